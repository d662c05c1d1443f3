"""Details that a file told of an article beside the usual ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from storage import articles
from storage.details import list_details
from storage.library import Library, Written
from storage.records import Article, NewArticle

DETAILS = (("section", "سياسة"), ("tags", '["أ"]'), ("note", "سطر\nسطر"))


def add(library: Library, *details: tuple[str, str]) -> Written[Article]:
    return library.write(articles.add_article, NewArticle("نص", "raw", details=details))


def test_details_come_back_in_the_files_order(library: Library) -> None:
    assert add(library, *DETAILS).result.id == 1
    assert list_details(library.db, 1) == list(DETAILS)
    assert list_details(library.db, 2) == []


def test_one_name_stands_once_with_all_its_values(library: Library) -> None:
    add(library, ("a", "1"), ("b\n", "2"), (" b ", "3\0"))
    assert list_details(library.db, 1) == [("a", "1"), ("b", "2\n3\ufffd")]


def test_undo_and_redo_take_details_along(library: Library, dump: Callable[[Any], Any]) -> None:
    before = dump(library.db)
    added = add(library, *DETAILS)
    after = dump(library.db)
    assert len(after["details"]) == len(DETAILS)
    library.revert(added.steps)
    assert dump(library.db) == before
    library.repeat(added.steps)
    assert dump(library.db) == after


def test_details_go_with_their_article_and_come_back_with_it(library: Library, dump: Callable[[Any], Any]) -> None:
    add(library, *DETAILS)
    before = dump(library.db)
    removed = library.write(articles.remove_articles, [1])
    assert list_details(library.db, 1) == []
    undone = library.revert(removed.steps)
    assert dump(library.db) == before
    assert {step.table for step in undone} == {step.table for step in removed.steps} >= {"details", "articles"}
