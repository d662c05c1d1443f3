"""Which way a paragraph runs, decided by its words and not by its first letter."""

from __future__ import annotations

import re
from typing import Literal

Direction = Literal["rtl", "ltr"]

_LETTER = re.compile(r"[^\W\d_]")
_RTL_LETTER = re.compile(
    "[\u05d0-\u05f2\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0700-\u07bf"
    "\u07ca-\u07ea\u0800-\u08c9\ufb1d-\ufdfb\ufe70-\ufefc\U00010800-\U00010d23\U00010e80-\U00010fff\U0001e800-\U0001eeff]"
)
# The scripts that are mixed with Arabic in practice; wider ranges take milliseconds to compile at every start.
_MAYBE_LTR = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058f\u0900-\u1fff]")
# Addresses, handles and tags say nothing about the language of the words around them.
_WORDLESS = re.compile(
    r"""[^\w@#]*(?:
        [@#]\w                                           # a handle, a tag
      | \w+://  |  www\.                                 # an address
      | [\w.+-]+@[\w-]+\.\w                              # a mail address
      | (?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/|[^\w]*$)    # an address without its scheme
    )""",
    re.VERBOSE,
)
_ENOUGH_RTL = 0.4
_SAMPLE = 4_000


def _count_words(text: str) -> tuple[int, int]:
    """Count the words that run from right to left, and all words."""
    rtl = worded = 0
    for token in text.split():
        letter = _LETTER.search(token)
        if letter is not None and _WORDLESS.match(token) is None:
            worded += 1
            rtl += _RTL_LETTER.match(letter[0]) is not None
    return rtl, worded


def base_direction(paragraph: str, fallback: Direction) -> Direction:
    """Return the way a paragraph runs: from right to left if two words in five of its first 20,000 characters do.

    Addresses, handles, tags and numbers do not count. A paragraph without any word runs like the
    fallback, which is the way of its article.
    """
    sample = paragraph[:_SAMPLE]
    if _MAYBE_LTR.search(sample) is None:
        if _RTL_LETTER.search(sample) is not None:
            return "rtl"
        return fallback if _LETTER.search(sample) is None else "ltr"
    rtl, worded = _count_words(sample)
    if worded == 0:
        return fallback
    return "rtl" if rtl >= _ENOUGH_RTL * worded else "ltr"


def article_direction(text: str) -> Direction:
    """Return the way an article runs as a whole: that of most of its opening; without any word, right to left."""
    return base_direction(text, "rtl")
