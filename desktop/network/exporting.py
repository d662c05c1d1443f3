"""The picture of a network as a file: PNG for a report, SVG for a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.network.artist import Artist, Choice
from desktop.network.camera import Camera
from storage.atomic_file import exported
from storage.errors import ExportFailed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QFont, QPaintDevice

    from desktop.network.picture import Picture
    from desktop.theme import Theme

_HEIGHT: Final = 1000
_WIDEST: Final = 2000
_SHARP: Final = 2
_MARGIN: Final = 90.0


def export_png(picture: Picture, theme: Theme, font: QFont, title: str, path: Path) -> None:
    """Write all of the network as pixels, two to a point, from whatever thread. Raises ExportFailed."""
    size = _size(picture)
    image = QImage(size * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    _draw(Artist(picture, theme, font), theme, image, size)
    with exported(path) as part:
        writer = QImageWriter(str(part), QByteArray(b"png"))
        writer.setText("Title", title)
        if not writer.write(image):
            raise ExportFailed(path, writer.errorString())


def export_svg(picture: Picture, theme: Theme, font: QFont, title: str, path: Path) -> None:
    """Write all of the network as shapes, from whatever thread; names are outlines, to look the same everywhere.

    Raises ExportFailed.
    """
    size = _size(picture)
    drawing = QBuffer()
    drawing.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    _draw(Artist(picture, theme, font), theme, generator, size)
    with exported(path) as part:
        part.write_bytes(drawing.data().data())


def _size(picture: Picture) -> QSize:
    ratio = picture.bounds.width() / max(picture.bounds.height(), 1.0)
    return QSize(round(min(max(_HEIGHT * ratio, _HEIGHT / 2), _WIDEST)), _HEIGHT)


def _draw(artist: Artist, theme: Theme, device: QPaintDevice, size: QSize) -> None:
    camera, room = Camera(), QSizeF(size)
    camera.fit(artist.picture.bounds, room, _MARGIN)
    painter = QPainter(device)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.colour("paper"))
    artist.draw_lasting(painter, camera, room, Choice())
    painter.end()
