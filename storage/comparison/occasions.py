"""Whether two passages tell of one occasion: only then can what they date and count be held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from storage.comparison.facts import Fact, agree, read_facts
from storage.comparison.names import share_names
from storage.related.reasons import days_between
from storage.text.word_lists import folded_words
from storage.text.words import words_of

if TYPE_CHECKING:
    from storage.comparison.names import Names
    from storage.comparison.records import Place
    from storage.comparison.surroundings import Wordings

_OF_MANY: Final = folded_words("""
مؤشر المؤشر مؤشرات المؤشرات مؤشري المؤشران لمؤشر أسهم الأسهم أسهمها بورصة البورصة بورصات البورصات تداولات التداولات
برميل البرميل للبرميل أوقية الأوقية للأوقية الأونصة للأونصة بكسل ميجابكسل ميجابيكسل جيجا جيجابايت جيجاهرتز بوصة
""")
"""Words of reports from a market, where every hour has figures of its own, and of what a ware is like."""
_PERHAPS_OF_MANY: Final = folded_words("""
سهم السهم سهما تداول التداول إغلاق الإغلاق الدولار للدولار اليورو الين الإسترليني نقطة نقاط سنت سنتا قطاع
""")
"""Words that tell a market only together, or a table of points, which every match changes."""
_FEWEST_OF_MANY: Final = 2

_SAME_TELLING: Final = 1
"""Days between the publications of two tellings of one occasion; later ones have newer figures."""

_AROUND: Final = 6_000
"""Code points on either side of a passage in which its article may give what the other passage gives."""

_BESIDE_DAY: Final = 20
_BESIDE_NUMBER: Final = 60
"""Code points on either side in which the time of a day stands, or whose number it is."""
_ORDINALS: Final = folded_words("""
الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة
التاسع التاسعة العاشر العاشرة
""")
_BESIDES: Final = folded_words("برفقة برفقته رفقة بينهم آخرين آخرون وآخرين وآخرون مرافقيه ومرافقيه مرافقين")
_HOURS: Final = {
    word: number
    for number, words in enumerate(
        ("صباح صباحا الصباح فجر فجرا الفجر", "ظهر ظهرا عصر عصرا", "مساء مساءا ليل ليلة ليلا")
    )
    for word in folded_words(words)
}

_TELLING: Final = 10
"""Greater numbers that two articles have in common tell that they are about the same."""
_LARGE: Final = 1_000


def are_days_apart(first: Place, second: Place) -> bool:
    """Tell whether two articles were published so far apart that each may give the figures of its own day."""
    days = days_between(first.published, second.published)
    return days is not None and abs(days) > _SAME_TELLING


def is_of_many(wordings: Wordings) -> bool:
    """Tell whether a passage is one of many of a sort: it tells a market's prices, a table's points, or a ware."""
    if not _OF_MANY.isdisjoint(wordings.words):
        return True
    return sum(word in _PERHAPS_OF_MANY for word in wordings.words) >= _FEWEST_OF_MANY


def facts_around(place: Place) -> list[Fact]:
    """Return the dates and numbers of a passage and of what its article says before it and behind it."""
    start, end = max(0, place.start - _AROUND), min(len(place.text), place.end + _AROUND)
    return read_facts(place._replace(start=start, end=end))


def is_given(fact: Fact, facts: list[Fact]) -> bool:
    """Tell whether one of some facts may be the same as another."""
    return any(agree(fact, other) for other in facts)


def are_given(one: Fact, other: Fact, ours: list[Fact], theirs: list[Fact]) -> bool:
    """Tell whether two articles give two facts both, so that these are of two things.

    Of a date, a statistic or a sum it is enough that one of them does so, since reports are full of them.
    """
    given = is_given(one, _of_unit(one.unit, theirs)), is_given(other, _of_unit(other.unit, ours))
    return all(given) or (any(given) and (one.kind == "date" or _is_statistic(one) or _is_statistic(other)))


def _of_unit(unit: str, facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.unit == unit]


def _is_statistic(fact: Fact) -> bool:
    return fact.kind == "number" and (not fact.value.isdecimal() or fact.unit == "%" or float(fact.value) >= _LARGE)


def are_about_same(names: tuple[Names, Names], agreeing: list[Fact], ours: list[Fact], theirs: list[Fact]) -> bool:
    """Tell whether two passages name the same, or give the same day, or their articles the same telling number or day.

    ``agreeing`` is what both passages give, the rest what the articles give around them.
    """
    if share_names(*names) or any(fact.weekday or _tells(fact) for fact in agreeing):
        return True
    return any(_tells(fact) and is_given(fact, theirs) for fact in ours)


def _tells(fact: Fact) -> bool:
    if fact.kind == "date":
        return fact.unit == "day" and not fact.reckoned
    return float(fact.value) > _TELLING


def are_of_two_hours(places: tuple[Place, Place], facts: tuple[Fact, Fact]) -> bool:
    """Tell whether two days stand with two times of the day: then these are two events."""
    hours = [{_HOURS[word] for word in words if word in _HOURS} for words in _beside(places, facts, _BESIDE_DAY)]
    return all(hours) and hours[0].isdisjoint(hours[1])


def are_of_two_turns(places: tuple[Place, Place], facts: tuple[Fact, Fact]) -> bool:
    """Tell whether two numbers stand with other ordinals: those of the second round are not those of the third."""
    turns = [words & _ORDINALS for words in _beside(places, facts, _BESIDE_NUMBER)]
    return all(turns) and turns[0].isdisjoint(turns[1])


def count_with_another(places: tuple[Place, Place], facts: tuple[Fact, Fact]) -> bool:
    """Tell whether one of two numbers may leave out whom the other counts: a leader with seven men are eight."""
    if abs(float(facts[0].value) - float(facts[1].value)) != 1:
        return False
    return any(words & _BESIDES for words in _beside(places, facts, _BESIDE_NUMBER))


def _beside(places: tuple[Place, Place], facts: tuple[Fact, Fact], most: int) -> list[set[str]]:
    """Return the words that begin within so many code points on either side of each fact."""
    return [
        set(words_of(place.text[max(place.start, fact.start - most) : min(place.end, fact.end + most)]))
        for place, fact in zip(places, facts, strict=True)
    ]
