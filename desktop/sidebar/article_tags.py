"""The tags of an article as a whole, and the field that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.widgets.tag_bar import MOST_CHOICES, TagBar
from storage.tags import find_tags

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.bridge import Bridge
    from desktop.theme import Theme


class ArticleTags(TagBar):
    """A chip for each tag; ``tag_requested(article_id, name)`` and ``untag_requested(tagging_id)`` are wishes."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(lambda typed: bridge.read(find_tags, typed, MOST_CHOICES), theme, parent)
        self.field.setObjectName("tagField")
        self.set_words(
            self.tr("Add a tag"),
            self.tr("Add a tag to the article"),
            self.tr("Add a tag to the article; / nests it"),
            self.tr("Remove the tag %1"),
        )
