"""The dated passages of a scope, in the order of time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from sqlite3 import Connection

from storage.marks import OUTDATED
from storage.timeline.index import days_of_value
from storage.timeline.records import Dated, Scope

_ALL = (
    "SELECT article_id, range_start, range_end, sentence_start, sentence_end, value, precision, end_value, "
    "first_day, last_day FROM dated_passages"
)
_MENTIONED = (
    "SELECT article_id, range_start, range_end FROM mentions "
    f"WHERE entity_id = ? AND anchoring <> 'orphan' AND version_id NOT IN {OUTDATED}"
)
_TAGGED = f"""
SELECT taggings.article_id, ifnull(range_start, 0), range_end FROM taggings
JOIN tags ON tags.id = taggings.tag_id
JOIN tags AS wanted ON tags.id = wanted.id OR substr(tags.folded, 1, length(wanted.folded) + 1) = wanted.folded || '/'
LEFT JOIN highlights ON highlights.id = taggings.highlight_id
WHERE wanted.id = ? AND (highlights.id IS NULL OR anchoring <> 'orphan' AND version_id NOT IN {OUTDATED})
"""

Places = dict[int, list[tuple[int, int | None]]]


def list_dated(db: Connection, scope: Scope) -> list[Dated]:
    """Return the dated passages of a scope by their first day, the earliest first.

    A scope is all that is set in it at once. A tag stands for those nested in it too. Raises ValueError if ``since``
    or ``until`` is no date.
    """
    conditions, values = [], list[object]()
    places = [
        _places(db.execute(question, (row_id,)))
        for question, row_id in ((_MENTIONED, scope.entity_id), (_TAGGED, scope.tag_id))
        if row_id is not None
    ]
    for article_ids in (scope.article_ids, *places):
        if article_ids is not None:
            conditions.append("article_id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(article_ids)))
    if scope.since:
        conditions.append("last_day >= ?")
        values.append(days_of_value(scope.since, None)[0])
    if scope.until:
        conditions.append("first_day <= ?")
        values.append(days_of_value(scope.until, None)[1])
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = db.execute(f"{_ALL} {where} ORDER BY first_day, last_day, article_id, range_start", values)
    dated = list(map(Dated._make, rows))
    for of_articles in places:
        dated = [passage for passage in dated if _is_at(passage, of_articles)]
    return dated


def _places(rows: Iterable[tuple[int, int, int | None]]) -> Places:
    """Return places by article; one that ends nowhere is all of its article."""
    places: Places = defaultdict(list)
    for article_id, start, end in rows:
        places[article_id].append((start, end))
    return places


def _is_at(passage: Dated, places: Places) -> bool:
    """Tell whether one of the places reaches into a passage's sentence."""
    return any(
        start < passage.sentence_end and (end is None or end > passage.sentence_start)
        for start, end in places[passage.article_id]
    )
