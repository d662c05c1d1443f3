"""What the files of the project must never say or be."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE_AGAIN = {
    ".git",
    ".venv",
    "build",
    "dist",
    "__pycache__",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
}
HOSTS = re.compile(
    r"pypi\.(?:org|python)|python[h]osted|registry\.npm[j]s|deb\.debian\.[o]rg|--(?:extra-)?index-[u]rl[ =]"
)
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:work|root|farm|tmp/probe)/\w")


def project_files() -> Iterator[Path]:
    """List what is, or would be, under version control; a folder without git is walked."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if listed.returncode == 0:
        yield from (ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file())
        return
    for path in ROOT.rglob("*"):
        if path.is_file() and not MADE_AGAIN.intersection(path.relative_to(ROOT).parts):
            yield path


def texts() -> Iterator[tuple[Path, str]]:
    for path in project_files():
        if path.parent.name == "seeds" or path == Path(__file__):
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
    assert HOSTS.search("fetched from pypi.org/simple")
    assert MACHINE_PATHS.search("see /root/notes")


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
