"""The rows of the result list: a heading for each article, its passages below it, and a line before what is less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.passages.heading import make_heading, sentence_of
from desktop.passages.row import PassageRow
from desktop.search.reasons import Reasons

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.search.results import FoundArticle, Passage

_MOST_ANNOTATIONS: Final = 2


def make_rows(
    query: str, articles: Iterable[FoundArticle], language: Language, *, divided: bool = False, ticking: bool = False
) -> Iterator[PassageRow]:
    """Yield the rows of what was found, with a divider before the first article that lacks some of the words.

    ``divided`` tells that there was such an article on a page before; ``ticking`` that each place is to have
    a row of its own.
    """
    reasons = Reasons(query)
    for article in articles:
        if not article.complete and not divided:
            divided = True
            words = QCoreApplication.translate("ResultRow", "Most of the words")
            yield PassageRow("divider", words, words)
        heading = make_heading(article, article.places, next(iter(article.passages), None), language)
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


def _make_passages(article_id: int, passages: Iterable[Passage], reasons: Reasons) -> Iterator[PassageRow]:
    for passage in passages:
        reason = reasons.word(passage.hits)
        sentence = sentence_of([passage.text, reason])
        yield PassageRow("passage", passage.text, sentence, reason=reason, article_id=article_id, passage=passage)


def _make_annotations(article: FoundArticle) -> Iterator[PassageRow]:
    """Yield what of the analyst's was found: highlights stand in the text anyway, so only where nothing else does."""
    translate = QCoreApplication.translate
    words = {
        "note": translate("ResultRow", "note"),
        "highlight": translate("ResultRow", "highlight"),
        "tag": translate("ResultRow", "tag"),
        "alias": translate("ResultRow", "entity"),
        "entity": translate("ResultRow", "entity"),
        "entity_note": translate("ResultRow", "note on an entity"),
    }
    shown = [one for one in article.annotations if one.kind != "highlight" or not article.passages]
    for one in shown[:_MOST_ANNOTATIONS]:
        word = words[one.kind]
        yield PassageRow(
            "annotation", one.text, sentence_of([word, one.text]), reason=word, article_id=article.article_id
        )  # fmt: skip
