"""What goes over to an article's new text: its marks, the directions of its paragraphs, and the reader's place."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from storage.articles import get_article, list_paragraph_directions, set_paragraph_direction, set_reading_place
from storage.marks import MARK_TABLES, MarkKind, find_mention
from storage.moves import forget_place, put_back, put_mark, remember_place, set_anchoring
from storage.records import Anchoring, Version
from storage.text.anchors import FoundAgain, find_again, quote
from storage.text.differences import Run, equal_runs
from storage.text.paragraphs import Paragraphs, split_paragraphs


class _Place(NamedTuple):
    version_id: int
    start: int
    end: int


class _Mark(NamedTuple):
    """A mark, where it stands, and where it stood before a move that the analyst has not looked at."""

    kind: MarkKind
    id: int
    entity_id: int | None
    anchoring: Anchoring
    here: _Place
    before: _Place | None

    @property
    def sure(self) -> _Place:
        """Where the analyst put it, or let it be."""
        return self.before or self.here


def carry_marks(db: Connection, old: Version, version_id: int, text: str) -> Counter[Anchoring]:
    """Let the marks of the version that was the latest, and all orphans, go over to a new one; count the outcomes.

    A mark found to the letter, with the words around it, is anchored there. One found nearly so is moved, and where it
    was before is kept. Any other is an orphan where the analyst put it. A mark that the analyst left on an older
    version stays as it is.
    """
    marks = [mark for kind in MARK_TABLES for mark in _list_marks(db, old, kind)]
    found = _find(db, old, text, [(mark, mark.sure) for mark in marks])
    # what moved to the old version and was not looked at there may still be found again from there
    again = [mark for mark in marks if mark.before and found[mark].anchoring == "orphan"]
    for mark, place in _find(db, old, text, [(mark, mark.here) for mark in again]).items():
        found[mark] = place if place.anchoring == "orphan" else place._replace(anchoring="moved")
    outcomes: Counter[Anchoring] = Counter()
    for mark in sorted(marks, key=lambda mark: found[mark].anchoring):  # those that are sure come first
        place = found[mark]
        if place.anchoring == "orphan" or _is_taken(db, mark, version_id, place):
            _leave_behind(db, mark)
            outcomes["orphan"] += 1
        else:
            _carry(db, mark, version_id, text, place)
            outcomes[place.anchoring] += 1
    return outcomes


def _list_marks(db: Connection, old: Version, kind: MarkKind) -> Iterator[_Mark]:
    table = MARK_TABLES[kind]
    entity = "entity_id" if kind == "mention" else "NULL"
    rows = db.execute(
        f"SELECT {table}.id, {entity}, anchoring, {table}.version_id, {table}.range_start, {table}.range_end, "
        f"moves.version_id, moves.range_start, moves.range_end FROM {table} "
        f"LEFT JOIN moves ON moves.{kind}_id = {table}.id "
        f"WHERE {table}.article_id = ? AND ({table}.version_id = ? OR anchoring = 'orphan') ORDER BY {table}.id",
        (old.article_id, old.id),
    ).fetchall()
    for mark_id, entity_id, anchoring, *place in rows:
        before = _Place(*place[3:]) if place[3] is not None else None
        yield _Mark(kind, mark_id, entity_id, anchoring, _Place(*place[:3]), before)


def _find(db: Connection, old: Version, text: str, places: Iterable[tuple[_Mark, _Place]]) -> dict[_Mark, FoundAgain]:
    """Look for marks in the new text, each from a place in some older version."""
    by_version: dict[int, list[tuple[_Mark, _Place]]] = {}
    for mark, place in places:
        by_version.setdefault(place.version_id, []).append((mark, place))
    found: dict[_Mark, FoundAgain] = {}
    for version_id, some in by_version.items():
        before = old.text if version_id == old.id else _read_text(db, version_id)
        again = find_again(before, text, [(place.start, place.end) for _mark, place in some])
        found.update(zip((mark for mark, _place in some), again, strict=True))
    return found


def _read_text(db: Connection, version_id: int) -> str:
    (text,) = db.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()
    return str(text)


def _is_taken(db: Connection, mark: _Mark, version_id: int, place: FoundAgain) -> bool:
    """Tell whether another mention of the same entity went there already."""
    if mark.entity_id is None:
        return False
    return find_mention(db, mark.entity_id, version_id, place.start, place.end) is not None


def _carry(db: Connection, mark: _Mark, version_id: int, text: str, place: FoundAgain) -> None:
    if place.anchoring == "anchored" and mark.before is not None:
        forget_place(db, mark.kind, mark.id)
    elif place.anchoring == "moved" and mark.before is None:
        remember_place(db, mark.kind, mark.id)
    words = quote(text, place.start, place.end)
    put_mark(db, mark.kind, mark.id, version_id, place.start, place.end, words)
    set_anchoring(db, mark.kind, mark.id, place.anchoring)


def _leave_behind(db: Connection, mark: _Mark) -> None:
    """Make an orphan of a mark where the analyst put it, or where it is if the same entity was marked there since."""
    set_anchoring(db, mark.kind, mark.id, "orphan")
    if mark.before is not None:
        if mark.entity_id is not None and find_mention(db, mark.entity_id, *mark.before) is not None:
            forget_place(db, mark.kind, mark.id)
        else:
            put_back(db, mark.kind, mark.id)


def carry_reading(db: Connection, old: Version, version_id: int, text: str) -> None:
    """Let the directions chosen by hand go over to the same paragraphs, and the reader's place to the same words."""
    article = get_article(db, old.article_id)
    directions = list_paragraph_directions(db, old.id)
    if not directions and not article.reading_place:
        return
    runs = equal_runs(old.text, text)
    place = _place_after(runs, article.reading_place)
    if place != article.reading_place:
        set_reading_place(db, article.id, place)
    if directions:
        olds, news = split_paragraphs(old.text, article.headline), split_paragraphs(text, article.headline)
        for start, direction in directions.items():
            same = _same_paragraph(runs, olds, news, start)
            if same is not None:
                set_paragraph_direction(db, version_id, same, direction)


def _place_after(runs: Sequence[Run], place: int) -> int:
    """Return where a place of the old text is in the new one; if what stood there is gone, where it was."""
    number = bisect_right(runs, place, key=lambda run: run.old) - 1
    if number < 0:
        return 0
    run = runs[number]
    return run.new + min(place - run.old, run.length)


def _same_paragraph(runs: Iterable[Run], olds: Paragraphs, news: Paragraphs, start: int) -> int | None:
    """Return where the paragraph begins that has most of an old one, and at least half of it; None if there is none."""
    number = bisect_right(olds.starts, start) - 1
    if number < 0:
        return None
    first, last = olds.starts[number], olds.ends[number]
    shared: Counter[int] = Counter()
    for run in runs:
        begin, end = max(first, run.old), min(last, run.old + run.length)
        begin, end = begin - run.old + run.new, end - run.old + run.new
        for there in range(max(0, bisect_right(news.starts, begin) - 1), len(news)):
            if begin >= end or news.starts[there] >= end:
                break
            shared[news.starts[there]] += max(0, min(end, news.ends[there]) - max(begin, news.starts[there]))
    best = max(shared, key=lambda there: shared[there], default=None)
    return best if best is not None and 2 * shared[best] >= last - first else None
