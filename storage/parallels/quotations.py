"""What a text quotes, who says it, and where other articles have the same word for word."""

from __future__ import annotations

import re
from sqlite3 import Connection
from typing import Final

from storage.errors import RecordMissing
from storage.parallels.candidates import Candidates, Source
from storage.parallels.index import ORDINAL_BITS
from storage.parallels.passage import Passage
from storage.parallels.records import Quotation, QuotationPlace
from storage.text.attribution import speaker_of
from storage.text.folding import fold
from storage.text.words import find_words

_QUOTED: Final = re.compile(r"«([^«»\n]*)»|“([^“”\n]*)”|\"([^\"\n]*)\"")
_BETWEEN: Final = re.compile(r"[\s،,.].*\s", re.DOTALL)
"""What stands between two quotations, if one of the straight marks, which open and close alike, has no other."""

_FEWEST_LETTERS: Final = 12
_FEWEST_WORDS: Final = 5
"""What is shorter is a name or a usual phrase, and recurs by itself."""

_MOST_QUOTATIONS: Final = 60
_MOST_PLACES: Final = 8
_MOST_KEYS: Final = 8
_MOST_ROWS: Final = 40


def list_quotations(db: Connection, article_id: int) -> list[Quotation]:
    """Return the quotations of an article's latest text that other articles have word for word, in order.

    Words are compared as folded. Raise RecordMissing if there is no such article.
    """
    candidates = Candidates(db)
    source = candidates.source(article_id)
    if source is None:
        raise RecordMissing("article", article_id)
    quotations = []
    for start, end in _find_quoted(source.text):
        places = _find_elsewhere(db, candidates, source, Passage(source.text[start:end], start, end))
        if places:
            said = speaker_of(source.text, start, end)
            speaker, verb = ("", "") if said is None else (said.speaker, said.verb)
            quotations.append(Quotation(start, end, source.text[start:end], speaker, verb, places))
    return quotations


def _find_quoted(text: str) -> list[tuple[int, int]]:
    """Return the ranges between quotation marks within a line, the marks left out."""
    found: list[tuple[int, int]] = []
    place = 0
    while len(found) < _MOST_QUOTATIONS and (match := _QUOTED.search(text, place)) is not None:
        group = match.lastindex or 0
        between = text[match.start()] == '"' and _BETWEEN.fullmatch(match[group])
        place = match.end() - 1 if between else match.end()
        if not between and len(match[group]) >= _FEWEST_LETTERS and len(match[group].split()) >= _FEWEST_WORDS:
            found.append(match.span(group))
    return found


def _find_elsewhere(
    db: Connection, candidates: Candidates, source: Source, quotation: Passage
) -> tuple[QuotationPlace, ...]:
    keys = sorted(quotation.terms, key=candidates.measure.passages_with)[:_MOST_KEYS]
    if len(quotation.words) < _FEWEST_WORDS or not keys:
        return ()
    rows = db.execute(
        "SELECT rowid FROM passage_index WHERE passage_index MATCH ? LIMIT ?",
        (" ".join(f'"{key}"' for key in keys), _MOST_ROWS),
    ).fetchall()
    places: dict[int, QuotationPlace] = {}
    for (row,) in rows:
        other = candidates.source(row >> ORDINAL_BITS)
        ordinal = row - (row >> ORDINAL_BITS << ORDINAL_BITS)
        if other is None or other.article_id in {source.article_id, *places} or ordinal >= len(other.spans):
            continue
        found = _place_of(quotation.words, other.text, *other.spans[ordinal])
        if found is not None:
            said = speaker_of(other.text, *found)
            places[other.article_id] = QuotationPlace(
                other.article_id, other.headline, other.outlet, *found, "" if said is None else said.speaker
            )
    return tuple(list(places.values())[:_MOST_PLACES])


def _place_of(wanted: list[str], text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where some folded words stand one behind the other in a passage; None if nowhere."""
    words = list(find_words(fold(text[start:end])))
    for first in range(len(words) - len(wanted) + 1):
        if all(word.text == other for word, other in zip(words[first : first + len(wanted)], wanted, strict=True)):
            return start + words[first].start, start + words[first + len(wanted) - 1].end
    return None
