"""Where dated passages stand: the words of the date, the sentence and the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import attrgetter
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.timeline.records import Dated

_READ = """
SELECT text, headline, outlet, published FROM articles JOIN versions ON versions.article_id = articles.id
WHERE articles.id = ? ORDER BY number DESC LIMIT 1
"""
_AT_ONCE: Final = 500
"""Of so many passages the texts are read once each: one of millions of letters may date thousands of things."""

_article = attrgetter("article_id")


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
    waiting = iter(dated)
    while some := list(islice(waiting, _AT_ONCE)):
        found: dict[Dated, Source] = {}
        for article_id, its in groupby(sorted(some, key=_article), key=_article):
            row = db.execute(_READ, (article_id,)).fetchone()
            if row is not None:
                text, *article = row
                found.update((one, _source(one, text, *article)) for one in its)
        yield from (found[one] for one in some if one in found)


def _source(one: Dated, text: str, headline: str, outlet: str, published: str) -> Source:
    words, sentence = text[one.start : one.end], text[one.sentence_start : one.sentence_end]
    return Source(one, " ".join(words.split()), " ".join(sentence.split()), headline, outlet, published)
