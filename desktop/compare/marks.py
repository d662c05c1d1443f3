"""What the library says of the two articles meanwhile: highlights, which of them have notes, and other details."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.typesetting.spans import Spans
from storage.articles import get_article
from storage.highlights import list_highlight_spans

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from storage.comparison.records import Comparison, Side
    from storage.records import Article, Change, HighlightSpan


class SideMarks:
    """The marks on one of the two texts; ``notes`` counts them by highlight."""

    def __init__(self, bridge: Bridge, side: Side) -> None:
        self.side = side
        self.highlights: Spans[HighlightSpan] = Spans(bridge.read(list_highlight_spans, side.version.id))
        self.notes: Counter[int] = Counter(
            note.highlight_id for note in bridge.list_notes(side.article.id) if note.highlight_id is not None
        )


def touches_marks(change: Change, article_ids: tuple[int, int]) -> bool:
    """Tell whether what changed may have changed the marks in one of the articles."""
    return change.touches("highlights", "notes") and not change.articles.isdisjoint(article_ids)


def holds_no_more(bridge: Bridge, comparison: Comparison) -> bool:
    """Tell whether what is told of the two articles is another by now; a reading place is written all the time."""
    return any(
        (now := bridge.find(get_article, side.article.id)) is None or _details(now) != _details(side.article)
        for side in (comparison.first, comparison.second)
    )


def _details(article: Article) -> tuple[str, ...]:
    return article.headline, article.outlet, article.published, article.language
