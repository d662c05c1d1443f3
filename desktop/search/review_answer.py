"""Every place that a search finds, read in the background to be looked through before all are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.search.rows import make_rows
from storage.articles import get_article, get_version
from storage.search.passages import passage_around
from storage.search.results import FoundArticle
from storage.search.search import find_hits, list_found_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.language import Language
    from desktop.passages.row import PassageRow
    from desktop.tasks import Progress
    from storage.library import Connection
    from storage.records import SearchSort

MOST_PLACES: Final = 5_000


class ReviewAnswer(NamedTuple):
    """The rows to look through, each ticked; the version of each article; whether places were left out."""

    rows: tuple[PassageRow, ...]
    versions: Mapping[int, int]
    cut: bool


def read_places(db: Connection, progress: Progress, query: str, sort: SearchSort, language: Language) -> ReviewAnswer:
    """Read all places that a search finds, up to a limit."""
    rows: list[PassageRow] = []
    versions: dict[int, int] = {}
    places = 0
    for found in _read_articles(db, query, list_found_ids(db, query, sort)):
        if progress.cancelled() or places >= MOST_PLACES:
            return ReviewAnswer(tuple(rows), versions, cut=True)
        cut = found._replace(passages=found.passages[: MOST_PLACES - places])
        places += len(cut.passages)
        versions[found.article_id] = found.version_id
        rows += [row._replace(ticked=True) for row in make_rows(query, [cut], language, ticking=True)]
    return ReviewAnswer(tuple(rows), versions, cut=places >= MOST_PLACES)


def _read_articles(db: Connection, query: str, article_ids: list[int]) -> Iterator[FoundArticle]:
    """Yield each article that has hits in its text, with one passage for each of them."""
    for article_id in article_ids:
        hits = find_hits(db, query, article_id)
        if not hits:
            continue
        article, version = get_article(db, article_id), get_version(db, article_id)
        passages = tuple(passage_around(version.text, hit) for hit in hits)
        yield FoundArticle(
            article_id, version.id, article.headline, article.outlet, article.published, 0.0, True, len(hits), passages
        )  # fmt: skip
