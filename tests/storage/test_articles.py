"""Articles: adding, listing, filtering, sorting, details, directions and counts."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from storage import articles, highlights, notes
from storage.errors import DuplicateArticle, RecordMissing
from storage.library import Library
from storage.records import ArticleFilter, LibraryCounts, NewArticle

AddText = Callable[..., int]
EVERYTHING = ArticleFilter()


def _new(text: str) -> NewArticle:
    return NewArticle(
        text=text, raw_sha256=sha256(b"raw" + text.encode(errors="replace")).hexdigest(), headline="عنوان"
    )


def test_an_article_comes_back_as_it_was_added(library: Library) -> None:
    text = "  أول\u00a0سطر 😀 كَتَبَ\nثانٍ\u200f\n\n"
    new = NewArticle(
        text=text, raw_sha256="ab", headline=" عنوان\nطويل ", outlet="فارس", author="سعيد", published="2021-10",
        language="ar", link="https://example.org/1", file_name="a.txt", encoding="cp1256",
    )  # fmt: skip
    article = library.write(articles.add_article, new).result
    assert (article.headline, article.outlet, article.author) == ("عنوان طويل", "فارس", "سعيد")
    assert (article.published, article.language, article.link) == ("2021-10", "ar", "https://example.org/1")
    assert (article.file_name, article.status, article.starred) == ("a.txt", "unread", False)
    assert (article.last_read_at, article.reading_place) == ("", 0)
    assert articles.get_article(library.db, article.id) == article
    version = articles.get_version(library.db, article.id)
    assert (version.text, version.number, version.encoding) == (text, 1, "cp1256")
    assert version.sha256 == sha256(text.encode()).hexdigest()
    assert version.imported_at == article.added_at
    assert article.added_at.endswith("Z")


def test_what_sqlite_cannot_keep_is_replaced(library: Library) -> None:
    article = library.write(articles.add_article, _new("قبل\0بعد\ud800.")._replace(headline="a\0b")).result
    assert article.headline == "a\ufffdb"
    assert articles.get_version(library.db, article.id).text == "قبل\ufffdبعد\ufffd."


def test_the_same_file_or_the_same_text_is_not_added_twice(library: Library) -> None:
    new = _new("نص المقال")
    first = library.write(articles.add_article, new).result
    for twin in (new._replace(text="غيره"), new._replace(raw_sha256="other", headline="غيره")):
        with pytest.raises(DuplicateArticle, match="عنوان") as raised:
            library.write(articles.add_article, twin)
        assert raised.value.article_id == first.id
    assert articles.count_library(library.db).articles == 1


def test_what_is_not_there_is_told(library: Library) -> None:
    for ask in (articles.get_article, articles.get_version):
        with pytest.raises(RecordMissing, match="no article 7"):
            ask(library.db, 7)
    with pytest.raises(RecordMissing):
        library.write(articles.set_starred, 7, True)
    with pytest.raises(RecordMissing, match="no version 7"):
        library.write(articles.set_paragraph_direction, 7, 0, "rtl")


def test_details_are_set_one_by_one_and_others_refused(library: Library, add_text: AddText) -> None:
    article_id = add_text("نص", headline="قديم", outlet="فارس")
    library.write(articles.set_details, article_id, headline=" جديد ", published="2024")
    article = articles.get_article(library.db, article_id)
    assert (article.headline, article.published, article.outlet) == ("جديد", "2024", "فارس")
    assert library.write(articles.set_details, article_id).steps == ()
    with pytest.raises(ValueError, match="status"):
        library.write(articles.set_details, article_id, status="done")


def test_reading_is_remembered(library: Library, add_text: AddText) -> None:
    article_id = add_text("نص")
    library.write(articles.set_reading_place, article_id, 2)
    library.write(articles.set_last_read, article_id)
    library.write(articles.set_status, article_id, "reading")
    library.write(articles.set_starred, article_id, True)
    article = articles.get_article(library.db, article_id)
    assert (article.reading_place, article.status, article.starred) == (2, "reading", True)
    assert article.last_read_at >= article.added_at


def test_directions_chosen_by_hand(library: Library, add_text: AddText) -> None:
    version_id = articles.get_version(library.db, add_text("BBC: نص\nثان")).id
    library.write(articles.set_paragraph_direction, version_id, 0, "ltr")
    library.write(articles.set_paragraph_direction, version_id, 8, "rtl")
    library.write(articles.set_paragraph_direction, version_id, 0, "rtl")
    assert articles.list_paragraph_directions(library.db, version_id) == {0: "rtl", 8: "rtl"}
    library.write(articles.set_paragraph_direction, version_id, 0, None)
    assert articles.list_paragraph_directions(library.db, version_id) == {8: "rtl"}


def test_dates_sort_both_ways_with_the_unknown_last(library: Library, add_text: AddText) -> None:
    late, never, early, year = (add_text(day, published=day) for day in ("2021-10-12", "", "2020-12-09", "2021"))
    assert articles.list_article_ids(library.db, EVERYTHING, "published", True) == [late, year, early, never]
    assert articles.list_article_ids(library.db, EVERYTHING, "published", False) == [early, year, late, never]


def test_headlines_sort_as_an_arabic_reader_expects(library: Library, add_text: AddText) -> None:
    headlines = [
        "«أحمد»",
        "إيران",
        "آخر",
        "باكو",
        "پرتو",
        "تبريز",
        "جدة",
        "چالوس",
        "حلب",
        "ژاله",
        "كابل",
        "گيلان",
        "يزد",
        "",
    ]
    shuffled = sorted(headlines, key=lambda headline: sha256(headline.encode()).digest())
    ids = {headline: add_text(f"نص {headline}", headline=headline) for headline in shuffled}
    listed = articles.list_article_ids(library.db, EVERYTHING, "headline", False)
    names = {article_id: headline for headline, article_id in ids.items()}
    expected = [
        "«أحمد»",
        "آخر",
        "إيران",
        "باكو",
        "پرتو",
        "تبريز",
        "جدة",
        "چالوس",
        "حلب",
        "ژاله",
        "كابل",
        "گيلان",
        "يزد",
        "",
    ]
    assert [names[article_id] for article_id in listed] == expected
    backwards = articles.list_article_ids(library.db, EVERYTHING, "headline", True)
    assert [names[article_id] for article_id in backwards] == [*reversed(expected[:-1]), ""]


def test_added_and_read_sort_by_their_moments(library: Library, add_text: AddText) -> None:
    first, second, third = (add_text(word) for word in ("واحد", "اثنان", "ثلاثة"))
    library.write(lambda db: db.execute("UPDATE articles SET last_read_at = 'b' WHERE id = ?", (first,)))
    library.write(lambda db: db.execute("UPDATE articles SET last_read_at = 'a' WHERE id = ?", (third,)))
    assert articles.list_article_ids(library.db, EVERYTHING, "added", False) == [first, second, third]
    assert articles.list_article_ids(library.db, EVERYTHING, "read", True) == [first, third, second]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "abc"), ("...", "abc"), ("اذربيجان", "ab"), ("أذرب", "ab"), ("طهران", "b"), ("ران", "a"), ("فارس", "c"),
        ("باكو اذربيجان", "b"), ("باكو روحاني", ""), ("ROHANI", "c"), ("الحوار", "c"), ("حوار", "c"), ("وكاله", "c"),
        ('"*', "abc"), ("اکتوبر ۲۰۲۱", "a"),
    ],
)  # fmt: skip
def test_filtering_as_one_types(library: Library, add_text: AddText, typed: str, found: str) -> None:
    ids = {
        add_text("في أكتوبر ٢٠٢١ اجتمع الوفدان لأذربيجان", headline="إيران تردّ"): "a",
        add_text("من طَهران إلى باكو وأذربيجان"): "b",
        add_text("دعوة للحوار", outlet="وكالة فارس", author="Róhani"): "c",
    }
    listed = articles.list_article_ids(library.db, ArticleFilter(text=typed), "added", False)
    assert "".join(ids[article_id] for article_id in listed) == found


def test_filtering_by_status_and_star(library: Library, add_text: AddText) -> None:
    first, second = add_text("باكو واحد"), add_text("باكو اثنان")
    library.write(articles.set_status, first, "done")
    library.write(articles.set_starred, second, True)
    list_ids = articles.list_article_ids
    assert list_ids(library.db, ArticleFilter(status="done")) == [first]
    assert list_ids(library.db, ArticleFilter(status="unread")) == [second]
    assert list_ids(library.db, ArticleFilter(starred=True)) == [second]
    assert list_ids(library.db, ArticleFilter(starred=False)) == [first]
    assert list_ids(library.db, ArticleFilter(text="باكو", status="done", starred=True)) == []


def test_summaries_come_in_the_order_asked_with_their_counts(library: Library, add_text: AddText) -> None:
    ids = [add_text(f"نص المقال رقم {number}", headline=str(number)) for number in range(1201)]
    wanted = [*reversed(ids), 99_999]
    version_id = articles.get_version(library.db, ids[0]).id
    library.write(highlights.add_highlight, version_id, 0, 2, 1)
    library.write(notes.add_note, ids[0], None, "a")
    library.write(notes.add_note, ids[0], None, "b")
    summaries = articles.get_summaries(library.db, wanted)
    assert [summary.id for summary in summaries] == wanted[:-1]
    last = summaries[-1]
    assert (last.headline, last.highlights, last.notes, last.status, last.starred) == ("0", 1, 2, "unread", False)


def test_the_library_is_counted(full_library: Library) -> None:
    counts = articles.count_library(full_library.db)
    assert counts == LibraryCounts(articles=2, unread=1, starred=1, highlights=2, notes=1)
