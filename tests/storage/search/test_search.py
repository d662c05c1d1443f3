"""Searching a real library: every spelling, every filter, every page, and any string at all as a query."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage import articles, highlights, notes, tags
from storage.entities import identity, mentions
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import NewArticle
from storage.search.results import Found, Hit
from storage.search.search import find_articles, find_hits, list_found_ids
from storage.text.folding import fold_text
from storage.text.words import search_forms, split_words, words_of

AddText = Callable[..., int]

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]
AZERBAIJAN = 46


def add_text(library: Library, text: str, **details: str) -> int:
    new = NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest())._replace(**details)  # type: ignore[arg-type]
    return library.write(articles.add_article, new).result.id


@pytest.fixture
def add(library: Library) -> AddText:
    """Add an article by its text and details and give its id."""
    return lambda text, **details: add_text(library, text, **details)


@pytest.fixture(scope="module")
def samples(_sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample articles, for reading only."""
    file = tmp_path_factory.mktemp("search") / "library.hashiya"
    shutil.copyfile(_sample_file, file)
    opened = Library.open(file, read_only=True)
    yield opened
    opened.close()


def text_of(library: Library, article_id: int) -> str:
    return articles.get_version(library.db, article_id).text


def search(library: Library, query: str, **options: object) -> Found:
    """Search, having seen that the answer is true to itself and to the texts."""
    found = find_articles(library.db, query, **options)  # type: ignore[arg-type]
    assert found.query == query
    assert found.complete <= found.total
    assert found.places == sum(article.places for article in found.articles)
    ids = [article.article_id for article in found.articles]
    assert len(set(ids)) == len(ids)
    for article in found.articles:
        text = text_of(library, article.article_id)
        check_hits(text, article.hits)
        assert article.places == len(article.hits)
        assert list(article.hits) == find_hits(library.db, query, article.article_id)
        assert article.passages
        for passage in article.passages:
            assert text[passage.start : passage.end] == passage.text
            assert set(passage.hits) <= set(article.hits)
            assert all(passage.start <= hit.start and hit.end <= passage.end for hit in passage.hits)
    return found


def check_hits(text: str, hits: tuple[Hit, ...]) -> None:
    place = 0
    for hit in hits:
        assert place <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.text
        place = hit.end


def found_ids(library: Library, query: str, **options: object) -> list[int]:
    """Return the articles that have all of a query."""
    return [one.article_id for one in search(library, query, **options).articles if one.complete]


def hits_in(library: Library, query: str, article_id: int) -> list[tuple[str, str]]:
    found = {one.article_id: one for one in search(library, query).articles if one.complete}
    return [(hit.text, hit.via) for hit in found[article_id].hits]


PAIRS = {
    "hamza above": ("أذربيجان", "اذربيجان"),
    "hamza below": ("إيران", "ايران"),
    "madda": ("الآن", "الان"),
    "marks": ("وُقِّعَ", "وقع"),
    "tatweel": ("العـــلاقات", "العلاقات"),
    "ta marbuta": ("القاهرة", "القاهره"),
    "final ya": ("مستشفى", "مستشفي"),
    "and": ("إيران", "وإيران"),
    "in": ("القاهرة", "بالقاهرة"),
    "article": ("علاقات", "العلاقات"),
    "digits": ("2023", "٢٠٢٣"),
    "Persian digits": ("۲۰۲۳", "٢٠٢٣"),
    "Persian ya": ("جمهوری", "جمهوري"),
    "Persian kaf": ("کرمان", "كرمان"),
    "for, with the article": ("القاهرة", "للقاهرة"),
    "and in": ("وبأذربيجان", "اذربيجان"),
    "hamza on its seat": ("مسئول", "مسؤول"),
    "ligature": ("ﻻعب", "لاعب"),
    "presentation forms": ("ﺑﺎﻛﻮ", "باكو"),
    "zero width": ("می\u200cشود", "ميشود"),
    "written together": ("عبداللهيان", "عبد اللهيان"),
    "together and joined": ("لعبداللهيان", "عبد اللهيان"),
    "for": ("لأذربيجان", "أذربيجان"),
    "controls": ("با\u200fكو", "باكو"),
}


@pytest.mark.parametrize(("one", "other"), PAIRS.values(), ids=PAIRS.keys())
def test_each_spelling_finds_the_other(library: Library, add: AddText, one: str, other: str) -> None:
    first = add(f"قال الناطق {one} أمس")
    second = add(f"أعلن المصدر {other}، ثم غادر")
    add("لا شيء من ذلك هنا")
    for query in (one, other):
        assert sorted(found_ids(library, query)) == [first, second]
        for article_id, written in ((first, one), (second, other)):
            hits = hits_in(library, query, article_id)
            assert {via for _, via in hits} <= {"exact", "folded", "clitic"}
            assert "".join(word for text, _ in hits for word in words_of(text)) in "".join(words_of(written))
            if written == one != query:
                assert "exact" not in {via for _, via in hits}
            elif "\u200f" not in written:
                assert written != query or {via for _, via in hits} == {"exact"}


def test_two_letters_as_one_sign(library: Library, add: AddText) -> None:
    ligature = add("قال ﻻ أدري")
    plain = add("قال لا أدري")
    for query in ("لا", "ﻻ"):
        assert sorted(found_ids(library, query)) == [ligature, plain]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("أمير عبد اللهيان", [1, 2, 3, 4]),
        ("اميرعبداللهيان", [1, 2, 3, 4]),
        ("أمير عبداللهيان", [1, 2, 3]),
        ("أميرعبد اللهيان", [1, 3, 4]),
    ],
)
def test_a_full_name_however_it_is_spaced(library: Library, add: AddText, query: str, found: list[int]) -> None:
    spellings = ["أمير عبد اللهيان", "أمير عبداللهيان", "اميرعبداللهيان", "أميرعبد اللهيان"]
    ids = [add(f"التقى {spelling} نظيره") for spelling in spellings]
    assert set(found_ids(library, query)) >= set(found)
    for article_id in found:
        written = spellings[ids.index(article_id)].replace(" ", "")
        assert "".join(text for text, _ in hits_in(library, query, article_id)).replace(" ", "") == written


def test_all_nouns_of_the_samples_and_no_adjective(samples: Library) -> None:
    found = search(samples, "اذربيجان")
    assert (found.total, found.complete, found.places) == (5, 5, AZERBAIJAN)
    hits = [hit for article in found.articles for hit in article.hits]
    assert {fold_text(hit.text) for hit in hits} == {"اذربيجان"}
    assert {hit.via for hit in hits} == {"exact", "folded", "clitic"}
    for query in ("أذربيجان", "وأذربيجان", "لأذربيجان", "اذربيـــجان", "أَذربيجان"):
        assert search(samples, query).places == AZERBAIJAN, query


def test_the_adjective_is_by_its_stem_if_at_all(samples: Library) -> None:
    hits = [hit for article in search(samples, "الأذربيجانية").articles for hit in article.hits]
    assert all(fold_text(hit.text).endswith("اذربيجانيه") for hit in hits if hit.via != "stem")
    assert any(fold_text(hit.text).endswith("اذربيجاني") for hit in hits if hit.via == "stem")


def test_a_preposition_and_a_name_are_kept_apart(library: Library, add: AddText) -> None:
    preposition = add("جلس الرجل على الكرسي")
    name = add("جلس علي في البيت")
    assert found_ids(library, "علي") == [name]
    assert found_ids(library, "على") == [preposition]
    assert hits_in(library, "على", preposition) == [("على", "exact")]
    to = add("سافر إلى باكو")
    assert found_ids(library, "إلى باكو") == [to]
    assert found_ids(library, '"الى باكو"') == [to]


def test_exact_spellings_come_first(library: Library, add: AddText) -> None:
    add("نزل احمد عند الباب وانتظر")
    exact = add("نزل أحمد عند الباب وانتظر")
    add("نزل أحمدي عند الباب وانتظر")
    assert hits_in(library, "أحمد", exact) == [("أحمد", "exact")]
    assert found_ids(library, 'exact:"أحمد"') == [exact]
    assert found_ids(library, 'بالضبط:"أحمد"') == [exact]


def test_phrases_near_prefix_either_and_without(library: Library, add: AddText) -> None:
    first = add("زار وزير الخارجية الإيراني باكو قبل أيام من افتتاح المعرض")
    second = add("الخارجية الإيرانية ترد على وزير من طهران")
    assert found_ids(library, '"وزير الخارجية"') == [first]
    assert hits_in(library, '"وزير الخارجية"', first) == [("وزير الخارجية", "exact")]
    assert found_ids(library, '"باكو الوزير"~9') == [first]
    assert found_ids(library, '"المعرض الوزير"~3') == []
    assert found_ids(library, '"وزير المعرض"~30') == [first]
    assert sorted(found_ids(library, "الايران*")) == [first, second]
    assert found_ids(library, "افتت*") == [first]
    assert sorted(found_ids(library, "باكو OR طهران")) == [first, second]
    assert sorted(found_ids(library, "باكو | طهران")) == [first, second]
    assert found_ids(library, "وزير -باكو") == [second]
    assert found_ids(library, 'الخارجية -"وزير الخارجية"') == [second]
    assert found_ids(library, "-باكو") == [second]
    assert [one.article_id for one in search(library, "وزير -باكو").articles] == [second]


def test_most_of_the_words_follow_below_the_line(library: Library, add: AddText) -> None:
    everything = add("وقعت باكو وطهران اتفاقية للنقل البحري")
    most = add("وقعت باكو اتفاقية للنقل")
    add("مباراة في كرة القدم")
    found = search(library, "باكو طهران اتفاقية النقل البحري")
    assert [(one.article_id, one.complete) for one in found.articles] == [(everything, True), (most, False)]
    assert (found.total, found.complete) == (2, 1)
    sentence = search(library, "ما هي الاتفاقية التي وقعت باكو مع طهران حول النقل البحري بعد عام من المفاوضات؟")
    assert sentence.articles[0].article_id == everything
    assert sentence.complete == 0
    assert list_found_ids(library.db, "باكو طهران اتفاقية النقل البحري") == [everything]
    assert list_found_ids(library.db, "باكو طهران اتفاقية كوكب")[:2] == [everything, most]


def test_a_typo_is_asked_about(samples: Library) -> None:
    found = search(samples, "اذربيجتن")
    assert found.total == 0
    assert fold_text(found.did_you_mean) == "اذربيجان"
    assert search(samples, found.did_you_mean).total == 5
    assert search(samples, "مصدر:العالم اذربيجتن").did_you_mean == "مصدر:العالم اذربيجان"
    assert search(samples, "اذربيجان").did_you_mean == ""
    assert search(samples, "ققققققققق").did_you_mean == ""


@pytest.mark.parametrize(
    ("query", "expected"),
    [("aliyev", "علييف"), ("Bayramov", "بايراموف"), ("karabakh", "قره باغ"), ("TEHRAN", "طهران"), ("baku", "باكو")],
)
def test_names_typed_in_latin_letters(samples: Library, query: str, expected: str) -> None:
    found = search(samples, query)
    assert found.complete > 0
    hits = [hit for article in found.articles for hit in article.hits]
    assert {hit.via for hit in hits} == {"latin"}
    written = sum("".join(words_of(expected)) in "".join(words_of(text)) for text in SEEDS)
    assert found.complete >= written > 0
    assert fold_text(expected) in {fold_text(hit.text) for hit in hits}


def test_both_arabic_names_of_karabakh(library: Library, add: AddText) -> None:
    one = add("حرب قره باغ الثانية")
    other = add("إقليم كاراباخ المتنازع عليه")
    add("بحيرة وجبل")
    assert sorted(found_ids(library, "karabakh")) == [one, other]
    assert hits_in(library, "karabakh", one) == [("قره باغ", "latin")]
    assert hits_in(library, "karabakh", other) == [("كاراباخ", "latin")]


def test_an_alias_of_an_entity_is_another_name(library: Library, add: AddText) -> None:
    article_id = add("الشرطي الدولي يطلب المتهم")
    entity = library.write(identity.add_entity, "Interpol", "organisation").result
    version = articles.get_version(library.db, article_id)
    library.write(mentions.add_mention, entity.id, version.id, 0, 13)
    assert hits_in(library, "interpol", article_id) == [("الشرطي الدولي", "latin")]


def test_what_the_analyst_wrote_is_found(library: Library, add: AddText) -> None:
    noted = add("خبر عن الزراعة", headline="قمح")
    tagged = add("خبر عن الصناعة", headline="حديد")
    named = add("خبر عن التجارة في المدينة القديمة", headline="سوق")
    library.write(notes.add_note, noted, None, "راجِع الأرشيف المركزي")
    library.write(tags.add_tagging, "أولويّة", tagged)
    entity = library.write(identity.add_entity, "إيتشري شهر", "place").result
    version = articles.get_version(library.db, named)
    library.write(mentions.add_mention, entity.id, version.id, 18, 33)
    for query, article_id, kind in (
        ("ارشيف", noted, "note"),
        ("اولويه", tagged, "tag"),
        ("ايتشري", named, "alias"),
    ):
        found = search(library, query)
        assert [(one.article_id, one.complete) for one in found.articles] == [(article_id, True)], query
        assert [annotation.kind for annotation in found.articles[0].annotations] == [kind]
        assert list_found_ids(library.db, query) == [article_id]
        assert found.total == found.complete == 1
    assert found_ids(library, "ارشيف مصدر:فارس") == []


@pytest.fixture
def marked(library: Library, add: AddText) -> Library:
    """Four articles that speak of Baku, each different in everything else."""
    add("باكو اليوم", headline="أول", outlet="فارس", published="2021-10-12", language="ar")
    add("باكو أمس", headline="ثان", outlet="قناة العالم", published="2021-11-02", language="fa")
    add("باكو غداً", headline="ثالث", outlet="قناة الجزيرة", published="2023", language="ar-EG")
    add("باكو دائماً", headline="رابع", language="en")
    library.write(tags.add_tagging, "سياسة/خارجية", 1)
    library.write(tags.add_tagging, "سياسة", 2)
    library.write(highlights.add_highlight, 1, 0, 4, 3)
    library.write(notes.add_note, 2, None, "انتبه")
    person = library.write(identity.add_entity, "إلهام علييف", "person").result
    place = library.write(identity.add_entity, "باكو", "place").result
    body = library.write(identity.add_entity, "منظمة التعاون", "organisation").result
    library.write(mentions.add_mention, person.id, 1, 5, 10)
    library.write(mentions.add_mention, place.id, 2, 0, 4)
    library.write(mentions.add_mention, body.id, 3, 5, 9)
    library.write(articles.set_status, 2, "reading")
    library.write(articles.set_status, 3, "done")
    library.write(articles.set_starred, 3, True)
    return library


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("source:فارس", [1]),
        ("مصدر:العالم", [2]),
        ('مصدر:"قناة"', [2, 3]),
        ("-مصدر:فارس", [2, 3, 4]),
        ("مصدر:غيره", []),
        ("lang:ar", [1, 3]),
        ("لغة:فارسي", [2]),
        ("status:unread", [1, 4]),
        ("حالة:مقروء", [3]),
        ('حالة:"قيد القراءة"', [2]),
        ("status:starred", [3]),
        ("tag:سياسة", [1, 2]),
        ("وسم:سياسه/خارجيه", [1]),
        ("#سياسة", None),
        ("has:note", [2]),
        ("فيه:وسم", [1, 2]),
        ("has:highlight", [1]),
        ("-has:tag", [3, 4]),
        ("colour:blue", [1]),
        ("لون:أزرق", [1]),
        ("colour:red", None),
        ("person:علييف", [1]),
        ('كيان:"الهام علييف"', [1]),
        ("مكان:باكو", [2]),
        ("person:باكو", []),
        ("جهة:التعاون", [3]),
        ("org:منظمة", [3]),
        ("after:2021-11", [2, 3]),
        ("بعد:٢٠٢١-١١", [2, 3]),
        ("before:2021-11", [1]),
        ("قبل:۲۰۲۳", [1, 2]),
        ("on:2021", [1, 2]),
        ("بتاريخ:2021-10-12", [1]),
        ("after:2021-10 before:2021-11 lang:ar", [1]),
        ("has:tag -has:note", [1]),
        ("after:2021 -source:فارس status:reading", [2]),
    ],
)
def test_filters_with_and_without_words(marked: Library, condition: str, expected: list[int] | None) -> None:
    if expected is None:
        assert search(marked, condition).query == condition
        return
    assert sorted(found_ids(marked, condition)) == expected
    assert sorted(found_ids(marked, f"باكو {condition}")) == expected
    assert sorted(found_ids(marked, f'{condition} "باكو"')) == expected
    assert found_ids(marked, f"{condition} طشقند") == []


def test_facets_count_what_was_found_and_combine(marked: Library) -> None:
    facets = search(marked, "باكو").facets
    assert {one.value: one.articles for one in facets.sources} == {"فارس": 1, "قناة العالم": 1, "قناة الجزيرة": 1}
    assert [(one.value, one.articles) for one in facets.years] == [("2023", 1), ("2021", 2)]
    assert {(one.label, one.kind) for one in facets.entities} == {
        ("إلهام علييف", "person"), ("باكو", "place"), ("منظمة التعاون", "organisation"),
    }  # fmt: skip
    assert {one.value: one.articles for one in facets.tags} == {"سياسة/خارجية": 1, "سياسة": 1}
    assert sum(one.articles for one in facets.languages) == 4
    narrowed = search(marked, "باكو on:2021 وسم:سياسة").facets
    assert {one.value for one in narrowed.sources} == {"فارس", "قناة العالم"}
    for facet, field in (("sources", "source"), ("years", "on"), ("entities", "entity"), ("languages", "lang")):
        for one in getattr(facets, facet):
            assert search(marked, f'باكو {field}:"{one.value}"').total >= one.articles
    assert not any(search(marked, "باكو", with_facets=False).facets)


def test_order_by_date(marked: Library) -> None:
    assert found_ids(marked, "باكو", sort="newest") == [3, 2, 1, 4]
    assert found_ids(marked, "باكو", sort="oldest") == [1, 2, 3, 4]
    assert list_found_ids(marked.db, "باكو", "oldest") == [1, 2, 3, 4]
    assert found_ids(marked, "-has:tag", sort="newest") == [3, 4]


@pytest.fixture
def many(library: Library) -> Library:
    """A hundred and fifty articles about one thing, and fifty about another."""

    def fill(db: object) -> None:
        for number in range(200):
            subject = "باكو" if number % 4 else "طشقند"
            text = f"خبر رقم {number} عن {subject} " + "وبعض الكلام " * (number % 7) + f"{subject} " * (number % 3)
            new = NewArticle(
                text=text,
                raw_sha256=sha256(text.encode()).hexdigest(),
                published=f"20{number % 20 + 10}-05-{number % 28 + 1:02}",
            )
            articles.add_article(db, new)  # type: ignore[arg-type]

    library.write(fill)
    return library


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("size", [7, 20, 64])
def test_pages_make_up_the_whole(many: Library, sort: str, size: int) -> None:
    pages = [search(many, "باكو", limit=size, offset=offset, sort=sort) for offset in range(0, 170, size)]
    assert {(page.total, page.complete) for page in pages} == {(150, 150)}
    ids = [article.article_id for page in pages for article in page.articles]
    assert len(ids) == len(set(ids)) == 150
    assert ids == list_found_ids(many.db, "باكو", sort)  # type: ignore[arg-type]
    assert ids == found_ids(many, "باكو", limit=1000, sort=sort)
    if sort != "relevance":
        days = {one.id: one.published for one in articles.get_summaries(many.db, ids)}
        assert [days[one] for one in ids] == sorted(days.values(), reverse=sort == "newest")


def test_a_sentence_that_very_many_answer_is_paged(many: Library) -> None:
    sentence = "ما هو خبر رقم عن باكو وبعض الكلام"
    ids = list_found_ids(many.db, sentence)
    assert len(ids) == len(set(ids)) > 64
    pages = [search(many, sentence, limit=40, offset=offset) for offset in range(0, 200, 40)]
    assert [article.article_id for page in pages for article in page.articles][: len(ids)] == ids


def test_pages_with_notes_make_up_the_whole(many: Library) -> None:
    without = [one for one in range(1, 201) if one % 4 == 1][:5]
    for article_id in without:
        many.write(notes.add_note, article_id, None, "هذا أيضاً عن باكو")
    pages = [search(many, "باكو", limit=20, offset=offset) for offset in range(0, 170, 20)]
    ids = [article.article_id for page in pages for article in page.articles]
    assert len(ids) == len(set(ids)) == 155
    assert set(without) <= set(ids)
    assert {page.total for page in pages} == {155}
    assert {page.complete for page in pages} == {155}


def test_most_of_the_words_are_paged_too(library: Library, add: AddText) -> None:
    for number in range(30):
        add(f"باكو وطهران {number}" if number < 3 else f"باكو ومدينة أخرى {number}")
    pages = [search(library, "باكو طهران", limit=4, offset=offset) for offset in range(0, 32, 4)]
    assert {(page.total, page.complete) for page in pages} == {(30, 3)}
    assert [one.complete for page in pages for one in page.articles] == [True] * 3 + [False] * 27
    assert len({one.article_id for page in pages for one in page.articles}) == 30


def test_a_long_text_is_searched_to_its_end_if_asked(library: Library, add: AddText) -> None:
    text = "كلام كثير " * 40_000 + "باكو"
    article_id = add(text)
    cut = find_articles(library.db, "باكو")
    assert [(one.article_id, one.hits) for one in cut.articles] == [(article_id, ())]
    whole = find_articles(library.db, "باكو", whole_texts=True)
    assert whole.articles[0].hits == (Hit(len(text) - 4, len(text), "باكو", "exact"),)
    assert whole.articles[0].passages[0].text.endswith("باكو")
    assert find_hits(library.db, "باكو", article_id) == list(whole.articles[0].hits)


def test_nothing_is_found_in_what_was_removed(library: Library, add: AddText) -> None:
    article_id = add("باكو اليوم")
    steps = library.write(articles.remove_articles, [article_id]).steps
    assert search(library, "باكو").total == 0
    with pytest.raises(RecordMissing):
        find_hits(library.db, "باكو", article_id)
    library.revert(steps)
    assert found_ids(library, "باكو") == [article_id]


HOSTILE = [
    "", " ", '"', '""', '"""', "'", "«", "»", "“", "-", "--", "- -", "*", "**", "OR", "OR OR", "|",
    "AND", "NOT", "NEAR(", "NEAR(باكو طهران, 5)", "(", ")", "(((", "باكو)", "باكو OR", "OR باكو",
    "-باكو -طهران", '"باكو', 'باكو"', "باكو*طهران", "headline:باكو", "body : باكو", "rowid:1", "^باكو",
    "{باكو}", "+باكو", "باكو + طهران", "exact:", 'exact:"', 'exact:""', "tag:", "source:", 'source:""',
    "after:", "after:9999-99-99", "after:٢٠٢١", "colour:9", "has:everything", "lang:%", "tag:%", "ـ",
    "ــــ", "\u064b\u064c\u0652", "\u202e\u202d\u2066", "\u200f", "\ufeff", "\x00", "با\x00كو",
    "\x00" * 50, "😀", "😀😀 باكو", "\ud800", "ﷺ", "½ ²", "باكو" * 2500, "باكو " * 2000, "x" * 10_000,
    '"' * 10_000, "-" * 10_000, "( " * 5_000, "a OR " * 2_000, '"باكو طهران"~99999999999999',
    '"باكو باكو باكو باكو"~3', "* باكو", "على*", "الى*", "ا*", "ال*", "1*", "'; DROP TABLE articles; --", "?1", ":x",
    "باكو~3", "~", '"~5', "كيان:", "كيان:😀", "كيان:ـ", 'person:"عبد الله" -person:x', "مصدر:\u200f",
    "\n", "\r\n\t", "a" + "\u0301" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: ascii(query[:20]))
def test_nothing_typed_is_an_error(samples: Library, query: str) -> None:
    found = search(samples, query)
    assert set(list_found_ids(samples.db, query)) <= {1, 2, 3, 4, 5}
    assert all(1 <= article.article_id <= 5 for article in found.articles)


@pytest.mark.parametrize("query", ["", " ", "ـ", "\u064b\u0652", "\u202e", "\x00", '"', "-", "OR", "😀", "()"])
def test_what_asks_for_nothing_finds_nothing(samples: Library, query: str) -> None:
    assert search(samples, query).articles == ()


WORDS = sorted({word for text in SEEDS for word in text.split()})
PIECES = st.sampled_from([
    '"', "'", "-", "*", " OR ", " | ", "(", ")", "~5", ":", "exact:", "tag:", "مصدر:", "بعد:", "2021",
    "after:2021-10 ", "«", "»", " ", "  ", "\x00", "\u200f", "ـ", "\u064e", "😀", "و", "ال", "aliyev",
    "^", "{", "}", "+", "NEAR", "AND", "NOT", "\\", ",",
])  # fmt: skip


@pytest.mark.parametrize("query", ["من في على", "في من إلى", "من من في الى على"])
def test_a_sentence_of_nothing_but_particles_is_a_query_too(samples: Library, query: str) -> None:
    found = search(samples, query)
    wanted = set(map(fold_text, query.split()))
    having_all = [article_id for article_id in range(1, 6) if wanted <= set(words_of(text_of(samples, article_id)))]
    assert sorted(list_found_ids(samples.db, query)) == having_all
    assert found.complete == len(having_all) > 0


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_any_text_is_a_query(samples: Library, query: str) -> None:
    found = search(samples, query)
    assert found.total == len(list_found_ids(samples.db, query)) <= 5


@given(st.lists(PIECES | st.sampled_from(WORDS), max_size=12).map("".join))
@settings(max_examples=200)
def test_any_jumble_of_words_and_operators_is_a_query(samples: Library, query: str) -> None:
    found = search(samples, query, limit=3)
    ids = list_found_ids(samples.db, query)
    assert [one.article_id for one in found.articles][:3] == ids[:3] or found.complete < 3


@given(st.sampled_from([word for text in SEEDS for word in split_words(fold_text(text))]))
@settings(max_examples=150)
def test_what_is_found_folds_to_what_was_typed(samples: Library, word: str) -> None:
    found = search(samples, word)
    # على folds to علي, and stands nowhere as the name
    assert found.complete or word.lstrip("وف") in {"علي", "الي"}
    same = {form[joined:] for form, joined in search_forms(word).items()} | {word}
    for article in found.articles:
        for hit in article.hits:
            written = "".join(words_of(hit.text))
            if hit.via in {"exact", "folded"}:
                assert written == word
            elif hit.via == "clitic":
                assert written in same or word.endswith(written)
            elif hit.via == "latin":
                assert word.isascii()


def test_most_of_a_query_in_latin_letters_is_found_by_its_names(library: Library, add: AddText) -> None:
    wanted = add("قال أوباما إن إيران ستلتزم")
    add("زار أوباما لندن")
    add("سافر الوفد إلى باريس")
    assert search(library, "obama iran deal").articles[0].article_id == wanted
