"""The two prepositions that folding would make into names: على into علي (Ali), and إلى into الي.

In news every علي but three in a hundred is the preposition. So wherever words are counted and looked up the
two keep a spelling of their own; what compares whole texts folds them like all else.
"""

from __future__ import annotations

from itertools import product

from storage.text.folding import fold_text

KEPT_APART = {"على": "على", "إلى": "إلى", "الى": "إلى"}
"""How the prepositions are written, and the one spelling each keeps."""

# While the rest is folded they are private letters, which folding leaves alone.
_SIGNS = {"على": "\ue000", "إلى": "\ue001"}
_CONJUNCTIONS = ("", "و", "ف")


def fold_words(text: str) -> str:
    """Fold a text as it is indexed, the prepositions kept apart where they stand between spaces."""
    for written, kept in KEPT_APART.items():
        if written in text:
            for before, after in product(_CONJUNCTIONS, " \n"):
                text = text.replace(f" {before}{written}{after}", f" {before}{_SIGNS[kept]}{after}")
    text = fold_text(text)
    for kept, sign in _SIGNS.items():
        if sign in text:
            text = text.replace(sign, kept)
    return text
