"""The verbs and phrases by which an Arabic text names its speakers and sources."""

from __future__ import annotations

import re
from typing import Final

from storage.text.attributed import SENTENCE_END, Attribution, Saying
from storage.text.name_tokens import Token, tokenise
from storage.text.new_persons import title_of
from storage.text.prepositions import KEPT_APART
from storage.text.saying_words import (
    CONTINUING,
    FEMININE,
    HEADS,
    HEARERS,
    HOLY,
    NOT_SOURCES,
    NOT_SPEAKERS,
    OF_ANOTHER,
    OF_SOMETHING,
    OPENING,
    PARTICIPLES,
    QUOTING,
    RELATIVES,
    SOURCE_LINKS,
    SOURCES,
    STATEMENTS,
    TITLED,
    UNNAMED,
    VERBS,
    WORDS_OF,
)
from storage.text.words import is_function_word

_MOST_WORDS: Final = 9
_MOST_WORDS_BEFORE: Final = 12
_MOST_HEADLINE_WORDS: Final = 3
_MOST_NAME_WORDS: Final = 4
_MOST_UNKNOWN: Final = 3
_SHORTEST_DEED: Final = 5
_SHORTEST_SURNAME: Final = 4

_CLAUSE_BEGINS: Final = re.compile(r"[،,:.«»“”\"!?؟؛\n()–-]")
_WITHIN_GAP: Final = re.compile(r"[^\S\n]*[\"«“»”]?[^\S\n]*[\"«“»”]?")
_APPOSITION: Final = re.compile(r"[\"»”]?[^\S\n]*[،,][^\S\n]*")
_NAME_ENDS: Final = re.compile(r"[^\S\n]*[،,:«\"“(\-–.]")
_CLOSING_MARK: Final = re.compile(r"[\"»”]")
_INSERTED: Final = ("وفي", "وخلال", "وعبر", "وعلي", "وعلى", "فيما")
_CLAUSE_WORDS: Final = frozenset(
    ("ان", "بان", "انه", "انها", "في", "الذي", "التي", "خلال", "عن", "من", "وهو", "وهي", "عبر")
)
"""Behind them a speaker's name is at its end, also where its words are unknown."""
_SAME: Final = frozenset(("انه", "انها", "بانه", "بانها"))
"""Behind them the subject of a verb is whom they mean."""
_ISSUED: Final = frozenset(("صادر", "صدر", "عن"))
_NOT_OF_MEN: Final = ("ة", "ات", "ين", "ون", "ية")


def read_arabic(text: str) -> list[Saying]:
    """Return every verb or phrase of saying in a text, the speaker empty where it names none."""
    tokens = tokenise(text)
    found: list[Saying] = []
    free = 0
    for at, token in enumerate(tokens):
        if at < free:
            continue
        one = _headline_speaker(tokens) if at == 0 else None
        one = one or _read(tokens, at, token)
        if one is not None:
            saying, free = one
            if found and at and tokens[at - 1].end == found[-1].attribution.end:  # وأضاف الوزير يقول
                saying = saying._replace(continues=True)
            found.append(saying)
    return found


def _read(tokens: list[Token], at: int, token: Token) -> tuple[Saying, int] | None:
    """Read a verb or a phrase at a token; return with it the token to go on with."""
    verb = _known(token)
    if verb is None:
        return _source(tokens, at, token) if _is_word_of(tokens, at) else None
    if verb.word in SOURCES:
        return _source(tokens, at, verb)
    if at and (tokens[at - 1].word.removeprefix("و") in RELATIVES or _is_wish(tokens[at - 1], verb)):
        return None
    feminine = verb.word in FEMININE
    alone = verb.word in PARTICIPLES or (at > 0 and tokens[at - 1].word in _SAME)
    name = [] if alone else _phrase(tokens, at + 1, with_object=verb.word in OF_SOMETHING)
    if name:
        return _made(verb, name[-1], name, verb)._replace(feminine=feminine), at + 1 + len(name)
    if verb.word in VERBS:
        name = _subject_before(tokens, at)
    elif verb.word in QUOTING:
        name = _name_before(tokens, at)
    saying = _made(name[0] if name else verb, verb, name, verb)
    other = at > 0 and tokens[at - 1].word in OF_ANOTHER
    other = other or (at + 1 < len(tokens) and tokens[at + 1].follows and tokens[at + 1].word in UNNAMED)
    return saying._replace(continues=_continues(tokens, at, verb), other=other, feminine=feminine), at + 1


def _is_wish(before: Token, verb: Token) -> bool:
    """Tell whether a verb is what somebody wants to do: يريد أن يوضح الصورة."""
    return before.word == "ان" and verb.word.startswith(("ي", "ت"))


def _known(token: Token) -> Token | None:
    """Return a word of saying without the و or ف before it; None for any other."""
    for reading in (token, token.without(1)) if token.word[0] in "وف" else (token,):
        if reading.word in VERBS or reading.word in PARTICIPLES or reading.word in SOURCES:
            return reading
    return None


def _continues(tokens: list[Token], at: int, verb: Token) -> bool:
    """Tell whether a verb without a subject goes on from the speaker before: it begins its clause, or has a head."""
    if at == 0 or verb.word in PARTICIPLES or verb.raw != tokens[at].raw or _CLAUSE_BEGINS.search(tokens[at].gap):
        return True
    before = tokens[at - 1]
    return before.word in HEADS or _known(before) is not None


def _is_word_of(tokens: list[Token], at: int) -> bool:
    return tokens[at].word in WORDS_OF and at > 0 and tokens[at - 1].word == "حد"


def _source(tokens: list[Token], at: int, word: Token) -> tuple[Saying, int] | None:
    """Read بحسب and its like, with a verb between it and the source or without: بحسب ما أفادت وكالة فارس."""
    first = at + 1
    while first < len(tokens) and (tokens[first].word in SOURCE_LINKS or tokens[first].word in VERBS):
        first += 1
    if first < len(tokens) and tokens[first].word.removeprefix("ل") in NOT_SOURCES:
        return None
    name = _phrase(tokens, first, after_source=True)
    return (_made(word, name[-1], name, word)._replace(source=True), first + len(name)) if name else None


def _made(first: Token, last: Token, name: list[Token], verb: Token) -> Saying:
    if not name:
        return Saying(Attribution(first.start, last.end, last.end, last.end, "", verb.raw))
    speaker = "".join((token.gap if number else "") + token.raw for number, token in enumerate(name))
    found = Attribution(first.start, last.end, name[0].start, name[-1].end, " ".join(speaker.split()), verb.raw)
    return Saying(found, holy=name[0].word in HOLY)


def _phrase(tokens: list[Token], first: int, *, after_source: bool = False, with_object: bool = False) -> list[Token]:
    """Return the words behind a verb that name its subject: الرئيس الإيراني حسن روحاني."""
    name: list[Token] = []
    settled = False
    first = _behind_statement(tokens, first)
    for at in range(first, min(len(tokens), first + _MOST_WORDS)):
        token = tokens[at]
        if not name and after_source and token.word.startswith("ل") and len(token.word) > 3:
            token = token.without(2 if token.word.startswith("لل") else 1)
        goes_on = _WITHIN_GAP.fullmatch(token.gap) or (name and token.given and _APPOSITION.fullmatch(token.gap))
        if (
            not goes_on
            or _opens_speech(tokens, at)
            or _is_object(name, token)
            or (with_object and name and token.word.startswith("ب"))
        ):
            break
        if not _may_name(token, settled=settled):
            name += _unknown_rest(tokens, at) if name and settled else []
            break
        name.append(token)
        settled = settled or token.definite or (token.can_be_name() and title_of(token) is None)
    return _without_loose_end(name)


def _opens_speech(tokens: list[Token], at: int) -> bool:
    """Tell whether a quotation mark before a word begins what is said, and not a name: وقال "شكرا لهم."""
    if not tokens[at].quoted:
        return False
    behind = tokens[at + 1 : at + 1 + _MOST_NAME_WORDS]
    return len(behind) == _MOST_NAME_WORDS and not any(_CLOSING_MARK.search(token.gap) for token in behind)


def _behind_statement(tokens: list[Token], first: int) -> int:
    """Return where whoever made a statement may be named behind it: بيان صادر عن وزير الدفاع."""
    if first >= len(tokens) or tokens[first].word.removeprefix("ل") not in STATEMENTS:
        return first
    first += 1
    while first < len(tokens) and tokens[first].word in _ISSUED:
        first += 1
    return first


def _is_object(name: list[Token], token: Token) -> bool:
    """Tell whether a definite word is what the verb is about, not the subject any more: حذر المخلفي الشباب."""
    if not name or not token.definite or title_of(token) is not None or token.word in TITLED:
        return False
    before = name[-1]
    if before.definite:
        surname = before.word.endswith("ي") and title_of(before) is None
        return surname and not token.word.endswith(("ي", "يه"))
    is_name = all(each.can_be_name() for each in name) and title_of(before) is None
    return is_name and token.follows and token.raw.endswith(_NOT_OF_MEN)


def _unknown_rest(tokens: list[Token], first: int) -> list[Token]:
    """Return the unknown words with which a name goes on, if it is plain where it ends: سالم باعجاجة إن."""
    if not tokens[first - 1].can_be_name() or tokens[first - 1].definite:
        return []
    rest: list[Token] = []
    for at in range(first, min(len(tokens), first + _MOST_UNKNOWN + 1)):
        token = tokens[at]
        ends = token.word in _CLAUSE_WORDS or _NAME_ENDS.match(token.gap) or (token.definite and title_of(token))
        if rest and ends:
            return rest
        if not token.follows or token.definite or not _can_end_name(token):
            return []
        rest.append(token)
    return rest if first + len(rest) == len(tokens) else []


def _can_end_name(token: Token) -> bool:
    word = token.word
    joined = word[0] in "ولبف" and is_function_word(word[1:])
    return len(word) > 1 and not joined and not _is_participle(word) and _may_name(token, settled=False)


def _is_participle(word: str) -> bool:
    return word.startswith("م") and word.endswith("ا")


def _is_deed(token: Token) -> bool:
    """Tell whether a word is what somebody does, which no name is: أكد الأمير اعتزاز السعودية, إطلاق, استعداد."""
    word = token.word
    deed = (
        token.raw.startswith(("ا", "إ"))
        and not token.definite
        and len(word) >= _SHORTEST_DEED
        and word[-2] == "ا"
        and word[-1] != "ن"
    )
    return deed and not token.given


def _without_loose_end(name: list[Token]) -> list[Token]:
    """Leave out an office at the end of which the rest was not understood: محمد حبيبي، أمين عام."""
    for at in range(1, len(name)):
        if _APPOSITION.fullmatch(name[at].gap) and not any(token.definite for token in name[at:]):
            title = title_of(name[at])
            if title is not None and not any(token.given for token in name[at + 1 :]):
                return name[:at]
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
        or word.startswith(("بال", "وبال", "لل"))
        or (word[0] == "ل" and (word[1:] in HEARERS or word.endswith(("ها", "هم"))))
        or (settled and _is_deed(token))
    ):
        return False
    if word[0] in "وف" and word[1:] in NOT_SPEAKERS | VERBS:
        return False
    return not settled or token.definite or token.can_be_name() or word in CONTINUING


def _subject_before(tokens: list[Token], verb: int) -> list[Token]:
    """Return the subject of a verb that stands behind it, at the beginning of its sentence: بايراموف أكد."""
    first = verb
    while first > 0 and verb - first < _MOST_WORDS_BEFORE and not SENTENCE_END.search(tokens[first].gap):
        first -= 1
    if first > 0 and not SENTENCE_END.search(tokens[first].gap):
        return []
    if tokens[first].word in OPENING:
        first += 1
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
        surname = first == verb - 1 and len(token.word) > _SHORTEST_SURNAME and token.can_be_name()
        surname = surname and tokens[verb].word.startswith("قايل") and not token.future
        surname = surname and not token.word.endswith("ه") and not _is_participle(token.word)
        if token.given or title_of(token) is not None or surname:
            name = tokens[first:verb]
    return name


def _headline_speaker(tokens: list[Token]) -> tuple[Saying, int] | None:
    """Return who speaks in a headline: روحاني: إيران عازمة."""
    for number in range(1, min(len(tokens), _MOST_HEADLINE_WORDS + 1)):
        name = tokens[:number]
        if not all(token.can_be_name() or token.definite for token in name):
            return None
        gap = tokens[number].gap
        if ":" in gap:
            saying = _made(name[0], name[-1], name, name[0])
            return saying._replace(attribution=saying.attribution._replace(verb=":")), number
        if not tokens[number].follows:
            return None
    return None
