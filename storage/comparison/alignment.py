"""Set two articles side by side, passage by passage."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from storage.articles import get_article, get_version
from storage.comparison.differences import find_differences
from storage.comparison.pairing import Pair, Passages, ask, pair_passages
from storage.comparison.records import Comparison, Row, Side
from storage.parallels.likeness import PassageMeasure
from storage.parallels.passage import Passage
from storage.stopping import Cancelled, never
from storage.text.differences import word_differences
from storage.text.passages import passages_of
from storage.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

NEAR_DUPLICATE: Final = 0.6
"""The share of common three-word runs from which one article is a copy of another."""

_ASK_EVERY: Final = 64
_RUNS_AT_ONCE: Final = 5_000


def compare_articles(db: Connection, first_id: int, second_id: int, cancelled: Cancelled = never) -> Comparison:
    """Compare the latest versions of two articles.

    Raise RecordMissing for an id that is none, and Stopped when ``cancelled()`` says so.
    """
    measure = PassageMeasure(db)
    first, second = (_read(db, measure, article_id, cancelled) for article_id in (first_id, second_id))
    try:
        return _compare(db, measure, first, second, cancelled)
    finally:
        for read in (first, second):
            _let_go(read.passages)


def _compare(
    db: Connection, measure: PassageMeasure, first: Passages, second: Passages, cancelled: Cancelled
) -> Comparison:
    texts = first.side.version.text, second.side.version.text
    share = 1.0 if texts[0] == texts[1] else _share_of_runs(first, second, cancelled)
    ask(cancelled)
    if share >= NEAR_DUPLICATE:
        first, second = first.with_signs(), second.with_signs()

    pairs = pair_passages(measure, first, second, cancelled)
    rows = tuple(_rows(db, measure, (first, second), pairs, cancelled))
    ask(cancelled)
    if share < NEAR_DUPLICATE:
        return Comparison(first.side, second.side, rows, None, ())
    return Comparison(first.side, second.side, rows, share, tuple(word_differences(*texts)))


def _let_go(passages: list[Passage]) -> None:
    """Forget passages, some at a time: other threads would wait for all of them to go at once."""
    while passages:
        del passages[-_ASK_EVERY:]


def _share_of_runs(first: Passages, second: Passages, cancelled: Cancelled) -> float:
    """Return the share of the folded three-word runs of two articles that both have (0–1).

    Nothing here takes long in one piece: other threads wait for each.
    """
    left, right = _runs(first, cancelled), _runs(second, cancelled)
    both = sum(run in right for run in left)
    return both / (len(left) + len(right) - both) if left and right else 0.0


def _runs(article: Passages, cancelled: Cancelled) -> set[int]:
    """Return the runs by their hashes: a set of so many tuples would take long to grow and to throw away."""
    words = [*chain.from_iterable(article.words)]
    runs: set[int] = set()
    for begin in range(0, len(words), _RUNS_AT_ONCE):
        ask(cancelled)
        some = words[begin : begin + _RUNS_AT_ONCE + 2]
        runs.update(map(hash, zip(some, some[1:], some[2:], strict=False)))
    return runs or ({hash(tuple(words))} if words else set())


def _read(db: Connection, measure: PassageMeasure, article_id: int, cancelled: Cancelled) -> Passages:
    ask(cancelled)
    side = Side(get_article(db, article_id), get_version(db, article_id))
    text = side.version.text
    passages: list[Passage] = []
    spans = passages_of(text)
    for begin in range(0, len(spans), _ASK_EVERY):
        ask(cancelled)
        passages += measure.read(text, spans[begin : begin + _ASK_EVERY])
    return Passages(side, passages, [tuple(words_of(text[start:end])) for start, end in spans])


def _rows(
    db: Connection,
    measure: PassageMeasure,
    sides: tuple[Passages, Passages],
    pairs: Iterable[Pair],
    cancelled: Cancelled,
) -> Iterator[Row]:
    """Yield all passages in the order of the first; one of the second alone behind what stands before it there."""
    first, second = sides
    by_first: defaultdict[int, list[Pair]] = defaultdict(list)
    by_second: dict[int, int] = {}
    for pair in pairs:
        by_first[pair.first].append(pair)
        if pair.repeated != "second":
            by_second[pair.second] = pair.first
    behind: defaultdict[int, list[int]] = defaultdict(list)
    before = -1
    for number in range(len(second.passages)):
        before = by_second.get(number, before)
        if number not in by_second:
            behind[before].append(number)
    for number in range(-1, len(first.passages)):
        for pair in sorted(by_first[number], key=lambda pair: (pair.repeated == "first", pair.second)):
            ask(cancelled)
            yield _pair_row(db, measure, sides, pair)
        if number >= 0 and not by_first[number]:
            yield Row(first.range(number), None, 0.0, (), (), ())
        yield from (Row(None, second.range(other), 0.0, (), (), ()) for other in behind[number])


def _pair_row(db: Connection, measure: PassageMeasure, sides: tuple[Passages, Passages], pair: Pair) -> Row:
    first, second = sides
    ranges = first.range(pair.first), second.range(pair.second)
    if first.words[pair.first] == second.words[pair.second]:
        return Row(*ranges, pair.score, (ranges[0],), (ranges[1],), (), pair.repeated)
    lit = measure.shared(first.passages[pair.first], second.passages[pair.second])
    differences = find_differences(db, first.place(pair.first), second.place(pair.second))
    return Row(*ranges, pair.score, lit.first, lit.second, differences, pair.repeated)
