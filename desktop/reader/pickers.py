"""Where an entity or a tag for a passage is chosen by typing, or made."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.widgets.picker import Choice, Picker
from storage import tags
from storage.records import ENTITY_KINDS
from storage.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.bridge import Bridge
    from desktop.reader.view import ReadingView
    from desktop.theme import Theme
    from storage.records import EntityKind

_MOST_ENTITIES = 6
_MOST_TAGS = 8


class Pickers(QObject):
    """The pickers over the reading view, each made when it is first needed, so that a start need not.

    ``entity_chosen(value)``: an entity's id, or ``(name, kind)`` for a new one; ``everywhere_chosen(value)``: the same,
    of what is to be tagged everywhere. ``tag_chosen(name)``.
    """

    entity_chosen = Signal(object)
    everywhere_chosen = Signal(object)
    tag_chosen = Signal(object)

    def __init__(self, view: ReadingView, bridge: Bridge, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._bridge = bridge
        self._theme = theme

    @cached_property
    def entity(self) -> Picker:
        """Where an entity is chosen or made."""
        picker = self._make_picker("entityPicker", self.tr("Who or what is this?"), self._entity_choices)
        picker.chosen.connect(self.entity_chosen)
        return picker

    @cached_property
    def everywhere(self) -> Picker:
        """Where an entity is chosen or made of which every mention is to be tagged."""
        title = self.tr("Whose mentions are to be tagged?")
        picker = self._make_picker("everywherePicker", title, self._entity_choices)
        picker.chosen.connect(self.everywhere_chosen)
        return picker

    @cached_property
    def tag(self) -> Picker:
        """Where a tag is chosen or made."""
        picker = self._make_picker("tagPicker", self.tr("Tag; a / nests it"), self._tag_choices)
        picker.chosen.connect(self.tag_chosen)
        return picker

    def _make_picker(self, name: str, title: str, choices_for: Callable[[str], Sequence[Choice]]) -> Picker:
        picker = Picker(name, choices_for, self._view)
        picker.title.setText(title)
        picker.field.setAccessibleName(title)
        return picker

    def close_quietly(self) -> None:
        """Put away the one that is open."""
        for name in ("entity", "everywhere", "tag"):
            if name in self.__dict__:
                getattr(self, name).close_quietly()

    def _entity_choices(self, typed: str) -> Sequence[Choice]:
        from storage.entities.finding import find_entities  # noqa: PLC0415 - a start picks nothing

        known = self._bridge.read(find_entities, typed, _MOST_ENTITIES) if typed.strip() else []
        choices = [
            Choice(
                found.entity.name,
                self.tr("%n mention(s)", "", found.mentions),
                found.entity.id,
                self._theme.icon(found.entity.kind, found.entity.kind),
            )
            for found in known
        ]
        name = " ".join(typed.split())
        if words_of(name):
            words = self._new_kind_words()
            choices += [Choice(words[kind], name, (name, kind), self._theme.icon(kind, kind)) for kind in ENTITY_KINDS]
        return choices

    def _new_kind_words(self) -> dict[EntityKind, str]:
        return {
            "person": self.tr("New person"),
            "place": self.tr("New place"),
            "organisation": self.tr("New organisation"),
            "event": self.tr("New event"),
            "other": self.tr("Something else"),
        }

    def _tag_choices(self, typed: str) -> Sequence[Choice]:
        known = self._bridge.read(tags.find_tags, typed, _MOST_TAGS)
        choices = [Choice(f"#{tag.name}", self.tr("%n use(s)", "", tag.uses), tag.name) for tag in known]
        name = typed.strip().lstrip("#")
        if words_of(name) and all(tag.name != name for tag in known):
            choices.append(Choice(self.tr("New tag"), f"#{name}", name))
        return choices
