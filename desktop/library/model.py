"""The articles as a list model: it holds their ids, and reads what a row shows when the row is shown."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.library.listing import NO_COPIES, Copies
from desktop.widgets.long_model import LongModel
from storage.articles import get_summaries
from storage.records import ArticleSummary

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language

SUMMARY_ROLE: Final = Qt.ItemDataRole.UserRole
FOLD_ROLE: Final = SUMMARY_ROLE + 1
_PAGE: Final = 64
_MOST_KEPT: Final = 4096

_Index = QModelIndex | QPersistentModelIndex


class Fold(NamedTuple):
    """How a row stands to its near-duplicates: how many it has, whether they are seen below it, or is one itself."""

    copies: int = 0
    unfolded: bool = False
    is_copy: bool = False


_ALONE: Final = Fold()


class ArticleModel(LongModel):
    """Lists articles by id; summaries are read in pages and kept while there is room."""

    def __init__(self, bridge: Bridge, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._language = language
        self._ids: list[int] = []
        self._rows: dict[int, int] | None = None
        self._kept: OrderedDict[int, ArticleSummary] = OrderedDict()
        self.copies: Copies = NO_COPIES
        self._under: frozenset[int] = frozenset()
        self._unfolded: frozenset[int] = frozenset()

    @property
    def ids(self) -> list[int]:
        """The ids in the order of the rows."""
        return self._ids

    def set_ids(self, ids: list[int]) -> None:
        """List other articles, or the same in another order."""
        self._ids = ids
        self._rows = None
        self.set_row_count(len(ids))

    def set_copies(self, copies: Copies, unfolded: frozenset[int]) -> None:
        """Say which articles are folded under which, and under which of these they are seen."""
        if (copies, unfolded) == (self.copies, self._unfolded):
            return
        self.copies, self._unfolded = copies, unfolded
        self._under = frozenset(key for group in copies.values() for key in group)
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [FOLD_ROLE])

    def fold_of(self, article_id: int) -> Fold:
        """Return how an article stands to its near-duplicates."""
        if not self.copies:
            return _ALONE
        under = len(self.copies.get(article_id, ()))
        return Fold(under, article_id in self._unfolded, article_id in self._under)

    def row_of(self, article_id: int) -> int:
        """Return the row of an article, or -1 if it is not listed."""
        if self._rows is None:
            self._rows = {key: row for row, key in enumerate(self._ids)}
        return self._rows.get(article_id, -1)

    def summary_at(self, row: int) -> ArticleSummary | None:
        """Return what a row shows, or None if its article has just gone."""
        article_id = self._ids[row]
        if article_id not in self._kept:
            first = row - row % _PAGE
            self._read(key for key in self._ids[first : first + _PAGE] if key not in self._kept)
        else:
            self._kept.move_to_end(article_id)
        return self._kept.get(article_id)

    def has_summary(self, article_id: int) -> bool:
        """Tell whether an article's summary is at hand."""
        return article_id in self._kept

    def refresh(self, article_ids: Iterable[int]) -> bool:
        """Read these articles again; tell whether they may have to be listed elsewhere, or no more, or newly."""
        wanted = list(article_ids)
        before = {key: self._kept.pop(key) for key in wanted if key in self._kept}
        self._read(wanted)
        for key in wanted:
            row = self.row_of(key)
            if row >= 0 and before.get(key) != self._kept.get(key):
                index = self.index(row)
                self.dataChanged.emit(index, index)
        return any(
            key not in before or key not in self._kept or _sorted_by(before[key]) != _sorted_by(self._kept[key])
            for key in wanted
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the summary, the headline, or the whole row as a sentence for screen readers."""
        if role not in (SUMMARY_ROLE, FOLD_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == FOLD_ROLE:
            return self.fold_of(self._ids[index.row()])
        summary = self.summary_at(index.row())
        if summary is None or role == SUMMARY_ROLE:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headline(summary)
        return self._sentence(summary)

    def headline(self, summary: ArticleSummary) -> str:
        """Return the headline, or what stands for a missing one."""
        return summary.headline or self.tr("Without a headline")

    def _sentence(self, summary: ArticleSummary) -> str:
        status = {"unread": self.tr("unread"), "reading": self.tr("being read"), "done": self.tr("done")}
        parts = [
            self.headline(summary),
            summary.outlet,
            self._language.format_date(summary.published),
            status[summary.status],
            self.tr("starred") if summary.starred else "",
            self.tr("%Ln highlight(s)", "", summary.highlights),
            self.tr("%Ln note(s)", "", summary.notes),
            self._word_fold(self.fold_of(summary.id)),
        ]
        return self.tr(", ").join(part for part in parts if part)

    def _word_fold(self, fold: Fold) -> str:
        if fold.is_copy:
            return self.tr("copy of the one above")
        if not fold.copies:
            return ""
        if fold.unfolded:
            return self.tr("%Ln copy(ies) below", "", fold.copies)
        return self.tr("%Ln copy(ies) folded under it", "", fold.copies)

    def _read(self, article_ids: Iterable[int]) -> None:
        for summary in self._bridge.read(get_summaries, list(article_ids)):
            self._kept[summary.id] = summary
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)


def _sorted_by(summary: ArticleSummary) -> ArticleSummary:
    """Return what decides whether and where an article is listed: all but its counts of marks."""
    return summary._replace(highlights=0, notes=0)
