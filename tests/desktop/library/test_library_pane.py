"""The library pane, driven as its reader drives it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.library.filter_bar import TYPING_PAUSE_MS
from desktop.library.model import SUMMARY_ROLE
from desktop.library.pane import LARGE, LibraryPane
from desktop.library.view import WALKING_PAUSE_MS
from desktop.settings import Settings
from storage import articles, highlights
from storage.library import Library
from storage.records import NewArticle

LEFT = Qt.MouseButton.LeftButton
OpenPane = Callable[[Library], LibraryPane]


def write(pane: LibraryPane, verb: Callable[..., object], *args: object) -> None:
    bridge: Bridge = pane._bridge
    bridge.write(verb, *args)


def new_article(number: int) -> NewArticle:
    return NewArticle(
        text=f"نص {number}", raw_sha256=f"{number}", headline=f"عنوان {number:05}", published="2020-01-01"
    )


def add_many(library: Library, count: int) -> None:
    def add(db: Connection) -> None:
        for number in range(count):
            articles.add_article(db, new_article(number))

    library.write(add)


def headlines(pane: LibraryPane) -> list[str]:
    return [str(pane.articles.index(row).data()) for row in range(pane.articles.rowCount())]


def row_centre(pane: LibraryPane, row: int) -> QPoint:
    return pane.list.visualRect(pane.articles.index(row)).center()


def pill(pane: LibraryPane, value: str) -> str:
    return pane.filter_bar.pills.button(value).text()


def type_filter(qtbot: QtBot, pane: LibraryPane, words: str) -> None:
    pane.focus_filter()
    with qtbot.waitSignal(pane.filter_bar.query_changed):
        # Qt's keyClicks aborts the program on Arabic letters
        typed = QInputMethodEvent()
        typed.setCommitString(words)
        QApplication.sendEvent(pane.filter_bar.field, typed)


def test_lists_the_newest_article_first(pane: LibraryPane) -> None:
    published = [pane.articles.index(row).data(SUMMARY_ROLE).published for row in range(5)]
    assert published == ["2025-04-28", "2023-10-05", "2021-10-13", "2021-10-12", "2020-12-09"]


def test_a_click_opens_at_once(qtbot: QtBot, pane: LibraryPane) -> None:
    with qtbot.waitSignal(pane.article_requested, timeout=50) as asked:
        qtbot.mouseClick(pane.list.viewport(), LEFT, pos=row_centre(pane, 2))
    assert asked.args == [pane.articles.ids[2]]


def test_choosing_several_opens_none(qtbot: QtBot, pane: LibraryPane) -> None:
    qtbot.mouseClick(pane.list.viewport(), LEFT, pos=row_centre(pane, 0))
    with qtbot.assertNotEmitted(pane.article_requested, wait=WALKING_PAUSE_MS + 100):
        qtbot.mouseClick(pane.list.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, row_centre(pane, 2))
    assert pane.list.selected_ids() == [pane.articles.ids[0], pane.articles.ids[2]]


def test_walking_opens_where_it_rests(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.set_current(pane.articles.ids[0])
    pane.list.setFocus()
    asked: list[int] = []
    pane.article_requested.connect(asked.append)
    for _step in range(3):
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked), timeout=WALKING_PAUSE_MS * 4)
    assert asked == [pane.articles.ids[3]]


def test_enter_opens_without_waiting(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.set_current(pane.articles.ids[0])
    pane.list.setFocus()
    with qtbot.waitSignal(pane.article_requested, timeout=50) as asked:
        qtbot.keyClick(pane.list, Qt.Key.Key_End)
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert asked.args == [pane.articles.ids[4]]


def test_letters_in_the_list_belong_to_the_window(pane: LibraryPane) -> None:
    pane.set_current(pane.articles.ids[0])
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    pane.list.keyPressEvent(event)
    assert not event.isAccepted()
    assert pane.list.current_id() == pane.articles.ids[0]


def test_showing_the_open_article_asks_for_nothing(qtbot: QtBot, pane: LibraryPane) -> None:
    with qtbot.assertNotEmitted(pane.article_requested, wait=WALKING_PAUSE_MS + 100):
        pane.set_current(pane.articles.ids[4])
    assert pane.list.current_id() == pane.articles.ids[4]


def test_delete_wishes_the_chosen_away(qtbot: QtBot, pane: LibraryPane) -> None:
    qtbot.mouseClick(pane.list.viewport(), LEFT, pos=row_centre(pane, 1))
    qtbot.mouseClick(pane.list.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, row_centre(pane, 3))
    with qtbot.waitSignal(pane.remove_requested) as asked:
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    assert asked.args == [pane.articles.ids[1:4]]


def test_the_star_is_clicked_without_choosing_the_row(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.set_current(pane.articles.ids[0])
    star = pane.list._row.star_box(pane.list.visualRect(pane.articles.index(2)), pane.articles.index(2)).center()
    with qtbot.waitSignal(pane.starred_requested) as asked:
        qtbot.mouseClick(pane.list.viewport(), LEFT, pos=star)
    assert asked.args == [[pane.articles.ids[2]], True]
    assert pane.list.current_id() == pane.articles.ids[0]


def test_counts_and_rows_follow_at_once(pane: LibraryPane) -> None:
    first = pane.articles.ids[0]
    assert (pill(pane, "all"), pill(pane, "unread"), pill(pane, "starred")) == ("All 5", "Unread 5", "Starred")
    write(pane, articles.set_status, first, "done")
    write(pane, articles.set_starred, first, True)
    assert (pill(pane, "unread"), pill(pane, "starred")) == ("Unread 4", "Starred 1")
    version = pane._bridge.read(articles.get_version, first)
    write(pane, highlights.add_highlight, version.id, 0, 4, 1)
    assert pane.articles.index(0).data(SUMMARY_ROLE).highlights == 1
    write(pane, articles.remove_articles, [first])
    assert pill(pane, "all") == "All 4"
    assert first not in pane.articles.ids


def test_filter_follows_typing(qtbot: QtBot, pane: LibraryPane) -> None:
    type_filter(qtbot, pane, "اميرعبداللهيان")
    assert [title for title in headlines(pane) if "اميرعبداللهيان" not in title] == [] != headlines(pane)
    qtbot.keyClick(pane.filter_bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.articles.rowCount() == 5, timeout=TYPING_PAUSE_MS * 10)


def test_nothing_found_says_so_and_offers_the_way_back(qtbot: QtBot, pane: LibraryPane) -> None:
    type_filter(qtbot, pane, "xyzzy")
    page = pane._nothing_found
    assert page is not None
    assert page.isVisible()
    assert "xyzzy" in page.label.text()
    qtbot.mouseClick(page.button, LEFT)
    assert pane.articles.rowCount() == 5
    assert pane.list.isVisible()
    assert pane.filter_bar.field.text() == ""


def test_an_empty_library_says_what_to_do(qtbot: QtBot, open_pane: OpenPane, library: Library) -> None:
    pane = open_pane(library)
    page = pane._empty_library
    assert page is not None
    assert page.isVisible()
    assert "Ctrl+O" in page.label.text()
    with qtbot.waitSignal(pane.add_files_requested):
        qtbot.mouseClick(page.button, LEFT)
    write(pane, articles.add_article, new_article(1))
    assert pane.list.isVisible()
    assert pane.first_article() == pane.articles.ids[0]


def test_what_is_read_stays_among_the_unread(qtbot: QtBot, pane: LibraryPane) -> None:
    qtbot.mouseClick(pane.filter_bar.pills.button("unread"), LEFT)
    ids = list(pane.articles.ids)
    pane.set_current(ids[2])
    write(pane, articles.set_status, ids[2], "reading")
    assert pane.articles.ids == ids
    pane.set_current(ids[3])
    write(pane, articles.set_status, ids[3], "reading")
    assert pane.articles.ids == [ids[0], ids[1], ids[3], ids[4]]
    write(pane, articles.remove_articles, [ids[3]])
    assert pane.articles.ids == [ids[0], ids[1], ids[4]]


def test_rarer_filters_come_from_the_menu(qtbot: QtBot, pane: LibraryPane) -> None:
    write(pane, articles.set_status, pane.articles.ids[1], "done")
    done = pane.articles.ids[1]
    action = next(action for action in pane.filter_bar.status_button.menu().actions() if action.data() == "done")
    action.trigger()
    assert pane.articles.ids == [done]
    assert pane.filter_bar.pills.button("done").isVisible()
    qtbot.mouseClick(pane.filter_bar.pills.button("all"), LEFT)
    assert pane.articles.rowCount() == 5


def test_sort_is_remembered(open_pane: OpenPane, pane: LibraryPane, settings: Settings) -> None:
    by_title = next(action for action in pane.filter_bar.sort_button.menu().actions() if action.data() == "title")
    by_title.trigger()
    titles = headlines(pane)
    assert settings.article_sort == "title"
    assert titles[0].startswith("الرئيس")
    assert headlines(open_pane(pane._bridge.library)) == titles
    descending = next(action for action in pane.filter_bar.sort_button.menu().actions() if action.data() is True)
    descending.trigger()
    assert headlines(pane) == titles[::-1]


def test_scroll_place_and_selection_stay_when_rows_come(open_pane: OpenPane, library: Library) -> None:
    add_many(library, 200)
    pane = open_pane(library)
    pane.set_current(pane.articles.ids[100])
    pane.list.verticalScrollBar().setValue(pane.list.verticalScrollBar().value() + 13)
    before = pane.list.visualRect(pane.articles.index(100)).top()
    write(pane, articles.add_article, NewArticle(text="x", raw_sha256="x", headline="newest", published="2024-01-01"))
    assert pane.articles.rowCount() == 201
    assert pane.list.visualRect(pane.articles.index(101)).top() == before
    assert pane.list.selected_ids() == [pane.articles.ids[101]]


def test_a_large_library_is_listed_in_the_background_and_read_by_pages(
    qtbot: QtBot, open_pane: OpenPane, library: Library
) -> None:
    def add(db: Connection) -> None:
        db.executemany(
            "INSERT INTO articles (headline, outlet, author, published, language, link, file_name, status, starred, "
            "added_at, last_read_at, reading_place) VALUES (?, '', '', '', '', '', '', 'unread', 0, '', '', 0)",
            [(f"{number}",) for number in range(LARGE + 1000)],
        )

    library.write(add)
    assert open_pane(library).first_article() == LARGE + 1000
    pane = open_pane(library)
    assert pane.articles.rowCount() == 0
    qtbot.waitUntil(lambda: pane.articles.rowCount() == LARGE + 1000)
    pane.list.viewport().repaint()
    assert 0 < len(pane.articles._kept) < 200
    pane.list.scrollToBottom()
    pane.list.viewport().repaint()
    assert len(pane.articles._kept) < 400
    qtbot.mouseClick(pane.filter_bar.pills.button("starred"), LEFT)
    assert pane.articles.rowCount() == LARGE + 1000
    qtbot.waitUntil(lambda: pane.articles.rowCount() == 0)


def test_rows_read_aloud(pane: LibraryPane) -> None:
    index = pane.articles.index(3)
    write(pane, articles.set_status, pane.articles.ids[3], "done")
    sentence = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert sentence.startswith(str(index.data()))
    assert "12.10.2021" in sentence
    assert "done" in sentence
    assert "highlight" in sentence


def test_the_menu_wishes_for_all_chosen(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.list.selectAll()
    wishes: list[tuple[list[int], str]] = []
    pane.status_requested.connect(lambda keys, status: wishes.append((keys, status)))
    write(pane, articles.set_status, pane.articles.ids[0], "done")
    menu = pane.list.row_menu()
    actions = {action.objectName(): action for action in menu.actions()}
    assert "openArticle" not in actions
    actions["mark_done"].trigger()
    assert wishes == [(pane.articles.ids, "done")]
    with qtbot.waitSignal(pane.remove_requested) as asked:
        actions["removeArticle"].trigger()
    assert asked.args == [pane.articles.ids]
    menu.close()


def drop_data(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_files_are_dropped(qtbot: QtBot, pane: LibraryPane, tmp_path: Path) -> None:
    data = drop_data(tmp_path / "a.txt", tmp_path)
    sign = pane.findChild(QWidget, "dropSign")
    assert isinstance(sign, QWidget)
    keys = Qt.KeyboardModifier.NoModifier
    pane.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, keys))
    assert sign.isVisible()
    assert sign.size() == pane.size()
    pane.dragLeaveEvent(QDragLeaveEvent())
    assert not sign.isVisible()
    with qtbot.waitSignal(pane.files_dropped) as dropped:
        pane.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, keys))
    assert dropped.args == [[tmp_path / "a.txt", tmp_path]]


def test_words_from_elsewhere_are_no_files(pane: LibraryPane) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.txt")])
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    pane.dragEnterEvent(event)
    assert not event.isAccepted()


def test_arabic_titles_are_cut_at_their_left_end(pane: LibraryPane) -> None:
    block = pane.list._row.title_block("من جولات التصعيد بين باكو وطهران لتوافق لحل الخلافات بالحوار والتفاوض", 120)
    line, _offset = block._lines[-1]
    ellipsis = block._layouts[-1].text().index("…")
    x = line.cursorToX(ellipsis)
    assert block.elided
    assert isinstance(x, tuple)
    assert x[0] - line.naturalTextRect().left() < 20


@pytest.mark.parametrize("row", range(5))
def test_every_row_has_the_same_height(pane: LibraryPane, row: int) -> None:
    index: QModelIndex = pane.articles.index(row)
    assert pane.list.visualRect(index).height() == pane.list.sizeHintForRow(0)
