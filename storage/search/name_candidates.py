"""Which articles a name may stand in: the index is asked for every way in which it may be written and spaced."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, pairwise, product
from sqlite3 import Connection

from storage.search.candidates import list_matches
from storage.search.index_query import KnownWords, one_of, phrase_of
from storage.text.folding import fold_text
from storage.text.prepositions import KEPT_APART
from storage.text.words import search_forms, words_of

_LEADS = tuple(map("".join, product(("", "و", "ف"), ("", "ب", "ك", "ل"))))
_SHORTEST_RESPACED = 3
_LONGEST_RESPACED = 40
"""Letters between which a name is also looked for with other spaces than it was given with."""

_SHORTEST_PART = 2
_LONGEST_PART = 20
_MOST_PARTS_MORE = 2
_MOST_SPACINGS = 100
_NEVER_ALONE = frozenset(map(fold_text, KEPT_APART))
"""Names that are spelled like a preposition: alone, and written so, they are that."""

_PREPOSITIONS = {
    before + fold_text(written): before + kept for written, kept in KEPT_APART.items() for before in ("", "و", "ف")
}
"""What the index has instead of these folded words where they are written as the prepositions are: محمد على."""


def list_candidates(db: Connection, names: Iterable[str]) -> list[int]:
    """Return the articles in whose latest text one of some names may stand, the newest in the library first."""
    known = KnownWords(db)
    phrases = dict.fromkeys(phrase for name in names for phrase in _phrases(name, known))
    return list_matches(db, f"body : ({one_of(phrases)})", None) if phrases else []


def _phrases(name: str, known: KnownWords) -> Iterator[str]:
    """Yield the index's phrases for a name: together and apart, what may be joined before it included."""
    words = tuple(words_of(name))
    if not words:
        return
    spacings = dict.fromkeys((words, *islice(_spacings(words, known), _MOST_SPACINGS)))
    for first, *rest in spacings:
        forms = _forms(first)
        begun = known.among(forms if words[0] in _NEVER_ALONE and not rest else _as_indexed(forms))
        yield from map(phrase_of, product(begun, *(_as_indexed((word,)) for word in rest)))


def _forms(word: str) -> dict[str, None]:
    """Return a name's first word as it may stand in a text; one of two letters takes clitics too if more follows."""
    return dict.fromkeys((*search_forms(word), *(lead + word for lead in _LEADS)))


def _as_indexed(words: Iterable[str]) -> list[str]:
    """Return folded words, and how the index has those of them that may be written like a preposition."""
    words = list(words)
    return [*words, *(_PREPOSITIONS[word] for word in words if word in _PREPOSITIONS)]


def _spacings(words: Sequence[str], known: KnownWords) -> Iterator[tuple[str, ...]]:
    """Yield the rows of known words whose letters are a name's; between two numbers there is always a space."""
    letters = "".join(words)
    numbers = any(before[-1].isdigit() and after[0].isdigit() for before, after in pairwise(words))
    if numbers or not _SHORTEST_RESPACED <= len(letters) <= _LONGEST_RESPACED:
        return
    pieces = {
        letters[start:end]
        for start in range(len(letters))
        for end in range(start + _SHORTEST_PART, min(start + _LONGEST_PART, len(letters)) + 1)
    }
    pieces.update(words, filter(str.isdigit, letters))
    beginnings = {piece: _forms(piece) for piece in pieces if letters.startswith(piece)}
    met = set(known.among(_as_indexed(pieces.union(*beginnings.values()))))
    first = {piece for piece, forms in beginnings.items() if not met.isdisjoint(_as_indexed(forms))}
    further = {piece for piece in pieces if not met.isdisjoint(_as_indexed((piece,)))}
    for parts in range(1, len(words) + _MOST_PARTS_MORE + 1):
        yield from _cut(letters, parts, first, further)


def _cut(letters: str, parts: int, first: Collection[str], further: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to cut letters into so many parts, one of ``first`` and others of ``further``."""
    if parts == 1:
        if letters in first:
            yield (letters,)
        return
    for end in range(1, min(_LONGEST_PART, len(letters) - 1) + 1):
        if letters[:end] in first:
            yield from ((letters[:end], *rest) for rest in _cut(letters[end:], parts - 1, further, further))
