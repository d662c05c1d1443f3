"""``hashiya parallels``: which passages of other articles say the same as a range of one, and what differs."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.articles import get_version
from storage.parallels.listing import list_parallels


@click.command()
@click.argument("article_id", metavar="ID", type=RECORD_ID)
@click.option("--start", type=click.IntRange(min=0), required=True, help="First character of the range.")
@click.option("--end", type=click.IntRange(min=0), required=True, help="Character after its last.")
@click.option("--limit", type=click.IntRange(min=1), default=3, show_default=True, help="At most so many passages.")
@library_option
@json_option
@shape_option
def parallels(  # one parameter for each thing on the command line
    article_id: int, start: int, end: int, limit: int, library: Path | None, as_json: bool, shape: bool
) -> None:
    """List the passages of other articles that say the same as those a range of one touches, nearest first."""
    if end <= start:
        raise click.UsageError("--end must be greater than --start.")
    with chosen_library(library, read_only=True) as opened:
        length = len(get_version(opened.db, article_id).text)
        if start >= length:
            raise click.UsageError(f"--start is beyond the end: article {article_id} has {length} characters.")
        found = list_parallels(opened.db, article_id, start, end, limit)
    if as_json:
        say_json(
            [
                {
                    "article": each.article_id,
                    "start": each.start,
                    "end": each.end,
                    "text": each.text,
                    "score": each.score,
                    "shared": [list(span) for span in each.shared],
                    "differs": [
                        {"kind": differs.kind, "here": differs.first_text, "there": differs.second_text}
                        for differs in each.differs
                    ],
                }
                for each in found
            ]
        )
        return
    for each in found:
        facts = [f"{each.score:.2f}", each.published or "no date", readable(each.outlet, shape=shape)]
        say(f"{each.article_id:>5}  " + " · ".join(filter(None, facts)))
        say(readable(each.text, shape=shape, indent=7))
        for differs in each.differs:
            quotes = (readable(text, shape=shape) for text in (differs.first_text, differs.second_text))
            say(f"       {differs.kind}s differ: " + " / ".join(quotes))
