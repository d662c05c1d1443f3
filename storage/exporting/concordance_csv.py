"""A concordance as a CSV file that spreadsheets open as it is."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from storage.atomic_file import exported
from storage.exporting.cells import harmless
from storage.search.concordance import Line

COLUMNS = ("outlet", "date", "headline", "before", "keyword", "after", "article", "start", "end")


def export_concordance(lines: Iterable[Line], path: Path) -> int:
    """Write the lines to a file, all of it or nothing, and return how many there are. Raises ExportFailed.

    The file is UTF-8 with a byte order mark, without which spreadsheets misread Arabic. An apostrophe
    stands before text that a spreadsheet would compute. Signs in a text that turn directions reach no further than it.
    """
    with exported(path) as part:
        return _write(lines, part)


def _write(lines: Iterable[Line], part: Path) -> int:
    number = 0
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for line in lines:
            number += 1
            words = (line.outlet, line.published, line.headline, line.before.strip(), line.keyword, line.after.strip())
            rows.writerow((*map(harmless, words), line.article_id, line.start, line.end))
    return number
