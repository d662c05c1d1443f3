"""Differences between two passages in words: cautious ones, with what either passage says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from storage.comparison.records import Difference, DifferenceKind


def word_kind(kind: DifferenceKind) -> str:
    """Say that two passages differ in something, and no more: which of them is right nobody knows."""
    translate = QCoreApplication.translate
    words: dict[DifferenceKind, str] = {
        "date": translate("Difference", "Dates differ"),
        "number": translate("Difference", "Numbers differ"),
        "place": translate("Difference", "Places differ"),
        "name": translate("Difference", "Names differ"),
        "attribution": translate("Difference", "Attributions differ"),
    }
    return words[kind]


def word_quotes(first: str, second: str) -> str:
    """Quote what either passage says, the first passage's words first."""
    return _filled(QCoreApplication.translate("Difference", "“%1” ↔ “%2”"), isolated(first), isolated(second))


def word_difference(difference: Difference) -> str:
    """Say in what two passages differ, with both quotes."""
    quotes = word_quotes(difference.first_text, difference.second_text)
    return _filled(QCoreApplication.translate("Difference", "%1: %2"), word_kind(difference.kind), quotes)


def _filled(sentence: str, *parts: str) -> str:
    """Put parts in their places one after the other, whatever signs are in them."""
    done = ""
    for number, part in enumerate(parts, 1):
        head, mark, sentence = sentence.partition(f"%{number}")
        done += head + (part if mark else "")
    return done + sentence
