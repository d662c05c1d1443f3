"""Finding in the open article: joins the bar, the text made ready for it, and the hits shown in the view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from desktop.reader.find_bar import FindBar
from storage.text.finding import Findable, Hits, find_exact

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.reader.pane import ReadingPane
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection

_LONG_TEXT = 200_000
"""Letters from which on a text is made ready in the background."""

_PATTERN_AFTER_MS = 120
"""How long typing rests before an expression is looked for: a half-typed one may be a slow one."""

_PATIENCE_MS = 150
_SHOWN = 200
"""Letters of a hit that are brought into view."""

_READY, _PATTERN = "find-ready", "find-pattern"


class Finding(QObject):
    """Follows the bar while it is open; hits begin at what the reader sees, and the way back is kept."""

    def __init__(self, pane: ReadingPane, tasks: Tasks, theme: Theme, language: Language) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._tasks = tasks
        self._ready: Findable | None = None
        self._hits: Hits | None = None
        self._current: int | None = None
        self._origin: tuple[int, float] | None = None
        self._from = 0
        self._going = False
        self.bar = FindBar(theme, language, pane)
        self._pattern_pause = QTimer(self, singleShot=True, interval=_PATTERN_AFTER_MS)
        self._pattern_pause.timeout.connect(self._look_for_pattern)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_work)
        self.bar.query_changed.connect(self._follow_query)
        self.bar.next_wanted.connect(self.next)
        self.bar.previous_wanted.connect(self.previous)
        self.bar.left.connect(self.close)
        pane.article_shown.connect(self._follow_article)
        pane.installEventFilter(self)

    def open(self) -> None:
        """Show the bar with what is selected, or with what was looked for last, and let the reader type."""
        start, end = self._view.cursor_.selection
        selected = self._view.sheet.text[start:end].strip().partition("\n")[0]
        was_open = not self.bar.isHidden()
        self.bar.show()
        if selected:
            self.bar.set_query(selected)
            self._view.cursor_.move_to(start)
            self._view.selection_changed.emit()
        self.bar.take_focus()
        if not was_open:
            self._make_ready()
        if selected or not was_open:
            self._begin_here()
            if selected:
                self._from = start
            self._look(going=bool(selected))

    @Slot()
    def close(self) -> None:
        """Hide the bar and what was found; the current hit is selected, and the keys are the text's again."""
        self._stop()
        self.bar.hide()
        if self._hits is not None and self._current is not None:
            self._view.cursor_.select(*self._hits[self._current])
            self._view.selection_changed.emit()
        self._ready = None
        self._show(None, None)
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def next(self) -> None:
        """Go to the next hit; after the last to the first."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the previous hit; before the first to the last."""
        self._step(-1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer F3 and Esc in the whole pane while the bar is open, before the window does."""
        if self.bar.isHidden() or not isinstance(event, QKeyEvent):
            return False
        kind, key = event.type(), event.key()
        if kind == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_F3:
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress and key == Qt.Key.Key_F3:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if kind == QEvent.Type.KeyPress and key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    # what is looked for ----------------------------------------------------------------------

    @Slot()
    def _follow_query(self) -> None:
        if self._hits is None:
            self._begin_here()
        self._look(going=True)

    @Slot()
    def _follow_article(self) -> None:
        """Find again in another article, which stays where it is."""
        self._stop()
        self._ready = None
        self._show(None, None)
        if self._pane.opened is None:
            self.bar.hide()
        elif not self.bar.isHidden():
            self._begin_here()
            self._make_ready()
            self._look(going=False)

    def _begin_here(self) -> None:
        """Take what stands at the top for the place where reading began."""
        self._origin = self._view.top_line()
        self._from = self._origin[0]

    def _look(self, *, going: bool) -> None:
        """Find what the bar asks for, and if ``going`` bring the first hit from where finding began into view."""
        self._going = going
        self._pattern_pause.stop()
        self._tasks.cancel(_PATTERN)
        text, query = self._view.sheet.text, self.bar.query
        if not query:
            self._return(going)
        elif self.bar.pattern:
            self._pattern_pause.start()
        elif self.bar.exact:
            self._found(find_exact(text, query, self._from))
        elif self._ready is not None:
            self._found(self._ready.find(query, self._from))

    def _return(self, going: bool) -> None:
        self._show(None, None)
        self._patience.stop()
        if going and self._origin is not None:
            self._view.scroll_line_to_top(*self._origin)

    def _make_ready(self) -> None:
        text = self._view.sheet.text
        if len(text) < _LONG_TEXT:
            self._ready = Findable(text)
        else:
            self._patience.start()
            self._tasks.run(_READY, partial(_make_ready, text), self._made_ready)

    @Slot(object)
    def _made_ready(self, ready: Findable) -> None:
        self._patience.stop()
        self._ready = ready
        self._look(going=self._going)

    @Slot()
    def _look_for_pattern(self) -> None:
        work = partial(_find_pattern, self._view.sheet.text, self.bar.query, self.bar.exact)
        self._patience.start()
        self._tasks.run(_PATTERN, work, self._found, self._failed)

    @Slot(object)
    def _found(self, hits: Hits) -> None:
        self._patience.stop()
        current = None
        if self._going and len(hits):
            current = hits.first_from(self._from) % len(hits)
        self._show(hits, current)
        if current is not None:
            self._bring_into_view(hits[current], glide=False)

    def _failed(self, error: BaseException) -> None:
        from storage.text.patterns import PatternIncomplete, PatternTooSlow  # noqa: PLC0415 - rarely needed

        self._patience.stop()
        if isinstance(error, PatternIncomplete):
            words = self.tr("not a complete expression")
        elif isinstance(error, PatternTooSlow):
            words = self.tr("this expression takes too long")
        else:
            raise error
        self._show(Hits([], []), None)
        self.bar.show_none(words)

    @Slot()
    def _show_work(self) -> None:
        if self.bar.query:
            self.bar.show_words(self.tr("Looking…"))

    def _stop(self) -> None:
        self._pattern_pause.stop()
        self._patience.stop()
        self._tasks.cancel(_READY)
        self._tasks.cancel(_PATTERN)

    # going from hit to hit ---------------------------------------------------------------------

    def _step(self, by: int) -> None:
        hits = self._hits
        if hits is None or not len(hits):
            return
        if self._current is not None:
            wished = self._current + by
        else:
            wished = hits.first_from(self._view.top_line()[0]) - (by < 0)
        current = wished % len(hits)
        around = "" if current == wished else "end" if by > 0 else "start"
        self._show(hits, current, around)
        self._from = hits[current][0]
        self._bring_into_view(hits[current], glide=True)

    def _bring_into_view(self, hit: tuple[int, int], *, glide: bool) -> None:
        """Scroll to where a hit begins: an expression may match the whole article."""
        start, end = hit
        self._view.show_range(start, min(end, start + _SHOWN), glide=glide)

    def _show(self, hits: Hits | None, current: int | None, around: str = "") -> None:
        self._hits, self._current = hits, current
        self._view.show_found(hits, current)
        if hits is None:
            self.bar.show_none()
        else:
            self.bar.show_count(None if current is None else current + 1, len(hits), hits.complete, around)


def _make_ready(text: str, _reader: Connection, _progress: Progress) -> Findable:
    return Findable(text)


def _find_pattern(text: str, pattern: str, exact: bool, _reader: Connection, progress: Progress) -> Hits:
    from storage.text.patterns import find_pattern  # noqa: PLC0415 - loads the engine, and few readers ask for it

    return find_pattern(text, pattern, exact=exact, stopped=progress.cancelled)
