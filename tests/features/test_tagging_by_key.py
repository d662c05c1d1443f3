"""The first hour with names: from a library without entities to all its actors, by keyboard alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.files import seeds_path
from tests.desktop.suggested_names import deciding_of, section_of
from tests.storage.suggestions.gold import gold_names

if TYPE_CHECKING:
    from storage.suggestions.records import Suggestion
    from tests.desktop.conftest import Analyst
    from tests.storage.suggestions.gold import GoldName

MOST_SECONDS = 300
PER_CARD, PER_LETTER = 2.0, 0.25
"""Seconds to read a card, with its place in the text, and press its key; and to type a letter."""

MAIN = 3
"""Who is named so often is a main actor."""


def read_gold() -> dict[str, list[GoldName]]:
    """Return who is named where in each sample article, by its text."""
    texts = {file.name[:3]: file.read_text(encoding="utf-8") for file in seeds_path().glob("*.txt")}
    return {texts[seed]: names for seed, names in gold_names().items()}


class TagsByKey:
    """An analyst who has read the texts, and answers each card with the keys that are right."""

    def __init__(self, analyst: Analyst) -> None:
        self.analyst = analyst
        self.deciding = deciding_of(analyst)
        self.gold = read_gold()
        self.known: dict[str, str] = {}
        """Whom the analyst means by an entity's name."""
        self.seconds = 0.0

    def press(self, key: Qt.Key) -> None:
        self.seconds += PER_CARD
        QTest.keyClick(section_of(self.analyst).card, key)
        QApplication.processEvents()

    def answer(self, suggestion: Suggestion) -> None:
        """Say yes where it is a name, and of whom it is said to be; say who else it is where that is known."""
        places = set(suggestion.places)
        named = Counter(each.entity for each in self.gold[self.analyst.text] if (each.start, each.end) in places)
        if not named:
            self.press(Qt.Key.Key_Backspace)
            return
        who = named.most_common(1)[0][0]
        if suggestion.entity is None and who in self.known.values():
            self._say_who(next(name for name, meant in self.known.items() if meant == who))
        elif suggestion.entity is None:
            self.known[suggestion.name] = who
            self.press(Qt.Key.Key_Return)
        else:
            meant = [self.known[entity.name] for entity in (suggestion.entity, *suggestion.others)]
            if who not in meant:
                self.press(Qt.Key.Key_Backspace)
            else:
                yes = Qt.Key.Key_1 + meant.index(who) if suggestion.others else Qt.Key.Key_Return
                self.press(Qt.Key(yes))

    def _say_who(self, name: str) -> None:
        self.press(Qt.Key.Key_E)
        self.analyst.type(name)
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        self.analyst.press("Return", QApplication.focusWidget())
        self.seconds += (len(name) + 1) * PER_LETTER
        self.analyst.qtbot.waitUntil(lambda: not self.analyst.window.sidebar.column.suggesting.pending)

    def missed(self) -> tuple[int, list[str]]:
        """Return how often a main actor is named in the open article, and the words that are not tagged as such."""
        often = Counter(each.entity for names in self.gold.values() for each in names if each.part == "whole")
        main = [each for each in self.gold[self.analyst.text] if each.part == "whole" and often[each.entity] >= MAIN]
        marks = [(mark.start, mark.end, self.known[mark.name]) for mark in self.analyst.view.marks.mentions]
        tagged = [
            each for each in main
            if any(start < each.end and each.start < end and who == each.entity for start, end, who in marks)
        ]  # fmt: skip
        return len(main), [self.analyst.text[each.start : each.end] for each in main if each not in tagged]


def test_the_main_actors_of_all_articles_are_tagged_in_under_five_minutes(analyst: Analyst) -> None:
    hands = TagsByKey(analyst)
    ids = analyst.window.library_pane.articles.ids
    suggesting = analyst.window.sidebar.column.suggesting
    analyst.open(ids[0])
    hands.deciding.begin()
    done, wanted = 0, 0
    missed: list[str] = []
    while done < len(ids) and hands.seconds <= MOST_SECONDS:
        analyst.qtbot.waitUntil(lambda: suggesting.deck.current is not None or not suggesting.pending)
        QApplication.processEvents()
        suggestion = section_of(analyst).cards.rows[0].suggestion
        if suggestion is not None:
            hands.answer(suggestion)
            continue
        done += 1
        named, left = hands.missed()
        wanted += named
        missed += left
        hands.press(Qt.Key.Key_Return)  # on to the next article
    assert done == len(ids)
    assert hands.seconds <= MOST_SECONDS
    assert wanted > 150
    assert len(missed) <= wanted * 0.05, missed
