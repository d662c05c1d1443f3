"""From what the analyst picked, files and folders, to the articles in them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from storage.importing.refusals import Refusal, RefusedFileError
from storage.importing.text_file import read_text_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from storage.records import NewArticle

TEXT_SUFFIXES = frozenset({".txt", ".text"})


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files to read, each once, folders walked in sorted order.

    Of a folder only ``.txt`` and ``.text`` files count, hidden ones and hidden folders left out; a
    file named by itself always does, unless it is the sidecar of a text beside it. A folder without
    any text, or one that cannot be read, is yielded itself, so that reading it can say so.
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


def read_articles(paths: Iterable[Path], cancelled: Callable[[], bool]) -> Iterator[NewArticle | Refusal]:
    """Yield an article or a refusal for each file found, one in memory at a time, until ``cancelled()`` is true."""
    for path in find_files(paths):
        if cancelled():
            return
        try:
            yield _read_file(path)
        except RefusedFileError as refused:
            yield refused.refusal


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
            if not name.startswith(".") and Path(name).suffix.lower() in TEXT_SUFFIXES:
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
