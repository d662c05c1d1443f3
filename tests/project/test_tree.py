"""What the files of the project must never say or be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = (".ci", ".make", "desktop", "resources", "seeds", "storage", "tests")
HOSTS = re.compile(
    r"py[p]i\.(?:org|python)|python[h]osted|registry\.npm[j]s|deb\.debian\.[o]rg|--(?:extra-)?index-[u]rl[ =]"
)
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:work|root|farm|tmp/probe)/\w")


def project_files() -> Iterator[Path]:
    """List what belongs to the project; git may be missing, and what is made again lies elsewhere."""
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def texts() -> Iterator[tuple[Path, str]]:
    for path in project_files():
        if path.parent.name == "seeds":
            continue
        try:
            yield path.relative_to(ROOT), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


@pytest.mark.parametrize("pattern", [HOSTS, MACHINE_PATHS], ids=["registry hosts", "paths of one machine"])
def test_no_file_names(pattern: re.Pattern[str]) -> None:
    found = {f"{path}: {match[0]}" for path, text in texts() for match in pattern.finditer(text)}
    assert not found


def test_patterns_would_be_found() -> None:
    assert HOSTS.search(f"fetched from {'py'}pi.org/simple")
    assert MACHINE_PATHS.search(f"see {'/ro'}ot/notes")


def test_modules_open_with_a_line_on_what_lives_in_them() -> None:
    silent = [
        str(path)
        for path, text in texts()
        if path.suffix == ".py" and path.parts[0] in {"desktop", "storage"} and not ast.get_docstring(ast.parse(text))
    ]
    assert not silent


def test_files_stay_small() -> None:
    long = [
        f"{path}: {text.count(chr(10))} lines"
        for path, text in texts()
        if path.suffix == ".py" and path.parts[0] != "tests" and text.count("\n") > 400
    ]
    assert not long
