"""Writing that can be taken back: the undo stack, its steps, and the way there and back.

A step on the undo stack holds the rows as they were before and after, never a widget.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from storage.journal import change_of, opposite_of

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from storage.library import Connection
    from storage.records import RowChange, Value

P = ParamSpec("P")
T = TypeVar("T")

Name = Callable[[], str]

_MERGE_WITHIN_S = 20.0


class Step(QUndoCommand):
    """One entry of the undo stack. The rows are changed by the writer; the stack only keeps the order.

    ``name()`` gives its name in the interface's present language. Steps with the same ``merges_as``
    that follow within some seconds become one: a note's typing.
    """

    merges_within = _MERGE_WITHIN_S

    def __init__(self, name: Name, steps: Sequence[RowChange], merges_as: str) -> None:
        super().__init__(name())
        self.name = name
        self.steps = tuple(steps)
        self.merges_as = merges_as
        self.made_at = time.monotonic()

    def id(self) -> int:
        """Return the same number for all steps that may merge."""
        return 1 if self.merges_as else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a following step in, if it goes on with the same thing soon enough."""
        if not isinstance(other, Step) or other.merges_as != self.merges_as:
            return False
        if other.made_at - self.made_at > self.merges_within:
            return False
        self.steps += other.steps
        self.made_at = other.made_at
        if all(step.after is not None for step in other.steps):
            return True
        born = {(step.table, step.id) for step in self.steps if step.before is None}
        died = {(step.table, step.id) for step in self.steps if step.after is None}
        self.setObsolete(bool(born) and born == died)
        return True

    def follow_undo(self, undone: Sequence[RowChange]) -> None:
        """Take in what undoing this step changed."""

    def follow_redo(self) -> None:
        """Take in that this step was made again."""


class Addition(Step):
    """The addition of articles, however many and however long it takes.

    To undo it their numbers are enough, for all that is theirs goes with them; their texts would fill the
    memory. Once it is undone it holds what went, so that it can be made again.
    """

    merges_within = math.inf

    def __init__(self, name: Name, steps: Sequence[RowChange], merges_as: str) -> None:
        super().__init__(name, _numbers_of(steps), merges_as)

    def follow_undo(self, undone: Sequence[RowChange]) -> None:
        """Keep what went, to be brought back."""
        self.steps = opposite_of(undone)

    def follow_redo(self) -> None:
        """Let go of the texts again."""
        self.steps = _numbers_of(self.steps)


def _numbers_of(steps: Sequence[RowChange]) -> tuple[RowChange, ...]:
    nothing: dict[str, Value] = {}
    return tuple(step._replace(after=nothing) for step in steps if step.table == "articles" and step.before is None)


class UndoableWriter(QObject):
    """Writes through the bridge and keeps the undo stack. ``retraced(Change)`` follows undo and redo."""

    retraced = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.stack = QUndoStack(self)

    def undo_name(self) -> str:
        """Return what ``undo`` would take back, in the interface's present language; empty if nothing."""
        step = self.stack.command(self.stack.index() - 1)
        return step.name() if isinstance(step, Step) else ""

    def redo_name(self) -> str:
        """Return what ``redo`` would make again, in the interface's present language; empty if nothing."""
        step = self.stack.command(self.stack.index())
        return step.name() if isinstance(step, Step) else ""

    @Slot()
    def undo(self) -> bool:
        """Take the newest step back, if there is one; when the library refuses, the step stays where it was."""
        step = self.stack.command(self.stack.index() - 1)
        if not isinstance(step, Step):
            return False
        undone = self._bridge.revert(step.steps)
        step.follow_undo(undone)
        self.stack.undo()
        self.retraced.emit(change_of(undone))
        return True

    @Slot()
    def redo(self) -> bool:
        """Make the step that was taken back last again, if there is one."""
        step = self.stack.command(self.stack.index())
        if not isinstance(step, Step):
            return False
        self._bridge.repeat(step.steps)
        self.stack.redo()
        self.retraced.emit(change_of(step.steps))
        step.follow_redo()
        return True

    def _do(
        self,
        name: Name,
        verb: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        written = self._bridge.write(verb, *args, **kwargs)
        self._push(name, written.steps)
        return written.result

    def _push(self, name: Name, steps: Sequence[RowChange], merges_as: str = "") -> None:
        """Remember a step; one that changed nothing is none."""
        if steps:
            self.stack.push(Step(name, steps, merges_as))
