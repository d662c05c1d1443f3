"""Why a name is proposed, in words: every rule says it, and no name turns the sentence round."""

from __future__ import annotations

import pytest

from desktop.suggestion_words import evidence_of, name_apart, question_of, reason_for
from storage.records import ENTITY_KINDS, Entity, EntityKind
from storage.suggestions.records import Suggestion, SuggestionRule

pytestmark = pytest.mark.usefixtures("qapp")

RUHANI = Entity(7, "حسن روحاني", "person")


def suggestion(
    rule: SuggestionRule, evidence: str = "", *, name: str = "روحاني", entity: Entity | None = RUHANI,
    kind: EntityKind = "person", others: tuple[Entity, ...] = (),
) -> Suggestion:  # fmt: skip
    return Suggestion(rule, name, kind, entity, others, evidence, 0.9, ((0, len(name)),))


def plain(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("proposed", "said"),
    [
        (suggestion("known", name="حسن روحاني"), "You know this name."),
        (suggestion("known", "روحاني"), "You know this as حسن روحاني."),
        (suggestion("surname", "حسن روحاني"), "Short for حسن روحاني?"),
        (
            suggestion("surname", "حسن فريدون روحاني"),
            "Short for حسن روحاني? “حسن فريدون روحاني” stands in this article.",
        ),
        (suggestion("similar", "روحانى"), "The same person as حسن روحاني? It looks like “روحانى”."),
        (suggestion("similar", "حسن روحاني"), "The same person as حسن روحاني?"),
        (suggestion("bracket", "حسن روحاني"), "Another name of حسن روحاني? It stands in brackets beside “حسن روحاني”."),
        (suggestion("new", "الرئيس", entity=None), "A new person? “الرئيس” stands before it."),
        (
            suggestion("new", "وزارة", name="وزارة الدفاع", entity=None, kind="organisation"),
            "A new organisation? It begins with “وزارة”.",
        ),
        (suggestion("new", "", name="باكو", entity=None, kind="place"), "A new place? The table of places has it."),
        (suggestion("new", "", entity=None), "A new person? It looks like a name."),
        (suggestion("new", ":", entity=None), "A new person? A colon follows, as after one who speaks."),
        (suggestion("new", "@", entity=None), "A new person? It is written like an account."),
        (suggestion("known", others=(RUHANI,)), "Several have this name. Who is it here?"),
    ],
)  # fmt: skip
def test_each_rule_says_why(proposed: Suggestion, said: str) -> None:
    assert plain(reason_for(proposed)) == said


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_each_kind_has_questions_of_its_own(kind: EntityKind) -> None:
    others = [other for other in ENTITY_KINDS if other != kind]
    asked = question_of(suggestion("new", entity=None, kind=kind))
    assert asked not in {question_of(suggestion("new", entity=None, kind=other)) for other in others}
    same = question_of(suggestion("similar", entity=Entity(1, "س", kind)))
    assert same not in {question_of(suggestion("similar", entity=Entity(1, "س", other))) for other in others}


def test_names_are_isolated_from_the_sentence() -> None:
    assert "\u2068حسن روحاني\u2069" in question_of(suggestion("surname"))
    assert "\u2068الرئيس\u2069" in evidence_of(suggestion("new", "الرئيس", entity=None))


def test_a_name_with_a_sign_of_the_sentence_stays_as_it_is() -> None:
    odd = Entity(1, "50%1 <b>", "person")
    assert "50%1 <b>" in question_of(suggestion("similar", entity=odd))
    assert "%1 خ" in evidence_of(suggestion("new", "%1 خ", entity=None))


def test_of_two_with_one_name_it_is_told_which() -> None:
    assert name_apart(RUHANI, {}) == name_apart(RUHANI, {7: ""}) == RUHANI.name
    assert name_apart(RUHANI, {7: "رئيس"}) == "حسن روحاني · رئيس"
