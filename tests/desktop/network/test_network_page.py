"""The network in the window: choosing by mouse and key, what stands beside, filters, and the ways out."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from storage.entities.mentions import add_mention
from tests.desktop.network.conftest import NAMES, NetworkDesk

both_directions = pytest.mark.parametrize("network_desk", ["en", "ar"], indirect=True)


def test_all_who_are_mentioned_together_are_shown(network_desk: NetworkDesk) -> None:
    network_desk.open()
    assert {spot.name for spot in network_desk.picture.spots.values()} == set(NAMES)
    assert network_desk.listed()[0] == "علي"
    assert network_desk.page.side.title.text().startswith("5 ")


@both_directions
def test_a_click_on_an_entity_lists_whom_it_is_joined_to(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.click(network_desk.spot("علي"))
    assert network_desk.chosen == ["علي"]
    assert network_desk.listed()[:2] == ["باكو", "سلمى"]
    assert "علي" in network_desk.view.accessibleDescription()
    network_desk.click(QPoint(8, 8))
    assert network_desk.chosen == []
    assert len(network_desk.listed()) == 5


def test_a_click_on_an_edge_shows_the_passages_and_one_of_them_opens(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.click(network_desk.between("علي", "باكو"))
    assert set(network_desk.chosen) == {"علي", "باكو"}
    side = network_desk.page.side
    assert [row.place.article_id for row in side.places.rows] == [2, 1, 3]
    side.place_list.setCurrentIndex(side.places.index(0))
    network_desk.press(Qt.Key.Key_Return, side.place_list)
    (article_id, start, end) = network_desk.places[0]
    assert article_id == 2
    assert "زار علي باكو. وكتبت سلمى إلى علي."[start:end] == "علي"


def test_a_double_click_opens_the_page_of_an_entity(network_desk: NetworkDesk) -> None:
    network_desk.open()
    QTest.mouseDClick(network_desk.view, Qt.MouseButton.LeftButton, pos=network_desk.spot("باكو"))
    assert network_desk.opened == [network_desk.ids["باكو"]]


def test_everything_goes_by_key(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.press(Qt.Key.Key_Right)
    assert network_desk.chosen == ["علي"], "the first key takes the most mentioned"
    network_desk.press(Qt.Key.Key_Tab)
    assert network_desk.chosen == ["علي", "باكو"], "Tab walks along the edges, the strongest first"
    network_desk.press(Qt.Key.Key_Tab)
    assert network_desk.chosen == ["علي", "سلمى"]
    network_desk.press(Qt.Key.Key_Backtab)
    assert network_desk.chosen == ["علي", "باكو"]
    network_desk.press(Qt.Key.Key_Return)
    assert network_desk.page.side.place_list.hasFocus()
    network_desk.press(Qt.Key.Key_Escape, network_desk.page.side.place_list)
    assert network_desk.chosen == ["علي"]
    network_desk.press(Qt.Key.Key_Return)
    assert network_desk.opened == [network_desk.ids["علي"]]
    network_desk.press(Qt.Key.Key_Escape)
    assert network_desk.chosen == []
    assert network_desk.closed == []
    network_desk.press(Qt.Key.Key_Escape)
    assert network_desk.closed == [True]


def test_tab_leaves_the_picture_after_the_last_edge(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.choose("علي")
    for _ in range(4):
        network_desk.press(Qt.Key.Key_Tab)
        assert network_desk.view.hasFocus()
    network_desk.press(Qt.Key.Key_Tab)
    assert not network_desk.view.hasFocus()


@pytest.mark.parametrize(
    ("key", "across", "down"),
    [(Qt.Key.Key_Left, -1, 0), (Qt.Key.Key_Right, 1, 0), (Qt.Key.Key_Up, 0, -1), (Qt.Key.Key_Down, 0, 1)],
)
def test_arrows_go_where_they_point(network_desk: NetworkDesk, key: Qt.Key, across: int, down: int) -> None:
    network_desk.open()
    moved = 0
    for name in NAMES:
        network_desk.choose(name)
        network_desk.press(key)
        before, after = network_desk.spot(name), network_desk.spot(network_desk.chosen[0])
        way = (after.x() - before.x()) * across + (after.y() - before.y()) * down
        assert way > 0 or after == before
        moved += way > 0
    assert moved >= 2


@both_directions
def test_the_lists_beside_lead_to_an_edge_and_back(network_desk: NetworkDesk) -> None:
    network_desk.open()
    side = network_desk.page.side
    side.entities.setCurrentIndex(side.entities.entities.index(0))
    network_desk.press(Qt.Key.Key_Return, side.entities)
    assert network_desk.chosen == ["علي"]
    side.entities.setCurrentIndex(side.entities.entities.index(1))
    network_desk.press(Qt.Key.Key_Return, side.entities)
    assert network_desk.chosen == ["علي", "سلمى"]
    assert len(side.places.rows) == 2
    side.back_button.click()
    assert network_desk.chosen == ["علي"]
    side.page_button.click()
    assert network_desk.opened == [network_desk.ids["علي"]]


def test_around_one_entity_and_back_to_all(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.choose("مؤتمر السلام")
    network_desk.page.side.around_button.click()
    network_desk.settle()
    assert network_desk.chosen == ["مؤتمر السلام"]
    assert network_desk.page.head.around_chip.isVisible()
    spot = network_desk.picture.spots[network_desk.ids["علي"]]
    assert spot.mentions == 1, "only the article that mentions the conference counts"
    network_desk.page.head.around_chip.click()
    network_desk.settle()
    assert network_desk.picture.spots[network_desk.ids["علي"]].mentions == 4
    assert not network_desk.page.head.around_chip.isVisible()


def test_filters_narrow_the_network(network_desk: NetworkDesk) -> None:
    network_desk.open()
    filters = network_desk.page.filters
    filters.units.button("passage").click()
    network_desk.settle()
    assert network_desk.picture.tie_between(network_desk.ids["علي"], network_desk.ids["وزارة العدل"]) is None
    filters.kinds["place"].click()
    network_desk.settle()
    assert network_desk.ids["باكو"] not in network_desk.picture.spots
    filters.kinds["place"].click()
    filters.least.more.click()
    network_desk.qtbot.waitUntil(lambda: len(network_desk.page.view.picture.spots) == 3)  # type: ignore[union-attr]


def test_dates_and_outlets_narrow_it_too(network_desk: NetworkDesk) -> None:
    network_desk.open()
    filters = network_desk.page.filters
    actions = {action.data(): action for action in filters.outlets.menu().actions()}
    assert set(actions) == {"الجزيرة", "إرنا"}
    actions["إرنا"].trigger()
    assert "إرنا" in filters.outlets.text()
    ali = network_desk.ids["علي"]
    network_desk.qtbot.waitUntil(lambda: network_desk.picture.spots[ali].mentions == 2)
    actions["إرنا"].trigger()
    field = network_desk.page.findChild(QLineEdit, "networkUntil")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "10.2021")
    network_desk.qtbot.waitUntil(lambda: network_desk.picture.spots[ali].mentions == 1)


def test_what_leaves_nothing_says_so(network_desk: NetworkDesk) -> None:
    network_desk.open()
    for button in network_desk.page.filters.kinds.values():
        button.click()
    network_desk.settle()
    assert network_desk.page.view.picture is None
    sentence = network_desk.page.findChild(QLabel, "networkEmpty")
    assert isinstance(sentence, QLabel)
    assert sentence.isVisible()
    assert sentence.text()
    assert not network_desk.page.head.export.isEnabled()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        network_desk.press(key)


def test_a_new_mention_is_drawn_after_a_moment(network_desk: NetworkDesk) -> None:
    network_desk.open()
    ministry = network_desk.ids["وزارة العدل"]
    network_desk.choose("وزارة العدل")
    network_desk.bridge.write(add_mention, ministry, 3, 0, 4)
    network_desk.qtbot.waitUntil(lambda: network_desk.picture.spots[ministry].mentions == 2, timeout=3000)
    assert network_desk.chosen == ["وزارة العدل"], "what was chosen stays chosen"


def test_the_picture_is_dragged_and_brought_closer(network_desk: NetworkDesk) -> None:
    network_desk.open()
    view, camera = network_desk.page.view, network_desk.page.view.camera
    before = network_desk.spot("علي")
    start = QPoint(12, 12)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(40, 30))
    QTest.mouseMove(view, start + QPoint(80, 50))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(80, 50))
    assert network_desk.spot("علي") - before == QPoint(80, 50)
    place = QPointF(network_desk.spot("علي"))
    plane = camera.to_plane(place)
    wheel = QWheelEvent(
        place, view.mapToGlobal(place), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    assert camera.zoom == pytest.approx(1.25**2)
    assert (camera.to_plane(place) - plane).manhattanLength() < 0.01, "what is under the pointer stays there"
    network_desk.press(Qt.Key.Key_0)
    assert camera.zoom == 1


def test_an_entity_out_of_sight_is_brought_into_view(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.page.view.camera.zoom_at(QPointF(0, 0), 30)
    for name in NAMES:
        network_desk.choose(name)
        assert network_desk.view.rect().contains(network_desk.spot(name))


def test_the_network_is_exported_as_picture_drawing_and_data(network_desk: NetworkDesk, tmp_path: Path) -> None:
    network_desk.open()
    for form in ("png", "svg", "graphml"):
        network_desk.page.exports.export_to(form, tmp_path / f"network.{form}")
        network_desk.settle()
    assert len(network_desk.told) == 3
    image = QImage(str(tmp_path / "network.png"))
    assert image.height() == 2000
    assert image.text("Title") == "Network"
    person = network_desk.theme.colour("person")
    assert any(image.pixelColor(x, y) == person for x in range(0, image.width(), 5) for y in range(0, 2000, 5))
    svg = (tmp_path / "network.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "network.svg")).isValid()
    assert "<text" not in svg, "names are outlines, so that no font is needed"
    nodes = ET.parse(tmp_path / "network.graphml").iter("{http://graphml.graphdrawing.org/xmlns}node")  # noqa: S314
    assert len(list(nodes)) == 5


def test_an_export_that_fails_is_told(network_desk: NetworkDesk, tmp_path: Path) -> None:
    network_desk.open()
    for form in ("png", "svg", "graphml"):
        network_desk.page.exports.export_to(form, tmp_path / "absent" / f"network.{form}")
        network_desk.settle()
    assert len(network_desk.told) == 3
    assert all("could not be written" in sentence for sentence in network_desk.told)


@both_directions
def test_every_control_has_a_name_and_a_place_in_the_tree(network_desk: NetworkDesk) -> None:
    network_desk.open()
    network_desk.choose("علي")
    for widget in network_desk.page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and widget.isVisible():
            assert widget.accessibleName(), widget.objectName()
            assert widget.objectName()
