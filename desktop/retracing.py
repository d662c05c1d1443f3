"""Undo and redo by key and button: named after what they undo, and told in the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.language import written_share

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions import Actions
    from desktop.edits import Edits


class Retracing(QObject):
    """Answers the two actions.

    ``progressed(text, share)`` comes while a large step lasts, with the share that is done from 0 to 1, and ``ended()``
    after it. ``told(sentence)`` is for the status line.
    """

    progressed = Signal(str, float)
    ended = Signal()
    told = Signal(str)

    def __init__(self, actions: Actions, edits: Edits, flush: Callable[[], None], parent: QObject) -> None:
        """Save by ``flush`` what is being typed before anything is undone."""
        super().__init__(parent)
        self._actions = actions
        self._edits = edits
        self._flush = flush
        self._under_way = ""
        self._finished = ""
        self._stopped = ""
        actions.undo.triggered.connect(self._undo)
        actions.redo.triggered.connect(self._redo)
        edits.stack.indexChanged.connect(self._name)
        edits.retrace_progressed.connect(self._tell_progress)
        edits.retrace_ended.connect(self._end)
        self._name()

    @Slot()
    def stop(self) -> None:
        """Stop a large step half-way; undo goes on from there, or redo."""
        self._edits.retrace.stop()

    @Slot()
    def _undo(self) -> None:
        self._flush()
        if not self._may_begin():
            return
        name = self._edits.undo_name()
        self._under_way = self.tr("Undoing: %1").replace("%1", name)
        self._finished = self.tr("Undone: %1").replace("%1", name)
        self._stopped = self.tr("Undone in part: %1").replace("%1", name)
        self._edits.undo()

    @Slot()
    def _redo(self) -> None:
        self._flush()
        if not self._may_begin():
            return
        name = self._edits.redo_name()
        self._under_way = self.tr("Doing again: %1").replace("%1", name)
        self._finished = self.tr("Done again: %1").replace("%1", name)
        self._stopped = self.tr("Done again in part: %1").replace("%1", name)
        self._edits.redo()

    def _may_begin(self) -> bool:
        """Tell whether a step may be taken; one at a time, and none across acts that are not saved."""
        if self._edits.all_saved or self._edits.unsaved.save():
            return not self._edits.retrace.busy
        self.told.emit(self.tr("Undo waits until your changes are saved"))
        return False

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        share = done / total
        self.progressed.emit(f"{self._under_way} · {written_share(share)}", share)

    @Slot(bool, bool)
    def _end(self, complete: bool, begun: bool) -> None:
        self.ended.emit()
        self._name()
        if begun:
            self.told.emit(self._finished if complete else self._stopped)

    @Slot()
    def _name(self) -> None:
        for action, words, name in (
            (self._actions.undo, self.tr("Undo"), self._edits.undo_name()),
            (self._actions.redo, self.tr("Redo"), self._edits.redo_name()),
        ):
            action.setEnabled(bool(name))
            action.setText(f"{words}: {name}" if name else words)
            self._actions.refresh_tooltip(action)
