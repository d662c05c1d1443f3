"""The look of the program: colours, fonts, icons and the one style sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette

from desktop.colours import THEME_NAMES, THEMES, Colours, ThemeName
from desktop.files import resource_path
from desktop.fonts import INTERFACE_FAMILY, load_fonts
from desktop.icons import load_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


__all__ = ["THEME_NAMES", "Colours", "Theme", "ThemeName"]

INTERFACE_POINTS: Final = 10.0
STYLE_ARGUMENTS: Final = ("-style", "Fusion")
"""For QApplication: one style on all systems, under the style sheet. Set by ``setStyle`` it takes a start 4 ms."""

_ROLES: Final[tuple[tuple[QPalette.ColorRole, str], ...]] = (
    (QPalette.ColorRole.Window, "panel"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "card"),
    (QPalette.ColorRole.AlternateBase, "panel"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "rubric"),
    (QPalette.ColorRole.ToolTipBase, "card"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "selection_ink"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Light, "card"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line"),
    (QPalette.ColorRole.Shadow, "line"),
)
_DIMMED: Final = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """The chosen colours, and what is drawn with them; ``changed`` once other colours hold."""

    changed = Signal()

    def __init__(self, name: ThemeName = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name: ThemeName = name
        self._app: QApplication | None = None
        self._icons: dict[tuple[str, str], QIcon] = {}

    @property
    def name(self) -> ThemeName:
        """The theme in force: ``light``, ``sepia`` or ``dark``."""
        return self._name

    @property
    def colours(self) -> Colours:
        """The tokens in force."""
        return THEMES[self._name]

    def set_name(self, name: ThemeName) -> None:
        """Change to another theme, at once wherever this one has been applied."""
        if name == self._name:
            return
        self._name = name
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def apply(self, app: QApplication) -> None:
        """Dress the application: fonts, palette and style sheet; it is to have been made with ``STYLE_ARGUMENTS``."""
        load_fonts()
        font = QFont(INTERFACE_FAMILY)
        font.setPointSizeF(INTERFACE_POINTS)
        app.setFont(font)
        self._app = app
        self._dress(app)

    def colour(self, token: str) -> QColor:
        """Return the colour of a token, such as ``accent`` or ``highlight3``."""
        return QColor(self.colours.token(token))

    def icon(self, name: str, shade: str = "ink") -> QIcon:
        """Return an icon of ``resources/icons`` in the colour of token ``shade``; it follows later themes by itself."""
        key = (name, shade)
        if key not in self._icons:
            self._icons[key] = load_icon(name, shade, self.colour)
        return self._icons[key]

    def _dress(self, app: QApplication) -> None:
        scheme = Qt.ColorScheme.Dark if self._name == "dark" else Qt.ColorScheme.Light
        # so that the frame, the title bar and the system's own dialogs match
        app.styleHints().setColorScheme(scheme)
        app.setPalette(self._palette())
        app.setStyleSheet(self.style_sheet())

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES:
            palette.setColor(role, self.colour(token))
        for role in _DIMMED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def style_sheet(self) -> str:
        """Return the style sheet with ``@folder`` replaced by its own folder and every ``@token`` by its colour."""
        folder = resource_path("style")
        source = (folder / "hashiya.qss").read_text(encoding="utf-8").replace("@folder", folder.as_posix())
        return re.sub(r"@(\w+)", self._substitute, source)

    def _substitute(self, match: re.Match[str]) -> str:
        return self.colours.token(match.group(1))
