"""Looking along time: both directions, what stays under the pointer, and the ends of what there is."""

from __future__ import annotations

import pytest

from desktop.timeline.camera import LAST_DAY, Camera

both_directions = pytest.mark.parametrize("rtl", [False, True])


def looking(rtl: bool, first: float = 737_000, last: float = 738_000) -> Camera:
    camera = Camera(rtl=rtl)
    camera.width = 1000
    camera.set_limits(first, last)
    camera.fit(first, last, 50)
    return camera


@both_directions
def test_all_is_in_view_and_later_stands_where_reading_leads(rtl: bool) -> None:
    camera = looking(rtl)
    early, late = camera.x_of(737_000), camera.x_of(738_000)
    assert sorted((early, late)) == pytest.approx([50, 950])
    assert (early > late) == rtl


@both_directions
@pytest.mark.parametrize("x", [0, 333, 1000])
def test_what_is_under_the_pointer_stays_there(rtl: bool, x: float) -> None:
    camera = looking(rtl)
    day = camera.day_at(x)
    for factor in (1.5, 4, 0.3):
        camera.zoom_at(x, factor)
        assert camera.x_of(day) == pytest.approx(x, abs=1e-6)


@both_directions
def test_moving_follows_the_hand(rtl: bool) -> None:
    camera = looking(rtl)
    day = camera.day_at(400)
    camera.move(60)
    assert camera.x_of(day) == pytest.approx(460)


@both_directions
def test_nobody_leaves_time(rtl: bool) -> None:
    camera = looking(rtl, 1, 100)
    for _ in range(200):
        camera.zoom_at(200, 0.5)
        camera.move(5000)
    assert camera.width / camera.scale <= 36_525 + 100
    assert 1 <= (camera.start + camera.end) / 2 <= LAST_DAY
    for _ in range(200):
        camera.zoom_at(200, 2)
    assert camera.end - camera.start > 5, "several days are always in view"


def test_another_width_keeps_the_middle() -> None:
    camera = looking(rtl=False)
    camera.resize(500)
    assert camera.x_of(737_500) == pytest.approx(250)


def test_a_single_day_is_shown_in_the_middle() -> None:
    camera = looking(rtl=True, first=737_000, last=737_001)
    assert camera.x_of(737_000.5) == pytest.approx(500)
