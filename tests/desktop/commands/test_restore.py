"""``hashiya restore`` from outside: told before, undone by another, refused while a window has the library open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.samples import fill_with_samples
from storage.articles import remove_articles
from storage.backups import back_up, default_folder
from storage.library import Library
from storage.notes import add_note

ROOT = Path(__file__).parents[3]


@pytest.fixture
def file(library: Library) -> Path:
    """A closed library from which an article was removed, and in which a note was written, after a backup."""
    fill_with_samples(library)
    assert back_up(library.path, default_folder(library.path), "manual") is not None
    library.write(remove_articles, [5])
    library.write(add_note, 1, None, "كُتبت\nبعد النسخ")
    library.close()
    return library.path


@pytest.fixture
def made(file: Path) -> Path:
    """The backup."""
    (backup,) = default_folder(file).iterdir()
    return backup


def restore(*words: str | Path, answer: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "restore", *map(str, words)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}},
        input=answer,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def count(file: Path) -> tuple[int, int]:
    library = Library.open(file, read_only=True)
    (articles,) = library.db.execute("SELECT count(*) FROM articles").fetchone()
    (notes,) = library.db.execute("SELECT count(*) FROM notes").fetchone()
    library.close()
    return articles, notes


def test_told_asked_done_and_undone(file: Path, made: Path) -> None:
    assert count(file) == (4, 1)
    before = file.read_bytes()
    outcome = restore(made, "--library", file, answer="n\n")
    assert outcome.returncode == 1
    assert "nothing was changed" in outcome.stderr
    assert file.read_bytes() == before
    outcome = restore(made, "--library", file, answer="y\n")
    assert outcome.returncode == 0, outcome.stderr
    lines = outcome.stdout.splitlines()
    assert lines[0] == "articles:"
    assert lines[1].startswith("  1 back: ")
    assert "  1 lost: كُتبت بعد النسخ" in lines
    assert count(file) == (5, 0)
    kept = next(backup for backup in default_folder(file).iterdir() if backup != made)
    assert str(kept) in outcome.stdout
    assert restore(kept, "--library", file, "--yes").returncode == 0
    assert count(file) == (4, 1)


def test_only_told(file: Path, made: Path) -> None:
    before = file.read_bytes()
    outcome = restore(made, "--library", file, "--preview")
    assert outcome.returncode == 0
    assert "1 back: " in outcome.stdout
    found = json.loads(restore(made, "--library", file, "--preview", "--json").stdout)
    assert found["present_readable"]
    tables = {one["table"]: one for one in found["differences"]}
    assert tables["notes"]["only_here"] == {"number": 1, "examples": ["كُتبت\nبعد النسخ"]}
    assert tables["articles"]["only_there"]["number"] == 1
    assert file.read_bytes() == before
    assert list(default_folder(file).iterdir()) == [made]


def test_by_its_name_alone_with_json(file: Path, made: Path) -> None:
    found = json.loads(restore(made.name, "--library", file, "--yes", "--json").stdout)
    assert (found["library"], found["backup"], found["damaged"]) == (str(file), str(made), None)
    assert Path(found["kept"]).parent == made.parent
    assert count(file) == (5, 0)
    outcome = restore(found["kept"], "--library", file, "--preview")
    assert "1 lost: " in outcome.stdout
    assert restore(made, "--library", file, "--preview").stdout == "The backup and the present library do not differ.\n"


def test_in_the_place_of_a_damaged_library(file: Path, made: Path) -> None:
    damaged = b"\0" * 4096 + file.read_bytes()[4096:]
    file.write_bytes(damaged)
    outcome = restore(made, "--library", file, "--preview", "--json")
    assert json.loads(outcome.stdout) == {"present_readable": False, "differences": []}
    outcome = restore(made, "--library", file, "--yes")
    assert outcome.returncode == 0, outcome.stderr
    (aside,) = file.parent.glob("library-damaged-*")
    assert aside.read_bytes() == damaged
    assert str(aside) in outcome.stdout
    assert count(file) == (5, 0)


def test_not_while_a_window_has_the_library_open(file: Path, made: Path) -> None:
    library = Library.open(file)
    try:
        outcome = restore(made, "--library", file, "--yes")
        assert outcome.returncode == 1
        assert "close it there" in outcome.stderr
        assert restore(made, "--library", file, "--preview").returncode == 0
    finally:
        library.close()
    assert count(file) == (4, 1)


def test_wrong_use(file: Path, made: Path, tmp_path: Path) -> None:
    assert restore(made, "--library", file, "--json").returncode == 2
    outcome = restore("none.hashiya", "--library", file, "--yes")
    assert outcome.returncode == 2
    assert "none.hashiya" in outcome.stderr
    text = tmp_path / "text"
    text.write_text("نص")
    assert restore(text, "--library", file, "--yes").returncode == 2
    outcome = restore(made, "--library", file)  # nobody answers
    assert outcome.returncode != 0
    assert count(file) == (4, 1)
