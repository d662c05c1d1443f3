"""Looking through all places where an entity may stand, before they are tagged in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.entities.spelling_boxes import SpellingBoxes
from desktop.entities.tagging_answer import read_everywhere
from desktop.entities.tagging_head import SCOPES, TaggingHead
from desktop.entities.tagging_list import TaggingList
from desktop.widgets.announce import announce
from desktop.widgets.hint import make_hint
from desktop.wording import Wording
from storage.entities.identity import get_entity
from storage.entities.names import normalise_name
from storage.errors import StorageError
from storage.search.everywhere import Scope
from storage.search.known_names import Subject, is_findable, list_names

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.entities.tagging_answer import TaggingAnswer
    from desktop.entities.tagging_head import ScopeName
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Change

_KEY: Final = "tagging everywhere"
_TABLES: Final = ("entities", "aliases", "mentions", "versions", "articles", "rejections")
_SIDE: Final = 20


class TaggingPage(QWidget):
    """Shows every place in an article, in the library, or in the results of a search; all are ticked at first.

    ``mentions_requested(ranges, entity_id)`` with ranges ``(version_id, start, end)``, for an entity that is to be made
    first ``new_mentions_requested(ranges, name, kind)``. ``stop_requested()`` while they are written; ``closed()`` when
    the page is left.
    """

    mentions_requested = Signal(object, int)
    new_mentions_requested = Signal(object, str, str)
    stop_requested = Signal()
    closed = Signal()

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._tasks = tasks
        self._language = language
        self._subject = Subject(None, "", "other")
        self._places: dict[ScopeName, Scope] = {}
        self._wished: ScopeName = "library"
        self._answer: TaggingAnswer | None = None
        self._requested = 0
        self.busy = False
        self.setObjectName("taggingPage")
        self.setAccessibleName(self.tr("Tag every mention"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = TaggingHead(theme, self)
        self.spellings = SpellingBoxes(language, self)
        self.hint = make_hint("", self)
        self.list = TaggingList(theme, settings.reading_font, self)
        self.list.setAccessibleName(self.tr("Places to be tagged"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 0)
        layout.setSpacing(8)
        for part in (self.head, self.spellings, self.hint):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        self._connect()

    def begin(self, subject: Subject, article_id: int | None, query: str) -> None:
        """Look for an entity; in an article and in the results of a query too, where there are such."""
        self._subject = subject
        self._places = {"library": Scope()}
        if article_id is not None:
            self._places["article"] = Scope(article_id=article_id)
        if query:
            self._places["results"] = Scope(query=query)
        self.head.show_subject(subject, self._places.keys(), query)
        self._look()

    def take_focus(self) -> None:
        """Put the keyboard on the places."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def show_progress(self, done: int) -> None:
        """Tell how far the tagging has come."""
        self.busy = True
        self.head.show_tagging(done, self._requested)

    @Slot()
    def finish(self) -> None:
        """Leave the page when all is tagged."""
        self.busy = False
        self.head.end_progress()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc and tag with Enter, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further, and keep nothing of what was found."""
        super().hideEvent(event)
        self._tasks.cancel(_KEY)
        self._forget()

    def _connect(self) -> None:
        head, places = self.head, self.list
        head.left.connect(self._leave)
        head.confirmed.connect(self._act)
        head.scope_chosen.connect(self._choose_scope)
        head.stop_requested.connect(self._stop)
        self.spellings.toggled.connect(self._toggle_spelling)
        places.ticks_changed.connect(self._count)
        places.confirmed.connect(self._act)
        places.escaped.connect(self._leave)
        places.typed.connect(self._take_number)
        self._bridge.changed.connect(self._follow_change)

    # looking ------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Read all places where they are wished for, or else in the library."""
        scope = self._wished if self._wished in self._places else "library"
        self.head.scopes.set_value(scope)
        self._forget()
        fault = self._fault()
        if fault:
            self._tasks.cancel(_KEY)
        else:
            work = partial(read_everywhere, subject=self._subject, scope=self._places[scope], language=self._language)
            self._tasks.run(_KEY, work, self._show, reported=self._show_reading)
        self.hint.setText(fault or self.tr("Looking for all places…"))
        self._count()

    def _fault(self) -> str:
        """Return why nothing can be looked for by this name; empty if it can."""
        if self._subject.entity_id is None:
            try:
                normalise_name(self._subject.name)
            except StorageError as error:
                return Wording(self).fault(error)
        if any(map(is_findable, self._bridge.read(list_names, self._subject))):
            return ""
        return self.tr("A name of one letter stands everywhere; mark its places one by one, with E.")

    def _forget(self) -> None:
        self._answer = None
        self.head.end_progress()
        self.list.show_rows([], keep_place=False)
        self.spellings.show_spellings([])

    @Slot(object)
    def _show_reading(self, state: tuple[int, int]) -> None:
        self.head.show_reading(*state)

    @Slot(object)
    def _show(self, answer: TaggingAnswer | None) -> None:
        self.head.end_progress()
        if answer is None:  # it was stopped before it began
            self.hint.setText(self.tr("Stopped before a place was found."))
            return
        self._answer = answer
        self.list.show_rows(answer.rows, keep_place=False)
        self.spellings.show_spellings([(spelling.name, len(spelling.rows)) for spelling in answer.spellings])
        self.hint.setText(self._sum_up(answer))
        announce(self.hint, self.hint.text())
        self._count()
        self.list.go_to(0)

    def _sum_up(self, answer: TaggingAnswer) -> str:
        if not answer.rows:
            stopped = self.tr("Stopped before a place was found.")
            return stopped if answer.cut else self.tr("There is no place that is not tagged yet.")
        places = self.tr("%Ln place(s)", "", len(answer.rows) - answer.articles)
        articles = self.tr("in %Ln article(s)", "", answer.articles)
        parts = [f"{places} {articles}."]
        if answer.cut:
            parts.append(self.tr("These are not all: once they are tagged, look again for the others."))
        parts.append(self.tr("Space leaves a place out, on a headline all of its article; Enter tags."))
        return " ".join(parts)

    @Slot(str)
    def _choose_scope(self, name: ScopeName) -> None:
        self._wished = name
        self._look()
        self.take_focus()

    @Slot(str)
    def _take_number(self, text: str) -> None:
        """Look elsewhere by the number of a place to look."""
        if text in {"1", "2", "3"} and SCOPES[int(text) - 1] in self._places and not self.busy:
            self._choose_scope(SCOPES[int(text) - 1])

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        """Look again when something was undone or redone meanwhile; leave when the entity went with that."""
        if not self.isVisible() or self.busy or not change.touches(*_TABLES):
            return
        entity_id = self._subject.entity_id
        if entity_id is not None and self._bridge.find(get_entity, entity_id) is None:
            self.closed.emit()
        else:
            self._look()

    # ticking and tagging --------------------------------------------------------------------------

    @Slot(int, bool)
    def _toggle_spelling(self, number: int, wanted: bool) -> None:
        if self._answer is not None:
            self.list.tick(self._answer.spellings[number].rows, ticked=wanted)

    @Slot()
    def _count(self) -> None:
        """Say on the button what it would do, and on the spellings which of them are taken in."""
        if self.busy:
            return
        number = len(self.list.ticked())
        self.head.show_number(number, possible=number > 0 and not self._bridge.library.read_only)
        for place, spelling in enumerate(self._answer.spellings if self._answer is not None else ()):
            rows = self.list.rows.rows
            self.spellings.set_wanted(place, wanted=any(rows[one].ticked for one in spelling.rows))

    @Slot()
    def _act(self) -> None:
        answer = self._answer
        if answer is None or self.busy or not self.head.act_button.isEnabled():
            return
        rows = zip(self.list.rows.rows, answer.ranges, strict=True)
        ranges = [place for row, place in rows if place is not None and row.ticked]
        self._requested = len(ranges)
        if self._subject.entity_id is None:
            self.new_mentions_requested.emit(ranges, self._subject.name, self._subject.kind)
        else:
            self.mentions_requested.emit(ranges, self._subject.entity_id)

    @Slot()
    def _stop(self) -> None:
        """Look no further, or tag no more; what there is by then stays."""
        if self.busy:
            self.stop_requested.emit()
        else:
            self._tasks.stop(_KEY)

    @Slot()
    def _leave(self) -> None:
        if self.busy:
            self.stop_requested.emit()
        else:
            self.closed.emit()
