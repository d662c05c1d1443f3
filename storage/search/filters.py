"""The filters of the query language: their names and values as people type them, in Arabic and English."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple, get_args

from storage.text.folding import fold_text
from storage.text.words import words_of

FilterField = Literal[
    "entity", "person", "place", "org", "tag", "source", "lang", "status", "colour", "has", "after", "before", "on"
]


class Filter(NamedTuple):
    """A condition on an article besides its words, ``value`` in the library's own terms.

    A date is cut to what was typed (``2021``, ``2021-10``, ``2021-10-12``), a colour is ``1`` to ``5``, a language
    its code, a status ``unread``, ``reading``, ``done`` or ``starred``, and an article has a ``note``,
    a ``highlight`` or a ``tag``. Names of entities, tags and outlets stand as they were typed.
    """

    field: FilterField
    value: str
    negated: bool = False


_ARABIC_NAMES: dict[FilterField, str] = {
    "entity": "كيان",
    "person": "شخص",
    "place": "مكان",
    "org": "جهة",
    "tag": "وسم",
    "source": "مصدر",
    "lang": "لغة",
    "status": "حالة",
    "colour": "لون",
    "has": "فيه",
    "after": "بعد",
    "before": "قبل",
    "on": "بتاريخ",
}
_OTHER_NAMES: dict[str, FilterField] = {
    "organisation": "org",
    "organization": "org",
    "منظمة": "org",
    "outlet": "source",
    "language": "lang",
    "color": "colour",
    "لديه": "has",
    "في_تاريخ": "on",
}
_VALUES: dict[FilterField, dict[str, str]] = {
    "status": {
        "unread": "unread new|غير مقروء|جديد",
        "reading": "reading|قيد القراءة",
        "done": "done read|مقروء",
        "starred": "starred star|مميز|مميزة",
    },
    "colour": {
        "1": "1 yellow|أصفر|صفراء",
        "2": "2 green|أخضر|خضراء",
        "3": "3 blue|أزرق|زرقاء",
        "4": "4 pink|وردي|زهري",
        "5": "5 violet purple|بنفسجي|أرجواني",
    },
    "has": {
        "note": "note notes|ملاحظة|ملاحظات",
        "highlight": "highlight highlights|تظليل|تظليلات",
        "tag": "tag tags|وسم|وسوم|أوسمة",
    },
    "lang": {
        "ar": "ar arabic|عربي|عربية|العربية",
        "fa": "fa persian farsi|فارسي|فارسية|الفارسية",
        "en": "en english|إنجليزي|إنجليزية|الإنجليزية|إنكليزي|إنكليزية|الإنكليزية",
    },
}
_DATES = ("after", "before", "on")


def _spellings(typed: str) -> list[str]:
    english, *arabic = typed.split("|")
    return [*english.split(), *map(fold_text, arabic)]


_FIELDS: dict[str, FilterField] = {
    **{field: field for field in get_args(FilterField)},
    **{fold_text(name): field for field, name in _ARABIC_NAMES.items()},
    **{fold_text(name): field for name, field in _OTHER_NAMES.items()},
}
_MEANINGS: dict[FilterField, dict[str, str]] = {
    field: {spelling: value for value, typed in values.items() for spelling in _spellings(typed)}
    for field, values in _VALUES.items()
}
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
_YEAR_FIRST = re.compile(r"([0-9]{4})(?:[-/.–]([0-9]{1,2})(?:[-/.–]([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[-/.–])?([0-9]{1,2})[-/.–]([0-9]{4})")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
# What a value may be put between; the first pair that the value does not hold itself is used.
_QUOTES = ('""', "«»", "“”")
_NEEDS_QUOTES = re.compile(r"""[\s"«»“”„]|^$""")


def read_filter(name: str, value: str, *, negated: bool = False) -> Filter | None:
    """Return the filter that a typed name and value mean; None if there is no such field or no such value."""
    field = _FIELDS.get(fold_text(name))
    if field is None:
        return None
    meant = _read_value(field, " ".join(value.split()))
    return Filter(field, meant, negated) if meant else None


def write_filter(wanted: Filter) -> str:
    """Return a filter as it is typed, its field named in the script of its value."""
    name = _ARABIC_NAMES[wanted.field] if _ARABIC_LETTER.search(wanted.value) else wanted.field
    value = wanted.value
    if _NEEDS_QUOTES.search(value):
        quotes = next((pair for pair in _QUOTES if pair[0] not in value and pair[1] not in value), None)
        value = f'"{value.replace(chr(34), " ")}"' if quotes is None else f"{quotes[0]}{value}{quotes[1]}"
    return f"{'-' if wanted.negated else ''}{name}:{value}"


def _read_value(field: FilterField, value: str) -> str:
    """Return a value in the library's own terms, empty if it makes no sense for this field."""
    if field in _DATES:
        return _read_date(fold_text(value))
    if field in _MEANINGS:
        spelled = fold_text(value).replace("_", " ")
        meant = _MEANINGS[field].get(spelled, "")
        return spelled if field == "lang" and not meant and _LANGUAGE_CODE.fullmatch(spelled) else meant
    return value if words_of(value) else ""


def _read_date(value: str) -> str:
    """Return an ISO 8601 date cut to what is known, empty if there is no such day; the day may come first."""
    if found := _YEAR_FIRST.fullmatch(value):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(value):
        day, month, year = found.groups()
    else:
        return ""
    try:
        known = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    parts = 1 + (month is not None) + (day is not None)
    return known.isoformat()[: (0, 4, 7, 10)[parts]]
