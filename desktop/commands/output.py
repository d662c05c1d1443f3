"""What a command prints: text for people, JSON for programs, always UTF-8 whatever the locale says."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
import textwrap
from typing import Any

import click

# What a terminal would obey instead of showing: an article may hold anything.
_TERMINAL_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def prepare_streams() -> None:
    """Let both streams carry every character, also under a locale of ASCII; what is no character is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def readable(text: str, *, shape: bool, indent: int = 0) -> str:
    """Return text for the eye: indented by so many columns, and with ``shape`` joined and in visual order."""
    if shape:
        # imported here, since only a terminal without bidi needs the shaper
        from storage.text.shaping import shape_for_display  # noqa: PLC0415

        width = shutil.get_terminal_size().columns - indent if _is_terminal() else None
        text = shape_for_display(text, width)
    return textwrap.indent(text, " " * indent)


def say(text: str) -> None:
    """Print a piece of text; on a terminal without the characters that would command it."""
    if _is_terminal():
        text = _TERMINAL_COMMANDS.sub("\ufffd", text)
    _write(text + "\n")


def say_json(value: Any) -> None:  # noqa: ANN401 - whatever json can write
    """Print one JSON document, Arabic as Arabic."""
    _write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def say_json_line(value: Any) -> None:  # noqa: ANN401 - whatever json can write
    """Print one JSON document on a line of its own, whatever its reader takes for the end of a line."""
    _write(_OTHER_LINE_ENDS.sub(_escaped, json.dumps(value, ensure_ascii=False)) + "\n")


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"


def complain(sentence: str) -> None:
    """Print one sentence about what went wrong where errors go."""
    sys.stderr.write(f"hashiya: {_TERMINAL_COMMANDS.sub(chr(0xFFFD), sentence)}\n")


def _write(text: str) -> None:
    if sys.stdout is None:  # closed by the caller
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What could not be written must not be tried again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # A reader that went away (head, less) has seen enough; the command still does all of its work.
        if not isinstance(error, BrokenPipeError):
            raise click.ClickException(f"The output cannot be written: {error.strerror}.") from error


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
