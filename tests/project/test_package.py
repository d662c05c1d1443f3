"""The wheel holds all that the program needs away from its checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop.files import resource_path, seeds_path

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT, capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    (built,) = folder.glob("hashiya-*.whl")
    return built


def test_the_wheel_has_code_resources_and_samples(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = [
        *(f"desktop/seeds/{file.name}" for file in seeds_path().iterdir()),
        *(
            f"desktop/resources/{file.relative_to(resource_path()).as_posix()}"
            for file in resource_path().rglob("*")
            if file.suffix in {".qm", ".qss", ".svg"}
        ),
        "desktop/__main__.py",
        "storage/library.py",
    ]
    assert set(shipped) <= names
    assert not [name for name in names if name.startswith("tests/")]


def test_the_program_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    program = "import sys; from desktop.commands.group import run; sys.exit(run(['list']))"
    outcome = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "installed", capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert outcome.returncode == 0, outcome.stderr
    assert len(outcome.stdout.splitlines()) == 10
