"""The passages behind an edge of a network: where two entities stand together, with the words around."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection
from typing import NamedTuple

from storage.network.reading import NetworkQuestion, Unit, list_versions
from storage.network.units import units_of

MOST_PLACES = 200
_SIDE = 60
_APART = 160
_GAP = " … "

Range = tuple[int, int]


class EdgePlace(NamedTuple):
    """One unit with both entities.

    ``start`` and ``end`` are the words of the text to go to; ``marks`` are the two mentions in the ``excerpt``, the
    first entity's and then the second's.
    """

    article_id: int
    headline: str
    outlet: str
    published: str
    start: int
    end: int
    excerpt: str
    marks: tuple[Range, Range]


def list_edge_places(
    db: Connection,
    a: int,
    b: int,
    unit: Unit = "article",
    question: NetworkQuestion | None = None,
    most: int = MOST_PLACES,
) -> list[EdgePlace]:
    """Return the units in which both entities stand, newest article first, within the outlets and dates of a question.

    Of each unit the two mentions that are closest to one another are shown. At most ``most`` units are returned.
    """
    places: list[EdgePlace] = []
    for version_id in _list_shared(db, a, b, question or NetworkQuestion()):
        places.extend(_read_places(db, version_id, (a, b), unit))
        if len(places) >= most:
            break
    return places[:most]


def _list_shared(db: Connection, a: int, b: int, question: NetworkQuestion) -> list[int]:
    """Return the versions that mention both, newest article first."""
    allowed = list_versions(db, question)
    rows = db.execute(
        "SELECT versions.id FROM versions JOIN articles ON articles.id = versions.article_id WHERE versions.id IN "
        "(SELECT version_id FROM mentions WHERE entity_id = ? INTERSECT "
        "SELECT version_id FROM mentions WHERE entity_id = ?) "
        "ORDER BY articles.published DESC, articles.id DESC",
        (a, b),
    )
    return [version_id for (version_id,) in rows if version_id in allowed]


def _read_places(db: Connection, version_id: int, ends: tuple[int, int], unit: Unit) -> list[EdgePlace]:
    article_id, text, headline, outlet, published = db.execute(
        "SELECT article_id, text, headline, outlet, published FROM versions JOIN articles "
        "ON articles.id = article_id WHERE versions.id = ?",
        (version_id,),
    ).fetchone()
    units = units_of(text, unit)
    found: dict[int, tuple[list[Range], list[Range]]] = {}
    for entity_id, start, end in db.execute(
        "SELECT entity_id, range_start, range_end FROM mentions "
        "WHERE article_id = ? AND version_id = ? AND entity_id IN (?, ?) ORDER BY range_start",
        (article_id, version_id, *ends),
    ):
        of_both = found.setdefault(units.number_at(start), ([], []))
        of_both[ends.index(entity_id)].append((start, end))
    places = []
    for of_a, of_b in found.values():
        if of_a and of_b:
            first, second = _closest(of_a, of_b)
            excerpt, marks = _excerpt(text, first, second)
            start = min(first, second)
            places.append(EdgePlace(article_id, headline, outlet, published, *start, excerpt, marks))
    return places


def _closest(of_a: Sequence[Range], of_b: Sequence[Range]) -> tuple[Range, Range]:
    """Return the two ranges with the least between them, found by walking both lists once."""
    best = of_a[0], of_b[0]
    here = there = 0
    while here < len(of_a) and there < len(of_b):
        if _distance(of_a[here], of_b[there]) < _distance(*best):
            best = of_a[here], of_b[there]
        if of_a[here] < of_b[there]:
            here += 1
        else:
            there += 1
    return best


def _distance(one: Range, other: Range) -> int:
    return max(one, other)[0] - min(one, other)[1]


def _excerpt(text: str, one: Range, other: Range) -> tuple[str, tuple[Range, Range]]:
    """Return the words around two ranges, with a gap where they are far apart, and where the two are in them."""
    first, second = min(one, other), max(one, other)
    if second[0] - first[1] > _APART:
        pieces = [_around(text, *first), _around(text, *second)]
    else:
        pieces = [_around(text, first[0], max(first[1], second[1]))]
    words = _GAP.join(text[start:end] for start, end in pieces).replace("\n", " ")
    shift = pieces[0][0]
    later = shift if len(pieces) == 1 else pieces[1][0] - (pieces[0][1] - shift) - len(_GAP)
    placed = {first: (first[0] - shift, first[1] - shift), second: (second[0] - later, second[1] - later)}
    return words, (placed[one], placed[other])


def _around(text: str, start: int, end: int) -> Range:
    """Widen a range to whole words of its own line."""
    first = max(text.rfind("\n", 0, start) + 1, start - _SIDE)
    if first > 0 and not text[first - 1].isspace():
        while first < start and not text[first].isspace():
            first += 1
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + _SIDE)
    if last < len(text) and not text[last].isspace():
        while last > end and not text[last - 1].isspace():
            last -= 1
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
