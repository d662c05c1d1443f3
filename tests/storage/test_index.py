"""The indexes hold what the library holds, after every change; and where they do not it is told and put right."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from storage import articles, highlights, index, notes, schema, tags
from storage.entities import identity, mentions
from storage.library import Library, Written
from storage.records import RowChange
from storage.search.search import find_articles
from storage.text.folding import fold_text
from storage.text.words import stem

Acts = dict[str, Callable[[Library], Written[Any]]]
Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]
AddText = Callable[..., int]


def _having(library: Library, table: str, words: str) -> list[int]:
    """Return the rows of an index that have a phrase."""
    rows = library.db.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid", (f'"{words}"',))  # noqa: S608
    return [row_id for (row_id,) in rows]


def _annotated(library: Library, words: str) -> list[tuple[str, int]]:
    """Return what of the analyst's has a phrase."""
    rows = library.db.execute(
        "SELECT kind, owner_id FROM annotation_index WHERE annotation_index MATCH ? ORDER BY rowid",
        (f'text : "{words}"',),
    )
    return rows.fetchall()


def test_in_step_after_each_kind_of_change_undone_and_done_again(library: Library, acts: Acts) -> None:
    for name, act in acts.items():
        steps = act(library).steps
        assert index.is_in_step(library.db), name
        library.revert(steps)
        assert index.is_in_step(library.db), f"{name} undone"
        library.repeat(steps)
        assert index.is_in_step(library.db), f"{name} done again"


def test_an_article_is_found_by_what_it_says_now(library: Library, add_text: AddText) -> None:
    first = add_text("وُقّع الاتفاق في القاهرة", headline="اتّفاقية")
    second = add_text("سافر إلى القاهره")
    assert _having(library, "article_index", "القاهره") == [first, second]
    assert _having(library, "article_index", "وقع الاتفاق") == [first]
    assert _having(library, "stem_index", stem("قاهره")) == [first, second]
    steps = library.write(articles.set_details, first, headline="معاهدة").steps
    assert _having(library, "article_index", "اتفاقيه") == []
    assert _having(library, "article_index", "معاهده") == [first]
    library.revert(steps)
    assert _having(library, "article_index", "اتفاقيه") == [first]
    steps = library.write(articles.remove_articles, [first]).steps
    assert _having(library, "article_index", "القاهره") == [second]
    library.revert(steps)
    assert _having(library, "article_index", "القاهره") == [first, second]


def test_a_preposition_is_no_name(library: Library, add_text: AddText) -> None:
    preposition = add_text("نزل على الطاولة")
    name = add_text("نزل علي إلى السوق")
    assert _having(library, "article_index", "علي") == [name]
    assert _having(library, "article_index", "على") == [preposition]


def test_only_the_latest_text_is_found(library: Library, add_text: AddText) -> None:
    number = add_text("نص قديم")

    def add_version(db: sqlite3.Connection) -> None:
        db.execute(
            "INSERT INTO versions (article_id, number, sha256, raw_sha256, encoding, imported_at, text) "
            "VALUES (?, 2, 'x', 'x', 'utf-8', '', 'خبر حديث')",
            (number,),
        )

    steps = library.write(add_version).steps
    assert _having(library, "article_index", "قديم") == []
    assert _having(library, "article_index", "حديث") == [number]
    assert index.is_in_step(library.db)
    library.revert(steps)
    assert _having(library, "article_index", "قديم") == [number]
    assert index.is_in_step(library.db)


def test_what_the_analyst_wrote_is_followed(library: Library, add_text: AddText) -> None:
    article_id = add_text("بحثت إيران وأذربيجان العلاقات")
    library.write(highlights.add_highlight, 1, 6, 20, 1)
    note = library.write(notes.add_note, article_id, None, "راجِعْ المصدر").result
    tagging = library.write(tags.add_tagging, "سياسة/خارجية", article_id).result
    entity = library.write(identity.add_entity, "جمهورية أذربيجان", "place").result
    library.write(mentions.add_mention, entity.id, 1, 12, 20)
    assert _annotated(library, "واذربيجان") == []  # a highlight's words are its article's
    assert _annotated(library, "راجع") == [("note", note.id)]
    assert _annotated(library, "خارجيه") == [("tag", tagging.tag_id)]
    assert [kind for kind, _ in _annotated(library, "اذربيجان")] == ["alias", "alias"]
    changed = library.write(notes.set_note_body, note.id, "تمّ").steps
    assert _annotated(library, "راجع") == []
    assert _annotated(library, "تم") == [("note", note.id)]
    library.revert(changed)
    assert _annotated(library, "راجع") == [("note", note.id)]
    library.write(tags.remove_tagging, tagging.id)
    assert _annotated(library, "خارجيه") == []
    library.write(articles.remove_articles, [article_id])
    assert {kind for kind, _ in library.db.execute("SELECT kind, owner_id FROM annotation_index")} == {"alias"}
    assert index.is_in_step(library.db)


def test_words_are_known_by_their_sound(library: Library, add_text: AddText) -> None:
    add_text("قره باغ وبايراموف في COP29")
    words = {word for (word,) in library.db.execute("SELECT word FROM word_skeletons")}
    assert {"قره باغ", "وبايراموف", "باغ"} <= words
    assert not any(word.isascii() for word in words)


def _first_release(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a library as the first release left it: one article in it with a note, a tag and an entity."""
    text = "بحثت إيران وأذربيجان العلاقات في قره باغ على عجل."
    db = sqlite3.connect(path, isolation_level=None)
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        schema.migrate(db)
    db.execute(
        "INSERT INTO articles VALUES "
        "(7, 'العلاقات الثنائية', 'فارس', '', '2021-10-12', 'ar', '', '', 'unread', 0, '', '', 0)"
    )
    db.execute("INSERT INTO versions VALUES (3, 7, 1, 'x', 'x', 'utf-8', '', ?)", (text,))
    db.execute(
        "INSERT INTO article_index (rowid, headline, body) VALUES (7, ?, ?)",
        (fold_text("العلاقات الثنائية"), fold_text(text)),
    )
    db.execute("INSERT INTO notes VALUES (2, 7, NULL, 'راجع الأرشيف', '', '')")
    db.execute("INSERT INTO tags VALUES (1, 'سياسة', 'سياسه')")
    db.execute("INSERT INTO taggings VALUES (1, 1, 7, NULL, '')")
    db.execute("INSERT INTO entities VALUES (1, 'أذربيجان', 'place', '')")
    db.execute("INSERT INTO aliases VALUES (1, 1, 'أذربيجان', 'اذربيجان')")
    db.close()


def test_a_library_of_the_first_release_is_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, check_index: Callable[[Library], None]
) -> None:
    path = tmp_path / "old.hashiya"
    _first_release(path, monkeypatch)
    library = Library.open(path)
    check_index(library)
    assert library.db.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS),)
    for query in ("اذربيجان", "علاقات ثنائية", "karabakh", "ارشيف", "سياسه"):
        found = find_articles(library.db, query)
        assert [(article.article_id, article.complete) for article in found.articles] == [(7, True)], query
    library.close()
    reopened = Library.open(path)
    check_index(reopened)
    reopened.write(articles.set_details, 7, headline="خبر")
    check_index(reopened)
    reopened.close()


DAMAGE: dict[str, Sequence[str]] = {
    "an article left out": ["INSERT INTO article_index (article_index) VALUES ('delete-all')"],
    "an article that is not there": ["INSERT INTO article_index (rowid, headline, body) VALUES (99, 'خبر', 'نص')"],
    "a word too many": ["INSERT INTO stem_index (rowid, headline, body) VALUES (2, '', 'زياده')"],
    "the note of another": ["UPDATE annotation_index SET owner_id = 77 WHERE kind = 'note'"],
    "a tag left out": ["DELETE FROM annotation_index WHERE kind = 'tag'"],
    "no sounds": ["DELETE FROM word_skeletons"],
    "a wrong sound": ["UPDATE word_skeletons SET skeleton = 'x' WHERE word = 'باكو'"],
    "words overwritten": ["UPDATE article_index_data SET block = x'ff00ff00ff' WHERE id > 10"],
    "stems gone": ["DELETE FROM stem_index_data WHERE id > 10"],
    "all of an index gone": ["DELETE FROM article_index_data"],
    "settings gone": ["DELETE FROM annotation_index_config"],
    "a part missing": ["DROP TABLE annotation_index_docsize"],
    "an index missing": ["DROP TABLE article_stems", "DROP TABLE stem_index"],
    "a table missing": ["DROP TABLE word_skeletons"],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_damage_is_told_and_put_right(
    full_library: Library, dump: Dump, check_index: Callable[[Library], None], damage: Sequence[str]
) -> None:
    before = dump(full_library.db)
    for statement in damage:
        full_library.db.execute(statement)
    full_library.close()
    library = Library.open(full_library.path)
    assert not index.is_in_step(library.db)
    assert library.write(index.rebuild) == Written(2, ())
    check_index(library)
    assert dump(library.db) == before
    assert library.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    steps = library.write(articles.remove_articles, [1]).steps
    check_index(library)
    library.revert(steps)
    check_index(library)
    library.close()
    assert not list(full_library.path.parent.glob("*-wal"))


def test_a_rebuilding_that_fails_leaves_the_index_as_it_was(
    full_library: Library, check_index: Callable[[Library], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_text: str) -> str:
        raise KeyError("a bug")

    with monkeypatch.context() as patched:
        patched.setattr(index, "fold_text", fail)
        with pytest.raises(KeyError):
            full_library.write(index.rebuild)
    check_index(full_library)


def test_whoever_may_only_read_may_check(full_library: Library) -> None:
    reader = full_library.open_reader()
    assert index.is_in_step(reader)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM notes")
    reader.close()
    full_library.close()
    library = Library.open(full_library.path, read_only=True)
    at_rest = full_library.path.read_bytes()
    assert index.is_in_step(library.db)
    library.close()
    assert full_library.path.read_bytes() == at_rest


def test_an_empty_library_is_in_step(library: Library) -> None:
    assert index.is_in_step(library.db)
    assert library.write(index.rebuild) == Written(0, ())
    assert index.is_in_step(library.db)


def test_changes_that_say_nothing_leave_the_index_alone(full_library: Library) -> None:
    seen: list[str] = []
    full_library.db.set_trace_callback(seen.append)
    steps: tuple[RowChange, ...] = full_library.write(articles.set_status, 1, "done").steps
    steps += full_library.write(articles.set_details, 1, outlet="إرنا").steps
    full_library.db.set_trace_callback(None)
    assert len(steps) == 2
    assert not any("_index" in statement for statement in seen)
