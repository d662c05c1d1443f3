"""What the rules work on and with: a text and what is said of it already, and the places they propose."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from sqlite3 import Connection
from typing import NamedTuple

from storage.entities.rejections import list_rejections
from storage.errors import RecordMissing
from storage.records import Entity, EntityKind
from storage.suggestions.known_names import KnownNames, read_known_names
from storage.suggestions.records import SuggestionRule
from storage.text.name_tokens import Token, tokenise
from storage.text.names import name_key
from storage.text.new_names import NewName
from storage.text.paragraphs import persian_spans
from storage.text.taken_ranges import TakenRanges

MOST_LETTERS = 300_000


class Proposal(NamedTuple):
    """One place that seems to name one of these entities, or a new one if there are none."""

    start: int
    end: int
    rule: SuggestionRule
    name: str
    kind: EntityKind
    entities: tuple[Entity, ...]
    evidence: str
    score: float


class Mentioned(NamedTuple):
    """A range that is a mention of an entity already."""

    start: int
    end: int
    entity_id: int


class Reading:
    """A version's text with the mentions, the answers and the known names that bear on it.

    Of a very long text it is the first 300,000 code points: a book would take many seconds, and Python's time is the
    window's too.
    """

    def __init__(self, db: Connection, version_id: int) -> None:
        row = db.execute(
            "SELECT substr(text, 1, ?), article_id FROM versions WHERE id = ?", (MOST_LETTERS + 1, version_id)
        ).fetchone()
        if row is None:
            raise RecordMissing("version", version_id)
        self.text = _whole_words(row[0])
        self.known: KnownNames = read_known_names(db)
        self.persian = persian_spans(self.text)
        mentions = db.execute(
            "SELECT range_start, range_end, entity_id FROM mentions "
            "WHERE article_id = ? AND version_id = ? AND anchoring <> 'orphan' AND range_end <= ? ORDER BY range_start",
            (row[1], version_id, len(self.text)),
        )
        self.mentions = [Mentioned(*mention) for mention in mentions]
        self._rejected = {(name_key(one.folded), one.entity_id) for one in list_rejections(db, row[1])}
        self._db = db
        self._entities: dict[int, Entity] = {}

    def entity(self, entity_id: int) -> Entity:
        """Return an entity that is known to be there."""
        if entity_id not in self._entities:
            row = self._db.execute("SELECT id, name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone()
            self._entities[entity_id] = Entity(*row)
        return self._entities[entity_id]

    def allowed(self, name: str, entity_ids: Iterable[int]) -> tuple[Entity, ...]:
        """Return those of some entities of which the analyst has not said that they are not meant by a spelling."""
        key = name_key(name)
        return tuple(self.entity(one) for one in entity_ids if (key, one) not in self._rejected)

    def refused(self, name: str) -> bool:
        """Tell whether the analyst said that a spelling is no name, or here not that of anybody who is known by it."""
        key = name_key(name)
        return (key, None) in self._rejected or any((key, one) in self._rejected for one in self.known.owners(name))

    def in_persian(self, place: int) -> bool:
        """Tell whether a place is in a Persian paragraph."""
        return bool(self.persian) and not self._persian_ranges.is_free(place, place + 1)

    def taken(self, *groups: Iterable[Proposal | NewName]) -> TakenRanges:
        """Return what is taken by mentions, and by some proposals and names."""
        mentions = ((mention.start, mention.end) for mention in self.mentions)
        return TakenRanges(len(self.text), chain(mentions, ((one.start, one.end) for group in groups for one in group)))

    @cached_property
    def _persian_ranges(self) -> TakenRanges:
        return TakenRanges(len(self.text), self.persian)

    @cached_property
    def arabic_text(self) -> str:
        """The text with line ends for its Persian paragraphs, so that all places stay what they are."""
        pieces: list[str] = []
        last = 0
        for start, end in self.persian:
            pieces += (self.text[last:start], "\n" * (end - start))
            last = end
        return "".join((*pieces, self.text[last:]))

    @cached_property
    def arabic_words(self) -> list[Token]:
        """The words outside of Persian paragraphs."""
        return tokenise(self.arabic_text)


def _whole_words(text: str) -> str:
    """Return a text that is longer than is read without what follows, and without the word that would be cut."""
    if len(text) <= MOST_LETTERS:
        return text
    end = MOST_LETTERS
    while end and not text[end].isspace():
        end -= 1
    return text[:end]
