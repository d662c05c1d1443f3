"""The page of the timeline alone, on a small library whose articles date a few things."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from desktop.timeline.page import TimelinePage
from desktop.timeline.words import Face
from storage.articles import add_article
from storage.library import Library
from storage.records import NewArticle
from storage.timeline.records import Scope

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXTS = (
    (
        "الجزيرة",
        "2021-10-12",
        "أعلنت روسيا في 10 نوفمبر 2020 توصل أذربيجان وأرمينيا إلى اتفاق لوقف إطلاق النار في قره باغ.",
    ),
    ("إرنا", "2020-12-09", "وُقع اتفاق وقف إطلاق النار بين أذربيجان وأرمينيا في قره باغ برعاية روسيا في 9 نوفمبر 2020."),
    ("الخليج", "2023-10-06", "زار الوزير خلف خلف أوف طهران في 5 أكتوبر 2023 والتقى الرئيس."),
    ("", "", "افتتحت السفارة الجديدة في لندن في 15 يناير 2024."),
    ("نبأ", "2024-01-01", "لا تاريخ هنا ولا خبر."),
)


class TimelineDesk:
    """The page, what it stands on, and short ways to ask and to look."""

    def __init__(self, library: Library, qtbot: QtBot, app: QApplication, code: str, folder: Path) -> None:
        self.qtbot = qtbot
        self.library = library
        for outlet, published, text in TEXTS:
            self.add(text, outlet, published)
        self.bridge, self.tasks, self.theme = Bridge(library, app), Tasks(library, app), Theme("light", app)
        self.settings = Settings(folder / "settings.ini")
        language = Language("ar" if code == "ar" else "en")
        app.setLayoutDirection(language.direction)
        self.page = TimelinePage(self.bridge, self.tasks, self.theme, language, self.settings)
        qtbot.addWidget(self.page)
        self.page.resize(1300, 800)
        self.told: list[str] = []
        self.places: list[tuple[int, int, int]] = []
        self.closed: list[bool] = []
        self.widened: list[bool] = []
        places, closed, widened = self.places, self.closed, self.widened
        self.page.told.connect(self.told.append)
        self.page.place_requested.connect(lambda *place: places.append(place))
        self.page.closed.connect(lambda: closed.append(True))
        self.page.whole_library_requested.connect(lambda: widened.append(True))

    def add(self, text: str, outlet: str = "", published: str = "") -> int:
        new = NewArticle(text, sha256(text.encode()).hexdigest(), text[:16], outlet, published=published, language="ar")
        return self.library.write(add_article, new).result.id

    def open(self, scope: Scope | None = None, title: str = "") -> None:
        self.page.show()
        self.qtbot.waitExposed(self.page)
        self.page.show_scope(scope or Scope(), title)
        self.settle()
        self.page.take_focus()

    def settle(self) -> None:
        """Let the view come to rest and every answer arrive."""
        view = self.page.view
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy() and not view._still.isActive(), timeout=5000)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy(), timeout=5000)
        QApplication.processEvents()

    @property
    def faces(self) -> list[Face]:
        """The events that are shown, earliest first."""
        return list(self.page.view.scene.faces)

    @property
    def chosen(self) -> str:
        """The date of the chosen event, without what keeps its direction; empty for none."""
        face = self.page.view.chosen_face()
        return "" if face is None else bare(face.date)

    def dates(self) -> list[str]:
        return [bare(face.date) for face in self.faces]

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or self.page.view, key)
        self.settle()

    def card(self, date: str) -> QPoint:
        """Return the middle of the card of an event."""
        (placed,) = (one for one in self.page.view.placed if bare(one.face.date) == date)
        return placed.box.center().toPoint()

    def click(self, place: QPoint) -> None:
        QTest.mouseClick(self.page.view, Qt.MouseButton.LeftButton, pos=place)
        self.settle()


def bare(text: str) -> str:
    """Return a text without the signs that keep its direction."""
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")


@pytest.fixture(params=["en"])
def timeline_desk(
    qtbot: QtBot, qapp: QApplication, library: Library, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[TimelineDesk]:
    desk = TimelineDesk(library, qtbot, qapp, request.param, tmp_path)
    yield desk
    desk.page.close()
    desk.tasks.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
