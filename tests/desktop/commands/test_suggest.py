"""``hashiya suggest``: the names in an article, for people and for programs."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner

from desktop.commands.suggest import suggest
from storage.entities.identity import add_entity
from storage.errors import RecordMissing
from storage.library import Library


def _run(*words: str, library: Library) -> str:
    library.close()
    outcome = CliRunner().invoke(click.Group(commands=[suggest]), ["suggest", *words, "--library", str(library.path)])
    if outcome.exception is not None:
        raise outcome.exception
    return outcome.stdout


def _article(library: Library, begins: str) -> tuple[int, str]:
    row = library.db.execute("SELECT article_id, text FROM versions WHERE text LIKE ?", (f"{begins}%",)).fetchone()
    return int(row[0]), str(row[1])


def test_json_tells_everything(sample_library: Library) -> None:
    entity = sample_library.write(add_entity, "أذربيجان", "place").result
    article_id, text = _article(sample_library, "بحثت")
    found = json.loads(_run(str(article_id), "--json", library=sample_library))
    known = next(one for one in found if one["rule"] == "known")
    assert known["entity"] == {"id": entity.id, "name": "أذربيجان", "kind": "place"}
    assert {text[place["start"] : place["end"]] for place in known["places"]} == {"أذربيجان"}
    person = next(one for one in found if one["name"] == "حسين أمير عبد اللهيان")
    assert list(person) == ["rule", "name", "kind", "entity", "others", "evidence", "score", "places"]
    assert (person["rule"], person["kind"], person["entity"], person["evidence"]) == (
        "new", "person", None, "وزير الخارجية الإيراني",
    )  # fmt: skip


def test_text_tells_how_often_and_why(sample_library: Library) -> None:
    article_id, _text = _article(sample_library, "بحثت")
    lines = _run(str(article_id), library=sample_library).splitlines()
    place = lines.index("    1  حسين أمير عبد اللهيان")
    assert lines[place + 1] == "       new · person · وزير الخارجية الإيراني"


def test_an_article_that_is_not_there(sample_library: Library) -> None:
    with pytest.raises(RecordMissing):
        _run("77", library=sample_library)
