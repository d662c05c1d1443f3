"""What a timeline knows of its passages: how much is told of when, what is nearly all, and what to show of much."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from desktop.timeline.passages import MOST_IN_SIGHT, Passages
from tests.desktop.timeline.dated import day, told


def test_each_passage_weighs_one_wherever_it_is_looked_at() -> None:
    passages = Passages([told("2021-10-12"), told("2021-10-12", 2), told("2021-10"), told("2020"), told("2021-10-30")])
    first, last = day("2020-01-01"), day("2022-01-01")
    for step in (1, 7, 30, 365):
        edges = [*range(first, last, step), last]
        assert sum(passages.weights(edges)) == pytest.approx(5)
    (of_the_day,) = passages.weights([day("2021-10-12"), day("2021-10-13")])
    assert of_the_day == pytest.approx(2 + 1 / 31)
    (of_a_month,) = passages.weights([day("2020-02-01"), day("2020-03-01")])
    assert of_a_month == pytest.approx(29 / 366)


def test_weights_are_those_of_counting_one_by_one() -> None:
    random = Random(7)
    dated = [told(f"2021-{random.randint(1, 12):02}-{random.randint(1, 28):02}", n) for n in range(300)]
    edges = sorted(random.sample(range(day("2020-12-01"), day("2022-02-01")), 40))
    counted = [sum(a <= one.first_day < b for one in dated) for a, b in pairwise(edges)]
    assert Passages(dated).weights(edges) == pytest.approx(counted)


def test_a_few_passages_of_long_ago_do_not_make_the_present_small() -> None:
    present = [told(f"2021-{n % 12 + 1:02}-{n % 28 + 1:02}", n) for n in range(200)]
    passages = Passages([*present, told("1453"), told("0622"), told("1979")])
    assert passages.busy.first >= day("2021-01-01")
    assert passages.busy.last <= day("2022-01-01")
    assert passages.whole.first == day("0622-01-01")


def test_all_is_shown_where_nothing_lies_far_off() -> None:
    passages = Passages([told("2020-09-27"), told("2021-10-12"), told("2025-04-28")])
    assert passages.busy == passages.whole == (day("2020-09-27"), day("2025-04-28") + 1)


def test_few_passages_are_all_shown_in_their_order() -> None:
    dated = [told("2021-10-12"), told("2020"), told("2021-10-09")]
    picked = Passages(dated).pick(day("2019-01-01"), day("2022-01-01"), 10)
    assert [one.value for one in picked] == ["2020", "2021-10-09", "2021-10-12"]
    assert Passages(dated).pick(day("2021-10-10"), day("2022-01-01"), 10) == [dated[0]]


def test_of_many_passages_the_days_told_of_most_are_shown() -> None:
    spread = [told(f"2021-{month:02}-{n + 1:02}", n) for month in range(1, 13) for n in range(28)]
    loud = [told("2021-03-15", 1000 + n) for n in range(9)] + [told("2021-08-02", 1000 + n) for n in range(90)]
    passages = Passages([*spread, *loud, *(told("2021", 2000 + n) for n in range(50))])
    assert len(passages) > MOST_IN_SIGHT
    picked = passages.pick(day("2021-01-01"), day("2022-01-01"), 12)
    values = [one.value for one in picked]
    assert values.count("2021-03-15") == 10
    assert 10 < values.count("2021-08-02") < 90
    assert "2021" not in values, "a year tells less than a day"
    assert len(passages.pick(day("2021-01-01"), day("2022-01-01"), 20)) <= 600


def test_moving_aside_picks_the_same_days() -> None:
    random = Random(3)
    dated = [told(f"2021-{random.randint(1, 12):02}-{random.randint(1, 28):02}", n) for n in range(3000)]
    passages = Passages(dated)
    here = {one.value for one in passages.pick(day("2021-02-01"), day("2021-08-01"), 12)}
    beside = {one.value for one in passages.pick(day("2021-02-09"), day("2021-08-09"), 12)}
    assert len(here & beside) >= 9


def test_a_passage_is_known_again() -> None:
    passages = Passages([told("2021-10-12", n) for n in range(5)])
    assert passages.holds(told("2021-10-12", 3))
    assert not passages.holds(told("2021-10-12", 9))
    assert not passages.holds(told("2021-10-13", 3))


def test_a_timeline_of_nothing_can_be_asked_too() -> None:
    passages = Passages([])
    assert len(passages) == passages.articles == 0
    assert passages.busy == passages.whole
    assert passages.weights([1, 2, 3]) == [0, 0]
    assert passages.pick(1, 1000, 5) == []
