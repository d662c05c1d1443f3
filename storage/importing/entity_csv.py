"""A CSV file of entities: read whole and checked whole, before anything of it is stored."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

from storage.entities.links import normalise_link
from storage.entities.names import normalise_name
from storage.entities.table import COLUMNS, EntityRow, restore, split_values
from storage.errors import EmptyName, NameTooLong, NoLink, StorageError
from storage.importing.encoding import decode
from storage.importing.refusals import LARGEST_FILE, LONGEST_ROW, printable_name
from storage.records import EntityKind
from storage.values import clean_lines

TableFault = Literal["unreadable", "too_large", "not_text", "columns", "cells", "name", "kind", "link"]

_DELIMITERS: Final = (",", ";", "\t")
_MOST_SHOWN: Final = 100
_ARABIC_COLUMNS: Final = {
    "الاسم": "name",
    "النوع": "kind",
    "الأسماء الأخرى": "aliases",
    "الوصف": "description",
    "الروابط": "links",
}
_KINDS: Final[dict[str, EntityKind]] = {
    "person": "person", "place": "place", "organisation": "organisation", "event": "event", "other": "other",
    "": "other", "organization": "organisation",
    "شخص": "person", "مكان": "place", "جهة": "organisation", "حدث": "event", "أخرى": "other",
}  # fmt: skip
_SENTENCES: Final[dict[TableFault, str]] = {
    "unreadable": "{name} cannot be read ({said}); check the path and its permissions.",
    "too_large": f"{{name}} is larger than {LARGEST_FILE // 1024**2} MB; split it.",
    "not_text": "{name} is no text, or in an unknown encoding; save it as CSV in UTF-8.",
    "columns": (
        "{name} has other columns than a list of entities, which are name, kind, aliases, description and links; "
        "look at: {said}."
    ),
    "cells": "{name} cannot be read as a table; a quotation mark may be missing, or a column have no name.",
    "name": "{name} has no name that can be one, but “{said}”; it needs a letter or digit, and 200 at most.",
    "kind": "{name} has an unknown kind, “{said}”; it may be person, place, organisation, event or other.",
    "link": "{name} has something that is no link, “{said}”; write an address (https://…) or an item of Wikidata (Q…).",
}


class EntityTableRefused(StorageError):
    """A file of entities of which nothing is taken: where (``line``, 0 for all of it), why, and what stands there."""

    def __init__(self, path: Path, fault: TableFault, line: int = 0, said: str = "") -> None:
        self.path = path
        self.fault = fault
        self.line = line
        self.said = said if len(said) <= _MOST_SHOWN else f"{said[:_MOST_SHOWN]}…"
        name = printable_name(path)
        place = f"Line {line} of {name}" if line else name
        super().__init__(_SENTENCES[fault].format(name=place, said=self.said))


def read_entities(path: Path) -> list[EntityRow]:
    """Return the entities in a file of them, whatever Arabic-capable encoding it is in.

    Columns may be in any order and need not all be there, but the names must. Raises EntityTableRefused.
    """
    csv.field_size_limit(LONGEST_ROW)  # for all of the program, as when a table of articles is read
    text = _read_text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter_of(text), strict=True)
    line = 1
    rows: list[EntityRow] = []
    twins: Counter[tuple[str, str]] = Counter()
    columns: list[str] = []
    try:
        for cells in reader:
            if not any(cells):
                pass
            elif not columns:
                columns = _read_head(path, cells)
            else:
                row = _read_row(path, line, columns, cells)
                rows.append(row._replace(twins=twins[row.name, row.kind]))
                twins[row.name, row.kind] += 1
            line = reader.line_num + 1
    except csv.Error as error:
        raise EntityTableRefused(path, "cells", line) from error
    if not columns:
        raise EntityTableRefused(path, "columns")
    return rows


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # a name that no file can have is a ValueError
        raise EntityTableRefused(path, "unreadable", said=getattr(error, "strerror", "") or str(error)) from error
    if len(raw) > LARGEST_FILE:
        raise EntityTableRefused(path, "too_large")
    try:
        with suppress(UnicodeDecodeError):
            if raw.startswith(codecs.BOM_UTF8):  # an exported list need not look like text: a name may be damaged
                return raw.decode("utf-8-sig")
        return decode(raw).text
    except ValueError as error:
        raise EntityTableRefused(path, "not_text") from error


def _delimiter_of(text: str) -> str:
    """Return what gives the first line the most columns that are known."""
    head = text.lstrip("\n").partition("\n")[0]
    return max(_DELIMITERS, key=lambda one: sum(_column_of(name) in COLUMNS for name in head.split(one)))


def _column_of(name: str) -> str:
    name = " ".join(name.strip('" ').split()).casefold()
    return _ARABIC_COLUMNS.get(name, name)


def _read_head(path: Path, cells: list[str]) -> list[str]:
    columns = [_column_of(cell) for cell in cells]
    strange = [
        cell
        for number, cell in enumerate(cells)
        if columns[number] not in COLUMNS or columns[number] in columns[:number]
    ]
    if strange or "name" not in columns:
        raise EntityTableRefused(path, "columns", said=", ".join(strange or cells))
    return columns


def _read_row(path: Path, line: int, columns: list[str], cells: list[str]) -> EntityRow:
    if any(cells[len(columns) :]):
        raise EntityTableRefused(path, "cells", line)
    found = dict(zip(columns, map(restore, cells), strict=False))
    kind = _KINDS.get(found.get("kind", "").strip().casefold())
    if kind is None:
        raise EntityTableRefused(path, "kind", line, found["kind"])
    try:
        name = normalise_name(found.get("name", ""))
        aliases = dict.fromkeys(map(normalise_name, split_values(found.get("aliases", ""))))
        links = dict.fromkeys(map(normalise_link, split_values(found.get("links", ""))))
    except EmptyName as error:
        raise EntityTableRefused(path, "name", line, error.typed) from error
    except NameTooLong as error:
        raise EntityTableRefused(path, "name", line, found["name"]) from error
    except NoLink as error:
        raise EntityTableRefused(path, "link", line, error.typed) from error
    aliases.pop(name, None)
    return EntityRow(name, kind, tuple(aliases), clean_lines(found.get("description", "")), tuple(links))
