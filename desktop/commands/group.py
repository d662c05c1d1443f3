"""The command ``hashiya``: its options, its sub-commands and its exit codes.

0: done. 1: done as far as possible; a file was refused, a library is not sound, or it cannot be used now.
2: wrong use; an unknown option, or a library or an article that is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from desktop import __version__
from desktop.commands.add import add
from desktop.commands.backup import backup
from desktop.commands.check import check
from desktop.commands.compare import compare
from desktop.commands.dates import dates
from desktop.commands.entities import entities
from desktop.commands.kwic import kwic
from desktop.commands.listing import list_command
from desktop.commands.options import library_option
from desktop.commands.output import complain, prepare_streams
from desktop.commands.parallels import parallels
from desktop.commands.related import related
from desktop.commands.restore import restore
from desktop.commands.search import search
from desktop.commands.show import show
from desktop.commands.suggest import suggest
from desktop.commands.timeline import timeline
from desktop.commands.window import WindowStart, open_window
from storage.errors import LibraryMissing, NotALibrary, RecordMissing, StorageError


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hashiya")
@library_option
@click.option("--temporary", is_flag=True, help="Open a throw-away library with the sample articles.")
@click.option("--trace-sql", is_flag=True, help="Print every SQL statement to standard error.")
@click.option("--timings", is_flag=True, help="Print how long each step of the start takes.")
@click.pass_context
def hashiya(context: click.Context, library: Path | None, temporary: bool, trace_sql: bool, timings: bool) -> int:
    """Read, mark and link Arabic-script sources. Without a command, open the window.

    Exit codes: 0 done; 1 some files were refused, the library is not sound, or it cannot be used now; 2 wrong use, or
    no such library or article.
    """
    if temporary and library is not None:
        raise click.UsageError("--temporary opens a library of its own; leave --library out.")
    if context.invoked_subcommand is None:
        return open_window(WindowStart(library, temporary, trace_sql, timings))
    if temporary or trace_sql or timings:
        raise click.UsageError("--temporary, --trace-sql and --timings are for the window; leave the command out.")
    context.obj = library
    return 0


_COMMANDS = (
    add, list_command, show, related, parallels, compare, timeline, search, kwic, entities, suggest, dates,
    check, backup, restore,
)  # fmt: skip

for _command in _COMMANDS:
    hashiya.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    prepare_streams()
    try:
        return int(hashiya.main(arguments, prog_name="hashiya", standalone_mode=False) or 0)
    except click.ClickException as mistake:
        mistake.show()
        return mistake.exit_code
    except (KeyboardInterrupt, click.Abort):
        return 130
    except StorageError as error:
        complain(str(error))
        return 2 if isinstance(error, LibraryMissing | NotALibrary | RecordMissing) else 1
