"""The part of an entity's page that lists its spellings, adds one, and splits some off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.entities.in_place import InPlace
from desktop.entities.part import Part, make_link
from desktop.entities.spelling_list import SpellingList, SpellingRow
from desktop.entities.split_panel import SplitPanel

if TYPE_CHECKING:
    from desktop.entities.wishes import Wishes
    from desktop.entities.words import EntityWords
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.entities.questions import AliasCount, EntityPage


class Spellings(Part):
    """Lists spellings; ``spelling_chosen(name)`` when its mentions are asked for, ``merge_requested()``."""

    spelling_chosen = Signal(str)
    merge_requested = Signal()

    def __init__(
        self, tasks: Tasks, theme: Theme, words: EntityWords, wishes: Wishes, reading_font: str, parent: QWidget
    ) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Spellings"))
        self._words = words
        self._wishes = wishes
        self._page: EntityPage | None = None
        self._ticked: set[int] = set()
        self.add = InPlace(
            make_link("addSpelling", self.tr("+ add"), self.tr("Add a spelling"), self), "addSpelling", 200, self
        )
        self.add.field.setAccessibleName(self.tr("Another spelling"))
        self.add.field.setPlaceholderText(self.tr("Another spelling"))
        self.head.addWidget(self.add)
        self.merge_button = self.add_action(
            "mergeEntity", self.tr("merge…"), self.tr("Merge with another entity (Ctrl+M)"), self.merge_requested
        )
        self.split_button = self.add_action(
            "splitEntity", self.tr("split…"), self.tr("Make an entity of its own of some spellings"), self.begin_split
        )
        self.list = SpellingList(theme, reading_font, self)
        self.split = SplitPanel(tasks, theme, words, self)
        self.split.hide()
        self.rows.setSpacing(2)
        self.rows.addWidget(self.list)
        self.rows.addSpacing(4)
        self.rows.addWidget(self.split)
        self.add.entered.connect(self._add)
        self.list.spelling_chosen.connect(self.spelling_chosen)
        self.list.alias_removed.connect(wishes.remove_alias)
        self.list.main_chosen.connect(self._rename)
        self.list.ticked.connect(self._tick)
        self.split.closed.connect(self.end_split)
        self.split.confirmed.connect(self._split)

    def show_page(self, page: EntityPage) -> None:
        """Show the spellings of an entity."""
        if self._page is None or page.details.entity.id != self._page.details.entity.id:
            self._ticked.clear()
            self.split.hide()
            if self.add.typing:
                self.add.close_field(refocus=False)
        self._page = page
        self.add.set_words("")
        self._ticked &= {count.alias.id for count in page.aliases}
        self.split_button.setEnabled(len(page.aliases) > 1)
        self._show_rows()
        if self.splitting:
            self._show_chosen(page)

    def flush(self) -> None:
        """Report a spelling that was typed and not yet reported."""
        self.add.take()

    @property
    def splitting(self) -> bool:
        """Whether spellings are being ticked."""
        return not self.split.isHidden()

    @Slot()
    def begin_split(self) -> None:
        """Let spellings be ticked, beginning with the one that the keyboard is on."""
        if self._page is None or len(self._page.aliases) < 2:
            return
        self._ticked.clear()
        self.split.begin(self._page.details.entity)
        self._show_rows()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def end_split(self) -> None:
        """Split nothing off."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.split.hide()
        self._ticked.clear()
        self._show_rows()
        if had_focus:
            self.split_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        page = self._page
        if page is None:
            return
        rows = [self._make_row(count, page) for count in page.aliases]
        if page.latin_name:
            detail = self._words.origin("typed") if page.details.latin_name else self.tr("transliteration")
            description = self._words.sentence([page.latin_name, detail])
            rows.append(SpellingRow(page.latin_name, description, detail, None, False, self._tick_of(None)))
        self.list.show_rows(rows)

    def _make_row(self, count: AliasCount, page: EntityPage) -> SpellingRow:
        alias = count.alias
        number = self._words.language.number(count.mentions)
        origin = self._words.origin(alias.origin)
        main = alias.name == page.details.entity.name
        ticked = self._tick_of(alias.id)
        said = "" if ticked is None else self.tr("ticked") if ticked else self.tr("not ticked")
        description = self._words.sentence([alias.name, origin, self._words.mentions(count.mentions), said])
        return SpellingRow(alias.name, description, f"{origin} · {number}", alias.id, main, ticked)

    def _tick_of(self, alias_id: int | None) -> bool | None:
        return alias_id in self._ticked if self.splitting else None

    @Slot(str)
    def _add(self, name: str) -> None:
        if self._page is not None and name:
            self._wishes.add_alias.emit(self._page.details.entity.id, name)

    @Slot(str)
    def _rename(self, name: str) -> None:
        if self._page is not None:
            self._wishes.rename.emit(self._page.details.entity.id, name)

    @Slot(int)
    def _tick(self, alias_id: int) -> None:
        if self._page is None:
            return
        self._ticked ^= {alias_id}
        self._show_rows()
        self._show_chosen(self._page)

    def _show_chosen(self, page: EntityPage) -> None:
        chosen = [count.alias for count in page.aliases if count.alias.id in self._ticked]
        self.split.show_chosen(chosen, whole=len(chosen) == len(page.aliases))

    @Slot(str, str)
    def _split(self, name: str, kind: str) -> None:
        if self._page is not None:
            entity_id, alias_ids = self._page.details.entity.id, sorted(self._ticked)
            self.end_split()
            self._wishes.split.emit(entity_id, alias_ids, name, kind)
