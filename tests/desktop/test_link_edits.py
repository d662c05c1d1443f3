"""What the analyst does to related articles is one step each, named, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.edits import Edits
from storage import articles
from storage.library import Library
from storage.records import NewArticle
from storage.related import links

Do = Callable[[Edits], object]


@pytest.fixture
def edits(qapp: QApplication, library: Library) -> Iterator[Edits]:
    """Two articles that are linked."""
    for text in ("زلزال كرمان", "هزة في كرمان"):
        library.write(articles.add_article, NewArticle(text=text, raw_sha256=text))
    library.write(links.add_link, 1, 2, "see_also")
    edits = Edits(Bridge(library, qapp), qapp)
    yield edits
    edits.close()
    edits.deleteLater()


_ACTS: dict[str, Do] = {
    "pinning of a related article": lambda it: it.links.pin(1, 2),
    "dismissal of a related article": lambda it: it.links.dismiss(2, 1),
    "link of two articles": lambda it: it.links.add_link(2, 1, "continues", "بعد يوم"),
    "change of a link": lambda it: it.links.set_link(1, "contradicts", "عدد القتلى"),
    "removal of a link": lambda it: it.links.remove_link(1),
}


def _rows(library: Library) -> list[tuple[object, ...]]:
    tables = ("article_links", "relation_choices")
    return [row for table in tables for row in library.db.execute(f"SELECT * FROM {table}")]  # noqa: S608


def _go(step: Callable[[], object], edits: Edits, qtbot: QtBot) -> None:
    step()
    qtbot.waitUntil(lambda: not edits.retrace.busy)


@pytest.mark.parametrize("name", _ACTS)
def test_each_act_is_a_step_of_its_own(edits: Edits, library: Library, name: str, qtbot: QtBot) -> None:
    before = _rows(library)
    _ACTS[name](edits)
    after = _rows(library)
    assert after != before
    assert edits.undo_name() == name
    _go(edits.undo, edits, qtbot)
    assert _rows(library) == before
    _go(edits.redo, edits, qtbot)
    assert _rows(library) == after


def test_taking_a_choice_back_is_a_step_too(edits: Edits, library: Library, qtbot: QtBot) -> None:
    edits.links.pin(1, 2)
    edits.links.clear_choice(2, 1)
    assert edits.undo_name() == "taking back of a choice"
    assert len(_rows(library)) == 1
    _go(edits.undo, edits, qtbot)
    assert len(_rows(library)) == 2


def test_typing_on_in_a_note_is_one_step(edits: Edits, library: Library, qtbot: QtBot) -> None:
    for note in ("ع", "عد", "عدد"):
        edits.links.set_link(1, "see_also", note)
    _go(edits.undo, edits, qtbot)
    assert [link.note for link in links.list_links(library.db, 1)] == [""]
