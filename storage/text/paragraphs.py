"""What a text is shown as: its paragraphs and their parts, its headline, reading time and languages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple, overload

from storage.text.direction import base_direction
from storage.text.line_kinds import is_credit, is_dateline, is_subheading, may_be_special
from storage.text.words import words_of

Role = Literal["headline", "body", "subheading", "credit", "dateline"]
Span = tuple[int, int]

# Some feeds join an article's paragraphs by "., ". One such place is a slip of the pen, three are a habit.
_JOIN = re.compile(r"\.,\s+(?=[\"'«“(]?[\u0620-\u06ff])")
_FEWEST_JOINS = 3
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_INVISIBLE_LETTERS = frozenset(_INVISIBLE)
_VISIBLE = re.compile(rf"[^\s{_INVISIBLE}]")
_HEADLINE_AMONG = 3

_LONGEST_FIRST_LINE = 120
_LONGEST_CUT = 80
_HEADLINE_SAMPLE = 4_000
_WORDS_A_MINUTE = 180

_LANGUAGE_SAMPLE = 10_000
_LEAST_SHARE = 0.05
_PERSIAN_LETTERS = re.compile("[پچژگکیۀ]")
_ARABIC_LETTERS = re.compile("[ةىيكأإؤئ]")
_PERSIAN_WORDS = re.compile(r"\b(?:از|در|به|را|که|این|است|شد|شود|می|برای|های|کرد|دارد)\b")
_FEWEST_PERSIAN_WORDS = 2


class Paragraph(NamedTuple):
    """A range of a text that is shown as one paragraph, and the part it plays."""

    start: int
    end: int
    role: Role


class Paragraphs(Sequence[Paragraph]):
    """The paragraphs of a text, in order and without overlaps.

    ``starts`` and ``ends`` are known at once; the part a paragraph plays is told when it is asked for,
    so that a text of many thousands opens at once.
    """

    def __init__(self, text: str, spans: list[Span], headline_at: int | None) -> None:
        self._text = text
        self.starts = [start for start, _end in spans]
        self.ends = [end for _start, end in spans]
        self._headline_at = headline_at
        self._roles: dict[int, Role] = {}

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Paragraph: ...

    @overload
    def __getitem__(self, index: slice) -> list[Paragraph]: ...

    def __getitem__(self, index: int | slice) -> Paragraph | list[Paragraph]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return Paragraph(self.starts[index], self.ends[index], self.role(index % len(self)))

    def role(self, index: int) -> Role:
        """Return the part a paragraph plays."""
        if index not in self._roles:
            self._roles[index] = self._find_role(index)
        return self._roles[index]

    def _line(self, index: int) -> str:
        return self._text[self.starts[index] : self.ends[index]]

    def _find_role(self, index: int) -> Role:
        if index == self._headline_at:
            return "headline"
        if not may_be_special(self.ends[index] - self.starts[index]):
            return "body"
        line = self._line(index)
        if is_credit(line):
            return "credit"
        if is_dateline(line):
            return "dateline"
        if 0 < index < len(self) - 1 and index - 1 != self._headline_at:
            before = self._line(index - 1)
            stands_between = not is_credit(before) and not is_dateline(before)
            if stands_between and is_subheading(line, before, self._line(index + 1)):
                return "subheading"
        return "body"


def split_paragraphs(text: str, headline: str) -> Paragraphs:
    """Return the paragraphs to show, trimmed of the white space around them.

    The headline at the head of the text gets its role, and is shown once though it be repeated.
    A line whose paragraphs were joined by "., " is taken apart. The text itself is never changed.
    """
    spans = _spans(text)
    headline_at = _take_headline(text, spans, headline)
    return Paragraphs(text, spans, headline_at)


def _spans(text: str) -> list[Span]:
    """Return the ranges of the lines that hold something to see, taken apart where paragraphs were joined."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    spans = [
        (start, start + len(line)) if line is visible else _trimmed(start, line, visible)
        for start, line, visible in zip(starts, lines, map(str.strip, lines), strict=False)
        if visible and (visible[0] not in _INVISIBLE_LETTERS or visible.strip(_INVISIBLE))
    ]
    return _taken_apart(text, spans) if ".," in text else spans


def _trimmed(start: int, line: str, visible: str) -> Span:
    start += line.index(visible)
    return start, start + len(visible)


def _taken_apart(text: str, spans: list[Span]) -> list[Span]:
    """Cut the lines in which more than three paragraphs were joined; from the last to the first, in place."""
    starts = [start for start, _ in spans]
    joins_of: defaultdict[int, list[Span]] = defaultdict(list)
    for match in _JOIN.finditer(text):
        joins_of[bisect_right(starts, match.start()) - 1].append((match.start() + 1, match.end()))
    for number, joins in sorted(joins_of.items(), reverse=True):
        if len(joins) >= _FEWEST_JOINS:
            start, end = spans[number]
            begins = [start, *(after for _, after in joins)]
            ends = [*(before for before, _ in joins), end]
            spans[number : number + 1] = zip(begins, ends, strict=True)
    return spans


def _take_headline(text: str, spans: list[Span], headline: str) -> int | None:
    """Return which span is the headline, None if none is, and leave its repetitions out of the spans."""
    wanted = words_of(headline)
    if not wanted:
        return None
    for index, (start, end) in enumerate(spans[:_HEADLINE_AMONG]):
        if words_of(text[start : min(end, start + 2 * len(headline) + 80)]) == wanted:
            rest = index + 1
            while rest < len(spans) and words_of(text[slice(*spans[rest])]) == wanted:
                rest += 1
            del spans[index + 1 : rest]
            return index
    return None


def guess_headline(text: str) -> str:
    """Return a headline for a text that came without one; an empty string for a text without words.

    It is the first line when that is short and more follows, otherwise the text's first words, cut
    at a word's end and closed by an ellipsis.
    """
    begin = _VISIBLE.search(text)
    sample = text[begin.start() : begin.start() + _HEADLINE_SAMPLE] if begin is not None else ""
    lines = [sample[start:end] for start, end in _spans(sample)]
    named = [line for line in lines if not is_dateline(line) and not is_credit(line)] or lines
    if not named:
        return ""
    first = named[0]
    if len(first) <= (_LONGEST_FIRST_LINE if len(lines) > 1 else _LONGEST_CUT):
        return first
    cut, border, _ = first[: _LONGEST_CUT + 1].rpartition(" ")
    return (cut if border else first[:_LONGEST_CUT]).rstrip(" ،,;؛:-–—") + "…"


def reading_minutes(text: str) -> int:
    """Return how many minutes reading takes at 180 words a minute, at least one; words are told by spaces."""
    return max(1, round((text.count(" ") + 1) / _WORDS_A_MINUTE))


def languages(text: str) -> list[str]:
    """Return the codes of the languages found by paragraph (``ar``, ``fa``, ``en``), most letters first.

    A language of a line or two in a long text, as under a quoted post, is not counted.
    """
    letters: Counter[str] = Counter()
    for start, end in _spans(text[:_LANGUAGE_SAMPLE]):
        paragraph = text[start:end]
        if any(map(str.isalpha, paragraph)):
            letters[_language(paragraph)] += end - start
    enough = letters.total() * _LEAST_SHARE
    return [code for code, number in letters.most_common() if number >= enough]


def persian_spans(text: str) -> list[Span]:
    """Return the ranges of the paragraphs that are in Persian."""
    if _PERSIAN_LETTERS.search(text) is None:
        return []
    return [(start, end) for start, end in _spans(text) if _language(text[start:end]) == "fa"]


def _language(paragraph: str) -> str:
    if base_direction(paragraph, "ltr") == "ltr":
        return "en"
    persian = len(_PERSIAN_LETTERS.findall(paragraph))
    arabic = len(_ARABIC_LETTERS.findall(paragraph))
    if persian > arabic or (persian and len(set(_PERSIAN_WORDS.findall(paragraph))) >= _FEWEST_PERSIAN_WORDS):
        return "fa"
    return "ar"
