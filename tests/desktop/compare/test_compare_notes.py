"""Where the notes on a passage stand: within its card, and never over what is noted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from desktop.compare.note_panel import NotePanel
from storage.articles import get_version
from storage.highlights import add_highlight
from storage.notes import add_note
from tests.desktop.compare.conftest import FIRST, SECOND, CompareDesk, range_of

LONG = " ".join(f"وقال الوزير في الجملة {number} إن المحادثات مستمرة." for number in range(900))

both_directions = pytest.mark.parametrize("compare_desk", ["en", "ar"], indirect=True)


def note_on(desk: CompareDesk, side: int, words: tuple[int, int], body: str = "صحيح؟") -> int:
    article_id = (desk.first, desk.second)[side]
    version = get_version(desk.library.db, article_id)
    mark = desk.bridge.write(add_highlight, version.id, *words, 1).result
    desk.bridge.write(add_note, article_id, mark.id, body)
    desk.settle()
    return int(mark.id)


def show(desk: CompareDesk, side: int, highlight_id: int) -> NotePanel:
    desk.page.notes.show(side, highlight_id)
    QApplication.processEvents()
    return desk.page.notes.panel


def places(desk: CompareDesk, side: int, words: tuple[int, int]) -> tuple[QRect, QRect]:
    """Return where words stand and their card, as seen from the panel's own ground."""
    view = desk.page.view
    shift = view.viewport().pos()
    noted, card = view.range_on_card(side, *words)
    return noted.translated(shift), card.translated(shift)


@both_directions
@pytest.mark.parametrize(
    ("side", "words"), [(0, "أعلن الطرفان"), (0, "نوفمبر 2020"), (1, "جاء وقف"), (1, "ستة أسابيع"), (1, "A note")]
)
def test_they_stand_below_what_is_noted_within_its_card(compare_desk: CompareDesk, side: int, words: str) -> None:
    compare_desk.open()
    place = range_of((FIRST, SECOND)[side], words)
    panel = show(compare_desk, side, note_on(compare_desk, side, place))
    noted, card = places(compare_desk, side, place)
    assert panel.isVisible()
    assert not panel.geometry().intersects(noted)
    assert 0 <= panel.geometry().top() - noted.bottom() < 12
    assert card.left() <= panel.geometry().left()
    assert panel.geometry().right() <= card.right()


@both_directions
def test_where_there_is_no_room_below_they_stand_above(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    place = range_of(SECOND, "A note in English")
    highlight_id = note_on(compare_desk, 1, place, "سطر\n" * 8)
    noted, card = places(compare_desk, 1, place)
    compare_desk.page.resize(1300, compare_desk.page.height() - compare_desk.page.view.height() + noted.bottom() + 40)
    QApplication.processEvents()
    panel = show(compare_desk, 1, highlight_id)
    noted, card = places(compare_desk, 1, place)
    assert panel.geometry().bottom() < noted.top()
    assert card.left() <= panel.geometry().left()
    assert panel.geometry().right() <= card.right()


@both_directions
@pytest.mark.parametrize("side", [0, 1])
def test_where_all_that_is_seen_is_noted_they_stand_beside_it(compare_desk: CompareDesk, side: int) -> None:
    article = compare_desk.add(LONG, "الأولى", "2020-11-10")
    ids = (article, compare_desk.second) if side == 0 else (compare_desk.second, article)
    compare_desk.open(*ids)
    compare_desk.page.view.show_place(side, 0, 10)
    version = get_version(compare_desk.library.db, article)
    mark = compare_desk.bridge.write(add_highlight, version.id, 0, 6_000, 1).result
    compare_desk.bridge.write(add_note, article, mark.id, "صحيح؟")
    compare_desk.settle()
    panel = show(compare_desk, side, mark.id)
    noted, _card = places(compare_desk, side, (0, 6_000))
    assert noted.height() > compare_desk.page.view.viewport().height()
    assert not panel.geometry().intersects(noted)
    assert compare_desk.page.view.rect().contains(panel.geometry())


def test_they_leave_the_window_with_what_is_noted_and_come_back(compare_desk: CompareDesk) -> None:
    article = compare_desk.add(LONG, "الأولى", "2020-11-10")
    compare_desk.open(article, compare_desk.second)
    view = compare_desk.page.view
    version = get_version(compare_desk.library.db, article)
    mark = compare_desk.bridge.write(add_highlight, version.id, 0, 12, 1).result
    compare_desk.bridge.write(add_note, article, mark.id, "صحيح؟")
    compare_desk.settle()
    view.bar.setValue(0)
    panel = show(compare_desk, 0, mark.id)
    before = panel.geometry()
    view.bar.setValue(view.bar.value() + 2_000)
    QApplication.processEvents()
    assert not panel.geometry().intersects(view.rect())
    view.bar.setValue(0)
    QApplication.processEvents()
    assert panel.geometry() == before
