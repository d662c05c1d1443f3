"""Mistakes in what is asked of articles, passages and dates: one clear sentence, and a code that says whose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.commands.group import run
from storage import articles
from storage.entities import identity
from storage.library import Library
from storage.records import NewArticle

_TEXT = "وقّعت أرمينيا وأذربيجان اتفاق وقف إطلاق النار في 10 نوفمبر 2020 برعاية روسية في موسكو."
_TOO_LARGE = str(2**63)
_ASKED = {
    "related": ("related", "{}"),
    "parallels": ("parallels", "{}", "--start", "0", "--end", "5"),
    "compare": ("compare", "{}", "1"),
    "compare the second": ("compare", "1", "{}"),
    "dates": ("dates", "{}"),
    "timeline": ("timeline", "--entity", "{}"),
    "show": ("show", "{}"),
    "suggest": ("suggest", "{}"),
}
Asked = Callable[..., tuple[int, str, str]]


@pytest.fixture
def filled(library: Library) -> Path:
    for number in range(2):
        library.write(articles.add_article, NewArticle(text=f"{number} - {_TEXT}", raw_sha256=str(number)))
    library.write(identity.add_entity, "موسكو", "place")
    library.close()
    return library.path


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Asked:
    """Run a command on a library and give its exit code and what it said; a fault is told in one line."""

    def ask(path: Path, *words: str) -> tuple[int, str, str]:
        code = run([words[0], "--library", str(path), *words[1:]])
        said, complaint = capsys.readouterr()
        assert "Traceback" not in complaint
        if code:
            assert not said
            last = complaint.splitlines()[-1]
            assert last.startswith(("Error: ", "hashiya: "))
            assert last.endswith(".")
        return code, said, complaint

    return ask


@pytest.mark.parametrize("command", _ASKED)
@pytest.mark.parametrize("wrong", ["77", "0", _TOO_LARGE, "واحد"])
def test_an_id_that_nothing_has(filled: Path, ask: Asked, command: str, wrong: str) -> None:
    code, _, complaint = ask(filled, *(word.format(wrong) for word in _ASKED[command]))
    assert code == 2
    assert wrong in complaint


@pytest.mark.parametrize("command", _ASKED)
def test_an_id_of_something_is_answered(filled: Path, ask: Asked, command: str) -> None:
    code, _, complaint = ask(filled, *(word.format("1") for word in _ASKED[command]))
    assert (code, complaint) == (0, "")


@pytest.mark.parametrize("span", [("5", "5"), ("9", "3"), ("-1", "5"), ("0", "x"), ("999", "1000"), (_TOO_LARGE, "9")])
def test_ranges_that_are_none(filled: Path, ask: Asked, span: tuple[str, str]) -> None:
    assert ask(filled, "parallels", "1", "--start", span[0], "--end", span[1])[0] == 2


def test_a_range_that_only_ends_beyond_the_text(filled: Path, ask: Asked) -> None:
    code, said, _ = ask(filled, "parallels", "1", "--start", "0", "--end", _TOO_LARGE)
    assert code == 0
    assert _TEXT in said


@pytest.mark.parametrize(
    "wrong",
    [
        ("--since", "2021-13"), ("--since", "99999"), ("--since", "0"), ("--since", "0000"), ("--until", "2021-02-31"),
        ("--until", "-5"), ("--until", "٢٠٢١"), ("--since", "2022", "--until", "2020"), ("--tag", "لا شيء"),
    ],
)  # fmt: skip
def test_times_and_tags_that_are_none(filled: Path, ask: Asked, wrong: tuple[str, ...]) -> None:
    assert ask(filled, "timeline", *wrong)[0] == 2


@pytest.mark.parametrize(
    "wanted", [("compare", "1", "2", "--export", "{}/pair.html"), ("timeline", "--csv", "{}/dates.csv")]
)
def test_a_file_that_cannot_be_written(filled: Path, ask: Asked, tmp_path: Path, wanted: tuple[str, ...]) -> None:
    code, _, complaint = ask(filled, *(word.format(tmp_path / "nowhere") for word in wanted))
    assert code == 1
    assert "cannot be written" in complaint


def test_an_empty_library(ask: Asked, tmp_path: Path) -> None:
    path = tmp_path / "empty.hashiya"
    Library.open(path).close()
    assert {ask(path, *(word.format("1") for word in words))[0] for words in _ASKED.values()} == {2}
    assert ask(path, "timeline", "--json") == (0, "[]\n", "")


@pytest.mark.parametrize("content", [None, b"no library", b""])
def test_no_library(ask: Asked, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "none.hashiya"
    if content is not None:
        path.write_bytes(content)
    assert {ask(path, *(word.format("1") for word in words))[0] for words in _ASKED.values()} == {2}


def test_a_library_that_may_only_be_read_is_answered_and_left_alone(filled: Path, ask: Asked) -> None:
    before = filled.read_bytes()
    filled.chmod(0o444)
    filled.parent.chmod(0o555)
    try:
        codes = {name: ask(filled, *(word.format("1") for word in words))[0] for name, words in _ASKED.items()}
    finally:
        filled.parent.chmod(0o755)
    assert set(codes.values()) == {0}
    assert filled.read_bytes() == before
    assert [item.name for item in filled.parent.iterdir() if item.name.startswith(filled.name)] == [filled.name]


def test_a_damaged_library(filled: Path, ask: Asked) -> None:
    whole = bytearray(filled.read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    filled.write_bytes(whole)
    for words in _ASKED.values():
        code, _, complaint = ask(filled, *(word.format("1") for word in words))
        assert code == 1
        assert "damaged" in complaint
