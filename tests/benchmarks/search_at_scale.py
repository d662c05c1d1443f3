"""Searching 100,000 newspaper articles and adding to them, beside plain FTS5 and tantivy.

Run as a module (``search LIBRARY ENGINES``, ``add LIBRARY`` or ``type LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import time
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from storage.library import Library
from storage.search.search import find_articles
from tests.benchmarks import news, plain_engines, scale
from tests.benchmarks.measure import Figure, answer, milliseconds, run_fresh
from tests.benchmarks.mixed_queries import Asked, mixed_queries

if TYPE_CHECKING:
    from collections.abc import Callable

_ALONE = 200
_FURTHER = 2_000
_LONGEST_S = 600.0
_TYPED = ("السعودية", "وزير الخارجية", "في من على", "مجلس الوزراء السعودي", "محمد")
_KEYS_MS = 170
"""Slower than the pause after which the library is asked: so it is asked at every key."""
_FIRST = "search, 100,000 articles: "
_ADDING = "adding to 100,000 articles: "
_ALL = "adding 100,000 articles: "
_INDEX_BYTES = """
SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND (
    name LIKE 'article_index%' OR name LIKE 'stem_index%' OR name LIKE 'annotation_index%'
    OR name LIKE '%word_skeletons%' OR name LIKE 'entity_lookup%' OR name LIKE 'run_index%'
    OR name LIKE 'passage_index%' OR name LIKE 'copies%' OR name LIKE 'dated_passages%'
)
"""


def measure(folder: Path) -> list[Figure]:
    """Measure in fresh processes, each on a copy of the library."""
    if not news.is_at_hand():
        return [Figure("search, 100,000 articles", 0, "ms", skipped=news.ABSENT)]
    made, engines = scale.made_library(), scale.made_engines()

    def run(what: str, *arguments: Path) -> dict[str, float]:
        library = folder / f"{what}.hashiya"
        shutil.copyfile(made / "news.hashiya", library)
        try:
            return run_fresh("search_at_scale", what, library, *arguments, folder=folder, longest_s=_LONGEST_S)
        finally:
            library.unlink()

    found = run("search", engines)
    typed = run("type")
    added = run("add") | json.loads((made / "made.json").read_text(encoding="utf-8"))
    return [
        *_of_searching(found, typed),
        Figure(_ALL + "each, for searching", _each(added["cpu_seconds"] - added["linking_seconds"]), "ms CPU", 1.25),
        Figure(_ALL + "each, with linking", _each(added["cpu_seconds"]), "ms CPU", 15),
        Figure(_ADDING + f"each of {_FURTHER:,} more, for searching", added["further"] - added["linked"], "ms CPU"),
        Figure(_ADDING + f"each of {_FURTHER:,} more, with linking", added["further"], "ms CPU", 15),
        Figure(_ADDING + "one alone, for searching, p95", added["searching_p95"], "ms", 10),
        Figure(_ADDING + "one alone, with linking, p95", added["alone_p95"], "ms"),
        Figure(_ADDING + "one alone, with linking, worst", added["alone_worst"], "ms"),
        Figure(
            "indexes of 100,000 articles, all that is made from them",
            added["index_bytes"] / added["text_bytes"],
            "× the text",
            1.5,
        ),
    ]


def _each(seconds: float) -> float:
    return 1000 * seconds / scale.ARTICLES


def _of_searching(found: dict[str, float], typed: dict[str, float]) -> list[Figure]:
    without = "" if "tantivy p50" in found else plain_engines.NO_TANTIVY
    figures = []
    for share, bound in (("p50", 12), ("p95", 40), ("worst", 250)):
        figures += [
            Figure(_FIRST + share, found[f"own {share}"], "ms", bound),
            Figure(f"    FTS5 with snippet(), {share}", found[f"fts5 {share}"], "ms"),
            Figure(f"    tantivy with snippets, {share}", found.get(f"tantivy {share}", 0), "ms", skipped=without),
        ]
    return [
        *figures,
        Figure(_FIRST + "p95 beside FTS5", found["own p95"], "ms", 0.4, against=found["fts5 p95"]),
        Figure(_FIRST + "p95 with facets", found["facets p95"], "ms"),
        Figure(_FIRST + "longest stall while typing", typed["stall"], "ms", 50),
        Figure(_FIRST + "last key to results, median", typed["answered"], "ms"),
    ]


# the measured processes ----------------------------------------------------------------------------


def _search(library_file: Path, engines: Path) -> dict[str, float]:
    queries = mixed_queries()
    library = Library.open(library_file, read_only=True)

    def own(asked: Asked, *, with_facets: bool = False) -> int:
        return len(find_articles(library.db, asked.typed, with_facets=with_facets).articles)

    searches: dict[str, Callable[[Asked], int]] = {
        "own": own,
        "facets": partial(own, with_facets=True),
        "fts5": plain_engines.fts5_search(engines / "fts5.db"),
    }
    if plain_engines.has_tantivy():
        searches["tantivy"] = plain_engines.tantivy_search(engines / "tantivy")
    numbers: dict[str, float] = {}
    for name, search in searches.items():
        for asked in queries:
            search(asked)
        numbers |= {
            f"{name} {share}": value
            for share, value in _shares([milliseconds(partial(search, asked)) for asked in queries])
        }
    return numbers


def _shares(samples: list[float]) -> list[tuple[str, float]]:
    return [
        ("p50", statistics.median(samples)),
        ("p95", statistics.quantiles(samples, n=20)[-1]),
        ("worst", max(samples)),
    ]


def _add(library_file: Path) -> dict[str, float]:
    """Add articles that are not there yet: some each by itself, the rest in batches."""
    library = Library.open(library_file)
    index_bytes = library.db.execute(_INDEX_BYTES).fetchone()[0]
    further = islice(news.make_news(scale.ARTICLES + _ALONE + _FURTHER), scale.ARTICLES, None)
    alone: list[float] = []
    for_searching: list[float] = []
    with scale.linking_timed() as linking:
        for article in islice(further, _ALONE):
            linked = linking.seconds
            alone.append(milliseconds(partial(library.write, scale.add_all, [article])))
            for_searching.append(alone[-1] - 1000 * (linking.seconds - linked))
    seconds = 0.0
    with scale.linking_timed() as linking:
        while batch := list(islice(further, scale.BATCH)):
            began = time.process_time()
            library.write(scale.add_all, batch)
            seconds += time.process_time() - began
    library.close()
    shares, searching = dict(_shares(alone)), dict(_shares(for_searching))
    return {
        "index_bytes": index_bytes,
        "searching_p95": searching["p95"],
        "alone_p95": shares["p95"],
        "alone_worst": shares["worst"],
        "further": 1000 * seconds / _FURTHER,
        "linked": 1000 * linking.seconds / _FURTHER,
    }


def _type(library_file: Path) -> dict[str, float]:
    """Type into the search page of the whole window, key by key."""
    # the other processes need no window
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.app import Program  # noqa: PLC0415
    from desktop.settings import Settings  # noqa: PLC0415
    from tests.benchmarks.stage import LoopWatch, press, settle  # noqa: PLC0415

    app = QApplication([])
    settings = Settings(library_file.with_suffix(".ini"))
    settings.language = "ar"
    program = Program(app, Library.open(library_file), settings)
    window = program.window
    window.resize(1440, 900)
    window.show()
    settle(app, 1_000, until=lambda: not program.tasks.any_busy())
    window.actions_.search.trigger()
    page = window.searching.page
    settle(app, 1_000, until=lambda: not program.tasks.any_busy())
    watch = LoopWatch()
    watch.start()
    answers = []
    for words in _TYPED:
        page.head.field.clear()
        for letter in words:
            press(page.head.field, letter)
            settle(app, _KEYS_MS)
        answers.append(milliseconds(partial(settle, app, 0, until=lambda: not page.asking.waiting())))
        settle(app, 300)
    program.close()
    return {"stall": watch.longest_ms, "answered": statistics.median(answers)}


if __name__ == "__main__":
    _what, _library, *_engines = sys.argv[1:]
    if _what == "search":
        answer(_search(Path(_library), Path(_engines[0])))
    else:
        answer({"add": _add, "type": _type}[_what](Path(_library)))
