"""What is missing on the machine is said before Qt can abort."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import preflight
from desktop.preflight import DRAWING, XCB, describe_missing, find_missing, find_problem, package_names

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings everything along")


def test_nothing_is_missing_for_the_platform_of_the_tests() -> None:
    assert find_problem() is None


def test_libraries_that_cannot_be_opened_are_named_with_their_packages() -> None:
    def open_library(name: str) -> None:
        if name.endswith("libqxcb.so") or name in {"libxcb-cursor.so.0", "libxcb-icccm.so.4"}:
            raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    missing = find_missing("xcb", open_library)
    assert [library.soname for library in missing] == ["libxcb-cursor.so.0", "libxcb-icccm.so.4"]
    assert package_names(missing, "apt") == ["libxcb-cursor0", "libxcb-icccm4"]
    assert package_names(missing, "dnf") == ["xcb-util-cursor", "xcb-util-wm"]
    assert package_names(missing, "pacman") == ["xcb-util-cursor", "xcb-util-wm"]


def test_a_library_that_no_table_knows_is_named_all_the_same() -> None:
    def open_library(name: str) -> None:
        if name.endswith("libqxcb.so"):
            raise OSError("libnovel.so.7: cannot open shared object file: No such file or directory")

    missing = find_missing("xcb", open_library)
    assert [library.soname for library in missing] == ["libnovel.so.7"]
    assert "libnovel.so.7" in describe_missing(missing)


@pytest.mark.parametrize(
    ("family", "command"), [("apt", "apt install"), ("dnf", "dnf install"), ("pacman", "pacman -S")]
)
def test_the_command_is_that_of_the_distribution(family: str, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "distribution_family", lambda: family)
    sentence = describe_missing([*DRAWING, *XCB])
    assert command in sentence
    assert sentence.count("libxcb-cursor0") == (family == "apt")


def test_root_needs_no_sudo_and_others_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "distribution_family", lambda: "apt")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "    apt install libgl1" in describe_missing(list(DRAWING))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "    sudo apt install libgl1" in describe_missing(list(DRAWING))


@pytest.mark.parametrize("display", [None, ":987", "nowhere.invalid:0"])
def test_a_display_that_is_not_there_ends_in_one_message_and_code_1(display: str | None) -> None:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    if display is not None:
        environment["DISPLAY"] = display
    outcome = subprocess.run(
        [sys.executable, "-m", "desktop", "--temporary"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert outcome.returncode == 1
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("Hashiya cannot ")
    assert "Traceback" not in outcome.stderr
    assert "qt.qpa" not in outcome.stderr
    # a machine without xcb's libraries hears of those first
    if "lacks" not in outcome.stderr:
        assert "DISPLAY is not set" in outcome.stderr if display is None else f"DISPLAY is {display}" in outcome.stderr
        assert "xvfb-run" in outcome.stderr
