"""Which two articles are compared: headline, day and outlet above each column; a click opens the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.widgets.chip import chip_font
from desktop.widgets.text_block import TextBlock
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.compare.columns import Columns
    from desktop.compare.words import CompareWords
    from desktop.theme import Theme
    from storage.comparison.records import Comparison

_PADDING: Final = 6
_MOST_LINES: Final = 2


class ArticleHead(QAbstractButton):
    """A headline in its own direction, and its facts in the window's."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ("", "")
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def show_article(self, headline: str, facts: str) -> None:
        """Show what an article is called, and when and where it was published."""
        self._words = (headline, facts)
        self.setAccessibleName(self.tr("Open the article: %1").replace("%1", headline))
        self.setToolTip(tooltip_of(f"{headline}\n{facts}"))
        self.update()

    def wanted_height(self, width: float) -> int:
        """Return how high it is at a width, in pixels."""
        headline, facts = self._blocks(width)
        return int(headline.height + facts.height + 2 * _PADDING) + 1

    def sizeHint(self) -> QSize:
        """Be as high as one line of each."""
        return QSize(200, self.wanted_height(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both; under the mouse the headline is in the accent, with the keyboard on it there is a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        headline, facts = self._blocks(self.width())
        ink = self._theme.colour("accent" if self.underMouse() else "ink")
        headline.draw(painter, QPointF(_PADDING, _PADDING), ink)
        facts.draw(painter, QPointF(_PADDING, _PADDING + headline.height), self._theme.colour("muted"))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1.4))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
        painter.end()
        event.accept()

    def _blocks(self, width: float) -> tuple[TextBlock, TextBlock]:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        room = width - 2 * _PADDING
        headline = TextBlock(self._words[0], bold, room, _MOST_LINES, self.layoutDirection())
        # the facts stand on the side where the headline begins
        facts = TextBlock(self._words[1], chip_font(self.font()), room, 1, headline.direction, own_words=False)
        return headline, facts


class ArticleHeads(QWidget):
    """One head above each column; ``opened(side)`` by a click or Enter."""

    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads = (ArticleHead("compareFirst", theme, self), ArticleHead("compareSecond", theme, self))
        self.heads[0].clicked.connect(self._open_first)
        self.heads[1].clicked.connect(self._open_second)

    def show_articles(self, words: CompareWords, comparison: Comparison) -> None:
        """Show which two are compared."""
        for head, side in zip(self.heads, (comparison.first, comparison.second), strict=True):
            head.show_article(words.headline(side), words.facts(side))
        self.show()

    def place(self, columns: Columns, shift: int) -> None:
        """Stand above these columns, which begin ``shift`` pixels farther right here."""
        y = height = 0
        for side, head in enumerate(self.heads):
            left, width = columns.card(side)
            wanted = head.wanted_height(width)
            head.setGeometry(int(left) + shift, y, int(width), wanted)
            height = max(height, y + wanted)
            if columns.stacked:
                y += wanted
        self.setFixedHeight(height)

    @Slot()
    def _open_first(self) -> None:
        self.opened.emit(0)

    @Slot()
    def _open_second(self) -> None:
        self.opened.emit(1)
