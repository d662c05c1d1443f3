"""The cells of tables that spreadsheets open as they are: text that computes nothing and turns nothing beside it."""

from __future__ import annotations

import re

from storage.text.bidi_controls import enclose, has_controls

# What a spreadsheet may take for the beginning of a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def harmless(text: str) -> str:
    """Return text as a cell that is shown as it is.

    An apostrophe stands before what a spreadsheet would compute. Signs that turn directions reach no further than it.
    """
    # white space before a sign is passed over by some, and so are signs that cannot be seen
    visible = _INVISIBLE.sub("", text).lstrip(" ")
    if visible.startswith(_FORMULA_SIGNS):
        text = f"'{text}"
    return enclose(text) if has_controls(text) else text
