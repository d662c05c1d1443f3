"""Which passages of other articles say the same as one."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.comparison.differences import find_differences
from storage.comparison.records import Place
from storage.errors import RecordMissing
from storage.parallels.candidates import Candidates, Source
from storage.parallels.passage import Passage
from storage.parallels.records import Marked, Parallel, Parallels
from storage.related.reasons import days_between
from storage.stopping import Cancelled, never

_MOST_TOUCHED: Final = 8
"""Passages of a selection that are looked up, from its beginning."""

_MOST_MARKED: Final = 300
"""Passages of an article that are looked up for the marks in its margin, from its beginning."""

_WEIGHED: Final = 9
"""Passages of which it is seen what their articles are about, which takes a millisecond each."""

_WORTH_A_LOOK: Final = 0.5
"""Of the score that is shown unasked, below which nothing is shown at all."""


class Found(NamedTuple):
    """A passage of another article, and how much it says the same as one here."""

    score: float
    here: Passage
    source: Source
    there: Passage


def list_parallels(db: Connection, article_id: int, start: int, end: int, limit: int = 3) -> list[Parallel]:
    """Return the passages elsewhere that say the same as those a range of code points touches, nearest first.

    Only what is likely enough to be shown unasked is among them. Raise RecordMissing if there is no such article.
    """
    return list(find_parallels(db, article_id, start, end, limit).likely)


def find_parallels(
    db: Connection, article_id: int, start: int, end: int, limit: int = 3, *, with_less_likely: bool = False
) -> Parallels:
    """Return the first few passages elsewhere that may say the same as those a range touches, nearest first.

    The less likely ones among them are only counted, if they are not asked for. Raise RecordMissing if there is no
    such article.
    """
    candidates = Candidates(db)
    source = _subject(candidates, article_id)
    touched = [span for span in source.spans if span[0] <= start < span[1] or start < span[0] < end]
    found: dict[tuple[int, int], Found] = {}
    least = candidates.measure.same
    for here in candidates.measure.read(source.text, touched[:_MOST_TOUCHED], source.named):
        for each in rank(candidates, source, here):
            place = each.source.article_id, each.there.start
            if each.score >= least * _WORTH_A_LOOK and (place not in found or found[place].score < each.score):
                found[place] = each
    best = _once(sorted(found.values(), key=_nearest), limit)
    likely = sum(each.score >= least for each in best)
    told = [_tell(db, candidates, source, each) for each in (best if with_less_likely else best[:likely])]
    return Parallels(tuple(told[:likely]), tuple(told[likely:]), len(best) - likely)


def list_marked(db: Connection, article_id: int, cancelled: Cancelled = never) -> list[Marked]:
    """Return the passages of an article that have parallels, and how many, up to nine; none if cancelled.

    Of a text of very many passages only the beginning is looked at.
    """
    candidates = Candidates(db)
    source = _subject(candidates, article_id)
    marked = []
    for here in candidates.measure.read(source.text, source.spans[:_MOST_MARKED], source.named):
        if cancelled():
            return []
        number = sum(each.score >= candidates.measure.same for each in rank(candidates, source, here))
        if number:
            marked.append(Marked(here.start, here.end, number))
    return marked


def _subject(candidates: Candidates, article_id: int) -> Source:
    source = candidates.source(article_id)
    if source is None:
        raise RecordMissing("article", article_id)
    return source


def rank(candidates: Candidates, source: Source, here: Passage) -> list[Found]:
    """Return up to nine passages most like one of an article, nearest first, however little they say the same.

    Of passages that are the same word for word one is among them.
    """
    if _says_too_little(here, source):
        return []
    measure = candidates.measure
    found = []
    for other, there in candidates.passages_like(here, source.article_id):
        if not _says_too_little(there, other):
            days = days_between(source.published, other.published)
            found.append(Found(measure.score(here, there, days), here, other, there))
    ranked = []
    for each in _once(sorted(found, key=_nearest), _WEIGHED):
        other = each.source
        days = days_between(source.published, other.published)
        score = measure.score(here, each.there, days, candidates.stories(source, other))
        ranked.append(each._replace(score=score))
    return sorted(ranked, key=_nearest)


def _nearest(found: Found) -> tuple[float, int, int]:
    return -found.score, found.source.article_id, found.there.start


def _says_too_little(passage: Passage, source: Source) -> bool:
    return passage.is_heading or passage.text == source.headline


def _once(found: list[Found], limit: int) -> list[Found]:
    """Return the first few, leaving out what says word for word what another of them says."""
    met: set[tuple[str, ...]] = set()
    kept = []
    for each in found:
        words = tuple(each.there.words)
        if words not in met:
            met.add(words)
            kept.append(each)
            if len(kept) == limit:
                break
    return kept


def _tell(db: Connection, candidates: Candidates, source: Source, found: Found) -> Parallel:
    shared = candidates.measure.shared(found.here, found.there)
    other, there = found.source, found.there
    return Parallel(
        other.article_id, other.headline, other.outlet, other.published, there.start, there.end, there.text,
        round(found.score, 4), shared.second, shared.first,
        find_differences(db, _place(source, found.here), _place(other, there)),
    )  # fmt: skip


def _place(source: Source, passage: Passage) -> Place:
    return Place(
        source.article_id, source.version_id, source.text, source.published, passage.start, passage.end, source.language
    )
