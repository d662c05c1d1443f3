"""What a text is shown as: its paragraphs and their parts, its headline, reading time and languages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from storage.text.direction import base_direction
from storage.text.line_kinds import is_credit, is_dateline, is_subheading, may_be_special
from storage.text.words import words_of

Role = Literal["headline", "body", "subheading", "credit", "dateline"]
Span = tuple[int, int]

# Some feeds join an article's paragraphs by "., ". One such place is a slip of the pen, three are a habit.
_JOIN = re.compile(r"(?<=\.),\s+(?=[\"'«“(]?[\u0620-\u06ff])")
_FEWEST_JOINS = 3
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_VISIBLE = re.compile(rf"[^\s{_INVISIBLE}]")
_HEADLINE_AMONG = 3

_LONGEST_FIRST_LINE = 120
_LONGEST_CUT = 80
_HEADLINE_SAMPLE = 4_000
_WORDS_A_MINUTE = 180

_LANGUAGE_SAMPLE = 200_000
_PERSIAN_LETTERS = re.compile("[پچژگکیۀ]")
_ARABIC_LETTERS = re.compile("[ةىيكأإؤئ]")
_PERSIAN_WORDS = re.compile(r"\b(?:از|در|به|را|که|این|است|شد|شود|می|برای|های|کرد|دارد)\b")
_FEWEST_PERSIAN_WORDS = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A range of a text that is shown as one paragraph, and the part it plays."""

    start: int
    end: int
    role: Role


def split_paragraphs(text: str, headline: str) -> list[Paragraph]:
    """Return the paragraphs to show, in order and without overlaps, trimmed of the white space around them.

    The headline at the head of the text gets its role, and is shown once though it be repeated.
    A line whose paragraphs were joined by "., " is taken apart. The text itself is never changed.
    """
    spans = _spans(text)
    head, spans = _take_headline(text, spans, headline)
    last = len(spans) - 1
    paragraphs = head
    role: Role = "headline"
    for index, (start, end) in enumerate(spans):
        before, role = role, "body"
        if may_be_special(end - start):
            line = text[start:end]
            if is_credit(line):
                role = "credit"
            elif is_dateline(line):
                role = "dateline"
            elif before == "body" and 0 < index < last:
                previous, following = (text[slice(*spans[neighbour])] for neighbour in (index - 1, index + 1))
                if is_subheading(line, previous, following):
                    role = "subheading"
        paragraphs.append(Paragraph(start, end, role))
    return paragraphs


def _spans(text: str) -> list[Span]:
    """Return the ranges of the lines that hold something to see, taken apart where paragraphs were joined."""
    spans: list[Span] = []
    position = 0
    for line in text.split("\n"):
        visible = line.strip()
        if visible and (visible[0] not in _INVISIBLE or visible.strip(_INVISIBLE)):
            start = position + line.index(visible)
            spans.append((start, start + len(visible)))
            if ".," in visible:
                spans[-1:] = _taken_apart(text, *spans[-1])
        position += len(line) + 1
    return spans


def _taken_apart(text: str, start: int, end: int) -> list[Span]:
    joins = [match.span() for match in _JOIN.finditer(text, start, end)]
    if len(joins) < _FEWEST_JOINS:
        return [(start, end)]
    starts = [start, *(after for _, after in joins)]
    ends = [*(before for before, _ in joins), end]
    return list(zip(starts, ends, strict=True))


def _take_headline(text: str, spans: list[Span], headline: str) -> tuple[list[Paragraph], list[Span]]:
    """Return the headline as the leading paragraphs with it, and the lines left after it and its repetitions."""
    wanted = words_of(headline)
    if wanted:
        for index, (start, end) in enumerate(spans[:_HEADLINE_AMONG]):
            if words_of(text[start : min(end, start + 2 * len(headline) + 80)]) == wanted:
                head: list[Paragraph] = [Paragraph(*span, "body") for span in spans[:index]]
                rest = index + 1
                while rest < len(spans) and words_of(text[slice(*spans[rest])]) == wanted:
                    rest += 1
                return [*head, Paragraph(start, end, "headline")], spans[rest:]
    return [], spans


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
    return max(1, round((text.count(" ") + text.count("\n") + 1) / _WORDS_A_MINUTE))


def languages(text: str) -> list[str]:
    """Return the codes of the languages found by paragraph (``ar``, ``fa``, ``en``), most letters first."""
    letters: Counter[str] = Counter()
    for start, end in _spans(text[:_LANGUAGE_SAMPLE]):
        paragraph = text[start:end]
        if any(map(str.isalpha, paragraph)):
            letters[_language(paragraph)] += end - start
    return [code for code, _ in letters.most_common()]


def _language(paragraph: str) -> str:
    if base_direction(paragraph, "ltr") == "ltr":
        return "en"
    persian = len(_PERSIAN_LETTERS.findall(paragraph))
    arabic = len(_ARABIC_LETTERS.findall(paragraph))
    if persian > arabic or (persian and len(set(_PERSIAN_WORDS.findall(paragraph))) >= _FEWEST_PERSIAN_WORDS):
        return "fa"
    return "ar"
