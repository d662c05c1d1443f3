"""What a check of the library found, told in the window, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtGui import QAction

from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions import Actions
    from desktop.checking import Checking
    from desktop.notices import Notices
    from desktop.widgets.notice import Notice
    from storage.checking import Finding, Report


class Soundness(QObject):
    """Tells in a strip of its own what is wrong; ``told(sentence)`` is for the status line when all is well.

    ``repair_requested()`` is a wish.
    """

    told = Signal(str)
    repair_requested = Signal()

    def __init__(self, checking: Checking, actions: Actions, notices: Notices, writable: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._strip: Notice | None = None
        self._report: Report | None = None
        self._details = self._action("checkDetails", self.tr("Details"), self._show_details)
        self._repair = self._action("checkRepair", self.tr("Repair"), self.repair_requested.emit)
        self._repair.setToolTip(
            self.tr("Close the library for a while and put it right; a backup of it is kept, or the file as it is")
        )
        self._repair.setEnabled(writable)
        self._backups = self._action("checkBackups", self.tr("Backups"), actions.backups.trigger)
        checking.checked.connect(self._tell)
        checking.stopped.connect(self._tell_stopped)

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action

    @Slot(object, bool)
    def _tell(self, report: Report, asked: bool) -> None:
        self._report = report
        if report.sound:
            if self._strip is not None:
                self._strip.hide()
            self.told.emit(self._words_of_sound(report) if asked else self.tr("Checked: all is well"))
        else:
            self._show([self._sentence(report)], with_details=True)

    @Slot()
    def _tell_stopped(self) -> None:
        self.told.emit(self.tr("The check was stopped"))

    @Slot()
    def _show_details(self) -> None:
        if self._report is not None:
            sentences = [self._sentence(self._report), *map(self._words_of, self._report.findings)]
            self._show(sentences, with_details=False)

    def _show(self, sentences: list[str], *, with_details: bool) -> None:
        if self._strip is None:
            self._strip = self._notices.make_strip("checkNotice")
        actions = [action for action in (self._repair, self._backups) if action.isEnabled()]
        self._strip.show_sentences(sentences, [self._details, *actions] if with_details else actions)

    def _words_of_sound(self, report: Report) -> str:
        locale = QLocale()
        sentence = self.tr("All is well: %1 articles and %2 marks were checked")
        return sentence.replace("%1", locale.toString(report.articles)).replace("%2", locale.toString(report.marks))

    def _sentence(self, report: Report) -> str:
        if report.only_indexes:
            return self.tr(
                "The indexes of the library are not in order; your articles and notes are. "
                "A repair makes the indexes anew."
            )
        return self.tr(
            "The library is damaged. A repair saves what can be read into a new file and leaves this one as it is; "
            "or restore a backup."
        )

    def _words_of(self, finding: Finding) -> str:
        kinds = {
            "pages": lambda: self.tr("%n fault(s) in the structure of the file", "", finding.number),
            "lookups": lambda: self.tr("%n fault(s) in the file's own indexes", "", finding.number),
            "references": lambda: self.tr("%n row(s) whose owner is missing", "", finding.number),
            "texts": lambda: self.tr("%n text(s) that are not what was imported", "", finding.number),
            "numbers": lambda: self.tr(
                "%n article(s) whose texts are not numbered as they must be", "", finding.number
            ),
            "quotes": lambda: self.tr("%n mark(s) that do not say what stands in the text", "", finding.number),
            "states": lambda: self.tr("%n moved mark(s) that nobody knows the origin of", "", finding.number),
            "names": lambda: self.tr("%n name(s) that would not be found", "", finding.number),
            "search": lambda: self.tr("%n fault(s) in the search index", "", finding.number),
        }
        return (
            f"{kinds[finding.kind]()} ({isolated(finding.examples[0])})" if finding.examples else kinds[finding.kind]()
        )
