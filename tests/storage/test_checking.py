"""A check finds each kind of fault, names it, changes nothing, and can be stopped."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage import checking, index_soundness, notes
from storage.checking import Report, check
from storage.errors import LibraryFailed
from storage.library import Library, Written

Acts = dict[str, Callable[[Library], Written[Any]]]
AddText = Callable[..., int]


def _check(library: Library) -> Report:
    """Check through a reader, as a background thread does."""
    reader = library.open_reader()
    report = check(reader)
    reader.close()
    assert report is not None
    return report


def _damage(library: Library, *statements: str) -> None:
    """Do what no verb does; foreign keys and triggers do not watch."""
    db = sqlite3.connect(library.path, isolation_level=None)
    db.execute("DROP TRIGGER IF EXISTS versions_are_frozen")
    for statement in statements:
        assert db.execute(statement).rowcount != 0
    db.close()


def test_a_library_is_sound_after_each_kind_of_change(library: Library, acts: Acts) -> None:
    assert _check(library) == Report(0, 0, ())
    for name, act in acts.items():
        steps = act(library).steps
        assert _check(library).findings == (), name
        library.revert(steps)
        assert _check(library).findings == (), f"{name} undone"
        library.repeat(steps)


def test_it_counts_what_it_looked_at_and_changes_nothing(full_library: Library) -> None:
    full_library.close()
    before = full_library.path.read_bytes()
    library = Library.open(full_library.path, read_only=True)
    (count,) = library.db.execute(
        "SELECT (SELECT count(*) FROM highlights) + (SELECT count(*) FROM mentions)"
    ).fetchone()
    report = check(library.db)
    library.close()
    assert count
    assert report == Report(2, count, ())
    assert full_library.path.read_bytes() == before
    assert [item.name for item in full_library.path.parent.iterdir() if item.is_file()] == [full_library.path.name]


_FAULTS: dict[str, tuple[str, ...]] = {
    "a note's article is gone": ("references", "UPDATE notes SET article_id = 99, highlight_id = NULL WHERE id = 1"),
    "a tagging's tag is gone": ("references", "DELETE FROM tags WHERE id = (SELECT min(id) FROM tags)"),
    "a text is not what was imported": ("texts", "UPDATE versions SET text = text || '.' WHERE article_id = 2"),
    "a text is not even text": (
        "texts", "UPDATE versions SET text = CAST(CAST(text AS BLOB) || x'80' AS TEXT) WHERE article_id = 2",
    ),
    "an article has no text": (
        "numbers", "INSERT INTO articles SELECT 99, '', '', '', '', '', '', '', 'done', 0, '', '', 0",
    ),
    "a number is left out": ("numbers", "UPDATE versions SET number = 7 WHERE article_id = 2"),
    "a highlight says something else": ("quotes", "UPDATE highlights SET range_start = range_start + 1 WHERE id = 1"),
    "a mention's context is another": ("quotes", "UPDATE mentions SET suffix = 'x' WHERE id = 1"),
    "a mark lies beyond the end": ("quotes", "UPDATE highlights SET range_end = 10000 WHERE id = 1"),
    "a chosen direction lies beyond the end": ("quotes", "UPDATE paragraph_directions SET range_start = 10000"),
    "a moved mark came from nowhere": ("states", "UPDATE mentions SET anchoring = 'moved' WHERE id = 1"),
    "an orphan is where it belongs": (
        "states", "UPDATE highlights SET anchoring = 'orphan' WHERE article_id = 2",
    ),
    "a tag is folded otherwise": ("names", "UPDATE tags SET folded = 'x' WHERE id = (SELECT min(id) FROM tags)"),
    "a spelling is folded otherwise": ("names", "UPDATE aliases SET folded = 'x' WHERE id = 1"),
    "an entity's name is no spelling of it": ("names", "UPDATE entities SET name = 'س' WHERE id = 1"),
    "the words of a text are not indexed": ("search", "DELETE FROM article_index_docsize WHERE id = 1"),
    "the stems are damaged": ("search", "UPDATE stem_index_data SET block = x'00' WHERE id > 10"),
    "the stems are gone": ("search", "DROP TABLE stem_index"),
    "a note is indexed that is not there": (
        "search", "INSERT INTO annotation_index (rowid, text, kind, owner_id) VALUES (9999, 'x', 'note', 9)",
    ),
    "a sound is not known": ("search", "DELETE FROM word_skeletons WHERE word LIKE '%ا%'"),
}  # fmt: skip


@pytest.mark.parametrize("fault", _FAULTS)
def test_each_kind_of_fault_is_found(full_library: Library, fault: str) -> None:
    kind, *statements = _FAULTS[fault]
    _damage(full_library, *statements)
    report = _check(full_library)
    found = {finding.kind: finding for finding in report.findings}
    assert kind in found
    assert found[kind].number >= 1
    assert found[kind].examples
    assert all(example.isascii() for example in found[kind].examples)
    assert not report.sound
    assert report.only_indexes == (kind == "search")
    assert not set(found) - {kind, "search", "states"}


def test_a_move_of_a_mark_that_did_not_move(full_library: Library) -> None:
    _damage(
        full_library,
        "INSERT INTO moves (article_id, highlight_id, version_id, range_start, range_end, exact, prefix, suffix) "
        "SELECT article_id, id, version_id, range_start, range_end, exact, prefix, suffix FROM highlights LIMIT 1",
    )
    assert [finding.kind for finding in _check(full_library).findings] == ["states"]
    _damage(full_library, "UPDATE moves SET exact = 'x'")
    assert {finding.kind for finding in _check(full_library).findings} == {"states", "quotes"}


def test_what_quick_check_passes_over(full_library: Library) -> None:
    db = full_library.db
    (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'notes_by_place'").fetchone()
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'notes_by_place'", (f"{sql} WHERE id > 1000",))
    db.execute("PRAGMA writable_schema = RESET")
    db.execute("REINDEX notes_by_place")
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'notes_by_place'", (sql,))
    db.execute("PRAGMA writable_schema = RESET")
    assert db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    report = _check(full_library)
    assert [finding.kind for finding in report.findings] == ["lookups"]
    assert report.only_indexes
    assert "notes_by_place" in " ".join(report.findings[0].examples)


def test_damaged_pages_are_a_finding_and_no_error(full_library: Library) -> None:
    (root,) = full_library.db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'notes'").fetchone()
    full_library.close()
    content = bytearray(full_library.path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    full_library.path.write_bytes(content)
    library = Library.open(full_library.path, read_only=True)
    report = check(library.db)
    library.close()
    assert report is not None
    assert "pages" in {finding.kind for finding in report.findings}
    assert not report.only_indexes
    assert report.articles == 2
    assert full_library.path.read_bytes() == content


def test_many_faults_are_counted_and_a_few_shown(library: Library, add_text: AddText) -> None:
    for number in range(12):
        add_text(f"نص {number}")
    _damage(library, "UPDATE versions SET sha256 = 'x'")
    (finding,) = _check(library).findings
    assert (finding.kind, finding.number, len(finding.examples)) == ("texts", 12, checking.MOST_EXAMPLES)


def test_it_says_how_far_it_is(full_library: Library) -> None:
    told: list[tuple[str, int, int]] = []
    assert check(full_library.db, told=lambda *state: told.append(state)) is not None
    assert list(dict.fromkeys(step for step, *_ in told)) == ["pages", "texts", "search"]
    assert all(done <= total for _, done, total in told)


def test_it_can_be_stopped_at_every_step(full_library: Library) -> None:
    told: list[object] = []
    check(full_library.db, told=lambda *state: told.append(state))
    for most in range(len(told)):
        heard: list[object] = []
        assert (
            check(
                full_library.db,
                told=lambda *state, heard=heard: heard.append(state),
                cancelled=lambda heard=heard, most=most: len(heard) >= most,  # type: ignore[misc]
            )
            is None
        )
        assert len(heard) == most
    assert check(full_library.db) is not None, "the connection is as good as before"


def test_it_can_be_stopped_within_one_long_statement(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask_long(_: object, db: sqlite3.Connection = library.db) -> None:
        db.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) SELECT sum(i) FROM n"
        ).fetchone()

    monkeypatch.setattr(checking._Checking, "_check_references", ask_long)
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    began = time.monotonic()
    assert check(library.db, cancelled=stop.is_set) is None
    assert time.monotonic() - began < 3


def test_where_there_is_no_room_to_compare_it_is_told(full_library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    real = index_soundness._copy_parts

    def in_no_room(db: sqlite3.Connection, copy: sqlite3.Connection, name: str) -> bool:
        copy.execute("PRAGMA max_page_count = 5")
        return real(db, copy, name)

    monkeypatch.setattr(index_soundness, "_copy_parts", in_no_room)
    with pytest.raises(LibraryFailed, match="full") as raised:
        check(full_library.db)
    assert raised.value.path == full_library.path


def test_the_analyst_writes_meanwhile(library: Library, add_text: AddText) -> None:
    for number in range(200):
        add_text(f"خبر رقم {number} عن باكو وطهران " * 20)
    reports: list[Report | None] = []

    def look() -> None:
        reader = library.open_reader()
        reports.append(check(reader))
        reader.close()

    worker = threading.Thread(target=look)
    worker.start()
    written = 0
    while worker.is_alive():
        library.write(notes.add_note, 1, None, f"أثناء الفحص {written}")
        written += 1
    worker.join()
    assert written > 1
    assert reports[0] is not None
    assert reports[0].findings == ()


def test_its_path_may_be_any(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "مكتبة 100%?#' x.hashiya")
    assert check(library.db) == Report(0, 0, ())
    library.close()
