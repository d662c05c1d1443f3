"""How well search answers: questions find their paragraph, headlines their article, news the same news in other words.

The measure is the mean reciprocal rank of the first right answer among ten. Data and protocol are those of
retrieval trials on Arabic questions (ARCD), on newspaper articles (SaudiNewsNet) and on headlines (ANS).
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from storage.articles import add_article
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.search.search import find_articles
from storage.text.folding import fold_text
from storage.text.words import stem, words_of
from tests.benchmarks.news import DATA

_HEADLINES = 600
_FROM_WORDS, _TO_WORDS = 5, 14
_SHORTEST_BODY = 40
_SAME_BEGINNING = 200
_SEED = 7
_RANKS = 10
_WORD = re.compile(r"\w+")


class Task(NamedTuple):
    """Texts, and queries each with the places of the texts that are right for it."""

    name: str
    texts: list[str]
    queries: list[tuple[str, set[int]]]


def read_lines(name: str) -> list[dict[str, Any]]:
    """Return the records of one of the data files."""
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def tasks() -> Iterator[Task]:
    """Yield the three tasks."""
    paragraphs = [paragraph for article in read_lines("questions") for paragraph in article["paragraphs"]]
    asked = [(qa["question"], {place}) for place, one in enumerate(paragraphs) for qa in one["qas"]]
    yield Task("questions", [one["context"] for one in paragraphs], asked)
    yield _headlines()
    agreeing = [pair for pair in read_lines("headlines") if pair["stance"] == "agree"]
    others = sorted({pair["s2"] for pair in agreeing})
    places = {text: place for place, text in enumerate(others)}
    yield Task("paraphrases", others, [(pair["s1"], {places[pair["s2"]]}) for pair in agreeing])


def _headlines() -> Task:
    whole = [article for article in read_lines("news") if len(article["content"].split()) >= _SHORTEST_BODY]
    alike: defaultdict[str, set[int]] = defaultdict(set)
    beginnings = [fold_text(" ".join(article["content"].split()))[:_SAME_BEGINNING] for article in whole]
    for place, beginning in enumerate(beginnings):
        alike[beginning].add(place)
    fit = [place for place, one in enumerate(whole) if _FROM_WORDS <= len(one["title"].split()) <= _TO_WORDS]
    random.Random(_SEED).shuffle(fit)
    queries = [(whole[place]["title"], alike[beginnings[place]]) for place in fit[:_HEADLINES]]
    return Task("headlines", [article["content"] for article in whole], queries)


def measure_search(task: Task, folder: Path) -> float:
    """Return the mean reciprocal rank of the program's own search over a library of the task's texts."""
    library = Library.open(folder / f"{task.name}.hashiya")

    def add(db: Connection) -> list[int]:
        # a sign that stands in no word keeps two equal texts apart
        new = (NewArticle(text=f"{text}\n{'·' * (n % 7)}{n}", raw_sha256=str(n)) for n, text in enumerate(task.texts))
        return [add_article(db, article).id for article in new]

    place_of = {article_id: place for place, article_id in enumerate(library.write(add).result)}

    def search(query: str) -> list[int]:
        found = find_articles(library.db, query, limit=_RANKS, with_facets=False)
        return [place_of[article.article_id] for article in found.articles]

    try:
        return _mean_reciprocal_rank(task, search)
    finally:
        library.close()


def measure_plain(task: Task, treat: Callable[[str], Sequence[str]]) -> float:
    """Return the mean reciprocal rank of plain FTS5, any word of the query, over texts treated so."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE plain USING fts5 (text, content = '')")
    db.executemany(
        "INSERT INTO plain (rowid, text) VALUES (?, ?)",
        ((n, " ".join(treat(text))) for n, text in enumerate(task.texts)),
    )

    def search(query: str) -> list[int]:
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(_WORD.findall(" ".join(treat(query)))))
        rows = db.execute("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain) LIMIT ?", (match, _RANKS))
        return [place for (place,) in rows] if match else []

    try:
        return _mean_reciprocal_rank(task, search)
    finally:
        db.close()


def as_written(text: str) -> Sequence[str]:
    """Leave a text as it is."""
    return [text]


def stemmed(text: str) -> Sequence[str]:
    """Fold a text and reduce it to light stems."""
    return [stem(word) for word in words_of(text)]


def _mean_reciprocal_rank(task: Task, search: Callable[[str], Sequence[int]]) -> float:
    total = 0.0
    for query, right in task.queries:
        rank = next((rank for rank, place in enumerate(search(query), start=1) if place in right), None)
        total += 0.0 if rank is None else 1 / rank
    return total / len(task.queries)
