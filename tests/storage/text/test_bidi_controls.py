"""Direction controls in names cannot reach beyond them."""

from __future__ import annotations

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from storage.text.bidi_controls import enclose, show_overrides

RLO, LRO, RLE, PDF, LRI, RLI, FSI, PDI = "\u202e\u202d\u202b\u202c\u2066\u2067\u2068\u2069"
NAMES = st.text(alphabet=f"aب1 {RLO}{LRO}{RLE}{PDF}{LRI}{RLI}{FSI}{PDI}", max_size=12)


def open_after(text: str) -> list[str]:
    """Return what a text leaves open, by the rules of UAX #9 (X5a–X7); PDI without an opening is an error here."""
    stack: list[str] = []
    for letter in text:
        if letter in (LRI, RLI, FSI, RLE, LRO, RLO):
            stack.append("isolate" if letter in (LRI, RLI, FSI) else "embedding")
        elif letter == PDF and stack and stack[-1] == "embedding":
            stack.pop()
        elif letter == PDI:
            while stack.pop() != "isolate":
                pass
    return stack


@given(NAMES)
def test_what_is_enclosed_leaves_nothing_open_and_ends_nothing_else(name: str) -> None:
    enclosed = enclose(name)
    assert name in enclosed
    assert open_after(FSI + enclosed) == ["isolate"], "what stood open before still does, and nothing more"


@pytest.mark.parametrize("name", ["", "باكو", "a", f"{LRI}a{PDI}"])
def test_names_without_loose_ends_are_only_isolated(name: str) -> None:
    assert enclose(name) == FSI + name + PDI


def test_an_override_is_shown_and_turns_nothing() -> None:
    assert show_overrides(f"invoice{RLO}gpj.exe") == "invoice⟨RLO⟩gpj.exe"
    assert show_overrides("باكو") == "باكو"
    assert get_display(show_overrides(f"a{RLO}bc")) == "a⟨RLO⟩bc"
