"""The small JSON file beside an article's text that says what the text does not: headline, outlet, date."""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

_FIELDS = ("headline", "outlet", "author", "published", "language", "link")
_LARGEST = 65_536
_LONGEST_VALUE = 2_000
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LINK = re.compile(r"https?://\S+")


def sidecar_path(text_file: Path) -> Path:
    """Return where the sidecar of a text file would be: the same name ending in ``.json``."""
    return text_file.with_suffix(".json")


def read_sidecar(text_file: Path) -> dict[str, str]:
    """Return the valid fields of a text file's sidecar; an empty mapping if it has none.

    A sidecar that cannot be read, or a value that makes no sense, is logged and left out: it never
    keeps the text from being imported.
    """
    path = sidecar_path(text_file)
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_LARGEST))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("Sidecar %s is left out: %s", path, error)
        return {}
    if not isinstance(content, dict):
        _log.warning("Sidecar %s is left out: it holds no fields", path)
        return {}
    fields = {}
    for name in _FIELDS:
        value = content.get(name, "")
        cleaned = " ".join(value.split())[:_LONGEST_VALUE] if isinstance(value, str) else None
        if cleaned is None or (cleaned and not _is_valid(name, cleaned)):
            _log.warning("Sidecar %s: its %s is left out", path, name)
        elif cleaned:
            fields[name] = cleaned
    return fields


def _is_valid(name: str, value: str) -> bool:
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in value):
        return False
    match name:
        case "published":
            return _is_date(value)
        case "language":
            return _LANGUAGE.fullmatch(value) is not None
        case "link":
            return _LINK.fullmatch(value) is not None
        case _:
            return True


def _is_date(value: str) -> bool:
    """Tell an ISO 8601 date, cut to year or month if no more is known."""
    match = _DATE.fullmatch(value)
    if match is None:
        return False
    try:
        date(*(int(part or 1) for part in match.groups()))
    except ValueError:
        return False
    return True
