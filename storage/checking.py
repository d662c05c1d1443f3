"""Whether all holds in a library that must always hold: pages, references, texts, marks, names and indexes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from sqlite3 import SQLITE_CONSTRAINT, SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_NOTADB, Connection, DatabaseError
from typing import Literal, NamedTuple

from storage.connecting import faults_of, result_code
from storage.index_soundness import find_faults
from storage.stopping import Cancelled, Stopped, never, stoppable
from storage.text.anchors import quote
from storage.text.folding import fold_text
from storage.text.words import words_of

Kind = Literal["pages", "lookups", "references", "texts", "numbers", "quotes", "states", "names", "search"]
Step = Literal["pages", "texts", "search"]
Told = Callable[[Step, int, int], object]
"""Is told how much of how much of a step is done; pages are one, texts and search count articles and versions."""

MOST_EXAMPLES = 5
REBUILT: frozenset[Kind] = frozenset(("lookups", "search"))
"""What is made from the rest, and can be made anew without loss."""

_PLACED = ("highlights", "mentions", "moves", "paragraph_directions")
# a damaged schema shows in any statement that names what is no longer there
_DAMAGED = (SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_CONSTRAINT)
# How SQLite begins or ends what it says of an index of its own.
_LOOKUP_FAULTS = (" from index ", "wrong # of entries in index", "non-unique entry in index")
_SEARCH_FAULTS = ("inverted index for FTS5",)


class Finding(NamedTuple):
    """Something that does not hold, how often, and a few of the places in technical English.

    ``kind`` is: pages (the file's structure), lookups (SQLite's indexes), references (rows whose owner is
    missing), texts (not what was imported), numbers (of an article's versions), quotes (marks that do not say what
    stands there), states (moved marks and orphans), names (not folded as they must be), search (the full-text index).
    """

    kind: Kind
    number: int
    examples: tuple[str, ...]


class Report(NamedTuple):
    """What a check found, and how much it looked at."""

    articles: int
    marks: int
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether all holds."""
        return not self.findings

    @property
    def only_indexes(self) -> bool:
        """Whether what does not hold can be made anew from the rest."""
        return all(finding.kind in REBUILT for finding in self.findings)


def check(
    db: Connection, *, told: Told = lambda _step, _done, _total: None, cancelled: Cancelled = never
) -> Report | None:
    """Check a library through a connection that may be one that only reads; None if it was stopped.

    Made for a thread of its own: it takes as long as adding all articles anew, holds one text at a time, and lets
    others write. Nothing is changed. What cannot be read is a finding and no error; LibraryFailed is raised where there
    is no room for what is made anew to compare.
    """
    path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    checking = _Checking(db, told, cancelled)
    text_factory = db.text_factory
    db.text_factory = lambda raw: raw.decode(errors="replace")  # damaged text is found by its hash
    try:
        with faults_of(path):
            checking.run()
    except Stopped:
        return None
    finally:
        db.text_factory = text_factory
    return checking.report()


class _Checking:
    def __init__(self, db: Connection, told: Told, cancelled: Cancelled) -> None:
        self._db = db
        self._told = told
        self._cancelled = cancelled
        self._numbers: defaultdict[Kind, int] = defaultdict(int)
        self._examples: defaultdict[Kind, list[str]] = defaultdict(list)
        self._articles = 0
        self._marks = 0

    def run(self) -> None:
        steps: tuple[Callable[[], None], ...] = (
            self._check_pages, self._check_references, self._check_texts, self._check_numbers, self._check_states,
            self._check_names, self._check_search,
        )  # fmt: skip
        for step in steps:
            try:
                with stoppable(self._db, self._cancelled):
                    step()
            except DatabaseError as error:
                if result_code(error) not in _DAMAGED:
                    raise
                self._note("pages", str(error))
            except UnicodeDecodeError as error:  # the name of a table or column, which no text factory reads
                self._note("pages", str(error))
            except (TypeError, AttributeError) as error:
                if not self._numbers:
                    raise
                self._note("pages", str(error))  # no text where text must be, as SQLite's check has said already

    def report(self) -> Report:
        findings = (Finding(kind, self._numbers[kind], tuple(self._examples[kind])) for kind in self._numbers)
        return Report(self._articles, self._marks, tuple(findings))

    def _note(self, kind: Kind, example: str) -> None:
        self._numbers[kind] += 1
        if len(self._examples[kind]) < MOST_EXAMPLES and example not in self._examples[kind]:
            self._examples[kind].append(example)

    def _note_all(self, kind: Kind, examples: Iterable[str]) -> None:
        for example in examples:
            self._note(kind, example)

    def _step(self, step: Step, done: int, total: int) -> None:
        if self._cancelled():
            raise Stopped
        self._told(step, done, total)

    def _check_pages(self) -> None:
        self._step("pages", 0, 1)
        # quick_check passes over indexes that lack rows
        for (message,) in self._db.execute("PRAGMA integrity_check"):
            if message != "ok":
                self._note(_kind_of(message), message.replace("\n", " "))
        self._step("pages", 1, 1)

    def _check_references(self) -> None:
        self._note_all(
            "references",
            (
                f"{table} {row_id} belongs to a row of {owner} that is missing"
                for table, row_id, owner, _ in self._db.execute("PRAGMA foreign_key_check")
            ),
        )

    def _check_texts(self) -> None:
        (total,) = self._db.execute("SELECT count(*) FROM versions").fetchone()
        marked = {version for table in _PLACED for version in self._versions_in(table)}
        for done, (version_id, digest, text) in enumerate(
            self._db.execute("SELECT id, sha256, text FROM versions ORDER BY id")
        ):
            self._step("texts", done, total)
            if sha256(text.encode()).hexdigest() != digest:
                self._note("texts", f"version {version_id} is not the text that was imported")
            if version_id in marked:
                self._check_marks(version_id, text)
        self._step("texts", total, total)

    def _versions_in(self, table: str) -> list[int]:
        return [version_id for (version_id,) in self._db.execute(f"SELECT DISTINCT version_id FROM {table}")]

    def _check_marks(self, version_id: int, text: str) -> None:
        for table in ("highlights", "mentions", "moves"):
            for row_id, start, end, *words in self._db.execute(
                f"SELECT id, range_start, range_end, exact, prefix, suffix FROM {table} WHERE version_id = ? "
                "AND article_id = (SELECT article_id FROM versions WHERE id = ?)",  # there is an index by both
                (version_id, version_id),
            ):
                self._marks += table != "moves"
                if end > len(text) or tuple(words) != quote(text, start, end):
                    self._note("quotes", f"{table} {row_id} does not say what stands at {start} to {end}")
        for (row_id,) in self._db.execute(
            "SELECT id FROM paragraph_directions WHERE version_id = ? AND range_start > ?", (version_id, len(text))
        ):
            self._note("quotes", f"paragraph_directions {row_id} lies beyond the end of its text")

    def _check_numbers(self) -> None:
        (self._articles,) = self._db.execute("SELECT count(*) FROM articles").fetchone()
        rows = self._db.execute(
            "SELECT articles.id, count(number), ifnull(max(number), 0) FROM articles "
            "LEFT JOIN versions ON article_id = articles.id GROUP BY articles.id"
        )
        for article_id, count, latest in rows:
            if not count:
                self._note("numbers", f"article {article_id} has no text")
            elif count != latest:
                self._note("numbers", f"article {article_id} has {count} texts, the latest being number {latest}")

    def _check_states(self) -> None:
        latest = "(SELECT max(number) FROM versions AS other WHERE other.article_id = mark.article_id)"
        for table, column in (("highlights", "highlight_id"), ("mentions", "mention_id")):
            for (row_id,) in self._db.execute(
                f"SELECT id FROM {table} AS mark WHERE anchoring = 'moved' "
                f"AND NOT EXISTS (SELECT 1 FROM moves WHERE {column} = mark.id)"
            ):
                self._note("states", f"{table} {row_id} moved, but nobody knows from where")
            for (row_id,) in self._db.execute(
                f"SELECT moves.id FROM moves JOIN {table} AS mark ON mark.id = {column} WHERE anchoring <> 'moved'"
            ):
                self._note("states", f"moves {row_id} is of a mark that did not move")
            for (row_id,) in self._db.execute(
                f"SELECT mark.id FROM {table} AS mark JOIN versions ON versions.id = version_id "
                f"WHERE anchoring = 'orphan' AND number = {latest}"
            ):
                self._note("states", f"{table} {row_id} is an orphan, but on the latest text")

    def _check_names(self) -> None:
        for tag_id, name, folded in self._db.execute("SELECT id, name, folded FROM tags"):
            if folded != fold_text(name):
                self._note("names", f"tag {tag_id} is not found by its name")
        for done, (alias_id, name, folded) in enumerate(self._db.execute("SELECT id, name, folded FROM aliases")):
            self._step("texts", done, done)
            if folded != " ".join(words_of(name)):
                self._note("names", f"alias {alias_id} is not found by its name")
        for (entity_id,) in self._db.execute(
            "SELECT id FROM entities WHERE NOT EXISTS "
            "(SELECT 1 FROM aliases WHERE entity_id = entities.id AND aliases.name = entities.name)"
        ):
            self._note("names", f"entity {entity_id} is not found by its name")

    def _check_search(self) -> None:
        def told(done: int) -> None:
            self._step("search", done, self._articles)

        self._note_all("search", find_faults(self._db, told))


def _kind_of(message: str) -> Kind:
    """Tell whether SQLite speaks of an index, which can be made anew, or of anything else."""
    if any(words in message for words in _SEARCH_FAULTS):
        return "search"
    return "lookups" if any(words in message for words in _LOOKUP_FAULTS) else "pages"
