"""What two texts have in common, and what changed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.differences import Difference, Run, equal_runs, word_differences

if TYPE_CHECKING:
    from tests.storage.text.conftest import BestOfFive

# Few letters, so that texts have much in common; signs, marks and spaces of every kind between them.
_TEXTS = st.text(alphabet="ابج\u064e\u0301😀a.؟ \n\u200f", max_size=40) | st.text(alphabet="اب. \n", max_size=60)


def told(old: str, new: str) -> list[tuple[str, str]]:
    """Return the differences with their words: of the new text, or of the old where they were removed."""
    return [
        (piece.change, old[piece.old_start : piece.old_end].strip())
        if piece.change == "removed"
        else (piece.change, new[piece.new_start : piece.new_end].strip())
        for piece in word_differences(old, new)
    ]


@given(_TEXTS, _TEXTS)
def test_runs_are_equal_text_in_order(old: str, new: str) -> None:
    old_end = new_end = 0
    for run in equal_runs(old, new):
        assert run.length > 0
        assert run.old >= old_end
        assert run.new >= new_end
        assert old[run.old : run.old + run.length] == new[run.new : run.new + run.length]
        old_end, new_end = run.old + run.length, run.new + run.length
    assert old_end <= len(old)
    assert new_end <= len(new)


@given(_TEXTS)
def test_a_text_is_one_run_with_itself(text: str) -> None:
    assert equal_runs(text, text) == ([Run(0, 0, len(text))] if text else [])
    assert told(text, text) == ([("same", text.strip())] if text else [])


@given(_TEXTS, _TEXTS)
def test_both_texts_are_rebuilt_from_the_differences(old: str, new: str) -> None:
    pieces = word_differences(old, new)
    assert "".join(old[piece.old_start : piece.old_end] for piece in pieces) == old
    assert "".join(new[piece.new_start : piece.new_end] for piece in pieces) == new
    for piece in pieces:
        before, after = old[piece.old_start : piece.old_end], new[piece.new_start : piece.new_end]
        if piece.change == "same":
            assert "".join(before.split()) == "".join(after.split())
        assert bool(before) >= (piece.change != "added")
        assert bool(after) == (piece.change != "removed")
    changes = [piece.change for piece in pieces]
    assert not {("same", "same"), ("added", "removed")}.intersection(pairwise(changes))


def test_a_replaced_word_is_removed_and_added() -> None:
    assert told("قال الرئيس المصري إن القمة", "قال الرئيس السوري إن القمة") == [
        ("same", "قال الرئيس"),
        ("removed", "المصري"),
        ("added", "السوري"),
        ("same", "إن القمة"),
    ]


def test_ranges_say_where_a_piece_stands_on_both_sides() -> None:
    assert word_differences("أ ب", "أ ج ب") == [
        Difference("same", 0, 2, 0, 2),
        Difference("added", 2, 2, 2, 4),
        Difference("same", 2, 3, 4, 5),
    ]


@pytest.mark.parametrize(
    ("old", "new", "removed", "added"),
    [
        ("كُتِبَ النصُّ اليوم", "كُتِبَ النصُ اليوم", "النصُّ", "النصُ"),
        ("عبد\u200cالله هنا", "عبدالله هنا", "عبد\u200cالله", "عبدالله"),
        ("مقالة طويلة", "مقـالة طويلة", "مقالة", "مقـالة"),
    ],
)
def test_a_changed_mark_changes_its_whole_word(old: str, new: str, removed: str, added: str) -> None:
    assert [piece for piece in told(old, new) if piece[0] != "same"] == [("removed", removed), ("added", added)]


def test_a_sign_changes_without_its_word() -> None:
    assert told("قال، ثم ذهب", "قال ثم ذهب") == [("same", "قال"), ("removed", "،"), ("same", "ثم ذهب")]


@pytest.mark.parametrize("new", ["سطر أول\nسطر ثان ثالث", "سطر\nأول سطر ثان\n\nثالث", " سطر أول  سطر ثان ثالث\n"])
def test_lines_broken_elsewhere_make_no_difference(new: str) -> None:
    assert [piece.change for piece in word_differences("سطر أول سطر ثان ثالث", new)] == ["same"]


def test_few_words_that_stayed_amid_larger_changes_are_told_as_changed() -> None:
    pieces = told("وصل الوزير أمس في زيارة رسمية قصيرة", "غادر الرئيس اليوم في رحلة خاصة طويلة")
    assert [change for change, _words in pieces] == ["removed", "added"]


def test_a_word_between_small_changes_stays() -> None:
    pieces = told("في المدينة الكبيرة عام", "من المدينة الكبيرة سنة")
    assert ("same", "المدينة الكبيرة") in pieces


def test_a_removed_sentence_is_told_from_its_beginning() -> None:
    pieces = told("قال الأول شيئا. قال الثاني شيئا آخر. قال الثالث كلاما.", "قال الأول شيئا. قال الثالث كلاما.")
    assert ("removed", "قال الثاني شيئا آخر.") in pieces


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("", "", []),
        ("", "أ", ["added"]),
        ("أ", "", ["removed"]),
        (" ", "\n", ["same"]),
        (" ", "أ", ["removed", "added"]),
    ],
)
def test_texts_without_words(old: str, new: str, changes: list[str]) -> None:
    assert [piece.change for piece in word_differences(old, new)] == changes


def test_a_repeated_line_more_or_less_leaves_the_others() -> None:
    line = "سطر يتكرر كل مرة\n"
    old, new = f"أول\n{line * 400}وسط\n{line * 300}آخر", f"بدء\n{line * 401}بين\n{line * 300}ختم"
    assert sum(run.length for run in equal_runs(old, new)) >= len(line) * 700


def test_two_long_texts_are_compared_in_time(best_of_five: BestOfFive) -> None:
    words = [f"كلمة{number % 997}" for number in range(60_000)]
    changed = [word if number % 500 else "غيرها" for number, word in enumerate(words)]
    unlike = [f"نص{number % 991}" for number in range(60_000)]
    assert best_of_five(lambda: equal_runs(" ".join(words), " ".join(changed))) < 2
    assert best_of_five(lambda: equal_runs(" ".join(words), " ".join(unlike))) < 2
