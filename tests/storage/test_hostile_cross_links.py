"""Articles that are hardly texts: every cross-link is soon found, and better there is none than a wrong one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random

import pytest

from storage import articles, index
from storage.comparison.alignment import compare_articles
from storage.entities import identity, mentions
from storage.library import Library
from storage.parallels.listing import list_marked, list_parallels
from storage.parallels.quotations import list_quotations
from storage.records import ArticleFilter
from storage.related.copies import list_copies
from storage.related.listing import list_related
from storage.text.dates import find_dates
from storage.timeline.events import gather_events
from storage.timeline.index import find_dated
from storage.timeline.listing import list_dated
from storage.timeline.records import Scope

AddText = Callable[..., int]

SENTENCE = "قال وزير الخارجية الإيراني في طهران إن الحوار مع أذربيجان حول ممر زنغزور مستمر منذ 3 مارس 2021. "
STORY = (
    f"{SENTENCE}\nوأضاف الوزير في مؤتمر صحفي أن بلاده ترفض أي تغيير في الحدود الدولية المعترف بها.\n"
    "وتشهد العلاقات بين البلدين توتراً منذ المناورات العسكرية التي أجرتها القوات البرية قرب نهر أرس."
)
ODD = {
    "one word": ("خبر", "خبر عاجل"),
    "no word": ("…", "!!! ؟؟؟"),
    "only numbers": ("1 2 3 " * 300, "٧ ٨ ٩ " * 300),
    "only stop words": ("من إلى في على عن " * 200, "الذي التي هذا هذه ذلك " * 200),
    "emoji": ("😀😁🚀 " * 500, "😀😁🚀 " * 501),
    "one letter": ("ك" * 40_000, "ك" * 40_001),
    "marks without letters": ("\u064b\u0650\u0651" * 5_000, "\u064b\u0650\u0651" * 5_001),
    "nothing but spaces": (" \n\u00a0\t" * 5_000 + "س", " \n\u00a0\t" * 5_001 + "س"),
    "quotation marks": ("«" * 5_000 + "»" * 4_000, '"' * 9_001),
}
ALIKE = {
    "one sentence": (SENTENCE * 1_000, SENTENCE * 900),
    "one line": (f"{SENTENCE}\n" * 1_000, f"{SENTENCE}\n" * 900),
    "Latin letters": ("The ministry said on 3 March 2021 that the talks go on in Baku. " * 200,) * 2,
    "Persian": ("وزیر امور خارجه گفت که گفتگوها با جمهوری آذربایجان دربارهٔ کریدور زنگزور ادامه دارد. " * 200,) * 2,
    "Hebrew": ("שר החוץ אמר כי השיחות בין איראן לאזרבייג'ן על מסדרון זנגזור נמשכות בטהראן. " * 200,) * 2,
    "Chinese": ("中国外交部发言人表示两国关系 稳定 发展 顺利 前景 广阔。" * 200,) * 2,
    "signs of direction": ("\u202e\u2066 " + STORY.replace(" ", " \u200f\u200e"), STORY),
    "zeros": (STORY.replace(" ", " \x00"), STORY),
}


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Assert that what is done takes no more of the processor's time."""
    started = time.process_time()
    yield
    assert time.process_time() - started < seconds


def _ask_all(library: Library, article_ids: list[int]) -> None:
    """Ask for every cross-link of articles, and assert that what is found stands where it is said to stand."""
    db = library.db
    texts = {key: articles.get_version(db, key).text for key in articles.list_article_ids(db, ArticleFilter())}
    for article_id in article_ids:
        text = texts[article_id]
        assert article_id not in {one.article_id for one in list_related(db, article_id)}
        assert article_id not in {one.article_id for one in list_copies(db, article_id)}
        for parallel in list_parallels(db, article_id, 0, len(text)):
            assert parallel.article_id != article_id
            assert texts[parallel.article_id][parallel.start : parallel.end] == parallel.text
            assert all(0 <= start < end <= len(text) for start, end in parallel.shared_here)
        assert all(0 <= one.start < one.end <= len(text) for one in list_marked(db, article_id))
        for quotation in list_quotations(db, article_id):
            assert text[quotation.start : quotation.end] == quotation.text
            assert all(place.article_id != article_id for place in quotation.elsewhere)
        for other_id in texts:
            _check_comparison(library, article_id, other_id)
    dated = list_dated(db, Scope())
    assert sum(len(event.dated) for event in gather_events(db, dated[:300])) == len(dated[:300])
    assert index.is_in_step(db)


def _check_comparison(library: Library, first_id: int, second_id: int) -> None:
    """Assert that a comparison has every passage of both in its rows."""
    found = compare_articles(library.db, first_id, second_id)
    for text, ranges in (
        (found.first.version.text, [row.first for row in found.rows]),
        (found.second.version.text, [row.second for row in found.rows]),
    ):
        assert all(0 <= span[0] < span[1] <= len(text) for span in ranges if span)
        covered = sum(_letters(text[slice(*span)]) for span in set(filter(None, ranges)))
        assert covered == _letters(text)


def _letters(text: str) -> int:
    return len("".join(text.split()))


@pytest.fixture
def library_of_news(library: Library, add_text: AddText) -> Library:
    add_text(STORY, headline="الخارجية الإيرانية", published="2021-10-12")
    add_text("افتتح المحافظ سوق الخضار الجديد في المدينة بحضور التجار والأهالي صباح الأحد.", headline="السوق")
    return library


@pytest.mark.parametrize("texts", ODD.values(), ids=ODD.keys())
def test_what_says_nothing_is_linked_with_nothing(
    library_of_news: Library, add_text: AddText, texts: tuple[str, str]
) -> None:
    with within(3):
        odd = [add_text(text) for text in texts]
        _ask_all(library_of_news, odd)
        for article_id in (*odd, 1, 2):
            db, length = library_of_news.db, 10**6
            assert list_related(db, article_id) == []
            assert list_copies(db, article_id) == []
            assert list_parallels(db, article_id, 0, length) == []
            assert list_marked(db, article_id) == []


@pytest.mark.parametrize("texts", ALIKE.values(), ids=ALIKE.keys())
def test_what_is_said_over_and_over_in_any_script_is_the_same(
    library_of_news: Library, add_text: AddText, texts: tuple[str, str]
) -> None:
    with within(6):
        first, second = add_text(texts[0]), add_text(f"{texts[1]} .")
        _ask_all(library_of_news, [first, second])
        (copy,) = [one for one in list_copies(library_of_news.db, first) if one.article_id == second]
        assert copy.share > 0.95
        assert compare_articles(library_of_news.db, first, second).near_duplicate
        assert 2 not in {one.article_id for one in list_related(library_of_news.db, first)}


def test_two_articles_of_one_text(library_of_news: Library, add_text: AddText) -> None:
    db = library_of_news.db
    other = add_text(STORY + "\n", headline="", published="")
    assert [(one.article_id, one.share) for one in list_copies(db, other)] == [(1, 1.0)]
    assert list_related(db, other) == []
    found = compare_articles(db, 1, other)
    assert found.near_duplicate == 1
    assert [row.score for row in found.rows] == [1.0] * 3
    assert [difference for row in found.rows for difference in row.differences] == []
    _ask_all(library_of_news, [1, other])


def test_an_article_beside_itself(library_of_news: Library) -> None:
    found = compare_articles(library_of_news.db, 1, 1)
    assert [(row.first, row.score, row.differences) for row in found.rows] == [
        (row.second, 1.0, ()) for row in found.rows
    ]
    assert found.near_duplicate == 1
    assert {one.change for one in found.changes} == {"same"}


@pytest.mark.parametrize("number", [700, pytest.param(7_500, marks=pytest.mark.slow)])
def test_half_a_megabyte_and_five(library_of_news: Library, add_text: AddText, number: int) -> None:
    """A real text with new words in each paragraph, and what is asked of it with all of it selected."""
    random = Random(4)
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنه"
    words = ["".join(random.choices(letters, k=random.randrange(3, 8))) for _ in range(30_000)]
    paragraphs = (" ".join(random.choices(words, k=60)) + f" في {day % 28 + 1} مارس 2020." for day in range(number))
    long = STORY + "\n" + "\n".join(paragraphs)
    assert len(long.encode()) > 680 * number
    db = library_of_news.db
    with within(12):
        article_id = add_text(long, published="2021-10-12")
    with within(6):
        assert [one.article_id for one in list_related(db, article_id)] == [1]
        assert {one.article_id for one in list_parallels(db, article_id, 0, len(long))} == {1}
        assert list_parallels(db, article_id, len(long) // 2, len(long)) == []
        assert list_quotations(db, article_id) == []
        assert list_copies(db, article_id) == []
    with within(6):
        dated = list_dated(db, Scope())
        assert len(dated) >= number + 2  # some of the words mean tomorrow
        assert len(gather_events(db, dated[:300])) <= 300
    with within(8):
        steps = library_of_news.write(articles.remove_articles, [article_id]).steps
        library_of_news.revert(steps)
    assert [one.article_id for one in list_related(db, article_id)] == [1]


@pytest.mark.slow
def test_two_of_five_megabytes_are_compared(library: Library, add_text: AddText) -> None:
    random = Random(5)
    words = STORY.split()
    texts = ["\n".join(" ".join(random.choices(words, k=60)) + "." for _ in range(8_000)) for _ in range(2)]
    first, second = map(add_text, texts)
    with within(90):
        _check_comparison(library, first, second)


def test_without_headline_and_publication_date(library: Library, add_text: AddText) -> None:
    first = add_text(STORY, headline="", outlet="", published="")
    second = add_text(f"{STORY}\nوقال أمس إن الحوار مستمر. ووصل يوم 5 أبريل.", headline="", published="")
    _ask_all(library, [first, second])
    assert {one.value for one in list_dated(library.db, Scope())} == {"2021-03-03"}
    assert [one.article_id for one in list_copies(library.db, first)] == [second]


@pytest.mark.parametrize(
    "published", ["", "2021", "2021-10", "0000-00-00", "2021-02-31", "99999-01-01", "أمس", "9999-12-31", "0001-01-01"]
)
def test_whatever_the_publication_date_is(library: Library, add_text: AddText, published: str) -> None:
    text = "قال أمس وقبل ثلاث سنوات وفي العام المقبل والأسبوع الماضي إن الوفد يصل يوم الثلاثاء 12 مارس وبعد شهرين."
    article_id = add_text(text, published=published)
    other = add_text(f"{text} وهذا كل شيء.", published="2021-10-12")
    _ask_all(library, [article_id, other])
    library.write(articles.set_details, other, published=published)
    assert index.is_in_step(library.db)


@pytest.mark.parametrize(
    "words",
    [
        "31 فبراير 2021", "31 فبراير", "30/02/2021", "2021-02-30", "٣١ نيسان ٢٠٢٠", "29 فبراير 2021", "00/00/0000",
        "32/1/2020", "13/13/2013", "31 شوال 1442", "30 اسفند 1400", "February 30, 2021", "عام 0", "سنة 0000",
        "سنة 99999", "عام 10000", "31 ديسمبر 99999", "عام 99999 هـ", "قبل 9999999999999999999999 يوم",
        "بعد 500000 أسبوع", "القرن 99", "عام 1200 قبل الميلاد", "سنة 540 ق.م", "15 مارس 44 قبل الميلاد",
        "16 يوليو 622", "الثلاثون من فبراير 2021",
    ],
)  # fmt: skip
def test_a_day_that_never_was_has_no_value(words: str) -> None:
    text = f"وصل الوفد في {words} إلى المدينة."
    assert [one.value for one in find_dates(text, "2021-10-12", "ar") if one.value] == []
    assert find_dated(text, "2021-10-12", "ar") == ()


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12 مارس 15 جنديا", "2021-03-12"), ("12 مارس 500 جندي", "2021-03-12"), ("29 فبراير 2020", "2020-02-29"),
        ("16 يوليو الماضي 2015", "2021-07-16"), ("مارس الماضي 350 طنا", "2021-03"), ("عام 1200", "1200"),
    ],
)  # fmt: skip
def test_numbers_that_are_no_years_change_no_date(words: str, value: str) -> None:
    assert find_dates(f"وصل في {words} إلى المدينة", "2021-10-12", "ar")[0].value == value


def test_an_entity_that_is_mentioned_everywhere_in_a_text_of_one_word(library: Library, add_text: AddText) -> None:
    first, second = add_text("باكو " * 400), add_text("باكو " * 401)
    entity = library.write(identity.add_entity, "باكو", "place").result
    for article_id in (first, second):
        version = articles.get_version(library.db, article_id).id
        for place in range(0, 2_000, 5):
            library.write(mentions.add_mention, entity.id, version, place, place + 4)
    with within(3):
        _ask_all(library, [first, second])
        assert [one.article_id for one in list_related(library.db, first)] == [second]
