"""The PySide in use is one that the program can stand on."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_void_calls_keep_every_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops one with each call, and Python 3.11 aborts when none is left."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(2000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 1000
