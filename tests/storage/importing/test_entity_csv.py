"""A file of entities: read whatever Arabic-capable encoding it is in, or refused whole in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.entities.table import EntityRow
from storage.importing.entity_csv import EntityTableRefused, read_entities

_ROWS = 'name,kind,aliases,description,links\nباكو,place,بادكوبة | باكى,"عاصمة,\nومرفأ",Q9248\nعلييف,person,,,\n'
_READ = [
    EntityRow("باكو", "place", ("بادكوبة", "باكى"), "عاصمة,\nومرفأ", ("Q9248",)),
    EntityRow("علييف", "person"),
]


def _file(folder: Path, content: str | bytes) -> Path:
    path = folder / "كيانات.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    assert read_entities(_file(tmp_path, _ROWS.encode(encoding))) == _READ


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_as_spreadsheets_of_other_countries_write_it(tmp_path: Path, delimiter: str) -> None:
    rows = delimiter.join(("Name", "KIND", "links")) + "\r\n" + delimiter.join(("باكو", "place", "Q9248")) + "\r\n"
    assert read_entities(_file(tmp_path, rows)) == [EntityRow("باكو", "place", links=("Q9248",))]


def test_with_arabic_words_and_in_another_order(tmp_path: Path) -> None:
    rows = "النوع,الاسم,الأسماء الأخرى\nشخص, علييف ,إلهام علييف|علييف\n\nجهة,الناتو,\n"
    assert read_entities(_file(tmp_path, rows)) == [
        EntityRow("علييف", "person", ("إلهام علييف",)),
        EntityRow("الناتو", "organisation"),
    ]


def test_names_alone_are_enough_and_twins_are_counted(tmp_path: Path) -> None:
    assert read_entities(_file(tmp_path, "name\nباكو\nباكو\n")) == [
        EntityRow("باكو", "other"),
        EntityRow("باكو", "other", twins=1),
    ]
    assert read_entities(_file(tmp_path, "name,kind\n")) == []


def test_formulas_are_only_names(tmp_path: Path) -> None:
    rows = "name,description\n'=HYPERLINK(1),\"'=1+1\"\n=cmd|1,@SUM(1)\n"
    assert read_entities(_file(tmp_path, rows)) == [
        EntityRow("=HYPERLINK(1)", "other", description="=1+1"),
        EntityRow("=cmd|1", "other", description="@SUM(1)"),
    ]


@pytest.mark.parametrize(
    ("content", "fault", "line", "said"),
    [
        ("", "columns", 0, ""),
        ("title,text\nأ,ب\n", "columns", 0, "title, text"),
        ("name,colour\nأ,ب\n", "columns", 0, "colour"),
        ("name,name\nأ,ب\n", "columns", 0, "name"),
        ("kind,links\nplace,\n", "columns", 0, "kind, links"),
        ("name\nأحمد\n…\n", "name", 3, "…"),
        ("name,kind\n,place\n", "name", 2, ""),
        (f"name\n{'س' * 10_000}\n", "name", 2, "س" * 100 + "…"),
        ("name,kind\nأحمد,بطل\n", "kind", 2, "بطل"),
        ("name,links\nأحمد,javascript:x\n", "link", 2, "javascript:x"),
        ("name,aliases\nأحمد,حمادة | …\n", "name", 2, "…"),
        ('name,description\nأحمد,"سطر\nوآخر"\nأحمد,ب,ج\n', "cells", 4, ""),
        (b"\x00\x01\x02\x03" * 100, "not_text", 0, ""),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not_text", 0, ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_nothing_is_taken(
    tmp_path: Path, content: str | bytes, fault: str, line: int, said: str
) -> None:
    path = _file(tmp_path, content)
    with pytest.raises(EntityTableRefused) as refused:
        read_entities(path)
    assert (refused.value.fault, refused.value.line, refused.value.said) == (fault, line, said)
    sentence = str(refused.value)
    assert path.name in sentence
    assert sentence.startswith(f"Line {line} of " if line else path.name)
    assert len(sentence) < 400


@pytest.mark.parametrize("name", ["missing.csv", ".", "x" * 300, "a\0b"])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(EntityTableRefused) as refused:
        read_entities(tmp_path / name)
    assert refused.value.fault == "unreadable"
    assert refused.value.said
