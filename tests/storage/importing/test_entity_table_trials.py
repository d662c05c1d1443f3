"""Lists of entities that are hard to read: damaged names, and quotation marks without an end."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.entities.lists import add_rows, list_rows
from storage.entities.table import EntityRow
from storage.exporting.entity_csv import export_entities
from storage.importing.entity_csv import EntityTableRefused, read_entities
from storage.library import Library


@pytest.mark.parametrize("name", ["طهر\ufffdن", "a\x07b", "ب\x01\x02\x03ج", "\u202eاسم\u202c", "ا\ufffeب"])
def test_a_damaged_name_comes_back_as_it_went(library: Library, tmp_path: Path, name: str) -> None:
    row = EntityRow(name, "place", (), "وصف\x1fآخر")
    export_entities([row], tmp_path / "list.csv")
    assert read_entities(tmp_path / "list.csv") == [row]
    library.write(add_rows, [row])
    assert list(list_rows(library.db)) == [row]


def test_a_list_that_only_claims_to_be_utf_8_is_still_read(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    names = "\n".join(f"مدينة الأحلام {number}" for number in range(200))
    file.write_bytes(b"\xef\xbb\xbf" + f"name\n{names}\n".encode() + "باكو".encode() + b"\xff\n")
    rows = read_entities(file)
    assert rows[0].name == "مدينة الأحلام 0"
    assert rows[-1].name == "باكو\ufffd"


def test_a_quotation_mark_without_an_end_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('name,kind\nباكو,place\n"علي,person\nسلمى,person\n', encoding="utf-8")
    with pytest.raises(EntityTableRefused, match="quotation mark") as refused:
        read_entities(file)
    assert refused.value.fault == "cells"
    assert refused.value.line == 3
