"""The versions of the open article: the way to an older text and back, and what changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.reader.changes import Changes
from desktop.reader.comparison import Comparison, compare
from desktop.reader.open_article import OpenArticle, meta_line, version_words
from desktop.reader.sheet import Sheet
from desktop.reader.version_button import VersionButton
from desktop.reader.version_strip import VersionStrip
from desktop.widgets.announce import announce
from desktop.widgets.own_direction import isolated
from storage.errors import RecordMissing
from storage.text.direction import article_direction
from storage.versions import list_versions

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.reader.merged_text import MergedText
    from desktop.reader.pane import ReadingPane
    from desktop.tasks import Tasks
    from desktop.theme import Theme

_TASK = "versions compared"
_MOST_SAID = 300
"""Letters of a change that a screen reader is told; more can be read in the text."""


class Versions(QObject):
    """Joins the button, the strip and the comparison with the reading pane.

    ``version_requested(article_id, version_id)``, with 0 for the newest one, and
    ``comparison_requested(article_id, older_id, newer_id)`` are wishes.
    """

    version_requested = Signal(int, int)
    comparison_requested = Signal(int, int, int)

    def __init__(
        self, pane: ReadingPane, bridge: Bridge, tasks: Tasks, actions: Actions, theme: Theme, language: Language
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._bridge = bridge
        self._tasks = tasks
        self._language = language
        self.button = VersionButton(pane.view, theme, language)
        self.strip = VersionStrip(actions, theme, language, pane)
        self._current: int | None = None
        self._place: int | None = None
        pane.add_above(self.strip)
        self.button.menu_wanted.connect(self.open_menu)
        self.button.version_chosen.connect(self._choose)
        self.button.comparison_chosen.connect(self._compare)
        self.strip.newest_wanted.connect(self.leave)
        self.strip.comparison_wanted.connect(self.what_changed)
        self.strip.folding_changed.connect(self._fold)

    def follow(self, opened: OpenArticle | None) -> None:
        """Show what there is to say of what was opened."""
        self._tasks.cancel(_TASK)
        self._current = None
        self.strip.hide()
        if opened is None or opened.versions < 2:
            self.button.show_words("")
            return
        self.button.show_words(version_words(opened.version.number, opened.versions, self._language))
        comparison = opened.comparison
        if comparison is not None:
            self._view.marks.set_changes(Changes(comparison.merged))
            changes = len(comparison.merged.changes)
            foldable = bool(comparison.folds)
            self.strip.show_comparison(comparison.older, comparison.newer, changes, foldable=foldable)
        elif not opened.is_newest:
            self.strip.show_older(opened.version, opened.versions)

    @Slot()
    def open_menu(self) -> None:
        """Offer the versions at the button, brought into view first."""
        opened = self._pane.opened
        if opened is not None and opened.versions > 1:
            if not self.button.isVisible():
                self._view.bar.setValue(0)
                self.button.place()
            self.button.open_menu(self._bridge.read(list_versions, opened.article.id), opened)

    @Slot()
    def what_changed(self) -> None:
        """Ask what changed from the version that is read, or from the one before the newest, to the newest."""
        opened = self._pane.opened
        if opened is None or opened.versions < 2:
            return
        versions = self._bridge.read(list_versions, opened.article.id)
        older = versions[1].id if opened.version.number == opened.versions else opened.version.id
        self.comparison_requested.emit(opened.article.id, older, versions[0].id)

    @Slot()
    def leave(self) -> None:
        """Ask for the article as it is now."""
        if self._pane.opened is not None:
            self.version_requested.emit(self._pane.opened.article.id, 0)

    # comparing ---------------------------------------------------------------------------------

    def compare(self, older_id: int, newer_id: int, place: int | None) -> None:
        """Compare two versions of the open article and show what changed, at a place or at the first change."""
        opened = self._pane.opened
        if opened is not None:
            self._place = place
            self.strip.show_comparing()
            work = partial(compare, headline=opened.article.headline, older_id=older_id, newer_id=newer_id)
            self._tasks.run(_TASK, work, self._show, self._give_up)

    def _give_up(self, error: BaseException) -> None:
        """Go on with what is shown, where one of the versions is gone since, as after an undo."""
        self.follow(self._pane.opened)
        if not isinstance(error, RecordMissing):
            raise error

    def _show(self, comparison: Comparison) -> None:
        opened = self._pane.opened
        if opened is None or opened.article.id != comparison.newer.article_id:
            return
        sheet = self._make_sheet(opened, comparison, folded=True)
        versions = max(opened.versions, comparison.newer.number)
        place = self._place
        self._pane.show_opened(OpenArticle(opened.article, comparison.newer, sheet, versions, comparison), place or 0)
        if place is None and comparison.merged.changes:
            self._go_to(comparison.merged, 0)

    def _make_sheet(self, opened: OpenArticle, comparison: Comparison, *, folded: bool) -> Sheet:
        article, newer = opened.article, comparison.newer
        line = meta_line(article, newer, max(opened.versions, newer.number), self._language)
        text = comparison.merged.text
        folds: list[tuple[int, str]] = []
        hidden = 0
        for fold in comparison.folds if folded else ():
            words = self.tr("… %Ln paragraph(s) unchanged …", "", fold.number)
            folds.append((fold.first - hidden, isolated(words)))
            hidden += fold.number
        return Sheet(
            text,
            comparison.few if folded else comparison.paragraphs,
            article_direction(text),
            comparison.directions,
            (article.headline, line),
            folds,
        )

    @Slot(bool)
    def _fold(self, folded: bool) -> None:
        """Show the paragraphs in which nothing changed too, or fold them away, with the change at hand where it was."""
        opened = self._pane.opened
        if opened is None or opened.comparison is None:
            return
        current, anchor, caret = self._current, self._view.cursor_.anchor, self._view.cursor_.caret
        place, offset = self._view.top_line()
        sheet = self._make_sheet(opened, opened.comparison, folded=folded)
        self._pane.opened = opened._replace(sheet=sheet)
        self._view.set_sheet(sheet, place)
        self._view.scroll_line_to_top(place, offset)
        self._view.cursor_.anchor, self._view.cursor_.caret = anchor, caret
        self._view.marks.set_changes(Changes(opened.comparison.merged))
        self._light(current)
        self._view.refresh_marks()
        self.button.place()
        self._pane.article_shown.emit()

    def show_whole(self) -> None:
        """Show the paragraphs in which nothing changed too."""
        self.strip.whole.setChecked(True)

    def step(self, *, forward: bool) -> None:
        """Go to the next or the previous change, and say what it is."""
        opened = self._pane.opened
        if opened is None or opened.comparison is None:
            return
        merged = opened.comparison.merged
        caret = self._view.cursor_.caret
        change = merged.next_change(caret) if forward else merged.previous_change(caret)
        if change is not None:
            self._go_to(merged, change)

    def _go_to(self, merged: MergedText, change: int) -> None:
        self._light(change)
        self.strip.show_change(change, len(merged.changes))
        self._pane.show_place(*merged.changes[change])
        said = []
        for part in merged.ranges_of(change):
            words = self.tr("removed: %1") if part.kind == "removed" else self.tr("added: %1")
            said.append(words.replace("%1", isolated(merged.text[part.start : min(part.end, part.start + _MOST_SAID)])))
        announce(self._view, " ".join(said))

    def _light(self, change: int | None) -> None:
        self._current = change
        opened = self._pane.opened
        if opened is not None and opened.comparison is not None:
            self._view.marks.light_change(None if change is None else opened.comparison.merged.changes[change])
            self._view.viewport().update()

    @Slot(int)
    def _choose(self, version_id: int) -> None:
        if self._pane.opened is not None:
            self.version_requested.emit(self._pane.opened.article.id, version_id)

    @Slot(int, int)
    def _compare(self, older_id: int, newer_id: int) -> None:
        if self._pane.opened is not None:
            self.comparison_requested.emit(self._pane.opened.article.id, older_id, newer_id)
