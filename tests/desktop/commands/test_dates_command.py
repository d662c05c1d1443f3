"""``hashiya dates``: the dates in an article, for people and for programs."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner

from desktop.commands.dates import dates
from storage import articles
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import NewArticle

TEXT = "التقى الوزيران أمس في باكو، ووُقّع الاتفاق في التاسع من تشرين الثاني/نوفمبر 2020."


def _run(*words: str, library: Library) -> str:
    library.close()
    outcome = CliRunner().invoke(click.Group(commands=[dates]), ["dates", *words, "--library", str(library.path)])
    if outcome.exception is not None:
        raise outcome.exception
    return outcome.stdout


@pytest.fixture
def article_id(library: Library) -> int:
    new = NewArticle(text=TEXT, raw_sha256="0", published="2021-10-12", language="ar")
    return library.write(articles.add_article, new).result.id


def test_json_tells_what_is_written_and_what_it_means(library: Library, article_id: int) -> None:
    found = json.loads(_run(str(article_id), "--json", library=library))
    assert [(one["value"], one["precision"]) for one in found] == [("2021-10-11", "day"), ("2020-11-09", "day")]
    assert [one["text"] for one in found] == [TEXT[one["start"] : one["end"]] for one in found]
    assert list(found[0]) == ["start", "end", "text", "value", "precision", "end_value"]


def test_people_read_a_line_for_each(library: Library, article_id: int) -> None:
    first, second = _run(str(article_id), library=library).splitlines()
    assert "2021-10-11" in first
    assert "2020-11-09" in second


def test_an_article_that_is_not_there_is_an_error(library: Library) -> None:
    with pytest.raises(RecordMissing):
        _run("77", library=library)
