"""The dated passages of the library: found with their sentences, and in step with the texts and what dates them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import articles, index, versions
from storage.library import Library
from storage.records import NewArticle
from storage.timeline.index import days_of_value, find_dated, find_faults, holds
from storage.timeline.listing import list_dated
from storage.timeline.records import Scope

AddText = Callable[..., int]

_TEXT = "وصل الوزير أمس. وكان الاتفاق قد وُقّع في 10 نوفمبر 2020، ولم يُنفّذ.\nسيعود قبل أسابيع من 31 فبراير 2021."


def _values(library: Library) -> list[str]:
    return [one.value for one in list_dated(library.db, Scope())]


def test_each_date_has_the_sentence_it_stands_in() -> None:
    found = find_dated(_TEXT, "2021-10-12", "ar")
    assert [(_TEXT[one.start : one.end], one.value) for one in found] == [
        ("أمس", "2021-10-11"),
        ("10 نوفمبر 2020", "2020-11-10"),
    ]
    assert [_TEXT[one.sentence_start : one.sentence_end] for one in found] == [
        "وصل الوزير أمس.",
        "وكان الاتفاق قد وُقّع في 10 نوفمبر 2020، ولم يُنفّذ.",
    ]


def test_the_line_that_dates_the_article_is_no_passage_of_it() -> None:
    text = "الخميس ٠٥ أكتوبر ٢٠٢٣ - ٠٣:٥٥ بتوقيت غرينتش\n\nالتقى الوزيران في طهران يوم 4 أكتوبر 2023."
    assert [one.value for one in find_dated(text, "2023-10-05", "ar")] == ["2023-10-04"]


def test_without_the_day_of_publication_only_full_dates_count() -> None:
    assert [one.value for one in find_dated(_TEXT, "", "ar")] == ["2020-11-10"]


@pytest.mark.parametrize("text", ["", "كلمة", "ﷺ", "😀" * 50, "31 فبراير 2021", "قبل أسابيع", "Words only."])
def test_texts_without_a_date_have_none(text: str) -> None:
    assert find_dated(text, "2021-10-12", "ar") == ()


def test_of_a_text_of_dates_the_first_ten_thousand_are_kept() -> None:
    line = "وصل في 12 أكتوبر 2021\n"
    found = find_dated(line * 10_050, "", "ar")
    assert len(found) == 10_000
    assert found[-1].start == line.index("12") + len(line) * 9_999


@pytest.mark.parametrize(
    ("value", "end_value", "first", "last"),
    [
        ("2021-10-12", None, "2021-10-12", "2021-10-12"),
        ("2021-10-05", "2021-10-08", "2021-10-05", "2021-10-08"),
        ("2024-02", None, "2024-02-01", "2024-02-29"),
        ("2023-01", "2023-03", "2023-01-01", "2023-03-31"),
        ("1970", "1979", "1970-01-01", "1979-12-31"),
        ("9999", None, "9999-01-01", "9999-12-31"),
    ],
)
def test_days_that_a_value_can_mean(value: str, end_value: str | None, first: str, last: str) -> None:
    days = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    assert days_of_value(value, end_value) == days


@given(st.text(st.sampled_from("12 3٤اليوم أكتوبر2021 منإلى8/-.!؟\n،«»\u200f")), st.dates())
def test_whatever_is_found_lies_in_its_sentence(text: str, published: date) -> None:
    for one in find_dated(text, published.isoformat(), "ar"):
        assert 0 <= one.sentence_start <= one.start < one.end <= one.sentence_end <= len(text)
        assert one.first_day <= one.last_day


def test_in_step_with_the_text_and_the_day_of_publication(library: Library, add_text: AddText) -> None:
    first = add_text(_TEXT, published="2021-10-12", language="ar")
    assert _values(library) == ["2020-11-10", "2021-10-11"]
    steps = library.write(articles.set_details, first, published="2021-10-20").steps
    assert _values(library) == ["2020-11-10", "2021-10-19"]
    library.revert(steps)
    assert _values(library) == ["2020-11-10", "2021-10-11"]
    later = "وصل الوزير غداً."
    library.write(versions.add_version, first, NewArticle(later, sha256(later.encode()).hexdigest()))
    assert _values(library) == ["2021-10-13"]
    steps = library.write(articles.remove_articles, [first]).steps
    assert _values(library) == []
    library.revert(steps)
    assert _values(library) == ["2021-10-13"]
    assert index.is_in_step(library.db)


def test_a_language_set_later_decides_how_figures_are_read(library: Library, add_text: AddText) -> None:
    first = add_text("Signed on 10/05/2023.", published="2023-10-12", language="ar")
    assert _values(library) == ["2023-05-10"]
    library.write(articles.set_details, first, language="en")
    assert _values(library) == ["2023-10-05"]


def test_what_is_out_of_step_is_told_and_mended(library: Library, add_text: AddText) -> None:
    first = add_text(_TEXT, published="2021-10-12", language="ar")
    dated = find_dated(_TEXT, "2021-10-12", "ar")
    assert holds(library.db, first, dated)
    library.db.execute("UPDATE dated_passages SET value = '1999' WHERE range_start = ?", (dated[0].start,))
    assert not holds(library.db, first, dated)
    assert not index.is_in_step(library.db)
    library.db.execute("UPDATE dated_passages SET article_id = 77")
    assert list(find_faults(library.db)) == ["dated_passages has passages of articles that are gone"]
    library.db.execute("BEGIN")
    index.rebuild(library.db)
    library.db.execute("COMMIT")
    assert index.is_in_step(library.db)
    assert list(find_faults(library.db)) == []
