"""The page of the timeline: of what it is on top, the line, and beside it or below what is chosen on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.freshness import Freshness
from desktop.timeline.answer import read_events, read_passages, read_sentences
from desktop.timeline.choices import Choices
from desktop.timeline.exports import TimelineExports
from desktop.timeline.head import TimelineHead
from desktop.timeline.overview import Overview
from desktop.timeline.side_panel import SidePanel
from desktop.timeline.view import TimelineView
from desktop.timeline.words import TimelineWords
from desktop.widgets.announce import announce
from desktop.widgets.beside import Beside
from desktop.widgets.hint import make_message
from storage.articles import get_article
from storage.timeline.records import Scope

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from desktop.timeline.answer import Sentence, Sight
    from desktop.timeline.canvas import Window
    from desktop.timeline.cards import Key
    from desktop.timeline.passages import Passages
    from desktop.timeline.words import Face
    from storage.records import Change
    from storage.timeline.records import Event

_PASSAGES, _EVENTS, _SENTENCES = "timeline", "timeline events", "timeline sentences"
_SIDE: Final = 16
_NARROW: Final = 900
"""Where the page is not wider than this, what is chosen stands below the line."""


class Kept(NamedTuple):
    """What is shown of a timeline: the time in view, the event chosen in it, and whether only what differs."""

    window: Window | None
    chosen: Key | None
    only_differing: bool


class TimelinePage(QWidget):
    """Shows what is told of which day, in a library or a part of it.

    ``closed()`` on Esc or by the button; ``place_requested(article_id, start, end)`` by a sentence;
    ``whole_library_requested()`` where a part is shown; ``told(sentence)`` says what was done.
    """

    closed = Signal()
    place_requested = Signal(int, int, int)
    whole_library_requested = Signal()
    told = Signal(str)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._tasks = tasks
        self._scope = Scope()
        self._shown: Scope | None = None
        self._faces: list[Face] = []
        self._kept: Kept | None = None
        self.setObjectName("timelinePage")
        self.setAccessibleName(self.tr("Timeline"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = TimelineWords(language, self)
        self.head = TimelineHead(theme, self)
        self.choices = Choices(settings, self._words, self)
        self.view = TimelineView(theme, self._words, self)
        self.overview = Overview(theme, self.view.camera, self)
        self.side = SidePanel(theme, self._words, self)
        self.exports = TimelineExports(tasks, theme, self._words, self.view, self)
        self._empty = make_message("timelineEmpty", self)
        self._freshness = Freshness(self)
        self._freshness.expire()
        self.view.set_calendars(self.choices.calendars)
        self._lay_out()
        self._connect()

    def show_scope(self, scope: Scope, title: str = "") -> None:
        """Show the timeline of a part of the library that is called ``title``, or without one of all of it.

        What is shown already stays in view, with what is chosen in it.
        """
        self._kept = None
        if scope != self._scope:
            self.view.choose(None)
        self._scope = scope
        self.head.show_scope(title)
        self._freshness.expire()

    def kept(self) -> Kept:
        """Return what is in view, and what is chosen in it."""
        return self._kept or Kept(self.view.kept(), self.view.scene.chosen, self.choices.only_differing)

    def put_back(self, kept: Kept) -> None:
        """Show that again, once the dates are read."""
        self._kept = kept

    def take_focus(self) -> None:
        """Put the keyboard on the line, or where there is none on the page, which Esc leaves."""
        (self.view if self.view.isVisible() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what was not asked yet."""
        super().showEvent(event)
        self._freshness.catch_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc from wherever the keyboard is on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.view.let_go()
        else:
            super().keyPressEvent(event)

    # parts ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        lines = QWidget(self)
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self.overview)
        self._lines = lines
        self._pictures = QStackedWidget(self)
        self._pictures.addWidget(self._empty)
        self._pictures.addWidget(lines)
        main = QVBoxLayout()
        main.setContentsMargins(_SIDE, 10, _SIDE, _SIDE)
        main.setSpacing(8)
        main.addWidget(self.head)
        main.addWidget(self.choices)
        main.addWidget(self._pictures, 1)
        self._parts = Beside("timelineLine", _NARROW, self)
        self._parts.turned.connect(self.side.set_beside)
        self._parts.set_parts(main, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)

    def _connect(self) -> None:
        self.head.closed.connect(self.closed)
        self.head.widened.connect(self.whole_library_requested)
        self.head.zoom.farther.clicked.connect(self.view.zoom_out)
        self.head.zoom.nearer.clicked.connect(self.view.zoom_in)
        self.head.zoom.whole.clicked.connect(self.view.show_busy)
        self.head.export_requested.connect(self.exports.choose_file)
        self.head.stop_requested.connect(self._stop)
        self.exports.told.connect(self.told)
        self.choices.calendars_changed.connect(self._follow_calendars)
        self.choices.differing_changed.connect(self._show_faces)
        self.view.moved.connect(self.overview.update)
        self.view.rested.connect(self._ask_events)
        self.view.choice_changed.connect(self._follow_choice)
        self.view.opened.connect(self._open)
        self.view.escaped.connect(self.closed)
        self.overview.day_requested.connect(self.view.centre_on)
        self.side.chosen.connect(self.view.choose)
        self.side.place_requested.connect(self._go_to)
        self._freshness.due.connect(self._ask)
        self._bridge.changed.connect(self._follow_change)

    # asking -----------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        self._freshness.renew()
        self.head.progress.show_soon(self.tr("Reading dates…"))
        self._tasks.run(_PASSAGES, partial(read_passages, scope=self._scope), self._show)

    @Slot(object)
    def _ask_events(self, sight: Sight) -> None:
        work = partial(read_events, passages=self.view.scene.passages, sight=sight)
        self._tasks.run(_EVENTS, work, self._take_events)

    @Slot()
    def _stop(self) -> None:
        """Leave what is shown as it is; it is read again when the page is next shown."""
        self._tasks.cancel(_PASSAGES)
        self._freshness.give_up()
        self.head.progress.put_away()

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        tables = ["articles", "versions"]
        if self._scope.entity_id is not None:
            tables += ["mentions", "entities"]
        if self._scope.tag_id is not None:
            tables += ["taggings", "tags"]
        if change.touches(*tables):
            self._freshness.expire_soon()

    # showing ----------------------------------------------------------------------------------

    def _show(self, passages: Passages) -> None:
        self.head.progress.put_away()
        found = len(passages) > 0
        on_line = self.window().focusWidget() in (self.view, self)
        self._pictures.setCurrentWidget(self._lines if found else self._empty)
        self._empty.setText("" if found else self._empty_sentence())
        self.overview.set_passages(passages)
        self.view.set_passages(passages, keep_view=self._shown == self._scope and found)
        self._shown = self._scope if found else None
        if self._kept is not None and self._kept.window is not None:
            self.view.put_back(self._kept.window)
        self.head.set_usable(found)
        self.choices.setVisible(found)
        self._parts.show_side(found)
        self.head.summary.setText(self._words.passages(len(passages), passages.articles) if found else "")
        if on_line:
            self.take_focus()
        announce(self.head.summary, self.head.summary.text() or self._empty.text())

    def _empty_sentence(self) -> str:
        if self._scope == Scope():
            return self.tr("No article of the library tells a date yet. Add articles, and what they date stands here.")
        return self.tr("Nothing here tells a date. Look at the timeline of the whole library.")

    def _take_events(self, events: list[Event]) -> None:
        self._faces = [self._words.face(event) for event in events]
        kept, self._kept = self._kept, None
        if kept is not None:
            self.choices.show_only_differing(kept.only_differing)
        self._show_faces()
        if kept is not None:
            self.view.choose(kept.chosen)
            if kept.window is not None:
                self.view.put_back(kept.window)

    @Slot()
    def _show_faces(self) -> None:
        only = self.choices.only_differing
        self.view.set_faces([face for face in self._faces if face.warning or not only])
        in_view = self.view.faces_in_view()
        self.choices.count_differing(sum(bool(face.warning) for face in in_view))
        self.side.show_events(in_view)

    @Slot(object)
    def _follow_choice(self, face: Face | None) -> None:
        self.side.show_choice(face)
        if face is not None:
            self._tasks.run(_SENTENCES, partial(read_sentences, event=face.event), self._show_sentences)
            announce(self.view, face.description)

    def _show_sentences(self, sentences: list[Sentence]) -> None:
        self.side.show_sentences(sentences, self.choices.calendars)

    @Slot()
    def _follow_calendars(self) -> None:
        self.view.set_calendars(self.choices.calendars)
        self._follow_choice(self.view.chosen_face())

    @Slot(object)
    def _open(self, face: Face) -> None:
        """Open the only place at which an event is told, or go to the list of them."""
        dated = face.event.dated
        if len(dated) == 1:
            self._go_to(dated[0].article_id, dated[0].start, dated[0].end)
        else:
            self.view.choose(face.key)
            self.side.focus_sentences()

    @Slot(int, int, int)
    def _go_to(self, article_id: int, start: int, end: int) -> None:
        """Wish for a place, if its article was not removed since the timeline was read."""
        if self._bridge.find(get_article, article_id) is not None:
            self.place_requested.emit(article_id, start, end)
        else:
            self.told.emit(self.tr("This article is not in the library any more; undo (Ctrl+Z) may bring it back."))
