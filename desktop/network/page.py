"""The page of the network: what it is made of on top, the picture, and beside it what is chosen in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.freshness import Freshness
from desktop.network.answer import Answer, read_answer, read_places
from desktop.network.artist import Choice
from desktop.network.exports import NetworkExports
from desktop.network.filter_bar import FilterBar
from desktop.network.head import NetworkHead
from desktop.network.side_panel import SidePanel
from desktop.network.view import NetworkView
from desktop.network.words import NetworkWords
from desktop.widgets.announce import announce
from desktop.widgets.beside import Beside
from desktop.widgets.hint import make_message
from storage.entities.identity import get_entity

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.network.canvas import Window
    from desktop.network.filter_bar import Filters
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.network.places import EdgePlace
    from storage.records import Change

_NETWORK, _PLACES = "network", "network places"
_WIDEST: Final = 1.6
_SIDE: Final = 16


class Kept(NamedTuple):
    """What is shown of a network: what it is made of, the part of the plane in view, and what is chosen in it."""

    filters: Filters
    window: Window | None
    choice: Choice


class NetworkPage(QWidget):
    """Shows who appears with whom.

    ``closed()`` on Esc or by the button; ``place_requested(article_id, start, end)`` by a passage,
    ``entity_requested(entity_id)`` for an entity's page; ``told(sentence)`` says what was done.
    """

    closed = Signal()
    place_requested = Signal(int, int, int)
    entity_requested = Signal(int)
    told = Signal(str)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language) -> None:
        super().__init__()
        self._bridge = bridge
        self._tasks = tasks
        self._language = language
        self._around: int | None = None
        self._answer: Answer | None = None
        self._kept: Kept | None = None
        self.setObjectName("networkPage")
        self.setAccessibleName(self.tr("Network"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = NetworkWords(self)
        self.head = NetworkHead(theme, self)
        self.filters = FilterBar(theme, language, self._words, self)
        self.view = NetworkView(theme, self._words, self)
        self.side = SidePanel(theme, language, self._words, self)
        self.exports = NetworkExports(tasks, theme, self)
        self._empty = make_message("networkEmpty", self)
        self._freshness = Freshness(self)
        self._freshness.expire()
        self._lay_out()
        self._connect()

    def show_network(self, around: int | None = None) -> None:
        """Ask for the network around one entity, or for all of it."""
        entity = None if around is None else self._bridge.find(get_entity, around)
        self._kept = None
        self._around = None if entity is None else entity.id
        self.head.show_around("" if entity is None else entity.name)
        self.view.choose(Choice())
        self._freshness.expire()

    def kept(self) -> Kept:
        """Return what is in view, and what is chosen in it."""
        return self._kept or Kept(self.filters.kept(), self.view.kept(), self.view.choice)

    def put_back(self, kept: Kept) -> None:
        """Show that again, once the network is read."""
        self._kept = kept
        self.filters.put_back(kept.filters)
        self._freshness.expire()

    def take_focus(self) -> None:
        """Put the keyboard into the picture."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what was not asked yet, now that it is known how large the picture may be."""
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
        self._pictures = QStackedWidget(self)
        self._pictures.addWidget(self._empty)
        self._pictures.addWidget(self.view)
        main = QVBoxLayout()
        main.setContentsMargins(_SIDE, 10, _SIDE, _SIDE)
        main.setSpacing(8)
        main.addWidget(self.head)
        main.addWidget(self.filters)
        main.addWidget(self._pictures, 1)
        parts = Beside("networkLine", 0, self)
        parts.set_parts(main, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    def _connect(self) -> None:
        self.head.closed.connect(self.closed)
        self.head.widened.connect(self._widen)
        self.head.zoom.farther.clicked.connect(self.view.zoom_out)
        self.head.zoom.nearer.clicked.connect(self.view.zoom_in)
        self.head.zoom.whole.clicked.connect(self.view.show_whole)
        self.head.export_requested.connect(self.exports.choose_file)
        self.exports.told.connect(self.told)
        self.head.stop_requested.connect(self._stop)
        self.filters.changed.connect(self._ask)
        self.view.choice_changed.connect(self._follow_choice)
        self.view.opened.connect(self.entity_requested)
        self.view.passages_wanted.connect(self.side.focus_places)
        self.view.escaped.connect(self.closed)
        self.side.chosen.connect(self.view.choose)
        self.side.entity_requested.connect(self.entity_requested)
        self.side.around_requested.connect(self.show_network)
        self.side.place_requested.connect(self.place_requested)
        self.side.escaped.connect(self.view.let_go)
        self._freshness.due.connect(self._ask)
        self._bridge.changed.connect(self._follow_change)

    # asking -----------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        self._freshness.renew()
        self.head.progress.show_soon(self.tr("Drawing the network…"))
        question = self.filters.question(self._around)
        room = self._pictures.size()
        stretch = min(max(room.width() / max(room.height(), 1), 1.0), _WIDEST)
        work = partial(read_answer, question=question, stretch=stretch)
        self._tasks.run(_NETWORK, work, self._show, reported=self._tell_progress)

    @Slot()
    def _stop(self) -> None:
        """Leave what is shown as it is; it is read again when the page is next shown."""
        self._tasks.cancel(_NETWORK)
        self._freshness.give_up()
        self.head.progress.put_away()
        if self._answer is None:
            self._empty.setText(self.tr("Stopped. Choose another filter to begin again."))

    @Slot()
    def _widen(self) -> None:
        self.show_network()

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if change.touches("mentions", "entities", "versions", "articles"):
            self._freshness.expire_soon()

    def _tell_progress(self, state: tuple[int, int]) -> None:
        done, total = state
        self.head.progress.show_state(self.tr("Counting…"), done / max(total, 1))

    # showing ----------------------------------------------------------------------------------

    def _show(self, answer: Answer) -> None:
        self.head.progress.put_away()
        self._answer = answer
        middle = None if answer.question.around is None else self._bridge.find(get_entity, answer.question.around)
        if middle is not None:
            self.head.show_around(middle.name)
        self._words.unit = answer.question.unit
        picture = answer.picture
        window, kept = None, self.view.choice
        if self._kept is not None:
            window, kept = self._kept.window, self._kept.choice
            self._kept = None
        if kept == Choice() and answer.question.around is not None:
            kept = Choice(answer.question.around)
        self.view.set_picture(picture)
        self.side.show_picture(picture)
        if kept != self.view.choice:
            self.view.choose(kept)
        elif kept != Choice():
            self._follow_choice(kept)
        self._pictures.setCurrentWidget(self._empty if picture is None else self.view)
        if window is not None and picture is not None:
            self.view.put_back(window)
        self._empty.setText(self._empty_sentence(answer, gone=answer.question.around is not None and middle is None))
        self.filters.show_outlets(answer.outlets)
        self.head.set_usable(picture is not None)
        self.exports.show_network(answer)
        self.head.summary.setText(self._summary(answer))
        announce(self.head.summary, self.head.summary.text() or self._empty.text())

    def _summary(self, answer: Answer) -> str:
        """Say what of it all is shown, where not all is."""
        network = answer.network
        parts = []
        if len(network.nodes) < network.candidates:
            shown = self.tr("%Ln entity(ies)", "", len(network.nodes))
            parts.append(
                self.tr("%1 of %2").replace("%1", shown).replace("%2", self._language.number(network.candidates))
            )
        drawn = 0 if answer.picture is None else len(answer.picture.ties)
        if drawn < len(network.edges):
            parts.append(self.tr("the strongest %Ln connection(s)", "", drawn))
        return " · ".join(parts)

    def _empty_sentence(self, answer: Answer, *, gone: bool) -> str:
        if gone:
            return self.tr(
                "This entity is not in the library any more. Undo (Ctrl+Z) brings back what was removed last."
            )
        if answer.network.candidates == 0 and answer.question.around is None:
            return self.tr("No entities are marked in these articles yet. Select a name in a text and press E.")
        return self.tr("No two entities stand together so. Count by article, let weaker connections in, or more kinds.")

    @Slot(object)
    def _follow_choice(self, choice: Choice) -> None:
        self.side.show_choice(choice)
        if choice.entity_id is not None and choice.other_id is not None and self._answer is not None:
            ends = (choice.entity_id, choice.other_id)
            work = partial(read_places, question=self._answer.question, ends=ends)
            self._tasks.run(_PLACES, work, self._show_places)
        if self.view.picture is not None:
            announce(self.view, self._words.describe_choice(self.view.picture, choice))

    def _show_places(self, places: list[EdgePlace]) -> None:
        self.side.show_places(places)
