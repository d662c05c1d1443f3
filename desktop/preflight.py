"""What the machine must have before a window can open: Qt's system libraries, and a display that answers.

Qt aborts the process where one of them is missing; this says in a sentence what to install.
Looking costs little, because the libraries it opens are those that Qt opens next.
Run as a program (``python -m desktop.preflight [PLATFORM]``) it prints the problem, or with
``--packages`` only the names of the packages to install.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

Opener = Callable[[str], object]


class SystemLibrary(NamedTuple):
    """A shared library and the package that holds it, by family of distributions."""

    soname: str
    apt: str
    dnf: str
    pacman: str


# Every platform needs these, the one without a screen too.
DRAWING = (
    SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    SystemLibrary("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    SystemLibrary("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    SystemLibrary("libX11.so.6", "libx11-6", "libX11", "libx11"),
    SystemLibrary("libzstd.so.1", "libzstd1", "libzstd", "zstd"),
)
XCB = (
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    SystemLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    SystemLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    SystemLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
)
WAYLAND = (
    SystemLibrary("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    SystemLibrary("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)
NEEDED = {"xcb": DRAWING + XCB, "wayland": DRAWING + WAYLAND}

INSTALL_COMMANDS = {"apt": "apt install", "dnf": "dnf install", "pacman": "pacman -S"}
FAMILIES = {"debian": "apt", "ubuntu": "apt", "fedora": "dnf", "rhel": "dnf", "arch": "pacman"}
SCREEN_PACKAGES = {"apt": "xvfb xauth", "dnf": "xorg-x11-server-Xvfb xauth", "pacman": "xorg-server-xvfb"}


def find_problem(environment: Mapping[str, str] = os.environ) -> str | None:
    """Tell what keeps a window from opening, and the command that mends it; None where all is well."""
    if sys.platform != "linux":
        return None
    problems = []
    for platform in _platforms(environment):
        missing = find_missing(platform)
        problem = describe_missing(missing) if missing else _display_problem(platform, environment)
        if problem is None:
            return None
        problems.append(problem)
    return problems[-1]


def find_missing(platform: str, open_library: Opener = ctypes.CDLL) -> list[SystemLibrary]:
    """List the system libraries that Qt's plugin for this platform asks for in vain."""
    plugin = _plugin_path(platform)
    if plugin is None:
        return []
    first_wanting = _refusal(str(plugin), open_library)
    if first_wanting is None:
        return []
    missing = [one for one in NEEDED.get(platform, DRAWING) if _refusal(one.soname, open_library) is not None]
    # a library that the tables do not know: the loader's own sentence begins with its name
    return missing or [SystemLibrary(first_wanting.partition(":")[0], "", "", "")]


def describe_missing(missing: list[SystemLibrary]) -> str:
    """Put missing libraries into words, with the command of this distribution that installs them."""
    names = ", ".join(library.soname for library in missing)
    family = distribution_family()
    packages = package_names(missing, family)
    if not packages:
        return f"Hashiya cannot start: this machine lacks {names}. Install the packages that hold them."
    return (
        f"Hashiya cannot start: this machine lacks {names}. Install what is missing with:\n"
        f"    {_as_root(INSTALL_COMMANDS[family])} {' '.join(packages)}"
    )


def package_names(missing: list[SystemLibrary], family: str) -> list[str]:
    """Name the packages of a family (``apt``, ``dnf``, ``pacman``) that hold these libraries, each once."""
    return list(dict.fromkeys(filter(None, (getattr(library, family, "") for library in missing))))


def distribution_family() -> str:
    """Tell which package manager this distribution has (``apt``, ``dnf``, ``pacman``), or an empty string."""
    import platform  # noqa: PLC0415 - only where something is wrong; start-up does without it

    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ""
    names = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next((FAMILIES[name] for name in names if name in FAMILIES), "")


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """List the platform plugins that Qt will try, in its order."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        return [name.partition(":")[0] for name in asked.split(";")]
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return ["wayland", "xcb"]
    return ["xcb"]


def _plugin_path(platform: str) -> Path | None:
    """Find the plugin's file beside PySide6 without importing it; a Qt of the system's own has it elsewhere."""
    for folder in sys.path:
        plugin = Path(folder, "PySide6", "Qt", "plugins", "platforms", f"libq{platform}.so")
        if plugin.exists():
            return plugin
    return None


def _refusal(library: str, open_library: Opener) -> str | None:
    try:
        open_library(library)
    except OSError as error:
        return str(error)
    return None


def _display_problem(platform: str, environment: Mapping[str, str]) -> str | None:
    """Tell why this platform's display cannot be used; None where it answers, or where none is needed."""
    if platform == "xcb":
        name = environment.get("DISPLAY", "")
        answers = bool(name) and _x11_answers(name)
        variable = "DISPLAY"
    elif platform == "wayland":
        name = environment.get("WAYLAND_DISPLAY", "")
        answers = bool(environment.get("XDG_RUNTIME_DIR")) and _wayland_answers(name)
        variable = "WAYLAND_DISPLAY"
    else:
        return None
    if answers:
        return None
    reason = f"{variable} is {name}, and nothing answers there" if name else f"{variable} is not set"
    family = distribution_family()
    screen = f" ({_as_root(INSTALL_COMMANDS[family])} {SCREEN_PACKAGES[family]})" if family else ""
    return (
        f"Hashiya cannot open a window, because it finds no display: {reason}.\n"
        f"Start it from a desktop session; on a machine without a screen use xvfb-run{screen}:\n"
        f"    xvfb-run -a make run"
    )


def _x11_answers(display: str) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers(display: str) -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(display.encode() if display else None)
    if connection is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return True


def _as_root(command: str) -> str:
    return command if os.geteuid() == 0 else f"sudo {command}"


def main(arguments: list[str]) -> int:
    """Report on one platform, or on the one that Qt would choose; 1 where something is missing."""
    platform = next((name for name in arguments if not name.startswith("-")), "")
    if "--packages" in arguments:
        missing = find_missing(platform or "xcb")
        sys.stdout.write(" ".join(package_names(missing, distribution_family())) + "\n")
        return 1 if missing else 0
    environment = {**os.environ, "QT_QPA_PLATFORM": platform} if platform else os.environ
    problem = find_problem(environment)
    if problem is not None:
        sys.stderr.write(problem + "\n")
    return 0 if problem is None else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
