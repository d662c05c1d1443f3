"""A list model over finished rows, each with a title and a sentence for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt


class Row(Protocol):
    """What every row can say about itself."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def description(self) -> str:
        """All that is shown of it, as a sentence."""


R = TypeVar("R", bound=Row)
ROW_ROLE = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel, Generic[R]):
    """Holds rows; equal rows set again change nothing, so that nothing flickers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """The rows in their order."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; where their number stays, only those that differ are touched."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self.set_row(number, row)

    def set_row(self, number: int, row: R) -> None:
        """Show another row in one place."""
        self._rows[number] = row
        index = self.index(number)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its title, or its sentence."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.description
        return None
