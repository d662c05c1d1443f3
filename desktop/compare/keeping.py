"""What is seen of a comparison, kept while the page is away: which rows, where in them, and the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.compare.area import Kept
    from desktop.compare.head import CompareHead
    from desktop.compare.pairs import Shown
    from desktop.compare.view import CompareView


class KeptPage(NamedTuple):
    """Which rows are shown, the line at the top, and side, anchor and place of the caret."""

    shown: Shown
    top: Kept | None
    caret: tuple[int, int, int] | None


def keep(head: CompareHead, view: CompareView) -> KeptPage:
    """Return what is seen."""
    cursor = view.cursor_
    caret = None if cursor.index is None else (cursor.side, cursor.anchor, cursor.caret)
    return KeptPage(head.shown, view.kept(), caret)


def show_again(view: CompareView, kept: KeptPage) -> None:
    """Go where one was, with the caret and what was selected."""
    view.put_back(kept.top)
    if kept.caret is not None:
        view.cursor_.put_at(*kept.caret)
        view.told_caret()
