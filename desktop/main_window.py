"""The main window: places the panes and joins their signals; it decides nothing itself."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.going import Going
from desktop.library.pane import LibraryPane
from desktop.looks import Looks
from desktop.navigation import Navigation
from desktop.notices import Notices
from desktop.reader.pane import ReadingPane
from desktop.retracing import Retracing
from desktop.searching import Searching
from desktop.sidebar.pane import Sidebar
from desktop.status_line import StatusLine
from desktop.top_bar import TopBar
from storage import articles

if TYPE_CHECKING:
    from desktop.adding import FileAdder
    from desktop.bridge import Bridge
    from desktop.edits import Edits
    from desktop.history import History
    from desktop.key_sheet import KeySheet
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Change

_FIRST_SIZES = (290, 820, 330)
_STRETCH = (1, 3, 1)
"""How much of a wider or narrower window each pane takes."""

_COUNTED_AFTER_MS = 100
"""To count a large library takes as long as to write a portion of long work, and such portions come thick and fast."""


class MainWindow(QMainWindow):
    """Library, article and sidebar side by side.

    ``language_requested(code)`` asks for the window to be built anew; ``first_painted()`` comes once, when the window
    can be seen and used; ``flushing()`` asks what was made later to save what was typed in it.
    """

    language_requested = Signal(str)
    first_painted = Signal()
    flushing = Signal()

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        adder: FileAdder,
        tasks: Tasks,
        theme: Theme,
        language: Language,
        settings: Settings,
        history: History,
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._edits = edits
        self._theme = theme
        self._language = language
        self._settings = settings
        self._painted = False
        self._counting = QTimer(self, singleShot=True, interval=_COUNTED_AFTER_MS)
        self._counting.timeout.connect(self._show_counts)
        self.setObjectName("mainWindow")
        self.setWindowTitle("Hashiya")
        self.actions_ = Actions(self, theme)
        self.adder = adder
        self.top_bar = TopBar(self.actions_, language)
        self.looks = Looks(self.top_bar.appearance_button, self.actions_, theme, language, settings, self)
        self.retracing = Retracing(self.actions_, edits, self.flush, self)
        self.library_pane = LibraryPane(bridge, tasks, theme, language, settings)
        self.reading_pane = ReadingPane(bridge, tasks, self.actions_, theme, language, settings)
        self.sidebar = Sidebar(bridge, tasks, theme, language)
        self.status_line = StatusLine()
        self.navigation = Navigation(
            bridge, self.reading_pane, self.sidebar, self.library_pane, self.actions_, settings, history
        )
        parts = (bridge, tasks, theme, language)
        self.going = Going(self.top_bar.go_to_box, self.actions_, *parts, self.navigation, self.reading_pane, self)
        self.pages = QStackedWidget()
        self.searching = Searching(
            self.pages, bridge, edits, tasks, theme, language, settings,
            self.actions_, self.navigation, self.reading_pane, self.library_pane,
        )  # fmt: skip
        self.going.search_requested.connect(self.searching.search_for)
        self.going.saved_search_requested.connect(self.searching.run_saved)
        self._lay_out(tasks)
        self.first_painted.connect(self._make_the_rest, Qt.ConnectionType.QueuedConnection)
        self._join_parts()
        self._join_actions()
        self._restore()
        self._show_state()

    def flush(self) -> None:
        """Save everything typed or moved that is not saved yet."""
        self.flushing.emit()
        self.reading_pane.flush()
        self.sidebar.flush()

    def save_all(self) -> bool:
        """Save everything, and tell whether nothing would be lost by closing; else say what, and offer what to do."""
        lost = self.notices.lost
        self.flush()
        return self.notices.may_close() and self.notices.lost == lost

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first; what cannot be saved, or an error on the way, keeps the window open."""
        event.ignore()
        if not self.save_all():
            return
        self._settings.window_geometry = self.saveGeometry()
        self._settings.set_window_state(self._language.direction, self._splitter.saveState())
        self._settings.save()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window can be seen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def splitter_state(self) -> QByteArray:
        """Return how wide the panes are."""
        return self._splitter.saveState()

    def retire(self) -> None:
        """Go away for good without asking or saving: another window has taken over."""
        self._bridge.changed.disconnect(self._follow_change)
        self.hide()
        self.deleteLater()

    def _lay_out(self, tasks: Tasks) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("panes")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for stretch, pane in enumerate((self.library_pane, self.reading_pane, self.sidebar)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(stretch, _STRETCH[stretch])
        self.reading_pane.setMinimumWidth(320)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        library = self._bridge.library
        self.notices = Notices(library, self._edits, tasks, self._theme, self.status_line, column, self)
        self.notice = self.notices.notice
        self.pages.addWidget(self._splitter)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(central)

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.window_geometry):
            self.resize(1440, 900)
        state = self._settings.window_state(self._language.direction)
        if state == QByteArray() or not self._splitter.restoreState(state):
            self._splitter.setSizes(list(_FIRST_SIZES))

    def _join_parts(self) -> None:
        edits, reading, pane, sidebar = self._edits, self.reading_pane, self.library_pane, self.sidebar
        reading.place_changed.connect(self._remember_place)
        reading.entity_shown.connect(sidebar.show_entity)
        reading.acts.told.connect(self.status_line.show_message)
        pane.files_dropped.connect(self.adder.add)
        pane.add_files_requested.connect(self._choose_files)
        self.adder.told.connect(self.status_line.show_message)
        edits.told.connect(self.status_line.show_message)
        for work in (self.adder, edits, self.retracing):
            self.status_line.follow(work.progressed, work.ended, work.stop)
        self.searching.told.connect(self.status_line.show_message)
        self.adder.refused.connect(self.notice.show_sentences)
        self._bridge.changed.connect(self._follow_change)

    def _join_edits(self) -> None:
        """Have what is wished for in the panes written."""
        marks, of_articles, searches = self._edits.marks, self._edits.articles, self._edits.saved_searches
        reading, pane, sidebar, marking = self.reading_pane, self.library_pane, self.sidebar, self.reading_pane.marking
        marking.highlight_requested.connect(marks.add_highlight)
        marking.colour_requested.connect(marks.set_highlight_colour)
        marking.range_requested.connect(marks.set_highlight_range)
        marking.highlight_removed.connect(marks.remove_highlight)
        marking.highlight_tag_requested.connect(marks.tag_highlight)
        marking.range_tag_requested.connect(marks.tag_range)
        marking.article_tag_requested.connect(marks.tag_article)
        marking.note_requested.connect(self._begin_note)
        marking.range_note_requested.connect(self._begin_note_on_range)
        reading.acts.direction_requested.connect(of_articles.set_paragraph_direction)
        reading.note_edited.connect(marks.set_note_body)
        reading.note_removed.connect(marks.remove_note)
        pane.status_requested.connect(of_articles.set_status)
        pane.starred_requested.connect(of_articles.set_starred)
        pane.search_renamed.connect(searches.rename)
        pane.search_removed.connect(searches.remove)
        sidebar.details_edited.connect(of_articles.set_details)
        sidebar.note_requested.connect(marks.add_note)
        sidebar.note_edited.connect(marks.set_note_body)
        sidebar.note_removed.connect(marks.remove_note)
        sidebar.tag_requested.connect(marks.tag_article)
        sidebar.untag_requested.connect(marks.remove_tagging)

    def _join_actions(self) -> None:
        actions = self.actions_
        actions.add_files.triggered.connect(self._choose_files)
        actions.help.triggered.connect(self._toggle_key_sheet)
        actions.filter.triggered.connect(self.library_pane.focus_filter)
        actions.quit.triggered.connect(self.close)
        self.looks.reading_style_changed.connect(self.reading_pane.apply_style)
        self.looks.language_requested.connect(self.language_requested)
        self.retracing.told.connect(self.status_line.show_message)

    @Slot()
    def _make_the_rest(self) -> None:
        """Make what need not be there for the article to be read: the first paint comes sooner without it."""
        from desktop.pane_folding import PaneFolding  # noqa: PLC0415 - the article is to be seen before it

        self._join_edits()
        around = (self.top_bar, self.library_pane, self.sidebar, self.status_line)
        PaneFolding(self.actions_, self.library_pane, self.sidebar, around, self.reading_pane.view)
        self.sidebar.make_column()
        self.reading_pane.marking.make_toolbar()
        self.library_pane.show_saved_searches()

    # what is made when it is first asked for -----------------------------------------------------

    @cached_property
    def key_sheet(self) -> KeySheet:
        """The sheet of keys."""
        from desktop.key_sheet import KeySheet  # noqa: PLC0415 - not at every start

        return KeySheet(self.top_bar, self.actions_)

    @Slot()
    def _toggle_key_sheet(self) -> None:
        self.key_sheet.toggle()

    # what the joined signals do here -----------------------------------------------------------

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        self.reading_pane.follow_change(change)
        if change.touches("articles", "highlights", "notes") and not self._counting.isActive():
            self._counting.start()

    @Slot()
    def _show_counts(self) -> None:
        self.status_line.show_counts(self._bridge.read(articles.count_library))

    @Slot(int, int)
    def _begin_note(self, article_id: int, highlight_id: int) -> None:
        note = self._edits.marks.add_note(article_id, highlight_id)
        if note is not None:
            self.reading_pane.focus_note(highlight_id, note.id)

    @Slot(int, int, int, int, int)
    def _begin_note_on_range(self, article_id: int, version_id: int, start: int, end: int, colour: int) -> None:
        note = self._edits.marks.add_note_on_range(article_id, version_id, start, end, colour)
        if note is not None and note.highlight_id is not None:
            self.reading_pane.focus_note(note.highlight_id, note.id)

    @Slot(int, int)
    def _remember_place(self, article_id: int, position: int) -> None:
        self._bridge.remember(articles.set_reading_place, article_id, position)

    @Slot()
    def _choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - costs a start milliseconds

        names, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Add files"), "", self.tr("Articles (*.txt *.text *.jsonl *.jsonl.gz *.csv);;All files (*)")
        )
        if names:
            self.adder.add([Path(name) for name in names])

    def _show_state(self) -> None:
        library = self._bridge.library
        self.status_line.show_library(library.path, read_only=library.read_only)
        self._show_counts()
        self.notices.show_state()
