"""Who says what: the verbs and phrases by which an Arabic text names its speakers and sources."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from storage.text.name_tokens import Token, tokenise
from storage.text.new_persons import title_of
from storage.text.prepositions import KEPT_APART
from storage.text.saying_words import (
    CONTINUING,
    HEARERS,
    NOT_SPEAKERS,
    PARTICIPLES,
    QUOTING,
    SOURCE_LINKS,
    SOURCES,
    VERBS,
)
from storage.text.words import is_function_word

_MOST_WORDS: Final = 9
_MOST_WORDS_BEFORE: Final = 12
_MOST_HEADLINE_WORDS: Final = 3
_MOST_NAME_WORDS: Final = 4
_LOOKED_AT: Final = 1_200
"""Code points on either side of a quotation in which its speaker is looked for."""

_SENTENCE_END: Final = re.compile(r"[!?؟؛\n]|\.(?=[\s\"»”]|$)")
_PARAGRAPH_END: Final = re.compile(r"\n|\.,\s")
_BEHIND_QUOTATION: Final = re.compile(r"[\"»”]?[،,]?[^\S\n]*[\"»”]?[،,]?[^\S\n]*")
_WITHIN_GAP: Final = re.compile(r"[^\S\n]*[\"«“»”]?[^\S\n]*[\"«“»”]?")
_APPOSITION: Final = re.compile(r"[\"»”]?[^\S\n]*[،,][^\S\n]*[\"«“]?")
_INSERTED: Final = ("وفي", "وخلال", "وعبر", "وعلي", "وعلى", "فيما")


class Attribution(NamedTuple):
    """A place where a text names who says something; ranges are half-open code points.

    ``start`` to ``end`` holds verb and speaker, ``speaker`` is as written, without the particles around it.
    """

    start: int
    end: int
    speaker_start: int
    speaker_end: int
    speaker: str
    verb: str


def find_attributions(text: str, start: int = 0, end: int | None = None) -> list[Attribution]:
    """Return the attributions within a range of a text, in order; only those that name their speaker."""
    return [found for found in _find(text, start, len(text) if end is None else end) if found.speaker]


def speaker_of(text: str, start: int, end: int) -> Attribution | None:
    """Return who says the quotation in a range of a text, by the words before it in its paragraph, or behind it.

    A verb of saying must lead to it: what stands in quotation marks without one is only a word held at a distance.
    Where the verb is without a speaker (وأضاف أن), the one named before in the paragraph goes on.
    """
    first = max((match.end() for match in _PARAGRAPH_END.finditer(text, max(0, start - _LOOKED_AT), start)), default=0)
    found = _find(text, max(first, start - _LOOKED_AT), start)
    sentence = max((match.end() for match in _SENTENCE_END.finditer(text, first, start)), default=first)
    leading = [one for one in found if one.start >= sentence]
    if leading:
        named = [one for one in found if one.speaker]
        return named[-1] if named else None
    behind = _BEHIND_QUOTATION.match(text, end)
    begin = end if behind is None else behind.end()
    if begin == end or _SENTENCE_END.match(text, end) is not None:
        return None
    for one in _find(text, begin, min(len(text), begin + _LOOKED_AT // 10)):
        return one if one.start == begin and one.speaker else None
    return None


def _find(text: str, start: int, end: int) -> list[Attribution]:
    """Return every verb or phrase of saying in a range, the speaker empty where it names none."""
    tokens = tokenise(text[start:end])
    found = []
    free = 0
    for at, token in enumerate(tokens):
        if at < free:
            continue
        one = _headline_speaker(tokens) if at == 0 else None
        one = one or _read(tokens, at, token)
        if one is not None:
            attribution, free = one
            found.append(_moved(attribution, start))
    return found


def _moved(found: Attribution, by: int) -> Attribution:
    start, end, speaker_start, speaker_end, speaker, verb = found
    return Attribution(start + by, end + by, speaker_start + by, speaker_end + by, speaker, verb)


def _read(tokens: list[Token], at: int, token: Token) -> tuple[Attribution, int] | None:
    """Read a verb or a phrase at a token; return with it the token to go on with."""
    verb = _known(token)
    if verb is None:
        return None
    if verb.word in SOURCES:
        return _source(tokens, at, verb)
    name = [] if verb.word in PARTICIPLES else _phrase(tokens, at + 1)
    if name:
        return _made(verb, name[-1], name, verb), at + 1 + len(name)
    if verb.word in VERBS:
        name = _subject_before(tokens, at)
    elif verb.word in QUOTING:
        name = _name_before(tokens, at)
    return _made(name[0] if name else verb, verb, name, verb), at + 1


def _known(token: Token) -> Token | None:
    """Return a word of saying without the و or ف before it; None for any other."""
    for reading in (token, token.without(1)) if token.word[0] in "وف" else (token,):
        if reading.word in VERBS or reading.word in PARTICIPLES or reading.word in SOURCES:
            return reading
    return None


def _source(tokens: list[Token], at: int, word: Token) -> tuple[Attribution, int] | None:
    """Read بحسب and its like, with a verb between it and the source or without: بحسب ما أفادت وكالة فارس."""
    first = at + 1
    while first < len(tokens) and (tokens[first].word in SOURCE_LINKS or tokens[first].word in VERBS):
        first += 1
    name = _phrase(tokens, first, after_source=True)
    return (_made(word, name[-1], name, word), first + len(name)) if name else None


def _made(first: Token, last: Token, name: list[Token], verb: Token) -> Attribution:
    if not name:
        return Attribution(first.start, last.end, last.end, last.end, "", verb.raw)
    speaker = "".join((token.gap if number else "") + token.raw for number, token in enumerate(name))
    return Attribution(first.start, last.end, name[0].start, name[-1].end, " ".join(speaker.split()), verb.raw)


def _phrase(tokens: list[Token], first: int, *, after_source: bool = False) -> list[Token]:
    """Return the words behind a verb that name its subject: الرئيس الإيراني حسن روحاني."""
    name: list[Token] = []
    settled = False
    for at in range(first, min(len(tokens), first + _MOST_WORDS)):
        token = tokens[at]
        if not name and after_source and token.word.startswith("ل") and len(token.word) > 3:
            token = token.without(1)
        goes_on = _WITHIN_GAP.fullmatch(token.gap) or (name and token.given and _APPOSITION.fullmatch(token.gap))
        if not goes_on or not _may_name(token, settled=settled):
            break
        name.append(token)
        settled = settled or token.definite or token.can_be_name()
    return name


def _may_name(token: Token, *, settled: bool) -> bool:
    word = token.word
    if (
        token.raw.removeprefix("و") in KEPT_APART
        or word in NOT_SPEAKERS
        or is_function_word(word)
        or word in VERBS
        or word in PARTICIPLES
        or word[0].isdecimal()
        or (word[0] == "ل" and word[1:] in HEARERS)
    ):
        return False
    if word[0] in "وف" and word[1:] in NOT_SPEAKERS | VERBS:
        return False
    return not settled or token.definite or token.can_be_name() or word in CONTINUING


def _subject_before(tokens: list[Token], verb: int) -> list[Token]:
    """Return the subject of a verb that stands behind it, at the beginning of its sentence: بايراموف أكد."""
    first = verb
    while first > 0 and verb - first < _MOST_WORDS_BEFORE and not _SENTENCE_END.search(tokens[first].gap):
        first -= 1
    if first > 0 and not _SENTENCE_END.search(tokens[first].gap):
        return []
    name: list[Token] = []
    for token in tokens[first:verb]:
        inserted = token.word in _INSERTED
        if name and (inserted or not _WITHIN_GAP.fullmatch(token.gap)):
            return name
        if not _may_name(token, settled=bool(name)) or not (
            name or token.definite or token.can_be_name() or token.word in CONTINUING
        ):
            return []
        name.append(token)
    return name


def _name_before(tokens: list[Token], verb: int) -> list[Token]:
    """Return the name that stands right before a verb: انتقده الرئيس إلهام علييف بالقول."""
    name: list[Token] = []
    for first in range(verb - 1, max(-1, verb - 1 - _MOST_NAME_WORDS), -1):
        token = tokens[first]
        if not tokens[first + 1].follows or not _may_name(token, settled=True):
            break
        if token.given or title_of(token) is not None:
            name = tokens[first:verb]
    return name


def _headline_speaker(tokens: list[Token]) -> tuple[Attribution, int] | None:
    """Return who speaks in a headline: روحاني: إيران عازمة."""
    for number in range(1, min(len(tokens), _MOST_HEADLINE_WORDS + 1)):
        name = tokens[:number]
        if not all(token.can_be_name() or token.definite for token in name):
            return None
        gap = tokens[number].gap
        if ":" in gap:
            return _made(name[0], name[-1], name, name[0])._replace(verb=":"), number
        if not tokens[number].follows:
            return None
    return None
