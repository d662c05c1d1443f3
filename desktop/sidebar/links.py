"""The section of the links that the analyst made between the open article and others, seen from both ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.sidebar.link_card import LinkCard
from desktop.sidebar.link_words import SENSES, Sense, word_sense
from desktop.widgets.section import Section
from desktop.widgets.tooltip import tooltip_of
from storage.related.links import list_links, set_link

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.sidebar.article_picker import ArticlePicker
    from desktop.sidebar.link_wishes import LinkWishes
    from desktop.tasks import Tasks
    from desktop.theme import Theme


class LinksSection(Section):
    """A card for each link, and a button for another one; where there is none the button is all.

    ``article_requested(id)``, ``comparison_requested(first_id, second_id)``; what is written goes to the ``wishes``.
    """

    article_requested = Signal(int)
    comparison_requested = Signal(int, int)

    def __init__(
        self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, wishes: LinkWishes, parent: QWidget
    ) -> None:
        super().__init__("links", parent)
        self.set_title(self.tr("Links"))
        self._bridge = bridge
        self._tasks = tasks
        self._theme = theme
        self._language = language
        self._wishes = wishes
        self._article_id: int | None = None
        self._sense = SENSES[0]
        self._asked = False
        self._picker: ArticlePicker | None = None
        self.cards: dict[int, LinkCard] = {}
        self.button = QPushButton(theme.icon("add", "accent"), self.tr("Link to an article"), self)
        self.button.setObjectName("addLink")
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(tooltip_of(self.tr("Say what this article has to do with another one")))
        self.rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(self._open_menu)

    def show_article(self, article_id: int | None) -> None:
        """Show the links of another article, or of the same after a change."""
        if article_id != self._article_id:
            self._asked = False
        self._article_id = article_id
        links = [] if article_id is None else self._bridge.read(list_links, article_id)
        for link_id in self.cards.keys() - {link.id for link in links}:
            self._drop(link_id)
        for stored in links:
            link = stored._replace(note=self._bridge.as_typed(set_link, stored.id, stored.note))
            card = self.cards.get(link.id)
            # an article may be opened from its own link: then that is seen from the other end
            if card is not None and card.link.outgoing == link.outgoing:
                card.show_link(link)
                continue
            if card is not None:
                self._drop(link.id)
            self._add(LinkCard(link, self._theme, self._language, self.body))
        self._order_stops()
        self.set_count(self._language.number(len(links)) if links else "")
        self.header.setVisible(bool(links))
        if not links:
            self.header.setChecked(True)

    def flush(self) -> None:
        """Report notes that were typed and not yet reported."""
        for card in list(self.cards.values()):
            card.note.flush()

    def sense_menu(self) -> QMenu:
        """Return a menu of what can be said of another article; it goes away when it is closed."""
        menu = QMenu(self)
        menu.setObjectName("linkSenseMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for sense in SENSES:
            menu.addAction(f"{word_sense(sense)}…").setData(sense)
        menu.triggered.connect(self._begin)
        return menu

    @property
    def picker(self) -> ArticlePicker:
        """The field in which the other article is chosen, made when it is first needed."""
        if self._picker is None:
            from desktop.sidebar.article_picker import ArticlePicker  # noqa: PLC0415 - only for who links

            self._picker = ArticlePicker(self._bridge, self._tasks, self._language, self.window())
            self._picker.chosen.connect(self._make_link)
            self._picker.closed.connect(self._take_focus_back)
        return self._picker

    def _add(self, card: LinkCard) -> None:
        card.article_requested.connect(self.article_requested)
        card.comparison_requested.connect(self._compare)
        card.edited.connect(self._wishes.set_link)
        card.removed.connect(self._remove)
        self.cards[card.link.id] = card
        self.rows.insertWidget(self.rows.count() - 1, card)
        card.show()
        if self._asked and card.link.outgoing == self._sense.outgoing:
            self._asked = False
            card.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_stops(self) -> None:
        """Let Tab lead through the cards as they stand, which were made after all that stands below."""
        stops = [self.header, *(stop for card in self.cards.values() for stop in card.stops), self.button]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _drop(self, link_id: int) -> None:
        card = self.cards.pop(link_id)
        card.note.blockSignals(True)  # losing the focus while going is no report
        self.rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    @Slot()
    def _open_menu(self) -> None:
        self.sense_menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    @Slot(QAction)
    def _begin(self, action: QAction) -> None:
        """Ask for the other article."""
        if self._article_id is None:
            return
        self._sense = Sense(*action.data())
        said = {card.far_id for card in self.cards.values() if Sense(card.link.kind, card.link.outgoing) == self._sense}
        self.picker.prepare(word_sense(self._sense), frozenset(said | {self._article_id}))
        beside = QRect(self.button.mapTo(self.window(), QPoint(0, 0)), self.button.size())
        self.picker.open("", beside)

    @Slot(object)
    def _make_link(self, other_id: int) -> None:
        if self._article_id is None:
            return
        self._asked = True
        pair = (self._article_id, other_id)
        first, second = pair if self._sense.outgoing else pair[::-1]
        self._wishes.add_link.emit(first, second, self._sense.kind, "")

    @Slot()
    def _take_focus_back(self) -> None:
        """Go on at the button, unless the analyst has gone elsewhere."""
        if self.window().focusWidget() in {None, self.window(), self.picker.field}:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _compare(self, other_id: int) -> None:
        if self._article_id is not None:
            self.comparison_requested.emit(self._article_id, other_id)

    @Slot(int)
    def _remove(self, link_id: int) -> None:
        """Wish for a link to be gone; the keyboard stays near."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wishes.remove_link.emit(link_id)
