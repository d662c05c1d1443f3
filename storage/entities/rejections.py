"""What the analyst said no to: a spelling that is not an entity's name, or no name at all."""

from __future__ import annotations

from sqlite3 import Connection
from typing import NamedTuple

from storage.entities.names import fold_name
from storage.values import now


class Rejection(NamedTuple):
    """A spelling, folded, that is not the name of an entity, or of anybody (None); in an article, or in all (None)."""

    id: int
    folded: str
    entity_id: int | None
    article_id: int | None


def add_rejection(db: Connection, name: str, entity_id: int | None, article_id: int | None) -> None:
    """Remember that a spelling is not this entity's (None: nobody's) in this article (None: in none)."""
    db.execute(
        "INSERT INTO rejections (folded, entity_id, article_id, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (fold_name(name), entity_id, article_id, now()),
    )


def list_rejections(db: Connection, article_id: int) -> list[Rejection]:
    """Return what holds in an article: the answers given there, and those for all articles."""
    rows = db.execute(
        "SELECT id, folded, entity_id, article_id FROM rejections WHERE article_id = ? OR article_id IS NULL "
        "ORDER BY id",
        (article_id,),
    )
    return [Rejection(*row) for row in rows]


def forget_rejections(db: Connection, name: str, entity_id: int, article_id: int) -> None:
    """Let a spelling be proposed for an entity again that was rejected, here or everywhere: the analyst said it is."""
    db.execute(
        "DELETE FROM rejections WHERE folded = ? AND (entity_id = ? OR entity_id IS NULL) "
        "AND (article_id = ? OR article_id IS NULL)",
        (fold_name(name), entity_id, article_id),
    )
