"""The marks on the text that is read: taken from the library, and kept in step with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from storage import highlights, tags
from storage.entities import mentions
from storage.records import HighlightSpan

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.reader.margin import NoteMargin
    from desktop.reader.open_article import OpenArticle
    from desktop.reader.view import ReadingView
    from desktop.tasks import Progress, Tasks
    from storage.library import Connection
    from storage.records import Change

_TASK: Final = "highlights of a long article"
_REST_AFTER_MS = 20
"""Long enough for what waits meanwhile to be answered first."""

_MANY: Final = 100
"""Highlights; of more that changed it is faster to read all."""

_LONG_ARTICLE = 200_000
"""Letters; a newspaper article has some thousands."""


class _Rest(NamedTuple):
    """All highlights of a version."""

    version_id: int
    spans: list[HighlightSpan]


class ShownMarks(QObject):
    """Reads what is marked and noted in one version; over what changed between two nothing is marked."""

    def __init__(self, view: ReadingView, margin: NoteMargin, bridge: Bridge, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._margin = margin
        self._bridge = bridge
        self._tasks = tasks
        self._opened: OpenArticle | None = None
        self._rest_due = QTimer(self, singleShot=True, interval=_REST_AFTER_MS)
        self._rest_due.timeout.connect(self._ask_for_rest)

    def show(self, opened: OpenArticle | None) -> None:
        """Read what is marked; in a very long article first what is seen, and the rest in the background."""
        self._rest_due.stop()
        self._tasks.cancel(_TASK)
        self._opened = opened
        if opened is None or opened.comparison is not None:
            self._margin.set_notes([], [])
            return
        version_id = opened.version.id
        if len(opened.version.text) > _LONG_ARTICLE:
            seen = self._view.visible_range()
            self._view.marks.set_highlights(self._bridge.read(highlights.list_highlight_spans, version_id, *seen))
            self._rest_due.start()
        else:
            self._view.marks.set_highlights(self._bridge.read(highlights.list_highlight_spans, version_id))
        self._view.marks.set_mentions(self._bridge.read(mentions.list_mentions, version_id))
        self._read_moved()
        self._read_notes()
        self._view.refresh_marks()

    def follow_change(self, change: Change) -> None:
        """Read again what a change touched."""
        if self._opened is None or self._opened.comparison is not None:
            return
        version_id = self._opened.version.id
        if self._tasks.busy(_TASK) and change.touches("highlights"):
            self._ask_for_rest()  # what is being read is of the moment before
        changed = change.ids("highlights")
        if len(changed) > _MANY:
            self._ask_for_rest()
            changed = frozenset()
        for highlight_id in changed:
            found = self._bridge.find(highlights.get_highlight, highlight_id)
            here = found is not None and found.version_id == version_id
            span = HighlightSpan(found.id, found.start, found.end, found.colour) if found is not None and here else None
            self._view.marks.replace_highlight(highlight_id, span)
        if change.touches("mentions", "entities"):
            self._view.marks.set_mentions(self._bridge.read(mentions.list_mentions, version_id))
        if change.touches("highlights", "mentions", "moves"):
            self._read_moved()
        if change.touches("highlights", "notes", "taggings", "tags"):
            self._read_notes()
        self._view.refresh_marks()

    @Slot()
    def _ask_for_rest(self) -> None:
        if self._opened is not None:
            self._tasks.run(_TASK, partial(_read_rest, version_id=self._opened.version.id), self._show_rest)

    def _show_rest(self, rest: _Rest) -> None:
        if self._opened is not None and self._opened.version.id == rest.version_id:
            self._view.marks.set_highlights(rest.spans)
            self._view.refresh_marks()
            self._margin.place()

    def _read_moved(self) -> None:
        """See which marks moved here and were not looked at since; an article with one version has none."""
        if self._opened is None or self._opened.version.number == 1:
            return
        from storage.settling import list_unsettled  # noqa: PLC0415 - most articles have one version

        unsettled = self._bridge.read(list_unsettled, self._opened.article.id)
        places = [(mark.new_start, mark.new_end) for mark in unsettled if self._opened.is_newest]
        self._view.marks.set_moved((start, end) for start, end in places if start is not None and end is not None)

    def _read_notes(self) -> None:
        if self._opened is not None:
            article_id = self._opened.article.id
            taggings = self._bridge.read(tags.list_taggings, article_id)
            self._margin.set_notes(self._bridge.list_notes(article_id), taggings)


def _read_rest(db: Connection, _progress: Progress, version_id: int) -> _Rest:
    return _Rest(version_id, highlights.list_highlight_spans(db, version_id))
