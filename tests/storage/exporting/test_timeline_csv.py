"""A timeline as a table: every dated passage with its words, its sentence and its article."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.errors import ExportFailed
from storage.exporting.timeline_csv import COLUMNS, export_timeline
from storage.library import Library
from storage.timeline.listing import list_dated
from storage.timeline.records import Scope

AddText = Callable[..., int]


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_dated_passage_with_where_it_stands(library: Library, add_text: AddText, tmp_path: Path) -> None:
    text = "وصل الوزير.\nوالتقى نظيره\tمن 5 إلى 8\u00a0أكتوبر 2021."
    article_id = add_text(text, headline='=HYPERLINK("x")', outlet="فارس", published="2021-10-12", language="ar")
    path = tmp_path / "خط زمني.csv"
    assert export_timeline(library.db, list_dated(library.db, Scope()), path) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    [row] = _read(path)
    assert tuple(row) == COLUMNS
    start = text.index("من 5")
    assert row == {
        "date": "2021-10-05", "until": "2021-10-08", "precision": "day", "words": "من 5 إلى 8 أكتوبر 2021",
        "sentence": "والتقى نظيره من 5 إلى 8 أكتوبر 2021.", "headline": "'=HYPERLINK(\"x\")", "outlet": "فارس",
        "published": "2021-10-12", "article": str(article_id), "start": str(start), "end": str(len(text) - 1),
    }  # fmt: skip


def test_in_the_order_given_without_what_is_gone(library: Library, add_text: AddText, tmp_path: Path) -> None:
    add_text("وقع في 10 نوفمبر 2020. ثم في 9 أكتوبر 2019.")
    dated = list_dated(library.db, Scope())
    path = tmp_path / "timeline.csv"
    assert export_timeline(library.db, [*reversed(dated), dated[0]._replace(article_id=77)], path) == 2
    assert [row["date"] for row in _read(path)] == ["2020-11-10", "2019-10-09"]


def test_where_it_cannot_be_written_nothing_is(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        export_timeline(library.db, [], tmp_path / "no folder" / "timeline.csv")
