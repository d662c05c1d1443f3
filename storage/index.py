"""The full-text indexes: kept in step with what they are made from, made anew, and checked against it.

``article_index`` holds the folded words of each article, ``stem_index`` their stems, both without keeping
the text again: taking an article out needs the very words that went in, so what an article said before a
transaction is worked out from the transaction's row changes. Passages, dates, and runs of words with the copies
they tell of are followed likewise, each in a module of its own. Whoever changes how text is folded or stemmed, or
what is a passage, a date or a run, adds a migration that makes the indexes anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from sqlite3 import Connection
from typing import TYPE_CHECKING, NamedTuple

from storage.records import RowChange, Value
from storage.text.folding import fold_text
from storage.text.prepositions import fold_words
from storage.text.words import COMPOUND_HEADS, split_words, stem

if TYPE_CHECKING:
    from storage.stopping import Told
    from storage.timeline.records import DatedPassage

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
_MOST_AHEAD = 400_000
"""Letters of what is folded ahead and may wait, besides the last two texts."""

_OF_ARTICLES = ("article_index", "stem_index", "run_index", "passage_index")
_DESCRIBING = ("headline", "published", "language")


class Shown(NamedTuple):
    """What the indexes are made of: an article's headline and latest text, and what its dates are understood by."""

    headline: str
    text: str
    published: str = ""
    language: str = ""


class Folded(NamedTuple):
    """The words of a headline or a text as the indexes have them, and those that `word_skeletons` is to know."""

    text: str
    stems: str
    names: frozenset[str]


class Indexed(NamedTuple):
    """What the indexes have of an article: its headline, and its text with the compounds, runs and passages in it."""

    headline: Folded
    body: Folded
    compounds: frozenset[str]
    runs: frozenset[int]
    passages: tuple[str, ...]

    def rows(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        """Return what goes into each index as headline and body."""
        headline, body = self.headline, self.body
        return ("article_index", (headline.text, body.text)), ("stem_index", (headline.stems, body.stems))

    @property
    def names(self) -> frozenset[str]:
        """The words that `word_skeletons` is to know."""
        return self.headline.names | self.body.names | self.compounds


_ahead: dict[Shown, tuple[Indexed, tuple[DatedPassage, ...]]] = {}
"""What was folded ahead and waits to be put in."""


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
        described = _described(db, article_id)
        before = _latest(_described_before(changes, described), _versions_before(changes, versions))
        after = _latest(described, versions)
        if before != after:
            _exchange(db, article_id, before, after)


def _exchange(db: Connection, article_id: int, before: Shown | None, after: Shown | None) -> None:
    """Take out what was shown of an article, and put in what is; where the text stays, its runs and passages do."""
    text: Indexed | None = None
    if before is not None:
        folded = fold_shown(before)
        if after is not None and before.text == after.text:
            text = folded
        _take_out(db, article_id, folded, text_stays=text is not None)
    if after is not None:
        _put_in(db, article_id, after, text)


def _merge(db: Connection, articles: int) -> None:
    """Do some of the merging that is due: left to itself, SQLite does much of it in one commit now and then."""
    for index in _OF_ARTICLES:
        db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (_PAGES_MERGED * articles,))


def tidy(db: Connection) -> None:
    """Bring each index into one piece, in the running transaction: searching is twice as fast then. Takes seconds."""
    for index in (*_OF_ARTICLES, "annotation_index"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _shows(step: RowChange) -> bool:
    if step.table == "versions":
        return True
    return step.table == "articles" and (
        step.before is None or step.after is None or any(column in step.after for column in _DESCRIBING)
    )


def _versions(db: Connection, article_id: int) -> dict[int, tuple[int, str]]:
    rows = db.execute("SELECT id, number, text FROM versions WHERE article_id = ?", (article_id,))
    return {version_id: (number, text) for version_id, number, text in rows}


def _described(db: Connection, article_id: int) -> dict[str, Value] | None:
    row = db.execute(f"SELECT {', '.join(_DESCRIBING)} FROM articles WHERE id = ?", (article_id,)).fetchone()
    return None if row is None else dict(zip(_DESCRIBING, row, strict=True))


def _described_before(changes: Sequence[RowChange], described: dict[str, Value] | None) -> dict[str, Value] | None:
    """Return how an article was described before these changes; None if there was no such article."""
    for step in reversed(changes):
        if step.table == "articles":
            described = None if step.before is None else {**(described or {}), **step.before}
    return described


def _versions_before(changes: Sequence[RowChange], versions: dict[int, tuple[int, str]]) -> dict[int, tuple[int, str]]:
    before = dict(versions)
    for step in reversed(changes):
        if step.table == "versions":
            if step.before is None:
                before.pop(step.id, None)
            elif step.after is None:
                before[step.id] = (int(str(step.before["number"])), str(step.before["text"]))
    return before


def _latest(described: dict[str, Value] | None, versions: dict[int, tuple[int, str]]) -> Shown | None:
    if described is None:
        return None
    headline, published, language = (str(described[column]) for column in _DESCRIBING)
    return Shown(headline, max(versions.values(), default=(0, ""))[1], published, language)


def fold_ahead(shown: Shown) -> None:
    """Fold what is going to be shown of an article, in whatever thread, to be put in when it comes."""
    _ahead[shown] = fold_shown(shown), find_dated(shown)
    waiting = list(_ahead)
    letters = sum(len(each.text) for each in waiting)
    for each in waiting[:-2]:
        if letters > _MOST_AHEAD:  # that article was here already
            _ahead.pop(each, None)
            letters -= len(each.text)


def forget_ahead() -> None:
    """Forget what was folded ahead and did not come."""
    _ahead.clear()


def fold_shown(shown: Shown) -> Indexed:
    """Fold what is shown of an article as the indexes compare it."""
    # imported here, since a start adds nothing
    from storage.parallels.index import fold_passages  # noqa: PLC0415
    from storage.related.index import hash_runs  # noqa: PLC0415

    words, body = _fold(shown.text)
    compounds, runs = frozenset(filter(is_learned, _compounds(words))), hash_runs(words)
    del words  # those of a very long text are many
    return Indexed(_fold(shown.headline)[1], body, compounds, runs, fold_passages(shown.text))


def find_dated(shown: Shown) -> tuple[DatedPassage, ...]:
    """Find the dated passages of what is shown of an article."""
    from storage.timeline.index import find_dated  # noqa: PLC0415 - a start adds nothing

    return find_dated(shown.text, shown.published, shown.language)


def _fold(text: str) -> tuple[list[str], Folded]:
    folded = fold_words(text)
    words = split_words(folded)
    names = frozenset(filter(is_learned, {*words}))
    return words, Folded(folded, " ".join(map(stem, words)), names)


def _put_in(db: Connection, article_id: int, shown: Shown, text: Indexed | None = None) -> None:
    """Put in what is shown of an article; ``text`` is what the indexes have of its text, if it stays."""
    from storage.parallels import index as passages  # noqa: PLC0415 - a start adds nothing
    from storage.related import index as runs  # noqa: PLC0415
    from storage.timeline import index as dates  # noqa: PLC0415

    if text is None:
        ahead = _ahead.pop(shown, None)
        folded, dated = (fold_shown(shown), find_dated(shown)) if ahead is None else ahead
        runs.put_in(db, article_id, folded.runs)
        passages.put_in(db, article_id, folded.passages)
    else:
        folded, dated = text._replace(headline=_fold(shown.headline)[1]), find_dated(shown)
    for index, row in folded.rows():
        db.execute(f"INSERT INTO {index} (rowid, headline, body) VALUES (?, ?, ?)", (article_id, *row))
    _learn(db, folded.names)
    dates.put_in(db, article_id, dated)


def _take_out(db: Connection, article_id: int, folded: Indexed, *, text_stays: bool) -> None:
    """Take an article out, of which the indexes have this."""
    from storage.parallels import index as passages  # noqa: PLC0415 - a start adds nothing
    from storage.related import index as runs  # noqa: PLC0415
    from storage.timeline import index as dates  # noqa: PLC0415

    for index, row in folded.rows():
        db.execute(
            f"INSERT INTO {index} ({index}, rowid, headline, body) VALUES ('delete', ?, ?, ?)", (article_id, *row)
        )
    if not text_stays:
        runs.take_out(db, article_id, folded.runs)
        passages.take_out(db, article_id, folded.passages)
    dates.take_out(db, article_id)


def _compounds(words: Sequence[str]) -> Iterator[str]:
    """Yield the names of two words that are as often written as one: قره باغ, عبد الله."""
    for first, second in pairwise(words):
        if first in COMPOUND_HEADS:
            yield f"{first} {second}"


def is_learned(word: str) -> bool:
    """Tell whether ``word_skeletons`` has a folded word: it leaves out the shortest, and those in Latin letters."""
    return len(word) >= _SHORTEST_NAME and not word.isascii()


def _learn(db: Connection, names: Iterable[str]) -> None:
    """Note the skeletons of words not met before, by which names typed in Latin letters find them."""
    # imported here, since a start adds nothing
    import json  # noqa: PLC0415

    from storage.text.latin import arabic_skeleton  # noqa: PLC0415

    new = db.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT word FROM word_skeletons)",
        (json.dumps(list(names), ensure_ascii=False),),
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
    _learn(db, filter(is_learned, {*split_words(folded)}))


def rebuild(db: Connection, told: Told | None = None) -> int:
    """Make all indexes anew from what they are about, in the running transaction; return of how many articles.

    ``told`` hears of articles, and may raise what it likes to stop.
    """
    from storage.index_tables import make_tables  # noqa: PLC0415 - hardly ever done

    make_tables(db)
    (total,) = db.execute("SELECT count(*) FROM articles").fetchone()
    articles = 0
    for article_id, shown in list_shown(db):
        if told is not None:
            told(articles, total)
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
        shown = _latest(_described(db, article_id), _versions(db, article_id))
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
