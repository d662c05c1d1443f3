"""What is put in the place of what a damaged library lost, so that all that was saved of it has its place.

Owners that are lost get stand-ins; in a text that is lost, the words of its marks stand where they stood.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import chain, groupby
from operator import itemgetter
from sqlite3 import Connection, IntegrityError
from typing import NamedTuple

from storage.mending_names import mend_names
from storage.stopping import Cancelled, Stopped
from storage.text.anchors import quote
from storage.values import now

_GAP = "… "
_HEADLINE_LETTERS = 120
_NEAR = 5_000
_WORTH_AN_ARTICLE = (
    ("versions", "article_id"), ("highlights", "article_id"), ("mentions", "article_id"), ("notes", "article_id"),
    ("taggings", "article_id"), ("article_links", "article_id"), ("article_links", "other_id"),
)  # fmt: skip
"""What was the analyst's, or much of it, by table and the column that names its article."""
_QUOTING = ("highlights", "mentions", "moves")


class Mended(NamedTuple):
    """What was put in the place of what was lost.

    ``stand_ins`` counts the rows made up, by table; ``loosened`` the notes and tags that are on an article now, since
    the highlight they were on is lost; ``texts`` the versions whose text is not all that was imported.
    """

    stand_ins: Mapping[str, int]
    loosened: int
    texts: int


class _Mark(NamedTuple):
    table: str
    id: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def mend(db: Connection, cut: Iterable[int], dropped: Counter[str], cancelled: Cancelled) -> Mended:
    """Make a library whole from the rows there are, in the running transaction, with foreign keys off.

    ``cut`` are the versions whose text is known to be cut off; to ``dropped`` is added what must go.
    """
    mending = _Mending(db, set(cut), dropped, cancelled)
    (frozen,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'versions_are_frozen'").fetchone()
    db.execute("DROP TRIGGER versions_are_frozen")
    mending.run()
    db.execute(frozen)
    return Mended(mending.stand_ins, mending.loosened, mending.texts)


class _Mending:
    def __init__(self, db: Connection, cut: set[int], dropped: Counter[str], cancelled: Cancelled) -> None:
        self.stand_ins: Counter[str] = Counter()
        self.loosened = 0
        self.texts = 0
        self._db = db
        self._cut = cut
        self._dropped = dropped
        self._cancelled = cancelled
        # an earlier release did not have all of them
        self._tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        self._quoting = [table for table in _QUOTING if table in self._tables]
        self._made: list[int] = []

    def run(self) -> None:
        self._stand_in_for_versions()
        self._stand_in_for_articles()
        self._number_versions()
        self._mend_texts()
        self._name_articles()
        for table in ("notes", "taggings"):
            self._loosen(table)
        self.stand_ins += mend_names(self._db, self._tables)
        self._drop_the_rest()
        self._settle_states()

    def _stand_in_for_versions(self) -> None:
        lost = {}
        for table in self._quoting:
            rows = self._db.execute(
                f"SELECT DISTINCT version_id, article_id FROM {table} AS mark WHERE NOT EXISTS "
                "(SELECT 1 FROM versions WHERE id = mark.version_id)"
            )
            lost.update(dict(rows.fetchall()))
        for version_id, article_id in lost.items():
            self._add_version(version_id, article_id)
        # a mark cannot be on the text of another article
        for table in self._quoting:
            self._db.execute(
                f"UPDATE {table} SET article_id = (SELECT article_id FROM versions WHERE id = version_id) "
                "WHERE article_id <> (SELECT article_id FROM versions WHERE id = version_id)"
            )

    def _add_version(self, version_id: int | None, article_id: int) -> None:
        cursor = self._db.execute(
            "INSERT INTO versions (id, article_id, number, sha256, raw_sha256, encoding, imported_at, text) "
            "VALUES (?1, ?2, (SELECT ifnull(max(number), 0) + 1 FROM versions WHERE article_id = ?2), '', '', 'utf-8', "
            "?3, '')",
            (version_id, article_id, now()),
        )
        assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
        self._cut.add(cursor.lastrowid)
        self.stand_ins["versions"] += 1

    def _stand_in_for_articles(self) -> None:
        for table, column in _WORTH_AN_ARTICLE:
            if table not in self._tables:
                continue
            for (article_id,) in self._db.execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE {column} NOT IN (SELECT id FROM articles)"
            ).fetchall():
                self._db.execute(
                    "INSERT INTO articles (id, headline, outlet, author, published, language, link, file_name, status, "
                    "starred, added_at, last_read_at, reading_place) "
                    "VALUES (?, '', '', '', '', 'ar', '', '', 'unread', 0, ?, '', 0)",
                    (article_id, now()),
                )
                self._made.append(article_id)
                self.stand_ins["articles"] += 1
        for (article_id,) in self._db.execute(
            "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM versions)"
        ).fetchall():
            self._add_version(None, article_id)

    def _number_versions(self) -> None:
        """Let each article's versions be numbered from 1 in the order they came, where one is lost or made up."""
        rows = self._db.execute("SELECT article_id, id FROM versions ORDER BY article_id, id")
        for article_id, group in groupby(rows.fetchall(), key=itemgetter(0)):
            ids = [version_id for _, version_id in group]
            rows = self._db.execute("SELECT id FROM versions WHERE article_id = ? ORDER BY number", (article_id,))
            (latest,) = self._db.execute(
                "SELECT max(number) FROM versions WHERE article_id = ?", (article_id,)
            ).fetchone()
            if latest == len(ids) and [version_id for (version_id,) in rows] == ids:
                continue
            # past the last first: no two may have one number, not even for a moment
            for number, version_id in chain(enumerate(ids, start=latest + 1), enumerate(ids, start=1)):
                self._db.execute("UPDATE versions SET number = ? WHERE id = ?", (number, version_id))

    def _mend_texts(self) -> None:
        for (version_id,) in self._db.execute("SELECT id FROM versions ORDER BY id").fetchall():
            if self._cancelled():
                raise Stopped
            text, digest = self._db.execute("SELECT text, sha256 FROM versions WHERE id = ?", (version_id,)).fetchone()
            marks = self._marks(version_id)
            if version_id in self._cut or sha256(text.encode()).hexdigest() != digest:
                text = _with_marks(text.rstrip("\ufffd"), marks)  # what of a page of zeros is left
                digest = sha256(text.encode()).hexdigest()
                # the hash of the file goes too: the file, added again, is to be the next version and no duplicate
                self._db.execute(
                    "UPDATE versions SET text = ?1, sha256 = ?2, raw_sha256 = ?2 WHERE id = ?3",
                    (text, digest, version_id),
                )
                self.texts += 1
            for mark in marks:
                self._place(mark, text)
            self._db.execute(
                "DELETE FROM paragraph_directions WHERE version_id = ? AND range_start >= ?", (version_id, len(text))
            )

    def _marks(self, version_id: int) -> list[_Mark]:
        return [
            _Mark(table, *row)
            for table in self._quoting
            for row in self._db.execute(
                f"SELECT id, range_start, range_end, exact, prefix, suffix FROM {table} "
                "WHERE article_id = (SELECT article_id FROM versions WHERE id = ?1) AND version_id = ?1",
                (version_id,),
            )
        ]

    def _place(self, mark: _Mark, text: str) -> None:
        """Put a mark where its words stand; if they stand nowhere, where it stood."""
        start = mark.start if text[mark.start : mark.end] == mark.exact else _find_near(text, mark)
        end = mark.end if start is None else start + len(mark.exact)
        start = mark.start if start is None else start
        if start >= len(text) or end > len(text):
            self._drop(mark.table, mark.id)
            return
        words = quote(text, start, end)
        if (start, end, *words) == mark[2:]:
            return
        try:
            self._db.execute(
                f"UPDATE {mark.table} SET range_start = ?, range_end = ?, exact = ?, prefix = ?, suffix = ? "
                "WHERE id = ?",
                (start, end, *words, mark.id),
            )
        except IntegrityError:  # another mention stands there
            self._drop(mark.table, mark.id)

    def _drop(self, table: str, row_id: int) -> None:
        self._db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        self._dropped[table] += 1

    def _name_articles(self) -> None:
        """Give the articles that were made up their first words as a headline."""
        for article_id in self._made:
            (words,) = self._db.execute(
                "SELECT substr(ltrim(text, char(10) || ' …'), 1, ?) FROM versions WHERE article_id = ? AND number = 1",
                (_HEADLINE_LETTERS, article_id),
            ).fetchone()
            headline = words.split("\n", 1)[0].strip()
            self._db.execute("UPDATE articles SET headline = ? WHERE id = ?", (headline, article_id))

    def _loosen(self, table: str) -> None:
        """Let what is on a highlight that is lost be on its article."""
        rows = self._db.execute(
            f"SELECT id FROM {table} AS it WHERE highlight_id IS NOT NULL AND NOT EXISTS "
            "(SELECT 1 FROM highlights WHERE id = it.highlight_id AND article_id = it.article_id)"
        )
        for (row_id,) in rows.fetchall():
            try:
                self._db.execute(f"UPDATE {table} SET highlight_id = NULL WHERE id = ?", (row_id,))
                self.loosened += 1
            except IntegrityError:  # the article has this tag itself
                self._drop(table, row_id)

    def _drop_the_rest(self) -> None:
        while rows := self._db.execute("PRAGMA foreign_key_check").fetchall():
            for table, row_id in {(table, row_id) for table, row_id, *_ in rows}:
                self._drop(table, row_id)

    def _settle_states(self) -> None:
        """Let a mark count as found where nothing is left that says from where it moved, or of which text it is not."""
        for table, column in (("highlights", "highlight_id"), ("mentions", "mention_id")):
            moved = f"id IN (SELECT {column} FROM moves)" if "moves" in self._tables else "0"
            self._db.execute(f"UPDATE {table} SET anchoring = 'anchored' WHERE anchoring = 'moved' AND NOT ({moved})")
            self._db.execute(
                f"UPDATE {table} AS mark SET anchoring = 'anchored' WHERE anchoring = 'orphan' AND version_id = "
                "(SELECT id FROM versions WHERE article_id = mark.article_id ORDER BY number DESC LIMIT 1)"
            )
            if "moves" in self._tables:
                self._db.execute(
                    f"DELETE FROM moves WHERE {column} IN (SELECT id FROM {table} WHERE anchoring <> 'moved')"
                )


def _find_near(text: str, mark: _Mark) -> int | None:
    """Return where the words of a mark stand nearest to where they should."""
    places = []
    place = text.find(mark.exact, max(0, mark.start - _NEAR)) if mark.exact else -1
    while 0 <= place <= mark.start + _NEAR:
        places.append(place)
        place = text.find(mark.exact, place + 1)
    return min(places, key=lambda one: abs(one - mark.start), default=None)


def _with_marks(text: str, marks: Sequence[_Mark]) -> str:
    """Return a text, of which only the beginning may be left, with the words of its marks where they stood."""
    readable = len(text)
    length = max((mark.end + len(mark.suffix) for mark in marks), default=0)
    gap = max(length - readable, 0 if readable else len(_GAP))
    letters = [*text, *(("\n" if readable else "") + _GAP * gap)[:gap]]
    for mark in marks:
        first = readable if _find_near(text, mark) is not None else 0
        for start, words in (
            (mark.start - len(mark.prefix), mark.prefix),
            (mark.end, mark.suffix),
            (mark.start, mark.exact.ljust(mark.end - mark.start)),
        ):
            for place, letter in enumerate(words, start):
                if first <= place < len(letters):
                    letters[place] = letter
    return "".join(letters)
