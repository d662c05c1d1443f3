"""The short road to the window reads the same as click does, and leaves to click what it does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.commands import group
from desktop.commands.group import run
from desktop.commands.window import WindowStart, read_start

STARTS = [
    ((), WindowStart()),
    (("--temporary",), WindowStart(temporary=True)),
    (("--trace-sql", "--timings"), WindowStart(trace_sql=True, timings=True)),
    (("--library", "a b.hashiya"), WindowStart(library=Path("a b.hashiya"))),
    (("--timings", "--library", "x", "--trace-sql"), WindowStart(Path("x"), trace_sql=True, timings=True)),
]


@pytest.mark.parametrize(("words", "expected"), STARTS)
def test_both_roads_read_the_same(
    words: tuple[str, ...], expected: WindowStart, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[WindowStart] = []

    def open_window(start: WindowStart) -> int:
        opened.append(start)
        return 7

    monkeypatch.setattr(group, "open_window", open_window)
    assert read_start(words) == expected
    assert run(words) == 7
    assert opened == [expected]


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("list",),
        ("--library",),
        ("--library", "--temporary"),
        ("--library=x",),
        ("--library", "x", "list"),
        ("--temporary", "--library", "x"),
        ("--nonsense",),
        ("",),
    ],
)
def test_everything_else_is_left_to_click(words: tuple[str, ...]) -> None:
    assert read_start(words) is None
