"""Whom and where a passage names, and whether two passages name others in the same place."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from storage.entities.gazetteer import find_place
from storage.suggestions.unknown import GAZETTEER
from storage.text.folding import fold_text
from storage.text.name_tokens import tokenise
from storage.text.names import same_name
from storage.text.new_names import NewName, find_new_names
from storage.text.word_lists import folded_words
from storage.text.words import stem, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from storage.comparison.records import Place

_UNLIKE: Final = 0.4
"""Up to here two spellings are two names."""

_OFFICES: Final = frozenset(
    map(
        stem,
        folded_words("رئيس رئيسة وزير وزيرة سفير سفيرة متحدث متحدثة ناطق مدير مديرة محافظ حاكم مندوب مبعوث أمين وكيل"),
    )
)
"""Words of titles that one person has at a time, where a word says of what; a prince or a doctor is one of many."""
_FEWEST_TITLE_WORDS: Final = 2
_SHORTEST_WITHIN: Final = 4
_SORTS: Final = folded_words(
    "مدينة بلدة قرية محافظة منطقة ولاية حي مديرية إقليم ضاحية جزيرة مطار ميناء قاعدة معسكر مخيم قضاء ناحية شارع"
)
_WHERE: Final = {"في", *_SORTS, *(f"ب{sort}" for sort in _SORTS)}
"""Words before a place where something happens; behind others it may be whom it is about: شعب الإكوادور."""
_MENTIONS: Final = (
    "SELECT range_start, range_end, entity_id FROM mentions WHERE article_id = ? AND version_id = ? "
    "AND range_start BETWEEN ? AND ? AND anchoring <> 'orphan'"
)


class Named(NamedTuple):
    """A person or a place that a passage names; ``title`` is what stands before a person, as stems."""

    kind: Literal["name", "place"]
    start: int
    end: int
    name: str
    entity_id: int | None
    title: frozenset[str]
    before: str

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.start, self.end


class Names(NamedTuple):
    """The names of a passage, and all of its words folded and run together with blanks."""

    named: list[Named]
    words: str


def read_names(db: Connection, place: Place) -> Names:
    """Return the persons and places that a passage names, and of mentions the entity."""
    passage = place.text[place.start : place.end]
    tokens = tokenise(passage)
    mentions = db.execute(_MENTIONS, (place.article_id, place.version_id, place.start, place.end)).fetchall()
    before = {token.start: tokens[number - 1].word for number, token in enumerate(tokens) if number}
    found = (name for name in find_new_names(passage, tokens, GAZETTEER) if name.kind in {"person", "place"})
    named = [_named(name, place.start, mentions, before.get(name.start, "")) for name in found]
    return Names(named, f" {' '.join(words_of(passage))} ")


def _named(name: NewName, offset: int, mentions: Iterable[tuple[int, int, int]], before: str) -> Named:
    start, end = offset + name.start, offset + name.end
    entity = next((entity_id for first, last, entity_id in mentions if first < end and start < last), None)
    title = frozenset(map(stem, words_of(name.evidence))) if name.kind == "person" else frozenset()
    return Named("name" if name.kind == "person" else "place", start, end, name.name, entity, title, before)


def names_apart(first: Names, second: Names) -> Iterator[tuple[Named, Named]]:
    """Yield persons and places that one passage names and the other does not, which stand in the same place.

    Of persons the same title tells that: وزير الخارجية الإيراني; of places the word before. Where one passage names
    two places that the other does not, it tells of something else.
    """
    ours = [name for name in first.named if not _is_within(name, second)]
    theirs = [name for name in second.named if not _is_within(name, first)]
    elsewhere = any(sum(name.kind == "place" for name in names) > 1 for names in (ours, theirs))
    for one, other in product(ours, theirs):
        if one.kind != other.kind or (one.kind == "place" and elsewhere):
            continue
        if _stand_alike(one, other) and are_apart(one.name, other.name):
            yield one, other


def speak_of_elsewhere(first: Names, second: Names) -> bool:
    """Tell whether both passages name places and have none in common: what they tell is hardly of one thing."""
    ours, theirs = ([name for name in names.named if name.kind == "place"] for names in (first, second))
    if not ours or not theirs:
        return False
    return not any(_is_within(one, second) for one in ours) and not any(_is_within(one, first) for one in theirs)


def share_names(first: Names, second: Names) -> bool:
    """Tell whether two passages name a person or a place in common."""
    return any(_is_within(one, second) for one in first.named) or any(_is_within(one, first) for one in second.named)


def are_apart(name: str, other: str) -> bool:
    """Tell whether two names surely mean two: their spellings are unlike, and of places also the countries."""
    if same_name(name, other) >= _UNLIKE:
        return False
    place, another = find_place(name), find_place(other)
    return place is None or another is None or not place.country or place.country != another.country


def _stand_alike(one: Named, other: Named) -> bool:
    if one.entity_id is not None and one.entity_id == other.entity_id:
        return False
    if one.kind == "name":
        return len(one.title) >= _FEWEST_TITLE_WORDS and one.title == other.title and not _OFFICES.isdisjoint(one.title)
    return one.before in _WHERE and one.before == other.before and _are_of_a_kind(one.name, other.name)


def _are_of_a_kind(name: str, other: str) -> bool:
    """Tell whether two places are known and can be held against each other: no country and a town in it."""
    place, another = find_place(name), find_place(other)
    return place is not None and another is not None and place.kind == another.kind


def _is_within(name: Named, names: Names) -> bool:
    """Tell whether a passage names something too, in other words, as an adjective or by its capital perhaps."""
    if any(
        (name.entity_id is not None and name.entity_id == other.entity_id) or not are_apart(name.name, other.name)
        for other in names.named
        if other.kind == name.kind
    ):
        return True
    words = [word.removeprefix("ال") for word in words_of(name.name)]
    return any(len(word) >= _SHORTEST_WITHIN and word in names.words for word in words) or (
        f" {fold_text(name.name)} " in names.words
    )
