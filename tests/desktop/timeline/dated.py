"""Dated passages made by hand."""

from __future__ import annotations

from datetime import date

from storage.text.dates.mention import Precision
from storage.timeline.records import Dated


def told(value: str, article_id: int = 1, start: int = 0, end_value: str | None = None) -> Dated:
    """Return a passage that dates something by a day, month or year, or by one to another."""
    precisions: dict[int, Precision] = {10: "day", 7: "month", 4: "year"}
    first, last = _days(value)[0], _days(end_value or value)[1]
    return Dated(article_id, start, start + 5, start, start + 40, value, precisions[len(value)], end_value, first, last)


def day(value: str) -> int:
    """Return the ordinal of a day."""
    return date.fromisoformat(value).toordinal()


def _days(value: str) -> tuple[int, int]:
    if len(value) == 10:
        return day(value), day(value)
    if len(value) == 4:
        return date(int(value), 1, 1).toordinal(), date(int(value), 12, 31).toordinal()
    year, month = map(int, value.split("-"))
    return date(year, month, 1).toordinal(), date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
