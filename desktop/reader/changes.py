"""What changed from one text to another, as it stands in the text that is both: ranges, boxes and ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from desktop.typesetting.spans import Spans

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from desktop.reader.merged_text import ChangedRange, ChangeKind, MergedText
    from desktop.typesetting.block_layout import BlockLayout


class DrawnChanges(NamedTuple):
    """What changed in one block, in the block's own coordinates; ``faded`` are the ranges that were removed."""

    removed: tuple[QRectF, ...]
    added: tuple[QRectF, ...]
    current: tuple[QRectF, ...]
    faded: tuple[tuple[int, int], ...]


class Changes:
    """The ranges of a merged text that differ; ``current`` is the range of the change that is looked at, if any."""

    def __init__(self, merged: MergedText) -> None:
        self.ranges: Spans[ChangedRange] = Spans(merged.ranges)
        self.current: tuple[int, int] | None = None

    def stretch_at(self, position: int, length: int) -> tuple[int, int, ChangeKind | Literal[""]]:
        """Return the range around a position in which all or nothing changed, and how; the text is ``length`` long."""
        here = self.ranges.overlapping(position, position + 1)
        if here:
            return here[0].start, here[0].end, here[0].kind
        before, behind = self.ranges.overlapping(0, position), self.ranges.overlapping(position, length)
        return (before[-1].end if before else 0), (behind[0].start if behind else length), ""

    def drawn(self, layout: BlockLayout, start: int, end: int) -> DrawnChanges | None:
        """Return what of a block's text changed; None where nothing did."""
        here = self.ranges.overlapping(start, end)
        if not here:
            return None
        removed: list[QRectF] = []
        added: list[QRectF] = []
        for part in here:
            (removed if part.kind == "removed" else added).extend(layout.rectangles(part.start, part.end))
        current: list[QRectF] = []
        if self.current is not None and self.current[0] < end and self.current[1] > start:
            current = layout.rectangles(*self.current)
        faded = tuple((max(start, part.start), min(end, part.end)) for part in here if part.kind == "removed")
        return DrawnChanges(tuple(removed), tuple(added), tuple(current), faded)
