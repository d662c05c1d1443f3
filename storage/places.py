"""Marking many places at once, each no more than once."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from storage.highlights import add_highlight, get_highlight, list_highlight_spans
from storage.marks import list_outdated
from storage.tags import add_tagging, list_taggings

Place = tuple[int, int, int]
"""A version and a half-open range of it."""


def add_highlights(db: Connection, places: Iterable[Place], colour: int) -> int:
    """Mark places with a colour from 1 to 5 and return how many were left out.

    These are marked so already, or stand in a text that is no longer the latest of its article.
    """
    outdated = list_outdated(db)
    return sum(place[0] in outdated or not _mark_once(db, *place, colour) for place in places)


def add_taggings(db: Connection, places: Iterable[Place], name: str, colour: int) -> int:
    """Put a tag on places and return how many were left out; what is not marked yet gets this colour.

    Left out is what has the tag already, or stands in a text that is no longer the latest. Raises EmptyName.
    """
    outdated = list_outdated(db)
    return sum(place[0] in outdated or not _tag_once(db, *place, name, colour) for place in places)


def _mark_once(db: Connection, version_id: int, start: int, end: int, colour: int) -> bool:
    """Mark a range; return False where it is marked so already."""
    over = list_highlight_spans(db, version_id, start, end)
    if any((mark.start, mark.end, mark.colour) == (start, end, colour) for mark in over):
        return False
    add_highlight(db, version_id, start, end, colour)
    return True


def _tag_once(db: Connection, version_id: int, start: int, end: int, name: str, colour: int) -> bool:
    """Put a tag on the highlight of just this range, made if need be; return False where it has the tag already."""
    over = list_highlight_spans(db, version_id, start, end)
    known = next((mark.id for mark in over if (mark.start, mark.end) == (start, end)), None)
    if known is None:
        new = add_highlight(db, version_id, start, end, colour)
        add_tagging(db, name, new.article_id, new.id)
        return True
    mark = get_highlight(db, known)
    before = {tagging.id for tagging in list_taggings(db, mark.article_id)}
    return add_tagging(db, name, mark.article_id, mark.id).id not in before
