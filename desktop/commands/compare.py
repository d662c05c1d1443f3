"""``hashiya compare``: two articles side by side, what both say, and where they differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.comparison.alignment import compare_articles
from storage.comparison.records import count_rows
from storage.exporting.comparison_words import ENGLISH, percent, values_of

if TYPE_CHECKING:
    from storage.comparison.records import Comparison, Difference, Range

_FORMS = (".html", ".docx")
_INDENT = 4


@click.command()
@click.argument("first", metavar="ID", type=RECORD_ID)
@click.argument("second", metavar="ID", type=RECORD_ID)
@click.option(
    "--export",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the comparison to a file, whose name ends in .html or .docx.",
)
@library_option
@json_option
@shape_option
def compare(first: int, second: int, target: Path | None, library: Path | None, as_json: bool, shape: bool) -> None:
    """Set two articles side by side, passage by passage.

    What both say stands together with a share of likeness, with what they give differently of it: dates, numbers,
    places, names and who says it.
    """
    if target is not None and target.suffix.lower() not in _FORMS:
        raise click.UsageError("The name of the file must end in .html or .docx.")
    with chosen_library(library, read_only=True) as opened:
        comparison = compare_articles(opened.db, first, second)
    if target is not None:
        _export(comparison, target)
    if as_json:
        say_json(_as_json(comparison))
    elif target is None:
        _tell(comparison, shape=shape)


def _export(comparison: Comparison, target: Path) -> None:
    if target.suffix.lower() == ".html":
        from storage.exporting.comparison_html import export_html  # noqa: PLC0415 - only an export needs it

        export_html(comparison, target)
    else:
        from storage.exporting.comparison_docx import export_docx  # noqa: PLC0415 - only an export needs it

        export_docx(comparison, target)


def _as_json(comparison: Comparison) -> dict[str, object]:
    return {
        "first": comparison.first.article.id,
        "second": comparison.second.article.id,
        "same_text": comparison.near_duplicate,
        "rows": [
            {
                "first": _passage(comparison.first.version.text, row.first, row.lit_first),
                "second": _passage(comparison.second.version.text, row.second, row.lit_second),
                "score": row.score,
                "repeated": row.repeated,
                "differs": [difference._asdict() for difference in row.differences],
            }
            for row in comparison.rows
        ],
    }


def _passage(text: str, place: Range | None, lit: tuple[Range, ...]) -> dict[str, object] | None:
    if place is None:
        return None
    start, end = place
    return {"start": start, "end": end, "text": text[start:end], "shared": lit}


def _tell(comparison: Comparison, *, shape: bool) -> None:
    """Print which two are compared, then what both say, then what only the one and only the other says."""
    for number, side in enumerate((comparison.first, comparison.second), 1):
        _say_passage(number, side.article.headline or "(without a headline)", shape=shape)
        facts = (f"article {side.article.id}", side.article.published, side.article.outlet)
        _say_passage(number, " · ".join(filter(None, facts)), shape=shape)
    say(f"\n{_summary(comparison)}")
    texts = comparison.first.version.text, comparison.second.version.text
    for row in comparison.rows:
        if row.first is not None and row.second is not None:
            say(f"\n{percent(row.score)}% alike" + (f", the {row.repeated} is shown again" if row.repeated else ""))
            _say_passage(1, texts[0][slice(*row.first)], shape=shape)
            _say_passage(2, texts[1][slice(*row.second)], shape=shape)
            for difference in row.differences:
                say(readable(_worded(difference), shape=shape, indent=_INDENT))
    only_first = [row.first for row in comparison.rows if row.first is not None and row.second is None]
    only_second = [row.second for row in comparison.rows if row.second is not None and row.first is None]
    for number, name, places in ((1, "first", only_first), (2, "second", only_second)):
        if places:
            say(f"\nOnly in the {name}")
        for place in places:
            _say_passage(number, texts[number - 1][slice(*place)], shape=shape)


def _say_passage(number: int, text: str, *, shape: bool) -> None:
    """Print words of the first (1) or the second (2) article, with its number before each line."""
    lines = readable(text, shape=shape, indent=_INDENT).split("\n")
    say("\n".join(f"{number} │ {line[_INDENT:]}" for line in lines))


def _summary(comparison: Comparison) -> str:
    counts = count_rows(comparison.rows)
    parts = [
        f"{counts.shared} in both",
        f"{counts.first} only in the first",
        f"{counts.second} only in the second",
        f"{counts.differences} difference{'' if counts.differences == 1 else 's'}",
    ]
    if comparison.near_duplicate is not None:
        parts.insert(0, f"{percent(comparison.near_duplicate)}% the same text")
    return ", ".join(parts)


def _worded(difference: Difference) -> str:
    """Say what differs with both quotes, isolated from one another, and for dates with what was compared."""
    quotes = f"“\u2068{difference.first_text}\u2069” ↔ “\u2068{difference.second_text}\u2069”"
    values = values_of(difference)
    return f"{ENGLISH.differ[difference.kind]}: {quotes}" + (f" ({values})" if values else "")
