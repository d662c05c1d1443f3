"""The deck of suggestions: which one is on top, whatever is found, changed, decided on and undone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sidebar.suggestion_deck import Deck, place_by_place
from storage.records import Entity
from storage.suggestions.records import Suggestion

RUHANI, NAMESAKE = Entity(1, "حسن روحاني", "person"), Entity(2, "حسن روحاني", "other")


def new(name: str, *starts: int) -> Suggestion:
    return Suggestion("new", name, "person", None, (), "الرئيس", 0.8, tuple((at, at + len(name)) for at in starts))


def known(name: str, start: int, *, others: tuple[Entity, ...] = ()) -> Suggestion:
    return Suggestion("known", name, "person", RUHANI, others, "", 1.0, ((start, start + len(name)),))


A, B, C, D = new("أ", 10), new("ب", 20, 60), new("ج", 30), new("د", 40)


@pytest.fixture
def deck() -> Deck:
    deck = Deck()
    deck.fill([A, B, C, D])
    return deck


def test_the_first_of_the_text_is_on_top_and_the_others_follow_in_a_circle(deck: Deck) -> None:
    assert deck.current == A
    assert deck.coming(2) == [B, C]
    deck.step(-1)
    assert deck.current == D
    assert deck.coming(9) == [A, B, C]
    deck.step(2)
    assert deck.current == B


def test_the_next_rises_where_one_was_decided_on_and_after_the_last_the_first(deck: Deck) -> None:
    deck.step(1)
    deck.drop([B])
    assert deck.current == C
    deck.drop([C])
    deck.drop([D])
    assert deck.suggestions == [A]
    deck.drop(deck.suggestions)
    assert deck.suggestions == deck.coming(3) == []


def test_one_that_is_decided_on_elsewhere_leaves_the_one_on_top(deck: Deck) -> None:
    deck.step(2)
    deck.drop([A])
    assert deck.current == C


def test_what_is_found_later_does_not_take_the_top(deck: Deck) -> None:
    deck.step(1)
    deck.fill([new("قبل", 5), A, new("بين", 15), B, C])
    assert deck.current == B
    assert deck.coming(1) == [C]


def test_where_the_top_is_gone_the_next_from_its_place_on_rises(deck: Deck) -> None:
    deck.step(1)
    deck.fill([A, D])
    assert deck.current == D


def test_the_same_spelling_stays_on_top_when_it_becomes_known(deck: Deck) -> None:
    deck.step(1)
    likened = Suggestion("similar", "ب", "person", RUHANI, (), RUHANI.name, 0.7, B.places)
    deck.fill([A, likened, C])
    assert deck.current == likened


def test_what_comes_after_all_was_decided_on_begins_where_the_last_one_stood(deck: Deck) -> None:
    deck.drop([A, B, D])
    deck.drop([C])
    late = new("ه", 35)
    deck.fill([new("و", 2), late])
    assert deck.current == late


def test_an_undone_decision_comes_back_to_the_top(deck: Deck) -> None:
    deck.drop([A])
    deck.drop([B])
    deck.fill([C, D])
    assert deck.current == C
    deck.fill([B, C, D])
    assert deck.current == B
    deck.fill([B, C, D])
    deck.step(1)
    deck.fill([B, C, D])
    assert deck.current == C, "only when it comes back"


def test_what_the_analyst_changed_stays_so_and_is_known_as_found(deck: Deck) -> None:
    deck.amend("أب", "place")
    changed = A._replace(name="أب", kind="place")
    assert deck.current == changed
    deck.fill([A, B])
    assert deck.current == changed
    assert deck.as_found(changed) == A
    assert deck.as_found(B) == B
    deck.drop([changed])
    assert deck.current == B


def test_the_caret_chooses_else_what_is_seen_of_the_text(deck: Deck) -> None:
    deck.go_near(60, (0, 15))
    assert deck.current == B
    deck.go_near(500, (55, 70))
    assert deck.current == B, "one of its places is seen"
    deck.go_near(500, (28, 45))
    assert deck.current == C
    deck.go_near(500, (200, 300))
    assert deck.current == C


def test_who_of_several_is_asked_place_by_place(deck: Deck) -> None:
    twice = Suggestion("known", "روحاني", "person", RUHANI, (NAMESAKE,), "", 1.0, ((3, 9), (50, 56)))
    assert [single.places for single in place_by_place(twice)] == [((3, 9),), ((50, 56),)]
    assert place_by_place(B) == [B]
    deck.fill([twice, A])
    first, second = (single for single in deck.suggestions if single.others)
    deck.go_to(first)
    deck.drop([first])
    assert second in deck.suggestions
    assert deck.known == []


def test_known_are_those_that_need_no_question(deck: Deck) -> None:
    sure = known("روحاني", 70)
    deck.fill([A, sure, known("حسن روحاني", 80, others=(NAMESAKE,))])
    assert deck.known == [sure]


names = st.lists(st.sampled_from([A, B, C, D, known("ز", 3), new("ح", 90)]), unique=True).map(
    lambda found: sorted(found, key=lambda each: each.places)
)
acts = st.lists(st.one_of(names, st.sampled_from([-1, 1]), st.just("drop"), st.just("amend")), max_size=12)


@given(names, acts)
def test_the_top_is_always_one_of_them_and_moves_only_when_it_must(
    first: list[Suggestion], then: list[list[Suggestion] | int | str]
) -> None:
    deck = Deck()
    deck.fill(first)
    decided: set[str] = set()
    for act in then:
        before = deck.current
        found_as = None if before is None else deck.as_found(before)
        if isinstance(act, list):
            deck.fill(act)
            returned = [each for each in act if each.name in decided]
            if found_as in act and not returned:
                assert deck.current == before
            decided -= {each.name for each in act}
        elif isinstance(act, int):
            deck.step(act)
        elif before is not None and act == "drop":
            deck.drop([before])
            assert found_as is not None
            decided.add(found_as.name)
            assert before not in deck.suggestions
        elif before is not None:
            deck.amend(before.name, "place")
        assert (deck.current is None) == (not deck.suggestions)
        if deck.current is not None:
            assert deck.current in deck.suggestions
            assert len(deck.coming(99)) == len(deck.suggestions) - 1
