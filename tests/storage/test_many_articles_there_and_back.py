"""Hundreds of articles that come, go, come back and come in another order leave what is made from them the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from storage import articles, index
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.related import choices, links
from storage.timeline.listing import list_dated
from storage.timeline.records import Scope

_NUMBER = 240
_WORDS = (
    "قال الوزير اليوم إن المفاوضات بين البلدين سوف تستمر في العاصمة خلال الأسبوع القادم بحضور وفود من دول "
    "المنطقة وإن الهدف منها وقف القتال وفتح المعابر أمام قوافل الإغاثة التي تنتظر منذ أيام عند الحدود الشرقية"
).split()


def _make(number: int) -> NewArticle:
    """Make the article of a number; of each four three are copies, the third more distant, and one is about else."""
    random = Random(number // 4)
    words = random.sample(_WORDS, len(_WORDS)) * 2
    match number % 4:
        case 0:
            pass
        case 1:
            words = words[: len(words) - number % 7 - 1]
        case 2:
            words[::11] = [f"كلمة{number}"] * len(words[::11])
        case _:
            words = Random(1_000 + number).sample(_WORDS, len(_WORDS))
    text = f"{' '.join(words)}.\nوذلك في {number % 28 + 1} مارس {2000 + number % 20}."
    return NewArticle(text=text, raw_sha256=str(number), headline=f"خبر {number}", published="2021-10-12")


def _add(numbers: Sequence[int]) -> Callable[[Connection], list[int]]:
    return lambda db: [articles.add_article(db, _make(number)).id for number in numbers]


def _shown(db: Connection) -> tuple[object, ...]:
    """Return copies and dates by the headlines of their articles, which are the same in any order."""
    copies = db.execute(
        "SELECT one.headline, other.headline, round(share, 9) FROM copies JOIN articles AS one ON one.id = article_id "
        "JOIN articles AS other ON other.id = other_id"
    )
    headlines = dict(db.execute("SELECT id, headline FROM articles"))
    dated = ((headlines[one.article_id], one.start, one.value) for one in list_dated(db, Scope()))
    terms = (db.execute(f"SELECT term, doc FROM {table}").fetchall() for table in ("passage_terms", "article_words"))  # noqa: S608
    return sorted(copies), sorted(dated), *map(sorted, terms)


@pytest.fixture
def filled(library: Library) -> Library:
    library.write(_add(range(_NUMBER)))
    return library


def test_undone_and_done_again(library: Library) -> None:
    steps = library.write(_add(range(_NUMBER))).steps
    shown = _shown(library.db)
    assert len(shown[0]) >= _NUMBER  # type: ignore[arg-type]
    assert index.is_in_step(library.db)
    for _ in range(2):
        library.revert(steps)
        assert [list(one) for one in _shown(library.db)] == [[]] * 4  # type: ignore[call-overload]
        assert index.is_in_step(library.db)
        library.repeat(steps)
        assert _shown(library.db) == shown
        assert index.is_in_step(library.db)


def test_removed_in_portions_and_brought_back(filled: Library) -> None:
    db, shown = filled.db, _shown(filled.db)
    filled.write(links.add_link, 1, 2, "see_also")
    filled.write(choices.pin, 3, 200)
    ids = Random(3).sample(range(1, _NUMBER + 1), _NUMBER * 2 // 3)
    done = [filled.write(articles.remove_articles, ids[begin : begin + 50]).steps for begin in range(0, len(ids), 50)]
    assert index.is_in_step(db)
    for steps in reversed(done):
        filled.revert(steps)
        assert index.is_in_step(db)
    assert _shown(db) == shown
    assert [one.other_id for one in links.list_links(db, 1)] == [2]
    assert choices.list_choices(db, 200) == {3: "pinned"}
    for steps in done:
        filled.repeat(steps)
    assert index.is_in_step(db)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (_NUMBER - len(ids),)


@pytest.mark.parametrize("seed", range(3))
def test_in_whatever_order_they_come(filled: Library, tmp_path: Path, seed: int) -> None:
    numbers = [*range(_NUMBER)]
    Random(seed).shuffle(numbers)
    with closing(Library.open(tmp_path / "other.hashiya")) as other:
        for begin in range(0, _NUMBER, 60):
            other.write(_add(numbers[begin : begin + 60]))
        assert _shown(other.db) == _shown(filled.db)
        other.write(index.rebuild)
        assert _shown(other.db) == _shown(filled.db)


@pytest.mark.parametrize("texts", [("قال وزير الخارجية أمس في طهران", "قال وزير الخارجية أمس في طهران مساء")])
def test_what_is_just_long_enough_to_be_a_copy_is_none_of_what_is_not(tmp_path: Path, texts: tuple[str, str]) -> None:
    found = []
    for number, order in enumerate((texts, texts[::-1])):
        with closing(Library.open(tmp_path / f"{number}.hashiya")) as library:
            for text in order:
                library.write(articles.add_article, NewArticle(text=text, raw_sha256=text))
            found.append(library.db.execute("SELECT count(*) FROM copies").fetchone())
    assert found == [(0,), (0,)]


def test_another_headline_leaves_the_copies_of_a_large_group_alone(library: Library) -> None:
    text = " ".join(_WORDS)
    for number in range(60):
        library.write(articles.add_article, NewArticle(text=f"{text} وعدد {number} من الناس", raw_sha256=str(number)))
    question = "SELECT * FROM copies WHERE article_id = 1"
    copies = library.db.execute(question).fetchall()
    assert len(copies) > 40
    steps = library.write(articles.set_details, 1, headline="آخر", published="2020-01-01").steps
    assert library.db.execute(question).fetchall() == copies
    assert index.is_in_step(library.db)
    library.revert(steps)
    assert library.db.execute(question).fetchall() == copies
