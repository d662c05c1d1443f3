"""The section of passages elsewhere that say the same as the one that is being read, or as the selection."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.sidebar.kept_room import KeptRoom
from desktop.sidebar.less_certain import LessCertain
from desktop.sidebar.parallel_card import ParallelCard, QuoteRow, compose_quote, make_card, make_quote_rows
from desktop.sidebar.parallel_list import ParallelList
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.language import Language
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection
    from storage.parallels.records import Parallels, Quotation, Ranges
    from storage.records import Article

PARALLELS_TASK: Final = "parallels"
_QUOTATIONS_TASK: Final = "quotations"
_MOST: Final = 3
_MOST_QUOTES: Final = 6
_AFTER_CHANGE_MS: Final = 200
_QUOTATIONS_AFTER_MS: Final = 150


class _Asked(NamedTuple):
    """The range whose parallels are shown, or looked for."""

    start: int
    end: int
    selected: bool


class ParallelsSection(Section):
    """Shows the passages that are parallel to the one that is read, and where its quotations stand too.

    ``place_requested(article_id, start, end)`` by a card or a row, ``comparison_requested(article_id, start, end)``
    for the open article side by side with that one. ``shared_pointed(ranges)`` tells which words of the open text are
    shared with the passage that is pointed at. While it is folded or hidden nothing is looked for.
    """

    place_requested = Signal(int, int, int)
    comparison_requested = Signal(int, int, int)
    shared_pointed = Signal(object)

    def __init__(self, tasks: Tasks, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("parallels", parent)
        self._tasks = tasks
        self._language = language
        self._article: Article | None = None
        self._asked: _Asked | None = None
        self._due = False
        self._overtaken = False
        self._quotations: Sequence[Quotation] = ()
        self.cards: RowsModel[ParallelCard] = RowsModel(self)
        self.list = ParallelList(theme, self)
        self.list.setModel(self.cards)
        self._hint = make_hint(self.tr("No other article says the same."), self)
        self._hint.setObjectName("noParallels")
        self._hint.hide()
        self.less_certain = LessCertain(theme, language, self)
        self._pointed: Ranges = ()
        self._quoted = make_hint(self.tr("Quoted elsewhere word for word"), self)
        self.quotes: RowsModel[QuoteRow] = RowsModel(self)
        self.quote_list = ComposedList(compose_quote, theme, parent=self)
        self.quote_list.setObjectName("quotationList")
        self.quote_list.setAccessibleName(self._quoted.text())
        self.quote_list.setModel(self.quotes)
        for widget in (self.list, self._hint, self.less_certain, self._quoted, self.quote_list):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)  # so that nothing spreads while the section is higher than its rows
        self._name()
        self._refreshing = QTimer(self, singleShot=True, interval=_AFTER_CHANGE_MS)
        self._quoting = QTimer(self, singleShot=True, interval=_QUOTATIONS_AFTER_MS)
        self._room = KeptRoom(self)
        self._join()

    def _join(self) -> None:
        self._refreshing.timeout.connect(self._refresh)
        self._quoting.timeout.connect(self._look_for_quotations)
        self.folded_changed.connect(self._catch_up)
        for cards in (self.list, self.less_certain.list):
            cards.chosen.connect(self._go)
            cards.unfold_requested.connect(self._compare)
            cards.chip_chosen.connect(self._compare)
            cards.pointed.connect(self._point)
        self.less_certain.asked.connect(self._look)
        self.less_certain.button.toggled.connect(self._room.settle)
        self.quote_list.chosen.connect(self._go_to_quote)
        self._show_quotes()

    # what is asked for ------------------------------------------------------------------------------

    def show_article(self, article: Article | None) -> None:
        """Show nothing until a passage of another article is read; None also for an older text."""
        for timer in (self._refreshing, self._quoting):
            timer.stop()
        for task in (PARALLELS_TASK, _QUOTATIONS_TASK):
            self._tasks.cancel(task)
        self._article = article
        self._asked = None
        self._quotations = ()
        self._show_quotes()
        self.less_certain.fold()
        self._show(None)
        self._hint.hide()
        self.setVisible(article is not None)

    def show_passage(self, article_id: int, start: int, end: int, selected: bool) -> None:
        """Look for what is parallel to a passage of the open article; until it is found the old stays."""
        if self._article is None or article_id != self._article.id:
            return
        first = self._asked is None
        if self._asked is None or self._asked[:2] != (start, end):
            self.less_certain.fold()
        self._asked = _Asked(start, end, selected)
        self._name()
        self._look()
        self._show_quotes()
        if first:
            self._quoting.start()

    @property
    def shown_articles(self) -> set[int]:
        """The articles of which a passage or a quotation is shown."""
        cards = {card.parallel.article_id for rows in (self.cards, self.less_certain.cards) for card in rows.rows}
        return cards | {place.article_id for each in self._quotations for place in each.elsewhere}

    def forget(self, article_ids: Container[int]) -> None:
        """Show nothing any more of articles that are gone."""
        for rows in (self.cards, self.less_certain.cards):
            kept = [card for card in rows.rows if card.parallel.article_id not in article_ids]
            if len(kept) < len(rows.rows):
                rows.set_rows(kept)
        self._quotations = [
            each._replace(elsewhere=tuple(place for place in each.elsewhere if place.article_id not in article_ids))
            for each in self._quotations
        ]
        self._show_quotes()

    def refresh_soon(self) -> None:
        """Look again, once things have calmed down, for the library has changed."""
        if self._asked is not None:
            self._refreshing.start()

    def take_focus(self) -> None:
        """Put the keyboard on the nearest passage, or on the heading where there is none."""
        self.header.setChecked(True)
        target = self.list if self.cards.rows else self.header
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare(self) -> bool:
        """Ask for the open article side by side with that of the current card, else of the nearest; False without."""
        focused = (cards.currentIndex() for cards in (self.list, self.less_certain.list) if cards.hasFocus())
        index = next(focused, self.cards.index(0))
        self._compare(index)
        return index.isValid()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what was not looked for while nobody could see it."""
        super().showEvent(event)
        self._catch_up()

    @Slot()
    def _refresh(self) -> None:
        self._look()
        self._quoting.start()

    @Slot()
    def _catch_up(self) -> None:
        if self._due:
            self._look()
            self._quoting.start()

    @Slot()
    def _look(self) -> None:
        if self._article is None or self._asked is None:
            return
        self._due = not (self.isVisible() and self.header.isChecked())
        if self._due:
            return
        self._overtaken = self._tasks.busy(PARALLELS_TASK)
        if not self._overtaken:  # one after the other, for two at once would leave a scroll too little of Python's time
            work = partial(_find_parallels, self._article.id, self._asked, self.less_certain.unfolded)
            self._tasks.run(PARALLELS_TASK, work, self._take)

    def _take(self, found: Parallels) -> None:
        """Show what was found, unless the reader has gone on meanwhile."""
        if self._overtaken:
            self._look()
        else:
            self._show(found)

    @Slot()
    def _look_for_quotations(self) -> None:
        """Look for the quotations of the whole article, once nothing more pressing computes."""
        if self._tasks.any_busy():
            self._quoting.start()
        elif self._article is not None and not self._due:
            work = partial(_find_quotations, article_id=self._article.id)
            self._tasks.run(_QUOTATIONS_TASK, work, self._take_quotations)

    # what is shown ----------------------------------------------------------------------------------

    def _name(self) -> None:
        selected = self._asked is not None and self._asked.selected
        title = self.tr("Parallels of the selection") if selected else self.tr("Parallels of this passage")
        if title != self.header.text():
            self.set_title(title)
            self.list.setAccessibleName(title)
            self.header.update()

    def _show(self, found: Parallels | None) -> None:
        published = "" if self._article is None else self._article.published
        current = self.list.currentIndex().data(ROW_ROLE)
        word = partial(make_card, published=published, language=self._language)
        likely, less_likely, others = found or ((), (), 0)
        self.cards.set_rows([word(parallel) for parallel in likely])
        self.list.fit()
        self._keep_current(current)
        self._hint.setVisible(not likely)
        self.less_certain.show_cards(others, [word(parallel, certain=False) for parallel in less_likely])
        self.set_count(self._language.number(len(likely)) if likely else "")
        self._room.settle()

    def _keep_current(self, before: ParallelCard | None) -> None:
        """Leave the keyboard on the passage it was on, where that is still there, else on the nearest."""
        if not self.list.hasFocus() or not self.cards.rows:
            return
        places = [(card.parallel.article_id, card.parallel.start) for card in self.cards.rows]
        place = None if before is None else (before.parallel.article_id, before.parallel.start)
        self.list.setCurrentIndex(self.cards.index(places.index(place) if place in places else 0))

    def _take_quotations(self, found: Sequence[Quotation]) -> None:
        self._quotations = found
        self._show_quotes()

    def _show_quotes(self) -> None:
        """Show where the quotations of the passage that is read stand too."""
        asked = self._asked
        here = [each for each in self._quotations if asked and each.start < asked.end and asked.start < each.end]
        self.quotes.set_rows(make_quote_rows(here, _MOST_QUOTES))
        self.quote_list.fit()
        for widget in (self._quoted, self.quote_list):
            widget.setVisible(bool(self.quotes.rows))
        self._room.settle()

    @Slot()
    def _point(self) -> None:
        """Tell which words are shared with the card under the pointer, or with the one that has the keyboard."""
        pointed = (cards.current.data(ROW_ROLE) for cards in (self.list, self.less_certain.list))
        card = next(filter(None, pointed), None)
        ranges = () if card is None else card.parallel.shared_here
        if ranges != self._pointed:
            self._pointed = ranges
            self.shared_pointed.emit(ranges)

    # wishes -----------------------------------------------------------------------------------------

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        parallel = index.data(ROW_ROLE).parallel
        self.place_requested.emit(parallel.article_id, parallel.start, parallel.end)

    @Slot(QModelIndex)
    def _compare(self, index: QModelIndex) -> None:
        if index.isValid():
            parallel = index.data(ROW_ROLE).parallel
            self.comparison_requested.emit(parallel.article_id, parallel.start, parallel.end)

    @Slot(QModelIndex)
    def _go_to_quote(self, index: QModelIndex) -> None:
        place = index.data(ROW_ROLE).place
        self.place_requested.emit(place.article_id, place.start, place.end)


def _find_parallels(article_id: int, asked: _Asked, unfolded: bool, db: Connection, _progress: Progress) -> Parallels:
    from storage.parallels.listing import find_parallels  # noqa: PLC0415 - the article is to be seen before it

    return find_parallels(db, article_id, asked.start, asked.end, _MOST, with_less_likely=unfolded)


def _find_quotations(db: Connection, _progress: Progress, article_id: int) -> list[Quotation]:
    from storage.parallels.quotations import list_quotations  # noqa: PLC0415 - the article is to be seen before it

    return list_quotations(db, article_id)
