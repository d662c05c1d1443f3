"""Where the reader has been: the way back and forward through articles, with the place in each."""

from __future__ import annotations

from typing import NamedTuple

_LONGEST = 200


class Place(NamedTuple):
    """An article and the position (code points) of the line that stood at the top.

    ``version_id`` is 0 for the article as it is now; with ``compared_with`` it is what changed from that version.
    """

    article_id: int
    position: int
    version_id: int = 0
    compared_with: int = 0


class History:
    """Two stacks of places around the present one."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a way forward again."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Remember a place that is left for a new one; the way forward ends."""
        self._back = [*self._back[1 - _LONGEST :], place]
        self._forward.clear()

    def back(self, present: Place | None) -> Place:
        """Return the place before, and remember the present one as the way forward."""
        if present is not None:
            self._forward.append(present)
        return self._back.pop()

    def forward(self, present: Place | None) -> Place:
        """Return the place after, and remember the present one as the way back."""
        if present is not None:
            self._back.append(present)
        return self._forward.pop()

    def forget(self, article_ids: frozenset[int]) -> None:
        """Leave out articles that are gone."""
        self._back = [place for place in self._back if place.article_id not in article_ids]
        self._forward = [place for place in self._forward if place.article_id not in article_ids]
