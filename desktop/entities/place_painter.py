"""How a mention looks in the list: as a card, below its article's headline, or as a line of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.passages.cropping import crop
from desktop.widgets.chip import chip_font
from desktop.widgets.own_direction import direction_of
from desktop.widgets.rows_model import ROW_ROLE
from desktop.widgets.text_block import Kept, TextBlock
from storage.search.results import Hit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from desktop.entities.place_model import PlaceModel, PlaceRow
    from desktop.theme import Theme
    from storage.records import EntityKind
    from storage.search.results import Passage

_SIDE: Final = 12
_GAP: Final = 7
_RADIUS: Final = 8.0
_BEYOND: Final = 20.0
_UNDERLINE: Final = 2.0
_WIDE: Final = 560
"""From so many pixels on one line shows enough of a passage; narrower ones show two."""
_COLUMNS: Final = (0.13, 0.22, 0.42, 0.23)
_READING_POINTS: Final = 13.5
_SAMPLE: Final = "بحثت إيران وأذربيجان آخر تطورات العلاقات الثنائية بين البلدين"
_MOST_KEPT: Final = 400

_Index = QModelIndex | QPersistentModelIndex
_RTL: Final = Qt.LayoutDirection.RightToLeft
_LEADING: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class _LaidOut(NamedTuple):
    """A passage's lines, and where the entity and the other one stand in them."""

    block: TextBlock
    own: list[QRectF]
    others: list[QRectF]


class PlacePainter(QStyledItemDelegate):
    """Paints the rows of a ``PlaceModel`` in the way they are arranged, all of one height."""

    def __init__(self, places: PlaceModel, theme: Theme, reading_font: str, view: QListView) -> None:
        super().__init__(view)
        self._places = places
        self._theme = theme
        self._view = view
        self.kind: EntityKind = "other"
        self._bold = QFont(view.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._small = chip_font(view.font())
        self._reading = QFont(reading_font)
        self._reading.setPointSizeF(_READING_POINTS)
        self._letter = max(1.0, QFontMetricsF(self._reading).horizontalAdvance(_SAMPLE) / len(_SAMPLE))
        self._kept: Kept[tuple[PlaceRow, int, int], _LaidOut] = Kept(_MOST_KEPT)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height, so that thousands of them cost nothing."""
        line = QFontMetricsF(self._reading).height()
        if self._places.arrangement == "date":
            height = self._lines * line + QFontMetricsF(self._small).height() + 16 + _GAP
        else:
            height = line + (12 if self._places.arrangement == "article" else 4)
        return QSize(80, int(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: PlaceRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        current = index == self._view.currentIndex() and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        if self._places.arrangement == "date":
            self._paint_card(painter, rect.adjusted(0, 0, 0, -_GAP), row, hovered=hovered, current=current)
        elif self._places.arrangement == "article":
            self._paint_of_article(painter, rect, row, hovered=hovered, current=current)
        else:
            self._paint_table_row(painter, rect, row, hovered=hovered, current=current)
        painter.restore()

    @property
    def _lines(self) -> int:
        return 1 if self._view.viewport().width() >= _WIDE else 2

    # as cards by date -------------------------------------------------------------------------

    def _paint_card(self, painter: QPainter, rect: QRectF, row: PlaceRow, *, hovered: bool, current: bool) -> None:
        outline = "accent" if current else "muted" if hovered else "line"
        painter.setPen(QPen(self._theme.colour(outline), 1.5 if current else 1.0))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        inner = rect.adjusted(_SIDE, 6, -_SIDE, -6)
        self._paint_passage(painter, inner, row, self._lines)
        facts = QFontMetricsF(self._small).height()
        place = QRectF(inner.left(), inner.bottom() - facts, inner.width(), facts)
        date = self._paint_date(painter, place, row)
        headline = self._places.headline(row)
        room = place.adjusted(0, 0, -date, 0) if self._rtl else place.adjusted(date, 0, 0, 0)
        shown = QFontMetricsF(self._small).elidedText(headline, Qt.TextElideMode.ElideRight, room.width() - 4)
        painter.setLayoutDirection(direction_of(headline, self._view.layoutDirection()))
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_date(self, painter: QPainter, place: QRectF, row: PlaceRow) -> float:
        """Paint when and where the article came out, and return how much room that took."""
        words = self._places.facts(row._replace(number=0))
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        if not words:
            return 0.0
        words = QFontMetricsF(self._small).elidedText(f"{words} · ", Qt.TextElideMode.ElideRight, place.width() / 2)
        painter.setLayoutDirection(self._view.layoutDirection())
        painter.drawText(place, _LEADING, words)
        return QFontMetricsF(self._small).horizontalAdvance(words) + 2

    # by article -------------------------------------------------------------------------------

    def _paint_of_article(
        self, painter: QPainter, rect: QRectF, row: PlaceRow, *, hovered: bool, current: bool
    ) -> None:
        """Paint a piece of an article's card: its headline, or one of the places below it."""
        top = rect.top() + _GAP + 0.5 if row.number else rect.top() - _BEYOND
        bottom = rect.bottom() - 1.5 if row.ends else rect.bottom() + _BEYOND
        painter.setPen(QPen(self._theme.colour("line"), 1.0))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(QRectF(rect.left() + 0.5, top, rect.width() - 1, bottom - top), _RADIUS, _RADIUS)
        inner = rect.adjusted(_SIDE, _GAP if row.number else 0, -_SIDE, -3 if row.ends else 0)
        if hovered or current:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("wash" if current else "hover"))
            painter.drawRoundedRect(inner.adjusted(4 - _SIDE, 3 if row.number else 1, _SIDE - 4, -1), 6, 6)
        if not row.number:
            self._paint_passage(painter, inner.adjusted(0, 5, 0, 0), row, 1)
            return
        facts = self._places.facts(row)
        headline = self._places.headline(row)
        direction = direction_of(headline, self._view.layoutDirection())
        small = QFontMetricsF(self._small)
        taken = min(small.horizontalAdvance(facts) + 18, inner.width() / 2)
        painter.setLayoutDirection(direction)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, trailing, small.elidedText(facts, Qt.TextElideMode.ElideRight, taken - 16))
        room = inner.adjusted(taken, 0, 0, 0) if direction == _RTL else inner.adjusted(0, 0, -taken, 0)
        self._paint_words(painter, room, headline, self._bold, "ink")

    # as a table -------------------------------------------------------------------------------

    def _paint_table_row(self, painter: QPainter, rect: QRectF, row: PlaceRow, *, hovered: bool, current: bool) -> None:
        if hovered or current:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("wash" if current else "hover"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self._theme.colour("line"))
        date, spelling, context, source = self.columns(rect)
        self._paint_words(painter, date, self._places.date(row), self._small, "muted")
        self._paint_words(painter, spelling, row.exact, self._small, self.kind)
        self._paint_passage(painter, context.adjusted(0, 1, 0, 0), row, 1)
        self._paint_words(painter, source, row.outlet or self._places.headline(row), self._small, "muted")

    def columns(self, rect: QRectF) -> list[QRectF]:
        """Return the boxes of date, spelling, context and source, from where the interface begins."""
        boxes: list[QRectF] = []
        along = 0.0
        for share in _COLUMNS:
            width = rect.width() * share
            left = rect.right() - along - width if self._rtl else rect.left() + along
            boxes.append(QRectF(left, rect.top(), width, rect.height()).adjusted(5, 0, -5, 0))
            along += width
        return boxes

    # what stands on all -----------------------------------------------------------------------

    @property
    def _rtl(self) -> bool:
        return self._view.layoutDirection() == _RTL

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, font: QFont, token: str) -> None:
        """Paint words on one line, in their own direction from the side where they begin."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.setLayoutDirection(direction_of(words, self._view.layoutDirection()))
        painter.drawText(
            room, _LEADING, QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        )

    def _paint_passage(self, painter: QPainter, room: QRectF, row: PlaceRow, lines: int) -> None:
        kept = self._kept.get(
            (row, int(room.width()), lines), lambda: self._lay_out(row.passage, row.others, room.width(), lines)
        )
        origin = QPointF(room.left(), room.top())
        kept.block.draw(painter, origin, self._theme.colour("ink"))
        for boxes, token in ((kept.others, row.other_kind or self.kind), (kept.own, self.kind)):
            for box in boxes:
                line = box.translated(origin)
                line.setTop(line.bottom() - _UNDERLINE)
                painter.fillRect(line, self._theme.colour(token))

    def _lay_out(self, passage: Passage, others: tuple[tuple[int, int], ...], width: float, lines: int) -> _LaidOut:
        own = [(hit.start - passage.start, hit.end - passage.start) for hit in passage.hits]
        # what comes first of both decides where the line begins, so that the other has the most room
        hits = sorted(Hit(start + passage.start, end + passage.start, "", "exact") for start, end in (*own, *others))
        line = crop(passage._replace(hits=tuple(hits)), max(20, int(lines * width / self._letter)))
        block = TextBlock(line.words, self._reading, width, lines, self._view.layoutDirection())
        shift = line.lit[0][0] - hits[0].start + passage.start if line.lit else 0
        shown = [
            [(start + shift, end + shift) for start, end in spans if end + shift <= len(line.words)]
            for spans in (own, others)
        ]
        return _LaidOut(block, list(block.span_boxes(shown[0])), list(block.span_boxes(shown[1])))
