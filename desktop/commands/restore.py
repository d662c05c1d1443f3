"""``hashiya restore``: a backup takes the place of the library; what was there is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from desktop.commands.options import chosen_file, json_option, library_option
from desktop.commands.output import complain, say, say_json
from desktop.commands.progress import ProgressLine, stopped_by_interrupt
from storage.backups import default_folder
from storage.errors import LibraryDamaged, LibraryMissing, NotALibrary
from storage.previewing import Difference, Rows, preview
from storage.restoring import Restored, check_fitness
from storage.restoring import restore as restore_backup

_INTERRUPTED = 130
_NOUNS = {
    "versions": "texts",
    "taggings": "tags",
    "saved_searches": "saved searches",
    "entity_notes": "notes on entities",
    "entity_taggings": "tags on entities",
    "entity_links": "links of entities",
    "rejections": "rejected suggestions",
    "article_links": "links between articles",
    "relation_choices": "related articles pinned or dismissed",
}


@click.command()
@click.argument("backup", type=click.Path(path_type=Path))
@library_option
@json_option
@click.option("--preview", "only_preview", is_flag=True, help="Only tell what differs.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def restore(
    context: click.Context, backup: Path, library: Path | None, as_json: bool, only_preview: bool, yes: bool
) -> None:
    """Put BACKUP, a file or the name of one in the folder 'backups', in the place of the library.

    What differs is told first. The present state is backed up before, so that a restore can be undone by another;
    a damaged library is kept under another name. The library must be open nowhere.
    """
    if as_json and not (only_preview or yes):
        raise click.UsageError("With --json there is nobody to ask; add --yes or --preview.")
    file = chosen_file(library)
    if not backup.exists() and backup.name == str(backup):
        backup = default_folder(file) / backup
    check_fitness(file, backup)
    if only_preview or not as_json:
        _tell_differences(_preview(file, backup), as_json=as_json)
    if only_preview:
        return
    if not yes and not click.confirm("Restore it?", err=True):
        complain("nothing was changed.")
        context.exit(1)
    progress = ProgressLine()

    def told(done: int, total: int) -> None:
        progress.show(f"{done / total:.0%}")

    with stopped_by_interrupt() as stopped:
        restored = restore_backup(file, backup, default_folder(file), told=told, cancelled=stopped)
    progress.clear()
    if restored is None:
        complain("stopped; nothing was changed.")
        context.exit(_INTERRUPTED)
    _tell_outcome(file, backup, restored, as_json=as_json)


def _preview(file: Path, backup: Path) -> Sequence[Difference] | None:
    """Return what differs; None if the present library is not there or cannot be read."""
    try:
        return preview(file, backup)
    except (LibraryDamaged, LibraryMissing, NotALibrary) as error:
        if error.path != file.resolve():
            raise
        return None


def _tell_differences(differences: Sequence[Difference] | None, *, as_json: bool) -> None:
    if as_json:
        found = [_as_record(one) for one in differences or ()]
        say_json({"present_readable": differences is not None, "differences": found})
    elif differences is None:
        say("The present library is missing or cannot be read; the backup takes its place.")
    elif not differences:
        say("The backup and the present library do not differ.")
    else:
        for one in differences:
            say(f"{_NOUNS.get(one.table, one.table)}:")
            for words, rows in (("lost", one.only_here), ("back", one.only_there), ("changed back", one.changed)):
                if rows.number:
                    say(f"  {rows.number:,} {words}: {_examples(rows)}")


def _as_record(one: Difference) -> dict[str, object]:
    rows = {"only_here": one.only_here, "only_there": one.only_there, "changed": one.changed}
    return {"table": one.table, **{name: value._asdict() for name, value in rows.items()}}


def _examples(rows: Rows) -> str:
    more = "; …" if rows.number > len(rows.examples) else ""
    return "; ".join(" ".join(example.split()) for example in rows.examples) + more


def _tell_outcome(file: Path, backup: Path, restored: Restored, *, as_json: bool) -> None:
    kept = restored.kept.path if restored.kept is not None else None
    if as_json:
        paths = {"library": file, "backup": backup, "kept": kept, "damaged": restored.damaged}
        say_json({name: None if path is None else str(path) for name, path in paths.items()})
        return
    say(f"restored from {backup}")
    if kept is not None:
        say(f"what was there before is in {kept}; restoring that undoes this")
    if restored.damaged is not None:
        say(f"the damaged library is kept as {restored.damaged}")
