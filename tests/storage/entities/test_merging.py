"""Merging and splitting: told beforehand, nothing lost, and taken back to the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles
from storage.entities import aliases, identity, mentions, merging
from storage.entities import details as entity_details
from storage.errors import EmptyName, MergedWithItself, NameTooLong, RecordMissing, SpellingNeeded
from storage.journal import user_tables
from storage.library import Connection, Library
from storage.records import Entity
from tests.storage import entity_acts

TEXT = "قال حسين أمير عبد اللهيان إن عبداللهيان سافر، وأكد عبد اللهيان ذلك."
Dump = Callable[[Connection], object]


def _mention(library: Library, entity_id: int, words: str, nth: int = 0) -> int:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return library.write(mentions.add_mention, entity_id, 1, start, start + len(words)).result.id


def _names(library: Library, entity_id: int) -> dict[str, str]:
    return {alias.name: alias.origin for alias in aliases.list_aliases(library.db, entity_id)}


def _exact(library: Library, entity_id: int) -> list[str]:
    return [one.exact for one in mentions.list_mentions(library.db, 1) if one.entity_id == entity_id]


@pytest.fixture
def two(library: Library, add_text: Callable[..., int]) -> Library:
    """An article with two entities that are one, something of each kind on both."""
    add_text(TEXT)
    kept = library.write(identity.add_entity, "حسين أمير عبد اللهيان", "person").result
    gone = library.write(identity.add_entity, "عبداللهيان", "person").result
    _mention(library, kept.id, "حسين أمير عبد اللهيان")
    _mention(library, kept.id, "عبد اللهيان", 1)
    _mention(library, gone.id, "عبداللهيان")
    _mention(library, gone.id, "عبد اللهيان", 1)
    for entity in (kept, gone):
        library.write(entity_details.add_link, entity.id, "Q5907430")
        library.write(entity_details.add_tag, entity.id, "دبلوماسي")
        library.write(entity_details.add_note, entity.id, f"عن {entity.name}")
    library.write(entity_details.add_tag, gone.id, "طهران")
    library.write(entity_details.add_link, gone.id, "https://example.org")
    library.write(entity_details.set_description, kept.id, "وزير")
    library.write(entity_details.set_description, gone.id, "من دامغان")
    library.write(entity_details.set_latin_name, gone.id, "Amir-Abdollahian")
    return library


def test_a_merge_does_what_its_preview_says(two: Library) -> None:
    kept, gone = identity.get_entity(two.db, 1), identity.get_entity(two.db, 2)
    told = merging.preview_merge(two.db, 1, 2)
    assert told == merging.MergePreview(
        kept, gone, mentions=1, articles=1, doubled=1, spellings=("عبداللهيان",), notes=1, tags=1, links=1, parts=0
    )
    two.write(merging.merge_entities, 1, 2)
    with pytest.raises(RecordMissing):
        identity.get_entity(two.db, 2)
    assert _exact(two, 1) == ["حسين أمير عبد اللهيان", "عبداللهيان", "عبد اللهيان"]
    assert _names(two, 1) == {"حسين أمير عبد اللهيان": "typed", "عبد اللهيان": "marked", "عبداللهيان": "merged"}
    details = entity_details.get_details(two.db, 1)
    assert (details.description, details.latin_name) == ("وزير\nمن دامغان", "Amir-Abdollahian")
    assert [one.address for one in entity_details.list_links(two.db, 1)] == ["Q5907430", "https://example.org"]
    assert [one.name for one in entity_details.list_tags(two.db, 1)] == ["دبلوماسي", "طهران"]
    assert [one.body for one in entity_details.list_notes(two.db, 1)] == ["عن حسين أمير عبد اللهيان", "عن عبداللهيان"]


def test_a_merge_in_portions_is_the_same_and_can_be_taken_back(two: Library, dump: Dump) -> None:
    before = dump(two.db)
    whole = two.write(merging.merge_entities, 1, 2)
    merged = dump(two.db)
    two.revert(whole.steps)
    assert dump(two.db) == before
    ids = merging.list_mention_ids(two.db, 2)
    done = [two.write(merging.merge_some, [mention_id], 1, 2, ids[-1]) for mention_id in ids]
    assert dump(two.db) == merged
    for written in reversed(done):
        two.revert(written.steps)
    assert dump(two.db) == before


def test_an_entity_nobody_mentions_is_merged_and_removed_at_once(two: Library) -> None:
    unseen = two.write(identity.add_entity, "فلان", "person").result
    two.write(merging.merge_some, [], 1, unseen.id, None)
    assert "فلان" in _names(two, 1)
    unseen = two.write(identity.add_entity, "علان", "person").result
    two.write(merging.remove_some, [], unseen.id, None)
    with pytest.raises(RecordMissing):
        identity.get_entity(two.db, unseen.id)


def test_removing_in_portions_takes_the_entity_with_the_last(two: Library) -> None:
    first, last = merging.list_mention_ids(two.db, 2)
    two.write(merging.remove_some, [first], 2, last)
    assert _exact(two, 2) == ["عبد اللهيان"]
    two.write(merging.remove_some, [last], 2, last)
    with pytest.raises(RecordMissing):
        two.write(merging.remove_some, [last], 2, last)
    assert _exact(two, 1) == ["حسين أمير عبد اللهيان", "عبد اللهيان"]


def test_what_cannot_be_merged_is_refused(two: Library) -> None:
    for verb in (merging.preview_merge, merging.merge_entities):
        with pytest.raises(MergedWithItself):
            two.write(verb, 1, 1)
        with pytest.raises(RecordMissing):
            two.write(verb, 1, 9)


@pytest.mark.parametrize(
    ("parts", "after"),
    [
        ({2: 3}, {3: None, 1: 3}),
        ({1: 3, 2: 4}, {1: 3}),
        ({3: 2}, {1: None, 3: 1}),
        ({1: 2}, {1: None}),
        ({2: 1}, {1: None}),
        ({1: 3, 3: 2, 2: 4}, {1: 4, 3: 1}),
        ({2: 3, 3: 1, 1: 4}, {1: 4, 3: 1}),
        ({2: 3, 3: 1}, {1: None, 3: 1}),
    ],
)
def test_parts_and_wholes_are_joined_without_a_circle(
    library: Library, parts: dict[int, int], after: dict[int, int | None]
) -> None:
    for name in ("أ", "ب", "ج", "د"):
        library.write(identity.add_entity, name, "place")
    for part, whole in parts.items():
        library.write(entity_details.set_part_of, part, whole)
    library.write(merging.merge_entities, 1, 2)
    found = dict(library.db.execute("SELECT id, part_of FROM entities"))
    assert {entity_id: found[entity_id] for entity_id in after} == after


@pytest.fixture
def one(library: Library, add_text: Callable[..., int]) -> Library:
    """Two persons, taken for one."""
    add_text(TEXT)
    library.write(identity.add_entity, "حسين أمير عبد اللهيان", "person")
    _mention(library, 1, "حسين أمير عبد اللهيان")
    _mention(library, 1, "عبداللهيان")
    _mention(library, 1, "عبد اللهيان", 1)
    return library


def _alias_ids(library: Library, *names: str) -> list[int]:
    return [alias.id for alias in aliases.list_aliases(library.db, 1) if alias.name in names]


def test_a_split_does_what_its_preview_says(one: Library, dump: Dump) -> None:
    before = dump(one.db)
    going = _alias_ids(one, "عبداللهيان")
    told = merging.preview_split(one.db, 1, going)
    assert told == merging.SplitPreview(
        Entity(1, "حسين أمير عبد اللهيان", "person"),
        name="حسين أمير عبد اللهيان",
        spellings=("عبداللهيان",),
        mentions=1,
        articles=1,
        staying_spellings=("حسين أمير عبد اللهيان", "عبد اللهيان"),
        staying_mentions=2,
    )
    written = one.write(entity_acts.split_entity, 1, going, "عبداللهيان الآخر", "other")
    new = written.result
    assert new == Entity(2, "عبداللهيان الآخر", "other")
    assert _exact(one, 1) == ["حسين أمير عبد اللهيان", "عبد اللهيان"], "to the letter a spelling that stays"
    assert _exact(one, 2) == ["عبداللهيان"]
    assert _names(one, 2) == {"عبداللهيان": "marked", "عبداللهيان الآخر": "typed"}
    one.revert(written.steps)
    assert dump(one.db) == before


def test_spellings_that_fold_alike_leave_together(one: Library, add_text: Callable[..., int]) -> None:
    article = add_text("قال حُسين أمير عبد اللهيان")
    version = articles.get_version(one.db, article)
    one.write(mentions.add_mention, 1, version.id, 4, len(version.text))
    one.write(aliases.remove_alias, _alias_ids(one, "حُسين أمير عبد اللهيان")[0])
    going = _alias_ids(one, "حسين أمير عبد اللهيان")
    assert len(merging.list_leaving(one.db, 1, going)) == 2
    one.write(entity_acts.split_entity, 1, going, "حسين", "person")
    assert identity.get_entity(one.db, 1).name == "عبداللهيان", "it is called by what stays"
    assert "عبداللهيان" in _names(one, 1)


def test_a_split_in_portions_is_the_same(one: Library, dump: Dump) -> None:
    before = dump(one.db)
    going = _alias_ids(one, "عبداللهيان", "عبد اللهيان")
    leaving = merging.list_leaving(one.db, 1, going)
    assert len(leaving) == 2
    done = [one.write(merging.split_some, [mention_id], 1, going, "عبداللهيان", "person") for mention_id in leaving]
    assert [written.result.id for written in done] == [2, 2]
    assert _exact(one, 1) == ["حسين أمير عبد اللهيان"]
    assert _exact(one, 2) == ["عبداللهيان", "عبد اللهيان"]
    assert _names(one, 2) == {"عبداللهيان": "marked", "عبد اللهيان": "marked"}
    for written in reversed(done):
        one.revert(written.steps)
    assert dump(one.db) == before


def test_what_cannot_be_split_is_refused(one: Library, dump: Dump) -> None:
    before = dump(one.db)
    every = [alias.id for alias in aliases.list_aliases(one.db, 1)]
    for verb in (merging.preview_split, merging.list_leaving):
        with pytest.raises(SpellingNeeded):
            one.write(verb, 1, every)
    for going, name, error in (
        (every, "س", SpellingNeeded),
        (every[:1], " ", EmptyName),
        (every[:1], "س" * 201, NameTooLong),
        ([], "س", ValueError),
        ([999], "س", ValueError),
    ):
        with pytest.raises(error):
            one.write(entity_acts.split_entity, 1, going, name, "person")
    assert dump(one.db) == before
    assert set(user_tables(one.db)) == set(before)  # type: ignore[call-overload]
