"""Taking filters out of a typed query."""

from __future__ import annotations

from storage.search.query import FilterField, add_filter, parse_query, remove_filter
from storage.text.folding import fold_text

_ENTITY_FIELDS = frozenset({"entity", "person", "place", "org"})


def without_value(query: str, field: FilterField, value: str) -> str:
    """Return the query without the filters by which it is narrowed to a value, however they are written."""
    (meant,) = parse_query(add_filter("", field, value)).filters
    fields = _ENTITY_FIELDS if field in _ENTITY_FIELDS else {field}
    for one in parse_query(query).filters:
        if one.field in fields and not one.negated and fold_text(one.value) == fold_text(meant.value):
            query = remove_filter(query, one)
    return query


def without_filters(query: str) -> str:
    """Return the query's words alone."""
    for one in parse_query(query).filters:
        query = remove_filter(query, one)
    return query
