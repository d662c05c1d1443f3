"""The tags on an entity, and the field that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.entities.part import Part
from desktop.widgets.tag_bar import MOST_CHOICES, TagBar
from storage.tags import find_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.bridge import Bridge
    from desktop.entities.wishes import Wishes
    from desktop.theme import Theme
    from storage.entities.records import EntityTagging


class EntityTags(Part):
    """A chip for each tag."""

    def __init__(self, bridge: Bridge, theme: Theme, wishes: Wishes, parent: QWidget) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Tags"))
        self._wishes = wishes
        self.bar = TagBar(lambda typed: bridge.read(find_tags, typed, MOST_CHOICES), theme, self)
        self.bar.field.setObjectName("entityTagField")
        self.bar.set_words(
            self.tr("Add a tag"),
            self.tr("Add a tag to the entity"),
            self.tr("Add a tag to the entity; / nests it"),
            self.tr("Remove the tag %1"),
        )
        self.rows.addWidget(self.bar)
        self.bar.tag_requested.connect(wishes.add_tag)
        self.bar.untag_requested.connect(self._remove)

    def show_tags(self, entity_id: int, taggings: Sequence[EntityTagging]) -> None:
        """Show these tags."""
        self.bar.show_tags(entity_id, taggings)

    @Slot(int)
    def _remove(self, tagging_id: int) -> None:
        """Wish for a tag to go; its chip does at once, so that this is wished once."""
        self.bar.drop(tagging_id)
        self._wishes.remove_tag.emit(tagging_id)
