"""What the rows of the palette say: one look for articles, entities, tags, notes, saved searches and commands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop.kind_words import word_for
from desktop.widgets.own_direction import isolated
from storage.articles import get_summaries
from storage.search.anything import (
    NamedEntity,
    NoteName,
    ThingKind,
    get_named_entities,
    get_note_names,
    get_tag_names,
)
from storage.search.shelf import Match, find_spans

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from storage.records import ArticleSummary, SavedSearch

RowKind = Literal["article", "entity", "tag", "note", "saved search", "command", "search"]

_BEFORE_IN_NOTE: Final = 24


class Row(NamedTuple):
    """One row: ``target`` is what is gone to, ``spans`` the letters of the title by which it was found.

    ``icon`` names its sign and ``shade`` the sign's colour; ``keys`` is a command's shortcut.
    """

    kind: RowKind
    target: Any
    title: str
    detail: str
    icon: str
    shade: str = "muted"
    spans: tuple[tuple[int, int], ...] = ()
    keys: str = ""
    description: str = ""


class RowMaker(QObject):
    """Reads what is shown of the things found, and words it."""

    def __init__(self, bridge: Bridge, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._language = language

    def things(self, kind: ThingKind, matches: Sequence[Match]) -> list[tuple[int, Row]]:
        """Return the rows of things of a kind, each with how well it fits; those that are gone are left out."""
        if not matches:
            return []
        ids = [match.id for match in matches]
        rows: dict[int, Row] = {}
        words = {match.id: match.words for match in matches}
        if kind == "article":
            rows = {it.id: self._article(it, words[it.id]) for it in self._bridge.read(get_summaries, ids)}
        elif kind == "entity":
            entities = self._bridge.read(get_named_entities, ids)
            rows = {key: self._entity(named, words[key]) for key, named in entities.items()}
        elif kind == "tag":
            tags = self._bridge.read(get_tag_names, ids)
            rows = {key: self._tag(*tag, words[key]) for key, tag in tags.items()}
        else:
            notes = self._bridge.read(get_note_names, ids)
            rows = {key: self._note(note, words[key]) for key, note in notes.items()}
        return [(match.rank, rows[match.id]) for match in matches if match.id in rows]

    def command(self, action: QAction, words: Iterable[str]) -> Row:
        """Return the row of a command."""
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        row = self._row("command", action, action.text(), (), "command", words)
        kind = self.tr("command")
        return row._replace(keys=keys, description=self._sentence(row.title, kind, keys))

    def saved_search(self, saved: SavedSearch, words: Iterable[str]) -> Row:
        """Return the row of a saved search."""
        parts = ("" if saved.name == saved.query else saved.query, self.tr("saved search"))
        return self._row("saved search", (saved.query, saved.sort), saved.name, parts, "saved-search", words)

    def search(self, typed: str) -> Row:
        """Return the row that searches the library for what is typed."""
        title = self.tr("Search the library for “%1”").replace("%1", isolated(typed))
        return Row("search", typed, title, "", "search", keys="Ctrl+Enter", description=title)

    def _article(self, summary: ArticleSummary, words: Iterable[str]) -> Row:
        parts = (summary.outlet, self._language.format_date(summary.published))
        title = summary.headline or self.tr("Without a headline")
        row = self._row("article", summary.id, title, parts, "article", words)
        return row._replace(description=self._sentence(title, self.tr("article"), *parts))

    def _entity(self, named: NamedEntity, words: Iterable[str]) -> Row:
        entity, words = named.entity, tuple(words)
        spelling = ""
        if len(find_spans(entity.name, words)) < len(words):
            spelling = next((name for name in named.spellings if len(find_spans(name, words)) == len(words)), "")
        row = self._row("entity", entity.id, entity.name, (spelling, word_for(entity.kind)), entity.kind, words)
        return row._replace(shade=entity.kind)

    def _tag(self, name: str, uses: int, words: Iterable[str]) -> Row:
        return self._row("tag", name, name, (self.tr("tag"), self._language.number(uses)), "tag", words)

    def _note(self, note: NoteName, words: Iterable[str]) -> Row:
        words = tuple(words)
        text = " ".join(note.beginning.split())
        first = min((start for start, _end in find_spans(text, words)), default=0)
        if first > 2 * _BEFORE_IN_NOTE:
            start = text.rfind(" ", 0, first - _BEFORE_IN_NOTE) + 1
            text = "…" + text[start:]
        parts = (self.tr("note"), note.headline)
        return self._row("note", (note.article_id, note.id), text or self.tr("Empty note"), parts, "note", words)

    def _row(
        self, kind: RowKind, target: object, title: str, parts: Sequence[str], icon: str, words: Iterable[str]
    ) -> Row:
        detail = " · ".join(isolated(part) for part in parts if part)
        spans = tuple(find_spans(title, words))
        return Row(kind, target, title, detail, icon, spans=spans, description=self._sentence(title, *parts))

    def _sentence(self, *parts: str) -> str:
        return self.tr(", ").join(part for part in parts if part)
