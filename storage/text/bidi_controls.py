"""Invisible signs that turn the direction of what follows: kept from reaching beyond the text they stand in, and shown.

As the Unicode Bidirectional Algorithm has them (UAX #9): embeddings and overrides end with PDF, isolates with PDI.
"""

from __future__ import annotations

import re
from typing import Final

FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_POP_EMBEDDING: Final = "\u202c"
_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES: Final = {"\u202d": "⟨LRO⟩", "\u202e": "⟨RLO⟩"}
_ISOLATES: Final = "\u2066\u2067\u2068"


def has_controls(text: str) -> bool:
    """Tell whether a text holds embeddings, overrides or isolates."""
    return _CONTROLS.search(text) is not None


def enclose(text: str, opening: str = FIRST_STRONG_ISOLATE) -> str:
    """Return a text between isolates that nothing in it can end, and in which nothing is left open."""
    if not has_controls(text):
        return f"{opening}{text}{_POP_ISOLATE}"
    ended, open_now = 0, ""
    for control in _CONTROLS.findall(text):
        if control == _POP_EMBEDDING:
            if open_now.endswith(_POP_EMBEDDING):
                open_now = open_now[:-1]
        elif control != _POP_ISOLATE:
            open_now += _POP_ISOLATE if control in _ISOLATES else _POP_EMBEDDING
        elif _POP_ISOLATE in open_now:  # it ends the embeddings in it too
            open_now = open_now[: open_now.rindex(_POP_ISOLATE)]
        else:
            ended, open_now = ended + 1, ""
    return opening * (ended + 1) + text + open_now[::-1] + _POP_ISOLATE


def show_overrides(text: str) -> str:
    """Return a text with visible names for the signs that turn letters round, by which one name passes for another."""
    for control, name in _OVERRIDES.items():
        text = text.replace(control, name)
    return text
