"""Files and folders become articles and refusals."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storage.importing.files import find_files, read_articles
from storage.importing.refusals import Refusal
from storage.records import NewArticle

SEEDS = Path(__file__).parents[3] / "seeds"


def never() -> bool:
    return False


def write(path: Path, text: str = "قال الوزير") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_seeds_are_found_without_their_sidecars() -> None:
    assert [path.name[:3] for path in find_files([SEEDS])] == ["000", "001", "002", "003", "004"]


def test_folders_are_walked_in_order_without_what_is_hidden_or_no_text(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.TXT",
        "sub/z.text",
        "sub/deep/1.txt",
        "c.md",
        "a.json",
        ".hidden.txt",
        ".git/x.txt",
        "p.pdf",
    ):
        write(tmp_path / name)
    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]
    assert found == ["a.TXT", "b.txt", "sub/z.text", "sub/deep/1.txt"]


def test_a_file_named_by_itself_counts_whatever_it_is_called(tmp_path: Path) -> None:
    named = [write(tmp_path / name) for name in ("article.md", "article", ".hidden.txt")]
    assert list(find_files(named)) == named


def test_sidecars_dropped_with_their_texts_are_passed_over(tmp_path: Path) -> None:
    text, sidecar, lone = write(tmp_path / "a.txt"), write(tmp_path / "a.json", "{}"), write(tmp_path / "b.json", "{}")
    assert list(find_files([sidecar, text, lone])) == [text, lone]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    text = write(tmp_path / "a.txt")
    assert list(find_files([text, tmp_path, text])) == [text]


def test_bad_files_are_refused_and_the_others_go_on(tmp_path: Path) -> None:
    good = write(tmp_path / "1.txt")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.txt").write_bytes(bytes(1_000))
    missing = tmp_path / "missing.txt"
    results = list(read_articles([missing, tmp_path], never))
    assert [result.reason if isinstance(result, Refusal) else result.file_name for result in results] == [
        "missing",
        good.name,
        "empty",
        "binary",
    ]


def test_a_folder_without_texts_says_so(tmp_path: Path) -> None:
    write(tmp_path / "folder" / "sub" / "a.pdf")
    assert list(read_articles([tmp_path / "folder"], never)) == [
        Refusal(tmp_path / "folder", "no_texts", "folder holds no text files; choose a folder with .txt files in it.")
    ]


def test_a_folder_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt")
    closed = write(tmp_path / "closed" / "b.txt").parent
    scandir, access = os.scandir, os.access

    def refuse(path: str) -> os.ScandirIterator[str]:  # type: ignore[name-defined]
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != closed and access(path, mode))
    results = list(read_articles([tmp_path], never))
    assert [result.reason if isinstance(result, Refusal) else result.file_name for result in results] == [
        "a.txt",
        "unreadable",
    ]


def test_a_place_that_may_not_be_looked_into_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "is_dir", refuse)
    (result,) = read_articles([tmp_path / "a.txt"], never)
    assert isinstance(result, Refusal)
    assert result.reason == "unreadable"


def test_reading_stops_when_cancelled(tmp_path: Path) -> None:
    for number in range(5):
        write(tmp_path / f"{number}.txt")
    read: list[NewArticle | Refusal] = []
    for result in read_articles([tmp_path], lambda: len(read) == 2):
        read.append(result)  # noqa: PERF402 (the list is looked at while it grows)
    assert len(read) == 2


def test_links_that_lead_round_in_a_ring_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    results = list(read_articles([tmp_path], never))
    assert [result.reason if isinstance(result, Refusal) else result.file_name for result in results] == [
        "a.txt",
        "unreadable",
    ]
