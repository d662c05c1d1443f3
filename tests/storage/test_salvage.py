"""What can be read of a damaged library is saved; what is lost gets a stand-in; the damaged file is not touched."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pytest

from storage import articles, highlights, notes, schema, tags, versions
from storage.entities import identity, mentions
from storage.errors import LibraryFailed, LibraryMissing, NewerLibrary, NotALibrary
from storage.library import Connection, Library
from storage.raw_pages import RawPages
from storage.records import NewArticle
from storage.salvage import Salvaged, salvage

Rows = dict[str, list[tuple[object, ...]]]
Dump = Callable[[sqlite3.Connection], Rows]
InChild = Callable[..., Any]

PAGE = 4096
_WORDS = "سافر الوزير إلى باكو ثم عاد إلى طهران وقال إن الحوار بين إيران وأذربيجان مستمر 😀 منذ أسبوع".split()


def _new(text: str, headline: str) -> NewArticle:
    return NewArticle(
        text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=headline, details=(("قسم", headline),)
    )


def _fill(db: Connection) -> None:
    """Add enough for every table to have several pages, and for texts to run over the ends of pages."""
    rng = Random(7)
    for number in range(120):
        text = " ".join(rng.choice(_WORDS) for _ in range(rng.choice([20, 80, 700])))
        article = articles.add_article(db, _new(text, f"مقال {number}"))
        (version,) = db.execute("SELECT id FROM versions WHERE article_id = ?", (article.id,)).fetchone()
        for colour in (1, 2, 3):
            start = rng.randrange(len(text) - 40)
            marked = highlights.add_highlight(db, version, start, start + rng.randrange(3, 30), colour)
            notes.add_note(db, article.id, marked.id, f"ملاحظة {number} على {marked.exact}")
            tags.add_tagging(db, f"وسم {number % 7}", article.id, marked.id)
        if number % 3 == 0:
            entity = identity.add_entity(db, f"كيان {number}", "place")
            mentions.add_mention(db, entity.id, version, 5, 12)


@pytest.fixture(scope="module")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "library.hashiya"
    library = Library.open(path)
    library.write(_fill)
    library.close()
    return path


@pytest.fixture
def path(_filled: Path, tmp_path: Path) -> Path:
    return shutil.copyfile(_filled, tmp_path / "library.hashiya")


@pytest.fixture
def rows(path: Path, dump: Dump) -> Rows:
    return _read(path, dump)


def _read(path: Path, dump: Dump) -> Rows:
    library = Library.open(path, read_only=True)
    try:
        return dump(library.db)
    finally:
        library.close()


def _pages(path: Path, table: str, *, interior: bool = False) -> list[int]:
    """Return the pages that hold a table's rows, or those that lead to them."""
    db = sqlite3.connect(path)
    (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    db.close()
    with RawPages(path) as pages:
        return [root] if interior else list(pages.leaves(root))


def _overwrite(path: Path, page: int, content: bytes) -> bytes:
    """Overwrite a page and return the whole file as it is then."""
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * PAGE : (page - 1) * PAGE + len(content)] = content
    path.write_bytes(whole)
    return bytes(whole)


def _salvage(path: Path, damaged: bytes) -> Salvaged:
    """Salvage a file and assert that it is as it was, alone but for what was saved, and that that is sound."""
    saved = salvage(path, path.with_name("saved.hashiya"))
    assert saved is not None
    assert path.read_bytes() == damaged
    assert {item.name for item in path.parent.iterdir() if item.is_file()} == {path.name, "saved.hashiya"}
    assert saved.report.findings == ()
    return saved


def test_of_a_sound_library_everything(path: Path, rows: Rows, dump: Dump) -> None:
    saved = _salvage(path, path.read_bytes())
    assert _read(saved.path, dump) == rows
    assert saved.rows == {table: len(found) for table, found in rows.items() if found}
    assert not saved.dropped
    assert not saved.mended.stand_ins
    assert (saved.mended.texts, saved.mended.loosened, saved.unreadable_pages) == (0, 0, 0)
    library = Library.open(saved.path)
    assert not library.ended_uncleanly
    before = max(found[0] for found in rows["notes"])  # type: ignore[type-var]
    assert library.write(notes.add_note, 1, None, "x").result.id == before + 1  # type: ignore[operator]
    library.close()


def test_of_every_kind_of_row(full_library: Library, dump: Dump, tmp_path: Path) -> None:
    expected = dump(full_library.db)
    full_library.close()
    saved = salvage(full_library.path, tmp_path / "saved.hashiya")
    assert saved is not None
    assert _read(saved.path, dump) == expected


def test_a_number_once_given_is_not_given_again(path: Path) -> None:
    library = Library.open(path)
    gone = library.write(notes.add_note, 1, None, "x").result
    library.write(notes.remove_note, gone.id)
    library.close()
    library = Library.open(_salvage(path, path.read_bytes()).path)
    assert library.write(notes.add_note, 1, None, "x").result.id == gone.id + 1
    library.close()


def test_what_is_still_in_the_log_of_a_killed_program(path: Path, dump: Dump, in_child: InChild) -> None:
    def write() -> Rows:
        library = Library.open(path)
        library.write(notes.add_note, 1, None, "كُتبت قبل القتل")
        library.write(articles.remove_articles, [2])
        return dump(library.db)

    acknowledged = in_child(write, kill=True)
    log = path.with_name(path.name + "-wal")
    before = path.read_bytes(), log.read_bytes()
    with log.open("ab") as file:  # half a frame more
        file.write(log.read_bytes()[32:3000])
    damaged = path.read_bytes()[:PAGE] + bytes(PAGE) + path.read_bytes()[2 * PAGE :]
    path.write_bytes(damaged)  # the names of the migrations, which no reader needs
    saved = salvage(path, path.with_name("saved.hashiya"))
    assert saved is not None
    assert _read(saved.path, dump) == acknowledged
    assert log.read_bytes()[: len(before[1])] == before[1]


@pytest.mark.parametrize("content", [bytes(PAGE), b"\xff" * PAGE, Random(1).randbytes(PAGE)])
def test_without_its_first_page(path: Path, rows: Rows, dump: Dump, content: bytes) -> None:
    saved = _salvage(path, _overwrite(path, 1, content))
    assert _read(saved.path, dump) == rows


def test_without_any_of_the_schema(path: Path, rows: Rows, dump: Dump) -> None:
    with RawPages(path) as pages:
        schema_pages = list(pages.leaves(1))
    for page in {1, *schema_pages}:
        _overwrite(path, page, bytes(PAGE))
    saved = _salvage(path, path.read_bytes())
    assert _read(saved.path, dump) == rows


@pytest.mark.parametrize("table", ["articles", "versions", "highlights", "notes", "taggings"])
def test_without_the_page_that_leads_to_a_table_s_rows(path: Path, rows: Rows, dump: Dump, table: str) -> None:
    (root,) = _pages(path, table, interior=True)
    assert root not in _pages(path, table), "the table has one page only, so this tests nothing"
    saved = _salvage(path, _overwrite(path, root, bytes(PAGE)))
    assert _read(saved.path, dump) == rows
    assert saved.unreadable_pages >= 1


def test_a_lost_page_of_texts_keeps_all_marks_and_notes(path: Path, rows: Rows, dump: Dump) -> None:
    page = _pages(path, "versions")[3]
    with RawPages(path) as pages:
        lost = {row.id for row in pages.rows(page)}
    saved = _salvage(path, _overwrite(path, page, bytes(PAGE)))
    found = _read(saved.path, dump)
    for table in set(rows) - {"versions"}:
        assert found[table] == rows[table], table
    assert saved.mended.stand_ins == {"versions": len(lost)}
    assert saved.mended.texts == len(lost) > 0
    assert [row for row in found["versions"] if row[0] not in lost] == [
        row for row in rows["versions"] if row[0] not in lost
    ]


def test_an_article_whose_text_was_lost_comes_again_and_takes_its_marks(path: Path, rows: Rows) -> None:
    lost = _pages(path, "versions")[3]
    with RawPages(path) as pages:
        version = next(row.id for row in pages.rows(lost))
    (text,) = [row[-1] for row in rows["versions"] if row[0] == version]
    (article,) = [int(str(row[1])) for row in rows["versions"] if row[0] == version]
    saved = _salvage(path, _overwrite(path, lost, bytes(PAGE)))
    library = Library.open(saved.path)
    library.write(versions.add_version, article, _new(str(text), ""))
    states = library.db.execute(
        "SELECT anchoring, number, exact = substr(text, range_start + 1, range_end - range_start) "
        "FROM highlights JOIN versions ON versions.id = version_id WHERE highlights.article_id = ?",
        (article,),
    ).fetchall()
    library.close()
    assert states == [("anchored", 2, 1)] * 3


def test_a_text_that_breaks_off_keeps_what_is_there_and_the_words_of_marks_beyond(path: Path, rows: Rows) -> None:
    long = [row for row in rows["versions"] if len(str(row[-1]).encode()) > PAGE]
    (version, article, *_), text = long[2], str(long[2][-1])
    content = path.read_bytes()
    inside = content.index(text.encode()[-200:-150])
    damaged = _overwrite(path, inside // PAGE + 1, bytes(PAGE))
    saved = _salvage(path, damaged)
    library = Library.open(saved.path, read_only=True)
    (kept,) = library.db.execute("SELECT text FROM versions WHERE id = ?", (version,)).fetchone()
    marks = library.db.execute(
        "SELECT range_start, range_end, exact, prefix, suffix FROM highlights WHERE article_id = ? ORDER BY id",
        (article,),
    ).fetchall()
    library.close()
    assert [row[4:5] + row[6:9] for row in rows["highlights"] if row[1] == article]
    assert marks == [(row[3], row[4], *row[6:9]) for row in rows["highlights"] if row[1] == article]
    beginning = text[: len(text) // 4]
    assert kept.startswith(beginning)
    assert "…" in kept
    assert saved.mended.texts == 1


def test_a_lost_page_of_highlights_leaves_their_notes_and_tags_on_the_article(
    path: Path, rows: Rows, dump: Dump
) -> None:
    page = _pages(path, "highlights")[2]
    with RawPages(path) as pages:
        lost = {row.id for row in pages.rows(page)}
    saved = _salvage(path, _overwrite(path, page, b"\xff" * PAGE))
    found = _read(saved.path, dump)
    assert [row[:2] + row[3:] for row in found["notes"]] == [row[:2] + row[3:] for row in rows["notes"]]
    assert {row[0] for row in found["notes"] if row[2] is None} == {row[0] for row in rows["notes"] if row[2] in lost}
    assert {(row[1], row[2]) for row in rows["taggings"]} == {(row[1], row[2]) for row in found["taggings"]}
    assert saved.mended.loosened + saved.dropped["taggings"] == 2 * len(lost)


@pytest.mark.parametrize("table", ["articles", "tags", "entities", "aliases"])
def test_a_lost_owner_gets_a_stand_in(path: Path, rows: Rows, dump: Dump, table: str) -> None:
    page = _pages(path, table)[-1]
    with RawPages(path) as pages:
        lost = {row.id for row in pages.rows(page)}
    saved = _salvage(path, _overwrite(path, page, bytes(PAGE)))
    found = _read(saved.path, dump)
    for other in set(rows) - {table, "aliases", "details"}:
        assert found[other] == rows[other], other
    if table == "aliases":
        assert {row[1:3] for row in found["entities"]} == {row[1:3] for row in rows["entities"]}
        assert {row[1] for row in found["entities"]} <= {row[2] for row in found["aliases"]}
        return
    assert {row[0] for row in found[table]} >= lost
    assert saved.mended.stand_ins == {table: len(lost)}
    if table == "entities":
        assert {row[1] for row in found[table]} == {row[1] for row in rows[table]}
    if table == "articles":
        made = [row for row in found[table] if row[0] in lost]
        texts = {row[1]: str(row[-1]) for row in rows["versions"]}
        assert all(str(row[1]) and texts[row[0]].startswith(str(row[1])) for row in made)


def test_flipped_bits_never_make_it_fail(path: Path, rows: Rows) -> None:
    rng = Random(11)
    sound = path.read_bytes()
    for _ in range(5):
        damaged = bytearray(sound)
        for _ in range(200):
            damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        saved = _salvage(path, bytes(damaged))
        for table in ("articles", "versions", "highlights", "notes", "entities"):
            assert saved.rows[table] - saved.dropped[table] > 0.8 * len(rows[table]), table
        saved.path.unlink()


def test_cut_off_in_the_middle(path: Path, rows: Rows) -> None:
    damaged = path.read_bytes()[: path.stat().st_size // 2 - 1000]
    path.write_bytes(damaged)
    saved = _salvage(path, damaged)
    assert 0 < saved.rows["notes"] < len(rows["notes"])
    assert 0 < saved.mended.stand_ins["articles"] < len(rows["articles"])


def test_old_rows_in_freed_pages_do_not_come_back(path: Path, dump: Dump) -> None:
    library = Library.open(path)
    library.write(articles.remove_articles, list(range(40, 100)))
    expected = dump(library.db)
    library.close()
    (root,) = _pages(path, "notes", interior=True)
    saved = _salvage(path, _overwrite(path, root, bytes(PAGE)))
    assert _read(saved.path, dump) == expected


def test_of_an_earlier_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dump: Dump) -> None:
    path, tables = tmp_path / "library.hashiya", ("articles", "versions", "notes")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        Library.open(path).close()
        db = sqlite3.connect(path)
        db.execute(
            "INSERT INTO articles VALUES (1, 'قديم', '', '', '', 'ar', '', '', 'unread', 0, '2020-01-01T00:00Z', '', 0)"
        )
        text = "نص قديم"
        db.execute(
            "INSERT INTO versions VALUES (1, 1, 1, ?, 'x', 'utf-8', '', ?)", (sha256(text.encode()).hexdigest(), text)
        )
        db.execute("INSERT INTO notes VALUES (1, 1, NULL, 'ملاحظة', '', '')")
        db.commit()
        before = [db.execute(f"SELECT * FROM {table}").fetchall() for table in tables]  # noqa: S608
        db.close()
    saved = _salvage(path, _overwrite(path, 2, bytes(PAGE)))
    found = _read(saved.path, dump)
    assert [found[table] for table in tables] == before
    assert "moves" in found


def test_what_cannot_be_salvaged(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "saved.hashiya"
    with pytest.raises(LibraryMissing):
        salvage(tmp_path / "none.hashiya", target)
    for content in (b"", b"just text", bytes(3 * PAGE), Random(3).randbytes(10 * PAGE)):
        other = tmp_path / "other"
        other.write_bytes(content)
        with pytest.raises(NotALibrary):
            salvage(other, target)
        assert other.read_bytes() == content
    target.write_bytes(b"somebody else's")
    with pytest.raises(LibraryFailed) as raised:
        salvage(path, target)
    assert raised.value.path == target
    assert target.read_bytes() == b"somebody else's"
    target.unlink()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    db.close()
    with pytest.raises(NewerLibrary):
        salvage(path, target)
    assert {item.name for item in tmp_path.iterdir() if item.is_file()} == {path.name, "other"}


def test_stopped_it_leaves_nothing(path: Path) -> None:
    for most in (0, 3, 100):
        looks = iter([False] * most)
        assert salvage(path, path.with_name("saved.hashiya"), cancelled=lambda looks=looks: next(looks, True)) is None  # type: ignore[misc]
        assert [item.name for item in path.parent.iterdir() if item.is_file()] == [path.name]
