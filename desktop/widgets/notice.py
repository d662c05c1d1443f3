"""A quiet strip below the top bar for what the reader should know: it stays until it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.widgets.announce import announce

_MOST_LINES = 6


class Notice(QFrame):
    """Shows a few sentences in plain text and a button to close it."""

    def __init__(self, close_icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = QToolButton(self)
        close.setObjectName("noticeClose")
        close.setIcon(close_icon)
        close.setIconSize(QSize(14, 14))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close the notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show sentences, one a line; of very many the first ones and how many more there are."""
        lines = list(sentences[:_MOST_LINES])
        if len(sentences) > _MOST_LINES:
            lines.append(self.tr("… and %n more", "", len(sentences) - _MOST_LINES))
        self._label.setText("\n".join(lines))
        self.show()
        announce(self._label, self._label.text())

    def text(self) -> str:
        """Return what is shown."""
        return self._label.text()

    @Slot()
    def hide(self) -> None:
        """Put it away."""
        super().hide()
