"""Arabic prepared for places that neither join letters nor run from right to left."""

from __future__ import annotations

from unicodedata import bidirectional

from storage.text.direction import article_direction, base_direction

# The Python algorithm of python-bidi, the one that mirrors brackets, raises on isolates and on
# unassigned characters, and takes separators for the end of a paragraph.
_STAND_INS = {"LRI": "", "RLI": "", "FSI": "", "PDI": "", "B": " ", "": "\ufffd"}


def shape_for_display(text: str, width: int | None = None) -> str:
    """Return a text with its letters joined and put in visual order, line by line, each by its own direction.

    Lines longer than ``width`` characters, if given, are broken between words first. Harakat stay.
    The result is for showing only: it can neither be searched nor read back.
    """
    # Imported here because opening a window never needs them.
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415
    from bidi.algorithm import get_display  # noqa: PLC0415

    # The ligature of "Allah" is missing from many terminal fonts; lam-alef is in all.
    reshaper = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
    fallback = article_direction(text)
    shown = []
    for line in text.split("\n"):
        base = "R" if base_direction(line, fallback) == "rtl" else "L"
        plain = "".join(_STAND_INS.get(bidirectional(character), character) for character in line)
        pieces = [plain] if width is None else _broken(plain, width)
        shown += [get_display(reshaper.reshape(piece), base_dir=base) for piece in pieces]
    return "\n".join(shown)


def _broken(line: str, width: int) -> list[str]:
    """Break a line between words into pieces of at most ``width`` characters; a longer word stays whole."""
    pieces = [""]
    for word in line.split(" "):
        joined = f"{pieces[-1]} {word}" if pieces[-1] else word
        if len(joined) <= width or not pieces[-1]:
            pieces[-1] = joined
        else:
            pieces.append(word)
    return pieces
