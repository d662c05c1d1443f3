"""Names that a text shows as such: hashtags, handles, who posted, who speaks in the headline, events in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from storage.text.common_words import common_words
from storage.text.folding import fold_text
from storage.text.name_tokens import Token, tokenise
from storage.text.new_persons import title_of

_HASHTAG = re.compile(r"(?<![\w#&/])#(\w*[^\W\d_]\w*)")
_HANDLE = re.compile(r"(?<![\w@./])@\w{2,30}\b(?![.@]\w)")
_POSTED = re.compile(r"^[ \t]*[—–-]+[ \t]*([^\W\d_][^\n()@]{1,60}?)[ \t]*\((@\w+)\)", re.MULTILINE)
_SPEAKER = re.compile(r"\s*([^\W\d_][^\n:،,.؛«\"“(]{2,40}?)[ \t]*:[ \t]")
_MOST_SPEAKER_WORDS = 3
_EVENT = "عملية|عمليات|مناورة|مناورات|تمرين|مؤتمر|مهرجان|بطولة|مبادرة|اتفاقية|اتفاقيات|معاهدة|قمة"
_QUOTED_EVENT = re.compile(
    rf"\b[وبفل]?(?:ال)?(?P<head>{_EVENT})(?: \w+){{0,4}}?(?: تحت)?(?: (?:عنوان|اسم|مسمى|شعار))?"
    rf" [\"«“](?P<name>[^\"»”\n]{{3,40}})[\"»”]"
)
_POSTER, _TAG, _SPEAKING, _EVENT_SCORE = 0.8, 0.5, 0.5, 0.6


class SignFound(NamedTuple):
    """A range of a text that is a name by the way it is written, what it may be, and what told."""

    start: int
    end: int
    kind: Literal["person", "event", "other"]
    evidence: str
    score: float


def find_tags(text: str) -> Iterator[SignFound]:
    """Yield hashtags without their sign, handles with it, and the names of those who posted."""
    for match in _POSTED.finditer(text):
        yield SignFound(match.start(1), match.end(1), "person", match[2], _POSTER)
    for match in _HANDLE.finditer(text):
        yield SignFound(match.start(), match.end(), "person", "@", _TAG)
    for match in _HASHTAG.finditer(text):
        if fold_text(match[1]) not in common_words():
            yield SignFound(match.start(1), match.end(1), "other", "#", _TAG)


def find_quoted_events(text: str) -> Iterator[SignFound]:
    """Yield what stands in quotation marks behind operation, conference, treaty and the like."""
    for match in _QUOTED_EVENT.finditer(text):
        yield SignFound(*match.span("name"), "event", match["head"], _EVENT_SCORE)


def find_speaker(text: str) -> SignFound | None:
    """Return who speaks in a headline: روحاني: إيران عازمة; a title is nobody."""
    match = _SPEAKER.match(text)
    if match is None:
        return None
    words = tokenise(match[1])
    if len(words) > _MOST_SPEAKER_WORDS or not all(map(_can_speak, words)) or words[0].definite:
        return None
    return SignFound(match.start(1), match.end(1), "person", ":", _SPEAKING)


def _can_speak(token: Token) -> bool:
    return (token.can_be_name() or token.definite) and title_of(token) is None
