"""The passage of another article that shows a reason, unfolded in its card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from desktop.sidebar.passage import Passage, read_passage
from desktop.widgets.rows_model import ROW_ROLE
from storage.related.records import Reason

if TYPE_CHECKING:
    from desktop.sidebar.related_card import RelatedCard
    from desktop.tasks import Progress, Tasks
    from desktop.widgets.rows_model import RowsModel
    from storage.library import Connection

_TASK: Final = "reason"


class Unfolding(QObject):
    """Shows in a card where the other article speaks of a reason; one passage is open at a time.

    ``reason_requested(other_article_id, reason)`` when one is unfolded or folded, for it to be lit in the text.
    """

    reason_requested = Signal(int, object)

    def __init__(self, cards: RowsModel[RelatedCard], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = cards
        self._tasks = tasks
        self._unfolded: tuple[int, Reason] | None = None

    def forget(self) -> None:
        """Unfold nothing any more: there will be other cards."""
        self._unfolded = None
        self._tasks.cancel(_TASK)

    @Slot(QModelIndex)
    def toggle_first(self, index: QModelIndex) -> None:
        """Fold what is unfolded in a card, else unfold its first reason."""
        card: RelatedCard = index.data(ROW_ROLE)
        first = next((chip.target for chip in card.chips), None)
        if isinstance(first, Reason):
            self.toggle(index, card.reason or first)

    def toggle(self, index: QModelIndex, reason: Reason) -> None:
        """Unfold a reason in a card, or fold it."""
        card: RelatedCard = index.data(ROW_ROLE)
        folding = card.reason == reason
        for number, other in enumerate(self._cards.rows):
            if other.reason is not None:
                self._cards.set_row(number, other._replace(reason=None, passage=None))
        self._unfolded = None
        other_id = card.related.article_id
        if not folding:
            self._unfolded = (other_id, reason)
            self._cards.set_row(index.row(), card._replace(reason=reason, passage=None))
            self._tasks.run(_TASK, partial(_read_passage, article_id=other_id, reason=reason), self._show)
        self.reason_requested.emit(other_id, reason)

    def _show(self, passage: Passage | None) -> None:
        if self._unfolded is None:
            return
        for number, card in enumerate(self._cards.rows):
            if (card.related.article_id, card.reason) == self._unfolded:
                self._cards.set_row(number, card._replace(passage=passage))


def _read_passage(db: Connection, _progress: Progress, article_id: int, reason: Reason) -> Passage | None:
    return read_passage(db, article_id, reason)
