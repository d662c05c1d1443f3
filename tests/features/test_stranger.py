"""Whatever a stranger's hands do at random, nothing fails, what is shown is what is stored, and undo leads back."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst, OpenProgram

LEFT = Qt.MouseButton.LeftButton
STEPS = 220
KEYS = (
    "1 2 3 4 5 N E T C Del J K ] [ Left Right Shift+Left Shift+Right Shift+Down Ctrl+Shift+Left Home End Shift+End "
    "PageDown PageUp Ctrl+Home Ctrl+End Ctrl+A Ctrl+C Ctrl+Z Ctrl+Shift+Z Ctrl++ Ctrl+- Alt+Left Alt+Right F9 F10 F11 "
    "Ctrl+D Esc Return Tab Space ? Ctrl+L Down Up"
).split()
WORDS = ("abc", "باكو", "12", '"x" & <b>', ".")
SIZES = ((1440, 900), (1000, 700), (1200, 400))


class Stranger:
    """Presses, clicks, drags, types and opens without a plan."""

    def __init__(self, analyst: Analyst, seed: int) -> None:
        self._analyst = analyst
        self._chance = Random(seed)

    def act(self) -> None:
        acts = [self.press] * 10 + [self.drag] * 5 + [self.double_click] * 2 + [self.type] * 2
        acts += [self.open, self.resize, self.remove, self.wait, self.click_a_dot, self.change_language]
        self._chance.choice(acts)()
        QApplication.processEvents()

    def press(self) -> None:
        self._analyst.press(self._chance.choice(KEYS), QApplication.focusWidget() or self._analyst.window)

    def drag(self) -> None:
        viewport = self._analyst.view.viewport()
        if viewport.isVisible():
            first, last = self._point(), self._point()
            QTest.mousePress(viewport, LEFT, pos=first)
            self._analyst.move_held(viewport, last)
            QTest.mouseRelease(viewport, LEFT, pos=last)

    def double_click(self) -> None:
        if self._analyst.view.viewport().isVisible():
            QTest.mouseDClick(self._analyst.view.viewport(), LEFT, pos=self._point())

    def type(self) -> None:
        if isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit)):
            self._analyst.type(self._chance.choice(WORDS))

    def open(self) -> None:
        listed = self._analyst.window.library_pane.articles.ids
        if listed:
            self._analyst.open(self._chance.choice(listed))

    def resize(self) -> None:
        self._analyst.window.resize(*self._chance.choice(SIZES))

    def remove(self) -> None:
        listed = self._analyst.window.library_pane.articles.ids
        if listed and self._chance.random() < 0.3:
            self._analyst.program.edits.articles.remove([self._chance.choice(listed)])

    def wait(self) -> None:
        self._analyst.qtbot.wait(self._chance.choice((1, 20, 60)))

    def click_a_dot(self) -> None:
        dots = [dot for dot in self._analyst.pane.margin.dots.values() if dot.isVisible()]
        if dots:
            QTest.mouseClick(self._chance.choice(dots), LEFT)

    def change_language(self) -> None:
        if self._chance.random() < 0.3:
            self._analyst.program.change_language(self._chance.choice(("ar", "en")))

    def _point(self) -> QPoint:
        viewport = self._analyst.view.viewport()
        return QPoint(self._chance.randrange(viewport.width()), self._chance.randrange(viewport.height()))


def marked(analyst: Analyst) -> dict[str, list[tuple[object, ...]]]:
    tables = ("highlights", "notes", "tags", "taggings", "entities", "aliases", "mentions", "versions")
    return {table: analyst.rows(table) for table in tables}


@pytest.mark.qt_log_ignore("keyToAscii", extend=True)  # QTest warns of keys without a letter
@pytest.mark.parametrize("seed", range(3))
def test_random_hands_do_no_harm(open_program: OpenProgram, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    analyst = open_program("ar" if seed % 2 else "en")
    before = marked(analyst)
    stranger = Stranger(analyst, seed)
    for _step in range(STEPS):
        stranger.act()
    analyst.window.flush()
    analyst.settle()
    assert analyst.program.edits.stack.count() >= 3
    if analyst.pane.opened is not None:
        article_id = analyst.pane.opened.article.id
        stored = {(row[0], row[3], row[4], row[5]) for row in analyst.rows("highlights") if row[1] == article_id}
        assert {tuple(mark) for mark in analyst.view.marks.highlights} == stored
    while analyst.program.edits.stack.canUndo():
        analyst.window.actions_.undo.trigger()
    analyst.settle()
    assert marked(analyst) == before
