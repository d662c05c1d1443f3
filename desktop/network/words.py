"""What the network says in words: kinds, units, counts, and what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.kind_words import word_for, word_for_all
from desktop.widgets.own_direction import isolated
from storage.records import ENTITY_KINDS

if TYPE_CHECKING:
    from desktop.network.artist import Choice
    from desktop.network.picture import Picture
    from storage.network.reading import Unit
    from storage.records import EntityKind


class NetworkWords(QObject):
    """Words everything in the interface's language; ``unit`` is what the edges count."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.unit: Unit = "article"
        # a list asks for thousands of them at once
        self._one = {kind: word_for(kind) for kind in ENTITY_KINDS}
        self._all = {kind: word_for_all(kind) for kind in ENTITY_KINDS}

    def kind(self, kind: EntityKind) -> str:
        """Name a kind, of one entity."""
        return self._one[kind]

    def kinds(self, kind: EntityKind) -> str:
        """Name a kind, of all its entities."""
        return self._all[kind]

    def strength(self, number: int) -> str:
        """Say how many units two entities share."""
        if self.unit == "article":
            return self.tr("%Ln article(s)", "", number)
        if self.unit == "passage":
            return self.tr("%Ln passage(s)", "", number)
        return self.tr("%Ln sentence(s)", "", number)

    def mentions(self, number: int) -> str:
        """Say how often an entity is mentioned."""
        return self.tr("%Ln mention(s)", "", number)

    def joined(self, number: int) -> str:
        """Say to how many others an entity is joined."""
        return self.tr("%Ln connection(s)", "", number)

    def describe_choice(self, picture: Picture, choice: Choice) -> str:
        """Return a sentence for screen readers and tooltips; empty for nothing chosen."""
        if choice.entity_id is None:
            return ""
        spot = picture.spots[choice.entity_id]
        if choice.other_id is None:
            joined = len(picture.neighbours[spot.entity_id])
            parts = (isolated(spot.name), self.kind(spot.kind), self.mentions(spot.mentions), self.joined(joined))
            return self.tr(", ").join(parts)
        other = picture.spots[choice.other_id]
        tie = picture.tie_between(spot.entity_id, other.entity_id)
        strength = self.strength(tie.strength if tie is not None else 0)
        sentence = self.tr("%1 and %2, together in %3")
        return sentence.replace("%3", strength).replace("%2", isolated(other.name)).replace("%1", isolated(spot.name))
