"""Alphabetical order of folded text: Arabic's own, with the Persian letters among their cousins."""

from __future__ import annotations

# A cousin with the last of all characters behind it comes after every word that goes on from the cousin.
_PERSIAN_ORDER = str.maketrans({letter: cousin + "\U0010fffd" for letter, cousin in zip("پچژگ", "بجزك", strict=True)})


def alphabetical(folded: str) -> str:
    """Return what a folded text is sorted by; folded Arabic letters stand in the order of the alphabet already."""
    return folded.translate(_PERSIAN_ORDER)
