"""The timeline of 200,000 dated passages: read and shown in the page itself, then moved along and brought closer.

Run as a module (``move LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import statistics
import sys
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import STYLE_ARGUMENTS, Theme
from desktop.timeline.page import TimelinePage
from storage.library import Library
from tests.benchmarks.measure import Figure, answer, milliseconds, run_fresh
from tests.benchmarks.stage import LoopWatch, settle

PASSAGES = 200_000
_OF_AN_ARTICLE = 10
_SEED, _FRAMES, _WORDS = 3, 90, 400
_FIRST, _DAYS = date(2021, 1, 1).toordinal(), 1500
_MOMENT = "2025-01-01T00:00:00.000Z"
_QUIET_MS = 600


def measure(folder: Path) -> list[Figure]:
    """Open the timeline in a fresh process and move about on it."""
    library = make_dated(folder / "timeline.hashiya")
    found = run_fresh("timeline_page", "move", library, folder=folder)
    said = f"timeline of {PASSAGES:,} dated passages"
    return [
        Figure(f"{said}: asked for to shown", found["shown"], "ms"),
        Figure(f"{said}: longest stall meanwhile", found["stall"], "ms", 50),
        Figure(f"{said}: frame while it is dragged, median", found["pan"], "ms", 16),
        Figure(f"{said}: the same, p95", found["pan_p95"], "ms"),
        Figure(f"{said}: frame while it comes closer, median", found["zoom"], "ms", 16),
        Figure(f"{said}: the same, p95", found["zoom_p95"], "ms"),
        Figure(f"{said}: longest stall while it comes to rest", found["rest"], "ms", 50),
    ]


def make_dated(path: Path) -> Path:
    """Make a library of articles whose every sentence is dated: a day mostly, some a month, a year or long ago."""
    chance = random.Random(_SEED)
    words = ["".join(chance.choices("ابتجحدرسشعفقكلمنهوي", k=chance.randint(3, 7))) for _word in range(_WORDS)]
    library = Library.open(path)
    db = library.db
    db.execute("BEGIN")  # into the tables themselves: finding the dates is not measured here
    for number in range(1, PASSAGES // _OF_AN_ARTICLE + 1):
        sentences = [f"{' '.join(chance.choices(words, k=12))}." for _sentence in range(_OF_AN_ARTICLE)]
        db.execute(
            "INSERT INTO articles (headline, outlet, author, published, language, link, file_name, status, starred, "
            "added_at, last_read_at, reading_place) VALUES (?, '', '', '', 'ar', '', '', 'done', 0, ?, '', 0)",
            (sentences[0], _MOMENT),
        )
        db.execute(
            "INSERT INTO versions (article_id, number, text, sha256, raw_sha256, encoding, imported_at) "
            "VALUES (?, 1, ?, ?, ?, 'utf-8', ?)",
            (number, "\n".join(sentences), f"{number}", f"{number}", _MOMENT),
        )
        start = 0
        for sentence in sentences:
            value, first, last, precision = _choose_date(chance)
            db.execute(
                "INSERT INTO dated_passages (article_id, range_start, range_end, sentence_start, sentence_end, value, "
                "precision, end_value, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)",
                (number, start, start + 4, start, start + len(sentence), value, precision, first, last),
            )
            start += len(sentence) + 1
    db.execute("COMMIT")
    library.close()
    return path


def _choose_date(chance: random.Random) -> tuple[str, int, int, str]:
    day = (
        _FIRST + min(int(chance.expovariate(3 / _DAYS)), _DAYS) if chance.random() < 0.97 else chance.randrange(_FIRST)
    )
    on = date.fromordinal(max(day, 1))
    kind = chance.random()
    if kind < 0.7:
        return on.isoformat(), on.toordinal(), on.toordinal(), "day"
    if kind < 0.85:
        return on.isoformat()[:7], on.replace(day=1).toordinal(), on.replace(day=28).toordinal(), "month"
    return on.isoformat()[:4], date(on.year, 1, 1).toordinal(), date(on.year, 12, 31).toordinal(), "year"


def _move(library_file: Path) -> dict[str, float]:
    app = QApplication(["bench", *STYLE_ARGUMENTS])
    theme, language = Theme(), Language("ar")
    language.install(app)
    theme.apply(app)
    library = Library.open(library_file)
    settings = Settings(library_file.with_suffix(".ini"))
    settings.timeline_calendars = ("hijri", "solar")
    tasks = Tasks(library)
    page = TimelinePage(Bridge(library), tasks, theme, language, settings)
    page.resize(1440, 850)
    watch = LoopWatch()
    watch.start()
    page.show()
    found = {"shown": milliseconds(lambda: settle(app, 0, until=lambda: bool(page.view.scene.faces)))}
    settle(app, _QUIET_MS, until=lambda: not tasks.any_busy())
    found["stall"] = watch.longest_ms
    view = page.view
    dragged, closer, rests = [], [], []
    for frame in range(_FRAMES):
        view.move_by(12)
        dragged.append(milliseconds(view.repaint))
        view.zoom_at(500, 1.05)
        closer.append(milliseconds(view.repaint))
        if frame % 15 == 14:
            resting = LoopWatch()
            resting.start()
            settle(app, _QUIET_MS, until=lambda: not tasks.any_busy())
            rests.append(resting.longest_ms)
    tasks.close()
    library.close()
    found |= {"pan": statistics.median(dragged), "zoom": statistics.median(closer), "rest": max(rests)}
    return found | {
        "pan_p95": statistics.quantiles(dragged, n=20)[-1],
        "zoom_p95": statistics.quantiles(closer, n=20)[-1],
    }


if __name__ == "__main__":
    answer({"move": _move}[sys.argv[1]](Path(sys.argv[2])))
