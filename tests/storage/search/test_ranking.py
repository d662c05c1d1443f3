"""Judging texts by reading them: which words count as what was asked, and that the same text scores the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from storage.search.ranking import Ranker
from storage.text.folding import fold_text
from storage.text.prepositions import fold_words
from storage.text.words import split_words

ROOT = Path(__file__).parents[3]
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
SCORE = """
from storage.search.ranking import Ranker
ranker = Ranker({"طالبا": 20, "وطالبه": 30, "موهبه": 40}, 1000, {})
print(ranker.scores(["طالبات موهبه طالبا وطالبه في مدرسه موهوبين طالبه".split()]))
"""


def ranker(*words: str, prefixes: tuple[str, ...] = ()) -> Ranker:
    return Ranker(dict.fromkeys(words, 10), 1_000, {}, prefixes)


@pytest.mark.parametrize("asked", [["علي"], ["على", "مصر"], ["وعلى"], ["الي"], ["محمد", "علي", "كلاي"]])
def test_prepositions_and_names_are_told_apart_where_either_is_asked(asked: list[str]) -> None:
    assert ranker(*asked).minds_prepositions


@pytest.mark.parametrize("asked", [["مصر"], ["اذربيجان", "ارمينيا"], ["وزير", "خارجيه", "ايران"], []])
def test_elsewhere_it_makes_no_difference(asked: list[str]) -> None:
    asking = ranker(*asked)
    assert not asking.minds_prepositions
    apart, alike = ([split_words(fold(text)) for text in SEEDS] for fold in (fold_words, fold_text))
    assert apart != alike
    assert asking.scores(apart) == asking.scores(alike)


def test_a_beginning_that_both_have_makes_no_difference() -> None:
    assert not ranker("عل", prefixes=("عل",)).minds_prepositions


def test_forms_beat_words_of_the_stem_and_these_beat_words_that_look_alike() -> None:
    asking = ranker("كاتب", "مصري", "مشهور")
    around = "الذي زار البلاد امس"
    texts = [f"{word} {around}".split() for word in ("كاتب", "والكاتب", "كتب", "سفير")]
    typed, joined, alike, other = asking.scores(texts)
    assert typed > joined > alike > other == 0


def test_what_looks_alike_counts_only_beside_two_other_words() -> None:
    text = "كتب الذي زار البلاد امس".split()
    assert ranker("كاتب", "مصري").scores([text]) == [0]
    assert ranker("كاتب", "مصري", "مشهور").scores([text]) > [0]


def test_no_texts_have_no_scores() -> None:
    assert ranker("كاتب", "مصري", "مشهور").scores([]) == []
    assert ranker("كاتب", "مصري", "مشهور").scores([[]]) == [0]


def test_a_text_scores_the_same_every_day() -> None:
    scores = {
        subprocess.run(
            [sys.executable, "-c", SCORE],
            cwd=ROOT,
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(4)
    }
    assert len(scores) == 1
