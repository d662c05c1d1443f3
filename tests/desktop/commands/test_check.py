"""``hashiya check`` from outside: says whether the index is in step, and puts it right."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.samples import fill_with_samples
from storage.library import Library
from storage.notes import add_note

ROOT = Path(__file__).parents[3]


@pytest.fixture
def file(library: Library) -> Path:
    """A closed library with the sample articles and a note."""
    fill_with_samples(library)
    library.write(add_note, 1, None, "راجع الأرشيف")
    library.close()
    return library.path


def check(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "check", *map(str, words)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def damage(file: Path, statement: str) -> None:
    db = sqlite3.connect(file)
    db.execute(statement)
    db.commit()
    db.close()


def rows(file: Path) -> list[tuple[object, ...]]:
    db = sqlite3.connect(file)
    tables = ("articles", "versions", "notes", "sqlite_sequence")
    found = [row for table in tables for row in db.execute(f"SELECT * FROM {table} ORDER BY 1")]  # noqa: S608
    db.close()
    return found


def test_in_step(file: Path) -> None:
    at_rest = file.read_bytes()
    outcome = check("--library", file)
    assert (outcome.returncode, outcome.stdout) == (0, "index in step; 5 articles\n")
    outcome = check("--library", file, "--json")
    assert json.loads(outcome.stdout) == {"articles": 5, "index": "in step"}
    assert file.read_bytes() == at_rest


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM article_index_data WHERE id > 10",
        "DELETE FROM stem_index_data",
        "UPDATE annotation_index SET text = 'غير ذلك'",
        "DELETE FROM word_skeletons",
    ],
)
def test_out_of_step_and_put_right(file: Path, statement: str) -> None:
    before = rows(file)
    damage(file, statement)
    outcome = check("--library", file)
    assert outcome.returncode == 1
    assert outcome.stdout.startswith("index out of step; 5 articles; ")
    assert "--rebuild-index" in outcome.stdout
    outcome = check("--library", file, "--json")
    assert (outcome.returncode, json.loads(outcome.stdout)) == (1, {"articles": 5, "index": "out of step"})
    outcome = check("--library", file, "--rebuild-index")
    assert outcome.returncode == 0, outcome.stderr
    assert re.fullmatch(r"index rebuilt in \d+\.\d s; 5 articles\n", outcome.stdout)
    assert check("--library", file).returncode == 0
    assert rows(file) == before
    assert [item.name for item in file.parent.iterdir() if item.is_file()] == [file.name]


def test_a_sound_index_may_be_made_anew(file: Path) -> None:
    outcome = check("--library", file, "--rebuild-index", "--json")
    assert (outcome.returncode, json.loads(outcome.stdout)) == (0, {"articles": 5, "index": "rebuilt"})
    assert check("--library", file).returncode == 0


def test_while_a_window_has_the_library_open(file: Path) -> None:
    library = Library.open(file)
    try:
        assert check("--library", file).stdout == "index in step; 5 articles\n"
        refused = check("--library", file, "--rebuild-index")
        assert refused.returncode == 1
        assert str(file) in refused.stderr
    finally:
        library.close()


def test_there_must_be_a_library(tmp_path: Path) -> None:
    for words in ((), ("--rebuild-index",)):
        outcome = check("--library", tmp_path / "none.hashiya", *words)
        assert outcome.returncode == 2
        assert "none.hashiya" in outcome.stderr
    assert list(tmp_path.iterdir()) == []
