"""From the text to whom is to be tagged everywhere: at once where that is known, else by choosing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.reader.everywhere import Everywhere
from storage.entities import aliases, identity, mentions
from storage.search.known_names import Subject
from tests.desktop.conftest import Analyst

TEXT = "عبد اللهيان في باكو\nقال عبداللهيان إنه يصل لباكو غدا، وعلي معه."


class Asking:
    """The wish in an open article, and what comes of it."""

    def __init__(self, analyst: Analyst) -> None:
        self.analyst = analyst
        self.everywhere = Everywhere(analyst.pane, analyst.program.bridge)
        self.asked: list[Subject] = []
        self.refused = 0
        self.everywhere.requested.connect(self.asked.append)
        self.everywhere.selection_needed.connect(self._refuse)
        analyst.open_text(TEXT)

    def _refuse(self) -> None:
        self.refused += 1

    def at(self, words: str) -> list[Subject]:
        """Ask with the caret in some words."""
        start, _end = self.analyst.show(words)
        self.analyst.view.cursor_.move_to(start + 1)
        return self._ask()

    def on(self, words: str) -> list[Subject]:
        """Ask with some words selected."""
        self.analyst.view.cursor_.select(*self.analyst.show(words))
        return self._ask()

    def _ask(self) -> list[Subject]:
        self.asked.clear()
        self.everywhere.ask()
        QApplication.processEvents()
        return list(self.asked)

    def add(self, name: str, *spellings: str) -> int:
        library = self.analyst.program.library
        entity_id = library.write(identity.add_entity, name, "person").result.id
        for spelling in spellings:
            library.write(aliases.add_alias, entity_id, spelling)
        return entity_id

    @property
    def picker_is_open(self) -> bool:
        return self.analyst.pane.marking.pickers.everywhere.isVisible()

    def choose(self, typed: str) -> list[Subject]:
        """Type into the picker and take its first choice."""
        field = self.analyst.pane.marking.pickers.everywhere.field
        field.selectAll()
        self.analyst.type(typed)
        self.analyst.press("Return", field)
        return list(self.asked)


@pytest.fixture
def asking(analyst: Analyst) -> Asking:
    return Asking(analyst)


def test_the_mark_at_the_caret_is_whose_it_is(asking: Asking) -> None:
    entity_id = asking.add("حسين أمير عبد اللهيان")
    asking.add("عبد اللهيان")
    version_id = asking.analyst.rows("versions")[-1][0]
    assert isinstance(version_id, int)
    start, end = asking.analyst.place("عبد اللهيان")
    asking.analyst.program.bridge.write(mentions.add_mention, entity_id, version_id, start, end)
    subject = Subject(entity_id, "حسين أمير عبد اللهيان", "person")
    assert asking.at("عبد اللهيان") == [subject]
    assert asking.on("عبد اللهيان") == [subject]
    assert not asking.picker_is_open


@pytest.mark.parametrize("words", ["عبداللهيان", "عبد اللهيان"])
def test_a_known_spelling_is_known_at_once_however_spaced(asking: Asking, words: str) -> None:
    entity_id = asking.add("حسين أمير عبد اللهيان", "عبداللهيان")
    assert asking.on(words) == [Subject(entity_id, "حسين أمير عبد اللهيان", "person")]


def test_the_word_at_the_caret_is_known_with_its_clitics(asking: Asking) -> None:
    entity_id = asking.add("باكو")
    assert asking.at("لباكو") == [Subject(entity_id, "باكو", "person")]


def test_who_is_unknown_is_chosen_with_the_words_as_a_spelling(asking: Asking) -> None:
    entity_id = asking.add("حسين أمير عبد اللهيان")
    assert asking.on("عبداللهيان") == []
    assert asking.picker_is_open
    assert asking.choose("حسين") == [Subject(entity_id, "حسين أمير عبد اللهيان", "person", "عبداللهيان")]


def test_somebody_new_is_made_later(asking: Asking) -> None:
    assert asking.at("باكو") == []
    assert asking.choose("مدينة باكو") == [Subject(None, "مدينة باكو", "person", "باكو")]
    assert asking.analyst.rows("entities") == []


def test_of_two_with_one_name_the_analyst_chooses(asking: Asking) -> None:
    first, second = asking.add("علي الأول", "علي"), asking.add("علي الثاني", "علي")
    assert first != second
    assert asking.on("علي") == []
    assert asking.picker_is_open
    assert asking.choose("علي الثاني") == [Subject(second, "علي الثاني", "person", "علي")]


def test_without_a_word_nothing_is_asked(asking: Asking) -> None:
    assert asking.on("، ") == []
    asking.analyst.view.cursor_.move_to(asking.analyst.place("، ")[0])
    assert asking.on("\n") == []
    assert asking.refused == 2
    assert not asking.picker_is_open


def test_with_no_article_open_nothing_happens(analyst: Analyst) -> None:
    everywhere = Everywhere(analyst.pane, analyst.program.bridge)
    analyst.pane.show_article(None)
    asked: list[Subject] = []
    everywhere.requested.connect(asked.append)
    everywhere.ask()
    assert asked == []
