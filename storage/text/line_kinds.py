"""Short lines that are no running text: datelines, credits and subheadings. When in doubt, a line is body."""

from __future__ import annotations

import re
from functools import cache

from storage.text.words import words_of

_DATE_WORDS = """
السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم اليوم الساعة بتوقيت بتاريخ تاريخ النشر نشر نشرت
في آخر تحديث محدث منذ دقيقة دقائق ساعة ساعات صباحا مساء ظهرا ص م هـ غرينتش جرينتش مكة القدس القاهرة بغداد دمشق
بيروت الرياض طهران أبوظبي يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون
الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر
نونبر دجنبر يوليوز ماس محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة شنبه
یکشنبه دوشنبه سه چهارشنبه پنجشنبه جمعه فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ساعت
ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر saturday sunday monday tuesday wednesday
thursday friday sat sun mon tue wed thu fri january february march april may june july august september october
november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc at on published updated last
"""
_AGENCIES = """
العالم رويترز الأناضول سبوتنيك فارس إرنا تسنيم مهر إيسنا واس وام سانا قنا بترا وفا معا واع وكالات الوكالات وكالة
الجزيرة العربية الميادين المنار الحدث الشرق القدس فرانس برس بي سي أف أ ف ب د أب afp ap bbc cnn dpa irna isna
reuters rt
"""
_LONGEST = 120
_LONGEST_DATELINE = 80
_DATE_LENGTH = 3
_HANDLE = re.compile(r"\(@\w+\)|\s@\w+$")
_YEAR_OR_CLOCK = re.compile(r"(?<!\d)(?:\d{4}|\d\d?:\d\d)(?!\d)")
_DIGIT_OR_DASH = re.compile(r"[\d/–—-]")
_BETWEEN_AGENCY_AND_PLACE = re.compile(r"\s+[-–—]\s+|\s*/\s*")
_AGENCY_WORDS = 3

_BULLET = re.compile(r"^[*•▪■●◆#]+\s*")
_ADDRESS = re.compile(r"[@_/\\|=<>]|\w\.\w")
_END_MARKS = ".!?؟:،,;؛…\"»”')]"
_SENTENCE_ENDS = '.!?؟…"»”)]'
_LONGEST_SUBHEADING = 70
_MOST_SUBHEADING_WORDS = 9
_SHORTEST_NEIGHBOUR = 50
_NEIGHBOUR_RATIO = 1.5


@cache
def _date_words() -> frozenset[str]:
    return frozenset(words_of(_DATE_WORDS))


@cache
def agency_words() -> frozenset[str]:
    """Return the words of which names of agencies and news sites consist, folded."""
    return frozenset(words_of(_AGENCIES))


def may_be_special(length: int) -> bool:
    """Tell whether a line of this many characters can be anything but body."""
    return length <= _LONGEST


def is_dateline(line: str) -> bool:
    """Tell a line that holds only a date or time, or only an agency and a place (العالم - ايران)."""
    if len(line) > _LONGEST_DATELINE or _DIGIT_OR_DASH.search(line) is None:
        return False
    if _is_date(words_of(line)):
        return True
    parts = _BETWEEN_AGENCY_AND_PLACE.split(line)
    if len(parts) != 2 or line[-1] in _END_MARKS:
        return False
    agency, place = words_of(parts[0]), words_of(parts[1])
    return 0 < len(agency) <= _AGENCY_WORDS and 0 < len(place) <= _AGENCY_WORDS and agency_words().issuperset(agency)


def _is_date(words: list[str]) -> bool:
    named = [word for word in words if not word.isdecimal()]
    numbers = len(words) - len(named)
    if not named:
        return numbers > 1 and _YEAR_OR_CLOCK.search(":".join(words)) is not None
    return numbers > 0 and all(word in _date_words() for word in named)


def is_credit(line: str) -> bool:
    """Tell the line under a quoted post: a dash, a name, and then a handle or a date of day, month and year."""
    if line[0] not in "—–-" or len(line) > _LONGEST:
        return False
    if _HANDLE.search(line) is not None:
        return True
    words = words_of(line)
    date = words[-_DATE_LENGTH:]
    return line[0] != "-" and len(words) > _DATE_LENGTH and sum(map(str.isdecimal, date)) > 1 and _is_date(date)


def is_subheading(line: str, before: str, after: str) -> bool:
    """Tell a short line without an end mark that stands between two longer paragraphs of running text."""
    if len(line) > _LONGEST_SUBHEADING or line[-1] in _END_MARKS or before[-1] not in _SENTENCE_ENDS:
        return False
    if min(len(before), len(after)) < max(_SHORTEST_NEIGHBOUR, _NEIGHBOUR_RATIO * len(line)):
        return False
    title = _BULLET.sub("", line)
    if _ADDRESS.search(title) is not None or _BULLET.match(after) is not None:
        return False
    words = words_of(title)
    return 0 < len(words) <= _MOST_SUBHEADING_WORDS and not all(word.isdecimal() for word in words)
