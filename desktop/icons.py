"""Icons drawn from the program's SVG files in the colours of the theme, at any size and scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from weakref import WeakMethod

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from desktop.files import resource_path

ColourOf = Callable[[str], QColor]

# these point along the line of reading, so they turn round with the interface
_DIRECTIONAL: Final = frozenset(
    {"back", "forward", "chevron-start", "chevron-end", "undo", "redo", "panes-start", "panes-end", "cite", "sort"}
)
_DISABLED_ALPHA: Final = 97


class IconEngine(QIconEngine):
    """Paints one SVG; asks for the colour at the moment of painting, so it follows the theme by itself."""

    def __init__(self, name: str, svg: bytes, token: str, colour_of: WeakMethod[ColourOf]) -> None:
        super().__init__()
        self._name = name
        self._svg = svg
        self._token = token
        self._colour_of = colour_of
        self._drawn: dict[tuple[int, str, bool, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of ``rect``, as large as it fits."""
        side = min(rect.width(), rect.height())
        scale = painter.device().devicePixelRatio()
        pixmap = QPixmap(self.pixmap(QSize(side, side) * scale, mode, state))
        pixmap.setDevicePixelRatio(scale)
        corner = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        painter.drawPixmap(corner, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground; ``size`` is in device pixels and the smaller side counts."""
        rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mirrored = rtl and self._name in _DIRECTIONAL
        key = (min(size.width(), size.height()), self._colour(mode, state), mode == QIcon.Mode.Disabled, mirrored)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def clone(self) -> QIconEngine:
        """Return an equal engine, as Qt asks when an icon is copied and then changed."""
        return IconEngine(self._name, self._svg, self._token, self._colour_of)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Active or (state == QIcon.State.On and mode != QIcon.Mode.Disabled):
            return self._ask("accent").name()
        return self._ask(self._token).name()

    def _ask(self, token: str) -> QColor:
        colour_of = self._colour_of()
        return QColor() if colour_of is None else colour_of(token)  # the theme has gone before its icons

    def _draw(self, side: int, colour: str, disabled: bool, mirrored: bool) -> QPixmap:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(self._svg.replace(b"currentColor", colour.encode())))
        renderer.render(painter, QRectF(0, 0, side, side))
        if disabled:
            # on the whole picture, since strokes that cross would shine through each other
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.fillRect(pixmap.rect(), QColor(0, 0, 0, _DISABLED_ALPHA))
        painter.end()
        return pixmap.transformed(QTransform.fromScale(-1, 1)) if mirrored else pixmap


def load_icon(name: str, token: str, colour_of: ColourOf) -> QIcon:
    """Return the icon of ``resources/icons/<name>.svg``, drawn in the colour of ``token``.

    Raises FileNotFoundError for a name without a file.
    """
    return QIcon(IconEngine(name, resource_path("icons", f"{name}.svg").read_bytes(), token, WeakMethod(colour_of)))
