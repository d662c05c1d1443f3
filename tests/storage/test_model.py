"""Whatever is done in whatever order, with crashes in between, the file holds what a plain model says."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import deque
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from storage import articles, highlights, index, notes, saved_searches, settling, tags, versions
from storage.backups import back_up
from storage.checking import check
from storage.errors import DuplicateArticle, StorageError
from storage.library import Connection, Library
from storage.marks import MarkKind
from storage.records import NewArticle, RowChange
from storage.restoring import restore
from tests.storage.entity_rules import LINES, PICK
from tests.storage.library_model import Place, Tables, read_tables
from tests.storage.link_model import Change, LinkModel
from tests.storage.link_rules import LinkRules

STEPS = int(os.environ.get("HASHIYA_STEPS", "2000"))
STEPS_AT_ONCE = 50
MOST_UNDOS = 100

WORDS = st.text(alphabet="اأبتةجحدرسعكلمنهويىَّ 😀\u00a0\n/#a", min_size=1, max_size=30)
TEXTS = (
    "كتب الوزير إلى باكو أن الحوار بين البلدين مستمر، ثم سافر إلى طهران وأذربيجان.",
    "بحثت إيران وأذربيجان 😀 العلاقات.\nقال كَتَبَ بايراموف\u00a0إن الحوار مستمر في باكو.\n\nوعاد الوزير.",
)
MARK_TABLES: dict[str, MarkKind] = {"highlights": "highlight", "mentions": "mention"}


class Moment(NamedTuple):
    """A point of the history: what was there before, and the row changes that came then."""

    before: Tables
    steps: tuple[RowChange, ...]


class _GivenUpError(Exception):
    """Raised inside a transaction, so that nothing of it must be left."""


def changed(text: str, how: str, pick: int, word: str) -> str:
    """Return a later printing of a text."""
    words = text.split(" ")
    place = pick % len(words)
    match how:
        case "longer":
            return f"{word}\n{text} {pick}"
        case "a word":
            return " ".join((*words[:place], word, *words[place + 1 :]))
        case "a passage gone":
            return " ".join((*words[:place], *words[place + 4 :])) or word
        case "turned round":
            return " ".join((*words[place:], *words[:place])) + str(pick)
        case _:
            return f"{word} {pick}"


class LibraryMachine(LinkRules):
    """Does random things to a library and to the model of it, and compares them after each."""

    template: Path
    steps_done = 0

    @initialize()
    def open(self) -> None:
        self.parent = tempfile.TemporaryDirectory(prefix="hashiya-", dir=self.template.parent)
        self.lives = 0
        self.path = Path(self.parent.name, "0", "library.hashiya")
        self.path.parent.mkdir()
        shutil.copyfile(self.template, self.path)
        self.library = Library.open(self.path)
        self.model = LinkModel(read_tables(self.library.db))
        self.done: deque[Moment] = deque(maxlen=MOST_UNDOS)
        self.undone: list[Moment] = []
        self.gives_up = False
        self.backups: list[tuple[Path, Tables]] = []
        self.backup_folder = Path(self.parent.name, "backups")
        for text in TEXTS:
            self.add_article(text)

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self._check_all()
            self.library.close()
            self.parent.cleanup()

    # how each act is done -------------------------------------------------------------------

    def _do(self, verb: Callable[[Connection], object], change: Change) -> None:
        """Let the library and the model do the same, and compare them; or let the library give up before the end."""
        type(self).steps_done += 1
        if self.gives_up:
            self._give_up(verb)
            return
        self.model.sequence = dict(self.library.db.execute("SELECT name, seq FROM sqlite_sequence"))
        before = self.model.copy()
        steps = self.library.write(verb).steps
        change(self.model)
        if steps:
            self.done.append(Moment(before, steps))
            self.undone.clear()
        self._compare()

    def _give_up(self, verb: Callable[[Connection], object]) -> None:
        """Crash before the commit: the files as they are then are opened elsewhere, and hold nothing of the act."""

        def half_done(db: Connection) -> None:
            verb(db)
            self._copy_files()
            raise _GivenUpError

        self.gives_up = False
        with pytest.raises(_GivenUpError):
            self.library.write(half_done)
        self._compare()
        self._move_to_copy()

    def _copy_files(self) -> None:
        """Copy the library with all that lies beside it, as it is at this moment, to where it lives next."""
        self.lives += 1
        target = Path(self.parent.name, str(self.lives))
        target.mkdir()
        for item in self.path.parent.iterdir():
            if item.is_file():
                shutil.copyfile(item, target / item.name)

    def _move_to_copy(self) -> None:
        """Open the copy and go on there; what was undone or not stays so."""
        self.library.close()
        shutil.rmtree(self.path.parent)
        self.path = Path(self.parent.name, str(self.lives), self.path.name)
        self.library = Library.open(self.path)
        self._check_all()

    def _compare(self) -> None:
        found = read_tables(self.library.db)
        for table, rows in self.model.tables.items():
            assert found[table] == rows, table

    def _check_all(self) -> None:
        self._compare()
        report = check(self.library.db)
        assert report is not None
        assert report.findings == ()
        assert index.is_in_step(self.library.db)
        found = self.library.db.execute("SELECT article_id, other_id, round(share, 9) FROM copies")
        assert {*found} == self.model.copies()
        for table in (*MARK_TABLES, "moves"):
            for row in self.model.tables[table].values():
                assert self.model.is_anchored(row), table

    def _some(self, table: str, pick: int) -> int | None:
        ids = self.model.ids(table)
        return ids[pick % len(ids)] if ids else None

    def _article_of(self, table: str, row_id: int) -> int:
        return int(str(self.model.row(table, row_id)["article_id"]))

    def _place(self, pick: int) -> Place | None:
        article_id = self._some("articles", pick)
        if article_id is None:
            return None
        version_id = self.model.latest(article_id)
        length = len(self.model.text(version_id))
        start = pick % length
        return version_id, start, min(length, start + 1 + pick % 23)

    def _new(self, text: str, headline: str = "") -> NewArticle:
        text = articles_text(text)
        return NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=headline)

    # articles -------------------------------------------------------------------------------

    @rule(text=WORDS)
    def add_article(self, text: str) -> None:
        new = self._new(text)._replace(headline="عنوان", details=(("section", "سياسة"),))
        if self.model.is_known(new):
            with pytest.raises(DuplicateArticle):
                self.library.write(articles.add_article, new)
            self._compare()
        else:
            self._do(lambda db: articles.add_article(db, new), lambda model: model.add_article(new))

    @rule(pick=PICK, word=LINES, how=st.sampled_from(["longer", "a word", "a passage gone", "turned round"]))
    def add_copy(self, pick: int, word: str, how: str) -> None:
        """Add what another article says, hardly changed, as an article of its own."""
        if article_id := self._some("articles", pick):
            self.add_article(changed(self.model.text(self.model.latest(article_id)), how, pick, word))

    @rule(pick=PICK, word=LINES, how=st.sampled_from(["longer", "a word", "a passage gone", "turned round", "another"]))
    def add_version(self, pick: int, word: str, how: str) -> None:
        article_id = self._some("articles", pick)
        if article_id is None:
            return
        new = self._new(changed(self.model.text(self.model.latest(article_id)), how, pick, word))
        if self.model.is_known(new):
            with pytest.raises(DuplicateArticle):
                self.library.write(versions.add_version, article_id, new)
            self._compare()
            return
        self._do(
            lambda db: versions.add_version(db, article_id, new),
            lambda model: model.add_version(article_id, new, read_tables(self.library.db)),
        )

    @rule(pick=PICK, word=LINES, how=st.sampled_from(["longer", "a word", "another"]))
    def receive_again(self, pick: int, word: str, how: str) -> None:
        """Let the library tell by itself whether a text is a later printing of one it has."""
        article_id = self._some("articles", pick)
        if article_id is None:
            return
        text = changed(self.model.text(self.model.latest(article_id)), how, pick, word)
        headline = str(self.model.row("articles", article_id)["headline"])
        new = self._new(text, headline)._replace(details=(("page", "3"),))
        if self.model.is_known(new):
            return
        outcomes: list[object] = []

        def follow(model: LinkModel) -> None:
            if isinstance(outcomes[0], versions.Carried):
                model.add_version(outcomes[0].article_id, new, read_tables(self.library.db))
            else:
                model.add_article(new)

        self._do(lambda db: outcomes.append(versions.receive(db, new)), follow)

    @rule(pick=PICK, headline=LINES)
    def set_headline(self, pick: int, headline: str) -> None:
        if article_id := self._some("articles", pick):
            self._do(
                lambda db: articles.set_details(db, article_id, headline=headline),
                lambda model: model.set_article(article_id, headline=headline),
            )

    @rule(pick=PICK, status=st.sampled_from(["unread", "reading", "done"]))
    def set_status(self, pick: int, status: Any) -> None:  # noqa: ANN401
        if article_id := self._some("articles", pick):
            self._do(
                lambda db: articles.set_status(db, article_id, status),
                lambda model: model.set_article(article_id, status=status),
            )

    @rule(pick=PICK, starred=st.booleans())
    def set_starred(self, pick: int, starred: bool) -> None:
        if article_id := self._some("articles", pick):
            self._do(
                lambda db: articles.set_starred(db, article_id, starred),
                lambda model: model.set_article(article_id, starred=int(starred)),
            )

    @rule(pick=PICK)
    def read_on(self, pick: int) -> None:
        if place := self._place(pick):
            article_id = self._article_of("versions", place[0])

            def read(db: Connection) -> None:
                articles.set_reading_place(db, article_id, place[1])
                articles.set_last_read(db, article_id)

            self._do(read, lambda model: model.set_article(article_id, reading_place=place[1]))

    @rule(pick=PICK)
    def remove_article(self, pick: int) -> None:
        if article_id := self._some("articles", pick):
            self._do(
                lambda db: articles.remove_articles(db, [article_id]), lambda model: model.remove_article(article_id)
            )

    @rule(pick=PICK, direction=st.sampled_from(["rtl", "ltr", None]))
    def direct(self, pick: int, direction: Any) -> None:  # noqa: ANN401
        if article_id := self._some("articles", pick):
            version_id = self.model.latest(article_id)
            text = self.model.text(version_id).rstrip("\n")
            start = text.find("\n") + 1 if pick % 2 else 0
            self._do(
                lambda db: articles.set_paragraph_direction(db, version_id, start, direction),
                lambda model: model.set_direction(version_id, start, direction),
            )

    # highlights, notes and tags -------------------------------------------------------------

    @rule(pick=PICK, colour=st.integers(1, 5))
    def highlight(self, pick: int, colour: int) -> None:
        if place := self._place(pick):
            self._do(
                lambda db: highlights.add_highlight(db, *place, colour), lambda model: model.highlight(place, colour)
            )

    @rule(pick=PICK, colour=st.integers(1, 5))
    def recolour(self, pick: int, colour: int) -> None:
        if mark := self._some("highlights", pick):
            self._do(lambda db: highlights.set_colour(db, mark, colour), lambda model: model.recolour(mark, colour))

    @rule(pick=PICK)
    def set_range(self, pick: int) -> None:
        mark = self._some("highlights", pick)
        if mark is None or self.model.row("highlights", mark)["anchoring"] != "anchored":
            return
        length = len(self.model.text(int(str(self.model.row("highlights", mark)["version_id"]))))
        start = pick % length
        end = min(length, start + 1 + pick % 11)
        self._do(lambda db: highlights.set_range(db, mark, start, end), lambda model: model.set_range(mark, start, end))

    @rule(pick=PICK)
    def remove_highlight(self, pick: int) -> None:
        if mark := self._some("highlights", pick):
            self._do(lambda db: highlights.remove_highlight(db, mark), lambda model: model.remove_highlight(mark))

    @rule(pick=PICK, body=WORDS, on_highlight=st.booleans())
    def note(self, pick: int, body: str, on_highlight: bool) -> None:
        mark = self._some("highlights", pick) if on_highlight else None
        article_id = self._article_of("highlights", mark) if mark else self._some("articles", pick)
        if article_id is not None:
            self._do(
                lambda db: notes.add_note(db, article_id, mark, body), lambda model: model.note(article_id, mark, body)
            )

    @rule(pick=PICK, body=WORDS)
    def edit_note(self, pick: int, body: str) -> None:
        if note := self._some("notes", pick):
            self._do(lambda db: notes.set_note_body(db, note, body), lambda model: model.edit_note(note, body))

    @rule(pick=PICK)
    def remove_note(self, pick: int) -> None:
        if note := self._some("notes", pick):
            self._do(lambda db: notes.remove_note(db, note), lambda model: model.remove("notes", note))

    @rule(pick=PICK, name=st.sampled_from(["سياسة", "سياسه/دفاع", "سياسة/دفاع", "سؤال"]), on_highlight=st.booleans())
    def tag(self, pick: int, name: str, on_highlight: bool) -> None:
        mark = self._some("highlights", pick) if on_highlight else None
        article_id = self._article_of("highlights", mark) if mark else self._some("articles", pick)
        if article_id is not None:
            self._do(
                lambda db: tags.add_tagging(db, name, article_id, mark), lambda model: model.tag(name, article_id, mark)
            )

    @rule(pick=PICK)
    def untag(self, pick: int) -> None:
        if tagging := self._some("taggings", pick):
            self._do(lambda db: tags.remove_tagging(db, tagging), lambda model: model.untag(tagging))

    # saved searches -------------------------------------------------------------------------

    @rule(query=st.sampled_from(["باكو", '"إلى باكو"', "وسم:سياسة"]))
    def save_search(self, query: str) -> None:
        self._do(
            lambda db: saved_searches.add_saved_search(db, "", query, "newest"),
            lambda model: model.save_search(query, "newest"),
        )

    @rule(pick=PICK, name=LINES)
    def rename_search(self, pick: int, name: str) -> None:
        if saved := self._some("saved_searches", pick):
            self._do(
                lambda db: saved_searches.rename_saved_search(db, saved, name),
                lambda model: model.rename_search(saved, name),
            )

    @rule(pick=PICK)
    def remove_search(self, pick: int) -> None:
        if saved := self._some("saved_searches", pick):
            self._do(
                lambda db: saved_searches.remove_saved_search(db, saved),
                lambda model: model.remove("saved_searches", saved),
            )

    # marks that moved -----------------------------------------------------------------------

    def _unsettled(self, pick: int, *anchorings: str) -> tuple[str, int] | None:
        found = [
            (table, row_id)
            for table in MARK_TABLES
            for row_id in self.model.ids(table)
            if self.model.row(table, row_id)["anchoring"] in anchorings
        ]
        return found[pick % len(found)] if found else None

    @rule(pick=PICK)
    def accept_move(self, pick: int) -> None:
        if mark := self._unsettled(pick, "moved"):
            kind = MARK_TABLES[mark[0]]
            self._do(lambda db: settling.accept_move(db, kind, mark[1]), lambda model: model.settle(*mark))

    @rule(pick=PICK)
    def keep_on_old_version(self, pick: int) -> None:
        if mark := self._unsettled(pick, "moved", "orphan"):
            kind = MARK_TABLES[mark[0]]
            before = self.model.move_of(*mark)
            if before is None or not self._is_taken(
                mark, (before["version_id"], before["range_start"], before["range_end"])
            ):
                self._do(
                    lambda db: settling.keep_on_old_version(db, kind, mark[1]), lambda model: model.keep_on_old(*mark)
                )
            else:
                self._refused(lambda db: settling.keep_on_old_version(db, kind, mark[1]))

    @rule(pick=PICK)
    def place_by_hand(self, pick: int) -> None:
        mark = self._unsettled(pick, "moved", "orphan")
        if mark is None:
            return
        version_id = self.model.latest(self._article_of(*mark))
        start = pick % len(self.model.text(version_id))
        place = (version_id, start, start + 1)
        kind = MARK_TABLES[mark[0]]
        if self._is_taken(mark, place):
            self._refused(lambda db: settling.place_mark(db, kind, mark[1], *place))
        else:
            self._do(
                lambda db: settling.place_mark(db, kind, mark[1], *place), lambda model: model.place_mark(*mark, place)
            )

    def _is_taken(self, mark: tuple[str, int], place: Any) -> bool:  # noqa: ANN401
        if mark[0] != "mentions":
            return False
        other = self.model.mention_at(int(str(self.model.row(*mark)["entity_id"])), place)
        return other not in {None, mark[1]}

    def _refused(self, verb: Callable[[Connection], object]) -> None:
        with pytest.raises(StorageError):
            self.library.write(verb)
        self._compare()

    # there and back -------------------------------------------------------------------------

    @precondition(lambda self: self.done)
    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.done))):
            type(self).steps_done += 1
            before, steps = self.done.pop()
            self.library.revert(steps)
            self.undone.append(Moment(self.model.copy(), steps))
            self.model.tables = before
            self._compare()

    @precondition(lambda self: self.undone)
    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.undone))):
            type(self).steps_done += 1
            after, steps = self.undone.pop()
            self.library.repeat(steps)
            self.done.append(Moment(self.model.copy(), steps))
            self.model.tables = after
            self._compare()

    @rule()
    def reopen(self) -> None:
        type(self).steps_done += 1
        self.library.close()
        assert [item.name for item in self.path.parent.iterdir() if item.is_file()] == [self.path.name]
        self.library = Library.open(self.path)
        self._check_all()

    @rule()
    def back_up(self) -> None:
        type(self).steps_done += 1
        backup = back_up(self.path, self.backup_folder, "manual")
        assert backup is not None
        self.backups.append((backup.path, self.model.copy()))

    @precondition(lambda self: self.backups)
    @rule(pick=PICK, crashed=st.booleans())
    def restore(self, pick: int, crashed: bool) -> None:
        """Bring a backup back, over a library that was closed or not; what was there becomes a backup too."""
        type(self).steps_done += 1
        path, tables = self.backups[pick % len(self.backups)]
        present = self.model.copy()
        if crashed:
            self._copy_files()
            self._move_to_copy()
            self._copy_files()
            self.path = Path(self.parent.name, str(self.lives), self.path.name)
        self.library.close()
        restored = restore(self.path, path, self.backup_folder)
        assert restored is not None
        assert restored.kept is not None
        assert [item.name for item in self.path.parent.iterdir()] == [self.path.name]
        self.backups.append((restored.kept.path, present))
        self.library = Library.open(self.path)
        self.model.tables = {table: dict(rows) for table, rows in tables.items()}
        self.done.clear()
        self.undone.clear()
        self._check_all()

    @rule()
    def crash(self) -> None:
        type(self).steps_done += 1
        self._copy_files()
        self._move_to_copy()

    @rule()
    def crash_inside_the_next_act(self) -> None:
        self.gives_up = True


def articles_text(text: str) -> str:
    """Return a text that is not empty once it is kept."""
    return text if text.strip() else f"{text}نص"


def run_random_sequences(steps: int, folder: Path) -> None:
    """Do at least so many random things, in memory if there is room for that, else in a folder."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of the test's own is made in it
    with tempfile.TemporaryDirectory(prefix="hashiya-", dir=memory if memory.is_dir() else folder) as parent:
        LibraryMachine.template = Path(parent, "template.hashiya")
        Library.open(LibraryMachine.template).close()
        LibraryMachine.steps_done = 0
        run_state_machine_as_test(
            LibraryMachine,
            settings=settings(
                max_examples=steps // 20,  # not each act finds what it needs
                stateful_step_count=STEPS_AT_ONCE,
                deadline=None,
                suppress_health_check=[HealthCheck.too_slow],
            ),
        )
    assert LibraryMachine.steps_done >= steps


def test_the_file_holds_what_the_model_says(tmp_path: Path) -> None:
    run_random_sequences(STEPS, tmp_path)
