"""An article of 5 KB with 1,000 overlapping highlights. Run as a module (``LIBRARY ID``) it is the measured process."""

from __future__ import annotations

import random
import statistics
import sys
from pathlib import Path

from tests.benchmarks.corpus import DENSE_BYTES, DENSE_HIGHLIGHTS, make_marked
from tests.benchmarks.measure import Figure, answer, collect, medians, milliseconds, run_fresh
from tests.benchmarks.stage import ReadingStage, settle

RUNS = 3
_PLACES = 60


def measure(folder: Path) -> list[Figure]:
    """Run in fresh processes."""
    made = folder / "dense.hashiya"
    article_id = make_marked(made, DENSE_BYTES, DENSE_HIGHLIGHTS, 400)
    runs = [run_fresh("dense_article", made, str(article_id), folder=folder) for _each in range(RUNS)]
    dense = medians(collect(runs))
    return [
        Figure("5 KB, 1,000 highlights: repaint", dense["repaint"], "ms", 20),
        Figure("5 KB, 1,000 highlights: open", dense["open"], "ms"),
    ]


def _read(library: Path, article_id: int) -> dict[str, float]:
    stage = ReadingStage(library)
    bar = stage.pane.view.verticalScrollBar()

    def show() -> None:
        stage.pane.show_article(article_id)
        stage.paint()

    numbers = {"open": milliseconds(show)}
    settle(stage.app)
    if len(stage.pane.view.marks.highlights) != DENSE_HIGHLIGHTS:
        raise RuntimeError("not all highlights are shown")
    chance = random.Random(2)
    frames = []
    for _each in range(_PLACES):
        bar.setValue(chance.randint(0, bar.maximum()))
        settle(stage.app, 0)
        frames.append(milliseconds(stage.paint))
    numbers["repaint"] = statistics.median(frames)
    return numbers


if __name__ == "__main__":
    answer(_read(Path(sys.argv[1]), int(sys.argv[2])))
