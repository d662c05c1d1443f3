"""The least there can be to compare with: one of Qt's text browsers showing one text.

Usage: python bare_window.py TEXT_FILE. It imports nothing that it does not need.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextBrowser


class BareWindow(QTextBrowser):
    """Tells once, in the words of ``--timings`` and by the same road, that it has been painted."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, tell)


def tell() -> None:
    sys.stderr.write("first paint\n")


app = QApplication([])
window = BareWindow()
window.resize(1440, 900)
with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - pathlib would be one import more
    window.setPlainText(file.read())
window.show()
sys.exit(app.exec())
