"""Regular expressions over one text, with a limit on the time that one may take."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import regex

from storage.text.finding import MOST_HITS, Hits

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_S: Final = 1.0


class PatternIncomplete(ValueError):
    """What was typed is no regular expression, or not one yet."""


class PatternTooSlow(TimeoutError):
    """A regular expression took longer than it may."""


def find_pattern(text: str, pattern: str, *, exact: bool, stopped: Callable[[], bool]) -> Hits:
    """Find a regular expression in a text as it is written; capitals count only if ``exact``.

    Matches without a letter are passed over. Meant for a worker thread: others run on while it looks,
    and it ends early, with what it has, once ``stopped()``. Raises PatternIncomplete and PatternTooSlow.
    """
    deadline = time.monotonic() + LONGEST_S
    flags = regex.MULTILINE | (0 if exact else regex.IGNORECASE)
    starts: list[int] = []
    ends: list[int] = []
    try:
        for match in regex.compile(pattern, flags).finditer(text, concurrent=True, timeout=LONGEST_S):
            start, end = match.span()
            if start < end:
                starts.append(start)
                ends.append(end)
            if time.monotonic() > deadline:
                raise PatternTooSlow(pattern)
            if len(starts) > MOST_HITS or stopped():
                break
    except TimeoutError as error:
        raise PatternTooSlow(pattern) from error
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise PatternIncomplete(pattern) from error
    return Hits(starts[:MOST_HITS], ends[:MOST_HITS], len(starts) <= MOST_HITS)
