"""The tags of an article as a whole, and the field that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.line_field import LineField
from desktop.widgets.tag_chip import TagChip
from storage.tags import find_tags

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.theme import Theme
    from storage.records import Tagging

_MOST_CHOICES: Final = 8
_FIELD_WIDTH: Final = 116


class ArticleTags(QWidget):
    """A chip for each tag; ``tag_requested(article_id, name)`` and ``untag_requested(tagging_id)`` are wishes."""

    tag_requested = Signal(int, str)
    untag_requested = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._article_id: int | None = None
        self._shown: list[Tagging] = []
        self._chips: list[TagChip] = []
        self._choices = QStringListModel(self)
        self._completer: QCompleter | None = None
        self.field = LineField(self)
        self.field.setObjectName("tagField")
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.setAccessibleName(self.tr("Add a tag to the article"))
        self.field.setToolTip(self.tr("Add a tag to the article; / nests it"))
        self.field.setFixedWidth(_FIELD_WIDTH)
        self._layout = FlowLayout(4, self)
        self._layout.addWidget(self.field)
        self.field.textEdited.connect(self._complete)
        self.field.returnPressed.connect(self._ask)

    def show_tags(self, article_id: int | None, taggings: Sequence[Tagging]) -> None:
        """Show these tags."""
        if article_id != self._article_id:
            self.field.clear()
        self._article_id = article_id
        if list(taggings) == self._shown:
            return
        self._shown = list(taggings)
        self._layout.removeWidget(self.field)
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._make_chip(tagging) for tagging in taggings]
        self._layout.addWidget(self.field)
        self.updateGeometry()

    def _make_chip(self, tagging: Tagging) -> TagChip:
        label = self.tr("Remove the tag %1").replace("%1", tagging.name)
        chip = TagChip(f"#{tagging.name}", tagging.id, label, self._theme, self)
        chip.removed.connect(self.untag_requested)
        self._layout.addWidget(chip)
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
        found = self._bridge.read(find_tags, typed, _MOST_CHOICES) if typed.strip() else []
        self._choices.setStringList([tag.name for tag in found])

    @Slot()
    def _ask(self) -> None:
        name = self.field.text().strip().lstrip("#").strip()
        # at once would be too early: the completer still has its choice to write into the field
        QTimer.singleShot(0, self.field.clear)
        if name and self._article_id is not None:
            self.tag_requested.emit(self._article_id, name)
