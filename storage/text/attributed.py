"""A place where a text names who says something, and what tells whether the same goes on to speak."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

SENTENCE_END: Final = re.compile(r"[!?؟؛\n]|\.(?=[\s\"»”]|$)")
"""Where a sentence ends: a point only before a blank, a closing quotation mark or the end."""


class Attribution(NamedTuple):
    """A place where a text names who says something; ranges are half-open code points.

    ``start`` to ``end`` holds verb and speaker, ``speaker`` is as written, without the particles around it.
    """

    start: int
    end: int
    speaker_start: int
    speaker_end: int
    speaker: str
    verb: str


class Saying(NamedTuple):
    """An attribution, or a verb of saying without a speaker (an empty one).

    Where the speaker is empty and it ``continues``, whoever was named before goes on; where it is by an ``other``,
    somebody speaks who was not understood. A ``source`` is by whose word something is told; one who is ``holy`` is
    cited in passing. ``feminine`` is None where the word does not tell.
    """

    attribution: Attribution
    continues: bool = False
    other: bool = False
    source: bool = False
    holy: bool = False
    feminine: bool | None = None

    def moved(self, by: int) -> Saying:
        """Return the same so many code points further on."""
        start, end, speaker_start, speaker_end, speaker, verb = self.attribution
        return self._replace(
            attribution=Attribution(start + by, end + by, speaker_start + by, speaker_end + by, speaker, verb)
        )
