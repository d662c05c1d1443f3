"""Saved searches are kept once, renamed, removed, and undone like everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import schema
from storage.errors import EmptyName, RecordMissing
from storage.journal import change_of
from storage.library import Library
from storage.saved_searches import (
    add_saved_search,
    get_saved_search,
    list_saved_searches,
    remove_saved_search,
    rename_saved_search,
)


def test_searches_are_listed_in_the_order_they_were_saved(library: Library) -> None:
    library.write(add_saved_search, "الجوار", "اذربيجان بعد:2020", "newest")
    library.write(add_saved_search, "", "  قره   باغ ", "relevance")
    saved = list_saved_searches(library.db)
    assert [(one.name, one.query, one.sort) for one in saved] == [
        ("الجوار", "اذربيجان بعد:2020", "newest"),
        ("قره باغ", "قره باغ", "relevance"),
    ]


def test_the_same_search_is_kept_once(library: Library) -> None:
    first = library.write(add_saved_search, "one", "باكو", "relevance")
    again = library.write(add_saved_search, "two", "باكو", "relevance")
    other = library.write(add_saved_search, "three", "باكو", "newest")
    assert again.result == first.result
    assert again.steps == ()
    assert other.result.id != first.result.id


def test_renaming_removing_and_undo(library: Library) -> None:
    saved = library.write(add_saved_search, "one", "باكو", "relevance").result
    renamed = library.write(rename_saved_search, saved.id, "  العاصمة ")
    assert get_saved_search(library.db, saved.id) == saved._replace(name="العاصمة")
    assert change_of(renamed.steps).touches("saved_searches")
    removed = library.write(remove_saved_search, saved.id)
    assert list_saved_searches(library.db) == []
    library.revert(removed.steps)
    library.revert(renamed.steps)
    assert list_saved_searches(library.db) == [saved]


def test_what_cannot_be_is_refused(library: Library) -> None:
    with pytest.raises(EmptyName):
        library.write(add_saved_search, "a name", " \n ", "relevance")
    saved = library.write(add_saved_search, "one", "باكو", "relevance").result
    with pytest.raises(EmptyName):
        library.write(rename_saved_search, saved.id, "  ")
    for verb, args in ((get_saved_search, ()), (remove_saved_search, ()), (rename_saved_search, ("x",))):
        with pytest.raises(RecordMissing):
            library.write(verb, 99, *args)
    assert list_saved_searches(library.db) == [saved]


def test_a_library_of_the_first_release_learns_to_keep_searches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as first_release:
        first_release.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        Library.open(tmp_path / "old.hashiya").close()
    library = Library.open(tmp_path / "old.hashiya")
    saved = library.write(add_saved_search, "one", "باكو", "oldest").result
    library.close()
    reopened = Library.open(tmp_path / "old.hashiya")
    assert list_saved_searches(reopened.db) == [saved]
    reopened.close()
