"""The journal misses nothing, and its steps lead back and forth exactly."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from storage import articles, highlights, notes
from storage.entities import identity
from storage.journal import change_of, user_tables
from storage.library import Library, Written
from storage.records import RowChange

Acts = dict[str, Callable[[Library], Written[Any]]]
Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]
CheckIndex = Callable[[Library], None]


def _differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, set[int]]:
    """Name the rows that are not the same in two dumps."""
    changed = {table: {row[0] for row in set(rows) ^ set(after[table])} for table, rows in before.items()}
    return {table: ids for table, ids in changed.items() if ids}


def test_every_table_has_its_three_triggers(library: Library) -> None:
    library.write(identity.add_entity, "باكو", "place")
    names = {name for (name,) in library.db.execute("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'")}
    made = ("entity_lookup", "word_skeletons", "copies", "dated_passages")
    tables = {
        name
        for name, kind in library.db.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main'")
        if kind == "table" and not name.startswith(("sqlite_", "_sqlite_")) and name not in made
    }
    assert names == {f"journal_{table}_{event}" for table in tables for event in ("INSERT", "UPDATE", "DELETE")}


def test_the_steps_of_each_act_name_exactly_the_rows_that_changed(library: Library, acts: Acts, dump: Dump) -> None:
    for name, act in acts.items():
        before = dump(library.db)
        change = change_of(act(library).steps)
        assert {table: set(change.ids(table)) for table in change.rows} == _differences(before, dump(library.db)), name


def test_every_kind_of_row_was_made_changed_and_removed(library: Library, acts: Acts) -> None:
    steps = [step for act in acts.values() for step in act(library).steps]
    made = {step.table for step in steps if step.before is None}
    removed = {step.table for step in steps if step.after is None}
    assert made == set(user_tables(library.db))
    assert removed == made
    assert library.db.execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_undo_to_empty_and_redo_to_full_give_the_same_content_at_each_step(
    library: Library, acts: Acts, dump: Dump, check_index: CheckIndex
) -> None:
    states = [dump(library.db)]
    history: list[Sequence[RowChange]] = []
    for act in acts.values():
        history.append(act(library).steps)
        states.append(dump(library.db))
        check_index(library)
    for steps, state in zip(reversed(history), reversed(states[:-1]), strict=True):
        library.revert(steps)
        assert dump(library.db) == state
        check_index(library)
    assert not any(states[0].values())
    for steps, state in zip(history, states[1:], strict=True):
        library.repeat(steps)
        assert dump(library.db) == state
        check_index(library)


def test_undone_and_closed_it_is_as_if_it_had_never_been(full_library: Library, acts: Acts, dump: Dump) -> None:
    before = dump(full_library.db)
    full_library.revert(acts["remove article with all its marks"](full_library).steps)
    full_library.close()
    library = Library.open(full_library.path)
    assert dump(library.db) == before
    library.close()


def test_removing_an_article_takes_all_its_marks_and_undo_brings_all_of_it_back(
    full_library: Library, dump: Dump, check_index: CheckIndex
) -> None:
    before = dump(full_library.db)
    written = full_library.write(articles.remove_articles, [1])
    after = dump(full_library.db)
    assert [row[0] for row in after["articles"]] == [2]
    assert all(row[1] == 2 for table in ("versions", "highlights", "notes") for row in after[table])
    assert change_of(written.steps).articles == {1}
    full_library.revert(written.steps)
    assert dump(full_library.db) == before
    check_index(full_library)
    full_library.repeat(written.steps)
    assert dump(full_library.db) == after
    check_index(full_library)


def test_a_change_holds_only_the_columns_that_changed(full_library: Library) -> None:
    (step,) = full_library.write(articles.set_starred, 2, True).steps
    assert step == RowChange("articles", 2, {"starred": 0}, {"starred": 1}, 2)
    assert full_library.write(articles.set_starred, 2, True).steps == ()


def test_a_change_tells_tables_rows_and_articles(full_library: Library) -> None:
    change = change_of(full_library.write(highlights.remove_highlight, 1).steps)
    assert change.ids("highlights") == {1}
    assert change.touches("notes")
    assert change.articles == {1}
    assert not change.touches("versions", "articles")


def test_taking_back_what_is_gone_is_refused_as_a_whole(full_library: Library, dump: Dump) -> None:
    written = full_library.write(lambda db: [notes.add_note(db, 1, None, body) for body in ("a", "b")])
    full_library.write(notes.remove_note, written.result[0].id)
    before = dump(full_library.db)
    with pytest.raises(RuntimeError, match="no longer there"):
        full_library.revert(written.steps)
    assert dump(full_library.db) == before


def test_ids_are_never_used_twice(full_library: Library) -> None:
    first = full_library.write(notes.add_note, 2, None, "a")
    full_library.revert(first.steps)
    second = full_library.write(notes.add_note, 2, None, "b")
    assert second.result.id > first.result.id
    full_library.repeat(first.steps)
    assert [note.body for note in notes.list_notes(full_library.db, 2)] == ["a", "b"]
