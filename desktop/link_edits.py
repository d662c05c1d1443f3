"""What the analyst does to related articles: one method for each act, each undoable under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.acts import Acts
from desktop.steps import Act
from storage.related import choices, links

if TYPE_CHECKING:
    from storage.related.records import Link, LinkKind


class LinkEdits(Acts):
    """The acts on two articles: pinning, dismissing and linking them.

    What cannot be is a StorageError: LinkedWithItself, AlreadyLinked, RecordMissing.
    """

    # what is shown as related ----------------------------------------------------------------

    @Slot(int, int)
    def pin(self, article_id: int, other_id: int) -> None:
        """Let two articles stand first among the related ones of each other."""
        self._do(lambda: self.tr("pinning of a related article"), choices.pin, article_id, other_id)

    @Slot(int, int)
    def dismiss(self, article_id: int, other_id: int) -> None:
        """Never show two articles as related to each other."""
        self._do(lambda: self.tr("dismissal of a related article"), choices.dismiss, article_id, other_id)

    @Slot(int, int)
    def clear_choice(self, article_id: int, other_id: int) -> None:
        """Neither pin nor dismiss two articles any more."""
        name = lambda: self.tr("taking back of a choice")  # noqa: E731 - as all names of acts
        self._do(name, choices.clear_choice, article_id, other_id)

    # links made by hand ------------------------------------------------------------------------

    @Slot(int, int, str, str)
    def add_link(self, article_id: int, other_id: int, kind: LinkKind, note: str = "") -> Link | None:
        """Say that an article continues another, contradicts it, and so on."""
        return self._do(lambda: self.tr("link of two articles"), links.add_link, article_id, other_id, kind, note)

    @Slot(int, str, str)
    def set_link(self, link_id: int, kind: LinkKind, note: str) -> None:
        """Let a link be of another kind, or note why it is; typing on merges into one step."""
        verb, args, key = links.set_link, (link_id, kind, note), f"link {link_id}"
        self._perform(Act(lambda: self.tr("change of a link"), verb, args, key, latest_counts=True, typed=note))

    @Slot(int)
    def remove_link(self, link_id: int) -> None:
        """Remove a link."""
        self._do(lambda: self.tr("removal of a link"), links.remove_link, link_id)
