"""What the acts on one kind of thing have in common: they are written by one writer, under a name of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from desktop.steps import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge import Bridge
    from desktop.edits import Edits
    from desktop.steps import Name
    from desktop.undoing import Arguments
    from storage.library import Connection

T = TypeVar("T")


class Acts(QObject):
    """The acts on one kind of thing; see ``Edits``.

    A method returns what was written, or None where the library refused and the act is kept until it does not.
    """

    def __init__(self, edits: Edits, bridge: Bridge) -> None:
        super().__init__(edits)
        self._edits = edits
        self._bridge = bridge

    def _perform(self, act: Act) -> Any:  # noqa: ANN401 - what the verb returns
        """Write an act."""
        return self._edits.perform(act)

    def _do(self, name: Name, verb: Callable[[Connection, *Arguments], T], *args: *Arguments) -> T | None:
        """Write an act of its own, under a name."""
        done: T | None = self._edits.perform(Act(name, verb, args))
        return done
