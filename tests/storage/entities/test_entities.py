"""Entities: however spelled they are found, and every place they stand in is listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles
from storage.entities import finding, identity, mentions
from storage.errors import EmptyName, RecordMissing
from storage.library import Library
from storage.records import Entity, EntityKind
from tests.storage import entity_acts

AddText = Callable[..., int]


def _mention(library: Library, entity: Entity, article_id: int, words: str) -> int:
    version = articles.get_version(library.db, article_id)
    start = version.text.index(words)
    return library.write(mentions.add_mention, entity.id, version.id, start, start + len(words)).result.id


def _add(library: Library, name: str, kind: EntityKind = "person") -> Entity:
    return library.write(identity.add_entity, name, kind).result


def test_an_entity_is_made_renamed_and_read(library: Library) -> None:
    entity = _add(library, "  حسين  أمير\nعبد اللهيان ")
    assert entity == identity.get_entity(library.db, entity.id) == Entity(1, "حسين أمير عبد اللهيان", "person")
    library.write(entity_acts.set_entity, 1, "عبداللهيان", "other")
    assert identity.get_entity(library.db, 1) == Entity(1, "عبداللهيان", "other")
    assert [count.entity.id for count in finding.find_entities(library.db, "حسين")] == [
        1
    ]  # the old name still finds it
    for name in ("", "  ", "…"):
        with pytest.raises(EmptyName):
            library.write(identity.add_entity, name, "person")
        with pytest.raises(EmptyName):
            library.write(entity_acts.set_entity, 1, name, "person")
    with pytest.raises(RecordMissing, match="no entity 9"):
        identity.get_entity(library.db, 9)
    with pytest.raises(RecordMissing):
        library.write(entity_acts.set_entity, 9, "س", "person")


@pytest.mark.parametrize(
    "typed",
    ["حسين أمير عبد اللهيان", "حسين امير", "أمير", "عبداللهيان", "امير عبداللهيان", "اللهيان", "حُسين", "حسينأمير",
     "عبد الله", "عبدالله"],
)  # fmt: skip
def test_any_spelling_that_folds_alike_finds(library: Library, typed: str) -> None:
    _add(library, "حسين أمير عبد اللهيان")
    _add(library, "جيحون بايراموف")
    assert [count.entity.id for count in finding.find_entities(library.db, typed)] == [1]


@pytest.mark.parametrize("typed", ["سين", "يان", "بايراموف حسين", "قره باغ"])
def test_what_is_inside_a_word_does_not_find(library: Library, typed: str) -> None:
    _add(library, "حسين أمير عبد اللهيان")
    assert finding.find_entities(library.db, typed) == []


def test_equal_spellings_come_first_then_the_most_mentioned(library: Library, add_text: AddText) -> None:
    article = add_text("باكو ثم باكو ثم باكوري وباكو الكبرى")
    often, exact, never = _add(library, "باكو الكبرى"), _add(library, "باكو"), _add(library, "باكوري")
    version = articles.get_version(library.db, article)
    for start in (0, 9):
        library.write(mentions.add_mention, often.id, version.id, start, start + 4)
    counts = finding.find_entities(library.db, "باكو")
    assert [(count.entity.id, count.mentions) for count in counts] == [(often.id, 2), (exact.id, 0), (never.id, 0)]
    assert [count.entity.id for count in finding.find_entities(library.db, "باكوري")] == [never.id]
    assert [count.entity.id for count in finding.find_entities(library.db, "")] == [often.id, exact.id, never.id]
    assert len(finding.find_entities(library.db, "", 2)) == 2


def test_a_mention_teaches_a_spelling(library: Library, add_text: AddText) -> None:
    first = add_text("وزير الخارجية جيهون بايراموف في طهران")
    entity = _add(library, "جيحون بايراموف")
    _mention(library, entity, first, "جيهون بايراموف")
    (mention,) = mentions.list_mentions(library.db, articles.get_version(library.db, first).id)
    assert (mention.exact, mention.name, mention.kind) == ("جيهون بايراموف", "جيحون بايراموف", "person")
    assert [count.entity for count in finding.find_entities(library.db, "جيهون")] == [entity]


def test_the_same_mention_is_made_once(library: Library, add_text: AddText) -> None:
    article = add_text("في باكو")
    entity = _add(library, "باكو", "place")
    first = _mention(library, entity, article, "باكو")
    version_id = articles.get_version(library.db, article).id
    again = library.write(mentions.add_mention, entity.id, version_id, 3, 7)
    assert (again.result.id, again.steps) == (first, ())
    for place in ((9, version_id, 3, 7), (1, 99, 3, 7)):
        with pytest.raises(RecordMissing):
            library.write(mentions.add_mention, *place)
    with pytest.raises(ValueError, match="no range"):
        library.write(mentions.add_mention, entity.id, version_id, 3, 8)


def test_entities_here_are_counted_in_this_text_only(library: Library, add_text: AddText) -> None:
    here, there = add_text("باكو وطهران وباكو"), add_text("طهران وطهران")
    baku, tehran = _add(library, "باكو", "place"), _add(library, "طهران", "place")
    version = articles.get_version(library.db, here)
    _mention(library, tehran, here, "طهران")
    _mention(library, tehran, there, "طهران")
    for start in (0, 13):
        library.write(mentions.add_mention, baku.id, version.id, start, start + 4)
    counts = mentions.list_entities_here(library.db, version.id)
    assert [(count.entity, count.mentions) for count in counts] == [(baku, 2), (tehran, 1)]
    assert [mention.start for mention in mentions.list_mentions(library.db, version.id)] == [0, 6, 13]
    mention_id = mentions.list_mentions(library.db, version.id)[0].id
    library.write(mentions.remove_mention, mention_id)
    assert [count.mentions for count in mentions.list_entities_here(library.db, version.id)] == [1, 1]
    assert identity.get_entity(library.db, baku.id) == baku
    with pytest.raises(RecordMissing):
        library.write(mentions.remove_mention, mention_id)


def test_places_are_listed_newest_first_with_the_words_around(library: Library, add_text: AddText) -> None:
    words = "كلمة " * 30
    old = add_text(f"{words}زار\nباكو 😀 {words}", headline="قديم", published="2020-01-01")
    new = add_text("باكو", headline="جديد", published="2021-01-01")
    entity = _add(library, "باكو", "place")
    for article in (old, new):
        _mention(library, entity, article, "باكو")
    first, second = mentions.list_mention_places(library.db, entity.id)
    assert (first.headline, first.published, first.excerpt, first.start, first.end) == (
        "جديد",
        "2021-01-01",
        "باكو",
        0,
        4,
    )
    assert second.excerpt == f"{'كلمة ' * 11}زار باكو 😀 {'كلمة ' * 11}".rstrip()
    assert second.excerpt[second.start : second.end] == "باكو"
    assert second.mention.article_id == old


def test_an_excerpt_without_spaces_is_the_mention_alone(library: Library, add_text: AddText) -> None:
    article = add_text("س" * 200 + "باكو" + "ص" * 200)
    entity = _add(library, "باكو", "place")
    _mention(library, entity, article, "باكو")
    (place,) = mentions.list_mention_places(library.db, entity.id)
    assert (place.excerpt, place.start, place.end) == ("باكو", 0, 4)
