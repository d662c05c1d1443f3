"""What the program's search is measured beside: SQLite's plain FTS5, and tantivy from its Python package."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from storage.records import NewArticle
from tests.benchmarks.mixed_queries import Asked

NO_TANTIVY = "the package tantivy is not installed"
_RESULTS = 20
_SNIPPET_TOKENS = 30
_SNIPPET_LETTERS = 200

Search = Callable[[Asked], int]


def has_tantivy() -> bool:
    """Tell whether the package is installed; the program itself does not need it."""
    return find_spec("tantivy") is not None


def make_fts5(path: Path, articles: Iterable[NewArticle]) -> None:
    """Put articles into an index as SQLite's manual shows it."""
    db = sqlite3.connect(path)
    db.execute(
        "CREATE VIRTUAL TABLE news USING fts5 "
        "(headline, body, published UNINDEXED, outlet UNINDEXED, tokenize = 'unicode61')"
    )
    rows = ((one.headline, one.text, one.published, one.outlet) for one in articles)
    with db:
        db.executemany("INSERT INTO news VALUES (?, ?, ?, ?)", rows)
    db.close()


def fts5_search(path: Path) -> Search:
    """Return what answers a query with its first results, by bm25 and with snippets, and tells how many they are."""
    db = sqlite3.connect(path)
    sql = (
        "SELECT rowid, headline, snippet(news, 1, '[', ']', '…', ?) FROM news "
        "WHERE news MATCH ? AND published >= ? AND (? = '' OR outlet = ?) ORDER BY bm25(news) LIMIT ?"
    )

    def search(asked: Asked) -> int:
        words = " ".join(f'"{word}"' for word in asked.words)
        match = f'"{" ".join(asked.words)}"' if asked.kind == "phrase" else words + "*" * (asked.kind == "prefix")
        return len(
            db.execute(sql, (_SNIPPET_TOKENS, match, asked.after, asked.source, asked.source, _RESULTS)).fetchall()
        )

    return search


def make_tantivy(path: Path, articles: Iterable[NewArticle]) -> None:
    """Put articles into an index of tantivy's, with its own tokenizer."""
    import tantivy  # noqa: PLC0415 - only the benchmarks can use it, where it is installed

    path.mkdir()
    builder = tantivy.SchemaBuilder()
    for field in ("headline", "body"):
        builder.add_text_field(field, stored=True)
    for field in ("published", "outlet"):
        builder.add_text_field(field, stored=True, tokenizer_name="raw")
    index = tantivy.Index(builder.build(), path=str(path))
    writer = index.writer()
    for one in articles:
        writer.add_document(
            tantivy.Document(headline=one.headline, body=one.text, published=one.published, outlet=one.outlet)
        )
    writer.commit()
    writer.wait_merging_threads()


def tantivy_search(path: Path) -> Search:
    """Return what answers a query with its first results and their snippets, and tells how many they are."""
    import tantivy  # noqa: PLC0415 - only the benchmarks can use it, where it is installed

    index = tantivy.Index.open(str(path))
    searcher = index.searcher()

    def query_of(asked: Asked) -> Any:  # noqa: ANN401 - the package has no types
        if asked.kind == "prefix":
            return tantivy.Query.regex_query(index.schema, "body", f"{asked.words[0]}.*")
        words = " ".join(asked.words)
        typed = f'"{words}"' if asked.kind == "phrase" else words
        if asked.source:
            typed += f' AND outlet:"{asked.source}"'
        if asked.after:
            typed += f" AND published:[{asked.after} TO 9]"
        return index.parse_query(typed, ["headline", "body"], conjunction_by_default=True)

    def search(asked: Asked) -> int:
        query = query_of(asked)
        hits = searcher.search(query, _RESULTS).hits
        snippets = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body")
        snippets.set_max_num_chars(_SNIPPET_LETTERS)
        return len([snippets.snippet_from_doc(searcher.doc(address)).to_html() for _score, address in hits])

    return search
