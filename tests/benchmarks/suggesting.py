"""Suggestions for the sample articles, of 5 KB each: with a few hundred entities, and with 50,000 spellings."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from pathlib import Path
from statistics import median

from storage.articles import add_article
from storage.entities.identity import add_entity
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.suggestions.listing import list_suggestions
from storage.text.words import words_of
from tests.benchmarks.corpus import seed_texts
from tests.benchmarks.known_names import make_names
from tests.benchmarks.measure import Figure, milliseconds

_BOUNDS_MS = {500: 30, 50_000: 60}


def measure(folder: Path) -> list[Figure]:
    """Make a library with so many entities, and ask for the suggestions of one article after another."""
    figures: list[Figure] = []
    for entities, bound in _BOUNDS_MS.items():
        library = Library.open(folder / f"suggestions-{entities}.hashiya")
        first, *others = library.write(_fill, entities).result
        ready = milliseconds(partial(list_suggestions, library.db, first))
        spent = [milliseconds(partial(list_suggestions, library.db, one)) for one in others]
        library.close()
        figures.append(Figure(f"first suggestions with {entities:,} spellings", ready, "ms"))
        figures.append(
            Figure(f"suggestions of a sample article of 5 KB with {entities:,} spellings", median(spent), "ms", bound)
        )
    return figures


def _fill(db: Connection, entities: int) -> list[int]:
    """Add the entities and the sample articles, and return the versions of these."""
    for name in filter(words_of, make_names(entities)):
        add_entity(db, name, "person")
    for text in seed_texts():
        add_article(db, NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest()))
    return [version_id for (version_id,) in db.execute("SELECT id FROM versions ORDER BY id")]
