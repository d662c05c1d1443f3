"""Choosing another article by typing some of its headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from desktop.widgets.picker import ROW_WIDTH, Choice, Picker
from storage.articles import get_summaries
from storage.search.anything import list_last_read, read_shelf
from storage.search.shelf import words_typed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.tasks import Progress, Tasks
    from storage.library import Connection
    from storage.records import ArticleSummary
    from storage.search.shelf import Shelf

_TASK: Final = "headlines to link"
_MOST: Final = 9
_AROUND: Final = 16
"""What a row keeps free beside its words, in pixels."""


class ArticlePicker(Picker):
    """``chosen(article_id)``; first the articles read last are offered, then those whose headlines have the words."""

    def __init__(self, bridge: Bridge, tasks: Tasks, language: Language, parent: QWidget) -> None:
        self._bridge = bridge
        self._tasks = tasks
        self._language = language
        self._left_out: frozenset[int] = frozenset()
        self._shelf: Shelf | None = None
        super().__init__("linkPicker", self._find, parent)
        self.field.setAccessibleName(self.tr("Headline of the other article"))
        self.field.setPlaceholderText(self.tr("Words of its headline"))
        self.closed.connect(self._put_away)

    def prepare(self, title: str, left_out: frozenset[int]) -> None:
        """Say above the field what is chosen for, offer all articles but these, and have their headlines read."""
        self.title.setText(title)
        self._left_out = left_out
        self._tasks.run(_TASK, _read_headlines, self._put_up)

    def _put_up(self, shelf: Shelf) -> None:
        self._shelf = shelf
        if self.field.text():
            self.refresh()

    @Slot()
    def _put_away(self) -> None:
        """Let go of the headlines: there may be a hundred thousand of them."""
        self._tasks.cancel(_TASK)
        self._shelf = None

    def _find(self, typed: str) -> list[Choice]:
        words = words_typed(typed)
        most = _MOST + len(self._left_out)
        if not words:
            found = self._bridge.read(list_last_read, most)
        else:
            found = [] if self._shelf is None else [match.id for match in self._shelf.find(words, most)]
        wanted = [article_id for article_id in found if article_id not in self._left_out][:_MOST]
        summaries = {summary.id: summary for summary in self._bridge.read(get_summaries, wanted)}
        return [self._make(summaries[article_id]) for article_id in wanted if article_id in summaries]

    def _make(self, summary: ArticleSummary) -> Choice:
        """Word a row; a long headline leaves the date and outlet room, by which copies are told apart."""
        facts = [part for part in (self._language.format_date(summary.published), summary.outlet) if part]
        detail = " · ".join(facts)
        metrics = self.list.fontMetrics()
        room = max(ROW_WIDTH // 3, ROW_WIDTH - _AROUND - metrics.horizontalAdvance(f"  {detail}"))
        title = summary.headline or self.tr("Without a headline")
        return Choice(metrics.elidedText(title, Qt.TextElideMode.ElideRight, room), detail, summary.id)


def _read_headlines(db: Connection, progress: Progress) -> Shelf:
    return read_shelf(db, "article", progress.cancelled)
