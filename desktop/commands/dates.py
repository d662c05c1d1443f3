"""``hashiya dates``: the dates that an article names, reckoned from the day it was published."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.articles import get_article, get_version
from storage.text.dates import find_dates


@click.command()
@click.argument("article_id", metavar="ID", type=RECORD_ID)
@library_option
@json_option
@shape_option
def dates(article_id: int, library: Path | None, as_json: bool, shape: bool) -> None:
    """List the dates that an article names, in the order of its text.

    A value is as exact as the words are: a day, a month or a year; of a span both ends are given, of vague words none.
    """
    with chosen_library(library, read_only=True) as opened:
        article, text = get_article(opened.db, article_id), get_version(opened.db, article_id).text
    found = find_dates(text, article.published, article.language)
    if as_json:
        say_json([mention._asdict() for mention in found])
        return
    for mention in found:
        span = " – ".join(filter(None, (mention.value, mention.end_value)))
        say(f"{mention.start:>7}  {span or mention.precision:<24} {readable(mention.text, shape=shape)}")
