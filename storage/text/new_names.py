"""Names that nobody has told of yet, by what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from storage.text.name_tokens import NameKind, Token
from storage.text.new_organisations import find_organisations
from storage.text.new_persons import find_persons
from storage.text.new_places import Gazetteer, find_new_places
from storage.text.new_signs import SignFound, find_quoted_events, find_speaker, find_tags
from storage.text.taken_ranges import TakenRanges


class NewName(NamedTuple):
    """A half-open range of a text that seems to be a name, how it is written without clitics, and what told.

    ``evidence`` is a title, the first word of an organisation, a kind of place, ``#``, ``@`` or ``:``; empty where the
    name tells by itself.
    """

    start: int
    end: int
    name: str
    kind: NameKind
    evidence: str
    score: float


def find_new_names(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> list[NewName]:
    """Return the names that an Arabic text of these words seems to hold, in order and without overlaps.

    Of names that overlap the longest is taken.
    """
    return _without_overlaps(len(text), chain(_by_words(text, tokens, gazetteer), _by_signs(text)))


def find_tag_names(text: str) -> list[NewName]:
    """Return the names that a text in any language shows as such: hashtags, handles and who posted."""
    return _without_overlaps(len(text), (_shown(text, found) for found in find_tags(text)))


def _by_words(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[NewName]:
    for found in chain(
        find_persons(tokens, gazetteer.knows),
        find_organisations(tokens, gazetteer.knows),
        find_new_places(tokens, gazetteer),
    ):
        start, end = found.first.start, tokens[found.last].end
        name = _clean(found.first.raw + text[found.first.end : end])
        yield NewName(start, end, name, found.kind, found.evidence, found.score)


def _by_signs(text: str) -> Iterator[NewName]:
    speaker = find_speaker(text)
    for found in chain(find_quoted_events(text), (speaker,) if speaker is not None else ()):
        yield _shown(text, found)


def _shown(text: str, found: SignFound) -> NewName:
    name = _clean(text[found.start : found.end])
    return NewName(found.start, found.end, name, found.kind, found.evidence, found.score)


def _clean(name: str) -> str:
    return " ".join(name.split())


def _without_overlaps(size: int, names: Iterable[NewName]) -> list[NewName]:
    """Return the longest of the names that overlap, in the order of a text of so many characters."""
    taken = TakenRanges(size)
    kept: list[NewName] = []
    for name in sorted(names, key=lambda name: (name.start - name.end, -name.score, name.start)):
        if taken.is_free(name.start, name.end):
            taken.take(name.start, name.end)
            kept.append(name)
    return sorted(kept)
