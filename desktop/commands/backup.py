"""``hashiya backup``: a copy of the library as it is now, and the list of those there are."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import click

from desktop.commands.options import chosen_file, json_option, library_option
from desktop.commands.output import say, say_json
from desktop.commands.progress import ProgressLine, stopped_by_interrupt
from storage import schema
from storage.backups import Backup, BackupContents, back_up, default_folder, list_backups, read_contents
from storage.errors import LibraryMissing, LibraryUnavailable

_INTERRUPTED = 130


class Record(TypedDict):
    """One backup as ``--json`` prints it; the counts are null where it cannot be read."""

    path: str
    made_at: str
    reason: str
    bytes: int
    articles: int | None
    highlights: int | None
    notes: int | None
    entities: int | None


@click.command()
@library_option
@json_option
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the backups are; without it the folder 'backups' beside the library.",
)
@click.option("--list", "listed", is_flag=True, help="Make none, but list those there are, newest first.")
@click.pass_context
def backup(context: click.Context, library: Path | None, as_json: bool, folder: Path | None, listed: bool) -> None:
    """Copy the library as it is now into a folder, checked and whole, also while a window has it open.

    A backup is a library like any other; 'hashiya restore' brings one back. Ctrl+C leaves nothing of it; the exit
    code is then 130.
    """
    file = chosen_file(library)
    folder = folder or default_folder(file)
    if listed:
        backups = list_backups(file, folder)
        if as_json:
            say_json([as_record(one) for one in backups])
        else:
            for one in backups:
                say(describe(one))
        return
    if not file.exists():
        raise LibraryMissing(file)
    schema.read_version(file)
    progress = ProgressLine()

    def told(done: int, total: int) -> None:
        progress.show(f"{done / total:.0%}")

    with stopped_by_interrupt() as stopped:
        made = back_up(file, folder, "manual", told=told, cancelled=stopped)
    progress.clear()
    if made is None:
        context.exit(_INTERRUPTED)
    if as_json:
        say_json(as_record(made))
    else:
        say(describe(made))


def as_record(made: Backup) -> Record:
    """Return a backup as JSON has it."""
    articles, highlights, notes, entities = _contents(made) or (None, None, None, None)
    return Record(
        path=str(made.path),
        made_at=made.made_at.isoformat(timespec="seconds"),
        reason=made.reason,
        bytes=made.size,
        articles=articles,
        highlights=highlights,
        notes=notes,
        entities=entities,
    )


def describe(made: Backup) -> str:
    """Return a line about a backup, with the local time, and its path, which 'restore' takes, on one of its own."""
    contents = _contents(made)
    what = "cannot be read" if contents is None else f"{contents.articles:,} articles, {contents.notes:,} notes"
    moment = f"{made.made_at.astimezone():%Y-%m-%d %H:%M}"
    facts = (moment, made.reason, f"{made.size / 1e6:,.1f} MB", what)
    return " · ".join(filter(None, facts)) + f"\n    {made.path}"


def _contents(made: Backup) -> BackupContents | None:
    try:
        return read_contents(made.path)
    except LibraryUnavailable:
        return None
