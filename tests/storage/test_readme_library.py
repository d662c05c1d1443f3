"""The README tells what every table and column of a library means, in the words that stand in the file."""

from __future__ import annotations

import re
from pathlib import Path

from storage.library import Library

README = Path(__file__).parents[2] / "README.md"


def _section() -> str:
    return README.read_text(encoding="utf-8").partition("\n## The library file\n")[2].partition("\n## ")[0]


def test_every_table_and_column_is_told(library: Library) -> None:
    section = _section()
    statements = library.db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%--%' ORDER BY rowid"
    ).fetchall()
    for table, sql in statements:
        purpose = re.search(r"^ +-- (.+)$", sql, re.MULTILINE)
        assert purpose is not None, f"{table} does not say what it is for"
        heading = f"\n**`{table}`**: {purpose[1]}.\n"
        assert heading in section
        part = section.partition(heading)[2].partition("\n**`")[0]
        meanings = dict(re.findall(r"^    (\w+).* -- (.+)$", sql, re.MULTILINE))
        columns = [row[1] for row in library.db.execute(f"PRAGMA table_info({table})")]
        assert columns == list(meanings), f"a column of {table} does not say what it means"
        assert re.findall(r"^\| `(\w+)` \| (.+) \|$", part, re.MULTILINE) == list(meanings.items())


def test_no_table_is_left_out(library: Library) -> None:
    tables = library.db.execute(
        "SELECT name FROM pragma_table_list "
        "WHERE schema = 'main' AND type IN ('table', 'virtual') AND name <> 'sqlite_schema'"
    )
    section = _section()
    assert {name for (name,) in tables if f"`{name}`" not in section} == set()
