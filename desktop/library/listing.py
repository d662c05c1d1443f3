"""The question behind the list of articles, answered in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from storage.articles import count_library, list_article_ids
from storage.records import ArticleFilter, ArticleSort, LibraryCounts

if TYPE_CHECKING:
    from storage.library import Connection


class Query(NamedTuple):
    """Which articles to list, and in which order."""

    wanted: ArticleFilter = ArticleFilter()
    sort: ArticleSort = "published"
    descending: bool = True


class Listing(NamedTuple):
    """The answer: the ids in order, and how much the whole library holds."""

    query: Query
    ids: list[int]
    counts: LibraryCounts


def read_listing(db: Connection, query: Query) -> Listing:
    """List the articles and count the library."""
    ids = list_article_ids(db, query.wanted, query.sort, query.descending)
    return Listing(query, ids, count_library(db))


def keep_in_place(article_id: int, before: list[int], after: list[int]) -> list[int]:
    """Return the new list with an article of the old one put back where it was, behind the nearest one still there."""
    if article_id in after or article_id not in before:
        return after
    place = {key: number for number, key in enumerate(after)}
    for key in reversed(before[: before.index(article_id)]):
        if key in place:
            return [*after[: place[key] + 1], article_id, *after[place[key] + 1 :]]
    return [article_id, *after]
