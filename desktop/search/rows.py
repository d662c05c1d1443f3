"""The rows of the result list: a heading for each article, its passages below it, and a line before what is less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex

from desktop.search.reasons import Reasons
from desktop.widgets.own_direction import isolated
from desktop.widgets.rows_model import RowsModel

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.search.results import FoundArticle, Passage

_MOST_ANNOTATIONS: Final = 2

RowKind = Literal["heading", "passage", "annotation", "divider"]


class ResultRow(NamedTuple):
    """One row. ``ends`` tells that it is the last of its article's card; ``ticked`` is None where nothing is ticked.

    ``lit`` are half-open ranges of a headline, in code points.
    """

    kind: RowKind
    title: str
    description: str
    facts: str = ""
    reason: str = ""
    article_id: int = 0
    passage: Passage | None = None
    ends: bool = False
    ticked: bool | None = None
    lit: tuple[tuple[int, int], ...] = ()

    @property
    def key(self) -> tuple[str, int, int | str]:
        """What stays the same when the same is found again."""
        return self.kind, self.article_id, self.passage.start if self.passage else self.title

    @property
    def place(self) -> tuple[int, int, int] | None:
        """The article and range that the row opens at: its first hit; an empty range for where it was left.

        None for a row that opens nothing.
        """
        if self.kind == "divider":
            return None
        if self.passage is None or not self.passage.hits:
            return self.article_id, 0, 0
        return self.article_id, self.passage.hits[0].start, self.passage.hits[0].end


class ResultRows(RowsModel[ResultRow]):
    """The rows of the list; those of a further page are added behind."""

    def add_rows(self, added: Sequence[ResultRow]) -> None:
        """Show more rows behind those there are."""
        if added:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._rows.extend(added)
            self.endInsertRows()


def make_rows(
    query: str, articles: Iterable[FoundArticle], language: Language, *, divided: bool = False, ticking: bool = False
) -> Iterator[ResultRow]:
    """Yield the rows of what was found, with a divider before the first article that lacks some of the words.

    ``divided`` tells that there was such an article on a page before; ``ticking`` that each place is to have
    a row of its own.
    """
    reasons = Reasons(query)
    for article in articles:
        if not article.complete and not divided:
            divided = True
            words = QCoreApplication.translate("ResultRow", "Most of the words")
            yield ResultRow("divider", words, words)
        heading = _make_heading(article, language)
        # a headline that stands in the text is not said twice: its hits are lit where it is
        repeated = [passage for passage in article.passages if not ticking and passage.text.strip() == heading.title]
        for passage in repeated:
            heading = heading._replace(lit=_within(passage))
        shown = [passage for passage in article.passages if passage not in repeated]
        below = [*_make_passages(article.article_id, shown, reasons), *_make_annotations(article)]
        yield heading._replace(ends=not below)
        yield from below[:-1]
        yield from (row._replace(ends=True) for row in below[-1:])


def _within(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Return where the hits of a passage stand in its text without the white space around it."""
    start = passage.start + len(passage.text) - len(passage.text.lstrip())
    return tuple((hit.start - start, hit.end - start) for hit in passage.hits)


def _make_passages(article_id: int, passages: Iterable[Passage], reasons: Reasons) -> Iterator[ResultRow]:
    for passage in passages:
        reason = reasons.word(passage.hits)
        sentence = _sentence([passage.text, reason])
        yield ResultRow("passage", passage.text, sentence, reason=reason, article_id=article_id, passage=passage)


def _make_annotations(article: FoundArticle) -> Iterator[ResultRow]:
    """Yield what of the analyst's was found: highlights stand in the text anyway, so only where nothing else does."""
    translate = QCoreApplication.translate
    words = {
        "note": translate("ResultRow", "note"),
        "highlight": translate("ResultRow", "highlight"),
        "tag": translate("ResultRow", "tag"),
        "alias": translate("ResultRow", "entity"),
    }
    shown = [one for one in article.annotations if one.kind != "highlight" or not article.passages]
    for one in shown[:_MOST_ANNOTATIONS]:
        word = words[one.kind]
        yield ResultRow(
            "annotation", one.text, _sentence([word, one.text]), reason=word, article_id=article.article_id
        )  # fmt: skip


def _make_heading(article: FoundArticle, language: Language) -> ResultRow:
    translate = QCoreApplication.translate
    headline = article.headline or translate("ResultRow", "Without a headline")
    facts = [part for part in (language.format_date(article.published), article.outlet) if part]
    if article.places:
        facts.append(translate("ResultRow", "%Ln place(s)", "", article.places))
    first = article.passages[0] if article.passages else None
    return ResultRow(
        "heading",
        headline,
        _sentence([headline, *facts]),
        facts=" · ".join(map(isolated, facts)),
        article_id=article.article_id,
        passage=first,
    )


def _sentence(parts: Iterable[str]) -> str:
    return QCoreApplication.translate("ResultRow", ", ").join(part for part in parts if part)
