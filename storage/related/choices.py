"""What the analyst chose of related articles: to have one always in sight, or never to be shown it."""

from __future__ import annotations

from sqlite3 import Connection

from storage.articles import get_article
from storage.errors import LinkedWithItself
from storage.related.records import Choice, Other
from storage.values import now


def pin(db: Connection, article_id: int, other_id: int) -> None:
    """Let two articles stand first among the related ones of each other; raise RecordMissing or LinkedWithItself."""
    _choose(db, article_id, other_id, "pinned")


def dismiss(db: Connection, article_id: int, other_id: int) -> None:
    """Never show two articles as related to each other; raise RecordMissing or LinkedWithItself."""
    _choose(db, article_id, other_id, "dismissed")


def clear_choice(db: Connection, article_id: int, other_id: int) -> None:
    """Forget what was chosen of two articles."""
    db.execute("DELETE FROM relation_choices WHERE article_id = ? AND other_id = ?", _pair(article_id, other_id))


def list_choices(db: Connection, article_id: int) -> dict[int, Choice]:
    """Return what was chosen of an article and others, by the others."""
    rows = db.execute(
        "SELECT other_id, choice FROM relation_choices WHERE article_id = ?1 "
        "UNION ALL SELECT article_id, choice FROM relation_choices WHERE other_id = ?1",
        (article_id,),
    )
    return dict(rows.fetchall())


def list_dismissed(db: Connection, article_id: int) -> list[Other]:
    """Return the articles that are never shown as related to one, the one dismissed last first."""
    rows = db.execute(
        "SELECT articles.id, headline, outlet, published FROM ("
        "SELECT other_id, id AS choice_id FROM relation_choices WHERE article_id = ?1 AND choice = 'dismissed' "
        "UNION ALL SELECT article_id, id FROM relation_choices WHERE other_id = ?1 AND choice = 'dismissed') "
        "JOIN articles ON articles.id = other_id ORDER BY choice_id DESC",
        (article_id,),
    )
    return [Other(*row) for row in rows]


def _choose(db: Connection, article_id: int, other_id: int, choice: Choice) -> None:
    if article_id == other_id:
        raise LinkedWithItself(article_id)
    pair = _pair(article_id, other_id)
    for each in pair:
        get_article(db, each)
    db.execute(
        "INSERT INTO relation_choices (article_id, other_id, choice, created_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (article_id, other_id) DO UPDATE SET choice = excluded.choice, created_at = excluded.created_at "
        "WHERE choice <> excluded.choice",
        (*pair, choice, now()),
    )


def _pair(article_id: int, other_id: int) -> tuple[int, int]:
    return min(article_id, other_id), max(article_id, other_id)
