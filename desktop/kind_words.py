"""What the kinds of entities are called in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from storage.records import EntityKind


def word_for(kind: EntityKind) -> str:
    """Return the word for one entity of a kind."""
    translate = QCoreApplication.translate
    return {
        "person": translate("Kind", "person"),
        "place": translate("Kind", "place"),
        "organisation": translate("Kind", "organisation"),
        "event": translate("Kind", "event"),
        "other": translate("Kind", "other"),
    }[kind]


def word_for_all(kind: EntityKind) -> str:
    """Return the word for all entities of a kind."""
    translate = QCoreApplication.translate
    return {
        "person": translate("Kind", "Persons"),
        "place": translate("Kind", "Places"),
        "organisation": translate("Kind", "Organisations"),
        "event": translate("Kind", "Events"),
        "other": translate("Kind", "Others"),
    }[kind]
