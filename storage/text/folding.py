"""One folding of spellings, used by everything that compares text: search, find, entities, relatedness."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import chain, compress, repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What follows a letter without being one of its own. Frequent marks come first and one by one,
# because str.replace of a single character is the fastest thing Python can do to a long text.
_FREQUENT_NOTHINGS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200c\u200f"
_FREQUENT_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "\u00a0": " ",
    **{chr(0x660 + digit): str(digit) for digit in range(10)},
}  # fmt: skip
_SEATED_HAMZA = "ئ"

# Characters that are their own folding in ordinary text, once the frequent ones above are done.
# Whatever is not listed here is looked up in _Images, one run at a time.
_UNUSUAL = re.compile(
    "[^\n -@\\[-~«»،؛؟٪٬٭\u0621\u0626-\u0628\u062a-\u063a\u0641-\u0648\u064aپچژگ\u2013\u2014\u2018-\u201d\u2022\u2026]+"
)

# Texts of these alone change by what vanishes, and by nothing else.
_VANISHING = re.compile(f"[{_FREQUENT_NOTHINGS}]")
_ORDINARY = re.compile(
    f"[{_FREQUENT_NOTHINGS}{''.join(_FREQUENT_LETTERS)}"
    "\n -~«»،؛؟٪٬٭\u0621-\u063a\u0641-\u064aپچژگ\u2013\u2014\u2018-\u201d\u2022\u2026]*"
)

_RARE_LETTERS = {
    **dict.fromkeys("ٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېۍےۓ", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةۃەہھۀۂ", "ه"),
    _SEATED_HAMZA: _SEATED_HAMZA,  # decided by the letter after it, see fold_text
    "ؤ": "و", "ٶ": "و", "ٸ": "ي", "ı": "i",
    **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
}  # fmt: skip

_INVISIBLE = frozenset("\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
# Arabic and Latin blocks whose combining marks matching ignores.
_MARKED_BLOCKS = (range(0x0300, 0x0370), range(0x0600, 0x0900), range(0x10EC0, 0x10F00))
# Ligatures and joined letters, but not ﷺ, ﷻ and the signs beside them, which stay signs.
_PRESENTATION_FORMS = (range(0xFB50, 0xFDFA), range(0xFE80, 0xFEFF))
_SPACED_MARKS = range(0xFE70, 0xFE80)
# Latin, Greek, Cyrillic and Arabic, where a letter with a sign folds to the letter.
_SIGNED_LETTERS = (range(0x0900), range(0x1E00, 0x2000))


def _within(code: int, blocks: tuple[range, ...]) -> bool:
    return any(code in block for block in blocks)


def _is_nothing(character: str, code: int) -> bool:
    """Tell marks, tatweel and invisible controls, which matching ignores."""
    if character in _INVISIBLE or character == "\u0640" or code in _SPACED_MARKS:
        return True
    return _within(code, _MARKED_BLOCKS) and unicodedata.category(character) == "Mn"


def _is_written_on(character: str) -> bool:
    """Tell whether a character belongs to the letter before it."""
    return character == "\u0640" or unicodedata.category(character) == "Mn"


def _step(character: str) -> str:
    """Return one character brought one step nearer to its folding."""
    code = ord(character)
    if _is_nothing(character, code):
        return ""
    if character in _RARE_LETTERS:
        return _RARE_LETTERS[character]
    if _within(code, _PRESENTATION_FORMS):
        return unicodedata.normalize("NFKC", character).lstrip(" ")
    if unicodedata.category(character) == "Zs":
        return " "
    if _within(code, _SIGNED_LETTERS):
        plain = "".join(part for part in unicodedata.normalize("NFD", character) if not _is_nothing(part, ord(part)))
        return plain.casefold()
    return character.casefold()


def _fold_character(character: str) -> str:
    image = _step(character)
    return image if image == character else "".join(map(_fold_character, image))


class _Images(dict[str, str]):
    """The folding of each character met so far."""

    def __missing__(self, character: str) -> str:
        image = self[character] = _fold_character(character)
        return image


class _Widths(dict[str, int]):
    """How many folded characters each character met so far becomes."""

    def __missing__(self, character: str) -> int:
        width = self[character] = len(_IMAGES[character])
        return width


_IMAGES = _Images()
_WIDTHS = _Widths()


def _fold_run(run: re.Match[str]) -> str:
    return "".join(map(_IMAGES.__getitem__, run[0]))


def fold_text(text: str) -> str:
    """Return the text as it is compared: without marks and with one spelling for each letter.

    Marks, tatweel and invisible controls vanish; the seats of hamza, final ya, ta marbuta and the
    Persian ya and kaf become one letter each; presentation forms become letters; digits become 0–9;
    Latin letters lose case and accents. Defined for every string, and folding twice changes nothing.

    Each character folds by itself, with one exception: ئ before و becomes و (مسئول is مسؤول), and ي
    elsewhere. Prepositions keep no spelling of their own: على folds like the name علي, so whoever
    ranks must prefer exact spellings.
    """
    if text.isascii():
        return text.lower()
    if "\u0654" in text:
        text = text.replace("ي\u0654", _SEATED_HAMZA)
    for nothing in _FREQUENT_NOTHINGS:
        if nothing in text:
            text = text.replace(nothing, "")
    for letter, plain in _FREQUENT_LETTERS.items():
        if letter in text:
            text = text.replace(letter, plain)
    text = _UNUSUAL.sub(_fold_run, text)
    if _SEATED_HAMZA in text:
        text = text.replace("ئو", "وو").replace(_SEATED_HAMZA, "ي")
    return text


class Folded:
    """A folded ``text`` that knows where each of its characters stood in its ``source``."""

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text

    @cached_property
    def offsets(self) -> Sequence[int]:
        """The code-point index in the source of each folded character, and the source's length at the end."""
        size = len(self.source)
        if self.source.isascii():
            return range(size + 1)
        widths = bytes(map(_WIDTHS.__getitem__, self.source))
        if not widths.translate(None, b"\x00\x01"):
            offsets = array("I", compress(range(size), widths))
        else:
            offsets = array("I", chain.from_iterable(map(repeat, range(size), widths)))
        offsets.append(size)
        return offsets

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the source's half-open range for a non-empty folded one, with the marks on its last letter."""
        last = self._place(end - 1) + 1
        following = self._place(end)
        while last < following and _is_written_on(self.source[last]):
            last += 1
        return self._place(start), last

    def _place(self, index: int) -> int:
        """Return ``offsets[index]``, in an ordinary text without working out all of them."""
        skipped = self._skipped
        return self.offsets[index] if skipped is None else index + bisect_right(skipped, index)

    @cached_property
    def _skipped(self) -> list[int] | None:
        """Before which folded characters the source has one that vanishes; None if it has other than ordinary ones."""
        if "offsets" in self.__dict__ or not _ORDINARY.fullmatch(self.source):
            return None
        return [match.start() - number for number, match in enumerate(_VANISHING.finditer(self.source))]


def fold(text: str) -> Folded:
    """Fold a text (see `fold_text`), keeping the way back to its code points."""
    return Folded(text, fold_text(text))
