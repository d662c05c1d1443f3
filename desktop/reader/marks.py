"""What is marked in the article and where it is drawn: highlights, mentions, suggestions, and what is lit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from desktop.typesetting.spans import Spans, flattened

if TYPE_CHECKING:
    from desktop.reader.changes import Changes, DrawnChanges
    from desktop.reader.sheet import Sheet
    from desktop.typesetting.block_layout import BlockLayout
    from storage.records import HighlightSpan, Mention
    from storage.suggestions.records import Suggestion


_KEPT = 400
"""Blocks whose geometry is kept, about as many as keep their layout."""


class Band(NamedTuple):
    """A stretch of text under one and the same highlights, oldest first, and the boxes it fills."""

    highlights: tuple[HighlightSpan, ...]
    boxes: tuple[QRectF, ...]


class Underline(NamedTuple):
    """A mention and the boxes above its line."""

    mention: Mention
    boxes: tuple[QRectF, ...]


class SuggestedRange(NamedTuple):
    """One place of a suggestion; ``id`` counts them, and one that is ``current`` is being decided on."""

    id: int
    start: int
    end: int
    suggestion: Suggestion
    current: bool


class SuggestedLine(NamedTuple):
    """A suggested name and the boxes above its line."""

    place: SuggestedRange
    boxes: tuple[QRectF, ...]


class Drawn:
    """Everything that is painted under one block's text, in the block's own coordinates."""

    def __init__(self) -> None:
        self.bands: list[Band] = []
        self.underlines: list[Underline] = []
        self.suggested: list[SuggestedLine] = []
        self.lit: list[QRectF] = []
        self.moved: list[QRectF] = []
        self.changes: DrawnChanges | None = None


class MovedRange(NamedTuple):
    """Where a mark stands that was found again, though not to the letter; ``id`` counts them."""

    id: int
    start: int
    end: int


class Marks:
    """The marks of one article; geometry is computed when a block is first painted and kept with its layout."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.highlights: Spans[HighlightSpan] = Spans()
        self.mentions: Spans[Mention] = Spans()
        self.moved: Spans[MovedRange] = Spans()
        self.suggested: Spans[SuggestedRange] = Spans()
        self.lit: list[tuple[int, int]] = []
        self.changes: Changes | None = None
        self._drawn: dict[int, tuple[BlockLayout, Drawn]] = {}

    def set_highlights(self, highlights: Iterable[HighlightSpan]) -> None:
        """Replace all highlights."""
        self.highlights = Spans(highlights)
        self._drawn.clear()

    def replace_highlight(self, highlight_id: int, highlight: HighlightSpan | None) -> None:
        """Put in, change or (with None) take out one highlight."""
        self.highlights.replace(highlight_id, highlight)
        self._drawn.clear()

    def set_mentions(self, mentions: Iterable[Mention]) -> None:
        """Replace all mentions."""
        self.mentions = Spans(mentions)
        self._drawn.clear()

    def set_moved(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Replace the ranges of the marks that moved and were not looked at since."""
        self.moved = Spans(MovedRange(number, start, end) for number, (start, end) in enumerate(ranges))
        self._drawn.clear()

    def set_suggested(self, suggestions: Iterable[Suggestion], current: Suggestion | None) -> None:
        """Replace the places of the suggestions; ``current`` is the one that is being decided on."""
        places = ((place, suggestion) for suggestion in suggestions for place in suggestion.places)
        self.suggested = Spans(
            SuggestedRange(number, start, end, suggestion, suggestion == current)
            for number, ((start, end), suggestion) in enumerate(places)
        )
        self._drawn.clear()

    def suggested_around(self, position: int, end: int) -> tuple[int, int, bool]:
        """Return the stretch around a position in a text that ends at ``end``, and whether it is a suggested name."""
        here = self.suggested.overlapping(position, position + 1)
        if here:
            return here[0].start, here[0].end, True
        before = [place.end for place in self.suggested if place.end <= position]
        after = self.suggested.beginning_in(position, end)
        return max(before, default=0), after[0].start if after else end, False

    def set_changes(self, changes: Changes) -> None:
        """Show what was removed and what was added."""
        self.changes = changes
        self._drawn.clear()

    def light_change(self, current: tuple[int, int] | None) -> None:
        """Put a frame around one change."""
        if self.changes is not None:
            self.changes.current = current
            self._drawn.clear()

    def set_lit(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Replace the ranges that are lit for a moment."""
        self.lit = sorted(ranges)
        self._drawn.clear()

    def drawn(self, index: int) -> Drawn:
        """Return what lies under a block's text."""
        layout = self._sheet.lay_out(index)
        kept = self._drawn.get(index)
        if kept is not None and kept[0] is layout:
            return kept[1]
        block = self._sheet.block(index)
        drawn = Drawn() if block.label is not None else self._draw(layout, block.start, block.end)
        if len(self._drawn) >= _KEPT:
            self._drawn.clear()
        self._drawn[index] = (layout, drawn)
        return drawn

    def _draw(self, layout: BlockLayout, begin: int, stop: int) -> Drawn:
        """Lay out what lies under the text of a block from one position to another."""
        drawn = Drawn()
        for start, end, highlights in flattened(self.highlights.overlapping(begin, stop), begin, stop):
            drawn.bands.append(Band(highlights, tuple(layout.rectangles(start, end))))
        for mention in self.mentions.overlapping(begin, stop):
            drawn.underlines.append(Underline(mention, tuple(layout.rectangles(mention.start, mention.end))))
        for place in self.suggested.overlapping(begin, stop):
            drawn.suggested.append(SuggestedLine(place, tuple(layout.rectangles(place.start, place.end))))
        for start, end in self.lit:
            if start < stop and end > begin:
                drawn.lit.extend(layout.rectangles(start, end))
        for moved in self.moved.overlapping(begin, stop):
            drawn.moved.extend(layout.rectangles(moved.start, moved.end))
        if self.changes is not None:
            drawn.changes = self.changes.drawn(layout, begin, stop)
        return drawn

    def all_starts(self) -> list[int]:
        """Return where highlights and mentions begin, sorted, each place once."""
        return sorted({mark.start for mark in self.highlights} | {mark.start for mark in self.mentions})
