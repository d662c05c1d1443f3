"""What is told of the marks under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from desktop.kind_words import word_for

if TYPE_CHECKING:
    from desktop.reader.pane import ReadingPane


class Tooltips(QObject):
    """Names the entities under a point of the text and gives the notes of the highlights there."""

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane

    def words_at(self, point: QPointF) -> str:
        """Return the lines about the marks at a point of the viewport, in plain text; empty without any."""
        highlights_here, mentions_here = self._pane.view.marks_at(point)
        lines = [f"{mention.name} · {word_for(mention.kind)}" for mention in mentions_here]
        if "suggested" in self._pane.__dict__:
            lines += self._pane.suggested.words_at(point)
        for mark in highlights_here:
            lines += self._pane.margin.words_on(mark.id)
        return "\n".join(lines)
