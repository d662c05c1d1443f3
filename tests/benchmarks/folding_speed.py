"""Folding long texts, with and without the way back to the original, beside what the bounds ask of it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from storage.text.folding import fold, fold_text
from tests.benchmarks.corpus import text_of
from tests.benchmarks.measure import ROOT, Figure, milliseconds

RUNS = 5
LEAST_MB = 20
_NEWS = ROOT.parent / "shared" / "data" / "news.jsonl.gz"
_FOLDED_MB_A_SECOND = 60
_PLACED_MB_A_SECOND = 8


def measure(_folder: Path) -> list[Figure]:
    """Fold newspaper articles joined to one text, or the sample articles where those are not at hand."""
    text = _news_text() if _NEWS.exists() else text_of(LEAST_MB * 1_000_000)
    megabytes = len(text.encode()) / 1e6
    return [
        Figure(name, _best_ms(work) / megabytes * amount / 1000, "s", 1)
        for name, work, amount in (
            (f"fold {_FOLDED_MB_A_SECOND} MB", lambda: fold_text(text), _FOLDED_MB_A_SECOND),
            (f"fold {_PLACED_MB_A_SECOND} MB with offsets", lambda: fold(text).offsets, _PLACED_MB_A_SECOND),
        )
    ]


def _news_text() -> str:
    pieces: list[str] = []
    size = 0
    with gzip.open(_NEWS, "rt", encoding="utf-8") as lines:
        for line in lines:
            pieces.append(json.loads(line)["content"])
            size += len(pieces[-1].encode())
            if size >= LEAST_MB * 1_000_000:
                break
    return "\n".join(pieces)


def _best_ms(work: Callable[[], object]) -> float:
    return min(milliseconds(work) for _run in range(RUNS))
