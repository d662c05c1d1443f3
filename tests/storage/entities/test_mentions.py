"""Mentions: made one by one or many at once, the spellings they are written in remembered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles, versions
from storage.entities import aliases, identity, mentions
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import NewArticle

TEXT = "باكو. " * 6 + "وباكو الكبرى"


@pytest.fixture
def version_id(library: Library, add_text: Callable[..., int]) -> int:
    library.write(identity.add_entity, "باكو", "place")
    return articles.get_version(library.db, add_text(TEXT)).id


def test_very_many_at_once_are_as_if_made_one_by_one(library: Library, version_id: int) -> None:
    ranges = [(start, start + 4) for start in range(0, 36, 6)]
    for start, end in ranges:
        library.write(mentions.add_mention, 1, version_id, start, end)
    one_by_one = [mention._replace(id=0) for mention in mentions.list_mentions(library.db, version_id)]
    quotes = "SELECT exact, prefix, suffix FROM mentions ORDER BY range_start"
    quoted = library.db.execute(quotes).fetchall()
    for mention in mentions.list_mentions(library.db, version_id):
        library.write(mentions.remove_mention, mention.id)
    left_out = library.write(mentions.add_mentions, [(version_id, *place) for place in ranges], 1).result
    assert left_out == 0
    assert [one._replace(id=0) for one in mentions.list_mentions(library.db, version_id)] == one_by_one
    assert library.db.execute(quotes).fetchall() == quoted


def test_what_is_mentioned_already_or_outdated_is_left_out(library: Library, version_id: int) -> None:
    library.write(mentions.add_mention, 1, version_id, 6, 10)
    places = [(version_id, 0, 4), (version_id, 6, 10), (version_id, 37, 48)]
    assert library.write(mentions.add_mentions, places, 1, "similar").result == 1
    names = [(alias.name, alias.origin) for alias in aliases.list_aliases(library.db, 1)]
    assert names == [("باكو", "typed"), ("باكو الكبرى", "similar")]
    revised = NewArticle(text=TEXT + " أيضاً", raw_sha256="x")
    library.write(versions.add_version, 1, revised)
    assert library.write(mentions.add_mentions, [(version_id, 12, 16), (version_id, 18, 22)], 1).result == 2


def test_nothing_is_written_where_a_place_cannot_be(library: Library, version_id: int) -> None:
    for places, entity_id, error in (
        ([(version_id, 0, 4), (version_id, 40, 400)], 1, ValueError),
        ([(version_id, start, start) for start in range(8)], 1, ValueError),
        ([(99, start, start + 2) for start in range(8)], 1, RecordMissing),
        ([(version_id, 0, 4)], 7, RecordMissing),
    ):
        with pytest.raises(error):
            library.write(mentions.add_mentions, places, entity_id)
    assert mentions.list_mentions(library.db, version_id) == []


def test_a_passage_too_long_to_be_a_name_is_no_spelling(library: Library, add_text: Callable[..., int]) -> None:
    library.write(identity.add_entity, "الحرب", "event")
    version = articles.get_version(library.db, add_text("كلمة " * 2_000))
    mention = library.write(mentions.add_mention, 1, version.id, 0, len(version.text)).result
    assert len(mention.exact) == 10_000
    assert [alias.name for alias in aliases.list_aliases(library.db, 1)] == ["الحرب"]
