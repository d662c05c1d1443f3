"""The rules by which marks of one version of a text are found again in another."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from storage.text.anchors import CONTEXT, FoundAgain
from storage.text.differences import is_inside_word
from storage.text.kept_text import KeptText, Range
from storage.text.likeness import exact_places, nearest_place, score
from storage.text.occurrences import Occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.text.occurrences import Key

_ENOUGH: Final = 0.85
"""The score from which on a place is shown for review; below it the wrong ones would outnumber the right."""

_NEAR: Final = 64
"""How far from a mark, in characters, the text that stayed may begin and still enclose it."""

_FAR: Final = 256
_LONG: Final = 1_000
_PART: Final = 250
_MARGIN: Final = 128
_MOST_PLACES: Final = 8
_MOST_LIKELY: Final = 3


class Reanchoring:
    """Two versions of a text, compared once for all their marks."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._kept = KeptText(old, new)
        self._occurrences = Occurrences(self._kept)

    def find(self, start: int, end: int) -> FoundAgain:
        """Find one mark, by what is proved, then by what is likely."""
        before, behind = max(0, start - CONTEXT), min(len(self._old), end + CONTEXT)
        key = self._occurrences.rarest(before, behind)
        if self._occurrences.is_common(key):
            run = self._kept.run_holding(before, behind)
            if run is not None and self._is_single_with_more(before, behind):
                moved = run.new - run.old
                return FoundAgain(start + moved, end + moved, "anchored", 1.0)
        places = self._occurrences.in_new(self._old[before:behind], key)
        if places == []:
            sure = self._enclosed(start, end)
        else:
            proved = self._proved(before, behind, places, key)
            sure = None if proved is None else proved + start - before
        if sure is not None:
            found = (sure, sure + end - start)
            return FoundAgain(*found, "anchored", 1.0 if places else self._score((start, end), found))
        repeated = [(place + start - before, place + end - before) for place in places or ()]
        return self._likeliest((start, end), repeated)

    def _proved(self, start: int, end: int, places: list[int] | None, key: Key | None) -> int | None:
        """Return where a mark with its whole context stands in the new text, if it can be no other place.

        Either the context occurs once in both texts. Or the texts as compared lead to a place that, read on in
        both directions, keeps more of the old text than any other place with this context would, and that no
        other old place would explain as well. Or the context is repeated as often as it was, and all that comes
        before, or all that comes behind, stayed the same.

        Nowhere is a copy taken for the true place where that was changed.
        """
        origins = self._occurrences.in_old(self._old[start:end], key)
        if places is None or origins is None or self._occurrences.is_copied(start, end, len(places) - len(origins)):
            return None
        if len(places) == len(origins) == 1:
            return places[0] if self._is_telling(start, end, places[0]) else None
        run = self._kept.run_holding(start, end)
        if run is None:
            return None
        place = start - run.old + run.new
        kept = self._kept.same_around(start, place, end - start)
        if len(origins) == len(places) and inf in kept:
            return place
        rivals = [(start, other) for other in places if other != place]
        rivals += [(other, place) for other in origins if other != start]
        added = len(places) > len(origins)
        return None if any(self._may_be_meant(kept, *rival, end - start, added=added) for rival in rivals) else place

    def _may_be_meant(self, kept: tuple[float, float], old: int, new: int, length: int, *, added: bool) -> bool:
        """Tell whether a rival place keeps as much of the old text on one side as the place that is to be proved.

        Where copies were ``added``, it may also be the true place, changed here and there: if the old text beyond
        what it keeps was copied as well.
        """
        before, behind = self._kept.same_around(old, new, length)
        if before >= kept[0] or behind >= kept[1]:
            return True
        first, last = old - int(before), old + length + int(behind)
        around = ((max(0, first - _FAR), first), (last, last + _FAR))
        return added and any(self._occurrences.is_copied(*beyond, 0) for beyond in around)

    def _is_telling(self, start: int, end: int, place: int) -> bool:
        """Tell whether a range is long enough to prove by itself where it stands, or begins and ends both texts."""
        if end - start >= CONTEXT:
            return True
        return (start > 0 or place == 0) and (end < len(self._old) or place + end - start == len(self._new))

    def _is_single_with_more(self, start: int, end: int) -> bool:
        """Tell whether a range stayed with 256 characters on either side and with those of each side is unique."""
        if start < _FAR or self._kept.run_holding(start - _FAR, end + _FAR) is None:
            return False
        if self._occurrences.is_copied(start, end, 0):
            return False
        return self._occurrences.is_single(start - _FAR, end) and self._occurrences.is_single(start, end + _FAR)

    def _enclosed(self, start: int, end: int) -> int | None:
        """Return where the words of a mark stand unchanged between stretches that stayed, if that is beyond doubt.

        The stretches are 32 characters or longer, begin within 64 characters of the mark, occur once in both
        texts and are still near one another; between them the words occur once before and after.
        """
        before, behind = self._border_before(start), self._border_behind(end)
        if before is None or behind is None or behind[1] - before[1] > end - start + 4 * _NEAR:
            return None
        if before[0] == 0 and behind[0] == len(self._old):
            return None
        if self._occurrences.is_copied(max(0, start - CONTEXT), end + CONTEXT, 0):
            return None
        words = self._old[start:end]
        found = exact_places(words, self._new, (before[1], behind[1]), 2)
        if len(found) != 1 or len(exact_places(words, self._old, (before[0], behind[0]), 2)) != 1:
            return None
        for old, new in zip((start, end), found[0], strict=True):
            if is_inside_word(self._old, old) != is_inside_word(self._new, new):
                return None
        return found[0][0]

    def _border_before(self, start: int) -> Range | None:
        """Return where the nearest text before a mark that stayed ends, in the old text and in the new."""
        for run in self._kept.pieces_before(start, _NEAR):
            border = run.old + run.length
            if run.length >= CONTEXT and self._occurrences.is_single(border - CONTEXT, border):
                return border, run.new + run.length
        return (0, 0) if start <= _NEAR else None

    def _border_behind(self, end: int) -> Range | None:
        """Return where the nearest text behind a mark that stayed begins, in the old text and in the new."""
        for run in self._kept.pieces_behind(end, _NEAR):
            if run.length >= CONTEXT and self._occurrences.is_single(run.old, run.old + CONTEXT):
                return run.old, run.new
        return (len(self._old), len(self._new)) if end + _NEAR >= len(self._old) else None

    def _likeliest(self, mark: Range, repeated: list[Range]) -> FoundAgain:
        """Return the place that scores best, to be reviewed, or that there is none."""
        best, where = 0.0, (-1, -1)
        for places in self._candidates(mark, repeated):
            for place in places:
                reached = 0.0 if self._belongs_elsewhere(mark, place) else self._score(mark, place)
                if reached > best:
                    best, where = reached, place
            if best >= _ENOUGH:
                return FoundAgain(*where, "moved", best)
        half = self._with_half_its_context(*mark)
        if half is not None:
            return FoundAgain(*half, "moved", self._score(mark, half))
        return FoundAgain(-1, -1, "orphan", best)

    def _candidates(self, mark: Range, repeated: list[Range]) -> Iterator[list[Range]]:
        """Yield places to be scored, the most likely first: later ones count only if the earlier are not alike."""
        start, end = mark
        words = self._old[start:end]
        exact = repeated + exact_places(words, self._new, self._old_stretch(mark), _MOST_PLACES)
        key = self._occurrences.rarest(start, end)
        if key is not None:
            exact += [(place, place + end - start) for place in self._occurrences.in_new(words, key) or ()]
        yield list(dict.fromkeys(exact))
        if end - start > _LONG:
            heads, tails = self._alike((start, start + _PART)), self._alike((end - _PART, end))
            yield [(head[0], tail[1]) for head in heads for tail in tails if head[0] < tail[1]]
            return
        for stretch in self._stretches(mark):
            yield exact_places(words, self._new, stretch, _MOST_PLACES)
            place = nearest_place(self._old, mark, self._new, stretch)
            yield [] if place is None else [place]

    def _alike(self, part: Range) -> list[Range]:
        """Return the places most like the first or the last words of a long mark."""
        found = (nearest_place(self._old, part, self._new, stretch) for stretch in self._stretches(part))
        return [place for place in found if place is not None]

    def _stretches(self, mark: Range) -> Iterator[Range]:
        """Yield the stretches of the new text in which a mark may stand: its old place, then where its words met."""
        yield self._old_stretch(mark)
        start, end = mark
        around = (max(0, start - CONTEXT), end + CONTEXT)
        for likely in self._occurrences.likely_places(start, around, _MOST_LIKELY):
            if not self._belongs_elsewhere(mark, (likely, likely + end - start)):
                yield max(0, likely - _MARGIN), likely + end - start + _MARGIN

    def _old_stretch(self, mark: Range) -> Range:
        """Return the stretch of the new text that has come of a mark's place."""
        start, end = map(self._kept.carried, mark)
        return max(0, start - _MARGIN), max(start, min(end, start + 2 * _LONG)) + _MARGIN

    def _belongs_elsewhere(self, mark: Range, place: Range) -> bool:
        """Tell whether a place lies within text that stayed and is not the mark's: nothing can have moved there."""
        origin = self._kept.origin(*place, CONTEXT)
        return origin is not None and (origin[1] <= mark[0] or origin[0] >= mark[1])

    def _with_half_its_context(self, start: int, end: int) -> Range | None:
        """Return where the words stand, once in both texts, with the context of one side.

        The other side may be as unlike as it likes, as beside a new sentence: to review this is less work than
        to search for it.
        """
        for before, behind in ((start - CONTEXT, end), (start, end + CONTEXT)):
            if before >= 0 and behind <= len(self._old) and self._occurrences.is_single(before, behind):
                piece, key = self._old[before:behind], self._occurrences.rarest(before, behind)
                for place in self._occurrences.in_new(piece, key) or ():
                    return place + start - before, place + end - before
        return None

    def _score(self, mark: Range, place: Range) -> float:
        return score(self._old, mark, self._new, place, self._kept.carried(mark[0]))
