"""All places of an entity are looked through, some are left out, the others tagged as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.edits import Edits
from desktop.entities.tagging import TaggingPage
from desktop.language import Language
from desktop.marking_all import AllMarker
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage.entities import aliases, identity, mentions, rejections
from storage.library import Library
from storage.search import everywhere
from storage.search.known_names import Subject

COUNTRY = "أذربيجان"
SPELLINGS = ("حسين أمير عبد اللهيان", "اميرعبداللهيان", "عبداللهيان", "عبد اللهيان")
Key = Qt.Key


class Desk:
    """The page, what writes its wishes, and short ways to look."""

    def __init__(self, library: Library, folder: Path, qtbot: QtBot, app: QApplication) -> None:
        self.library = library
        self.qtbot = qtbot
        self.bridge = Bridge(library, app)
        self.edits = Edits(self.bridge, app)
        self.tasks = Tasks(library, app)
        settings = Settings(folder / "settings.ini")
        self.page = TaggingPage(self.bridge, self.tasks, Theme("light", app), Language("en"), settings)
        self.marker = AllMarker(self.edits, self.edits)
        self.closed = 0
        self.page.mentions_requested.connect(self.marker.mention)
        self.page.new_mentions_requested.connect(self.marker.mention_new)
        self.page.stop_requested.connect(self.marker.stop)
        self.page.closed.connect(self._count_closed)
        self.marker.progressed.connect(self.page.show_progress)
        self.marker.finished.connect(self.page.finish)

    def _count_closed(self) -> None:
        self.closed += 1

    def begin(self, subject: Subject, article_id: int | None = None, query: str = "") -> None:
        self.page.begin(subject, article_id, query)
        self.page.take_focus()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy() and not self.marker.busy, timeout=5000)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page.list, key, modifier)
        self.settle()

    def places(self) -> list[str]:
        """Return what is written at the places shown."""
        rows = (row.passage for row in self.page.list.rows.rows if row.kind == "passage")
        return [passage.hits[0].text for passage in rows if passage is not None]

    def articles(self) -> list[int]:
        return [row.article_id for row in self.page.list.rows.rows if row.kind == "heading"]

    def mentions(self) -> list[str]:
        """Return what is written where an entity is marked."""
        return [exact for (exact,) in self.library.db.execute("SELECT exact FROM mentions ORDER BY id")]

    def hint(self) -> str:
        return self.page.hint.text()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, sample_library: Library, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(sample_library, tmp_path, qtbot, qapp)
    qtbot.addWidget(made.page)
    made.page.resize(1100, 700)
    with qtbot.waitExposed(made.page):
        made.page.show()
    yield made
    made.tasks.close()
    made.edits.deleteLater()


@pytest.fixture
def country(desk: Desk) -> Subject:
    """A country that has an entity, marked nowhere yet."""
    entity = desk.library.write(identity.add_entity, COUNTRY, "place").result
    return Subject(entity.id, entity.name, entity.kind)


@pytest.fixture
def minister(desk: Desk) -> Subject:
    """A man of many spellings."""
    entity = desk.library.write(identity.add_entity, SPELLINGS[0], "person").result
    for spelling in SPELLINGS[1:]:
        desk.library.write(aliases.add_alias, entity.id, spelling)
    return Subject(entity.id, entity.name, entity.kind)


# looking ------------------------------------------------------------------------------------------


def test_every_place_of_the_library_is_shown_and_ticked(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    assert len(desk.articles()) == 5
    assert len(desk.places()) == len(desk.page.list.ticked()) > 40
    assert {"أذربيجان", "اذربيجان"} <= set(desk.places())
    assert not any(place.startswith(("ل", "و", "ب")) for place in desk.places())
    assert str(len(desk.places())) in desk.page.head.act_button.text()
    assert COUNTRY in desk.page.head.title.text()


def test_where_to_look_is_chosen_by_number_and_remembered(desk: Desk, country: Subject) -> None:
    desk.begin(country, 1, "الحدود")
    everywhere = len(desk.places())
    desk.press(Key.Key_1)
    assert desk.articles() == [1]
    assert desk.page.head.scopes.value == "article"
    desk.press(Key.Key_3)
    assert 0 < len(desk.places()) < everywhere
    assert "الحدود" in desk.page.head.scopes.button("results").text()
    desk.page.head.scopes.button("library").click()
    desk.settle()
    assert len(desk.places()) == everywhere
    assert desk.page.list.hasFocus()
    desk.press(Key.Key_1)
    desk.begin(country, 2)
    assert desk.articles() == [2], "where one looked last is where one looks next"


def test_only_what_there_is_can_be_chosen(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    shown = [name for name in ("article", "library", "results") if desk.page.head.scopes.button(name).isVisible()]
    assert shown == ["library"]
    before = desk.places()
    desk.press(Key.Key_1)
    desk.press(Key.Key_3)
    assert desk.places() == before


def test_a_name_that_stands_nowhere_is_told(desk: Desk) -> None:
    desk.begin(Subject(None, "هونولولو", "place"))
    assert "no place" in desk.hint()
    assert not desk.page.head.act_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "sentence"), [("و", "one letter"), ("", "at least one letter"), ("…", "at least one"), ("ا" * 10_000, "")]
)
def test_what_is_no_name_to_look_for_is_refused_in_words(desk: Desk, name: str, sentence: str) -> None:
    desk.begin(Subject(None, name, "other"))
    assert sentence in desk.hint()
    assert "Looking" not in desk.hint()
    assert desk.places() == []
    desk.press(Key.Key_Return)
    assert desk.library.db.execute("SELECT count(*) FROM entities").fetchone() == (0,)


def test_markup_in_a_name_is_shown_as_it_is(desk: Desk) -> None:
    desk.begin(Subject(None, "<b>&amp;", "other"), None, "<i>&")
    assert "<b>&amp;" in desk.page.head.title.text()
    assert desk.page.head.title.textFormat() == Qt.TextFormat.PlainText
    assert "<i>&&" in desk.page.head.scopes.button("results").text()


# leaving out ----------------------------------------------------------------------------------------


def test_space_leaves_a_place_out_and_on_a_headline_its_article(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    number = len(desk.places())
    desk.page.list.go_to(1)
    desk.press(Key.Key_Space)
    assert len(desk.page.list.ticked()) == number - 1
    assert str(number - 1) in desk.page.head.act_button.text()
    desk.page.list.go_to(0)
    desk.press(Key.Key_Space)
    assert len(desk.page.list.ticked()) == number, "a headline that is not ticked ticks all of its article"
    desk.press(Key.Key_Space)
    first = desk.articles()[0]
    assert not any(row.article_id == first for row in desk.page.list.ticked())
    index = desk.page.list.rows.index(0)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_all_and_none(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    control = Qt.KeyboardModifier.ControlModifier
    desk.press(Key.Key_A, control)
    assert desk.page.list.ticked() == []
    assert not desk.page.head.act_button.isEnabled()
    desk.press(Key.Key_Return)
    assert desk.mentions() == []
    desk.press(Key.Key_A, control)
    assert len(desk.page.list.ticked()) == len(desk.places())


def test_a_spelling_is_left_out_with_all_of_its_places(desk: Desk, minister: Subject) -> None:
    desk.begin(minister)
    boxes = desk.page.spellings.boxes
    assert len(boxes) >= 2
    assert all(box.isChecked() for box in boxes)
    number = len(desk.page.list.ticked())
    boxes[1].click()
    left_out = number - len(desk.page.list.ticked())
    assert f"  {left_out}" in boxes[1].text()
    boxes[1].click()
    assert len(desk.page.list.ticked()) == number


def test_what_is_doubtful_is_not_ticked_and_says_why(desk: Desk, country: Subject) -> None:
    assert country.entity_id is not None
    state = desk.library.write(identity.add_entity, "جمهورية أذربيجان", "organisation").result
    text = desk.library.db.execute("SELECT text FROM versions WHERE id = 1").fetchone()[0]
    start = text.index(state.name)
    desk.library.write(mentions.add_mention, state.id, 1, start, start + len(state.name))
    desk.library.write(rejections.add_rejection, COUNTRY, country.entity_id, 2)
    desk.begin(country)
    reasons = {row.reason for row in desk.page.list.rows.rows if row.kind == "passage" and not row.ticked}
    assert reasons == {f"marked as {state.name}", "you said no"}
    assert not any(row.article_id == 2 for row in desk.page.list.ticked())


# tagging --------------------------------------------------------------------------------------------


def test_enter_tags_what_is_ticked_as_one_step(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    desk.page.list.go_to(1)
    desk.press(Key.Key_Space)
    expected = len(desk.page.list.ticked())
    desk.press(Key.Key_Return)
    assert desk.closed == 1
    assert len(desk.mentions()) == expected
    assert set(desk.mentions()) <= {"أذربيجان", "اذربيجان", "إذربيجان", "آذربيجان"}
    assert desk.edits.stack.count() == 1
    desk.edits.undo()
    desk.qtbot.waitUntil(lambda: not desk.edits.retrace.busy)
    assert desk.mentions() == []
    desk.begin(country)
    assert len(desk.places()) == expected + 1


def test_what_is_tagged_is_not_shown_again(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    desk.page.list.go_to(1)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return)
    desk.begin(country)
    assert len(desk.places()) == 1


def test_a_new_entity_comes_with_its_mentions_and_goes_with_them(desk: Desk) -> None:
    desk.begin(Subject(None, "باكو", "place", "لباكو"))
    assert desk.library.db.execute("SELECT count(*) FROM entities").fetchone() == (0,), "nothing is made by looking"
    expected = len(desk.page.list.ticked())
    desk.press(Key.Key_Return)
    assert desk.library.db.execute("SELECT name, kind FROM entities").fetchall() == [("باكو", "place")]
    assert len(desk.mentions()) == expected > 5
    assert desk.edits.stack.count() == 1
    desk.edits.undo()
    desk.qtbot.waitUntil(lambda: not desk.edits.retrace.busy)
    assert desk.library.db.execute("SELECT count(*) FROM entities").fetchone() == (0,)


def test_escape_leaves_with_nothing_done(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    desk.press(Key.Key_Escape)
    assert desk.closed == 1
    assert desk.mentions() == []
    QTest.keyClick(desk.page.head.scopes.button("library"), Key.Key_Escape)
    assert desk.closed == 2, "wherever the keyboard is"


def test_tagging_can_be_stopped_and_what_is_done_stays(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    number = len(desk.places())
    desk.marker.progressed.connect(lambda done: desk.page.head.progress.stop_button.click() if done else None)
    desk.press(Key.Key_Return)
    assert 0 < len(desk.mentions()) < number
    assert desk.closed == 1
    assert desk.edits.stack.count() == 1


def test_while_it_is_tagged_nothing_else_is_begun(desk: Desk, country: Subject) -> None:
    desk.begin(country, 1)
    desk.page.show_progress(3)
    assert not desk.page.head.act_button.isEnabled()
    before = desk.places()
    desk.press(Key.Key_1)
    assert desk.places() == before
    desk.press(Key.Key_Escape)
    assert desk.closed == 0
    desk.page.finish()
    assert desk.closed == 1


def test_in_a_library_for_reading_only_it_is_only_looked(
    desk: Desk, country: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.library, "read_only", True)
    desk.begin(country)
    assert desk.places()
    assert not desk.page.head.act_button.isEnabled()


# what comes in between --------------------------------------------------------------------------------


def test_looking_can_be_stopped_and_shows_what_there_is(desk: Desk, country: Subject) -> None:
    desk.page.begin(country, None, "")
    desk.page.head.show_reading(1, 5)
    assert desk.page.head.progress.isVisible()
    desk.page.head.progress.stop_button.click()
    desk.settle()
    assert not desk.page.head.progress.isVisible()
    assert "Stopped" in desk.hint() or desk.places()


def test_of_too_many_places_it_is_said(desk: Desk, country: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everywhere, "MOST_PLACES", 7)
    desk.begin(country)
    assert len(desk.places()) == 7
    assert "not all" in desk.hint()


def test_undo_on_the_page_is_followed(desk: Desk, country: Subject) -> None:
    desk.edits.entities.add("باكو", "place")
    baku = desk.library.db.execute("SELECT max(id) FROM entities").fetchone()[0]
    desk.begin(Subject(baku, "باكو", "place"))
    assert desk.places()
    desk.edits.undo()
    desk.qtbot.waitUntil(lambda: not desk.edits.retrace.busy)
    desk.settle()
    assert desk.closed == 1, "there is nothing to be tagged any more"
    assert country.entity_id is not None
    desk.begin(country)
    number = len(desk.places())
    desk.edits.entities.mention_all([(1, 0, 8)], country.entity_id, 99)
    desk.settle()
    text = desk.library.db.execute("SELECT text FROM versions WHERE id = 1").fetchone()[0]
    assert len(desk.places()) == number - (COUNTRY in text[:16])


def test_a_hidden_page_keeps_nothing(desk: Desk, country: Subject) -> None:
    desk.begin(country)
    desk.page.hide()
    assert desk.places() == []
    assert desk.page.list.ticked() == []
