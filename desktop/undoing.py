"""Writing that can be taken back: the undo stack, and the way there and back.

A step is taken back and made again in the parts in which it was written, a large one from the event loop, and while
that lasts the analyst may go on. What stops it half-way - the analyst, a refusing disk, or a new act in the same
article - leaves the step on the stack with the parts that are in the library still: undo goes on with those, and redo
brings the others back until something new is done. When the program dies in between, every part is there or not.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVarTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from desktop.steps import Act, Addition, Step, ground_of, joined
from storage.articles import count_letters
from storage.errors import LibraryUnavailable

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.portions import Portions
    from desktop.steps import Part
    from desktop.unsaved import Unsaved
    from storage.records import Change, Value

Arguments = TypeVarTuple("Arguments")

_FIRST_ROWS, _MOST_ROWS = 15, 20_000
"""How many rows are taken back at once to begin with, and at most."""

LETTERS_OF_A_ROW = 500
"""So many letters of an article's text weigh as much as a row."""


class UndoableWriter(QObject):
    """Writes through the bridge, keeps the undo stack, and keeps what the library refuses.

    ``retracing(Change)`` follows each part that undo and redo take back or make again, ``retraced(Change)`` all of it.
    Meanwhile ``retrace_progressed(done, total)`` comes now and then, and in the end
    ``retrace_ended(complete, begun)``: whether all of it was done, or at least something.
    ``unsaved_changed()`` tells that an act was kept in memory, or written at last; ``given_up(act, error)`` that it can
    never be written.
    """

    retracing = Signal(object)
    retraced = Signal(object)
    retrace_progressed = Signal(int, int)
    retrace_ended = Signal(bool, bool)
    unsaved_changed = Signal()
    given_up = Signal(object, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._step: Step | None = None
        self._back = True
        self._changes: list[Change] = []
        self._meanwhile: set[tuple[str, Value]] = set()
        self.stack = QUndoStack(self)

    # what is made when it is first needed, so that a start need not -----------------------------------

    @cached_property
    def retrace(self) -> Portions:
        """The undo or redo under way."""
        from desktop.portions import Portions  # noqa: PLC0415 - a start undoes nothing

        retrace = Portions(self)
        retrace.progressed.connect(self.retrace_progressed)
        retrace.ended.connect(self._end_retrace)
        return retrace

    @cached_property
    def unsaved(self) -> Unsaved:
        """What the library refused and is kept in memory."""
        from desktop.unsaved import Unsaved  # noqa: PLC0415 - most disks refuse nothing

        unsaved = Unsaved(self._write, self._bridge, self)
        unsaved.changed.connect(self.unsaved_changed)
        unsaved.given_up.connect(self.given_up)
        return unsaved

    @property
    def all_saved(self) -> bool:
        """Whether nothing is kept in memory only."""
        return "unsaved" not in self.__dict__ or not self.unsaved.acts

    def close(self) -> None:
        """End what is under way, before the library is closed: every part of it is there, or not."""
        for work in ("retrace", "unsaved"):
            if work in self.__dict__:
                getattr(self, work).stop()

    # undo and redo -----------------------------------------------------------------------------------

    def undo_name(self) -> str:
        """Return what ``undo`` would take back, in the interface's present language; empty if nothing."""
        number = self.stack.index() - 1
        while isinstance(step := self.stack.command(number), Step):
            if step.done:
                return step.name()
            number -= 1
        return ""

    def redo_name(self) -> str:
        """Return what ``redo`` would make again, in the interface's present language; empty if nothing."""
        step = self._half_undone() or self.stack.command(self.stack.index())
        return step.name() if isinstance(step, Step) else ""

    @Slot()
    def undo(self) -> bool:
        """Begin to take the newest step back, if there is one; when the library refuses, the step stays where it was.

        Nothing is begun while an undo or redo is under way, or while acts wait to be saved.
        """
        if not self._may_retrace():
            return False
        while isinstance(step := self.stack.command(self.stack.index() - 1), Step):
            if step.done:
                self._begin_retrace(step, back=True)
                return True
            self.stack.undo()  # it was taken back while something newer was done
        return False

    @Slot()
    def redo(self) -> bool:
        """Begin to make the step that was taken back last again, if there is one."""
        if not self._may_retrace():
            return False
        step = self._half_undone()
        if step is None:
            below = self.stack.command(self.stack.index())
            if not isinstance(below, Step):
                return False
            self.stack.redo()
            step = below
        self._begin_retrace(step, back=False)
        return True

    def _may_retrace(self) -> bool:
        return not self.retrace.busy and (self.all_saved or self.unsaved.save())

    def _half_undone(self) -> Step | None:
        """Return the newest step if parts of it were taken back."""
        step = self.stack.command(self.stack.index() - 1)
        return step if isinstance(step, Step) and step.undone else None

    def _begin_retrace(self, step: Step, *, back: bool) -> None:
        from desktop.portions import Pace  # noqa: PLC0415 - a start undoes nothing

        self._step, self._back = step, back
        self._changes = []
        self._meanwhile = set()
        self.retrace.begin(self._retrace_some, step.size(back=back), Pace(_FIRST_ROWS, 1, _MOST_ROWS))

    def _retrace_some(self, size: int) -> int:
        step = self._step
        if step is None:
            return 0
        parts = step.coming(size, self._weigh, back=self._back)
        if self._meanwhile and not self._meanwhile.isdisjoint(ground_of(chain.from_iterable(parts))):
            self.retrace.stop()
            return 0
        retrace = step.take_back if self._back else step.make_again
        change = retrace(self._bridge, parts)
        self._changes.append(change)
        self.retracing.emit(change)
        return sum(map(len, parts))

    def _weigh(self, part: Part) -> int:
        """Return how much work it is to take a part back or to make it again: texts are what takes long."""
        texts = (str((row.after or row.before or {})["text"]) for row in part if row.table == "versions")
        articles = (row.id for row in part if row.table == "articles" and self._back)
        letters = sum(map(len, texts)) + sum(self._bridge.read(count_letters, article_id) for article_id in articles)
        return len(part) + letters // LETTERS_OF_A_ROW

    @Slot(bool)
    def _end_retrace(self, complete: bool) -> None:
        step, self._step = self._step, None
        if step is None:
            return
        newest = self.stack.command(self.stack.index() - 1) is step
        if newest and not step.done:
            self.stack.undo()
        elif not newest:  # something newer was done meanwhile: there is no way back to what was taken back
            step.undone.clear()
            step.setObsolete(not step.done)
        changes, self._changes = self._changes, []
        if changes:
            self.retraced.emit(joined(changes))
        self.retrace_ended.emit(complete, bool(changes))

    # acts ----------------------------------------------------------------------------------------------

    def perform(self, act: Act) -> Any:  # noqa: ANN401 - what the verb returns
        """Write an act and return what its verb did; None if the library refuses and the act is kept instead.

        What cannot be written at all raises its error; where words were typed it is told with them instead.
        """
        if not self.all_saved and not self.unsaved.save():
            self.unsaved.keep(act)
            return None
        try:
            return self._write(act)
        except LibraryUnavailable as refusal:
            if self._bridge.library.read_only:
                raise
            self.unsaved.keep(act, refusal)
            return None
        except Exception as error:
            if act.typed is None:
                raise
            self.given_up.emit(act, error)
            return None

    def _write(self, act: Act) -> Any:  # noqa: ANN401 - what the verb returns
        written = self._bridge.write(act.verb, *act.args)
        merges_as = act.merges_as if isinstance(act.merges_as, str) else act.merges_as(written.result)
        self.push(Step(act.name, written.steps, merges_as))
        return written.result

    def push(self, step: Step) -> None:
        """Remember a step; one that changed nothing is none, and more of an addition goes to where it began."""
        if not step.done:
            return
        if self._step is not None:
            self._meanwhile |= ground_of(chain.from_iterable(step.done))
        earlier = self._addition_of(step)
        if earlier is not None:
            earlier.take_in(step)
            return
        before = self._half_undone()
        if before is not None and before is not self._step:
            before.undone.clear()
        self.stack.push(step)

    def _addition_of(self, step: Step) -> Addition | None:
        """Return the addition that a step goes on with, however much was done in between."""
        if isinstance(step, Addition) and step.is_apart():
            for number in reversed(range(self.stack.index())):
                earlier = self.stack.command(number)
                if isinstance(earlier, Addition) and earlier is not self._step and earlier.goes_on_with(step):
                    return earlier
        return None
