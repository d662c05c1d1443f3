"""Whatever the analyst does to entities is one step, named, and taken back to the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.edits import Edits
from storage import articles
from storage.entities import details as entity_details
from storage.entities import identity, mentions, merging
from storage.entities.aliases import list_aliases
from storage.entities.rejections import list_rejections
from storage.entities.table import EntityRow
from storage.errors import EmptyName, MergedWithItself, NameTooLong
from storage.journal import user_tables
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.suggestions.records import Suggestion

MANY = 3_000
TEXT = "باكو " * MANY
LATE_MS = 50

Do = Callable[[Edits], object]


@pytest.fixture
def edits(qapp: QApplication, library: Library) -> Iterator[Edits]:
    """An article that names Baku very often, an entity of its own that is named so, and another one."""
    library.write(articles.add_article, NewArticle(text=TEXT, raw_sha256="x"))
    library.write(identity.add_entity, "باكو", "place")
    library.write(identity.add_entity, "مدينة باكو", "place")
    library.write(entity_details.add_note, 2, "على البحر")
    edits = Edits(Bridge(library, qapp), qapp)
    yield edits
    edits.close()
    edits.deleteLater()


def _dump(db: Connection) -> dict[str, list[object]]:
    return {table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in user_tables(db)}  # noqa: S608


def _settle(edits: Edits, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not edits.busy and not edits.retrace.busy, timeout=30_000)


_PLACE = ((5, 9),)
_SUGGESTED = Suggestion("new", "باكو", "place", None, (), "", 0.8, _PLACE)
_ACTS: dict[str, tuple[str, Do]] = {
    "tag": ("entity", lambda it: it.entities.add_mention(1, 1, 0, 4)),
    "tag a new one": ("entity", lambda it: it.entities.add_mentioned("باكو القديمة", "place", 1, 0, 4)),
    "mention all": ("mentions of an entity", lambda it: it.entities.mention_all([(1, 0, 4), (1, 5, 9)], 1, 7)),
    "accept": ("accepted suggestion", lambda it: it.entities.accept(1, _SUGGESTED)),
    "accept all": ("accepted suggestion", lambda it: it.entities.accept_all(1, [_SUGGESTED])),
    "reject": ("rejected suggestion", lambda it: it.entities.reject(1, _SUGGESTED)),
    "add": ("new entity", lambda it: it.entities.add("طهران", "place")),
    "rename": ("name", lambda it: it.entities.rename(1, "بادكوبة")),
    "set kind": ("kind", lambda it: it.entities.set_kind(1, "organisation")),
    "describe": ("description", lambda it: it.entities.set_description(1, "العاصمة")),
    "set Latin name": ("Latin name", lambda it: it.entities.set_latin_name(1, "Baku")),
    "set part of": ("part of", lambda it: it.entities.set_part_of(1, 2)),
    "remove": ("removal of an entity", lambda it: it.entities.remove(2)),
    "merge": ("merging", lambda it: it.entities.merge(1, 2)),
    "import": ("import", lambda it: it.entities.import_entities([EntityRow("تبريز", "place", ("توريز",))])),
    "add alias": ("spelling", lambda it: it.entities.add_alias(1, "باكى")),
    "add link": ("link", lambda it: it.entities.add_link(1, "Q9248")),
    "add note": ("note", lambda it: it.entities.add_note(1)),
    "edit note": ("note", lambda it: it.entities.set_note_body(1, "على بحر قزوين")),
    "remove note": ("removal of a note", lambda it: it.entities.remove_note(1)),
    "add tag": ("tag", lambda it: it.entities.add_tag(1, "جوار")),
}


@pytest.mark.parametrize("act", _ACTS)
def test_each_act_is_one_step_under_its_name(edits: Edits, library: Library, qtbot: QtBot, act: str) -> None:
    name, do = _ACTS[act]
    before = _dump(library.db)
    do(edits)
    _settle(edits, qtbot)
    after = _dump(library.db)
    assert after != before
    assert edits.stack.count() == 1
    assert name in edits.undo_name()
    edits.undo()
    _settle(edits, qtbot)
    assert _dump(library.db) == before
    edits.redo()
    _settle(edits, qtbot)
    assert _dump(library.db) == after


def test_what_was_added_is_taken_away_again(edits: Edits, library: Library) -> None:
    alias, link = edits.entities.add_alias(1, "باكى"), edits.entities.add_link(1, "Q9248")
    tagging = edits.entities.add_tag(1, "جوار")
    assert alias is not None
    assert link is not None
    assert tagging is not None
    edits.entities.remove_alias(alias.id)
    edits.entities.remove_link(link.id)
    edits.entities.remove_tag(tagging.id)
    assert [one.name for one in list_aliases(library.db, 1)] == ["باكو"]
    assert entity_details.list_links(library.db, 1) == []
    assert entity_details.list_tags(library.db, 1) == []
    assert edits.stack.count() == 6


def test_a_note_left_empty_leaves_no_step(edits: Edits) -> None:
    note = edits.entities.add_note(1)
    assert note is not None
    edits.entities.remove_note(note.id)
    assert edits.stack.count() == 0
    typed = edits.entities.add_note(1)
    assert typed is not None
    for body in ("ع", "عن", "عن باكو"):
        edits.entities.set_note_body(typed.id, body)
    assert edits.stack.count() == 1


def test_what_cannot_be_is_refused_and_leaves_no_step(edits: Edits, library: Library) -> None:
    before = _dump(library.db)
    for name, error in ((" ", EmptyName), ("س" * 10_000, NameTooLong)):
        with pytest.raises(error):
            edits.entities.add(name, "person")
        with pytest.raises(error):
            edits.entities.rename(1, name)
    with pytest.raises(MergedWithItself):
        edits.entities.merge(1, 1)
    assert edits.stack.count() == 0
    assert _dump(library.db) == before


def test_a_rejection_is_undone(edits: Edits, library: Library, qtbot: QtBot) -> None:
    edits.entities.reject(1, _SUGGESTED)
    assert len(list_rejections(library.db, 1)) == 1
    edits.undo()
    _settle(edits, qtbot)
    assert list_rejections(library.db, 1) == []


@pytest.fixture
def many(edits: Edits) -> Edits:
    """Every second place is a mention of the one entity, every second one of the other."""
    places = [(1, start * 5, start * 5 + 4) for start in range(MANY)]
    edits._bridge.write(mentions.add_mentions, places[::2], 1)
    edits._bridge.write(mentions.add_mentions, places[1::2], 2)
    return edits


@pytest.mark.parametrize("act", ["merge", "remove", "split"])
def test_very_many_mentions_go_in_portions_as_one_step(
    many: Edits, library: Library, qtbot: QtBot, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    took: list[int] = []
    write = many._bridge.write

    def timed(*args: Any) -> object:  # noqa: ANN401 - as any verb has them
        clock = QElapsedTimer()
        clock.start()
        written: object = write(*args)
        took.append(clock.elapsed())
        return written

    before = _dump(library.db)
    monkeypatch.setattr(many._bridge, "write", timed)
    if act == "merge":
        many.entities.merge(1, 2)
    elif act == "remove":
        many.entities.remove(2)
    else:
        (going,) = (alias.id for alias in list_aliases(library.db, 2) if alias.name == "باكو")
        new = many.entities.split(2, [going], "باكو أخرى", "place")
        assert new is not None
        assert new.id == 3
    assert many.busy, "the window goes on"
    _settle(many, qtbot)
    assert len(took) > 3
    assert sorted(took)[int(len(took) * 0.9)] <= LATE_MS
    counts = dict(library.db.execute("SELECT entity_id, count(*) FROM mentions GROUP BY entity_id"))
    half = MANY // 2
    assert counts == {"merge": {1: MANY}, "remove": {1: half}, "split": {1: half, 3: half}}[act]
    assert len(library.db.execute("SELECT id FROM entities").fetchall()) == {"merge": 1, "remove": 1, "split": 3}[act]
    assert many.stack.count() == 1
    many.undo()
    _settle(many, qtbot)
    assert _dump(library.db) == before


def test_a_merge_that_is_stopped_loses_nothing(many: Edits, library: Library, qtbot: QtBot) -> None:
    before = _dump(library.db)
    many.entities.merge(1, 2)
    many.stop()
    assert not many.busy
    left = len(merging.list_mention_ids(library.db, 2))
    assert 0 < left < MANY // 2
    assert entity_details.list_notes(library.db, 2)
    many.undo()
    _settle(many, qtbot)
    assert _dump(library.db) == before
