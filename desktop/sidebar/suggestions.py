"""The section in which suggested names are decided on, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.sidebar.suggestion_list import NameField, SuggestionList
from desktop.sidebar.suggestion_rows import SuggestionRow, compose_coming, make_card, make_coming, make_last
from desktop.widgets.announce import announce
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section
from desktop.widgets.tooltip import tooltip_of
from storage.records import ENTITY_KINDS
from storage.text.words import words_of

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.sidebar.suggesting import Suggesting
    from desktop.sidebar.suggestion_rows import Wish
    from desktop.theme import Theme
    from storage.suggestions.records import Suggestion

_MOST_COMING: Final = 4
_FIELD_HEIGHT: Final = 29


class SuggestionsSection(Section):
    """Shows the suggestion on top with what can be said to it, and the next ones below.

    While the keyboard is on it, the analyst is deciding: ``pointed(suggestion)`` tells which one, to be shown in the
    text, and ``pointed(None)`` that it is over. ``place_requested(suggestion)`` asks for the next of its places,
    ``other_requested(suggestion)`` to be told who or what else it is, ``text_requested()`` for the keyboard to go back
    to the text, and ``article_requested()`` for the next article.
    """

    pointed = Signal(object)
    place_requested = Signal(object)
    other_requested = Signal(object)
    text_requested = Signal()
    article_requested = Signal()

    def __init__(self, suggesting: Suggesting, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("suggestions", parent)
        self.set_title(self.tr("Suggestions"))
        self._suggesting = suggesting
        self._language = language
        self._awaited = False
        self._shown: Suggestion | None = None
        self.cards: RowsModel[SuggestionRow] = RowsModel(self)
        self.card = SuggestionList(theme, self)
        self.card.setObjectName("suggestionCard")
        self.card.setAccessibleName(self.tr("Suggestion"))
        self.card.setModel(self.cards)
        self.name = NameField(self.card.viewport())
        self.name.setAccessibleName(self.tr("Name to be taken"))
        self.name.setToolTip(tooltip_of(self.tr("Enter takes the name, Esc leaves it as it was")))
        self.coming: RowsModel[SuggestionRow] = RowsModel(self)
        self.coming_list = ComposedList(compose_coming, theme, parent=self)
        self.coming_list.setObjectName("comingSuggestions")
        self.coming_list.setAccessibleName(self.tr("Suggestions that follow"))
        self.coming_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.coming_list.setModel(self.coming)
        self.known_button = QPushButton(self)
        self.known_button.setObjectName("acceptKnown")
        self.known_button.setAutoDefault(True)  # the return key presses it too
        policy = self.known_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing moves when it comes and goes
        self.known_button.setSizePolicy(policy)
        for widget in (self.card, self.coming_list, self.known_button):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)  # what is missing below the card for a moment does not move it
        self.card.wished.connect(self._fulfil)
        self.card.chip_chosen.connect(self._press_chip)
        self.card.entered.connect(self._point)
        self.card.left.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        self.name.name_entered.connect(self._take_name)
        self.name.given_up.connect(self._close_name)
        self.coming_list.chosen.connect(self._choose_coming)
        self.known_button.clicked.connect(self._accept_known)
        suggesting.changed.connect(self.refresh)
        suggesting.turned.connect(self.refresh)
        self.hide()

    @property
    def deciding(self) -> bool:
        """Whether the keyboard is on the card, or in the field of its name."""
        return self.card.hasFocus() or self.name.isVisible()

    def take_focus(self) -> None:
        """Put the keyboard on the card; while nothing is found yet, as soon as it is."""
        if self._suggesting.deck.current is None and self._suggesting.pending:
            self._awaited = True
            return
        self._appear(True)
        self.header.setChecked(True)
        self._fill()
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.card.revealed.emit(QRect(0, 0, self.card.width(), self.height()))

    @Slot()
    def refresh(self) -> None:
        """Show the suggestions there are now; the section stays where the analyst has just decided on the last one."""
        self._fill()
        self._appear(self._suggesting.deck.current is not None or self.deciding)
        if self.deciding:
            self._point()
        if self._awaited and not self._suggesting.pending:
            self._awaited = False
            self.take_focus()

    def _fill(self) -> None:
        deck = self._suggesting.deck
        current = deck.current
        self._close_name_of_another(current)
        row = (
            make_last(pending=self._suggesting.pending)
            if current is None
            else make_card(current, self._suggesting.apart)
        )
        self.cards.set_rows([row])
        if not self.card.currentIndex().isValid():  # else it would be scrolled to, and move
            self.card.setCurrentIndex(self.cards.index(0))
        self.card.fit()
        self.coming.set_rows([make_coming(suggestion) for suggestion in deck.coming(_MOST_COMING)])
        self.coming_list.fit()
        number = len(deck.suggestions)
        self.set_count(self._language.number(number) if number else "")
        known = sum(len(suggestion.places) for suggestion in deck.known)
        self.known_button.setText(self.tr("Accept %Ln known mention(s)", "", known))
        self.known_button.setAccessibleName(self.known_button.text())
        self.known_button.setToolTip(
            tooltip_of(self.tr("Mark all names that you know already (Shift+Enter on the card)"))
        )
        self.known_button.setVisible(len(deck.known) > 1)
        self._shown = current

    def _appear(self, shown: bool) -> None:
        """Show or hide the section; Qt squeezes it into the column as it is, so the column takes its new height now."""
        self.setVisible(shown)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _close_name_of_another(self, current: Suggestion | None) -> None:
        if self.name.isVisible() and current != self._shown:
            self._close_name()

    @Slot()
    def _point(self) -> None:
        current = self._suggesting.deck.current
        self.pointed.emit(current)
        announce(self.card, self.cards.rows[0].description)

    @Slot()
    def _leave(self) -> None:
        """Stop showing in the text what is decided on, once the keyboard has gone elsewhere."""
        if not self.deciding:
            self.pointed.emit(None)
            self._appear(self._suggesting.deck.current is not None)

    @Slot(QModelIndex, object)
    def _press_chip(self, _index: QModelIndex, wish: Wish) -> None:
        self._fulfil(wish)

    @Slot(object)
    def _fulfil(self, wish: Wish) -> None:
        """Do what a key or a chip means; after the last card Enter goes on with the next article."""
        suggestion = self._suggesting.deck.current
        if wish.act == "text":
            self.text_requested.emit()
        elif suggestion is not None:
            self._decide(suggestion, wish)
        elif wish.act in ("accept", "article") and not self._suggesting.pending:
            self.article_requested.emit()

    def _decide(self, suggestion: Suggestion, wish: Wish) -> None:
        suggesting = self._suggesting
        if wish.act == "accept" and not suggestion.others:
            suggesting.accept(suggestion)
        elif wish.act == "choose" and isinstance(wish.choice, int):
            suggesting.accept(suggestion, wish.choice)
        elif wish.act == "reject":
            suggesting.reject(suggestion)
        elif wish.act == "accept_known":
            suggesting.accept_known()
        elif wish.act in ("place", "other"):
            wanted = self.place_requested if wish.act == "place" else self.other_requested
            wanted.emit(suggestion)
        elif wish.act in ("next", "previous"):
            suggesting.step(1 if wish.act == "next" else -1)
        elif suggestion.entity is None:
            self._change_new(suggestion, wish)

    def _change_new(self, suggestion: Suggestion, wish: Wish) -> None:
        """Change the kind or the name of a name that is not known yet."""
        if wish.act == "kind" and wish.choice in ENTITY_KINDS:
            self._suggesting.amend(suggestion.name, wish.choice)
        elif wish.act == "rename":
            box = self.card.visualRect(self.cards.index(0))
            self.name.setGeometry(box.left() + 7, box.top() + 2, box.width() - 14, _FIELD_HEIGHT)
            self.name.setText(suggestion.name)
            self.name.selectAll()
            self.name.show()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _take_name(self, typed: str) -> None:
        """Accept the name as it was written; one without a letter is none."""
        suggestion = self._suggesting.deck.current
        name = " ".join(typed.split())
        if suggestion is None or not words_of(name):
            return
        self._suggesting.amend(name, suggestion.kind)
        self._close_name()
        self._suggesting.accept(suggestion._replace(name=name))

    @Slot()
    def _close_name(self) -> None:
        if self.name.hasFocus():
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.hide()

    @Slot(QModelIndex)
    def _choose_coming(self, index: QModelIndex) -> None:
        suggestion = index.data(ROW_ROLE).suggestion
        self.card.setFocus(Qt.FocusReason.MouseFocusReason)
        self._suggesting.go_to(suggestion)

    @Slot()
    def _accept_known(self) -> None:
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggesting.accept_known()
