"""The suggestions of one text as a deck of cards: one lies on top, the others follow in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from storage.records import EntityKind
    from storage.suggestions.records import Suggestion

Key = tuple[str, int | None, int]
"""The spelling, the entity it is for, and where it stands if the analyst is asked place by place (else -1)."""


class _Card(NamedTuple):
    """A suggestion as it was found, and as the analyst changed it."""

    key: Key
    found: Suggestion
    suggestion: Suggestion


class Deck:
    """Holds suggestions; after the last comes the first again, and what is decided on lets the next one rise.

    Cards that come later are put in their places, and never take the place of the one on top; only what comes back
    because a decision was undone goes there.
    """

    def __init__(self) -> None:
        self._cards: list[_Card] = []
        self._top = 0
        self._place = 0
        self._amended: dict[Key, tuple[str, EntityKind]] = {}
        self._decided: set[Key] = set()

    @property
    def suggestions(self) -> list[Suggestion]:
        """All of them, in the order of the text."""
        return [card.suggestion for card in self._cards]

    @property
    def known(self) -> list[Suggestion]:
        """Those that name an entity by one of its own spellings, and no other entity."""
        return [each for each in self.suggestions if each.rule == "known" and not each.others]

    @property
    def current(self) -> Suggestion | None:
        """The one on top."""
        return self._cards[self._top].suggestion if self._cards else None

    def coming(self, most: int) -> list[Suggestion]:
        """Return those that follow the one on top, at most so many."""
        following = self._cards[self._top + 1 :] + self._cards[: self._top]
        return [card.suggestion for card in following[:most]]

    def clear(self) -> None:
        """Begin with another text."""
        self._cards, self._top, self._place = [], 0, 0
        self._amended.clear()
        self._decided.clear()

    def fill(self, found: Iterable[Suggestion]) -> None:
        """Take what was found in the same text; what the analyst changed stays so."""
        before = self._cards[self._top] if self._cards else None
        self._cards = [self._make_card(suggestion) for single in found for suggestion in place_by_place(single)]
        keys = [card.key for card in self._cards]
        returned = [number for number, key in enumerate(keys) if key in self._decided]
        self._decided.difference_update(keys)
        if returned:
            self._set_top(returned[0])
        elif before is not None and before.key in keys:
            self._set_top(keys.index(before.key))
        else:
            self._set_top(self._first_from(self._place, before))

    def step(self, by: int) -> None:
        """Let another one rise, so many farther on in the text, or back."""
        if self._cards:
            self._set_top((self._top + by) % len(self._cards))

    def go_to(self, suggestion: Suggestion) -> None:
        """Let this one rise, if it is here."""
        if suggestion in self.suggestions:
            self._set_top(self.suggestions.index(suggestion))

    def go_near(self, caret: int, seen: tuple[int, int]) -> None:
        """Let the one at the caret rise; else leave the one on top, if it is seen, or take the first that is."""
        holding = [each for each in self.suggestions if any(start <= caret <= end for start, end in each.places)]
        if holding:
            self.go_to(holding[0])
            return
        begin, end = seen
        in_view = [each for each in self.suggestions if any(begin <= start < end for start, _end in each.places)]
        if in_view and self.current not in in_view:
            self.go_to(in_view[0])

    def amend(self, name: str, kind: EntityKind) -> None:
        """Give the one on top another name and kind, as it is to be accepted."""
        if self._cards:
            card = self._cards[self._top]
            self._amended[card.key] = (name, kind)
            self._cards[self._top] = card._replace(suggestion=card.suggestion._replace(name=name, kind=kind))

    def as_found(self, suggestion: Suggestion) -> Suggestion:
        """Return one of them as it was before the analyst changed it."""
        return next((card.found for card in self._cards if card.suggestion == suggestion), suggestion)

    def drop(self, decided: Sequence[Suggestion]) -> None:
        """Take away what was decided on; what comes after it rises."""
        top = self._cards[self._top] if self._cards else None
        gone = {card.key for card in self._cards if card.suggestion in decided}
        self._decided |= gone
        after = [card for card in self._cards[self._top :] if card.key not in gone]
        self._cards = [card for card in self._cards if card.key not in gone]
        if not self._cards or top is None:
            self._top = 0
        elif after:
            self._set_top(self._cards.index(after[0]))
        else:
            self._set_top(0)

    def _make_card(self, suggestion: Suggestion) -> _Card:
        entity_id = None if suggestion.entity is None else suggestion.entity.id
        key = (suggestion.name, entity_id, suggestion.places[0][0] if suggestion.others else -1)
        name, kind = self._amended.get(key, (suggestion.name, suggestion.kind))
        return _Card(key, suggestion, suggestion._replace(name=name, kind=kind))

    def _first_from(self, place: int, before: _Card | None) -> int:
        """Return the card of the same spelling, else the first from a place of the text on, else the first."""
        spelled = [number for number, card in enumerate(self._cards) if before and card.key[0] == before.key[0]]
        later = [number for number, card in enumerate(self._cards) if card.suggestion.places[0][0] >= place]
        return (spelled + later + [0])[0]

    def _set_top(self, number: int) -> None:
        self._top = number
        if self._cards:
            self._place = self._cards[number].suggestion.places[0][0]


def place_by_place(suggestion: Suggestion) -> list[Suggestion]:
    """Return a suggestion as it is, or one for each place where the analyst is asked which of several it is."""
    if not suggestion.others:
        return [suggestion]
    return [suggestion._replace(places=(place,)) for place in suggestion.places]
