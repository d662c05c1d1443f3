"""Suggestions as a test wants them: names that are looked for to the letter, in the place of all the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from desktop.deciding import Deciding
from desktop.sidebar.suggestions import SuggestionsSection
from storage.entities.mentions import list_mentions
from storage.records import Entity, EntityKind
from storage.suggestions import listing
from storage.suggestions.records import Suggestion, SuggestionRule
from storage.text.words import words_of

if TYPE_CHECKING:
    from storage.library import Connection
    from tests.desktop.conftest import Analyst


class Named(NamedTuple):
    """A spelling to be proposed: for the entity with a name if there is one, else as a new name."""

    spelling: str
    kind: EntityKind = "person"
    of: str = ""
    rule: SuggestionRule = "known"
    evidence: str = "الرئيس"


def propose(monkeypatch: pytest.MonkeyPatch, names: Sequence[Named]) -> None:
    """Let these be all the names that are found in any text; what is marked or was rejected is not found."""

    def list_suggestions(db: Connection, version_id: int) -> list[Suggestion]:
        (text,) = db.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()
        marked = {(mention.start, mention.end) for mention in list_mentions(db, version_id)}
        rejected = {folded for (folded,) in db.execute("SELECT folded FROM rejections")}
        found = []
        for name in names:
            rows = db.execute("SELECT id, name, kind FROM entities WHERE name = ? ORDER BY id", (name.of,)).fetchall()
            entities = [Entity(*row) for row in rows]
            places = tuple(place for place in _places(text, name.spelling) if place not in marked)
            if not places or " ".join(words_of(name.spelling)) in rejected or (name.of and not entities):
                continue
            first, others = (entities[0], tuple(entities[1:])) if entities else (None, ())
            rule = name.rule if entities else "new"
            evidence = name.evidence if rule == "new" else name.of
            kind = name.kind if first is None else first.kind
            found.append(Suggestion(rule, name.spelling, kind, first, others, evidence, 0.9, places))
        return sorted(found, key=lambda suggestion: suggestion.places)

    monkeypatch.setattr(listing, "list_suggestions", list_suggestions)


def _places(text: str, words: str) -> list[tuple[int, int]]:
    places = []
    start = text.find(words)
    while start >= 0:
        places.append((start, start + len(words)))
        start = text.find(words, start + 1)
    return places


def deciding_of(analyst: Analyst) -> Deciding:
    """Return what joins sidebar, text and library in the window, which has it soon after it is shown."""
    analyst.qtbot.waitUntil(lambda: analyst.window.findChild(Deciding) is not None)
    deciding = analyst.window.findChild(Deciding)
    assert isinstance(deciding, Deciding)
    return deciding


def wait_for_suggestions(analyst: Analyst) -> None:
    """Wait until nothing more will be suggested."""
    analyst.settle()
    analyst.qtbot.waitUntil(lambda: not analyst.window.sidebar.column.suggesting.pending, timeout=5000)
    QApplication.processEvents()


def section_of(analyst: Analyst) -> SuggestionsSection:
    section = analyst.window.sidebar.column.suggestions
    assert section is not None
    return section


def mentions(analyst: Analyst) -> set[tuple[str, str, EntityKind]]:
    """Return the marked words and whom they are said to name, as they are on disk."""
    reader = analyst.program.library.open_reader()
    try:
        rows = reader.execute("SELECT exact, name, kind FROM mentions JOIN entities ON entities.id = entity_id")
        return set(rows.fetchall())
    finally:
        reader.close()


def open_with_names(analyst: Analyst, monkeypatch: pytest.MonkeyPatch, names: Sequence[Named], text: str) -> Deciding:
    """Open the window on a text in which these names are proposed, and wait until they are."""
    propose(monkeypatch, names)
    deciding = deciding_of(analyst)
    analyst.open_text(text)
    wait_for_suggestions(analyst)
    return deciding
