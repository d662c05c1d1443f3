"""A new text of an article from a file that the analyst names: read in the background, undone as one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from desktop.adding import LONG
from desktop.widgets.own_direction import isolated
from desktop.wording import Wording
from storage.errors import DuplicateArticle, LibraryUnavailable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.actions import Actions
    from desktop.edits import Edits
    from desktop.library.pane import LibraryPane
    from desktop.navigation import Navigation
    from desktop.tasks import Progress, Tasks
    from storage.importing.refusals import Refusal
    from storage.library import Connection, Library, Written
    from storage.records import NewArticle
    from storage.versions import Carried

_TASK: Final = "new version"
_WRITING: Final = "new version of a long text"


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
        self._found: NewArticle | None = None
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
        """Read a file and give the article its text; one at a time."""
        if self._tasks.busy(_WRITING):
            return
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
        if len(found.text) > LONG:
            self._found = found
            work = partial(_add, library=self._tasks.library, article_id=self._article_id, found=found)
            self._tasks.run(_WRITING, work, self._take_in, self._fail)
            return
        try:
            self._tell(self._edits.articles.add_version(self._article_id, found))
        except DuplicateArticle as twin:
            self._refuse(twin)

    def _take_in(self, written: Written[Carried]) -> None:
        """Take in what was written in the background."""
        self._tell(self._edits.articles.take_in_version(written))

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, DuplicateArticle):
            self._refuse(error)
        elif isinstance(error, LibraryUnavailable) and self._found is not None:
            self._tell(self._edits.articles.add_version(self._article_id, self._found))
        else:
            raise error

    def _refuse(self, twin: DuplicateArticle) -> None:
        words = self.tr("This text is in the library already: %1")
        self.refused.emit([words.replace("%1", isolated(twin.headline))])

    def _tell(self, carried: Carried | None) -> None:
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


def _add(
    _db: Connection, _progress: Progress, library: Library, article_id: int, found: NewArticle
) -> Written[Carried]:
    from storage.versions import add_version, folding_ahead  # noqa: PLC0415 - most starts add nothing

    with folding_ahead() as fold_ahead:
        fold_ahead(found)  # before all other writing must wait
        return library.write_apart(add_version, article_id, found)
