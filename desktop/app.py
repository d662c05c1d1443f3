"""The one place that builds things and joins them: library, bridge, tasks, edits, look and window."""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.adding import FileAdder
from desktop.bridge import Bridge
from desktop.crash import CrashReports, log_folder
from desktop.edits import Edits
from desktop.history import History
from desktop.language import Language
from desktop.main_window import MainWindow
from desktop.quick_start import calm_down
from desktop.reader import accessible
from desktop.samples import fill_with_samples, open_users_library
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import STYLE_ARGUMENTS, Theme
from desktop.wording import Wording, unexpected
from storage.errors import LibraryLocked, LibraryUnavailable, StorageError
from storage.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable


class Program(QObject):
    """An open library and the window on it; the window is built anew when the language changes.

    ``failed(error)`` may be emitted from any thread and is told in the window.
    """

    failed = Signal(object)

    def __init__(self, app: QApplication, library: Library, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.library = library
        self.settings = settings
        self.theme = Theme(settings.theme, self)
        self.language = Language(settings.language, settings.digits, self)
        self.bridge = Bridge(library, self)
        self.tasks = Tasks(library, self)
        self.edits = Edits(self.bridge, self)
        self.adder = FileAdder(self.tasks, self.edits, self)
        self.history = History()
        self.theme.apply(app)
        self.language.install(app)
        accessible.install()
        self.window = self._build_window()
        self.failed.connect(self.tell)

    def show(self) -> None:
        """Show the window, and in it, laid out once for its size, the article that was read last."""
        self.window.show()
        self.window.navigation.open_first(self.settings.last_article)
        self.window.reading_pane.view.setFocus()

    def close(self) -> None:
        """End the background work, free the window before what it listens to, and leave one plain file behind."""
        self.tasks.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.library.close()

    def _build_window(self) -> MainWindow:
        window = MainWindow(
            self.bridge, self.edits, self.adder, self.tasks, self.theme, self.language, self.settings, self.history
        )
        window.language_requested.connect(self.change_language)
        self.edits.retraced.connect(window.navigation.follow_retraced)
        return window

    @Slot(str)
    def change_language(self, code: str) -> None:
        """Build the window anew in a language; what is open and what can be undone stay."""
        self.settings.language = "ar" if code == "ar" else "en"
        old = self.window
        old.flush()
        self.settings.set_window_state(self.language.direction, old.splitter_state())
        self.settings.window_geometry = old.saveGeometry()
        self.language.set_code(self.settings.language)
        self.language.install(self._app)
        self.window = self._build_window()
        self.show()
        old.retire()

    @Slot(object)
    def tell(self, error: BaseException) -> None:
        """Say calmly that something failed: a fault of the world in its own words, anything else as logged."""
        sentence = Wording(self).fault(error) if isinstance(error, StorageError) else unexpected()
        self.window.notice.show_sentences([sentence])


def run(library: Path | None, temporary: bool, trace_sql: bool, timings: bool) -> int:
    """Open a library and its window and stay until it is closed; return the exit code."""
    began = time.perf_counter()
    app = QApplication([*sys.argv[:1], *STYLE_ARGUMENTS])
    app.setApplicationName("hashiya")
    app.setApplicationDisplayName("Hashiya")
    app.setDesktopFileName("hashiya")
    reports = CrashReports(log_folder, foreseen=(StorageError,))
    reports.install()
    with ExitStack() as stack:
        stack.callback(reports.uninstall)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hashiya-"))) if temporary else None
        settings = Settings(None if folder is None else folder / "settings.ini")
        try:
            opened = _open(library, folder, _print_statement if trace_sql else None)
        except LibraryUnavailable as error:
            return _refuse(app, settings, error)
        program = Program(app, opened, settings)
        stack.callback(program.close)
        reports.listener = program.failed.emit
        program.show()
        if timings:
            program.window.first_painted.connect(partial(_print_timing, began))
        program.window.first_painted.connect(calm_down)
        program.window.first_painted.connect(reports.watch_faults)
        return app.exec()


def _open(file: Path | None, folder: Path | None, trace: Callable[[str], object] | None) -> Library:
    """Open the library asked for, the throw-away one in ``folder``, or the user's own; to read only if it is held."""
    try:
        if folder is not None:
            library = Library.open(folder / "library.hashiya", trace=trace)
            fill_with_samples(library)
            return library
        return open_users_library(trace=trace) if file is None else Library.open(file, trace=trace)
    except LibraryLocked as held:
        library = Library.open(held.path, read_only=True, trace=trace)
        library.read_only_because = held
        return library


def _refuse(app: QApplication, settings: Settings, error: LibraryUnavailable) -> int:
    """Say on the terminal and in a box why the library cannot be opened; there is no window to say it in."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - a start that goes well shows none

    sys.stderr.write(f"{error}\n")
    theme = Theme(settings.theme)
    theme.apply(app)
    language = Language(settings.language)
    language.install(app)
    box = QMessageBox(QMessageBox.Icon.Warning, "Hashiya", Wording().fault(error))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return 1


def _print_statement(statement: str) -> None:
    sys.stderr.write(statement + "\n")


def _print_timing(began: float) -> None:
    sys.stderr.write(f"first paint {time.perf_counter() - began:.3f} s after the start\n")
