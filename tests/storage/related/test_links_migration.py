"""A library of the release before knows copies and links once it is opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import articles, index, schema
from storage.library import Library
from storage.records import NewArticle
from storage.related import links
from storage.related.copies import list_copies

_TEXT = "اهتزت مدينة كرمان بعد زلزال عنيف هدم بيوت القرية كلها وشرد أهلها في ليلة باردة من ليالي الشتاء"
_NEW = ("article_links", "relation_choices", "copies", "run_index", "passage_index", "dated_passages")


@pytest.mark.parametrize("filled", [True, False])
def test_the_release_before(tmp_path: Path, filled: bool) -> None:
    path = tmp_path / "library.hashiya"
    with closing(Library.open(path)) as library:
        for text in (_TEXT, f"{_TEXT} الماضي") if filled else ():
            library.write(articles.add_article, NewArticle(text, text))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for table in _NEW:
            db.execute(f"DROP TABLE IF EXISTS {table}")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0007_links'")
        db.execute("PRAGMA user_version = 6")
    with closing(Library.open(path)) as library:
        assert schema.read_version(path) == len(schema.MIGRATIONS)
        assert index.is_in_step(library.db)
        if filled:
            assert [copy.article_id for copy in list_copies(library.db, 1)] == [2]
            assert library.write(links.add_link, 2, 1, "continues").result.outgoing
