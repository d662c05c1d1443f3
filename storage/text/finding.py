"""Finding in one text while the query is typed: the text is made ready once, then each query costs milliseconds."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from storage.text.folding import Folded, fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_HITS: Final = 50_000
"""More than this nobody walks through; the hits from shortly before the reader's place are given then."""

_BEFORE: Final = 20_000
"""Letters before the reader's place, some screens, in which hits are still given where there are too many."""

_STRETCH: Final = 4_000
_FEW_STRETCHES: Final = 25
_KEPT_STRETCHES: Final = 400
# A text may be cut before any of these without changing how it folds: none joins what stands before it.
_CUT: Final = re.compile("(?<=\\S)\\s|(?<!\\s)[!-~،.ابتجدرسعفكلمنه\u3040-\u9fff\U0001f300-\U0001faff]")
_SPACE: Final = re.compile("(?<=\\S)\\s")

_ONLY_SPACES: Final = bytes(32 if code == 32 else 0 for code in range(256))

_ARTICLE: Final = "ال"
_SHORTEST_NAMED: Final = 2
"""Letters after the article from which on a word is also found behind لِ, which takes the article's alif."""

_SHORTEST_RESPACED: Final = 4
"""Letters from which on words written together and apart find each other: من is not the م ن of قادم نحو."""

# What may be joined before a word that is found although a space divides it in the text.
_JOINED_BEFORE: Final = frozenset({"", *"وفبكل", "وب", "ول", "فل", "ال", "وال", "بال", "لل"})
_LONGEST_JOINED: Final = 3

Range = tuple[int, int]


class _AsWritten:
    """The ground of hits that were looked for in the text itself."""

    def range_of(self, start: int, end: int) -> Range:
        return start, end

    def place_of(self, position: int) -> int:
        return position

    def place_about(self, position: int) -> int:
        return position


class _Compared:
    """A text folded, with one space for every run of white space, and the way back for any stretch of it.

    ``letters`` is the same without spaces; ``word_starts`` lists where in it words begin, and ``borders``
    has a 1 for each letter that begins a word and a 0 for every other. The way back
    is worked out for a stretch when a hit in it is looked at: for a whole long text it would take longest.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._stretches: list[int] = []
        self._starts: list[int] = []
        self._ways: dict[int, tuple[Folded, array[int], array[int]]] = {}
        self.word_starts = array("I")
        pieces: list[str] = []
        letters: list[str] = []
        borders: list[bytes] = []
        size = count = 0
        apart = True
        for start, end in _stretches(source):
            folded = fold_text(source[start:end])
            words = folded.split()
            self._stretches.append(start)
            self._starts.append(size)
            if not words:
                apart = apart or bool(folded)
                continue
            apart = apart or folded[0].isspace()
            pieces.append((" " if apart and size else "") + " ".join(words))
            letters += words
            borders.append(pieces[-1].encode("ascii", "replace").translate(_ONLY_SPACES).replace(b" \0", b"\1"))
            places = list(accumulate(map(len, words), initial=count))
            self.word_starts.extend(places[0 if apart else 1 : -1])
            count = places[-1]
            size += len(pieces[-1])
            apart = folded[-1].isspace()
        self._starts.append(size)
        self._stretches.append(len(source))
        self.text = "".join(pieces)
        self.letters = "".join(letters)
        self.borders = b"".join(borders)

    def range_of(self, start: int, end: int) -> Range:
        """Return the source's range for one that begins and ends with a letter, with the marks on the last one."""
        return self._letter(start)[0], self._letter(end - 1)[1]

    def place_of(self, position: int) -> int:
        """Return the place of the first letter that stands at a position of the source, or after it."""
        number = max(0, min(len(self._starts) - 2, bisect_right(self._stretches, position) - 1))
        if number < 0 or position >= self._stretches[-1]:
            return len(self.text)
        folded, letters, places = self._way(number)
        letter = bisect_left(letters, bisect_left(folded.offsets, position - self._stretches[number]))
        return places[letter] if letter < len(places) else self._starts[number + 1]

    def place_about(self, position: int) -> int:
        """Return `place_of`, in a long text only to about a line."""
        if len(self._stretches) <= _FEW_STRETCHES:
            return self.place_of(position)
        number = max(0, min(len(self._starts) - 2, bisect_right(self._stretches, position) - 1))
        low, high = self._stretches[number], self._stretches[number + 1]
        first, last = self._starts[number], self._starts[number + 1]
        return first + (last - first) * (position - low) // max(1, high - low)

    def _letter(self, place: int) -> Range:
        number = bisect_right(self._starts, place) - 1
        folded, letters, places = self._way(number)
        letter = letters[bisect_left(places, place)]
        start, end = folded.source_range(letter, letter + 1)
        return self._stretches[number] + start, self._stretches[number] + end

    def _way(self, number: int) -> tuple[Folded, array[int], array[int]]:
        """Return a stretch folded, where its letters stand in that, and where in the whole text."""
        way = self._ways.get(number)
        if way is None:
            folded = fold(self._source[self._stretches[number] : self._stretches[number + 1]])
            begin, end = self._starts[number], self._starts[number + 1]
            letters = array("I", [index for index, letter in enumerate(folded.text) if not letter.isspace()])
            places = array("I", [begin + index for index, letter in enumerate(self.text[begin:end]) if letter != " "])
            if len(self._ways) >= _KEPT_STRETCHES:
                self._ways.clear()
            way = self._ways[number] = (folded, letters, places)
        return way


class Hits:
    """Ranges of a text, in order and none over another; where each stands is worked out when it is looked at.

    ``complete`` is False where there are more than `MOST_HITS`, of which only some are held.
    """

    def __init__(
        self,
        starts: Sequence[int],
        ends: Sequence[int],
        complete: bool = True,
        ground: _AsWritten | _Compared | None = None,
    ) -> None:
        """Hold ranges given in the text's own code points, or in those of ``ground``."""
        self.complete = complete
        self._starts = starts
        self._ends = ends
        self._ground = ground or _AsWritten()

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Range:
        return self._ground.range_of(self._starts[index], self._ends[index])

    def __iter__(self) -> Iterator[Range]:
        return map(self.__getitem__, range(len(self)))

    def first_from(self, position: int) -> int:
        """Return the index of the first hit that begins at a position or after it; their number if none does."""
        return bisect_left(self._starts, self._ground.place_of(position))

    def within(self, start: int, end: int) -> range:
        """Return the indices of the hits that share a letter with a range."""
        first = bisect_right(self._ends, self._ground.place_of(start))
        return range(first, max(first, bisect_left(self._starts, self._ground.place_of(end))))

    def occupied(self, borders: Sequence[int]) -> list[int]:
        """Return which of the stretches that begin at ``borders`` hold the start of a hit; in a long text nearly."""
        firsts = [bisect_left(self._starts, self._ground.place_about(border)) for border in borders]
        firsts.append(len(self))
        return [number for number in range(len(borders)) if firsts[number] < firsts[number + 1]]


class Findable:
    """A text made ready for finding; this takes a long text some hundredths of a second."""

    def __init__(self, text: str) -> None:
        self._ground = _Compared(text)

    def find(self, query: str, near: int = 0) -> Hits:
        """Find what is typed, however it is spelled: anywhere in words, so that clitics are no obstacle.

        Spaces match any white space; from four letters on, words written together and apart match each
        other; a word with the article is found behind لِ too. A query without letters finds nothing.
        Of too many hits those from shortly before position ``near`` on are given.
        """
        words = fold_text(query).split()
        if not words:
            return Hits([], [])
        forms = _forms(words)
        begin = 0
        if self._ground.text.count(" ".join(words)) > MOST_HITS:
            begin = max(0, self._ground.place_of(near) - _BEFORE)
        starts, ends = self._spans(forms, begin)
        complete = not begin and len(starts) <= MOST_HITS
        return Hits(starts[:MOST_HITS], ends[:MOST_HITS], complete, self._ground)

    def _spans(self, forms: Sequence[Sequence[str]], begin: int) -> tuple[list[int], list[int]]:
        """Return where hits start and end, from a place on, at most one more than are wanted of each form."""
        groups: list[tuple[list[int], list[int]]] = []
        for words in forms:
            wanted = " ".join(words)
            starts = _places(self._ground.text, wanted, begin)
            groups.append((starts, list(map(len(wanted).__add__, starts))))
            otherwise = [span for span in self._spaced_otherwise(words, len(starts)) if span[0] >= begin]
            groups.append(([start for start, _end in otherwise], [end for _start, end in otherwise]))
        groups = [group for group in groups if group[0]]
        return groups[0] if len(groups) == 1 else _merged(groups)

    def _spaced_otherwise(self, words: Sequence[str], known: int) -> list[Range]:
        """Return where the words' letters stand with more or fewer spaces between them."""
        wanted = "".join(words)
        letters, word_starts = self._ground.letters, self._ground.word_starts
        if len(wanted) < _SHORTEST_RESPACED or letters.count(wanted) == known:
            return []
        gaps = set(accumulate(map(len, words[:-1])))
        shape = bytes(number in gaps for number in range(1, len(wanted)))
        borders, size = self._ground.borders, len(wanted)
        spans: list[Range] = []
        for at in [place for place in _places(letters, wanted, 0) if borders[place + 1 : place + size] != shape]:
            end = at + size
            if not gaps and not self._ends_word(end):
                continue
            first = bisect_right(word_starts, at)
            last = bisect_left(word_starts, end, first)
            found = {start - at for start in word_starts[first:last]}
            if any(_between_digits(letters, at + gap) for gap in found ^ gaps):
                continue
            if found < gaps or (self._begins_word(at) and self._ends_word(end)):
                spans.append((at + first - 1, end + last - 1))
        return spans

    def _begins_word(self, at: int) -> bool:
        """Tell whether a word begins at a letter, or nothing but clitics stands before it in its word."""
        letters, borders = self._ground.letters, self._ground.borders
        low = at
        while low > max(0, at - _LONGEST_JOINED - 1) and not borders[low] and letters[low - 1].isalnum():
            low -= 1
        return letters[low:at] in _JOINED_BEFORE

    def _ends_word(self, end: int) -> bool:
        letters = self._ground.letters
        return end == len(letters) or bool(self._ground.borders[end]) or not letters[end].isalnum()


def find_exact(text: str, query: str, near: int = 0) -> Hits:
    """Find a query as it is typed, letter for letter; for ``near`` see `Findable.find`."""
    if not query:
        return Hits([], [])
    complete = text.count(query) <= MOST_HITS
    starts = _places(text, query, 0 if complete else max(0, near - _BEFORE))[:MOST_HITS]
    return Hits(starts, list(map(len(query).__add__, starts)), complete)


def _forms(words: list[str]) -> list[list[str]]:
    """Return the words as they are, and with each word that has the article once as it stands behind لِ."""
    forms = [words]
    for number, word in enumerate(words):
        rest = word.removeprefix(_ARTICLE)
        if rest != word and len(rest) >= _SHORTEST_NAMED:
            behind = ("ل" if rest.startswith("ل") else "لل") + rest
            forms.append([*words[:number], behind, *words[number + 1 :]])
            if len(forms) > 4:
                break
    return forms


def _places(text: str, wanted: str, begin: int) -> list[int]:
    """Return where a string stands in a text, up to one more than are shown."""
    places: list[int] = []
    size = len(wanted)
    at = begin - size
    for _each in range(MOST_HITS + 1):
        at = text.find(wanted, at + size)
        if at < 0:
            break
        places.append(at)
    return places


def _merged(groups: Sequence[tuple[list[int], list[int]]]) -> tuple[list[int], list[int]]:
    """Put spans of several searches in order; of two that overlap the earlier stays."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(span for group in groups for span in zip(*group, strict=True)):
        if not ends or start >= ends[-1]:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _between_digits(letters: str, place: int) -> bool:
    return letters[place - 1].isdigit() and letters[place].isdigit()


def _stretches(text: str) -> Iterator[Range]:
    """Cut a text into stretches that fold by themselves, before white space wherever there is some."""
    start = 0
    while start < len(text):
        wished = start + _STRETCH
        cut = _SPACE.search(text, wished, wished + _STRETCH) or _CUT.search(text, wished + _STRETCH)
        end = len(text) if cut is None else cut.start()
        yield start, end
        start = end
