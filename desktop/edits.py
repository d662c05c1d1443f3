"""The only writer: the analyst's acts by what they are done to, and what is under way of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.undoing import UndoableWriter

if TYPE_CHECKING:
    from desktop.article_edits import ArticleEdits
    from desktop.entity_edits import EntityEdits
    from desktop.link_edits import LinkEdits
    from desktop.long_acts import LongActs
    from desktop.mark_edits import MarkEdits
    from desktop.moved_mark_edits import MovedMarkEdits
    from desktop.saved_search_edits import SavedSearchEdits


class Edits(UndoableWriter):
    """Every act of the analyst's, written through the bridge and kept on the undo stack.

    There is one method for each act, by what it is done to: ``articles``, ``marks``, ``entities`` and so on.
    ``progressed(text, share)`` comes while an act on very many things lasts, ``ended()`` after it, and
    ``told(sentence)`` for the status line.
    """

    progressed = Signal(str, float)
    ended = Signal()
    told = Signal(str)

    # what is made when it is first needed, so that a start need not ----------------------------

    @cached_property
    def articles(self) -> ArticleEdits:
        """The acts on whole articles."""
        from desktop.article_edits import ArticleEdits  # noqa: PLC0415 - the article is to be seen before it

        return ArticleEdits(self, self._bridge)

    @cached_property
    def marks(self) -> MarkEdits:
        """The acts on highlights, notes and tags."""
        from desktop.mark_edits import MarkEdits  # noqa: PLC0415 - the article is to be seen before it

        return MarkEdits(self, self._bridge)

    @cached_property
    def entities(self) -> EntityEdits:
        """The acts on entities and their mentions."""
        from desktop.entity_edits import EntityEdits  # noqa: PLC0415 - a start does nothing to entities

        return EntityEdits(self, self._bridge)

    @cached_property
    def links(self) -> LinkEdits:
        """The acts on related articles: pinning, dismissing and linking them."""
        from desktop.link_edits import LinkEdits  # noqa: PLC0415 - a start links nothing

        return LinkEdits(self, self._bridge)

    @cached_property
    def moved_marks(self) -> MovedMarkEdits:
        """The decisions on marks that a new version moved or lost."""
        from desktop.moved_mark_edits import MovedMarkEdits  # noqa: PLC0415 - most starts decide on nothing

        return MovedMarkEdits(self, self._bridge)

    @cached_property
    def saved_searches(self) -> SavedSearchEdits:
        """The acts on saved searches."""
        from desktop.saved_search_edits import SavedSearchEdits  # noqa: PLC0415 - a start searches nothing

        return SavedSearchEdits(self, self._bridge)

    # what is done to very much -----------------------------------------------------------------

    @cached_property
    def long_acts(self) -> LongActs:
        """What writes acts on very many things in portions."""
        from desktop.long_acts import LongActs  # noqa: PLC0415 - a start does nothing to very many articles

        long_acts = LongActs(self.perform, self)
        long_acts.progressed.connect(self.progressed)
        long_acts.ended.connect(self.ended)
        long_acts.told.connect(self.told)
        self.retracing.connect(long_acts.stop)
        return long_acts

    @property
    def busy(self) -> bool:
        """Whether an act on very many things is under way."""
        return self.long_acts.busy

    @Slot()
    def stop(self) -> None:
        """Stop an act on very many things; what is done by then stays."""
        self.long_acts.stop()

    def close(self) -> None:
        """End what is under way, before the library is closed: every part of it is there, or not."""
        self.long_acts.stop()
        super().close()
