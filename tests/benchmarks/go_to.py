"""Go to anything, in the real window, with 100,000 headlines: from each key to the rows painted.

Run as a module (``type LIBRARY`` or ``names LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import statistics
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.goto.palette import Palette
from desktop.settings import Settings
from storage.library import Library
from storage.search.anything import read_shelf
from tests.benchmarks.corpus import seed_texts
from tests.benchmarks.measure import NO_PROC, Figure, answer, milliseconds, resident_mb, run_fresh
from tests.benchmarks.stage import LoopWatch, settle

ARTICLES = 100_000
_SEED = 3
_NEW_WORDS = 40_000
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_NAMED = ("اذربيجان", "الرئيس الايراني", "وزير الخارجية", "عبداللهيان", "يران", "في", "karabakh", "@", ">تظليل")
_MISSPELT = "ازربيجان"
_QUIET_MS = 400


def measure(folder: Path) -> list[Figure]:
    """Type into the palette in a fresh process."""
    library = make_headlines(folder / "headlines.hashiya")
    found = run_fresh("go_to", "type", library, folder=folder)
    memory = run_fresh("go_to", "names", library, folder=folder).get("memory")
    return [
        Figure("go to, 100,000 articles: open for the first time", found["open"], "ms"),
        Figure("go to, 100,000 articles: names at hand", found["ready"], "ms"),
        Figure("go to, 100,000 articles: longest stall meanwhile", found["stall"], "ms", 50),
        Figure("go to, 100,000 articles: key to rows painted, median", found["median"], "ms"),
        Figure("go to, 100,000 articles: key to rows painted, p95", found["p95"], "ms", 16),
        Figure("go to, 100,000 articles: key to rows painted, worst", found["worst"], "ms"),
        Figure("go to, 100,000 articles: after a slip of the finger", found["similar"], "ms"),
        Figure("go to, 100,000 articles: memory of the names", memory, "MB", 30)
        if memory is not None
        else Figure("go to, 100,000 articles: memory of the names", 0, "MB", 30, skipped=NO_PROC),
    ]


def make_headlines(path: Path) -> Path:
    """Make a library of headlines alone: runs of words of the sample articles, with made-up words among them."""
    chance = random.Random(_SEED)
    words = [word for text in seed_texts() for word in text.split()]
    made_up = ["".join(chance.choices(_LETTERS, k=chance.randint(3, 8))) for _each in range(_NEW_WORDS)]

    def headline() -> str:
        first = chance.randrange(len(words) - 12)
        run = words[first : first + chance.randint(4, 9)]
        run.insert(chance.randrange(len(run)), chance.choice(made_up))
        return " ".join(run)

    library = Library.open(path)
    # into the table itself: neither the journal nor the index is measured here, and both would take minutes
    library.db.execute("BEGIN")
    library.db.executemany(
        "INSERT INTO articles (headline, outlet, author, published, language, link, file_name, status, starred, "
        "added_at, last_read_at, reading_place) VALUES (?, ?, '', ?, 'ar', '', '', 'done', 0, ?, ?, 0)",
        (
            (
                headline(),
                f"صحيفة {number % 40}",
                f"{chance.randint(2005, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                "2025-01-01T00:00:00.000Z",
                f"2025-01-01T{number % 24:02}:00:00.000Z" if number % 10 == 0 else "",
            )
            for number in range(ARTICLES)
        ),
    )
    library.db.execute("COMMIT")
    library.close()
    return path


def _typed(library: Library) -> list[str]:
    """Return what is typed: names, pieces of words, and the beginnings of some headlines."""
    chance = random.Random(_SEED)
    some = str([chance.randint(1, ARTICLES) for _each in range(12)])
    rows = library.db.execute("SELECT headline FROM articles WHERE id IN (SELECT value FROM json_each(?))", (some,))
    return [*_NAMED, *(" ".join(headline.split()[:3]) for (headline,) in rows)]


def _type(library_file: Path) -> dict[str, float]:
    app = QApplication([])
    settings = Settings(library_file.with_suffix(".ini"))
    settings.language = "ar"
    program = Program(app, Library.open(library_file), settings)
    window = program.window
    window.resize(1440, 900)
    window.reading_pane.show_article(None)
    window.show()
    settle(app, _QUIET_MS, until=lambda: not program.tasks.any_busy())
    watch = LoopWatch()

    def open_it() -> None:
        window.actions_.go_to.trigger()
        window.repaint()

    opened = milliseconds(open_it)
    palette = window.going.palette
    watch.start()
    ready = opened + milliseconds(lambda: settle(app, 0, until=lambda: palette.finder.complete))
    stall = watch.longest_ms
    settle(app, _QUIET_MS)
    keys: list[float] = []
    for words in _typed(program.library):
        palette.field.clear()
        for letter in words:
            keys.append(milliseconds(partial(_press, palette, letter)))
            settle(app, 1)
        settle(app, _QUIET_MS, until=lambda: not program.tasks.any_busy())
    palette.field.clear()
    for letter in _MISSPELT[:-1]:
        _press(palette, letter)

    def slip() -> None:
        _press(palette, _MISSPELT[-1])
        settle(app, 0, until=lambda: len(palette.rows.rows) > 1)

    similar = milliseconds(slip)
    program.tasks.close()
    return {
        "open": opened,
        "ready": ready,
        "stall": stall,
        "median": statistics.median(keys),
        "p95": statistics.quantiles(keys, n=20)[-1],
        "worst": max(keys),
        "similar": similar,
    }


def _names(library_file: Path) -> dict[str, float]:
    """Return by how many megabytes this process grows when it holds the names."""
    library = Library.open(library_file)
    before = resident_mb()
    shelf = read_shelf(library.db, "article")
    after = resident_mb()
    library.close()
    return {} if before is None or after is None or not len(shelf) else {"memory": after - before}


def _press(palette: Palette, letter: str) -> None:
    """Press a key and paint what is listed."""
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(palette.field, key)
    palette.repaint()


if __name__ == "__main__":
    answer({"type": _type, "names": _names}[sys.argv[1]](Path(sys.argv[2])))
