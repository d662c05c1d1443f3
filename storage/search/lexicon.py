"""What each word of a text can mean to a query, and how such words make up what is sought."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from storage.search.results import Via
from storage.text.words import joined_letters, search_forms, stem, words_with_stems

SoughtKind = Literal["word", "prefix", "phrase", "near", "joined"]

NEARNESS: dict[Via, int] = {"exact": 0, "folded": 1, "clitic": 2, "latin": 3, "stem": 4}
"""How near what was found is to what was typed: the less, the nearer."""

_WORD = re.compile(r"[^\W_]+")
_CONJUNCTIONS = "وف"
_SHORTEST_STEM = 3
# Words are looked for written together or apart only if they are longer than منهم and كانت.
_SHORTEST_JOINED = 5
_LONGEST_APART = 32
_MOST_REPEATED = 8
_SHORTEST_PART = 2
_MOST_PARTS = 3
_FARTHEST_APART = 80


class Sought(NamedTuple):
    """Something to look for: its words, folded and as they were typed, and the clauses that it answers.

    ``joined`` words are looked for only as one. Of ``near`` words at most ``distance`` others stand between the
    first and the last. ``latin`` tells another name of what was typed.
    """

    kind: SoughtKind
    words: tuple[str, ...]
    typed: tuple[str, ...]
    clauses: tuple[int, ...]
    distance: int = 0
    latin: bool = False


class Place(NamedTuple):
    """Words ``first`` to ``last`` of something sought, and where they stand in a folded text, half-open both.

    ``token`` and ``after`` count the text's words. ``parts`` are the places that this one was put together from.
    """

    sought: Sought
    first: int
    last: int
    via: Via
    token: int
    after: int
    start: int
    end: int
    parts: tuple[Place, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether nothing is missing."""
        return self.last - self.first == len(self.sought.words)


class _Meaning(NamedTuple):
    """What a word of a text may be: words of something sought, after so many joined letters.

    If there is a ``rest``, the word is only the end of that, and the rest must stand before it.
    """

    sought: Sought
    first: int
    last: int
    via: Via
    joined: int = 0
    rest: str = ""


class Lexicon:
    """The meanings of the words met so far, most of which have none."""

    def __init__(self, all_sought: Sequence[Sought]) -> None:
        self._met: set[str] = set()
        self._meanings: dict[str, Sequence[_Meaning]] = {}
        self._forms: defaultdict[str, list[_Meaning]] = defaultdict(list)
        self._stems: defaultdict[str, list[_Meaning]] = defaultdict(list)
        self._prefixes: list[tuple[Sought, dict[str, int]]] = []
        for sought in all_sought:
            self._learn(sought)

    def _learn(self, sought: Sought) -> None:
        if sought.kind == "prefix":
            self._prefixes.append((sought, search_forms(sought.words[0])))
            return
        if sought.kind != "joined":
            for number, word in enumerate(sought.words):
                # one is enough of what may stand in any order; a row of one word over and over is not looked for
                if sought.words[:number].count(word) >= (1 if sought.kind == "near" else _MOST_REPEATED):
                    continue
                self._learn_forms(sought, number, number + 1, word)
                self._learn_tails(sought, number, number + 1, word)
        if sought.kind == "word" and not sought.latin:
            root = stem(sought.words[0])
            if len(root) >= _SHORTEST_STEM:
                self._stems[root].append(_Meaning(sought, 0, 1, "stem"))
        if sought.kind in {"phrase", "joined"}:
            self._learn_runs(sought)

    def _learn_runs(self, sought: Sought) -> None:
        """Learn neighbouring words written as one, and that again cut elsewhere."""
        size = len(sought.words)
        for first in range(size):
            for last in range(first + 2, min(first + _MOST_PARTS, size) + 1):
                together = "".join(sought.words[first:last])
                if len(together) >= _SHORTEST_JOINED and len(set(sought.words[first:last])) == last - first:
                    self._learn_forms(sought, first, last, together)
                    if sought.kind == "phrase":
                        self._learn_tails(sought, first, last, together)

    def _learn_forms(self, sought: Sought, first: int, last: int, word: str) -> None:
        for form, joined in search_forms(word).items():
            if form == word:
                self._forms[form].append(_Meaning(sought, first, last, "folded"))
            elif first == 0 or sought.kind == "near" or not (joined and form[0] in _CONJUNCTIONS):
                # inside a phrase a conjunction would begin another one
                self._forms[form].append(_Meaning(sought, first, last, "clitic", joined))

    def _learn_tails(self, sought: Sought, first: int, last: int, word: str) -> None:
        if _SHORTEST_JOINED <= len(word) <= _LONGEST_APART:
            shortest = 1 if word[0] in _CONJUNCTIONS else _SHORTEST_PART
            for cut in range(shortest, len(word) - _SHORTEST_PART + 1):
                self._forms[word[cut:]].append(_Meaning(sought, first, last, "folded", rest=word[:cut]))

    def _meet(self, words: Iterable[str]) -> None:
        """Note what these words mean; nothing is kept for those that mean nothing."""
        new = set(words).difference(self._met)
        self._met |= new
        telling = new.intersection(self._forms)
        if self._stems:
            telling.update(words_with_stems(new, self._stems))
        if self._prefixes:
            starts = tuple(start for _sought, starts in self._prefixes for start in starts)
            telling.update(word for word in new if word.startswith(starts))
        self._meanings.update((word, self._meanings_of(word)) for word in telling)

    def _meanings_of(self, word: str) -> Sequence[_Meaning]:
        meanings = list(self._forms.get(word, ()))
        for sought, starts in self._prefixes:
            if word.startswith(tuple(starts)):
                start, joined = next(one for one in starts.items() if word.startswith(one[0]))
                via: Via = "folded" if start == sought.words[0] else "clitic"
                meanings.append(_Meaning(sought, 0, 1, via, joined))
        if self._stems:
            root = stem(word)
            for meaning in self._stems.get(root, ()):
                if all(other.sought is not meaning.sought or other.rest for other in meanings):
                    joined = joined_letters(word[: word.find(root) + len(root)], root) or 0
                    meanings.append(meaning._replace(joined=joined))
        return meanings

    def places(self, text: str, words: Sequence[str]) -> Iterator[Place]:
        """Yield the places of a folded text where something sought stands whole, each sort of them in order.

        ``words`` are all its words.
        """
        self._meet(words)
        parts: defaultdict[int, list[Place]] = defaultdict(list)
        for place in self._known_places(text, words):
            if place.whole:
                yield place
            else:
                parts[id(place.sought)].append(place)
        for of_one in parts.values():
            yield from _near(of_one) if of_one[0].sought.kind == "near" else _phrases(of_one)

    def _known_places(self, text: str, words: Sequence[str]) -> Iterator[Place]:
        meanings = self._meanings
        end = 0
        # only words that mean something are looked up again: that halves the time of asking for every place
        for token, word in [(token, word) for token, word in enumerate(words) if word in meanings]:
            start = _find_word(text, word, end)
            end = start + len(word)
            for sought, first, last, via, joined, rest in meanings[word]:
                if not rest:
                    yield Place(sought, first, last, via, token, token + 1, start + joined, end)
                    continue
                before = list(_WORD.finditer(text, max(0, start - _FARTHEST_APART), start))[:-_MOST_PARTS:-1]
                begun = _apart(text, before, start, rest)
                if begun is not None:
                    begin, begun_via, parts = begun
                    yield Place(sought, first, last, begun_via, token - parts, token + 1, begin, end)


def _find_word(text: str, word: str, start: int) -> int:
    """Return where a word that is known to follow stands next as a whole word."""
    place = text.find(word, start)
    while text[place - 1 : place].isalnum() or text[place + len(word) : place + len(word) + 1].isalnum():
        place = text.find(word, place + 1)
    return place


def _apart(text: str, before: Sequence[re.Match[str]], end: int, rest: str) -> tuple[int, Via, int] | None:
    """Find the rest of a word in the words before its end, the last one first.

    Return where it begins, whether with clitics, and in how many words it stands; None if it is not there.
    """
    for number, match in enumerate(before, 1):
        word, gap = match[0], text[match.end() : end]
        if not gap.isspace() or "\n" in gap:
            return None
        joined = joined_letters(word, rest)
        if joined is not None:
            return match.start() + joined, "folded" if word == rest else "clitic", number
        if len(word) < _SHORTEST_PART or not rest.endswith(word):
            return None
        rest, end = rest[: -len(word)], match.start()
    return None


def _put_together(parts: Sequence[Place]) -> Place:
    via = max((part.via for part in parts), key=NEARNESS.__getitem__)
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    sought = parts[0].sought
    token, after = min(part.token for part in parts), max(part.after for part in parts)
    return Place(sought, 0, len(sought.words), via, token, after, start, end, tuple(parts))


def _phrases(parts: Sequence[Place]) -> Iterator[Place]:
    """Yield the phrases that these parts make up, none overlapping another."""
    following: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
    for part in parts:
        following[part.token, part.first].append(part)
    leads_nowhere: set[tuple[int, int]] = set()
    free = 0
    for part in parts:
        if part.first == 0 and part.token >= free:
            row = [part]
            while row and row[-1].last < len(part.sought.words):
                key = row[-1].after, row[-1].last
                choice = next(
                    (one for one in following.get(key, ()) if (one.after, one.last) not in leads_nowhere), None
                )
                if choice is None:
                    leads_nowhere.add(key)
                    row.pop()
                else:
                    row.append(choice)
            if row:
                free = row[-1].after
                yield _put_together(row)


def _near(parts: Sequence[Place]) -> Iterator[Place]:
    """Yield the shortest stretches that have each word of a near term."""
    sought = parts[0].sought
    wanted = set(sought.words)
    latest: dict[str, Place] = {}
    for part in parts:
        latest[sought.words[part.first]] = part
        first = min(latest.values(), key=lambda one: one.token)
        last = max(latest.values(), key=lambda one: one.token)
        if len(latest) == len(wanted) and last.token - first.after <= sought.distance:
            yield _put_together(list(latest.values()))
            latest = {}
