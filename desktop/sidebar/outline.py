"""The section of what the analyst has marked and written in the open article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.sidebar.article_notes import ArticleNotes
from desktop.sidebar.article_tags import ArticleTags
from desktop.sidebar.outline_rows import MOST_WHOLE, OutlineRow, compose_outline_row, make_outline
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section
from storage.articles import get_summaries
from storage.highlights import list_highlights
from storage.notes import list_notes
from storage.tags import list_taggings

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection


class OutlineSection(Section):
    """Notes and tags of the article, then its highlights in the order of the text.

    ``place_requested(article_id, version_id, start, end)`` by a highlight.
    """

    place_requested = Signal(int, int, int, int)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("outline", parent)
        self.set_title(self.tr("Highlights and notes"))
        self._bridge = bridge
        self._tasks = tasks
        self._language = language
        self.notes = ArticleNotes(theme, self)
        self.tags = ArticleTags(bridge, theme, self)
        self.highlights: RowsModel[OutlineRow] = RowsModel(self)
        self.list = ComposedList(compose_outline_row, theme, parent=self)
        self.list.setObjectName("outlineList")
        self.list.setAccessibleName(self.tr("Highlights in the order of the text"))
        self.list.setModel(self.highlights)
        self._hint = make_hint(self.tr("Nothing marked yet. Select words and press 1 to 5."), self)
        for widget in (self.notes, self.tags, self.list, self._hint):
            self.rows.addWidget(widget)
        self.list.chosen.connect(self._go)

    def show_version(self, article_id: int | None, version_id: int | None) -> None:
        """Show the marks of another article, or of the same after a change."""
        self._tasks.cancel("outline")
        if article_id is None or version_id is None:
            self.notes.show_notes(None, [])
            self.tags.show_tags(None, [])
            self._show_marks([])
            return
        notes = self._bridge.list_notes(article_id)
        taggings = self._bridge.read(list_taggings, article_id)
        self.notes.show_notes(article_id, [note for note in notes if note.highlight_id is None])
        self.tags.show_tags(article_id, [tagging for tagging in taggings if tagging.highlight_id is None])
        summaries = self._bridge.read(get_summaries, [article_id])
        if summaries and summaries[0].highlights > MOST_WHOLE:
            self._tasks.run(
                "outline", partial(_read_marks, article_id=article_id, version_id=version_id), self._show_marks
            )
        else:
            self._show_marks(make_outline(self._bridge.read(list_highlights, version_id), notes, taggings))

    def _show_marks(self, marks: list[OutlineRow]) -> None:
        self.list.setUniformItemSizes(len(marks) > MOST_WHOLE)
        self.highlights.set_rows(marks)
        self._hint.setVisible(not marks)
        self.set_count(self._language.number(len(marks)) if marks else "")

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        highlight = index.data(ROW_ROLE).highlight
        self.place_requested.emit(highlight.article_id, highlight.version_id, highlight.start, highlight.end)


def _read_marks(db: Connection, _progress: Progress, article_id: int, version_id: int) -> list[OutlineRow]:
    return make_outline(list_highlights(db, version_id), list_notes(db, article_id), list_taggings(db, article_id))
