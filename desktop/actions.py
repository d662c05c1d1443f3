"""Every action of the window: its name, its key and its sign, in one table for menus, bars and the key sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.theme import Theme


class Actions(QObject):
    """Holds the actions as attributes; ``all_actions`` gives them in the order of the key sheet."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons: dict[QAction, str] = {}
        self.all_actions: list[QAction] = []
        self.highlights = [
            self._make("highlight1", self.tr("Highlight yellow"), "1"),
            self._make("highlight2", self.tr("Highlight green"), "2"),
            self._make("highlight3", self.tr("Highlight blue"), "3"),
            self._make("highlight4", self.tr("Highlight pink"), "4"),
            self._make("highlight5", self.tr("Highlight violet"), "5"),
        ]
        self.note = self._make("note", self.tr("Note"), "N", icon="note")
        self.entity = self._make("entity", self.tr("Entity"), "E", icon="entity")
        self._make_for_entities()
        self.tag = self._make("tag", self.tr("Tag"), "T", icon="tag")
        self.cite = self._make("cite", self.tr("Copy with citation"), "C", icon="cite")
        self.remove_mark = self._make("removeMark", self.tr("Remove the mark"), "Del", icon="trash", window_wide=False)
        self.copy = self._make("copy", self.tr("Copy"), QKeySequence.StandardKey.Copy, icon="copy", window_wide=False)
        self.copy_shaped = self._make(
            "copyShaped", self.tr("Copy for programs without Arabic support"), "Ctrl+Shift+C", window_wide=False
        )
        self.select_all = self._make(
            "selectAll", self.tr("Select all"), QKeySequence.StandardKey.SelectAll, window_wide=False
        )
        self.next_paragraph = self._make("nextParagraph", self.tr("Next paragraph"), "J")
        self.previous_paragraph = self._make("previousParagraph", self.tr("Previous paragraph"), "K")
        self.next_mark = self._make("nextMark", self.tr("Next mark"), "]")
        self.previous_mark = self._make("previousMark", self.tr("Previous mark"), "[")
        self._make_for_versions()
        self._make_for_crossing()
        self.back = self._make("back", self.tr("Back"), "Alt+Left", icon="back")
        self.forward = self._make("forward", self.tr("Forward"), "Alt+Right", icon="forward")
        self.undo = self._make("undo", self.tr("Undo"), "Ctrl+Z", icon="undo")
        self.redo = self._make("redo", self.tr("Redo"), "Ctrl+Shift+Z", icon="redo")
        self.add_files = self._make("addFiles", self.tr("Add files"), QKeySequence.StandardKey.Open, icon="add")
        self.filter = self._make("filter", self.tr("Filter the list"), "Ctrl+L", icon="filter")
        self.go_to = self._make("goTo", self.tr("Go to anything"), "Ctrl+K", icon="search")
        self.find = self._make("find", self.tr("Find in the article"), QKeySequence.StandardKey.Find, icon="search")
        self.search = self._make("search", self.tr("Search the library"), "Ctrl+Shift+F", icon="search")
        self.search_passage = self._make("searchPassage", self.tr("Search for the passage"), "S", icon="search")
        self.next_hit = self._make("nextHit", self.tr("Next hit"), "F3", icon="chevron-down")
        self.previous_hit = self._make("previousHit", self.tr("Previous hit"), "Shift+F3", icon="chevron-up")
        self.larger = self._make("larger", self.tr("Larger text"), QKeySequence.StandardKey.ZoomIn)
        self.smaller = self._make("smaller", self.tr("Smaller text"), QKeySequence.StandardKey.ZoomOut)
        self.default_size = self._make("defaultSize", self.tr("Default text size"), "Ctrl+0")
        self.toggle_dark = self._make("toggleDark", self.tr("Dark or light"), "Ctrl+D", icon="moon")
        self.appearance = self._make("appearance", self.tr("Text and appearance"), "", icon="appearance")
        self.switch_language = self._make("switchLanguage", self.tr("العربية"), "", icon="language")
        self.toggle_library = self._make("toggleLibrary", self.tr("Show or hide the library"), "F9")
        self.toggle_sidebar = self._make("toggleSidebar", self.tr("Show or hide the sidebar"), "F10")
        self.only_text = self._make("onlyText", self.tr("Only the text"), "F11")
        self.back_up = self._make("backUp", self.tr("Back up now"), "", icon="backup")
        self.backups = self._make("backups", self.tr("Backups"), "", icon="backup")
        self.check_library = self._make("checkLibrary", self.tr("Check the library"), "", icon="check")
        self.show_in_folder = self._make("showInFolder", self.tr("Show the library in its folder"), "", icon="folder")
        self.help = self._make("help", self.tr("Keys"), "?", icon="help")
        self.quit = self._make("quit", self.tr("Quit"), QKeySequence.StandardKey.Quit)
        theme.changed.connect(self._set_icons)
        self._set_icons()

    def _make_for_entities(self) -> None:
        self.entity_everywhere = self._make("entityEverywhere", self.tr("Tag every mention"), "Shift+E", icon="entity")
        self.suggestions = self._make("suggestions", self.tr("Suggested names"), "G", icon="entity")
        self.entities = self._make("entities", self.tr("Entities"), "Ctrl+Shift+E", icon="entity")
        self.network = self._make("network", self.tr("Network of entities"), "", icon="link")

    def _make_for_crossing(self) -> None:
        self.parallels = self._make("parallels", self.tr("Parallel passages"), "M", icon="link")
        self.compare = self._make("compare", self.tr("Compare side by side"), "=", icon="compare")
        self.timeline = self._make("timeline", self.tr("Timeline"), "Ctrl+Shift+T", icon="timeline")

    def _make_for_versions(self) -> None:
        self.versions = self._make("versions", self.tr("Versions of the article"), "")
        self.what_changed = self._make("whatChanged", self.tr("What changed in the article"), "")
        self.new_version = self._make("newVersion", self.tr("New version from a file…"), "")
        self.review = self._make("review", self.tr("Marks to review"), "")
        self.accept_move = self._make("acceptMove", self.tr("Accept the moved mark"), "")
        self.place_mark = self._make("placeMark", self.tr("Place the mark here"), "P")
        self.keep_mark = self._make("keepMark", self.tr("Keep the mark on its old version"), "O", window_wide=False)

    def _make(
        self,
        name: str,
        text: str,
        keys: str | QKeySequence.StandardKey,
        *,
        icon: str = "",
        window_wide: bool = True,
    ) -> QAction:
        """Make an action; one that is not window-wide works where its widget has the focus."""
        action = QAction(text, self)
        action.setObjectName(name)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(QKeySequence(keys))
        if not window_wide:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            self._window.addAction(action)
        self.refresh_tooltip(action)
        if icon:
            self._icons[action] = icon
        self.all_actions.append(action)
        return action

    def refresh_tooltip(self, action: QAction) -> None:
        """Let the tooltip say the action's name and its key."""
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tooltip_of(f"{action.text()} (\u2066{keys}\u2069)" if keys else action.text()))

    @Slot()
    def _set_icons(self) -> None:
        for action, name in self._icons.items():
            action.setIcon(self._theme.icon(name))
