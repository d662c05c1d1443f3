"""The immutable records of the timeline.

Days are proleptic Gregorian ordinals, as `datetime.date.toordinal` counts them; positions are code points, half-open.
"""

from __future__ import annotations

from typing import NamedTuple

from storage.text.dates.mention import Precision


class DatedPassage(NamedTuple):
    """A date that an article tells, and the sentence in which it stands.

    ``value`` and ``end_value`` are ISO 8601, cut to what is known as in `DateMention`; from ``first_day`` to
    ``last_day`` is all the time that they can mean.
    """

    start: int
    end: int
    sentence_start: int
    sentence_end: int
    value: str
    precision: Precision
    end_value: str | None
    first_day: int
    last_day: int


class Dated(NamedTuple):
    """A dated passage of an article of the library, in its latest text."""

    article_id: int
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    value: str
    precision: Precision
    end_value: str | None
    first_day: int
    last_day: int


class Scope(NamedTuple):
    """What a timeline is of; nothing set is the whole library.

    ``article_ids`` are those that a search found. Of an entity are the sentences that mention it, of a tag all of the
    articles that have it, and the sentences of highlights that have it. ``since`` and ``until`` are ISO 8601 days,
    months or years, both included; a passage counts that reaches into them.
    """

    article_ids: tuple[int, ...] | None = None
    entity_id: int | None = None
    tag_id: int | None = None
    since: str = ""
    until: str = ""


class Event(NamedTuple):
    """What one article or several tell of one thing, and when they say it was.

    ``dated`` are in the order of their days; ``words`` is the sentence to show, cut if it is long. ``values`` are the
    different dates that are given, earliest first; with ``differ`` they contradict one another.
    """

    first_day: int
    last_day: int
    dated: tuple[Dated, ...]
    words: str
    differ: bool
    values: tuple[str, ...]
