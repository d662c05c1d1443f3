"""``hashiya timeline``: what the library tells of when, in the order of time."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.entities.identity import get_entity
from storage.exporting.timeline_csv import export_timeline
from storage.library import Connection
from storage.records import Tag
from storage.search.search import list_found_ids
from storage.tags import list_tags
from storage.text.folding import fold_text
from storage.timeline.index import days_of_value
from storage.timeline.listing import list_dated
from storage.timeline.records import Scope
from storage.timeline.sources import Source, read_sources

_INDENT = 26


@click.command()
@library_option
@json_option
@shape_option
@click.option("--entity", type=RECORD_ID, metavar="ID", help="Only sentences that mention this entity.")
@click.option("--tag", metavar="NAME", help="Only articles and highlights with this tag, or one nested in it.")
@click.option("--query", metavar="QUERY", help="Only articles that answer a query, as in search.")
@click.option("--since", default="", metavar="DATE", help="From this day, month or year on: 2021-10-12, 2021-10, 2021.")
@click.option("--until", default="", metavar="DATE", help="Up to this day, month or year.")
@click.option(
    "--csv",
    "csv_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write them to a CSV file instead of printing them as text.",
)
def timeline(
    library: Path | None,
    as_json: bool,
    shape: bool,
    entity: int | None,
    tag: str | None,
    query: str | None,
    since: str,
    until: str,
    csv_file: Path | None,
) -> None:
    """List every dated passage of the library, the earliest first: the date, and the sentence it stands in."""
    with chosen_library(library, read_only=True) as opened:
        db = opened.db
        if entity is not None:
            get_entity(db, entity)
        article_ids = None if query is None else tuple(list_found_ids(db, query))
        tag_id = None if tag is None else _find_tag(db, tag).id
        try:
            dated = list_dated(db, Scope(article_ids, entity, tag_id, since, until))
        except ValueError as error:
            raise click.UsageError("--since and --until are a day, a month or a year: 2021-10-12, 2021-10.") from error
        if since and until and days_of_value(until, None)[1] < days_of_value(since, None)[0]:
            raise click.UsageError("--until is before --since.")
        if csv_file is not None:
            written = export_timeline(db, dated, csv_file)
            if not as_json:
                say(f"{written} dated passages written to {csv_file}")
        if as_json:
            say_json([_as_json(source) for source in read_sources(db, dated)])
        elif csv_file is None:
            for source in read_sources(db, dated):
                _print(source, shape=shape)


def _find_tag(db: Connection, name: str) -> Tag:
    folded = fold_text(name.strip().lstrip("#"))
    for tag in list_tags(db):
        if fold_text(tag.name) == folded:
            return tag
    raise click.UsageError(f"No tag is called {name}.")


def _as_json(source: Source) -> dict[str, object]:
    dated = source.dated
    return {
        "article": dated.article_id,
        "start": dated.start,
        "end": dated.end,
        "value": dated.value,
        "end_value": dated.end_value,
        "precision": dated.precision,
        "text": source.words,
        "sentence": source.sentence,
        "headline": source.headline,
        "outlet": source.outlet,
        "published": source.published,
    }


def _print(source: Source, *, shape: bool) -> None:
    span = " – ".join(filter(None, (source.dated.value, source.dated.end_value)))
    say(f"{span:<{_INDENT}}{source.dated.article_id:>7}  {readable(source.sentence, shape=shape)}")
