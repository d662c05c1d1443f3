"""``hashiya check``: whether the full-text indexes hold what the library holds, and making them anew."""

from __future__ import annotations

import time
from pathlib import Path

import click

from desktop.commands.options import chosen_library, json_option, library_option
from desktop.commands.output import say, say_json
from storage import index
from storage.articles import count_library
from storage.errors import LibraryMissing

_IN_STEP, _OUT_OF_STEP, _REBUILT = "in step", "out of step", "rebuilt"


@click.command()
@library_option
@json_option
@click.option("--rebuild-index", is_flag=True, help="Make the indexes anew; nothing else in the library changes.")
@click.pass_context
def check(context: click.Context, library: Path | None, as_json: bool, rebuild_index: bool) -> None:
    """Tell whether the search indexes are in step with the articles, notes, tags and names.

    The exit code is 1 if they are not. Both ways take about as long as adding all of it again.
    """
    file = library or context.find_object(Path)
    if rebuild_index and file is not None and not file.exists():
        raise LibraryMissing(file)
    with chosen_library(library, read_only=not rebuild_index) as opened:
        began = time.monotonic()
        if rebuild_index:
            articles, state = opened.write(index.rebuild).result, _REBUILT
        else:
            articles = count_library(opened.db).articles
            state = _IN_STEP if index.is_in_step(opened.db) else _OUT_OF_STEP
        seconds = time.monotonic() - began
    if as_json:
        say_json({"articles": articles, "index": state})
    else:
        say(_sentence(state, articles, seconds))
    if state == _OUT_OF_STEP:
        context.exit(1)


def _sentence(state: str, articles: int, seconds: float) -> str:
    if state == _REBUILT:
        return f"index rebuilt in {seconds:.1f} s; {articles:,} articles"
    advice = "; make it anew with: hashiya check --rebuild-index" if state == _OUT_OF_STEP else ""
    return f"index {state}; {articles:,} articles{advice}"
