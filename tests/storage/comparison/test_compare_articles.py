"""Two articles side by side: which passages stand together, what is lit, and that nothing is lost."""

from __future__ import annotations

import time
from itertools import combinations, pairwise

import pytest

from storage.articles import add_article
from storage.comparison.alignment import compare_articles
from storage.comparison.records import Comparison
from storage.errors import RecordMissing
from storage.library import Library
from storage.parallels.listing import list_parallels
from storage.stopping import Stopped
from storage.text.passages import passages_of
from tests.storage.conftest import new_article

FIRST = """اتفق الوزيران على حل الخلافات من خلال الحوار في جو هادئ.
أعلنت شركة النفط ارتفاع إنتاجها السنوي من الغاز.
وُقّع اتفاق وقف إطلاق النار بين أرمينيا وأذربيجان في 9 نوفمبر 2020."""
SECOND = """فاز المنتخب في مباراته الأخيرة على أرضه بثلاثة أهداف.
وُقّع اتفاق وقف إطلاق النار بين أذربيجان وأرمينيا في 10 نوفمبر 2020.
وكان المدرب قد أعلن تشكيلة الفريق قبل يومين.
واتفق الوزيران على ضرورة حل الخلافات بالحوار وفي جو هادئ."""

SIGNED = "وُقّع اتفاق وقف إطلاق النار بين أرمينيا وأذربيجان برعاية موسكو في {} نوفمبر 2020."


def added(library: Library, text: str) -> int:
    return library.write(add_article, new_article(text, language="ar")).result.id


def compared(library: Library, first: str, second: str) -> Comparison:
    found = compare_articles(library.db, added(library, first), added(library, second))
    check(found)
    return found


def check(found: Comparison) -> None:
    """Check what holds of every comparison: each passage is in one row that does not repeat it, ranges within it."""
    for side, places in (
        (found.first, [row.first for row in found.rows if row.repeated != "first"]),
        (found.second, [row.second for row in found.rows if row.repeated != "second"]),
    ):
        ranges = sorted(place for place in places if place is not None)
        covered = "".join(side.version.text[start:end] for start, end in ranges)
        assert "".join(covered.split()) == "".join(side.version.text.split())
        assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    assert [row.first for row in found.rows if row.first] == sorted(row.first for row in found.rows if row.first)
    for row in found.rows:
        assert row.first is not None or row.second is not None
        for place, lit in ((row.first, row.lit_first), (row.second, row.lit_second)):
            assert all(place is not None and place[0] <= start < end <= place[1] for start, end in lit)
        assert (row.score > 0) == (row.first is not None and row.second is not None)
    paired = [row for row in found.rows if row.score and row.repeated is None]
    for row in found.rows:
        assert row.repeated != "first" or row.first in [one.first for one in paired]
        assert row.repeated != "second" or row.second in [one.second for one in paired]


def shown(found: Comparison) -> list[tuple[str, str]]:
    texts = found.first.version.text, found.second.version.text
    return [
        tuple(
            "" if place is None else text[slice(*place)].split()[0] for text, place in zip(texts, row[:2], strict=True)
        )  # type: ignore[misc]
        for row in found.rows
    ]


def test_passages_that_say_the_same_stand_together_wherever_they_are(library: Library) -> None:
    found = compared(library, FIRST, SECOND)
    assert shown(found) == [("", "فاز"), ("اتفق", "واتفق"), ("أعلنت", ""), ("وُقّع", "وُقّع"), ("", "وكان")]
    assert found.near_duplicate is None
    assert found.changes == ()


def test_differences_and_shared_words_are_told_with_their_pair(library: Library) -> None:
    found = compared(library, FIRST, SECOND)
    row = next(row for row in found.rows if row.differences)
    (difference,) = row.differences
    assert (difference.first_value, difference.second_value) == ("2020-11-09", "2020-11-10")
    lit = " ".join(found.first.version.text[slice(*place)] for place in row.lit_first)
    assert "إطلاق النار" in lit


def test_an_article_beside_itself_is_the_same_throughout(library: Library) -> None:
    article = added(library, FIRST)
    found = compare_articles(library.db, article, article)
    check(found)
    assert found.near_duplicate == 1.0
    assert all(row.first == row.second and row.score == 1.0 and not row.differences for row in found.rows)
    assert [change.change for change in found.changes] == ["same"]
    assert found.changed() == ([], [])


def test_a_copy_is_told_as_one_with_what_changed_in_it(library: Library) -> None:
    found = compared(library, FIRST, FIRST.replace("السنوي من الغاز", "السنوي من النفط الخام"))
    assert found.near_duplicate is not None
    assert 0.6 <= found.near_duplicate < 1
    removed, added_there = found.changed()
    assert [found.first.version.text[slice(*place)].strip() for place in removed] == ["الغاز"]
    assert [found.second.version.text[slice(*place)].strip() for place in added_there] == ["النفط الخام"]


def test_unlike_articles_have_nothing_in_common(library: Library) -> None:
    found = compared(library, FIRST, "The committee met in Geneva.\nIt will meet again.")
    assert all(row.first is None or row.second is None for row in found.rows)


@pytest.mark.parametrize("text", ["كلمة", ".", "—\n—"])
def test_what_hardly_is_a_text_can_be_compared(library: Library, text: str) -> None:
    first, second = added(library, FIRST), added(library, text)
    check(compare_articles(library.db, first, second))
    check(compare_articles(library.db, second, second))


def test_a_sentence_said_a_thousand_times_costs_little(library: Library) -> None:
    first = added(library, "قال الوزير إن الحوار مستمر بين البلدين في باكو.\n" * 1_000)
    second = added(library, "قال الوزير إن الحوار مستمر بين البلدين في باكو.\n" * 999 + FIRST)
    begun = time.process_time()
    found = compare_articles(library.db, first, second)
    assert time.process_time() - begun < 3
    check(found)
    pairs = [row for row in found.rows if row.first is not None and row.second is not None]
    assert [row.repeated for row in pairs] == [None] * 999 + ["second"]
    assert {row.score for row in pairs} == {1.0}


@pytest.mark.parametrize("turned", [False, True])
def test_what_one_article_says_twice_stands_twice_beside_what_the_other_says_once(
    library: Library, turned: bool
) -> None:
    twice = f"{SIGNED.format('التاسع من')}\nوفي العاصمة فُتح معرض للكتاب.\n{SIGNED.format(11)}"
    found = compared(library, SIGNED.format(10), twice) if turned else compared(library, twice, SIGNED.format(10))
    pairs = [row for row in found.rows if row.score]
    assert sorted(row.repeated or "" for row in pairs) == ["", "first" if turned else "second"]
    told = {frozenset((one.first_value, one.second_value)): one.kind for row in pairs for one in row.differences}
    assert told == {
        frozenset(("2020-11-09", "2020-11-10")): "date",
        frozenset(("2020-11-11", "2020-11-10")): "date",
    }
    assert len([row for row in found.rows if not row.score]) == 1


def test_the_two_dates_of_the_ceasefire_are_told_of_the_samples(sample_library: Library) -> None:
    def find(words: str) -> int:
        rows = sample_library.db.execute("SELECT article_id FROM versions WHERE instr(text, ?)", (words,)).fetchall()
        return int(rows[0][0])

    here, there = find("معارك ضارية استمرت 44"), find("وُقّع في التاسع")
    for first, second in ((here, there), (there, here)):
        found = compare_articles(sample_library.db, first, second)
        check(found)
        (row,) = [row for row in found.rows if row.differences]
        (difference,) = row.differences
        assert difference.kind == "date"
        assert {difference.first_value, difference.second_value} == {"2020-11-09", "2020-11-10"}
        assert row.repeated == ("first" if first == here else "second"), "it is paired with a likelier one besides"


@pytest.mark.parametrize("text", [".", "—\n—", f"{FIRST}\n* * *\n{SECOND}\n* * *\nنهاية الخبر."])
def test_nothing_of_an_article_stands_alone_beside_itself(library: Library, text: str) -> None:
    article = added(library, text)
    found = compare_articles(library.db, article, article)
    check(found)
    assert found.near_duplicate == 1.0
    assert all(row.first == row.second and row.repeated is None for row in found.rows)


def test_signs_without_words_are_nothing_that_two_articles_share(library: Library) -> None:
    found = compared(library, f"{FIRST}\n* * *", "The committee met in Geneva.\n* * *")
    assert not any(row.score for row in found.rows)


def test_it_can_be_stopped(library: Library) -> None:
    first, second = added(library, FIRST), added(library, SECOND)
    with pytest.raises(Stopped):
        compare_articles(library.db, first, second, lambda: True)


def test_an_article_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(RecordMissing):
        compare_articles(library.db, added(library, FIRST), 77)


@pytest.mark.parametrize(("first_id", "second_id"), [*combinations(range(1, 6), 2)])
def test_what_is_shown_as_saying_the_same_never_stands_alone(
    sample_library: Library, first_id: int, second_id: int
) -> None:
    comparison = compare_articles(sample_library.db, first_id, second_id)
    beside = [{row[side] for row in comparison.rows if row.first and row.second} for side in (0, 1)]
    text = comparison.first.version.text
    for start, end in passages_of(text):
        for parallel in list_parallels(sample_library.db, first_id, start, end):
            if parallel.article_id == second_id:
                assert (start, end) in beside[0]
                assert (parallel.start, parallel.end) in beside[1]
