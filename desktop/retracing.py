"""Undo and redo by key and button: named after what they undo, and told in the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions import Actions
    from desktop.edits import Edits


class Retracing(QObject):
    """Answers the two actions; ``told(sentence)`` is for the status line."""

    told = Signal(str)

    def __init__(self, actions: Actions, edits: Edits, flush: Callable[[], None], parent: QObject) -> None:
        """Save by ``flush`` what is being typed before anything is undone."""
        super().__init__(parent)
        self._actions = actions
        self._edits = edits
        self._flush = flush
        actions.undo.triggered.connect(self._undo)
        actions.redo.triggered.connect(self._redo)
        edits.stack.indexChanged.connect(self._name)
        self._name()

    @Slot()
    def _undo(self) -> None:
        self._flush()
        name = self._edits.undo_name()
        if self._edits.undo():
            self.told.emit(self.tr("Undone: %1").replace("%1", name))

    @Slot()
    def _redo(self) -> None:
        name = self._edits.redo_name()
        if self._edits.redo():
            self.told.emit(self.tr("Done again: %1").replace("%1", name))

    @Slot()
    def _name(self) -> None:
        for action, words, name, possible in (
            (self._actions.undo, self.tr("Undo"), self._edits.undo_name(), self._edits.stack.canUndo()),
            (self._actions.redo, self.tr("Redo"), self._edits.redo_name(), self._edits.stack.canRedo()),
        ):
            action.setEnabled(possible)
            action.setText(f"{words}: {name}" if name else words)
            self._actions.refresh_tooltip(action)
