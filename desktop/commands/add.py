"""``hashiya add``: files, and the records in files, become articles."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import complain, readable, say, say_json
from desktop.commands.progress import ProgressLine, stopped_by_interrupt
from storage.articles import get_article
from storage.errors import DuplicateArticle
from storage.importing.files import Place, Reading
from storage.importing.refusals import LINES_NAMED, Refusal, RefusalTally
from storage.index import tidy
from storage.library import Connection, Library
from storage.records import Article, NewArticle
from storage.versions import Carried, add_version, receive

_BATCH = 200
_WORTH_TIDYING = 1_000
_BATCH_S = 1.0
_BATCH_LETTERS = 2_000_000
"""A transaction ends after so many articles, so long a time, or so much text, whichever comes first."""

_INTERRUPTED = 130

Found = NewArticle | Refusal
Verb = Callable[[Connection, NewArticle], Article | Carried]


class Outcome(NamedTuple):
    """What became of one file, or of the record that begins at ``line`` of one.

    ``id`` and ``title`` are those of the article it is in the library; ``carried`` tells of its marks if it was
    updated.
    """

    file: str
    result: Literal["added", "updated", "duplicate", "refused"]
    id: int | None = None
    title: str = ""
    reason: str = ""
    line: int = 0
    carried: Carried | None = None

    @property
    def place(self) -> str:
        """The file, and the line in it."""
        return f"{self.file}, line {self.line}" if self.line else self.file


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--version-of", type=RECORD_ID, metavar="ARTICLE", help="Add the one text as a new version of this article."
)
@library_option
@json_option
@shape_option
@click.pass_context
def add(
    context: click.Context,
    paths: Sequence[Path],
    version_of: int | None,
    library: Path | None,
    as_json: bool,
    shape: bool,
) -> None:
    """Add texts, files of records and folders of both to the library.

    A text file (.txt) is one article. In a file of records each line of JSON (.jsonl, .jsonl.gz) or each row (.csv,
    with names of columns at its head) is one; of folders, tables are left out. What is in the library already is said
    and not added again. A changed text of an article in the library, known by its link, its file's name or its
    headline and outlet, becomes a new version of it, to which its marks go over. What cannot be read is refused; the
    rest goes on, and the exit code is 1. Ctrl+C stops after whole articles; the exit code is then 130.
    """
    results: Counter[str] = Counter()
    tally = RefusalTally()
    records: list[dict[str, object]] = []
    progress = ProgressLine()
    if version_of is not None:
        _require_one(paths)
    with chosen_library(library, read_only=False) as opened, stopped_by_interrupt() as stopped:
        reading = Reading(paths, stopped)
        verb = receive if version_of is None else partial(_add_version_of, article_id=version_of)
        for batch in add_found(opened, reading, verb):
            results.update(outcome.result for _, outcome in batch)
            progress.clear()
            if as_json:
                records += [as_record(outcome) for _, outcome in batch]
            else:
                report(batch, tally, shape=shape)
            progress.show(so_far(_written(results), reading.place()))
        if _written(results) >= _WORTH_TIDYING:
            opened.write(tidy)
        progress.clear()
    if as_json:
        say_json(records)
    else:
        for refused in tally.records:
            if refused.number > LINES_NAMED:
                complain(refused.sentence)
        say(summary(results))
    if stopped():
        complain(f"stopped; {summary(results)}")
        context.exit(_INTERRUPTED)
    if results["refused"]:
        context.exit(1)


def _written(results: Counter[str]) -> int:
    return results["added"] + results["updated"]


def _require_one(paths: Sequence[Path]) -> None:
    """Refuse to take several texts for versions of one article."""
    if len(paths) > 1 or len(list(islice(Reading(paths, lambda: False), 2))) > 1:
        raise click.UsageError("--version-of takes one file that holds one article.")


def _add_version_of(db: Connection, new: NewArticle, article_id: int) -> Carried:
    return add_version(db, article_id, new)


def add_found(library: Library, reading: Reading, verb: Verb) -> Iterator[list[tuple[Found, Outcome]]]:
    """Add what is read, one transaction after another, and yield what became of it once it is on disk."""
    batch: list[tuple[Found, int]] = []
    letters = 0
    began = time.monotonic()
    for found in reading:
        batch.append((found, reading.line))
        letters += len(found.text) if isinstance(found, NewArticle) else 0
        if len(batch) >= _BATCH or letters >= _BATCH_LETTERS or time.monotonic() - began >= _BATCH_S:
            yield library.write(_add_batch, batch, verb).result
            batch, letters, began = [], 0, time.monotonic()
    if batch:
        yield library.write(_add_batch, batch, verb).result


def _add_batch(db: Connection, batch: Sequence[tuple[Found, int]], verb: Verb) -> list[tuple[Found, Outcome]]:
    return [(found, _add_one(db, found, line, verb)) for found, line in batch]


def _add_one(db: Connection, found: Found, line: int, verb: Verb) -> Outcome:
    if isinstance(found, Refusal):
        return Outcome(str(found.path), "refused", reason=found.sentence, line=line)
    try:
        added = verb(db, found)
    except DuplicateArticle as known:
        return Outcome(found.file_name, "duplicate", known.article_id, known.headline, line=line)
    if isinstance(added, Article):
        return Outcome(found.file_name, "added", added.id, added.headline, line=line)
    headline = get_article(db, added.article_id).headline
    return Outcome(found.file_name, "updated", added.article_id, headline, line=line, carried=added)


def report(batch: Sequence[tuple[Found, Outcome]], tally: RefusalTally, *, shape: bool) -> None:
    """Print what became of each; refusals go where errors go, only the first of many that are alike."""
    for found, outcome in batch:
        if isinstance(found, Refusal):
            if tally.add(found):
                complain(found.sentence)
        elif outcome.result == "duplicate":
            say(f"{outcome.place}: in the library already, as article {outcome.id}; nothing added")
        else:
            title = readable(outcome.title, shape=shape, indent=4)
            say(f"{outcome.place}: {_became(outcome)}\n{title}")


def _became(outcome: Outcome) -> str:
    """Say what a text became: an article, or a version of one and how its marks fared."""
    carried = outcome.carried
    if carried is None:
        return f"added as article {outcome.id}"
    said = f"added as version {carried.number} of article {outcome.id}"
    if carried.kept or carried.moved or carried.orphans:
        said += f"; of its marks {carried.kept} kept, {carried.moved} moved, {carried.orphans} not found again"
    return said


def as_record(outcome: Outcome) -> dict[str, object]:
    """Return an outcome as JSON gives it; only a record of a file has a line, only an update tells of marks."""
    record = outcome._asdict()
    del record["carried"]
    if not outcome.line:
        del record["line"]
    if outcome.carried is not None:
        record |= {"version": outcome.carried.number}
        record |= {name: getattr(outcome.carried, name) for name in ("kept", "moved", "orphans")}
    return record


def so_far(added: int, place: Place) -> str:
    """Say how far the work is: of so many articles, or in per cent of the bytes."""
    if place.articles:
        return f"{added:,} of {place.articles:,} added"
    return f"{added:,} added · {100 * place.done // max(place.total, 1)} %"


def summary(results: Counter[str]) -> str:
    """Count what became of everything, in one line."""
    words = {"added": "added", "updated": "updated", "duplicate": "already in the library", "refused": "refused"}
    parts = (f"{results[result]} {word}" for result, word in words.items() if results[result] or result != "updated")
    return ", ".join(parts)
