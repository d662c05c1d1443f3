"""The day of publication as a text tells it itself, and when it tells none."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from storage.importing.fields import make_article
from storage.importing.publication import guess_details, guess_published
from storage.importing.text_file import read_text_file

_SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
_TOLD = {"000": "2021-10-12", "004": "2023-10-05"}
_REST = "\n" + "وقال الوزير إن الزيارة مهمة. " * 60


@pytest.mark.parametrize(
    ("beginning", "day"),
    [
        ("زيارة\nالخميس ٠٥ أكتوبر ٢٠٢٣ - ٠٣:٥٥ بتوقيت غرينتش\nوصل الوزير.", "2023-10-05"),
        ("نشر في: 12/10/2021\nوصل الوزير.", "2021-10-12"),
        ("الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\nوصل الوزير.", "2015-08-11"),
        ("طهران - 12 أكتوبر 2021 (فارس) - وصل الوزير.", "2021-10-12"),
        ("رويترز، 12 أكتوبر 2021: وصل الوزير.", "2021-10-12"),
        ("زيارة\nبحثت إيران، الثلاثاء 12 أكتوبر/تشرين الأول 2021، العلاقات.", "2021-10-12"),
        ("وصل الوزير اليوم الثلاثاء 12 أكتوبر 2021 إلى باكو.", "2021-10-12"),
        ("وصل الوزير أمس الاثنين 11 أكتوبر 2021 إلى باكو.", "2021-10-12"),
        ("نفذ حكم القتل اليوم الأربعاء 20 / 10 / 1436هـ بمدينة جيزان.", "2015-08-05"),
    ],
)
def test_days_that_a_text_tells(beginning: str, day: str) -> None:
    assert guess_published(beginning + _REST, "ar") == day


@pytest.mark.parametrize(
    "beginning",
    [
        "",
        "وصل الوزير اليوم الثلاثاء إلى باكو.",
        "وصل الوزير اليوم الثلاثاء 12 أكتوبر إلى باكو.",
        "أحداث 11 سبتمبر 2001\nمقال طويل.",
        "* 28 مايو (أيار) 1990: عقد القمة العربية الاستثنائية في بغداد.",
        "سيصل الوزير الثلاثاء 12 أكتوبر 2021 إلى باكو.",
        "تستمر الزيارة حتى الثلاثاء 12 أكتوبر 2021 كما قيل.",
        "تسلمت الغرفة يوم الاثنين 18/10/1436هـ المركز.",
        "وصل الوزير اليوم الثلاثاء 31 فبراير 2021 إلى باكو.",
        "قبل خمس سنوات في الأول من تموز (يوليو) عام 2010، بدأت مرحلة جديدة.",
    ],
)
def test_where_nothing_is_sure_there_is_none(beginning: str) -> None:
    assert guess_published(beginning + _REST, "ar") == ""


@pytest.mark.parametrize(
    ("beginning", "headline"),
    [
        ("الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\nوصول الوزير إلى باكو\n", "وصول الوزير إلى باكو"),
        ("الخميس ٠٥ أكتوبر ٢٠٢٣ - ٠٣:٥٥ بتوقيت غرينتش\n\nوصول الوزير إلى باكو\n", "وصول الوزير إلى باكو"),
        ("أحداث 11 سبتمبر 2001\n", "أحداث 11 سبتمبر 2001"),
        ("رويترز، 12 أكتوبر 2021", "رويترز، 12 أكتوبر 2021"),
    ],
)
def test_the_headline_is_no_line_of_place_and_date(beginning: str, headline: str) -> None:
    text = beginning + _REST if beginning.endswith("\n") else beginning
    assert guess_details(text, "ar")["headline"] == headline


def test_a_date_in_the_middle_tells_nothing() -> None:
    assert guess_published(_REST + "\n12 أكتوبر 2021\nوصل الوزير اليوم الثلاثاء 12 أكتوبر 2021." + _REST, "ar") == ""


def test_a_line_of_a_date_at_the_end_tells() -> None:
    assert guess_published(_REST + "\nالثلاثاء 12 أكتوبر 2021\n", "ar") == "2021-10-12"


def test_days_to_come_are_none() -> None:
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011 - the reader's own day
    assert guess_published(f"زيارة\n{tomorrow:%d/%m/%Y}\nوصل الوزير.", "ar") == ""
    assert guess_published(f"زيارة\n{tomorrow - timedelta(days=1):%d/%m/%Y}\nوصل.", "ar") != ""


@pytest.mark.parametrize("path", _SEEDS, ids=lambda path: path.name[:3])
def test_samples_without_their_sidecars(path: Path, tmp_path: Path) -> None:
    bare = tmp_path / path.name
    bare.write_bytes(path.read_bytes())
    article = read_text_file(bare)
    assert article.published == _TOLD.get(path.name[:3], "")
    bare.with_suffix(".json").write_text(json.dumps({"published": "1999-01"}))
    assert read_text_file(bare).published == "1999-01"


def test_records_without_a_date_and_with_one() -> None:
    text = "وصل الوزير اليوم الثلاثاء 12 أكتوبر 2021 إلى باكو."
    about = {"raw_sha256": "0", "file_name": "", "encoding": "utf-8"}
    untold, told = make_article([("text", text)], **about), make_article([("text", text), ("date", "2020")], **about)
    assert untold is not None
    assert told is not None
    assert (untold.published, told.published) == ("2021-10-12", "2020")
    unreadable = make_article([("text", text), ("date", "قريباً")], **about)
    assert unreadable is not None
    assert (unreadable.published, unreadable.details) == ("2021-10-12", (("date", "قريباً"),))
