"""Articles that are nearly the same text: which an article has, and which of a list fall under which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from sqlite3 import Connection

from storage.related.records import Copy


def list_copies(db: Connection, article_id: int) -> list[Copy]:
    """Return the articles with nearly the same text as one, the most alike first."""
    rows = db.execute(
        "SELECT articles.id, headline, outlet, published, share FROM copies JOIN articles ON articles.id = other_id "
        "WHERE article_id = ? ORDER BY share DESC, other_id",
        (article_id,),
    )
    return [Copy(*row) for row in rows]


def fold_copies(db: Connection, article_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return for each article of a list that has copies further down in it which these are, in the list's order.

    An article is under one other only, the first of the list that it is a copy of; what is not named stands alone.
    """
    others: defaultdict[int, set[int]] = defaultdict(set)
    for article_id, other_id in db.execute("SELECT article_id, other_id FROM copies"):
        others[article_id].add(other_id)
    if not others:
        return {}
    place = {article_id: place for place, article_id in enumerate(article_ids)}
    under: set[int] = set()
    folded: dict[int, tuple[int, ...]] = {}
    for article_id in article_ids:
        if article_id in under or article_id not in others:
            continue
        copies = (other for other in others[article_id] if place.get(other, -1) > place[article_id])
        standing = tuple(sorted((other for other in copies if other not in under), key=place.__getitem__))
        if standing:
            folded[article_id] = standing
            under.update(standing)
    return folded
