"""Marks found again in changed texts: how fast, how surely, and how many. Can be run as a file."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Container
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # to be started as a file, from anywhere

from storage.text.anchors import FoundAgain, find_again
from tests.benchmarks.corpus import LONG_BYTES, text_of
from tests.benchmarks.measure import Figure, milliseconds
from tests.benchmarks.news import ABSENT, is_at_hand, read_news
from tests.benchmarks.text_edits import EDITS, SIGNS, WORD_EDITS, Draft, Mark

TRIALS = 5_000
LONG_MARKS = 10_000
LONG_EDITS = 2_000
RUNS = 3
_SEED = 4
_BYSTANDERS = 3
_FEWEST_WORDS = 60
_LENGTHS = ((1, 1), (2, 3), (4, 9), (10, 30), (31, 90))
_HALF = 0.5

Counts = Counter[tuple[str, str]]

_ELSEWHERE = {"wrongly moved", "wrongly anchored"}
_LOST = {"orphan", *_ELSEWHERE}
_ASKED: tuple[tuple[str, str, Container[str], float | None], ...] = (
    ("one word of five or more replaced: not found", "word replaced", _LOST, 3),
    ("every fifth word replaced: not found", "every fifth word replaced", _LOST, None),
    ("hamza and ya changed: not found", "respelled", _LOST, 1),
    ("signs changed: not found", "punctuated", _LOST, None),
    ("1 word deleted: attached elsewhere", "deleted 1–1", _ELSEWHERE, 1.3),
    ("2–3 words deleted: attached elsewhere", "deleted 2–3", _ELSEWHERE, 1.3),
    ("4–9 words deleted: attached elsewhere", "deleted 4–9", _ELSEWHERE, 0.3),
    ("10–30 words deleted: attached elsewhere", "deleted 10–30", _ELSEWHERE, 0.3),
    ("31–90 words deleted: attached elsewhere", "deleted 31–90", _ELSEWHERE, 0.3),
    ("words unchanged: to be reviewed", "unchanged", {"moved"}, None),
    ("words unchanged: not found", "unchanged", _LOST, None),
    ("words unchanged, text beside them copied: to be reviewed", "beside a copy", {"moved"}, None),
    ("words unchanged, text beside them copied: not found", "beside a copy", _LOST, None),
)


def measure(_folder: Path) -> list[Figure]:
    """Edit a text of 5 MB here and there, and newspaper articles many times in every way."""
    figures = [Figure(f"{LONG_MARKS:,} marks in 5 MB found again", _long_s(), "s", 2)]
    if not is_at_hand():
        return [*figures, Figure("marks in edited articles", 0, "%", skipped=ABSENT)]
    counts = count_outcomes(TRIALS, _SEED)
    wrong = sum(number for (_kind, outcome), number in counts.items() if outcome == "wrongly anchored")
    figures.append(Figure(f"wrong silent anchors after {TRIALS:,} edits", wrong, "", 0))
    for name, kind, outcomes, bound in _ASKED:
        all_of_kind = sum(number for (each, _outcome), number in counts.items() if each == kind)
        asked = sum(number for (each, outcome), number in counts.items() if each == kind and outcome in outcomes)
        figures.append(Figure(f"{name}, of {all_of_kind:,}", 100 * asked / max(1, all_of_kind), "%", bound))
    return figures


def count_outcomes(trials: int, seed: int) -> Counts:
    """Edit articles so many times and count what became of the marks, by what became of their words."""
    chance = random.Random(seed)
    texts = [article["content"] for article in read_news() if len(article["content"].split()) >= _FEWEST_WORDS]
    words = [word for text in texts[::50] for word in text.split()]
    counts: Counts = Counter()
    for number in range(trials):
        kind = list(EDITS)[number % len(EDITS)]
        least, most = _LENGTHS[number // len(EDITS) % len(_LENGTHS)]
        if kind in {"word replaced", "every fifth word replaced"}:
            least, most = max(5, least), max(9, most)
        paragraphs = [" ".join(text.split()) for text in chance.sample(texts, chance.choice((1, 2, 4)))]
        draft = Draft("\n".join(paragraphs), chance, words, chance.choice(texts))
        target = draft.choose_mark(least, most)
        marks = [target, *(draft.choose_mark(*chance.choice(_LENGTHS)) for _each in range(_BYSTANDERS))]
        EDITS[kind](draft, target)
        new = draft.text()
        for mark, found in zip(marks, find_again(draft.old, new, [mark[:2] for mark in marks]), strict=True):
            counts[_judged(draft, mark, new, found, kind if mark is target else "changed")] += 1
    return counts


def _judged(draft: Draft, mark: Mark, new: str, found: FoundAgain, kind: str) -> tuple[str, str]:
    """Return what became of a mark's words, and whether it was found right."""
    place = draft.place_of(mark)
    if place is None:
        size = mark.last - mark.first + 1
        least, most = next(each for each in _LENGTHS if size <= each[1])
        kind = f"deleted {least}–{most}"
    elif new[slice(*place)] == draft.old[mark.start : mark.end]:
        kind = "beside a copy" if any(piece.copied for piece in draft.pieces) else "unchanged"
    if found.anchoring == "orphan":
        return kind, "orphan"
    if found.anchoring == "anchored":
        right = place is not None and _bare(new, place) == _bare(new, found[:2])
        return kind, "anchored" if right else "wrongly anchored"
    if place is None:
        return kind, "wrongly moved"
    common = min(found.end, place[1]) - max(found.start, place[0])
    whole = max(found.end, place[1]) - min(found.start, place[0])
    return kind, "moved" if common >= _HALF * whole else "wrongly moved"


def _bare(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Return a place without the signs at its borders: whether a new sign there belongs to it is nobody's guess."""
    words = text[slice(*place)]
    return place[0] + len(words) - len(words.lstrip(SIGNS)), place[1] - len(words) + len(words.rstrip(SIGNS))


def _long_s() -> float:
    """Return the best time in which all marks of a long text that was edited in many places are found again."""
    chance = random.Random(_SEED)
    draft = Draft(_long_text(), chance, ["كلمة", "جديدة", "القاهرة", "أمس"], "")
    marks = [draft.choose_mark(*chance.choice(_LENGTHS))[:2] for _each in range(LONG_MARKS)]
    for _each in range(LONG_EDITS):
        chance.choice(WORD_EDITS)(draft, chance.randrange(len(draft.pieces)))
    new = draft.text()
    return min(milliseconds(partial(find_again, draft.old, new, marks)) for _run in range(RUNS)) / 1000


def _long_text() -> str:
    """Return newspaper articles joined to one text, or pieces of the sample articles where those are not at hand."""
    if not is_at_hand():
        return text_of(LONG_BYTES)
    pieces: list[str] = []
    size = 0
    for article in read_news():
        pieces.append(article["content"])
        size += len(article["content"].encode())
        if size >= LONG_BYTES:
            break
    return "\n".join(pieces)


def _print() -> int:
    figures = measure(Path())
    for figure in figures:
        sys.stdout.write(
            f"{figure.name:<70} {figure.skipped or f'{figure.value:.3g}'} {figure.unit} {figure.verdict}\n"
        )
    return int(any(figure.verdict == "over" for figure in figures))


if __name__ == "__main__":
    sys.exit(_print())
