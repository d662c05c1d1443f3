"""What the analyst wishes to have done with entities: one signal for each act, under the act's own name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

ACTS: Final = (
    "add", "rename", "set_kind", "set_description", "set_latin_name", "set_part_of", "add_alias", "remove_alias",
    "add_link", "remove_link", "add_note", "set_note_body", "remove_note", "add_tag", "remove_tag", "merge", "split",
    "remove", "reject",
)  # fmt: skip
"""The names of all acts, as what writes them calls its methods."""


class Wishes(QObject):
    """Shared by all parts of the pages about entities, so that each act is joined once.

    Arguments are those of the act: ids first, then what is typed. ``reject(version_id, suggestion)`` is here about no
    version (0): a spelling that looks like an entity's is never a name of it.
    """

    add = Signal(str, str)
    rename = Signal(int, str)
    set_kind = Signal(int, str)
    set_description = Signal(int, str)
    set_latin_name = Signal(int, str)
    set_part_of = Signal(int, object)
    add_alias = Signal(int, str)
    remove_alias = Signal(int)
    add_link = Signal(int, str)
    remove_link = Signal(int)
    add_note = Signal(int)
    set_note_body = Signal(int, str)
    remove_note = Signal(int)
    add_tag = Signal(int, str)
    remove_tag = Signal(int)
    merge = Signal(int, int)
    split = Signal(int, list, str, str)
    remove = Signal(int)
    reject = Signal(int, object)
