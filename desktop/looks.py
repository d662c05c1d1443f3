"""How the window looks and speaks: theme, digits and language, by key, by button and in the popover."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.language import Language
    from desktop.preferences.appearance import AppearancePopover
    from desktop.settings import Digits, Settings
    from desktop.theme import Theme, ThemeName


class Looks(QObject):
    """Answers the actions for appearance and keeps what was chosen.

    ``reading_style_changed()`` when the text is to be set anew, ``language_requested(code)`` when the
    window is to be built anew.
    """

    reading_style_changed = Signal()
    language_requested = Signal(str)

    def __init__(
        self, anchor: QWidget, actions: Actions, theme: Theme, language: Language, settings: Settings, parent: QObject
    ) -> None:
        """Open the popover below ``anchor``."""
        super().__init__(parent)
        self._anchor = anchor
        self._theme = theme
        self._language = language
        self._settings = settings
        actions.appearance.triggered.connect(self._toggle_popover)
        actions.toggle_dark.triggered.connect(self._toggle_dark)
        actions.switch_language.triggered.connect(self._switch_language)

    @cached_property
    def popover(self) -> AppearancePopover:
        """The popover for text and appearance."""
        from desktop.preferences.appearance import AppearancePopover  # noqa: PLC0415 - not at every start

        popover = AppearancePopover(self._anchor, self._theme, self._language, self._settings)
        popover.reading_style_changed.connect(self.reading_style_changed)
        popover.theme_requested.connect(self._set_theme)
        popover.language_requested.connect(self.language_requested)
        popover.digits_requested.connect(self._set_digits)
        return popover

    @Slot()
    def _toggle_popover(self) -> None:
        self.popover.toggle()

    @Slot()
    def _toggle_dark(self) -> None:
        self._set_theme("light" if self._theme.name == "dark" else "dark")

    @Slot(str)
    def _set_theme(self, name: ThemeName) -> None:
        self._settings.theme = name
        self._theme.set_name(name)

    @Slot(str)
    def _set_digits(self, digits: Digits) -> None:
        self._settings.digits = digits
        self._language.set_digits(digits)
        self.language_requested.emit(self._language.code)

    @Slot()
    def _switch_language(self) -> None:
        self.language_requested.emit("en" if self._language.code == "ar" else "ar")
