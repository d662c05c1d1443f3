"""The records of a comparison: what is shared, what only one side says, and what both say differently.

Ranges are code points of the texts they name, half-open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.records import Article, Version
    from storage.text.differences import Difference as Change

DifferenceKind = Literal["date", "number", "place", "name", "attribution"]
Repeated = Literal["first", "second"]
Range = tuple[int, int]


class Place(NamedTuple):
    """A passage of a version, with what its differences are judged by: the article and its day of publication."""

    article_id: int
    version_id: int
    text: str
    """The whole text of the version, not the passage alone."""
    published: str
    start: int
    end: int
    language: str = ""


class Difference(NamedTuple):
    """What two parallel passages say differently of one thing, with both quotes.

    The ranges are of the two whole texts. The values are what was compared: an ISO 8601 date cut to its precision,
    a number in digits, an entity's name, or who speaks.
    """

    kind: DifferenceKind
    first: Range
    second: Range
    first_text: str
    second_text: str
    first_value: str
    second_value: str


class Row(NamedTuple):
    """A pair of passages that say the same, or a passage that stands in one article only.

    ``score`` (0–1) is how alike the pair is, 0 for a passage alone. What is lit is what both passages say in the
    same words or names; ``lit_first`` and ``lit_second`` need not be equally many. ``repeated`` names the article
    whose passage stands in another row too, where it is paired with a likelier one.
    """

    first: Range | None
    second: Range | None
    score: float
    lit_first: tuple[Range, ...]
    lit_second: tuple[Range, ...]
    differences: tuple[Difference, ...]
    repeated: Repeated | None = None


class Counts(NamedTuple):
    """How many passages both articles share, how many stand in one only, and in how many things they differ.

    What is shown again beside another passage is counted once; what differs there counts.
    """

    shared: int
    first: int
    second: int
    differences: int


def count_rows(rows: Iterable[Row]) -> Counts:
    """Count what a comparison found."""
    shared = first = second = differences = 0
    for row in rows:
        if row.first is None:
            second += 1
        elif row.second is None:
            first += 1
        elif row.repeated is None:
            shared += 1
        differences += len(row.differences)
    return Counts(shared, first, second, differences)


class Side(NamedTuple):
    """One of the two articles, with the version that is compared: the latest."""

    article: Article
    version: Version


class Comparison(NamedTuple):
    """Two articles side by side.

    Each passage of either article is in exactly one of the ``rows`` that do not repeat it. They follow the first
    article's order; a passage of the second alone stands behind the passages that precede it there.
    ``near_duplicate`` is the share of the text that both have (0.6–1) where one is a copy of the other, else None;
    only then ``changes`` leads from the first text to the second in whole words (pieces that cover both texts in
    order).
    """

    first: Side
    second: Side
    rows: tuple[Row, ...]
    near_duplicate: float | None
    changes: tuple[Change, ...]

    def changed(self) -> tuple[list[Range], list[Range]]:
        """Return what only the first text says, and what only the second, where they are near-duplicates."""
        removed = [(one.old_start, one.old_end) for one in self.changes if one.change == "removed"]
        added = [(one.new_start, one.new_end) for one in self.changes if one.change == "added"]
        return removed, added
