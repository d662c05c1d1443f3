"""Asks whether another entity is the same: answered with Enter or Backspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import directed, direction_of, isolated

if TYPE_CHECKING:
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.entities.likeness import Alike

_POINTS: Final = 13.0
_RADIUS: Final = 8.0


class SameCard(QFrame):
    """Shows one question; ``accepted(Alike)``, ``rejected(Alike)``, ``entity_requested(id)`` to look at the other."""

    accepted = Signal(object)
    rejected = Signal(object)
    entity_requested = Signal(int)

    def __init__(self, theme: Theme, words: EntityWords, reading_font: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.alike: Alike | None = None
        self.setObjectName("sameCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        font = QFont(reading_font)
        font.setPointSizeF(_POINTS)
        self.question.setFont(font)
        self.why = make_hint("", self)
        self.yes_button = QPushButton(self.tr("Yes"), self)
        self.yes_button.setObjectName("sameYes")
        self.yes_button.setProperty("look", "primary")
        self.yes_button.setAccessibleName(self.tr("Yes, the same"))
        self.yes_button.setToolTip(self.tr("Show what goes where if they become one (Enter)"))
        self.no_button = QPushButton(self.tr("No"), self)
        self.no_button.setObjectName("sameNo")
        self.no_button.setAccessibleName(self.tr("No, somebody else"))
        self.no_button.setToolTip(self.tr("Never ask this again (Backspace)"))
        self.look_button = QPushButton(theme.icon("forward", "muted"), "", self)
        self.look_button.setObjectName("sameLook")
        self.look_button.setProperty("look", "link")
        self.look_button.setIconSize(QSize(14, 14))
        self.look_button.setAccessibleName(self.tr("Open its page"))
        self.look_button.setToolTip(self.tr("Open its page"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.yes_button, self.no_button, self.look_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        # the sign of the key stands behind the word
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button, icon, shade in ((self.yes_button, "enter", "on_accent"), (self.no_button, "backspace", "ink")):
            button.setIcon(theme.icon(icon, shade))
            button.setIconSize(QSize(14, 14))
            button.setLayoutDirection(Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 10, 13, 11)
        column.setSpacing(5)
        column.addWidget(self.question)
        column.addWidget(self.why)
        column.addLayout(buttons)
        self.yes_button.clicked.connect(self._accept)
        self.no_button.clicked.connect(self._reject)
        self.look_button.clicked.connect(self._look)
        theme.changed.connect(self.update)
        self.hide()

    def show_alike(self, alike: Alike | None) -> None:
        """Ask about another entity, or about none."""
        self.alike = alike
        self.setVisible(alike is not None)
        if alike is None:
            return
        entity = alike.other.entity
        question = f"{isolated(entity.name)} — {isolated(self._words.same(entity.kind))}"
        self.question.setText(directed(question, direction_of(entity.name, self.layoutDirection())))
        rtl = direction_of(entity.name, self.layoutDirection()) == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.question.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        looks = self.tr("looks like %1").replace("%1", isolated(alike.spelling))
        self.why.setText(f"{looks} · {self._words.mentions(alike.other.mentions)}")
        self.setAccessibleName(question)
        self.setAccessibleDescription(self.why.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._reject()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card with a dashed edge: what it says is not so yet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(self._theme.colour("accent" if focused else "line"), 1.5 if focused else 1.0)
        if not focused:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()
        event.accept()

    @Slot()
    def _accept(self) -> None:
        if self.alike is not None:
            self.accepted.emit(self.alike)

    @Slot()
    def _reject(self) -> None:
        if self.alike is not None:
            self.rejected.emit(self.alike)

    @Slot()
    def _look(self) -> None:
        if self.alike is not None:
            self.entity_requested.emit(self.alike.other.entity.id)
