"""Paragraphs and their roles, guessed headlines, reading time, languages."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.paragraphs import guess_headline, languages, reading_minutes, split_paragraphs

if TYPE_CHECKING:
    from tests.storage.text.conftest import BestOfFive

SEEDS = {path.name[:3]: path for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))}
LONG = "قال الوزير في مؤتمر صحفي إن المحادثات بين البلدين بدأت أمس في العاصمة باكو وستستمر يومين."


def seed(number: str) -> str:
    return SEEDS[number].read_bytes().decode()


def shown(text: str, headline: str = "") -> list[tuple[str, str]]:
    return [(part.role, text[part.start : part.end]) for part in split_paragraphs(text, headline)]


def texts_of(text: str, role: str, headline: str = "") -> list[str]:
    return [shown_text for shown_role, shown_text in shown(text, headline) if shown_role == role]


def test_seed_without_headline() -> None:
    text = seed("000")
    assert texts_of(text, "headline", "بحثت إيران وأذربيجان آخر تطورات العلاقات الثنائية") == []
    assert texts_of(text, "subheading") == ["علاقات عريقة", "مناورات عسكرية"]
    assert Counter(role for role, _ in shown(text)) == {"body": 15, "subheading": 2}


def test_joined_seed_is_shown_in_its_true_paragraphs() -> None:
    text = seed("001")
    headline, *body = shown(text, guess_headline(text))
    assert headline == ("headline", "من جولات التصعيد بين باكو وطهران لتوافق لحل الخلافات بالحوار")
    assert len(body) == 11
    assert all(role == "body" for role, _ in body)
    assert all(paragraph.endswith(".") and not paragraph.startswith(",") for _, paragraph in body)
    assert body[1][1].startswith("وفي إشارة إلى مضمون مكالمته")
    assert body[9][1].startswith("أما رد المتحدثة")


def test_seed_with_tweets() -> None:
    text = seed("002")
    headline = "روحاني: إيران عازمة على تعزيز العلاقات مع أذربيجان"
    assert texts_of(text, "headline", headline) == [headline]
    assert texts_of(text, "credit", headline) == ["— Saeed Khatibzadeh (@SKhatibzadeh) December 9, 2020"]
    assert len(texts_of(text, "body", headline)) == 10


def test_seed_with_subheadings() -> None:
    text = seed("003")
    assert texts_of(text, "subheading", guess_headline(text)) == [
        "تحسين العلاقات والتعاون بين البلدين",
        "تصاعد التوترات بين البلدين",
        "مناورات بحرية مشتركة",
        "ممر زانجيزور",
        "نتنياهو يزور باكو خلال أيام",
    ]


def test_repeated_headline_is_shown_once() -> None:
    text = seed("004")
    headline = "اميرعبداللهيان : لغة السلام والأمن يجب أن تحل محل التوتر والصراع في المنطقة"
    assert text.count(headline) == 2
    parts = shown(text, headline)
    assert [part for part in parts if part[1] == headline] == [("headline", headline)]
    assert texts_of(text, "dateline", headline) == ["الخميس ٠٥ أكتوبر ٢٠٢٣ - ٠٣:٥٥ بتوقيت غرينتش", "العالم - ايران"]
    assert texts_of(text, "subheading", headline) == ["* الأفق الواعد للعلاقات"]


def test_headline_is_known_in_another_spelling() -> None:
    text = "\n\nأميرعبداللهيان: لغة السّلام\nاميرعبداللهيان : لغه السلام\n\n" + LONG
    assert shown(text, "اميرعبداللهيان : لغة السلام") == [("headline", "أميرعبداللهيان: لغة السّلام"), ("body", LONG)]


def test_a_headline_further_down_is_body() -> None:
    text = "\n".join([LONG] * 4 + ["لغة السلام"])
    assert texts_of(text, "headline", "لغة السلام") == []
    assert len(shown(text, "لغة السلام")) == 5


@pytest.mark.parametrize(
    "line",
    ["12 أكتوبر/تشرين الأول 2021", "2021-10-12 14:30", "Tuesday, October 12, 2021", "۱۸ آذر ۱۳۹۹", "رويترز - باكو",
     "باكو / الأناضول", "آخر تحديث: 5 مايو 2023 - 03:55 م"],
)  # fmt: skip
def test_datelines(line: str) -> None:
    parts = shown(f"عنوان\n{line}\n{LONG}", "عنوان")
    expected = "body" if line.startswith("باكو") else "dateline"  # a place before the agency is left in doubt
    assert parts[1] == (expected, line)


@pytest.mark.parametrize(
    "line",
    [
        "700",
        "3-1",
        "إيران - أذربيجان",
        "- قال الوزير: نعم",
        "- استقلت أذربيجان عام 1991",
        "في 5 مايو وصل الوفد",
        "ما لا نهاية 2021",
    ],
)
def test_when_in_doubt_a_line_is_body(line: str) -> None:
    assert shown(f"عنوان\n{line}\n{LONG}", "عنوان")[1] == ("body", line)


@pytest.mark.parametrize("line", ["عنوان فرعي.", "عنوان فرعي:", "يقول:", "انظر http://example.org", "2021", "أ" * 71])
def test_lines_that_are_no_subheading(line: str) -> None:
    assert ("subheading", line) not in shown(f"{LONG}\n{line}\n{LONG}")


def test_subheadings_stand_between_finished_long_paragraphs() -> None:
    title = "علاقات عريقة"
    assert texts_of(f"{LONG}\n{title}\n{LONG}", "subheading") == [title]
    assert texts_of(f"{LONG[:-1]}\n{title}\n{LONG}", "subheading") == []
    assert texts_of(f"{LONG}\n{title}\nسطر قصير.", "subheading") == []
    assert texts_of(f"{title}\n{LONG}", "subheading") == []
    assert texts_of(f"{LONG}\n{title}", "subheading") == []


def test_two_joins_are_no_habit_and_latin_abbreviations_no_join() -> None:
    assert len(shown("انتهى الأول., وبدأ الثاني., وبدأ الثالث.")) == 1
    assert len(shown("انتهى الأول., وبدأ الثاني., وبدأ الثالث., وبدأ الرابع.")) == 4
    assert len(shown("Jan., Feb., Mar., Apr., and so on, Inc., too")) == 1


def test_lines_without_anything_to_see_are_dropped() -> None:
    assert shown(" \n\u00a0\t\n\u200f\n  نص  \n\ufeff\n") == [("body", "نص")]
    assert shown("") == []


@given(st.text(st.sampled_from(list('اب., \n\u00a0\t—(@)2021-*😀\u200fسa:"')), max_size=200), st.text(max_size=5))
def test_ranges_are_trimmed_apart_and_in_order(text: str, headline: str) -> None:
    parts = split_paragraphs(text, headline)
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
    assert all(left.end <= right.start for left, right in pairwise(parts))
    for part in parts:
        paragraph = text[part.start : part.end]
        assert paragraph == paragraph.strip()
        assert "\n" not in paragraph


@given(st.lists(st.text(st.sampled_from("ابتيون "), min_size=1).filter(str.strip), max_size=20))
def test_nothing_that_can_be_seen_is_left_out(lines: list[str]) -> None:
    assert [line for _, line in shown("\n".join(lines))] == [line.strip() for line in lines]


def test_offsets_are_code_points() -> None:
    text = "😀 أول\n\n  ثانٍ 😀"
    assert [text[part.start : part.end] for part in split_paragraphs(text, "")] == ["😀 أول", "ثانٍ 😀"]


def test_a_long_article_is_split_in_a_moment(best_of_five: BestOfFive) -> None:
    text = "\n".join(map(seed, SEEDS))
    text *= 5_000_000 // len(text.encode()) + 1
    assert len(split_paragraphs(text, "عنوان")) > 16_000
    # the measure is one walk over the 2.8 million characters, which takes about 95 ms
    walk = best_of_five(lambda: list(map(ord, text)))
    assert best_of_five(lambda: split_paragraphs(text, "عنوان")) <= 0.6 * walk


def test_guessed_headlines() -> None:
    assert guess_headline(seed("003")) == "الرئيس الإيراني يصل أذربيجان لتعزيز العلاقات بين البلدين"
    cut = guess_headline(seed("000"))
    assert cut == "بحثت إيران وأذربيجان، الثلاثاء 12 أكتوبر/تشرين الأول 2021، آخر تطورات العلاقات…"
    assert guess_headline("سطر وحيد") == "سطر وحيد"
    assert guess_headline(f"12 أكتوبر 2021\nالعنوان\n{LONG}") == "العنوان"
    assert guess_headline("12 أكتوبر 2021") == "12 أكتوبر 2021"
    assert guess_headline("\n" * 10_000 + "بعيد") == "بعيد"
    assert guess_headline("أ" * 500) == "أ" * 80 + "…"
    assert guess_headline(" \n\u200f\n") == ""


@given(st.text())
def test_a_guessed_headline_is_one_short_line(text: str) -> None:
    headline = guess_headline(text)
    assert len(headline) <= 121
    assert "\n" not in headline


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (180, 1), (450, 2), (540, 3), (1800, 10)])
def test_reading_time(words: int, minutes: int) -> None:
    assert reading_minutes(" ".join(["كلمة"] * words)) == minutes


def test_languages_by_paragraph() -> None:
    assert languages(seed("002")) == ["ar", "fa"]
    assert [languages(seed(number)) for number in ("000", "001", "003", "004")] == [["ar"]] * 4
    assert languages("جمهوری اسلامی ایران در چارچوب سیاست حسن همسایگی است") == ["fa"]
    assert languages("The minister spoke.\nقال") == ["en", "ar"]
    assert languages("12 + 3\n***") == []
