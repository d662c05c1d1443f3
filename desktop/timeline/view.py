"""The timeline to look at: drag to move along it, turn the wheel to come closer, click or walk by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.timeline.canvas import STEP, Canvas
from desktop.timeline.passages import middle_of
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme
    from desktop.timeline.cards import Key
    from desktop.timeline.words import Face, TimelineWords

_NOTCH: Final = 120
"""What one notch of a wheel turns by, in the units that Qt gives."""
_NOTCH_PIXELS: Final = 90.0
_NEARER: Final = 4.0
"""By how much a double click beside everything brings closer."""
_ARROW: Final = 0.1
_NEARLY_HALF: Final = 0.45
_PAGE: Final = 0.9
"""What part of the view an arrow key, and a page key, moves it by."""


class TimelineView(Canvas):
    """Shows a timeline, and one event chosen in it.

    ``choice_changed(Face or None)`` when the analyst chose something else; ``opened(Face)`` by Enter or a double click
    on an event; ``escaped()`` by Esc with nothing chosen.
    """

    choice_changed = Signal(object)
    opened = Signal(object)
    escaped = Signal()

    def __init__(self, theme: Theme, words: TimelineWords, parent: QWidget) -> None:
        super().__init__(theme, words, parent)
        self._grabbed: QPointF | None = None
        self._pressed_at = QPointF()
        self._dragged = False
        self.setObjectName("timelineView")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_faces(self, faces: Sequence[Face]) -> None:
        """Show these events, and tell if with them the chosen one is another, or gone."""
        before = self.chosen_face()
        super().set_faces(faces)
        if self.chosen_face() != before:
            self._describe(self.chosen_face())

    def choose(self, key: Key | None) -> None:
        """Choose an event, or nothing, and bring it into view."""
        face = None if key is None else self.face_of(key)
        changed = self.scene.chosen != (None if face is None else face.key)
        self.scene = self.scene._replace(chosen=None if face is None else face.key)
        if face is not None:
            self.bring_into_view(face)
        self.update()
        if changed:
            self._describe(face)

    def _describe(self, face: Face | None) -> None:
        self.setAccessibleDescription("" if face is None else face.description)
        self.choice_changed.emit(face)

    @Slot()
    def let_go(self) -> None:
        """Go back a step: from an event to nothing chosen, and from there out of the timeline."""
        if self.scene.chosen is not None:
            self.choose(None)
        else:
            self.escaped.emit()

    # mouse ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = self._pressed_at = event.position()
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line along, or show what can be clicked."""
        if self._grabbed is None:
            on_event = self.face_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if on_event else Qt.CursorShape.ArrowCursor)
            return
        away = (event.position() - self._pressed_at).manhattanLength()
        self._dragged = self._dragged or away >= QApplication.startDragDistance()
        if self._dragged:
            self.move_by(event.position().x() - self._grabbed.x())
            self._grabbed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; beside everything, nothing."""
        if event.button() != Qt.MouseButton.LeftButton or self._grabbed is None:
            return
        self._grabbed = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if not self._dragged:
            face = self.face_at(event.position())
            self.choose(None if face is None else face.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an event; beside everything come much closer."""
        face = self.face_at(event.position())
        if face is not None:
            self.opened.emit(face)
        else:
            self.zoom_at(event.position().x(), _NEARER)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come closer to where the pointer is, or step back; sideways, or with Shift, move along."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.move_by((turned.x() + turned.y()) / _NOTCH * _NOTCH_PIXELS)
        elif abs(turned.x()) > abs(turned.y()):
            self.move_by(turned.x() / _NOTCH * _NOTCH_PIXELS)
        else:
            self.zoom_at(event.position().x(), STEP ** (turned.y() / _NOTCH))
        event.accept()

    # keys -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Walk from event to event with Tab before it leads on, and say what is under the pointer."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and self._walk(forward=event.key() == Qt.Key.Key_Tab):
                return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            face = self.face_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip_of("" if face is None else face.description), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows and the page keys, to the ends with Home and End; Enter opens and Esc lets go.

        Plus and minus, or up and down, change the distance, and 0 shows the time most is told of.
        """
        aside = self.camera.width * (-1 if self.camera.rtl else 1)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.move_by(self.camera.width * (_ARROW if key == Qt.Key.Key_Left else -_ARROW))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.move_by(aside * (_PAGE if key == Qt.Key.Key_PageUp else -_PAGE))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(first=key == Qt.Key.Key_Home)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Up):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Down):
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.show_busy()
        else:
            self._open_or_leave(event)

    def _open_or_leave(self, event: QKeyEvent) -> None:
        chosen = self.chosen_face()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.opened.emit(chosen)
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go()
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, *, first: bool) -> None:
        """Bring the first or the last passage to where the line begins or ends."""
        passages = self.scene.passages
        if len(passages):
            middle = middle_of(passages.dated[0 if first else -1])
            half = (self.camera.end - self.camera.start) * _NEARLY_HALF
            self.centre_on(middle + half if first else middle - half)

    def _walk(self, *, forward: bool) -> bool:
        """Choose the event after, or before, the chosen one; from nothing the first in view, or the last."""
        faces = self.scene.faces
        chosen = self.chosen_face()
        if chosen is not None:
            place = faces.index(chosen) + (1 if forward else -1)
            if not 0 <= place < len(faces):
                return False
            self.choose(faces[place].key)
            return True
        in_view = self.faces_in_view()
        if not in_view:
            return False
        self.choose(in_view[0 if forward else -1].key)
        return True

    def face_at(self, place: QPointF) -> Face | None:
        """Return the event whose card or dot is seen at a place."""
        for card in self.placed:
            if card.box.contains(place):
                return card.face
        return self.artist.dot_at(self.scene, self.camera, QSizeF(self.size()), place)
