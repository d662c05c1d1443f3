"""Finding 50,000 known names in texts, and looking up among them what new spellings may mean."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from storage.text.names import NameFinder, SpellingIndex
from tests.benchmarks.corpus import seed_texts, text_of
from tests.benchmarks.measure import Figure, milliseconds

ALIASES = 50_000
_RUNS = 5
_TEXT_BYTES = 5_000
_MOST_FINDING_MS = 20
_SEED = 5
_LETTERS = "اااااااييييينننوووررررلللسسسككممتتببدددفهغزجشثعقخحطص"
_LOOKED_UP = 200


def measure(_folder: Path) -> list[Figure]:
    """Make the names ready, find them in 5 KB of the sample articles, and look up the words of these."""
    names, text = make_names(ALIASES), text_of(_TEXT_BYTES)
    finder, index = NameFinder(names), SpellingIndex(names)
    words = list(dict.fromkeys(text.split()))[:_LOOKED_UP]
    looked_up = _best_ms(lambda: [index.alike(word) for word in words]) / len(words)
    return [
        Figure(f"{ALIASES:,} names made ready to be found", milliseconds(lambda: NameFinder(names)), "ms"),
        Figure(f"{ALIASES:,} names found in 5 KB", _best_ms(lambda: finder.find(text)), "ms", _MOST_FINDING_MS),
        Figure(f"{ALIASES:,} names made ready to be looked up", milliseconds(lambda: SpellingIndex(names)), "ms"),
        Figure("a new spelling looked up among them", looked_up, "ms"),
    ]


def make_names(number: int) -> list[str]:
    """Return so many names of one to three words, always the same: of the sample articles' words, and invented ones."""
    chance = random.Random(_SEED)
    written = list(dict.fromkeys(word for text in seed_texts() for word in text.split()))
    names: dict[str, None] = {}
    while len(names) < number:
        length = chance.choice((1, 2, 2, 2, 3))
        if chance.random() < 0.2:
            words = chance.sample(written, length)
        else:
            words = ["".join(chance.choices(_LETTERS, k=chance.randint(3, 9))) for _word in range(length)]
        names[" ".join(words)] = None
    return list(names)


def _best_ms(work: Callable[[], object]) -> float:
    return min(milliseconds(work) for _run in range(_RUNS))
