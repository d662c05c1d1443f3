"""The palette: a field, and below it everything that what is typed may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QVBoxLayout, QWidget

from desktop.goto.finder import FEW, Finder
from desktop.goto.row_painter import RowPainter
from desktop.goto.rows import Row
from desktop.widgets.announce import announce
from desktop.widgets.line_field import LineField
from desktop.widgets.popover import Popover
from desktop.widgets.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.tasks import Tasks
    from desktop.theme import Theme

SLIP_PAUSE_MS: Final = 80
"""How long typing rests before names that are spelled alike are looked for."""

_WIDTH: Final = 620
_MOST_ROWS: Final = 11
_MARGIN: Final = 8
_SHADOW: Final = 12


class GoToField(LineField):
    """Where the name is typed; keys that walk through the list are ``walked(key)``, ``toggled()`` closes it again.

    ``entered(searching)`` on Enter; with Ctrl or Shift it searches.
    """

    walked = Signal(int)
    entered = Signal(bool)
    toggled = Signal()

    def __init__(self, toggle: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._toggle = toggle

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what is not for the words."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        searching = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(modifiers in searching)
        elif key in _WALKING and modifiers == Qt.KeyboardModifier.NoModifier:
            self.walked.emit(key)
        elif QKeySequence(event.keyCombination()) in self._toggle.shortcuts():
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


_WALKING: Final = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
)


class Palette(Popover):
    """Opens in the place of its anchor, the box in the top bar.

    Wishes: ``article_requested(id)``, ``entity_requested(id)``, ``tag_requested(name)``,
    ``note_requested(article_id, note_id)``, ``saved_search_requested(query, sort)`` and ``search_requested(words)``;
    commands are triggered.
    """

    article_requested = Signal(int)
    entity_requested = Signal(int)
    tag_requested = Signal(str)
    note_requested = Signal(int, int)
    saved_search_requested = Signal(str, str)
    search_requested = Signal(str)

    def __init__(
        self,
        anchor: QWidget,
        toggle: QAction,
        commands: Sequence[QAction],
        bridge: Bridge,
        tasks: Tasks,
        theme: Theme,
        language: Language,
    ) -> None:
        """Be opened and closed by ``toggle``; offer ``commands`` beside what is in the library."""
        super().__init__(anchor)
        self._toggle = toggle
        self._theme = theme
        self._language = language
        self._came_from: QWidget | None = None
        self._told: Row | None = None
        self.open_article: int | None = None
        self.finder = Finder(bridge, tasks, language, commands, self)
        self.setObjectName("goTo")
        self.setAccessibleName(self.tr("Go to anything"))

    def fill(self) -> None:
        """Make the field and the list."""
        self.field = GoToField(self._toggle, self.content)
        self.field.setObjectName("goToField")
        self.field.setAccessibleName(self.tr("Go to anything"))
        self.field.setPlaceholderText(self.tr("A title, @entity, #tag, >command, or words to search for"))
        self.field.setFrame(False)
        self.rows: RowsModel[Row] = RowsModel(self)
        self.list = QListView(self.content)
        self.list.setObjectName("goToList")
        self.list.setAccessibleName(self.tr("What can be gone to"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setModel(self.rows)
        self.painter = RowPainter(self._theme, self._language, self.list)
        self.list.setItemDelegate(self.painter)
        self._layout = QVBoxLayout(self.content)
        self._layout.setContentsMargins(4, 4, 4, 4)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.field)
        self._layout.addWidget(self.list)
        self._pause = QTimer(self, singleShot=True, interval=SLIP_PAUSE_MS)
        self._pause.timeout.connect(self._look_further)
        self.field.textEdited.connect(self._follow_typing)
        self.field.walked.connect(self._walk)
        self.field.entered.connect(self._enter)
        self.field.toggled.connect(self.hide)
        self.list.clicked.connect(self._choose)
        self.finder.changed.connect(self._list_again)
        self._theme.changed.connect(self.list.viewport().update)

    def open(self) -> None:
        """Open it empty, and remember where the keyboard was."""
        self._came_from = QApplication.focusWidget()
        self._told = None
        super().open()
        self._tell_current()

    def refresh(self) -> None:
        """Begin with nothing typed."""
        self.finder.refresh(self.open_article)
        self.field.clear()
        self._list("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to where it was."""
        came_from, self._came_from = self._came_from, None
        there = came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible()
        if came_from is not None and there and self._holds(QApplication.focusWidget()):
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        if self._filled:
            self._pause.stop()
            self.finder.stop_looking()
        super().hideEvent(event)

    def current(self) -> Row | None:
        """Return the row that Enter would choose."""
        number = self.list.currentIndex().row()
        return self.rows.rows[number] if 0 <= number < len(self.rows.rows) else None

    @Slot(str)
    def _follow_typing(self, typed: str) -> None:
        self._pause.stop()
        self.finder.stop_looking()
        self._list(typed)
        if len(self.rows.rows) <= FEW:
            self._pause.start()

    @Slot()
    def _look_further(self) -> None:
        self.finder.look_further(self.field.text())

    def _list(self, typed: str) -> None:
        """List what fits, the first row chosen."""
        self.rows.set_rows(self.finder.rows_for(typed))
        self.list.setCurrentIndex(self.rows.index(0))
        self.list.scrollToTop()
        if self.isVisible():
            self._place()
            self._tell_current()

    @Slot()
    def _list_again(self) -> None:
        """List what has become known meanwhile; a row chosen by hand stays chosen."""
        if not self.isVisible() or not self.field.text():
            return
        number, chosen = self.list.currentIndex().row(), self.current()
        self._list(self.field.text())
        if number > 0 and chosen in self.rows.rows:
            self.list.setCurrentIndex(self.rows.index(self.rows.rows.index(chosen)))

    @Slot(int)
    def _walk(self, key: int) -> None:
        """Move through the list; from the last row Down goes to the first, and Up the other way."""
        last, here = len(self.rows.rows) - 1, self.list.currentIndex().row()
        page = max(1, self.list.height() // self.painter.row_height - 1)
        there = {
            Qt.Key.Key_Up: here - 1 if here > 0 else last,
            Qt.Key.Key_Down: here + 1 if here < last else 0,
            Qt.Key.Key_PageUp: max(0, here - page),
            Qt.Key.Key_PageDown: min(last, here + page),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        self.list.setCurrentIndex(self.rows.index(there))
        self._tell_current()

    def _tell_current(self) -> None:
        """Have a screen reader say which row Enter would choose, when it is another one than before."""
        row = self.current()
        if row is not None and row != self._told:
            announce(self.field, row.description)
        self._told = row

    @Slot(bool)
    def _enter(self, searching: bool) -> None:
        if searching:
            asked = self.finder.asked(self.field.text())
            if asked:
                self.hide()
                self.search_requested.emit(asked)
        else:
            self._choose(self.list.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        """Go away first, so that what is gone to may take the keyboard."""
        if not index.isValid():
            return
        row = self.rows.rows[index.row()]
        self.hide()
        if row.kind == "command":
            row.target.trigger()
        elif row.kind == "note":
            self.note_requested.emit(*row.target)
        elif row.kind == "saved search":
            self.saved_search_requested.emit(*row.target)
        else:
            wish = {
                "article": self.article_requested,
                "entity": self.entity_requested,
                "tag": self.tag_requested,
                "search": self.search_requested,
            }[row.kind]
            wish.emit(row.target)

    def _place(self) -> None:
        """Lie over the anchor and below it, as wide and as high as fits into the window."""
        window, anchor = self.window(), self._anchor
        width = min(max(_WIDTH, anchor.width()), window.width() - 2 * _MARGIN) + 2 * _SHADOW
        top = anchor.mapTo(window, QPoint()).y() if anchor.isVisible() else _MARGIN
        middle = anchor.mapTo(window, anchor.rect().center()).x() if anchor.isVisible() else window.rect().center().x()
        self._fit_list(window.height() - top)
        self.setFixedWidth(width)
        for layout in (self._layout, self.layout()):  # from the inside out, or the old height would be taken
            if layout is not None:
                layout.activate()
        self.adjustSize()
        left = max(_MARGIN - _SHADOW, min(middle - width // 2, window.width() - width + _SHADOW - _MARGIN))
        self.move(left, top - _SHADOW - 4)

    def _fit_list(self, room: int) -> None:
        height = self.painter.row_height
        fitting = max(1, (room - self.field.sizeHint().height() - 3 * _SHADOW) // height)
        count = min(len(self.rows.rows), _MOST_ROWS, fitting)
        self.list.setVisible(count > 0)
        self.list.setFixedHeight(count * height)
