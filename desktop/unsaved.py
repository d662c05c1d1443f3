"""What the library refused: kept in memory in its order, and tried again by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from desktop.portions import PORTION_MS
from storage.errors import LibraryBusy, LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.bridge import Bridge
    from desktop.steps import Act

_RETRY_MS: Final = 3_000
_BUSY_RETRY_MS: Final = 100
"""While the program itself is writing something long, what waits is written as soon as that is done."""


class Unsaved(QObject):
    """The acts that wait, oldest first, and why.

    ``changed()`` when one more waits, or fewer do; ``given_up(act, error)`` for one that can never be written, since
    what it was about is gone.
    """

    changed = Signal()
    given_up = Signal(object, object)

    def __init__(self, write: Callable[[Act], Any], bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._write = write
        self._bridge = bridge
        self._copied: tuple[Act, ...] = ()
        self.acts: list[Act] = []
        self.refusal: LibraryUnavailable | None = None
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self.save)

    @property
    def number(self) -> int:
        """How many changes wait, as the analyst counts them."""
        return _count(self.acts)

    @property
    def number_at_risk(self) -> int:
        """How many of them are in no copy of the library either."""
        copied = set(map(id, self._copied))
        return _count([act for act in self.acts if id(act) not in copied])

    def keep(self, act: Act, refusal: LibraryUnavailable | None = None) -> None:
        """Keep an act; the same one again, or a newer text of the same note, takes the place of the older."""
        if refusal is not None:
            self.refusal = refusal
        for place, kept in enumerate(self.acts):
            if _takes_the_place_of(act, kept):
                self.acts[place] = act
                break
        else:
            self.acts.append(act)
        if not self._retry.isActive():
            self._retry.start(self._pause)
        self._tell()

    @Slot()
    def save(self, *, whole: bool = False) -> bool:
        """Try to write what waits, in its order, and return whether nothing waits any more.

        Of very much the rest follows from the event loop, unless the ``whole`` is wanted now; after a refusal all is
        tried again in a few seconds.
        """
        self._retry.stop()
        before, refused = len(self.acts), False
        clock = QElapsedTimer()
        clock.start()
        while self.acts and not refused and (whole or clock.elapsed() < PORTION_MS):
            refused = not self._save_first()
        if self.acts:
            self._retry.start(self._pause if refused else 0)
        if len(self.acts) != before:
            self._tell()
        return not self.acts

    def note_copy(self, acts: Sequence[Act]) -> None:
        """Take in that these acts are in a copy of the library: they are at risk no longer."""
        self._copied = tuple(acts)
        self._tell()

    def stop(self) -> None:
        """Try no more."""
        self._retry.stop()

    def give_up(self) -> None:
        """Let go of all that waits, as the analyst said."""
        self._retry.stop()
        self.acts.clear()
        self._tell()

    @property
    def _pause(self) -> int:
        """Return the milliseconds until what was refused is tried again."""
        return _BUSY_RETRY_MS if isinstance(self.refusal, LibraryBusy) else _RETRY_MS

    def _save_first(self) -> bool:
        """Write the oldest act; return False if the library still refuses."""
        act = self.acts.pop(0)  # not to be found here by what listens to the writing
        try:
            self._write(act)
        except LibraryUnavailable as refusal:
            self.acts.insert(0, act)
            self.refusal = refusal
            return False
        except Exception as error:  # noqa: BLE001 - told; what can never be written must not hold up what can
            self.given_up.emit(act, error)
        return True

    def _tell(self) -> None:
        self._bridge.typed = {(act.verb, act.args[0]): act.typed for act in self.acts if act.typed is not None}
        self.changed.emit()


def _takes_the_place_of(act: Act, kept: Act) -> bool:
    if act.latest_counts and kept.latest_counts:
        return act.merges_as == kept.merges_as
    return act.verb is kept.verb and act.args == kept.args


def _count(acts: Sequence[Act]) -> int:
    """Count acts; those that are to become one step are one."""
    runs = {act.merges_as for act in acts if isinstance(act.merges_as, str) and act.merges_as}
    return len(runs) + sum(not isinstance(act.merges_as, str) or not act.merges_as for act in acts)
