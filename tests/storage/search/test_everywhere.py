"""Every place of an entity: in any spelling, in any article, and only where nothing is decided yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import articles, versions
from storage.entities import aliases, identity, mentions, rejections
from storage.library import Library
from storage.records import NewArticle
from storage.search import everywhere
from storage.search.everywhere import FoundEverywhere, Scope, find_everywhere
from storage.search.known_names import Subject, is_findable, list_entities_called, list_names
from storage.text.names import NameFinder

AddText = Callable[[str], int]
NAMES = ["حسين أمير عبد اللهيان", "اميرعبداللهيان", "عبداللهيان"]


def new_article(text: str) -> NewArticle:
    return NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=text[:20])


@pytest.fixture
def add(library: Library) -> AddText:
    """Add an article by its text and give its id."""
    return lambda text: library.write(articles.add_article, new_article(text)).result.id


@pytest.fixture(scope="module")
def samples(_sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample articles, for reading only."""
    file = tmp_path_factory.mktemp("everywhere") / "library.hashiya"
    shutil.copyfile(_sample_file, file)
    opened = Library.open(file, read_only=True)
    yield opened
    opened.close()


def look(library: Library, *names: str, entity_id: int | None = None, scope: Scope = Scope()) -> FoundEverywhere:  # noqa: B008 - it never changes
    """Look, having seen that every place is where it is said to be."""
    found = find_everywhere(library.db, entity_id, names, scope)
    for article in found.articles:
        text = articles.get_version(library.db, article.article_id).text
        for place in article.places:
            (hit,) = place.passage.hits
            assert text[hit.start : hit.end] == hit.text
            assert text[place.passage.start : place.passage.end] == place.passage.text
            assert place.name in names
    return found


def written(found: FoundEverywhere) -> list[list[str]]:
    return [[place.passage.hits[0].text for place in article.places] for article in found.articles]


def by_hand(library: Library, *names: str) -> set[tuple[int, int, int]]:
    """Return what is found when every text is read."""
    finder = NameFinder(names)
    ids = [article_id for (article_id,) in library.db.execute("SELECT id FROM articles")]
    texts = {article_id: articles.get_version(library.db, article_id).text for article_id in ids}
    return {(article_id, *place[:2]) for article_id, text in texts.items() for place in finder.find(text)}


def places(found: FoundEverywhere) -> set[tuple[int, int, int]]:
    hits = ((article.article_id, place.passage.hits[0]) for article in found.articles for place in article.places)
    return {(article_id, hit.start, hit.end) for article_id, hit in hits}


# what is found ------------------------------------------------------------------------------------


def test_clitics_are_no_part_of_a_place_and_other_words_no_place(library: Library, add: AddText) -> None:
    add("سافر لأذربيجان وأذربيجان، ثم الأذربيجاني وأذربيجانيون إلى أذْرَبيجان")
    assert written(look(library, "أذربيجان")) == [["أذربيجان", "أذربيجان", "أذْرَبيجان"]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("عبد اللهيان", "قال عبداللهيان"),
        ("عبداللهيان", "قال عبد اللهيان"),
        ("أمير عبد اللهيان", "واميرعبداللهيان قال"),
        ("دي ميستورا", "التقى بدي ميستورا"),
        ("السعودية", "للسعودية دور"),
        ("سيستاني", "بيان وللسيستاني"),
        ("محمد علي", "كتب محمد على ذلك"),
        ("3+3", "صيغة 3+3 هذه"),
        ("قره باغ", "حرب #قره_باغ"),
        ("Azerbaycan", "شركة AZERBAYCAN هنا"),
    ],
)
def test_the_index_knows_every_way_in_which_a_name_is_written(
    library: Library, add: AddText, name: str, text: str
) -> None:
    add("خبر آخر لا شأن له به")
    article_id = add(text)
    assert by_hand(library, name), "or there is nothing to find"
    assert {place[0] for place in by_hand(library, name)} == {article_id}
    assert places(look(library, name)) == by_hand(library, name)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(st.data())
def test_nothing_is_missed_that_reading_all_texts_would_find(samples: Library, data: st.DataObject) -> None:
    ids = [article_id for (article_id,) in samples.db.execute("SELECT id FROM articles")]
    words = articles.get_version(samples.db, data.draw(st.sampled_from(ids))).text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    name = data.draw(st.sampled_from(("", " "))).join(words[first : first + data.draw(st.integers(1, 3))])
    assert places(look(samples, name)) == (by_hand(samples, name) if is_findable(name) else set())


def test_the_newest_text_is_read_and_the_newest_article_comes_first(library: Library, add: AddText) -> None:
    first = add("باكو في النص القديم")
    library.write(versions.add_version, first, new_article("نص جديد بلا اسم"))
    second, third = add("باكو أولا"), add("باكو ثانيا")
    library.write(articles.set_details, second, published="2023")
    library.write(articles.set_details, third, published="2021")
    assert [article.article_id for article in look(library, "باكو").articles] == [second, third]


def test_one_article_and_the_results_of_a_search_are_places_to_look(library: Library, add: AddText) -> None:
    first, second, third = add("باكو والحوار"), add("باكو والحدود"), add("الحوار وحده")
    here = look(library, "باكو", scope=Scope(article_id=first))
    assert [article.article_id for article in here.articles] == [first]
    found = look(library, "باكو", scope=Scope(query="الحدود"))
    assert [article.article_id for article in found.articles] == [second]
    assert look(library, "باكو", scope=Scope(article_id=third)).articles == ()


# what is decided already ----------------------------------------------------------------------------


def test_where_it_is_marked_already_nothing_is_found(library: Library, add: AddText) -> None:
    add("باكو مدينة، وفي باكو ميناء")
    entity = library.write(identity.add_entity, "باكو", "place").result
    library.write(mentions.add_mention, entity.id, 1, 0, 4)
    assert len(places(look(library, "باكو", entity_id=entity.id))) == 1
    assert len(places(look(library, "باكو"))) == 2, "as somebody else it may still be named there"


def test_another_entity_and_a_no_are_doubts(library: Library, add: AddText) -> None:
    add("جامعة باكو في باكو")
    article_id = add("باكو وباكو")
    university = library.write(identity.add_entity, "جامعة باكو", "organisation").result
    city = library.write(identity.add_entity, "باكو", "place").result
    library.write(mentions.add_mention, university.id, 1, 0, 10)
    library.write(rejections.add_rejection, "باكو", city.id, article_id)
    found = {article.article_id: article.places for article in look(library, "باكو", entity_id=city.id).articles}
    assert [(place.doubt, place.taken_by) for place in found[1]] == [("taken", "جامعة باكو"), ("", "")]
    assert [place.doubt for place in found[article_id]] == ["refused", "refused"]


def test_a_longer_name_is_not_taken_by_a_shorter_one_in_it(library: Library, add: AddText) -> None:
    add("جامعة باكو")
    city = library.write(identity.add_entity, "باكو", "place").result
    library.write(mentions.add_mention, city.id, 1, 6, 10)
    assert [place.doubt for place in look(library, "جامعة باكو").articles[0].places] == [""]


# how long it lasts ----------------------------------------------------------------------------------


def test_it_tells_how_far_it_is_and_gives_what_there_is_when_stopped(library: Library, add: AddText) -> None:
    for number in range(5):
        add(f"باكو {number}")
    told: list[tuple[int, int]] = []
    found = find_everywhere(library.db, None, ["باكو"], Scope(), lambda: len(told) == 3, lambda *one: told.append(one))
    assert told == [(0, 5), (1, 5), (2, 5)]
    assert len(found.articles) == 3
    assert found.cut


def test_of_too_many_places_some_are_given(library: Library, add: AddText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everywhere, "MOST_PLACES", 5)
    add("باكو باكو، باكو")
    add("باكو، باكو باكو")
    found = look(library, "باكو")
    assert written(found) == [["باكو"] * 3, ["باكو"] * 2]
    assert found.cut


# names ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", " ", "و", "…", "a"])
def test_a_name_of_no_letter_or_one_is_not_looked_for(library: Library, add: AddText, name: str) -> None:
    add("و هو a و ...")
    assert not is_findable(name)
    assert look(library, name).articles == ()


def test_the_names_of_a_subject_are_its_spellings_and_what_was_called_so(library: Library) -> None:
    entity = library.write(identity.add_entity, NAMES[0], "person").result
    library.write(aliases.add_alias, entity.id, NAMES[1])
    subject = Subject(entity.id, entity.name, entity.kind, NAMES[2])
    assert list_names(library.db, subject) == NAMES
    assert list_names(library.db, Subject(None, "باكو", "place", "باكو")) == ["باكو"]
    assert list_names(library.db, Subject(None, "باكو", "place", "باكو" * 100)) == ["باكو"]


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("باكو", {"باكو"}),
        ("لباكو", {"باكو"}),
        (" باكو ", {"باكو"}),
        ("عبداللهيان", {"عبد اللهيان"}),
        ("علي", {"علي الأول", "علي الثاني"}),
        ("مدينة باكو", set()),
        ("باكو الكبرى", set()),
        ("باكويون", set()),
        ("", set()),
    ],
)
def test_whose_spelling_some_words_are(library: Library, words: str, called: set[str]) -> None:
    for name, spelling in (
        ("باكو", "باكو"),
        ("عبد اللهيان", "عبد اللهيان"),
        ("علي الأول", "علي"),
        ("علي الثاني", "علي"),
    ):
        entity = library.write(identity.add_entity, name, "person").result
        library.write(aliases.add_alias, entity.id, spelling)
    assert {entity.name for entity in list_entities_called(library.db, words)} == called
