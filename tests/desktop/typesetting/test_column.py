"""A column of texts: estimates until a text is laid out, and what is told and let go of then."""

from __future__ import annotations

import pytest

from desktop.typesetting.column import Column


class Numbers(Column[str]):
    """Texts of which the number ``n`` is really ``n`` pixels high, and is thought to be 10."""

    def __init__(self, number: int, most_kept: int) -> None:
        super().__init__(number, most_kept)
        self.made: list[int] = []
        self._estimate([10.0] * number)

    def _make(self, index: int) -> tuple[str, float]:
        self.made.append(index)
        return f"text {index}", float(index)


def test_a_height_is_an_estimate_until_the_text_is_laid_out() -> None:
    column = Numbers(100, 10)
    assert (len(column), column.height, column.laid_out) == (100, 1_000.0, 0)
    assert column.lay_out(50) == "text 50"
    assert (column.height, column.laid_out) == (1_040.0, 1)
    assert (column.top(50), column.top(51)) == (500.0, 550.0)


def test_who_watches_hears_by_how_much_a_text_is_higher_once() -> None:
    column, heard = Numbers(100, 10), list[tuple[int, float]]()
    column.watch_heights(lambda index, grown: heard.append((index, grown)))
    for index in (3, 10, 50, 50):
        column.lay_out(index)
    assert heard == [(3, -7.0), (50, 40.0)], "the tenth is as high as it was thought to be"


def test_the_oldest_layouts_are_let_go_and_their_heights_stay() -> None:
    column = Numbers(100, 10)
    for index in range(40, 60):
        column.lay_out(index)
    assert column.laid_out == 10
    assert column.height == 800.0 + sum(range(40, 60))
    column.lay_out(59)
    column.lay_out(40)
    assert column.made == [*range(40, 60), 40], "what is kept is not made again"


@pytest.mark.parametrize(("y", "index"), [(-5.0, 0), (0.0, 0), (9.9, 0), (10.0, 1), (995.0, 99), (5_000.0, 99)])
def test_a_height_leads_to_the_text_that_stands_there(y: float, index: int) -> None:
    assert Numbers(100, 10).index_at(y) == index
