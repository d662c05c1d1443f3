"""What of the analyst's answers a query: notes, highlights, tags and aliases, by the article they are on."""

from __future__ import annotations

from sqlite3 import Connection

from storage.search.candidates import list_allowed
from storage.search.conditions import Condition
from storage.search.results import Annotation

_MOST = 200
_TAGGED = "SELECT DISTINCT article_id FROM taggings WHERE tag_id = ? LIMIT ?"
_MENTIONING = (
    "SELECT DISTINCT article_id FROM mentions WHERE entity_id = (SELECT entity_id FROM aliases WHERE id = ?) LIMIT ?"
)
_ANSWERING = """
SELECT kind, text, coalesce(
    (SELECT article_id FROM notes WHERE kind = 'note' AND id = owner_id),
    (SELECT article_id FROM highlights WHERE kind = 'highlight' AND id = owner_id)
), owner_id
FROM annotation_index WHERE annotation_index MATCH ? LIMIT ?
"""


def has_annotations(db: Connection) -> bool:
    """Tell whether there is anything of the analyst's that could answer."""
    return db.execute("SELECT 1 FROM annotation_index LIMIT 1").fetchone() is not None


def list_annotations(db: Connection, match: str, condition: Condition | None) -> dict[int, list[Annotation]]:
    """Return what answers the whole of an index's query, by article; the articles must answer the condition."""
    found: dict[int, list[Annotation]] = {}
    for kind, text, article_id, owner_id in db.execute(_ANSWERING, (f"text : ({match})", _MOST)).fetchall():
        for of_article in [article_id] if article_id is not None else _list_owners(db, kind, owner_id):
            found.setdefault(of_article, []).append(Annotation(kind, text))
    allowed = list_allowed(db, found, condition)
    return {article_id: annotations for article_id, annotations in found.items() if article_id in allowed}


def _list_owners(db: Connection, kind: str, owner_id: int) -> list[int]:
    """Return the articles that a tag is on, or that mention the entity of an alias."""
    sql = _TAGGED if kind == "tag" else _MENTIONING
    return [article_id for (article_id,) in db.execute(sql, (owner_id, _MOST))]
