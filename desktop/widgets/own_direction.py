"""Which way a piece of text runs in the window, by its own words."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt

from storage.text.direction import base_direction


@lru_cache(maxsize=4096)
def direction_of(text: str, fallback: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of a text's words; a text without words runs like ``fallback``."""
    rtl = Qt.LayoutDirection.RightToLeft
    runs = base_direction(text, "rtl" if fallback == rtl else "ltr")
    return rtl if runs == "rtl" else Qt.LayoutDirection.LeftToRight


def isolated(text: str) -> str:
    """Return the text between isolates, so that it cannot reorder what stands beside it on one line."""
    return f"\u2068{text}\u2069"
