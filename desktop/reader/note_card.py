"""A card in the margin: the notes and tags of one highlight, written where they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.widgets.note_edit import NoteEdit

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import HighlightSpan, Note, Tagging

TICK_LENGTH = 18
"""How far the card's line reaches towards the text."""

_TICK_HEIGHT = 18
_STRIP = 4
_RADIUS = 8
_ADD = 22


class NoteCard(QFrame):
    """Shows and edits the notes of one highlight.

    ``body_edited(note_id, body)``, ``note_removed(note_id)``, ``note_added(highlight_id)`` and
    ``clicked(highlight_id)`` are wishes; ``resized()`` tells that other cards may have to move.
    """

    body_edited = Signal(int, str)
    note_removed = Signal(int)
    note_added = Signal(int)
    clicked = Signal(int)
    resized = Signal()
    left = Signal()

    def __init__(
        self, highlight: HighlightSpan, quoted: str, theme: Theme, text_on_right: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.highlight = highlight
        self.text_on_right = text_on_right
        self.editors: dict[int, NoteEdit] = {}
        self.setObjectName("noteCard")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Note on: %1").replace("%1", quoted[:80]))
        self._tags = QLabel(self)
        self._tags.setTextFormat(Qt.TextFormat.PlainText)
        self._tags.setWordWrap(True)
        self._tags.setObjectName("noteCardTags")
        self._add = QToolButton(self)
        self._add.setObjectName("noteCardAdd")
        self._add.setText("+")
        self._add.setAutoRaise(True)
        self._add.setToolTip(self.tr("Another note on this passage"))
        self._add.setAccessibleName(self._add.toolTip())
        self._add.clicked.connect(self._add_clicked)
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add.setFixedSize(_ADD, _ADD)
        self._add.hide()
        self._rows = QVBoxLayout(self)
        inner, outer = 12 + _STRIP, 12
        left, right = (outer, inner + TICK_LENGTH) if text_on_right else (inner + TICK_LENGTH, outer)
        self._rows.setContentsMargins(left, 8, right, 10)
        self._rows.setSpacing(6)
        self._rows.addWidget(self._tags)

    def show_notes(self, highlight: HighlightSpan, notes: Sequence[Note], taggings: Sequence[Tagging]) -> None:
        """Show these notes and tags; fields that are there already keep their caret."""
        self.highlight = highlight
        self._tags.setText(" ".join(f"#{tagging.name}" for tagging in taggings))
        self._tags.setVisible(bool(taggings))
        for note_id in self.editors.keys() - {note.id for note in notes}:
            editor = self.editors.pop(note_id)
            self._rows.removeWidget(editor)
            editor.blockSignals(True)
            editor.deleteLater()
        for note in notes:
            if note.id in self.editors:
                self.editors[note.id].set_body(note.body)
            else:
                self._add_editor(note)
        self.adjustSize()
        self.update()

    def focus_note(self, note_id: int) -> None:
        """Put the caret into a note, behind its last letter."""
        editor = self.editors[note_id]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.moveCursor(editor.textCursor().MoveOperation.End)

    def flush(self) -> None:
        """Report everything typed now."""
        for editor in list(self.editors.values()):
            editor.flush()

    def holds_focus(self) -> bool:
        """Tell whether one of its fields is being written in."""
        return any(editor.hasFocus() for editor in self.editors.values())

    def event(self, event: QEvent) -> bool:
        """Take the height the notes need when one of them grows."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.height() != self.sizeHint().height():
            self.adjustSize()
            self.resized.emit()
        return handled

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer another note while the mouse is over the card; the key for it is the note key."""
        super().enterEvent(event)
        x = 4 if self.text_on_right else self.width() - _ADD - 4
        self._add.move(x, 3)
        self._add.raise_()
        self._add.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Be calm again."""
        super().leaveEvent(event)
        self._add.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the passage the card belongs to."""
        self.clicked.emit(self.highlight.id)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, a strip in the highlight's colour on the side of the text, and the line towards it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.text_on_right:
            body.setRight(body.right() - TICK_LENGTH)
            strip = QRectF(body.right() - _STRIP, body.top() + 8, _STRIP, body.height() - 16)
            tick = (body.right(), float(self.width()))
        else:
            body.setLeft(body.left() + TICK_LENGTH)
            strip = QRectF(body.left(), body.top() + 8, _STRIP, body.height() - 16)
            tick = (0.0, body.left())
        focused = self.holds_focus()
        painter.setPen(QPen(self._theme.colour("accent" if focused else "line"), 1.5 if focused else 1.0))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        painter.setPen(QPen(self._theme.colour("muted"), 1.0))
        painter.drawLine(QPointF(tick[0], _TICK_HEIGHT), QPointF(tick[1], _TICK_HEIGHT))
        painter.fillRect(strip, QColor(self._theme.colours.highlights[self.highlight.colour - 1]))
        painter.end()

    def _add_editor(self, note: Note) -> None:
        editor = NoteEdit(note.body, self)
        editor.setObjectName("noteEdit")
        editor.setPlaceholderText(self.tr("Write a note"))
        editor.setAccessibleName(self.accessibleName())
        editor.setProperty("note", note.id)
        editor.body_edited.connect(self._body_edited)
        editor.left_empty.connect(self._left_empty)
        editor.escaped.connect(self.left)
        self.editors[note.id] = editor
        self._rows.addWidget(editor)

    @Slot(str)
    def _body_edited(self, body: str) -> None:
        self.body_edited.emit(self.sender().property("note"), body)

    @Slot()
    def _left_empty(self) -> None:
        self.note_removed.emit(self.sender().property("note"))

    @Slot()
    def _add_clicked(self) -> None:
        self.note_added.emit(self.highlight.id)
