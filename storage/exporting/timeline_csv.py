"""A timeline as a CSV file that spreadsheets open as it is."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from sqlite3 import Connection

from storage.atomic_file import exported
from storage.exporting.cells import harmless
from storage.timeline.records import Dated
from storage.timeline.sources import read_sources

COLUMNS = (
    "date", "until", "precision", "words", "sentence", "headline", "outlet", "published", "article", "start", "end",
)  # fmt: skip


def export_timeline(db: Connection, dated: Iterable[Dated], path: Path) -> int:
    """Write dated passages to a file, all of it or nothing, and return how many there are. Raises ExportFailed.

    They stand in the order given, each with the words of its date, its sentence and its article; those of articles
    that are gone are left out. The file is UTF-8 with a byte order mark, without which spreadsheets misread Arabic.
    """
    number = 0
    with exported(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for one, *texts in read_sources(db, dated):
            when = (one.value, one.end_value or "", one.precision)
            rows.writerow((*when, *map(harmless, texts), one.article_id, one.start, one.end))
            number += 1
    return number
