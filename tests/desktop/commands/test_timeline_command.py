"""``hashiya timeline``: what is told of when, for people and for programs, of all or of a part."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from desktop.commands.timeline import timeline
from storage import articles, tags
from storage.entities import identity, mentions
from storage.library import Library
from storage.records import NewArticle

FIRST = "زار علييف طهران في 3 مارس 2019. ووُقّع اتفاق في 5 مايو 2020."
SECOND = "عاد الوفد إلى باكو في عام 2018."


def _run(*words: str, library: Library) -> str:
    library.close()
    group = click.Group(commands=[timeline])
    outcome = CliRunner().invoke(group, ["timeline", *words, "--library", str(library.path)], standalone_mode=False)
    if outcome.exception is not None:
        raise outcome.exception
    return outcome.stdout


@pytest.fixture
def two_articles(library: Library) -> Library:
    for number, text in enumerate((FIRST, SECOND)):
        library.write(articles.add_article, NewArticle(text=text, raw_sha256=str(number), outlet="فارس"))
    return library


def _values(library: Library, *words: str) -> list[str]:
    return [one["value"] for one in json.loads(_run(*words, "--json", library=library))]


def test_json_tells_the_date_the_sentence_and_the_article(two_articles: Library) -> None:
    first, second, _third = json.loads(_run("--json", library=two_articles))
    assert (first["value"], first["precision"], first["end_value"], first["article"]) == ("2018", "year", None, 2)
    assert second["text"] == FIRST[second["start"] : second["end"]] == "3 مارس 2019"
    assert (second["sentence"], second["outlet"]) == ("زار علييف طهران في 3 مارس 2019.", "فارس")


def test_people_read_a_line_for_each(two_articles: Library) -> None:
    lines = _run(library=two_articles).splitlines()
    assert [line.split()[0] for line in lines] == ["2018", "2019-03-03", "2020-05-05"]
    assert lines[0].endswith(SECOND)


def test_only_what_is_asked_for(two_articles: Library) -> None:
    entity = two_articles.write(identity.add_entity, "إلهام علييف", "person").result.id
    two_articles.write(mentions.add_mention, entity, 1, 4, 9)
    two_articles.write(tags.add_tagging, "وفود/عودة", 2)
    two_articles.write(tags.add_tagging, "وفود", 1)
    assert _values(two_articles, "--entity", str(entity)) == ["2019-03-03"]
    assert _values(two_articles, "--tag", "#وفود/عودة") == ["2018"]
    assert _values(two_articles, "--tag", "وفود") == ["2018", "2019-03-03", "2020-05-05"]
    assert _values(two_articles, "--query", "باكو") == ["2018"]
    assert _values(two_articles, "--since", "2019", "--until", "2019-12") == ["2019-03-03"]


def test_a_table(two_articles: Library, tmp_path: Path) -> None:
    path = tmp_path / "timeline.csv"
    assert _run("--csv", str(path), library=two_articles) == f"3 dated passages written to {path}\n"
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 4


@pytest.mark.parametrize("wrong", [("--tag", "لا شيء"), ("--since", "yesterday"), ("--until", "2019-13")])
def test_wrong_use_is_told(two_articles: Library, wrong: tuple[str, str]) -> None:
    with pytest.raises(click.UsageError):
        _run(*wrong, library=two_articles)
