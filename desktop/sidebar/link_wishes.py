"""What the analyst wishes to have said of two articles: one signal for each act, under the act's own name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

ACTS: Final = ("pin", "dismiss", "clear_choice", "add_link", "set_link", "remove_link")
"""The names of all acts, as what writes them calls its methods."""


class LinkWishes(QObject):
    """Shared by the sections about other articles, so that each act is joined once.

    ``pin``, ``dismiss`` and ``clear_choice`` are about a pair of articles; ``add_link(article_id, other_id, kind,
    note)`` says that the first continues the other, and so on; ``set_link(link_id, kind, note)``.
    """

    pin = Signal(int, int)
    dismiss = Signal(int, int)
    clear_choice = Signal(int, int)
    add_link = Signal(int, int, str, str)
    set_link = Signal(int, str, str)
    remove_link = Signal(int)
