"""Who says what: the verbs and phrases by which a text names its speakers and sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from storage.text.attributed import SENTENCE_END, Attribution, Saying
from storage.text.attribution_arabic import read_arabic
from storage.text.attribution_elsewhere import read_english, read_persian
from storage.text.folding import fold_text
from storage.text.saying_words import AS, NAMED_THINGS, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Attribution", "find_attributions", "speaker_of"]

_LOOKED_AT: Final = 1_200
"""Code points on either side of a quotation in which its speaker is looked for."""
_MOST_PARAGRAPHS: Final = 6
"""Paragraphs before that of a quotation in which the speaker is looked for who goes on to speak in all of them."""

_OPENING: Final = 120
"""Code points in which a paragraph's first verb of saying stands, or a quotation's speaker behind it."""
_MOST_WORDS_OF_NAME: Final = 7

_PARAGRAPH_END: Final = re.compile(r"\n|\.,\s")
_BEHIND_QUOTATION: Final = re.compile(r"[\"»”]?[،,]?[^\S\n]*[\"»”]?[،,]?[^\S\n]*")
_LAST_WORD: Final = re.compile(r"(\w+)[^\S\n]*[\"«“”]?[^\S\n]*$")
_FIRST_WORD: Final = re.compile(r"(\w+)[^\S\n]+")
_QUOTED: Final = re.compile(r"«[^«»\n]*»|“[^“”\n]*”|\"[^\"\n]*\"")
_MARKS: Final = {"«": "»", "“": "”", '"': '"'}
_BLANKS: Final = re.compile(r"\s+")
_BLANKS_BEFORE: Final = re.compile(r"\s+$")
_JOINED: Final = frozenset(("", "و", "ف"))
_LATIN: Final = re.compile(r"[A-Za-z]")
_PERSIAN_LETTER: Final = re.compile("[یکگپچژ]")


def find_attributions(text: str, start: int = 0, end: int | None = None) -> list[Attribution]:
    """Return the attributions within a range of a text, in order; only those that name their speaker."""
    sayings = _find(text, start, len(text) if end is None else end)
    return [saying.attribution for saying in sayings if saying.attribution.speaker]


def speaker_of(text: str, start: int, end: int) -> Attribution | None:
    """Return who says the quotation in a range of a text, by the words before it in its paragraph, or behind it.

    A verb of saying must lead to it: what stands in quotation marks without one is only a word held at a distance.
    Where the verb is without a speaker (وأضاف أن), the one named before goes on, in the paragraph, or where this begins
    so in the one before.
    """
    if _is_name_of_thing(text, start, end):
        return None
    first = _paragraph_of(text, start)
    sentence = max((match.end() for match in SENTENCE_END.finditer(text, first, start)), default=first)
    leading = [saying for saying in _find(text, first, start) if saying.attribution.start >= sentence]
    if leading:
        return _speaking(text, _find(text, _first_paragraph(text, first), start))
    return _named_behind(text, end)


def _is_name_of_thing(text: str, start: int, end: int) -> bool:
    """Tell whether what stands in quotation marks is how something is called."""
    last = _LAST_WORD.search(text, max(0, start - _LOOKED_AT), start)
    if last is None:
        return False
    word = fold_text(last[1])
    return word in NAMED_THINGS or (word in PREPOSITIONS and len(text[start:end].split()) <= _MOST_WORDS_OF_NAME)


def _named_behind(text: str, end: int) -> Attribution | None:
    """Return the speaker who is named right behind a quotation: «…»، كما قال الوزير."""
    behind = _BEHIND_QUOTATION.match(text, end)
    begin = end if behind is None else behind.end()
    if begin == end or SENTENCE_END.match(text, end) is not None:
        return None
    word = _FIRST_WORD.match(text, begin)
    if word is not None and fold_text(word[1]) in AS:
        begin = word.end()
    for saying in _find(text, begin, min(len(text), begin + _OPENING)):
        found = saying.attribution
        return found if found.start == begin and found.speaker else None
    return None


def _paragraph_of(text: str, place: int) -> int:
    """Return where the paragraph begins in which a place is, or where so much of it begins as is read."""
    least = max(0, place - _LOOKED_AT)
    return max((match.end() for match in _PARAGRAPH_END.finditer(text, least, place)), default=least)


def _first_paragraph(text: str, first: int) -> int:
    """Return where the paragraph begins whose speaker goes on in all that follow, up to that which begins there."""
    for _ in range(_MOST_PARAGRAPHS):
        opening = _find(text, first, min(len(text), first + _OPENING))
        if not opening or opening[0].attribution.speaker or not opening[0].continues:
            break
        if _BLANKS.sub("", text[first : opening[0].attribution.start]) not in _JOINED:
            break
        before = _end_of_last(text, first)
        if before == 0:
            break
        first = _paragraph_of(text, before)
    return first


def _end_of_last(text: str, first: int) -> int:
    """Return where the last paragraph ends before that which begins at a place; 0 if there is none near it."""
    blanks = _BLANKS_BEFORE.search(text, max(0, first - _LOOKED_AT), first)
    return first if blanks is None else blanks.start()


def _speaking(text: str, sayings: Sequence[Saying]) -> Attribution | None:
    """Return who speaks after all of these."""
    speaker: Saying | None = None
    going_on: Saying | None = None
    for saying in _outside_quotations(text, sayings):
        if not saying.other and speaker is not None and _is_aside(text, saying, speaker):
            continue
        if saying.attribution.speaker:
            speaker = saying
            going_on = going_on if saying.holy else saying
        elif saying.other or not saying.continues or going_on is None or _differ(saying, going_on):
            speaker = going_on = None
        else:
            speaker = going_on
    return None if speaker is None else speaker.attribution


def _is_aside(text: str, saying: Saying, speaker: Saying) -> bool:
    """Tell whether a saying only tells, in the speaker's sentence, by whom it is handed on.

    So it is in يقول الوزير، حسب وكالة رويترز، إن and in قال الوزير في كلمة نقلت أمس إن.
    """
    aside = saying.source if saying.attribution.speaker else not saying.continues
    return aside and not SENTENCE_END.search(text, speaker.attribution.end, saying.attribution.start)


def _differ(saying: Saying, other: Saying) -> bool:
    return None not in {saying.feminine, other.feminine} and saying.feminine != other.feminine


def _outside_quotations(text: str, sayings: Sequence[Saying]) -> list[Saying]:
    if not sayings:
        return []
    first = _paragraph_of(text, sayings[0].attribution.start)
    quoted = [match.span() for match in _QUOTED.finditer(text, first, sayings[-1].attribution.end)]
    return [
        saying
        for saying in sayings
        if not any(start < saying.attribution.start and saying.attribution.end <= end for start, end in quoted)
    ]


def _find(text: str, start: int, end: int) -> list[Saying]:
    """Return every verb or phrase of saying in a range, the speaker empty where it names none."""
    part = text[start:end]
    found = [*read_arabic(part)]
    if _PERSIAN_LETTER.search(part):
        found += read_persian(part)
    if _LATIN.search(part):
        found += read_english(part)
    kept: list[Saying] = []
    for saying in sorted(found, key=lambda saying: saying.attribution.start):
        if not kept or saying.attribution.start >= kept[-1].attribution.end:
            kept.append(saying)
    return [_closed(text, saying.moved(start)) for saying in kept]


def _closed(text: str, saying: Saying) -> Saying:
    """Return a saying whose speaker has the closing mark that belongs to an opening one: صحيفة «آرمان»."""
    found = saying.attribution
    for opening, closing in _MARKS.items():
        lacks = (
            found.speaker.count(opening) > found.speaker.count(closing)
            if opening != closing
            else (found.speaker.count(opening) % 2 == 1)
        )
        if lacks and text.startswith(closing, found.speaker_end):
            end = max(found.end, found.speaker_end + 1)
            return saying._replace(
                attribution=found._replace(end=end, speaker_end=found.speaker_end + 1, speaker=found.speaker + closing)
            )
    return saying
