"""How alike two places of two texts are, and which part of a stretch is most like a mark."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from storage.text.anchors import CONTEXT
from storage.text.differences import is_inside_word
from storage.text.folding import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rapidfuzz.distance import Opcode

    from storage.text.kept_text import Range

_MOST_EDITS: Final = 256
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_LONGEST_WORD: Final = 40


def score(old: str, mark: Range, new: str, place: Range, expected: int) -> float:
    """Return how alike a mark and a place in the new text are, from 0 to 1, spellings folded.

    The weights are those of the Hypothesis annotator: the words 50, the 32 characters before and behind 20 each,
    and 2 for standing near where it is expected. Words with more than 256 edits, or with edits in half of their
    letters, are not alike: 0.
    """
    start, end = mark
    words, found = fold_text(old[start:end]), fold_text(new[place[0] : place[1]])
    most = min(_MOST_EDITS, len(words) // 2)
    edits = 0 if words == found else Levenshtein.distance(words, found, score_cutoff=most)
    if edits > most:
        return 0.0
    alike = _QUOTE * (1 - edits / len(words) if words else 1.0)
    prefix, suffix = old[max(0, start - CONTEXT) : start], old[end : end + CONTEXT]
    alike += _PREFIX * _likeness(prefix, new[max(0, place[0] - len(prefix)) : place[0]])
    alike += _SUFFIX * _likeness(suffix, new[place[1] : place[1] + len(suffix)])
    alike += _POSITION * (1 - abs(place[0] - expected) / len(new))
    return alike / (_QUOTE + _PREFIX + _SUFFIX + _POSITION)


def exact_places(words: str, new: str, stretch: Range, most: int) -> list[Range]:
    """Return the first places, so many at most, where the words stand within a stretch of the new text."""
    found: list[Range] = []
    start = new.find(words, *stretch)
    while start >= 0 and len(found) < most:
        found.append((start, start + len(words)))
        start = new.find(words, start + 1, stretch[1])
    return found


def nearest_place(old: str, mark: Range, new: str, stretch: Range) -> Range | None:
    """Return the part of a stretch of the new text that is most like a mark in its surroundings, in whole words.

    The surroundings are laid on the stretch where they fit best; the mark's borders follow letter by letter.
    None if nothing of the mark is left there.
    """
    before, after = max(0, mark[0] - CONTEXT), mark[1] + CONTEXT
    sought, searched = fold(old[before:after]), fold(new[stretch[0] : stretch[1]])
    if not sought.text or not searched.text:
        return None
    first, last = 0, len(searched.text)
    if len(sought.text) < last:
        fit = partial_ratio_alignment(sought.text, searched.text)
        if fit is not None:
            first, last = fit.dest_start, fit.dest_end
    steps = list(Levenshtein.opcodes(sought.text, searched.text[first:last]))
    start = first + _carried(steps, bisect_left(sought.offsets, mark[0] - before), after_added=True)
    end = first + _carried(steps, bisect_left(sought.offsets, mark[1] - before), after_added=False)
    if start >= end:
        return None
    found_start, found_end = searched.source_range(start, end)
    return _in_whole_words(old, mark, new, (stretch[0] + found_start, stretch[0] + found_end))


def _likeness(text: str, found: str) -> float:
    return Levenshtein.normalized_similarity(fold_text(text), fold_text(found)) if text else 1.0


def _carried(steps: Iterable[Opcode], border: int, *, after_added: bool) -> int:
    """Return where a border of the mark comes to lie; what was added just there stays outside the mark."""
    carried = 0
    for step in steps:
        if step.src_start > border or (step.src_start == border and not (after_added and step.tag == "insert")):
            break
        carried = min(step.dest_end, step.dest_start + border - step.src_start)
        if step.tag == "insert":
            carried = step.dest_end
    return carried


def _in_whole_words(old: str, mark: Range, new: str, place: Range) -> Range | None:
    """Move borders that fell into a word to its nearer end, where the mark's own stood between words."""
    start, end = place
    if not is_inside_word(old, mark[0]):
        start = _nearest_border(new, start)
    if not is_inside_word(old, mark[1]):
        end = _nearest_border(new, end)
    found = new[start:end]
    if not old[mark[0]].isspace():
        start += len(found) - len(found.lstrip())
    if not old[mark[1] - 1].isspace():
        end -= len(found) - len(found.rstrip())
    return (start, end) if start < end else None


def _nearest_border(text: str, place: int) -> int:
    for distance in range(_LONGEST_WORD):
        for border in (place - distance, place + distance):
            if 0 <= border <= len(text) and not is_inside_word(text, border):
                return border
    return place
