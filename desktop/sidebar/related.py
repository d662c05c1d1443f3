"""The section of related articles, each with its reasons and the parts of its score."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop.sidebar.dismissed import Dismissed
from desktop.sidebar.other_list import OtherList
from desktop.sidebar.other_rows import make_copy_row
from desktop.sidebar.related_card import CardAct, RelatedCard, make_card
from desktop.sidebar.related_filters import RelatedFilters
from desktop.sidebar.related_list import RelatedList
from desktop.sidebar.unfolding import Unfolding
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section
from storage.articles import get_article
from storage.related.choices import list_dismissed
from storage.related.copies import list_copies
from storage.related.listing import list_related
from storage.related.records import Copy, Other, Reason, Related, Wanted

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from desktop.language import Language
    from desktop.sidebar.link_wishes import LinkWishes
    from desktop.sidebar.link_words import Sense
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection

RELATED_TASK: Final = "related"
_MOST: Final = 10
_MOST_COPIES: Final = 5
_PAUSE_MS: Final = 200
_AFTER_OPENING_MS: Final = 60
"""So that an article is painted before the search for others competes with it, and leafing through costs none."""


class _Found(NamedTuple):
    headline: str
    related: Sequence[Related]
    copies: Sequence[Copy]
    dismissed: Sequence[Other]


class RelatedSection(Section):
    """Shows what is related to the open article, computed in the background.

    ``article_requested(id)`` by a card, ``reason_requested(other_article_id, reason)`` by a chip,
    ``comparison_requested(first_id, second_id)`` for the open article beside another; what is pinned, dismissed and
    linked goes to the ``wishes``.
    """

    article_requested = Signal(int)
    reason_requested = Signal(int, object)
    comparison_requested = Signal(int, int)

    def __init__(self, tasks: Tasks, theme: Theme, language: Language, wishes: LinkWishes, parent: QWidget) -> None:
        super().__init__("related", parent)
        self.set_title(self.tr("Related articles"))
        self._tasks = tasks
        self._language = language
        self._wishes = wishes
        self._article_id: int | None = None
        self.filters = RelatedFilters(self)
        self.copies = OtherList("compare", theme, self)
        self.copies.setObjectName("copyList")
        self.copies.setAccessibleName(self.tr("The same text elsewhere"))
        self._more_copies = make_hint("", self)
        self._more_copies.hide()
        self.cards: RowsModel[RelatedCard] = RowsModel(self)
        self.list = RelatedList(theme, self)
        self.list.setModel(self.cards)
        self.unfolding = Unfolding(self.cards, tasks, self)
        self.dismissed = Dismissed(theme, language, self)
        self._hint: QLabel = make_hint("", self)
        self._say_none()
        for widget in (self.copies, self._more_copies, self.filters, self._hint, self.list, self.dismissed):
            self.rows.addWidget(widget)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._compute)
        self._join()

    def _join(self) -> None:
        self.list.chosen.connect(self._open)
        self.list.unfold_requested.connect(self.unfolding.toggle_first)
        self.unfolding.reason_requested.connect(self.reason_requested)
        self.list.chip_chosen.connect(self._choose_chip)
        self.list.wished.connect(self._act)
        self.list.link_wished.connect(self._link)
        self.filters.changed.connect(self._narrow)
        self.copies.article_requested.connect(self.article_requested)
        self.copies.act_requested.connect(self._compare)
        self.dismissed.article_requested.connect(self.article_requested)
        self.dismissed.restore_requested.connect(self._restore)

    def show_article(self, article_id: int | None) -> None:
        """Find what is related to another article; until it is found the section says nothing."""
        self._article_id = article_id
        self._pause.stop()
        self.unfolding.forget()
        if article_id is None:
            self._tasks.cancel(RELATED_TASK)
            self._show(_Found("", (), (), ()))
        else:
            self._pause.start(_AFTER_OPENING_MS)

    def refresh_soon(self) -> None:
        """Find again what is related, once things have calmed down; until then the old stays."""
        if self._article_id is not None:
            self._pause.start(_PAUSE_MS)

    def refresh(self) -> None:
        """Find again at once what is related, for the analyst is waiting for it."""
        if self._article_id is not None:
            self._pause.start(0)

    @Slot()
    def _narrow(self) -> None:
        self._say_none()
        self.refresh()

    def _say_none(self) -> None:
        """Have the words ready for where nothing is found."""
        narrowed = self.filters.wanted != Wanted()
        none = self.tr("No other article speaks of the same things yet.")
        self._hint.setText(self.tr("No related article is like that.") if narrowed else none)

    @Slot()
    def _compute(self) -> None:
        from desktop.sidebar.parallels import PARALLELS_TASK  # noqa: PLC0415 - made when a passage is read

        self._pause.stop()
        if self._tasks.busy(PARALLELS_TASK):  # what the reader is at comes first, and two at once starve the window
            self._pause.start(_AFTER_OPENING_MS)
        elif self._article_id is not None:
            work = partial(_find, article_id=self._article_id, wanted=self.filters.wanted)
            self._tasks.run(RELATED_TASK, work, self._show)

    def _show(self, found: _Found) -> None:
        before = {card.related.article_id: card for card in self.cards.rows}
        cards = [self._make_card(related, before.get(related.article_id)) for related in found.related]
        self._set_cards(cards)
        copies = found.copies[:_MOST_COPIES]
        more = len(found.copies) - len(copies)
        self.copies.show_rows([make_copy_row(copy, found.headline, self._language) for copy in copies])
        self._more_copies.setText(self.tr("and %Ln more", "", more))
        self._more_copies.setVisible(more > 0)
        self.dismissed.show_others(found.dismissed)
        self._hint.setVisible(not cards)
        self.filters.setVisible(bool(cards) or self.filters.wanted != Wanted())

    def _make_card(self, related: Related, before: RelatedCard | None) -> RelatedCard:
        """Return the card of an article, unfolded as it was."""
        card = make_card(related, self._language)
        if before is None:
            return card
        card = card._replace(explained=before.explained)
        if before.reason in related.reasons:
            card = card._replace(reason=before.reason, passage=before.passage)
        return card

    def _set_cards(self, cards: Sequence[RelatedCard]) -> None:
        """Show other cards; the keyboard stays on its article, or where that was in the list."""
        index = self.list.currentIndex()
        row = index.row()
        article_id = self.cards.rows[row].related.article_id if index.isValid() else None
        self.cards.set_rows(cards)
        self.set_count(self._language.number(len(cards)) if cards else "")
        if article_id is not None and cards:
            rows = [number for number, card in enumerate(cards) if card.related.article_id == article_id]
            row = rows[0] if rows else min(row, len(cards) - 1)
            if self.list.currentIndex().row() != row:
                self.list.setCurrentIndex(self.cards.index(row))

    @property
    def shown_articles(self) -> set[int]:
        """The articles that have a card."""
        return {card.related.article_id for card in self.cards.rows}

    def forget(self, article_ids: Container[int]) -> None:
        """Show nothing any more of articles that are gone."""
        self._set_cards([card for card in self.cards.rows if card.related.article_id not in article_ids])

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.article_requested.emit(index.data(ROW_ROLE).related.article_id)

    # what is done with a card ------------------------------------------------------------------------

    @Slot(QModelIndex, object)
    def _choose_chip(self, index: QModelIndex, target: object) -> None:
        if isinstance(target, Reason):
            self.unfolding.toggle(index, target)
        elif isinstance(target, str):
            self._act(index, target)  # type: ignore[arg-type]  # the targets of all other chips

    @Slot(QModelIndex, str)
    def _act(self, index: QModelIndex, act: CardAct) -> None:
        """Do at once what the library will be told, so that nothing has to be waited for."""
        card: RelatedCard = index.data(ROW_ROLE)
        related = card.related
        if self._article_id is None:
            return
        pair = (self._article_id, related.article_id)
        if act == "explain":
            self.cards.set_row(index.row(), card._replace(explained=not card.explained))
        elif act == "compare":
            self.comparison_requested.emit(*pair)
        elif act == "dismiss":
            self._set_cards([each for each in self.cards.rows if each is not card])
            self._wishes.dismiss.emit(*pair)
        elif related.choice == "pinned":
            self._wishes.clear_choice.emit(*pair)
        else:
            self._wishes.pin.emit(*pair)

    @Slot(QModelIndex, object)
    def _link(self, index: QModelIndex, sense: Sense) -> None:
        if self._article_id is not None:
            pair = (self._article_id, index.data(ROW_ROLE).related.article_id)
            self._wishes.add_link.emit(*(pair if sense.outgoing else pair[::-1]), sense.kind, "")

    def compare(self) -> bool:
        """Ask for the open article side by side with the most related one; False where there is none."""
        if not self.cards.rows:
            return False
        self._compare(self.cards.rows[0].related.article_id)
        return True

    @Slot(int)
    def _compare(self, other_id: int) -> None:
        if self._article_id is not None:
            self.comparison_requested.emit(self._article_id, other_id)

    @Slot(int)
    def _restore(self, other_id: int) -> None:
        if self._article_id is not None:
            self._wishes.clear_choice.emit(self._article_id, other_id)


def _find(db: Connection, _progress: Progress, article_id: int, wanted: Wanted) -> _Found:
    related = list_related(db, article_id, _MOST, wanted)
    headline = get_article(db, article_id).headline
    return _Found(headline, related, list_copies(db, article_id), list_dismissed(db, article_id))
