"""A link of an entity: pressed it opens in the browser, its cross takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.entities.part import make_link
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.theme import Theme

_LETTERS: Final = 36
_CROSS: Final = 20


class LinkChip(QWidget):
    """``opened(address)`` and ``removed(id)``."""

    opened = Signal(str)
    removed = Signal(int)

    def __init__(self, link_id: int, address: str, hint: str, remove: str, theme: Theme, parent: QWidget) -> None:
        """Show an address; ``hint`` says what pressing it does, ``remove`` what its cross does."""
        super().__init__(parent)
        self._link_id = link_id
        self._address = address
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.button = make_link("openLink", f"{_short(address)} ↗", hint, self)
        self.cross = QToolButton(self)
        self.cross.setObjectName("removeLink")
        self.cross.setIcon(theme.icon("close", "muted"))
        self.cross.setIconSize(QSize(11, 11))
        self.cross.setFixedSize(_CROSS, _CROSS)
        self.cross.setAccessibleName(remove)
        self.cross.setToolTip(tooltip_of(remove))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.cross)
        self.button.clicked.connect(self._open)
        self.cross.clicked.connect(self._remove)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._address)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._link_id)


def _short(address: str) -> str:
    """Return an address without what all have in front, and not longer than a name."""
    bare = address.partition("://")[2] or address
    return bare if len(bare) <= _LETTERS else f"{bare[: _LETTERS - 1]}…"
