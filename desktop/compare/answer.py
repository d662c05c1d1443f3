"""Comparing two articles, and arranging what is shown of it, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.compare.pairs import Pair, Shown, pairs_of
from desktop.uncollected import uncollected
from storage.comparison.alignment import compare_articles
from storage.comparison.records import Counts, count_rows

if TYPE_CHECKING:
    from desktop.tasks import Progress
    from storage.comparison.records import Comparison
    from storage.library import Connection


class Answer(NamedTuple):
    """A comparison, how much there is of what in it, and the rows of what is ``shown``."""

    comparison: Comparison
    counts: Counts
    shown: Shown
    pairs: list[Pair]


def read_answer(db: Connection, progress: Progress, ids: tuple[int, int], shown: Shown) -> Answer:
    """Compare two articles; raise RecordMissing if one is gone."""
    with uncollected():
        comparison = compare_articles(db, *ids, progress.cancelled)
        return Answer(comparison, count_rows(comparison.rows), shown, pairs_of(comparison, shown))


def arrange(_db: Connection, _progress: Progress, answer: Answer, shown: Shown) -> Answer:
    """Arrange other rows of what was compared."""
    with uncollected():
        return answer._replace(shown=shown, pairs=pairs_of(answer.comparison, shown))
