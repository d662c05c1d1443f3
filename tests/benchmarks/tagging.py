"""Tagging every mention of a name in 100,000 articles: how long it takes, and how long the window stands still.

Run as a module (``LIBRARY NAME``) it is the measured process.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from storage.library import Library
from storage.search.known_names import Subject
from tests.benchmarks import news, scale
from tests.benchmarks.measure import Figure, answer, keep_bytecode, run_fresh

_NAMES = {"إيران": "a country", "السعودية": "the commonest name"}
_LONGEST_S = 300.0
_MOST_S = 3.0
_LONGEST_STALL_MS = 50.0
_QUIET_MS = 500


def measure(folder: Path) -> list[Figure]:
    """Measure in fresh processes, each on a copy of the library; the first name has the bound."""
    if not news.is_at_hand():
        return [Figure("tagging in 100,000 articles", 0, "s", _MOST_S, skipped=news.ABSENT)]
    made = scale.made_library()
    keep_bytecode(folder)
    figures: list[Figure] = []
    for number, (name, words) in enumerate(_NAMES.items()):
        library = folder / "tagging.hashiya"
        shutil.copyfile(made / "news.hashiya", library)
        found = run_fresh("tagging", library, name, folder=folder, longest_s=_LONGEST_S)
        library.unlink()
        first = f"tagging {words} in 100,000 articles: "
        figures += [
            Figure(first + "mentions", found["mentions"], ""),
            Figure(first + "found", found["found_s"], "s"),
            Figure(first + "written", found["written_s"], "s"),
            Figure(first + "in all", found["found_s"] + found["written_s"], "s", None if number else _MOST_S),
            Figure(first + "in all, processor", found["cpu_s"], "s"),
            Figure(first + "longest stall", found["stall"], "ms", _LONGEST_STALL_MS),
        ]
    return figures


# the measured process --------------------------------------------------------------------------------


def _tag(library_file: Path, name: str) -> dict[str, float]:
    """Look for a name from the whole window, and tag all of it."""
    # the process that starts this one needs no window
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.app import Program  # noqa: PLC0415
    from desktop.settings import Settings  # noqa: PLC0415
    from tests.benchmarks.stage import LoopWatch, settle  # noqa: PLC0415

    app = QApplication([])
    settings = Settings(library_file.with_suffix(".ini"))
    settings.language = "ar"
    program = Program(app, Library.open(library_file), settings)
    program.window.resize(1440, 900)
    program.show()
    settle(app, _QUIET_MS, until=lambda: not program.tasks.any_busy())
    if program.naming is None:
        raise RuntimeError("the window was not painted")
    page = program.naming.tagging
    program.window.searching.show_page(page)
    settle(app, _QUIET_MS)
    closed: list[float] = []
    page.closed.connect(lambda: closed.append(time.perf_counter()))
    watch = LoopWatch()
    watch.start()
    cpu, began = time.process_time(), time.perf_counter()
    page.begin(Subject(None, name, "place"), None, "")
    while program.tasks.any_busy():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    found = time.perf_counter()
    page.list.confirmed.emit()
    while not closed:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    cpu = time.process_time() - cpu
    mentions = program.library.db.execute("SELECT count(*) FROM mentions").fetchone()[0]
    program.close()
    return {
        "found_s": found - began,
        "written_s": closed[0] - found,
        "cpu_s": cpu,
        "mentions": mentions,
        "stall": watch.longest_ms,
    }


if __name__ == "__main__":
    answer(_tag(Path(sys.argv[1]), sys.argv[2]))
