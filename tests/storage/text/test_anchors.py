"""Quotes of marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.anchors import CONTEXT, quote


@given(st.text(min_size=1), st.data())
def test_a_quote_holds_the_words_and_their_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quoted = quote(text, start, end)
    assert quoted.exact == text[start:end]
    assert text[:start].endswith(quoted.prefix)
    assert text[end:].startswith(quoted.suffix)
    assert len(quoted.prefix) == min(start, CONTEXT)
    assert len(quoted.suffix) == min(len(text) - end, CONTEXT)


@pytest.mark.parametrize("text", ["a😀كَتَبَ الخبرَ", "سطر\r\nسطر", "عبد\u00a0الله", "أول\u2028ثان"])
def test_quotes_count_code_points(text: str) -> None:
    assert quote(text, 1, 3).exact == "".join(list(text)[1:3])


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2), (0, 5)])
def test_a_range_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        quote("نص طـ"[:4], start, end)
