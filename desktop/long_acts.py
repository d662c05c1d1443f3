"""Acts on very many things: written in portions, so that the window never waits, and undone as one step."""

from __future__ import annotations

from functools import partial
from itertools import accumulate, count, takewhile
from operator import ge
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.language import written_share
from desktop.portions import Pace, Portions

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.steps import Act

_FIRST: Final = 20
_LEAST: Final = 1
_MOST: Final = 2_000

_runs = count(1)


class LongActs(QObject):
    """Does one act after the other to the things that are its first argument.

    ``progressed(text, share)`` comes while one lasts, with the share that is done from 0 to 1, and ``ended()`` after
    it. ``told(sentence)`` when one was stopped.
    """

    progressed = Signal(str, float)
    ended = Signal()
    told = Signal(str)

    def __init__(self, perform: Callable[[Act], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._perform = perform
        self._acts: list[Act] = []
        self._done = 0
        self._portions = Portions(self)
        self._portions.progressed.connect(self._tell_progress)
        self._portions.ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether an act is under way."""
        return self._portions.busy

    def do(self, act: Act) -> None:
        """Begin an act, or have it wait until the one under way is done; a small one is done at once.

        It becomes one step, together with what has the same ``merges_as`` where it has one.
        """
        if len(act.args[0]) <= _FIRST:
            self._perform(act)
            return
        self._acts.append(act if act.merges_as else act._replace(merges_as=f"act {next(_runs)}"))
        if not self._portions.busy:
            self._begin()

    @Slot()
    def stop(self) -> None:
        """Stop, and begin nothing that waits; what is done by then stays."""
        if self._portions.busy:
            self._acts.clear()
            self._portions.stop()
            self.told.emit(self.tr("Stopped; what was done by then stays"))

    def _begin(self) -> None:
        self._done = 0
        self._portions.begin(self._write, len(self._acts[0].args[0]), Pace(_FIRST, _LEAST, _MOST))

    def _write(self, size: int) -> int:
        act = self._acts[0]
        things, *rest = act.args
        batch = things[self._done : self._done + size]
        if act.weigh is not None:
            weights = accumulate(map(act.weigh, batch))
            batch = batch[: max(1, sum(1 for _each in takewhile(partial(ge, size), weights)))]
        self._done += len(batch)
        self._perform(act._replace(args=(batch, *rest)))
        return len(batch)

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        share = done / total
        self.progressed.emit(f"{self._acts[0].name()} · {written_share(share)}", share)

    @Slot()
    def _end(self) -> None:
        self.ended.emit()
        del self._acts[:1]
        if self._acts:
            self._begin()
