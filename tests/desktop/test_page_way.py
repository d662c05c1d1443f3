"""The pages in the place of the panes: which one is open stays so when the interface changes its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.backups.page import BackupsPage
from desktop.compare.page import ComparePage
from desktop.entities.list import EntityListPage
from desktop.entities.page import EntityPage
from desktop.network.artist import Choice
from desktop.network.page import NetworkPage
from desktop.search.page import SearchPage
from desktop.timeline.page import TimelinePage
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention

if TYPE_CHECKING:
    from desktop.settings import LanguageCode
    from tests.desktop.conftest import Analyst, OpenProgram

TEHRAN, QUERY = "طهران", "الحوار"
BOTH_WAYS = pytest.mark.parametrize(("first", "then"), [("ar", "en"), ("en", "ar")])


def start(open_program: OpenProgram, language: LanguageCode) -> Analyst:
    """Open the window on the samples, in one of which Tehran is marked."""
    analyst = open_program(language)
    library = analyst.program.library
    version, text = library.db.execute("SELECT id, text FROM versions WHERE instr(text, ?)", (TEHRAN,)).fetchone()
    entity = library.write(add_entity, TEHRAN, "place").result
    library.write(add_mention, entity.id, version, text.index(TEHRAN), text.index(TEHRAN) + len(TEHRAN))
    return analyst


def change_language(analyst: Analyst, code: LanguageCode) -> QWidget | None:
    """Change the language and return the page that is shown then."""
    before = analyst.program.naming
    analyst.window.language_requested.emit(code)
    analyst.qtbot.waitUntil(lambda: analyst.program.naming not in (None, before))
    analyst.settle()
    page = shown(analyst)
    assert page is not None
    direction = Qt.LayoutDirection.RightToLeft if code == "ar" else Qt.LayoutDirection.LeftToRight
    assert page.layoutDirection() == direction
    return page


def rest(analyst: Analyst) -> None:
    """Let what is in view come to rest, and every answer arrive."""
    for _round in range(2):
        analyst.settle()
        analyst.qtbot.wait(200)
    analyst.settle()


def shown(analyst: Analyst) -> QWidget | None:
    return analyst.window.pages.currentWidget()


def leave(analyst: Analyst) -> QWidget | None:
    page = shown(analyst)
    assert page is not None
    analyst.press("Escape", page)
    analyst.settle()
    return shown(analyst)


@BOTH_WAYS
def test_a_timeline_stays_with_what_it_is_of(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode
) -> None:
    analyst = start(open_program, first)
    assert analyst.program.crossing is not None
    analyst.program.crossing.open_entity_timeline(1)
    analyst.settle()
    old = shown(analyst)
    assert isinstance(old, TimelinePage)
    before = len(old.view.scene.passages)
    page = change_language(analyst, then)
    assert isinstance(page, TimelinePage)
    assert page is not old
    assert TEHRAN in page.head.scope_chip.text()
    assert len(page.view.scene.passages) == before
    assert page.head.title.text() == ("الخط الزمني" if then == "ar" else "Timeline")
    assert page.view.hasFocus() or page.hasFocus()
    assert leave(analyst) is analyst.window.pages.widget(0)
    assert analyst.view.hasFocus()


@BOTH_WAYS
def test_a_comparison_stays(open_program: OpenProgram, first: LanguageCode, then: LanguageCode) -> None:
    analyst = start(open_program, first)
    assert analyst.program.crossing is not None
    analyst.program.crossing.compare(2, 3)
    analyst.settle()
    page = change_language(analyst, then)
    assert isinstance(page, ComparePage)
    assert page.answer is not None
    assert [side.article.id for side in (page.answer.comparison.first, page.answer.comparison.second)] == [2, 3]
    assert page.view.hasFocus()


@BOTH_WAYS
def test_the_way_back_through_pages_stays(open_program: OpenProgram, first: LanguageCode, then: LanguageCode) -> None:
    analyst = start(open_program, first)
    analyst.window.searching.run_saved(QUERY, "newest")
    analyst.settle()
    assert analyst.program.naming is not None
    analyst.program.naming.open_list()
    analyst.settle()
    analyst.program.naming.open_entity(1)
    analyst.settle()
    page = change_language(analyst, then)
    assert isinstance(page, EntityPage)
    assert page.entity_id == 1
    assert analyst.program.way is not None
    assert analyst.program.way.is_shown
    assert isinstance(leave(analyst), EntityListPage)
    search = leave(analyst)
    assert isinstance(search, SearchPage)
    assert (search.query, search.sort) == (QUERY, "newest")
    assert search.results.list.model().rowCount() > 0


@BOTH_WAYS
def test_a_search_stays_with_its_results(open_program: OpenProgram, first: LanguageCode, then: LanguageCode) -> None:
    analyst = start(open_program, first)
    analyst.window.searching.run_saved(QUERY, "oldest")
    analyst.settle()
    page = change_language(analyst, then)
    assert isinstance(page, SearchPage)
    assert (page.query, page.sort) == (QUERY, "oldest")
    assert page.results.list.model().rowCount() > 0


@BOTH_WAYS
@pytest.mark.parametrize("around", [None, 1])
def test_the_network_stays(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode, around: int | None
) -> None:
    analyst = start(open_program, first)
    naming = analyst.program.naming
    assert naming is not None
    naming.open_network(around) if around else analyst.window.actions_.network.trigger()
    analyst.settle()
    page = change_language(analyst, then)
    assert isinstance(page, NetworkPage)
    assert page.head.around_chip.isVisible() == (around is not None)
    assert (TEHRAN in page.head.around_chip.text()) == (around is not None)


@BOTH_WAYS
def test_the_backups_stay_and_lead_back(open_program: OpenProgram, first: LanguageCode, then: LanguageCode) -> None:
    analyst = start(open_program, first)
    assert analyst.program.naming is not None
    analyst.program.naming.open_entity(1)
    analyst.window.actions_.backups.trigger()
    analyst.settle()
    assert isinstance(change_language(analyst, then), BackupsPage)
    assert isinstance(leave(analyst), EntityPage)


@BOTH_WAYS
def test_the_article_stays_where_no_page_is_shown(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode
) -> None:
    analyst = start(open_program, first)
    assert analyst.program.naming is not None
    analyst.program.naming.open_entity(1)
    analyst.settle()
    analyst.open(3)
    assert change_language(analyst, then) is analyst.window.pages.widget(0)
    assert analyst.window.navigation.article_id == 3
    assert analyst.view.hasFocus()
    assert analyst.program.way is not None
    assert not analyst.program.way.is_shown


@BOTH_WAYS
def test_the_time_in_view_and_what_is_chosen_stay(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode
) -> None:
    analyst = start(open_program, first)
    assert analyst.program.crossing is not None
    analyst.program.crossing.open_timeline()
    rest(analyst)
    old = shown(analyst)
    assert isinstance(old, TimelinePage)
    old.view.zoom_at(old.view.width() / 3, 3.0)
    rest(analyst)
    face = old.view.faces_in_view()[0]
    old.view.choose(face.key)
    rest(analyst)
    camera = old.view.camera
    before = ((camera.start + camera.end) / 2, camera.scale)
    page = change_language(analyst, then)
    rest(analyst)
    assert isinstance(page, TimelinePage)
    camera = page.view.camera
    assert ((camera.start + camera.end) / 2, camera.scale) == pytest.approx(before)
    chosen = page.view.chosen_face()
    assert chosen is not None
    assert chosen.event.dated[0] == face.event.dated[0]
    analyst.program.crossing.open_timeline()
    rest(analyst)
    assert ((camera.start + camera.end) / 2, camera.scale) == pytest.approx(before)


@BOTH_WAYS
def test_the_rows_and_the_caret_of_a_comparison_stay(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode
) -> None:
    analyst = start(open_program, first)
    assert analyst.program.crossing is not None
    analyst.program.crossing.compare(2, 3)
    rest(analyst)
    old = shown(analyst)
    assert isinstance(old, ComparePage)
    old.head.second.setChecked(False)
    rest(analyst)
    old.view.bar.setValue(old.view.bar.maximum() // 2)
    index = old.view.visible_indices()[1]
    side = 0 if old.view.sheet.pairs[index].passages[0] is not None else 1
    passage = old.view.sheet.pairs[index].passages[side]
    assert passage is not None
    old.view.cursor_.put_at(side, passage[0] + 1, passage[0] + 5)
    before, rows = old.view.kept(), len(old.view.sheet.pairs)
    assert before is not None
    page = change_language(analyst, then)
    rest(analyst)
    assert isinstance(page, ComparePage)
    assert not page.head.second.isChecked()
    assert len(page.view.sheet.pairs) == rows
    after = page.view.kept()
    assert after is not None
    assert (after.side, after.position) == (before.side, before.position)
    assert after.offset == pytest.approx(before.offset, abs=2)
    cursor = page.view.cursor_
    assert (cursor.side, cursor.anchor, cursor.caret) == (side, passage[0] + 1, passage[0] + 5)


@BOTH_WAYS
def test_the_part_of_the_network_in_view_stays(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode
) -> None:
    analyst = start(open_program, first)
    library = analyst.program.library
    for name in ("موسكو", "باكو", "أنقرة"):
        entity = library.write(add_entity, name, "place").result
        rows = library.db.execute("SELECT id, text FROM versions WHERE instr(text, ?)", (name,)).fetchall()
        for version, text in rows:
            library.write(add_mention, entity.id, version, text.index(name), text.index(name) + len(name))
    analyst.window.actions_.network.trigger()
    rest(analyst)
    old = shown(analyst)
    assert isinstance(old, NetworkPage)
    old.filters.kinds["person"].setChecked(False)
    old.filters.since.setText("2019")
    rest(analyst)
    old.view.zoom_at(QPointF(old.view.width() / 3, old.view.height() / 3), 3.0)
    assert old.view.picture is not None
    old.view.choose(Choice(next(iter(old.view.picture.spots))))
    rest(analyst)
    before, choice, filters = old.view.kept(), old.view.choice, old.filters.kept()
    assert before is not None
    page = change_language(analyst, then)
    rest(analyst)
    assert isinstance(page, NetworkPage)
    assert page.filters.kept() == filters
    assert page.view.choice == choice
    after = page.view.kept()
    assert after is not None
    # the controls above take other room in another language, and the picture is stretched to what they leave
    assert after == pytest.approx(before, rel=0.05, abs=25)


@BOTH_WAYS
def test_the_mentions_of_an_entity_stay_where_they_were(
    open_program: OpenProgram, first: LanguageCode, then: LanguageCode
) -> None:
    analyst = start(open_program, first)
    library = analyst.program.library
    version, text = library.db.execute("SELECT id, text FROM versions ORDER BY length(text) DESC").fetchone()
    for place in range(0, min(len(text) - 2, 600), 6):
        library.write(add_mention, 1, version, place, place + 2)
    assert analyst.program.naming is not None
    analyst.program.naming.open_entity(1)
    rest(analyst)
    old = shown(analyst)
    assert isinstance(old, EntityPage)
    old.mentions.arrangement.button("table").click()
    bar = old.mentions.list.verticalScrollBar()
    old.mentions.list.setCurrentIndex(old.mentions.list.model().index(40, 0))
    bar.setValue(bar.maximum() // 2)
    before = old.kept()
    assert before.scrolled > 0
    page = change_language(analyst, then)
    rest(analyst)
    assert isinstance(page, EntityPage)
    assert page.kept() == before
    assert analyst.program.naming is not None
    analyst.program.naming.open_entity(1)
    rest(analyst)
    assert page.kept().arrangement == "table"


@pytest.mark.parametrize("then", ["en", "ar"])
def test_the_article_is_not_seen_before_the_page(open_program: OpenProgram, then: LanguageCode) -> None:
    analyst = start(open_program, "ar" if then == "en" else "en")
    assert analyst.program.crossing is not None
    analyst.program.crossing.open_timeline()
    rest(analyst)
    painted: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isVisible():
                painted.append(type(watched.window()).__name__ if watched is analyst.window else watched.objectName())
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    page = change_language(analyst, then)
    app.removeEventFilter(watch)
    assert isinstance(page, TimelinePage)
    assert "timelinePage" in painted
    assert "readingView" not in painted
