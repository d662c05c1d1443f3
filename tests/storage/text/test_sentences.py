"""Where sentences end, and where they only seem to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("قال الوزير ذلك. ثم غادر.", ["قال الوزير ذلك.", "ثم غادر."]),
        ("هل يعود؟ لا أحد يعلم! انتهى", ["هل يعود؟", "لا أحد يعلم!", "انتهى"]),
        ("قال «انتهى الأمر.» ثم صمت.", ["قال «انتهى الأمر.»", "ثم صمت."]),
        ("بلغت 3.5 في المئة. ثم تراجعت", ["بلغت 3.5 في المئة.", "ثم تراجعت"]),
        ("حضر د. أحمد الاجتماع.", ["حضر د. أحمد الاجتماع."]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
        ("آقای رئیسی گفت… سپس رفت۔ پایان", ["آقای رئیسی گفت…", "سپس رفت۔", "پایان"]),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_would_say_so(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, 0, len(text))] == sentences


def test_only_the_range_asked_for_is_split() -> None:
    text = "أولاً. ثانياً. ثالثاً."
    start, end = text.index("ثانياً"), text.index("ثالثاً")
    assert [text[one:other] for one, other in split_sentences(text, start, end)] == ["ثانياً."]


@given(st.text(alphabet="اب ج.!؟\n»… 3", max_size=60))
def test_sentences_are_in_order_and_hold_all_that_is_not_space(text: str) -> None:
    spans = split_sentences(text, 0, len(text))
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
