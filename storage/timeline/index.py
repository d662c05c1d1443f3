"""The table of dated passages: found when an article comes, kept in step with it, and checked against it."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from sqlite3 import Connection
from typing import TYPE_CHECKING

from storage.text.dates import iter_dates
from storage.text.paragraphs import split_paragraphs
from storage.text.sentences import split_sentences
from storage.timeline.records import DatedPassage

if TYPE_CHECKING:
    from storage.text.dates import DateMention

DATED_PASSAGES = """
CREATE TABLE dated_passages (
    -- The dates that the latest texts tell, and the sentences they stand in
    article_id INTEGER NOT NULL, -- whose text
    range_start INTEGER NOT NULL, -- first code point of the date
    range_end INTEGER NOT NULL, -- code point after its last
    value TEXT NOT NULL, -- the date, ISO 8601, cut to what is known
    precision TEXT NOT NULL, -- how exact it is: day, week, month, year or decade
    end_value TEXT, -- the last day, month or year of what lasts longer than one
    first_day INTEGER NOT NULL, -- the first day it can mean, 1 being the first of the year 1
    last_day INTEGER NOT NULL, -- the last day it can mean
    sentence_start INTEGER NOT NULL, -- first code point of the sentence
    sentence_end INTEGER NOT NULL, -- code point after its last
    PRIMARY KEY (article_id, range_start)
) STRICT, WITHOUT ROWID
"""
STATEMENTS = (DATED_PASSAGES, "CREATE INDEX dated_passages_by_day ON dated_passages (first_day)")
"""What makes the table, where it is not there."""

_STRAY = "article_id NOT IN (SELECT id FROM articles)"
_FIRST_OF = {4: "-01-01", 7: "-01"}
_DAY = 10
_MOST_OF_AN_ARTICLE = 10_000
_MOST_LETTERS = 5_000_000
"""Of a longer text the beginning is read: the words of 30 million letters would take 700 MB."""

_COLUMNS = "range_start, range_end, sentence_start, sentence_end, value, precision, end_value, first_day, last_day"


def make_tables(db: Connection) -> None:
    """Put an empty table in the place of the one that may be there, in the running transaction."""
    db.execute("DROP TABLE IF EXISTS dated_passages")
    for statement in STATEMENTS:
        db.execute(statement)


def find_dated(text: str, published: str, language: str) -> tuple[DatedPassage, ...]:
    """Find the dated passages of a text's first five million letters, and of these the first 10,000.

    Vague dates and the line that dates the article are none. ``published`` is ISO 8601 or empty. Nothing of the
    library is needed for it.
    """
    beginning = text[:_MOST_LETTERS]
    passages = _with_sentences(beginning, iter_dates(beginning, published, language))
    return tuple(islice(passages, _MOST_OF_AN_ARTICLE))


def _with_sentences(text: str, mentions: Iterable[DateMention]) -> Iterator[DatedPassage]:
    """Yield the dates that are known, which come in order, each with the sentence in which it stands."""
    paragraphs = split_paragraphs(text, "")
    number, is_dateline = -1, False
    sentences: list[tuple[int, int]] = []
    for mention in mentions:
        if mention.value is None:
            continue
        place = bisect_right(paragraphs.starts, mention.start) - 1
        if place != number:
            number, is_dateline = place, paragraphs.role(place) == "dateline"
            sentences = split_sentences(text, paragraphs.starts[place], paragraphs.ends[place])
        if is_dateline:
            continue
        start, end = sentences[bisect_right(sentences, (mention.start, len(text))) - 1]
        days = days_of_value(mention.value, mention.end_value)
        yield DatedPassage(
            mention.start, mention.end, start, max(end, mention.end), mention.value, mention.precision,
            mention.end_value, *days,
        )  # fmt: skip


def days_of_value(value: str, end_value: str | None) -> tuple[int, int]:
    """Return the first and the last day that a value, or a value and its end, can mean; raise ValueError for others."""
    first = date.fromisoformat(value + _FIRST_OF.get(len(value), "")).toordinal()
    last = end_value or value
    if len(last) == _DAY:
        return first, date.fromisoformat(last).toordinal()
    year, month = int(last[:4]), int(last[5:] or 12)
    return first, date(year, month, monthrange(year, month)[1]).toordinal()


def put_in(db: Connection, article_id: int, dated: Iterable[DatedPassage]) -> None:
    """Put in the dated passages of an article that has none, in the running transaction."""
    db.executemany(
        f"INSERT INTO dated_passages (article_id, {_COLUMNS}) VALUES (?{', ?' * 9})",
        [(article_id, *passage) for passage in dated],
    )


def take_out(db: Connection, article_id: int) -> None:
    """Take out the dated passages of an article, in the running transaction."""
    db.execute("DELETE FROM dated_passages WHERE article_id = ?", (article_id,))


def holds(db: Connection, article_id: int, dated: Iterable[DatedPassage]) -> bool:
    """Tell whether the table has exactly these dated passages of an article."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM dated_passages WHERE article_id = ? ORDER BY range_start", (article_id,))
    return rows.fetchall() == [tuple(passage) for passage in dated]


def find_faults(db: Connection) -> Iterator[str]:
    """Yield a sentence if there are passages of articles that are not there; what an article has, `holds` tells."""
    if db.execute(f"SELECT 1 FROM dated_passages WHERE {_STRAY} LIMIT 1").fetchone() is not None:
        yield "dated_passages has passages of articles that are gone"
