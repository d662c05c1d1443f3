"""Dates of records, as programs and people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.importing.dates import read_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2015-07-21 02:51:33", "2015-07-21"),
        ("2015-07-21T23:51:33+03:00", "2015-07-21"),
        ("2015-07-21T02:51:33.123456Z", "2015-07-21"),
        ("2015-07-21T02:51Z", "2015-07-21"),
        ("2015-07-21 02:51:33 +0300", "2015-07-21"),
        ("2015-07-21 2:51 PM", "2015-07-21"),
        (" 2015-07-21 ", "2015-07-21"),
        ("2015/7/2", "2015-07-02"),
        ("21/07/2015", "2015-07-21"),
        ("21.7.2015 10:00", "2015-07-21"),
        ("21-07-2015", "2015-07-21"),
        ("٢١/٠٧/٢٠١٥", "2015-07-21"),
        ("\u200f۲۱/۰۷/۲۰۱۵\u200f", "2015-07-21"),
        ("2015-07", "2015-07"),
        ("2015", "2015"),
        ("", ""),
        ("yesterday", ""),
        ("2015-13-01", ""),
        ("31/02/2015", ""),
        ("07/21/2015", ""),
        ("2015-07/21", ""),
        ("2015-07-21 and more", ""),
        ("0000-01-01", ""),
        ("1437447093", ""),
    ],
)
def test_dates_are_read(written: str, expected: str) -> None:
    assert read_date(written) == expected


@given(st.text(alphabet="0123456789-/.T: Z+٢۰ap", max_size=30))
def test_nothing_written_is_an_error(written: str) -> None:
    assert len(read_date(written)) in {0, 4, 7, 10}
