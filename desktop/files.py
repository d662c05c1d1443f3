"""Where the program's own files are: beside the packages in a checkout, inside ``desktop`` once installed."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Return the path of one file or folder of ``resources/``."""
    return _shipped("resources").joinpath(*parts)


def seeds_path() -> Path:
    """Return the folder of the sample library's articles."""
    return _shipped("seeds")


def _shipped(folder: str) -> Path:
    installed = _HERE / folder
    return installed if installed.is_dir() else _HERE.parent / folder
