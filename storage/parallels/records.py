"""What is told of passages that say the same, and of quotations that recur."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storage.comparison.records import Difference

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of code points, in order."""


class Parallel(NamedTuple):
    """A passage of another article that says the same; all places count in the latest texts."""

    article_id: int
    headline: str
    outlet: str
    published: str
    start: int
    end: int
    text: str
    score: float
    shared: Ranges
    """The words in common, in the other article's text."""

    shared_here: Ranges
    """The same in the text that was asked about."""

    differs: tuple[Difference, ...]
    """What the two give differently; first is the text that was asked about."""


class Parallels(NamedTuple):
    """The passages that say the same as one, nearest first: those to be shown unasked, and those to be shown if asked.

    ``others`` is how many the less likely ones are, be they told or not.
    """

    likely: tuple[Parallel, ...]
    less_likely: tuple[Parallel, ...]
    others: int


class Marked(NamedTuple):
    """A passage that has parallels, and how many are shown of it."""

    start: int
    end: int
    number: int


class QuotationPlace(NamedTuple):
    """Where another article quotes the same; the speaker is empty if it names none."""

    article_id: int
    headline: str
    outlet: str
    start: int
    end: int
    speaker: str


class Quotation(NamedTuple):
    """Something quoted in a text: its words without the marks, who said it and by which verb, and where else."""

    start: int
    end: int
    text: str
    speaker: str
    verb: str
    elsewhere: tuple[QuotationPlace, ...]
