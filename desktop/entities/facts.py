"""What is known of an entity in short: Latin name, links and description, each changed in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.entities.in_place import InPlace
from desktop.entities.link_chip import LinkChip
from desktop.entities.part import make_link
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.note_edit import NoteEdit
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.entities.wishes import Wishes
    from desktop.theme import Theme
    from storage.entities.questions import EntityPage

_LONGEST_LINE: Final = 400
_ITEM: Final = "https://www.wikidata.org/wiki/"


class Facts(QWidget):
    """A line of facts, and below it the description if there is one."""

    def __init__(self, theme: Theme, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wishes = wishes
        self._entity_id = 0
        self._links: list[LinkChip] = []
        self._shown_links: tuple[tuple[int, str], ...] = ()
        self.latin = InPlace(make_link("latinName", "", self.tr("Change the Latin name"), self), "latinName", 320, self)
        self.latin.field.setAccessibleName(self.tr("Latin name"))
        self.latin.field.setPlaceholderText(self.tr("Latin name; empty: by rule"))
        self.add_link = InPlace(
            make_link("addLink", self.tr("add a link"), self.tr("Add an address or an item of Wikidata"), self),
            "addLink",
            320,
            self,
        )
        self.add_link.field.setAccessibleName(self.tr("Address or item of Wikidata"))
        self.add_link.field.setPlaceholderText(self.tr("https://… or Q5907430"))
        self.describe: QPushButton = make_link(
            "addDescription", self.tr("add a description"), self.tr("Say who or what this is"), self
        )
        line = QWidget(self)
        self._flow = FlowLayout(14, line)
        for widget in (self.latin, self.add_link, self.describe):
            self._flow.addWidget(widget)
        self.description = NoteEdit("", self)
        self.description.setObjectName("entityDescription")
        self.description.setAccessibleName(self.tr("Description"))
        self.description.setPlaceholderText(self.tr("Who or what this is"))
        self.description.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(line)
        row = QHBoxLayout()
        row.addWidget(self.description, 1)
        row.addStretch(0)
        column.addLayout(row)
        self.latin.entered.connect(self._set_latin_name)
        self.add_link.entered.connect(self._add_link)
        self.describe.clicked.connect(self._describe)
        self.description.textChanged.connect(self._fit_description)
        self.description.body_edited.connect(self._set_description)
        self.description.left_empty.connect(self._left_empty)
        self.description.escaped.connect(self._leave_description)

    def show_page(self, page: EntityPage) -> None:
        """Show what is known; what is being typed about the same entity stays."""
        details = page.details
        if details.entity.id != self._entity_id:
            self.flush()
            self._entity_id = details.entity.id
            self.description.set_body(details.description)
            self.description.setVisible(bool(details.description))
        self.description.set_body(details.description)
        if details.description:
            self.description.show()
        elif not self.description.hasFocus():
            self.description.hide()
        self.describe.setVisible(self.description.isHidden())
        self._show_latin_name(page)
        self.add_link.set_words("")
        self._show_links(tuple((link.id, link.address) for link in page.links))

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        for field in (self.latin, self.add_link):
            field.take()
        self.description.flush()

    def _show_latin_name(self, page: EntityPage) -> None:
        own = page.details.latin_name
        shown = page.latin_name or self.tr("add a Latin name")
        self.latin.button.setText(shown.replace("&", "&&"))
        by_rule = self.tr("Written by rule; press to write it yourself")
        self.latin.button.setToolTip(by_rule if page.latin_name and not own else self.tr("Change the Latin name"))
        self.latin.button.setAccessibleName(self.tr("Latin name: %1").replace("%1", shown))
        self.latin.set_words(own or page.latin_name)

    def _show_links(self, links: tuple[tuple[int, str], ...]) -> None:
        if links == self._shown_links:
            return
        self._shown_links = links
        for chip in self._links:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for widget in (self.add_link, self.describe):
            self._flow.removeWidget(widget)
        self._links = [self._make_link(link_id, address) for link_id, address in links]
        for last in (self.add_link, self.describe):
            self._flow.addWidget(last)
        self.updateGeometry()

    def _make_link(self, link_id: int, address: str) -> LinkChip:
        opened = self.tr("Open %1 in the browser").replace("%1", isolated(_url(address)))
        chip = LinkChip(link_id, address, opened, self.tr("Remove this link"), self._theme, self)
        chip.opened.connect(self._open)
        chip.removed.connect(self._remove_link)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @Slot(str)
    def _open(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(_url(address)))

    @Slot(str)
    def _set_latin_name(self, name: str) -> None:
        self._wishes.set_latin_name.emit(self._entity_id, name)

    @Slot(str)
    def _add_link(self, address: str) -> None:
        if address:
            self._wishes.add_link.emit(self._entity_id, address)

    @Slot(int)
    def _remove_link(self, link_id: int) -> None:
        """Wish for a link to go; its chip does at once, so that this is wished once."""
        self._show_links(tuple(link for link in self._shown_links if link[0] != link_id))
        self._wishes.remove_link.emit(link_id)

    @Slot()
    def _fit_description(self) -> None:
        """Be no wider than the words, so that they stand where the line above begins, whichever way they run."""
        words = self.description.toPlainText()[:_LONGEST_LINE] or self.description.placeholderText()
        widest = max(self.description.fontMetrics().horizontalAdvance(line) for line in words.split("\n"))
        self.description.setMaximumWidth(widest + 3)

    @Slot()
    def _describe(self) -> None:
        self.describe.hide()
        self.description.show()
        self.description.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _set_description(self, words: str) -> None:
        self._wishes.set_description.emit(self._entity_id, words)

    @Slot()
    def _left_empty(self) -> None:
        self.description.hide()
        self.describe.show()

    @Slot()
    def _leave_description(self) -> None:
        self.latin.button.setFocus(Qt.FocusReason.OtherFocusReason)


def _url(address: str) -> str:
    """Return the address of the web that a link stands for."""
    return _ITEM + address if address[:1] in "Qq" and address[1:].isdecimal() else address
