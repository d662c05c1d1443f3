"""Chips: small rounded words that stand for a thing, painted where there are many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from desktop.widgets.own_direction import direction_of

if TYPE_CHECKING:
    from desktop.theme import Theme

PADDING: Final = 9
GAP: Final = 5
ICON: Final = 13
_MORE_THAN_TEXT: Final = 4
_BARE_ICON: Final = 22
"""How wide a chip is that is a picture only, in pixels: there must be something to hit."""


class Chip(NamedTuple):
    """What one chip says and means.

    ``token`` colours its text and outline; an empty ``outline`` leaves it bare. ``icon`` names a picture that
    stands before and ``number`` behind the label, in the label's direction. ``target`` is what a click on
    it is about; without one it is not clickable.
    """

    label: str
    token: str = "ink"
    outline: str = "line"
    icon: str = ""
    number: str = ""
    target: object = None
    hint: str = ""


def _is_picture(chip: Chip) -> bool:
    return bool(chip.icon) and not (chip.label or chip.number or chip.outline)


def chip_font(font: QFont) -> QFont:
    """Return the font of chips and other small print beside text in ``font``."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def chip_size(chip: Chip, font: QFont, most_width: float) -> QSize:
    """Return how large a chip is, in pixels, at most ``most_width`` wide."""
    metrics = QFontMetricsF(font)
    if _is_picture(chip):
        return QSize(_BARE_ICON, int(metrics.height()) + _MORE_THAN_TEXT)
    width = sum(metrics.horizontalAdvance(part) + GAP for part in (chip.label, chip.number) if part) - GAP
    if chip.icon:
        width += ICON + GAP
    if chip.outline:
        width += 2 * PADDING
    return QSize(int(min(width, most_width)) + 1, int(metrics.height()) + _MORE_THAN_TEXT)


def paint_chip(
    painter: QPainter, box: QRectF, chip: Chip, font: QFont, theme: Theme, *, lit: bool = False, focused: bool = False
) -> None:
    """Paint a chip into ``box``; ``lit`` while the pointer is on it or what it stands for is unfolded."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip.outline or focused:
        frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("accent" if focused else chip.outline), 2.0 if focused else 1.0))
        painter.setBrush(theme.colour("hover" if lit else "card"))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    if _is_picture(chip):
        centre = box.center()
        theme.icon(chip.icon, "ink" if lit else chip.token).paint(
            painter, QRectF(centre.x() - ICON / 2, centre.y() - ICON / 2, ICON, ICON).toRect()
        )
        painter.restore()
        return
    metrics = QFontMetricsF(font)
    padding = PADDING if chip.outline else 0
    room = box.adjusted(padding, 0, -padding, 0)
    rtl = direction_of(chip.label, Qt.LayoutDirection.LeftToRight) == Qt.LayoutDirection.RightToLeft
    painter.setFont(font)
    painter.setPen(theme.colour(chip.token))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    before = ICON + GAP if chip.icon else 0.0
    behind = metrics.horizontalAdvance(chip.number) + GAP if chip.number else 0.0
    inner = room.adjusted(behind, 0, -before, 0) if rtl else room.adjusted(before, 0, -behind, 0)
    label = metrics.elidedText(chip.label, Qt.TextElideMode.ElideRight, inner.width() + 1)
    leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner.adjusted(-2, 0, 0, 0) if rtl else inner.adjusted(0, 0, 2, 0), leading, label)
    if chip.icon:
        x = room.right() - ICON if rtl else room.left()
        place = QRectF(x, room.center().y() - ICON / 2, ICON, ICON).toRect()
        theme.icon(chip.icon, chip.token).paint(painter, place)
    painter.drawText(room, trailing, chip.number)
    painter.restore()
