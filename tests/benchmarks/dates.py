"""How well dates are found and worked out in the Arabic cases of Recognizers-Text, as far as they are of kinds in news.

The cases are commands to an assistant's diary. Taken are the four files on dates and periods that the set itself
says are ready for Arabic; those on clocks, durations, feasts and repeated dates are about something else. Of the
four, a case is left out if what is to be found in it is of one of the kinds in `_LEFT_OUT`, each with its reason.
In the files on finding, the same words must be found, but for a particle or يوم at their ends; in the files on
values, also the same date. Where the set gives a past and a future reading, either is right, and a value cut to its
month or year is right if the given one begins with it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

from storage.text.dates import DateMention, find_dates
from storage.text.folding import fold_text
from tests.benchmarks.news import DATA

CASES: Final = DATA / "dates_ar"
_FILES = ("DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser")
_PUBLISHED, _NO_SUCH_DAY = "2016-11-07", "0001-01-01"

_ORDINALS = "الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي|الثانيه|الحاديه"
_WEEKDAYS = "السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه"
_TENS = "عشر|عشره|عشرون|عشرين|والعشرين|والعشرون|والثلاثين"
_DAY_WORD = "(?:لل|ال)?(?:ثاني|ثانيه|حاديه|حادي|سابع|سادس|ثلاثين|خمسه)"
_DAY = rf"(?:\d\d?|(?:{_DAY_WORD}|{_ORDINALS})(?: (?:{_TENS}))?)"
_WEEK = "(?:هذا )?(?:الاسبوع|الاسبوع المقبل|الاسبوع القادم|الاسبوع الماضي)"

_LEFT_OUT = {
    "a day without its month: a report in a diary, in news the number of something else": (
        rf"(?:الي |يوم |للـ?)?{_DAY}|(?:{_WEEKDAYS})(?: في)? {_DAY}|خمسه عشر"
        rf"|(?:{_WEEKDAYS})(?: في)? {_DAY} حتي (?:يوم )?(?:{_WEEKDAYS})(?: في)? {_DAY}"
    ),
    "a day and a month in figures, or two figures for a year: a score, a fraction or a share": (
        r"\d\d?[./-]\d\d?|\d\d?[/-]\d\d?[/-]\d\d|\d\d?/\d\d?, \d\d(?:\d\d)?|20\d\d[./-]\d|\d-20\d\d"
    ),
    "a year in words, which news prints in figures": r".*(?:الفين|الفان|الف وتسعمايه|الف وسبعمايه|تسعه عشر|مايتين).*",
    "a period of the diary: the weekend, the rest of the week, my week, the week of a day, week or month alone": (
        r".*(?:عطله نهايه|باقي|بقيه|اسبوعي|نهايه هذا|نهايه الاسبوع(?! الم| الق)|وقت لاحق|لاحقا|وقت مبكر).*|الاسبوع|يومي"
        r"|الاسبوع +(?:في )?\d.*|اسبوع \d.*|من شهر \w+ \d+|نهايه الاسبوع الحالي"
    ),
    "a weekday behind its week, or weekdays counted: translated from English": (
        rf"{_WEEK} (?:يوم )?(?:{_WEEKDAYS}|(?:بين|من) .*)|اول يوم جمعه .*|(?:{_WEEKDAYS}) (?:{_ORDINALS})"
    ),
    "a time span added up from the present or about to begin": (
        r".*(?:سنه|عام|شهر|يوم|ايام) (?:و ?)?\d.*من الان|.*شهر,? .*من الان|\d \w+ القادمه|في (?:ال\w+ )?\d \w+"
        r"|خلال اسبوعين|بعد (?:\d|اسبوعين|يومين).*|اخر 3 سنوات|2 العقود .*|الثلاثه عقود .*"
        r"|في الاشهر \d \w+"
    ),
    "a day told from another event, as in news": r"اليوم +(?:التالي|الاتي|الماضي|الاخير)|اخر يوم",
    "a season without its year": r"(?:هذا )?(?:ال)?(?:صيف|ربيع)(?: القادم)?|منتصف الصيف",
    "the one behind the next": r".*(?:التالي|بعد القادم)$",
}  # fmt: skip
_PARTICLES = re.compile(r"^(?:(?:من|في|بين|الي|ما|يوم|ل) )+|[.,،]$")


class Agreement(NamedTuple):
    """How many cases of kinds that occur in news came out as they should, and how many of the others were not tried."""

    right: int
    tried: int
    left_out: Counter[str]
    missed: list[str]

    @property
    def share(self) -> float:
        """Return the share of right ones."""
        return self.right / self.tried


def measure_dates() -> Agreement:
    """Find the dates of all cases that are not left out."""
    right, left_out, missed = 0, Counter[str](), list[str]()
    for file in _FILES:
        for case in _read(CASES / f"{file}.json"):
            reason = _why_left_out(case)
            if reason:
                left_out[reason] += 1
            elif _is_right(case, values=file.endswith("Parser")):
                right += 1
            else:
                missed.append(f"{file}: {case['Input'].strip()}")
    return Agreement(right, right + len(missed), left_out, missed)


def _read(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    return cases


def _why_left_out(case: dict[str, Any]) -> str:
    texts = [fold_text(result["Text"]).strip() for result in case["Results"]]
    for reason, pattern in _LEFT_OUT.items():
        if any(re.fullmatch(pattern, text) for text in texts):
            return reason
    return ""


def _is_right(case: dict[str, Any], *, values: bool) -> bool:
    published = case.get("Context", {}).get("ReferenceDateTime", _PUBLISHED)[:10]
    found = find_dates(case["Input"], published, "ar")
    expected = case["Results"]
    if values:
        return any(
            _same_words(mention, result) and _same_date(mention, result) for mention, result in _pairs(found, expected)
        )
    return len(found) == len(expected) and all(_same_words(*pair) for pair in zip(found, expected, strict=True))


def _pairs(found: list[DateMention], expected: list[dict[str, Any]]) -> Iterator[tuple[DateMention, dict[str, Any]]]:
    return ((mention, result) for mention in found for result in expected)


def _same_words(mention: DateMention, result: dict[str, Any]) -> bool:
    return _bare(mention.text) == _bare(result["Text"])


def _bare(text: str) -> str:
    return _PARTICLES.sub("", " ".join(fold_text(text).split()))


def _same_date(mention: DateMention, result: dict[str, Any]) -> bool:
    given = result["Value"]
    if mention.value is None:
        return bool((given.get("PastResolution") or {}).get("date") == _NO_SUCH_DAY)
    if given["Timex"] in {mention.value, _week_of(mention)}:
        return True
    return any(_agrees(mention, given.get(reading) or {}) for reading in ("PastResolution", "FutureResolution"))


def _week_of(mention: DateMention) -> str:
    """Return a week as the set writes it, an empty string for what is none."""
    if mention.precision != "week" or mention.value is None:
        return ""
    year, week, _weekday = date.fromisoformat(mention.value).isocalendar()
    return f"{year}-W{week:02}"


def _agrees(mention: DateMention, given: dict[str, str]) -> bool:
    if "date" in given:
        return mention.end_value is None and given["date"].startswith(str(mention.value))
    if "startDate" not in given or not given["startDate"].startswith(str(mention.value)):
        return False
    last, day_before = given["endDate"], date.fromisoformat(given["endDate"]) - timedelta(days=1)
    end = mention.end_value or str(mention.value)
    return last.startswith(end) or day_before.isoformat().startswith(end)
