"""The tables of a library and how they came to be: migrations, one function each, in order.

Comments inside the statements stay in the file, where any SQLite tool shows them, and the README's
section on the library file is checked against them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from storage.errors import LibraryDamaged, LibraryFailed, NewerLibrary, NotALibrary

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x48534859  # "HSHY"
MIGRATION_SET = "hashiya"
_HEADER_SIZE = 100

_ARTICLES_SQL = """
CREATE TABLE articles (
    -- What the analyst knows about an article, without its text
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the article; a number is never used twice
    headline TEXT NOT NULL, -- empty if not known
    outlet TEXT NOT NULL, -- the paper, agency or site that published it
    author TEXT NOT NULL, -- as the outlet writes it
    published TEXT NOT NULL, -- ISO date cut to what is known: 2021-10-12, 2021-10, 2021
    language TEXT NOT NULL, -- BCP 47 code: ar, fa
    link TEXT NOT NULL, -- where it was published
    file_name TEXT NOT NULL, -- the file it was read from, without its folder
    status TEXT NOT NULL CHECK (status IN ('unread', 'reading', 'done')), -- unread, reading or done
    starred INTEGER NOT NULL CHECK (starred IN (0, 1)), -- 1 if the analyst starred it
    added_at TEXT NOT NULL, -- when it came into the library (UTC)
    last_read_at TEXT NOT NULL, -- when it was last open (UTC); empty if never
    reading_place INTEGER NOT NULL CHECK (reading_place >= 0) -- character at the top of the view when last left
) STRICT
"""

# The text comes last, so that reading what stands before it never walks through megabytes.
_VERSIONS_SQL = """
CREATE TABLE versions (
    -- The text of an article as it was imported; the text never changes
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the version
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- whose text it is
    number INTEGER NOT NULL CHECK (number >= 1), -- 1 for the first import, then upwards
    sha256 TEXT NOT NULL, -- hash of the text in UTF-8
    raw_sha256 TEXT NOT NULL, -- hash of the file's bytes
    encoding TEXT NOT NULL, -- how the file's bytes were read
    imported_at TEXT NOT NULL, -- when (UTC)
    text TEXT NOT NULL, -- the text; all places in this file count its code points
    UNIQUE (article_id, number),
    UNIQUE (id, article_id)
) STRICT
"""

_HIGHLIGHTS_SQL = """
CREATE TABLE highlights (
    -- Marked ranges of a text, with their own words and the words around them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the highlight
    article_id INTEGER NOT NULL, -- the article it is in
    version_id INTEGER NOT NULL, -- the version that its place counts in
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point
    range_end INTEGER NOT NULL CHECK (range_end > range_start), -- code point after the last
    colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 5), -- 1 yellow, 2 green, 3 blue, 4 pink, 5 violet
    exact TEXT NOT NULL, -- the marked words
    prefix TEXT NOT NULL, -- up to 32 characters before them
    suffix TEXT NOT NULL, -- up to 32 characters after them
    anchoring TEXT NOT NULL CHECK (anchoring IN ('anchored', 'moved', 'orphan')), -- how it was found again
    created_at TEXT NOT NULL, -- when it was made (UTC)
    modified_at TEXT NOT NULL, -- when its colour or range last changed (UTC)
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE,
    UNIQUE (id, article_id)
) STRICT
"""

_NOTES_SQL = """
CREATE TABLE notes (
    -- What the analyst wrote on a highlight, or on an article as a whole
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the note
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it belongs to
    highlight_id INTEGER, -- the highlight it is on; NULL if on the article
    body TEXT NOT NULL, -- plain text
    created_at TEXT NOT NULL, -- when it was begun (UTC)
    modified_at TEXT NOT NULL, -- when it was last changed (UTC)
    FOREIGN KEY (highlight_id, article_id) REFERENCES highlights (id, article_id) ON DELETE CASCADE
) STRICT
"""

_TAGS_SQL = """
CREATE TABLE tags (
    -- The analyst's labels
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the tag
    name TEXT NOT NULL, -- as first typed; nested by /
    folded TEXT NOT NULL UNIQUE -- the name as it is compared
) STRICT
"""

_TAGGINGS_SQL = """
CREATE TABLE taggings (
    -- Which tag is on which article or highlight
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the use of a tag
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE, -- which tag
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- on or in which article
    highlight_id INTEGER, -- on which highlight; NULL if on the article
    created_at TEXT NOT NULL, -- when (UTC)
    FOREIGN KEY (highlight_id, article_id) REFERENCES highlights (id, article_id) ON DELETE CASCADE
) STRICT
"""

_ENTITIES_SQL = """
CREATE TABLE entities (
    -- Persons, places, organisations, events and other things
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the entity
    name TEXT NOT NULL, -- its main name
    kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'event', 'other')), -- what it is
    created_at TEXT NOT NULL -- when it was made (UTC)
) STRICT
"""

_ALIASES_SQL = """
CREATE TABLE aliases (
    -- The spellings of an entity, its main name among them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the spelling
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- whose
    name TEXT NOT NULL, -- as written
    folded TEXT NOT NULL, -- as compared
    UNIQUE (entity_id, name)
) STRICT
"""

_MENTIONS_SQL = """
CREATE TABLE mentions (
    -- The places where an entity stands in a text
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the mention
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, -- who or what is mentioned
    article_id INTEGER NOT NULL, -- the article it is in
    version_id INTEGER NOT NULL, -- the version that its place counts in
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point
    range_end INTEGER NOT NULL CHECK (range_end > range_start), -- code point after the last
    exact TEXT NOT NULL, -- the words that stand there
    prefix TEXT NOT NULL, -- up to 32 characters before them
    suffix TEXT NOT NULL, -- up to 32 characters after them
    anchoring TEXT NOT NULL CHECK (anchoring IN ('anchored', 'moved', 'orphan')), -- how it was found again
    created_at TEXT NOT NULL, -- when it was made (UTC)
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE,
    UNIQUE (entity_id, version_id, range_start, range_end)
) STRICT
"""

_PARAGRAPH_DIRECTIONS_SQL = """
CREATE TABLE paragraph_directions (
    -- Paragraphs whose direction the analyst chose by hand
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the choice
    article_id INTEGER NOT NULL, -- the article it is in
    version_id INTEGER NOT NULL, -- the version that its place counts in
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point of the paragraph
    direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')), -- rtl or ltr
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE,
    UNIQUE (version_id, range_start)
) STRICT
"""

_SAVED_SEARCHES_SQL = """
CREATE TABLE saved_searches (
    -- Searches the analyst keeps, to be asked again
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the saved search
    name TEXT NOT NULL, -- what the analyst calls it
    query TEXT NOT NULL, -- the words as typed
    sort TEXT NOT NULL CHECK (sort IN ('relevance', 'newest', 'oldest')), -- relevance, newest or oldest
    created_at TEXT NOT NULL -- when it was saved (UTC)
) STRICT
"""

_DETAILS_SQL = """
CREATE TABLE details (
    -- What else a file of records told of an article, under the file's own names
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the detail
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it belongs to
    name TEXT NOT NULL, -- the field's name in the file
    value TEXT NOT NULL, -- what stood there
    UNIQUE (article_id, name)
) STRICT
"""

_MOVES_SQL = """
CREATE TABLE moves (
    -- Marks that were found again in a later text, but not to the letter, until the analyst has looked at them
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the move
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the article it is in
    highlight_id INTEGER UNIQUE, -- the highlight that moved; NULL if it is a mention
    mention_id INTEGER UNIQUE REFERENCES mentions (id) ON DELETE CASCADE, -- the mention that moved; NULL if not
    version_id INTEGER NOT NULL, -- the version the mark was in before
    range_start INTEGER NOT NULL CHECK (range_start >= 0), -- first code point of it there
    range_end INTEGER NOT NULL CHECK (range_end > range_start), -- code point after the last
    exact TEXT NOT NULL, -- the words that stand there
    prefix TEXT NOT NULL, -- up to 32 characters before them
    suffix TEXT NOT NULL, -- up to 32 characters after them
    CHECK ((highlight_id IS NULL) <> (mention_id IS NULL)),
    FOREIGN KEY (highlight_id, article_id) REFERENCES highlights (id, article_id) ON DELETE CASCADE,
    FOREIGN KEY (version_id, article_id) REFERENCES versions (id, article_id) ON DELETE CASCADE
) STRICT
"""

# The folded text is kept in the index: taking a row out needs the very words that went in, and those
# of a contentless index would have to be folded again, by whatever the folding is by then.
_ARTICLE_INDEX_SQL = """
CREATE VIRTUAL TABLE article_index USING fts5 (
    -- Full-text index: rowid is the article, both columns hold folded text
    headline, -- the headline as it is compared
    body, -- the latest text as it is compared
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

# The index keeps no text beside the words' places: that would cost as much again as the articles themselves.
_WORDS_INDEX_SQL = """
CREATE VIRTUAL TABLE article_index USING fts5 (
    -- Full-text index of words as they are compared; rowid is the article
    headline, -- the words of the headline
    body, -- the words of the latest text
    content = '',
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

_STEM_INDEX_SQL = """
CREATE VIRTUAL TABLE stem_index USING fts5 (
    -- Full-text index of the words' stems; rowid is the article
    headline, -- the stems of the headline
    body, -- the stems of the latest text
    content = '',
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

_ANNOTATION_INDEX_SQL = """
CREATE VIRTUAL TABLE annotation_index USING fts5 (
    -- Full-text index of what the analyst wrote
    text, -- the note, the tag or the alias, as it is compared
    kind UNINDEXED, -- note, tag or alias
    owner_id UNINDEXED, -- which note, tag or alias
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

_WORD_SKELETONS_SQL = """
CREATE TABLE word_skeletons (
    -- The words of the index with what is left of them in any script, to find names typed in Latin letters
    word TEXT PRIMARY KEY, -- a word as it is compared, or a name of two words
    skeleton TEXT NOT NULL -- its consonants in classes
) STRICT, WITHOUT ROWID
"""

_ARTICLE_WORDS_SQL = "CREATE VIRTUAL TABLE article_words USING fts5vocab (article_index, row)"
_ARTICLE_STEMS_SQL = "CREATE VIRTUAL TABLE article_stems USING fts5vocab (stem_index, row)"

INDEX_STATEMENTS = (
    _WORDS_INDEX_SQL, _STEM_INDEX_SQL, _ANNOTATION_INDEX_SQL, _WORD_SKELETONS_SQL,
    _ARTICLE_WORDS_SQL, _ARTICLE_STEMS_SQL,
    "CREATE INDEX word_skeletons_by_skeleton ON word_skeletons (skeleton)",
    # merged a little with each change instead, see storage/index.py
    *(f"INSERT INTO {index} ({index}, rank) VALUES ('{setting}', {value})"
      for index in ("article_index", "stem_index") for setting, value in (("automerge", 0), ("crisismerge", 1999))),
)  # fmt: skip
"""All that is made from the rest of the library, and can be made anew."""

_FROZEN_SQL = """
CREATE TRIGGER versions_are_frozen BEFORE UPDATE OF id, article_id, number, sha256, text ON versions
BEGIN SELECT raise(ABORT, 'the text of a version never changes'); END
"""

_OTHERS_SQL = (
    "CREATE INDEX versions_by_sha256 ON versions (sha256)",
    "CREATE INDEX versions_by_raw_sha256 ON versions (raw_sha256)",
    "CREATE INDEX highlights_by_place ON highlights (article_id, version_id, range_start)",
    "CREATE INDEX notes_by_place ON notes (article_id, highlight_id)",
    "CREATE INDEX taggings_by_article ON taggings (article_id, highlight_id)",
    "CREATE UNIQUE INDEX taggings_once ON taggings (tag_id, article_id, ifnull(highlight_id, 0))",
    "CREATE INDEX aliases_by_folded ON aliases (folded)",
    "CREATE INDEX mentions_by_place ON mentions (article_id, version_id, range_start)",
    "CREATE INDEX paragraph_directions_by_article ON paragraph_directions (article_id, version_id)",
    _FROZEN_SQL,
)


def m0001_library(db: Database) -> None:
    """Make the tables of the first release."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in (
        _ARTICLES_SQL, _VERSIONS_SQL, _HIGHLIGHTS_SQL, _NOTES_SQL, _TAGS_SQL, _TAGGINGS_SQL, _ENTITIES_SQL,
        _ALIASES_SQL, _MENTIONS_SQL, _PARAGRAPH_DIRECTIONS_SQL, _ARTICLE_INDEX_SQL, _ARTICLE_WORDS_SQL, *_OTHERS_SQL,
    ):  # fmt: skip
        db.execute(statement)


def m0002_details(db: Database) -> None:
    """Keep what a file of records tells of an article beside what every article has."""
    db.execute(_DETAILS_SQL)


def m0003_search_index(db: Database) -> None:
    """Index words without keeping them twice, and with them stems, annotations and skeletons."""
    from storage import index  # noqa: PLC0415 - a library is migrated once

    for column in ("outlet", "published"):  # by which searches are narrowed
        db.execute(f"CREATE INDEX articles_by_{column} ON articles ({column})")
    index.rebuild(db.conn)


def m0004_saved_searches(db: Database) -> None:
    """Make room for the searches the analyst keeps."""
    db.execute(_SAVED_SEARCHES_SQL)


def m0005_moves(db: Database) -> None:
    """Remember marks that moved with a new text, and let the article that a text is of be found."""
    for statement in (
        _MOVES_SQL,
        "CREATE INDEX moves_by_article ON moves (article_id)",
        "CREATE INDEX moves_by_version ON moves (version_id)",
        # by which an article that comes again is recognised
        "CREATE INDEX articles_by_link ON articles (link) WHERE link <> ''",
        "CREATE INDEX articles_by_file_name ON articles (file_name) WHERE file_name <> ''",
        "CREATE INDEX articles_by_headline ON articles (headline, outlet) WHERE headline <> ''",
        # what is seldom so, and asked for often
        "CREATE INDEX later_versions ON versions (article_id, number) WHERE number > 1",
        "CREATE INDEX unsettled_highlights ON highlights (article_id) WHERE anchoring <> 'anchored'",
        "CREATE INDEX unsettled_mentions ON mentions (article_id) WHERE anchoring <> 'anchored'",
    ):
        db.execute(statement)


MIGRATIONS: Sequence[Callable[[Database], None]] = (
    m0001_library, m0002_details, m0003_search_index, m0004_saved_searches, m0005_moves,
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


def migrate(db: Connection, release: int | None = None) -> None:
    """Apply the migrations not yet applied, each in one transaction with its number. Foreign keys must be off.

    With ``release`` only so many, to make a library as it was then.
    """
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - takes as long as the rest of the start

    migrations = Migrations(MIGRATION_SET)
    for number, migration in enumerate(MIGRATIONS[:release], start=1):
        migrations(name=migration.__name__)(_numbered(migration, number))
    migrations.apply(Database(db, execute_plugins=False))


def _numbered(migration: Callable[[Database], None], number: int) -> Callable[[Database], None]:
    def apply(db: Database) -> None:
        migration(db)
        broken = db.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise RuntimeError(f"migration {migration.__name__} breaks a reference: {broken}")
        db.execute(f"PRAGMA user_version = {number}")

    return apply
