"""The line along the bottom of the window: that all is saved, how much there is, and where."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop.widgets.announce import announce
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.widgets.progress_strip import ProgressStrip
    from storage.records import LibraryCounts

HEIGHT: Final = 26
MESSAGE_MS: Final = 6000


class StatusLine(QFrame):
    """Shows the library's state; a message stands for a while in place of the counts.

    ``stop_requested()`` asks for the work to end whose progress is shown.
    """

    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Status"))
        self._saved = self._label("statusSaved")
        self._articles = self._label("statusArticles")
        self._highlights = self._label("statusHighlights")
        self._notes = self._label("statusNotes")
        self._message = self._label("statusMessage")
        self._library = self._label("statusLibrary")
        self._counts = (self._articles, self._highlights, self._notes)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(14, 1, 14, 0)
        layout.setSpacing(16)
        for label in (self._saved, *self._counts, self._message):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self._library)
        self._message.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(MESSAGE_MS)
        self._pause.timeout.connect(self._end_message)

    def show_counts(self, counts: LibraryCounts) -> None:
        """Show how much the library holds."""
        self._articles.setText(self.tr("%n article(s)", "", counts.articles))
        self._highlights.setText(self.tr("%n highlight(s)", "", counts.highlights))
        self._notes.setText(self.tr("%n note(s)", "", counts.notes))

    def show_library(self, path: Path, *, read_only: bool) -> None:
        """Name the library's file, and say whether what is done is saved in it."""
        self._saved.setText(self.tr("Read only") if read_only else self.tr("Saved"))
        # isolated, since the file's name has a direction of its own
        self._library.setText(f"\u2068{path.name}\u2069")
        self._library.setToolTip(tooltip_of(str(path)))

    def show_message(self, text: str) -> None:
        """Show a sentence for some seconds, and have screen readers say it."""
        self._message.setText(text)
        self._show_message(shown=True)
        self._pause.start()
        announce(self._message, text)

    @cached_property
    def progress(self) -> ProgressStrip:
        """How far the work under way is, made when the first work takes long enough to be shown."""
        from desktop.widgets.progress_strip import ProgressStrip  # noqa: PLC0415 - most starts do no such work

        strip = ProgressStrip(self)
        strip.stop_requested.connect(self.stop_requested)
        self._row.insertWidget(self._row.indexOf(self._library), strip)
        return strip

    @Slot(str, float)
    def show_progress(self, text: str, share: float) -> None:
        """Show how far some work is; ``share`` is what is done, from 0 to 1."""
        if "progress" not in self.__dict__:
            announce(self, text)
        self.progress.show_state(text, share)

    @Slot()
    def hide_progress(self) -> None:
        """Show no progress any more."""
        if "progress" in self.__dict__:
            self.progress.hide()

    @Slot()
    def _end_message(self) -> None:
        self._show_message(shown=False)

    def _show_message(self, *, shown: bool) -> None:
        self._message.setVisible(shown)
        for label in self._counts:
            label.setVisible(not shown)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
