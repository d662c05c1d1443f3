"""Names: whether two spellings mean one name, where names stand in a text, which known name a spelling looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.text.name_finding import NameFinder, name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.text.name_likeness import same_name
    from storage.text.spelling_index import SpellingIndex

__all__ = ["NameFinder", "SpellingIndex", "mentions", "name_key", "same_name"]


def mentions(text: str, names: Iterable[str]) -> list[tuple[int, int, str]]:
    """Return where names stand in a text, in order and without overlaps: start, end and the name as it was given.

    See `NameFinder.find`; a finder is the thing to keep where many texts are searched for the same names.
    """
    return NameFinder(names).find(text)


def __getattr__(name: str) -> object:
    """Load what compares spellings when it is first asked for: it needs a library that finding names does not."""
    if name == "same_name":
        from storage.text.name_likeness import same_name  # noqa: PLC0415 - see above

        return same_name
    if name == "SpellingIndex":
        from storage.text.spelling_index import SpellingIndex  # noqa: PLC0415 - see above

        return SpellingIndex
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
