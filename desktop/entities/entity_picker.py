"""Choosing another entity by typing any spelling of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.widgets.picker import Choice, Picker
from storage.entities.finding import find_entities

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.bridge import Bridge
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme

_MOST: Final = 9


class EntityPicker(Picker):
    """``chosen(entity_id)``; one entity, whose page it is, is not among the choices."""

    def __init__(self, name: str, bridge: Bridge, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        self._bridge = bridge
        self._theme = theme
        self._words = words
        self._left_out = 0
        super().__init__(name, self._find, parent)
        self.field.setAccessibleName(self.tr("Name of the other entity"))
        self.field.setPlaceholderText(self.tr("Any spelling of its name"))

    def leave_out(self, entity_id: int) -> None:
        """Do not offer this entity."""
        self._left_out = entity_id

    def _find(self, typed: str) -> list[Choice]:
        found = self._bridge.read(find_entities, typed, _MOST + 1)
        return [
            Choice(
                count.entity.name,
                f"{self._words.kind(count.entity.kind)} · {self._words.mentions(count.mentions)}",
                count.entity.id,
                self._theme.icon(count.entity.kind, count.entity.kind),
            )
            for count in found
            if count.entity.id != self._left_out
        ][:_MOST]
