"""What is looked up of entities stays in step with every change, is checked, and can be made anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles, index, versions
from storage.entities import details as entity_details
from storage.entities import identity, lookup, mentions
from storage.library import Connection, Library, Written
from storage.records import NewArticle

AddText = Callable[..., int]
Acts = dict[str, Callable[[Library], Written[object]]]


def _rows(library: Library) -> list[tuple[object, ...]]:
    return library.db.execute("SELECT * FROM entity_lookup ORDER BY entity_id").fetchall()


def _faults(library: Library) -> list[str]:
    return list(lookup.find_faults(library.db))


def test_every_act_and_its_undo_keep_it_in_step(library: Library, acts: Acts) -> None:
    done = []
    for name, act in acts.items():
        before = _rows(library)
        done.append((name, before, act(library).steps))
        assert _faults(library) == [], name
    assert _rows(library)
    for name, before, steps in reversed(done):
        library.revert(steps)
        assert _rows(library) == before, name
    for _name, _before, steps in done:
        library.repeat(steps)
    assert _faults(library) == []


def test_the_latin_name_follows_name_kind_and_the_analysts_own(library: Library) -> None:
    entity = library.write(identity.add_entity, "جيحون بايراموف", "person").result
    assert _rows(library) == [(entity.id, 0, "jeyhun bayramov")]
    library.write(entity_details.set_latin_name, entity.id, "Ceyhun Bayramov")
    assert _rows(library) == [(entity.id, 0, "ceyhun bayramov")]
    library.write(entity_details.set_latin_name, entity.id, "")
    library.write(identity.rename_entity, entity.id, "باكو")
    assert _rows(library) == [(entity.id, 0, "bako")]
    library.write(identity.set_kind, entity.id, "place")
    assert _rows(library) == [(entity.id, 0, "baku")]
    library.write(identity.set_kind, entity.id, "organisation")
    assert _rows(library) == [(entity.id, 0, "")]


def test_mentions_are_counted_through_any_statement(library: Library, add_text: AddText) -> None:
    add_text("باكو ثم طهران ثم باكو")
    baku, tehran = (library.write(identity.add_entity, name, "place").result.id for name in ("باكو", "طهران"))
    for start in (0, 17, 17):  # the last is there already
        library.write(mentions.add_mention, baku, 1, start, start + 4)
    assert lookup.count_mentions(library.db, [baku, tehran, 99]) == {baku: 2, tehran: 0, 99: 0}

    def give_away(db: Connection) -> None:
        db.execute("UPDATE mentions SET entity_id = ? WHERE range_start = 0", (tehran,))
        db.execute("INSERT OR IGNORE INTO mentions SELECT * FROM mentions")
        db.execute("INSERT OR REPLACE INTO mentions SELECT * FROM mentions")

    library.write(give_away)
    assert lookup.count_mentions(library.db) == {baku: 1, tehran: 1}
    assert _faults(library) == []
    library.write(identity.remove_entity, baku)
    assert lookup.count_mentions(library.db) == {tehran: 1}


def test_only_the_latest_texts_count(library: Library, add_text: AddText) -> None:
    article = add_text("باكو ثم باكو ثم طهران")
    baku, tehran = (library.write(identity.add_entity, name, "place").result.id for name in ("باكو", "طهران"))
    for start in (0, 8):
        library.write(mentions.add_mention, baku, 1, start, start + 4)
    library.write(mentions.add_mention, tehran, 1, 16, 21)
    library.write(versions.add_version, article, NewArticle("باكو وحدها، وكلام آخر لم يكن هنا من قبل", "0" * 64))
    question = "SELECT count(*) FROM mentions WHERE version_id = ? AND entity_id = ?"
    (there,), (left,) = (library.db.execute(question, (version, baku)).fetchone() for version in (2, 1))
    assert there + left == 2
    assert left > 0
    expected = {baku: there, tehran: 0}
    assert lookup.count_mentions(library.db) == expected
    assert lookup.count_mentions(library.db, [baku]) == {baku: there}
    assert lookup.count_mentions(library.db, [tehran]) == {tehran: 0}


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DROP TABLE entity_lookup", "cannot be read"),
        ("UPDATE entity_lookup SET mentions = 7", "out of step"),
        ("UPDATE entity_lookup SET latin = 'x'", "out of step"),
        ("DELETE FROM entity_lookup", "out of step"),
        ("DROP TRIGGER mention_gone", "not kept in step"),
    ],
)
def test_a_check_finds_what_is_wrong_and_it_is_made_anew(library: Library, acts: Acts, damage: str, told: str) -> None:
    for name, act in acts.items():
        if name == "remove article with all its marks":
            break
        act(library)
    sound = _rows(library)
    library.db.execute(damage)
    assert any(told in fault for fault in index_faults(library))
    library.write(index.rebuild)
    assert _faults(library) == []
    assert _rows(library) == sound


def index_faults(library: Library) -> list[str]:
    from storage.index_soundness import find_faults  # noqa: PLC0415 - as the check does

    return list(find_faults(library.db))


def test_articles_gone_take_their_mentions_along(library: Library, add_text: AddText) -> None:
    article = add_text("باكو")
    baku = library.write(identity.add_entity, "باكو", "place").result.id
    library.write(mentions.add_mention, baku, 1, 0, 4)
    steps = library.write(articles.remove_articles, [article]).steps
    assert lookup.count_mentions(library.db) == {baku: 0}
    library.revert(steps)
    assert lookup.count_mentions(library.db) == {baku: 1}
