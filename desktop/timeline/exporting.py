"""What is in view of a timeline as a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from storage.atomic_file import exported

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.theme import Theme
    from desktop.timeline.artist import Artist, Scene
    from desktop.timeline.camera import Camera

_MARGIN: Final = 24


class Picture(NamedTuple):
    """What is drawn: a scene as a camera sees it, in a room of this size, by an artist that draws nothing else."""

    artist: Artist
    scene: Scene
    camera: Camera
    size: QSize
    title: str


def export_svg(picture: Picture, theme: Theme, path: Path) -> None:
    """Write a picture as shapes, from whatever thread; words are outlines, to look the same everywhere.

    Raises ExportFailed.
    """
    size = picture.size + QSize(2 * _MARGIN, 2 * _MARGIN)
    drawing = QBuffer()
    drawing.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(picture.title)
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.colour("paper"))
    painter.translate(_MARGIN, _MARGIN)
    picture.artist.draw_lasting(painter, picture.scene, picture.camera, QSizeF(picture.size))
    painter.end()
    with exported(path) as part:
        part.write_bytes(drawing.data().data())
