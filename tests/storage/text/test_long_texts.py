"""A long text is divided in portions, and into the same words as at once."""

from __future__ import annotations

import random

import pytest

from storage.related import index as runs
from storage.text import differences, words
from storage.text.dates import wording

_LETTERS = "ابتثج َّ\u200c\n .،؟a1_😀"


@pytest.fixture(params=range(12))
def text(request: pytest.FixtureRequest) -> str:
    chance = random.Random(request.param)
    return "".join(chance.choices(_LETTERS, k=40 * request.param))


@pytest.mark.parametrize("portion", [1, 2, 7, 64])
def test_words_are_the_same_in_portions(text: str, portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = differences.split_words(text), words.split_words(text), wording.Wording(text, None, None).starts
    changes = differences.word_differences(text, text[::2])
    hashes = runs.hash_runs(whole[1])
    for module in (differences, words, wording):
        monkeypatch.setattr(module, "_PORTION", portion)
    monkeypatch.setattr(runs, "_HASHED_AT_ONCE", portion)
    assert (
        differences.split_words(text),
        words.split_words(text),
        wording.Wording(text, None, None).starts,
    ) == whole
    assert differences.word_differences(text, text[::2]) == changes
    assert runs.hash_runs(whole[1]) == hashes
    assert len(hashes) == len(set(zip(whole[1], whole[1][1:], whole[1][2:], strict=False)))
