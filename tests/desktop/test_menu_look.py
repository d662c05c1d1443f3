"""Menus as they are painted: the words of all entries begin at one place, whatever stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMenu

from desktop.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from pytestqt.qtbot import QtBot

WORDS = "Same words"


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def menu(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QMenu]:
    before = qapp.styleSheet()
    theme = Theme("light", qapp)
    theme.apply(qapp)
    qapp.setLayoutDirection(request.param)
    menu = QMenu()
    qtbot.addWidget(menu)
    checked = menu.addAction(WORDS)
    checked.setCheckable(True)
    checked.setChecked(True)
    menu.addAction(theme.icon("note"), WORDS)
    menu.addAction(WORDS)
    menu.popup(QPoint(0, 0))
    QApplication.processEvents()
    yield menu
    menu.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setStyleSheet(before)


def ink(picture: QImage, area: QRect) -> list[int]:
    """Return the columns of an entry in which anything is painted."""
    ground = QColor(picture.pixel(area.center().x(), area.top() + 1))
    columns = range(area.left() + 2, area.right() - 1)
    rows = range(area.top() + 3, area.bottom() - 2)
    return [x for x in columns if any(QColor(picture.pixel(x, y)) != ground for y in rows)]


def test_words_begin_at_one_place(menu: QMenu) -> None:
    picture = menu.grab().toImage()
    rtl = menu.layoutDirection() == Qt.LayoutDirection.RightToLeft
    # the same words end at the same distance from where they begin
    ends = [(min if rtl else max)(ink(picture, menu.actionGeometry(action))) for action in menu.actions()]
    assert max(ends) - min(ends) <= 1, ends
    signs = [ink(picture, menu.actionGeometry(action)) for action in menu.actions()[:2]]
    begins = [max(columns) if rtl else min(columns) for columns in signs]
    assert abs(begins[0] - begins[1]) <= 3, begins
