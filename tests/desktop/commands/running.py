"""Running the command from outside, as a shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
_OF_A_DESKTOP = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "desktop", *map(str, words)]


def run(*words: str | Path, typed: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command without a display, with these bytes on its standard input."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OF_A_DESKTOP}
    return subprocess.run(
        command(*words),
        cwd=ROOT,
        env={**inherited, **environment},
        input=typed,
        capture_output=True,
        check=False,
        timeout=60,
    )


def hashiya(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command without a display; PYTHONPATH stands for an installed program."""
    outcome = run(*words, typed=None, **environment)
    texts = (stream.decode("utf-8") for stream in (outcome.stdout, outcome.stderr))
    return subprocess.CompletedProcess(outcome.args, outcome.returncode, *texts)
