"""What of the analyst's answers a query, by article: notes and tags on it, marks on older texts, and its entities."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from sqlite3 import Connection

from storage.search.candidates import list_allowed
from storage.search.conditions import Condition
from storage.search.results import Annotation
from storage.text.folding import fold_text

_MOST = 200
_MOST_ON_OLDER_TEXTS = 2_000
_TAGGED = "SELECT DISTINCT article_id FROM taggings WHERE tag_id = ? LIMIT ?"
_MENTIONING = "SELECT DISTINCT article_id FROM mentions WHERE entity_id = ({entity}) LIMIT ?"
_OWNERS = {
    "tag": _TAGGED,
    "alias": _MENTIONING.format(entity="SELECT entity_id FROM aliases WHERE id = ?"),
    "entity": _MENTIONING.format(entity="?"),
    "entity_note": _MENTIONING.format(entity="SELECT entity_id FROM entity_notes WHERE id = ?"),
}
_ANSWERING = """
SELECT kind, text, (SELECT article_id FROM notes WHERE kind = 'note' AND id = owner_id), owner_id
FROM annotation_index WHERE annotation_index MATCH ? LIMIT ?
"""
_ON_OLDER_TEXTS = """
SELECT DISTINCT highlights.id, highlights.article_id, exact FROM versions AS later
JOIN versions AS old ON old.article_id = later.article_id AND old.number < later.number
JOIN highlights ON highlights.article_id = old.article_id AND version_id = old.id
WHERE later.number > 1 ORDER BY highlights.id DESC LIMIT ?
"""


def has_annotations(db: Connection) -> bool:
    """Tell whether there is anything of the analyst's that could answer."""
    (anything,) = db.execute(
        "SELECT EXISTS (SELECT 1 FROM annotation_index) OR EXISTS (SELECT 1 FROM versions WHERE number > 1)"
    ).fetchone()
    return bool(anything)


def list_annotations(db: Connection, match: str, condition: Condition | None) -> dict[int, list[Annotation]]:
    """Return what answers the whole of an index's query, by article; the articles must answer the condition."""
    found: dict[int, list[Annotation]] = {}
    for kind, text, article_id, owner_id in db.execute(_ANSWERING, (f"text : ({match})", _MOST)).fetchall():
        for of_article in [article_id] if article_id is not None else _list_owners(db, kind, owner_id):
            found.setdefault(of_article, []).append(Annotation(kind, text))
    for article_id, text in _marked_in_older_texts(db, match):
        found.setdefault(article_id, []).append(Annotation("highlight", text))
    allowed = list_allowed(db, found, condition)
    return {article_id: annotations for article_id, annotations in found.items() if article_id in allowed}


def _list_owners(db: Connection, kind: str, owner_id: int) -> list[int]:
    """Return the articles that a tag is on, or that mention an entity by what is known of it."""
    return [article_id for (article_id,) in db.execute(_OWNERS[kind], (owner_id, _MOST))]


def _marked_in_older_texts(db: Connection, match: str) -> list[tuple[int, str]]:
    """Return which highlights on texts that are not the latest answer: only here their words can be found."""
    marked = db.execute(_ON_OLDER_TEXTS, (_MOST_ON_OLDER_TEXTS,)).fetchall()
    if not marked:
        return []
    with closing(sqlite3.connect(":memory:")) as few:
        few.execute("CREATE VIRTUAL TABLE marked USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0')")
        few.executemany(
            "INSERT INTO marked (rowid, text) VALUES (?, ?)", ((key, fold_text(text)) for key, _, text in marked)
        )
        answering = few.execute("SELECT rowid FROM marked WHERE marked MATCH ? LIMIT ?", (match, _MOST))
        keys = {key for (key,) in answering}
    return [(article_id, fold_text(text)) for key, article_id, text in marked if key in keys]
