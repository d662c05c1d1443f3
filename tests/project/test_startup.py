"""The start of the window loads nothing that the window does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = (
    "arabic_reshaper", "asyncio", "babel", "bidi", "charset_normalizer", "click", "dateutil", "hypothesis",
    "importlib.metadata", "sqlite_utils",
)  # fmt: skip


def loaded_by(module: str) -> set[str]:
    program = f"import sys, {module}; print(*sys.modules)"
    outcome = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(outcome.stdout.split())


def test_the_window_loads_no_heavy_module() -> None:
    assert loaded_by("desktop.app").intersection(HEAVY) <= loaded_by("PySide6.QtWidgets")


def test_the_short_road_loads_neither_click_nor_qt_before_looking_at_the_machine() -> None:
    loaded = loaded_by("desktop.__main__")
    assert not loaded.intersection({"click", "PySide6", "sqlite3", *HEAVY})


@pytest.mark.parametrize("module", ["desktop.commands.group", "desktop.crash", "desktop.samples", "storage.library"])
def test_what_works_without_a_screen_loads_no_qt(module: str) -> None:
    assert not {name for name in loaded_by(module) if name.startswith(("PySide6", "shiboken6"))}
