"""Two texts written as one can be taken apart again, and read as an editor would mark them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.merged_text import MergedText, find_folds, merge
from storage.text.paragraphs import split_paragraphs

WORDS = st.lists(st.sampled_from(["قال", "الرئيس", "أمس", "اتفاق", "\n", "وقف", ".", "the", "deal"]), max_size=24)


def marked(merged: MergedText) -> str:
    """Write removed words between hyphens and added ones between plus signs."""
    parts = []
    place = 0
    for change in merged.ranges:
        sign = "-" if change.kind == "removed" else "+"
        parts += [merged.text[place : change.start], sign, merged.text[change.start : change.end], sign]
        place = change.end
    return "".join(parts) + merged.text[place:]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("قال الرئيس أمس.", "قال الوزير أمس.", "قال -الرئيس- +الوزير+ أمس."),
        ("أول ثان ثالث.\nرابع", "أول ثان\nرابع", "أول ثان -ثالث.-\nرابع"),
        ("أ ب قديم.\nت", "أ ب جديد.\nت", "أ ب -قديم- +جديد+.\nت"),
        ("أ ب ت", "أ ب ت\nث ج", "أ ب ت\n+ث ج+"),
        ("أ ب ت\nث ج", "أ ب ت", "أ ب ت\n-ث ج-"),
        ("", "أ ب", "+أ ب+"),
        ("أ ب", "", "-أ ب-"),
        ("أ  ب\nت", "أ ب ت", "أ ب ت"),
    ],
)
def test_it_reads_as_an_editor_would_mark_it(old: str, new: str, expected: str) -> None:
    assert marked(merge(old, new)) == expected


def test_a_paragraph_and_the_one_in_its_place_stand_below_each_other() -> None:
    old = "العنوان هنا\nفقرة قديمة كلها مختلفة تماما عما بعدها\nخاتمة النص كما هي"
    new = "العنوان هنا\nكلام آخر لا يشبه ذاك في شيء البتة\nخاتمة النص كما هي"
    merged = merge(old, new)
    assert [merged.text[part.start : part.end] for part in merged.ranges] == [old.split("\n")[1], new.split("\n")[1]]
    assert len(merged.text.split("\n")) == 4
    assert len(merged.changes) == 1


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_it(old_words: list[str], new_words: list[str]) -> None:
    old, new = " ".join(old_words), " ".join(new_words)
    merged = merge(old, new)
    for kind, text in (("removed", new), ("added", old)):
        left, place = "", 0
        for change in merged.ranges:
            if change.kind == kind:
                left += merged.text[place : change.start] + " "
                place = change.end
        assert (left + merged.text[place:]).split() == text.split()
    assert all(merged.text[change.start : change.end].strip() for change in merged.ranges)
    assert list(merged.changes) == sorted(merged.changes)


@given(WORDS, WORDS)
def test_every_word_of_the_new_text_is_found_where_it_stands(old_words: list[str], new_words: list[str]) -> None:
    old, new = " ".join(old_words), " ".join(new_words)
    merged = merge(old, new)
    place = 0
    for word in new.split():
        place = new.index(word, place)
        assert merged.text[merged.place_of(place) :].startswith(word)
        place += len(word)


def test_the_way_leads_from_change_to_change() -> None:
    merged = merge("أ ب ت ث ج ح خ د ذ ر ز", "أ ب س ث ج ح خ د ش ر ز")
    assert len(merged.changes) == 2
    first, second = (start for start, _end in merged.changes)
    assert merged.next_change(0) == 0
    assert merged.next_change(first) == 1
    assert merged.next_change(second) is None
    assert merged.previous_change(second) == 0
    assert merged.previous_change(first) is None
    assert [part.kind for part in merged.ranges_of(1)] == ["removed", "added"]


def test_long_unchanged_stretches_are_folded_and_nothing_that_changed_is() -> None:
    lines = [f"فقرة رقم {number} وفيها كلام كثير" for number in range(40)]
    changed = [*lines]
    changed[20] = "فقرة رقم 20 وفيها كلام جديد"
    merged = merge("\n".join(lines), "\n".join(changed))
    paragraphs = split_paragraphs(merged.text, "")
    folds = find_folds(merged, paragraphs)
    assert [(fold.first, fold.number) for fold in folds] == [(3, 16), (22, 18)]
    assert find_folds(merge("\n".join(lines), "\n".join(lines)), paragraphs) == []
