"""Folding panes away: the library, the sidebar, or all that stands around the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.actions import Actions


class PaneFolding(QObject):
    """Does what the keys of the panes say; ``around`` is all that is not the text."""

    def __init__(
        self, actions: Actions, library: QWidget, sidebar: QWidget, around: Sequence[QWidget], text: QWidget
    ) -> None:
        super().__init__(text)
        self._library = library
        self._sidebar = sidebar
        self._around = around
        self._text = text
        self._put_away: list[QWidget] = []
        actions.toggle_library.triggered.connect(self._toggle_library)
        actions.toggle_sidebar.triggered.connect(self._toggle_sidebar)
        actions.only_text.triggered.connect(self._toggle_only_text)

    @Slot()
    def _toggle_library(self) -> None:
        self._library.setVisible(not self._library.isVisible())

    @Slot()
    def _toggle_sidebar(self) -> None:
        self._sidebar.setVisible(not self._sidebar.isVisible())

    @Slot()
    def _toggle_only_text(self) -> None:
        """Leave only the text, or bring back what stood around it."""
        parts, self._put_away = self._put_away, []
        if not parts:
            parts = self._put_away = [part for part in self._around if part.isVisible()]
        for part in parts:
            part.setVisible(not self._put_away)
        if self._text.isVisible():
            self._text.setFocus()
