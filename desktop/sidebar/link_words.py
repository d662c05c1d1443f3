"""What links between articles are called, seen from either end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from storage.related.records import LinkKind


class Sense(NamedTuple):
    """A kind of link and the end it is seen from."""

    kind: LinkKind
    outgoing: bool = True


SENSES: Final = (
    Sense("continues"), Sense("continues", outgoing=False), Sense("contradicts"), Sense("same_event"),
    Sense("source_of"), Sense("source_of", outgoing=False), Sense("see_also"),
)  # fmt: skip
"""What can be said of another article when a link is made; what is the same from both ends stands here once."""


def word_sense(sense: Sense) -> str:
    """Return what the open article does with the one at the far end, to stand before that one's headline."""
    translate = QCoreApplication.translate
    kind, outgoing = sense
    if kind == "continues":
        return translate("Links", "Continues") if outgoing else translate("Links", "Continued by")
    if kind == "contradicts":
        return translate("Links", "Contradicts") if outgoing else translate("Links", "Contradicted by")
    if kind == "same_event":
        return translate("Links", "Same event as")
    if kind == "source_of":
        return translate("Links", "Source of") if outgoing else translate("Links", "Has as its source")
    return translate("Links", "See also")
