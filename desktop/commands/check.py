"""``hashiya check``: whether all in a library is as it must be, and putting right what is not."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import click

from desktop.commands.options import chosen_file, chosen_library, json_option, library_option
from desktop.commands.output import complain, say, say_json
from desktop.commands.progress import ProgressLine, stopped_by_interrupt
from storage import checking, index
from storage.backups import default_folder
from storage.errors import LibraryDamaged, LibraryMissing
from storage.repairing import Repaired
from storage.repairing import repair as repair_library
from storage.salvage import Salvaged

_IN_STEP, _OUT_OF_STEP, _REBUILT = "in step", "out of step", "rebuilt"
_INTERRUPTED = 130


@click.command()
@library_option
@json_option
@click.option("--repair", is_flag=True, help="Make broken indexes anew; save all else into a new file beside it.")
@click.option("--rebuild-index", is_flag=True, help="Make the indexes anew; nothing else in the library changes.")
@click.pass_context
def check(context: click.Context, library: Path | None, as_json: bool, repair: bool, rebuild_index: bool) -> None:
    """Tell whether the library is sound: its file, its texts, all marks, and the search indexes.

    The exit code is 1 if it is not, or if --repair could only save what is readable into a new file; a damaged library
    itself is never changed. It takes about half as long as adding all of it again.
    """
    if repair and rebuild_index:
        raise click.UsageError("--repair makes the indexes anew where that is needed; leave --rebuild-index out.")
    file = chosen_file(library)
    if (repair or rebuild_index) and not file.exists():
        raise LibraryMissing(file)
    if rebuild_index:
        _rebuild(library, as_json=as_json)
    elif repair:
        _repair(context, file, as_json=as_json)
    else:
        _check(context, library, as_json=as_json)


def _rebuild(library: Path | None, *, as_json: bool) -> None:
    with chosen_library(library, read_only=False) as opened:
        began = time.monotonic()
        articles = opened.write(index.rebuild).result
        seconds = time.monotonic() - began
    if as_json:
        say_json({"articles": articles, "index": _REBUILT})
    else:
        say(f"index rebuilt in {seconds:.1f} s; {articles:,} articles")


def _check(context: click.Context, library: Path | None, *, as_json: bool) -> None:
    progress = ProgressLine()

    def told(step: checking.Step, done: int, total: int) -> None:
        progress.show(f"{step}: {done:,} of {total:,}")

    try:
        with stopped_by_interrupt() as stopped, chosen_library(library, read_only=True) as opened:
            report = checking.check(opened.db, told=told, cancelled=stopped)
    except LibraryDamaged as error:
        if as_json:
            finding = checking.Finding("pages", 1, (str(error),))
            nothing = {"articles": None, "marks": None, "index": None}
            say_json({"sound": False, **nothing, "findings": [finding._asdict()]})
        raise
    progress.clear()
    if report is None:
        context.exit(_INTERRUPTED)
    if as_json:
        say_json(_as_record(report))
    else:
        _tell(report)
    if not report.sound:
        context.exit(1)


def _as_record(report: checking.Report) -> dict[str, object]:
    return {
        "sound": report.sound,
        "articles": report.articles,
        "marks": report.marks,
        "index": _state(report),
        "findings": [finding._asdict() for finding in report.findings],
    }


def _state(report: checking.Report) -> str:
    return _OUT_OF_STEP if any(finding.kind == "search" for finding in report.findings) else _IN_STEP


def _tell(report: checking.Report) -> None:
    counts = f"{report.articles:,} articles, {report.marks:,} marks"
    if report.sound:
        say(f"sound; index in step; {counts}")
        return
    say(f"not sound; index {_state(report)}; {counts}")
    for finding in report.findings:
        more = ", …" if finding.number > len(finding.examples) else ""
        say(f"  {finding.kind} ({finding.number:,}): {', '.join(finding.examples)}{more}")
    say("put it right with: hashiya check --repair")


def _repair(context: click.Context, file: Path, *, as_json: bool) -> None:
    progress = ProgressLine()

    def told(done: int, total: int) -> None:
        progress.show(f"{done:,} of {total:,} pages")

    with stopped_by_interrupt() as stopped:
        repaired = repair_library(file, default_folder(file), told=told, cancelled=stopped)
    progress.clear()
    if repaired is None:
        complain("stopped; the library is as it was.")
        context.exit(_INTERRUPTED)
    if as_json:
        say_json(_as_repair_record(repaired))
    else:
        _tell_repair(repaired)
    if repaired.salvaged is not None:
        context.exit(1)


def _as_repair_record(repaired: Repaired) -> dict[str, object]:
    saved = repaired.salvaged
    record: dict[str, object] = {
        "outcome": "salvaged" if saved else "indexes made anew" if repaired.backup else "sound",
        "backup": None if repaired.backup is None else str(repaired.backup.path),
        "file": None if saved is None else str(saved.path),
    }
    if saved is not None:
        record |= {
            "rows": saved.rows,
            "dropped": saved.dropped,
            "stand_ins": saved.mended.stand_ins,
            "loosened": saved.mended.loosened,
            "texts": saved.mended.texts,
            "unreadable_pages": saved.unreadable_pages,
            "sound": saved.report.sound,
        }
    return record


def _tell_repair(repaired: Repaired) -> None:
    if repaired.salvaged is not None:
        _tell_salvaged(repaired.salvaged)
    elif repaired.backup is not None:
        say(f"indexes made anew; the library as it was before is in {repaired.backup.path}")
    else:
        say("sound; nothing to repair")


def _tell_salvaged(saved: Salvaged) -> None:
    say(f"what can be read was saved into {saved.path}; the damaged library is as it was")
    say(f"  read: {_counts(saved.rows)}")
    mended = saved.mended
    for words, number in (
        (f"contradicted the rest and left out: {_counts(saved.dropped)}", sum(saved.dropped.values())),
        (f"lost, with a stand-in in its place: {_counts(mended.stand_ins)}", sum(mended.stand_ins.values())),
        (f"notes and tags now on the article, their highlight being lost: {mended.loosened:,}", mended.loosened),
        (f"texts of which only part is left: {mended.texts:,}", mended.texts),
    ):
        if number:
            say(f"  {words}")
    say(f"open it with: hashiya --library {saved.path}")


def _counts(rows: Mapping[str, int]) -> str:
    return ", ".join(f"{number:,} {table}" for table, number in sorted(rows.items()) if number)
