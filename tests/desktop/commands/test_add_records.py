"""``hashiya add`` on files of records: what is printed, counted and kept, also when it is interrupted."""

from __future__ import annotations

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from tests.desktop.commands.running import ROOT, command, hashiya


def write(path: Path, records: Iterable[object]) -> Path:
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in records), "utf-8")
    return path


def record(number: int) -> dict[str, str]:
    return {"title": f"عنوان {number}", "content": f"نص {number}", "source": "spa", "section": "سياسة"}


def count(library: Path, table: str) -> int:
    with closing(sqlite3.connect(library)) as db:
        return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_each_record_is_said_and_the_refused_are_counted(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", [record(1), *["bad"] * 9, record(1), record(2)])
    outcome = hashiya("add", file, "--library", tmp_path / "l.hashiya")
    assert outcome.returncode == 1
    assert outcome.stdout.splitlines() == [
        "a.jsonl, line 1: added as article 1",
        "    عنوان 1",
        "a.jsonl, line 11: in the library already, as article 1; nothing added",
        "a.jsonl, line 12: added as article 2",
        "    عنوان 2",
        "2 added, 1 already in the library, 9 refused",
    ]
    assert outcome.stderr.splitlines() == [
        *(f"hashiya: Line {line} of a.jsonl is not valid JSON." for line in range(2, 7)),
        "hashiya: a.jsonl: 9 records refused, not valid JSON (lines 2, 3, 4, 5, 6, …).",
    ]
    assert count(tmp_path / "l.hashiya", "details") == 2


def test_json_has_the_line_of_each_record(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("عنوان\nنص", "utf-8")
    table = write(tmp_path / "b.csv", ["title,text", "أول,نص أول", "ثان,"])
    packed = tmp_path / "c.jsonl.gz"
    packed.write_bytes(gzip.compress(json.dumps(record(3)).encode()))
    outcome = hashiya("add", text, table, packed, "--json", "--library", tmp_path / "l.hashiya")
    assert outcome.returncode == 1
    assert json.loads(outcome.stdout) == [
        {"file": "a.txt", "result": "added", "id": 1, "title": "عنوان", "reason": ""},
        {"file": "b.csv", "result": "added", "id": 2, "title": "أول", "reason": "", "line": 2},
        {
            "file": str(table), "result": "refused", "id": None, "title": "", "reason": "Line 3 of b.csv has no text.",
            "line": 3,
        },
        {"file": "c.jsonl.gz", "result": "added", "id": 3, "title": "عنوان 3", "reason": "", "line": 1},
    ]  # fmt: skip


def test_a_table_without_texts_is_one_sentence(tmp_path: Path) -> None:
    table = write(tmp_path / "b.csv", ["name,price", "a,1", "b,2"])
    outcome = hashiya("add", table, "--library", tmp_path / "l.hashiya")
    assert outcome.stderr == "hashiya: b.csv has no column named text or content; its columns are: name, price.\n"
    assert outcome.stdout == "0 added, 0 already in the library, 1 refused\n"


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent as Unix does it")
def test_an_interrupt_stops_after_whole_articles(tmp_path: Path) -> None:
    library, output = tmp_path / "l.hashiya", tmp_path / "output.txt"
    file = write(tmp_path / "a.jsonl", (record(number) for number in range(100_000)))
    with output.open("w") as stream:
        process = subprocess.Popen(
            command("add", file, "--library", library), cwd=ROOT, stdout=stream, stderr=subprocess.PIPE, text=True
        )
        deadline = time.monotonic() + 30
        while output.stat().st_size == 0 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    lines = output.read_text("utf-8").splitlines()
    said = sum(": added as article " in line for line in lines)
    assert 0 < said < 100_000
    assert lines[-1] == f"{said} added, 0 already in the library, 0 refused"
    assert errors == f"hashiya: stopped; {lines[-1]}\n"
    assert {count(library, table) for table in ("articles", "versions", "details")} == {said}


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed as Unix does it")
def test_what_was_said_to_be_added_is_there_after_a_kill(tmp_path: Path) -> None:
    library, output = tmp_path / "l.hashiya", tmp_path / "output.txt"
    file = write(tmp_path / "a.jsonl", (record(number) for number in range(100_000)))
    with output.open("w") as stream:
        process = subprocess.Popen(command("add", file, "--library", library), cwd=ROOT, stdout=stream)
        deadline = time.monotonic() + 30
        while output.stat().st_size < 20_000 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.kill()
        process.wait(timeout=30)
    said = sum(": added as article " in line for line in output.read_text("utf-8").splitlines())
    assert said > 0
    assert count(library, "articles") == count(library, "versions") == count(library, "details") >= said


def test_progress_is_for_terminals_only(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no terminals to try it on")
    try:
        leader, follower = pty.openpty()
    except OSError as error:
        pytest.skip(f"no terminal can be made here: {error}")
    file = write(tmp_path / "a.jsonl", (record(number) for number in range(1_500)))
    words = command("add", file, "--library", tmp_path / "l.hashiya")
    subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=follower, check=True, timeout=60)
    os.close(follower)
    shown = os.read(leader, 65536).decode()
    os.close(leader)
    assert " added · " in shown
    assert " %" in shown
    assert shown.endswith("\r\x1b[K")
    assert "\n" not in shown
