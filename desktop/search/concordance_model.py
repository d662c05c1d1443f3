"""The rows of a concordance: its lines, and headings over groups of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.long_model import LongModel
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.search.concordance import Line

ROW_ROLE: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """What stands over a group, and how many lines it has."""

    label: str
    size: int


class ConcordanceModel(LongModel):
    """Holds the rows as they are; nothing is read or laid out before a row is shown."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: Sequence[Line | Heading] = ()

    @property
    def rows(self) -> Sequence[Line | Heading]:
        """The rows in their order."""
        return self._rows

    def set_rows(self, rows: Sequence[Line | Heading]) -> None:
        """Show other rows."""
        self._rows = rows
        self.set_row_count(len(rows))

    def line_at(self, index: _Index) -> Line | None:
        """Return the line of a row; None for a heading, or where there is no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return None if isinstance(row, Heading) else row

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the keyboard and the mouse pass headings over."""
        return super().flags(index) if self.line_at(index) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its words, where it is from, or all of that as a sentence for screen readers."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label if isinstance(row, Heading) else _words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "" if isinstance(row, Heading) else tooltip_of(self._source(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(row, Heading):
                return self.tr("%1, %Ln place(s)", "", row.size).replace("%1", row.label)
            return self.tr(", ").join((_words(row), self._source(row)))
        return None

    def _source(self, line: Line) -> str:
        parts = (line.headline, line.outlet, self._language.format_date(line.published))
        return self.tr(", ").join(part for part in parts if part)


def _words(line: Line) -> str:
    return line.before + line.keyword + line.after
