"""How one row of the list of articles looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.library.model import FOLD_ROLE, SUMMARY_ROLE, Fold
from desktop.widgets.chip import chip_font
from desktop.widgets.own_direction import direction_of
from desktop.widgets.text_block import Kept, TextBlock
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent

    from desktop.language import Language
    from desktop.theme import Theme
    from storage.records import ArticleSummary

STAR: Final = 24
"""How wide and high the place of the star is, in pixels."""

_SIDE: Final = 16
_ABOVE: Final = 10
_BETWEEN: Final = 3
_TITLE_LINES: Final = 2
_BAR: Final = 4
_DOT: Final = 7.0
_INDENT: Final = 18
"""How far in a copy stands that is unfolded below the article it is a copy of, in pixels."""
_BADGE_PADDING: Final = 6
_SIGN: Final = 12
_MOST_KEPT: Final = 200

_Index = QModelIndex | QPersistentModelIndex


class ArticleRow(QStyledItemDelegate):
    """Paints the title in its own direction and, below it, the date, the marks and the outlet in the window's."""

    def __init__(self, theme: Theme, language: Language, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.open_article: int | None = None
        self._theme = theme
        self._language = language
        self._titles: Kept[tuple[str, int], TextBlock] = Kept(_MOST_KEPT)
        self._measure(view.font())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height, with room for a title of two lines."""
        return QSize(80, self._height)

    def star_box(self, rect: QRect, index: _Index) -> QRect:
        """Return where the star of a row in ``rect`` is clicked."""
        return self._mirrored(rect, self._star_place(rect, index))

    def copies_box(self, rect: QRect, index: _Index) -> QRect:
        """Return where the number of copies of a row in ``rect`` is clicked; empty where there are none."""
        fold: Fold | None = index.data(FOLD_ROLE)
        if fold is None or not fold.copies:
            return QRect()
        metrics = QFontMetricsF(self._small)
        width = int(metrics.horizontalAdvance(self._count_copies(fold))) + 2 * _BADGE_PADDING
        height = int(metrics.height()) + 2
        star = self._star_place(rect, index)
        box = QRect(star.left() - width - 2, star.center().y() - height // 2, width, height)
        return self._mirrored(rect, box)

    def _star_place(self, rect: QRect, index: _Index) -> QRect:
        """Return where the star lies where the window runs from left to right: at the end of the second line."""
        middle = self._facts_top(rect, index) + QFontMetricsF(self._small).height() / 2
        return QRect(rect.right() - _SIDE - STAR + 6, round(middle) - STAR // 2, STAR, STAR)

    def _facts_top(self, rect: QRect, index: _Index) -> float:
        """Return where the second line begins, below a title of one line or two."""
        block = self._block_of(rect, index)
        return rect.top() + _ABOVE + _spare(block) + block.height + _BETWEEN

    def _block_of(self, rect: QRect, index: _Index) -> TextBlock:
        """Return the title of a row in ``rect``; a copy that hangs below another article has less room."""
        fold: Fold | None = index.data(FOLD_ROLE)
        indent = _INDENT if fold is not None and fold.is_copy else 0
        return self.title_block(str(index.data()), rect.width() - 2 * _SIDE - indent)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tell what a click on the number of copies does, and which key does the same."""
        fold: Fold | None = index.data(FOLD_ROLE)
        if fold is None or not self.copies_box(option.rect, index).contains(event.pos()):
            return super().helpEvent(event, view, option, index)
        from PySide6.QtWidgets import QToolTip  # noqa: PLC0415 - costs a start what hardly anybody sees

        words = self.tr("Fold the copies away (%1)") if fold.unfolded else self.tr("Show the copies below (%1)")
        forward = self._language.direction == Qt.LayoutDirection.LeftToRight
        arrow = "\N{RIGHTWARDS ARROW}" if forward != fold.unfolded else "\N{LEFTWARDS ARROW}"
        QToolTip.showText(event.globalPos(), tooltip_of(words.replace("%1", arrow)), view)
        return True

    def title_block(self, title: str, width: int) -> TextBlock:
        """Return a laid-out title, kept for the next time it is painted."""
        return self._titles.get(
            (title, width), lambda: TextBlock(title, self._bold, width, _TITLE_LINES, self._language.direction)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, title, second line and star."""
        summary: ArticleSummary | None = index.data(SUMMARY_ROLE)
        if summary is None:
            return
        rect: QRect = option.rect
        fold: Fold = index.data(FOLD_ROLE)
        hovered = self._is_hovered(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index, hovered, summary.id == self.open_article)
        room = self._paint_indent(painter, rect) if fold.is_copy else rect
        block = self._block_of(rect, index)
        place = QPointF(room.left() + _SIDE, room.top() + _ABOVE + _spare(block))
        block.draw(painter, place, self._theme.colour("ink"))
        copies = self.copies_box(rect, index)
        self._paint_facts(painter, room, self._facts_top(rect, index), summary, copies)
        if fold.copies:
            self._paint_copies(painter, copies, fold)
        if summary.starred or hovered:
            icon = self._theme.icon("star-filled", "rubric") if summary.starred else self._theme.icon("star", "muted")
            icon.paint(painter, self.star_box(rect, index).adjusted(4, 4, -4, -4))
        painter.restore()

    def _is_hovered(self, rect: QRect) -> bool:
        """Tell whether the pointer is on a row. This and the like is asked of the view, not of the option's state.

        The state is one of QStyle's, whose enums would cost every start 4 ms.
        """
        ground = self._view.viewport()
        return ground.underMouse() and rect.contains(ground.mapFromGlobal(QCursor.pos()))

    def _mirrored(self, rect: QRect, box: QRect) -> QRect:
        """Return a box inside ``rect`` as it lies in the window's direction."""
        if self._language.direction == Qt.LayoutDirection.LeftToRight:
            return box
        return box.translated(rect.left() + rect.right() - box.left() - box.right(), 0)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: _Index, hovered: bool, is_open: bool) -> None:
        if is_open or self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, self._theme.colour("wash"))
        elif hovered:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))
        if is_open:
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(self._mirrored(rect, bar), self._theme.colour("accent"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 3, -6, -4), 6, 6)

    def _paint_indent(self, painter: QPainter, rect: QRect) -> QRect:
        """Paint the line on which copies hang, and return the room beside it."""
        line = QRect(rect.left() + _SIDE, rect.top() + 4, 2, rect.height() - 9)
        painter.fillRect(self._mirrored(rect, line), self._theme.colour("muted"))
        ltr = self._language.direction == Qt.LayoutDirection.LeftToRight
        return rect.adjusted(_INDENT, 0, 0, 0) if ltr else rect.adjusted(0, 0, -_INDENT, 0)

    def _count_copies(self, fold: Fold) -> str:
        """Return the number of copies behind a sign that says whether they are to be unfolded or folded."""
        sign = "\N{MINUS SIGN}" if fold.unfolded else "+"
        return f"{sign}{self._language.number(fold.copies)}"

    def _paint_copies(self, painter: QPainter, box: QRect, fold: Fold) -> None:
        painter.setPen(QPen(self._theme.colour("muted"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._small)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count_copies(fold))

    def _paint_facts(self, painter: QPainter, rect: QRect, top: float, summary: ArticleSummary, copies: QRect) -> None:
        """Paint the second line piece by piece from the side where the window begins."""
        line = _FactLine(
            painter, QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0), top, self._small, self._language.direction
        )
        if summary.status == "unread":
            line.dot(self._theme.colour("accent"))
        painter.setPen(self._theme.colour("muted"))
        if summary.published:
            line.words(self._language.format_date(summary.published))
        bar = line.take(3, 5)
        painter.fillRect(bar.adjusted(0, 4, 0, -4), self._theme.colour("muted"))
        line.words(self._language.number(summary.highlights))
        self._theme.icon("note", "muted").paint(painter, line.take(_SIGN, 3).toAlignedRect())
        line.words(self._language.number(summary.notes))
        line.words(summary.outlet, spared=STAR + copies.width())

    @Slot()
    def _measure(self, font: QFont) -> None:
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._small = chip_font(font)
        titles = _TITLE_LINES * QFontMetricsF(self._bold).height()
        self._height = int(2 * _ABOVE + titles + _BETWEEN + QFontMetricsF(self._small).height() + 1)


class _FactLine:
    """Hands out places on one line, one after the other, from right to left where the window runs so."""

    def __init__(self, painter: QPainter, room: QRectF, top: float, font: QFont, direction: Qt.LayoutDirection) -> None:
        self._painter = painter
        self._metrics = QFontMetricsF(font)
        self._room = QRectF(room.left(), top, room.width(), self._metrics.height())
        self._direction = direction
        self._used = 0.0
        painter.setFont(font)

    def take(self, width: float, gap: float) -> QRectF:
        """Return the next place and leave a gap behind it."""
        left = self._room.left() + self._used
        if self._direction == Qt.LayoutDirection.RightToLeft:
            left = self._room.right() - self._used - width
        self._used += width + gap
        return QRectF(left, self._room.top(), width, self._room.height())

    def dot(self, colour: QColor) -> None:
        """Paint the sign of what is unread."""
        place = self.take(_DOT, 7)
        self._painter.save()
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawEllipse(place.center(), _DOT / 2, _DOT / 2)
        self._painter.restore()

    def words(self, words: str, spared: int = 0) -> None:
        """Paint words in their own direction, elided where there is no more room."""
        room = self._room.width() - self._used - spared
        width = min(room, self._metrics.horizontalAdvance(words) + 1)
        if not words or width < self._metrics.height():
            width = max(0.0, width) if words.isdecimal() else 0.0
        if width <= 0:
            return
        place = self.take(width, 12)
        self._painter.setLayoutDirection(direction_of(words, self._direction))
        self._painter.drawText(
            place,
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() + 1),
        )


def _spare(block: TextBlock) -> float:
    """Return how far down a title begins that is shorter than there is room for, so that the row is balanced."""
    return (_TITLE_LINES * block.line_height - block.height) / 2
