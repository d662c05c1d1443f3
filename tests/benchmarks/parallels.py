"""Passages that say the same as one, among those of 100,000 articles.

Run as a module (``parallels LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
from functools import partial
from pathlib import Path

from storage.articles import get_version
from storage.library import Library
from storage.parallels.listing import list_parallels
from storage.text.passages import passages_of
from tests.benchmarks import news, scale
from tests.benchmarks.measure import Figure, answer, milliseconds, run_fresh
from tests.benchmarks.tagged_names import tag_names

_ASKED = 200
_BOUND_MS = 60
_SEED = 6
_LONGEST_S = 600.0
_FIRST = "parallels of a passage, 100,000 articles: "


def measure(folder: Path) -> list[Figure]:
    """Measure in fresh processes: in the library as it is, and in a copy with entities in nearly all articles."""
    if not news.is_at_hand():
        return [Figure("parallels of a passage, 100,000 articles", 0, "ms", skipped=news.ABSENT)]
    library = scale.made_library() / "news.hashiya"
    found = run_fresh("parallels", library, folder=folder, longest_s=_LONGEST_S)
    copy = folder / "parallels.hashiya"
    shutil.copyfile(library, copy)
    mentions = tag_names(copy)
    tagged = run_fresh("parallels", copy, folder=folder, longest_s=_LONGEST_S)
    copy.unlink()
    return [
        Figure(_FIRST + "median", found["median"], "ms"),
        Figure(_FIRST + "p95", found["p95"], "ms", _BOUND_MS),
        Figure(_FIRST + "worst", found["worst"], "ms"),
        Figure(_FIRST + f"with {mentions:,} mentions, p95", tagged["p95"], "ms", _BOUND_MS),
        Figure(_FIRST + f"with {mentions:,} mentions, worst", tagged["worst"], "ms"),
    ]


def _list(path: Path) -> dict[str, float]:
    """Ask for the parallels of passages picked by chance, each once."""
    library = Library.open(path, read_only=True)
    (last,) = library.db.execute("SELECT max(id) FROM articles").fetchone()
    chance = random.Random(_SEED)
    times = []
    for article_id in chance.sample(range(1, last + 1), _ASKED):
        start, end = chance.choice(passages_of(get_version(library.db, article_id).text))
        times.append(milliseconds(partial(list_parallels, library.db, article_id, start, end)))
    library.close()
    return {"median": statistics.median(times), "p95": statistics.quantiles(times, n=20)[-1], "worst": max(times)}


if __name__ == "__main__":
    answer(_list(Path(sys.argv[1])))
