"""The page of a comparison: two articles, passage by passage, what they share and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.compare.accessible import CaretTeller
from desktop.compare.article_heads import ArticleHeads
from desktop.compare.asking import Asking
from desktop.compare.exports import CompareExports
from desktop.compare.head import CompareHead
from desktop.compare.keeping import KeptPage, keep, show_again
from desktop.compare.marking import CardMarking
from desktop.compare.marks import SideMarks, holds_no_more, touches_marks
from desktop.compare.noting import Noting
from desktop.compare.pairs import Shown
from desktop.compare.sheet import PairSheet
from desktop.compare.view import CompareView
from desktop.compare.words import CompareWords
from desktop.freshness import Freshness
from desktop.typesetting.reading_style import ReadingStyle
from desktop.widgets.announce import announce
from desktop.widgets.hint import make_message

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.compare.answer import Answer
    from desktop.compare.area import Kept
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.comparison.records import Comparison
    from storage.records import Change

_NONE: Final = (0, 0)


class ComparePage(QWidget):
    """Sets two articles side by side.

    ``closed()`` on Esc or by the button; ``place_requested(article_id, start, end)`` by Enter or a headline;
    ``note_edited(id, body)`` and ``note_removed(id)`` from the notes; ``told(sentence)`` says what was done. What is
    to be marked are the signals of ``marking``.
    """

    closed = Signal()
    place_requested = Signal(int, int, int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)
    told = Signal(str)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._settings = settings
        self._ids = _NONE
        self._place: tuple[int, int] | None = None
        self._focus_wanted = False
        self._kept: KeptPage | None = None
        self.answer: Answer | None = None
        self.setObjectName("comparePage")
        self.setAccessibleName(self.tr("Two articles side by side"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = CompareWords(language, self)
        self.head = CompareHead(theme, self)
        self.heads = ArticleHeads(theme, self)
        self.view = CompareView(theme, self._words, PairSheet((), ("", ""), self._words), self)
        CaretTeller(self.view)
        self.notes = Noting(self.view, bridge)
        self.marking = CardMarking(self.view, theme, language, settings)
        self.exports = CompareExports(tasks, self)
        self._empty = make_message("compareEmpty", self)
        self._asking = Asking(tasks, self.head.progress, self)
        self._freshness = Freshness(self)
        self._lay_out()
        self._connect()

    def show_articles(self, first_id: int, second_id: int, place: tuple[int, int] | None = None) -> None:
        """Compare two articles and show the passage around a range of the second one, or the beginning."""
        self._place = place
        self._kept = None
        if (first_id, second_id) != self._ids or self.answer is None:
            self._clear()
            self._ids = (first_id, second_id)
            self.head.show_only(Shown())
            self._freshness.expire()
        elif self._freshness.stale:
            self._freshness.catch_up()
        else:
            self._go_to_place()

    def kept(self) -> KeptPage:
        """Return what is seen."""
        return self._kept or keep(self.head, self.view)

    def put_back(self, kept: KeptPage) -> None:
        """Show that again, once the two are compared."""
        self._kept = kept
        self.head.show_only(kept.shown)
        self._show_kept()

    def take_focus(self) -> None:
        """Put the keyboard on the passages, once there are any."""
        self._focus_wanted = self._pages.currentWidget() is not self.view
        wanted = self if self._focus_wanted else self.view
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_note(self, highlight_id: int, note_id: int) -> None:
        """Show the notes on a highlight of one of the articles and put the caret into one of them."""
        self.notes.focus(highlight_id, note_id)

    def flush(self) -> None:
        """Save what was typed and is not saved yet."""
        self.notes.panel.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the type as it is now, and ask what was not asked yet."""
        super().showEvent(event)
        self.apply_style()
        self._freshness.catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was typed."""
        self.notes.panel.put_away()
        super().hideEvent(event)

    @Slot()
    def apply_style(self) -> None:
        """Set the type as the settings say; what is not seen is set when it is."""
        if not self.isVisible():
            return
        settings = self._settings
        style = ReadingStyle(settings.reading_font, settings.text_size, settings.column_width, settings.line_height)
        self.view.set_style(style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc from wherever the keyboard is on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # parts ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.heads)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        head, view, marking = self.head, self.view, self.marking
        head.closed.connect(self.closed)
        head.filtered.connect(self._filter)
        head.export_requested.connect(self.exports.choose_file)
        self.exports.told.connect(self.told)
        self.heads.opened.connect(self._open_article)
        view.resized.connect(self._place_heads)
        view.opened.connect(self._open)
        view.escaped.connect(self.closed)
        marking.notes_wanted.connect(self.notes.show)
        marking.told.connect(self.told)
        self.notes.panel.left.connect(self.take_focus)
        self.notes.panel.cards.note_edited.connect(self.note_edited)
        self.notes.panel.cards.note_removed.connect(self.note_removed)
        self._asking.compared.connect(self._show)
        self._asking.arranged.connect(self._show_arranged)
        self._asking.missing.connect(self._tell_missing)
        self._asking.stopped.connect(self._tell_stopped)
        self._freshness.due.connect(self._ask)
        self._bridge.changed.connect(self._follow_change)

    # asking ---------------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        self._freshness.renew()
        self._asking.compare(self._ids, self.head.shown)

    @Slot()
    def _filter(self) -> None:
        if self.answer is not None:
            self._asking.arrange(self.answer, self.head.shown)

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if self._ids == _NONE or (change.articles.isdisjoint(self._ids) and not change.touches("entities")):
            return
        if self.answer is not None and touches_marks(change, self._ids):
            self._read_marks()
        shown = None if self.answer is None else self.answer.comparison
        renamed = change.touches("articles") and (shown is None or holds_no_more(self._bridge, shown))
        if renamed or change.touches("versions", "mentions", "entities"):
            self._freshness.expire_soon()

    # showing --------------------------------------------------------------------------------------

    @Slot()
    def _tell_stopped(self) -> None:
        """Leave what is shown as it is; the articles are compared when the page is next shown."""
        self._freshness.give_up()
        if self.answer is None:
            self._empty.setText(self.tr("Stopped. Go back and compare again to begin anew."))

    @Slot()
    def _tell_missing(self) -> None:
        self._clear()
        self._empty.setText(
            self.tr("One of the articles is not in the library any more. Undo (Ctrl+Z) brings back what was removed.")
        )
        announce(self._empty, self._empty.text())

    def _clear(self) -> None:
        """Show nothing: another comparison is to come, or none."""
        self._asking.cancel()
        self.answer = None
        self.notes.panel.put_away()
        self.heads.hide()
        self.head.show_counts(None)
        self.head.summary.clear()
        self._empty.clear()
        self._pages.setCurrentWidget(self._empty)

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        again = self.answer is not None
        self.answer = answer
        comparison = answer.comparison
        self.head.show_counts(answer.counts)
        self.head.summary.setText(self._words.summary(comparison, shared=answer.counts.shared))
        self.heads.show_articles(self._words, comparison)
        self.exports.show_comparison(comparison)
        self.view.differs = comparison.near_duplicate is not None
        self._read_marks()
        self._show_rows(answer, self.view.kept() if again else None)
        self._place_heads()
        self._show_kept()
        self._go_to_place()
        announce(self.head.summary, self.head.summary.text())
        if self._focus_wanted and self.window().focusWidget() is self:
            self.take_focus()
        if answer.shown != self.head.shown:
            self._filter()

    @Slot(object)
    def _show_arranged(self, answer: Answer) -> None:
        self.answer = answer
        self._show_rows(answer, self.view.kept())

    def _show_rows(self, answer: Answer, kept: Kept | None) -> None:
        comparison = answer.comparison
        self.notes.panel.put_away()
        texts = (comparison.first.version.text, comparison.second.version.text)
        self.view.set_sheet(PairSheet(answer.pairs, texts, self._words), kept)
        self._pages.setCurrentWidget(self.view if answer.pairs else self._empty)
        self._empty.setText("" if answer.pairs else self._nothing_shown(comparison))

    def _nothing_shown(self, comparison: Comparison) -> str:
        if not comparison.rows:
            return self.tr("There is no text in either article to compare.")
        return self.tr("Nothing of what is chosen above is in these articles. Choose more to see it.")

    def _show_kept(self) -> None:
        if self.answer is not None and self._kept is not None:
            show_again(self.view, self._kept)
            self._kept = None

    def _read_marks(self) -> None:
        if self.answer is None:
            return
        comparison = self.answer.comparison
        marks = (SideMarks(self._bridge, comparison.first), SideMarks(self._bridge, comparison.second))
        self.view.show_marks(marks)
        self.notes.refresh()

    def _go_to_place(self) -> None:
        if self._place is not None and self.answer is not None:
            self.view.show_place(1, *self._place)
            self._place = None

    @Slot()
    def _place_heads(self) -> None:
        self.heads.place(self.view.columns, self.view.viewport().x())

    @Slot(int, int, int)
    def _open(self, side: int, start: int, end: int) -> None:
        self.place_requested.emit(self._ids[side], start, end)

    @Slot(int)
    def _open_article(self, side: int) -> None:
        """Open an article where its first passage that is seen begins."""
        self.place_requested.emit(self._ids[side], *self.view.first_seen(side))
