"""What takes long is written on a connection of its own: whole or not at all, and as easily taken back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from storage import articles, index
from storage.errors import LibraryBusy
from storage.library import Connection, Library
from storage.records import NewArticle

_ARTICLE = NewArticle("قال الوزير إن المفاوضات تستمر غداً في العاصمة", "digest", "خبر")


def _count(library: Library) -> int:
    return articles.count_library(library.db).articles


def test_what_is_written_apart_is_taken_back_here(library: Library) -> None:
    with ThreadPoolExecutor(1) as pool:
        written = pool.submit(library.write_apart, articles.add_article, _ARTICLE).result()
    assert articles.get_article(library.db, written.result.id).headline == "خبر"
    assert index.is_in_step(library.db)
    undone = library.revert(written.steps)
    assert _count(library) == 0
    library.revert(undone)
    assert _count(library) == 1
    assert index.is_in_step(library.db)


def test_meanwhile_the_library_reads_as_before_and_takes_nothing(library: Library) -> None:
    begun, go_on = Event(), Event()

    def add_slowly(db: Connection) -> None:
        articles.add_article(db, _ARTICLE)
        begun.set()
        assert go_on.wait(10)

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(library.write_apart, add_slowly)
        assert begun.wait(10)
        try:
            assert _count(library) == 0
            with pytest.raises(LibraryBusy):
                library.write(articles.add_article, _ARTICLE)
        finally:
            go_on.set()
        writing.result()
    assert _count(library) == 1
    library.write(articles.remove_articles, [1])
    assert _count(library) == 0


def test_what_fails_half_way_leaves_nothing(library: Library) -> None:
    def fail(db: Connection) -> None:
        articles.add_article(db, _ARTICLE)
        raise ValueError("half-way")

    with ThreadPoolExecutor(1) as pool, pytest.raises(ValueError, match="half-way"):
        pool.submit(library.write_apart, fail).result()
    assert _count(library) == 0
    library.write(articles.add_article, _ARTICLE)
    assert _count(library) == 1
