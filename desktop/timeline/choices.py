"""How the timeline is shown: in which calendars beside the Gregorian, and whether only where dates differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from desktop.settings import Settings
    from desktop.timeline.words import TimelineWords
    from storage.text.dates.mention import Calendar


class Choices(QWidget):
    """``calendars_changed()`` and ``differing_changed()`` when the analyst chose otherwise."""

    calendars_changed = Signal()
    differing_changed = Signal()

    def __init__(self, settings: Settings, words: TimelineWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._words = words
        self.setObjectName("timelineChoices")
        hint = self.tr("Mark the line in this calendar too")
        self.hijri = self._make("timelineHijri", words.calendar("hijri"), hint)
        self.solar = self._make("timelineSolar", words.calendar("solar"), hint)
        self.hijri.setChecked("hijri" in settings.timeline_calendars)
        self.solar.setChecked("solar" in settings.timeline_calendars)
        self.differing = self._make("timelineDiffering", "", self.tr("Show only events for which dates differ"))
        layout = FlowLayout(8, self)
        for button in (self.hijri, self.solar, self.differing):
            layout.addWidget(button)
        self.count_differing(0)
        self.hijri.toggled.connect(self._keep_calendars)
        self.solar.toggled.connect(self._keep_calendars)
        self.differing.toggled.connect(self.differing_changed)

    @property
    def calendars(self) -> tuple[Calendar, ...]:
        """The calendars in which the line is marked."""
        found: list[Calendar] = ["gregorian"]
        if self.hijri.isChecked():
            found.append("hijri")
        if self.solar.isChecked():
            found.append("solar")
        return tuple(found)

    @property
    def only_differing(self) -> bool:
        """Whether only events are shown for which dates differ."""
        return self.differing.isChecked()

    def show_only_differing(self, only: bool) -> None:
        """Show only events for which dates differ, or all, without telling so."""
        self.differing.blockSignals(True)
        self.differing.setChecked(only)
        self.differing.blockSignals(False)

    def count_differing(self, number: int) -> None:
        """Say of how many events in view the dates differ; without any there is nothing to choose."""
        words = self._words.differing(number)
        self.differing.setText(f"⚠ {words}")
        self.differing.setAccessibleName(words)
        self.differing.setVisible(number > 0 or self.only_differing)

    def _make(self, name: str, label: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(label)
        button.setProperty("look", "toggle")
        button.setAccessibleName(label)
        button.setToolTip(hint)
        button.setCheckable(True)
        return button

    @Slot()
    def _keep_calendars(self) -> None:
        self._settings.timeline_calendars = self.calendars[1:]
        self.calendars_changed.emit()
