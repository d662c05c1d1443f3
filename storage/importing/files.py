"""From what the analyst picked, files and folders, to the articles in them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storage.importing.refusals import Refusal, RefusedFileError
from storage.importing.text_file import read_text_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from storage.importing.record_stream import RecordStream
    from storage.records import NewArticle

TEXT_SUFFIXES = (".txt", ".text")
JSON_LINES_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
TABLE_SUFFIXES = (".csv", ".csv.gz")
_IN_FOLDERS = (*TEXT_SUFFIXES, *JSON_LINES_SUFFIXES)
RECORD_SUFFIXES = (*JSON_LINES_SUFFIXES, *TABLE_SUFFIXES)


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files to read, each once, folders walked in sorted order.

    Of a folder only texts and files of JSON lines count, not tables, which may hold anything, hidden files
    and folders left out; a file named by itself always does, unless it is the sidecar of a text beside it.
    A folder without any text, or one that cannot be read, is yielded itself, so that reading it can say so.
    """
    seen: set[Path] = set()
    for path in paths:
        if _is_folder(path):
            found = _walk(path)
        elif _is_sidecar(path):
            continue
        else:
            found = iter((path,))
        for file in found:
            if file not in seen:
                seen.add(file)
                yield file


class Place(NamedTuple):
    """How far a reading has come, in bytes; ``articles`` is how many there are in all, 0 while nobody knows."""

    done: int
    total: int
    articles: int


class Reading:
    """What the analyst picked, read one article at a time, until ``cancelled()`` is true.

    Iterated once, it gives an article or a refusal for each file and for each record of a file of records;
    ``line`` is where in its file the latest record began, 0 if the file is one article.
    """

    def __init__(self, paths: Iterable[Path], cancelled: Callable[[], bool]) -> None:
        self.line = 0
        self._paths = paths
        self._cancelled = cancelled
        self._done = 0
        self._total = 0
        self._articles = 0
        self._stream: RecordStream | None = None

    def place(self) -> Place:
        """Return how far it is."""
        within = 0 if self._stream is None else self._stream.consumed()
        return Place(self._done + within, self._total, self._articles)

    def __iter__(self) -> Iterator[NewArticle | Refusal]:
        files = [(path, _size(path)) for path in find_files(self._paths)]
        self._total = sum(size for _, size in files)
        if not any(_is(path, RECORD_SUFFIXES) for path, _ in files):
            self._articles = len(files)
        for path, size in files:
            self.line = 0
            if self._cancelled():
                return
            try:
                if _is(path, RECORD_SUFFIXES) and not _is_folder(path):
                    yield from self._read_records(path)
                else:
                    yield _read_file(path)
            except RefusedFileError as refused:
                self.line = refused.refusal.line
                yield refused.refusal
            self._done += size

    def _read_records(self, path: Path) -> Iterator[NewArticle | Refusal]:
        # imported here, since the sample articles of a first start are texts
        from storage.importing.json_lines import read_json_lines  # noqa: PLC0415
        from storage.importing.record_stream import open_records  # noqa: PLC0415
        from storage.importing.table import read_table  # noqa: PLC0415

        read = read_table if _is(path, TABLE_SUFFIXES) else read_json_lines
        with open_records(path) as stream:
            self._stream = stream
            try:
                for line, outcome in read(stream):
                    self.line = line
                    yield outcome
                    if self._cancelled():
                        return
            finally:
                self._stream = None


def read_articles(paths: Iterable[Path], cancelled: Callable[[], bool]) -> Reading:
    """Read the articles of files and folders, one in memory at a time, until ``cancelled()`` is true."""
    return Reading(paths, cancelled)


def _read_file(path: Path) -> NewArticle:
    if not _is_folder(path):
        return read_text_file(path)
    raise RefusedFileError(path, "no_texts" if os.access(path, os.R_OK | os.X_OK) else "unreadable")


def _walk(folder: Path) -> Iterator[Path]:
    found = False
    unreadable: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and _is(Path(name), _IN_FOLDERS):
                found = True
                yield Path(place, name)
    if unreadable:
        yield from (Path(error.filename) for error in unreadable)
    elif not found:
        yield folder


def _is_sidecar(path: Path) -> bool:
    if path.suffix.lower() != ".json":
        return False
    return any(os.access(path.with_suffix(suffix), os.F_OK) for suffix in TEXT_SUFFIXES)


def _is_folder(path: Path) -> bool:
    """Tell a folder; what cannot be looked at is none (Path.is_dir raises on it before Python 3.14)."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is(path: Path, suffixes: tuple[str, ...]) -> bool:
    return path.name.lower().endswith(suffixes)


def _size(path: Path) -> int:
    """Return a file's size in bytes; 0 if it cannot be told, which reading it will explain."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
