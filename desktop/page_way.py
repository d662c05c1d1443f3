"""The pages that are shown in the place of the panes, and the way back through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.searching import Searching
    from storage.records import SearchSort

_SEARCH: Final = "search"


@runtime_checkable
class Keeping(Protocol):
    """A page that can be left and shown again, in another window too, without losing what was in view."""

    def kept(self) -> object:
        """Return what is in view and chosen; None where that is how the page begins."""
        ...

    def put_back(self, kept: Any) -> None:  # noqa: ANN401 - what the page itself has given
        """Show that again, once what the page is about is read."""
        ...


class Stop(NamedTuple):
    """A page by its name, what it is about, and what was in view: enough to show it again, in another window too."""

    name: str
    subject: tuple[Any, ...] = ()
    kept: object = None

    def is_same(self, other: Stop) -> bool:
        """Tell whether another stop is the same page about the same."""
        return self[:2] == other[:2]


class PageWay(QObject):
    """Leaving a page leads back to where it was opened from: a page before it, the search, or the article."""

    def __init__(self, searching: Searching, pages: QStackedWidget, parent: QObject) -> None:
        """Take turns on ``pages`` with the panes, which are its first page."""
        super().__init__(parent)
        self._searching = searching
        self._pages = pages
        self._shows: dict[str, Callable[..., object]] = {_SEARCH: self._show_search}
        self._seen: dict[str, object] = {}
        self._stops: list[Stop] = []

    def lead_to(self, name: str, show: Callable[..., object]) -> None:
        """Take in how a page is shown: ``show`` takes what it is about, and goes there by ``go``."""
        self._shows[name] = show

    @property
    def is_shown(self) -> bool:
        """Whether one of the pages is shown."""
        return any(self._pages.currentWidget() is self._seen.get(stop.name) for stop in self._stops)

    def go(self, page: QWidget, name: str, *subject: object) -> None:
        """Show a page under its name; ``subject`` is what it is about."""
        self.begin()
        stop = Stop(name, subject)
        seen = next((number for number, one in enumerate(self._stops) if one.is_same(stop)), len(self._stops))
        del self._stops[seen:]
        self._stops.append(stop)
        self._seen[name] = page
        self._searching.show_page(page)

    def begin(self) -> None:
        """Begin a way at the article or the search where that is shown; else go on with the one there is."""
        if self._pages.currentIndex() == 0:
            self._stops.clear()
        elif self._searching.is_shown:
            self._stops = [Stop(_SEARCH)]
            self._seen[_SEARCH] = self._searching.page

    @Slot()
    def leave(self) -> None:
        """Go back to the page before, from the first one to the article."""
        del self._stops[-1:]
        self.go_back()

    @Slot()
    def go_back(self) -> None:
        """Show the last page of the way again, or the article if there is none."""
        if self._stops:
            self._show(self._stops.pop())
        else:
            self._searching.show_reading()

    # from one window to the next -------------------------------------------------------------------

    def stops(self) -> list[Stop]:
        """Return the way, its last page being the one that is shown; nothing where the article is."""
        self.begin()
        last = {stop.name: number for number, stop in enumerate(self._stops)}
        stops = [self._as_seen(stop) if last[stop.name] == number else stop for number, stop in enumerate(self._stops)]
        return [self._with_query(stop) if stop.name == _SEARCH else stop for stop in stops]

    def take_up(self, stops: Sequence[Stop]) -> None:
        """Go on with a way from its last page."""
        if stops:
            self._show(stops[-1])
            self._stops[:0] = stops[:-1]

    def _as_seen(self, stop: Stop) -> Stop:
        """Return a stop with what is in view of its page, if this window has shown it."""
        page = self._seen.get(stop.name)
        return stop._replace(kept=page.kept()) if isinstance(page, Keeping) else stop

    def _with_query(self, search: Stop) -> Stop:
        page = self._searching.page
        return search._replace(subject=(page.query, page.sort) if page.query else ())

    def _show(self, stop: Stop) -> None:
        self._shows[stop.name](*stop.subject)
        page = self._seen.get(stop.name)
        if stop.kept is not None and isinstance(page, Keeping):
            page.put_back(stop.kept)

    def _show_search(self, query: str = "", sort: SearchSort = "relevance") -> None:
        """Show the search as it was left, or in a new window with what was asked."""
        if query:
            self._searching.run_saved(query, sort)
        else:
            self._searching.open_page()
