"""Names of places that nobody has told of yet: those everybody knows, and those behind city, province or sea."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from storage.text.common_words import common_words
from storage.text.folding import fold_text
from storage.text.name_tokens import Found, Token
from storage.text.new_persons import title_of
from storage.text.stop_words import stop_words
from storage.text.word_lists import folded_words
from storage.text.words import COMPOUND_HEADS, is_function_word


class Gazetteer(NamedTuple):
    """The places that everybody knows, by folded words.

    ``sign`` tells how surely some words name one by themselves: 0 for not at all, 1 for a country. ``begins`` tells
    whether a word is the first of several that name one.
    """

    sign: Callable[[str], float]
    begins: Callable[[str], bool]

    def knows(self, words: str) -> bool:
        """Tell whether some words name a place."""
        return self.sign(words) > 0


# What kind of place it is; the name comes behind.
_KINDS = folded_words("مدينة محافظة إقليم ولاية بلدة قرية منطقة ضاحية مقاطعة عاصمة مدينتي محافظتي بلدتي")
# These are part of the name: بحر قزوين.
_HEADS = folded_words("بحر جزيرة نهر جبل مضيق مطار ميناء معبر ممر جمهورية خليج مخيم جبال هضبة وادي بحيرة")
_REPUBLICS = folded_words("""
إسلامية عربية ديمقراطية ديموقراطية اتحادية شعبية الإسلامية العربية الديمقراطية الاتحادية الشعبية
""")
_FIRST_HALVES = COMPOUND_HEADS | folded_words(
    "دير بني عين رأس أم خان سانتا لاس شرم وادي كوالا ريو هونغ ساو بوينس باب حفر خميس"
)
_TOWNS = folded_words("مدينة محافظة إقليم ولاية بلدة قرية مقاطعة مضيق ميناء مطار جزيرة")
_CAPITAL, _REPUBLIC = fold_text("العاصمة"), fold_text("جمهورية")
_TANWIN = ("اً", "ًا")
_MOST_WORDS = 4
_HEADED = 0.7
_LITTLE_KNOWN, _WELL_KNOWN = 0.5, 0.8


def find_new_places(tokens: Sequence[Token], gazetteer: Gazetteer) -> list[Found]:
    """Return the places named in a text, in order."""
    found: list[Found] = []
    free = 0
    for at, token in enumerate(tokens):
        if at < free:
            continue
        for reading in _readings(token):
            place = _behind_head(tokens, at, reading, gazetteer) or _known(tokens, at, reading, gazetteer)
            if place is not None:
                found.append(place)
                free = place.last + 1
                break
    return found


def _readings(token: Token) -> list[Token]:
    """Return what a word may be, also وتل of وتل أبيب: short words lose a clitic if they begin names of places."""
    readings = [token] if token.given or token.word in common_words() else token.readings()
    if len(readings) == 1 and token.word[0] in "ولب" and token.word[1:] in _FIRST_HALVES:
        readings.append(token.without(1))
    return readings


def _known(tokens: Sequence[Token], at: int, reading: Token, gazetteer: Gazetteer) -> Found | None:
    """Return the place that everybody knows by this word and those behind it, or by this alone."""
    scores: list[float] = []
    words = [reading.word]
    for following in tokens[at + 1 : at + _MOST_WORDS]:
        if not gazetteer.begins(reading.word) or not following.follows or following.word in stop_words():
            break
        words.append(following.word)
        scores.append(gazetteer.sign(" ".join(words)))
    for number, score in reversed([*enumerate(scores, 1)]):
        if score >= _LITTLE_KNOWN:
            return Found(reading, at + number, "place", "", score)
    if not _can_stand_alone(reading, tokens[at - 1] if at else None):
        return None
    score = gazetteer.sign(reading.word)
    least = 0.0 if reading is tokens[at] or reading.definite else _WELL_KNOWN
    return Found(reading, at, "place", "", score) if score > least else None


def _can_stand_alone(token: Token, before: Token | None) -> bool:
    if token.given or token.word in common_words() or token.raw.endswith(_TANWIN) or token.word.isascii():
        return False
    # تركية and سورية are adjectives, unless a preposition stands before them
    return not token.raw.endswith("ية") or token.definite or (before is not None and is_function_word(before.word))


def _behind_head(tokens: Sequence[Token], at: int, reading: Token, gazetteer: Gazetteer) -> Found | None:
    kind = reading.bare in _KINDS and (not reading.definite or reading.word == _CAPITAL)
    if not kind and reading.word not in _HEADS:
        return None
    first = at + 1
    capital = reading.word == _CAPITAL
    while reading.definite and first < min(at + 3, len(tokens)) and tokens[first].follows and tokens[first].definite:
        first += 1  # العاصمة الأذرية «باكو»
    if first >= len(tokens) or not tokens[first].near:
        return None
    name = tokens[first]
    if not _can_be_place(name, reading, gazetteer) or (capital and not name.quoted and not gazetteer.sign(name.word)):
        return None
    last = first
    joined = last + 1 < len(tokens) and tokens[last + 1].follows
    if joined and (name.word in _FIRST_HALVES or gazetteer.sign(f"{name.word} {tokens[last + 1].word}")):
        last += 1
    if reading.word == _REPUBLIC and last + 1 < len(tokens) and tokens[last + 1].word in _REPUBLICS:
        last += 1
    return Found(name if kind else reading, last, "place", reading.raw, _HEADED)


def _can_be_place(name: Token, head: Token, gazetteer: Gazetteer) -> bool:
    if name.raw.endswith("ية") and not name.definite:
        return False
    if gazetteer.sign(name.word):
        return True
    if (
        name.future
        or title_of(name) is not None
        or name.given
        or name.word in common_words()
        or any(map(str.isdigit, name.word))
    ):
        return False
    if name.definite:
        return head.word in _TOWNS and not name.word.endswith(("يه", "ي", "ات"))
    return name.can_be_name()
