"""The network while others change what it shows, in a narrow window, and with names like markup."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QPoint

from storage.entities.identity import remove_entity, rename_entity
from tests.desktop.network.conftest import NetworkDesk

BAKU = "باكو"


def test_a_network_around_an_entity_that_went_says_so(network_desk: NetworkDesk) -> None:
    page = network_desk.page
    network_desk.open(network_desk.ids[BAKU])
    network_desk.bridge.write(remove_entity, network_desk.ids[BAKU])
    network_desk.qtbot.waitUntil(lambda: page.view.picture is None, timeout=5000)
    assert "not in the library" in page._empty.text()
    assert page.head.around_chip.isVisible(), "and there is a way to all the others"
    page.head.around_chip.click()
    network_desk.settle()
    assert len(network_desk.picture.spots) == 4


def test_the_network_around_nobody_is_the_whole(network_desk: NetworkDesk) -> None:
    network_desk.bridge.write(remove_entity, network_desk.ids[BAKU])
    network_desk.open(network_desk.ids[BAKU])
    assert len(network_desk.picture.spots) == 4
    assert not network_desk.page.head.around_chip.isVisible()


def test_another_name_is_told_above_the_network_too(network_desk: NetworkDesk) -> None:
    page = network_desk.page
    network_desk.open(network_desk.ids[BAKU])
    network_desk.bridge.write(rename_entity, network_desk.ids[BAKU], "A & B")
    network_desk.qtbot.waitUntil(lambda: network_desk.picture.spots[network_desk.ids[BAKU]].name == "A & B")
    assert "A && B" in page.head.around_chip.text()
    assert "A & B" in page.head.around_chip.accessibleName()
    network_desk.choose(BAKU, "علي")
    assert "A && B" in page.side.back_button.text()


def test_in_a_narrow_window_the_whole_network_is_seen_from_the_start(network_desk: NetworkDesk) -> None:
    network_desk.page.resize(860, 500)
    network_desk.open(network_desk.ids[BAKU])
    for name in network_desk.ids:
        assert network_desk.view.rect().contains(network_desk.spot(name)), name


def test_choosing_what_is_seen_anyway_moves_nothing(network_desk: NetworkDesk) -> None:
    network_desk.page.resize(860, 500)
    network_desk.open()
    before: dict[str, QPoint] = {name: network_desk.spot(name) for name in network_desk.ids}
    for name in network_desk.ids:
        network_desk.choose(name)
        assert {one: network_desk.spot(one) for one in network_desk.ids} == before


def test_names_like_markup_are_written_as_names(network_desk: NetworkDesk, tmp_path: Path) -> None:
    name = "<b>x</b> & \"'"
    network_desk.bridge.write(rename_entity, network_desk.ids[BAKU], name)
    network_desk.open()
    for form in ("graphml", "svg"):
        network_desk.page.exports.export_to(form, tmp_path / f"net.{form}")
        network_desk.settle()
    graph = ET.parse(tmp_path / "net.graphml").getroot()  # noqa: S314 - just written by this test
    assert name in {data.text for data in graph.iter("{http://graphml.graphdrawing.org/xmlns}data")}
    drawing = ET.parse(tmp_path / "net.svg").getroot()  # noqa: S314 - just written by this test
    assert not list(drawing.iter("{http://www.w3.org/2000/svg}b"))
