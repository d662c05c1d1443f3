"""The one small word that tells why a place was found whose spelling is not the one typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from storage.search.query import parse_query

if TYPE_CHECKING:
    from storage.search.results import Hit

_HAMZA: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ء": None})
_LATIN: Final = re.compile("[a-zA-Z]")


class Reasons:
    """Knows what was typed, and words how a hit differs from it."""

    def __init__(self, query: str) -> None:
        sources = [term.source for clause in parse_query(query).clauses for term in clause.terms]
        self._without_hamza = {source.translate(_HAMZA) for source in sources}
        self._latin = any(_LATIN.search(source) for source in sources)

    def word(self, hits: tuple[Hit, ...]) -> str:
        """Return the word for the first of these hits that is spelled otherwise; empty if none is."""
        other = next((hit for hit in hits if hit.via != "exact"), None)
        return "" if other is None else self._word(other)

    def _word(self, hit: Hit) -> str:
        translate = QCoreApplication.translate
        if hit.via == "clitic":
            return translate("Reasons", "prefix")
        if hit.via == "stem":
            return translate("Reasons", "stem")
        if hit.via == "latin":
            return translate("Reasons", "Latin") if self._latin else translate("Reasons", "other name")
        if hit.text.translate(_HAMZA) in self._without_hamza:
            return translate("Reasons", "hamza")
        return translate("Reasons", "spelling")
