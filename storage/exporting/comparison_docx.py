"""A comparison as a document for word processors (Office Open XML, ISO/IEC 29500), written without any of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, ZipFile

from storage.atomic_file import exported
from storage.comparison.standing_out import StandingOut
from storage.exporting.comparison_words import facts_of, percent, values_of, words_for
from storage.text.direction import base_direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from storage.comparison.records import Comparison, Range, Row, Side
    from storage.exporting.comparison_words import ComparisonWords

_WORDS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS: Final = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="document" Target="word/document.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
    ),
}
"""All that a document needs besides its text."""

_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_PAGE: Final = {"w": "16838", "h": "11906", "orient": "landscape"}
"""A4 on its side, in twentieths of a point."""
_MARGIN: Final = "720"
_COLUMNS: Final = (6300, 2300, 6300)
_RUBRIC, _MUTED, _LIT = "A5382B", "6D675E", "yellow"
_POINTS, _SMALL_POINTS, _HEAD_POINTS = 12, 9, 14
_FONT: Final = "Times New Roman"
"""On every system a serif with Arabic letters has this name, or stands for it."""


def export_docx(comparison: Comparison, path: Path) -> None:
    """Write a comparison to a file, whole or not at all: a table with both articles and what is between them.

    Each passage runs as its own words do. Raises ExportFailed.
    """
    document = _document(comparison)
    with exported(path) as part, ZipFile(part, "w", ZIP_DEFLATED) as package:
        for name, content in _PARTS.items():
            package.writestr(name, _DECLARATION + content)
        package.writestr("word/document.xml", _DECLARATION.encode() + tostring(document, encoding="utf-8"))


def _document(comparison: Comparison) -> Element:
    words = words_for(comparison)
    document = Element("w:document", {"xmlns:w": _WORDS})
    body = SubElement(document, "w:body")
    _write(_paragraph(body, words.title, words), words.title, points=_SMALL_POINTS, colour=_MUTED)
    table = _table(body, words)
    _head(_row(table), comparison, words)
    standing_out = StandingOut(comparison)
    for row in comparison.rows:
        _fill(_row(table), row, comparison, standing_out, words)
    _paragraph(body, words.title, words)  # a table must not be the last of a document
    section = SubElement(body, "w:sectPr")
    SubElement(section, "w:pgSz", _named(_PAGE))
    SubElement(section, "w:pgMar", _named(dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)))
    return document


def _named(attributes: dict[str, str]) -> dict[str, str]:
    return {f"w:{name}": value for name, value in attributes.items()}


def _table(body: Element, words: ComparisonWords) -> Element:
    table = SubElement(body, "w:tbl")
    settings = SubElement(table, "w:tblPr")
    if words.direction == "rtl":
        SubElement(settings, "w:bidiVisual")
    SubElement(settings, "w:tblW", _named({"w": str(sum(_COLUMNS)), "type": "dxa"}))
    borders = SubElement(settings, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        SubElement(borders, f"w:{side}", _named({"val": "single", "sz": "4", "space": "0", "color": "DDD6C8"}))
    SubElement(settings, "w:tblLayout", _named({"type": "fixed"}))
    grid = SubElement(table, "w:tblGrid")
    for width in _COLUMNS:
        SubElement(grid, "w:gridCol", _named({"w": str(width)}))
    return table


def _row(table: Element) -> list[Element]:
    """Add a row and return its three cells."""
    row = SubElement(table, "w:tr")
    SubElement(SubElement(row, "w:trPr"), "w:cantSplit")
    cells = []
    for width in _COLUMNS:
        cell = SubElement(row, "w:tc")
        SubElement(SubElement(cell, "w:tcPr"), "w:tcW", _named({"w": str(width), "type": "dxa"}))
        cells.append(cell)
    return cells


def _head(cells: list[Element], comparison: Comparison, words: ComparisonWords) -> None:
    for cell, side in ((cells[0], comparison.first), (cells[2], comparison.second)):
        _article(cell, side, words)
    share = comparison.near_duplicate
    said = "" if share is None else words.same_text.replace("%1", percent(share))
    _write(_paragraph(cells[1], words.title, words), said, points=_SMALL_POINTS, colour=_MUTED)


def _article(cell: Element, side: Side, words: ComparisonWords) -> None:
    headline = side.article.headline or words.untitled
    _write(_paragraph(cell, headline, words), headline, points=_HEAD_POINTS, bold=True)
    facts = facts_of(side)
    _write(_paragraph(cell, facts, words), facts, points=_SMALL_POINTS, colour=_MUTED)


def _fill(
    cells: list[Element], row: Row, comparison: Comparison, standing_out: StandingOut, words: ComparisonWords
) -> None:
    copies, (first, second) = standing_out.copies, standing_out.of(row)
    if row.repeated is not None:
        again = cells[0 if row.repeated == "first" else 2]
        _write(_paragraph(again, words.again, words), words.again, points=_SMALL_POINTS, colour=_MUTED)
    _passage(cells[0], comparison.first.version.text, row.first, first, words, copies=copies)
    for line, colour in _between(row, words):
        _write(_paragraph(cells[1], words.title, words), line, points=_SMALL_POINTS, colour=colour)
    _passage(cells[2], comparison.second.version.text, row.second, second, words, copies=copies)


def _passage(
    cell: Element, text: str, place: Range | None, spans: Iterable[Range], words: ComparisonWords, *, copies: bool
) -> None:
    """Write a passage with what stands out on a ground; of near-duplicates, where it is what changed, in colour."""
    if place is None:
        _paragraph(cell, words.title, words)  # a cell must have one
        return
    start, end = place
    paragraph = _paragraph(cell, text[start:end], words)
    at = start
    for first, last in spans:
        _write(paragraph, text[at:first])
        _write(paragraph, text[first:last], colour=_RUBRIC if copies else "", lit=not copies)
        at = last
    _write(paragraph, text[at:end])


def _between(row: Row, words: ComparisonWords) -> Iterator[tuple[str, str]]:
    """Yield what stands between two passages, line by line, with its colour."""
    if row.first is None or row.second is None:
        yield words.only_here, _MUTED
        return
    yield f"{percent(row.score)}%", _MUTED
    for difference in row.differences:
        quotes = f"“{difference.first_text}” ↔ “{difference.second_text}”"
        yield f"{words.differ[difference.kind]}: {quotes}", _RUBRIC
        values = values_of(difference)
        if values:
            yield values, _RUBRIC


def _paragraph(parent: Element, text: str, words: ComparisonWords) -> Element:
    """Add a paragraph that runs as this text does."""
    paragraph = SubElement(parent, "w:p")
    if base_direction(text, words.direction) == "rtl":
        SubElement(SubElement(paragraph, "w:pPr"), "w:bidi")
    return paragraph


def _write(
    paragraph: Element, text: str, *, points: int = _POINTS, colour: str = "", bold: bool = False, lit: bool = False
) -> None:
    """Add text to a paragraph; the elements stand in the order that the standard asks for."""
    if not text:
        return
    run = SubElement(paragraph, "w:r")
    style = SubElement(run, "w:rPr")
    SubElement(style, "w:rFonts", _named(dict.fromkeys(("ascii", "hAnsi", "cs"), _FONT)))
    if bold:
        SubElement(style, "w:b")
        SubElement(style, "w:bCs")
    if colour:
        SubElement(style, "w:color", _named({"val": colour}))
    for name in ("w:sz", "w:szCs"):
        SubElement(style, name, _named({"val": str(2 * points)}))
    if lit:
        SubElement(style, "w:highlight", _named({"val": _LIT}))
    if base_direction(text, "ltr") == "rtl":
        SubElement(style, "w:rtl")
    content = SubElement(run, "w:t", {"xml:space": "preserve"})
    content.text = _NOT_IN_XML.sub("\ufffd", text.replace("\n", " "))
