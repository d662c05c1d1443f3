"""Which dated passages tell of one event, which of two, and where dates of one event differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles, versions
from storage.library import Library
from storage.records import NewArticle
from storage.timeline.events import gather_events
from storage.timeline.listing import list_dated
from storage.timeline.records import Event, Scope

AddText = Callable[..., int]

_SIGNED = "وقعت أرمينيا وأذربيجان اتفاق وقف إطلاق النار في {} برعاية روسية بعد معارك ضارية."
_SIGNED_TOO = "وبعد معارك ضارية وُقّع اتفاق وقف إطلاق النار بين باكو ويريفان في {} برعاية موسكو."


def _events(library: Library) -> list[Event]:
    return gather_events(library.db, list_dated(library.db, Scope()))


def _told(event: Event) -> list[int]:
    return [one.article_id for one in event.dated]


def test_the_samples_as_an_analyst_would_put_them(sample_library: Library) -> None:
    events = _events(sample_library)
    several = {event.values: event for event in events if len(event.dated) > 1}
    ceasefire = several["2020-11-09", "2020-11-10"]
    assert [event for event in events if event.differ] == [ceasefire]
    assert len(set(_told(ceasefire))) == 2
    call = several[("2021-10-12",)]
    assert len(set(_told(call))) == 2
    assert "هاتفي" in call.words
    assert "هجوم يناير 2023" in several[("2023-01",)].words
    assert set(several) == {("2020-11-09", "2020-11-10"), ("2021-10-12",), ("2023-01",), ("2024",)}


def test_all_that_was_asked_is_in_one_event_each(sample_library: Library) -> None:
    dated = list_dated(sample_library.db, Scope())
    events = gather_events(sample_library.db, dated)
    assert sorted(one for event in events for one in event.dated) == sorted(dated)
    assert [event.first_day for event in events] == sorted(event.first_day for event in events)
    assert all(event.words for event in events)


def test_several_articles_tell_of_the_same_day(library: Library, add_text: AddText) -> None:
    first, second = add_text(_SIGNED.format("10 نوفمبر 2020")), add_text(_SIGNED_TOO.format("العاشر من نوفمبر 2020"))
    [event] = _events(library)
    assert (_told(event), event.differ, event.values) == ([first, second], False, ("2020-11-10",))


def test_dates_a_little_apart_differ(library: Library, add_text: AddText) -> None:
    first, second = add_text(_SIGNED.format("10 نوفمبر 2020")), add_text(_SIGNED_TOO.format("9 نوفمبر 2020"))
    [event] = _events(library)
    assert (_told(event), event.differ, event.values) == ([second, first], True, ("2020-11-09", "2020-11-10"))
    assert event.last_day - event.first_day == 1


def test_a_month_says_nothing_against_a_day_of_it(library: Library, add_text: AddText) -> None:
    add_text(_SIGNED.format("نوفمبر 2020"))
    add_text(_SIGNED_TOO.format("9 نوفمبر 2020"))
    [event] = _events(library)
    assert (event.differ, event.values, event.first_day) == (False, ("2020-11-09",), event.last_day)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_SIGNED.format("10 نوفمبر 2020"), _SIGNED.format("28 ديسمبر 2020")),
        (_SIGNED.format("10 نوفمبر 2020"), "زار الرئيس الفرنسي معرض الكتاب في 9 نوفمبر 2020 وألقى كلمة."),
        ("انطلقت مناورات البحرية المشتركة في 5 مايو 2020 في بحر قزوين.",
         "انتهت مناورات البحرية المشتركة في 8 مايو 2020 في بحر قزوين."),
    ],
)  # fmt: skip
def test_what_lies_apart_or_says_something_else_is_another_event(
    library: Library, add_text: AddText, one: str, other: str
) -> None:
    add_text(one)
    add_text(other)
    assert [(len(event.dated), event.differ) for event in _events(library)] == [(1, False), (1, False)]


def test_one_article_that_dates_something_on_two_days_speaks_of_two(library: Library, add_text: AddText) -> None:
    add_text(f"{_SIGNED.format('10 نوفمبر 2020')}\n{_SIGNED_TOO.format('9 نوفمبر 2020')}")
    assert [event.values for event in _events(library)] == [("2020-11-09",), ("2020-11-10",)]


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("ستُجرى مناورات بحرية مشتركة بين إيران وروسيا في {} في بحر قزوين.", "2020-11-01"),
        ("صدر قرار عن مناورات بحرية مشتركة بين إيران وروسيا في بحر قزوين بتاريخ {}.", "2020-12-01"),
    ],
)
def test_plans_and_documents_contradict_nothing(
    library: Library, add_text: AddText, sentence: str, published: str
) -> None:
    add_text(sentence.format("10 نوفمبر 2020"), published=published)
    add_text(sentence.format("9 نوفمبر 2020"), published=published)
    assert [event.differ for event in _events(library)] == [False, False]


def test_days_told_from_the_publication_contradict_nothing(library: Library, add_text: AddText) -> None:
    add_text(_SIGNED.format("أمس"), published="2020-11-10")
    add_text(_SIGNED_TOO.format("10 نوفمبر 2020"), published="2020-11-12")
    assert [event.values for event in _events(library)] == [("2020-11-09",), ("2020-11-10",)]


def test_of_a_long_sentence_what_stands_around_the_date_is_shown(library: Library, add_text: AddText) -> None:
    add_text("كلمة أخرى " * 100 + "في 10 نوفمبر 2020 حدث شيء " + "وكلمة ثالثة " * 100)
    [event] = _events(library)
    assert "10 نوفمبر 2020" in event.words
    assert len(event.words) <= 242
    assert event.words[0] == event.words[-1] == "…"


def test_a_thousand_times_the_same_sentence_is_one_event(library: Library, add_text: AddText) -> None:
    add_text(_SIGNED.format("10 نوفمبر 2020") + "\n" + "\n".join([_SIGNED.format("10 نوفمبر 2020")] * 999))
    [event] = _events(library)
    assert len(event.dated) == 1000


def test_what_is_gone_is_left_out(library: Library, add_text: AddText) -> None:
    add_text(_SIGNED.format("10 نوفمبر 2020"))
    [one] = list_dated(library.db, Scope())
    assert gather_events(library.db, [one._replace(article_id=77)]) == []
    assert gather_events(library.db, []) == []


def test_a_passage_of_a_text_that_is_no_longer_the_latest_is_left_out(library: Library) -> None:
    article_id = library.write(articles.add_article, NewArticle("وصل الوفد في 10 نوفمبر 2020.", "1")).result.id
    dated = list_dated(library.db, Scope())
    library.write(versions.add_version, article_id, NewArticle("ألغي.", "2"))
    assert gather_events(library.db, dated) == []
