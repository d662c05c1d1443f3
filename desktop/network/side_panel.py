"""What stands beside the picture: all entities, the connections of one, or the passages behind an edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.network.artist import Choice
from desktop.network.entity_rows import EntityList, EntityRow
from desktop.network.place_rows import PlaceRow, compose_place, make_place_rows
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import aligned, isolated
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.network.picture import Picture
    from desktop.network.words import NetworkWords
    from desktop.theme import Theme
    from storage.network.places import EdgePlace

WIDTH: Final = 340


class SidePanel(QWidget):
    """Follows the choice in the picture, and makes one.

    ``chosen(Choice)`` by a row or the way back; ``entity_requested(id)`` for its page, ``around_requested(id)`` for the
    network around it alone, ``place_requested(article_id, start, end)`` by a passage; ``escaped()`` by Esc.
    """

    chosen = Signal(object)
    entity_requested = Signal(int)
    around_requested = Signal(int)
    place_requested = Signal(int, int, int)
    escaped = Signal()

    def __init__(self, theme: Theme, language: Language, words: NetworkWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._words = words
        self._picture: Picture | None = None
        self._choice = Choice()
        self.setObjectName("networkSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.back_button = QPushButton(theme.icon("back"), "", self)
        self.back_button.setObjectName("networkUnchoose")
        self.title = make_hint("", self)
        self.title.setObjectName("networkTitle")
        self.title.setProperty("look", "")
        self.detail = make_hint("", self)
        self.detail.setObjectName("networkDetail")
        self.page_button = QPushButton(self.tr("Open its page"), self)
        self.page_button.setObjectName("networkOpenEntity")
        self.page_button.setToolTip(self.tr("Open the page of this entity (Enter)"))
        self.around_button = QPushButton(self.tr("Only around it"), self)
        self.around_button.setObjectName("networkAround")
        self.around_button.setToolTip(self.tr("Show this entity and those closest to it"))
        for button in (self.page_button, self.around_button):
            button.setAccessibleName(button.text())
        self.entities = EntityList(theme, self)
        self.places: RowsModel[PlaceRow] = RowsModel(self)
        self.place_list = ComposedList(compose_place, theme, cards=True, parent=self)
        self.place_list.setObjectName("networkPlaces")
        self.place_list.setModel(self.places)
        self._lay_out()
        self.back_button.clicked.connect(self._go_back)
        self.page_button.clicked.connect(self._request_entity)
        self.around_button.clicked.connect(self._request_around)
        self.entities.chosen.connect(self._choose)
        self.entities.escaped.connect(self.escaped)
        self.place_list.chosen.connect(self._open_place)
        self.place_list.revealed.connect(self._scroll_to)

    def show_picture(self, picture: Picture | None) -> None:
        """List the entities of another picture."""
        self._picture = picture
        self.show_choice(Choice())

    def show_choice(self, choice: Choice) -> None:
        """Show all entities, the connections of the chosen one, or room for the passages of the chosen edge."""
        self._choice = choice
        picture = self._picture
        self._stack.setCurrentIndex(0 if choice.other_id is None else 1)
        self.back_button.setVisible(choice.entity_id is not None)
        self.page_button.setVisible(choice.entity_id is not None and choice.other_id is None)
        self.around_button.setVisible(self.page_button.isVisibleTo(self))
        if picture is None:
            self._name(self.tr("Nothing to show"), "")
            self.entities.show_rows([])
        elif choice.entity_id is None:
            self._show_all(picture)
        elif choice.other_id is None:
            self._show_entity(picture, choice.entity_id)
        else:
            self._show_edge(picture, choice.entity_id, choice.other_id)

    def show_places(self, places: Sequence[EdgePlace]) -> None:
        """List the passages of the chosen edge."""
        self.places.set_rows(make_place_rows(places, self._language))
        self._scroll.verticalScrollBar().setValue(0)

    def focus_places(self) -> None:
        """Put the keyboard on the first passage."""
        self.place_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self._scroll)
        inner.setObjectName("networkPlacesInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 12, 12)
        column.addWidget(self.place_list)
        column.addStretch(1)
        self._scroll.setWidget(inner)
        self._inner = inner
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.entities)
        self._stack.addWidget(self._scroll)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 4)
        head.setSpacing(6)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        head.addWidget(self.title)
        head.addWidget(self.detail)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.page_button)
        buttons.addWidget(self.around_button)
        buttons.addStretch(1)
        head.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _name(self, title: str, detail: str) -> None:
        self.title.setText(title)
        self.detail.setText(detail)
        self.entities.setAccessibleName(title)
        self.place_list.setAccessibleName(title)

    def _show_all(self, picture: Picture) -> None:
        number = self.tr("%Ln entity(ies)", "", len(picture.spots))
        self._name(number, self._words.joined(len(picture.ties)))
        self.entities.show_rows([self._make_row(picture, one) for one in picture.spots])

    def _show_entity(self, picture: Picture, entity_id: int) -> None:
        spot = picture.spots[entity_id]
        others = picture.ranked_neighbours(entity_id)
        detail = " · ".join(
            (self._words.kind(spot.kind), self._words.mentions(spot.mentions), self._words.joined(len(others)))
        )
        self._name(aligned(spot.name, self.layoutDirection()), detail)
        self._set_back(self.tr("All entities"))
        self.entities.show_rows([self._make_row(picture, other, entity_id) for other in others])

    def _show_edge(self, picture: Picture, entity_id: int, other_id: int) -> None:
        spot, other = picture.spots[entity_id], picture.spots[other_id]
        tie = picture.tie_between(entity_id, other_id)
        both = f"{isolated(spot.name)} – {isolated(other.name)}"
        self._name(aligned(both, self.layoutDirection()), self._words.strength(tie.strength if tie else 0))
        self._set_back(isolated(spot.name))
        self.places.set_rows([])

    def _make_row(self, picture: Picture, entity_id: int, beside: int | None = None) -> EntityRow:
        spot = picture.spots[entity_id]
        tie = None if beside is None else picture.tie_between(entity_id, beside)
        number = spot.mentions if tie is None else tie.strength
        counted = self._words.mentions(number) if tie is None else self._words.strength(number)
        description = self.tr(", ").join((spot.name, self._words.kind(spot.kind), counted))
        return EntityRow(spot.name, description, entity_id, spot.kind, self._language.number(number))

    def _set_back(self, words: str) -> None:
        self.back_button.setText(words.replace("&", "&&"))
        self.back_button.setAccessibleName(self.tr("Back to %1").replace("%1", words))
        self.back_button.setToolTip(self.tr("Back (Esc)"))

    @Slot(int)
    def _choose(self, entity_id: int) -> None:
        chosen = self._choice.entity_id
        self.chosen.emit(Choice(entity_id) if chosen is None else Choice(chosen, entity_id))

    @Slot()
    def _go_back(self) -> None:
        self.chosen.emit(Choice() if self._choice.other_id is None else Choice(self._choice.entity_id))

    @Slot()
    def _request_entity(self) -> None:
        if self._choice.entity_id is not None:
            self.entity_requested.emit(self._choice.entity_id)

    @Slot()
    def _request_around(self) -> None:
        if self._choice.entity_id is not None:
            self.around_requested.emit(self._choice.entity_id)

    @Slot(QModelIndex)
    def _open_place(self, index: QModelIndex) -> None:
        place = index.data(ROW_ROLE).place
        self.place_requested.emit(place.article_id, place.start, place.end)

    @Slot(QRect)
    def _scroll_to(self, rect: QRect) -> None:
        place = self.place_list.viewport().mapTo(self._inner, rect.center())
        self._scroll.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + 12)
