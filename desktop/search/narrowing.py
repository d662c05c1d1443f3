"""By what a typed query is narrowed, and taking filters out of it."""

from __future__ import annotations

from storage.search.query import Filter, FilterField, add_filter, parse_query, remove_filter
from storage.text.folding import fold_text

_ENTITY_FIELDS = frozenset({"entity", "person", "place", "org"})


def narrows_to(one: Filter, field: FilterField, value: str) -> bool:
    """Tell whether a filter asks for a value of a field; an entity can be asked for by its kind too."""
    fields = _ENTITY_FIELDS if field in _ENTITY_FIELDS else {field}
    return one.field in fields and not one.negated and fold_text(one.value) == fold_text(value)


def without_value(query: str, field: FilterField, value: str) -> str:
    """Return the query without the filters by which it is narrowed to a value, however they are written."""
    (meant,) = parse_query(add_filter("", field, value)).filters
    for one in parse_query(query).filters:
        if narrows_to(one, field, meant.value):
            query = remove_filter(query, one)
    return query


def without_filters(query: str) -> str:
    """Return the query's words alone."""
    for one in parse_query(query).filters:
        query = remove_filter(query, one)
    return query
