"""Other names in brackets: نخجوان (نختشيفان)، هيئة البث الإسرائيلية «كان»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from storage.text.name_tokens import Token, tokenise
from storage.text.new_persons import title_of
from storage.text.word_lists import folded_words

_BRACKET = re.compile(r"(?<=[\w\"»”'])[ \u00a0]?(?:\((?P<round>[^()\n]{2,60})\)|«(?P<quoted>[^«»\n]{2,40})»)")
_MOST_WORDS = 4
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 '’&-]+")
_ADDRESS = re.compile(r"[@/:\\_]|\w\.\w")
_ADJECTIVES = ("ي", "يه")
_MARKS = "\"'«»“” "
# Who wrote it, where somebody stands in a picture, and what else stands in brackets without being a name.
_NO_NAMES = folded_words("""
رويترز واس وام سانا قنا بترا وفا معا إرنا فارس تسنيم الأناضول سبوتنيك أرشيف أرشيفية الأوروبية يسار يمين اليسار اليمين
وسط الوسط الشرق صورة فيديو تصوير خاص إضافة أعلاه أدناه سابقا حاليا مثلا تقريبا فقط هنا أي أو الخ إلخ ضمنيا مبدئيا
رسميا المرحلة الجزء أولا ثانيا
""")


class Bracket(NamedTuple):
    """Where a name ends, and the half-open range of another name in the brackets behind it."""

    name_end: int
    start: int
    end: int
    quoted: bool


def find_brackets(text: str) -> Iterator[Bracket]:
    """Yield the brackets of a text that may hold another name of what stands before them."""
    for match in _BRACKET.finditer(text):
        quoted = match["round"] is None
        start, end = match.span("quoted" if quoted else "round")
        while start < end and text[start] in _MARKS:
            start += 1
        while start < end and text[end - 1] in _MARKS:
            end -= 1
        if start < end and _may_be_name(text[start:end]):
            yield Bracket(match.start(), start, end, quoted)


def _may_be_name(words: str) -> bool:
    if _LATIN.fullmatch(words):
        return True
    tokens = tokenise(words)
    if _ADDRESS.search(words) is not None:
        return False
    return 0 < len(tokens) <= _MOST_WORDS and all(token.gap in {"", " "} for token in tokens) and _are_name(tokens)


def _are_name(tokens: list[Token]) -> bool:
    if any(token.word in _NO_NAMES or title_of(token) is not None for token in tokens):
        return False
    return all(token.can_be_name() or token.definite for token in tokens) and not _describes(tokens)


def _describes(tokens: list[Token]) -> bool:
    """Tell a lone definite word, or definite adjectives alone, as of a party or a nation: (الكردي السوري)."""
    return all(token.definite for token in tokens) and (
        len(tokens) == 1 or all(token.word.endswith(_ADJECTIVES) for token in tokens)
    )
