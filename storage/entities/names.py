"""What may be the name of an entity, and how names are compared."""

from __future__ import annotations

from typing import Final

from storage.errors import EmptyName, NameTooLong
from storage.text.words import words_of
from storage.values import clean_line

MOST_LETTERS: Final = 200
"""What is longer is no name."""


def normalise_name(typed: str) -> str:
    """Return a name as it is kept, on one line; raise EmptyName or NameTooLong."""
    name = clean_line(typed)
    if len(name) > MOST_LETTERS:
        raise NameTooLong(len(name), MOST_LETTERS)
    if not words_of(name):
        raise EmptyName(typed)
    return name


def fold_name(name: str) -> str:
    """Return a name as it is compared: its words, with one space between them."""
    return " ".join(words_of(name))
