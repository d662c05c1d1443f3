"""The section of the marks that a new text did not keep to the letter, there only while some are not decided on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.sidebar.review_rows import ReviewRow, compose_review_row, make_review_rows
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section
from desktop.widgets.tooltip import tooltip_of
from storage.settling import list_unsettled

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.sidebar.review_rows import Decision
    from desktop.theme import Theme
    from storage.settling import UnsettledMark

_MOST_SHOWN: Final = 60


class ReviewList(ComposedList):
    """The list of the marks.

    ``accept_requested(index)`` by Enter, ``keep_requested(index)`` by the letter O; ``chosen(index)`` only by clicks.
    While the mouse is held, ``held`` is true: nothing may move away under it; ``let_go()`` follows.
    """

    accept_requested = Signal(QModelIndex)
    keep_requested = Signal(QModelIndex)
    let_go = Signal()
    held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter on a card, and the one letter that the window leaves to this list."""
        index = self.currentIndex()
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focused_chip(index) is None
        if index.isValid() and entered:
            self.accept_requested.emit(index)
        elif index.isValid() and event.key() == Qt.Key.Key_O and not event.modifiers():
            self.keep_requested.emit(index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep everything where it is until the mouse is let go."""
        self.held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked on, and let things move again."""
        self.held = False
        super().mouseReleaseEvent(event)
        self.let_go.emit()


class ReviewSection(Section):
    """Shows the marks of the open article to decide on, the current one with what can be done.

    ``place_requested(article_id, start, end)`` shows a moved mark in the newest text, and
    ``older_place_requested(article_id, version_id, start, end)`` an orphan where it stood. These are wishes, as are
    ``accept_requested(kind, id)``, ``keep_requested(kind, id)``, ``removal_requested(kind, id)``,
    ``all_accepted(article_id)``, and for the current mark ``placing_requested()``. ``changed()`` when there are others
    to decide on, or none; ``finished()`` when the last one of this article has been decided on.
    """

    place_requested = Signal(int, int, int)
    older_place_requested = Signal(int, int, int, int)
    accept_requested = Signal(str, int)
    keep_requested = Signal(str, int)
    removal_requested = Signal(str, int)
    all_accepted = Signal(int)
    placing_requested = Signal()
    changed = Signal()
    finished = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("review", parent)
        self.set_title(self.tr("To review"))
        self._bridge = bridge
        self._language = language
        self._article_id: int | None = None
        self._filling = False
        self.marks: list[UnsettledMark] = []
        self.all_button = QPushButton(self.tr("Accept all moves"), self)
        self.all_button.setObjectName("acceptAllMoves")
        self.all_button.setAccessibleName(self.all_button.text())
        self.all_button.setToolTip(tooltip_of(self.tr("Let all moved marks stand where they were found again")))
        self.all_button.setAutoDefault(True)  # the return key presses it too
        self.model: RowsModel[ReviewRow] = RowsModel(self)
        self.list = ReviewList(compose_review_row, theme, cards=True, parent=self)
        self.list.setObjectName("reviewList")
        self.list.setAccessibleName(self.tr("Marks to review"))
        self.list.setModel(self.model)
        self._more = make_hint("", self)
        self._more.setObjectName("reviewMore")
        for widget in (self.list, self._more, self.all_button):
            self.rows.addWidget(widget)
        self.list.selectionModel().currentChanged.connect(self._follow_current)
        self.list.let_go.connect(self._follow_current)
        self.list.chosen.connect(self._show_place)
        self.list.unfold_requested.connect(self._show_place)
        self.list.accept_requested.connect(self._accept)
        self.list.keep_requested.connect(self._keep)
        self.list.removal_requested.connect(self._remove)
        self.list.chip_chosen.connect(self._decide)
        self.all_button.clicked.connect(self._accept_all)

    @property
    def current(self) -> UnsettledMark | None:
        """The mark that is looked at."""
        row = self.list.currentIndex().row()
        return self.model.rows[row].mark if 0 <= row < len(self.model.rows) else None

    def show_article(self, article_id: int | None) -> None:
        """Show the marks of an article to decide on; of the same after a change, with the next one as the current."""
        same, before = article_id == self._article_id, len(self.marks)
        row = max(0, self.list.currentIndex().row()) if same else 0
        self._article_id = article_id
        self.marks = [] if article_id is None else self._bridge.read(list_unsettled, article_id)
        self._fill(min(row, len(self.marks) - 1))
        self.set_count(self._language.number(len(self.marks)) if self.marks else "")
        hidden = max(0, len(self.marks) - _MOST_SHOWN)
        self._more.setText(self.tr("… and %Ln more after these", "", hidden))
        self._more.setVisible(bool(hidden))
        self.all_button.setVisible(sum(mark.new_exact is not None for mark in self.marks) > 1)
        self.setVisible(bool(self.marks))
        self.changed.emit()
        if same and before and not self.marks:
            self.finished.emit()

    def take_focus(self) -> None:
        """Unfold the section and put the keyboard on the current mark."""
        self.header.setChecked(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def accept_current(self) -> None:
        """Wish for the current mark to stand where it moved to; an orphan is shown where it stood."""
        if self.current is not None:
            self._accept(self.list.currentIndex())

    @Slot()
    def keep_current(self) -> None:
        """Wish for the current mark to stay on its old version."""
        if self.current is not None:
            self._keep(self.list.currentIndex())

    def _fill(self, row: int) -> None:
        self._filling = True
        self.model.set_rows(make_review_rows(self.marks[:_MOST_SHOWN], row, self._language))
        self.list.setCurrentIndex(self.model.index(row))
        self._filling = False
        self.list.fit()

    @Slot()
    def _follow_current(self) -> None:
        if not self._filling and not self.list.held:
            self._fill(self.list.currentIndex().row())

    @Slot(QModelIndex)
    def _show_place(self, index: QModelIndex) -> None:
        mark: UnsettledMark = index.data(ROW_ROLE).mark
        if self._article_id is None:
            return
        if mark.new_start is not None and mark.new_end is not None:
            self.place_requested.emit(self._article_id, mark.new_start, mark.new_end)
        else:
            self.older_place_requested.emit(self._article_id, mark.version_id, mark.start, mark.end)

    @Slot(QModelIndex)
    def _accept(self, index: QModelIndex) -> None:
        mark: UnsettledMark = index.data(ROW_ROLE).mark
        if mark.new_exact is None:
            self._show_place(index)
        else:
            self.accept_requested.emit(mark.kind, mark.id)

    @Slot(QModelIndex)
    def _keep(self, index: QModelIndex) -> None:
        mark: UnsettledMark = index.data(ROW_ROLE).mark
        self.keep_requested.emit(mark.kind, mark.id)

    @Slot(QModelIndex)
    def _remove(self, index: QModelIndex) -> None:
        mark: UnsettledMark = index.data(ROW_ROLE).mark
        self.removal_requested.emit(mark.kind, mark.id)

    @Slot(QModelIndex, object)
    def _decide(self, index: QModelIndex, decision: Decision) -> None:
        if decision == "place":
            self.placing_requested.emit()
        elif decision == "keep":
            self._keep(index)
        else:
            self._accept(index)

    @Slot()
    def _accept_all(self) -> None:
        if self._article_id is not None:
            self.all_accepted.emit(self._article_id)
