"""Lists of words as the modules that need them write them down."""

from __future__ import annotations

from storage.text.folding import fold_text


def folded_words(words: str) -> frozenset[str]:
    """Return words written with blanks between them as they are compared."""
    return frozenset(fold_text(words).split())
