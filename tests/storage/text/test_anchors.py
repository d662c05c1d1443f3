"""Quotes of marks, and marks found again in another version."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.anchors import CONTEXT, FoundAgain, find_again, quote

FIRST = "أعلنت وزارة الخارجية الإيرانية مساء الثلاثاء أن الوزير سيزور باكو الأسبوع المقبل لبحث ملف الحدود المشتركة."
SECOND = "وقال المتحدث باسم الوزارة إن المحادثات ستتناول التجارة والطاقة والنقل بين البلدين الجارين في بحر قزوين."
THIRD = "من جهتها نفت أنقرة ما نشرته صحف محلية عن نيتها إغلاق المعابر البرية أمام الشاحنات القادمة من الشمال."
NEWS = f"{FIRST}\n{SECOND}\n{THIRD}"
TALKS = "ستتناول التجارة والطاقة والنقل"


@given(st.text(min_size=1), st.data())
def test_a_quote_holds_the_words_and_their_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quoted = quote(text, start, end)
    assert quoted.exact == text[start:end]
    assert text[:start].endswith(quoted.prefix)
    assert text[end:].startswith(quoted.suffix)
    assert len(quoted.prefix) == min(start, CONTEXT)
    assert len(quoted.suffix) == min(len(text) - end, CONTEXT)


@pytest.mark.parametrize("text", ["a😀كَتَبَ الخبرَ", "سطر\r\nسطر", "عبد\u00a0الله", "أول\u2028ثان"])
def test_quotes_count_code_points(text: str) -> None:
    assert quote(text, 1, 3).exact == "".join(list(text)[1:3])


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2), (0, 5)])
def test_a_range_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        quote("نص طـ"[:4], start, end)


def found(old: str, new: str, words: str) -> tuple[str, str]:
    """Find words of the old text, which stand there once, in the new; return what was found and how."""
    start = old.index(words)
    (answer,) = find_again(old, new, [(start, start + len(words))])
    assert (answer.anchoring == "orphan") == (answer[:2] == (-1, -1))
    return answer.anchoring, new[answer.start : answer.end] if answer.start >= 0 else ""


def everywhere(old: str) -> list[tuple[int, int]]:
    """Return marks of all lengths all over a text."""
    return [(start, end) for start in range(0, len(old), 7) for end in range(start + 1, len(old) + 1, 23)]


@given(st.text(min_size=1, max_size=60), st.data())
def test_in_a_text_that_stayed_all_marks_stay(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert find_again(text, text, [(start, end)]) == [FoundAgain(start, end, "anchored", 1.0)]


_TEXTS = st.text(alphabet="ابج\u064e\u0301😀a.؟ \n", min_size=1, max_size=60) | st.lists(
    st.sampled_from([*NEWS.split(), FIRST, SECOND, THIRD, "\n"]), min_size=1, max_size=25
).map(" ".join)


@given(_TEXTS, _TEXTS)
def test_every_mark_has_one_answer(old: str, new: str) -> None:
    places = everywhere(old)[:40]
    answers = find_again(old, new, places)
    assert len(answers) == len(places)
    for (start, end), answer in zip(places, answers, strict=True):
        assert 0 <= answer.score <= 1
        if answer.anchoring == "orphan":
            assert answer[:2] == (-1, -1)
        else:
            assert 0 <= answer.start < answer.end <= len(new)
        if answer.anchoring == "anchored":
            assert new[answer.start : answer.end] == old[start:end]


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD, "خبر عاجل.", "ينشر غدا."]), min_size=1, max_size=6), st.data())
def test_what_is_anchored_after_an_insertion_is_right(lines: list[str], data: st.DataObject) -> None:
    old = "\n".join(lines)
    at = data.draw(st.integers(0, len(old)))
    added = data.draw(
        st.sampled_from(["جديد ", "\nفقرة لم تكن هنا من قبل ولا في غيرها من الأخبار\n", "كلمتان أخريان "])
    )
    new = old[:at] + added + old[at:]
    places = [(start, end) for start, end in everywhere(old) if end <= at or start >= at]
    for (start, end), answer in zip(places, find_again(old, new, places), strict=True):
        shift = len(added) if start >= at else 0
        if answer.anchoring == "anchored":
            assert answer[:2] == (start + shift, end + shift)


@pytest.mark.parametrize(
    ("new", "how"),
    [
        (f"خبر عاجل من مراسلنا في طهران\n{NEWS}", "anchored"),
        (NEWS.replace("أعلنت وزارة", "ذكرت وزارة").replace("نفت أنقرة", "كذبت أنقرة"), "anchored"),
        (f"{SECOND}\n{FIRST}\n{THIRD}", "anchored"),
        (f"{FIRST}\n{THIRD}\n{SECOND}", "anchored"),
        (NEWS.replace(TALKS, TALKS + " أيضا"), "anchored"),
        (NEWS.replace("إن المحادثات", "إن المفاوضات"), "anchored"),
    ],
    ids=["a line before", "words elsewhere", "swapped forwards", "swapped backwards", "a word behind", "a word before"],
)
def test_unchanged_words_are_anchored(new: str, how: str) -> None:
    assert found(NEWS, new, TALKS) == (how, TALKS)


@pytest.mark.parametrize(
    "changed",
    ["ستتناول التجاره والطاقه والنقل", "ستتناول التجارة والطاقة والسياحة", "سَتَتَنَاوَلُ التِّجَارَةَ والطاقة والنقل"],
    ids=["spelling", "one word", "vowels"],
)
def test_changed_words_are_shown_for_review(changed: str) -> None:
    assert found(NEWS, NEWS.replace(TALKS, changed), TALKS) == ("moved", changed)


@pytest.mark.parametrize(
    "new",
    [
        "",
        f"{FIRST}\n{THIRD}",
        NEWS.replace(TALKS + " ", ""),
        NEWS.replace(TALKS, "انتهت دون أي نتيجة تذكر"),
        "نص لا صلة له بما سبق",
    ],
    ids=["no text", "no paragraph", "no words", "other words", "another text"],
)
def test_deleted_words_are_an_orphan(new: str) -> None:
    assert found(NEWS, new, TALKS) == ("orphan", "")


def test_a_deleted_word_is_not_attached_where_it_stood_already() -> None:
    old = f"{FIRST}\n{SECOND} وفي باكو قال الوزير إن الزيارة ناجحة.\n{THIRD}"
    start = old.rindex("الوزير")
    new = old.replace("قال الوزير", "قال")
    assert find_again(old, new, [(start, start + 6)])[0].anchoring == "orphan"


@pytest.mark.parametrize(
    "new",
    [f"{FIRST}\n{SECOND}\n{SECOND}\n{THIRD}", f"{NEWS}\n{NEWS}", f"{NEWS}{NEWS}"],
    ids=["doubled paragraph", "pasted twice", "pasted twice in one line"],
)
def test_nothing_is_anchored_where_two_places_are_alike(new: str) -> None:
    how, words = found(NEWS, new, TALKS)
    assert (how, words) == ("moved", TALKS)


def test_a_copy_elsewhere_leaves_the_original_anchored() -> None:
    new = f"{NEWS}\nوكانت الوكالة نشرت أمس ما يلي\n{SECOND}\nولم تضف شيئا"
    start = NEWS.index(TALKS)
    assert find_again(NEWS, new, [(start, start + len(TALKS))])[0][:3] == (start, start + len(TALKS), "anchored")


def test_an_exact_copy_is_not_anchored_when_the_original_was_changed() -> None:
    changed = SECOND.replace("والنقل بين", "والنقل والمياه بين").replace("إن المحادثات", "إن كل المحادثات")
    assert found(NEWS, f"{FIRST}\n{changed}\n{THIRD}\n{SECOND}", TALKS)[0] == "moved"
    assert found(NEWS, f"{SECOND}\n{FIRST}\n{changed}\n{THIRD}", TALKS)[0] == "moved"


def test_of_two_like_paragraphs_the_one_left_keeps_only_its_own_marks() -> None:
    old = f"{SECOND}\n{FIRST}\n{SECOND}\n{THIRD}"
    first, last = old.index(TALKS), old.rindex(TALKS)
    new = f"{FIRST}\n{SECOND}\n{THIRD}"
    answers = find_again(old, new, [(first, first + len(TALKS)), (last, last + len(TALKS))])
    assert [answer.anchoring for answer in answers] != ["anchored", "anchored"]
    assert answers[0].anchoring != "anchored"


def test_repeated_lines_keep_their_marks_when_something_else_changes() -> None:
    old = "\n".join([SECOND] * 5 + [FIRST])
    new = old.replace("أعلنت", "ذكرت")
    places = [(line * (len(SECOND) + 1) + 5, line * (len(SECOND) + 1) + 12) for line in range(5)]
    assert [answer[:3] for answer in find_again(old, new, places)] == [(*place, "anchored") for place in places]


@pytest.mark.parametrize("place", [(0, 6), (len(NEWS) - 8, len(NEWS)), (0, len(NEWS))], ids=["start", "end", "whole"])
def test_marks_at_the_borders_of_the_text(place: tuple[int, int]) -> None:
    before, behind = "سطر قبل كل شيء.\n", "\nسطر بعد كل شيء."
    answer = find_again(NEWS, before + NEWS + behind, [place])[0]
    assert answer[:3] == (place[0] + len(before), place[1] + len(before), "anchored")


def test_a_whole_short_text_within_another_is_not_anchored() -> None:
    assert found("نعم", f"{FIRST} نعم {SECOND}", "نعم")[0] != "anchored"


def test_a_long_mark_with_an_edit_inside_is_found_whole() -> None:
    old = "\n".join(f"{number} {line}" for number, line in enumerate([FIRST, SECOND, THIRD] * 6))
    new = old.replace("5 من جهتها", "5 ومن ناحيتها")
    start, end = old.index("1 وقال"), old.index("\n16")
    answer = find_again(old, new, [(start, end)])[0]
    assert answer.anchoring == "moved"
    assert new[answer.start : answer.end] == new[new.index("1 وقال") : new.index("\n16")]


def test_places_are_code_points() -> None:
    old = f"😀😀 كَتَبَ الخبرَ {FIRST} 😀 e\u0301t\u00e9 {SECOND}"
    new = f"😀{old}"
    start = old.index("e\u0301")
    assert find_again(old, new, [(start, start + 5)])[0][:3] == (start + 1, start + 6, "anchored")


@pytest.mark.parametrize("place", [(2, 2), (3, 2), (-1, 2), (0, 5)])
def test_a_place_that_is_none_is_refused(place: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no range"):
        find_again("نص طـ"[:4], "نص", [place])


def test_no_places_no_answers() -> None:
    assert find_again("نص", "آخر", []) == []
