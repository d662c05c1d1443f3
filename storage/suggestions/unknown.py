"""The names in a text that are no known spelling: those its words tell of, and lone words that could be one."""

from __future__ import annotations

from functools import lru_cache

from storage.entities.gazetteer import begins_place_name, find_place, is_everyday_word
from storage.suggestions.proposals import Reading
from storage.text.name_tokens import tokenise
from storage.text.names import NameFinder
from storage.text.new_names import NewName, find_new_names, find_tag_names
from storage.text.new_places import Gazetteer
from storage.text.taken_ranges import TakenRanges

_COUNTRY, _METROPOLIS, _CITY, _TOWN = 1.0, 0.9, 0.7, 0.4
_METROPOLITAN, _LARGE = 1_000_000, 300_000
_SHORTEST_LONE = 5


def find_unknown(reading: Reading) -> list[NewName]:
    """Return the names that a text seems to hold, in order and without overlaps, wherever they stand in it.

    In Persian paragraphs only what is marked as a name, by a hashtag or a handle, is one.
    """
    names = find_tag_names(reading.text)
    taken = TakenRanges(len(reading.text), ((name.start, name.end) for name in names))
    for name in find_new_names(reading.arabic_text, reading.arabic_words, GAZETTEER):
        if taken.is_free(name.start, name.end):
            taken.take(name.start, name.end)
            names.append(name)
    told = {name.name: name for name in sorted(names, key=lambda name: name.score)}
    for start, end, spelling in NameFinder(told).find(
        reading.arabic_text
    ):  # told of once, it is a name wherever it stands
        if taken.is_free(start, end):
            names.append(told[spelling]._replace(start=start, end=end, name=" ".join(reading.text[start:end].split())))
    return sorted(names)


def find_lone_words(reading: Reading) -> list[NewName]:
    """Return the Arabic words that are none of everyday: each may be a spelling of a known name."""
    return [
        NewName(token.start, token.end, token.raw, "other", "", 0.0)
        for token in reading.arabic_words
        if len(token.word) >= _SHORTEST_LONE and token.can_be_name() and not token.given
    ]


def find_persian_places(reading: Reading) -> list[NewName]:
    """Return the words of the Persian paragraphs that are places in the gazetteer: تهران is طهران."""
    return [
        NewName(start + token.start, start + token.end, token.raw, "place", "", 0.0)
        for start, end in reading.persian
        for token in tokenise(reading.text[start:end])
        if find_place(token.word) is not None and not is_everyday_word(token.word)
    ]


@lru_cache(maxsize=1 << 16)
def _place_sign(words: str) -> float:
    """Return how surely some words name a place that everybody knows."""
    place = find_place(words)
    if place is None or is_everyday_word(words):
        return 0.0
    if place.kind != "city":
        return _COUNTRY
    return _METROPOLIS if place.population >= _METROPOLITAN else _CITY if place.population >= _LARGE else _TOWN


GAZETTEER = Gazetteer(_place_sign, begins_place_name)
"""The places of the table, as the detectors of names ask about them."""
