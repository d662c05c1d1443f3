"""The verbs and phrases by which English and Persian texts name their speakers and sources."""

from __future__ import annotations

import re
from typing import Final

from storage.text.attributed import Attribution, Saying

_ENGLISH_VERBS: Final = (
    "said|says|told|added|adds|stated|states|announced|warned|argued|claimed|insisted|stressed|wrote|noted|explained"
)
_CAPITALISED: Final = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Prof|[A-Z])\.|[A-Z][\w'’-]*)"
_NAME: Final = (
    rf"(?:[Tt]he\s+)?{_CAPITALISED}(?:\s+(?:(?:of|and|the|for|al|bin|ibn|de|van|von)\s+)?{_CAPITALISED}){{0,7}}"
)
_HAS: Final = r"(?:also\s+|has\s+)?"
_ENGLISH: Final = (
    re.compile(rf"\b(?P<speaker>{_NAME})(?:,[^,.\n\"“”]{{1,60}},)?\s+{_HAS}(?P<verb>{_ENGLISH_VERBS})\b"),
    re.compile(rf"\b(?P<verb>{_ENGLISH_VERBS})\s+(?P<speaker>{_NAME})"),
    re.compile(rf"\b(?P<verb>{_ENGLISH_VERBS})\b"),
)
_ENGLISH_SOURCE: Final = re.compile(rf"\b(?P<verb>[Aa]ccording to|[Ii]n the words of)\s+(?P<speaker>{_NAME})")
_PRONOUNS: Final = frozenset("He She It They We I You Who This That There".split())

_PERSIAN_VERBS: Final = (
    "گفت|گفته است|افزود|اظهار داشت|اظهار کرد|بیان کرد|تأکید کرد|تاکید کرد|اعلام کرد|خاطرنشان کرد|تصریح کرد|نوشت|خبر داد"
    "|یادآور شد|هشدار داد|ادامه داد|توضیح داد"
)
_PERSIAN_STOPS: Final = "در|با|به|از|روز|که|ضمن|امروز|دیروز|امشب|همچنین|نیز|هم|طی|پس|پیش|بر|برای|درباره|خطاب"
_WORDS: Final = r"[^\s،,.:؛؟!«»\"“”]+"
_REST: Final = rf"{_WORDS}(?:\s+(?!(?:{_PERSIAN_STOPS}|{_PERSIAN_VERBS})\b){_WORDS})"
_PERSIAN: Final = (
    re.compile(
        rf"(?:^|(?<=[.؟!\n»”\"]))\s*(?P<speaker>(?!(?:{_PERSIAN_STOPS})\s){_REST}{{0,8}}?)"
        rf"(?:\s+(?:{_PERSIAN_STOPS})\s[^.؟!\n«]{{0,80}}?|،[^.؟!\n«]{{0,80}}?)?\s+(?P<verb>{_PERSIAN_VERBS})\b"
    ),
    re.compile(rf"\b(?P<verb>{_PERSIAN_VERBS})\b"),
)
_PERSIAN_SOURCE: Final = re.compile(
    rf"\b(?P<verb>به گفته|به گفتهٔ|به نقل از|بنا به گفته|به نوشته)[یٔ]?\s+(?P<speaker>{_REST}{{0,5}})"
)
_HE: Final = frozenset(("وی", "او", "ایشان", "وي"))


def read_english(text: str) -> list[Saying]:
    """Return the verbs and phrases of saying in an English text, the speaker empty where it is a pronoun or none."""
    return _read(text, _ENGLISH_SOURCE, _ENGLISH, _PRONOUNS)


def read_persian(text: str) -> list[Saying]:
    """Return the verbs and phrases of saying in a Persian text, the speaker empty where it is a pronoun or none."""
    return _read(text, _PERSIAN_SOURCE, _PERSIAN, _HE)


def _read(
    text: str, source: re.Pattern[str], verbs: tuple[re.Pattern[str], ...], pronouns: frozenset[str]
) -> list[Saying]:
    """Return what the patterns find, of two that overlap the first; the last of the verbs' tells no speaker."""
    found: list[Saying] = []
    for pattern in (source, *verbs):
        for match in pattern.finditer(text):
            start, end = match.span("verb")
            if any(start < each.attribution.end and each.attribution.start < end for each in found):
                continue
            speaker = match.groupdict().get("speaker")
            if speaker is None or speaker in pronouns:
                found.append(Saying(Attribution(start, end, end, end, "", match["verb"]), continues=True))
                continue
            first, last = match.span("speaker")
            attribution = Attribution(
                min(start, first), max(end, last), first, last, " ".join(speaker.split()), match["verb"]
            )
            found.append(Saying(attribution, source=pattern is source))
    return found
