"""What the article's file told beside the usual: names and values, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import direction_of

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.theme import Theme

_MOST_SHOWN: Final = 600
"""Of a longer value only so many letters are shown; all of it can be copied."""

_SELECTABLE: Final = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class KeptDetails(QWidget):
    """Rows of names and values, quiet and read-only; hidden where there are none."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._rows: QWidget | None = None
        self.setObjectName("keptDetails")
        self.setAccessibleName(self.tr("Other details"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_details(self, details: Sequence[tuple[str, str]]) -> None:
        """Show other names and values."""
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
            self._rows = None
        if details:
            self._rows = self._make_rows(details)
            self._column.addWidget(self._rows)
        self.setVisible(bool(details))

    def _make_rows(self, details: Sequence[tuple[str, str]]) -> QWidget:
        rows = QWidget(self)
        form = QFormLayout(rows)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in details:
            label = QLabel(name, rows)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("look", "muted")
            form.addRow(label, self._make_value(name, value, rows))
        return rows

    def _make_value(self, name: str, value: str, parent: QWidget) -> QWidget:
        shown = value if len(value) <= _MOST_SHOWN else f"{value[:_MOST_SHOWN]}…"
        label = make_hint(shown, parent)
        label.setAccessibleName(name)
        label.setTextInteractionFlags(_SELECTABLE)
        # the side is the interface's, the order of the words their own
        label.setLayoutDirection(direction_of(value, self._language.direction))
        rtl = self._language.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        return label if shown is value else self._with_copy_button(label, name, value, parent)

    def _with_copy_button(self, label: QLabel, name: str, value: str, parent: QWidget) -> QWidget:
        cell = QWidget(parent)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label.setParent(cell)
        column.addWidget(label)
        button = QToolButton(cell)
        button.setObjectName("copyDetail")
        button.setIcon(self._theme.icon("copy", "muted"))
        words = self.tr("Copy all of %1").replace("%1", name)
        button.setAccessibleName(words)
        button.setToolTip(self.tr("Copy all of it"))
        button.setProperty("value", value)
        button.clicked.connect(self._copy)
        column.addWidget(button)
        return cell

    @Slot()
    def _copy(self) -> None:
        button = self.sender()
        if button is not None:
            QGuiApplication.clipboard().setText(str(button.property("value")))
