"""An article comes again with another text: no highlight, note, tag or mention is lost, whatever was changed in it."""

from __future__ import annotations

from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING

import pytest

from storage import articles, highlights, notes, tags, versions
from storage.checking import check
from storage.entities import identity, mentions
from storage.library import Connection, Library
from storage.records import NewArticle, Version

if TYPE_CHECKING:
    from tests.faults.conftest import Tally

_VERSIONS = 12
_WORDS = "سافر الوزير إلى باكو ثم عاد إلى طهران وقال إن الحوار بين إيران وأذربيجان مستمر منذ أسبوع في المدينة".split()
_KEPT = (
    "SELECT (SELECT count(*) FROM highlights), (SELECT count(*) FROM mentions), (SELECT count(*) FROM notes), "
    "(SELECT count(*) FROM taggings), (SELECT count(*) FROM entities)"
)


def _text(chance: Random) -> str:
    return "\n".join(" ".join(chance.choices(_WORDS, k=chance.randrange(3, 30))) for _ in range(8))


def _edited(text: str, chance: Random) -> str:
    """Change, take away, add and move some words and paragraphs."""
    words = text.split(" ")
    for _ in range(chance.randrange(1, 12)):
        place, size = chance.randrange(len(words)), chance.randrange(1, 6)
        words[place : place + size] = chance.choices(_WORDS, k=chance.randrange(6)) or [str(chance.random())]
    paragraphs = " ".join(words).split("\n")
    if chance.random() < 0.3:
        chance.shuffle(paragraphs)
    if chance.random() < 0.1:
        paragraphs = [_text(chance)]
    return "\n".join(paragraphs) + f" {chance.random()}"


def _mark(db: Connection, version: Version, chance: Random) -> None:
    start = chance.randrange(len(version.text) - 1)
    end = min(len(version.text), start + chance.randrange(1, 60))
    mark = highlights.add_highlight(db, version.id, start, end, chance.randrange(1, 6))
    notes.add_note(db, mark.article_id, mark.id, "ملاحظة")
    tags.add_tagging(db, chance.choice(_WORDS), mark.article_id, mark.id)
    mentions.add_mention(db, identity.add_entity(db, chance.choice(_WORDS), "other").id, version.id, start, end)


@pytest.mark.fault("an article with other words comes again")
@pytest.mark.parametrize("rounds", [1, pytest.param(30, marks=[pytest.mark.slow, pytest.mark.timeout(300)])])
def test_no_mark_is_lost_when_a_text_changes(library: Library, rounds: int, tally: Tally) -> None:
    chance = Random(rounds)
    for _ in range(rounds):
        article = library.write(articles.add_article, _new(_text(chance))).result
        for _ in range(_VERSIONS):
            _come_again(library, article.id, chance, tally)
    report = check(library.db)
    assert report is not None
    tally.check("" if report.sound else str(report.findings))
    assert tally.losses == []


def _come_again(library: Library, article_id: int, chance: Random, tally: Tally) -> None:
    version = articles.get_version(library.db, article_id)
    library.write(_mark, version, chance)
    library.write(_mark, version, chance)
    before = library.db.execute(_KEPT).fetchone()
    steps = library.write(versions.add_version, article_id, _new(_edited(version.text, chance))).steps
    after = library.db.execute(_KEPT).fetchone()
    tally.check("" if after == before else f"{before} marks became {after}")
    if chance.random() < 0.3:
        library.revert(steps)
        tally.check("" if library.db.execute(_KEPT).fetchone() == before else "undo lost marks")


def _new(text: str) -> NewArticle:
    return NewArticle(text, sha256(text.encode()).hexdigest())
