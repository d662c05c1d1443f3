"""Finding in an article of 5 MB while words are typed. Run as a module (``LIBRARY ID``) it is the measured process."""

from __future__ import annotations

import statistics
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.corpus import LONG_BYTES, LONG_HIGHLIGHTS, make_marked
from tests.benchmarks.measure import Figure, answer, collect, medians, milliseconds, run_fresh
from tests.benchmarks.stage import LoopWatch, ReadingStage, settle

RUNS = 3
_WORDS = ("أذربيجان", "القاهرة", "عبد اللهيان", "وزارة الخارجية الإيرانية", "من", "2021", "zzz")
_BETWEEN_KEYS_MS = 90
"""As a fast typist's hands; long enough for the ticks that follow a moment later."""


def measure(folder: Path) -> list[Figure]:
    """Run in fresh processes; of each keystroke the median counts, and of all keystrokes the slowest."""
    made = folder / "find.hashiya"
    article_id = make_marked(made, LONG_BYTES, LONG_HIGHLIGHTS, 120)
    found = medians(
        collect([run_fresh("find_in_article", made, str(article_id), folder=folder) for _each in range(RUNS)])
    )
    keys = [value for name, value in found.items() if name.startswith("key")]
    return [
        Figure("find in 5 MB: slowest keystroke, painted", max(keys), "ms", 30),
        Figure("find in 5 MB: median keystroke, painted", statistics.median(keys), "ms"),
        Figure("find in 5 MB: from hit to hit, painted", found["step"], "ms"),
        Figure("find in 5 MB: the bar open and painted", found["open"], "ms"),
        Figure("find in 5 MB: the text made ready behind it", found["ready"], "ms"),
        Figure("find in 5 MB: longest stall of the window", found["stall"], "ms"),
    ]


def _find(library: Path, article_id: int) -> dict[str, float]:
    stage = ReadingStage(library)
    pane = stage.pane
    pane.show_article(article_id, LONG_BYTES // 4)
    settle(stage.app, until=lambda: len(pane.view.marks.highlights) == LONG_HIGHLIGHTS)
    watch = LoopWatch()
    watch.start()
    numbers = {"open": milliseconds(partial(_open, stage))}
    bar = pane.finding.bar
    painted = Painted(pane.view.viewport(), pane.view.bar)
    numbers["ready"] = milliseconds(partial(settle, stage.app, 0, lambda: not stage.tasks.any_busy()))
    settle(stage.app)
    for word in _WORDS:
        for place, letter in enumerate(word):
            numbers[f"key {word[: place + 1]}"] = milliseconds(
                partial(_press, stage, painted, Qt.Key.Key_unknown, letter)
            )
            settle(stage.app, _BETWEEN_KEYS_MS)
        if word == _WORDS[0]:
            numbers["step"] = statistics.median(_steps(stage, painted))
        bar.field.clear()
        settle(stage.app, _BETWEEN_KEYS_MS)
    numbers["stall"] = watch.longest_ms
    return numbers


class Painted(QObject):
    """Notes which of the widgets it watches have been painted."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.watched = set(watched)
        self.parts: set[QObject] = set()
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Let every event pass."""
        if event.type() == QEvent.Type.Paint:
            self.parts.add(part)
        return False


def _open(stage: ReadingStage) -> None:
    stage.pane.finding.open()
    stage.app.processEvents()
    stage.paint()


def _press(stage: ReadingStage, painted: Painted, key: Qt.Key, letter: str = "") -> None:
    """Press a key and let everything be painted that follows from it: the count, the scroll bar and the text."""
    bar = stage.pane.finding.bar
    painted.parts.clear()
    QApplication.sendEvent(bar.field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
    stage.app.processEvents()
    if not bar.count.text() or painted.parts != painted.watched:
        raise RuntimeError("what was found is not painted")


def _steps(stage: ReadingStage, painted: Painted) -> list[float]:
    if not stage.pane.finding.bar.next_button.isEnabled():
        raise RuntimeError("the word that stands everywhere is not found")
    steps = []
    for _each in range(20):
        steps.append(milliseconds(partial(_press, stage, painted, Qt.Key.Key_Return)))
        settle(stage.app, _BETWEEN_KEYS_MS)
    return steps


if __name__ == "__main__":
    answer(_find(Path(sys.argv[1]), int(sys.argv[2])))
