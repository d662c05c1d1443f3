"""``hashiya backup`` from outside: a copy at any time, and the list of those there are."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from desktop.samples import fill_with_samples
from storage.library import Library
from storage.notes import add_note

ROOT = Path(__file__).parents[3]


@pytest.fixture
def opened(library: Library) -> Library:
    """An open library with the sample articles and a note."""
    fill_with_samples(library)
    library.write(add_note, 1, None, "راجع الأرشيف")
    return library


def backup(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "backup", *map(str, words)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_while_a_window_has_the_library_open(opened: Library) -> None:
    outcome = backup("--library", opened.path)
    assert outcome.returncode == 0, outcome.stderr
    (made,) = (opened.path.parent / "backups").iterdir()
    first, second = outcome.stdout.splitlines()
    assert second.strip() == str(made)
    assert first.endswith("5 articles, 1 notes")
    assert " · manual · " in first
    copy = Library.open(made, read_only=True)
    assert copy.db.execute("SELECT count(*) FROM articles").fetchone() == (5,)
    copy.close()


def test_into_a_folder_of_choice_and_listed_from_it(opened: Library, tmp_path: Path) -> None:
    folder = tmp_path / "نسخ" / "2026"
    made = [json.loads(backup("--library", opened.path, "--to", folder, "--json").stdout) for _ in range(2)]
    listed = json.loads(backup("--library", opened.path, "--to", folder, "--list", "--json").stdout)
    assert listed == made[::-1]
    assert Path(listed[0]["path"]).parent == folder
    assert datetime.fromisoformat(listed[0]["made_at"]).utcoffset() is not None
    assert {name: listed[0][name] for name in ("reason", "articles", "highlights", "notes", "entities")} == {
        "reason": "manual", "articles": 5, "highlights": 0, "notes": 1, "entities": 0
    }  # fmt: skip
    assert listed[0]["bytes"] == Path(listed[0]["path"]).stat().st_size
    Path(listed[0]["path"]).write_bytes(b"overwritten")
    outcome = backup("--library", opened.path, "--to", folder, "--list")
    assert outcome.stdout.splitlines()[0].endswith("cannot be read")
    assert outcome.returncode == 0
    again = json.loads(backup("--library", opened.path, "--to", folder, "--list", "--json").stdout)
    assert again[0]["articles"] is None
    assert again[1] == listed[1]


def test_no_backups_yet(opened: Library) -> None:
    outcome = backup("--library", opened.path, "--list")
    assert (outcome.returncode, outcome.stdout) == (0, "")
    assert json.loads(backup("--library", opened.path, "--list", "--json").stdout) == []


def test_what_cannot_be_backed_up(tmp_path: Path) -> None:
    outcome = backup("--library", tmp_path / "none.hashiya")
    assert outcome.returncode == 2
    assert "none.hashiya" in outcome.stderr
    text = tmp_path / "text.hashiya"
    text.write_text("نص")
    outcome = backup("--library", text)
    assert outcome.returncode == 2
    assert "not a Hashiya library" in outcome.stderr
    assert [item.name for item in tmp_path.iterdir()] == ["text.hashiya"]


def test_where_nothing_can_be_written_one_sentence_says_so(opened: Library, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    outcome = backup("--library", opened.path, "--to", tmp_path / "file" / "backups")
    assert outcome.returncode == 1
    assert len(outcome.stderr.splitlines()) == 1
    assert "choose another folder" in outcome.stderr


def test_a_damaged_library_says_what_to_do(opened: Library) -> None:
    opened.close()
    content = bytearray(opened.path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    opened.path.write_bytes(content)
    outcome = backup("--library", opened.path)
    assert outcome.returncode == 1
    assert "hashiya restore" in outcome.stderr
    assert opened.path.read_bytes() == content


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent otherwise there")
def test_ctrl_c_leaves_nothing(opened: Library) -> None:
    opened.write(lambda db: db.execute("UPDATE notes SET body = hex(randomblob(60000000))"))
    running = subprocess.Popen(
        [sys.executable, "-m", "desktop", "backup", "--library", str(opened.path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    folder = opened.path.parent / "backups"
    while running.poll() is None and not (folder.exists() and list(folder.iterdir())):
        time.sleep(0.005)
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 130
    running.communicate()
    assert list(folder.iterdir()) == []
