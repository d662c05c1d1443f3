"""The list of entities as a CSV file that spreadsheets open as it is, and that can be read in again."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from storage.atomic_file import exported
from storage.entities.table import COLUMNS, EntityRow, defuse, join_values


def export_entities(rows: Iterable[EntityRow], path: Path) -> int:
    """Write entities to a file, all of it or nothing, and return how many there are. Raises ExportFailed.

    The file is UTF-8 with a byte order mark, without which spreadsheets misread Arabic. Several spellings or links
    stand in one cell between bars; an apostrophe stands before what a spreadsheet would compute.
    """
    number = 0
    with exported(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for row in rows:
            number += 1
            cells = (row.name, row.kind, join_values(row.aliases), row.description, join_values(row.links))
            table.writerow(map(defuse, cells))
    return number
