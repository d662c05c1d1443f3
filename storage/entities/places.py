"""Every place where an entity stands, for a list of thousands: which there are at once, their words as they are shown.

Only mentions in the latest text of an article count.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import groupby
from sqlite3 import Connection
from typing import NamedTuple

from storage.marks import OUTDATED
from storage.search.passages import passage_around
from storage.search.results import Hit, Passage
from storage.text.words import words_of


class PlaceFilter(NamedTuple):
    """Which mentions to list: of a ``month`` (``2021-10``), an ``outlet`` (empty: unknown), a ``spelling``.

    Spellings are compared folded; None or an empty string leaves a condition out, but for the outlet, where an
    empty string means that none is known.
    """

    month: str = ""
    outlet: str | None = None
    spelling: str = ""


class PlaceKeys(NamedTuple):
    """Mentions and their articles, one beside the other; as plain numbers, for there may be very many."""

    mentions: array[int]
    articles: array[int]


class EntityPlace(NamedTuple):
    """A mention with its article and the passage around it, whose one hit it is."""

    mention_id: int
    article_id: int
    headline: str
    outlet: str
    published: str
    exact: str
    passage: Passage

    @property
    def range(self) -> tuple[int, int, int]:
        """The article and the range of its text, for going there."""
        return self.article_id, self.passage.hits[0].start, self.passage.hits[0].end


EVERYWHERE = PlaceFilter()


def list_places(db: Connection, entity_id: int, wanted: PlaceFilter = EVERYWHERE) -> PlaceKeys:
    """Return the mentions of an entity, those of the newest article first, in the order of the text."""
    conditions = [f"entity_id = :entity AND version_id NOT IN {OUTDATED}"]
    if wanted.month:
        conditions.append("substr(published, 1, length(:month)) = :month")
    if wanted.outlet is not None:
        conditions.append("outlet = :outlet")
    rows = db.execute(
        "SELECT mentions.id, article_id, exact FROM mentions JOIN articles ON articles.id = article_id "
        f"WHERE {' AND '.join(conditions)} ORDER BY published DESC, article_id DESC, range_start",
        {"entity": entity_id, "month": wanted.month, "outlet": wanted.outlet},
    )
    keys = PlaceKeys(array("q"), array("q"))
    written, same = words_of(wanted.spelling), dict[str, bool]()
    for mention_id, article_id, exact in rows:
        if exact not in same:
            same[exact] = not wanted.spelling or words_of(exact) == written
        if same[exact]:
            keys.mentions.append(mention_id)
            keys.articles.append(article_id)
    return keys


def get_places(db: Connection, mention_ids: Sequence[int]) -> list[EntityPlace]:
    """Return these mentions with the words around them, by article; what has gone meanwhile is left out."""
    marks = ", ".join("?" * len(mention_ids))
    rows = db.execute(
        "SELECT version_id, mentions.id, article_id, headline, outlet, published, exact, range_start, range_end "
        f"FROM mentions JOIN articles ON articles.id = article_id WHERE mentions.id IN ({marks}) ORDER BY version_id",
        mention_ids,
    ).fetchall()
    places: list[EntityPlace] = []
    for version_id, mentions in groupby(rows, key=lambda row: int(row[0])):  # each text is read once
        (text,) = db.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()
        for _version, mention_id, article_id, headline, outlet, published, exact, start, end in mentions:
            passage = passage_around(text, Hit(start, end, exact, "exact"))
            places.append(EntityPlace(mention_id, article_id, headline, outlet, published, exact, passage))
    return places
