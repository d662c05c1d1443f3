"""A plain-text field for a note: it grows with its text and reports what was typed while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from desktop.widgets.own_direction import direction_of

_SAVE_AFTER_MS = 500
_MOST_LINES = 14
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class NoteEdit(QPlainTextEdit):
    """Shows one note's text in its own direction.

    ``body_edited(body)`` follows typing by half a second and comes at once on ``flush`` and when the
    field is left; ``left_empty()`` when it is left without a letter in it; ``escaped()`` on Esc.
    """

    body_edited = Signal(str)
    left_empty = Signal()
    escaped = Signal()

    def __init__(self, body: str, parent: QWidget | None = None) -> None:
        super().__init__(body, parent)
        self._told = body
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._turn()
        self._fit()

    def set_body(self, body: str) -> None:
        """Show another text than the one told last; what was typed since then stays. The caret stays where it can."""
        if body in {self._told, self.toPlainText()}:
            self._told = body
            return
        self._told = body
        place = self.textCursor().position()
        self.setPlainText(body)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)
        self._pause.stop()

    @Slot()
    def flush(self) -> None:
        """Report the text now if it has changed since the last report."""
        self._pause.stop()
        body = self.toPlainText()
        if body != self._told:
            self._told = body
            self.body_edited.emit(body)

    def sizeHint(self) -> QSize:
        """Ask for as many lines as there are, up to a handful."""
        return QSize(120, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Be as small as one line."""
        return QSize(60, self.fontMetrics().lineSpacing())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report what was typed, and whether nothing was left."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self.flush()
        if not self.toPlainText().strip():
            self.left_empty.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the text needs in another width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        self.insertPlainText(source.text())

    def _wanted_height(self) -> int:
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + 4

    @Slot()
    def _fit(self) -> None:
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if self.document().size().height() > _MOST_LINES
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(self._wanted_height())

    def _turn(self) -> None:
        """Let the whole note run the way its words do: this kind of field cannot align single paragraphs."""
        direction = direction_of(self.toPlainText(), self.layoutDirection())
        option = self.document().defaultTextOption()
        if option.textDirection() == direction and option.wrapMode() == _WRAP:
            return
        rtl = direction == Qt.LayoutDirection.RightToLeft
        option.setTextDirection(direction)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(_WRAP)
        self.document().setDefaultTextOption(option)

    @Slot()
    def _text_changed(self) -> None:
        self._turn()
        self._pause.start()
