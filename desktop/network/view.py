"""The picture of a network to look at: drag to move it, turn the wheel to come closer, click or walk by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.network.artist import Choice
from desktop.network.canvas import STEP, Canvas
from desktop.network.walking import along_edges, step
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.network.words import NetworkWords
    from desktop.theme import Theme

_NOTCH: Final = 120
"""What one notch of a wheel turns by, in the units that Qt gives."""


class NetworkView(Canvas):
    """Shows a picture, and one choice in it.

    ``choice_changed(Choice)`` when the analyst chose something else; ``opened(entity_id)`` by Enter or a double click
    on an entity; ``passages_wanted()`` by Enter on an edge; ``escaped()`` by Esc with nothing chosen.
    """

    choice_changed = Signal(object)
    opened = Signal(int)
    passages_wanted = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, words: NetworkWords, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._grabbed: QPointF | None = None
        self._pressed_at = QPointF()
        self.setObjectName("networkView")
        self.setAccessibleName(self.tr("Network"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def choose(self, choice: Choice) -> None:
        """Choose an entity, an edge or nothing, and bring it into view."""
        picture = self.picture
        if picture is None or not picture.has(choice):
            return
        changed = choice != self.choice
        self.choice = choice
        for entity_id in (choice.entity_id, choice.other_id):
            if entity_id is not None:
                self.bring_into_view(picture.spots[entity_id])
        self.setAccessibleDescription(self._words.describe_choice(picture, choice))
        self.update()
        if changed:
            self.choice_changed.emit(choice)

    # mouse ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the plane."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the plane along, or show what can be clicked."""
        if self._grabbed is not None:
            far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if self.moving or far:
                moved = event.position() - self._grabbed
                self._grabbed = event.position()
                self.move_by(moved.x(), moved.y())
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        on_spot = self.picture is not None and self.picture.spot_at(event.position(), self.camera) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_spot else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; beside everything, nothing."""
        if event.button() != Qt.MouseButton.LeftButton or self._grabbed is None:
            return
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._grabbed = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if not far:
            self.choose(self._hit(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an entity."""
        spot = None if self.picture is None else self.picture.spot_at(event.position(), self.camera)
        if spot is not None:
            self.opened.emit(spot.entity_id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come closer to where the pointer is, or step back."""
        self.zoom_at(event.position(), STEP ** (event.angleDelta().y() / _NOTCH))
        event.accept()

    # keys -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Walk along the edges with Tab before it leads on, and say what is under the pointer."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and self._walk_edges(forward=event.key() == Qt.Key.Key_Tab):
                return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._explain(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, open with Enter, let go with Esc; plus, minus and 0 change the distance."""
        arrows = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if self.picture is None:
            super().keyPressEvent(event)
        elif key in arrows:
            self.choose(step(self.picture, self.choice, *arrows[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_chosen()
        elif key == Qt.Key.Key_Escape:
            self.let_go()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.show_whole()
        else:
            super().keyPressEvent(event)

    def _walk_edges(self, *, forward: bool) -> bool:
        if self.picture is None or self.choice.entity_id is None:
            return False
        found = along_edges(self.picture, self.choice, forward=forward)
        if found is not None:
            self.choose(found)
        return found is not None

    def _open_chosen(self) -> None:
        if self.choice.other_id is not None:
            self.passages_wanted.emit()
        elif self.choice.entity_id is not None:
            self.opened.emit(self.choice.entity_id)

    @Slot()
    def let_go(self) -> None:
        """Go back a step: from an edge to its entity, from that to nothing, and from there out of the picture."""
        if self.choice.other_id is not None:
            self.choose(Choice(self.choice.entity_id))
        elif self.choice.entity_id is not None:
            self.choose(Choice())
        else:
            self.escaped.emit()

    def _hit(self, place: QPointF) -> Choice:
        """Return what is seen at a place: an entity before an edge; nothing beside everything."""
        if self.picture is None:
            return Choice()
        spot = self.picture.spot_at(place, self.camera)
        if spot is not None:
            return Choice(spot.entity_id)
        tie = self.picture.tie_at(place, self.camera)
        if tie is None:
            return Choice()
        return Choice(tie.b, tie.a) if tie.b == self.choice.entity_id else Choice(tie.a, tie.b)

    def _explain(self, event: QHelpEvent) -> None:
        found = self._hit(QPointF(event.pos()))
        words = "" if self.picture is None else self._words.describe_choice(self.picture, found)
        QToolTip.showText(event.globalPos(), tooltip_of(words), self)
