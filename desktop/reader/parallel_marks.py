"""Marks in the margin where a passage has parallels in other articles: found last of all, placed as far as is seen."""

from __future__ import annotations

import time
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.bridge import Bridge
    from desktop.reader.pane import ReadingPane
    from desktop.reader.reading_place import ReadingPlace
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection
    from storage.parallels.records import Marked
    from storage.records import Change

_TASK: Final = "marked passages"
_AFTER_OPENING_MS: Final = 300
_AFTER_CHANGE_MS: Final = 1_000
_BEARING: Final = ("versions", "aliases", "mentions")
_GIVES_WAY_S: Final = 0.2
_WIDTH: Final = 18
_BESIDE: Final = 5
_APART: Final = 2.5


class ParallelMark(QAbstractButton):
    """Two parallel strokes beside a passage; bold ones beside the passage that is being read."""

    def __init__(self, marked: Marked, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.marked = marked
        self._theme = theme
        self._current = False
        self.setObjectName("parallelMark")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        words = self.tr("%Ln parallel passage(s)", "", marked.number)
        self.setAccessibleName(words)
        self.setToolTip(tooltip_of(words))

    def set_current(self, current: bool) -> None:
        """Tell whether the passage is the one that is being read."""
        if current != self._current:
            self._current = current
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by the return key too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strokes, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._current or self.underMouse() or self.hasFocus()
        painter.setPen(QPen(self._theme.colour("accent" if strong else "muted"), 2.0 if strong else 1.2))
        middle, half = self.width() / 2, self.height() * 0.28
        for x in (middle - _APART, middle + _APART):
            painter.drawLine(QLineF(x, self.height() / 2 - half, x, self.height() / 2 + half))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        painter.end()
        event.accept()


class _Giving:
    """Lets the search for marks rest when the reader has just moved on: what is asked of that passage goes first."""

    def __init__(self) -> None:
        self._until = 0.0

    def give_way(self) -> None:
        """Rest for a moment, from now on."""
        self._until = time.monotonic() + _GIVES_WAY_S

    def cancelled(self, progress: Progress) -> bool:
        """Tell whether to stop, once it is time to go on; called in the thread of the search."""
        while not progress.cancelled() and (rest := self._until - time.monotonic()) > 0:
            time.sleep(rest)
        return progress.cancelled()


class ParallelMarks(QObject):
    """Keeps the marks of the open text, from when the article is seen.

    ``requested()`` by a click on one, once the caret stands at its passage.
    """

    requested = Signal()

    def __init__(self, pane: ReadingPane, place: ReadingPlace, bridge: Bridge, tasks: Tasks, theme: Theme) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._tasks = tasks
        self._theme = theme
        self._place = place
        self._giving = _Giving()
        self._marked: Sequence[Marked] = ()
        self.buttons: dict[Marked, ParallelMark] = {}
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._find)
        pane.article_shown.connect(self._begin)
        place.changed.connect(self._follow_reading)
        self._view.moved.connect(self.place)
        theme.changed.connect(self._repaint)
        bridge.changed.connect(self._follow_change)
        self._begin()

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        """Look again after a change of what is compared, once things have calmed down."""
        if self._is_shown() and change.touches(*_BEARING):
            self._pause.start(_AFTER_CHANGE_MS)

    @Slot()
    def place(self) -> None:
        """Put the marks of what is seen beside the first lines of their passages."""
        if not self._marked:
            return
        view, shown = self._view, set()
        begin, end = view.visible_range()
        rtl = view.sheet.direction == "rtl"
        measure = view.measure
        x = round(measure.text_right + _BESIDE if rtl else measure.text_left - _BESIDE - _WIDTH)
        bottom = -view.viewport().height()
        for marked in self._marked[bisect_left(self._marked, (begin, 0, 0)) :]:
            if marked.start >= end:
                break
            boxes = view.boxes(marked.start, marked.start + 1)
            if not boxes or not -boxes[0].height() < boxes[0].top() < view.viewport().height():
                continue
            top = max(round(boxes[0].top()), bottom)  # of two passages that begin on one line, below the other
            button = self._button(marked)
            button.setGeometry(x, top, _WIDTH, round(boxes[0].height()))
            button.show()
            bottom = top + button.height()
            shown.add(marked)
        for marked, button in self.buttons.items():
            if marked not in shown:
                button.hide()

    def _button(self, marked: Marked) -> ParallelMark:
        button = self.buttons.get(marked)
        if button is None:
            button = self.buttons[marked] = ParallelMark(marked, self._theme, self._view.viewport())
            button.clicked.connect(self._choose)
            button.set_current(self._is_read(marked))
        return button

    def _is_shown(self) -> bool:
        return self._pane.opened is not None and self._pane.opened.is_newest

    @Slot()
    def _begin(self) -> None:
        self._tasks.cancel(_TASK)
        self._pause.stop()
        self._show([])
        if self._is_shown():
            self._pause.start(_AFTER_OPENING_MS)

    @Slot()
    def _find(self) -> None:
        """Look for the passages once nothing else computes: what is asked of the passage that is read goes first."""
        if self._tasks.any_busy():
            self._pause.start(_AFTER_OPENING_MS)
        elif self._pane.opened is not None and self._is_shown():
            work = partial(_list_marked, article_id=self._pane.opened.article.id, giving=self._giving)
            self._tasks.run(_TASK, work, self._show)

    def _show(self, marked: Sequence[Marked]) -> None:
        if marked == self._marked:
            return
        if any(button.hasFocus() for button in self.buttons.values()):
            self._view.setFocus()
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons.clear()
        self._marked = marked
        self.place()

    def _is_read(self, marked: Marked) -> bool:
        read = self._place.passage
        return read is not None and read.start < marked.end and marked.start < read.end

    @Slot()
    def _follow_reading(self) -> None:
        self._giving.give_way()
        for marked, button in self.buttons.items():
            button.set_current(self._is_read(marked))

    @Slot()
    def _choose(self) -> None:
        """Go to the passage, so that its parallels are shown."""
        button = self.sender()
        if isinstance(button, ParallelMark):
            self._pane.show_place(button.marked.start, button.marked.end)
            self.requested.emit()

    @Slot()
    def _repaint(self) -> None:
        for button in self.buttons.values():
            button.update()


def _list_marked(db: Connection, progress: Progress, article_id: int, giving: _Giving) -> list[Marked]:
    from storage.parallels.listing import list_marked  # noqa: PLC0415 - the article is to be seen before it

    return list_marked(db, article_id, partial(giving.cancelled, progress))
