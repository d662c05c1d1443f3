"""The column beside the mentions: spellings, who may be the same, who appears with it, notes, tags, parts, outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.entities.companions import Companions
from desktop.entities.entity_notes import EntityNotes
from desktop.entities.entity_picker import EntityPicker
from desktop.entities.entity_tags import EntityTags
from desktop.entities.hierarchy import Hierarchy
from desktop.entities.merge_panel import MergePanel
from desktop.entities.outlets import Outlets
from desktop.entities.same_card import SameCard
from desktop.entities.spellings import Spellings
from desktop.widgets.fitted_list import FittedList
from storage.suggestions.records import Suggestion

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.entities.reading import PageContents
    from desktop.entities.wishes import Wishes
    from desktop.entities.words import EntityWords
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.entities.likeness import Alike
    from storage.records import Entity

_BESIDE_BAR: Final = 8


class Side(QScrollArea):
    """Parts one below the other; ``merged(kept_id, gone_id)`` once a preview is confirmed, ``entity_requested(id)``."""

    merged = Signal(int, int)
    entity_requested = Signal(int)

    def __init__(
        self,
        bridge: Bridge,
        tasks: Tasks,
        theme: Theme,
        words: EntityWords,
        wishes: Wishes,
        reading_font: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._entity: Entity | None = None
        self.setObjectName("entitySide")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = self._inner = QWidget()
        inner.setObjectName("entitySideInner")
        self.merging = MergePanel(tasks, words, inner)
        self.spellings = Spellings(tasks, theme, words, wishes, reading_font, inner)
        self.same = SameCard(theme, words, reading_font, inner)
        self.companions = Companions(theme, words, inner)
        self.notes = EntityNotes(wishes, inner)
        self.tags = EntityTags(bridge, theme, wishes, inner)
        self.hierarchy = Hierarchy(theme, words, wishes, inner)
        self.outlets = Outlets(theme, words, inner)
        column = QVBoxLayout(inner)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(_BESIDE_BAR if rtl else 0, 0, 0 if rtl else _BESIDE_BAR, 16)
        column.setSpacing(18)
        for part in (
            self.merging, self.spellings, self.same, self.companions, self.notes, self.tags, self.hierarchy,
            self.outlets,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inner)
        self.other_picker = EntityPicker("mergePicker", bridge, theme, words, self)
        self.whole_picker = EntityPicker("wholePicker", bridge, theme, words, self)
        self._connect()

    def show_page(self, contents: PageContents, companion: Entity | None) -> None:
        """Show an entity; ``companion`` is the one whose passages with it are listed."""
        page = contents.page
        entity = self._entity = page.details.entity
        self.spellings.show_page(page)
        self.companions.show_companions(contents.companions, companion)
        self.notes.show_notes(entity.id, page.notes)
        self.tags.show_tags(entity.id, page.tags)
        self.hierarchy.show_hierarchy(entity.id, page.details.part_of, contents.parts)
        self.outlets.show_names(contents.outlets, entity.kind)

    def _connect(self) -> None:
        self.spellings.merge_requested.connect(self.choose_other)
        self.merging.confirmed.connect(self.merged)
        self.merging.closed.connect(self._return_focus)
        self.same.accepted.connect(self._accept_alike)
        self.same.rejected.connect(self._reject_alike)
        self.same.entity_requested.connect(self.entity_requested)
        self.companions.entity_requested.connect(self.entity_requested)
        self.companions.merge_requested.connect(self.ask_merge)
        self.hierarchy.entity_requested.connect(self.entity_requested)
        self.hierarchy.whole_wanted.connect(self._choose_whole)
        self.other_picker.chosen.connect(self.ask_merge)
        self.whole_picker.chosen.connect(self._set_whole)
        for rows in self._inner.findChildren(FittedList):
            rows.revealed.connect(self._reveal)

    # merging ----------------------------------------------------------------------------------

    @Slot()
    def choose_other(self) -> None:
        """Let the entity be chosen that is to become one with this."""
        if self._entity is not None:
            self._open_picker(self.other_picker, self.spellings.merge_button, self.tr("Merge with this entity:"))

    @Slot(int)
    def ask_merge(self, other_id: int) -> None:
        """Show what goes where if another entity becomes one with this."""
        if self._entity is not None and other_id != self._entity.id:
            self.merging.ask(self._entity.id, other_id)
            self.ensureVisible(0, 0)

    @Slot(object)
    def _accept_alike(self, alike: Alike) -> None:
        self.ask_merge(alike.other.entity.id)

    @Slot(object)
    def _reject_alike(self, alike: Alike) -> None:
        entity = self._entity
        if entity is None:
            return
        self.same.show_alike(None)
        suggestion = Suggestion(
            "similar", alike.other_spelling, entity.kind, entity, (), alike.spelling, alike.score, ()
        )  # fmt: skip
        self._wishes.reject.emit(0, suggestion)

    @Slot()
    def _return_focus(self) -> None:
        self.spellings.merge_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # what it is part of -----------------------------------------------------------------------

    @Slot()
    def _choose_whole(self) -> None:
        if self._entity is not None:
            self._open_picker(self.whole_picker, self.hierarchy.choose_button, self.tr("This is a part of:"))

    @Slot(int)
    def _set_whole(self, whole_id: int) -> None:
        if self._entity is not None:
            self._wishes.set_part_of.emit(self._entity.id, whole_id)

    def _open_picker(self, picker: EntityPicker, button: QWidget, title: str) -> None:
        assert self._entity is not None  # noqa: S101 - both who call have looked
        picker.leave_out(self._entity.id)
        picker.title.setText(title)
        self.ensureWidgetVisible(button)
        self.setFocusProxy(button)  # where a picker gives the keyboard back to
        place = button.mapTo(self, QPoint(0, 0))
        picker.open("", QRect(place, button.size()))

    @Slot(QRect)
    def _reveal(self, rect: QRect) -> None:
        """Scroll to what the keyboard has reached."""
        rows = self.sender()
        if isinstance(rows, FittedList):
            top = rows.viewport().mapTo(self._inner, rect.topLeft())
            self.ensureVisible(top.x(), top.y(), 0, 0)
            self.ensureVisible(top.x(), top.y() + rect.height(), 0, 8)
