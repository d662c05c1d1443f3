"""Dates as running text writes them, resolved against the day on which the text was published."""

from __future__ import annotations

from storage.text.dates.finder import find_dates, iter_dates
from storage.text.dates.mention import DateMention

__all__ = ["DateMention", "find_dates", "iter_dates"]
