"""``hashiya kwic`` from outside: JSON for programs, aligned lines for people, a table for spreadsheets."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from storage.library import Library
from tests.desktop.commands.running import hashiya

KEYS = ["article", "title", "outlet", "published", "start", "end", "before", "keyword", "after"]


@pytest.fixture(scope="module")
def filled(_sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file with the sample articles; for reading only."""
    return Path(shutil.copyfile(_sample_file, tmp_path_factory.mktemp("filled") / "library.hashiya"))


def kwic(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return hashiya("kwic", *words)


def test_json_gives_every_place_with_its_words(filled: Path) -> None:
    outcome = kwic("اذربيجان", "--library", filled, "--json")
    assert outcome.returncode == 0, outcome.stderr
    lines = json.loads(outcome.stdout)
    assert len(lines) == 46
    assert all(list(line) == KEYS for line in lines)
    library = Library.open(filled, read_only=True)
    texts = dict(library.db.execute("SELECT article_id, text FROM versions").fetchall())
    library.close()
    assert all(texts[line["article"]][line["start"] : line["end"]] == line["keyword"] for line in lines)


def test_order_groups_and_limit(filled: Path) -> None:
    oldest = json.loads(kwic("ايران", "--library", filled, "--json", "--sort", "date").stdout)
    days = [line["published"] for line in oldest]
    assert days == sorted(days)
    grouped = json.loads(kwic("ايران", "--library", filled, "--json", "--sort", "date", "--group", "year").stdout)
    years = [line["published"][:4] for line in grouped]
    assert years == sorted(years, reverse=True)
    assert sorted(map(str, grouped)) == sorted(map(str, oldest))
    assert len(json.loads(kwic("ايران", "--library", filled, "--json", "--limit", "3").stdout)) == 3


def test_lines_for_people_have_the_keyword_in_one_column(filled: Path) -> None:
    outcome = kwic("باكو", "--library", filled)
    *lines, last = outcome.stdout.splitlines()
    columns = ["".join(letter for letter in line if unicodedata.category(letter) != "Mn") for line in lines]
    assert len({line.index("  باكو  ") for line in columns}) == 1
    assert last == f"{len(lines)} places"
    headed = kwic("باكو", "--library", filled, "--group", "year", "--limit", "4").stdout.splitlines()
    assert headed[0] == "2025 (4)"
    assert headed[-1].startswith("the first 4 places; ")


def test_shaped_lines_have_what_comes_before_on_the_right(filled: Path) -> None:
    plain = json.loads(kwic("باكو", "--library", filled, "--json", "--limit", "1").stdout)[0]
    assert plain["before"]
    assert plain["after"]
    shaped = kwic("باكو", "--library", filled, "--limit", "1", "--shape").stdout.splitlines()[0]
    assert "باكو" not in shaped
    first_after = kwic("باكو", "--library", filled, "--limit", "1").stdout.splitlines()[0].split("باكو")[1].split()[0]
    keyword = shaped.index("ﻮﻛﺎﺑ")
    assert shaped[:keyword].rstrip().endswith(_shape(first_after))


def _shape(word: str) -> str:
    from storage.text.shaping import shape_for_display  # noqa: PLC0415 - as the command does

    return shape_for_display(word)


def test_a_table_is_written_and_said(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "lines.csv"
    outcome = kwic("باكو", "--library", filled, "--csv", file, "--sort", "after")
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert outcome.stdout == f"{len(rows)} lines written to {file}\n"
    assert {row["keyword"] for row in rows} == {"باكو"}
    refused = kwic("باكو", "--library", filled, "--csv", tmp_path / "missing" / "lines.csv")
    assert refused.returncode == 1
    assert "missing" in refused.stderr


def test_nothing_found_and_wrong_use(filled: Path, tmp_path: Path) -> None:
    assert json.loads(kwic("ءءءء", "--library", filled, "--json").stdout) == []
    assert kwic('"', "--library", filled).stdout == "0 places\n"
    assert kwic("باكو", "--library", filled, "--sort", "backwards").returncode == 2
    assert kwic("باكو", "--library", tmp_path / "none.hashiya").returncode == 2
