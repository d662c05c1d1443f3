"""The page of the network alone, on a small library whose articles mention five names."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.network.artist import Choice
from desktop.network.page import NetworkPage
from desktop.network.picture import Picture
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage.articles import add_article, get_version
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.library import Library
from storage.records import EntityKind, NewArticle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES: dict[str, EntityKind] = {
    "علي": "person", "سلمى": "person", "باكو": "place", "وزارة العدل": "organisation", "مؤتمر السلام": "event",
}  # fmt: skip
TEXTS = (
    ("الجزيرة", "2021-10-12", "التقى علي سلمى في باكو.\nثم حضرت وزارة العدل مؤتمر السلام."),
    ("إرنا", "2023-01-02", "زار علي باكو. وكتبت سلمى إلى علي."),
    ("", "", "غادر علي باكو إلى غير رجعة."),
)


class NetworkDesk:
    """The page, what it stands on, and short ways to ask and to look."""

    def __init__(self, library: Library, qtbot: QtBot, app: QApplication, code: str) -> None:
        self.qtbot = qtbot
        self.library = library
        self.ids = {name: library.write(add_entity, name, kind).result.id for name, kind in NAMES.items()}
        for outlet, published, text in TEXTS:
            self.add(text, outlet, published)
        self.bridge, self.tasks, self.theme = Bridge(library, app), Tasks(library, app), Theme("light", app)
        language = Language("ar" if code == "ar" else "en")
        app.setLayoutDirection(language.direction)
        self.page = NetworkPage(self.bridge, self.tasks, self.theme, language)
        qtbot.addWidget(self.page)
        self.page.resize(1300, 800)
        self.told: list[str] = []
        self.places: list[tuple[int, int, int]] = []
        self.opened: list[int] = []
        self.closed: list[bool] = []
        places, closed = self.places, self.closed
        self.page.told.connect(self.told.append)
        self.page.entity_requested.connect(self.opened.append)
        self.page.place_requested.connect(lambda *place: places.append(place))
        self.page.closed.connect(lambda: closed.append(True))

    @property
    def view(self) -> QWidget:
        return self.page.view

    @property
    def picture(self) -> Picture:
        picture = self.page.view.picture
        assert picture is not None
        return picture

    @property
    def chosen(self) -> list[str]:
        """The names of what is chosen."""
        return [self.picture.spots[one].name for one in self.page.view.choice if one is not None]

    def add(self, text: str, outlet: str, published: str) -> None:
        new = NewArticle(text, sha256(text.encode()).hexdigest(), text[:16], outlet, published=published)
        version = get_version(self.library.db, self.library.write(add_article, new).result.id)
        for name, entity_id in self.ids.items():
            place = text.find(name)
            while place >= 0:
                self.library.write(add_mention, entity_id, version.id, place, place + len(name))
                place = text.find(name, place + 1)

    def open(self, around: int | None = None) -> None:
        self.page.show()
        self.qtbot.waitExposed(self.page)
        self.page.show_network(around)
        self.settle()
        self.page.take_focus()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy(), timeout=5000)
        QApplication.processEvents()

    def choose(self, *names: str) -> None:
        self.page.view.choose(Choice(*(self.ids[name] for name in names)))
        self.settle()

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or self.view, key)
        self.settle()

    def spot(self, name: str) -> QPoint:
        """Return where an entity is seen."""
        spot = self.picture.spots[self.ids[name]]
        return self.page.view.camera.to_screen(spot.x, spot.y).toPoint()

    def between(self, one: str, other: str) -> QPoint:
        """Return a point on the line between two entities at which no other line and no entity is."""
        first, last = self.spot(one), self.spot(other)
        wanted = {self.ids[one], self.ids[other]}
        for share in range(20, 81):
            place = first + (last - first) * share / 100
            tie = self.picture.tie_at(place.toPointF(), self.page.view.camera)
            beside = self.picture.spot_at(place.toPointF(), self.page.view.camera) is None
            if beside and tie is not None and {tie.a, tie.b} == wanted:
                return place
        raise AssertionError("there is no free place on this line")

    def click(self, place: QPoint) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def listed(self) -> list[str]:
        return [row.title for row in self.page.side.entities.entities.rows]


@pytest.fixture(params=["en"])
def network_desk(
    qtbot: QtBot, qapp: QApplication, library: Library, request: pytest.FixtureRequest
) -> Iterator[NetworkDesk]:
    desk = NetworkDesk(library, qtbot, qapp, request.param)
    yield desk
    desk.page.close()
    desk.tasks.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
