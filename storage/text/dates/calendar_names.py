"""Names of months and weekdays in Arabic, Persian and English, taken from the libraries that know them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from storage.text.folding import fold_text
from storage.text.word_lists import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.text.dates.mention import Calendar

_MONTH_LOCALES = ("ar", "ar_SY", "ar_MA", "ar_DZ", "ar_MR", "fa", "en")
"""Gulf and Egypt, the Levant and Iraq, Morocco, Algeria and Tunisia, Mauritania; then Persian and English."""
_DAY_LOCALES = ("ar", "fa", "en")

_SPELLINGS = (
    ("الاول", "اول"), ("الثاني", "ثاني"), ("الثاني", "الاخر"), ("الاولي", "الاول"), ("الاخره", "الثانيه"),
    ("الاخره", "الثاني"), ("الاخره", "الاخر"), ("ذو ", "ذي "), ("ذو ", "ذا "), ("يونيو", "يونيه"), ("يوليو", "يوليه"),
)  # fmt: skip
"""Endings and cases in which the same names are met: تشرين أول, ربيع الآخر, ذي الحجة, يوليه."""

_DOUBTFUL = (
    "مارس آب نيسان ماي مه جوان أوت صفر رجب شعبان رمضان شوال محرم دي مهر تير آذر آبان بهمن march may "
    "jan feb mar apr jun jul aug sep oct nov dec"
)
"""Words that are something else too: practised, father, a car, a name. They need a number, شهر or في beside them."""
_FRIDAY_AND_NAME = "جمعه"


class MonthName(NamedTuple):
    """Which month a word names, and whether it often means something else."""

    calendar: Calendar
    number: int
    doubtful: bool


@cache
def month_names() -> dict[str, MonthName]:
    """Return the months by their folded names."""
    doubtful = folded_words(_DOUBTFUL)
    names: dict[str, MonthName] = {}
    for calendar, number, written in _written_months():
        folded = fold_text(written)
        for name in (folded, *(folded.replace(old, new) for old, new in _SPELLINGS if old in folded)):
            names.setdefault(name, MonthName(calendar, number, name in doubtful))
    return names


@cache
def weekday_names() -> dict[str, int]:
    """Return the weekdays by their folded names, Monday being 0 as in `datetime`."""
    from babel import Locale  # noqa: PLC0415 - takes 50 ms, and few programs ask

    names: dict[str, int] = {}
    for locale in _DAY_LOCALES:
        for number, written in Locale.parse(locale).days["format"]["wide"].items():
            for name in (fold_text(written), fold_text(written.replace("\u200c", " "))):
                names.setdefault(name, number)
    del names[_FRIDAY_AND_NAME]
    return names


def _written_months() -> Iterator[tuple[Calendar, int, str]]:
    from babel import Locale  # noqa: PLC0415 - takes 50 ms, and few programs ask
    from hijridate import Hijri  # noqa: PLC0415 - as above
    from jdatetime import date as solar_date  # noqa: PLC0415 - as above

    for locale in _MONTH_LOCALES:
        months = Locale.parse(locale).months["format"]
        for width in ("wide", "abbreviated"):
            for number, name in months[width].items():
                yield "gregorian", number, name
    for number in range(1, 13):
        yield "hijri", number, Hijri(1442, number, 1).month_name("ar")
    for number, name in enumerate(solar_date.j_months_fa, 1):
        yield "solar", number, name
