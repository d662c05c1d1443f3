"""One link on a card: what is said of the other article, its headline, and a note that is written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.sidebar.headline_button import HeadlineButton
from desktop.sidebar.link_words import Sense, word_sense
from desktop.widgets.hint import make_hint
from desktop.widgets.note_edit import NoteEdit
from desktop.widgets.own_direction import aligned, isolated
from desktop.widgets.tooltip import tooltip_of
from storage.related.records import LINK_KINDS
from storage.values import clean_lines

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.theme import Theme
    from storage.related.records import Link, LinkKind

_PICTURE: Final = 14
_SIDES: Final = (12, 6)
"""Room at the side where lines begin, and at the other, where the buttons have some of their own."""


class LinkCard(QFrame):
    """Shows a link from whichever end it is seen.

    ``article_requested(id)`` and ``comparison_requested(id)`` for the far end; ``edited(link_id, kind, note)`` and
    ``removed(link_id)`` are wishes.
    """

    article_requested = Signal(int)
    comparison_requested = Signal(int)
    edited = Signal(int, str, str)
    removed = Signal(int)

    def __init__(self, link: Link, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.link = link
        self.setProperty("look", "card")
        self.setObjectName("linkCard")
        self.kind_button = QPushButton(self)
        self.kind_button.setObjectName("linkKind")
        self.kind_button.setProperty("look", "link")
        self.kind_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.kind_button.setToolTip(tooltip_of(self.tr("Say something else of the two")))
        self.compare_button = self._make_button("compareLink", "compare", self.tr("Compare side by side"))
        self.remove_button = self._make_button("removeLink", "close", self.tr("Remove this link"))
        self.headline = HeadlineButton(theme, self)
        self.headline.setObjectName("linkHeadline")
        self._facts = make_hint("", self)
        self._facts.setObjectName("linkFacts")
        self.note = NoteEdit(link.note, self)
        self.note.setObjectName("linkNote")
        self.note.setPlaceholderText(self.tr("Write a note"))
        self._lay_out()
        self.kind_button.clicked.connect(self._open_menu)
        self.compare_button.clicked.connect(self._compare)
        self.remove_button.clicked.connect(self._remove)
        self.headline.clicked.connect(self._open)
        self.note.body_edited.connect(self._edit_note)
        self.note.escaped.connect(self.headline.setFocus)
        self.show_link(link)

    @property
    def far_id(self) -> int:
        """The article at the far end."""
        return self.link.other_id if self.link.outgoing else self.link.article_id

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab leads to, one after the other."""
        return self.kind_button, self.compare_button, self.remove_button, self.headline, self.note

    def show_link(self, link: Link) -> None:
        """Show the link after a change; what is being typed and not told yet stays."""
        self.link = link
        if link.note != clean_lines(self.note.toPlainText()):
            self.note.set_body(link.note)
        words = word_sense(Sense(link.kind, link.outgoing))
        title = link.headline or self.tr("Without a headline")
        self.kind_button.setText(words)
        self.kind_button.setAccessibleName(self.tr("What is said: %1").replace("%1", words))
        if title != self.headline.text():
            self.headline.setText(title)
            self.headline.updateGeometry()
        self.headline.setAccessibleName(f"{words}: {title}")
        self.headline.setToolTip(tooltip_of(self.tr("Open “%1”").replace("%1", isolated(title))))
        facts = [part for part in (self._language.format_date(link.published), link.outlet) if part]
        self._facts.setText(aligned(" · ".join(map(isolated, facts)), self._language.direction))
        self._facts.setVisible(bool(facts))
        self.note.setAccessibleName(self.tr("Note on the link to “%1”").replace("%1", title))

    def kind_menu(self) -> QMenu:
        """Return a menu of what can be said instead; it goes away when it is closed."""
        menu = QMenu(self)
        menu.setObjectName("linkKindMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in LINK_KINDS:
            action = menu.addAction(word_sense(Sense(kind, self.link.outgoing)))
            action.setData(kind)
            action.setCheckable(True)
            action.setChecked(kind == self.link.kind)
        menu.triggered.connect(self._choose)
        return menu

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self.kind_button)
        first.addStretch(1)
        first.addWidget(self.compare_button)
        first.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        start, end = _SIDES
        rtl = self._language.direction == Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(end if rtl else start, 6, start if rtl else end, 8)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.headline)
        column.addWidget(self._facts)
        column.addSpacing(2)
        column.addWidget(self.note)

    def _make_button(self, name: str, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(self._theme.icon(icon, "muted"))
        button.setIconSize(QSize(_PICTURE, _PICTURE))
        button.setAccessibleName(words)
        button.setToolTip(tooltip_of(words))
        return button

    @Slot()
    def _open_menu(self) -> None:
        self.kind_menu().popup(self.kind_button.mapToGlobal(QPoint(0, self.kind_button.height() + 2)))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        kind: LinkKind = action.data()
        if kind != self.link.kind:
            self.edited.emit(self.link.id, kind, self.note.toPlainText())

    @Slot(str)
    def _edit_note(self, note: str) -> None:
        self.edited.emit(self.link.id, self.link.kind, note)

    @Slot()
    def _open(self) -> None:
        self.article_requested.emit(self.far_id)

    @Slot()
    def _compare(self) -> None:
        self.comparison_requested.emit(self.far_id)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.link.id)
