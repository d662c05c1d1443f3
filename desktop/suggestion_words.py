"""Suggestions in words: whom a name would stand for, and why it is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.records import Entity, EntityKind
    from storage.suggestions.records import Suggestion


def question_of(suggestion: Suggestion) -> str:
    """Return what the analyst is asked about a suggested name."""
    translate = QCoreApplication.translate
    if suggestion.others:
        return translate("Suggestion", "Several have this name. Who is it here?")
    entity = suggestion.entity
    if entity is None:
        return _new_question(suggestion.kind)
    if suggestion.rule == "surname":
        question = translate("Suggestion", "Short for %1?")
    elif suggestion.rule == "bracket":
        question = translate("Suggestion", "Another name of %1?")
    elif suggestion.rule == "similar":
        question = _same_question(entity.kind)
    elif suggestion.name == entity.name:
        return translate("Suggestion", "You know this name.")
    else:
        question = translate("Suggestion", "You know this as %1.")
    return question.replace("%1", isolated(entity.name))


def evidence_of(suggestion: Suggestion) -> str:
    """Return what in the text, or among the known spellings, tells so; empty where the question says it already."""
    translate = QCoreApplication.translate
    evidence, entity = suggestion.evidence, suggestion.entity
    if suggestion.rule == "known":
        return ""
    if suggestion.rule == "bracket":
        words = translate("Suggestion", "It stands in brackets beside “%1”.")
    elif entity is None:
        words = _sign_of_new(suggestion)
    elif evidence in ("", suggestion.name, entity.name):
        return ""
    elif suggestion.rule == "surname":
        words = translate("Suggestion", "“%1” stands in this article.")
    else:
        words = translate("Suggestion", "It looks like “%1”.")
    return words.replace("%1", isolated(evidence))


def _sign_of_new(suggestion: Suggestion) -> str:
    """Return by what a new name was told."""
    translate = QCoreApplication.translate
    evidence = suggestion.evidence
    signs = {
        ":": translate("Suggestion", "A colon follows, as after one who speaks."),
        "@": translate("Suggestion", "It is written like an account."),
        "#": translate("Suggestion", "It is written like a hashtag."),
    }
    if evidence in signs:
        return signs[evidence]
    if not evidence and suggestion.kind == "place":
        return translate("Suggestion", "The table of places has it.")
    if not evidence:
        return translate("Suggestion", "It looks like a name.")
    if suggestion.name.startswith(evidence):
        return translate("Suggestion", "It begins with “%1”.")
    return translate("Suggestion", "“%1” stands before it.")


def name_apart(entity: Entity, apart: Mapping[int, str]) -> str:
    """Return an entity's name with what tells it from others of the same name, if anything does."""
    told = apart.get(entity.id, "")
    return f"{entity.name} · {told}" if told else entity.name


def reason_for(suggestion: Suggestion) -> str:
    """Return the question and its evidence in one line."""
    return " ".join(part for part in (question_of(suggestion), evidence_of(suggestion)) if part)


def _new_question(kind: EntityKind) -> str:
    translate = QCoreApplication.translate
    return {
        "person": translate("Suggestion", "A new person?"),
        "place": translate("Suggestion", "A new place?"),
        "organisation": translate("Suggestion", "A new organisation?"),
        "event": translate("Suggestion", "A new event?"),
        "other": translate("Suggestion", "Something new?"),
    }[kind]


def _same_question(kind: EntityKind) -> str:
    translate = QCoreApplication.translate
    return {
        "person": translate("Suggestion", "The same person as %1?"),
        "place": translate("Suggestion", "The same place as %1?"),
        "organisation": translate("Suggestion", "The same organisation as %1?"),
        "event": translate("Suggestion", "The same event as %1?"),
        "other": translate("Suggestion", "The same as %1?"),
    }[kind]
