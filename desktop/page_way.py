"""The pages that are shown in the place of the panes, and the way back through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.searching import Searching


class _Stop(NamedTuple):
    """A page with what it is about, and how that is shown again."""

    page: QWidget
    subject: object
    show: Callable[[], object]


class PageWay(QObject):
    """Leaving a page leads back to where it was opened from: a page before it, the search, or the article."""

    def __init__(self, searching: Searching, pages: QStackedWidget, parent: QObject) -> None:
        """Take turns on ``pages`` with the panes, which are its first page."""
        super().__init__(parent)
        self._searching = searching
        self._pages = pages
        self._stops: list[_Stop] = []

    @property
    def is_shown(self) -> bool:
        """Whether one of the pages is shown."""
        return any(self._pages.currentWidget() is stop.page for stop in self._stops)

    def go(self, page: QWidget, subject: object, show: Callable[[], object]) -> None:
        """Show a page; ``show`` is how it is shown again with the same subject."""
        self.begin()
        for number, stop in enumerate(self._stops):
            if stop.page is page and stop.subject == subject:
                del self._stops[number:]
                break
        self._stops.append(_Stop(page, subject, show))
        self._searching.show_page(page)

    def begin(self) -> None:
        """Begin a way at the article or the search where that is shown; else go on with the one there is."""
        if self._pages.currentIndex() == 0:
            self._stops.clear()
        elif self._searching.is_shown:
            self._stops = [_Stop(self._searching.page, None, self._searching.open_page)]

    @Slot()
    def leave(self) -> None:
        """Go back to the page before, from the first one to the article."""
        del self._stops[-1:]
        self.go_back()

    @Slot()
    def go_back(self) -> None:
        """Show the last page of the way again, or the article if there is none."""
        if self._stops:
            self._stops.pop().show()
        else:
            self._searching.show_reading()
