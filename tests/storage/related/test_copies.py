"""Copies of one text are recognised when they come, and forgotten when they go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles, index
from storage.library import Library
from storage.related.copies import fold_copies, list_copies
from storage.related.index import hash_runs, sample_runs
from storage.related.listing import list_related

AddText = Callable[..., int]

_WORDS = (
    "قال الوزير اليوم إن المفاوضات بين البلدين سوف تستمر في العاصمة خلال الأسبوع القادم بحضور وفود من دول "
    "المنطقة وإن الهدف منها وقف القتال وفتح المعابر أمام قوافل الإغاثة التي تنتظر منذ أيام عند الحدود الشرقية"
).split()
_FIRST = " ".join(_WORDS)


def test_a_copy_is_known_on_both_sides_while_it_is_one(library: Library, add_text: AddText) -> None:
    first = add_text(_FIRST, outlet="الرياض")
    second = add_text(_FIRST + " وفق الوكالة", outlet="عكاظ")
    third = add_text("وفي خبر آخر لا شأن له بالأول قالت البلدية إن الأسواق تفتح أبوابها من الفجر إلى المساء كل يوم")
    (copy,) = list_copies(library.db, first)
    assert (copy.article_id, copy.outlet) == (second, "عكاظ")
    assert 0.9 < copy.share < 1
    assert [(other.article_id, other.share) for other in list_copies(library.db, second)] == [(first, copy.share)]
    assert list_copies(library.db, third) == []
    assert first not in {other.article_id for other in list_related(library.db, second)}
    steps = library.write(articles.remove_articles, [second]).steps
    assert list_copies(library.db, first) == []
    library.revert(steps)
    assert list_copies(library.db, first) == [copy]
    assert index.is_in_step(library.db)


@pytest.mark.parametrize(("kept", "is_copy"), [(len(_WORDS), True), (len(_WORDS) - 6, True), (len(_WORDS) // 2, False)])
def test_how_much_must_be_the_same(library: Library, add_text: AddText, kept: int, is_copy: bool) -> None:
    first = add_text(_FIRST)
    add_text(" ".join((*_WORDS[:kept], "ثم", "ختم", "كلامه", "بالشكر")))
    assert bool(list_copies(library.db, first)) == is_copy


@pytest.mark.parametrize("text", ["خبر", "خبر عاجل", "خبر عاجل من كرمان", "…", "بلاغ\n", "The same in English"])
def test_what_is_too_short_is_no_copy(library: Library, add_text: AddText, text: str) -> None:
    first = add_text(text)
    add_text(text + " .")
    assert list_copies(library.db, first) == []


def test_one_sentence_a_thousand_times_is_soon_compared(library: Library, add_text: AddText) -> None:
    first = add_text(f"{_FIRST}. " * 1_000)
    second = add_text(f"{_FIRST}. " * 999)
    assert [copy.article_id for copy in list_copies(library.db, first)] == [second]
    assert list_related(library.db, first) == []


def test_what_all_articles_print_makes_no_copies(library: Library, add_text: AddText) -> None:
    ids = [add_text(f"{chr(0x628 + number)}{'ا' * number} خبر رقم {number * 7} {_FIRST}") for number in range(12)]
    assert len(list_copies(library.db, ids[0])) == 11
    assert fold_copies(library.db, ids) == {ids[0]: tuple(ids[1:])}
    assert fold_copies(library.db, [ids[3], ids[1]]) == {ids[3]: (ids[1],)}
    assert fold_copies(library.db, [ids[5]]) == {}


def test_a_list_shows_one_of_several_copies(library: Library, add_text: AddText) -> None:
    asked = add_text("زلزال يضرب كرمان ويهدم بيوت القرية")
    story = "اهتزت مدينة كرمان بعد زلزال عنيف هدم بيوت القرية كلها وشرد أهلها في ليلة باردة"
    copies = {add_text(story), add_text(story + " اليوم")}
    (other,) = list_related(library.db, asked)
    assert {other.article_id, *other.copies} == copies


def test_a_sample_depends_on_the_runs_alone() -> None:
    runs = hash_runs(_WORDS * 3)
    assert runs == hash_runs(_WORDS * 2)
    assert sample_runs(runs) == sample_runs(frozenset(sorted(runs)))
    assert hash_runs(["كلمة", "أخرى"]) == frozenset()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM copies WHERE article_id = 1",
        "UPDATE copies SET share = 0.7",
        "INSERT INTO copies VALUES (1, 3, 0.9), (3, 1, 0.9)",
        "INSERT INTO run_index (run_index) VALUES ('delete-all')",
        "DROP TABLE copies",
    ],
)
def test_an_index_out_of_step_is_told_and_made_anew(library: Library, add_text: AddText, damage: str) -> None:
    for text in (_FIRST, _FIRST + " أيضا", "خبر آخر"):
        add_text(text)
    assert index.is_in_step(library.db)
    library.db.execute(damage)
    assert not index.is_in_step(library.db)
    library.write(index.rebuild)
    assert index.is_in_step(library.db)


def test_many_copies_that_were_removed_come_back_with_all_there_were(library: Library, add_text: AddText) -> None:
    ids = [add_text(f"{_FIRST} رقم {number}") for number in range(60)]
    before = library.db.execute("SELECT * FROM copies").fetchall()
    assert len(before) == 60 * 59
    library.revert(library.write(articles.remove_articles, ids[5:15]).steps)
    assert library.db.execute("SELECT * FROM copies").fetchall() == before
    assert index.is_in_step(library.db)


def test_whichever_of_two_lengths_comes_first(library: Library, add_text: AddText) -> None:
    words = [f"{word}{number}" for number in range(40) for word in _WORDS]
    short, long = " ".join(words[: len(words) * 3 // 4]), " ".join(words)
    ids = [add_text(short), add_text(long)]
    (copy,) = list_copies(library.db, ids[0])
    library.revert(library.write(articles.remove_articles, ids[:1]).steps)
    assert list_copies(library.db, ids[0]) == [copy]
