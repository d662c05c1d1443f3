"""What stands beside the timeline: the events in view, or the sentences that tell the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.timeline.rows import (
    EventRow,
    SentenceRow,
    compose_event,
    compose_sentence,
    make_event_rows,
    make_sentence_rows,
)
from desktop.widgets.beside import UNLIMITED
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

    from desktop.theme import Theme
    from desktop.timeline.answer import Sentence
    from desktop.timeline.words import Face, TimelineWords
    from desktop.widgets.composed_list import Compose
    from storage.text.dates.mention import Calendar

WIDTH: Final = 340
HEIGHT: Final = 240


class SidePanel(QWidget):
    """Follows the choice in the timeline, and makes one.

    ``chosen(key or None)`` by a row or the way back; ``place_requested(article_id, start, end)`` by a sentence.
    """

    chosen = Signal(object)
    place_requested = Signal(int, int, int)

    def __init__(self, theme: Theme, words: TimelineWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._face: Face | None = None
        self._faces: Sequence[Face] = ()
        self.setObjectName("timelineSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button = QPushButton(theme.icon("back"), self.tr("All events in view"), self)
        self.back_button.setObjectName("timelineUnchoose")
        self.back_button.setAccessibleName(self.back_button.text())
        self.back_button.setToolTip(self.tr("Back (Esc)"))
        self.title = make_hint("", self)
        self.title.setObjectName("timelineTitle")
        self.title.setProperty("look", "")
        self.detail = make_hint("", self)
        self.detail.setObjectName("timelineDetail")
        self.warning = make_hint("", self)
        self.warning.setObjectName("timelineWarning")
        self.warning.setProperty("look", "warning")
        self.events: RowsModel[EventRow] = RowsModel(self)
        self.sentences: RowsModel[SentenceRow] = RowsModel(self)
        self.event_list = self._make_list("timelineEvents", compose_event, self.events, theme)
        self.sentence_list = self._make_list("timelineSentences", compose_sentence, self.sentences, theme)
        self._lay_out()
        self.show_choice(None)
        self.back_button.clicked.connect(self._go_back)
        self.event_list.chosen.connect(self._choose)
        self.sentence_list.chosen.connect(self._open)

    @Slot(bool)
    def set_beside(self, beside: bool) -> None:
        """Be as wide as a column beside the timeline, or as high as a strip below it."""
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight)
        self.setMinimumSize(WIDTH if beside else 0, 0 if beside else HEIGHT)
        self.setMaximumSize(WIDTH if beside else UNLIMITED, UNLIMITED if beside else HEIGHT)

    def show_events(self, faces: Sequence[Face]) -> None:
        """List the events in view."""
        self._faces = faces
        self.events.set_rows(make_event_rows(faces))
        if self._face is None:
            self._name_events()

    def show_choice(self, face: Face | None) -> None:
        """Show the events in view, or room for the sentences that tell the chosen one."""
        held = (focus := QApplication.focusWidget()) is not None and self.isAncestorOf(focus)
        before, self._face = self._face, face
        self.back_button.setVisible(face is not None)
        self._stack.setCurrentIndex(0 if face is None else 1)
        self.warning.setText("" if face is None else face.warning and f"⚠ {face.warning}")
        self.warning.setVisible(face is not None and bool(face.warning))
        if face is None:
            self._name_events()
        else:
            self._name(face.date, face.counted)
            if before is None or before.key != face.key:
                self.sentences.set_rows([])
        if held:
            (self.event_list if face is None else self.sentence_list).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sentences(self, sentences: Sequence[Sentence], calendars: Sequence[Calendar]) -> None:
        """List the sentences that tell the chosen event."""
        differ = self._face is not None and bool(self._face.warning)
        self.sentences.set_rows(make_sentence_rows(sentences, self._words, calendars, differ=differ))
        self._areas[1].verticalScrollBar().setValue(0)
        if self.sentence_list.hasFocus() and not self.sentence_list.currentIndex().isValid():
            self.sentence_list.setCurrentIndex(self.sentences.index(0))

    def focus_sentences(self) -> None:
        """Put the keyboard on the first sentence."""
        self.sentence_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_list(self, name: str, compose: Compose, model: QAbstractItemModel, theme: Theme) -> ComposedList:
        made = ComposedList(compose, theme, cards=True, parent=self)
        made.setObjectName(name)
        made.setModel(model)
        made.revealed.connect(self._scroll_to)
        return made

    def _make_area(self, listed: ComposedList) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        inner.setObjectName("timelineSideInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 12, 12)
        column.addWidget(listed)
        column.addStretch(1)
        area.setWidget(inner)
        return area

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self._areas = (self._make_area(self.event_list), self._make_area(self.sentence_list))
        self._stack = QStackedWidget(self)
        for area in self._areas:
            self._stack.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setContentsMargins(12, 0, 12, 0)
        self._head.setSpacing(4)
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        for label in (self.title, self.detail, self.warning):
            self._head.addWidget(label)
        layout.addLayout(self._head)
        layout.addWidget(self._stack, 1)

    def _name_events(self) -> None:
        self._name(self._words.events(len(self._faces)), "")

    def _name(self, title: str, detail: str) -> None:
        # a date stands by its own direction, but it belongs where lines of the interface begin
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.event_list.setAccessibleName(title)
        self.sentence_list.setAccessibleName(title)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW_ROLE).face.key)

    @Slot()
    def _go_back(self) -> None:
        self.chosen.emit(None)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        dated = index.data(ROW_ROLE).sentence.dated
        self.place_requested.emit(dated.article_id, dated.start, dated.end)

    @Slot(QRect)
    def _scroll_to(self, rect: QRect) -> None:
        area = self._areas[self._stack.currentIndex()]
        listed = self.event_list if self._stack.currentIndex() == 0 else self.sentence_list
        place = listed.pos() + rect.center()
        area.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + 12)
