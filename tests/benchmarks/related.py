"""Related articles among 100,000: the ten best with their reasons, and what recognising copies costs at import.

Run as a module (``list LIBRARY`` or ``link LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import time
from functools import partial
from itertools import islice
from pathlib import Path

from storage.library import Library
from storage.related import index
from storage.related.listing import list_related
from storage.text.prepositions import fold_words
from storage.text.words import split_words
from tests.benchmarks import news, scale
from tests.benchmarks.measure import Figure, answer, milliseconds, run_fresh
from tests.benchmarks.tagged_names import tag_names

_ASKED = 200
_LINKED = 500
_SEED = 6
_LONGEST_S = 600.0
_FIRST = "related, 100,000 articles: "


def measure(folder: Path) -> list[Figure]:
    """Measure in fresh processes, on a copy of the library."""
    if not news.is_at_hand():
        return [Figure("related, 100,000 articles", 0, "ms", skipped=news.ABSENT)]
    library = folder / "related.hashiya"
    shutil.copyfile(scale.made_library() / "news.hashiya", library)
    listed = run_fresh("related", "list", library, folder=folder, longest_s=_LONGEST_S)
    linked = run_fresh("related", "link", library, folder=folder, longest_s=_LONGEST_S)
    mentions = tag_names(library)
    tagged = run_fresh("related", "list", library, folder=folder, longest_s=_LONGEST_S)
    library.unlink()
    return [
        Figure(_FIRST + "ten with reasons, median", listed["median"], "ms"),
        Figure(_FIRST + "ten with reasons, p95", listed["p95"], "ms", 40),
        Figure(_FIRST + "ten with reasons, worst", listed["worst"], "ms"),
        Figure(_FIRST + f"with {mentions:,} mentions, p95", tagged["p95"], "ms", 40),
        Figure(_FIRST + f"with {mentions:,} mentions, worst", tagged["worst"], "ms"),
        Figure(_FIRST + "linking a new one, mean", linked["mean"], "ms CPU", 15),
        Figure(_FIRST + "linking a new one, p95", linked["p95"], "ms CPU"),
    ]


def _list(path: Path) -> dict[str, float]:
    """List the related ones of articles picked by chance, each asked for once."""
    library = Library.open(path, read_only=True)
    (last,) = library.db.execute("SELECT max(id) FROM articles").fetchone()
    asked = random.Random(_SEED).sample(range(1, last + 1), _ASKED)
    times = [milliseconds(partial(list_related, library.db, article_id)) for article_id in asked]
    library.close()
    return {"median": statistics.median(times), "p95": statistics.quantiles(times, n=20)[-1], "worst": max(times)}


def _link(path: Path) -> dict[str, float]:
    """Recognise the copies of articles that are not in the library yet."""
    library = Library.open(path)
    (last,) = library.db.execute("SELECT max(id) FROM articles").fetchone()
    times = []
    library.db.execute("BEGIN")  # as many are added at once
    for number, new in enumerate(islice(news.make_news(scale.ARTICLES + _LINKED), scale.ARTICLES, None), last + 1):
        begun = time.process_time()
        runs = index.hash_runs(split_words(fold_words(new.text)))
        index.put_in(library.db, number, runs)
        times.append(1000 * (time.process_time() - begun))
    library.close()
    return {"mean": statistics.fmean(times), "p95": statistics.quantiles(times, n=20)[-1]}


if __name__ == "__main__":
    answer({"list": partial(_list, Path(sys.argv[2])), "link": partial(_link, Path(sys.argv[2]))}[sys.argv[1]]())
