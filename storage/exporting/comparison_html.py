"""A comparison as one page of HTML that stands by itself: in any browser, in light and dark, on paper."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from storage.atomic_file import exported
from storage.comparison.standing_out import StandingOut
from storage.exporting.comparison_words import facts_of, percent, values_of, words_for
from storage.text.direction import base_direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from storage.comparison.records import Comparison, Difference, Range, Row, Side
    from storage.exporting.comparison_words import ComparisonWords

_NOT_SHOWN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_STYLE: Final = """
:root { color-scheme: light dark; --paper: #fbfaf6; --card: #fff; --ink: #22201c; --muted: #6d675e; --line: #ddd6c8;
  --rubric: #a5382b; --lit: #f6df8f; --link: #1d5b7a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --card: #242320; --ink: #e9e4da; --muted: #a39c90;
  --line: #3d3a35; --rubric: #e0796b; --lit: #5d4d16; --link: #7fb6d6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.8 "Noto Naskh Arabic", "Amiri", "Times New Roman", serif; }
h1 { margin: 0 0 1rem; font-size: 1rem; font-weight: normal; color: var(--muted); }
h2 { margin: 0; font-size: 1.2rem; }
.row { display: grid; grid-template-columns: 1fr 9rem 1fr; gap: 1rem; align-items: center; margin-bottom: 1rem;
  break-inside: avoid; }
.passage { margin: 0; padding: .6rem .9rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; white-space: pre-line; overflow-wrap: anywhere; }
.again { background: none; border-style: dashed; color: var(--muted); }
.again small { display: block; }
.between { text-align: center; font-size: .85rem; line-height: 1.5; color: var(--muted); }
.between p { margin: .2rem 0; color: var(--rubric); }
.facts { margin: 0; font-size: .85rem; color: var(--muted); }
mark { background: var(--lit); color: inherit; text-decoration: underline; text-decoration-color: var(--link); }
del, ins { color: var(--rubric); text-decoration: underline dotted; }
@media (max-width: 45rem) { .row { grid-template-columns: 1fr; } }
"""


def export_html(comparison: Comparison, path: Path) -> None:
    """Write a comparison to a file, whole or not at all. Raises ExportFailed.

    Nothing of the articles is ever markup. Each passage has the direction of its own words.
    """
    with exported(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_page(comparison))


def _page(comparison: Comparison) -> Iterator[str]:
    words = words_for(comparison)
    yield f'<!DOCTYPE html>\n<html lang="{words.language}" dir="{words.direction}">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{_text(words.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    yield f"<h1>{_text(words.title)}</h1>\n"
    yield from _head(comparison, words)
    texts = comparison.first.version.text, comparison.second.version.text
    standing_out = StandingOut(comparison)
    for row in comparison.rows:
        yield from _row(row, texts, standing_out, words)
    yield "</body>\n</html>\n"


def _head(comparison: Comparison, words: ComparisonWords) -> Iterator[str]:
    share = comparison.near_duplicate
    yield '<header class="row">\n'
    yield _article(comparison.first, words)
    said = "" if share is None else _text(words.same_text.replace("%1", percent(share)))
    yield f'<div class="between">{said}</div>\n'
    yield _article(comparison.second, words)
    yield "</header>\n"


def _article(side: Side, words: ComparisonWords) -> str:
    headline = side.article.headline or words.untitled
    direction = base_direction(headline, words.direction)
    return (
        f'<div dir="{direction}"><h2>{_text(headline)}</h2>\n'
        f'<p class="facts"><bdi>{_text(facts_of(side))}</bdi></p></div>\n'
    )


def _row(row: Row, texts: tuple[str, str], standing_out: StandingOut, words: ComparisonWords) -> Iterator[str]:
    yield '<section class="row">\n'
    first, second = standing_out.of(row)
    tags = ("del", "ins") if standing_out.copies else ("mark", "mark")
    again = [words.again if row.repeated == side else "" for side in ("first", "second")]
    yield _passage(texts[0], row.first, first, tags[0], again[0])
    yield f'<div class="between">{"".join(_between(row, words))}</div>\n'
    yield _passage(texts[1], row.second, second, tags[1], again[1])
    yield "</section>\n"


def _passage(text: str, place: Range | None, spans: Iterable[Range], tag: str, again: str) -> str:
    """Return a passage with what stands out in elements of a ``tag``.

    One that stands in another row too is quieter, and says so with ``again``.
    """
    if place is None:
        return "<div></div>\n"
    start, end = place
    pieces, at = [], start
    for first, last in spans:
        pieces.append(f"{_text(text[at:first])}<{tag}>{_text(text[first:last])}</{tag}>")
        at = last
    direction = base_direction(text[start:end], "rtl")
    looks, said = ("passage again", f"<small>{_text(again)}</small>") if again else ("passage", "")
    return f'<p class="{looks}" dir="{direction}">{said}{"".join(pieces)}{_text(text[at:end])}</p>\n'


def _between(row: Row, words: ComparisonWords) -> Iterator[str]:
    if row.first is None or row.second is None:
        yield _text(words.only_here)
        return
    yield f"{percent(row.score)}%"
    yield from (_difference(difference, words) for difference in row.differences)


def _difference(difference: Difference, words: ComparisonWords) -> str:
    quotes = f"“<bdi>{_text(difference.first_text)}</bdi>” ↔ “<bdi>{_text(difference.second_text)}</bdi>”"
    values = values_of(difference)
    shown = f"<br><bdi>{_text(values)}</bdi>" if values else ""
    return f"<p>{_text(words.differ[difference.kind])}: {quotes}{shown}</p>"


def _text(text: str) -> str:
    return escape(_NOT_SHOWN.sub("\ufffd", text))
