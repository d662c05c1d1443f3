"""Who appears with whom: what is counted, what is left out, and the passages behind an edge."""

from __future__ import annotations

from hashlib import sha256

import pytest

from storage.articles import add_article, get_version
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.library import Library
from storage.network.places import list_edge_places
from storage.network.reading import (
    Network,
    NetworkEdge,
    NetworkNode,
    NetworkQuestion,
    list_outlets,
    read_network,
    strongest_edges,
)
from storage.records import Entity, EntityKind, NewArticle
from storage.stopping import Stopped
from storage.versions import add_version

NAMES: dict[str, EntityKind] = {"علي": "person", "سلمى": "person", "باكو": "place", "طهران": "place", "يونس": "person"}
FIRST = "التقى علي سلمى في باكو. ثم عاد علي وحده.\nوفي طهران انتظر يونس."
SECOND = "زار علي باكو.\nوزارت سلمى طهران."
THIRD = "كتب علي إلى سلمى. وكتبت سلمى إلى علي."


class Newsroom:
    """A library whose articles mention each name wherever it stands."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.ids = {name: library.write(add_entity, name, kind).result.id for name, kind in NAMES.items()}

    def add(self, text: str, outlet: str = "", published: str = "") -> int:
        new = NewArticle(text, sha256(text.encode()).hexdigest(), text[:20], outlet, published=published)
        article_id = self.library.write(add_article, new).result.id
        self.mark(article_id)
        return article_id

    def mark(self, article_id: int) -> None:
        version = get_version(self.library.db, article_id)
        for name, entity_id in self.ids.items():
            place = version.text.find(name)
            while place >= 0:
                self.library.write(add_mention, entity_id, version.id, place, place + len(name))
                place = version.text.find(name, place + 1)

    def edges(self, question: NetworkQuestion | None = None) -> dict[frozenset[str], int]:
        network = self.read(question)
        names = {node.entity.id: node.entity.name for node in network.nodes}
        return {frozenset((names[edge.a], names[edge.b])): edge.strength for edge in network.edges}

    def read(self, question: NetworkQuestion | None = None) -> Network:
        return read_network(self.library.db, question or NetworkQuestion())


@pytest.fixture
def newsroom(library: Library) -> Newsroom:
    return Newsroom(library)


def pair(one: str, other: str) -> frozenset[str]:
    return frozenset((one, other))


def test_by_article_all_that_an_article_names_stand_together(newsroom: Newsroom) -> None:
    newsroom.add(FIRST)
    newsroom.add(THIRD)
    edges = newsroom.edges()
    assert edges[pair("علي", "سلمى")] == 2
    assert edges[pair("علي", "يونس")] == 1
    assert len(edges) == 10


def test_by_passage_only_what_shares_a_paragraph(newsroom: Newsroom) -> None:
    newsroom.add(FIRST)
    newsroom.add(SECOND)
    assert newsroom.edges(NetworkQuestion(unit="passage")) == {
        pair("علي", "سلمى"): 1,
        pair("علي", "باكو"): 2,
        pair("سلمى", "باكو"): 1,
        pair("طهران", "يونس"): 1,
        pair("سلمى", "طهران"): 1,
    }


def test_by_sentence_each_sentence_counts(newsroom: Newsroom) -> None:
    newsroom.add(THIRD)
    assert newsroom.edges(NetworkQuestion(unit="passage")) == {pair("علي", "سلمى"): 1}
    assert newsroom.edges(NetworkQuestion(unit="sentence")) == {pair("علي", "سلمى"): 2}


def test_an_overlong_paragraph_is_counted_by_its_sentences(newsroom: Newsroom) -> None:
    newsroom.add("خرج علي صباحاً. " + "ومضى الوقت على مهل. " * 60 + "ووصلت سلمى مساءً.")
    assert newsroom.edges(NetworkQuestion(unit="passage")) == {}
    assert newsroom.edges(NetworkQuestion(unit="article")) == {pair("علي", "سلمى"): 1}


def test_nodes_are_counted_and_ordered_by_their_mentions(newsroom: Newsroom) -> None:
    newsroom.add(THIRD)
    newsroom.add(SECOND)
    assert [(node.entity.name, node.mentions) for node in newsroom.read().nodes] == [
        ("علي", 3), ("سلمى", 3), ("باكو", 1), ("طهران", 1),
    ]  # fmt: skip


def test_kinds_outlets_and_dates_narrow_it(newsroom: Newsroom) -> None:
    newsroom.add(FIRST, "الجزيرة", "2021-10-12")
    newsroom.add(SECOND, "إرنا", "2023-01")
    newsroom.add(THIRD)
    people = newsroom.edges(NetworkQuestion(kinds=frozenset({"person"})))
    assert people == {pair("علي", "سلمى"): 3, pair("علي", "يونس"): 1, pair("سلمى", "يونس"): 1}
    assert newsroom.edges(NetworkQuestion(outlets=frozenset({"إرنا"})))[pair("علي", "سلمى")] == 1
    for since, until, strength in (
        ("2021", "2021", 1), ("2021-10", "", 2), ("", "2021-10", 1), ("2023-01", "2023-01", 1), ("", "2023", 2),
    ):  # fmt: skip
        question = NetworkQuestion(kinds=frozenset({"person"}), since=since, until=until)
        assert newsroom.edges(question)[pair("علي", "سلمى")] == strength, (since, until)
    assert newsroom.edges(NetworkQuestion(since="2024")) == {}
    assert list_outlets(newsroom.library.db) == ["إرنا", "الجزيرة"]


def test_weak_edges_go_and_with_them_who_is_left_alone(newsroom: Newsroom) -> None:
    newsroom.add(FIRST)
    newsroom.add(THIRD)
    network = newsroom.read(NetworkQuestion(least=2))
    assert [node.entity.name for node in network.nodes] == ["علي", "سلمى"]
    assert [edge.strength for edge in network.edges] == [2]


def test_the_most_mentioned_are_kept_and_all_are_counted(newsroom: Newsroom) -> None:
    newsroom.add(FIRST)
    newsroom.add(THIRD)
    network = newsroom.read(NetworkQuestion(most_nodes=2))
    assert [node.entity.name for node in network.nodes] == ["علي", "سلمى"]
    assert network.candidates == 5


def test_around_one_only_its_articles_count(newsroom: Newsroom) -> None:
    newsroom.add(FIRST)
    newsroom.add(SECOND)
    newsroom.add(THIRD)
    question = NetworkQuestion(around=newsroom.ids["طهران"])
    assert newsroom.edges(question)[pair("علي", "سلمى")] == 2
    assert {pair("طهران", name) for name in NAMES if name != "طهران"} <= set(newsroom.edges(question))
    close = newsroom.edges(question._replace(unit="passage"))
    assert close == {pair("طهران", "يونس"): 1, pair("طهران", "سلمى"): 1}


def test_around_one_its_kind_may_be_left_out_and_it_stays(newsroom: Newsroom) -> None:
    newsroom.add(THIRD + " في باكو")
    question = NetworkQuestion(around=newsroom.ids["باكو"], kinds=frozenset({"person"}))
    assert {node.entity.name for node in newsroom.read(question).nodes} == {"علي", "سلمى", "باكو"}


def test_around_somebody_never_mentioned_there_is_nothing(newsroom: Newsroom) -> None:
    newsroom.add(THIRD)
    assert newsroom.read(NetworkQuestion(around=newsroom.ids["يونس"])) == Network((), (), 0)


def test_only_the_latest_version_counts(newsroom: Newsroom) -> None:
    article_id = newsroom.add(THIRD)
    text = "كتب علي وحده."
    newsroom.library.write(add_version, article_id, NewArticle(text, sha256(text.encode()).hexdigest()))
    assert newsroom.edges() == {}
    assert list_edge_places(newsroom.library.db, newsroom.ids["علي"], newsroom.ids["سلمى"]) == []


def test_counting_can_be_watched_and_stopped(newsroom: Newsroom) -> None:
    newsroom.add(FIRST)
    newsroom.add(THIRD)
    told: list[tuple[int, int]] = []
    read_network(newsroom.library.db, NetworkQuestion(), lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2)]
    with pytest.raises(Stopped):
        read_network(newsroom.library.db, NetworkQuestion(), cancelled=lambda: True)


def test_the_places_behind_an_edge_are_as_many_as_its_strength(newsroom: Newsroom) -> None:
    newsroom.add(FIRST, "الجزيرة", "2021-10-12")
    newsroom.add(SECOND, "إرنا", "2023-01")
    newsroom.add(THIRD)
    for unit in ("article", "passage", "sentence"):
        for question in (NetworkQuestion(unit=unit), NetworkQuestion(unit=unit, outlets=frozenset({"إرنا"}))):
            for edge in newsroom.read(question).edges:
                places = list_edge_places(newsroom.library.db, edge.a, edge.b, unit, question)
                assert len(places) == edge.strength


def test_a_place_shows_both_names_and_leads_to_them(newsroom: Newsroom) -> None:
    article_id = newsroom.add(FIRST, "الجزيرة", "2021-10-12")
    (place,) = list_edge_places(newsroom.library.db, newsroom.ids["باكو"], newsroom.ids["علي"], "sentence")
    assert (place.article_id, place.outlet, place.published) == (article_id, "الجزيرة", "2021-10-12")
    assert [place.excerpt[start:end] for start, end in place.marks] == ["باكو", "علي"]
    assert FIRST[place.start : place.end] == "علي"


def test_names_far_apart_are_shown_with_a_gap_between(newsroom: Newsroom) -> None:
    newsroom.add("خرج علي صباحاً\n" + "ومضى الوقت على مهل\n" * 60 + "ووصلت سلمى مساءً")
    (place,) = list_edge_places(newsroom.library.db, newsroom.ids["سلمى"], newsroom.ids["علي"])
    assert place.excerpt == "خرج علي صباحاً … ووصلت سلمى مساءً"
    assert [place.excerpt[start:end] for start, end in place.marks] == ["سلمى", "علي"]


def test_the_newest_places_come_first_and_no_more_than_asked_for(newsroom: Newsroom) -> None:
    older = newsroom.add(THIRD, published="2020")
    newer = newsroom.add(THIRD + " ", published="2024")
    ends = newsroom.ids["علي"], newsroom.ids["سلمى"]
    places = list_edge_places(newsroom.library.db, *ends, "sentence")
    assert [place.article_id for place in places] == [newer, newer, older, older]
    assert len(list_edge_places(newsroom.library.db, *ends, "sentence", most=3)) == 3


def test_a_picture_shows_the_strongest_edges_and_one_of_everybody() -> None:
    nodes = tuple(NetworkNode(Entity(number, f"n{number}", "person"), 1) for number in range(1, 42))
    among = [NetworkEdge(a, b, 9) for a in range(1, 41) for b in range(a + 1, 41)]
    network = Network(nodes, (*among, NetworkEdge(40, 41, 1)))
    drawn = strongest_edges(network)
    assert len(drawn) == 300
    assert {end for edge in drawn for end in (edge.a, edge.b)} == set(range(1, 42))
    assert [edge.strength for edge in drawn] == sorted((edge.strength for edge in drawn), reverse=True)
    assert sum(7 in (edge.a, edge.b) for edge in strongest_edges(network, 7)) == 39
