"""Full names of persons: their parts, the surnames that stand for them, and whether two can be one person's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from storage.text.given_names import given_names
from storage.text.name_tokens import Token, tokenise
from storage.text.names import name_key, same_name

_SHORTEST_SURNAME = 3
# Words that are half a name only: the next one belongs to them.
_HALVES = frozenset("عبد ابو ابي ابا ام ذو ال بن ابن بنت".split())
_SONS = frozenset(("بن", "ابن", "بنت"))
_HOUSE = "ال"
_LIKE = 0.5


@lru_cache(maxsize=1 << 12)
def surnames_of(full: str) -> tuple[str, ...]:
    """Return what may stand alone for a full name: its endings, down to the last word.

    Neither a given name nor a word of everyday stands for somebody, and half of عبد اللهيان is nobody's name.
    """
    tokens = tokenise(full)
    return tuple(
        full[tokens[first].start :]
        for first in range(1, len(tokens))
        if tokens[first - 1].word not in _HALVES and _may_stand_alone(tokens[first:])
    )


def _may_stand_alone(tokens: Sequence[Token]) -> bool:
    first = tokens[0]
    if first.word in _SONS or first.word == _HOUSE or "".join(token.word for token in tokens) in given_names():
        return False
    if len(tokens) > 1:
        return not any(token.word in _SONS for token in tokens)
    return len(first.word) >= _SHORTEST_SURNAME and (first.definite or first.can_be_name())


@lru_cache(maxsize=1 << 12)
def is_full_name(name: str) -> bool:
    """Tell whether a name has a surname beside the given one: عبد الله is one name, of two words."""
    tokens = tokenise(name)
    heads = sum(token.word in _HALVES for token in tokens[:-1])
    return len(tokens) - heads > 1


def lineages_agree(name: str, other: str) -> bool:
    """Tell whether two names may be one person's, by the fathers they tell of.

    محمد بن سلمان is no محمد بن نايف; where but one of them tells of a father, nothing speaks against it.
    """
    first, second = _lineage(name), _lineage(other)
    if len(first) < 2 or len(second) < 2:
        return True
    return all(same_name(left, right) >= _LIKE for left, right in zip(first[:2], second[:2], strict=True))


@lru_cache(maxsize=1 << 12)
def _lineage(name: str) -> tuple[str, ...]:
    """Return a person's given name and those of the fathers told by بن, without the surname."""
    words: list[list[str]] = [[]]
    for token in tokenise(name):
        if token.word in _SONS:
            words.append([])
        else:
            words[-1].append(token.word)
    return tuple(name_key(" ".join(part[:2] if part[:1] and part[0] in _HALVES else part[:1])) for part in words)
