"""The ``Aa`` popover: how the text looks, in which colours and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.colours import THEME_NAMES, THEMES
from desktop.fonts import arabic_families
from desktop.settings import COLUMN_WIDTHS, LINE_HEIGHTS, TEXT_SIZES
from desktop.widgets.popover import Popover
from desktop.widgets.segmented import Segmented, check
from desktop.widgets.stepper import Stepper
from desktop.widgets.swatch import Swatch

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.theme import Theme

_SPACE: Final = 12


class AppearancePopover(Popover):
    """Shows the settings of appearance; each change holds at once.

    What concerns the text is written to the settings here, and ``reading_style_changed()`` tells
    that it was. The rest are wishes: ``theme_requested(name)``, ``language_requested(code)``,
    ``digits_requested(digits)``.
    """

    reading_style_changed = Signal()
    theme_requested = Signal(str)
    language_requested = Signal(str)
    digits_requested = Signal(str)

    def __init__(self, anchor: QWidget, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__(anchor)
        self._theme = theme
        self._language = language
        self._settings = settings
        self.setObjectName("appearancePopover")
        self.setAccessibleName(self.tr("Text and appearance"))

    def fill(self) -> None:
        """Make the controls."""
        self._swatches = QButtonGroup(self)
        self._family = self._make_family()
        self._size = Stepper("textSize", TEXT_SIZES, 1, self._written_points, self.content)
        self._width = Stepper("columnWidth", COLUMN_WIDTHS, 5, self._written_letters, self.content)
        self._height = Stepper("lineHeight", LINE_HEIGHTS, 0.1, self._written_factor, self.content)
        self._digits = Segmented("digits", [("latin", "123"), ("arabic", "١٢٣")], self.content)
        self._code = Segmented("interfaceLanguage", [("ar", "العربية"), ("en", "English")], self.content)
        self._name_controls()
        self._lay_out()
        self._join()

    def refresh(self) -> None:
        """Show what holds now; other roads lead to these settings too."""
        self._show_families()
        self._size.set_value(self._settings.text_size)
        self._width.set_value(self._settings.column_width)
        self._height.set_value(self._settings.line_height)
        self._digits.set_value(self._language.digits)
        self._code.set_value(self._language.code)
        self._show_theme()

    def _make_family(self) -> QComboBox:
        family = QComboBox(self.content)
        family.setObjectName("readingFont")
        family.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        family.setMinimumContentsLength(18)
        return family

    def _make_swatches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = {"light": self.tr("Light"), "sepia": self.tr("Sepia"), "dark": self.tr("Dark")}
        for name in THEME_NAMES:
            swatch = Swatch(THEMES[name], self.content)
            swatch.setObjectName(f"theme_{name}")
            swatch.setText(words[name])
            swatch.setAccessibleName(words[name])
            swatch.setToolTip(words[name])
            swatch.setProperty("value", name)
            self._swatches.addButton(swatch)
            row.addWidget(swatch)
        return row

    def _name_controls(self) -> None:
        less, more = self._theme.icon("minus"), self._theme.icon("add")
        self._size.describe(self.tr("Smaller text"), self.tr("Larger text"), less, more)
        self._width.describe(self.tr("Narrower column"), self.tr("Wider column"), less, more)
        self._height.describe(self.tr("Closer lines"), self.tr("Lines further apart"), less, more)
        self._family.setToolTip(self.tr("Reading font"))
        self._digits.button("latin").setAccessibleName(self.tr("Digits 123"))
        self._digits.button("latin").setToolTip(self.tr("Digits 123"))
        self._digits.button("arabic").setAccessibleName(self.tr("Digits ١٢٣"))
        self._digits.button("arabic").setToolTip(self.tr("Digits ١٢٣"))
        self._code.button("ar").setToolTip(self.tr("Interface in Arabic"))
        self._code.button("en").setToolTip(self.tr("Interface in English"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(_SPACE)
        layout.addLayout(self._make_swatches())
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(_SPACE)
        rows.setColumnStretch(0, 1)
        controls: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Reading font"), self._family),
            (self.tr("Text size"), self._size),
            (self.tr("Column width"), self._width),
            (self.tr("Line height"), self._height),
            (self.tr("Digits"), self._digits),
            (self.tr("Language"), self._code),
        )
        for row, (words, control) in enumerate(controls):
            label = QLabel(words, self.content)
            label.setBuddy(control)
            control.setAccessibleName(words)
            rows.addWidget(label, row, 0)
            rows.addWidget(control, row, 1, Qt.AlignmentFlag.AlignTrailing)
        layout.addLayout(rows)

    def _join(self) -> None:
        self._family.textActivated.connect(self._set_family)
        self._size.changed.connect(self._set_size)
        self._width.changed.connect(self._set_width)
        self._height.changed.connect(self._set_height)
        self._digits.chosen.connect(self.digits_requested)
        self._code.chosen.connect(self.language_requested)
        self._swatches.buttonClicked.connect(self._request_theme)
        self._theme.changed.connect(self._show_theme)
        self._language.changed.connect(self._show_numbers)

    def _show_families(self) -> None:
        chosen = self._settings.reading_font
        with QSignalBlocker(self._family):
            if not self._family.count():
                # asking the system for its fonts takes a while, so not before somebody looks
                self._family.addItems(arabic_families())
            if self._family.findText(chosen) < 0:
                self._family.addItem(chosen)
            self._family.setCurrentText(chosen)

    @Slot()
    def _show_theme(self) -> None:
        check(self._swatches, self._theme.name)

    @Slot()
    def _show_numbers(self) -> None:
        for stepper in (self._size, self._width, self._height):
            stepper.set_value(stepper.value)

    @Slot(str)
    def _set_family(self, family: str) -> None:
        self._settings.reading_font = family
        self.reading_style_changed.emit()

    @Slot(float)
    def _set_size(self, points: float) -> None:
        self._settings.text_size = points
        self.reading_style_changed.emit()

    @Slot(float)
    def _set_width(self, letters: float) -> None:
        self._settings.column_width = round(letters)
        self.reading_style_changed.emit()

    @Slot(float)
    def _set_height(self, factor: float) -> None:
        self._settings.line_height = factor
        self.reading_style_changed.emit()

    @Slot(QAbstractButton)
    def _request_theme(self, button: QAbstractButton) -> None:
        self.theme_requested.emit(str(button.property("value")))

    def _written_points(self, value: float) -> str:
        return self._language.decimal(value, 0 if value == round(value) else 1)

    def _written_letters(self, value: float) -> str:
        return self._language.number(round(value))

    def _written_factor(self, value: float) -> str:
        return self._language.decimal(value, 1)
