"""The passages of the sample articles that say the same, as read by hand, and how many of them are found."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from storage.parallels.candidates import Candidates, Source
from storage.parallels.listing import find_parallels
from storage.parallels.records import Parallel

GOLD = Path(__file__).with_name("gold.tsv")
"""Article and first words of a passage, twice; whether the two say the same surely or perhaps; and what they say.

Two readers read the articles, neither knowing what the program shows nor what the other found. ``surely`` is what
either found to say the same and the other at least not amiss, ``perhaps`` what neither would mind to be shown. Articles
go by the beginning of their file.
"""

FIRST = 3

Place = tuple[int, int]
"""An article's id, and where the passage begins."""

Gold = Mapping[Place, AbstractSet[Place]]


class Agreement(NamedTuple):
    """Of the passages that surely say the same, the share among the first three and the share that is shown unasked.

    Precision is the share of what is shown unasked that says the same surely or perhaps. The first three are those
    shown unasked and those that are shown on request as less certain.
    """

    recall: float
    precision: float
    shown: int
    shown_recall: float


def read_gold(sources: list[Source], *, surely: bool) -> Gold:
    """Return for each passage of the sample articles, in the order of their files, which say the same, or surely do."""
    pairs: defaultdict[Place, set[Place]] = defaultdict(set)
    with GOLD.open(encoding="utf-8", newline="") as lines:
        for first, opening, second, other_opening, how, _what in csv.reader(
            lines, delimiter="\t", quoting=csv.QUOTE_NONE
        ):
            if how == "surely" or not surely:
                one, other = _place(sources[int(first)], opening), _place(sources[int(second)], other_opening)
                pairs[one].add(other)
                pairs[other].add(one)
    return pairs


def _place(source: Source, opening: str) -> Place:
    (start,) = [start for start, _end in source.spans if source.text.startswith(opening, start)]
    return source.article_id, start


def measure_agreement(db: Connection) -> Agreement:
    """Measure on a library that begins with the five sample articles, asked for each of their passages."""
    candidates = Candidates(db)
    sources = [source for number in range(1, 6) if (source := candidates.source(number)) is not None]
    sure, perhaps = (read_gold(sources, surely=surely) for surely in (True, False))
    return agree(db, sources, sure, perhaps)


def agree(db: Connection, sources: Sequence[Source], sure: Gold, perhaps: Gold) -> Agreement:
    """Ask for the parallels of each passage of these articles, and compare them with what says the same, or may."""
    wanted = sum(min(FIRST, len(others)) for others in sure.values())
    found = shown = right = shown_sure = 0
    for source in sources:
        for start, end in source.spans:
            place = source.article_id, start
            first = find_parallels(db, *place, end, FIRST, with_less_likely=True)
            found += _count(sure.get(place), (*first.likely, *first.less_likely))
            shown += len(first.likely)
            right += _count(perhaps.get(place), first.likely)
            shown_sure += _count(sure.get(place), first.likely)
    return Agreement(found / wanted, right / shown, shown, shown_sure / wanted)


def _count(others: AbstractSet[Place] | None, shown: Sequence[Parallel]) -> int:
    return sum((each.article_id, each.start) in (others or ()) for each in shown)
