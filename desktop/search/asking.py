"""Asking the library as one types: after a short pause, in the background, page by page."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from storage.search.search import find_articles

if TYPE_CHECKING:
    from desktop.tasks import Done, Progress, Tasks
    from storage.library import Connection
    from storage.search.results import Found, SearchSort

PAGE: Final = 20
"""Articles that are read at once."""

PAUSE_MS: Final = 150
"""How long typing rests before the library is asked."""

_KEY: Final = "search"


class Answer(NamedTuple):
    """What was found so far and how long the library took for the first page, in milliseconds."""

    found: Found
    milliseconds: float


class Asking(QObject):
    """Keeps the question and its answer in step.

    ``answered(Answer)`` with the first page of another question; ``grown(Answer)`` with a further page;
    ``refreshed(Answer)`` when the same question was asked again because the library has changed.
    """

    answered = Signal(object)
    grown = Signal(object)
    refreshed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.query = ""
        self.sort: SearchSort = "relevance"
        self.answer: Answer | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)

    def ask_soon(self, query: str) -> None:
        """Ask once typing rests; an answer under way to an older question is dropped."""
        self._tasks.cancel(_KEY)
        self.query = query
        self._pause.start(PAUSE_MS)

    def ask(self, query: str, sort: SearchSort) -> None:
        """Ask now."""
        self.query = query
        self.sort = sort
        self._ask()

    def ask_more(self) -> None:
        """Ask for the next page, if there is one and nothing else is being asked."""
        if self.answer is None or self._pause.isActive() or self._tasks.busy(_KEY):
            return
        found = self.answer.found
        if len(found.articles) < found.total:
            self._run(self._take_more, offset=len(found.articles), limit=PAGE, with_facets=False)

    def ask_again(self) -> None:
        """Ask the same for as much as is shown, since the library has changed."""
        if self.answer is not None and not self._pause.isActive() and not self._tasks.busy(_KEY):
            shown = len(self.answer.found.articles)
            self._run(self._take_again, offset=0, limit=max(PAGE, shown), with_facets=True)

    def waiting(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._pause.isActive() or self._tasks.busy(_KEY)

    def stop(self) -> None:
        """Want no answer any more."""
        self._pause.stop()
        self._tasks.cancel(_KEY)

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self._run(self._take_first, offset=0, limit=PAGE, with_facets=True)

    def _run(self, take: Done, *, offset: int, limit: int, with_facets: bool) -> None:
        work = partial(
            _find, query=self.query, sort=self.sort, offset=offset, limit=limit, with_facets=with_facets
        )  # fmt: skip
        self._tasks.run(_KEY, work, take)

    def _take_first(self, answer: Answer) -> None:
        self.answer = answer
        self.answered.emit(answer)

    def _take_again(self, answer: Answer) -> None:
        self.answer = answer
        self.refreshed.emit(answer)

    def _take_more(self, more: Answer) -> None:
        if self.answer is None:
            return
        before = self.answer.found
        known = {article.article_id for article in before.articles}
        added = tuple(article for article in more.found.articles if article.article_id not in known)
        total = more.found.total if added else len(before.articles)
        found = before._replace(
            articles=before.articles + added, places=before.places + more.found.places, total=total
        )  # fmt: skip
        self.answer = self.answer._replace(found=found)
        self.grown.emit(self.answer)


def _find(
    db: Connection, _progress: Progress, query: str, sort: SearchSort, offset: int, limit: int, with_facets: bool
) -> Answer:
    began = time.perf_counter()
    found = find_articles(db, query, limit=limit, offset=offset, sort=sort, with_facets=with_facets)
    return Answer(found, 1000 * (time.perf_counter() - began))
