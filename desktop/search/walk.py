"""Walking from hit to hit through all articles that a search found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from storage.errors import RecordMissing
from storage.search.search import find_hits, list_found_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.tasks import Progress, Tasks
    from storage.library import Connection
    from storage.records import SearchSort

_KEY: Final = "hit walk"
_COUNTING_KEY: Final = "hit count"
_MOST_COUNTED: Final = 200
"""In more articles than this the hits are not counted beforehand: that would take seconds."""

Range = tuple[int, int]


class Stand(NamedTuple):
    """Where on the walk one is, counted from 1; a ``hit`` or an ``article`` of 0 is beside it.

    ``all_hits`` is 0, and ``hit`` counts within the article, while nobody has counted them all.
    """

    hit: int
    hits_here: int
    all_hits: int
    article: int
    articles: int


class _Found(NamedTuple):
    """What a step of the walk read: the ids if they were asked for, and the hits of one article."""

    ids: Sequence[int] | None
    article_id: int
    hits: tuple[Range, ...]


class HitWalk(QObject):
    """Knows the hits of the open article and which articles come before and after it.

    ``place_reached(article_id, start, end)`` when another article is to be opened, or another hit of
    this; ``stood(Stand)`` follows; ``turned()`` when the walk begins again from the other end.
    """

    place_reached = Signal(int, int, int)
    stood = Signal(object)
    turned = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.query = ""
        self._ids: Sequence[int] = ()
        self._counts: Sequence[int] = ()
        self._article_id = 0
        self.hits: tuple[Range, ...] = ()
        self.current: int | None = None
        self._wished: Range | None = None
        self._forward = True

    def begin(self, query: str, sort: SearchSort, article_id: int, start: int, end: int) -> None:
        """Begin at a hit that is open already."""
        self.stop()
        self.query = query
        self._article_id = article_id
        self._wished = (start, end)
        self._tasks.run(_KEY, partial(_begin, query=query, sort=sort, article_id=article_id), self._begun)

    def follow(self, article_id: int) -> None:
        """Find the hits of an article that was opened otherwise, if it is not the one at hand."""
        if not self.query or article_id == self._article_id:
            return
        self._wished = None
        ids = [article_id] if article_id in self._ids else []
        self._article_id = article_id
        self.hits, self.current = (), None
        self._tasks.run(_KEY, partial(_find_first, query=self.query, ids=ids), self._take)

    def step(self, forward: bool) -> None:
        """Go to the next or the previous hit, in this article or from another one; from the last to the first."""
        if not self.query or self._tasks.busy(_KEY):
            return
        if self.current is None:
            number = 0 if forward else len(self.hits) - 1
        else:
            number = self.current + (1 if forward else -1)
        if 0 <= number < len(self.hits):
            self.current = number
            self._reach()
        elif self._ids:
            self._cross(forward)

    def stop(self) -> None:
        """Forget the walk."""
        for key in (_KEY, _COUNTING_KEY):
            self._tasks.cancel(key)
        self.query = ""
        self._ids, self._counts, self.hits = (), (), ()
        self._article_id, self.current = 0, None

    def _cross(self, forward: bool) -> None:
        """Look for the next article that has hits in its text, all the way round."""
        ids = list(self._ids)
        if not forward:
            ids.reverse()
        here = ids.index(self._article_id) + 1 if self._article_id in ids else 0
        self._forward = forward
        self._tasks.run(_KEY, partial(_find_first, query=self.query, ids=ids[here:] + ids[:here]), self._crossed)

    def _begun(self, found: _Found) -> None:
        self._ids = found.ids or ()
        self._take(found)
        if len(self._ids) <= _MOST_COUNTED:
            self._tasks.run(_COUNTING_KEY, partial(_count, query=self.query, ids=self._ids), self._counted)

    def _take(self, found: _Found) -> None:
        self._article_id = found.article_id or self._article_id
        self.hits = found.hits
        self.current = self._nearest()
        self._stand()

    def _crossed(self, found: _Found) -> None:
        if not found.hits:
            return
        before = self._place_of(self._article_id)
        forward = self._forward
        self._article_id, self.hits = found.article_id, found.hits
        self.current = 0 if forward else len(found.hits) - 1
        after = self._place_of(found.article_id)
        if (after <= before) if forward else (before and after >= before):
            self.turned.emit()
        self._reach()

    def _counted(self, counts: list[int]) -> None:
        self._counts = counts
        self._stand()

    def _nearest(self) -> int | None:
        """Return the hit that was wished for, or else the first behind it."""
        if self._wished is None or not self.hits:
            return None
        start = self._wished[0]
        return next((number for number, hit in enumerate(self.hits) if hit[0] >= start), len(self.hits) - 1)

    def _place_of(self, article_id: int) -> int:
        return self._ids.index(article_id) + 1 if article_id in self._ids else 0

    def _reach(self) -> None:
        if self.current is not None:
            self.place_reached.emit(self._article_id, *self.hits[self.current])
            self._stand()

    def _stand(self) -> None:
        article = self._place_of(self._article_id)
        hit = 0 if self.current is None else self.current + 1
        if hit and article and self._counts:
            hit += sum(self._counts[: article - 1])
        self.stood.emit(Stand(hit, len(self.hits), sum(self._counts), article, len(self._ids)))


def _begin(db: Connection, _progress: Progress, query: str, sort: SearchSort, article_id: int) -> _Found:
    return _Found(list_found_ids(db, query, sort), article_id, _hits(db, query, article_id))


def _find_first(db: Connection, progress: Progress, query: str, ids: Sequence[int]) -> _Found:
    """Return the first of these articles that has hits, with them."""
    for article_id in ids:
        hits = () if progress.cancelled() else _hits(db, query, article_id)
        if hits:
            return _Found(None, article_id, hits)
    return _Found(None, 0, ())


def _count(db: Connection, progress: Progress, query: str, ids: Sequence[int]) -> list[int]:
    return [0 if progress.cancelled() else len(_hits(db, query, article_id)) for article_id in ids]


def _hits(db: Connection, query: str, article_id: int) -> tuple[Range, ...]:
    """Return the hits of an article, none if it is gone."""
    try:
        return tuple((hit.start, hit.end) for hit in find_hits(db, query, article_id))
    except RecordMissing:
        return ()
