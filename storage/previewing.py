"""What a restore would change: the rows of a library beside those of a backup."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from storage.connecting import connect, faults_of
from storage.errors import LibraryMissing
from storage.restoring import check_fitness
from storage.stopping import Cancelled, Stopped, never

MOST_EXAMPLES = 5
_LABEL_LETTERS = 200

# Each asks for the id, when the row was made, what to show of it, and what else tells one state of it from another.
# Where an article was left and when it was last open is not what anybody would miss.
_HEADLINE = "CASE headline WHEN '' THEN file_name ELSE headline END"
_RANGE = "versions.article_id, versions.number, range_start, range_end, exact"
_IN_VERSION = "JOIN versions ON versions.id = version_id"
_QUESTIONS = {
    "articles": (
        f"SELECT id, added_at, {_HEADLINE}, headline, outlet, author, published, language, link, status, starred "
        "FROM articles"
    ),
    "versions": (
        f"SELECT versions.id, imported_at, {_HEADLINE}, article_id, number, sha256 "
        "FROM versions JOIN articles ON articles.id = article_id"
    ),
    "highlights": f"SELECT highlights.id, created_at, exact, {_RANGE}, colour FROM highlights {_IN_VERSION}",
    "notes": "SELECT id, created_at, body, article_id, highlight_id, body FROM notes",
    "taggings": (
        "SELECT taggings.id, created_at, name, name, article_id, highlight_id "
        "FROM taggings JOIN tags ON tags.id = tag_id"
    ),
    "entities": "SELECT id, created_at, name, name, kind, {description}, {latin_name}, {part_of} FROM entities",
    "entity_notes": "SELECT id, created_at, body, entity_id, body FROM entity_notes",
    "entity_taggings": (
        "SELECT entity_taggings.id, created_at, name, name, entity_id FROM entity_taggings "
        "JOIN tags ON tags.id = tag_id"
    ),
    "entity_links": "SELECT id, '', address, entity_id, address FROM entity_links",
    "rejections": "SELECT id, created_at, folded, folded, entity_id, article_id FROM rejections",
    "mentions": f"SELECT mentions.id, created_at, exact, entity_id, {_RANGE} FROM mentions {_IN_VERSION}",
    "article_links": (
        "SELECT article_links.id, created_at, CASE note WHEN '' THEN headline ELSE note END, article_id, other_id, "
        "kind, note FROM article_links JOIN articles ON articles.id = other_id"
    ),
    "relation_choices": (
        "SELECT relation_choices.id, created_at, headline, article_id, other_id, choice "
        "FROM relation_choices JOIN articles ON articles.id = other_id"
    ),
    "saved_searches": (
        "SELECT id, created_at, CASE name WHEN '' THEN query ELSE name END, name, query, sort FROM saved_searches"
    ),
}

_LATER = {"entities": {"description": "''", "latin_name": "''", "part_of": "NULL"}}
"""Columns that a table did not have in every release, and what they are taken to hold where they are missing."""


class Rows(NamedTuple):
    """A number of rows, and what a few of them say: a headline, a quote, a note, a name."""

    number: int
    examples: tuple[str, ...]


class Difference(NamedTuple):
    """How the rows of one table differ between a library and a backup.

    ``table`` is articles, versions (texts of articles), highlights, notes, taggings (tags on things), entities,
    entity_notes, entity_taggings, entity_links, rejections (what was said no to), mentions, article_links,
    relation_choices (articles pinned and dismissed as related) or saved_searches.
    A restore would lose what is ``only_here``, bring back what is ``only_there``, and put what is ``changed`` into its
    former state; of this the examples are as they are here.
    """

    table: str
    only_here: Rows
    only_there: Rows
    changed: Rows


def preview(path: Path, backup: Path, *, cancelled: Cancelled = never) -> tuple[Difference, ...] | None:
    """Tell how a backup differs from a library, open or not; () if in nothing, None if it was stopped.

    Raises LibraryUnavailable with the path of the one that cannot be read, or that is unfit.
    """
    path, backup = path.resolve(), backup.resolve()
    if not path.exists():
        raise LibraryMissing(path)
    check_fitness(path, backup)
    with (
        faults_of(path),
        closing(connect(path, "ro")) as here,
        faults_of(backup),
        closing(connect(backup, "ro")) as there,
    ):
        for db in (here, there):
            db.execute("BEGIN")  # of one moment
        try:
            found = [
                _compare(table, _read(path, here, table), _read(backup, there, table), cancelled)
                for table in _QUESTIONS
            ]
        except Stopped:
            return None
    return tuple(one for one in found if one.only_here.number or one.only_there.number or one.changed.number)


class _Row(NamedTuple):
    identity: tuple[int, str]
    label: str
    content: tuple[object, ...]


def _read(path: Path, db: Connection, table: str) -> Iterator[_Row]:
    with faults_of(path):
        if db.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)).fetchone() is None:
            return  # an earlier release did not know of it
        there = {name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        columns = {name: name if name in there else missing for name, missing in _LATER.get(table, {}).items()}
        for row_id, made, label, *content in db.execute(f"{_QUESTIONS[table].format(**columns)} ORDER BY 1"):
            # after a restore a number may be given again, to a row made at another time
            yield _Row((row_id, made), label[:_LABEL_LETTERS], tuple(content))


class _Tally:
    def __init__(self) -> None:
        self.number = 0
        self.examples: list[str] = []

    def add(self, row: _Row) -> None:
        self.number += 1
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append(row.label)

    def rows(self) -> Rows:
        return Rows(self.number, tuple(self.examples))


def _compare(table: str, here: Iterator[_Row], there: Iterator[_Row], cancelled: Cancelled) -> Difference:
    """Walk through both at once; each is in the order of its identities."""
    only_here, only_there, changed = _Tally(), _Tally(), _Tally()
    mine, theirs = next(here, None), next(there, None)
    while mine is not None or theirs is not None:
        if cancelled():
            raise Stopped
        if theirs is None or (mine is not None and mine.identity < theirs.identity):
            assert mine is not None  # noqa: S101 - else the loop had ended
            only_here.add(mine)
            mine = next(here, None)
        elif mine is None or theirs.identity < mine.identity:
            only_there.add(theirs)
            theirs = next(there, None)
        else:
            if mine.content != theirs.content:
                changed.add(mine)
            mine, theirs = next(here, None), next(there, None)
    return Difference(table, only_here.rows(), only_there.rows(), changed.rows())
