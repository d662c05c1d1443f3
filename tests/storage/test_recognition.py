"""A new text of an article is known as such, and no two articles are taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.importing.files import read_articles
from storage.library import Library
from storage.recognition import find_earlier
from storage.records import Article, NewArticle
from storage.versions import Carried, add_version, receive

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXT = SEEDS[0].read_text(encoding="utf-8")
CHANGED = TEXT.replace("إيران", "ايران").replace("أن", "ان", 3) + "\nوأضيفت فقرة إلى الخبر بعد نشره."
LINK = "https://example.org/news/12345"

# two greetings that a newspaper wrote after one pattern
GREETING = (
    "بعث خادم الحرمين الشريفين برقية تهنئة لرئيس جمهورية {} بمناسبة ذكرى يوم الاستقلال لبلاده. وأعرب الملك باسمه واسم "
    "شعب وحكومة المملكة عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته ولحكومة وشعب {} الشقيق اطراد التقدم."
)


def _new(text: str, **details: str) -> NewArticle:
    return NewArticle(text=text, raw_sha256=f"bytes of {text!r}")._replace(**details)  # type: ignore[arg-type]


def _add(library: Library, text: str, **details: str) -> int:
    article = library.write(receive, _new(text, **details)).result
    assert isinstance(article, Article)
    return article.id


@pytest.mark.parametrize(
    ("known", "again"),
    [
        ({"link": LINK}, {"link": LINK}),
        ({"link": LINK, "headline": "قبل"}, {"link": f" {LINK}\n", "headline": "بعد"}),
        ({"link": LINK, "published": "2021-10-12"}, {"link": LINK, "published": "2021-10-14"}),
        ({"file_name": "a.txt"}, {"file_name": "a.txt"}),
        ({"file_name": "a.txt", "link": LINK}, {"file_name": "a.txt"}),
        ({"headline": "زيارة", "outlet": "وكالة"}, {"headline": "زيارة ", "outlet": "وكالة"}),
        ({"headline": "زيارة"}, {"headline": "زيارة", "link": LINK}),
        ({"headline": "زيارة", "published": "2021-10"}, {"headline": "زيارة", "published": "2021-10-12"}),
        (
            {"headline": "زيارة", "link": "http://www.example.org/a/"},
            {"headline": "زيارة", "link": "https://example.org/a#comments"},
        ),
    ],
)
def test_a_changed_text_is_known_again(library: Library, known: dict[str, str], again: dict[str, str]) -> None:
    _add(library, "خبر آخر لا صلة له بهذا", headline="غيره", outlet="وكالة", file_name="b.txt")
    article_id = _add(library, TEXT, **known)
    assert find_earlier(library.db, _new(CHANGED, **again)) == article_id


@pytest.mark.parametrize(
    ("known", "again"),
    [
        ({}, {}),
        ({"link": "https://example.org/"}, {"link": "https://example.org/"}),
        ({"link": "example.org"}, {"link": "example.org"}),
        ({"file_name": "all.jsonl.gz"}, {"file_name": "all.jsonl.gz"}),
        ({"file_name": "All.CSV"}, {"file_name": "All.CSV"}),
        ({"file_name": "a.txt"}, {"file_name": "b.txt"}),
        ({"headline": "زيارة", "outlet": "وكالة"}, {"headline": "زيارة", "outlet": "صحيفة"}),
        ({"headline": "زيارة", "outlet": "وكالة"}, {"headline": "زيارات", "outlet": "وكالة"}),
        ({"outlet": "وكالة"}, {"outlet": "وكالة"}),
        ({"headline": "زيارة", "published": "2021-10-12"}, {"headline": "زيارة", "published": "2021-10-13"}),
        ({"headline": "زيارة", "link": LINK}, {"headline": "زيارة", "link": LINK + "6"}),
        ({"file_name": "a.txt", "link": LINK}, {"file_name": "a.txt", "link": LINK + "6"}),
    ],
)
def test_what_does_not_say_enough_is_another_article(
    library: Library, known: dict[str, str], again: dict[str, str]
) -> None:
    _add(library, TEXT, **known)
    assert find_earlier(library.db, _new(CHANGED, **again)) is None


@pytest.mark.parametrize(
    "shared", [{"link": LINK}, {"file_name": "1.txt"}, {"headline": "كلمة اليوم", "outlet": "وكالة"}]
)
def test_texts_that_are_not_alike_are_two_articles(library: Library, shared: dict[str, str]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    ids = [_add(library, text, **shared) for text in texts]
    assert len(set(ids)) == len(SEEDS)
    if "link" not in shared:  # of several articles with one name, the one that is meant
        assert [find_earlier(library.db, _new(text + "\nتصحيح.", **shared)) for text in texts] == ids


def test_a_link_that_several_articles_have_says_nothing(library: Library) -> None:
    for path in SEEDS[:2]:
        _add(library, path.read_text(encoding="utf-8"), link=LINK)
    assert find_earlier(library.db, _new(CHANGED, link=LINK)) is None


def test_a_standing_title_says_nothing(library: Library) -> None:
    for number in range(9):
        _add(library, f"{number} {TEXT[number * 60 :]}", headline="مفكرة", link=f"{LINK}{number}")
    assert find_earlier(library.db, _new(CHANGED, headline="مفكرة")) is None


@pytest.mark.parametrize("shared", [{"file_name": "greeting.txt"}, {"headline": "القيادة تهنئ", "outlet": "وكالة"}])
def test_articles_after_one_pattern_are_two(library: Library, shared: dict[str, str]) -> None:
    _add(library, GREETING.format("سنغافورة", "سنغافورة"), **shared)
    other = GREETING.format("الإكوادور", "الإكوادور").replace("اطراد التقدم", "المزيد من الازدهار والرخاء")
    other = other.replace("باسمه واسم شعب وحكومة المملكة", "في البرقية").replace("الملك", "حفظه الله")
    assert find_earlier(library.db, _new(other, **shared)) is None


def test_the_latest_text_is_what_counts(library: Library) -> None:
    article_id = _add(library, SEEDS[1].read_text(encoding="utf-8"), link=LINK)
    assert find_earlier(library.db, _new(CHANGED, link=LINK)) is None
    library.write(add_version, article_id, _new(TEXT))
    assert find_earlier(library.db, _new(CHANGED, link=LINK)) == article_id


@pytest.mark.parametrize("text", ["x", "😀", "كلمتان فقط", "\0\ud800"])
def test_the_shortest_texts_do_no_harm(library: Library, text: str) -> None:
    _add(library, text, link=LINK)
    assert find_earlier(library.db, _new(text, link=LINK)) in {None, 1}
    assert isinstance(library.write(receive, _new(f"{text} {TEXT}", link=LINK)).result, Article)


def test_a_corrected_file_becomes_a_version(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    outcomes = []
    for text in (TEXT, CHANGED):
        file.write_text(text, encoding="utf-8")
        (found,) = read_articles([file], lambda: False)
        assert isinstance(found, NewArticle)
        outcomes.append(library.write(receive, found).result)
    assert isinstance(outcomes[0], Article)
    assert isinstance(outcomes[1], Carried)
    assert (outcomes[1].article_id, outcomes[1].number) == (outcomes[0].id, 2)
