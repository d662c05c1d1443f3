"""Opening and closing: what is refused, what is locked, what is read-only, and what is left on the disk."""

from __future__ import annotations

import os
import re
import resource
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage import articles, highlights, schema
from storage.errors import (
    LibraryDamaged,
    LibraryFailed,
    LibraryLocked,
    LibraryMissing,
    LibraryReadOnly,
    LibraryUnavailable,
    NewerLibrary,
    NotALibrary,
)
from storage.journal import user_tables
from storage.library import Library

Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]
InChild = Callable[..., Any]


@pytest.fixture
def closed(full_library: Library) -> Path:
    full_library.close()
    return full_library.path


def _refused(path: Path, fault: type[LibraryUnavailable]) -> LibraryUnavailable:
    """Assert that a file is refused, to write and to read, without a byte of it or its folder changing."""
    before = {item.name: item.read_bytes() for item in path.parent.iterdir() if item.is_file()}
    with pytest.raises(fault) as raised:
        Library.open(path)
    with pytest.raises(fault):
        Library.open(path, read_only=True)
    assert {item.name: item.read_bytes() for item in path.parent.iterdir() if item.is_file()} == before
    assert str(path) in str(raised.value)
    assert raised.value.path == path
    return raised.value


def test_new_library_is_strict_and_named(library: Library) -> None:
    kinds = library.db.execute("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    tables = {name: strict for name, kind, strict in kinds if kind == "table" and name in user_tables(library.db)}
    assert set(tables.values()) == {1}
    assert library.db.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    assert library.db.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS),)


def test_no_table_comes_into_being_by_a_slip(library: Library) -> None:
    assert set(user_tables(library.db)) == {
        "articles", "versions", "highlights", "notes", "tags", "taggings", "entities", "aliases", "mentions",
        "paragraph_directions", "details", "saved_searches", "moves", "entity_notes", "entity_taggings", "entity_links",
        "rejections", "article_links", "relation_choices",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1), ("recursive_triggers", 1), ("synchronous", 2),
     ("journal_mode", "wal"), ("busy_timeout", 5000)],
)  # fmt: skip
def test_settings_read_back(library: Library, pragma: str, value: object) -> None:
    assert library.db.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_at_rest_it_is_one_plain_file(closed: Path) -> None:
    assert [item.name for item in closed.parent.iterdir() if item.is_file()] == [closed.name]
    assert closed.read_bytes()[18:20] == b"\x01\x01"  # no WAL needed to read it


def test_closing_twice_is_harmless(library: Library) -> None:
    library.close()
    at_rest = library.path.read_bytes()
    library.close()
    assert library.path.read_bytes() == at_rest


def test_strange_names_are_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "مكتبة 100%?#' x.hashiya"
    Library.open(path).close()
    assert [item.name for item in path.parent.iterdir()] == [path.name]
    Library.open(path).close()


def test_versions_are_frozen(full_library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never changes"):
        full_library.write(lambda db: db.execute("UPDATE versions SET text = 'x' WHERE id = 1"))


def test_a_mark_cannot_name_the_wrong_article(full_library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        full_library.write(lambda db: db.execute("UPDATE highlights SET article_id = 2 WHERE id = 1"))


def test_an_opening_without_migration_leaves_sqlite_utils_out(closed: Path, in_child: InChild) -> None:
    def look() -> bool:
        for name in [name for name in sys.modules if name.startswith("sqlite_utils")]:
            del sys.modules[name]
        Library.open(closed).close()
        return any(name.startswith("sqlite_utils") for name in sys.modules)

    assert in_child(look) is False


@pytest.mark.parametrize("content", [b"", b"just text", b"\x89PNG\r\n\x1a\n" * 50, "كتاب".encode("cp1256") * 500])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.hashiya"
    path.write_bytes(content)
    _refused(path, NotALibrary)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    _refused(tmp_path, NotALibrary)


def test_the_file_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY)")
    db.close()
    _refused(path, NotALibrary)


def test_a_newer_library_is_refused(closed: Path) -> None:
    db = sqlite3.connect(closed)
    db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    db.close()
    _refused(closed, NewerLibrary)


def test_an_unknown_migration_is_refused(closed: Path) -> None:
    db = sqlite3.connect(closed)
    db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('hashiya', 'm9999_other', '')")
    db.commit()
    db.close()
    _refused(closed, NewerLibrary)


@pytest.mark.parametrize("size", [60, 100, 4096, 20_000])
def test_a_cut_off_library_is_refused(closed: Path, size: int) -> None:
    closed.write_bytes(closed.read_bytes()[:size])
    _refused(closed, LibraryDamaged)


def test_a_library_with_a_broken_first_page_is_refused(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[100:3000] = b"\xff" * 2900
    closed.write_bytes(content)
    _refused(closed, LibraryDamaged)


def test_nothing_to_read_where_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        Library.open(tmp_path / "none.hashiya", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryFailed, match=r"(File exists|Not a directory)"):
        Library.open(tmp_path / "file" / "library.hashiya")


def test_a_second_writer_is_told_who_holds_it_and_may_read(full_library: Library, dump: Dump) -> None:
    with pytest.raises(LibraryLocked, match=f"process {os.getpid()} on ") as raised:
        Library.open(full_library.path)
    assert str(os.getpid()) in raised.value.holder
    reading = Library.open(full_library.path, read_only=True)
    full_library.write(articles.set_status, 2, "done")
    assert dump(reading.db) == dump(full_library.db)
    with pytest.raises(LibraryReadOnly):
        reading.write(articles.set_status, 2, "unread")
    reading.close()


def test_the_lock_of_a_killed_process_holds_nobody_up(closed: Path, in_child: InChild) -> None:
    in_child(lambda: bool(Library.open(closed)), kill=True)
    assert closed.with_name(closed.name + ".lock").exists()
    library = Library.open(closed)
    assert not library.read_only
    library.close()
    assert [item.name for item in closed.parent.iterdir() if item.suffix != ".pickle"] == [closed.name]


def _drop_rights() -> None:
    if os.getuid() == 0:
        os.setuid(65534)


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555)])
def test_where_nothing_can_be_written_it_opens_to_read(
    full_library: Library, open_folder: Path, dump: Dump, in_child: InChild, file_mode: int, folder_mode: int
) -> None:
    expected = dump(full_library.db)
    full_library.close()
    path = open_folder / "library.hashiya"
    path.write_bytes(full_library.path.read_bytes())
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)

    def read() -> tuple[object, ...]:
        _drop_rights()
        library = Library.open(path)
        with pytest.raises(LibraryReadOnly) as refused:
            library.write(articles.set_status, 2, "done")
        found = dump(library.db)
        with library.open_reader() as reader:
            assert dump(reader) == found
        library.close()
        return library.read_only, type(library.read_only_because), refused.value.path, found

    try:
        assert in_child(read) == (True, LibraryReadOnly, path, expected)
        assert [item.name for item in open_folder.iterdir()] == [path.name]
    finally:
        open_folder.chmod(0o755)


def test_a_library_left_in_wal_mode_opens_in_a_folder_that_cannot_be_written(
    full_library: Library, open_folder: Path, dump: Dump, in_child: InChild
) -> None:
    full_library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = open_folder / "library.hashiya"
    path.write_bytes(full_library.path.read_bytes())
    open_folder.chmod(0o555)

    def read() -> dict[str, list[tuple[object, ...]]]:
        _drop_rights()
        library = Library.open(path)
        return dump(library.db)

    try:
        assert in_child(read) == dump(full_library.db)
    finally:
        open_folder.chmod(0o755)


def test_a_full_disk_is_told_and_the_change_can_be_tried_again(
    full_library: Library, dump: Dump, in_child: InChild
) -> None:
    full_library.close()

    def fill_up() -> tuple[object, ...]:
        library = Library.open(full_library.path)
        before = dump(library.db)
        size = full_library.path.stat().st_size
        unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, unlimited[1]))
        with pytest.raises(LibraryFailed, match=re.escape(str(full_library.path))):
            library.write(articles.set_details, 2, headline="خبر " * size)
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
        untouched = dump(library.db) == before and not library.db.in_transaction
        steps = library.write(articles.set_details, 2, headline="خبر " * size).steps
        sound = library.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        library.close()
        return untouched, len(steps), sound

    assert in_child(fill_up) == (True, 1, True)


def test_another_program_that_writes_is_waited_for_then_told(full_library: Library) -> None:
    full_library.db.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(full_library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryLocked):
        full_library.write(articles.set_status, 2, "done")
    other.execute("ROLLBACK")
    other.close()
    assert full_library.write(articles.set_status, 2, "done").steps


def test_a_reader_only_reads_and_sees_what_is_written(full_library: Library) -> None:
    reader = full_library.open_reader()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        articles.set_status(reader, 2, "done")
    full_library.write(articles.set_status, 2, "done")
    assert articles.get_article(reader, 2).status == "done"
    reader.close()


def test_trace_sees_the_statements_of_writer_and_readers(tmp_path: Path) -> None:
    seen: list[str] = []
    library = Library.open(tmp_path / "library.hashiya", trace=seen.append)
    articles.count_library(library.db)
    reader = library.open_reader()
    reader.execute("SELECT 12345")
    reader.close()
    library.close()
    assert any("count(*)" in statement for statement in seen)
    assert any("12345" in statement for statement in seen)


def test_a_failing_verb_changes_nothing_and_leaves_no_transaction(full_library: Library, dump: Dump) -> None:
    before = dump(full_library.db)

    def fail(db: sqlite3.Connection) -> None:
        highlights.add_highlight(db, 2, 0, 5, 1)
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        full_library.write(fail)
    assert dump(full_library.db) == before
    assert not full_library.db.in_transaction
    assert full_library.write(articles.set_starred, 2, True).steps[0].table == "articles"


def test_a_verb_that_commits_by_itself_is_found_out(full_library: Library) -> None:
    with pytest.raises(AssertionError, match="ended the transaction"):
        full_library.write(lambda db: db.execute("COMMIT"))
