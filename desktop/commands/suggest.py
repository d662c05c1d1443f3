"""``hashiya suggest``: the names that an article seems to hold, each with why."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.articles import get_version
from storage.records import Entity
from storage.suggestions.listing import list_suggestions


@click.command()
@click.argument("article_id", metavar="ARTICLE", type=RECORD_ID)
@library_option
@json_option
@shape_option
def suggest(article_id: int, library: Path | None, as_json: bool, shape: bool) -> None:
    """List the names that an article seems to hold and that are not tagged yet, in the order of the text.

    The rules are "known" (a spelling of an entity), "similar" (it looks like one), "surname" (the full name stands in
    the article), "bracket" (it stands in brackets behind a known name) and "new". Nothing is changed.
    """
    with chosen_library(library, read_only=True) as opened:
        version = get_version(opened.db, article_id)
        suggestions = list_suggestions(opened.db, version.id)
    if as_json:
        say_json(
            [
                {
                    "rule": suggestion.rule,
                    "name": suggestion.name,
                    "kind": suggestion.kind,
                    "entity": None if suggestion.entity is None else _document(suggestion.entity),
                    "others": [_document(entity) for entity in suggestion.others],
                    "evidence": suggestion.evidence,
                    "score": suggestion.score,
                    "places": [{"start": start, "end": end} for start, end in suggestion.places],
                }
                for suggestion in suggestions
            ]
        )
        return
    for suggestion in suggestions:
        whom = suggestion.kind if suggestion.entity is None else readable(suggestion.entity.name, shape=shape)
        facts = [suggestion.rule, whom, readable(suggestion.evidence, shape=shape)]
        say(f"{len(suggestion.places):>5}  {readable(suggestion.name, shape=shape)}")
        say("       " + " · ".join(filter(None, facts)))


def _document(entity: Entity) -> dict[str, object]:
    return {"id": entity.id, "name": entity.name, "kind": entity.kind}
