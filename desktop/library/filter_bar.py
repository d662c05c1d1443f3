"""What stands above the list of articles: the filter as words, the filter by status, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.library.listing import Query
from desktop.widgets.line_field import LineField
from desktop.widgets.segmented import Segmented
from storage.records import ArticleFilter, ArticleSort, LibraryCounts

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.settings import ArticleSort as SortSetting
    from desktop.settings import Settings
    from desktop.theme import Theme

TYPING_PAUSE_MS: Final = 120
"""How long typing rests before the list follows."""

_SORTS: Final[dict[SortSetting, ArticleSort]] = {
    "date": "published",
    "title": "headline",
    "added": "added",
    "read": "read",
}
_ALWAYS_SHOWN: Final = ("all", "unread")


class FilterField(LineField):
    """The words to look for; ``left_downwards()`` on Down and Enter."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Esc, go on to the list with Down and Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Asks for a list; ``query_changed()`` when it should be another one, ``left_downwards()`` on the key Down."""

    query_changed = Signal()
    left_downwards = Signal()

    def __init__(self, theme: Theme, language: Language, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._settings = settings
        self._labels = {
            "all": self.tr("All"),
            "unread": self.tr("Unread"),
            "starred": self.tr("Starred"),
            "reading": self.tr("Reading"),
            "done": self.tr("Done"),
        }
        self.field = FilterField(self)
        self.field.setObjectName("filterField")
        self.field.setPlaceholderText(self.tr("Filter: title, outlet, words"))
        self.field.setAccessibleName(self.tr("Filter the articles"))
        self.field.setToolTip(self.tr("Filter the articles (Ctrl+L)"))
        self.field.setClearButtonEnabled(True)
        self.pills = Segmented("statusFilter", list(self._labels.items()), self)
        self.sort_button = self._make_button("sortButton", self.tr("Order of the list"), theme, "sort")
        self.status_button = self._make_button("statusButton", self.tr("More filters"), theme, "more")
        self._rarer = "starred"
        self._fill_sort_menu()
        self._fill_status_menu()
        self._show_pills("all")
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.query_changed)
        self.field.textChanged.connect(self._restart_pause)
        self.field.left_downwards.connect(self.left_downwards)
        self.pills.chosen.connect(self._show_pills)
        self.pills.chosen.connect(self.query_changed)
        self._lay_out()

    def query(self) -> Query:
        """Return what is asked for now."""
        value = self.pills.value
        status = value if value in {"unread", "reading", "done"} else None
        wanted = ArticleFilter(self.field.text().strip(), status, True if value == "starred" else None)  # type: ignore[arg-type]
        settings = self._settings
        return Query(
            wanted, _SORTS[settings.article_sort], settings.article_sort_descending, folded=settings.copies_folded
        )

    def clear(self) -> None:
        """Ask for all articles."""
        self.field.clear()
        self._show_pills("all")
        self._pause.stop()
        self.query_changed.emit()

    def show_counts(self, counts: LibraryCounts) -> None:
        """Say on the buttons how many articles there are."""
        for value, number in (("all", counts.articles), ("unread", counts.unread), ("starred", counts.starred)):
            label = self._labels[value]
            shown = number or value == "all"
            self.pills.button(value).setText(f"{label} {self._language.number(number)}" if shown else label)

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.field, 1)
        words.addWidget(self.sort_button)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(4)
        narrowing.addWidget(self.pills, 1)
        narrowing.addWidget(self.status_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(words)
        layout.addLayout(narrowing)

    def _make_button(self, name: str, label: str, theme: Theme, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setToolTip(label)
        button.setIcon(theme.icon(icon, "muted"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _fill_sort_menu(self) -> None:
        menu = self.sort_button.menu()
        self._sorts = QActionGroup(menu)
        labels: dict[SortSetting, str] = {
            "date": self.tr("By date"),
            "title": self.tr("By title"),
            "added": self.tr("By time added"),
            "read": self.tr("By time last read"),
        }
        for sort, label in labels.items():
            self._add_choice(menu, self._sorts, sort, label).setChecked(sort == self._settings.article_sort)
        menu.addSeparator()
        self._orders = QActionGroup(menu)
        self._add_choice(menu, self._orders, False, self.tr("Ascending"))
        self._add_choice(menu, self._orders, True, self.tr("Descending"))
        self._check_order()
        self._sorts.triggered.connect(self._sort_chosen)
        self._orders.triggered.connect(self._order_chosen)

    def _fill_status_menu(self) -> None:
        menu = self.status_button.menu()
        self._statuses = QActionGroup(menu)
        for value in ("starred", "reading", "done"):
            self._add_choice(menu, self._statuses, value, self._labels[value])
        self._statuses.triggered.connect(self._status_chosen)
        menu.addSeparator()
        self.fold_copies = menu.addAction(self.tr("Fold copies into one row"))
        self.fold_copies.setObjectName("foldCopies")
        self.fold_copies.setCheckable(True)
        self.fold_copies.setChecked(self._settings.copies_folded)
        self.fold_copies.toggled.connect(self._copies_chosen)

    def _add_choice(self, menu: QMenu, group: QActionGroup, value: object, label: str) -> QAction:
        action = menu.addAction(label)
        action.setData(value)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _check_order(self) -> None:
        for action in self._orders.actions():
            action.setChecked(action.data() is self._settings.article_sort_descending)

    @Slot(str)
    def _show_pills(self, value: str) -> None:
        """Choose a pill; of the last three only one is shown at a time."""
        self.pills.set_value(value)
        if value not in _ALWAYS_SHOWN:
            self._rarer = value
        for key in self._labels:
            self.pills.button(key).setVisible(key in _ALWAYS_SHOWN or key == self._rarer)
        for action in self._statuses.actions():
            action.setChecked(action.data() == value)

    @Slot()
    def _restart_pause(self) -> None:
        self._pause.start()

    @Slot(QAction)
    def _sort_chosen(self, action: QAction) -> None:
        self._settings.article_sort = action.data()
        # titles are looked up from the first letter on, dates from the newest
        self._settings.article_sort_descending = action.data() != "title"
        self._check_order()
        self.query_changed.emit()

    @Slot(QAction)
    def _order_chosen(self, action: QAction) -> None:
        self._settings.article_sort_descending = action.data()
        self.query_changed.emit()

    @Slot(bool)
    def _copies_chosen(self, folded: bool) -> None:
        self._settings.copies_folded = folded
        self.query_changed.emit()

    @Slot(QAction)
    def _status_chosen(self, action: QAction) -> None:
        self._show_pills(action.data())
        self.query_changed.emit()
