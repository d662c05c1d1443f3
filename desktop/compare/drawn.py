"""What lies under and over the text of one card: boxes, found once and kept while the card is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.typesetting.spans import flattened

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from desktop.compare.marks import SideMarks
    from desktop.compare.pair_layout import Card
    from desktop.compare.pairs import Pair
    from storage.records import HighlightSpan

_KEPT: Final = 400


class Band(NamedTuple):
    """A stretch of text under the same highlights, by their colours, and the boxes it fills."""

    colours: tuple[int, ...]
    boxes: tuple[QRectF, ...]


class Noted(NamedTuple):
    """A highlight with notes, and the box of its last letters."""

    highlight: HighlightSpan
    box: QRectF


class Drawn(NamedTuple):
    """Boxes in the row's coordinates; ``quotes`` has those of each difference."""

    bands: tuple[Band, ...]
    lit: tuple[QRectF, ...]
    quotes: tuple[tuple[QRectF, ...], ...]
    noted: tuple[Noted, ...]


class DrawnCards:
    """Remembers what was found for a card, as long as it is the same card."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], tuple[Card, Drawn]] = {}

    def clear(self) -> None:
        """Forget all: marks have changed."""
        self._kept.clear()

    def get(self, index: int, pair: Pair, card: Card, marks: SideMarks) -> Drawn:
        """Return what lies on a card of a row."""
        key = (index, card.side)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is card:
            return kept[1]
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        drawn = _draw(pair, card, marks)
        self._kept[key] = (card, drawn)
        return drawn


def _draw(pair: Pair, card: Card, marks: SideMarks) -> Drawn:
    highlights = marks.highlights.overlapping(*card.passage)
    bands = tuple(
        Band(tuple(dict.fromkeys(mark.colour for mark in together)), tuple(card.boxes(start, end)))
        for start, end, together in flattened(highlights, *card.passage)
    )
    lit = tuple(box for part in pair.lit_on(card.side, marks.side.version.text) for box in card.boxes(*part))
    quotes = tuple(
        tuple(card.boxes(*(difference.second if card.side else difference.first))) for difference in pair.differences
    )
    noted = tuple(
        Noted(mark, boxes[-1])
        for mark in highlights
        if marks.notes[mark.id] and mark.end <= card.passage[1] and (boxes := list(card.boxes(mark.start, mark.end)))
    )
    return Drawn(bands, lit, quotes, noted)
