"""``hashiya related``: which other articles speak of the same, and why."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import say, say_json
from storage.articles import get_article
from storage.related import find_related


@click.command()
@click.argument("article_id", metavar="ID", type=int)
@library_option
@json_option
@shape_option
def related(article_id: int, library: Path | None, as_json: bool, shape: bool) -> None:
    """List the articles related to one, best first, each with the reasons."""
    with chosen_library(library, read_only=True) as opened:
        get_article(opened.db, article_id)  # an unknown article is an error, not an article without relations
        found = find_related(opened.db, article_id)
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
        say(f"{other.article_id:>5}  {other.score:.2f}  {other.published or 'no date'} {other.outlet}".rstrip())
        say(f"       {other.headline}", shape=shape)
        say(f"       {' · '.join(reason.text for reason in other.reasons)}", shape=shape)
