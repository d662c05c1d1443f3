"""Which articles are worth reading for a query: the index is asked so that it never has to weigh too many.

FTS5's bm25 visits every match, which takes a second for a million of them. Counting takes a thirtieth of
that, so the way is chosen by how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from storage.search.conditions import Condition
from storage.search.index_query import all_of, one_of, phrase_of
from storage.text.words import is_function_word, stem

MOST_READ = 200
_MOST_WEIGHED = 6_000
_MOST_WEIGHED_IN_ALL_FORMS = 800
ENOUGH = _MOST_WEIGHED_IN_ALL_FORMS + 1
"""Of more matches than this only the newest are looked at."""

_SURE_TO_BE_COMMON = 20_000
_HEADLINE_WEIGHT = 3.0


def count_stems(db: Connection, words: Iterable[str]) -> dict[str, int]:
    """Return for each folded word in how many articles its stem stands; for stop words of a large library a guess."""
    counts: dict[str, int] = {}
    size = count_articles(db)
    for word in words:
        if is_function_word(word) and size > _SURE_TO_BE_COMMON:
            counts[word] = size // 2
        else:
            (counts[word],) = db.execute(
                "SELECT count(*) FROM stem_index WHERE stem_index MATCH ?", (phrase_of((stem(word),)),)
            ).fetchone()
    return counts


def count_articles(db: Connection) -> int:
    """Return about how many articles there are: at least so many were ever added."""
    (newest,) = db.execute("SELECT ifnull(max(id), 0) FROM articles").fetchone()
    return int(newest)


def count_matches(db: Connection, match: str, condition: Condition | None) -> int:
    """Return how many articles answer a query of the index and a condition."""
    sql, parameters = _matching("article_index", match, condition)
    (number,) = db.execute(f"SELECT count(*) FROM ({sql})", parameters).fetchone()
    return int(number)


def count_stem_matches(db: Connection, match: str) -> int:
    """Return how many articles answer a query of stems."""
    (number,) = db.execute("SELECT count(*) FROM stem_index WHERE stem_index MATCH ?", (match,)).fetchone()
    return int(number)


def list_matches(db: Connection, match: str, condition: Condition | None, limit: int = -1) -> list[int]:
    """Return the articles that answer, the newest in the library first: all, or so many."""
    sql, parameters = _matching("article_index", match, condition)
    return [article_id for (article_id,) in db.execute(f"{sql} ORDER BY rowid DESC LIMIT {limit}", parameters)]


def best_matches(db: Connection, match: str, condition: Condition | None, everything: Sequence[int]) -> list[int]:
    """Return the most promising of ``everything`` that answers, which is given newest first.

    Where they are too many to be weighed, those whose headline answers come first, and the newest.
    """
    if len(everything) <= _MOST_WEIGHED_IN_ALL_FORMS:
        return _weighed(db, "article_index", match, condition)
    sql, parameters = _matching("article_index", f"headline : ({match})", condition)
    rows = db.execute(f"{sql} ORDER BY rowid DESC LIMIT {MOST_READ}", parameters)
    found = (*(article_id for (article_id,) in rows), *everything[:MOST_READ])
    return list(dict.fromkeys(found))[:MOST_READ]


def nearest_matches(
    db: Connection, counts: dict[str, int], words: Sequence[str], unwanted: str, condition: Condition | None
) -> list[int]:
    """Return the most promising of the articles that have some of these words, by their stems."""
    stems = {stem(word): counts[word] for word in words if counts.get(word)}
    rarest = sorted(stems, key=lambda one: stems[one])
    chosen: list[str] = []
    weighed = 0
    for one in rarest:
        weighed += stems[one]
        if chosen and weighed > _MOST_WEIGHED:
            break
        chosen.append(one)
    if not chosen:
        return []
    match = one_of(phrase_of((one,)) for one in chosen)
    if stems[chosen[0]] > _MOST_WEIGHED:
        match = all_of(phrase_of((one,)) for one in rarest[:2])
    return stem_matches(db, match, unwanted, condition)


def stem_matches(db: Connection, match: str, unwanted: str, condition: Condition | None) -> list[int]:
    """Return the best of the articles that answer a query of stems but not the unwanted one of words."""
    found = _weighed(db, "stem_index", match, condition)
    if unwanted:
        rows = set(list_matches(db, unwanted, None))
        found = [article_id for article_id in found if article_id not in rows]
    return found


def list_articles(db: Connection, unwanted: str, condition: Condition | None) -> list[int]:
    """Return the articles that answer a condition, but not the unwanted query of the index."""
    sql, parameters = ("1", ()) if condition is None else condition
    ids = [article_id for (article_id,) in db.execute(f"SELECT id FROM articles WHERE {sql}", parameters)]
    if unwanted:
        out = set(list_matches(db, unwanted, None))
        ids = [article_id for article_id in ids if article_id not in out]
    return ids


def list_allowed(db: Connection, article_ids: Iterable[int], condition: Condition | None) -> set[int]:
    """Return those of some articles that answer a condition."""
    if condition is None:
        return set(article_ids)
    rows = db.execute(
        f"SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND ({condition.sql})",
        (_json_list(article_ids), *condition.parameters),
    )
    return {article_id for (article_id,) in rows}


def list_by_date(db: Connection, article_ids: Iterable[int], *, oldest_first: bool) -> list[int]:
    """Return some articles in the order of their dates, those without one last."""
    way = "ASC" if oldest_first else "DESC"
    rows = db.execute(
        "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) "
        f"ORDER BY published = '', published {way}, id {way}",
        (_json_list(article_ids),),
    )
    return [article_id for (article_id,) in rows]


def _json_list(article_ids: Iterable[int]) -> str:
    return f"[{','.join(map(str, article_ids))}]"


def _matching(index: str, match: str, condition: Condition | None) -> tuple[str, tuple[str | int, ...]]:
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
    if condition is None:
        return sql, (match,)
    # looking each match up is four times as fast as listing first all articles of the condition
    among = f"EXISTS (SELECT 1 FROM articles WHERE articles.id = {index}.rowid AND ({condition.sql}))"
    return f"{sql} AND {among}", (match, *condition.parameters)


def _weighed(db: Connection, index: str, match: str, condition: Condition | None) -> list[int]:
    sql, parameters = _matching(index, match, condition)
    rows = db.execute(f"{sql} ORDER BY bm25({index}, {_HEADLINE_WEIGHT}, 1.0) LIMIT {MOST_READ}", parameters)
    return [article_id for (article_id,) in rows]
