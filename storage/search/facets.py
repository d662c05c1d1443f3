"""By what the articles found can be narrowed, and how many of them each choice would leave."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from storage.marks import OUTDATED
from storage.search.results import Facets, FacetValue

_MOST_VALUES = 12


def count_facets(db: Connection, article_ids: Sequence[int]) -> Facets:
    """Return the facets of these articles."""
    found = f"[{','.join(map(str, article_ids))}]"  # numbers only, as json_each reads them

    def counted(sql: str) -> list[tuple[str, int]]:
        return db.execute(sql, (found, _MOST_VALUES)).fetchall()

    among = "(SELECT value FROM json_each(?))"
    sources = counted(
        f"SELECT outlet, count(*) FROM articles WHERE id IN {among} AND outlet <> '' "
        "GROUP BY outlet ORDER BY 2 DESC, 1 LIMIT ?"
    )
    years = counted(
        f"SELECT substr(published, 1, 4), count(*) FROM articles WHERE id IN {among} AND published <> '' "
        "GROUP BY 1 ORDER BY 1 DESC LIMIT ?"
    )
    languages = counted(
        f"SELECT language, count(*) FROM articles WHERE id IN {among} AND language <> '' "
        "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"
    )
    tags = counted(
        f"SELECT name, count(DISTINCT article_id) FROM taggings JOIN tags ON tags.id = tag_id "
        f"WHERE article_id IN {among} GROUP BY tag_id ORDER BY 2 DESC, 1 LIMIT ?"
    )
    entities = db.execute(
        f"SELECT name, kind, count(DISTINCT article_id) FROM mentions JOIN entities ON entities.id = entity_id "
        f"WHERE article_id IN {among} AND version_id NOT IN {OUTDATED} GROUP BY entity_id ORDER BY 3 DESC, 1 LIMIT ?",
        (found, _MOST_VALUES),
    )
    return Facets(
        tuple(FacetValue(value, value, count) for value, count in sources),
        tuple(FacetValue(value, value, count) for value, count in years),
        tuple(FacetValue(name, name, count, kind) for name, kind, count in entities),
        tuple(FacetValue(value, value, count) for value, count in tags),
        tuple(FacetValue(value, value, count) for value, count in languages),
    )
