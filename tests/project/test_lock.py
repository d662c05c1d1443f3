"""The lock file pins everything, for every machine, and names no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = [
    Requirement(line)
    for line in PROJECT["project"]["dependencies"]
    + PROJECT["dependency-groups"]["dev"]
    + PROJECT["build-system"]["requires"]
]
BLOCKS = [block for block in re.split(r"\n(?=[a-z])", LOCK) if "==" in block]
ALL_PINS = [Requirement(block.partition(" \\")[0]) for block in BLOCKS]
PINS = {pin.name: pin for pin in ALL_PINS}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_lock_names_no_host_and_no_folder() -> None:
    assert not re.findall(r"\w+://\S*|--\w*index\S*|--find-links\S*|@ \S+", LOCK)
    assert not re.findall(r"(?m)^[^#]*/.*$", LOCK)


def test_every_pin_is_exact_and_has_hashes() -> None:
    assert len(PINS) > 30
    for block in BLOCKS:
        assert re.match(r"[a-z0-9-]+==\S+( ; .+)? \\\n    --hash=sha256:[0-9a-f]{64}", block), block[:80]


def test_what_is_pinned_twice_is_for_different_pythons() -> None:
    for name, number in Counter(pin.name for pin in ALL_PINS).items():
        markers = {str(pin.marker) for pin in ALL_PINS if pin.name == name}
        assert len(markers) == number, name
        assert number == 1 or all("python_full_version" in marker for marker in markers), name


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_what_the_project_asks_for_is_pinned_within_its_bounds(wanted: Requirement) -> None:
    (pinned,) = PINS[normalised(wanted.name)].specifier
    assert wanted.specifier.contains(pinned.version)


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_what_is_installed_is_within_the_bounds(wanted: Requirement) -> None:
    assert wanted.specifier.contains(version(wanted.name))


def test_qt_stays_below_the_release_that_crashes() -> None:
    (pyside,) = (one for one in WANTED if one.name == "PySide6-Essentials")
    assert not pyside.specifier.contains("6.12.0")
    assert pyside.specifier.contains("6.11.3")
