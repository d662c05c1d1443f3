"""Highlights, notes and tags."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import articles, highlights, notes, tags
from storage.errors import EmptyName, RecordMissing
from storage.library import Library

AddText = Callable[..., int]

TEXT = "😀 كَتَبَ\u00a0الوزيرُ إلى باكو.\n👩‍👩‍👧 ثم سافرَ إلى أذربيجان\u2009وعاد." * 3


@pytest.fixture
def version_id(library: Library, add_text: AddText) -> int:
    return articles.get_version(library.db, add_text(TEXT)).id


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(ends=st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda ends: ends[0] != ends[1]))
def test_a_highlight_quotes_its_very_code_points(library: Library, version_id: int, ends: tuple[int, int]) -> None:
    start, end = sorted(ends)
    mark = library.write(highlights.add_highlight, version_id, start, end, 2).result
    assert mark.exact == TEXT[start:end]
    assert mark.prefix == TEXT[max(0, start - 32) : start]
    assert mark.suffix == TEXT[end : end + 32]
    assert (mark.start, mark.end, mark.colour, mark.anchoring) == (start, end, 2, "anchored")
    assert highlights.get_highlight(library.db, mark.id) == mark


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 3), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 1)])
def test_ranges_outside_the_text_are_refused(library: Library, version_id: int, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        library.write(highlights.add_highlight, version_id, start, end, 1)
    assert highlights.list_highlights(library.db, version_id) == []


def test_highlights_are_recoloured_extended_overlapped_and_removed(library: Library, version_id: int) -> None:
    later = library.write(highlights.add_highlight, version_id, 20, 30, 1).result
    earlier = library.write(highlights.add_highlight, version_id, 2, 25, 5).result
    assert [mark.id for mark in highlights.list_highlights(library.db, version_id)] == [earlier.id, later.id]
    library.write(highlights.set_colour, later.id, 4)
    library.write(highlights.set_range, later.id, 18, 40)
    changed = highlights.get_highlight(library.db, later.id)
    assert (changed.colour, changed.start, changed.end, changed.exact) == (4, 18, 40, TEXT[18:40])
    assert changed.modified_at >= later.modified_at
    assert changed.created_at == later.created_at
    library.write(highlights.remove_highlight, earlier.id)
    assert highlights.list_highlights(library.db, version_id) == [changed]
    with pytest.raises(RecordMissing):
        library.write(highlights.remove_highlight, earlier.id)
    with pytest.raises(RecordMissing):
        library.write(highlights.set_colour, earlier.id, 1)
    with pytest.raises(RecordMissing):
        library.write(highlights.set_range, earlier.id, 1, 2)
    with pytest.raises(RecordMissing):
        library.write(highlights.add_highlight, 999, 0, 1, 1)


def test_a_highlight_at_the_end_of_five_megabytes_is_made_at_once(library: Library, add_text: AddText) -> None:
    text = TEXT * (5_000_000 // len(TEXT.encode()))
    version_id = articles.get_version(library.db, add_text(text)).id
    durations = []
    for number in range(9):
        start = len(text) - 100 + number
        begun = time.perf_counter()
        mark = library.write(highlights.add_highlight, version_id, start, start + 20, 1).result
        durations.append(time.perf_counter() - begun)
        assert mark.exact == text[start : start + 20]
    assert sorted(durations)[4] < 0.025


def test_notes_on_marks_and_articles(library: Library, version_id: int) -> None:
    mark = library.write(highlights.add_highlight, version_id, 2, 7, 1).result
    first = library.write(notes.add_note, mark.article_id, mark.id, "أول").result
    second = library.write(notes.add_note, mark.article_id, mark.id, "ثان").result
    on_article = library.write(notes.add_note, mark.article_id, None, "").result
    assert notes.list_notes(library.db, mark.article_id) == [first, second, on_article]
    library.write(notes.set_note_body, first.id, "أول\nمعدّل")
    assert notes.get_note(library.db, first.id).body == "أول\nمعدّل"
    assert library.write(notes.set_note_body, first.id, "أول\nمعدّل").steps == ()
    library.write(notes.remove_note, second.id)
    library.write(highlights.remove_highlight, mark.id)
    assert notes.list_notes(library.db, mark.article_id) == [on_article]
    with pytest.raises(RecordMissing, match=f"no note {first.id}"):
        library.write(notes.set_note_body, first.id, "x")
    with pytest.raises(RecordMissing):
        library.write(notes.remove_note, first.id)


def test_a_note_keeps_whatever_is_typed(library: Library, version_id: int) -> None:
    article_id = library.db.execute("SELECT article_id FROM versions WHERE id = ?", (version_id,)).fetchone()[0]
    note = library.write(notes.add_note, article_id, None, "a\0b\ud83d c 😀 \u202e").result
    assert note.body == "a\ufffdb\ufffd c 😀 \u202e"
    assert notes.get_note(library.db, note.id) == note


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  #دبلوماسية ", "دبلوماسية"), ("سياسة / خارجية", "سياسة/خارجية"), ("//a//b/", "a/b"), ("##x", "x"),
        ("وقف  إطلاق\nالنار", "وقف إطلاق النار"),
    ],
)  # fmt: skip
def test_tag_names_are_tidied(library: Library, add_text: AddText, typed: str, kept: str) -> None:
    assert library.write(tags.add_tagging, typed, add_text("نص")).result.name == kept


@pytest.mark.parametrize("typed", ["", " ", "#", "/", "# / /", "…"])
def test_a_tag_without_a_name_is_refused(library: Library, add_text: AddText, typed: str) -> None:
    with pytest.raises(EmptyName):
        library.write(tags.add_tagging, typed, add_text("نص"))


def test_spellings_that_fold_alike_are_one_tag(library: Library, add_text: AddText) -> None:
    first, second = add_text("واحد"), add_text("اثنان")
    one = library.write(tags.add_tagging, "أسئلة", first).result
    other = library.write(tags.add_tagging, "اسئله", second).result
    assert (other.tag_id, other.name) == (one.tag_id, "أسئلة")
    assert library.write(tags.add_tagging, "#أسئلة", first).steps == ()
    assert [(tag.name, tag.uses) for tag in tags.list_tags(library.db)] == [("أسئلة", 2)]


def test_tags_go_with_their_last_use(library: Library, version_id: int) -> None:
    mark = library.write(highlights.add_highlight, version_id, 2, 7, 1).result
    on_article = library.write(tags.add_tagging, "سؤال", mark.article_id).result
    on_mark = library.write(tags.add_tagging, "سؤال", mark.article_id, mark.id).result
    library.write(tags.add_tagging, "وساطة", mark.article_id, mark.id)
    assert [(item.name, item.highlight_id) for item in tags.list_taggings(library.db, mark.article_id)] == [
        ("سؤال", None), ("سؤال", mark.id), ("وساطة", mark.id),
    ]  # fmt: skip
    assert on_mark.tag_id == on_article.tag_id
    library.write(highlights.remove_highlight, mark.id)
    assert [tag.name for tag in tags.list_tags(library.db)] == ["سؤال"]
    library.write(tags.remove_tagging, on_article.id)
    assert tags.list_tags(library.db) == []
    with pytest.raises(RecordMissing):
        library.write(tags.remove_tagging, on_article.id)


def test_tags_are_completed_by_their_beginning_and_by_their_parts(library: Library, add_text: AddText) -> None:
    first, second = add_text("واحد"), add_text("اثنان")
    for name in ("سياسة", "سياسة/خارجية", "سياسة/دفاع", "دفاع جوي", "خارج"):
        library.write(tags.add_tagging, name, first)
    library.write(tags.add_tagging, "سياسة/دفاع", second)

    def found(typed: str, limit: int = 9) -> list[str]:
        return [tag.name for tag in tags.find_tags(library.db, typed, limit)]

    assert found("سياسه/") == ["سياسة/دفاع", "سياسة/خارجية"]
    assert found("خار") == ["خارج", "سياسة/خارجية"]
    assert found("#دفاع") == ["دفاع جوي", "سياسة/دفاع"]
    assert found("جوي") == ["دفاع جوي"]
    assert found("اسة") == []
    assert found("")[0] == "سياسة/دفاع"
    assert len(found("", 2)) == 2
    assert [tag.name for tag in tags.list_tags(library.db)] == [
        "خارج",
        "دفاع جوي",
        "سياسة",
        "سياسة/خارجية",
        "سياسة/دفاع",
    ]
