"""What is known of an entity: told, corrected, taken back, and found by the search."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import tags
from storage.entities import details as entity_details
from storage.entities import identity, mentions
from storage.entities.links import normalise_link
from storage.errors import EmptyName, NameTooLong, NoLink, PartOfItself, RecordMissing
from storage.library import Library
from storage.records import Entity
from storage.search.search import find_articles


@pytest.fixture
def three(library: Library) -> Library:
    for name in ("نخجوان", "أذربيجان", "القوقاز"):
        library.write(identity.add_entity, name, "place")
    return library


def test_description_and_latin_name(three: Library) -> None:
    three.write(entity_details.set_description, 1, " إقليم\r\nذاتي الحكم\u2028<b>\0 ")
    three.write(entity_details.set_latin_name, 1, "  Nakhchivan ")
    details = entity_details.get_details(three.db, 1)
    assert (details.description, details.latin_name) == ("إقليم\nذاتي الحكم\n<b>\ufffd", "Nakhchivan")
    three.write(entity_details.set_latin_name, 1, " ")
    assert entity_details.get_details(three.db, 1).latin_name == ""
    with pytest.raises(EmptyName):
        three.write(entity_details.set_latin_name, 1, "—")
    with pytest.raises(NameTooLong):
        three.write(entity_details.set_latin_name, 1, "x" * 201)
    with pytest.raises(RecordMissing):
        three.write(entity_details.set_description, 9, "x")


def test_parts_make_no_circle(three: Library) -> None:
    three.write(entity_details.set_part_of, 1, 2)
    three.write(entity_details.set_part_of, 2, 3)
    assert entity_details.get_details(three.db, 1).part_of == Entity(2, "أذربيجان", "place")
    assert [part.id for part in entity_details.list_parts(three.db, 3)] == [2]
    for part, whole in ((1, 1), (3, 1), (3, 2), (2, 1)):
        with pytest.raises(PartOfItself):
            three.write(entity_details.set_part_of, part, whole)
    with pytest.raises(RecordMissing):
        three.write(entity_details.set_part_of, 1, 9)
    three.write(identity.remove_entity, 2)
    assert entity_details.get_details(three.db, 1).part_of is None, "what was part of it stays"
    three.write(entity_details.set_part_of, 3, 1)
    three.write(entity_details.set_part_of, 3, None)
    assert entity_details.list_parts(three.db, 1) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Q5907430", "Q5907430"),
        (" q794 ", "Q794"),
        ("https://www.wikidata.org/wiki/Q794", "Q794"),
        ("wikidata.org/entity/Q794", "Q794"),
        ("HTTPS://Example.org/باكو?x=1|2", "https://Example.org/باكو?x=1|2"),
        ("example.org/a", "https://example.org/a"),
    ],
)
def test_a_link_is_an_address_or_an_item(three: Library, typed: str, kept: str) -> None:
    assert normalise_link(typed) == kept
    link = three.write(entity_details.add_link, 1, typed).result
    assert three.write(entity_details.add_link, 1, kept).result == link, "it is there already"
    assert [one.address for one in entity_details.list_links(three.db, 1)] == [kept]
    three.write(entity_details.remove_link, link.id)
    assert entity_details.list_links(three.db, 1) == []


@pytest.mark.parametrize(
    "typed",
    ["", "Q", "Q0", "باكو", "javascript:alert(1)", "file:///etc/passwd", "https://", "http://a b.org", "x" * 3000,
     f"https://example.org/{'x' * 2000}"],
)  # fmt: skip
def test_what_is_no_link_is_refused(three: Library, typed: str) -> None:
    with pytest.raises(NoLink):
        three.write(entity_details.add_link, 1, typed)


def test_notes_on_an_entity(three: Library) -> None:
    note = three.write(entity_details.add_note, 1, "").result
    three.write(entity_details.set_note_body, note.id, "راجع خريطة 1920")
    assert three.write(entity_details.set_note_body, note.id, "راجع خريطة 1920").steps == (), "nothing changed"
    (listed,) = entity_details.list_notes(three.db, 1)
    assert listed.body == "راجع خريطة 1920"
    assert listed.modified_at >= listed.created_at == note.created_at
    three.write(entity_details.remove_note, note.id)
    assert entity_details.list_notes(three.db, 1) == []
    for verb, *arguments in ((entity_details.remove_note, 1), (entity_details.set_note_body, 1, "x")):
        with pytest.raises(RecordMissing):
            three.write(verb, *arguments)


def test_a_tag_on_an_entity_is_the_same_tag(three: Library, add_text: Callable[..., int]) -> None:
    article = add_text("نص")
    three.write(tags.add_tagging, "جوار", article)
    tagging = three.write(entity_details.add_tag, 1, "#جِوار").result
    assert [(tag.name, tag.uses) for tag in tags.list_tags(three.db)] == [("جوار", 2)]
    assert entity_details.list_tags(three.db, 1) == [tagging]
    three.write(tags.remove_tagging, 1)
    assert [(tag.name, tag.uses) for tag in tags.list_tags(three.db)] == [("جوار", 1)]
    three.write(entity_details.remove_tag, tagging.id)
    assert tags.list_tags(three.db) == [], "with its last use the tag goes"
    three.write(entity_details.add_tag, 1, "جوار")
    three.write(identity.remove_entity, 1)
    assert tags.list_tags(three.db) == []


def test_descriptions_and_notes_find_the_articles_that_mention_the_entity(
    three: Library, add_text: Callable[..., int], check_index: Callable[[Library], None]
) -> None:
    article = add_text("زار الوفد نخجوان أمس.")
    add_text("خبر آخر عن الطقس.")
    (version,) = three.db.execute("SELECT id FROM versions WHERE article_id = ?", (article,)).fetchone()
    three.write(mentions.add_mention, 1, version, 10, 16)
    three.write(entity_details.set_description, 1, "جيب حدودي")
    note = three.write(entity_details.add_note, 1, "ممر زنغزور").result
    for query, kind in (("جيب", "entity"), ("زنغزور", "entity_note")):
        (found,) = find_articles(three.db, query).articles
        assert (found.article_id, [one.kind for one in found.annotations]) == (article, [kind])
    three.write(entity_details.remove_note, note.id)
    three.write(entity_details.set_description, 1, "")
    check_index(three)
    assert not find_articles(three.db, "جيب").articles
    assert not find_articles(three.db, "زنغزور").articles
