"""The command line from outside: a process with arguments, files, streams and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop import __version__
from desktop.files import seeds_path
from tests.desktop.commands.running import ROOT, command, hashiya

SEEDS = sorted(seeds_path().glob("*.txt"))
LIST_KEYS = [
    "id", "title", "published", "outlet", "author", "language", "link", "status", "starred", "highlights", "notes",
]  # fmt: skip


def answer(*words: str | Path, **environment: str) -> Any:  # noqa: ANN401 - whatever the JSON holds
    outcome = hashiya(*words, "--json", **environment)
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file with the five sample articles, added by the command; for reading only."""
    file = tmp_path_factory.mktemp("filled") / "library.hashiya"
    assert hashiya("add", seeds_path(), "--library", file).returncode == 0
    return file


def test_version_and_help() -> None:
    assert hashiya("--version").stdout == f"hashiya, version {__version__}\n"
    for words in (("--help",), ("-h",), ("add", "--help"), ("list", "-h"), ("show", "-h"), ("related", "-h")):
        outcome = hashiya(*words)
        assert outcome.returncode == 0
        assert outcome.stdout.startswith("Usage: hashiya")


def test_list_gives_every_article_with_its_details(filled: Path) -> None:
    rows = answer("list", "--library", filled)
    assert len(rows) == len(SEEDS) == 5
    assert all(list(row) == LIST_KEYS for row in rows)
    assert [row["published"] for row in rows] == ["2025-04-28", "2023-10-05", "2021-10-13", "2021-10-12", "2020-12-09"]
    assert {(row["status"], row["starred"], row["highlights"], row["notes"]) for row in rows} == {
        ("unread", False, 0, 0)
    }


def test_library_is_taken_before_and_after_the_command(filled: Path) -> None:
    assert answer("list", "--library", filled) == answer("--library", filled, "list")


def test_show_gives_the_text_as_it_came(filled: Path) -> None:
    texts = {answer("show", str(number), "--library", filled)["text"] for number in range(1, 6)}
    assert texts == {seed.read_bytes().decode("utf-8-sig").replace("\r\n", "\n") for seed in SEEDS}


def test_show_prints_the_exact_text_for_people_too(filled: Path) -> None:
    text = answer("show", "1", "--library", filled)["text"]
    assert hashiya("show", "1", "--library", filled).stdout.endswith(f"\n\n{text}\n")


def test_related_gives_reasons_best_first(filled: Path) -> None:
    ids = {row["id"]: row["published"] for row in answer("list", "--library", filled)}
    first = next(number for number, published in ids.items() if published == "2021-10-12")
    found = answer("related", str(first), "--library", filled)
    assert ids[found[0]["article"]] == "2021-10-13"
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    assert all(set(reason) == {"kind", "text"} and reason["text"] for one in found for reason in one["reasons"])
    assert first not in {one["article"] for one in found}


def test_text_for_people_names_every_article(filled: Path) -> None:
    for words in (("list",), ("related", "1")):
        outcome = hashiya(*words, "--library", filled)
        assert outcome.returncode == 0
        assert len(outcome.stdout.splitlines()) >= 4
    titles = [row["title"] for row in answer("list", "--library", filled)]
    printed = hashiya("list", "--library", filled).stdout
    assert all(title in printed for title in titles)


def test_shape_prints_joined_letters_in_visual_order(filled: Path) -> None:
    printed = hashiya("list", "--library", filled, "--shape").stdout
    assert any("\ufe70" <= character <= "\ufefc" for character in printed)
    assert not any("\u0621" <= character <= "\u064a" for character in printed)


def test_json_is_utf_8_under_any_locale(filled: Path) -> None:
    expected = answer("list", "--library", filled)
    for settings in ({"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}):
        assert answer("list", "--library", filled, **settings) == expected
    assert answer("list", "--library", filled, PYTHONIOENCODING="ascii") == expected
    assert hashiya("list", "--library", filled, LC_ALL="C", PYTHONIOENCODING="ascii").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a shell with pipes is needed")
def test_a_reader_that_goes_away_does_not_stop_the_work(tmp_path: Path) -> None:
    library = tmp_path / "library.hashiya"
    line = f'"{sys.executable}" -m desktop add "{seeds_path()}" --library "{library}"'
    outcome = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{line} | exec 0<&-"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert len(answer("list", "--library", library)) == 5


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_output_that_cannot_be_written_is_one_sentence(filled: Path) -> None:
    with Path("/dev/full").open("w") as full:
        outcome = subprocess.run(
            command("list", "--library", filled),
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert outcome.returncode == 1
    (sentence,) = outcome.stderr.splitlines()
    assert "The output cannot be written" in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams is needed")
def test_a_closed_output_is_no_error(filled: Path) -> None:
    line = f'"{sys.executable}" -m desktop list --library "{filled}" >&-'
    outcome = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_adding_says_what_became_of_each_file(tmp_path: Path) -> None:
    library = tmp_path / "library.hashiya"
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 40)
    paths = [SEEDS[0], SEEDS[0].parent / "none.txt", empty, binary, SEEDS[1]]

    outcome = hashiya("add", *paths, "--library", library, "--json")
    assert outcome.returncode == 1
    results = json.loads(outcome.stdout)
    assert [one["result"] for one in results] == ["added", "refused", "refused", "refused", "added"]
    assert all(name in one["reason"] for name, one in zip(("none", "empty", "binary"), results[1:4], strict=True))
    assert len(answer("list", "--library", library)) == 2


def test_refusals_are_sentences_on_the_error_stream(tmp_path: Path) -> None:
    outcome = hashiya("add", tmp_path / "none.txt", SEEDS[0], "--library", tmp_path / "library.hashiya")
    assert outcome.returncode == 1
    (sentence,) = outcome.stderr.splitlines()
    assert sentence.startswith("hashiya: none.txt ")
    assert outcome.stdout.splitlines()[-1] == "1 added, 0 already in the library, 1 refused"


def test_the_same_file_twice_is_said_and_adds_nothing(tmp_path: Path) -> None:
    library = tmp_path / "library.hashiya"
    copy = tmp_path / "copy.txt"
    copy.write_bytes(SEEDS[0].read_bytes())
    assert hashiya("add", SEEDS[0], "--library", library).returncode == 0
    outcome = hashiya("add", SEEDS[0], copy, "--library", library)
    assert outcome.returncode == 0
    assert outcome.stdout.count("in the library already, as article 1") == 2
    assert outcome.stdout.splitlines()[-1] == "0 added, 2 already in the library, 0 refused"
    assert len(answer("list", "--library", library)) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--nonsense",),
        ("nonsense",),
        ("add",),
        ("show",),
        ("show", "first"),
        ("list", "--library"),
        ("--temporary", "--library", "some.hashiya"),
        ("--temporary", "list"),
    ],
)
def test_wrong_use_is_code_2(words: tuple[str, ...]) -> None:
    outcome = hashiya(*words)
    assert outcome.returncode == 2
    assert "Error: " in outcome.stderr
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize("command", ["show", "related"])
def test_an_unknown_article_is_code_2_and_one_sentence(command: str, filled: Path) -> None:
    outcome = hashiya(command, "99", "--library", filled)
    assert (outcome.returncode, outcome.stdout) == (2, "")
    (sentence,) = outcome.stderr.splitlines()
    assert "99" in sentence


@pytest.mark.parametrize("command", [("list",), ("show", "1"), ("related", "1")])
def test_reading_makes_no_library(command: tuple[str, ...], tmp_path: Path) -> None:
    outcome = hashiya(*command, "--library", tmp_path / "none.hashiya")
    assert outcome.returncode == 2
    assert "none.hashiya" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("list",), ("add", str(SEEDS[0]))])
def test_what_is_no_library_stays_untouched(command: tuple[str, ...], tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("not a library at all, but a letter " * 50)
    before = other.read_bytes()
    outcome = hashiya(*command, "--library", other)
    assert outcome.returncode == 2
    assert len(outcome.stderr.splitlines()) == 1
    assert "letter.txt" in outcome.stderr
    assert other.read_bytes() == before


def test_a_library_open_elsewhere_can_be_read_and_not_added_to(tmp_path: Path) -> None:
    from storage.library import Library  # noqa: PLC0415 - the only test that plays the window

    file = tmp_path / "library.hashiya"
    assert hashiya("add", SEEDS[0], "--library", file).returncode == 0
    window = Library.open(file)
    try:
        assert len(answer("list", "--library", file)) == 1
        outcome = hashiya("add", SEEDS[1], "--library", file)
        assert outcome.returncode == 1
        assert len(outcome.stderr.splitlines()) == 1
    finally:
        window.close()
    assert len(answer("list", "--library", file)) == 1


def test_the_users_own_library_is_made_with_the_samples_at_the_first_start(own_folders: Path) -> None:
    assert len(answer("list")) == 5
    assert [file.name for file in own_folders.rglob("*.hashiya")] == ["library.hashiya"]
    assert hashiya("add", SEEDS[0]).stdout.splitlines()[-1] == "0 added, 1 already in the library, 0 refused"


def test_an_article_cannot_command_the_terminal(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no terminals to try it on")
    try:
        leader, follower = pty.openpty()
    except OSError as error:
        pytest.skip(f"no terminal can be made here: {error}")
    bad = tmp_path / "bad.txt"
    bad.write_text("عنوان المقال\n\nنص المقال \x1b]0;owned\x07 هنا\n", encoding="utf-8")
    library = tmp_path / "library.hashiya"
    assert hashiya("add", bad, "--library", library).returncode == 0
    subprocess.run(
        command("show", "1", "--library", library),
        cwd=ROOT, stdout=follower, check=True, timeout=60,
    )  # fmt: skip
    os.close(follower)
    shown = os.read(leader, 65536)
    os.close(leader)
    assert "نص المقال".encode() in shown
    assert b"\x1b" not in shown


def test_commands_never_import_qt(filled: Path) -> None:
    program = (
        "import sys; from desktop.commands.group import run\n"
        "for words in (['list'], ['show', '1'], ['related', '1'], ['add', sys.argv[2]]):\n"
        "    run([*words, '--library', sys.argv[1], '--json'])\n"
        "sys.exit(any('PySide6' in name or 'shiboken' in name for name in sys.modules))"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program, filled, SEEDS[0]], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert outcome.returncode == 0, outcome.stderr
