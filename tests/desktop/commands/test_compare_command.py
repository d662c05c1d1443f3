"""``hashiya compare``: two articles side by side, for people, for programs and as files."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from desktop.commands.compare import compare
from storage import articles
from storage.errors import ExportFailed, RecordMissing
from storage.library import Library
from storage.records import NewArticle

FIRST = "وُقّع اتفاق وقف إطلاق النار بين أرمينيا وأذربيجان في 9 نوفمبر 2020.\nوهذه فقرة عن الغاز وحده."
SECOND = "وُقّع اتفاق وقف إطلاق النار بين أذربيجان وأرمينيا في 10 نوفمبر 2020."


def _run(*words: str, library: Library) -> str:
    library.close()
    outcome = CliRunner().invoke(click.Group(commands=[compare]), ["compare", *words, "--library", str(library.path)])
    if outcome.exception is not None:
        raise outcome.exception
    return outcome.stdout


@pytest.fixture
def filled(library: Library) -> Library:
    for number, text in enumerate((FIRST, SECOND)):
        new = NewArticle(text=text, raw_sha256=str(number), published="2021-10-12", language="ar")
        library.write(articles.add_article, new)
    return library


def test_json_tells_each_row_with_its_differences(filled: Library) -> None:
    told = json.loads(_run("1", "2", "--json", library=filled))
    assert (told["first"], told["second"], told["same_text"]) == (1, 2, None)
    both, alone = told["rows"]
    assert (both["first"]["text"], both["second"]["text"]) == (FIRST.splitlines()[0], SECOND)
    assert FIRST[both["first"]["start"] : both["first"]["end"]] == both["first"]["text"]
    assert [(one["kind"], one["first_value"], one["second_value"]) for one in both["differs"]] == [
        ("date", "2020-11-09", "2020-11-10")
    ]
    assert alone["second"] is None
    assert alone["score"] == 0


def test_people_read_which_two_then_what_both_say_then_what_one_says_alone(filled: Library) -> None:
    told = _run("1", "2", library=filled).split("\n\n")
    assert told[0].splitlines() == [
        "1 │ (without a headline)", "1 │ article 1 · 2021-10-12",
        "2 │ (without a headline)", "2 │ article 2 · 2021-10-12",
    ]  # fmt: skip
    assert told[1] == "1 in both, 1 only in the first, 0 only in the second, 1 difference"
    alike, first, second, differs = told[2].splitlines()
    assert alike.endswith("% alike")
    assert (first, second) == (f"1 │ {FIRST.splitlines()[0]}", f"2 │ {SECOND}")
    quotes = "“\u20689 نوفمبر 2020\u2069” ↔ “\u206810 نوفمبر 2020\u2069”"
    assert differs == f"    Dates differ: {quotes} (2020-11-09 ↔ 2020-11-10)"
    assert told[3].splitlines() == ["Only in the first", f"1 │ {FIRST.splitlines()[1]}"]


def test_the_two_dates_of_the_ceasefire_are_told_of_the_samples(sample_library: Library) -> None:
    ids = [
        str(sample_library.db.execute("SELECT article_id FROM versions WHERE instr(text, ?)", (words,)).fetchone()[0])
        for words in ("معارك ضارية استمرت 44", "وُقّع في التاسع")
    ]
    rows = json.loads(_run(*ids, "--json", library=sample_library))["rows"]
    (row,) = [row for row in rows if row["differs"]]
    (difference,) = row["differs"]
    assert row["repeated"] == "first"
    assert (difference["kind"], difference["first_value"], difference["second_value"]) == (
        "date", "2020-11-10", "2020-11-09",
    )  # fmt: skip
    assert difference["second_text"] in row["second"]["text"]
    told = _run(*ids, library=sample_library)
    assert "alike, the first is shown again" in told
    assert "(2020-11-10 ↔ 2020-11-09)" in told


def test_a_copy_is_said_to_be_one(filled: Library) -> None:
    assert "100% the same text, 2 in both, " in _run("1", "1", library=filled)


@pytest.mark.parametrize(("name", "begin"), [("pair.html", b"<!DOCTYPE html>"), ("pair.DOCX", b"PK")])
def test_the_ending_of_the_file_says_what_is_written(filled: Library, tmp_path: Path, name: str, begin: bytes) -> None:
    assert not _run("1", "2", "--export", str(tmp_path / name), library=filled)
    assert (tmp_path / name).read_bytes().startswith(begin)


def test_other_endings_are_wrong_use(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        _run("1", "2", "--export", str(tmp_path / "pair.pdf"), library=filled)


def test_what_cannot_be_written_is_told(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        _run("1", "2", "--export", str(tmp_path / "nowhere" / "pair.html"), library=filled)


def test_an_article_that_is_not_there_is_an_error(filled: Library) -> None:
    with pytest.raises(RecordMissing):
        _run("1", "77", library=filled)
