"""The names in a network: none over another, the weightiest first, more of them from nearer."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.network.artist import Artist, Choice
from desktop.network.camera import Camera
from desktop.network.labels import MOST_NAMES, Label
from desktop.network.picture import Picture
from desktop.theme import Theme
from storage.network.reading import Network, NetworkEdge, NetworkNode
from storage.records import Entity

ROOM = QSizeF(1000, 700)


@pytest.fixture
def artist(qapp: QApplication) -> Artist:
    """Four hundred entities on a grid, joined in a row, the first mentioned most."""
    nodes = tuple(NetworkNode(Entity(n + 1, f"اسم طويل رقم {n}", "person"), 900 - 2 * n) for n in range(400))
    edges = [NetworkEdge(n, n + 1, 1 + n % 7) for n in range(1, 400)]
    points = [((n % 20) / 10 - 1, (n // 20) / 10 - 1) for n in range(400)]
    return Artist(Picture(Network(nodes, tuple(edges)), edges, points), Theme("light", qapp), qapp.font())


@pytest.fixture
def camera(artist: Artist) -> Camera:
    camera = Camera()
    camera.fit(artist.picture.bounds, ROOM, 40)
    return camera


def box(label: Label, camera: Camera) -> QRectF:
    middle = camera.to_screen(label.spot.x, label.spot.y)
    return QRectF(middle.x() + label.dx, middle.y() + label.dy, label.width, label.height)


def seen(artist: Artist, camera: Camera, choice: Choice | None = None) -> list[QRectF]:
    room = QRectF(0, 0, ROOM.width(), ROOM.height())
    boxes = [box(label, camera) for label in artist.labels_for(camera, ROOM, choice or Choice())]
    return [one for one in boxes if one.intersects(room)]


@pytest.mark.parametrize("factor", [1, 1.7, 3, 8, 30])
def test_no_name_lies_over_another_and_they_can_be_read(artist: Artist, camera: Camera, factor: float) -> None:
    camera.zoom_at(QPointF(400, 300), factor)
    boxes = seen(artist, camera)
    assert 0 < len(boxes) <= MOST_NAMES
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_the_most_mentioned_is_named_first(artist: Artist, camera: Camera) -> None:
    assert artist.labels_for(camera, ROOM, Choice())[0].spot.order == 0


def test_from_nearer_more_of_those_in_view_are_named(artist: Artist, camera: Camera) -> None:
    def share() -> float:
        here = [spot for spot in artist.picture.spots.values() if QRectF(0, 0, 1000, 700).contains(at(spot.x, spot.y))]
        return len(seen(artist, camera)) / len(here)

    at = camera.to_screen
    before = share()
    camera.zoom_at(QPointF(500, 350), 4)
    assert share() > before


def test_moving_aside_changes_no_name(artist: Artist, camera: Camera) -> None:
    camera.zoom_at(QPointF(500, 350), 3)
    before = artist.labels_for(camera, ROOM, Choice())
    camera.move(60, -40)
    assert artist.labels_for(camera, ROOM, Choice()) == before


def test_stepping_back_quickly_drops_names_and_adds_none(artist: Artist, camera: Camera) -> None:
    camera.zoom_at(QPointF(500, 350), 3)
    near = {label.spot for label in artist.labels_for(camera, ROOM, Choice())}
    camera.zoom_at(QPointF(500, 350), 0.6)
    labels = artist.labels_for(camera, ROOM, Choice(), quick=True)
    assert {label.spot for label in labels} < near
    boxes = [box(label, camera) for label in labels]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_who_is_chosen_is_named_with_those_joined_to_it(artist: Artist, camera: Camera) -> None:
    named = [label.spot.entity_id for label in artist.labels_for(camera, ROOM, Choice(205))]
    assert named[0] == 205
    assert set(named) <= {204, 205, 206}


def test_names_seen_for_the_first_time_may_wait_a_frame(artist: Artist, camera: Camera) -> None:
    camera.zoom_at(QPointF(500, 350), 1.7)
    frames = 0
    image = QImage(1000, 700, QImage.Format.Format_RGB32)
    done = False
    while not done:
        painter = QPainter(image)
        done = artist.draw(painter, camera, ROOM, Choice(), quick=False)
        painter.end()
        frames += 1
    assert 1 < frames <= 4
