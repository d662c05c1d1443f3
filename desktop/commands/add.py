"""``hashiya add``: files become articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import complain, readable, say, say_json
from storage.articles import add_article
from storage.errors import DuplicateArticle
from storage.importing.files import read_articles
from storage.library import Library
from storage.records import NewArticle


class Outcome(NamedTuple):
    """What became of one file: ``id`` and ``title`` are those of the article it is in the library."""

    file: str
    result: Literal["added", "duplicate", "refused"]
    id: int | None = None
    title: str = ""
    reason: str = ""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@library_option
@json_option
@shape_option
@click.pass_context
def add(context: click.Context, paths: Sequence[Path], library: Path | None, as_json: bool, shape: bool) -> None:
    """Add text files, and the text files in folders, to the library.

    What is in the library already is said and not added again. A file that is no readable text is refused; the others
    go on, and the exit code is 1.
    """
    outcomes = []
    with chosen_library(library, read_only=False) as opened:
        for outcome in add_files(opened, paths):
            outcomes.append(outcome)
            if not as_json:
                report(outcome, shape=shape)
    if as_json:
        say_json([outcome._asdict() for outcome in outcomes])
    else:
        say(summary(outcomes))
    if any(outcome.result == "refused" for outcome in outcomes):
        context.exit(1)


def add_files(library: Library, paths: Sequence[Path]) -> Iterator[Outcome]:
    """Add each file in a transaction of its own and yield what became of it."""
    for found in read_articles(paths, cancelled=lambda: False):
        if not isinstance(found, NewArticle):
            yield Outcome(str(found.path), "refused", reason=found.sentence)
            continue
        try:
            article = library.write(add_article, found).result
        except DuplicateArticle as known:
            yield Outcome(found.file_name, "duplicate", known.article_id, known.headline)
        else:
            yield Outcome(found.file_name, "added", article.id, article.headline)


def report(outcome: Outcome, *, shape: bool) -> None:
    """Print one line on one file; a refusal goes where errors go."""
    if outcome.result == "refused":
        complain(outcome.reason)
    elif outcome.result == "duplicate":
        say(f"{outcome.file}: in the library already, as article {outcome.id}; nothing added")
    else:
        say(f"{outcome.file}: added as article {outcome.id}")
        say(readable(outcome.title, shape=shape, indent=4))


def summary(outcomes: Sequence[Outcome]) -> str:
    """Count what became of all files, in one line."""
    counts = {result: sum(one.result == result for one in outcomes) for result in ("added", "duplicate", "refused")}
    return f"{counts['added']} added, {counts['duplicate']} already in the library, {counts['refused']} refused"
