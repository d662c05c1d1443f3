"""The section of related articles, each with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop.sidebar.passage import Passage, read_passage
from desktop.sidebar.related_card import RelatedCard, compose_card, make_card
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section
from storage.records import Reason, Related
from storage.related import list_related

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection

RELATED_TASK: Final = "related"
_MOST: Final = 10
_PAUSE_MS: Final = 200
_AFTER_OPENING_MS: Final = 60
"""So that an article is painted before the search for others competes with it, and leafing through costs none."""


class RelatedSection(Section):
    """Shows what is related to the open article, computed in the background.

    ``article_requested(id)`` by a card, ``reason_requested(other_article_id, reason)`` by a chip.
    """

    article_requested = Signal(int)
    reason_requested = Signal(int, object)

    def __init__(self, tasks: Tasks, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("related", parent)
        self.set_title(self.tr("Related articles"))
        self._tasks = tasks
        self._theme = theme
        self._language = language
        self._article_id: int | None = None
        self._unfolding: tuple[int, Reason] | None = None
        self.cards: RowsModel[RelatedCard] = RowsModel(self)
        self.list = ComposedList(compose_card, theme, cards=True, parent=self)
        self.list.setObjectName("relatedList")
        self.list.setAccessibleName(self.tr("Related articles"))
        self.list.setModel(self.cards)
        self._hint: QLabel = make_hint(self.tr("No other article speaks of the same things yet."), self)
        self.rows.addWidget(self._hint)
        self.rows.addWidget(self.list)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._compute)
        self.list.chosen.connect(self._open)
        self.list.unfold_requested.connect(self._unfold_first)
        self.list.chip_chosen.connect(self._unfold)

    def show_article(self, article_id: int | None) -> None:
        """Find what is related to another article; until it is found the section says nothing."""
        self._article_id = article_id
        self._unfolding = None
        self._pause.stop()
        self._tasks.cancel("reason")
        if article_id is None:
            self._tasks.cancel(RELATED_TASK)
            self._show([])
        else:
            self._pause.start(_AFTER_OPENING_MS)

    def refresh_soon(self) -> None:
        """Find again what is related, once things have calmed down; until then the old stays."""
        if self._article_id is not None:
            self._pause.start(_PAUSE_MS)

    @Slot()
    def _compute(self) -> None:
        self._pause.stop()
        if self._article_id is not None:
            self._tasks.run(RELATED_TASK, partial(_find_related, article_id=self._article_id), self._show)

    def _show(self, found: Sequence[Related]) -> None:
        cards = [make_card(related, self._language) for related in found]
        open_cards = {card.related.article_id: card for card in self.cards.rows if card.reason is not None}
        for number, card in enumerate(cards):
            before = open_cards.get(card.related.article_id)
            if before is not None and before.reason in card.related.reasons:
                cards[number] = card._replace(reason=before.reason, passage=before.passage)
        self.cards.set_rows(cards)
        self._hint.setVisible(not cards)
        self.set_count(self._language.number(len(cards)) if cards else "")

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        card: RelatedCard = index.data(ROW_ROLE)
        self.article_requested.emit(card.related.article_id)

    @Slot(QModelIndex)
    def _unfold_first(self, index: QModelIndex) -> None:
        card: RelatedCard = index.data(ROW_ROLE)
        if card.chips:
            self._unfold(index, card.reason or card.chips[0].target)

    @Slot(QModelIndex, object)
    def _unfold(self, index: QModelIndex, reason: object) -> None:
        """Show in the card where the other article speaks of it, or fold that away; one passage is open at a time."""
        card: RelatedCard = index.data(ROW_ROLE)
        if not isinstance(reason, Reason):
            return
        folding = card.reason == reason
        for number, other in enumerate(self.cards.rows):
            if other.reason is not None:
                self.cards.set_row(number, other._replace(reason=None, passage=None))
        self._unfolding = None
        other_id = card.related.article_id
        if not folding:
            self._unfolding = (other_id, reason)
            self.cards.set_row(index.row(), card._replace(reason=reason, passage=None))
            self._tasks.run("reason", partial(_read_passage, article_id=other_id, reason=reason), self._show_passage)
        self.reason_requested.emit(other_id, reason)

    def _show_passage(self, passage: Passage | None) -> None:
        if self._unfolding is None:
            return
        for number, card in enumerate(self.cards.rows):
            if (card.related.article_id, card.reason) == self._unfolding:
                self.cards.set_row(number, card._replace(passage=passage))


def _find_related(db: Connection, _progress: Progress, article_id: int) -> list[Related]:
    return list_related(db, article_id, _MOST)


def _read_passage(db: Connection, _progress: Progress, article_id: int, reason: Reason) -> Passage | None:
    return read_passage(db, article_id, reason)
