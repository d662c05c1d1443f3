"""Two names laid on one another word by word, although one writes together what the other writes apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_GROUPS: Final = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
"""How many words of one name may be written as how many of the other."""

_RESPACED: Final = ((2, 2), (2, 3), (3, 2))
"""The same where both are to the letter the same but for their spaces: امير عبداللهيان and أميرعبد اللهيان."""

_LIKE: Final = 0.5

Stretch = tuple[int, int]
"""From which to which word of a name, half-open."""


class Match(NamedTuple):
    """Words of two names that may be the same ones, and how likely they are, from .5 to 1."""

    left: Stretch
    right: Stretch
    likeness: float


class _Laid(NamedTuple):
    """The best that can be made of the last words of two names: its worth in letters, and what lies on what."""

    worth: float
    matches: tuple[Match, ...]


def lay_together(left: Sequence[str], right: Sequence[str], likeness: Callable[[str, str], float]) -> tuple[Match, ...]:
    """Return which words of two names may be the same ones, in order, so that as many letters as possible agree."""
    nothing = _Laid(0.0, ())
    best = [[nothing] * (len(right) + 1) for _row in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            choices = [best[i + 1][j], best[i][j + 1]]
            for many, few in _GROUPS:
                if i + many > len(left) or j + few > len(right):
                    continue
                written, other = "".join(left[i : i + many]), "".join(right[j : j + few])
                alike = likeness(written, other)
                if alike >= _LIKE:
                    rest = best[i + many][j + few]
                    worth = rest.worth + alike * (len(written) + len(other))
                    choices.append(_Laid(worth, (Match((i, i + many), (j, j + few), alike), *rest.matches)))
            for many, few in _RESPACED:
                words, others = left[i : i + many], right[j : j + few]
                written = "".join(words)
                if words != others and written == "".join(others) and i + many <= len(left) and j + few <= len(right):
                    rest = best[i + many][j + few]
                    match = Match((i, i + many), (j, j + few), 1.0)
                    choices.append(_Laid(rest.worth + 2 * len(written), (match, *rest.matches)))
            best[i][j] = max(choices, key=_worth)
    return best[0][0].matches


def _worth(laid: _Laid) -> tuple[float, int]:
    return laid.worth, -len(laid.matches)
