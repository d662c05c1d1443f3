"""How the tables of a library came to be: migrations, one function each, in order, and which a file has seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from storage.errors import LibraryDamaged, LibraryFailed, NewerLibrary, NotALibrary

if TYPE_CHECKING:
    from sqlite_utils import Database

    from storage.stopping import Told

    Migration = Callable[[Database, Told], None]

APPLICATION_ID = 0x48534859  # "HSHY"
MIGRATION_SET = "hashiya"
_HEADER_SIZE = 100


def m0001_library(db: Database, _told: Told) -> None:
    """Make the tables of the first release."""
    from storage import tables  # noqa: PLC0415 - a library is migrated once

    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in (
        tables.ARTICLES, tables.VERSIONS, tables.HIGHLIGHTS, tables.NOTES, tables.TAGS, tables.TAGGINGS,
        tables.FIRST_ENTITIES, tables.FIRST_ALIASES, tables.MENTIONS, tables.PARAGRAPH_DIRECTIONS,
        tables.ARTICLE_INDEX, tables.ARTICLE_WORDS, *tables.FIRST_INDEXES,
    ):  # fmt: skip
        db.execute(statement)


def m0002_details(db: Database, _told: Told) -> None:
    """Keep what a file of records tells of an article beside what every article has."""
    from storage import tables  # noqa: PLC0415 - a library is migrated once

    db.execute(tables.DETAILS)


def m0003_search_index(db: Database, told: Told) -> None:
    """Index words without keeping them twice, and with them stems, annotations and skeletons."""
    from storage import index  # noqa: PLC0415 - a library is migrated once

    for column in ("outlet", "published"):  # by which searches are narrowed
        db.execute(f"CREATE INDEX articles_by_{column} ON articles ({column})")
    index.rebuild(db.conn, told)


def m0004_saved_searches(db: Database, _told: Told) -> None:
    """Make room for the searches the analyst keeps."""
    from storage import tables  # noqa: PLC0415 - a library is migrated once

    db.execute(tables.SAVED_SEARCHES)


def m0005_moves(db: Database, _told: Told) -> None:
    """Remember marks that moved with a new text, and let the article that a text is of be found."""
    from storage import tables  # noqa: PLC0415 - a library is migrated once

    for statement in (tables.MOVES, *tables.MOVE_INDEXES):
        db.execute(statement)


def m0006_knowledge(db: Database, _told: Told) -> None:
    """Keep what the analyst knows of an entity, where its spellings come from, and what is no name of it."""
    from storage import index, tables  # noqa: PLC0415 - a library is migrated once
    from storage.entities import lookup  # noqa: PLC0415 - a library is migrated once

    _remake(db, "entities", tables.ENTITIES)
    _remake(db, "aliases", tables.ALIASES)
    for statement in (
        tables.ENTITY_NOTES, tables.ENTITY_TAGGINGS, tables.ENTITY_LINKS, tables.REJECTIONS, *tables.ENTITY_INDEXES,
    ):  # fmt: skip
        db.execute(statement)
    index.rebuild_annotations(db.conn)
    lookup.make(db.conn)


def m0007_links(db: Database, told: Told) -> None:
    """Keep which articles the analyst links, pins and dismisses, and know copies, passages and dates of all."""
    from storage import index, tables  # noqa: PLC0415 - a library is migrated once

    for statement in (tables.ARTICLE_LINKS, tables.RELATION_CHOICES, *tables.LINK_INDEXES):
        db.execute(statement)
    made = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'run_index'").fetchone()
    if made is None or db.execute("SELECT 1 FROM articles").fetchone() is not None:
        index.rebuild(db.conn, told)  # a library made just now has all indexes of this release already


def _remake(db: Database, table: str, statement: str) -> None:
    """Make a table anew with its rows, and go on counting them where it was: SQLite adds no column with a comment."""
    columns = ", ".join(name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,)))
    last = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    db.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {table}")
    db.execute(f"DROP TABLE {table}")
    db.execute(statement)
    db.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM kept ORDER BY id")
    db.execute("DROP TABLE kept")
    if last is not None:
        db.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, *last))


MIGRATIONS: Sequence[Migration] = (
    m0001_library, m0002_details, m0003_search_index, m0004_saved_searches, m0005_moves, m0006_knowledge,
    m0007_links,
)  # fmt: skip


def read_version(path: Path) -> int:
    """Return how many migrations a library has seen, without SQLite, which could leave files beside a refused one.

    Raises NotALibrary, LibraryDamaged or LibraryFailed.
    """
    if path.is_dir():
        raise NotALibrary(path)
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER_SIZE)
    except OSError as error:
        raise LibraryFailed(path, error.strerror or str(error)) from error
    if not head.startswith(b"SQLite format 3\0"):
        raise NotALibrary(path)
    if len(head) < _HEADER_SIZE:
        raise LibraryDamaged(path)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotALibrary(path)
    return int.from_bytes(head[60:64], "big")


def refuse_newer(path: Path, version: int) -> None:
    """Raise NewerLibrary if a library has seen more migrations than there are."""
    if version > len(MIGRATIONS):
        raise NewerLibrary(path)


def check_applied(db: Connection, path: Path, version: int) -> None:
    """Compare the names of the applied migrations with those known; raise NewerLibrary or LibraryDamaged."""
    rows = db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (MIGRATION_SET,))
    applied = [name for (name,) in rows]
    known = [migration.__name__ for migration in MIGRATIONS]
    if not set(applied) <= set(known):
        raise NewerLibrary(path)
    if applied != known[:version]:
        raise LibraryDamaged(path)


def migrate(db: Connection, release: int | None = None, told: Told | None = None) -> None:
    """Apply the migrations not yet applied, each in one transaction with its number. Foreign keys must be off.

    With ``release`` only so many, to make a library as it was then. ``told`` hears of articles, and may raise what it
    likes to stop: what was begun is taken back then.
    """
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - takes as long as the rest of the start

    from storage.stopping import untold  # noqa: PLC0415 - a library is migrated once

    migrations = Migrations(MIGRATION_SET)
    for number, migration in enumerate(MIGRATIONS[:release], start=1):
        migrations(name=migration.__name__)(_numbered(migration, number, told or untold))
    migrations.apply(Database(db, execute_plugins=False))


def _numbered(migration: Migration, number: int, told: Told) -> Callable[[Database], None]:
    def apply(db: Database) -> None:
        migration(db, told)
        broken = db.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise RuntimeError(f"migration {migration.__name__} breaks a reference: {broken}")
        db.execute(f"PRAGMA user_version = {number}")

    return apply
