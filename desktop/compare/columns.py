"""Where things stand across the page: two columns of cards with a middle between them, or one below the other."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt

SIDE: Final = 40
_NARROW_SIDE: Final = 16
_MIDDLE: Final = 150
_BETWEEN: Final = 4
_NARROWEST_CARD: Final = 260
_INDENT: Final = 36
"""How far a card of the second article is moved in where the two stand below one another."""


class Columns(NamedTuple):
    """Left edges and widths in pixels of the viewport, of the first article's cards, the second's, and the middle."""

    stacked: bool
    first: tuple[float, float]
    second: tuple[float, float]
    middle: tuple[float, float]

    def card(self, side: int) -> tuple[float, float]:
        """Return left edge and width of a card of the first (0) or the second (1) article."""
        return self.second if side else self.first


def columns_for(width: float, direction: Qt.LayoutDirection) -> Columns:
    """Divide a width; the first article stands where reading begins."""
    rtl = direction == Qt.LayoutDirection.RightToLeft
    card = (width - 2 * SIDE - _MIDDLE - 2 * _BETWEEN) / 2
    if card >= _NARROWEST_CARD:
        card = float(int(card))
        left, right = float(SIDE), width - SIDE - card
        middle = (left + card + _BETWEEN, right - left - card - 2 * _BETWEEN)
        first, second = (right, left) if rtl else (left, right)
        return Columns(False, (first, card), (second, card), middle)
    room = max(120.0, width - 2 * _NARROW_SIDE)
    card = room - _INDENT
    begin, moved = float(_NARROW_SIDE), float(_NARROW_SIDE + _INDENT)
    first, second = (moved, begin) if rtl else (begin, moved)
    return Columns(True, (first, card), (second, card), (begin, room))
