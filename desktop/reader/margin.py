"""The margin: note cards beside their lines, or dots where the window is too narrow for cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QToolButton

from desktop.reader.note_card import TICK_LENGTH, NoteCard
from desktop.reader.sheet_area import CARD_WIDTH

if TYPE_CHECKING:
    from desktop.reader.view import ReadingView
    from desktop.theme import Theme
    from storage.records import HighlightSpan, Note, Tagging

_BETWEEN_CARDS = 8
_DOT = 20


class NoteMargin(QObject):
    """Keeps a card for each highlight in view that has notes or tags. Its signals are the cards' wishes."""

    body_edited = Signal(int, str)
    note_removed = Signal(int)
    note_added = Signal(int)
    clicked = Signal(int)

    def __init__(self, view: ReadingView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.cards: dict[int, NoteCard] = {}
        self.dots: dict[int, QToolButton] = {}
        self._notes: dict[int, list[Note]] = {}
        self._taggings: dict[int, list[Tagging]] = {}
        self._unfolded: int | None = None
        view.moved.connect(self.place)
        theme.changed.connect(self._repaint)

    def set_notes(self, notes: Iterable[Note], taggings: Iterable[Tagging]) -> None:
        """Show these notes and tags, those of the article as a whole left out."""
        by_highlight: defaultdict[int, list[Note]] = defaultdict(list)
        for note in notes:
            if note.highlight_id is not None:
                by_highlight[note.highlight_id].append(note)
        tags: defaultdict[int, list[Tagging]] = defaultdict(list)
        for tagging in taggings:
            if tagging.highlight_id is not None:
                tags[tagging.highlight_id].append(tagging)
        self._notes, self._taggings = dict(by_highlight), dict(tags)
        for highlight_id, card in list(self.cards.items()):
            if (highlight := self._view.marks.highlights.get(highlight_id)) and self._wanted(highlight_id):
                self._fill(card, highlight)
            else:
                self._drop(highlight_id)
        self.place()

    def clear(self) -> None:
        """Put all cards away, after they have reported what was typed, or that nothing was."""
        self.flush()
        if any(card.holds_focus() for card in self.cards.values()):
            self._view.setFocus()
        self._unfolded = None
        for highlight_id in list(self.cards):
            self._drop(highlight_id)
        for dot in self.dots.values():
            dot.deleteLater()
        self.dots.clear()

    def flush(self) -> None:
        """Report everything typed now."""
        for card in list(self.cards.values()):
            card.flush()

    def focus_note(self, highlight_id: int, note_id: int) -> None:
        """Put the caret into a note, unfolding its card where there are only dots."""
        self._unfolded = highlight_id
        self.place()
        if highlight_id in self.cards:
            self.cards[highlight_id].focus_note(note_id)

    def words_on(self, highlight_id: int) -> list[str]:
        """Return the notes and tags on a highlight as lines of plain text."""
        lines = [note.body for note in self._notes.get(highlight_id, ()) if note.body]
        lines += [f"#{tagging.name}" for tagging in self._taggings.get(highlight_id, ())]
        return lines

    @Slot()
    def place(self) -> None:
        """Put the cards (or dots) of the highlights in view beside their lines."""
        beginning = self._view.marks.highlights.beginning_in(*self._view.visible_range())
        in_view = [mark for mark in beginning if self._wanted(mark.id)]
        left = self._view.measure.cards_left
        bottom = -10_000.0
        shown: set[int] = set()
        for mark in in_view:
            boxes = self._view.boxes(mark.start, min(mark.end, mark.start + 1))
            if not boxes:
                continue
            wanted = boxes[0].center().y()
            if left is None:
                self._place_dot(mark, round(wanted))
                if mark.id != self._unfolded:
                    continue
            card = self._card(mark)
            y = max(wanted - 18, bottom + _BETWEEN_CARDS)
            card.move(round(self._card_x(card)), round(y))
            card.show()
            bottom = y + card.height()
            shown.add(mark.id)
        for highlight_id, card in self.cards.items():
            if highlight_id not in shown and not card.holds_focus():
                card.hide()
        in_view_ids = {mark.id for mark in in_view}
        for highlight_id, dot in self.dots.items():
            dot.setVisible(left is None and highlight_id in in_view_ids)

    def _card_x(self, card: NoteCard) -> float:
        measure = self._view.measure
        if measure.cards_left is not None:
            return measure.cards_left - (0 if card.text_on_right else TICK_LENGTH)
        if card.text_on_right:
            return 8
        return self._view.viewport().width() - card.width() - 8

    def _wanted(self, highlight_id: int) -> bool:
        return highlight_id in self._notes or highlight_id in self._taggings

    def _card(self, highlight: HighlightSpan) -> NoteCard:
        card = self.cards.get(highlight.id)
        text_on_right = self._view.sheet.direction == "rtl"
        if card is None:
            quoted = self._view.sheet.text[highlight.start : highlight.end]
            card = NoteCard(highlight, quoted, self._theme, text_on_right, self._view.viewport())
            card.setFixedWidth(CARD_WIDTH + TICK_LENGTH)
            card.body_edited.connect(self.body_edited)
            card.note_removed.connect(self.note_removed)
            card.note_added.connect(self.note_added)
            card.clicked.connect(self.clicked)
            card.resized.connect(self.place)
            card.left.connect(self._card_left)
            self.cards[highlight.id] = card
            self._fill(card, highlight)
        return card

    def _fill(self, card: NoteCard, highlight: HighlightSpan) -> None:
        card.show_notes(highlight, self._notes.get(highlight.id, ()), self._taggings.get(highlight.id, ()))

    def _drop(self, highlight_id: int) -> None:
        card = self.cards.pop(highlight_id)
        card.blockSignals(True)  # losing the focus while it goes is not leaving a note that is still there
        card.hide()
        card.deleteLater()

    def _place_dot(self, highlight: HighlightSpan, y: int) -> None:
        dot = self.dots.get(highlight.id)
        if dot is None:
            dot = QToolButton(self._view.viewport())
            dot.setObjectName("noteDot")
            dot.setAutoRaise(True)
            dot.setFixedSize(_DOT, _DOT)
            dot.setIconSize(QSize(14, 14))
            dot.setIcon(self._theme.icon("note"))
            dot.setToolTip(self.tr("Show the note"))
            dot.setAccessibleName(dot.toolTip())
            dot.setProperty("highlight", highlight.id)
            dot.clicked.connect(self._dot_clicked)
            self.dots[highlight.id] = dot
        rtl = self._view.sheet.direction == "rtl"
        x = 4 if rtl else self._view.viewport().width() - _DOT - 4
        dot.move(x, y - _DOT // 2)

    @Slot()
    def _dot_clicked(self) -> None:
        chosen = self.sender().property("highlight")
        self._unfolded = None if self._unfolded == chosen else chosen
        self.place()
        if self._unfolded is not None and self._notes.get(chosen):
            self.cards[chosen].focus_note(self._notes[chosen][-1].id)

    @Slot()
    def _card_left(self) -> None:
        self._unfolded = None
        self._view.setFocus()
        self.place()

    @Slot()
    def _repaint(self) -> None:
        for card in self.cards.values():
            card.update()
        for dot in self.dots.values():
            dot.setIcon(self._theme.icon("note"))
