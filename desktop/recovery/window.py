"""The window where the library's would be: says what is wrong, offers what can be done, shows it being done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.announce import announce
from desktop.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QCloseEvent

    from desktop.language import Language
    from desktop.theme import Theme

_WIDTH: Final = 560
_ICON: Final = QSize(22, 22)


class RecoveryWindow(QWidget):
    """``stop_requested()`` by the button, and by closing it while it is ``working``."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        """Take over theme and language, which are to last as long as the window."""
        super().__init__()
        theme.setParent(self)
        language.setParent(self)
        self.language = language
        self.working = False
        self.setObjectName("recoveryWindow")
        self.setWindowTitle("Hashiya")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1000, 700)
        self._sign = QLabel(self)
        self._sign.setPixmap(theme.icon("warning", "rubric").pixmap(_ICON, self.devicePixelRatio()))
        self._sign.setAccessibleName(self.tr("Warning"))
        self._title = self._label("recoveryTitle")
        self._sentence = self._label("recoverySentence")
        self._hint = self._label("recoveryHint")
        self._hint.setProperty("look", "muted")
        self.progress = ProgressStrip(self)
        self.progress.stop_requested.connect(self.stop_requested)
        self.progress.label.hide()  # the title says what is being done
        self._buttons: list[QPushButton] = []
        self._lay_out()

    def show_refusal(self, title: str, sentence: str, hint: str, actions: Sequence[QAction]) -> None:
        """Say what is wrong, and offer what can be done, the best first."""
        self._show(title, sentence, hint)
        self._sign.show()
        self.progress.hide()
        for place, action in enumerate(actions):
            button = QPushButton(action.text(), self)
            button.setObjectName(action.objectName())
            button.setToolTip(action.toolTip())
            button.setAutoDefault(True)
            button.setMinimumHeight(36)
            if not place:
                button.setProperty("look", "primary")
            button.clicked.connect(action.trigger)
            self._choices.addWidget(button)
            self._buttons.append(button)
            button.show()  # now, so that it can take the keyboard
        if self._buttons:
            self._buttons[0].setFocus()
        announce(self._sentence, f"{title}. {sentence}")

    def show_work(self, title: str, sentence: str) -> None:
        """Say what is being done now."""
        self._show(title, sentence, "")
        self._sign.hide()
        self.progress.show_state("", 0.0)
        announce(self._title, title)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.progress.show_state("", done / max(total, 1))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop first what is being done."""
        if self.working:
            event.ignore()
            self.stop_requested.emit()
        else:
            event.accept()

    def _show(self, title: str, sentence: str, hint: str) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("recoveryCard")
        card.setProperty("look", "card")
        card.setMaximumWidth(_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self._hint)
        column.addLayout(self._choices)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label
