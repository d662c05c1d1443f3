"""Which dated passages a timeline is of: all, or those of articles, an entity, a tag or a time."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from storage import highlights, tags, versions
from storage.entities import identity, mentions
from storage.library import Library
from storage.records import NewArticle
from storage.timeline.listing import list_dated
from storage.timeline.records import Scope

AddText = Callable[..., int]

_FIRST = "زار علييف طهران في 3 مارس 2019. ووُقّع اتفاق في 5 مايو 2020."
_SECOND = "عاد علييف إلى باكو في عام 2018. ثم جاء الربيع في مارس 2019."


@pytest.fixture
def both(add_text: AddText) -> tuple[int, int]:
    """Two articles with two dates each."""
    return add_text(_FIRST, language="ar"), add_text(_SECOND, language="ar")


def _values(library: Library, scope: Scope) -> list[str]:
    return [one.value for one in list_dated(library.db, scope)]


def _mention(library: Library, article_id: int, text: str) -> int:
    entity = library.write(identity.add_entity, "إلهام علييف", "person").result.id
    start = text.index("علييف")
    version = library.db.execute("SELECT id FROM versions WHERE article_id = ?", (article_id,)).fetchone()[0]
    library.write(mentions.add_mention, entity, version, start, start + 5)
    return int(entity)


@pytest.mark.usefixtures("both")
def test_the_whole_library_in_the_order_of_time(library: Library) -> None:
    assert _values(library, Scope()) == ["2018", "2019-03", "2019-03-03", "2020-05-05"]


def test_only_some_articles(library: Library, both: tuple[int, int]) -> None:
    assert _values(library, Scope(article_ids=(both[0],))) == ["2019-03-03", "2020-05-05"]
    assert _values(library, Scope(article_ids=())) == []


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2019", "", ["2019-03", "2019-03-03", "2020-05-05"]),
        ("2019-03-04", "", ["2019-03", "2020-05-05"]),
        ("", "2019-03-02", ["2018", "2019-03"]),
        ("2019-03", "2019-03", ["2019-03", "2019-03-03"]),
        ("2021", "", []),
    ],
)
def test_a_time_and_what_reaches_into_it(library: Library, since: str, until: str, expected: list[str]) -> None:
    assert _values(library, Scope(since=since, until=until)) == expected


def test_what_is_no_date_is_refused(library: Library) -> None:
    for written in ("yesterday", "2019-13", "20190"):
        with pytest.raises(ValueError, match=r".+"):
            list_dated(library.db, Scope(since=written))


def test_an_entity_by_the_sentences_that_mention_it(library: Library, both: tuple[int, int]) -> None:
    entity = _mention(library, both[0], _FIRST)
    assert _values(library, Scope(entity_id=entity)) == ["2019-03-03"]
    assert _values(library, Scope(entity_id=entity, article_ids=(both[1],))) == []


def test_a_mention_in_an_older_text_counts_no_more(library: Library, both: tuple[int, int]) -> None:
    entity = _mention(library, both[0], _FIRST)
    later = "في 3 مارس 2019 زار رجل آخر طهران."
    library.write(versions.add_version, both[0], NewArticle(later, sha256(later.encode()).hexdigest()))
    assert _values(library, Scope(entity_id=entity)) == []


def test_a_tag_on_an_article_a_nested_one_and_one_on_a_highlight(library: Library, both: tuple[int, int]) -> None:
    parent = library.write(tags.add_tagging, "سفر", both[1]).result.tag_id
    assert _values(library, Scope(tag_id=parent)) == ["2018", "2019-03"]
    start = _FIRST.index("اتفاق")
    version = library.db.execute("SELECT id FROM versions WHERE article_id = ?", (both[0],)).fetchone()[0]
    highlight = library.write(highlights.add_highlight, version, start, start + 5, 1).result.id
    nested = library.write(tags.add_tagging, "سفر/اتفاق", both[0], highlight).result.tag_id
    assert _values(library, Scope(tag_id=nested)) == ["2020-05-05"]
    assert _values(library, Scope(tag_id=parent)) == ["2018", "2019-03", "2020-05-05"]
    other = library.write(tags.add_tagging, "سفرة", both[0]).result.tag_id
    assert _values(library, Scope(tag_id=other)) == ["2019-03-03", "2020-05-05"]
