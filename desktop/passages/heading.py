"""The row above an article's passages: its headline, and when and where it was published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.passages.row import PassageRow
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.search.results import Passage


class Described(Protocol):
    """What a heading tells of an article."""

    @property
    def article_id(self) -> int:
        """Its number."""

    @property
    def headline(self) -> str:
        """Its headline; empty if not known."""

    @property
    def outlet(self) -> str:
        """Who published it."""

    @property
    def published(self) -> str:
        """When, as an ISO date."""


def make_heading(article: Described, places: int, first: Passage | None, language: Language) -> PassageRow:
    """Return the heading of an article with so many places, which opens at the first of its passages."""
    translate = QCoreApplication.translate
    headline = article.headline or translate("ResultRow", "Without a headline")
    facts = [part for part in (language.format_date(article.published), article.outlet) if part]
    if places:
        facts.append(translate("ResultRow", "%Ln place(s)", "", places))
    return PassageRow(
        "heading",
        headline,
        sentence_of([headline, *facts]),
        facts=" · ".join(map(isolated, facts)),
        article_id=article.article_id,
        passage=first,
    )


def sentence_of(parts: Iterable[str]) -> str:
    """Return all of these that say something in one sentence, for screen readers."""
    return QCoreApplication.translate("ResultRow", ", ").join(part for part in parts if part)
