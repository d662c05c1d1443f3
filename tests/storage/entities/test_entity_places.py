"""Where an entity stands, by month, outlet and spelling, and the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.entities.aliases import add_alias
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention, remove_mention
from storage.entities.places import PlaceFilter, get_places, list_places
from storage.records import NewArticle
from storage.versions import add_version, receive_all

if TYPE_CHECKING:
    from storage.library import Library

TEXT = "زار بايراموف طهران.\nوقال بايراموف إن جيحون بايراموف عاد إلى باكو بعد زيارة طويلة للمدينة."


@pytest.fixture
def told(library: Library) -> tuple[Library, int]:
    """Three articles that name one person, and the id of that."""
    news = [("أ", "2021-10-12", "الجزيرة"), ("ب", "2021-10", "العربية"), ("ج", "2023", "")]
    added = library.write(
        receive_all,
        [NewArticle(TEXT + end, end, end, outlet=outlet, published=day) for end, day, outlet in news],
    ).result.added
    entity = library.write(add_entity, "جيحون بايراموف", "person").result
    library.write(add_alias, entity.id, "بايراموف")
    for article in added:
        (version_id,) = library.db.execute("SELECT id FROM versions WHERE article_id = ?", (article.id,)).fetchone()
        for start in (4, TEXT.index("بايراموف", 20)):
            library.write(add_mention, entity.id, version_id, start, start + len("بايراموف"))
        start = TEXT.index("جيحون")
        library.write(add_mention, entity.id, version_id, start, start + len("جيحون بايراموف"))
    return library, entity.id


def test_all_are_listed_the_newest_article_first_in_the_order_of_the_text(told: tuple[Library, int]) -> None:
    library, entity_id = told
    keys = list_places(library.db, entity_id)
    assert list(keys.articles) == [3, 3, 3, 1, 1, 1, 2, 2, 2]
    by_id = {place.mention_id: place for place in get_places(library.db, keys.mentions)}
    starts = [by_id[mention].range[1] for mention in keys.mentions[:3]]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("wanted", "articles"),
    [
        (PlaceFilter(month="2021-10"), {1, 2}),
        (PlaceFilter(month="2023-01"), set()),
        (PlaceFilter(outlet="الجزيرة"), {1}),
        (PlaceFilter(outlet=""), {3}),
        (PlaceFilter(month="2021-10", outlet="العربية"), {2}),
    ],
)
def test_month_and_outlet_narrow(told: tuple[Library, int], wanted: PlaceFilter, articles: set[int]) -> None:
    library, entity_id = told
    assert set(list_places(library.db, entity_id, wanted).articles) == articles


def test_a_spelling_is_compared_folded(told: tuple[Library, int]) -> None:
    library, entity_id = told
    found = list_places(library.db, entity_id, PlaceFilter(spelling="بَايراموف"))
    assert {place.exact for place in get_places(library.db, found.mentions)} == {"بايراموف"}
    assert len(found.mentions) == 6


def test_a_passage_keeps_to_its_paragraph_and_holds_the_mention(told: tuple[Library, int]) -> None:
    library, entity_id = told
    for place in get_places(library.db, list_places(library.db, entity_id).mentions):
        (hit,) = place.passage.hits
        assert "\n" not in place.passage.text
        assert place.passage.text[hit.start - place.passage.start : hit.end - place.passage.start] == place.exact


def test_what_went_meanwhile_is_left_out(told: tuple[Library, int]) -> None:
    library, entity_id = told
    keys = list_places(library.db, entity_id)
    library.write(remove_mention, keys.mentions[0])
    assert len(get_places(library.db, keys.mentions)) == 8


def test_an_older_text_does_not_count(told: tuple[Library, int]) -> None:
    library, entity_id = told
    library.write(add_version, 1, NewArticle("نص آخر بلا أسماء", "neu"))
    assert 1 not in list_places(library.db, entity_id).articles
