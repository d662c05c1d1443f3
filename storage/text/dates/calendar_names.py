"""Names of months and weekdays in Arabic, Persian and English, from the table that ``resources/calendars`` has."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from storage.text.folding import fold_text
from storage.text.word_lists import folded_words

if TYPE_CHECKING:
    from storage.text.dates.mention import Calendar

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
    for calendar, number, written in _table():
        if calendar == "weekday":
            continue
        folded = fold_text(written)
        for name in (folded, *(folded.replace(old, new) for old, new in _SPELLINGS if old in folded)):
            names.setdefault(name, MonthName(calendar, number, name in doubtful))
    return names


@cache
def weekday_names() -> dict[str, int]:
    """Return the weekdays by their folded names, Monday being 0 as in `datetime`."""
    names: dict[str, int] = {}
    for kind, number, written in _table():
        if kind == "weekday":
            for name in (fold_text(written), fold_text(written.replace("\u200c", " "))):
                names.setdefault(name, number)
    del names[_FRIDAY_AND_NAME]
    return names


@cache
def _table() -> tuple[tuple[Calendar | Literal["weekday"], int, str], ...]:
    """Return what is named, which of its kind, and its name."""
    lines = (_folder() / "names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return tuple((cast("Calendar", kind), int(number), name) for kind, number, name in rows)


def _folder() -> Path:
    """Return where the table is: where it is installed, beside the window, else in the project."""
    project = Path(__file__).resolve().parents[3]
    installed = project / "desktop" / "resources" / "calendars"
    return installed if installed.is_dir() else project / "resources" / "calendars"
