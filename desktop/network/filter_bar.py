"""What the network is made of: by what two entities are joined, which kinds, outlets and dates, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.network.shapes import shape_icon
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.line_field import LineField
from desktop.widgets.own_direction import isolated
from desktop.widgets.segmented import Segmented
from desktop.widgets.stepper import Stepper
from storage.network.reading import NetworkQuestion
from storage.records import ENTITY_KINDS
from storage.search.filters import read_filter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.network.words import NetworkWords
    from desktop.theme import Theme
    from storage.records import EntityKind

_SIZES: Final = (50, 150, 500, 2000)
_DATE_WIDTH: Final = 96
_MOST_OUTLETS: Final = 60
_MOST_LEAST: Final = 99
_PAUSE_MS: Final = 400


class Filters(NamedTuple):
    """What is chosen in the bar; the dates as they are typed."""

    unit: str
    kinds: frozenset[EntityKind]
    outlets: frozenset[str]
    since: str
    until: str
    least: float
    most: int


class FilterBar(QWidget):
    """``changed()`` when ``question`` is another, a moment after typing ends."""

    changed = Signal()

    def __init__(self, theme: Theme, language: Language, words: NetworkWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setObjectName("networkFilters")
        self.units = Segmented(
            "networkUnit",
            (
                ("article", self.tr("By article")),
                ("passage", self.tr("By passage")),
                ("sentence", self.tr("By sentence")),
            ),
            self,
        )
        for value in ("article", "passage", "sentence"):
            button = self.units.button(value)
            button.setAccessibleName(button.text())
            button.setToolTip(self.tr("What two entities must share to be joined"))
        self.units.set_value("article")
        self.kinds = {kind: self._make_kind(words.kinds(kind), kind) for kind in ENTITY_KINDS}
        self.outlets = QToolButton(self)
        self.outlets.setObjectName("networkOutlets")
        self.outlets.setToolTip(self.tr("Outlets whose articles count"))
        self.outlets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.outlets.setMenu(QMenu(self.outlets))
        self.outlets.menu().triggered.connect(self._outlet_toggled)
        self.since = self._make_date(
            "networkSince", self.tr("From date"), self.tr("Articles from this date on: 2021, 10.2021")
        )
        self.until = self._make_date(
            "networkUntil", self.tr("To date"), self.tr("Articles up to this date: 2021, 10.2021")
        )
        self.least = Stepper("networkLeast", (1, _MOST_LEAST), 1, self._write_least, self)
        self.least.describe(
            self.tr("Show weaker connections too"), self.tr("Show stronger connections only"),
            theme.icon("minus"), theme.icon("add"),
        )  # fmt: skip
        self.least.set_value(1)
        self.sizes = QComboBox(self)
        self.sizes.setObjectName("networkSize")
        self.sizes.setAccessibleName(self.tr("How many entities at most"))
        self.sizes.setToolTip(self.tr("How many entities are shown at most: the most mentioned ones"))
        for size in _SIZES:
            self.sizes.addItem(self.tr("At most %1").replace("%1", language.number(size)), size)
        self.sizes.setCurrentIndex(1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._lay_out()
        self._show_outlets()
        self.units.chosen.connect(self._change)
        self.least.changed.connect(self._change_soon)
        self.sizes.currentIndexChanged.connect(self._change)
        theme.changed.connect(self._dress)

    def kept(self) -> Filters:
        """Return what is chosen."""
        asked = self.question(None)
        dates = self.since.text(), self.until.text()
        return Filters(asked.unit, asked.kinds, asked.outlets, *dates, self.least.value, asked.most_nodes)

    def put_back(self, kept: Filters) -> None:
        """Choose this again, without telling so."""
        self.blockSignals(True)
        self.units.set_value(kept.unit)
        for kind, button in self.kinds.items():
            button.setChecked(kind in kept.kinds)
        self.since.setText(kept.since)
        self.until.setText(kept.until)
        self.least.set_value(kept.least)
        self.sizes.setCurrentIndex(self.sizes.findData(kept.most))
        self.show_outlets(sorted(kept.outlets))
        for action in self.outlets.menu().actions():
            action.setChecked(action.data() in kept.outlets)
        self._show_outlets()
        self.blockSignals(False)

    def question(self, around: int | None) -> NetworkQuestion:
        """Return what is asked for; a date that makes no sense counts as none."""
        return NetworkQuestion(
            unit="passage"
            if self.units.value == "passage"
            else "sentence"
            if self.units.value == "sentence"
            else "article",
            kinds=frozenset(kind for kind, button in self.kinds.items() if button.isChecked()),
            outlets=frozenset(action.data() for action in self.outlets.menu().actions() if action.isChecked()),
            since=_read_date(self.since.text()),
            until=_read_date(self.until.text()),
            least=int(self.least.value),
            most_nodes=int(self.sizes.currentData()),
            around=around,
        )

    def show_outlets(self, outlets: Sequence[str]) -> None:
        """Offer the outlets of the library, those chosen still chosen."""
        menu = self.outlets.menu()
        chosen = {action.data() for action in menu.actions() if action.isChecked()}
        if [action.data() for action in menu.actions()] == list(outlets[:_MOST_OUTLETS]):
            return
        menu.clear()
        for outlet in outlets[:_MOST_OUTLETS]:
            action = menu.addAction(isolated(outlet.replace("&", "&&")))
            action.setData(outlet)
            action.setCheckable(True)
            action.setChecked(outlet in chosen)
        self._show_outlets()

    def _make_kind(self, label: str, kind: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"networkKind_{kind}")
        button.setText(label)
        button.setAccessibleName(label)
        button.setToolTip(self.tr("Show or leave out: %1").replace("%1", label))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setChecked(True)
        button.toggled.connect(self._change)
        return button

    def _make_date(self, name: str, label: str, hint: str) -> LineField:
        field = LineField(self)
        field.setObjectName(name)
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        field.setToolTip(hint)
        field.setFixedWidth(_DATE_WIDTH)
        field.textEdited.connect(self._change_soon)
        return field

    def _lay_out(self) -> None:
        layout = FlowLayout(8, self)
        layout.addWidget(self.units)
        for button in self.kinds.values():
            layout.addWidget(button)
        dates = QWidget(self)
        row = QHBoxLayout(dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.since)
        row.addWidget(self.until)
        for widget in (self.outlets, dates, self.least, self.sizes):
            layout.addWidget(widget)
        self._dress()

    def _write_least(self, value: float) -> str:
        return self.tr("%1 or more").replace("%1", self._language.number(int(value)))

    @Slot()
    def _dress(self) -> None:
        for kind, button in self.kinds.items():
            button.setIcon(shape_icon(kind, self._theme))

    @Slot()
    def _change(self) -> None:
        self._pause.stop()
        self.changed.emit()

    @Slot()
    def _change_soon(self) -> None:
        self._pause.start()

    @Slot(QAction)
    def _outlet_toggled(self, _action: QAction) -> None:
        self._show_outlets()
        self._change_soon()

    def _show_outlets(self) -> None:
        chosen = [action.data() for action in self.outlets.menu().actions() if action.isChecked()]
        if not chosen:
            words = self.tr("All outlets")
        elif len(chosen) == 1:
            words = isolated(chosen[0])
        else:
            words = self.tr("%Ln outlet(s)", "", len(chosen))
        self.outlets.setText(words.replace("&", "&&"))
        self.outlets.setAccessibleName(words)
        self.outlets.setEnabled(bool(self.outlets.menu().actions()))


def _read_date(typed: str) -> str:
    found = read_filter("on", typed)
    return "" if found is None else found.value
