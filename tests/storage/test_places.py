"""Many places are marked in one go, and none twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import highlights, places, tags, versions
from storage.errors import EmptyName
from storage.library import Library
from storage.records import NewArticle

TEXT = "باكو وطهران، ثم باكو مرة أخرى"


def spots(library: Library, article_id: int) -> list[tuple[int, int, int]]:
    (version,) = library.db.execute("SELECT id FROM versions WHERE article_id = ?", (article_id,)).fetchone()
    first, second = TEXT.index("باكو"), TEXT.rindex("باكو")
    return [(version, first, first + 4), (version, second, second + 4)]


def test_what_is_marked_so_already_is_skipped(library: Library, add_text: Callable[..., int]) -> None:
    wanted = spots(library, add_text(TEXT))
    library.write(highlights.add_highlight, *wanted[0], 2)
    library.write(highlights.add_highlight, *wanted[1], 1)
    written = library.write(places.add_highlights, wanted, 1)
    assert written.result == 1
    marks = highlights.list_highlights(library.db, wanted[0][0])
    assert [(mark.start, mark.colour) for mark in marks] == [(0, 2), (0, 1), (wanted[1][1], 1)]
    assert library.write(places.add_highlights, wanted, 1) == (2, ())
    library.revert(written.steps)
    assert len(highlights.list_highlights(library.db, wanted[0][0])) == 2


def test_tags_go_on_the_highlights_there_are(library: Library, add_text: Callable[..., int]) -> None:
    article_id = add_text(TEXT)
    wanted = spots(library, article_id)
    mark = library.write(highlights.add_highlight, *wanted[0], 4).result
    library.write(tags.add_tagging, "عاصمة", article_id, mark.id)
    assert library.write(places.add_taggings, wanted, "#عاصمة", 3).result == 1
    assert [one.colour for one in highlights.list_highlights(library.db, wanted[0][0])] == [4, 3]
    assert [one.name for one in tags.list_taggings(library.db, article_id)] == ["عاصمة", "عاصمة"]
    assert library.write(places.add_taggings, wanted, "أخرى", 3).result == 0
    assert len(highlights.list_highlights(library.db, wanted[0][0])) == 2


def test_a_tag_without_a_name_marks_nothing(library: Library, add_text: Callable[..., int]) -> None:
    wanted = spots(library, add_text(TEXT))
    with pytest.raises(EmptyName):
        library.write(places.add_taggings, wanted, " # ", 1)
    assert highlights.list_highlights(library.db, wanted[0][0]) == []


def test_a_text_that_is_no_longer_the_latest_is_left_alone(library: Library, add_text: Callable[..., int]) -> None:
    article_id = add_text(TEXT)
    wanted = spots(library, article_id)
    library.write(versions.add_version, article_id, NewArticle(text=f"{TEXT}.", raw_sha256="later"))
    assert library.write(places.add_highlights, wanted, 1) == (2, ())
    assert library.write(places.add_taggings, wanted, "عاصمة", 1) == (2, ())
