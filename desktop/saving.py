"""What is not saved, said in the window: why, and what can be done about it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.widgets.own_direction import isolated
from storage.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFailed,
    LibraryLocked,
    LibraryReadOnly,
    LibraryUnavailable,
)
from storage.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.edits import Edits
    from desktop.status_line import StatusLine
    from desktop.steps import Act
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from desktop.widgets.notice import Notice
    from storage.library import Connection

_COPY_TASK: Final = "saving elsewhere"
_DISK_IS_FULL: Final = ("disk is full", "No space left")


class Saving(QObject):
    """Shows a notice while something is not saved, and puts it away when all is."""

    def __init__(
        self,
        edits: Edits,
        path: Path,
        tasks: Tasks,
        theme: Theme,
        status_line: StatusLine,
        notice: Notice,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._path = path
        self._unsaved = edits.unsaved
        self._tasks = tasks
        self._theme = theme
        self._status_line = status_line
        self._notice = notice
        self._window = window
        status_line.unsaved_pressed.connect(self.show_notice)
        self._copy: Path | None = None
        self._number = 0
        self._leaving = False
        self._try = self._action("trySaving", self.tr("Try again"), self._try_again)
        self._elsewhere = self._action("saveElsewhere", self.tr("Save a copy elsewhere…"), self._choose_place)
        self._lose = self._action("closeAndLose", "", self._close_and_lose)

    @Slot()
    def show_state(self) -> None:
        """Say how many changes wait and why; or that all is saved, if that was not so before."""
        number, before = self._unsaved.number, self._number
        self._number = number
        if number:
            self._status_line.show_unsaved(self._theme.icon("warning", "rubric"))
            # closed, it stays so while the same note is typed on; and what is only a moment late needs none
            late = isinstance(self._unsaved.refusal, LibraryBusy)
            if (number > before or self._notice.isVisible()) and not late:
                self.show_notice()
        else:
            self._leaving = False
            self._copy = None
            self._notice.hide()
            self._status_line.show_saved()
            self._status_line.show_message(self.tr("All changes are saved now"))

    @Slot()
    def show_notice(self) -> None:
        """Say what is not saved, also after the notice was closed."""
        actions = [self._try, self._elsewhere]
        if self._leaving:
            self._lose.setText(self.tr("Close and lose %n change(s)", "", self._unsaved.number_at_risk))
            actions.append(self._lose)
        sentences = [self._sentence()]
        if self._copy is not None:
            sentences.append(self._words_of_copy(self._copy))
        if not self._notice.isVisible() or "\n".join(sentences) != self._notice.text():
            self._notice.show_sentences(sentences, actions)

    def may_close(self) -> bool:
        """Save what waits, and tell whether the window may be closed: whether all is saved, or in a copy."""
        if self._unsaved.save(whole=True) or not self._unsaved.number_at_risk:
            return True
        self._leaving = True
        self.show_notice()
        return False

    def words_of_lost(self, act: Act) -> str:
        """Say that an act can never be saved; what was typed is in it, so that it can be copied."""
        sentence = self.tr("This could not be saved, for what it was about is gone: %1")
        return sentence.replace("%1", isolated(act.typed or act.name()))

    # words -------------------------------------------------------------------------------------------

    def _sentence(self) -> str:
        if self._leaving:
            number = self._unsaved.number_at_risk
            sentence = self.tr("Closing would lose %n change(s): the library %1 cannot be saved, for %2.", "", number)
        else:
            number = self._unsaved.number
            sentence = self.tr(
                "The library %1 cannot be saved, for %2; %n change(s) are kept in memory until it can.",
                "",
                number,
            )
        return sentence.replace("%1", isolated(self._path.name)).replace("%2", self._cause())

    def _cause(self) -> str:
        refusal = self._unsaved.refusal
        if isinstance(refusal, LibraryBusy):
            return self.tr("a long text is being saved")
        if isinstance(refusal, LibraryLocked):
            return self.tr("another program is writing it")
        if isinstance(refusal, LibraryReadOnly):
            return self.tr("its file or folder may only be read")
        if isinstance(refusal, LibraryDamaged):
            return self.tr("it is damaged")
        reason = refusal.reason if isinstance(refusal, LibraryFailed) else str(refusal)
        if any(words in reason for words in _DISK_IS_FULL):
            return self.tr("the disk is full")
        return self.tr("the system says: %1").replace("%1", isolated(reason))

    def _words_of_copy(self, copy: Path) -> str:
        if self._unsaved.number_at_risk:
            sentence = self.tr("A copy with what was done before is here: %1")
        else:
            sentence = self.tr("All of it is in this copy, so that the window may be closed: %1")
        return sentence.replace("%1", isolated(str(copy)))

    # what can be done ----------------------------------------------------------------------------------

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action

    @Slot()
    def _try_again(self) -> None:
        if not self._unsaved.save():
            self._status_line.show_message(self.tr("Still not saved"))

    @Slot()
    def _close_and_lose(self) -> None:
        self._unsaved.give_up()
        self._window.close()

    @Slot()
    def _choose_place(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a window of the system's, rarely asked for

        name, _kind = QFileDialog.getSaveFileName(
            self._window, self._elsewhere.text(), str(Path.home() / self._path.name), self.tr("Library (*.hashiya)")
        )
        if name and Path(name).resolve() == self._path:
            self._status_line.show_message(self.tr("Choose another place; the library itself cannot be saved"))
        elif name:
            self._set_copying(under_way=True)
            work = partial(_save_copy, source=self._path, target=Path(name), acts=tuple(self._unsaved.acts))
            self._tasks.run(_COPY_TASK, work, self._finish_copy, self._fail_to_copy)

    def _set_copying(self, *, under_way: bool) -> None:
        self._elsewhere.setEnabled(not under_way)
        if under_way:
            self._status_line.show_message(self.tr("Saving a copy…"))

    def _finish_copy(self, made: tuple[Path, Sequence[Act]]) -> None:
        self._set_copying(under_way=False)
        self._copy, acts = made
        self._unsaved.note_copy(acts)
        self._status_line.show_message(self.tr("A copy was saved"))

    def _fail_to_copy(self, error: BaseException) -> None:
        self._set_copying(under_way=False)
        raise error


def _save_copy(
    _reader: Connection, progress: Progress, *, source: Path, target: Path, acts: Sequence[Act]
) -> tuple[Path, Sequence[Act]]:
    """Copy the library as it is and do in the copy what waits; return where it is and what is in it.

    In the place of ``target`` is what was there, or the whole copy. Raises LibraryUnavailable.
    """
    from storage.atomic_file import put_in_place  # noqa: PLC0415 - most disks refuse nothing
    from storage.backups import copy_sound  # noqa: PLC0415

    part = target.with_name(f".{target.name}.part")
    try:
        copy_sound(source, part, cancelled=progress.cancelled)
        copy = Library.open(part)
        try:
            done = [act for act in acts if _perform_in(copy, act)]
        finally:
            copy.close()
        put_in_place(part, target)
    except OSError as error:
        raise LibraryFailed(target, error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return target, done


def _perform_in(copy: Library, act: Act) -> bool:
    """Do what waits in the copy too; return False for what cannot be done any more."""
    try:
        copy.write(act.verb, *act.args)
    except LibraryUnavailable:
        raise
    except Exception:  # noqa: BLE001 - it is told when the library itself says so
        return False
    return True
