"""Whatever is done in whatever order, undo and redo lead to the very content that was there."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from storage import articles, highlights, index, notes, saved_searches, tags
from storage.entities import identity, mentions
from storage.errors import DuplicateArticle
from storage.journal import user_tables
from storage.library import Library
from storage.records import NewArticle, RowChange
from tests.storage import entity_acts

WORDS = st.text(alphabet="اأبتةجحدرسعكلمنهويىَّ 😀\u00a0\n/#a", min_size=1, max_size=30)
PICK = st.integers(min_value=0, max_value=1000)


class LibraryMachine(RuleBasedStateMachine):
    """Does random things to a library and keeps a dump of it for each point of the history."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="hashiya-")
        self.path = Path(self.folder.name) / "library.hashiya"
        self.library = Library.open(self.path)
        self.done: list[tuple[dict[str, Any], Sequence[RowChange]]] = []
        self.undone: list[tuple[dict[str, Any], Sequence[RowChange]]] = []
        self.now = self._dump()
        for text in ("كتب الوزير إلى باكو", "ثم سافر إلى طهران وأذربيجان"):
            self._do(articles.add_article, self._new(text))

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    def _new(self, text: str) -> NewArticle:
        return NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=text[:8])

    def _dump(self) -> dict[str, Any]:
        db = self.library.db
        return {table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in user_tables(db)}  # noqa: S608

    def _do(self, verb: Callable[..., Any], *args: object) -> None:
        steps = self.library.write(verb, *args).steps
        if steps:
            self.done.append((self.now, steps))
            self.undone.clear()
        self.now = self._dump()

    def _some(self, table: str, pick: int) -> tuple[Any, ...] | None:
        rows = self.now[table]
        return rows[pick % len(rows)] if rows else None

    def _range(self, pick: int) -> tuple[int, int, int] | None:
        version = self._some("versions", pick)
        if version is None:
            return None
        start = pick % len(version[-1])
        return version[0], start, min(len(version[-1]), start + 1 + pick % 7)

    @rule(text=WORDS)
    def add_article(self, text: str) -> None:
        try:
            self._do(articles.add_article, self._new(text))
        except DuplicateArticle:
            assert self._dump() == self.now

    @rule(pick=PICK, headline=WORDS)
    def set_headline(self, pick: int, headline: str) -> None:
        if article := self._some("articles", pick):
            self._do(lambda db: articles.set_details(db, article[0], headline=headline))

    @rule(pick=PICK)
    def remove_article(self, pick: int) -> None:
        if article := self._some("articles", pick):
            self._do(articles.remove_articles, [article[0]])

    @rule(pick=PICK, direction=st.sampled_from(["rtl", "ltr", None]))
    def direct(self, pick: int, direction: str | None) -> None:
        if version := self._some("versions", pick):
            self._do(articles.set_paragraph_direction, version[0], pick % 3, direction)

    @rule(pick=PICK, colour=st.integers(1, 5))
    def highlight(self, pick: int, colour: int) -> None:
        if place := self._range(pick):
            self._do(highlights.add_highlight, *place, colour)

    @rule(pick=PICK)
    def remove_highlight(self, pick: int) -> None:
        if highlight := self._some("highlights", pick):
            self._do(highlights.remove_highlight, highlight[0])

    @rule(pick=PICK, body=WORDS)
    def note(self, pick: int, body: str) -> None:
        if highlight := self._some("highlights", pick):
            self._do(notes.add_note, highlight[1], highlight[0], body)

    @rule(pick=PICK, body=WORDS)
    def edit_note(self, pick: int, body: str) -> None:
        if note := self._some("notes", pick):
            self._do(notes.set_note_body, note[0], body)

    @rule(pick=PICK, name=st.sampled_from(["سياسة", "سياسه/دفاع", "سؤال"]), on_highlight=st.booleans())
    def tag(self, pick: int, name: str, on_highlight: bool) -> None:
        if on_highlight and (highlight := self._some("highlights", pick)):
            self._do(tags.add_tagging, name, highlight[1], highlight[0])
        elif article := self._some("articles", pick):
            self._do(tags.add_tagging, name, article[0])

    @rule(pick=PICK)
    def untag(self, pick: int) -> None:
        if tagging := self._some("taggings", pick):
            self._do(tags.remove_tagging, tagging[0])

    @rule(pick=PICK, name=st.sampled_from(["باكو", "طهران", "الوزير"]))
    def mention(self, pick: int, name: str) -> None:
        if place := self._range(pick):
            self._do(lambda db: mentions.add_mention(db, identity.add_entity(db, name, "other").id, *place))

    @rule(pick=PICK)
    def remove_mention(self, pick: int) -> None:
        if mention := self._some("mentions", pick):
            self._do(mentions.remove_mention, mention[0])

    @rule(pick=PICK, name=st.sampled_from(["جمهورية باكو", "طهران", "Tehran"]))
    def rename_entity(self, pick: int, name: str) -> None:
        if entity := self._some("entities", pick):
            self._do(entity_acts.set_entity, entity[0], name, "place")

    @rule(pick=PICK)
    def move_highlight(self, pick: int) -> None:
        if highlight := self._some("highlights", pick):
            self._do(highlights.set_range, highlight[0], highlight[3], highlight[4] - (highlight[4] - highlight[3] > 1))

    @rule(pick=PICK)
    def remove_note(self, pick: int) -> None:
        if note := self._some("notes", pick):
            self._do(notes.remove_note, note[0])

    @rule(query=st.sampled_from(["باكو", '"إلى باكو"', "وسم:سياسة"]))
    def save_search(self, query: str) -> None:
        self._do(saved_searches.add_saved_search, "", query, "relevance")

    @precondition(lambda self: self.done)
    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.done))):
            before, steps = self.done.pop()
            self.library.revert(steps)
            self.undone.append((self.now, steps))
            self.now = self._dump()
            assert self.now == before

    @precondition(lambda self: self.undone)
    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.undone))):
            after, steps = self.undone.pop()
            self.library.repeat(steps)
            self.done.append((self.now, steps))
            self.now = self._dump()
            assert self.now == after

    @rule()
    def reopen(self) -> None:
        self.library.close()
        assert [item.name for item in self.path.parent.iterdir()] == [self.path.name]
        self.library = Library.open(self.path)
        assert self._dump() == self.now

    @invariant()
    def references_hold_and_the_index_is_in_step(self) -> None:
        db: sqlite3.Connection = self.library.db
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        texts = {row[1]: row[-1] for row in self.now["versions"]}
        assert index.is_in_step(db)
        assert {row[1] for row in self.now["taggings"]} == {row[0] for row in self.now["tags"]}
        for _, article_id, _, start, end, _, exact, *_ in self.now["highlights"]:
            assert texts[article_id][start:end] == exact
        for _, _, article_id, _, start, end, exact, *_ in self.now["mentions"]:
            assert texts[article_id][start:end] == exact


TestRandomEdits = LibraryMachine.TestCase
TestRandomEdits.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
