"""Dates in running text: what is found, which Gregorian date it is, and what only looks like one."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.dates import find_dates

_THURSDAY = "2023-10-12"


def told(text: str, published: str | None = _THURSDAY, language: str | None = None) -> list[tuple[str, str | None]]:
    return [(mention.text, mention.value) for mention in find_dates(text, published, language)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("بحثت، الثلاثاء 12 أكتوبر/تشرين الأول 2021، آخر", "الثلاثاء 12 أكتوبر/تشرين الأول 2021", "2021-10-12"),
        ("في 19 يوليو (تموز) عام 2015", "19 يوليو (تموز) عام 2015", "2015-07-19"),
        ("في التاسع من تشرين الثاني/ نوفمبر 2020 بين", "التاسع من تشرين الثاني/ نوفمبر 2020", "2020-11-09"),
        ("جلسة 26 من يونيو حزيران الماضي.", "26 من يونيو حزيران الماضي", "2023-06-26"),
        ("وفي 12 غشت 2020", "12 غشت 2020", "2020-08-12"),
        ("استقلت في 5 جويلية 1962", "5 جويلية 1962", "1962-07-05"),
        ("الحادي والعشرين من أيار 2020", "الحادي والعشرين من أيار 2020", "2020-05-21"),
        ("الثاني عشر من آب", "الثاني عشر من آب", "2023-08-12"),
        ("9 كانون أول/ ديسمبر المقبل", "9 كانون أول/ ديسمبر المقبل", "2023-12-09"),
        ("هجوم يناير 2023", "يناير 2023", "2023-01"),
        ("في أكتوبر العام الماضي معلومات", "أكتوبر العام الماضي", "2022-10"),
        ("في شباط من العام المقبل", "شباط من العام المقبل", "2024-02"),
        ("منذ عام 2019م", "عام 2019م", "2019"),
        ("منذ عام (1891) وهو", "عام (1891)", "1891"),
        ("مطلع فبراير الماضي", "مطلع فبراير الماضي", "2023-02"),
        ("في منتصف عام 2024، بعد", "منتصف عام 2024", "2024"),
        ("أواخر 2024", "أواخر 2024", "2024"),
        ("٠٥/١٠/٢٠٢٣", "٠٥/١٠/٢٠٢٣", "2023-10-05"),
        ("— (@SKhatibzadeh) December 9, 2020", "December 9, 2020", "2020-12-09"),
        ("on 9 October 2023.", "9 October 2023", "2023-10-09"),
        ("since Oct. 7, 2023", "Oct. 7, 2023", "2023-10-07"),
        ("۲۰ مهر ۱۴۰۰", "۲۰ مهر ۱۴۰۰", "2021-10-12"),
        ("1400/07/20 هـ.ش", "1400/07/20 هـ.ش", "2021-10-12"),
        ("15 رمضان 1442هـ", "15 رمضان 1442هـ", "2021-04-27"),
        ("10 / 10 / 1436هـ", "10 / 10 / 1436هـ", "2015-07-26"),
        ("الثلاثاء الموافق 10 أكتوبر", "الثلاثاء الموافق 10 أكتوبر", "2023-10-10"),
    ],
)
def test_written_dates(text: str, words: str, value: str) -> None:
    assert told(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("بايراموف، اليوم، بحسب", "اليوم", "2023-10-12"),
        ("اليوم الخميس", "اليوم الخميس", "2023-10-12"),
        ("أمس (الأربعاء)، في", "أمس (الأربعاء)", "2023-10-11"),
        ("أمس الأربعاء 26 / 3 / 1445", "أمس الأربعاء 26 / 3 / 1445", "2023-10-11"),
        ("غداً الجمعة", "غداً الجمعة", "2023-10-13"),
        ("يوم غدٍ الجمعة", "غدٍ الجمعة", "2023-10-13"),
        ("أول من أمس", "أول من أمس", "2023-10-10"),
        ("أمس الأول", "أمس الأول", "2023-10-10"),
        ("وبعد غد", "بعد غد", "2023-10-14"),
        ("در سفر امروز وزیر", "امروز", "2023-10-12"),
        ("خارجية إيران يوم الثلاثاء، قال", "الثلاثاء", "2023-10-10"),
        ("الاثنين الماضي", "الاثنين الماضي", "2023-10-09"),
        ("الخميس الماضي", "الخميس الماضي", "2023-10-05"),
        ("الأحد المقبل", "الأحد المقبل", "2023-10-15"),
        ("سيجتمع الوزراء يوم الأحد", "الأحد", "2023-10-15"),
        ("الثلاثاء من الأسبوع المقبل", "الثلاثاء من الأسبوع المقبل", "2023-10-17"),
        ("الشهر الماضي", "الشهر الماضي", "2023-09"),
        ("هذا العام", "هذا العام", "2023"),
        ("العام قبل الماضي", "العام قبل الماضي", "2021"),
        ("العاشر من الشهر الجاري", "العاشر من الشهر الجاري", "2023-10-10"),
        ("5 أكتوبر الجاري", "5 أكتوبر الجاري", "2023-10-05"),
        ("8 مايو المقبل", "8 مايو المقبل", "2024-05-08"),
        ("15 أكتوبر الماضي", "15 أكتوبر الماضي", "2022-10-15"),
        ("قبل ثلاثة أيام", "قبل ثلاثة أيام", "2023-10-09"),
        ("قبل 20 عاماً", "قبل 20 عاماً", "2003"),
        ("منذ شهرين", "منذ شهرين", "2023-08"),
    ],
)
def test_dates_told_from_the_publication(text: str, words: str, value: str) -> None:
    assert told(text) == [(words, value)]
    assert told(text, None)[0][1] is None


@pytest.mark.parametrize(
    ("text", "value", "end_value", "precision"),
    [
        ("من 5 إلى 8 أكتوبر", "2023-10-05", "2023-10-08", "day"),
        ("بين 3 و12 سبتمبر", "2023-09-03", "2023-09-12", "day"),
        ("5-8 أكتوبر 2021", "2021-10-05", "2021-10-08", "day"),
        ("11 و12 أكتوبر المقبل", "2024-10-11", "2024-10-12", "day"),
        ("من 28 ديسمبر إلى 3 يناير 2022", "2021-12-28", "2022-01-03", "day"),
        ("من مارس إلى مايو 2020", "2020-03", "2020-05", "month"),
        ("بين عامي 2014 و2018", "2014", "2018", "year"),
        ("2014-2018", "2014", "2018", "year"),
        ("الأسبوع الماضي", "2023-10-02", "2023-10-08", "week"),
        ("الربع الثالث من العام الماضي", "2022-07", "2022-09", "month"),
        ("سبعينيات القرن الماضي", "1970", "1979", "decade"),
        ("العقد الماضي", "2010", "2019", "decade"),
        ("السنوات الخمس الماضية", "2018", "2023", "year"),
        ("رمضان 1442", "2021-04-13", "2021-05-12", "month"),
        ("رمضان 2021", "2021-04-13", "2021-05-12", "month"),
        ("مهر ۱۴۰۰", "2021-09-23", "2021-10-22", "month"),
        ("عام 1442 هـ", "2020-08-20", "2021-08-08", "year"),
    ],
)
def test_what_lasts_longer_than_its_unit(text: str, value: str, end_value: str, precision: str) -> None:
    [mention] = find_dates(text, _THURSDAY)
    assert mention == (0, len(text), text, value, precision, end_value)


def test_a_clock_and_its_zone_belong_to_the_words_of_a_date() -> None:
    text = "الخميس ٠٥ أكتوبر ٢٠٢٣ - ٠٣:٥٥ بتوقيت غرينتش"
    assert told(text + "\n\nاشار") == [(text, "2023-10-05")]
    text = "5 أكتوبر 2023 الساعة 03:55 مساء بتوقيت مكة المكرمة"
    assert told(text + " في") == [(text, "2023-10-05")]
    assert told("2023-10-05T03:55:00Z") == [("2023-10-05T03:55:00Z", "2023-10-05")]


@pytest.mark.parametrize("text", ["قبل أسابيع", "خلال أيام", "منذ سنوات", "الأيام القليلة الماضية", "الأسابيع الأخيرة"])
def test_vague_times_stay_vague(text: str) -> None:
    [mention] = find_dates(f"أعلنت {text} أن", _THURSDAY)
    assert mention == (6, 6 + len(text), text, None, "vague", None)


@pytest.mark.parametrize("text", ["31 فبراير", "31/02/2023", "29 فبراير 2023", "31 سبتمبر (أيلول)", "30 صفر 1443هـ"])
def test_days_that_do_not_exist_have_no_value(text: str) -> None:
    assert told(f"في {text} قال") == [(text, None)]


def test_calendars_end_where_their_tables_do() -> None:
    assert told("5 محرم 1200 هـ") == [("5 محرم 1200 هـ", None)]
    assert told("أول من أمس", "0001-01-01") == [("أول من أمس", None)]


@pytest.mark.parametrize(
    "text",
    [
        'تحت اسم "ما لا نهاية 2021" في تبليسي',
        "مناورة لا نهاية 2021",
        "اجتماع 3+3 (إيران وروسيا)",
        "تمتد على 700 كيلومتر تقريباً",
        "في 2000 قرية",
        "معارك استمرت 44 يوماً",
        "مناورات لمدة يومين في بحر قزوين",
        "اتصل على +964 770 123 4567 أو 05-10-2023-11",
        "0770-10-2020",
        "فوزه 1-صفر على ضيفه أو 1/ صفر",
        "القرار 2231 والقانون رقم 10/2003",
        "24/7 و16:9 و50%",
        "https://example.org/2021/10/12/news",
        "ثورة 25 يناير ومدينة 6 أكتوبر",
        "مارس الرجل عمله، وقال رمضان شلح",
        "الأمين العام الحالي",
        "مؤتمره الصحفي الاسبوعي",
        "قناة روسيا اليوم",
        "ليس وقتاً عادياً، لماذا الآن",
        "تسعة ملايين برميل باليوم",
        "في أمسّ الحاجة",
        "لدى كلمة 32 فردا",
        "بعد يومين من الهجوم",
        "اليوم التالي",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert told(text) == []


def test_the_language_decides_what_nothing_else_does() -> None:
    assert told("10/05/2023", language="en") == [("10/05/2023", "2023-10-05")]
    assert told("10/05/2023", language="ar") == [("10/05/2023", "2023-05-10")]
    assert told("1380/07/20", language="fa") == [("1380/07/20", "2001-10-12")]
    assert told("1380/07/20", language="ar") == [("1380/07/20", None)]
    assert told("1445/03/05", language="ar") == [("1445/03/05", "2023-09-20")]


def test_the_year_that_is_left_out() -> None:
    assert told("في نوفمبر", "2025-04-28") == [("نوفمبر", "2024-11")]
    assert told("في 12 أكتوبر", "2015-08-09") == [("12 أكتوبر", "2015-10-12")]
    assert told("سيعقد في نوفمبر", "2025-04-28") == [("نوفمبر", "2025-11")]
    assert told("الأربعاء 29 فبراير", "2013-01-10") == [("الأربعاء 29 فبراير", "2012-02-29")]


def test_publication_as_day_or_text() -> None:
    for published in (date(2023, 10, 12), "2023-10-12", "2023-10-12T08:00"):
        assert [mention.value for mention in find_dates("اليوم", published)] == ["2023-10-12"]
    for unknown in (None, "", "2023", "2023-10", "2023-13-45", "أمس"):
        assert [mention.value for mention in find_dates("اليوم", unknown)] == [None]


_PIECES = st.sampled_from(
    "في من إلى بين و ، / ( ) - . : \n 5 31 2021 1442 ١٢ ۱۴۰۰ 0 99999 أكتوبر تشرين الأول رمضان مهر December ذو الحجة "
    "قبل أمس اليوم غداً الثلاثاء الأسبوع الماضي المقبل هذا العام عام عامي مطلع الربع الثالث يوم أيام منذ بعد هـ م ش وُقّع "
    'الثمانينيات القرن التاسع عشر والعشرين الساعة بتوقيت GMT + « " \u200f \u200c ﻻ'.split(" ")
)


@given(st.lists(_PIECES | st.text(max_size=4)), st.dates() | st.none(), st.sampled_from((None, "ar", "fa", "en")))
def test_mentions_lie_in_order_and_say_what_stands_there(
    pieces: list[str], published: date | None, language: str | None
) -> None:
    text = " ".join(pieces)
    end = 0
    for mention in find_dates(text, published, language):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        if mention.end_value is not None:
            assert mention.value is not None
            assert mention.value <= mention.end_value
        for value in (mention.value, mention.end_value):
            if value is not None:
                date.fromisoformat(value + "-01-01"[len(value) - 10 :] if len(value) < 10 else value)
        end = mention.end


@given(st.text())
def test_any_text(text: str) -> None:
    assert all(mention.text in text for mention in find_dates(text, _THURSDAY))


@pytest.mark.parametrize(
    "piece", ["12 ", "من ", "قبل ", "الثلاثاء، ", "مطلع مطلع ", "5-", "2021-", "بين 5 و", "يناير/"]
)
def test_repetitions_take_no_more_than_their_length(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    find_dates(text, _THURSDAY)
    began = time.perf_counter()
    find_dates(text, _THURSDAY)
    assert time.perf_counter() - began < 2
