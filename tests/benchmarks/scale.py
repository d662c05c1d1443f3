"""A library of 100,000 newspaper articles and the same texts in two plain indexes, made once and kept in the cache."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from storage.index import tidy
from storage.library import Connection, Library
from storage.parallels import index as passages
from storage.records import NewArticle
from storage.related import index as runs
from storage.timeline import index as dates
from storage.versions import receive_all
from tests.benchmarks import plain_engines
from tests.benchmarks.measure import ROOT
from tests.benchmarks.news import make_news

P = ParamSpec("P")
T = TypeVar("T")

ARTICLES = 100_000
BATCH = 200
_LIBRARY_SOURCES = (
    "storage/index.py",
    "storage/schema.py",
    "storage/related/index.py",
    "storage/parallels/index.py",
    "storage/parallels/states.py",
    "storage/parallels/synonyms.py",
    "storage/parallels/terms.py",
    "storage/timeline/index.py",
    "storage/text/folding.py",
    "storage/text/words.py",
    "storage/text/prepositions.py",
    "storage/text/passages.py",
    "storage/text/sentences.py",
    "tests/benchmarks/news.py",
)
_LINKING = (
    (runs, ("hash_runs", "put_in")),
    (passages, ("fold_passages", "put_in")),
    (dates, ("find_dated", "put_in")),
)
_ENGINE_SOURCES = ("tests/benchmarks/news.py", "tests/benchmarks/plain_engines.py")


def made_library() -> Path:
    """Return the folder with ``news.hashiya`` and what making it took in ``made.json``; it takes minutes once."""
    return _cached("library", _LIBRARY_SOURCES, _make_library)


def made_engines() -> Path:
    """Return the folder with the plain indexes."""
    return _cached("engines", _ENGINE_SOURCES, _make_engines)


def add_all(db: Connection, articles: Iterable[NewArticle]) -> list[int]:
    """Add these articles, each as published on a page of its own, and return their ids."""
    own = (article._replace(link=f"{article.link}?{article.raw_sha256}") for article in articles)
    return [article.id for article in receive_all(db, own).added]


def _make_library(folder: Path) -> None:
    library = Library.open(folder / "news.hashiya")
    news = make_news(ARTICLES)
    seconds, size = 0.0, 0
    with linking_timed() as linking:
        while batch := list(islice(news, BATCH)):
            began = time.process_time()
            library.write(add_all, batch)
            seconds += time.process_time() - began
            size += sum(len(article.text.encode()) + len(article.headline.encode()) for article in batch)
        began = time.process_time()
        library.write(_tidy_links)
        linking.seconds += time.process_time() - began
        library.write(tidy)  # as the command that adds so many does
        seconds += time.process_time() - began
    library.close()
    made = {"cpu_seconds": seconds, "linking_seconds": linking.seconds, "text_bytes": size}
    (folder / "made.json").write_text(json.dumps(made), encoding="utf-8")


class Linking:
    """How much processor time went into passages, dates, runs and copies."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._within = False

    def timed(self, work: Callable[P, T]) -> Callable[P, T]:
        """Return the same work with its time counted, once where it is part of other such work."""

        def counted(*args: P.args, **kwargs: P.kwargs) -> T:
            if self._within:
                return work(*args, **kwargs)
            self._within, began = True, time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                self._within = False
                self.seconds += time.process_time() - began

        return counted


@contextmanager
def linking_timed() -> Iterator[Linking]:
    """Count meanwhile what is done for cross-links when articles come; the little merging of their indexes is not."""
    linking = Linking()
    with ExitStack() as stack:
        for module, names in _LINKING:
            for name in names:
                stack.enter_context(patch.object(module, name, linking.timed(getattr(module, name))))
        yield linking


def _tidy_links(db: Connection) -> None:
    db.execute("INSERT INTO run_index (run_index) VALUES ('optimize')")
    db.execute("INSERT INTO passage_index (passage_index) VALUES ('optimize')")


def _make_engines(folder: Path) -> None:
    plain_engines.make_fts5(folder / "fts5.db", make_news(ARTICLES))
    if plain_engines.has_tantivy():
        plain_engines.make_tantivy(folder / "tantivy", make_news(ARTICLES))


def _cached(name: str, sources: Iterable[str], make: Callable[[Path], None]) -> Path:
    """Return the folder made from the sources as they are now, making it if need be; older ones are removed."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - the cache is asked for only here

    state = hashlib.sha256()
    for path in sorted(path for pattern in sources for path in ROOT.glob(pattern)):
        state.update(path.read_bytes())
    cache = user_cache_path("hashiya-bench", appauthor=False)
    folder = cache / f"{name}-{state.hexdigest()[:16]}"
    if not folder.exists():
        for older in cache.glob(f"{name}-*"):
            shutil.rmtree(older)
        part = cache / f"part-of-{name}"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        make(part)
        part.rename(folder)
    return folder
