"""The dates of records: as programs and people write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_INVISIBLE = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")
_TIME = r"(?:[T ]+\d{1,2}:\d\d\S*(?: ?(?:Z|UTC|GMT|[AaPp][Mm]|[+-]\d\d:?\d\d))?)?"
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}})(?:(?P<sign>[-/.])(?P<month>\d{{1,2}})(?:(?P=sign)(?P<day>\d{{1,2}}){_TIME})?)?", re.ASCII
)
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<sign>[-/.])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}){_TIME}", re.ASCII
)


def read_date(written: str) -> str:
    """Return the day, month or year that is written as ISO 8601; empty if it is none.

    Understood are ``2015-07-21 02:51:33`` and all of ISO 8601 with its zones, whose day is taken as it
    stands, ``21/07/2015``, ``2015-07`` and ``2015``, in Latin, Arabic or Persian digits.
    """
    if not written.isascii():
        written = _INVISIBLE.sub("", written).translate(_DIGITS)
    written = written.strip()
    match = _YEAR_FIRST.fullmatch(written) or _DAY_FIRST.fullmatch(written)
    if match is None:
        return ""
    known = [int(match[part]) for part in ("year", "month", "day") if match[part]]
    try:
        day = date(*known, *([1] * (3 - len(known))))
    except ValueError:
        return ""
    return day.isoformat()[: (4, 7, 10)[len(known) - 1]]
