"""``hashiya entities`` from outside: a list for people and programs, and a table that goes out and comes in again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage import articles
from storage.entities import aliases, identity, mentions
from storage.entities import details as entity_details
from storage.library import Library
from storage.records import NewArticle
from tests.desktop.commands.running import hashiya


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A library with two entities, one of them mentioned."""
    library = Library.open(tmp_path / "library.hashiya")
    library.write(articles.add_article, NewArticle(text="زار الوزير باكو.", raw_sha256="x"))
    library.write(identity.add_entity, "أذربيجان", "place")
    library.write(identity.add_entity, "باكو", "place")
    library.write(mentions.add_mention, 2, 1, 11, 15)
    library.write(aliases.add_alias, 2, "=بادكوبة")
    library.write(entity_details.add_link, 2, "Q9248")
    library.write(entity_details.set_description, 2, "عاصمة\nومرفأ")
    library.write(entity_details.set_part_of, 2, 1)
    library.close()
    return tmp_path / "library.hashiya"


def test_json_gives_all_that_is_known(file: Path) -> None:
    outcome = hashiya("entities", "--json", "--library", file)
    assert outcome.returncode == 0, outcome.stderr
    first, second = json.loads(outcome.stdout)
    assert first == {
        "id": 2, "name": "باكو", "kind": "place", "latin_name": first["latin_name"], "description": "عاصمة\nومرفأ",
        "part_of": 1,
        "aliases": [
            {"name": "باكو", "origin": "typed", "mentions": 1}, {"name": "=بادكوبة", "origin": "typed", "mentions": 0},
        ],
        "links": ["Q9248"], "tags": [], "notes": [], "mentions": 1, "articles": 1,
    }  # fmt: skip
    assert (second["name"], second["part_of"], second["mentions"]) == ("أذربيجان", None, 0)


def test_a_list_for_people(file: Path) -> None:
    first, second = hashiya("entities", "--library", file).stdout.splitlines()
    assert first.split() == ["2", "place", "1", "باكو"]
    assert second.split() == ["1", "place", "0", "أذربيجان"]


def test_out_of_one_library_and_into_another(file: Path, tmp_path: Path) -> None:
    table, again, other = tmp_path / "out.csv", tmp_path / "again.csv", tmp_path / "other.hashiya"
    outcome = hashiya("entities", "--export", table, "--library", file)
    assert outcome.stdout.startswith("2 entities written")
    outcome = hashiya("entities", "--import", table, "--json", "--library", other)
    assert json.loads(outcome.stdout) == {"added": 2, "changed": 0, "known": 0}, outcome.stderr
    outcome = hashiya("entities", "--export", again, "--json", "--library", other)
    assert json.loads(outcome.stdout) == {"file": str(again), "entities": 2}
    assert again.read_bytes() == table.read_bytes()
    outcome = hashiya("entities", "--import", table, "--library", other)
    assert outcome.stdout == "0 entities added, 0 changed, 2 known already\n"


def test_what_is_wrong_is_said_and_nothing_is_taken(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    table = tmp_path / "wrong.csv"
    table.write_text("name,kind\nطهران,place\nأحد,بطل\n", "utf-8")
    outcome = hashiya("entities", "--import", table, "--library", file)
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert "Line 3 of wrong.csv has an unknown kind, “بطل”" in outcome.stderr
    assert file.read_bytes() == before
    outcome = hashiya("entities", "--import", table, "--export", table, "--library", file)
    assert outcome.returncode == 2
    outcome = hashiya("entities", "--export", tmp_path / "no" / "such.csv", "--library", file)
    assert outcome.returncode == 1
    assert "cannot be written" in outcome.stderr
