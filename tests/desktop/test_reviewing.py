"""From files that bring a new text to the last mark that is decided on, through all articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from tests.desktop.versioned import LOST, MOVED, NEW, OLD, add_two_versions, new_article

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst


def review_button(analyst: Analyst) -> QPushButton:
    button = analyst.window.notice.findChild(QPushButton, "reviewMarks")
    assert button is not None
    return button


def settle_all(analyst: Analyst) -> None:
    """Decide on every mark of the open article by key."""
    review = analyst.window.sidebar.review
    assert review is not None
    for _mark in list(review.marks):
        QTest.keyClick(review.list, Qt.Key.Key_O)
    analyst.settle()


def test_files_with_new_texts_are_told_and_reviewed_one_article_after_the_other(
    analyst: Analyst, tmp_path: Path
) -> None:
    edits = analyst.program.edits
    ids = []
    for number in (1, 2):
        text = f"خبر {number}\n{OLD}"
        file = tmp_path / f"{number}.txt"
        file.write_text(text, encoding="utf-8")
        analyst.window.adder.add([file])
        analyst.settle()
        ids.append(analyst.rows("articles")[-1][0])
        version_id = analyst.rows("versions")[-1][0]
        for words in (MOVED, LOST):
            start = text.index(words)
            assert isinstance(version_id, int)
            edits.marks.add_highlight(version_id, start, start + len(words), 1)
        file.write_text(f"خبر {number}\n{NEW}", encoding="utf-8")
    analyst.open(1)
    analyst.window.adder.add([tmp_path / "1.txt", tmp_path / "2.txt"])
    analyst.settle()
    notice = analyst.window.notice
    assert notice.isVisible()
    assert "2 article" in notice.text()
    assert "2 moved" in notice.text()
    assert "2 without a place" in notice.text()
    QTest.mouseClick(review_button(analyst), Qt.MouseButton.LeftButton)
    analyst.settle()
    first = analyst.window.navigation.article_id
    assert first in ids
    assert analyst.window.sidebar.review is not None
    assert analyst.window.sidebar.review.list.hasFocus()
    settle_all(analyst)
    second = analyst.window.navigation.article_id
    assert {first, second} == set(ids)
    settle_all(analyst)
    assert "All marks are reviewed" in analyst.window.status_line._message.text()
    assert not notice.isVisible()
    assert analyst.window.navigation.article_id == second


def test_the_command_reviews_and_says_when_there_is_nothing(analyst: Analyst) -> None:
    analyst.window.actions_.review.trigger()
    assert "no marks" in analyst.window.status_line._message.text()
    article_id = add_two_versions(analyst)
    analyst.open(3)
    analyst.press("Ctrl+K")
    analyst.type(">marks to rev")
    analyst.press("Return", QApplication.focusWidget())
    analyst.settle()
    assert analyst.window.navigation.article_id == article_id
    assert analyst.window.sidebar.review is not None
    assert analyst.window.sidebar.review.list.hasFocus()


def test_who_did_not_ask_for_it_is_not_taken_to_another_article(analyst: Analyst) -> None:
    other = add_two_versions(analyst)
    article_id = add_two_versions(analyst, "خبر ثان\n" + OLD, "خبر ثان\n" + NEW)
    assert other != article_id
    settle_all(analyst)
    assert analyst.window.navigation.article_id == article_id


def test_undo_of_the_new_text_takes_nobody_away(analyst: Analyst) -> None:
    add_two_versions(analyst)
    article_id = add_two_versions(analyst, "خبر ثان\n" + OLD, "خبر ثان\n" + NEW)
    analyst.window.actions_.review.trigger()
    analyst.settle()
    analyst.press("Ctrl+Z")
    analyst.settle()
    assert analyst.window.navigation.article_id == article_id
    assert analyst.text == "خبر ثان\n" + OLD


def test_the_keys_are_there_only_with_marks_to_decide_on(analyst: Analyst) -> None:
    actions = analyst.window.actions_
    keys = (actions.accept_move, actions.place_mark, actions.keep_mark)
    assert not any(action.isEnabled() for action in keys)
    add_two_versions(analyst)
    assert all(action.isEnabled() for action in keys)
    actions.accept_move.trigger()
    assert analyst.rows("moves") == []
    analyst.open(3)
    assert not any(action.isEnabled() for action in keys)


@pytest.fixture
def chosen_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the file that the analyst chooses."""
    file = tmp_path / "another name.txt"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    return file


def begin_by_hand(analyst: Analyst) -> int:
    article = analyst.program.edits.articles.add([new_article(OLD)], 1).added[0]
    analyst.open(article.id)
    return article.id


def test_a_new_text_is_added_by_hand(analyst: Analyst, chosen_file: Path) -> None:
    article_id = begin_by_hand(analyst)
    chosen_file.write_text("عنوان لا يشبه\n" + NEW.partition("\n")[2], encoding="utf-8")
    analyst.window.actions_.new_version.trigger()
    analyst.settle()
    assert analyst.window.navigation.article_id == article_id
    assert analyst.text.startswith("عنوان لا يشبه")
    assert "Version 2 added" in analyst.window.status_line._message.text()
    analyst.press("Ctrl+Z")
    analyst.settle()
    assert analyst.text == OLD


def test_the_menu_of_one_article_offers_it(analyst: Analyst, chosen_file: Path) -> None:
    article_id = begin_by_hand(analyst)
    chosen_file.write_text(NEW, encoding="utf-8")
    pane = analyst.window.library_pane
    row = pane.list.visualRect(pane.articles.index(pane.articles.ids.index(article_id)))
    QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    menu = pane.list.row_menu()
    action = menu.findChild(QAction, "addVersion")
    assert action is not None
    action.trigger()
    analyst.settle()
    assert analyst.text == NEW
    menu.deleteLater()
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [(OLD, "in the library already"), ("", ""), (None, "does not exist")],
)
def test_what_cannot_be_a_new_text_is_told(
    analyst: Analyst, chosen_file: Path, text: str | None, sentence: str
) -> None:
    begin_by_hand(analyst)
    if text is not None:
        chosen_file.write_text(text, encoding="utf-8")
    analyst.window.actions_.new_version.trigger()
    analyst.settle()
    assert analyst.window.notice.isVisible()
    assert sentence in analyst.window.notice.text()
    assert analyst.text == OLD


def test_a_file_of_several_articles_is_refused(
    analyst: Analyst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_by_hand(analyst)
    file = tmp_path / "two.jsonl"
    file.write_text('{"text": "نص أول طويل"}\n{"text": "نص ثان طويل"}\n', encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    analyst.window.actions_.new_version.trigger()
    analyst.settle()
    assert "several articles" in analyst.window.notice.text()
    assert len(analyst.rows("versions")) == len(analyst.rows("articles"))
