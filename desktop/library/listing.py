"""The question behind the list of articles, answered in one go."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.articles import count_library, list_article_ids
from storage.records import ArticleFilter, ArticleSort, LibraryCounts

if TYPE_CHECKING:
    from storage.library import Connection


Copies = Mapping[int, tuple[int, ...]]
"""The articles that stand folded under another one, which is nearly the same."""

NO_COPIES: Final[Copies] = MappingProxyType({})


class Query(NamedTuple):
    """Which articles to list, in which order, and whether copies are folded into one row."""

    wanted: ArticleFilter = ArticleFilter()
    sort: ArticleSort = "published"
    descending: bool = True
    folded: bool = False


class Listing(NamedTuple):
    """The answer: the ids in order without those of copies that are folded, and how much the whole library holds."""

    query: Query
    ids: list[int]
    counts: LibraryCounts
    copies: Copies = NO_COPIES


def read_listing(db: Connection, query: Query) -> Listing:
    """List the articles and count the library."""
    ids = list_article_ids(db, query.wanted, query.sort, query.descending)
    counts = count_library(db)
    if not query.folded:
        return Listing(query, ids, counts)
    from storage.related.copies import fold_copies  # noqa: PLC0415 - only where copies are folded

    copies = fold_copies(db, ids)
    under = {article_id for group in copies.values() for article_id in group}
    return Listing(query, [article_id for article_id in ids if article_id not in under], counts, copies)


def unfold(ids: list[int], copies: Copies, unfolded: Collection[int]) -> list[int]:
    """Return the ids with the copies of those that are unfolded behind them."""
    if not unfolded:
        return ids
    return [each for key in ids for each in ((key, *copies.get(key, ())) if key in unfolded else (key,))]


def find_leader(article_id: int, copies: Copies) -> int | None:
    """Return the article that a copy is folded under; None for one that stands by itself."""
    return next((leader for leader, group in copies.items() if article_id in group), None)


def keep_in_place(article_id: int, before: list[int], after: list[int]) -> list[int]:
    """Return the new list with an article of the old one put back where it was, behind the nearest one still there."""
    if article_id in after or article_id not in before:
        return after
    place = {key: number for number, key in enumerate(after)}
    for key in reversed(before[: before.index(article_id)]):
        if key in place:
            return [*after[: place[key] + 1], article_id, *after[place[key] + 1 :]]
    return [article_id, *after]
