"""Reading a timeline off the window's thread: its passages, what of them is in sight, and where one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.timeline.passages import Passages
from desktop.uncollected import uncollected
from storage.articles import get_article, get_version
from storage.errors import RecordMissing
from storage.timeline.events import gather_events
from storage.timeline.listing import list_dated

if TYPE_CHECKING:
    from desktop.tasks import Progress
    from storage.library import Connection
    from storage.timeline.records import Dated, Event, Scope

_LONGEST: Final = 600
_GAP: Final = "…"


class Sight(NamedTuple):
    """The time that is looked at, and in how many parts of it something may stand."""

    first: float
    last: float
    slots: int


class Sentence(NamedTuple):
    """A dated passage with its sentence and its article; ``excerpt[start:end]`` is the date."""

    dated: Dated
    headline: str
    outlet: str
    published: str
    excerpt: str
    start: int
    end: int


def read_passages(db: Connection, _progress: Progress, scope: Scope) -> Passages:
    """Read all dated passages of a scope."""
    with uncollected():
        return Passages(list_dated(db, scope))


def read_events(db: Connection, _progress: Progress, passages: Passages, sight: Sight) -> list[Event]:
    """Gather what is told of the time in sight into events, earliest first."""
    return gather_events(db, passages.pick(*sight))


def read_sentences(db: Connection, _progress: Progress, event: Event) -> list[Sentence]:
    """Read where an event is told, in the order of the dates that are given for it; what is gone is left out."""
    sentences = []
    for dated in event.dated:
        try:
            article, text = get_article(db, dated.article_id), get_version(db, dated.article_id).text
        except RecordMissing:  # removed since the timeline was read, which is read again in a moment
            continue
        if not text[dated.start : dated.end].strip():  # the same of a text that is shorter now
            continue
        excerpt, start = _cut_out(text, dated)
        end = start + dated.end - dated.start
        sentences.append(Sentence(dated, article.headline, article.outlet, article.published, excerpt, start, end))
    return sentences


def _cut_out(text: str, dated: Dated) -> tuple[str, int]:
    """Return the sentence of a date, of a very long one what stands around the date, and where in it the date is."""
    begin, end = dated.sentence_start, dated.sentence_end
    if end - begin > _LONGEST:
        begin = max(begin, min(dated.start - _LONGEST // 2, end - _LONGEST))
        end = begin + _LONGEST
    before = text[begin : dated.start].lstrip()
    opening = _GAP if begin > dated.sentence_start else ""
    closing = _GAP if end < dated.sentence_end else ""
    return f"{opening}{before}{text[dated.start : end].rstrip()}{closing}", len(opening) + len(before)
