"""``hashiya show``: one article with its whole text."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.articles import get_article, get_version


@click.command()
@click.argument("article_id", metavar="ID", type=RECORD_ID)
@library_option
@json_option
@shape_option
def show(article_id: int, library: Path | None, as_json: bool, shape: bool) -> None:
    """Show one article: its details, and its text exactly as it was imported."""
    with chosen_library(library, read_only=True) as opened:
        article = get_article(opened.db, article_id)
        version = get_version(opened.db, article_id)
    if as_json:
        details = article._asdict()
        title = details.pop("headline")
        say_json({"id": details.pop("id"), "title": title, **details, "text": version.text})
        return
    say(readable(article.headline, shape=shape))
    facts = [article.outlet, article.author, article.published, article.link]
    say(" · ".join(readable(fact, shape=shape) for fact in facts if fact))
    say("\n" + readable(version.text, shape=shape))
