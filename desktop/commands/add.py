"""``hashiya add``: files, and the records in files, become articles."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import complain, readable, say, say_json
from desktop.commands.progress import ProgressLine, stopped_by_interrupt
from storage.articles import add_article
from storage.errors import DuplicateArticle
from storage.importing.files import Place, Reading
from storage.importing.refusals import LINES_NAMED, Refusal, RefusalTally
from storage.index import tidy
from storage.library import Connection, Library
from storage.records import NewArticle

_BATCH = 200
_WORTH_TIDYING = 1_000
_BATCH_S = 1.0
_BATCH_LETTERS = 2_000_000
"""A transaction ends after so many articles, so long a time, or so much text, whichever comes first."""

_INTERRUPTED = 130

Found = NewArticle | Refusal


class Outcome(NamedTuple):
    """What became of one file, or of the record that begins at ``line`` of one.

    ``id`` and ``title`` are those of the article it is in the library.
    """

    file: str
    result: Literal["added", "duplicate", "refused"]
    id: int | None = None
    title: str = ""
    reason: str = ""
    line: int = 0

    @property
    def place(self) -> str:
        """The file, and the line in it."""
        return f"{self.file}, line {self.line}" if self.line else self.file


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@library_option
@json_option
@shape_option
@click.pass_context
def add(context: click.Context, paths: Sequence[Path], library: Path | None, as_json: bool, shape: bool) -> None:
    """Add texts, files of records and folders of both to the library.

    A text file (.txt) is one article. In a file of records each line of JSON (.jsonl, .jsonl.gz) or each row (.csv,
    with names of columns at its head) is one; of folders, tables are left out. What is in the library already is said
    and not added again. What cannot be read is refused; the rest goes on, and the exit code is 1. Ctrl+C stops after
    whole articles; the exit code is then 130.
    """
    results: Counter[str] = Counter()
    tally = RefusalTally()
    records: list[dict[str, object]] = []
    progress = ProgressLine()
    with chosen_library(library, read_only=False) as opened, stopped_by_interrupt() as stopped:
        reading = Reading(paths, stopped)
        for batch in add_found(opened, reading):
            results.update(outcome.result for _, outcome in batch)
            progress.clear()
            if as_json:
                records += [as_record(outcome) for _, outcome in batch]
            else:
                report(batch, tally, shape=shape)
            progress.show(so_far(results["added"], reading.place()))
        if results["added"] >= _WORTH_TIDYING:
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


def add_found(library: Library, reading: Reading) -> Iterator[list[tuple[Found, Outcome]]]:
    """Add what is read, one transaction after another, and yield what became of it once it is on disk."""
    batch: list[tuple[Found, int]] = []
    letters = 0
    began = time.monotonic()
    for found in reading:
        batch.append((found, reading.line))
        letters += len(found.text) if isinstance(found, NewArticle) else 0
        if len(batch) >= _BATCH or letters >= _BATCH_LETTERS or time.monotonic() - began >= _BATCH_S:
            yield library.write(_add_batch, batch).result
            batch, letters, began = [], 0, time.monotonic()
    if batch:
        yield library.write(_add_batch, batch).result


def _add_batch(db: Connection, batch: Sequence[tuple[Found, int]]) -> list[tuple[Found, Outcome]]:
    return [(found, _add_one(db, found, line)) for found, line in batch]


def _add_one(db: Connection, found: Found, line: int) -> Outcome:
    if isinstance(found, Refusal):
        return Outcome(str(found.path), "refused", reason=found.sentence, line=line)
    try:
        article = add_article(db, found)
    except DuplicateArticle as known:
        return Outcome(found.file_name, "duplicate", known.article_id, known.headline, line=line)
    return Outcome(found.file_name, "added", article.id, article.headline, line=line)


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
            say(f"{outcome.place}: added as article {outcome.id}\n{title}")


def as_record(outcome: Outcome) -> dict[str, object]:
    """Return an outcome as JSON gives it; only a record of a file has a line."""
    record = outcome._asdict()
    if not outcome.line:
        del record["line"]
    return record


def so_far(added: int, place: Place) -> str:
    """Say how far the work is: of so many articles, or in per cent of the bytes."""
    if place.articles:
        return f"{added:,} of {place.articles:,} added"
    return f"{added:,} added · {100 * place.done // max(place.total, 1)} %"


def summary(results: Counter[str]) -> str:
    """Count what became of everything, in one line."""
    return f"{results['added']} added, {results['duplicate']} already in the library, {results['refused']} refused"
