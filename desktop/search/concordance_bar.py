"""What stands above a concordance: how many places there are, their order and groups, and the way out of here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.search.line_order import Grouping, LineSort


class ConcordanceBar(QWidget):
    """Title, count and controls.

    ``order_changed()`` when ``sort`` or ``grouping`` is another; ``collocates_toggled(shown)``, ``all_requested()``
    to narrow no more, and ``export_requested()``.
    """

    order_changed = Signal()
    collocates_toggled = Signal(bool)
    all_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.sort: LineSort = "place"
        self.grouping: Grouping = "none"
        self._sort_labels: dict[LineSort, str] = {
            "place": self.tr("Article by article"),
            "before": self.tr("By the word before"),
            "after": self.tr("By the word after"),
            "date": self.tr("Oldest first"),
        }
        self._group_labels: dict[Grouping, str] = {
            "none": self.tr("Not grouped"),
            "outlet": self.tr("Grouped by outlet"),
            "year": self.tr("Grouped by year"),
        }
        title = QLabel(self.tr("In context"), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        self._count = QLabel(self)
        self._count.setObjectName("concordanceCount")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("look", "muted")
        # a long word in it must not push the controls out of the window
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._all = self._make_button("concordanceAll", self.tr("All places"), self.tr("Show all places again (Esc)"))
        self._all.setIcon(theme.icon("close", "muted"))
        self._all.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._all.hide()
        self._sort = self._make_button("concordanceSort", "", self.tr("Order of the lines"))
        self._group = self._make_button("concordanceGroup", "", self.tr("Groups of the lines"))
        self._sorts = self._fill_menu(self._sort, self._sort_labels)
        self._groups = self._fill_menu(self._group, self._group_labels)
        self._collocates = self._make_button(
            "concordanceCollocates", self.tr("Words beside it"), self.tr("Show or fold away the words beside it")
        )
        self._collocates.setCheckable(True)
        self._collocates.setChecked(True)
        self._export = self._make_button(
            "concordanceExport", self.tr("Export CSV"), self.tr("Export these lines for a spreadsheet")
        )
        self._show_order()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self._count, 1)
        for button in (self._all, self._sort, self._group, self._collocates, self._export):
            layout.addWidget(button)
        self._sorts.triggered.connect(self._sort_chosen)
        self._groups.triggered.connect(self._group_chosen)
        self._collocates.toggled.connect(self.collocates_toggled)
        self._all.clicked.connect(self.all_requested)
        self._export.clicked.connect(self.export_requested)

    def show_count(self, sentence: str, *, narrowed: bool) -> None:
        """Say how many lines are shown; ``narrowed`` offers the way back to all."""
        self._count.setText(sentence)
        self._all.setVisible(narrowed)

    def set_usable(self, usable: bool) -> None:
        """Let the lines be ordered and exported, where there are any."""
        for button in (self._sort, self._group, self._export):
            button.setEnabled(usable)

    def _make_button(self, name: str, label: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(label)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(label or hint)
        button.setToolTip(hint)
        return button

    def _fill_menu(self, button: QToolButton, labels: Mapping[LineSort, str] | Mapping[Grouping, str]) -> QActionGroup:
        menu = QMenu(button)
        group = QActionGroup(menu)
        for value, label in labels.items():
            action = menu.addAction(label)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value in (self.sort, self.grouping))
            group.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return group

    def _show_order(self) -> None:
        self._sort.setText(self._sort_labels[self.sort])
        self._group.setText(self._group_labels[self.grouping])
        self._sort.setAccessibleDescription(self._sort.text())
        self._group.setAccessibleDescription(self._group.text())

    @Slot(QAction)
    def _sort_chosen(self, action: QAction) -> None:
        self.sort = action.data()
        self._show_order()
        self.order_changed.emit()

    @Slot(QAction)
    def _group_chosen(self, action: QAction) -> None:
        self.grouping = action.data()
        self._show_order()
        self.order_changed.emit()
