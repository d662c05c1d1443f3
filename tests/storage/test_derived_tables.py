"""What is made from the texts alone is checked, made anew and salvaged; the release before is brought forward."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from storage import articles, index, schema
from storage.backups import back_up
from storage.checking import check
from storage.library import Connection, Library
from storage.parallels.listing import list_parallels
from storage.previewing import preview
from storage.raw_pages import RawPages
from storage.records import NewArticle
from storage.related import choices, links
from storage.repairing import repair
from storage.restoring import restore
from storage.salvage import salvage

Rows = dict[str, list[tuple[object, ...]]]
Dump = Callable[[sqlite3.Connection], Rows]

PAGE = 4096
_DERIVED = ("copies", "dated_passages", "run_index", "passage_terms", "passage_index")
_OWN = ("article_links", "relation_choices")
_STORY = (
    "وقّعت أرمينيا وأذربيجان اتفاق وقف إطلاق النار في 10 نوفمبر 2020 برعاية روسية.\n"
    "وانتشرت قوات حفظ السلام الروسية في ممر لاتشين الذي يربط قره باغ بأرمينيا.\n"
    "وقال الرئيس الأذربيجاني إن بلاده استعادت أراضيها بعد حرب دامت أربعة وأربعين يوماً."
)
_TEXTS = (_STORY, f"{_STORY}\nوهذا كل شيء.", "قالت الشرطة إن حريقاً شبّ في سوق المدينة يوم 3 مارس 2021 ولم يصب أحد.")


def _fill(db: Connection) -> None:
    for number, text in enumerate(_TEXTS):
        articles.add_article(db, NewArticle(text=text, raw_sha256=str(number), headline=f"مقال {number}"))
    links.add_link(db, 1, 2, "source_of", "النص نفسه")
    links.add_link(db, 3, 1, "see_also")
    choices.dismiss(db, 1, 3)
    choices.pin(db, 2, 3)


def _shown(db: Connection) -> tuple[object, ...]:
    """Return all that is made from the texts, as far as it can be read."""
    parallels = [list_parallels(db, number, 0, len(text)) for number, text in enumerate(_TEXTS, start=1)]
    tables = [db.execute(f"SELECT * FROM {table}").fetchall() for table in ("copies", "dated_passages")]  # noqa: S608
    return parallels, *tables


@pytest.fixture
def filled(library: Library) -> Library:
    library.write(_fill)
    _, copies, dated = _shown(library.db)
    assert len(copies) == 2  # type: ignore[arg-type]
    assert len(dated) == 3  # type: ignore[arg-type]
    return library


DAMAGE: dict[str, Sequence[str]] = {
    "runs of an article left out": ["DELETE FROM run_index_docsize WHERE id = 2"],
    "runs damaged": ["UPDATE run_index_data SET block = x'00' WHERE id > 10"],
    "runs gone": ["DROP TABLE run_index"],
    "copies that are none": ["INSERT INTO copies VALUES (1, 3, .7), (3, 1, .7)"],
    "a copy known of one side only": ["DELETE FROM copies WHERE article_id = 2"],
    "copies known of neither side": ["DELETE FROM copies"],
    "another share": ["UPDATE copies SET share = .61"],
    "a copy of what is not there": ["INSERT INTO copies VALUES (1, 77, 1), (77, 1, 1)"],
    "copies gone": ["DROP TABLE copies"],
    "passages left out": ["INSERT INTO passage_index (passage_index) VALUES ('delete-all')"],
    "a passage of no article": ["INSERT INTO passage_index (rowid, terms) VALUES (99 << 20, 'زياده')"],
    "passages damaged": ["UPDATE passage_index_data SET block = x'00' WHERE id > 10"],
    "passages gone": ["DROP TABLE passage_terms", "DROP TABLE passage_index"],
    "a date left out": ["DELETE FROM dated_passages WHERE article_id = 3"],
    "another day": ["UPDATE dated_passages SET first_day = first_day - 1 WHERE article_id = 1"],
    "a date of what is not there": ["UPDATE dated_passages SET article_id = 77 WHERE article_id = 3"],
    "dates gone": ["DROP TABLE dated_passages"],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_what_is_made_from_the_texts_is_checked_and_made_anew(
    filled: Library, dump: Dump, tmp_path: Path, damage: Sequence[str]
) -> None:
    rows, shown = dump(filled.db), _shown(filled.db)
    filled.close()
    with closing(sqlite3.connect(filled.path)) as db:
        for statement in damage:
            db.execute(statement)
        db.commit()
    repaired = repair(filled.path, tmp_path / "backups")
    assert repaired is not None
    assert repaired.report is not None
    assert {finding.kind for finding in repaired.report.findings} == {"search"}
    assert repaired.salvaged is None
    with closing(Library.open(filled.path)) as library:
        report = check(library.db)
        assert report is not None
        assert report.sound
        assert _shown(library.db) == shown
        assert dump(library.db) == rows


@pytest.mark.parametrize("table", _OWN)
def test_what_is_said_of_a_lost_article_is_found(filled: Library, table: str) -> None:
    filled.close()
    with closing(sqlite3.connect(filled.path)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(f"UPDATE {table} SET other_id = 99 WHERE id = 1")  # noqa: S608
        db.commit()
    with closing(Library.open(filled.path)) as library:
        report = check(library.db)
    assert report is not None
    assert {finding.kind for finding in report.findings} == {"references"}
    assert table in report.findings[0].examples[0]


def _lose(path: Path, table: str) -> None:
    """Overwrite the pages on which a table's rows stand."""
    with closing(sqlite3.connect(path)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    with RawPages(path) as pages:
        lost = list(pages.leaves(root))
    whole = bytearray(path.read_bytes())
    for page in lost:
        whole[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(whole)


def test_links_and_choices_are_salvaged_and_all_else_made_anew(filled: Library, dump: Dump, tmp_path: Path) -> None:
    rows, shown = dump(filled.db), _shown(filled.db)
    filled.close()
    for table in ("dated_passages", "copies", "run_index_data"):
        _lose(filled.path, table)
    filled.path.write_bytes(bytes(PAGE) + filled.path.read_bytes()[PAGE:])
    saved = salvage(filled.path, tmp_path / "saved.hashiya")
    assert saved is not None
    assert saved.report.sound
    assert (saved.rows["article_links"], saved.rows["relation_choices"]) == (2, 2)
    with closing(Library.open(saved.path, read_only=True)) as library:
        assert dump(library.db) == rows
        assert _shown(library.db) == shown


def test_linked_articles_that_are_lost_get_a_stand_in(filled: Library, tmp_path: Path) -> None:
    filled.close()
    for table in ("articles", "versions"):
        _lose(filled.path, table)
    saved = salvage(filled.path, tmp_path / "saved.hashiya")
    assert saved is not None
    assert saved.report.sound
    assert saved.mended.stand_ins["articles"] == 3
    with closing(Library.open(saved.path, read_only=True)) as library:
        assert [(one.other_id, one.kind) for one in links.list_links(library.db, 1)] == [
            (2, "source_of"),
            (1, "see_also"),
        ]
        assert choices.list_choices(library.db, 3) == {1: "dismissed", 2: "pinned"}


def test_links_that_are_lost_leave_the_rest(filled: Library, dump: Dump, tmp_path: Path) -> None:
    rows = dump(filled.db)
    filled.close()
    _lose(filled.path, "article_links")
    saved = salvage(filled.path, tmp_path / "saved.hashiya")
    assert saved is not None
    assert saved.report.sound
    with closing(Library.open(saved.path, read_only=True)) as library:
        assert dump(library.db) == {**rows, "article_links": []}


def test_backups_carry_links_and_choices(filled: Library, dump: Dump, tmp_path: Path) -> None:
    rows = dump(filled.db)
    made = back_up(filled.path, tmp_path, "manual")
    assert made is not None
    filled.write(links.set_link, 1, "contradicts", "النص نفسه")
    filled.write(links.remove_link, 2)
    filled.write(choices.pin, 1, 3)
    filled.write(choices.dismiss, 1, 2)
    found = preview(filled.path, made.path)
    assert found is not None
    assert {one.table: (one.only_here.number, one.only_there.number, one.changed.number) for one in found} == {
        "article_links": (0, 1, 1),
        "relation_choices": (2, 1, 0),  # what is chosen anew is another choice
    }
    filled.close()
    assert restore(filled.path, made.path, tmp_path / "backups") is not None
    with closing(Library.open(filled.path)) as library:
        assert dump(library.db) == rows
        assert index.is_in_step(library.db)


def _make_older(path: Path) -> None:
    """Make a library one of the sixth release, which had none of this."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for table in (*_DERIVED, *_OWN):
            db.execute(f"DROP TABLE IF EXISTS {table}")
        db.execute("DELETE FROM sqlite_sequence WHERE name IN (?, ?)", _OWN)
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0007_links'")
        db.execute("PRAGMA user_version = 6")


def test_the_release_before_keeps_all_it_has(full_library: Library, dump: Dump, tmp_path: Path) -> None:
    rows = {table: found for table, found in dump(full_library.db).items() if table not in _OWN}
    for table in ("highlights", "notes", "mentions", "entities", "aliases", "taggings", "versions", "rejections"):
        assert rows[table], table
    full_library.close()
    _make_older(full_library.path)
    made = back_up(full_library.path, tmp_path, "manual")
    assert made is not None
    with closing(Library.open(full_library.path)) as library:
        assert dump(library.db) == {**rows, "article_links": [], "relation_choices": []}
        report = check(library.db)
        assert report is not None
        assert report.sound
        library.write(links.add_link, 1, 2, "continues")
    found = preview(full_library.path, made.path)
    assert found is not None
    assert [(one.table, one.only_here.number) for one in found] == [("article_links", 1)]
    assert restore(full_library.path, made.path, tmp_path / "backups") is not None
    with closing(Library.open(full_library.path)) as library:
        assert dump(library.db) == {**rows, "article_links": [], "relation_choices": []}
        assert schema.read_version(full_library.path) == len(schema.MIGRATIONS)


def test_a_damaged_library_of_the_release_before_is_salvaged(filled: Library, dump: Dump, tmp_path: Path) -> None:
    rows, shown = dump(filled.db), _shown(filled.db)
    filled.close()
    _make_older(filled.path)
    _lose(filled.path, "stem_index_data")
    saved = salvage(filled.path, tmp_path / "saved.hashiya")
    assert saved is not None
    assert saved.report.sound
    with closing(Library.open(saved.path)) as library:
        assert dump(library.db) == {**rows, "article_links": [], "relation_choices": []}
        assert _shown(library.db) == shown
