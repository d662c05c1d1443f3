"""Making the environment: silent when nothing changed, and one clear sentence when something is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("cat", "cmp", "dirname", "grep", "id", "rm", "sh", "tail", "uname")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are not there on Windows")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with a space in its name that holds what the set-up reads, and a PATH with hardly anything on it."""
    folder = tmp_path / "my checkout"
    (folder / ".make").mkdir(parents=True)
    for name in (".make/environment.sh", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    tools = folder / "bin"
    tools.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (tools / tool).symlink_to(found)
    return folder


def fake_python(checkout: Path, script: str, name: str = "python3") -> None:
    python = checkout / "bin" / name
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)


def set_up(checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", ".make/environment.sh"],
        cwd=checkout,
        env={**os.environ, "PATH": str(checkout / "bin"), "PYTHON": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_no_python_names_the_versions(checkout: Path) -> None:
    outcome = set_up(checkout)
    assert outcome.returncode == 1
    assert "Python 3.11, 3.12, 3.13 or 3.14 is needed; this machine has none" in outcome.stderr


def test_an_old_python_is_named(checkout: Path) -> None:
    fake_python(checkout, "echo 3.9")
    outcome = set_up(checkout)
    assert outcome.returncode == 1
    assert "this machine has 3.9" in outcome.stderr


def test_python_without_venv_names_the_package_command(checkout: Path) -> None:
    fake_python(checkout, 'case "$2" in *version_info*) echo 3.12 ;; *) exit 1 ;; esac')
    outcome = set_up(checkout)
    assert outcome.returncode == 1
    assert "this machine's Python 3.12 cannot make virtual environments" in outcome.stderr
    if Path("/etc/debian_version").exists():
        assert "apt install python3.12-venv" in outcome.stderr


def test_no_network_is_said_in_one_sentence_and_the_next_run_tries_again(checkout: Path) -> None:
    fake_python(checkout, 'case "$2" in *version_info*) echo 3.12 ;; esac', name="python3")
    (checkout / ".venv" / "bin").mkdir(parents=True)
    fake_python(
        checkout,
        'case "$1" in -c) exit 0 ;; esac; echo "NewConnectionError: Temporary failure in name resolution"; exit 1',
        name="../.venv/bin/python",
    )
    for _ in range(2):
        outcome = set_up(checkout)
        assert outcome.returncode == 1
        assert "the network does not answer" in outcome.stderr
        assert "Traceback" not in outcome.stderr


def test_nothing_is_done_while_nothing_changed(checkout: Path) -> None:
    (checkout / ".venv" / "bin").mkdir(parents=True)
    fake_python(checkout, "exit 9", name="../.venv/bin/python")
    recipe = "".join((checkout / name).read_text() for name in ("requirements.lock", "pyproject.toml"))
    (checkout / ".venv" / "made-from").write_text(f"{checkout}\n{recipe}")
    outcome = set_up(checkout)
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")


def test_a_changed_lock_is_noticed(checkout: Path) -> None:
    test_nothing_is_done_while_nothing_changed(checkout)
    with (checkout / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    assert set_up(checkout).returncode == 1
