"""The one place that builds things and joins them: library, bridge, tasks, edits, look and window."""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from functools import cached_property, partial
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
from storage.errors import LibraryLocked, LibraryUnavailable, StorageError
from storage.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from desktop.crossing import Crossing
    from desktop.keeping import Keeping
    from desktop.naming import Naming
    from desktop.page_way import PageWay, Stop
    from desktop.recovery.recovery import Recovery
    from desktop.upkeep import Upkeep
    from storage.backups import Reason
    from storage.library import Preparation, Prepare
    from storage.records import Change

_PATIENCE_S = 0.05
"""How long the window may wait for another program that writes its library; what it refuses by then is kept."""

_MANY = 200
"""More articles than this are removed only once a backup is under way."""


class Program(QObject):
    """An open library and the window on it; the window is built anew when the language changes.

    ``failed(error)`` may be emitted from any thread and is told in the window. What takes the library from under the
    window is a wish: ``restore_requested(library, backup, moment)``, ``repair_requested()``, ``reopening_requested()``.
    """

    failed = Signal(object)
    restore_requested = Signal(object, object, object)
    repair_requested = Signal()
    reopening_requested = Signal()

    def __init__(self, app: QApplication, library: Library, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.library = library
        self.settings = settings
        self.theme = Theme(settings.theme, self)
        self.language = Language(settings.language, settings.digits, self)
        library.set_patience(_PATIENCE_S)
        self.bridge = Bridge(library, self)
        self.tasks = Tasks(library, self)
        self.edits = Edits(self.bridge, self)
        self.adder = FileAdder(self.tasks, self.edits, self._secure, self)
        self.history = History()
        self.keeping: Keeping | None = None
        self.naming: Naming | None = None
        self.crossing: Crossing | None = None
        self.way: PageWay | None = None
        self._stops: Sequence[Stop] = ()
        self.edits.retraced.connect(self._follow_retraced)
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
        if "upkeep" in self.__dict__:
            self.upkeep.close()
        self.edits.close()
        self.tasks.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.library.close()

    def retire(self) -> None:
        """Close for good without asking: another window has taken the place of this one."""
        self._keep_layout()
        self.window.retire()
        self.deleteLater()
        self.close()

    @cached_property
    def upkeep(self) -> Upkeep:
        """What is done for the library while nobody looks, made once the window can be seen."""
        from desktop.upkeep import Upkeep  # noqa: PLC0415 - the window is to be seen before it

        return Upkeep(self.bridge, self.settings, self)

    def _secure(self, reason: Reason, go_on: Callable[[], object]) -> None:
        self.upkeep.backing_up.secure(reason, go_on)

    @Slot()
    def look_after(self) -> None:
        """Make what the article can be read without: entities, other articles, versions, and the library's keeping."""
        from desktop.crossing import Crossing  # noqa: PLC0415 - the window is to be seen before it
        from desktop.keeping import Keeping  # noqa: PLC0415 - the same
        from desktop.naming import Naming  # noqa: PLC0415 - the same
        from desktop.page_way import PageWay  # noqa: PLC0415 - the same
        from desktop.versioning import Versioning  # noqa: PLC0415 - the same

        window, line = self.window, self.window.status_line
        core, look = (self.bridge, self.edits, self.tasks), (self.theme, self.language, self.settings)
        way = self.way = PageWay(window.searching, window.pages, window)
        self.naming = Naming(window, *core, *look, way)
        self.crossing = Crossing(window, *core, *look, way, self.naming)
        versioning = Versioning(window, self.adder, *core)
        for part in (self.naming, self.crossing, versioning):
            part.told.connect(line.show_message)
        keeping = Keeping(window, self.upkeep, self.bridge, self.tasks, *look, way)
        keeping.restore_requested.connect(self.restore_requested)
        keeping.repair_requested.connect(self.repair_requested)
        keeping.reopening_requested.connect(self.reopening_requested)
        self.keeping = keeping
        way.take_up(self._stops)
        self._stops = ()

    @Slot(list)
    def _remove_articles(self, article_ids: Sequence[int]) -> None:
        """Remove articles; very many once the state before is safe."""
        if len(article_ids) > _MANY:
            self._secure("removal", partial(self.edits.articles.remove, article_ids))
        else:
            self.edits.articles.remove(article_ids)

    def _build_window(self) -> MainWindow:
        window = MainWindow(
            self.bridge, self.edits, self.adder, self.tasks, self.theme, self.language, self.settings, self.history
        )
        window.language_requested.connect(self.change_language)
        window.first_painted.connect(self.look_after, Qt.ConnectionType.QueuedConnection)
        window.library_pane.remove_requested.connect(self._remove_articles)
        return window

    @Slot(object)
    def _follow_retraced(self, change: Change) -> None:
        """Show the article in which something was undone; who looks at an entity sees it there."""
        if self.way is None or not self.way.is_shown:
            self.window.navigation.follow_retraced(change)

    @Slot(str)
    def change_language(self, code: str) -> None:
        """Build the window anew in a language; the article, the page before it, and what can be undone stay."""
        self.settings.language = "ar" if code == "ar" else "en"
        old = self.window
        old.flush()
        self._keep_layout()
        self._stops = () if self.way is None else self.way.stops()
        self.language.set_code(self.settings.language)
        self.language.install(self._app)
        self.naming = self.crossing = self.way = None
        self.window = self._build_window()
        self.show()
        if self._stops:  # the page is there from the first paint on
            self.window.first_painted.disconnect(self.look_after)
            self.look_after()
        old.retire()

    def _keep_layout(self) -> None:
        self.settings.set_window_state(self.language.direction, self.window.splitter_state())
        self.settings.window_geometry = self.window.saveGeometry()

    @Slot(object)
    def tell(self, error: BaseException) -> None:
        """Say calmly that something failed."""
        self.window.notices.tell(error)


class Session(QObject):
    """The program on screen, and the next in its place: around a restore the library is closed and opened anew."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        reports: CrashReports,
        trace: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(app)
        self.app = app
        self.settings = settings
        self.program: Program | None = None
        self._reports = reports
        self._trace = trace
        self._watched = False

    @cached_property
    def recovery(self) -> Recovery:
        """What restores, repairs and chooses another file while no library is open."""
        from desktop.recovery.recovery import Recovery  # noqa: PLC0415 - a start that goes well needs none of it

        return Recovery(self)

    def begin(self, library: Library) -> Program:
        """Show the window on an open library."""
        program = self.program = Program(self.app, library, self.settings)
        program.restore_requested.connect(self._restore)
        program.repair_requested.connect(self._repair)
        program.reopening_requested.connect(self._reopen)
        self._reports.listener = program.failed.emit
        program.window.first_painted.connect(calm_down)
        program.window.first_painted.connect(self._watch, Qt.ConnectionType.QueuedConnection)
        program.show()
        return program

    def open(self, path: Path, hint: str = "") -> Program | None:
        """Open a library and show it; where that cannot be, say so, and what was tried, and offer what can be done."""
        try:
            return self.begin(open_to_write_or_read(path, self._trace, self.prepare))
        except LibraryUnavailable as error:
            self.recovery.refuse(error, hint)
            return None

    def prepare(self, work: Preparation) -> None:
        """Bring a library of an earlier release forward, and show meanwhile what is done."""
        from desktop.recovery.preparing import Preparing  # noqa: PLC0415 - a library is migrated once a release

        Preparing(self.app, self.settings).run(work)

    def end(self) -> None:
        """Put the window away and close its library; another window is to be there already, or the program ends."""
        program, self.program = self.program, None
        if program is not None:
            self._reports.listener = None
            with suppress(LibraryUnavailable):  # whatever is done next with the file meets the same, and tells it
                program.retire()

    def close(self) -> None:
        """Close what is open, at the end of the program."""
        if "recovery" in self.__dict__:
            self.recovery.close()
        if self.program is not None:
            self._reports.listener = None
            self.program.close()

    def save_all(self) -> bool:
        """Save everything, and tell whether nothing would be lost by closing."""
        return self.program is None or self.program.window.save_all()

    def close_window(self) -> None:
        """Close the window, if nothing is lost by it."""
        if self.program is not None:
            self.program.window.close()
        else:
            self.recovery.leave()

    @Slot()
    def _watch(self) -> None:
        """Hear, from the first window on, of faults that end the process, and of the system's wish to end it."""
        if not self._watched:
            from desktop.ending import Ending  # noqa: PLC0415 - the window is to be seen before it

            self._watched = True
            self._reports.watch_faults()
            Ending(self.app, self.save_all, self.close_window)

    @Slot(object, object, object)
    def _restore(self, path: Path, backup: Path, moment: datetime | None) -> None:
        if self.save_all():
            self.recovery.restore(path, backup, moment)

    @Slot()
    def _repair(self) -> None:
        if self.program is not None and self.save_all():
            self.recovery.repair(self.program.library.path)

    @Slot()
    def _reopen(self) -> None:
        """Open the library to write, if what forbade it is gone; else only say so."""
        if self.program is not None and self.save_all():
            self.recovery.reopen(self.program)


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
        trace = _print_statement if trace_sql else None
        session = Session(app, settings, reports, trace)
        stack.callback(session.close)
        try:
            program = session.begin(_open(library, folder, trace, session.prepare))
        except LibraryUnavailable as error:
            sys.stderr.write(f"{error}\n")
            session.recovery.refuse(error)
        else:
            if timings:
                program.window.first_painted.connect(partial(_print_timing, began))
        code = app.exec()
        return 1 if session.program is None else code


def _open(
    file: Path | None,
    folder: Path | None,
    trace: Callable[[str], object] | None,
    prepare: Prepare | None = None,
) -> Library:
    """Open the library asked for, the throw-away one in ``folder``, or the user's own; to read only if it is held."""
    try:
        if folder is not None:
            library = Library.open(folder / "library.hashiya", trace=trace)
            fill_with_samples(library)
            return library
        if file is None:
            return open_users_library(trace=trace, prepare=prepare)
        return Library.open(file, trace=trace, prepare=prepare)
    except LibraryLocked as held:
        return _open_held(held, trace)


def open_to_write_or_read(
    path: Path, trace: Callable[[str], object] | None = None, prepare: Prepare | None = None
) -> Library:
    """Open a library, to read only if another program holds it; raise LibraryUnavailable."""
    try:
        return Library.open(path, trace=trace, prepare=prepare)
    except LibraryLocked as held:
        return _open_held(held, trace)


def _open_held(held: LibraryLocked, trace: Callable[[str], object] | None) -> Library:
    library = Library.open(held.path, read_only=True, trace=trace)
    library.read_only_because = held
    return library


def _print_statement(statement: str) -> None:
    sys.stderr.write(statement + "\n")


def _print_timing(began: float) -> None:
    sys.stderr.write(f"first paint {time.perf_counter() - began:.3f} s after the start\n")
