"""Tables of articles as spreadsheets and programs write them."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from storage.importing import table
from storage.importing.files import Reading
from storage.importing.refusals import Refusal
from storage.records import NewArticle

HEAD = ("title", "content", "date", "section")
ROWS = (
    ("الأول", 'نص "مقتبس"، وفاصلة, وسطر\nثان', "21/07/2015", "سياسة"),
    ("الثاني", "نص ثان", "2015-07", ""),
)


def never() -> bool:
    return False


def write(path: Path, rows: Sequence[Sequence[str]], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def read(path: Path) -> tuple[list[NewArticle], list[Refusal]]:
    found = list(Reading([path], never))
    return [one for one in found if isinstance(one, NewArticle)], [one for one in found if isinstance(one, Refusal)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_rows_become_articles(tmp_path: Path, delimiter: str, encoding: str) -> None:
    articles, refusals = read(write(tmp_path / "a.csv", [HEAD, *ROWS], delimiter, encoding))
    assert refusals == []
    assert [(one.headline, one.text, one.published, one.details) for one in articles] == [
        ("الأول", 'نص "مقتبس"، وفاصلة, وسطر\nثان', "2015-07-21", (("section", "سياسة"),)),
        ("الثاني", "نص ثان", "2015-07", ()),
    ]
    assert len({one.raw_sha256 for one in articles}) == 2


def test_arabic_heads_quoted_heads_and_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('\ufeff\n"العنوان\nالرئيس","النص",\n\nع,نص,زائد\n,,\n', "utf-8")
    articles, refusals = read(path)
    assert refusals == []
    assert [(one.text, one.details) for one in articles] == [("نص", (("العنوان الرئيس", "ع"), ("3", "زائد")))]


def test_packed_tables_and_old_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress("text,title\rنص,عنوان\rنص آخر,عنوان\r".encode()))
    articles, refusals = read(tmp_path / "a.csv.gz")
    assert [one.text for one in articles] == ["نص", "نص آخر"]
    assert refusals == []


def test_a_table_without_texts_is_refused_with_its_columns(tmp_path: Path) -> None:
    names = ["title", "price", "ط" * 60, *(f"c{number}" for number in range(20))]
    articles, (refusal,) = read(write(tmp_path / "prices.csv", [names, ["1"] * len(names)]))
    assert articles == []
    assert refusal.sentence == (
        "prices.csv has no column named text or content; its columns are: "
        f"title, price, {'ط' * 40}…, c0, c1, c2, c3, c4, c5, c6, c7, c8, …."
    )
    assert refusal.line == 0


@pytest.mark.parametrize("content", ["only a sentence", '"never closed', "\n\n,,,\n", "text"])
def test_what_is_hardly_a_table_is_no_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.csv").write_text(content)
    articles, refusals = read(tmp_path / "a.csv")
    assert articles == []
    assert [one.reason for one in refusals] == ([] if content == "text" else ["no_text_column"])


def test_bad_rows_are_refused_by_the_line_where_they_begin(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('title,text\nأول,"سطر\nسطر"\nثان,\nثالث,نص,مع فاصلة\nرابع,نص,,\nخامس,نص\n', "utf-8")
    articles, refusals = read(path)
    assert [one.headline for one in articles] == ["أول", "رابع", "خامس"]
    assert [(one.line, one.reason) for one in refusals] == [(4, "no_text"), (5, "too_many_fields")]


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LONGEST_ROW", 10_000)
    path = tmp_path / "a.csv"
    rest = "".join(f"عنوان {number},نص {number}\n" for number in range(2_000))
    path.write_text(f'title,text\nأول,نص\nثان,"نص\n{rest}', "utf-8")
    articles, refusals = read(path)
    assert refusals[0].line == 3
    assert {one.reason for one in refusals} == {"too_long"}
    assert articles[0].headline == "أول"
    assert len(articles) > 500


def test_a_line_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LONGEST_ROW", 10_000)
    path = tmp_path / "a.csv"
    path.write_text(f"title,text\nأول,{'ط' * 100_000}\nثان,نص\n", "utf-8")
    articles, refusals = read(path)
    assert [one.headline for one in articles] == ["ثان"]
    assert [(one.line, one.reason) for one in refusals] == [(2, "too_long")]


def test_a_long_text_is_no_long_row(tmp_path: Path) -> None:
    articles, refusals = read(write(tmp_path / "a.csv", [("text",), ("ط" * 300_000,)]))
    assert [len(one.text) for one in articles] == [300_000]
    assert refusals == []


def test_rows_in_another_encoding_than_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    good = "".join(f"عنوان {number},نص المقال\n" for number in range(20_000)).encode()
    path.write_bytes(b"title,text\n" + good + "عنوان,نص المقال الأخير\n".encode("cp1256"))
    articles, refusals = read(path)
    assert len(articles) == 20_000
    assert [(one.line, one.reason) for one in refusals] == [(20_002, "unknown_encoding")]
