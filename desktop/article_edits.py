"""What the analyst does to whole articles: one method for each act, each undoable under its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.acts import Acts
from desktop.steps import Act, Addition, Step
from desktop.undoing import LETTERS_OF_A_ROW
from storage import articles

if TYPE_CHECKING:
    from storage.library import Connection, Written
    from storage.records import Direction, NewArticle, Status
    from storage.versions import Carried, Received


class ArticleEdits(Acts):
    """The acts on whole articles; those on very many go on in portions."""

    # their texts ---------------------------------------------------------------------------

    def add(self, found: Sequence[NewArticle], run: int) -> Received:
        """Add articles and new versions, and return these and what was here; batches of one run merge into one step."""
        from storage.versions import receive_all  # noqa: PLC0415 - most starts add nothing

        written = self._bridge.write(receive_all, found)
        self._remember_addition(written, run)
        return written.result

    def take_in_addition(self, written: Written[Received], run: int) -> Received:
        """Take in what was added apart from here, as if it had been by `add`."""
        received = self._bridge.take_in(written)
        self._remember_addition(written, run)
        return received

    def _remember_addition(self, written: Written[Received], run: int) -> None:
        self._edits.push(Addition(lambda: self.tr("addition of articles"), written.steps, f"addition {run}"))

    @Slot(int, object)
    def add_version(self, article_id: int, new: NewArticle) -> Carried | None:
        """Give an article a new text, to which its marks go over."""
        from storage.versions import add_version  # noqa: PLC0415 - most starts add nothing

        return self._do(lambda: self.tr("new version"), add_version, article_id, new)

    def take_in_version(self, written: Written[Carried]) -> Carried:
        """Take in a new text that was added apart from here, as if it had been by `add_version`."""
        carried = self._bridge.take_in(written)
        self._edits.push(Step(lambda: self.tr("new version"), written.steps, ""))
        return carried

    @Slot(int, int, str)
    def set_paragraph_direction(self, version_id: int, start: int, direction: Direction | str) -> None:
        """Choose a paragraph's direction by hand; an empty string leaves it to its words again."""
        chosen: Direction | None = "rtl" if direction == "rtl" else "ltr" if direction == "ltr" else None
        self._do(lambda: self.tr("change of direction"), articles.set_paragraph_direction, version_id, start, chosen)

    # details and states ----------------------------------------------------------------------

    @Slot(int, dict)
    def set_details(self, article_id: int, fields: Mapping[str, str]) -> None:
        """Correct an article's headline, outlet, author, date, language or link."""
        self._do(lambda: self.tr("change of details"), _correct, article_id, fields)

    @Slot(list, str)
    def set_status(self, article_ids: Sequence[int], status: Status) -> None:
        """Mark articles as unread, being read or done, as one step."""
        self._edits.long_acts.do(Act(lambda: self.tr("change of status"), _set_status, (article_ids, status)))

    @Slot(list, bool)
    def set_starred(self, article_ids: Sequence[int], starred: bool) -> None:
        """Star articles, or take their stars away, as one step."""
        self._edits.long_acts.do(Act(lambda: self.tr("star"), _set_starred, (article_ids, starred)))

    @Slot(list)
    def remove(self, article_ids: Sequence[int]) -> None:
        """Remove articles with everything on them; undo brings all of it back."""
        number = len(article_ids)
        act = Act(lambda: self.tr("removal of %n article(s)", "", number), articles.remove_articles, (article_ids,))
        self._edits.long_acts.do(act._replace(weigh=self._weigh))

    def _weigh(self, article_id: int) -> int:
        return 1 + self._bridge.read(articles.count_letters, article_id) // LETTERS_OF_A_ROW


def _correct(db: Connection, article_id: int, fields: Mapping[str, str]) -> None:
    articles.set_details(db, article_id, **fields)


def _set_status(db: Connection, article_ids: Sequence[int], status: Status) -> None:
    for article_id in article_ids:
        articles.set_status(db, article_id, status)


def _set_starred(db: Connection, article_ids: Sequence[int], starred: bool) -> None:
    for article_id in article_ids:
        articles.set_starred(db, article_id, starred)
