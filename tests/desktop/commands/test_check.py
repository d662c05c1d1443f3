"""``hashiya check`` from outside: says whether the library is sound, and puts right what is not."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from pathlib import Path

import pytest

from desktop.samples import fill_with_samples
from storage.library import Library
from storage.notes import add_note
from tests.desktop.commands.running import hashiya


@pytest.fixture
def file(library: Library) -> Path:
    """A closed library with the sample articles and a note."""
    fill_with_samples(library)
    library.write(add_note, 1, None, "راجع الأرشيف")
    library.close()
    return library.path


def check(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return hashiya("check", *words)


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
    assert (outcome.returncode, outcome.stdout) == (0, "sound; index in step; 5 articles, 0 marks\n")
    outcome = check("--library", file, "--json")
    assert json.loads(outcome.stdout) == {
        "sound": True, "articles": 5, "marks": 0, "index": "in step", "findings": []
    }  # fmt: skip
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
    assert outcome.stdout.startswith("not sound; index out of step; 5 articles, 0 marks\n  search (1): ")
    assert "hashiya check --repair" in outcome.stdout
    outcome = check("--library", file, "--json")
    found = json.loads(outcome.stdout)
    assert (outcome.returncode, found["sound"], found["index"]) == (1, False, "out of step")
    assert [finding["kind"] for finding in found["findings"]] == ["search"]
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
        assert check("--library", file).stdout == "sound; index in step; 5 articles, 0 marks\n"
        for words in ("--rebuild-index", "--repair"):
            refused = check("--library", file, words)
            assert refused.returncode == 1
            assert str(file) in refused.stderr
    finally:
        library.close()


def test_there_must_be_a_library(tmp_path: Path) -> None:
    for words in ((), ("--rebuild-index",), ("--repair",)):
        outcome = check("--library", tmp_path / "none.hashiya", *words)
        assert outcome.returncode == 2
        assert "none.hashiya" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_repaired_in_place(file: Path) -> None:
    before = rows(file)
    assert check("--library", file, "--repair").stdout == "sound; nothing to repair\n"
    damage(file, "DELETE FROM stem_index_data")
    outcome = check("--library", file, "--repair", "--json")
    found = json.loads(outcome.stdout)
    assert (outcome.returncode, found["outcome"], found["file"]) == (0, "indexes made anew", None)
    assert Path(found["backup"]).parent == file.parent / "backups"
    assert check("--library", file).returncode == 0
    assert rows(file) == before
    damage(file, "DELETE FROM stem_index_data")
    outcome = check("--library", file, "--repair")
    assert outcome.returncode == 0
    assert str(file.parent / "backups") in outcome.stdout


def overwrite_notes(file: Path) -> bytes:
    db = sqlite3.connect(file)
    (page,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'notes'").fetchone()
    db.close()
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    file.write_bytes(content)
    return bytes(content)


def test_what_is_readable_is_saved_into_a_new_file(file: Path) -> None:
    damaged = overwrite_notes(file)
    outcome = check("--library", file)
    assert outcome.returncode == 1
    assert "pages (" in outcome.stdout
    outcome = check("--library", file, "--repair")
    saved = file.with_name("library-repaired.hashiya")
    assert outcome.returncode == 1
    assert f"saved into {saved}" in outcome.stdout
    assert "5 articles" in outcome.stdout
    assert check("--library", saved).returncode == 0
    assert file.read_bytes() == damaged
    outcome = check("--library", file, "--repair", "--json")
    found = json.loads(outcome.stdout)
    assert (outcome.returncode, found["outcome"], found["sound"]) == (1, "salvaged", True)
    assert found["file"] == str(file.with_name("library-repaired-2.hashiya"))
    assert found["rows"]["articles"] == 5
    assert file.read_bytes() == damaged


def test_a_library_that_does_not_open_is_told_with_what_to_do(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    file.write_bytes(content)
    outcome = check("--library", file, "--json")
    assert outcome.returncode == 1
    assert "hashiya restore" in outcome.stderr
    assert "hashiya check --repair" in outcome.stderr
    found = json.loads(outcome.stdout)
    assert (found["sound"], found["articles"], found["findings"][0]["kind"]) == (False, None, "pages")
    outcome = check("--library", file, "--repair")
    assert outcome.returncode == 1
    assert check("--library", file.with_name("library-repaired.hashiya")).returncode == 0
    assert file.read_bytes() == content


def test_one_thing_at_a_time(file: Path) -> None:
    assert check("--library", file, "--repair", "--rebuild-index").returncode == 2
