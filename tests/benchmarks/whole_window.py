"""The whole window: opening the 5 MB article from a small one, and a list of 20,000 articles.

Run as a module (``open LIBRARY ID`` or ``list LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import statistics
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.settings import Settings
from storage.library import Library
from tests.benchmarks.corpus import LONG_BYTES, LONG_HIGHLIGHTS, make_many, make_marked
from tests.benchmarks.measure import Figure, answer, collect, medians, milliseconds, run_fresh
from tests.benchmarks.stage import LoopWatch, settle

RUNS = 3
_PLACES = 60
_QUIET_MS = 1_000


def measure(folder: Path) -> list[Figure]:
    """Run in fresh processes; none of these figures has a bound."""
    long_library = folder / "window.hashiya"
    article_id = make_marked(long_library, LONG_BYTES, LONG_HIGHLIGHTS, 120)
    many = make_many(folder / "many.hashiya")
    opened = medians(
        collect(
            [run_fresh("whole_window", "open", long_library, str(article_id), folder=folder) for _each in range(RUNS)]
        )
    )
    listed = medians(collect([run_fresh("whole_window", "list", many, folder=folder) for _each in range(RUNS)]))
    return [
        Figure("window, 5 MB: open and paint", opened["open"], "ms"),
        Figure("window, 5 MB: longest stall", opened["stall"], "ms"),
        Figure("window, 20,000 articles: build and paint", listed["build"], "ms"),
        Figure("window, 20,000 articles: scroll the list", listed["scroll"], "ms"),
        Figure("window, 20,000 articles: longest stall", listed["stall"], "ms"),
    ]


def _open(library_file: Path, article_id: int) -> dict[str, float]:
    app = QApplication([])
    program = _program(app, library_file, last_article=1)
    program.show()
    settle(app, _QUIET_MS, until=lambda: not program.tasks.any_busy())
    window = program.window
    watch = LoopWatch()
    watch.start()

    def show() -> None:
        window.navigation.open_article(article_id)
        window.repaint()

    took = milliseconds(show)
    settle(app, _QUIET_MS, until=lambda: not program.tasks.any_busy())
    program.close()
    return {"open": took, "stall": watch.longest_ms}


def _list(library_file: Path) -> dict[str, float]:
    app = QApplication([])
    watch = LoopWatch()
    programs: list[Program] = []

    def build() -> None:
        programs.append(_program(app, library_file, last_article=1))
        programs[0].show()
        programs[0].window.repaint()

    built = milliseconds(build)
    watch.start()
    (program,) = programs
    settle(app, _QUIET_MS, until=lambda: not program.tasks.any_busy())
    rows = program.window.library_pane.list
    bar = rows.verticalScrollBar()
    chance = random.Random(2)

    def scroll(value: int) -> None:
        bar.setValue(value)
        rows.viewport().repaint()

    moves = [milliseconds(partial(scroll, chance.randint(0, bar.maximum()))) for _each in range(_PLACES)]
    program.close()
    return {"build": built, "scroll": statistics.median(moves), "stall": watch.longest_ms}


def _program(app: QApplication, library_file: Path, last_article: int) -> Program:
    settings = Settings(library_file.with_suffix(".ini"))
    settings.last_article = last_article
    return Program(app, Library.open(library_file), settings)


if __name__ == "__main__":
    answer(_open(Path(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "open" else _list(Path(sys.argv[2])))
