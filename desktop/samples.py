"""The sample library: five articles that a first start finds waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.files import seeds_path
from storage.articles import add_article, count_library
from storage.library import Connection, Library
from storage.records import NewArticle

if TYPE_CHECKING:
    from storage.library import Prepare


def users_library_path() -> Path:
    """Return where the user's own library lies: in the data folder of this system."""
    from platformdirs import user_data_path  # noqa: PLC0415 - a start with --library needs no search

    return user_data_path("hashiya", appauthor=False) / "library.hashiya"


def open_users_library(
    *, read_only: bool = False, trace: Callable[[str], object] | None = None, prepare: Prepare | None = None
) -> Library:
    """Open the user's own library; the first time it is made, with the sample articles in it."""
    file = users_library_path()
    if file.exists():
        return Library.open(file, read_only=read_only, trace=trace, prepare=prepare)
    library = Library.open(file, trace=trace)
    try:
        if count_library(library.db).articles == 0:  # another start may have been a moment earlier
            fill_with_samples(library)
    except BaseException:
        library.close()
        raise
    return library


def fill_with_samples(library: Library) -> None:
    """Add the sample articles to a library, as one transaction."""
    from storage.importing.files import read_articles  # noqa: PLC0415 - only a first start needs it

    found = list(read_articles([seeds_path()], cancelled=_never))
    articles = [one for one in found if isinstance(one, NewArticle)]
    if len(articles) != len(found) or not articles:
        raise RuntimeError(f"the sample articles in {seeds_path()} are not as they were shipped: {found}")
    library.write(_add_all, articles)


def _add_all(db: Connection, articles: Sequence[NewArticle]) -> None:
    for article in articles:
        add_article(db, article)


def _never() -> bool:
    return False
