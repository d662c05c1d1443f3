"""What the analyst does not want to be shown as related: a line that says how many, and the list behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.sidebar.other_list import OtherList
from desktop.sidebar.other_rows import make_dismissed_row
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.theme import Theme
    from storage.related.records import Other


class Dismissed(QWidget):
    """Seen where there are any. ``restore_requested(id)`` takes one back, ``article_requested(id)`` opens it."""

    restore_requested = Signal(int)
    article_requested = Signal(int)

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._others: Sequence[Other] = ()
        self.button = QPushButton(self)
        self.button.setObjectName("dismissedRelated")
        self.button.setProperty("look", "link")
        self.button.setCheckable(True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setToolTip(tooltip_of(self.tr("Articles that are not shown as related to this one")))
        self.list = OtherList("restore", theme, self)
        self.list.setObjectName("dismissedList")
        self.list.setAccessibleName(self.tr("Articles that are not shown as related to this one"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.list)
        self.button.toggled.connect(self._show_list)
        self.list.act_requested.connect(self.restore_requested)
        self.list.article_requested.connect(self.article_requested)
        self.hide()

    def show_others(self, others: Sequence[Other]) -> None:
        """Show how many these are, and them where the list is unfolded."""
        self._others = others
        words = self.tr("Not shown: %1").replace("%1", self._language.number(len(others)))
        self.button.setText(words)
        self.button.setAccessibleName(words)
        if not others:
            self.button.setChecked(False)
        self._show_list()
        self.setVisible(bool(others))

    @Slot()
    def _show_list(self) -> None:
        shown = self._others if self.button.isChecked() else ()
        self.list.show_rows([make_dismissed_row(other, self._language) for other in shown])
