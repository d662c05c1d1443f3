"""What a date in a text is: the mention that is handed out, and what is known of it while it is being read."""

from __future__ import annotations

from typing import Literal, NamedTuple

Precision = Literal["day", "week", "month", "year", "decade", "vague"]
Calendar = Literal["gregorian", "hijri", "solar"]


class DateMention(NamedTuple):
    """A half-open range of code points that tells when, and what it tells.

    ``value`` is the Gregorian date in ISO 8601, cut to what is known: 2021-10-12, 2023-01, 2024. It is None if the
    words are vague (قبل أسابيع), the day does not exist (31 فبراير), or it hangs on a publication date that is unknown.
    ``end_value`` is the last day, month or year of what lasts longer than one: a range, a week, a decade, a month of
    another calendar. It is cut like ``value``.
    """

    start: int
    end: int
    text: str
    value: str | None
    precision: Precision
    end_value: str | None


class Span(NamedTuple):
    """A time that is worked out: the three last fields of a mention."""

    value: str | None
    precision: Precision
    end_value: str | None = None


class PartialDate(NamedTuple):
    """A date as written: what is not written is None, and is to be had from the publication date.

    ``turn`` is -1 for the last, 0 for the present and 1 for the next such date; ``ahead`` tells that the sentence
    speaks of what is to come. The year may be one of another calendar than the month: رمضان 2021.
    """

    calendar: Calendar = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    turn: int | None = None
    ahead: bool = False
    weekday: int | None = None
    year_calendar: Calendar = "gregorian"


class Found(NamedTuple):
    """What was read, and the index of the first word after it."""

    end: int
    date: PartialDate | Span
