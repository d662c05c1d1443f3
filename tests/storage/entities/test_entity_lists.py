"""The list of entities goes out as a table and comes in again just as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.entities import aliases, identity
from storage.entities import details as entity_details
from storage.entities.lists import Imported, add_rows, list_rows
from storage.entities.table import EntityRow, defuse, join_values, restore, split_values
from storage.errors import ExportFailed
from storage.exporting.entity_csv import export_entities
from storage.importing.entity_csv import read_entities
from storage.library import Library

_AWKWARD = st.text(alphabet="اأبكو aAb1|\\'\"=+-@;,\t \u200f\u200b＝\n﷼ـَ", max_size=12)


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Library]:
    """Another, empty library."""
    opened = Library.open(tmp_path / "second" / "library.hashiya")
    yield opened
    opened.close()


@given(st.lists(_AWKWARD.map(str.strip).filter(bool)))
def test_values_of_a_cell_come_apart_as_they_were_joined(values: list[str]) -> None:
    assert split_values(restore(defuse(join_values(values)))) == values


@given(_AWKWARD)
def test_what_is_defused_begins_no_formula_and_is_restored(cell: str) -> None:
    assert restore(defuse(cell)) == cell
    assert not defuse(cell).lstrip(" \u200f\u200b").startswith(("=", "+", "-", "@", "＝", "\t", "\n"))


@pytest.mark.parametrize(
    ("cell", "values"), [("", []), ("|", []), ("أ|ب", ["أ", "ب"]), ("أ | | ب |", ["أ", "ب"]), ("أ\\|ب\\", ["أ|ب\\"])]
)
def test_a_cell_filled_by_hand(cell: str, values: list[str]) -> None:
    assert split_values(cell) == values


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            _AWKWARD.map(lambda text: " ".join(f"ب{text}".split())),
            st.sampled_from(["person", "place", "other"]),
            st.lists(_AWKWARD.map(lambda text: " ".join(f"{text}1".split())), max_size=3, unique=True),
            _AWKWARD,
            st.lists(st.sampled_from(["Q1", "https://example.org/a|b\\", "https://example.org/=1"]), unique=True),
        ),
        max_size=6,
    )
)
def test_out_and_in_again_is_the_same(
    tmp_path: Path,
    found: list[tuple[str, str, list[str], str, list[str]]],
) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    first, other = Library.open(folder / "first.hashiya"), Library.open(folder / "other.hashiya")
    try:
        for name, kind, spellings, description, links in found:
            made = first.write(identity.add_entity, name, kind).result  # type: ignore[arg-type]
            first.write(entity_details.set_description, made.id, description)
            for spelling in spellings:
                first.write(aliases.add_alias, made.id, spelling)
            for link in links:
                first.write(entity_details.add_link, made.id, link)
        rows = list(list_rows(first.db))
        assert export_entities(rows, folder / "out.csv") == len(found)
        read = read_entities(folder / "out.csv")
        assert [row._replace(twins=0) for row in read] == rows
        assert other.write(add_rows, read).result == Imported(len(found), 0, 0)
        assert list(list_rows(other.db)) == rows
        assert export_entities(list_rows(other.db), folder / "again.csv") == len(found)
        assert (folder / "again.csv").read_bytes() == (folder / "out.csv").read_bytes()
        assert first.write(add_rows, read).result == Imported(0, 0, len(found)), "it is all here"
        assert list(list_rows(first.db)) == rows
    finally:
        first.close()
        other.close()


def test_what_is_here_gets_what_it_lacks(library: Library) -> None:
    library.write(identity.add_entity, "باكو", "place")
    library.write(identity.add_entity, "طهران", "place")
    library.write(entity_details.set_description, 2, "العاصمة")
    rows = [
        EntityRow("باكو", "place", ("بادكوبة",), "", ("Q9248",)),
        EntityRow("طهران", "place", (), "عاصمة إيران"),
        EntityRow("باكو", "other"),
    ]
    written = library.write(add_rows, rows)
    assert written.result == Imported(1, 2, 0)
    assert [(alias.name, alias.origin) for alias in aliases.list_aliases(library.db, 1)] == [
        ("باكو", "typed"), ("بادكوبة", "imported"),
    ]  # fmt: skip
    assert entity_details.get_details(library.db, 2).description == "عاصمة إيران"
    library.write(add_rows, [EntityRow("طهران", "place")])
    assert entity_details.get_details(library.db, 2).description == "عاصمة إيران", "an empty one takes nothing away"
    library.revert(library.write(add_rows, [EntityRow("تبريز", "place", ("توريز",))]).steps)
    assert [row.name for row in list_rows(library.db)] == ["باكو", "طهران", "باكو"]


def test_those_of_one_name_stay_as_many(library: Library, second: Library) -> None:
    for spelling in ("محمد بن أحمد", "محمد بن علي"):
        made = library.write(identity.add_entity, "محمد", "person").result
        library.write(aliases.add_alias, made.id, spelling)
    rows = [row._replace(twins=twins) for twins, row in enumerate(list_rows(library.db))]
    for _ in range(2):  # also in portions
        for row in rows:
            second.write(add_rows, [row])
    assert list(list_rows(second.db)) == list(list_rows(library.db))


def test_what_cannot_be_written_leaves_what_was_there(library: Library, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportFailed):
        export_entities(list_rows(library.db), tmp_path / "folder")
    assert [item.name for item in tmp_path.iterdir() if item.suffix == ".part"] == []
