from __future__ import annotations

import time

import pytest

from storage.text import patterns
from storage.text.finding import MOST_HITS
from storage.text.patterns import PatternIncomplete, PatternTooSlow, find_pattern


def ranges(text: str, pattern: str, *, exact: bool = False) -> list[tuple[int, int]]:
    return list(find_pattern(text, pattern, exact=exact, stopped=lambda: False))


def test_expressions_are_found_in_the_original_letters() -> None:
    assert ranges("أحمد احمد", "أح.د") == [(0, 4)]
    assert ranges("a😀b 12 345", r"\d+") == [(4, 6), (7, 10)]
    assert ranges("سطر\nسطر", "^سطر$") == [(0, 3), (4, 7)]


def test_capitals_count_only_where_everything_does() -> None:
    assert ranges("BBC bbc", "bbc") == [(0, 3), (4, 7)]
    assert ranges("BBC bbc", "bbc", exact=True) == [(4, 7)]


def test_matches_without_letters_are_passed_over() -> None:
    assert ranges("اب", "x*") == []
    assert ranges("ابا", "ا*") == [(0, 1), (2, 3)]


@pytest.mark.parametrize(
    "pattern", ["(", "[", "*", "a{2,1}", "(?P<", "\\", "(" * 10_000, "(?<=", "a{99999999999999999999}"]
)
def test_an_incomplete_expression_is_told(pattern: str) -> None:
    with pytest.raises(PatternIncomplete):
        ranges("نص", pattern)


def test_a_catastrophic_expression_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "LONGEST_S", 0.2)
    began = time.monotonic()
    with pytest.raises(PatternTooSlow):
        ranges("a" * 5_000, "(?:a|a)*b|(a+)+$b")
    assert time.monotonic() - began < 2


def test_too_many_matches_are_cut_off() -> None:
    hits = find_pattern("ا" * (MOST_HITS + 5), "ا", exact=False, stopped=lambda: False)
    assert (len(hits), hits.complete) == (MOST_HITS, False)


def test_one_that_is_not_wanted_any_more_ends_early() -> None:
    assert len(find_pattern("ا" * 1_000, "ا", exact=False, stopped=lambda: True)) == 1
