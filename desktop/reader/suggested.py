"""Suggested names in the text: dotted lines, why they are proposed, and a card to decide on one where it stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.kind_words import word_for
from desktop.suggestion_words import reason_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QPointF

    from desktop.reader.marks import SuggestedRange
    from desktop.reader.pane import ReadingPane
    from desktop.reader.suggestion_card import SuggestionCard
    from desktop.theme import Theme
    from desktop.widgets.picker import Picker
    from storage.suggestions.records import Suggestion


class Suggested(QObject):
    """Shows the suggestions for the open text, as long as it is open.

    ``accepted(suggestion)``, ``chosen(suggestion, number)`` of several entities with the name, and
    ``rejected(suggestion)`` are wishes; ``turned_to(suggestion)`` follows a click on one. ``answered()`` when the
    analyst has said, or not, who or what it is that was asked for.
    """

    accepted = Signal(object)
    chosen = Signal(object, int)
    rejected = Signal(object)
    turned_to = Signal(object)
    answered = Signal()

    def __init__(self, pane: ReadingPane, theme: Theme) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._theme = theme
        self._version_id: int | None = None
        self._suggestions: Sequence[Suggestion] = ()
        self._apart: Mapping[int, str] = {}
        self._current: Suggestion | None = None
        self._clicked: SuggestedRange | None = None
        self._asked = False
        pane.article_shown.connect(self._draw)
        self._view.suggestion_clicked.connect(self._open_card)

    @cached_property
    def _picker(self) -> Picker:
        picker = self._pane.marking.pickers.entity
        picker.closed.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        return picker

    @cached_property
    def card(self) -> SuggestionCard:
        """The card beside a name."""
        from desktop.reader.suggestion_card import SuggestionCard  # noqa: PLC0415 - made by the first click on one

        card = SuggestionCard(self._theme, self._view)
        card.accepted.connect(self._accept)
        card.chosen.connect(self._choose)
        card.rejected.connect(self._reject)
        card.other_requested.connect(self._ask_for_clicked)
        self._view.moved.connect(card.close_quietly)
        return card

    def show_suggestions(
        self, version_id: int | None, suggestions: Sequence[Suggestion], apart: Mapping[int, str]
    ) -> None:
        """Show what is suggested for a version, if that is the one that is open, then or now.

        ``apart`` says of entities with one name which is which, by their ids.
        """
        self._version_id = version_id
        self._suggestions = suggestions
        self._apart = apart
        self._draw()

    @Slot(object)
    def point_to(self, suggestion: Suggestion | None) -> None:
        """Frame the suggestion that is decided on, and bring its first place into view if none of them is."""
        turned = suggestion is not None and (self._current is None or suggestion.places != self._current.places)
        self._current = suggestion
        self._draw()
        if suggestion is None or not turned or not self._is_open():
            return
        begin, end = self._view.visible_range()
        if not any(begin <= start and stop <= end for start, stop in suggestion.places):
            self._view.show_range(*suggestion.places[0])
        else:
            self._view.show_range(*next(place for place in suggestion.places if begin <= place[0] and place[1] <= end))

    @Slot(object)
    def show_next_place(self, suggestion: Suggestion) -> None:
        """Bring the next place of a suggestion into view, after the caret; after the last the first again."""
        if self._is_open():
            caret = self._view.cursor_.caret
            later = [place for place in suggestion.places if place[0] > caret]
            self._pane.show_place(*(later or suggestion.places)[0])

    def words_at(self, point: QPointF) -> list[str]:
        """Return why the name under a viewport point is proposed."""
        place = self._view.suggested_at(point)
        if place is None:
            return []
        suggestion = place.suggestion
        return [f"{suggestion.name} · {word_for(suggestion.kind)}", reason_for(suggestion)]

    def _is_open(self) -> bool:
        opened = self._pane.opened
        return opened is not None and opened.comparison is None and opened.version.id == self._version_id

    @Slot()
    def _draw(self) -> None:
        shown = self._suggestions if self._is_open() else ()
        if "card" in self.__dict__ and (self._clicked is None or self._clicked.suggestion not in shown):
            self.card.close_quietly()
        if shown or len(self._view.marks.suggested):
            self._view.marks.set_suggested(shown, self._current)
            self._view.viewport().update()

    # deciding in the text ------------------------------------------------------------------------

    @Slot(object)
    def _open_card(self, place: SuggestedRange) -> None:
        self._clicked = place
        self._view.cursor_.move_to(place.start)
        self._pane.marking.hide()
        self.turned_to.emit(place.suggestion)
        self.card.open(place.suggestion, self._apart, self._view.range_rect(place.start, place.end))

    @Slot()
    def _accept(self) -> None:
        if self._clicked is not None:
            self.accepted.emit(self._clicked.suggestion)

    @Slot(int)
    def _choose(self, number: int) -> None:
        if self._clicked is not None:
            self.chosen.emit(self._clicked.suggestion, number)

    @Slot()
    def _reject(self) -> None:
        if self._clicked is not None:
            self.rejected.emit(self._clicked.suggestion)

    @Slot()
    def _ask_for_clicked(self) -> None:
        if self._clicked is not None:
            self._ask_for((self._clicked.start, self._clicked.end))

    @Slot(object)
    def ask_for_other(self, suggestion: Suggestion) -> None:
        """Let the analyst say who or what stands at a suggestion's first place that is seen; then tell so."""
        if self._is_open():
            self._asked = not self._picker.isVisible()
            begin, end = self._view.visible_range()
            seen = [place for place in suggestion.places if begin <= place[0] and place[1] <= end]
            self._ask_for((seen or suggestion.places)[0])

    def _ask_for(self, place: tuple[int, int]) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.show_range(*place, glide=False)
        self._view.cursor_.select(*place)
        self._pane.marking.entity()

    @Slot()
    def _answer(self) -> None:
        if self._asked:
            self._asked = False
            self.answered.emit()
