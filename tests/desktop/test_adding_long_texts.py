"""A long text is received away from the window's thread, as wholly and as easily undone as a short one."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop import adding, new_version
from storage import articles, carrying, index, notes
from storage.errors import LibraryFailed
from storage.library import Library
from tests.desktop.refusing_disk import notice

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

TABLES = ("versions", "highlights", "notes", "moves")
PARAGRAPH = "قال المتحدث رقم {} باسم الوزارة إن الحوار بين الجانبين مستمر رغم الخلافات القائمة منذ سنوات.\n"
FIRST = "حوار طويل بين الجانبين\n" + "".join(PARAGRAPH.format(number) for number in range(800))
SECOND = FIRST.replace("رقم 7 ", "رقم سبعة ").replace("رقم 500 باسم", "رقم 500 فجأة باسم")


@pytest.fixture
def file(analyst: Analyst, tmp_path: Path) -> Path:
    """A file whose long text is in the library and open, with three hundred highlights."""
    assert len(FIRST) > adding.LONG
    file = tmp_path / "long.txt"
    file.write_text(FIRST, encoding="utf-8")
    analyst.window.adder.add([file])
    analyst.settle()
    (article_id,) = set(analyst.window.library_pane.articles.ids) - set(range(1, 6))
    analyst.open(article_id)
    version = articles.get_version(analyst.program.library.db, article_id)
    for number in range(300):
        start = FIRST.index(f"المتحدث رقم {number} باسم")
        analyst.program.edits.marks.add_highlight(version.id, start, start + 20, 1)
    analyst.settle()
    return file


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """In which threads texts are received."""
    found: list[int] = []
    carry = carrying.carry_marks

    def carry_marks(*args: object) -> object:
        found.append(threading.get_ident())
        return carry(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("storage.versions.carry_marks", carry_marks)
    return found


def _rows(analyst: Analyst) -> list[list[tuple[object, ...]]]:
    return [analyst.rows(table) for table in TABLES]


@pytest.mark.parametrize("way", ["add", "new version"])
def test_a_long_text_that_comes_again_is_received_in_the_background(
    analyst: Analyst, file: Path, threads: list[int], way: str
) -> None:
    before = _rows(analyst)
    file.write_text(SECOND, encoding="utf-8")
    article_id = analyst.window.navigation.article_id
    assert article_id is not None
    if way == "add":
        analyst.window.adder.add([file])
    else:
        versioning = analyst.window.findChild(new_version.NewVersion)
        assert isinstance(versioning, new_version.NewVersion)
        versioning.add(article_id, file)
    analyst.settle()
    assert threads
    assert threading.get_ident() not in threads
    assert analyst.text == SECOND
    assert len(analyst.rows("highlights")) == 300
    lost = [row for row in analyst.rows("highlights") if "orphan" in row]
    assert len(lost) <= 1  # the seventh was changed
    assert len(list(analyst.view.marks.highlights)) == 300 - len(lost)
    assert index.is_in_step(analyst.program.library.db)
    after = _rows(analyst)
    analyst.press("Ctrl+Z")
    analyst.settle()
    assert _rows(analyst) == before
    assert analyst.text == FIRST
    analyst.press("Ctrl+Shift+Z")
    analyst.settle()
    assert _rows(analyst) == after
    assert index.is_in_step(analyst.program.library.db)


def test_a_note_typed_meanwhile_is_kept_and_saved(
    analyst: Analyst, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    carry = carrying.carry_marks

    def carry_slowly(*args: object) -> object:
        begun.set()
        assert go_on.wait(20)
        return carry(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("storage.versions.carry_marks", carry_slowly)
    edits = analyst.program.edits
    note = edits.marks.add_note(1)
    assert note is not None
    file.write_text(SECOND, encoding="utf-8")
    analyst.window.adder.add([file])
    analyst.qtbot.waitUntil(begun.is_set, timeout=20_000)
    edits.marks.set_note_body(note.id, "كُتب أثناء ذلك")
    assert not edits.all_saved
    assert notice(analyst) is None, "it is but a moment late"
    go_on.set()
    analyst.qtbot.waitUntil(lambda: edits.all_saved, timeout=20_000)
    analyst.settle()
    assert notes.get_note(analyst.program.library.db, note.id).body == "كُتب أثناء ذلك"
    assert len(analyst.rows("versions")) == 7


def test_what_the_disk_refuses_leaves_all_as_it_was(
    analyst: Analyst, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _rows(analyst)

    def refuse(library: Library, *_args: object) -> object:
        raise LibraryFailed(library.path, "the disk is full")

    monkeypatch.setattr(Library, "write_apart", refuse)
    file.write_text(SECOND, encoding="utf-8")
    with analyst.qtbot.captureExceptions() as raised:
        analyst.window.adder.add([file])
        analyst.settle()
    assert [kind for kind, _error, _trace in raised] == [LibraryFailed]
    assert _rows(analyst) == before
    assert not analyst.program.tasks.any_busy()
