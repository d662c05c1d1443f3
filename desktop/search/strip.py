"""The slim strip above an article that was opened at a hit: where on the walk one is, and the way on and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from desktop.widgets.own_direction import directed
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QIcon

    from desktop.actions import Actions
    from desktop.language import Language
    from desktop.search.walk import Stand
    from desktop.theme import Theme

_ICON: Final = QSize(16, 16)


class HitStrip(QFrame):
    """Shows a query and a ``Stand``; the walk itself is by the window's actions. ``closed()`` by the cross."""

    closed = Signal()

    def __init__(self, actions: Actions, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("hitStrip")
        self.query = QLabel(self)
        self.query.setObjectName("hitQuery")
        self.query.setTextFormat(Qt.TextFormat.PlainText)
        self.query.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.place = QLabel(self)
        self.place.setObjectName("hitPlace")
        self.place.setProperty("look", "muted")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.back = self._make_button("backToResults", self.tr("Back to the results"), theme.icon("search"))
        self.back.setToolTip(tooltip_of(self.tr("Back to the results (Ctrl+Shift+F)")))
        self.back.clicked.connect(actions.search.trigger)
        self.previous = self._make_action_button(actions.previous_hit)
        self.next = self._make_action_button(actions.next_hit)
        self.close_button = self._make_button("closeHits", self.tr("Put the hits out"), theme.icon("close"))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 8, 3)
        row.setSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.query, 1)
        row.addWidget(self.place)
        for button in (self.previous, self.next, self.close_button):
            row.addWidget(button)

    def show_query(self, query: str) -> None:
        """Name the search, the place on the walk being unknown yet."""
        self.query.setText(directed(query, self.layoutDirection()))
        self.query.setToolTip(tooltip_of(query))
        self.place.clear()

    def show_stand(self, stand: Stand) -> None:
        """Tell which hit of how many this is, and which article."""
        parts: list[str] = []
        number = self._language.number
        if not stand.hits_here:
            parts.append(self.tr("no hit here"))
        elif stand.hit and stand.all_hits:
            parts.append(self.tr("hit %1 of %2").replace("%1", number(stand.hit)).replace("%2", number(stand.all_hits)))
        elif stand.hit:
            words = self.tr("hit %1 of %2 here")
            parts.append(words.replace("%1", number(stand.hit)).replace("%2", number(stand.hits_here)))
        else:
            parts.append(self.tr("%Ln hit(s) here", "", stand.hits_here))
        if stand.article:
            words = self.tr("article %1 of %2")
            parts.append(words.replace("%1", number(stand.article)).replace("%2", number(stand.articles)))
        self.place.setText(" · ".join(parts))

    def _make_button(self, name: str, words: str, icon: QIcon) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon)
        button.setIconSize(_ICON)
        button.setAutoRaise(True)
        button.setToolTip(tooltip_of(words))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_action_button(self, action: QAction) -> QToolButton:
        button = self._make_button(f"{action.objectName()}Tool", action.text(), action.icon())
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button
