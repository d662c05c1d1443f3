"""An entity on its way with the mouse, to be dropped onto the one that it is the same as."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

_FORMAT: Final = "application/x-hashiya-entity"


def make_drag_data(entity_id: int) -> QMimeData:
    """Return what a dragged entity carries; nothing that another program understands."""
    data = QMimeData()
    data.setData(_FORMAT, QByteArray(str(entity_id).encode()))
    return data


def dragged_entity(data: QMimeData) -> int | None:
    """Return the id of the entity that is being dragged, None for anything else."""
    carried = bytes(data.data(_FORMAT).data())
    return int(carried) if carried.isdigit() else None
