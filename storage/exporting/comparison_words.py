"""What exports of a comparison have in common: the words besides the articles' own, shares, and spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from storage.comparison.records import Comparison, Difference, DifferenceKind, Side
from storage.text.direction import Direction
from storage.text.paragraphs import languages


class ComparisonWords(NamedTuple):
    """The words of one language, and the way it runs."""

    language: str
    direction: Direction
    title: str
    untitled: str
    only_here: str
    """Stands beside a passage that the other article has not."""

    again: str
    """Stands beside a passage that stands in another row too."""

    same_text: str
    """Is said of a near-duplicate; ``%1`` is the share in percent."""

    differ: Mapping[DifferenceKind, str]


ENGLISH: Final = ComparisonWords(
    "en",
    "ltr",
    "Comparison of two articles",
    "Untitled",
    "only here",
    "shown again: it stands elsewhere too",
    "%1% the same text",
    {
        "date": "Dates differ",
        "number": "Numbers differ",
        "place": "Places differ",
        "name": "Names differ",
        "attribution": "Attributions differ",
    },
)
ARABIC: Final = ComparisonWords(
    "ar",
    "rtl",
    "مقارنة مقالين",
    "بلا عنوان",
    "هنا فقط",
    "مكرر هنا: ورد مقابل مقطع آخر أيضاً",
    "النص نفسه بنسبة %1%",
    {
        "date": "تاريخ مختلف",
        "number": "عدد مختلف",
        "place": "مكان مختلف",
        "name": "اسم مختلف",
        "attribution": "القائل مختلف",
    },
)


def words_for(comparison: Comparison) -> ComparisonWords:
    """Return Arabic words where both articles are in Arabic, English ones otherwise: who reads both reads those."""
    return ARABIC if all(_is_arabic(side) for side in (comparison.first, comparison.second)) else ENGLISH


def _is_arabic(side: Side) -> bool:
    return (side.article.language or "".join(languages(side.version.text)[:1])) == "ar"


def percent(share: float) -> str:
    """Write a share (0–1) in percent, rounded down: only what is the same is 100."""
    return str(int(share * 100 + 1e-9))


def facts_of(side: Side) -> str:
    """Return when and where an article was published, as far as that is known."""
    return " · ".join(filter(None, (side.article.published, side.article.outlet)))


def values_of(difference: Difference) -> str:
    """Return what was compared where the quotes do not show it: dates in ISO 8601; nothing otherwise."""
    return f"{difference.first_value} ↔ {difference.second_value}" if difference.kind == "date" else ""
