"""Before a restore it is told what differs: what would be lost, come back, and change back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from storage import articles, highlights, notes, saved_searches, tags
from storage.backups import back_up
from storage.entities import mentions
from storage.errors import LibraryDamaged, LibraryMissing
from storage.library import Library
from storage.previewing import Difference, preview
from storage.restoring import restore
from tests.storage import entity_acts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def path(full_library: Library) -> Path:
    return full_library.path


def _by_table(differences: tuple[Difference, ...] | None) -> dict[str, Difference]:
    assert differences is not None
    return {one.table: one for one in differences}


def test_what_differs_is_told_of_an_open_library(full_library: Library, path: Path, backup: Path) -> None:
    found = _by_table(preview(path, backup))
    quoted = full_library.db.execute("SELECT exact FROM highlights").fetchall()
    assert found["articles"].changed == (1, ("عنوان آخر",))
    assert found["highlights"].only_there.number == 1
    assert found["highlights"].only_there.examples[0] not in {exact for (exact,) in quoted}
    assert found["notes"].only_here == (1, ("ملاحظة جديدة",))
    assert found["notes"].only_there == (1, ("راجع",))
    assert found["taggings"].only_there == (1, ("سؤال",))
    assert set(found) == {"articles", "highlights", "notes", "taggings"}


def test_each_kind_of_difference(full_library: Library, path: Path, tmp_path: Path) -> None:
    made = back_up(path, tmp_path, "manual")
    assert made is not None
    assert preview(path, made.path) == ()
    full_library.write(articles.set_last_read, 1)
    full_library.write(articles.set_reading_place, 1, 3)
    assert preview(path, made.path) == (), "where an article was left is nothing to miss"
    full_library.write(highlights.set_colour, 1, 5)
    full_library.write(tags.add_tagging, "جديد", 2)
    full_library.write(entity_acts.set_entity, 1, "أذربيجان", "place")
    full_library.write(mentions.remove_mention, 1)
    full_library.write(saved_searches.add_saved_search, "", "تبريز", "newest")
    found = _by_table(preview(path, made.path))
    assert found["highlights"].changed.number == 1
    assert found["taggings"].only_here == (1, ("جديد",))
    assert found["entities"].changed == (1, ("أذربيجان",))
    assert found["mentions"].only_there.number == 1
    assert found["saved_searches"].only_here == (1, ("تبريز",))
    assert len(found) == 5
    full_library.write(articles.remove_articles, [2])
    found = _by_table(preview(path, made.path))
    assert found["articles"].only_there == (1, ("الثاني",))
    assert found["versions"].only_there == (1, ("الثاني",))


def test_a_number_given_again_after_a_restore_is_another_row(
    full_library: Library, path: Path, tmp_path: Path, folder: Path
) -> None:
    made = back_up(path, tmp_path, "manual")
    assert made is not None
    lost = full_library.write(notes.add_note, 2, None, "تضيع")
    full_library.close()
    restored = restore(path, made.path, folder)
    assert restored is not None
    assert restored.kept is not None
    library = Library.open(path)
    again = library.write(notes.add_note, 2, None, "أخرى")
    library.close()
    assert again.result.id == lost.result.id
    found = _by_table(preview(path, restored.kept.path))
    assert found["notes"] == ("notes", (1, ("أخرى",)), (1, ("تضيع",)), (0, ()))


def test_only_a_few_examples_are_given(library: Library, add_text: Callable[..., int], tmp_path: Path) -> None:
    made = back_up(library.path, tmp_path, "manual")
    assert made is not None
    for number in range(12):
        add_text(f"نص {number}", headline="عنوان " * 100)
    found = _by_table(preview(library.path, made.path))["articles"].only_here
    assert found.number == 12
    assert len(found.examples) == 5
    assert {len(example) for example in found.examples} == {200}
    assert preview(library.path, made.path, cancelled=lambda: True) is None


def test_the_one_that_cannot_be_read_is_named(full_library: Library, path: Path, backup: Path) -> None:
    full_library.close()
    path.write_bytes(path.read_bytes()[:30_000])
    with pytest.raises(LibraryDamaged) as raised:
        preview(path, backup)
    assert raised.value.path == path
    path.unlink()
    with pytest.raises(LibraryMissing):
        preview(path, backup)
