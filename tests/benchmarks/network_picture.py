"""The network of 2,000 entities: read, laid out and drawn, then moved about in, in the page itself.

Run as a module (``move LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import statistics
import sys
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.network.page import NetworkPage
from desktop.tasks import Tasks
from desktop.theme import STYLE_ARGUMENTS, Theme
from storage.library import Library
from storage.network.layout import lay_out
from storage.network.reading import NetworkQuestion, read_network, strongest_edges
from tests.benchmarks.measure import Figure, answer, milliseconds, run_fresh
from tests.benchmarks.stage import LoopWatch, settle

NODES = 2_000
_ARTICLES, _GROUPS, _SEED, _FRAMES = 12_000, 30, 3, 60
_MOMENT = "2025-01-01T00:00:00.000Z"
_QUIET_MS = 400


def measure(folder: Path) -> list[Figure]:
    """Open the network in a fresh process and move about in it."""
    library = make_mentions(folder / "network.hashiya")
    found = run_fresh("network_picture", "move", library, folder=folder)
    said = "network of 2,000 entities"
    return [
        Figure(f"{said}: edges drawn", found["edges"], ""),
        Figure(f"{said}: read", found["read"], "ms"),
        Figure(f"{said}: laid out", found["layout"], "ms", 2_000),
        Figure(f"{said}: asked for to drawn", found["drawn"], "ms"),
        Figure(f"{said}: longest stall meanwhile", found["stall"], "ms", 50),
        Figure(f"{said}: frame while it is dragged, median", found["pan"], "ms", 16),
        Figure(f"{said}: frame while it comes closer, median", found["zoom"], "ms", 16),
        Figure(f"{said}: frame at rest, median", found["rest"], "ms", 50),
    ]


def make_mentions(path: Path) -> Path:
    """Make a library in which groups of entities are named together, a few of them in most groups."""
    chance = random.Random(_SEED)
    library = Library.open(path)
    db = library.db
    db.execute("BEGIN")  # into the tables themselves: the journal and the index are not measured here
    db.executemany(
        "INSERT INTO entities (name, kind, created_at) VALUES (?, ?, ?)",
        ((f"اسم {n} بن عبدالله", ("person", "place", "organisation")[n % 3], _MOMENT) for n in range(NODES)),
    )
    for number in range(1, _ARTICLES + 1):
        db.execute(
            "INSERT INTO articles (headline, outlet, author, published, language, link, file_name, status, starred, "
            "added_at, last_read_at, reading_place) VALUES ('', '', '', '', 'ar', '', '', 'done', 0, ?, '', 0)",
            (_MOMENT,),
        )
        db.execute(
            "INSERT INTO versions (article_id, number, text, sha256, raw_sha256, encoding, imported_at) "
            "VALUES (?, 1, ?, ?, ?, 'utf-8', ?)",
            (number, "كلمة " * 20, f"{number}", f"{number}", _MOMENT),
        )
        group = chance.randrange(_GROUPS)
        named = {group + _GROUPS * chance.randrange(NODES // _GROUPS) for _each in range(chance.randint(2, 6))}
        named |= {chance.randrange(12)} if chance.random() < 0.3 else {chance.randrange(NODES)}
        db.executemany(
            "INSERT INTO mentions (entity_id, article_id, version_id, range_start, range_end, exact, prefix, suffix, "
            "anchoring, created_at) VALUES (?, ?, ?, 0, 4, 'كلمة', '', '', 'anchored', ?)",
            ((one + 1, number, number, _MOMENT) for one in sorted(named)),
        )
    db.execute("COMMIT")
    library.close()
    return path


def _move(library_file: Path) -> dict[str, float]:
    app = QApplication(["bench", *STYLE_ARGUMENTS])
    theme, language = Theme(), Language("ar")
    language.install(app)
    theme.apply(app)
    library = Library.open(library_file)
    question = NetworkQuestion(most_nodes=NODES)
    network = read_network(library.db, question)
    drawn = strongest_edges(network)
    found = {
        "edges": float(len(drawn)),
        "read": milliseconds(lambda: read_network(library.db, question)),
        "layout": milliseconds(lambda: lay_out(network, drawn)),
    }
    tasks = Tasks(library)
    page = NetworkPage(Bridge(library), tasks, theme, language)
    page.resize(1440, 850)
    page.show()
    settle(app, _QUIET_MS, until=lambda: not tasks.any_busy())
    watch = LoopWatch()
    watch.start()
    page.filters.sizes.setCurrentIndex(page.filters.sizes.count() - 1)
    found["drawn"] = milliseconds(lambda: settle(app, 0, until=lambda: not tasks.any_busy()))
    settle(app, _QUIET_MS)
    found["stall"] = watch.longest_ms
    view = page.view
    found["rest"] = statistics.median(milliseconds(view.repaint) for _frame in range(9))
    dragged, closer = [], []
    for _frame in range(_FRAMES):
        view.move_by(4, 2)
        dragged.append(milliseconds(view.repaint))
    for _frame in range(_FRAMES):
        view.zoom_at(QPointF(500, 300), 1.03)
        closer.append(milliseconds(view.repaint))
    tasks.close()
    library.close()
    return found | {"pan": statistics.median(dragged), "zoom": statistics.median(closer)}


if __name__ == "__main__":
    answer({"move": _move}[sys.argv[1]](Path(sys.argv[2])))
