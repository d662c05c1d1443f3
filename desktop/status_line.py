"""The line along the bottom of the window: that all is saved, how much there is, and where."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from desktop.widgets.announce import announce
from desktop.widgets.own_direction import isolated
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QIcon

    from desktop.widgets.progress_strip import ProgressStrip
    from storage.records import LibraryCounts

HEIGHT: Final = 26
MESSAGE_MS: Final = 6000


class StatusLine(QFrame):
    """Shows the library's state; a message stands for a while in place of the counts.

    ``unsaved_pressed()`` asks what it is that is not saved, ``library_pressed()`` by the library's name what can be
    done for it; what opens then opens above ``library_button``.
    """

    unsaved_pressed = Signal()
    library_pressed = Signal()

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
        self.library_button = QToolButton(self)
        self.library_button.setObjectName("statusLibrary")
        self.library_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.library_button.clicked.connect(self.library_pressed)
        self._counts = (self._articles, self._highlights, self._notes)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(14, 1, 14, 0)
        layout.setSpacing(16)
        for label in (self._saved, *self._counts, self._message):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self.library_button)
        self._message.hide()
        self._pause = QTimer(self, singleShot=True, interval=MESSAGE_MS)
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
        self.library_button.setText(isolated(path.name).replace("&", "&&"))
        self.library_button.setToolTip(tooltip_of(str(path)))
        self.library_button.setAccessibleName(self.tr("Library %1").replace("%1", path.name))

    def show_message(self, text: str) -> None:
        """Show a sentence for some seconds, and have screen readers say it."""
        self._message.setText(text)
        self._show_message(shown=True)
        self._pause.start()
        announce(self._message, text)

    @cached_property
    def _not_saved(self) -> QToolButton:
        """What stands in the place of "Saved" while that is not so, made when it first is not."""
        button = QToolButton(self)
        button.setObjectName("statusNotSaved")
        button.setText(self.tr("Not saved"))
        button.setToolTip(tooltip_of(self.tr("Say what is not saved, and what can be done")))
        button.setAccessibleName(button.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(14, 14))
        button.clicked.connect(self.unsaved_pressed)
        self._row.insertWidget(0, button)
        return button

    def show_unsaved(self, sign: QIcon) -> None:
        """Say, with a sign, that something is not saved."""
        self._not_saved.setIcon(sign)
        self._not_saved.show()
        self._saved.hide()

    def show_saved(self) -> None:
        """Say again that all is saved."""
        self._not_saved.hide()
        self._saved.show()

    def follow(self, progressed: SignalInstance, ended: SignalInstance, stop: Callable[[], object]) -> None:
        """Show how far some work is, by ``progressed(text, share)`` until ``ended()``, with a button that stops it."""
        _FollowedWork(self, progressed, ended, stop)

    def make_strip(self) -> ProgressStrip:
        """Make a strip for one more piece of work."""
        from desktop.widgets.progress_strip import ProgressStrip  # noqa: PLC0415 - most starts do no long work

        strip = ProgressStrip(self)
        self._row.insertWidget(self._row.indexOf(self.library_button), strip)
        return strip

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


class _FollowedWork(QObject):
    """Shows the progress of one kind of work; the strip is made when it first takes long enough to be shown."""

    def __init__(
        self, line: StatusLine, progressed: SignalInstance, ended: SignalInstance, stop: Callable[[], object]
    ) -> None:
        super().__init__(line)
        self._line = line
        self._stop = stop
        progressed.connect(self._show)
        ended.connect(self._hide)

    @cached_property
    def _strip(self) -> ProgressStrip:
        strip = self._line.make_strip()
        strip.stop_requested.connect(self._stop)
        return strip

    @Slot(str, float)
    def _show(self, text: str, share: float) -> None:
        if "_strip" not in self.__dict__:
            announce(self._line, text)
        self._strip.show_state(text, share)

    @Slot()
    def _hide(self) -> None:
        if "_strip" in self.__dict__:
            self._strip.hide()
