"""Where dated passages stand: the words of the date, the sentence and the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import NamedTuple

from storage.timeline.records import Dated

_READ = """
SELECT substr(text, ?1, ?2), substr(text, ?3, ?4), headline, outlet, published
FROM articles JOIN versions ON versions.article_id = articles.id
WHERE articles.id = ?5 ORDER BY number DESC LIMIT 1
"""


class Source(NamedTuple):
    """A dated passage with the words of its date and its sentence, both in one line, and its article."""

    dated: Dated
    words: str
    sentence: str
    headline: str
    outlet: str
    published: str


def read_sources(db: Connection, dated: Iterable[Dated]) -> Iterator[Source]:
    """Yield where each dated passage stands, in the order given; those of articles that are gone are left out."""
    for one in dated:
        places = (one.start + 1, one.end - one.start, one.sentence_start + 1, one.sentence_end - one.sentence_start)
        row = db.execute(_READ, (*places, one.article_id)).fetchone()
        if row is not None:
            words, sentence, *article = row
            yield Source(one, " ".join(words.split()), " ".join(sentence.split()), *article)
