"""Icons drawn from the program's SVG files in the colours of the theme, at any size and scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.files import resource_path

ColourOf = Callable[[str], QColor]

# these point along the line of reading, so they turn round with the interface
_DIRECTIONAL: Final = frozenset(
    {"back", "forward", "chevron-start", "chevron-end", "undo", "redo", "panes-start", "panes-end", "cite", "sort"}
)
_DISABLED_OPACITY: Final = 0.38


class IconEngine(QIconEngine):
    """Paints one SVG; asks for the colour at the moment of painting, so it follows the theme by itself."""

    def __init__(self, name: str, svg: bytes, token: str, colour_of: ColourOf) -> None:
        super().__init__()
        self._name = name
        self._svg = svg
        self._token = token
        self._colour_of = colour_of
        self._renderers: dict[str, QSvgRenderer] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of ``rect``, as large as it fits."""
        side = min(rect.width(), rect.height())
        box = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * _DISABLED_OPACITY)
        if self._name in _DIRECTIONAL and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(2 * box.center().x(), 0)
            painter.scale(-1, 1)
        self._renderer(self._colour(mode, state)).render(painter, box)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground, ``size`` in device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return an equal engine, as Qt asks when an icon is copied and then changed."""
        return IconEngine(self._name, self._svg, self._token, self._colour_of)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Selected:
            return self._colour_of("selection_ink").name()
        if state == QIcon.State.On or mode == QIcon.Mode.Active:
            return self._colour_of("accent").name()
        return self._colour_of(self._token).name()

    def _renderer(self, colour: str) -> QSvgRenderer:
        renderer = self._renderers.get(colour)
        if renderer is None:
            renderer = QSvgRenderer(QByteArray(self._svg.replace(b"currentColor", colour.encode())))
            self._renderers[colour] = renderer
        return renderer


def load_icon(name: str, token: str, colour_of: ColourOf) -> QIcon:
    """Return the icon of ``resources/icons/<name>.svg``, drawn in the colour of ``token``.

    Raises FileNotFoundError for a name without a file.
    """
    return QIcon(IconEngine(name, resource_path("icons", f"{name}.svg").read_bytes(), token, colour_of))
