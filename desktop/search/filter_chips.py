"""The filters of a query as words that can be taken away one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.own_direction import isolated
from desktop.widgets.tag_chip import TagChip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.theme import Theme
    from storage.search.query import Filter


class FilterChips(QWidget):
    """Shows filters; ``removed(Filter)`` when one is to go."""

    removed = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._filters: Sequence[Filter] = ()
        self.chips: list[TagChip] = []
        self.setObjectName("filterChips")
        self._flow = FlowLayout(6, self)
        self.hide()

    def show_filters(self, filters: Sequence[Filter]) -> None:
        """Show other filters; none hide the row."""
        if filters == self._filters:
            return
        self._filters = filters
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = []
        for number, one in enumerate(filters):
            words = self._words(one)
            chip = TagChip(words, number, self.tr("Remove the filter %1").replace("%1", words), self._theme, self)
            chip.removed.connect(self._remove)
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self.setVisible(bool(filters))

    def _words(self, one: Filter) -> str:
        names = {
            "entity": self.tr("entity"),
            "person": self.tr("person"),
            "place": self.tr("place"),
            "org": self.tr("organisation"),
            "tag": self.tr("tag"),
            "source": self.tr("outlet"),
            "lang": self.tr("language"),
            "status": self.tr("status"),
            "colour": self.tr("colour"),
            "has": self.tr("with"),
            "after": self.tr("after"),
            "before": self.tr("before"),
            "on": self.tr("on"),
        }
        dated = one.field in {"after", "before", "on"}
        value = self._language.format_date(one.value) if dated else self._value(one)
        words = f"{names[one.field]} {isolated(value)}"
        return self.tr("not %1").replace("%1", words) if one.negated else words

    def _value(self, one: Filter) -> str:
        """Return a value in the interface's words, where it has one of few."""
        few = {
            ("status", "unread"): self.tr("unread"),
            ("status", "reading"): self.tr("being read"),
            ("status", "done"): self.tr("done"),
            ("status", "starred"): self.tr("starred"),
            ("has", "note"): self.tr("a note"),
            ("has", "highlight"): self.tr("a highlight"),
            ("has", "tag"): self.tr("a tag"),
            ("colour", "1"): self.tr("yellow"),
            ("colour", "2"): self.tr("green"),
            ("colour", "3"): self.tr("blue"),
            ("colour", "4"): self.tr("pink"),
            ("colour", "5"): self.tr("violet"),
        }
        return few.get((one.field, one.value), one.value)

    @Slot(int)
    def _remove(self, number: int) -> None:
        self.removed.emit(self._filters[number])
