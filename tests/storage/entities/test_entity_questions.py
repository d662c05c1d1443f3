"""What the library knows of entities: counts by spelling, month and outlet, and who appears with whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles, versions
from storage.entities import aliases, identity, mentions
from storage.entities import details as entity_details
from storage.entities.questions import (
    list_companion_places,
    list_companions,
    list_entities,
    mentions_by_month,
    names_by_outlet,
    read_entity,
)
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import Entity, EntityKind, NewArticle

AddText = Callable[..., int]


def _entity(library: Library, name: str, kind: EntityKind = "person") -> Entity:
    return library.write(identity.add_entity, name, kind).result


def _mention(library: Library, entity: Entity, article_id: int, *words: str) -> None:
    """Mention an entity at each place where these words stand, in order."""
    version = articles.get_version(library.db, article_id)
    for word in dict.fromkeys(words):
        place = version.text.find(word)
        while place >= 0:
            library.write(mentions.add_mention, entity.id, version.id, place, place + len(word))
            place = version.text.find(word, place + len(word))


def test_the_list_is_sorted_filtered_and_searched(library: Library, add_text: AddText) -> None:
    article = add_text("طهران وباكو وباكو")
    tehran, baku = _entity(library, "طهران", "place"), _entity(library, "باكو", "place")
    ministry = _entity(library, "الأمانة العامة", "organisation")
    _mention(library, tehran, article, "طهران")
    _mention(library, baku, article, "باكو")
    db = library.db
    assert [(count.entity, count.mentions) for count in list_entities(db)] == [(baku, 2), (tehran, 1), (ministry, 0)]
    assert [count.entity for count in list_entities(db, sort="name")] == [ministry, baku, tehran]
    assert [count.entity for count in list_entities(db, kind="place")] == [baku, tehran]
    assert [count.entity for count in list_entities(db, limit=1)] == [baku]
    assert [count.entity for count in list_entities(db, "امانه")] == []
    assert [count.entity for count in list_entities(db, "الامانه")] == [ministry]
    assert [count.entity for count in list_entities(db, "tehr")] == [tehran]
    assert list_entities(db, "باكو", kind="person") == []


def test_a_page_says_all_that_is_known(library: Library, add_text: AddText) -> None:
    first = add_text("قال حسين أمير عبد اللهيان، ثم قال عبداللهيان و عبد اللهيان")
    second = add_text("عاد عبداللهيان")
    person = _entity(library, "حسين أمير عبد اللهيان")
    whole = _entity(library, "وزارة الخارجية", "organisation")
    _mention(library, person, first, "حسين أمير عبد اللهيان", "عبداللهيان", "و عبد اللهيان"[2:])
    _mention(library, person, second, "عبداللهيان")
    library.write(entity_details.set_description, person.id, "وزير الخارجية")
    library.write(entity_details.set_part_of, person.id, whole.id)
    link = library.write(entity_details.add_link, person.id, "Q5907430").result
    tagging = library.write(entity_details.add_tag, person.id, "إيران").result
    note = library.write(entity_details.add_note, person.id, "راجع").result
    page = read_entity(library.db, person.id)
    assert page.details.entity == person
    assert page.details.part_of == whole
    assert page.latin_name == "Hossein Amir-Abdollahian"
    assert (page.links, page.tags, page.notes) == ((link,), (tagging,), (note,))
    counts = {count.alias.name: count.mentions for count in page.aliases}
    assert counts["عبداللهيان"] == 2
    assert sum(counts.values()) == page.mentions
    assert page.articles == 2
    with pytest.raises(RecordMissing):
        read_entity(library.db, 99)


def test_a_spelling_that_folds_like_another_is_counted_where_it_is_written(library: Library, add_text: AddText) -> None:
    article = add_text("إلهام علييف ثم الهام علييف ثم اِلهام علييف")
    person = _entity(library, "إلهام علييف")
    library.write(aliases.add_alias, person.id, "الهام علييف")
    version = articles.get_version(library.db, article)
    for words in ("إلهام علييف", "الهام علييف", "اِلهام علييف"):
        start = version.text.index(words)
        library.write(mentions.add_mention, person.id, version.id, start, start + len(words))
    last = next(one for one in aliases.list_aliases(library.db, person.id) if one.name == "اِلهام علييف")
    library.write(aliases.remove_alias, last.id)
    counts = {count.alias.name: count.mentions for count in read_entity(library.db, person.id).aliases}
    assert counts == {"إلهام علييف": 2, "الهام علييف": 1}  # what is written like neither goes to the first


def test_companions_are_counted_by_article(library: Library, add_text: AddText) -> None:
    texts = ["إيران وباكو وباكو", "إيران وباكو وموسكو", "موسكو وباكو"]
    ids = [add_text(text) for text in texts]
    iran, baku, moscow = (_entity(library, name, "place") for name in ("إيران", "باكو", "موسكو"))
    for article in ids:
        for entity in (iran, baku, moscow):
            _mention(library, entity, article, entity.name)
    found = list_companions(library.db, iran.id, 5)
    assert [(count.entity, count.mentions) for count in found] == [(baku, 2), (moscow, 1)]
    assert [count.entity for count in list_companions(library.db, iran.id, 1)] == [baku]
    assert list_companions(library.db, 99, 5) == []


def test_companions_of_very_often_mentioned_entities_are_the_same(
    library: Library, add_text: AddText, monkeypatch: pytest.MonkeyPatch
) -> None:
    entities_here = [_entity(library, name, "place") for name in ("إيران", "باكو", "موسكو")]
    for text in ("إيران وباكو وباكو", "إيران وباكو وموسكو", "موسكو وباكو"):
        article = add_text(text)
        for entity in entities_here:
            _mention(library, entity, article, entity.name)
    expected = [list_companions(library.db, entity.id, 5) for entity in entities_here]
    monkeypatch.setattr("storage.entities.questions._MANY", 0)
    assert [list_companions(library.db, entity.id, 5) for entity in entities_here] == expected


def test_passages_that_name_both_are_given_with_their_places(library: Library, add_text: AddText) -> None:
    text = "فقرة أولى عن باكو وحدها.\nسافر من طهران إلى باكو، ثم عاد إلى طهران.\nفقرة عن طهران."
    article = add_text(text, headline="سفر", published="2021-10-12")
    baku, tehran = _entity(library, "باكو", "place"), _entity(library, "طهران", "place")
    _mention(library, baku, article, "باكو")
    _mention(library, tehran, article, "طهران")
    (place,) = list_companion_places(library.db, baku.id, tehran.id)
    assert (place.article_id, place.headline, place.published) == (article, "سفر", "2021-10-12")
    assert text[place.start : place.end] == "باكو"
    assert place.start > text.index("\n")
    assert place.excerpt == text.split("\n")[1]
    assert [place.excerpt[start:end] for start, end in place.spans] == ["باكو"]
    assert [place.excerpt[start:end] for start, end in place.other_spans] == ["طهران", "طهران"]


def test_where_no_paragraph_names_both_the_first_mention_is_shown(library: Library, add_text: AddText) -> None:
    far = add_text("باكو أولاً.\n" + "كلام طويل جداً " * 100 + "\nطهران أخيراً.")
    near = add_text("باكو أولاً.\nطهران أخيراً.")
    baku, tehran = _entity(library, "باكو", "place"), _entity(library, "طهران", "place")
    for article in (far, near):
        _mention(library, baku, article, "باكو")
        _mention(library, tehran, article, "طهران")
    first, second = list_companion_places(library.db, baku.id, tehran.id)
    assert (first.article_id, second.article_id) == (near, far)
    assert first.excerpt == "باكو أولاً. طهران أخيراً."
    assert [first.excerpt[start:end] for start, end in first.other_spans] == ["طهران"]
    assert second.excerpt == "باكو أولاً."
    assert second.other_spans == ()


def test_a_long_paragraph_is_cut_between_words_but_has_both(library: Library, add_text: AddText) -> None:
    article = add_text("بداية " * 200 + "باكو " + "وسط " * 60 + "طهران " + "نهاية " * 200)
    baku, tehran = _entity(library, "باكو", "place"), _entity(library, "طهران", "place")
    _mention(library, baku, article, "باكو")
    _mention(library, tehran, article, "طهران")
    (place,) = list_companion_places(library.db, baku.id, tehran.id)
    assert set(place.excerpt.split()) == {"بداية", "باكو", "وسط", "طهران", "نهاية"}
    assert len(place.excerpt) < 500
    assert [place.excerpt[start:end] for start, end in place.other_spans] == ["طهران"]


def test_mentions_by_month_leave_out_what_is_not_known(library: Library, add_text: AddText) -> None:
    baku = _entity(library, "باكو", "place")
    for number, published in enumerate(("2021-10-12", "2021-10", "2021", "", "2020-12-09")):
        _mention(library, baku, add_text(f"باكو {number} وباكو", published=published), "باكو")
    assert mentions_by_month(library.db, baku.id) == [("2020-12", 2), ("2021-10", 4)]


def test_outlets_are_listed_with_their_spellings(library: Library, add_text: AddText) -> None:
    person = _entity(library, "جيحون بايراموف")
    rows = [
        ("العالم", "2021-10-12", "جيهون بايراموف"),
        ("العالم", "2023-01", "جِيهون بايراموف"),
        ("العالم", "2022", "جيحون بايراموف"),
        ("فارس", "2021-10-01", "جيحون بايراموف"),
        ("", "", "بايراموف"),
        ("", "", "بايراموف قال"),
    ]
    for number, (outlet, published, spelling) in enumerate(rows):
        article = add_text(f"{spelling} {number}", outlet=outlet, published=published)
        _mention(library, person, article, spelling.removesuffix(" قال"))
    assert names_by_outlet(library.db, person.id) == [
        ("العالم", "جيهون بايراموف", "2021-10", "2023-01", 2),
        ("العالم", "جيحون بايراموف", "", "", 1),
        ("فارس", "جيحون بايراموف", "2021-10", "2021-10", 1),
        ("", "بايراموف", "", "", 2),
    ]


def test_what_an_earlier_text_said_no_longer_counts(library: Library, add_text: AddText) -> None:
    article = add_text("باكو وطهران", published="2021-10-12", outlet="فارس")
    baku, tehran = _entity(library, "باكو", "place"), _entity(library, "طهران", "place")
    _mention(library, baku, article, "باكو")
    _mention(library, tehran, article, "طهران")
    library.write(versions.add_version, article, NewArticle("نص آخر تماماً لا يذكر أحداً منهما", "1" * 64))
    page = read_entity(library.db, baku.id)
    assert (page.mentions, page.articles, page.aliases[0].mentions) == (0, 0, 0)
    assert list_companions(library.db, baku.id, 5) == []
    assert list_companion_places(library.db, baku.id, tehran.id) == []
    assert mentions_by_month(library.db, baku.id) == []
    assert names_by_outlet(library.db, baku.id) == []
    assert [count.mentions for count in list_entities(library.db)] == [0, 0]


def test_no_more_places_are_read_than_wanted_but_all_are_counted(library: Library, add_text: AddText) -> None:
    baku = _entity(library, "باكو", "place")
    for number in range(3):
        _mention(library, baku, add_text(f"باكو {number} وباكو", published=f"2021-0{number + 1}"), "باكو")
    places = mentions.list_mention_places(library.db, baku.id, 3)
    assert [place.published for place in places] == ["2021-03", "2021-03", "2021-02"]
    assert len(mentions.list_mention_places(library.db, baku.id)) == 6
    assert mentions.count_places(library.db, baku.id) == (6, 3)
