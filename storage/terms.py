"""The forms in which a word stands in a text: with and without clitics and article."""

from __future__ import annotations

from functools import lru_cache

from storage.text.words import clitic_variants

_SHORTEST_WITHOUT_ARTICLE = 4
_CONJUNCTIONS = "وف"


def without_article(word: str) -> str:
    """Return a folded word without its article if enough is left: إلهام is not the ال of هام."""
    bare = word.removeprefix("ال")
    return bare if len(bare) >= _SHORTEST_WITHOUT_ARTICLE else word


@lru_cache(maxsize=1 << 14)
def forms_of(word: str) -> frozenset[str]:
    """Return the folded forms of a folded word, with and without clitics and article."""
    return frozenset((*clitic_variants(word), *clitic_variants(without_article(word))))


def forms_within(word: str) -> frozenset[str]:
    """Return the forms of a folded word inside a phrase, where a conjunction would begin another."""
    forms = forms_of(word)
    return frozenset(form for form in forms if form[0] not in _CONJUNCTIONS or form[1:] not in forms)
