"""``hashiya kwic``: every place of a word, a phrase or an entity, with the words around it."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.exporting.concordance_csv import export_concordance
from storage.search.concordance import MOST_LINES, Concordance, Line, list_concordance
from storage.search.line_order import Grouping, LineGroup, LineSort, group_lines, order_lines
from storage.search.neighbours import BareForms
from storage.text.direction import base_direction

_SIDE = 48
_NARROWEST_SIDE = 12
_GAP = "  "


@click.command()
@click.argument("words", metavar="WORD")
@library_option
@json_option
@shape_option
@click.option("--limit", type=click.IntRange(min=1), default=MOST_LINES, show_default=True, help="Places at most.")
@click.option(
    "--sort",
    type=click.Choice(get_args(LineSort)),
    default="place",
    show_default=True,
    help="By articles (newest first), the word before, the word after, or the date (oldest first).",
)
@click.option("--group", type=click.Choice(["outlet", "year"]), help="Keep the lines of one outlet or year together.")
@click.option(
    "--csv",
    "csv_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the lines to a CSV file instead of printing them as text.",
)
def kwic(
    words: str,
    library: Path | None,
    as_json: bool,
    shape: bool,
    limit: int,
    sort: LineSort,
    group: Grouping | None,
    csv_file: Path | None,
) -> None:
    """Show every place of WORD in its context: a concordance.

    WORD is a query as in the search: a word, a "phrase", a prefix*, or entity:"name" for an entity under all of
    its spellings.
    """
    with chosen_library(library, read_only=True) as opened:
        concordance = list_concordance(opened.db, words, limit=limit)
    groups = _arranged(concordance, sort, group or "none")
    lines = [concordance.lines[number] for part in groups for number in part.lines]
    if csv_file is not None:
        written = export_concordance(lines, csv_file)
        if not as_json:
            say(f"{written} lines written to {csv_file}")
    if as_json:
        say_json([_as_json(line) for line in lines])
    elif csv_file is None:
        _print(concordance, groups, shape=shape)


def _arranged(concordance: Concordance, sort: LineSort, grouping: Grouping) -> list[LineGroup]:
    order = order_lines(concordance.lines, sort, BareForms(concordance.words))
    return group_lines(concordance.lines, order, grouping)


def _as_json(line: Line) -> dict[str, str | int]:
    return {
        "article": line.article_id,
        "title": line.headline,
        "outlet": line.outlet,
        "published": line.published,
        "start": line.start,
        "end": line.end,
        "before": line.before,
        "keyword": line.keyword,
        "after": line.after,
    }


def _print(concordance: Concordance, groups: Sequence[LineGroup], *, shape: bool) -> None:
    keyword_width = max((_width(line.keyword) for line in concordance.lines), default=0)
    for group in groups:
        if len(groups) > 1 or group.label:
            say(f"{readable(group.label, shape=shape) or 'not known'} ({len(group.lines)})")
        for number in group.lines:
            line = concordance.lines[number]
            facts = f"{line.article_id:>6}  {line.published:<10}{_GAP}"
            say(facts + _aligned(line, _side(len(facts) + keyword_width), keyword_width, shape=shape))
    say(_summary(concordance))


def _summary(concordance: Concordance) -> str:
    places = len(concordance.lines)
    if concordance.complete:
        return f"{places} places"
    return f"the first {places} places; {concordance.articles} articles have it (--limit shows more)"


def _side(taken: int) -> int:
    """Return how many columns are left for the words on each side of the keyword."""
    if not sys.stdout.isatty():
        return _SIDE
    return max(_NARROWEST_SIDE, (shutil.get_terminal_size().columns - taken - 2 * len(_GAP)) // 2)


def _aligned(line: Line, side: int, keyword_width: int, *, shape: bool) -> str:
    """Return a line with its keyword in the middle.

    Shaped, it is in visual order: what comes before an Arabic keyword stands on its right. Otherwise it is in the
    order of reading, for a terminal that turns it round by itself.
    """
    before = _cut(line.before.strip().split(" ")[::-1], side)[::-1]
    after = _cut(line.after.strip().split(" "), side)
    pieces = [" ".join(before), line.keyword, " ".join(after)]
    if shape:
        pieces = [readable(piece, shape=True) if piece else "" for piece in pieces]
        if base_direction(line.before + line.keyword + line.after, "rtl") == "rtl":
            pieces.reverse()
    left, keyword, right = pieces
    middle = keyword_width - _width(keyword)
    keyword = " " * (middle // 2) + keyword + " " * (middle - middle // 2)
    return f"{' ' * (side - _width(left))}{left}{_GAP}{keyword}{_GAP}{right}"


def _cut(words: list[str], most: int) -> list[str]:
    """Return as many words from the first on as there are columns for."""
    taken = -1
    for number, word in enumerate(words):
        taken += 1 + _width(word)
        if taken > most:
            return words[:number]
    return words


def _width(text: str) -> int:
    """Return how many columns a text takes: marks and invisible characters take none."""
    return sum(unicodedata.category(character) not in {"Mn", "Me", "Cf"} for character in text)
