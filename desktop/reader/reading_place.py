"""Which passage is being read: the selection, else the one with the caret, else the first of what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot

if TYPE_CHECKING:
    from desktop.reader.pane import ReadingPane
    from desktop.reader.sheet import Sheet

_EVERY_MS: Final = 20
"""Often enough for an answer within 100 ms of every move; a glide counts as having arrived where it leads."""

_LINES_SEEN: Final = 1.5
"""A passage of which hardly more than its last line is seen at the top has been read."""

_MOST_LETTERS: Final = 5_000
"""Of a longer selection the beginning counts."""


class ReadPassage(NamedTuple):
    """A range of an article's newest text, half-open in code points; ``selected`` if the reader chose it."""

    article_id: int
    start: int
    end: int
    selected: bool


_NOTHING: Final = ReadPassage(0, 0, 0, selected=False)


class ReadingPlace(QObject):
    """Follows the reader's eyes, from when the article is seen.

    ``changed(article_id, start, end, selected)`` when they are on another passage; all 0 where no newest text is open.
    """

    changed = Signal(int, int, int, bool)

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.passage: ReadPassage | None = None
        self._of_block: tuple[Sheet, int, list[tuple[int, int]]] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._pause.timeout.connect(self._follow)
        for moved in (pane.view.moved, pane.view.selection_changed, pane.article_shown):
            moved.connect(self._follow_soon)
        self._follow_soon()

    @Slot()
    def _follow_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _follow(self) -> None:
        """Find the passage that is read now, and tell if it is another one."""
        passage = self._find()
        if passage != self.passage:
            self.passage = passage
            self.changed.emit(*(passage or _NOTHING))

    def _find(self) -> ReadPassage | None:
        opened = self._pane.opened
        if opened is None or not opened.is_newest or not len(self._pane.view.sheet.paragraphs):
            return None
        start, end = self._pane.view.cursor_.selection
        seen = self._seen_blocks()
        blocks = self._pane.view.sheet.blocks_of(start, end)
        if start < end and blocks[0] <= seen[-1] and seen[0] <= blocks[-1]:
            return ReadPassage(opened.article.id, start, min(end, start + _MOST_LETTERS), selected=True)
        return ReadPassage(opened.article.id, *self._passage_at(self._position(seen)), selected=False)

    def _seen_blocks(self) -> range:
        """Return the blocks that are seen, or will be when a glide has arrived."""
        view = self._pane.view
        top = view.scroll_top + view.smooth.to_go
        return range(view.sheet.index_at(top), view.sheet.index_at(top + view.viewport().height()) + 1)

    def _position(self, seen: range) -> int:
        """Return where the caret is as long as it is seen, else where the text begins that is seen."""
        view = self._pane.view
        to_go = view.smooth.to_go
        caret = view.cursor_.caret
        if view.sheet.block_of(caret) in seen:
            middle = view.caret_box().center().y() - to_go
            if 0 <= middle <= view.viewport().height():
                return caret
        below = view.style_.line_advance("body") * _LINES_SEEN
        return view.position_at(QPointF(view.measure.text_left, below + to_go))

    def _passage_at(self, position: int) -> tuple[int, int]:
        """Return the passage around a position; from a headline, a credit or a date line the next one that tells."""
        from storage.text.passages import passages_of  # noqa: PLC0415 - the article is to be seen before it

        sheet = self._pane.view.sheet
        index = sheet.block_of(position)
        following: int | None = index
        while following is not None and sheet.block(following).role not in ("body", "continued"):
            following = sheet.neighbour(following, forward=True)
        if following is not None and following != index:
            index, position = following, sheet.block(following).start
        if self._of_block is None or self._of_block[:2] != (sheet, index):
            block = sheet.block(index)
            found = passages_of(sheet.text[block.start : block.end])
            self._of_block = (sheet, index, [(block.start + start, block.start + end) for start, end in found])
        block = sheet.block(index)
        return next((each for each in self._of_block[2] if position < each[1]), (block.start, block.end))
