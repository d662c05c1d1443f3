"""The rows of a list of passages: a heading for each article, its passages below it, and what stands between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from desktop.widgets.rows_model import RowsModel

if TYPE_CHECKING:
    from storage.search.results import Passage

RowKind = Literal["heading", "passage", "annotation", "divider"]


class PassageRow(NamedTuple):
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


class PassageRows(RowsModel[PassageRow]):
    """The rows of the list; those of a further page are added behind."""

    def add_rows(self, added: Sequence[PassageRow]) -> None:
        """Show more rows behind those there are."""
        if added:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._rows.extend(added)
            self.endInsertRows()

    def set_some(self, changed: Mapping[int, PassageRow]) -> None:
        """Show other rows in some places, told to the view at once however many they are."""
        if changed:
            for number, row in changed.items():
                self._rows[number] = row
            self.dataChanged.emit(self.index(min(changed)), self.index(max(changed)))

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let screen readers know what can be ticked."""
        flags = super().flags(index)
        tickable = index.isValid() and self._rows[index.row()].ticked is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return besides whether a row is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            ticked = self._rows[index.row()].ticked
            return None if ticked is None else Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)
