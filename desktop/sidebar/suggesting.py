"""What is suggested for the open text: found in the background, and decided on one after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.sidebar.related import RELATED_TASK
from desktop.sidebar.suggestion_deck import Deck

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.tasks import Progress, Tasks
    from storage.library import Connection
    from storage.records import Change, Entity, EntityKind
    from storage.suggestions.records import Suggestion

_TASK: Final = "suggestions"
_AFTER_OPENING_MS: Final = 80
"""So that an article is painted, and what is related to it looked for, before the names in it are."""
_PAUSE_MS: Final = 120
_BEARING: Final = ("entities", "aliases", "mentions", "rejections")


class _Found(NamedTuple):
    suggestions: list[Suggestion]
    apart: Mapping[int, str]


class Suggesting(QObject):
    """Keeps the suggestions of one version in step with the library.

    ``changed()`` when there are others, ``turned()`` when another one of them is on top. ``accepted(version_id,
    suggestion)``, ``rejected(version_id, suggestion)`` and ``all_accepted(version_id, suggestions)`` are wishes; what
    they are about is not suggested any more, even before the library has heard of it.
    """

    changed = Signal()
    turned = Signal()
    accepted = Signal(int, object)
    rejected = Signal(int, object)
    all_accepted = Signal(int, list)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.deck = Deck()
        self.apart: Mapping[int, str] = {}
        """What tells entities of one name apart, by their ids."""
        self.version_id: int | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._find)

    @property
    def pending(self) -> bool:
        """Whether there may be others in a moment."""
        return self._pause.isActive() or self._tasks.busy(_TASK)

    def show_version(self, version_id: int | None) -> None:
        """Look for the names in another text; until they are found nothing is suggested."""
        self._tasks.cancel(_TASK)
        self._pause.stop()
        if version_id is not None:
            self._pause.start(_AFTER_OPENING_MS)
        self.version_id = version_id
        self.deck.clear()
        self.changed.emit()

    def follow_change(self, change: Change) -> None:
        """Look again after a change of what is known; meanwhile the old ones stay, but for those decided on."""
        if self.version_id is not None and change.touches(*_BEARING):
            self._tasks.cancel(_TASK)
            self._pause.start(_PAUSE_MS if self.deck.current else 0)

    def step(self, by: int) -> None:
        """Let the next one rise, or the one before."""
        self.deck.step(by)
        self.turned.emit()

    def amend(self, name: str, kind: EntityKind) -> None:
        """Change how the one on top is to be accepted."""
        self.deck.amend(name, kind)
        self.changed.emit()

    @Slot(object)
    def go_to(self, suggestion: Suggestion) -> None:
        """Let a certain one rise."""
        self.deck.go_to(suggestion)
        self.turned.emit()

    def go_near(self, caret: int, seen: tuple[int, int]) -> None:
        """Let the one rise that the reader is at."""
        self.deck.go_near(caret, seen)
        self.turned.emit()

    @Slot(object)
    @Slot(object, int)
    def accept(self, suggestion: Suggestion, chosen: int | None = None) -> None:
        """Wish for a suggestion to hold; of several entities with the name, for one of them by its number."""
        decided = suggestion
        if chosen is not None and suggestion.entity is not None:
            entity = (suggestion.entity, *suggestion.others)[chosen]
            decided = suggestion._replace(entity=entity, kind=entity.kind, others=())
        self._drop([suggestion])
        if self.version_id is not None:
            self.accepted.emit(self.version_id, decided)

    @Slot(object)
    def reject(self, suggestion: Suggestion) -> None:
        """Wish never to be asked this again."""
        found = self.deck.as_found(suggestion)
        self._drop([suggestion])
        if self.version_id is not None:
            self.rejected.emit(self.version_id, found)

    @Slot()
    def accept_known(self) -> None:
        """Wish for all known names to be taken for what they are."""
        known = self.deck.known
        self._drop(known)
        if self.version_id is not None and known:
            self.all_accepted.emit(self.version_id, known)

    def _drop(self, decided: Sequence[Suggestion]) -> None:
        self.deck.drop(decided)
        self.changed.emit()

    @Slot()
    def _find(self) -> None:
        if self._tasks.busy(
            RELATED_TASK
        ):  # two that compute at once would leave the window too little of Python's time
            self._pause.start(_AFTER_OPENING_MS)
        elif self.version_id is not None:
            self._tasks.run(_TASK, partial(_find_suggestions, version_id=self.version_id), self._show)

    def _show(self, found: _Found) -> None:
        self.apart = found.apart
        self.deck.fill(found.suggestions)
        self.changed.emit()


def _find_suggestions(db: Connection, _progress: Progress, version_id: int) -> _Found:
    from storage.suggestions.listing import list_suggestions  # noqa: PLC0415 - the article is to be seen before it

    suggestions = list_suggestions(db, version_id)
    asked = [each for each in suggestions if each.others]
    entities = {entity for each in asked for entity in (each.entity, *each.others) if entity is not None}
    return _Found(suggestions, {entity.id: _tell(db, entity) for entity in entities})


def _tell(db: Connection, entity: Entity) -> str:
    """Return an entity's description, else its longest other spelling."""
    from storage.entities.aliases import list_aliases  # noqa: PLC0415 - hardly any two have one name
    from storage.entities.details import get_details  # noqa: PLC0415 - the same

    spellings = [alias.name for alias in list_aliases(db, entity.id) if alias.name != entity.name]
    return get_details(db, entity.id).description or max(spellings, key=len, default="")
