"""The menu of one or several articles in the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import ArticleSummary

_PAIR: Final = 2


class RowMenu(QMenu):
    """Offers what can be done with the chosen articles; its signals are wishes with their ids.

    ``comparison_requested(first_id, second_id)`` where two are chosen.
    """

    article_requested = Signal(int)
    status_requested = Signal(list, str)
    starred_requested = Signal(list, bool)
    remove_requested = Signal(list)
    new_version_requested = Signal(int)
    comparison_requested = Signal(int, int)

    def __init__(self, chosen: Sequence[ArticleSummary], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._all_starred = all(summary.starred for summary in chosen)
        self.setObjectName("articleMenu")
        if len(chosen) == 1:
            self._add("openArticle", self.tr("Open"), key=QKeyCombination(Qt.Key.Key_Return)).triggered.connect(
                self._open
            )
            self.addSeparator()
        elif len(chosen) == _PAIR:
            compare = self._add("compareArticles", self.tr("Compare the two"))
            compare.setIcon(theme.icon("compare"))
            compare.triggered.connect(self._compare)
            self.addSeparator()
        for status, label in (
            ("unread", self.tr("Mark as unread")),
            ("reading", self.tr("Mark as being read")),
            ("done", self.tr("Mark as done")),
        ):
            action = self._add(f"mark_{status}", label)
            action.setData(status)
            action.setCheckable(True)
            action.setChecked(all(summary.status == status for summary in chosen))
            action.triggered.connect(self._set_status)
        self.addSeparator()
        star = self._add("starArticle", self.tr("Remove star") if self._all_starred else self.tr("Star"))
        star.setIcon(theme.icon("star-filled" if self._all_starred else "star"))
        star.triggered.connect(self._set_starred)
        self.addSeparator()
        if len(chosen) == 1:
            self._add("addVersion", self.tr("New version from a file…")).triggered.connect(self._add_version)
            self.addSeparator()
        label = self.tr("Remove %Ln article(s)", "", len(chosen))
        remove = self._add("removeArticle", label, key=QKeyCombination(Qt.Key.Key_Delete))
        remove.setIcon(theme.icon("trash"))
        remove.triggered.connect(self._remove)

    def _add(self, name: str, label: str, key: QKeyCombination | None = None) -> QAction:
        action = self.addAction(label)
        action.setObjectName(name)
        if key is not None:
            # the list itself handles the key; here it is only named
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        return action

    @Slot()
    def _open(self) -> None:
        self.article_requested.emit(self._chosen[0].id)

    @Slot()
    def _compare(self) -> None:
        first, second = self._chosen
        self.comparison_requested.emit(first.id, second.id)

    @Slot()
    def _set_status(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.status_requested.emit([summary.id for summary in self._chosen], action.data())

    @Slot()
    def _set_starred(self) -> None:
        self.starred_requested.emit([summary.id for summary in self._chosen], not self._all_starred)

    @Slot()
    def _add_version(self) -> None:
        self.new_version_requested.emit(self._chosen[0].id)

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit([summary.id for summary in self._chosen])
