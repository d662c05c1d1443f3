"""The concordance in the window: its lines, their alignment, order, groups, neighbours and ways out."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.search.concordance import ConcordanceView
from desktop.search.concordance_model import Heading
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage import articles
from storage.library import Library
from storage.records import NewArticle
from storage.search.concordance import Line

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


class Bench:
    """The view on the sample library, and hands for it."""

    def __init__(self, library: Library, qtbot: QtBot, app: QApplication, code: str) -> None:
        self.qtbot = qtbot
        self.bridge, self.tasks, self.theme = Bridge(library, app), Tasks(library, app), Theme("light", app)
        self.language = Language("ar" if code == "ar" else "en")
        app.setLayoutDirection(self.language.direction)
        self.view = ConcordanceView(self.bridge, self.tasks, self.theme, self.language)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 600)
        self.told: list[str] = []
        self.places: list[tuple[int, int, int]] = []
        self.view.told.connect(self.told.append)
        places = self.places
        self.view.place_requested.connect(lambda *place: places.append(place))

    def show(self, query: str) -> None:
        self.view.show()
        self.view.show_query(query)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy(), timeout=5000)
        QApplication.processEvents()

    @property
    def lines(self) -> list[Line]:
        return self.view.shown_lines()

    def choose(self, button: str, value: str) -> None:
        menu = self.button(button).menu()
        action = next(action for action in menu.findChildren(QAction) if action.data() == value)
        action.trigger()
        QApplication.processEvents()

    def button(self, name: str) -> QToolButton:
        button = self.view.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        return button

    def count(self) -> str:
        label = self.view.findChild(QLabel, "concordanceCount")
        assert isinstance(label, QLabel)
        return label.text()


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, sample_library: Library) -> Iterator[Bench]:
    bench = Bench(sample_library, qtbot, qapp, "en")
    yield bench
    bench.tasks.close()
    bench.view.close()


@pytest.fixture
def arabic(qtbot: QtBot, qapp: QApplication, sample_library: Library) -> Iterator[Bench]:
    bench = Bench(sample_library, qtbot, qapp, "ar")
    yield bench
    bench.tasks.close()
    bench.view.close()
    qapp.setLayoutDirection(LTR)


def test_a_query_shows_its_places(bench: Bench) -> None:
    bench.show("اذربيجان")
    assert len(bench.lines) == 46
    assert bench.view.list.lines.rowCount() == 46
    assert "46" in bench.count()
    assert {line.keyword for line in bench.lines} == {"أذربيجان", "اذربيجان", "إذربيجان"}


def test_a_second_query_drops_the_answer_to_the_first(bench: Bench) -> None:
    bench.view.show()
    bench.view.show_query("اذربيجان")
    bench.view.show_query("طهران")
    bench.settle()
    assert {line.keyword for line in bench.lines} == {"طهران"}


def test_nothing_is_read_before_it_can_be_seen(bench: Bench) -> None:
    bench.view.show_query("اذربيجان")
    assert not bench.tasks.any_busy()
    bench.view.show()
    bench.settle()
    assert len(bench.lines) == 46


def test_an_empty_query_and_one_without_places_say_so(bench: Bench) -> None:
    bench.show("")
    empty = bench.view.findChild(QLabel, "concordanceEmpty")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    first = empty.text()
    bench.show("ءءءء")
    assert empty.isVisible()
    assert empty.text() not in {"", first}
    assert not bench.button("concordanceExport").isEnabled()
    bench.show("باكو")
    assert not empty.isVisible()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_keywords_stand_in_one_middle_and_lines_run_their_own_way(
    qtbot: QtBot, qapp: QApplication, library: Library, code: str
) -> None:
    text = "قال الوزير في باكو أمس\nHe said that Baku agreed to it\nوصل إلى باكو، ثم عاد من باكو إلى هنا"
    new = NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest())
    library.write(articles.add_article, new)
    bench = Bench(library, qtbot, qapp, code)
    bench.show("باكو OR Baku")
    assert len(bench.lines) == 4
    middles = set()
    for line in bench.lines:
        laid = bench.view.list.row.layout_of(line, 800.0)
        before, keyword, after = laid.places()
        middles.add(round(keyword.center().x()))
        assert laid.direction == (LTR if line.keyword == "Baku" else RTL)
        if laid.direction == RTL:
            assert after.right() < keyword.left() <= keyword.right() < before.left()
        else:
            assert before.right() < keyword.left() <= keyword.right() < after.left()
    assert middles == {400}
    bench.tasks.close()
    bench.view.close()
    qapp.setLayoutDirection(LTR)


def test_words_that_do_not_fit_are_left_out_whole(bench: Bench) -> None:
    bench.show("اذربيجان")
    for line in bench.lines:
        laid = bench.view.list.row.layout_of(line, 420.0)
        before, _keyword, after = laid.places()
        assert min(before.left(), after.left()) >= 0
        assert max(before.right(), after.right()) <= 420


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_keyword_is_painted_in_the_rubric_at_the_middle(arabic: Bench, name: str) -> None:
    arabic.theme.set_name("dark" if name == "dark" else "light")
    arabic.show("باكو")
    rows = arabic.view.list
    image = rows.viewport().grab().toImage()
    rect = rows.visualRect(rows.lines.index(0))
    box = rows.row.words_box(rect)
    # the date stands at the window's trailing side: on the left where it runs from right to left
    assert box.left() - rect.left() > rect.right() - box.right()
    keyword = rows.row.layout_of(arabic.lines[0], box.width()).places().keyword.translated(box.topLeft())
    rubric = arabic.theme.colour("rubric")
    ratio = image.devicePixelRatio()

    def rubric_pixels(left: float, right: float) -> int:
        return sum(
            _near(image.pixelColor(int(x * ratio), int(y * ratio)), rubric)
            for x in range(int(left), int(right))
            for y in range(rect.top(), rect.bottom())
        )

    assert rubric_pixels(keyword.left(), keyword.right()) > 8
    assert rubric_pixels(rect.left() + 2, keyword.left() - 10) == 0
    assert rubric_pixels(keyword.right() + 10, rect.right() - 2) == 0


def _near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 24


def test_lines_are_sorted_and_grouped(bench: Bench) -> None:
    bench.show("اذربيجان")
    bench.choose("concordanceSort", "date")
    days = [line.published for line in bench.lines]
    assert days == sorted(days)
    bench.choose("concordanceSort", "after")
    by_after = bench.lines
    assert sorted(by_after) == sorted(bench.view.shown_lines())
    assert [line.published for line in by_after] != days
    bench.choose("concordanceGroup", "year")
    rows = bench.view.list.lines.rows
    headings = [row for row in rows if isinstance(row, Heading)]
    assert [heading.label for heading in headings] == ["2025", "2023", "2021", "2020"]
    assert sum(heading.size for heading in headings) == 46
    assert len(rows) == 50
    bench.choose("concordanceGroup", "outlet")
    assert isinstance(bench.view.list.lines.rows[0], Heading)
    bench.choose("concordanceGroup", "none")
    assert bench.lines == by_after


def test_keys_walk_over_headings_and_enter_opens(bench: Bench) -> None:
    bench.show("باكو")
    bench.choose("concordanceGroup", "year")
    rows = bench.view.list
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    seen = []
    for _step in range(rows.lines.rowCount()):
        line = rows.lines.line_at(rows.currentIndex())
        assert line is not None, "the keyboard is on a heading"
        if line not in seen:
            seen.append(line)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert seen[-1] == bench.lines[-1]
    assert len({line.published[:4] for line in seen}) > 1
    QTest.keyClick(rows, Qt.Key.Key_Return)
    last = bench.lines[-1]
    assert bench.places == [(last.article_id, last.start, last.end)]


def test_a_click_opens_the_place(bench: Bench) -> None:
    bench.show("باكو")
    rows = bench.view.list
    where = rows.visualRect(rows.lines.index(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    line = bench.lines[2]
    assert bench.places == [(line.article_id, line.start, line.end)]


def test_a_word_beside_narrows_and_lets_go(bench: Bench) -> None:
    bench.show("اذربيجان")
    table = bench.view.collocates
    first = table.model.collocates[0]
    row = table.list.visualRect(table.model.index(0, 0)).center()
    QTest.mouseClick(table.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert len(bench.lines) == len(first.lines) == 14
    assert all("جمهوري" in line.before + line.after for line in bench.lines)
    assert first.word in bench.count()
    assert bench.button("concordanceAll").isVisible()
    QTest.mouseClick(bench.button("concordanceAll"), Qt.MouseButton.LeftButton)
    assert len(bench.lines) == 46
    assert not bench.button("concordanceAll").isVisible()
    table.list.setFocus()
    table.list.setCurrentIndex(table.model.index(1, 0))
    QTest.keyClick(table.list, Qt.Key.Key_Return)
    assert len(bench.lines) == len(table.model.collocates[1].lines)
    QTest.keyClick(table.list, Qt.Key.Key_Escape)
    assert len(bench.lines) == 46


def test_the_words_beside_fold_away(bench: Bench) -> None:
    bench.show("اذربيجان")
    wide = bench.view.list.width()
    assert bench.view.collocates.isVisible()
    QTest.mouseClick(bench.button("concordanceCollocates"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not bench.view.collocates.isVisible()
    assert bench.view.list.width() > wide


def test_lines_shown_are_exported_and_it_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.show("اذربيجان")
    bench.view.collocates.list.clicked.emit(bench.view.collocates.model.index(0, 0))
    file = tmp_path / "lines.csv"
    bench.view.export_to(file)
    bench.settle()
    assert len(file.read_text(encoding="utf-8-sig").splitlines()) == 15
    assert len(bench.told) == 1
    assert "14" in bench.told[0]
    assert "lines.csv" in bench.told[0]
    bench.view.export_to(tmp_path / "missing" / "lines.csv")
    bench.settle()
    assert len(bench.told) == 2


def test_what_is_added_appears(bench: Bench) -> None:
    bench.show("باكو")
    before = len(bench.lines)
    new = NewArticle(text="وصل الوفد إلى باكو اليوم.", raw_sha256="new", published="2026-01-01")
    bench.bridge.write(articles.add_article, new)
    bench.qtbot.waitUntil(lambda: len(bench.lines) == before + 1, timeout=5000)
    assert bench.lines[0].published == "2026-01-01"
    bench.bridge.write(articles.set_reading_place, 1, 7)
    QApplication.processEvents()
    assert not bench.tasks.any_busy()


def test_everything_is_named_and_said(bench: Bench) -> None:
    bench.show("باكو")
    for button in bench.view.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip()
        assert button.objectName()
    rows = bench.view.list
    said = str(rows.lines.data(rows.lines.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert "باكو" in said
    assert bench.language.format_date(bench.lines[0].published) in said
    table = bench.view.collocates
    assert rows.accessibleName()
    assert table.list.accessibleName()
    assert table.model.collocates[0].word in str(
        table.model.data(table.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    )


def test_markup_in_an_article_stays_words(bench: Bench) -> None:
    new = NewArticle(text="<b>باكو</b> & <img src=x>", raw_sha256="markup", headline="<script>", published="2030")
    bench.bridge.write(articles.add_article, new)
    bench.show("باكو")
    index = bench.view.list.lines.index(0)
    assert bench.view.list.lines.data(index) == "<b>باكو</b> & <img src=x>"
    assert "<script>" not in str(bench.view.list.lines.data(index, Qt.ItemDataRole.ToolTipRole))


def test_a_narrow_view_still_paints(bench: Bench) -> None:
    bench.show("اذربيجان")
    for width in (300, 40, 900):
        bench.view.list.viewport().resize(QSize(width, 200))
        bench.view.list.viewport().grab()
        assert bench.view.list.indexAt(QPoint(5, 5)).isValid()
