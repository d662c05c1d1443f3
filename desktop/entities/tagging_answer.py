"""Every place where an entity may stand, read in the background to be looked through before all are tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.passages.heading import make_heading, sentence_of
from desktop.passages.row import PassageRow
from desktop.uncollected import uncollected
from storage.search.everywhere import find_everywhere
from storage.search.known_names import list_names
from storage.text.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.language import Language
    from desktop.tasks import Progress
    from storage.library import Connection
    from storage.places import Place
    from storage.search.everywhere import FoundEverywhere, NamedArticle, NamedPlace, Scope
    from storage.search.known_names import Subject


class SpellingRows(NamedTuple):
    """A spelling, and the numbers of the rows in which it stands."""

    name: str
    rows: tuple[int, ...]


class TaggingAnswer(NamedTuple):
    """The rows to look through, and for each the place that it is; a heading is none.

    There are so many ``articles``; ``cut`` tells that there are more places.
    """

    rows: tuple[PassageRow, ...]
    ranges: tuple[Place | None, ...]
    articles: int
    spellings: tuple[SpellingRows, ...]
    cut: bool


def read_everywhere(
    db: Connection, progress: Progress, subject: Subject, scope: Scope, language: Language
) -> TaggingAnswer:
    """Read all places; reports how many of how many articles are read, and gives what there is when it is stopped."""

    def tell(read: int, articles: int) -> None:
        progress.report((read, articles))

    names = list_names(db, subject)
    with uncollected():
        return _answer(find_everywhere(db, subject.entity_id, names, scope, progress.cancelled, tell), language)


def _answer(found: FoundEverywhere, language: Language) -> TaggingAnswer:
    rows: list[PassageRow] = []
    ranges: list[Place | None] = []
    names: dict[str, str] = {}
    numbers: dict[str, list[int]] = {}
    for article in found.articles:
        rows.append(_heading(article, language))
        ranges.append(None)
        for row, place in _below(article):
            key = name_key(place.name)
            names.setdefault(key, place.name)
            numbers.setdefault(key, []).append(len(rows))
            rows.append(row)
            (hit,) = place.passage.hits
            ranges.append((article.version_id, hit.start, hit.end))
    spellings = [SpellingRows(names[key], tuple(numbers[key])) for key in numbers]
    spellings.sort(key=lambda spelling: -len(spelling.rows))
    return TaggingAnswer(tuple(rows), tuple(ranges), len(found.articles), tuple(spellings), found.cut)


def _heading(article: NamedArticle, language: Language) -> PassageRow:
    heading = make_heading(article, len(article.places), article.places[0].passage, language)
    return heading._replace(ticked=not any(place.doubt for place in article.places))


def _below(article: NamedArticle) -> Iterator[tuple[PassageRow, NamedPlace]]:
    last = len(article.places) - 1
    for number, place in enumerate(article.places):
        passage, reason = place.passage, _reason(place)
        row = PassageRow(
            "passage",
            passage.text,
            sentence_of([passage.text, reason]),
            reason=reason,
            article_id=article.article_id,
            passage=passage,
            ends=number == last,
            ticked=not place.doubt,
        )
        yield row, place


def _reason(place: NamedPlace) -> str:
    """Return why a place is not ticked at first; empty for one that is."""
    if place.doubt == "taken":
        return QCoreApplication.translate("TaggingRow", "marked as %1").replace("%1", place.taken_by)
    return QCoreApplication.translate("TaggingRow", "you said no") if place.doubt == "refused" else ""
