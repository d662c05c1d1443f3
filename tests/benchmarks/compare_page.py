"""Two articles of thousands of passages side by side: compared and shown in the page itself, then scrolled through.

Run as a module (``scroll LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.bridge import Bridge
from desktop.compare.page import ComparePage
from desktop.language import Language
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import STYLE_ARGUMENTS, Theme
from storage.articles import add_article
from storage.library import Library
from storage.records import NewArticle
from tests.benchmarks.measure import Figure, answer, milliseconds, run_fresh
from tests.benchmarks.stage import LoopWatch, settle

PASSAGES = 3_000
_SEED, _WORDS, _OF_A_PASSAGE, _CHANGED = 6, 4_000, 40, 8
_FRAMES, _STEP, _PAGES = 150, 40, 60


def measure(folder: Path) -> list[Figure]:
    """Compare two long articles in a fresh process and scroll through both."""
    library = make_pair(folder / "compare.hashiya")
    found = run_fresh("compare_page", "scroll", library, folder=folder)
    said = f"two articles of {PASSAGES:,} passages side by side"
    return [
        Figure(f"{said}: asked for to shown", found["shown"], "ms"),
        Figure(f"{said}: longest stall meanwhile", found["stall"], "ms", 50),
        Figure(f"{said}: frame while it scrolls, median (processor)", found["scroll"], "ms"),
        Figure(f"{said}: the same, p95", found["scroll_p95"], "ms", 16),
        Figure(f"{said}: frame of a screen never seen, p95 (processor)", found["page_p95"], "ms"),
    ]


def make_pair(path: Path) -> Path:
    """Make a library of two articles: passages of one in other order and with other words in the other, some alone."""
    chance = random.Random(_SEED)
    words = ["".join(chance.choices("ابتجحدرسشعفقكلمنهوي", k=chance.randint(3, 7))) for _word in range(_WORDS)]
    firsts = [chance.choices(words, k=chance.randint(_OF_A_PASSAGE // 2, _OF_A_PASSAGE)) for _one in range(PASSAGES)]
    seconds = []
    for number, passage in enumerate(firsts):
        told = list(passage)
        for place in chance.sample(range(len(told)), k=_CHANGED):
            told[place] = chance.choice(words)
        seconds.append(told if number % 3 else chance.choices(words, k=_OF_A_PASSAGE))
    library = Library.open(path)
    for passages in (firsts, seconds):
        text = "\n".join(" ".join(passage) + "." for passage in passages)
        library.write(add_article, NewArticle(text, sha256(text.encode()).hexdigest(), "مقال", language="ar"))
    library.close()
    return path


def _scroll(library_file: Path) -> dict[str, float]:
    app = QApplication(["bench", *STYLE_ARGUMENTS])
    theme, language = Theme(), Language("ar")
    language.install(app)
    theme.apply(app)
    library = Library.open(library_file)
    tasks = Tasks(library)
    page = ComparePage(Bridge(library), tasks, theme, language, Settings(library_file.with_suffix(".ini")))
    page.resize(1440, 850)
    watch = LoopWatch()
    watch.start()
    page.show()
    page.show_articles(1, 2)
    shown = milliseconds(lambda: settle(app, 0, until=lambda: page.answer is not None))
    settle(app, 200)
    stall = watch.longest_ms
    view = page.view
    scrolled = [_frame(page, view.bar.value() + _STEP) for _frame_number in range(_FRAMES)]
    paged = [_frame(page, view.bar.maximum() * number // _PAGES) for number in range(1, _PAGES)]
    tasks.close()
    library.close()
    return {
        "shown": shown,
        "stall": stall,
        "scroll": statistics.median(scrolled),
        "scroll_p95": statistics.quantiles(scrolled, n=20)[-1],
        "page_p95": statistics.quantiles(paged, n=20)[-1],
    }


def _frame(page: ComparePage, value: int) -> float:
    """Return how many milliseconds of the processor it takes to scroll to a height and paint what is seen there."""
    began = time.process_time()
    page.view.bar.setValue(value)
    page.view.viewport().repaint()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    answer({"scroll": _scroll}[sys.argv[1]](Path(sys.argv[2])))
