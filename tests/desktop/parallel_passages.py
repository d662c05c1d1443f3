"""Parallels as a test wants them, in the place of all the rules: passages that have a word in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from storage.parallels import listing, quotations
from storage.parallels.records import Marked, Parallel, Parallels, Quotation
from storage.text.passages import passages_of

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QPoint

    from desktop.sidebar.parallel_list import ParallelList
    from storage.comparison.records import Difference
    from storage.library import Connection


def hover(cards: ParallelList, place: QPoint) -> None:
    """Let the pointer move to a place of a list, wherever the screen's own pointer is."""
    viewport = cards.viewport()
    at, button = QPointF(place), Qt.MouseButton.NoButton
    everywhere = QPointF(viewport.mapToGlobal(place))
    moved = QMouseEvent(QEvent.Type.MouseMove, at, everywhere, button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, moved)


_MOST = 3


class FoundParallels:
    """What is found: in every other article the first passage with ``word``, if the passage asked about has it.

    The first ``likely`` of them are, those that follow less so.
    """

    def __init__(self, word: str) -> None:
        self.word = word
        self.differs: tuple[Difference, ...] = ()
        self.hidden: set[int] = set()
        self.likely = _MOST
        self.quotations: list[Quotation] = []
        self.asked: list[tuple[int, int, int]] = []
        self.before_answering: Callable[[int], None] = lambda _start: None

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Answer in the place of the library's own rules."""
        monkeypatch.setattr(listing, "find_parallels", self.find_parallels)
        monkeypatch.setattr(listing, "list_marked", self.list_marked)
        monkeypatch.setattr(quotations, "list_quotations", lambda _db, _article_id: self.quotations)

    def find_parallels(
        self, db: Connection, article_id: int, start: int, end: int, limit: int, *, with_less_likely: bool
    ) -> Parallels:
        self.asked.append((article_id, start, end))
        self.before_answering(start)
        found = self._list_parallels(db, article_id, start, end)[:limit]
        others = tuple(found[self.likely :])
        return Parallels(tuple(found[: self.likely]), others if with_less_likely else (), len(others))

    def _list_parallels(self, db: Connection, article_id: int, start: int, end: int) -> list[Parallel]:
        here = _text(db, article_id).find(self.word, start, end)
        if here < 0:
            return []
        found = []
        sql = "SELECT id, headline, outlet, published FROM articles WHERE id <> ? ORDER BY id"
        for other, headline, outlet, published in db.execute(sql, (article_id,)).fetchall():
            if other in self.hidden:
                continue
            text = _text(db, other)
            for first, last in passages_of(text):
                place = text.find(self.word, first, last)
                if place >= 0:
                    found.append(
                        Parallel(
                            other,
                            headline,
                            outlet,
                            published,
                            first,
                            last,
                            text[first:last],
                            score=0.9,
                            shared=((place, place + len(self.word)),),
                            shared_here=((here, here + len(self.word)),),
                            differs=self.differs,
                        )
                    )
                    break
        return found

    def list_marked(self, db: Connection, article_id: int, _cancelled: Callable[[], bool]) -> list[Marked]:
        text = _text(db, article_id)
        return [Marked(start, end, 2) for start, end in passages_of(text) if self.word in text[start:end]]


def _text(db: Connection, article_id: int) -> str:
    sql = "SELECT text FROM versions WHERE article_id = ? ORDER BY number DESC"
    (text,) = db.execute(sql, (article_id,)).fetchone()
    return str(text)
