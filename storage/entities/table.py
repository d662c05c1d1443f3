"""How a list of entities stands in a table of cells: which columns, several values in one cell, and no formulas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from storage.records import EntityKind

COLUMNS: Final = ("name", "kind", "aliases", "description", "links")

_SEPARATOR = " | "
_VALUES = re.compile(r"(?:[^\\|]|\\.|\\\Z)+", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
# What a spreadsheet may take for the beginning of a formula: after spaces and signs that cannot be seen, too.
# The apostrophes before it are what was put there.
_FORMULA = re.compile(
    "'*[ \u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]"
)


class EntityRow(NamedTuple):
    """An entity as it stands in a table; ``twins`` counts those of its name and kind before it there."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    description: str = ""
    links: tuple[str, ...] = ()
    twins: int = 0


def join_values(values: Iterable[str]) -> str:
    r"""Put several values into one cell, between bars; a bar within a value becomes ``\|``, a backslash two."""
    return _SEPARATOR.join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)


def split_values(cell: str) -> list[str]:
    """Take the values of a cell apart again; empty ones are left out."""
    values = (_ESCAPED.sub(r"\1", part.strip()) for part in _VALUES.findall(cell))
    return [value for value in values if value]


def defuse(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would compute."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restore(cell: str) -> str:
    """Take the apostrophe away again."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
