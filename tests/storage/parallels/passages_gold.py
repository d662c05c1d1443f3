"""The passages of the sample articles that say the same, as read by hand, and how many of them are found."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from storage.parallels.candidates import Candidates, Source
from storage.parallels.listing import find_parallels

GOLD = Path(__file__).with_name("gold.tsv")
"""Article and first words of a passage, twice, and why the two are shown; articles by the beginning of their file."""

FIRST = 3

Place = tuple[int, int]
"""An article's id, and where the passage begins."""


class Agreement(NamedTuple):
    """Of the passages that say the same, the share among the first three; of what is shown unasked, the right share.

    The first three are those shown unasked and those that are shown on request as less certain.
    """

    recall: float
    precision: float
    shown: int
    shown_recall: float


def read_gold(sources: list[Source]) -> dict[Place, set[Place]]:
    """Return for each passage of the sample articles, given by the names of their files, which say the same."""
    pairs: defaultdict[Place, set[Place]] = defaultdict(set)
    with GOLD.open(encoding="utf-8", newline="") as lines:
        for first, opening, second, other_opening, _why in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
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
    gold = read_gold(sources)
    wanted = sum(min(FIRST, len(others)) for others in gold.values())
    found = shown = right = 0
    for source in sources:
        for here in candidates.measure.read(source.text, source.spans):
            others = gold.get((source.article_id, here.start), set())
            first = find_parallels(db, source.article_id, here.start, here.end, FIRST, with_less_likely=True)
            found += sum((each.article_id, each.start) in others for each in (*first.likely, *first.less_likely))
            shown += len(first.likely)
            right += sum((each.article_id, each.start) in others for each in first.likely)
    return Agreement(found / wanted, right / shown, shown, right / wanted)
