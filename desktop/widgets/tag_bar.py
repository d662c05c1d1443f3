"""The tags on one thing, and the field that adds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.line_field import LineField
from desktop.widgets.tag_chip import TagChip

if TYPE_CHECKING:
    from desktop.theme import Theme

MOST_CHOICES: Final = 8
"""So many tags are offered at most."""

_FIELD_WIDTH: Final = 116


class Named(Protocol):
    """Anything with an id and a name."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def name(self) -> str:
        """What it is called."""
        ...


class TagBar(QWidget):
    """A chip for each tag; ``tag_requested(owner_id, name)`` and ``untag_requested(tag_id)`` are wishes.

    All words are given by ``set_words``.
    """

    tag_requested = Signal(int, str)
    untag_requested = Signal(int)

    def __init__(self, find: Callable[[str], Sequence[Named]], theme: Theme, parent: QWidget) -> None:
        """Offer while one types what ``find(typed)`` returns."""
        super().__init__(parent)
        self._find = find
        self._theme = theme
        self._remove_words = ""
        self._owner_id: int | None = None
        self._shown: list[Named] = []
        self._chips: list[TagChip] = []
        self._choices = QStringListModel(self)
        self._completer: QCompleter | None = None
        self.field = LineField(self)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self._flow = FlowLayout(4, self)
        self._flow.addWidget(self.field)
        self.field.textEdited.connect(self._complete)
        self.field.returnPressed.connect(self._ask)

    def set_words(self, placeholder: str, label: str, hint: str, remove: str) -> None:
        """Say what the field is for, and with ``remove``, that names the tag by ``%1``, what a chip's cross does."""
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(label)
        self.field.setToolTip(hint)
        self._remove_words = remove

    def show_tags(self, owner_id: int | None, tags: Sequence[Named]) -> None:
        """Show the tags on one thing; None takes no new one."""
        if owner_id != self._owner_id:
            self.field.clear()
        self._owner_id = owner_id
        if list(tags) == self._shown:
            return
        self._shown = list(tags)
        self._flow.removeWidget(self.field)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._make_chip(tag) for tag in tags]
        self._flow.addWidget(self.field)
        self.updateGeometry()

    def drop(self, tag_id: int) -> None:
        """Show a tag no longer, before it is known to be gone."""
        self.show_tags(self._owner_id, [tag for tag in self._shown if tag.id != tag_id])

    def _make_chip(self, tag: Named) -> TagChip:
        chip = TagChip(f"#{tag.name}", tag.id, self._remove_words.replace("%1", tag.name), self._theme, self)
        chip.removed.connect(self.untag_requested)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @Slot(str)
    def _complete(self, typed: str) -> None:
        """Offer the tags that are there already."""
        if self._completer is None:
            self._completer = QCompleter(self._choices, self)
            self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            # queued, or the field would be filled again after it was emptied
            self._completer.activated.connect(self._ask, Qt.ConnectionType.QueuedConnection)
            self.field.setCompleter(self._completer)
        found = self._find(typed) if typed.strip() else []
        self._choices.setStringList([tag.name for tag in found])

    @Slot()
    def _ask(self) -> None:
        name = self.field.text().strip().lstrip("#").strip()
        # at once would be too early: the completer still has its choice to write into the field
        QTimer.singleShot(0, self.field.clear)
        if name and self._owner_id is not None:
            self.tag_requested.emit(self._owner_id, name)
