"""``hashiya related``: which other articles speak of the same, and why."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.related import list_related


@click.command()
@click.argument("article_id", metavar="ID", type=int)
@library_option
@json_option
@shape_option
def related(article_id: int, library: Path | None, as_json: bool, shape: bool) -> None:
    """List the articles related to one, best first, each with the reasons."""
    with chosen_library(library, read_only=True) as opened:
        found = list_related(opened.db, article_id)
    if as_json:
        say_json(
            [
                {
                    "article": other.article_id,
                    "title": other.headline,
                    "score": other.score,
                    "reasons": [{"kind": reason.kind, "text": reason.text} for reason in other.reasons],
                }
                for other in found
            ]
        )
        return
    for other in found:
        facts = [f"{other.score:.2f}", other.published or "no date", readable(other.outlet, shape=shape)]
        say(f"{other.article_id:>5}  " + " · ".join(filter(None, facts)))
        say(readable(other.headline, shape=shape, indent=7))
        say("       " + " · ".join(readable(reason.text, shape=shape) for reason in other.reasons))
