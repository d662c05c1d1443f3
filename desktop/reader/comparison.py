"""Two versions of an article compared, away from the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.reader.merged_text import OPENING, Fold, MergedText, find_folds, merge
from storage.articles import list_paragraph_directions
from storage.text.paragraphs import Paragraphs, split_paragraphs
from storage.versions import get_version_by_id

if TYPE_CHECKING:
    from desktop.tasks import Progress
    from storage.library import Connection
    from storage.records import Direction, Version


class Comparison(NamedTuple):
    """What changed from ``older`` to ``newer``: the text that is both, and the paragraphs it is shown in.

    ``folds`` are the stretches where nothing changed, and ``few`` the paragraphs that are left without them.
    ``directions`` are those chosen by hand for paragraphs of the newer text.
    """

    older: Version
    newer: Version
    merged: MergedText
    paragraphs: Paragraphs
    few: Paragraphs
    folds: tuple[Fold, ...]
    directions: dict[int, Direction]


def compare(db: Connection, _progress: Progress, headline: str, older_id: int, newer_id: int) -> Comparison:
    """Compare two versions of an article; raise RecordMissing if one is gone."""
    older, newer = get_version_by_id(db, older_id), get_version_by_id(db, newer_id)
    merged = merge(older.text, newer.text)
    paragraphs = split_paragraphs(merged.text, headline)
    folds = find_folds(merged, paragraphs)
    chosen = list_paragraph_directions(db, newer_id)
    directions = {merged.place_of(start): direction for start, direction in chosen.items()}
    few = _without(merged.text, paragraphs, folds)
    return Comparison(older, newer, merged, paragraphs, few, tuple(folds), directions)


def _without(text: str, paragraphs: Paragraphs, folds: list[Fold]) -> Paragraphs:
    """Return the paragraphs that are left."""
    spans = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    headline_at = next((n for n in range(min(OPENING, len(spans))) if paragraphs.role(n) == "headline"), None)
    for fold in reversed(folds):
        del spans[fold.first : fold.first + fold.number]
    return Paragraphs(text, spans, headline_at)
