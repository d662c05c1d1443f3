"""``hashiya entities``: who and what the library knows, and the way in and out for a list of them."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.entities.lists import Imported, add_rows, list_rows
from storage.entities.questions import list_entities, read_entity
from storage.exporting.entity_csv import export_entities
from storage.importing.entity_csv import read_entities
from storage.library import Connection
from storage.records import AliasOrigin, EntityKind


class AliasRow(TypedDict):
    """A spelling as ``entities --json`` prints it; ``mentions`` counts those that are written so."""

    name: str
    origin: AliasOrigin
    mentions: int


class Row(TypedDict):
    """One entity as ``entities --json`` prints it; ``latin_name`` is the one shown, ``part_of`` an id or null."""

    id: int
    name: str
    kind: EntityKind
    latin_name: str
    description: str
    part_of: int | None
    aliases: list[AliasRow]
    links: list[str]
    tags: list[str]
    notes: list[str]
    mentions: int
    articles: int


_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@library_option
@json_option
@shape_option
@click.option("--export", "target", type=_file, metavar="FILE", help="Write them to a CSV file.")
@click.option("--import", "source", type=_file, metavar="FILE", help="Add those in a CSV file, or what they lack.")
def entities(library: Path | None, as_json: bool, shape: bool, target: Path | None, source: Path | None) -> None:
    """List the entities of the library, the most mentioned first; or export or import a list of them.

    The columns of a CSV file are name, kind (person, place, organisation, event or other), aliases, description and
    links; several aliases or links stand in one cell, between bars: | . Nothing of a file with a mistake is imported.
    """
    if target is not None and source is not None:
        raise click.UsageError("--export and --import cannot be used together.")
    if source is not None:
        _import(library, source, as_json=as_json)
        return
    with chosen_library(library, read_only=True) as opened:
        if target is not None:
            _export(opened.db, target, as_json=as_json)
        elif as_json:
            say_json([read_row(opened.db, count.entity.id) for count in list_entities(opened.db)])
        else:
            for count in list_entities(opened.db):
                facts = f"{count.entity.id:>6}  {count.entity.kind:<12}  {count.mentions:>6}  "
                say(facts + readable(count.entity.name, shape=shape))


def read_row(db: Connection, entity_id: int) -> Row:
    """Return all that is known of an entity."""
    page = read_entity(db, entity_id)
    whole = page.details.part_of
    return Row(
        id=entity_id,
        name=page.details.entity.name,
        kind=page.details.entity.kind,
        latin_name=page.latin_name,
        description=page.details.description,
        part_of=None if whole is None else whole.id,
        aliases=[AliasRow(name=one.alias.name, origin=one.alias.origin, mentions=one.mentions) for one in page.aliases],
        links=[link.address for link in page.links],
        tags=[tagging.name for tagging in page.tags],
        notes=[note.body for note in page.notes],
        mentions=page.mentions,
        articles=page.articles,
    )


def _export(db: Connection, target: Path, *, as_json: bool) -> None:
    number = export_entities(list_rows(db), target)
    if as_json:
        say_json({"file": str(target), "entities": number})
    else:
        say(f"{number} entities written to {target}")


def _import(library: Path | None, source: Path, *, as_json: bool) -> None:
    rows = read_entities(source)
    with chosen_library(library, read_only=False) as opened:
        imported: Imported = opened.write(add_rows, rows).result
    if as_json:
        say_json(imported._asdict())
    else:
        say(f"{imported.added} entities added, {imported.changed} changed, {imported.known} known already")
