"""The page of a comparison alone, on a small library, with a comparison whose every row is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bridge import Bridge
from desktop.compare import answer
from desktop.compare.differences import Lit
from desktop.compare.page import ComparePage
from desktop.edits import Edits
from desktop.language import Language
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage.articles import add_article, get_article, get_version
from storage.comparison.records import Comparison, Difference, Range, Row, Side
from storage.library import Connection, Library
from storage.records import Highlight, NewArticle
from storage.stopping import Cancelled, never
from storage.text.differences import word_differences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIRST = (
    "اتفاق وقف النار\n"
    "أعلن الطرفان وقف إطلاق النار في التاسع من نوفمبر 2020.\n"
    "حضر الوزير وحده الاجتماع في باكو.\n"
    "وقالت الوزارة إن المحادثات مستمرة."
)
SECOND = (
    "هدنة بين الطرفين\n"
    "جاء وقف إطلاق النار في 10 نوفمبر 2020 بعد ستة أسابيع.\n"
    "وأكدت الوزارة أن المحادثات مستمرة.\n"
    "A note in English from the desk."
)
ALIKE = (("أعلن الطرفان", "جاء وقف"), ("وقالت الوزارة", "وأكدت الوزارة"))


def line_with(text: str, words: str) -> Range:
    """Return the line of a text in which words stand."""
    place = text.index(words)
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return start, len(text) if end < 0 else end


def range_of(text: str, words: str) -> Range:
    start = text.index(words)
    return start, start + len(words)


def lines_of(text: str) -> list[Range]:
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def compare_known(db: Connection, first_id: int, second_id: int, _cancelled: Cancelled = never) -> Comparison:
    """Compare as a reader would the two texts above; of other articles every line stands alone."""
    first, second = (Side(get_article(db, one), get_version(db, one)) for one in (first_id, second_id))
    texts = (first.version.text, second.version.text)
    if first_id != second_id and texts[0][:100] == texts[1][:100]:
        rows = [Row(one, other, 0.9, (), (), ()) for one, other in zip_longest(*map(lines_of, texts))]
        return Comparison(first, second, tuple(rows), 0.92, tuple(word_differences(*texts)))
    if texts != (FIRST, SECOND):
        alone = [Row(line, None, 0.0, (), (), ()) for line in lines_of(texts[0])]
        alone += [Row(None, line, 0.0, (), (), ()) for line in lines_of(texts[1])]
        return Comparison(first, second, tuple(alone), None, ())
    quotes = ("التاسع من نوفمبر 2020", "10 نوفمبر 2020")
    dates = Difference(
        "date", range_of(FIRST, quotes[0]), range_of(SECOND, quotes[1]), *quotes, "2020-11-09", "2020-11-10"
    )
    lit = "وقف إطلاق النار"
    rows = [
        Row(line_with(FIRST, "اتفاق"), None, 0.0, (), (), ()),
        Row(None, line_with(SECOND, "هدنة"), 0.0, (), (), ()),
        Row(
            line_with(FIRST, ALIKE[0][0]), line_with(SECOND, ALIKE[0][1]), 0.86,
            (range_of(FIRST, lit),), (range_of(SECOND, lit),), (dates,),
        ),
        Row(line_with(FIRST, "حضر"), None, 0.0, (), (), ()),
        Row(line_with(FIRST, ALIKE[1][0]), line_with(SECOND, ALIKE[1][1]), 0.7, (), (), ()),
        Row(None, line_with(SECOND, "English"), 0.0, (), (), ()),
    ]  # fmt: skip
    return Comparison(first, second, tuple(rows), None, ())


class CompareDesk:
    """The page, what it stands on, and short ways to ask and to look; its wishes are written as the window would."""

    def __init__(self, library: Library, qtbot: QtBot, app: QApplication, code: str, folder: Path) -> None:
        self.qtbot = qtbot
        self.library = library
        self.first = self.add(FIRST, "الأولى", "2020-11-10")
        self.second = self.add(SECOND, "الثانية", "2020-11-11")
        self.bridge, self.tasks, self.theme = Bridge(library, app), Tasks(library, app), Theme("light", app)
        self.settings = Settings(folder / "settings.ini")
        language = Language("ar" if code == "ar" else "en")
        app.setLayoutDirection(language.direction)
        self.page = ComparePage(self.bridge, self.tasks, self.theme, language, self.settings)
        qtbot.addWidget(self.page)
        self.page.resize(1300, 700)
        self.edits = Edits(self.bridge)
        self._join()
        self.told: list[str] = []
        self.places: list[tuple[int, int, int]] = []
        self.closed: list[bool] = []
        places, closed = self.places, self.closed
        self.page.told.connect(self.told.append)
        self.page.place_requested.connect(lambda *place: places.append(place))
        self.page.closed.connect(lambda: closed.append(True))

    def _join(self) -> None:
        page, edits, marking = self.page, self.edits, self.page.marking
        marking.highlight_requested.connect(edits.marks.add_highlight)
        marking.colour_requested.connect(edits.marks.set_highlight_colour)
        marking.range_requested.connect(edits.marks.set_highlight_range)
        marking.highlight_removed.connect(edits.marks.remove_highlight)
        page.note_edited.connect(edits.marks.set_note_body)
        page.note_removed.connect(edits.marks.remove_note)

        def begin_on_range(article_id: int, version_id: int, start: int, end: int, colour: int) -> None:
            note = edits.marks.add_note_on_range(article_id, version_id, start, end, colour)
            assert note is not None
            assert note.highlight_id is not None
            page.focus_note(note.highlight_id, note.id)

        marking.range_note_requested.connect(begin_on_range)

    def add(self, text: str, outlet: str, published: str) -> int:
        headline = text.partition("\n")[0]
        new = NewArticle(text, sha256(text.encode()).hexdigest(), headline, outlet, published=published)
        return self.library.write(add_article, new).result.id

    @property
    def highlights(self) -> list[Highlight]:
        from storage.highlights import list_highlights  # noqa: PLC0415

        versions = [get_version(self.library.db, one).id for one in (self.first, self.second)]
        return [mark for version_id in versions for mark in list_highlights(self.library.db, version_id)]

    def open(self, first: int | None = None, second: int | None = None, place: Range | None = None) -> None:
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitExposed(self.page)
        self.page.show_articles(first or self.first, second or self.second, place)
        self.settle()
        self.page.take_focus()
        QApplication.processEvents()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy(), timeout=5000)
        QApplication.processEvents()

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        QTest.keySequence(widget or self.page.view, QKeySequence(keys))
        self.settle()

    def passage(self, side: int, words: str) -> Range:
        return line_with((FIRST, SECOND)[side], words)

    def boxes(self, side: int, start: int, end: int) -> list[QPoint]:
        """Return the middles of the boxes in which a range of a text is seen."""
        view = self.page.view
        index = view.sheet.index_of(side, start)
        assert index is not None
        card = view.card(side, index)
        assert card is not None
        return [box.translated(view.origin(index)).center().toPoint() for box in card.boxes(start, end)]

    def letter(self, side: int, position: int, *, after: bool = False) -> QPoint:
        """Return a point just inside a letter, where its reading begins or ends."""
        view = self.page.view
        index = view.sheet.index_of(side, position)
        assert index is not None
        card = view.card(side, index)
        assert card is not None
        box = next(iter(card.boxes(position, position + 1))).translated(view.origin(index))
        at_right = (card.block.direction == "rtl") != after
        return QPoint(round(box.right() - 1 if at_right else box.left() + 1), round(box.center().y()))

    def click(self, place: QPoint) -> None:
        QTest.mouseClick(self.page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def drag(self, first: QPoint, last: QPoint) -> None:
        """Drag from point to point; QTest's own moves carry no buttons."""
        viewport = self.page.view.viewport()
        held = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(last), QPointF(viewport.mapToGlobal(last)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
        QApplication.sendEvent(viewport, held)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)
        QApplication.processEvents()

    def select(self, side: int, words: str) -> Range:
        """Select words by dragging the mouse over them."""
        start, end = range_of((FIRST, SECOND)[side], words)
        self.drag(self.letter(side, start), self.letter(side, end - 1, after=True))
        return start, end

    def lit(self) -> Lit | None:
        return self.page.view.differences.lit

    def shown(self) -> list[tuple[bool, bool, bool]]:
        """Return of each row whether it is shared, and whether it has a card of the first and of the second article."""
        pairs = self.page.view.sheet.pairs
        return [(pair.shared, pair.passages[0] is not None, pair.passages[1] is not None) for pair in pairs]


@pytest.fixture(params=["en"])
def compare_desk(
    qtbot: QtBot,
    qapp: QApplication,
    library: Library,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[CompareDesk]:
    monkeypatch.setattr(answer, "compare_articles", compare_known)
    desk = CompareDesk(library, qtbot, qapp, request.param, tmp_path)
    yield desk
    desk.page.close()
    desk.tasks.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
