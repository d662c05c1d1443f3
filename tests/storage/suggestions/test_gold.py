"""The gold list fits the sample articles, and the suggestions fit the gold list."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.files import seeds_path
from storage.library import Library
from storage.text.folding import fold_text
from tests.storage.suggestions.gold import (
    SEEDS,
    GoldName,
    gold_names,
    measure_after_tagging,
    measure_cold,
    measure_main_names,
)

_AZERBAIJAN = 46


@pytest.mark.parametrize("seed", SEEDS)
def test_every_name_stands_where_the_list_says(seed: str) -> None:
    (file,) = seeds_path().glob(f"{seed}_*.txt")
    text = file.read_text(encoding="utf-8")
    names = gold_names()[seed]
    assert [text[name.start : name.end] for name in names] == [name.words for name in names]
    whole = [name for name in names if name.part == "whole"]
    assert all(left.end <= right.start for left, right in pairwise(whole))
    for name in names:
        assert any(one.start <= name.start and name.end <= one.end for one in whole)


def test_nobody_is_of_two_kinds() -> None:
    kinds = {(name.entity, name.kind) for names in gold_names().values() for name in names}
    assert len(kinds) == len({entity for entity, _kind in kinds})


def test_the_best_known_name_is_marked_wherever_it_stands() -> None:
    def is_it(name: GoldName) -> bool:
        return name.entity == "أذربيجان" and fold_text(name.words).endswith(("اذربيجان", "اذربايجان"))

    marked = [name for names in gold_names().values() for name in names if name.part == "whole" and is_it(name)]
    assert len(marked) == _AZERBAIJAN


def test_names_tagged_in_one_article_are_proposed_in_the_others(sample_library: Library) -> None:
    agreement = measure_after_tagging(sample_library)
    assert agreement.recall >= 0.97, agreement
    assert agreement.precision >= 0.98, agreement
    assert agreement.right["known"] > 100
    assert agreement.right["similar"] > 10
    assert agreement.right["new"] > 40


def test_names_are_proposed_to_somebody_who_has_none_yet(sample_library: Library) -> None:
    agreement = measure_cold(sample_library)
    assert agreement.recall >= 0.85, agreement
    assert agreement.precision >= 0.97, agreement


def test_other_spellings_are_proposed_to_somebody_who_has_the_main_names(sample_library: Library) -> None:
    agreement = measure_main_names(sample_library)
    assert agreement.recall >= 0.92, agreement
    assert agreement.precision >= 0.98, agreement
    assert agreement.right["surname"] > 10
    assert agreement.right["similar"] > 25
