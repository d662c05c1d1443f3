"""A library of an earlier release is brought forward: a window says so and how far it is, before there is any other."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QObject, Signal, Slot

from desktop.language import Language
from desktop.recovery.job import Job
from desktop.recovery.window import RecoveryWindow
from desktop.theme import Theme
from storage.stopping import Stopped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.settings import Settings
    from storage.library import Preparation
    from storage.stopping import Cancelled, Told

_TOLD_EVERY_S: Final = 0.1


class Preparing(QObject):
    """Shows the window and runs the work in a thread.

    Who closes the window ends the program, once what was begun is taken back: the library is as it was then.
    """

    progressed = Signal(int, int)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        theme, self._language = Theme(settings.theme), Language(settings.language, settings.digits)
        theme.apply(app)
        self._language.install(app)
        self.window = RecoveryWindow(theme, self._language)
        self.window.working = True
        self.window.stop_requested.connect(self._stop)
        self.progressed.connect(self._show_progress)
        self._job: Job | None = None

    def run(self, work: Preparation) -> None:
        """Return once it is done; raise what it raises, or SystemExit where the window was closed."""

        def told_sometimes(_told: Told, cancelled: Cancelled) -> None:
            due = 0.0

            def told(done: int, total: int) -> None:
                nonlocal due
                if time.monotonic() >= due:
                    due = time.monotonic() + _TOLD_EVERY_S
                    self.progressed.emit(done, total)

            work(told, cancelled)

        job = self._job = Job(told_sometimes, self)
        self._show_begun()
        waiting = QEventLoop(self)
        job.finished.connect(waiting.quit)
        job.start()
        waiting.exec()
        job.wait()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()
        if isinstance(job.error, Stopped):
            raise SystemExit(0)
        if job.error is not None:
            raise job.error

    def _show_begun(self) -> None:
        self.window.show_work(
            self.tr("Preparing the library for this version…"),
            self.tr(
                "This is done once, after a backup. With very many articles it takes a few minutes. If you close the "
                "window, the library stays as it was, and this begins anew at the next start."
            ),
        )
        strip = self.window.progress
        strip.stop_button.hide()  # what is done by then would not stay
        strip.label.show()
        strip.show_state(self.tr("Backing up…"), 0.0)
        self.window.show()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("%1 of %2 articles").replace("%1", self._language.number(done))
        words = words.replace("%2", self._language.number(total))
        self.window.progress.show_state(words, done / max(total, 1))

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self.window.progress.show_state(self.tr("Stopping…"), 0.0)
            self._job.cancel()
