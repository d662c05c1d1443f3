"""Which way a piece of text runs in the window, by its own words."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt

from storage.text.direction import base_direction

_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@lru_cache(maxsize=4096)
def direction_of(text: str, fallback: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of a text's words; a text without words runs like ``fallback``."""
    rtl = Qt.LayoutDirection.RightToLeft
    runs = base_direction(text, "rtl" if fallback == rtl else "ltr")
    return rtl if runs == "rtl" else Qt.LayoutDirection.LeftToRight


def isolated(text: str) -> str:
    """Return the text between isolates, so that it cannot reorder what stands beside it on one line.

    What in it turns letters round, with which one name passes for another, is shown instead.
    """
    return _enclosed(text, "\u2068")


def directed(text: str, fallback: Qt.LayoutDirection) -> str:
    """Return the text between marks that let it run by its own words, whatever sign stands at its ends."""
    rtl = direction_of(text, fallback) == Qt.LayoutDirection.RightToLeft
    return _enclosed(text, "\u2067" if rtl else "\u2066")


def _enclosed(text: str, opening: str) -> str:
    if _CONTROLS.isdisjoint(text):
        return f"{opening}{text}\u2069"
    from storage.text.bidi_controls import enclose, show_overrides  # noqa: PLC0415 - hardly any text has them

    return enclose(show_overrides(text), opening)


def aligned(text: str, window: Qt.LayoutDirection) -> str:
    """Return the text for a line of its own that begins where the window's lines do; a label goes by its words."""
    mark = "\u200f" if window == Qt.LayoutDirection.RightToLeft else "\u200e"
    return mark + isolated(text)
