"""One row made of texts, chips and bars: composed once for a width, then painted and asked what lies where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop.widgets.chip import GAP, Chip, chip_size, paint_chip
from desktop.widgets.text_block import Span, TextBlock

if TYPE_CHECKING:
    from desktop.theme import Theme

_THICKNESS = 2.0
_METER = 4.0
_METER_GAP = 8

Line = Literal["", "under", "through"]


class _Piece(Protocol):
    def draw(self, painter: QPainter, theme: Theme) -> None: ...


@dataclass(slots=True)
class _Text:
    """Lays its words out when it is first drawn, if its height is known without."""

    words: str
    font: QFont
    token: str
    box: QRectF
    lines: int
    fallback: Qt.LayoutDirection
    lit: Sequence[Span]
    lit_token: str
    line: Line
    own_words: bool
    block: TextBlock | None = None

    def laid_out(self) -> TextBlock:
        if self.block is None:
            width, own = self.box.width(), self.own_words
            self.block = TextBlock(self.words, self.font, width, self.lines, self.fallback, own_words=own)
        return self.block

    def draw(self, painter: QPainter, theme: Theme) -> None:
        block = self.laid_out()
        for box in block.span_boxes(self.lit):
            placed = box.translated(self.box.topLeft())
            if self.line == "under":
                placed.setTop(placed.bottom() - _THICKNESS)
            elif self.line == "through":
                placed = QRectF(placed.left(), placed.center().y(), placed.width(), _THICKNESS)
            painter.fillRect(placed, theme.colour(self.lit_token))
        block.draw(painter, self.box.topLeft(), theme.colour(self.token))


@dataclass(slots=True)
class _Bar:
    box: QRectF
    token: str

    def draw(self, painter: QPainter, theme: Theme) -> None:
        painter.fillRect(self.box, theme.colour(self.token))


class Composition:
    """The finished row: ``height`` in pixels, and its chips that can be clicked, in reading order."""

    def __init__(
        self, pieces: Sequence[_Piece], chips: Sequence[tuple[QRectF, Chip]], font: QFont, height: int
    ) -> None:
        self._pieces = pieces
        self._chips = chips
        self._font = font
        self.height = height

    @property
    def targets(self) -> list[Chip]:
        """The chips that mean something when clicked."""
        return [chip for _box, chip in self._chips if chip.target is not None]

    def chip_at(self, place: QPointF) -> Chip | None:
        """Return the clickable chip at a place, or None."""
        return next((chip for box, chip in self._chips if chip.target is not None and box.contains(place)), None)

    def chip_box(self, target: object) -> QRectF:
        """Return the box of the chip with this target; empty if there is none."""
        return next((box for box, chip in self._chips if chip.target == target), QRectF())

    def draw(self, painter: QPainter, theme: Theme, lit: Chip | None, focused: Chip | None) -> None:
        """Draw with the top left corner at the painter's origin."""
        for piece in self._pieces:
            piece.draw(painter, theme)
        for box, chip in self._chips:
            paint_chip(painter, box, chip, self._font, theme, lit=chip is lit, focused=chip is focused)


class Composer:
    """Puts pieces below one another between two margins, from the side where the interface begins."""

    def __init__(self, width: float, margins: tuple[int, int, int, int], direction: Qt.LayoutDirection) -> None:
        """Take the row's whole width and its margins: start, top, end, bottom."""
        start, top, end, self._bottom = margins
        self._rtl = direction == Qt.LayoutDirection.RightToLeft
        self._direction = direction
        self._left = end if self._rtl else start
        self._inner = max(1.0, width - start - end)
        self._width = width
        self._y = float(top)
        self._pieces: list[_Piece] = []
        self._chips: list[tuple[QRectF, Chip]] = []
        self._chip_font = QFont()

    @property
    def inner_width(self) -> float:
        """The width between the margins, in pixels."""
        return self._inner

    def text(
        self,
        words: str,
        font: QFont,
        token: str,
        most_lines: int,
        *,
        exact_lines: int = 0,
        lit: Sequence[Span] = (),
        lit_token: str = "highlight1",
        line: Line = "",
        own_words: bool = True,
    ) -> None:
        """Add a text; ``exact_lines`` reserves that many lines and puts off the work of laying it out.

        What is lit has a ground of ``lit_token``, or a ``line`` under or through it. Words of the interface, which are
        not ``own_words``, run as it does.
        """
        lines = exact_lines or most_lines
        box = QRectF(self._left, self._y, self._inner, 0)
        piece = _Text(words, font, token, box, lines, self._direction, lit, lit_token, line, own_words)
        height = exact_lines * QFontMetricsF(font).height() if exact_lines else piece.laid_out().height
        box.setHeight(height)
        piece.box = box
        self._pieces.append(piece)
        self._y += height

    def chips(self, chips: Sequence[Chip], font: QFont) -> None:
        """Add chips one beside the other, on as many lines as they need."""
        self._chip_font = font
        x = 0.0
        height = 0
        for chip in chips:
            size = chip_size(chip, font, self._inner)
            if x and x + size.width() > self._inner:
                x = 0.0
                self._y += size.height() + GAP
            self._chips.append((self._placed(QRectF(x, self._y, size.width(), size.height())), chip))
            x += size.width() + GAP
            height = size.height()
        self._y += height

    def text_and_chip(self, words: str, font: QFont, token: str, most_lines: int, chip: Chip) -> None:
        """Add words of the interface, and a chip where the last of their lines ends."""
        self._chip_font = font
        size = chip_size(chip, font, self._inner)
        box = self._placed(QRectF(0, self._y, max(1.0, self._inner - size.width() - GAP), 0))
        piece = _Text(words, font, token, box, most_lines, self._direction, (), "", "", own_words=False)
        height = max(piece.laid_out().height, float(size.height()))
        box.setHeight(height)
        self._pieces.append(piece)
        place = QRectF(self._inner - size.width(), self._y + height - size.height(), size.width(), size.height())
        self._chips.append((self._placed(place), chip))
        self._y += height

    def meter(self, shares: Sequence[tuple[float, str]], chips: Sequence[Chip], font: QFont) -> None:
        """Add a thin line filled from where it begins by ``shares`` of it (0–1), each with its token, and chips behind.

        What is not filled has the token ``line``.
        """
        self._chip_font = font
        sizes = [chip_size(chip, font, self._inner) for chip in chips]
        length = max(1.0, self._inner - sum(size.width() for size in sizes) - _METER_GAP)
        height = max(size.height() for size in sizes) if sizes else _METER
        x = 0.0
        rest = max(0.0, 1.0 - sum(share for share, _token in shares))
        for share, token in (*shares, (rest, "line")):
            box = QRectF(x, self._y + (height - _METER) / 2, share * length, _METER)
            self._pieces.append(_Bar(self._placed(box), token))
            x += share * length
        x = length + _METER_GAP
        for chip, size in zip(chips, sizes, strict=True):
            box = QRectF(x, self._y, size.width(), size.height())
            self._chips.append((self._placed(box), chip))
            x += size.width()
        self._y += height

    def _placed(self, box: QRectF) -> QRectF:
        """Return a box that is told from where the line begins as it lies in the row."""
        left = self._inner - box.right() if self._rtl else box.left()
        return QRectF(self._left + left, box.top(), box.width(), box.height())

    def bar(self, token: str, thickness: int, top: float, bottom: float, inset: int = 0) -> None:
        """Add an upright bar between two heights, ``inset`` pixels from the starting edge."""
        left = self._width - thickness - inset if self._rtl else inset
        self._pieces.append(_Bar(QRectF(left, top, thickness, bottom - top), token))

    def gap(self, pixels: int) -> None:
        """Leave room."""
        self._y += pixels

    @property
    def bottom(self) -> float:
        """How far down the pieces reach, in pixels."""
        return self._y

    def finish(self) -> Composition:
        """Return the row."""
        return Composition(self._pieces, self._chips, self._chip_font, int(self._y + self._bottom + 0.5))
