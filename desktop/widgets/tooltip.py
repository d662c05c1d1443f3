"""Tooltips of content: always rich text to Qt, so that it wraps, and always plain words to the reader."""

from __future__ import annotations


def tooltip_of(text: str) -> str:
    """Return the text as a tooltip that shows it letter by letter; an empty one stays empty.

    Escaped alone is not enough: without a tag Qt takes ``&quot;`` for what should be read.
    """
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>"
