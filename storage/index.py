"""The full-text index: kept in step with the articles, and asked in its own query language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from storage.records import RowChange
from storage.text.folding import fold_text

_LATEST_TEXT = """
SELECT articles.headline, coalesce(versions.text, '')
FROM articles LEFT JOIN versions ON versions.article_id = articles.id
WHERE articles.id = ? ORDER BY versions.number DESC LIMIT 1
"""


def follow(db: Connection, steps: Sequence[RowChange]) -> None:
    """Index again, in the running transaction, every article whose headline or latest text these steps touched."""
    for article_id in sorted({step.article_id for step in steps if step.article_id is not None and _shows(step)}):
        db.execute("DELETE FROM article_index WHERE rowid = ?", (article_id,))
        row = db.execute(_LATEST_TEXT, (article_id,)).fetchone()
        if row is not None:
            db.execute(
                "INSERT INTO article_index (rowid, headline, body) VALUES (?, ?, ?)",
                (article_id, fold_text(row[0]), fold_text(row[1])),
            )


def _shows(step: RowChange) -> bool:
    if step.table == "versions":
        return True
    return step.table == "articles" and (step.before is None or step.after is None or "headline" in step.after)


def any_of(words: Iterable[str], *, prefix: bool = False) -> str:
    """Return the index's query for articles with at least one of these folded words, or of words that begin so."""
    star = "*" if prefix else ""
    return " OR ".join(f'"{word}"{star}' for word in words)
