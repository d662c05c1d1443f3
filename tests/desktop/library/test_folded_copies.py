"""Near-duplicates in the list: folded into one row, unfolded below it, and two rows compared."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.library.model import FOLD_ROLE, Fold
from storage import articles
from storage.records import NewArticle

if TYPE_CHECKING:
    from desktop.library.pane import LibraryPane
    from desktop.settings import Settings
    from storage.library import Library

OpenPane = Callable[["Library"], "LibraryPane"]
LEFT = Qt.MouseButton.LeftButton

_STORY = (
    "أعلنت وزارة الخارجية أن الوفدين اتفقا مساء الخميس على وقف القتال في المنطقة الحدودية وعلى فتح الطريق الرئيسي أمام "
    "القوافل الإنسانية القادمة من العاصمة، وقال المتحدث باسمها إن لجنة مشتركة من الخبراء ستجتمع الأسبوع المقبل لمراقبة "
    "التنفيذ وإعداد تقرير مفصل عن الأضرار التي لحقت بالمدارس والمستشفيات خلال الأشهر الماضية"
)
_ANOTHER = (
    "ارتفعت أسعار القمح في الأسواق العالمية بعد موجة جفاف ضربت حقول الشمال وأدت إلى تراجع المحصول هذا العام كثيرا"
)


def add(library: Library, *stories: tuple[str, str, str]) -> list[int]:
    """Add articles of (text, outlet, date) and return their ids."""

    def write(db: Connection) -> list[int]:
        return [
            articles.add_article(db, NewArticle(text, f"{number}", text[:20], outlet=outlet, published=published)).id
            for number, (text, outlet, published) in enumerate(stories)
        ]

    return library.write(write).result


@pytest.fixture
def told(library: Library) -> list[int]:
    """One story told by three outlets in nearly the same words, and another story between them."""
    return add(
        library,
        (f"{_STORY}.", "الأولى", "2021-10-05"),
        (_ANOTHER, "الثانية", "2021-10-04"),
        (f"{_STORY} فقط.", "الثالثة", "2021-10-03"),
        (f"اليوم {_STORY}.", "الرابعة", "2021-10-02"),
    )


def fold(pane: LibraryPane, row: int) -> Fold:
    return pane.articles.index(row).data(FOLD_ROLE)  # type: ignore[no-any-return]


def sentence(pane: LibraryPane, row: int) -> str:
    return str(pane.articles.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def enter(pane: LibraryPane, qtbot: QtBot, row: int) -> None:
    pane.activateWindow()
    pane.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(pane.list.hasFocus)
    pane.list.setCurrentIndex(pane.articles.index(row))


def test_copies_stand_apart_until_they_are_folded(
    open_pane: OpenPane, library: Library, told: list[int], settings: Settings
) -> None:
    pane = open_pane(library)
    first, other, *copies = told
    assert pane.articles.ids == told
    assert fold(pane, 0) == Fold()
    pane.filter_bar.fold_copies.trigger()
    assert pane.articles.ids == [first, other]
    assert fold(pane, 0) == Fold(copies=len(copies))
    assert "2 copy(ies) folded under it" in sentence(pane, 0)
    assert settings.copies_folded
    pane.filter_bar.fold_copies.trigger()
    assert pane.articles.ids == told
    assert not settings.copies_folded


def test_what_was_folded_is_folded_at_the_next_start(
    open_pane: OpenPane, library: Library, told: list[int], settings: Settings
) -> None:
    settings.copies_folded = True
    pane = open_pane(library)
    assert pane.articles.ids == told[:2]
    assert pane.filter_bar.fold_copies.isChecked()


def test_arrows_unfold_copies_below_and_fold_them_away(
    qtbot: QtBot, open_pane: OpenPane, library: Library, told: list[int], settings: Settings
) -> None:
    settings.copies_folded = True
    pane = open_pane(library)
    first, other, *copies = told
    enter(pane, qtbot, 0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Right)
    assert pane.articles.ids == [first, *copies, other]
    assert [fold(pane, row).is_copy for row in range(4)] == [False, True, True, False]
    assert "2 copy(ies) below" in sentence(pane, 0)
    assert "copy of the one above" in sentence(pane, 1)
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    qtbot.keyClick(pane.list, Qt.Key.Key_Left)
    assert pane.articles.ids == [first, other]
    assert pane.list.currentIndex().row() == 0, "the keyboard stays on the article whose copies were folded"
    qtbot.keyClick(pane.list, Qt.Key.Key_Left)
    assert pane.articles.ids == [first, other]


def test_a_click_on_the_number_unfolds_and_chooses_nothing(
    qtbot: QtBot, open_pane: OpenPane, library: Library, told: list[int], settings: Settings
) -> None:
    settings.copies_folded = True
    pane = open_pane(library)
    box = pane.list._row.copies_box(pane.list.visualRect(pane.articles.index(0)), pane.articles.index(0))
    with qtbot.assertNotEmitted(pane.article_requested):
        qtbot.mouseClick(pane.list.viewport(), LEFT, pos=box.center())
    assert len(pane.articles.ids) == len(told)
    qtbot.mouseClick(pane.list.viewport(), LEFT, pos=box.center())
    assert pane.articles.ids == told[:2]


@pytest.mark.parametrize(
    ("unfolded", "words"), [(False, "Show the copies below (→)"), (True, "Fold the copies away (←)")]
)
def test_the_number_tells_its_key(
    open_pane: OpenPane, library: Library, told: list[int], settings: Settings, unfolded: bool, words: str
) -> None:
    settings.copies_folded = True
    pane = open_pane(library)
    pane._unfold(told[0], unfolded)
    place = pane.list._row.copies_box(pane.list.visualRect(pane.articles.index(0)), pane.articles.index(0)).center()
    viewport = pane.list.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert words in QToolTip.text()
    QToolTip.hideText()


def test_an_open_copy_is_seen_below_what_it_is_a_copy_of(
    open_pane: OpenPane, library: Library, told: list[int], settings: Settings
) -> None:
    settings.copies_folded = True
    pane = open_pane(library)
    first, other, *copies = told
    pane.set_current(copies[1])
    assert pane.articles.ids == [first, *copies, other]
    assert pane.list.current_id() == copies[1]


def test_a_new_copy_falls_under_its_row(
    qtbot: QtBot, open_pane: OpenPane, library: Library, told: list[int], settings: Settings
) -> None:
    settings.copies_folded = True
    pane = open_pane(library)
    new = NewArticle(f"{_STORY} اليوم.", "new", "نسخة أخرى", outlet="الخامسة", published="2021-09-01")
    pane._bridge.write(articles.add_article, new)
    qtbot.waitUntil(lambda: fold(pane, 0).copies == 3)
    assert pane.articles.ids == told[:2]


def test_two_chosen_rows_are_compared_in_the_order_of_the_list(
    qtbot: QtBot, open_pane: OpenPane, library: Library, told: list[int]
) -> None:
    pane = open_pane(library)
    choose = pane.list.selectionModel().SelectionFlag.Select
    for row in (2, 0):
        pane.list.selectionModel().select(pane.articles.index(row), choose)
    menu = pane.list.row_menu()
    compare = menu.findChild(QAction, "compareArticles")
    assert compare is not None
    with qtbot.waitSignal(pane.comparison_requested) as asked:
        compare.trigger()
    assert asked.args == [told[0], told[2]]
    menu.close()


@pytest.mark.parametrize("rows", [(0,), (0, 1, 2)])
def test_only_two_can_be_compared(
    open_pane: OpenPane, library: Library, told: list[int], rows: tuple[int, ...]
) -> None:
    pane = open_pane(library)
    choose = pane.list.selectionModel().SelectionFlag.Select
    for row in rows:
        pane.list.selectionModel().select(pane.articles.index(row), choose)
    menu = pane.list.row_menu()
    assert menu.findChild(QAction, "compareArticles") is None
    assert told
    menu.close()


@pytest.mark.parametrize("title", ["خبر", "خبر طويل " * 12], ids=["one line", "two lines"])
def test_the_number_and_the_star_stand_on_the_line_of_facts(
    open_pane: OpenPane, library: Library, told: list[int], settings: Settings, title: str
) -> None:
    library.write(articles.set_details, told[0], headline=title.strip())
    settings.copies_folded = True
    pane = open_pane(library)
    index = pane.articles.index(0)
    rect, row = pane.list.visualRect(index), pane.list._row
    block = row.title_block(title.strip(), rect.width() - 32)
    assert str(index.data()) == title.strip()
    middle = row._facts_top(rect, index) + QFontMetricsF(row._small).height() / 2
    assert row._facts_top(rect, index) < rect.center().y() + block.height
    for box in (row.copies_box(rect, index), row.star_box(rect, index)):
        assert abs(QRectF(box).center().y() - middle) <= 1.5
        assert rect.contains(box)
