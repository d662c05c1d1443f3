"""What the reader can do that changes nothing in the library: copy, move about, zoom, and the context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.copying import copy_exact, copy_shaped, copy_with_citation
from desktop.settings import DEFAULT_TEXT_SIZE

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.language import Language
    from desktop.reader.pane import ReadingPane
    from desktop.settings import Settings

_ZOOM_STEP = 1.1


class ReadingActs(QObject):
    """Answers the actions that belong to the reading pane.

    ``told(sentence)`` is for the status line; ``direction_requested(version_id, start, direction)``
    is a wish, with an empty direction for "by its words".
    """

    told = Signal(str)
    direction_requested = Signal(int, int, str)

    def __init__(self, pane: ReadingPane, actions: Actions, language: Language, settings: Settings) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._actions = actions
        self._language = language
        self._settings = settings
        view, marking = pane.view, pane.marking
        view.addActions([actions.copy, actions.copy_shaped, actions.select_all, actions.remove_mark])
        view.menu_requested.connect(self._show_menu)
        view.zoomed.connect(self.zoom)
        marking.selection_needed.connect(self._ask_for_selection)
        marking.marks_refused.connect(self._tell_refused)
        for colour, action in enumerate(actions.highlights, start=1):
            action.setData(colour)
            action.triggered.connect(self._highlight)
        for action, act in (
            (actions.note, marking.note),
            (actions.entity, marking.entity),
            (actions.tag, marking.tag),
            (actions.remove_mark, marking.remove_mark),
            (actions.cite, self._cite),
            (actions.find, self._find),
            (actions.copy, self._copy),
            (actions.copy_shaped, self._copy_shaped),
            (actions.select_all, view.select_all),
            (actions.next_paragraph, self._next_paragraph),
            (actions.previous_paragraph, self._previous_paragraph),
            (actions.next_mark, self._next_mark),
            (actions.previous_mark, self._previous_mark),
            (actions.versions, self._show_versions),
            (actions.what_changed, self._show_what_changed),
            (actions.larger, self._larger),
            (actions.smaller, self._smaller),
            (actions.default_size, self._default_size),
        ):
            action.triggered.connect(act)

    # copying -------------------------------------------------------------------------------

    def _selected(self) -> str:
        start, end = self._view.cursor_.selection
        return self._view.sheet.text[start:end]

    @Slot()
    def _copy(self) -> None:
        if text := self._selected():
            copy_exact(text)
            self.told.emit(self.tr("Copied"))
        else:
            self._ask_for_selection()

    @Slot()
    def _copy_shaped(self) -> None:
        if text := self._selected():
            copy_shaped(text)
            self.told.emit(self.tr("Copied as shaped text"))
        else:
            self._ask_for_selection()

    @Slot()
    def _cite(self) -> None:
        if self._in_comparison():
            self.told.emit(self.tr("Quote from one of the versions: here two texts are written as one"))
            return
        text = self._selected()
        if not text and (marks := self._view.marks.highlights.at(self._view.cursor_.caret)):
            text = self._view.sheet.text[marks[0].start : marks[0].end]
        if text and self._pane.opened is not None:
            copy_with_citation(text, self._pane.opened.article, self._language)
            self.told.emit(self.tr("Copied with its source"))
        else:
            self._ask_for_selection()

    @Slot()
    def _ask_for_selection(self) -> None:
        self.told.emit(self.tr("Select a passage first"))

    @Slot()
    def _tell_refused(self) -> None:
        self.told.emit(self.tr("New marks are made in the newest version (Esc goes there)"))

    @Slot()
    def _highlight(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._pane.marking.highlight(action.data())

    @Slot()
    def _find(self) -> None:
        if self._in_comparison():
            self._pane.versions.show_whole()
        if self._pane.opened is not None:
            self._pane.finding.open()

    # moving about ----------------------------------------------------------------------------

    @Slot()
    def _next_paragraph(self) -> None:
        self._go_to(self._view.cursor_.paragraph_edge(forward=True))

    @Slot()
    def _previous_paragraph(self) -> None:
        self._go_to(self._view.cursor_.paragraph_edge(forward=False))

    @Slot()
    def _next_mark(self) -> None:
        if self._in_comparison():
            self._pane.versions.step(forward=True)
            return
        caret = self._view.cursor_.caret
        self._go_to(next((place for place in self._view.marks.all_starts() if place > caret), None))

    @Slot()
    def _previous_mark(self) -> None:
        if self._in_comparison():
            self._pane.versions.step(forward=False)
            return
        caret = self._view.cursor_.caret
        self._go_to(next((place for place in reversed(self._view.marks.all_starts()) if place < caret), None))

    def _go_to(self, place: int | None) -> None:
        if self._pane.opened is not None and place is not None:
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._pane.show_place(place, place + 1)
            self._view.selection_changed.emit()

    def _in_comparison(self) -> bool:
        return self._pane.opened is not None and self._pane.opened.comparison is not None

    # versions ----------------------------------------------------------------------------------

    @Slot()
    def _show_versions(self) -> None:
        if self._has_versions():
            self._pane.versions.open_menu()

    @Slot()
    def _show_what_changed(self) -> None:
        if self._has_versions():
            self._pane.versions.what_changed()

    def _has_versions(self) -> bool:
        opened = self._pane.opened
        if opened is not None and opened.versions == 1:
            self.told.emit(self.tr("There is one version of this article only"))
        return opened is not None and opened.versions > 1

    # text size -------------------------------------------------------------------------------

    @Slot(float)
    def zoom(self, factor: float) -> None:
        """Change the text size by a factor, at least half a point."""
        size = self._settings.text_size
        wanted = round(size * factor * 2) / 2
        if wanted == size and factor != 1.0:
            wanted += 0.5 if factor > 1.0 else -0.5
        self._settings.text_size = wanted  # kept between its limits there
        self._pane.apply_style()

    @Slot()
    def _larger(self) -> None:
        self.zoom(_ZOOM_STEP)

    @Slot()
    def _smaller(self) -> None:
        self.zoom(1 / _ZOOM_STEP)

    @Slot()
    def _default_size(self) -> None:
        self._settings.text_size = DEFAULT_TEXT_SIZE
        self._pane.apply_style()

    # the context menu ----------------------------------------------------------------------

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        opened = self._pane.opened
        if opened is None:
            return
        actions, view = self._actions, self._view
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = view.cursor_.has_selection
        caret = view.cursor_.caret
        marked = bool(view.marks.highlights.at(caret) or view.marks.mentions.at(caret))
        if selected:
            menu.addActions([actions.copy, actions.cite, actions.copy_shaped, actions.search_passage])
            menu.addSeparator()
        if (selected and opened.is_newest) or marked:
            menu.addActions(actions.highlights)
            menu.addSeparator()
        if opened.is_newest or marked:
            menu.addActions([actions.note, actions.entity, actions.tag])
        if marked:
            menu.addAction(actions.remove_mark)
        menu.addSeparator()
        menu.addAction(actions.select_all)
        if opened.versions > 1:
            menu.addActions([actions.versions, actions.what_changed])
        if opened.comparison is None:
            self._add_directions(menu)
        menu.popup(place)

    def _add_directions(self, menu: QMenu) -> None:
        """Offer the paragraph's direction: by its words, or chosen by hand."""
        view = self._view
        start = view.cursor_.paragraph_at(view.cursor_.caret)[0]
        chosen = view.sheet.overrides.get(start, "")
        directions = menu.addMenu(self.tr("Direction of this paragraph"))
        for value, words in (
            ("", self.tr("By its words")),
            ("rtl", self.tr("Right to left")),
            ("ltr", self.tr("Left to right")),
        ):
            action = directions.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData((start, value))
            action.triggered.connect(self._choose_direction)

    @Slot()
    def _choose_direction(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._pane.opened is not None:
            start, direction = action.data()
            self.direction_requested.emit(self._pane.opened.version.id, start, direction)
