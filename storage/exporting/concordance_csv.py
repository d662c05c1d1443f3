"""A concordance as a CSV file that spreadsheets open as it is."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from storage.atomic_file import exported
from storage.search.concordance import Line
from storage.text.bidi_controls import enclose, has_controls

COLUMNS = ("outlet", "date", "headline", "before", "keyword", "after", "article", "start", "end")

# What a spreadsheet may take for the beginning of a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


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
            rows.writerow((*map(_harmless, words), line.article_id, line.start, line.end))
    return number


def _harmless(text: str) -> str:
    # white space before a sign is passed over by some, and so are signs that cannot be seen
    visible = _INVISIBLE.sub("", text).lstrip(" ")
    if visible.startswith(_FORMULA_SIGNS):
        text = f"'{text}"
    return enclose(text) if has_controls(text) else text
