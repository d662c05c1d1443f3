"""A new text of an article from a file that the analyst names: read in the background, undone as one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from desktop.widgets.own_direction import isolated
from desktop.wording import Wording
from storage.errors import DuplicateArticle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.actions import Actions
    from desktop.edits import Edits
    from desktop.library.pane import LibraryPane
    from desktop.navigation import Navigation
    from desktop.tasks import Progress, Tasks
    from storage.importing.refusals import Refusal
    from storage.library import Connection
    from storage.records import NewArticle

_TASK: Final = "new version"


class NewVersion(QObject):
    """Asks for the file, and adds its text to the article as a new version.

    ``told(sentence)`` sums up, ``refused(sentences)`` says why nothing was added, and
    ``versions_added(list[Carried])`` follows where some marks were not found to the letter.
    """

    told = Signal(str)
    refused = Signal(list)
    versions_added = Signal(list)

    def __init__(
        self,
        tasks: Tasks,
        edits: Edits,
        actions: Actions,
        navigation: Navigation,
        library_pane: LibraryPane,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._edits = edits
        self._navigation = navigation
        self._window = window
        self._article_id = 0
        actions.new_version.triggered.connect(self._choose_for_open)
        library_pane.new_version_requested.connect(self.choose)

    @Slot()
    def _choose_for_open(self) -> None:
        if self._navigation.article_id is not None:
            self.choose(self._navigation.article_id)

    @Slot(int)
    def choose(self, article_id: int) -> None:
        """Let the analyst choose the file with the new text of an article."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - costs a start milliseconds

        kinds = self.tr("Articles (*.txt *.text *.jsonl *.jsonl.gz *.csv);;All files (*)")
        name, _filter = QFileDialog.getOpenFileName(self._window, self.tr("New version from a file"), "", kinds)
        if name:
            self.add(article_id, Path(name))

    def add(self, article_id: int, path: Path) -> None:
        """Read a file and give the article its text."""
        self._article_id = article_id
        self._tasks.run(_TASK, partial(_read, path=path), self._write)

    def _write(self, found: NewArticle | Refusal | None) -> None:
        from storage.importing.refusals import Refusal  # noqa: PLC0415 - most starts add nothing

        if isinstance(found, Refusal):
            self.refused.emit([Wording(self).refusal(found)])
            return
        if found is None:
            self.refused.emit([self.tr("This file holds several articles; choose one that holds the new text alone.")])
            return
        try:
            carried = self._edits.add_version(self._article_id, found)
        except DuplicateArticle as twin:
            words = self.tr("This text is in the library already: %1")
            self.refused.emit([words.replace("%1", isolated(twin.headline))])
            return
        if carried is None:  # the library refuses; the act is kept until it does not
            return
        self.told.emit(self.tr("Version %1 added").replace("%1", QLocale().toString(carried.number)))
        if carried.moved or carried.orphans:
            self.versions_added.emit([carried])


def _read(_db: Connection, progress: Progress, path: Path) -> NewArticle | Refusal | None:
    """Return the one article of a file, or why there is none; None where there are several."""
    from storage.importing.files import Reading  # noqa: PLC0415 - most starts add nothing

    found: NewArticle | Refusal | None = None
    for number, one in enumerate(Reading([path], progress.cancelled)):
        if number:
            return None
        found = one
    return found
