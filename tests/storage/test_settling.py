"""What the analyst decides on marks that a new text did not keep to the letter."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

import pytest

from storage import articles, highlights, notes, settling, versions
from storage.entities import identity, mentions
from storage.errors import AlreadyMentioned, RecordMissing
from storage.library import Library
from storage.marks import MARK_TABLES, MarkKind
from storage.records import NewArticle

AddText = Callable[..., int]
Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]

FIRST = (
    "أعلنت وزارة الخارجية الأذربيجانية أن الوزير جيهون بايراموف سيزور طهران يوم الأربعاء المقبل.\n"
    "وسيبحث الوزير مع نظيره الإيراني العلاقات الثنائية بين البلدين والوضع على الحدود المشتركة.\n"
    "وكانت باكو قد استدعت السفير الإيراني في سبتمبر احتجاجاً على تصريحات وصفتها بغير المقبولة."
)
SECOND = FIRST.replace("نظيره الإيراني", "نظيره الايراني").partition("\nوكانت")[0] + "\nخاتمة أخرى."
THIRD = "مقدمة.\n" + SECOND
MOVED, LOST = "مع نظيره الإيراني العلاقات الثنائية", "استدعت السفير الإيراني في سبتمبر"
FOUND = MOVED.replace("الإيراني", "الايراني")
KINDS: tuple[MarkKind, ...] = ("highlight", "mention")


class Bench(NamedTuple):
    """The article with its second text, and by kind a mark that moved and an orphan."""

    article_id: int
    moved: dict[MarkKind, int]
    orphan: dict[MarkKind, int]
    first: int
    second: int
    entity: int


def _new(text: str) -> NewArticle:
    return NewArticle(text=text, raw_sha256=f"bytes of {text}")


@pytest.fixture
def bench(library: Library, add_text: AddText) -> Bench:
    article_id = add_text(FIRST, headline="زيارة", published="2021-10-12")
    first = articles.get_version(library.db, article_id).id
    entity = library.write(identity.add_entity, "لقاء", "event").result.id
    ids: list[dict[MarkKind, int]] = []
    for words in (MOVED, LOST):
        start = FIRST.index(words)
        place = (first, start, start + len(words))
        highlight = library.write(highlights.add_highlight, *place, 3).result
        library.write(notes.add_note, article_id, highlight.id, "أولى")
        library.write(notes.add_note, article_id, highlight.id, "ثانية")
        ids.append(
            {"highlight": highlight.id, "mention": library.write(mentions.add_mention, entity, *place).result.id}
        )
    carried = library.write(versions.add_version, article_id, _new(SECOND)).result
    assert (carried.kept, carried.moved, carried.orphans) == (0, 2, 2)
    return Bench(article_id, ids[0], ids[1], first, carried.version_id, entity)


def _row(library: Library, kind: MarkKind, mark_id: int) -> tuple[int, str, str]:
    """Return the version, words and anchoring of a mark, the words read in the text."""
    version_id, start, end, exact, anchoring = library.db.execute(
        f"SELECT version_id, range_start, range_end, exact, anchoring FROM {MARK_TABLES[kind]} WHERE id = ?",  # noqa: S608
        (mark_id,),
    ).fetchone()
    assert versions.get_version_by_id(library.db, version_id).text[start:end] == exact
    return version_id, exact, anchoring


def _remembered(library: Library) -> int:
    (number,) = library.db.execute("SELECT count(*) FROM moves").fetchone()
    return int(number)


def test_marks_to_decide_on_are_listed_with_all_there_is_to_see(library: Library, bench: Bench) -> None:
    marks = settling.list_unsettled(library.db, bench.article_id)
    old, new = FIRST.index(MOVED), SECOND.index(FOUND)
    lost = FIRST.index(LOST)
    was, now = (bench.first, 1, old, old + len(MOVED), MOVED), (new, new + len(FOUND), FOUND)
    gone, nowhere = (bench.first, 1, lost, lost + len(LOST), LOST), (None, None, None)
    of_highlight, of_mention = (3, None, None, ("أولى", "ثانية")), (None, "لقاء", "event", ())
    assert marks == [
        ("highlight", bench.moved["highlight"], "moved", *was, *now, *of_highlight),
        ("mention", bench.moved["mention"], "moved", *was, *now, *of_mention),
        ("highlight", bench.orphan["highlight"], "orphan", *gone, *nowhere, *of_highlight),
        ("mention", bench.orphan["mention"], "orphan", *gone, *nowhere, *of_mention),
    ]
    assert settling.list_articles_to_settle(library.db) == [(bench.article_id, "زيارة", 2, 2)]
    assert _count_unsettled(library) == 4


def test_where_all_was_kept_there_is_nothing_to_decide(library: Library, add_text: AddText) -> None:
    article_id = add_text(FIRST)
    library.write(highlights.add_highlight, articles.get_version(library.db, article_id).id, 0, 20, 1)
    assert library.write(versions.add_version, article_id, _new(FIRST + "\nخاتمة.")).result.kept == 1
    assert settling.list_unsettled(library.db, article_id) == []
    assert settling.list_articles_to_settle(library.db) == []
    assert _count_unsettled(library) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_an_accepted_move_stands(library: Library, bench: Bench, kind: MarkKind, dump: Dump) -> None:
    before = dump(library.db)
    steps = library.write(settling.accept_move, kind, bench.moved[kind]).steps
    assert _row(library, kind, bench.moved[kind]) == (bench.second, FOUND, "anchored")
    assert (_remembered(library), _count_unsettled(library)) == (1, 3)
    after = dump(library.db)
    library.revert(steps)
    assert dump(library.db) == before
    library.repeat(steps)
    assert dump(library.db) == after
    library.write(versions.add_version, bench.article_id, _new(THIRD))
    assert _row(library, kind, bench.moved[kind])[1:] == (FOUND, "anchored")


def test_all_moves_are_accepted_at_once(library: Library, bench: Bench) -> None:
    assert library.write(settling.accept_all_moves, bench.article_id).result == 2
    for kind in KINDS:
        assert _row(library, kind, bench.moved[kind]) == (bench.second, FOUND, "anchored")
    assert settling.list_articles_to_settle(library.db) == [(bench.article_id, "زيارة", 0, 2)]
    assert library.write(settling.accept_all_moves, bench.article_id).steps == ()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("which", ["moved", "orphan"])
def test_what_is_kept_on_the_old_version_stays_there_for_good(
    library: Library, bench: Bench, kind: MarkKind, which: str, dump: Dump
) -> None:
    mark_id = (bench.moved if which == "moved" else bench.orphan)[kind]
    expected = (bench.first, MOVED if which == "moved" else LOST, "anchored")
    before = dump(library.db)
    steps = library.write(settling.keep_on_old_version, kind, mark_id).steps
    assert _row(library, kind, mark_id) == expected
    assert (kind, mark_id) not in {mark[:2] for mark in settling.list_unsettled(library.db, bench.article_id)}
    library.revert(steps)
    assert dump(library.db) == before
    library.repeat(steps)
    for text in (THIRD, FIRST + "\nتصحيح."):
        library.write(versions.add_version, bench.article_id, _new(text))
        assert _row(library, kind, mark_id) == expected


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("which", ["moved", "orphan"])
def test_a_mark_placed_by_hand_stands_there(library: Library, bench: Bench, kind: MarkKind, which: str) -> None:
    mark_id = (bench.moved if which == "moved" else bench.orphan)[kind]
    start = SECOND.index("بايراموف")
    library.write(settling.place_mark, kind, mark_id, bench.second, start, start + 8)
    assert _row(library, kind, mark_id) == (bench.second, "بايراموف", "anchored")
    assert _count_unsettled(library) == 3
    assert _remembered(library) == (1 if which == "moved" else 2)


def test_a_mark_may_be_placed_where_it_is(library: Library, bench: Bench) -> None:
    for kind in KINDS:
        moved = settling.list_unsettled(library.db, bench.article_id)[0]
        assert moved.new_start is not None
        assert moved.new_end is not None
        library.write(settling.place_mark, kind, bench.moved[kind], bench.second, moved.new_start, moved.new_end)
        assert _row(library, kind, bench.moved[kind]) == (bench.second, FOUND, "anchored")
        lost = FIRST.index(LOST)
        library.write(settling.place_mark, kind, bench.orphan[kind], bench.first, lost, lost + len(LOST))
        assert _row(library, kind, bench.orphan[kind]) == (bench.first, LOST, "anchored")


def test_a_moved_highlight_whose_length_is_changed_is_decided_on(library: Library, bench: Bench) -> None:
    start = SECOND.index("العلاقات الثنائية")
    library.write(highlights.set_range, bench.moved["highlight"], start, start + 17)
    assert _row(library, "highlight", bench.moved["highlight"]) == (bench.second, "العلاقات الثنائية", "anchored")
    assert _remembered(library) == 1


def test_a_removed_mark_is_nothing_to_decide_on(library: Library, bench: Bench) -> None:
    library.write(highlights.remove_highlight, bench.moved["highlight"])
    library.write(mentions.remove_mention, bench.moved["mention"])
    assert _remembered(library) == 0
    assert _count_unsettled(library) == 2


def test_an_entity_is_not_marked_twice_at_one_place(library: Library, bench: Bench, dump: Dump) -> None:
    start = SECOND.index("بايراموف")
    library.write(mentions.add_mention, bench.entity, bench.second, start, start + 8)
    old = FIRST.index(MOVED)
    library.write(mentions.add_mention, bench.entity, bench.first, old, old + len(MOVED))
    before = dump(library.db)
    with pytest.raises(AlreadyMentioned):
        library.write(settling.place_mark, "mention", bench.orphan["mention"], bench.second, start, start + 8)
    with pytest.raises(AlreadyMentioned):
        library.write(settling.keep_on_old_version, "mention", bench.moved["mention"])
    assert dump(library.db) == before
    # an orphan is made of it nevertheless, where it is
    carried = library.write(versions.add_version, bench.article_id, _new("نص لا يشبه شيئاً.")).result
    assert carried.orphans == 5
    assert _row(library, "mention", bench.moved["mention"]) == (bench.second, FOUND, "orphan")


def test_decisions_on_what_needs_none_are_refused(library: Library, bench: Bench, add_text: AddText) -> None:
    library.write(settling.accept_all_moves, bench.article_id)
    other = articles.get_version(library.db, add_text("مقال آخر")).id
    for kind in KINDS:
        with pytest.raises(ValueError, match="neither moved nor an orphan"):
            library.write(settling.keep_on_old_version, kind, bench.moved[kind])
        with pytest.raises(ValueError, match="did not move"):
            library.write(settling.accept_move, kind, bench.orphan[kind])
        with pytest.raises(ValueError, match="not of the article"):
            library.write(settling.place_mark, kind, bench.orphan[kind], other, 0, 4)
        with pytest.raises(ValueError, match="no range"):
            library.write(settling.place_mark, kind, bench.orphan[kind], bench.second, 4, 4)
        for verb in (settling.accept_move, settling.keep_on_old_version):
            with pytest.raises(RecordMissing):
                library.write(verb, kind, 99)
        with pytest.raises(RecordMissing):
            library.write(settling.place_mark, kind, 99, bench.second, 0, 4)
    with pytest.raises(RecordMissing):
        library.write(settling.place_mark, "highlight", bench.orphan["highlight"], 99, 0, 4)


def _count_unsettled(library: Library) -> int:
    return sum(one.moved + one.orphans for one in settling.list_articles_to_settle(library.db))
