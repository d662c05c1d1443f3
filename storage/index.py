"""The full-text indexes: kept in step with what they are made from, made anew, and checked against it.

``article_index`` holds the folded words of each article, ``stem_index`` their stems, both without keeping
the text again: taking an article out needs the very words that went in, so what an article said before a
transaction is worked out from the transaction's row changes. Whoever changes how text is folded or
stemmed adds a migration that makes the indexes anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from sqlite3 import Connection
from typing import NamedTuple

from storage.records import RowChange, Value
from storage.text.folding import fold_text
from storage.text.prepositions import fold_words
from storage.text.words import COMPOUND_HEADS, split_words, stem

ANNOTATED = {
    "notes": ("note", "body"),
    "tags": ("tag", "name"),
    "aliases": ("alias", "name"),
    "entities": ("entity", "description"),
    "entity_notes": ("entity_note", "body"),
}
"""The tables whose rows are indexed one by one: under which kind, and by which column.

The words of a highlight are its article's, and indexed with that; those of older texts are few, and read when asked.
"""
_KINDS = tuple(ANNOTATED)
_MOST_KINDS = 8
_SHORTEST_NAME = 3
_PAGES_MERGED = 8
"""For each article that comes or goes."""
_LONGEST_KEPT = 50_000
"""Letters; what is longer is folded anew each time."""

_MOST_KEPT = 64
_INDEXES = ("article_index", "stem_index", "annotation_index")


class Shown(NamedTuple):
    """What the index holds of an article: its headline and its latest text."""

    headline: str
    text: str


class Indexed(NamedTuple):
    """The same as the indexes have it, and the words that `word_skeletons` is to know."""

    headline: str
    body: str
    headline_stems: str
    body_stems: str
    names: tuple[str, ...]

    def rows(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        """Return what goes into each index as headline and body."""
        return ("article_index", (self.headline, self.body)), ("stem_index", (self.headline_stems, self.body_stems))


def follow(db: Connection, steps: Sequence[RowChange]) -> None:
    """Bring the indexes, in the running transaction, into step with these row changes."""
    touched: dict[int, list[RowChange]] = {}
    for step in steps:
        if step.table == "entities":
            _follow_entity(db, step)
        if step.table in ANNOTATED:
            _follow_annotation(db, step)
        elif step.article_id is not None and _shows(step):
            touched.setdefault(step.article_id, []).append(step)
    if touched:
        _merge(db, len(touched))
    for article_id, changes in sorted(touched.items()):
        versions = _versions(db, article_id)
        headline = _headline(db, article_id)
        before = _latest(_headline_before(changes, headline), _versions_before(changes, versions))
        after = _latest(headline, versions)
        if before != after:
            if before is not None:
                _take_out(db, article_id, before)
            if after is not None:
                _put_in(db, article_id, after)


def _merge(db: Connection, articles: int) -> None:
    """Do some of the merging that is due: left to itself, SQLite does much of it in one commit now and then."""
    for index in ("article_index", "stem_index"):
        db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (_PAGES_MERGED * articles,))


def tidy(db: Connection) -> None:
    """Bring each index into one piece, in the running transaction: searching is twice as fast then. Takes seconds."""
    for index in _INDEXES:
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _shows(step: RowChange) -> bool:
    if step.table == "versions":
        return True
    return step.table == "articles" and (step.before is None or step.after is None or "headline" in step.after)


def _versions(db: Connection, article_id: int) -> dict[int, tuple[int, str]]:
    rows = db.execute("SELECT id, number, text FROM versions WHERE article_id = ?", (article_id,))
    return {version_id: (number, text) for version_id, number, text in rows}


def _headline(db: Connection, article_id: int) -> str | None:
    row = db.execute("SELECT headline FROM articles WHERE id = ?", (article_id,)).fetchone()
    return None if row is None else row[0]


def _headline_before(changes: Iterable[RowChange], headline: Value) -> Value:
    """Return the headline before these changes; None if there was no such article."""
    for step in changes:
        if step.table == "articles":
            return None if step.before is None else step.before["headline"]
    return headline


def _versions_before(changes: Sequence[RowChange], versions: dict[int, tuple[int, str]]) -> dict[int, tuple[int, str]]:
    before = dict(versions)
    for step in reversed(changes):
        if step.table == "versions":
            if step.before is None:
                before.pop(step.id, None)
            elif step.after is None:
                before[step.id] = (int(str(step.before["number"])), str(step.before["text"]))
    return before


def _latest(headline: Value, versions: dict[int, tuple[int, str]]) -> Shown | None:
    if headline is None:
        return None
    return Shown(str(headline), max(versions.values(), default=(0, ""))[1])


def fold_shown(shown: Shown) -> Indexed:
    """Fold what is shown of an article as the indexes compare it; what was folded just before is known still."""
    return _fold_shorter(shown) if len(shown.text) <= _LONGEST_KEPT else _fold(shown)


def _fold(shown: Shown) -> Indexed:
    headline, body = fold_words(shown.headline), fold_words(shown.text)
    headline_words, words = split_words(headline), split_words(body)
    names = tuple(filter(is_learned, {*headline_words, *words, *_compounds(words)}))
    return Indexed(headline, body, " ".join(map(stem, headline_words)), " ".join(map(stem, words)), names)


_fold_shorter = lru_cache(maxsize=_MOST_KEPT)(_fold)


def _put_in(db: Connection, article_id: int, shown: Shown) -> None:
    folded = fold_shown(shown)
    for index, row in folded.rows():
        db.execute(f"INSERT INTO {index} (rowid, headline, body) VALUES (?, ?, ?)", (article_id, *row))
    _learn(db, folded.names)


def _take_out(db: Connection, article_id: int, shown: Shown) -> None:
    for index, row in fold_shown(shown).rows():
        db.execute(
            f"INSERT INTO {index} ({index}, rowid, headline, body) VALUES ('delete', ?, ?, ?)", (article_id, *row)
        )


def _compounds(words: Sequence[str]) -> Iterator[str]:
    """Yield the names of two words that are as often written as one: قره باغ, عبد الله."""
    for first, second in pairwise(words):
        if first in COMPOUND_HEADS:
            yield f"{first} {second}"


def is_learned(word: str) -> bool:
    """Tell whether ``word_skeletons`` has a folded word: it leaves out the shortest, and those in Latin letters."""
    return len(word) >= _SHORTEST_NAME and not word.isascii()


def _learn(db: Connection, names: Sequence[str]) -> None:
    """Note the skeletons of words not met before, by which names typed in Latin letters find them."""
    # imported here, since a start adds nothing
    import json  # noqa: PLC0415

    from storage.text.latin import arabic_skeleton  # noqa: PLC0415

    new = db.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT word FROM word_skeletons)", (json.dumps(names),)
    ).fetchall()
    db.executemany(
        "INSERT INTO word_skeletons (word, skeleton) VALUES (?, ?)",
        [(word, arabic_skeleton(word.replace(" ", ""))) for (word,) in new],
    )


def annotation_row(table: str, row_id: int) -> int:
    """Return the row of ``annotation_index`` for a row of one of the tables that are ``ANNOTATED``."""
    return row_id * _MOST_KINDS + _KINDS.index(table)


def _follow_annotation(db: Connection, step: RowChange) -> None:
    kind, column = ANNOTATED[step.table]
    if step.before is not None and step.after is not None and column not in step.after:
        return
    row_id = annotation_row(step.table, step.id)
    if step.before is not None:
        db.execute("DELETE FROM annotation_index WHERE rowid = ?", (row_id,))
    if step.after is not None:
        _put_in_annotation(db, row_id, kind, step.id, str(step.after[column]))


def _follow_entity(db: Connection, step: RowChange) -> None:
    from storage.entities import lookup  # noqa: PLC0415 - a start makes no entity

    lookup.follow(db, step)


def _put_in_annotation(db: Connection, row_id: int, kind: str, owner_id: int, text: str) -> None:
    if not text:
        return
    folded = fold_text(text)
    db.execute(
        "INSERT INTO annotation_index (rowid, text, kind, owner_id) VALUES (?, ?, ?, ?)",
        (row_id, folded, kind, owner_id),
    )
    _learn(db, tuple(filter(is_learned, {*split_words(folded)})))


def rebuild(db: Connection) -> int:
    """Make all indexes anew from what they are about, in the running transaction; return of how many articles."""
    from storage.index_tables import make_tables  # noqa: PLC0415 - hardly ever done

    make_tables(db)
    articles = 0
    for article_id, shown in list_shown(db):
        _put_in(db, article_id, shown)
        articles += 1
    _put_in_annotations(db)
    if _has_column(db, "entities", "latin_name"):
        from storage.entities import lookup  # noqa: PLC0415

        lookup.make(db)
    tidy(db)
    return articles


def rebuild_annotations(db: Connection) -> None:
    """Make the index of annotations anew, in the running transaction."""
    from storage.index_tables import make_annotation_table  # noqa: PLC0415 - hardly ever done

    make_annotation_table(db)
    _put_in_annotations(db)


def _put_in_annotations(db: Connection) -> None:
    for table, (kind, column) in ANNOTATED.items():
        if _has_column(db, table, column):
            for row_id, text in db.execute(f"SELECT id, {column} FROM {table} ORDER BY id").fetchall():
                _put_in_annotation(db, annotation_row(table, row_id), kind, row_id, text)


def _has_column(db: Connection, table: str, column: str) -> bool:
    """Tell whether a table has a column; a release on the way to this one may not know of it."""
    found = db.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone()
    return found is not None


def list_shown(db: Connection) -> Iterator[tuple[int, Shown]]:
    """Yield every article by its id with what is shown of it."""
    # ids first: what is read must not change with what is written meanwhile
    for (article_id,) in db.execute("SELECT id FROM articles ORDER BY id").fetchall():
        shown = _latest(_headline(db, article_id), _versions(db, article_id))
        if shown is not None:
            yield article_id, shown


def is_in_step(db: Connection) -> bool:
    """Tell whether the indexes are sound and hold exactly what they would hold if made anew."""
    from storage.index_soundness import find_faults  # noqa: PLC0415 - only a check needs it

    return next(find_faults(db), None) is None


def any_of(words: Iterable[str], *, prefix: bool = False) -> str:
    """Return the index's query for articles with at least one of these folded words, or of words that begin so."""
    star = "*" if prefix else ""
    return " OR ".join(f'"{word}"{star}' for word in words)
