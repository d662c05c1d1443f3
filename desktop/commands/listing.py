"""``hashiya list``: what is in the library."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.articles import get_article, get_summaries, list_article_ids
from storage.library import Library
from storage.records import ArticleFilter


class Row(TypedDict):
    """One article as ``list --json`` prints it; ``highlights`` and ``notes`` are counts."""

    id: int
    title: str
    published: str
    outlet: str
    author: str
    language: str
    link: str
    status: str
    starred: bool
    highlights: int
    notes: int


@click.command("list")
@library_option
@json_option
@shape_option
def list_command(library: Path | None, as_json: bool, shape: bool) -> None:
    """List the articles of the library, newest first."""
    with chosen_library(library, read_only=True) as opened:
        rows = read_rows(opened)
    if as_json:
        say_json(rows)
        return
    for row in rows:
        outlet = readable(row["outlet"], shape=shape)
        facts = [row["published"] or "no date", outlet, row["status"], "starred" if row["starred"] else ""]
        say(f"{row['id']:>5}  " + " · ".join(filter(None, facts)))
        say(readable(row["title"], shape=shape, indent=7))


def read_rows(library: Library) -> list[Row]:
    """Return every article with its details, in the order of publication, newest first."""
    rows: list[Row] = []
    for summary in get_summaries(library.db, list_article_ids(library.db, ArticleFilter())):
        article = get_article(library.db, summary.id)
        rows.append(
            Row(
                id=article.id,
                title=article.headline,
                published=article.published,
                outlet=article.outlet,
                author=article.author,
                language=article.language,
                link=article.link,
                status=article.status,
                starred=article.starred,
                highlights=summary.highlights,
                notes=summary.notes,
            )
        )
    return rows
