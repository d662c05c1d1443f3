"""Dates as people type them, and as the library keeps them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?")
_DAY_FIRST: Final = re.compile(r"(?:(?:(?P<day>\d{1,2})[./-])?(?P<month>\d{1,2})[./-])(?P<year>\d{4})")
_INVISIBLE: Final = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")


def normalise_date(typed: str) -> str | None:
    """Return a typed date as ISO 8601, cut to what is known; empty for nothing, None for what is no date.

    Understood are the year, month and year, and day, month and year, from either end, in Latin,
    Arabic or Persian digits: ``2021-10-12``, ``12.10.2021``, ``10/2021``, ``٢٠٢١``.
    """
    plain = _INVISIBLE.sub("", typed).translate(_DIGITS).strip()
    if not plain:
        return ""
    match = _YEAR_FIRST.fullmatch(plain) or _DAY_FIRST.fullmatch(plain)
    if match is None:
        return None
    known = [int(match[part]) for part in ("year", "month", "day") if match[part]]
    try:
        whole = date(*known, *([1] * (3 - len(known))))
    except ValueError:
        return None
    return whole.isoformat()[: (4, 7, 10)[len(known) - 1]]
