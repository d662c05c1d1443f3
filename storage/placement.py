"""Where a library lies: in a folder that a cloud service copies about, or on a disk of another machine.

Either may bring back an old file, or half of one, under a program that has it open. What is known of
the services' own folders are their usual names, what they put into them, and where they note their places.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple


class Risk(NamedTuple):
    """Why a library is not safe where it lies: ``service`` is a cloud's name or the network's file system.

    ``folder`` is the one since which that is so.
    """

    kind: Literal["cloud", "network"]
    service: str
    folder: Path


# Names that nobody gives to anything else; Box and MEGA are not among them.
_NAMES = (
    (re.compile(r"Dropbox( \(.+\))?"), "Dropbox"),
    (re.compile(r"OneDrive( - .+|-.+)?"), "OneDrive"),
    (re.compile(r"Google ?Drive( \(.+\)|-.+)?"), "Google Drive"),
    (re.compile(r"Mobile Documents|com~apple~CloudDocs|iCloud ?Drive"), "iCloud"),
    (re.compile(r"Nextcloud\d*"), "Nextcloud"),
    (re.compile(r"ownCloud\d*"), "ownCloud"),
    (re.compile(r"pCloud ?(Drive|Sync)"), "pCloud"),
    (re.compile(r"MEGAsync( Uploads)?"), "MEGA"),
    (re.compile(r"Yandex\.?Disk(\.localized)?"), "Yandex.Disk"),
    (re.compile(r"Box Sync|Box-Box"), "Box"),
)
# What the services' programs put into the topmost folder they copy.
_MARKERS = (
    (".dropbox.cache", "Dropbox"),
    (".dropbox", "Dropbox"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
    (".shortcut-targets-by-id", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".megaignore", "MEGA"),
    (".stfolder", "Syncthing"),
)
_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
# Where programs note, relative to these folders, which ones they copy, and how a line with one looks.
_NOTES = (
    (("~/.dropbox/info.json", "%APPDATA%/Dropbox/info.json", "%LOCALAPPDATA%/Dropbox/info.json"),
     re.compile(r'"path"\s*:\s*("(?:[^"\\]|\\.)*")'), "Dropbox"),
    (("~/.config/Nextcloud/nextcloud.cfg", "%APPDATA%/Nextcloud/nextcloud.cfg",
      "~/Library/Preferences/Nextcloud/nextcloud.cfg"),
     re.compile(r"^[^=\n]*\\localPath=(.+)$", re.MULTILINE), "Nextcloud"),
    (("~/.config/ownCloud/owncloud.cfg", "%APPDATA%/ownCloud/owncloud.cfg",
      "~/Library/Preferences/ownCloud/owncloud.cfg"),
     re.compile(r"^[^=\n]*\\localPath=(.+)$", re.MULTILINE), "ownCloud"),
    (("~/.config/yandex-disk/config.cfg",), re.compile(r'^dir="?([^"\n]+)', re.MULTILINE), "Yandex.Disk"),
)  # fmt: skip
_BOX_PROGRAMS = ("%LOCALAPPDATA%/Box/Box", "~/Library/Application Support/Box/Box")
_LARGEST_NOTE = 1 << 20

_NETWORKS = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs ncp afs 9p ceph glusterfs lustre davfs webdav fuse.sshfs fuse.rclone "
    "fuse.davfs fuse.davfs2 fuse.glusterfs fuse.ceph fuse.s3fs fuse.gvfsd-fuse fuse.kio-fuse fuse.curlftpfs "
    "fuse.smbnetfs fuse.gcsfuse fuse.google-drive-ocamlfuse fuse.onedriver".split()
)
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_REMOTE_DRIVE = 4


def risk_of(path: Path) -> Risk | None:
    """Say why a library is not safe where it lies; None if nothing is known against it. Takes under a millisecond."""
    folder = path.resolve().parent
    # what other programs keep where we look may be unreadable to us, or of another form; then nothing is known
    with suppress(OSError, RuntimeError, ValueError):
        return _cloud(folder) or _network(folder)
    return None


def _cloud(folder: Path) -> Risk | None:
    for one in (folder, *folder.parents):
        service = _service_by_name(one) or _service_by_marker(one)
        if service:
            return Risk("cloud", service, one)
    for place, service in _noted_places():
        if folder.is_relative_to(place):
            return Risk("cloud", service, place)
    return None


def _service_by_name(folder: Path) -> str | None:
    for pattern, service in _NAMES:
        if pattern.fullmatch(folder.name):
            return service
    is_box = folder.name == "Box" and folder.parent == Path.home()
    return "Box" if is_box and any(_exists(program) for program in _BOX_PROGRAMS) else None


def _service_by_marker(folder: Path) -> str | None:
    if folder == Path.home():  # there lies a .dropbox too, with the program's own settings
        return None
    return next((service for marker, service in _MARKERS if os.path.exists(f"{folder}/{marker}")), None)  # noqa: PTH110 - a third of the time


def _noted_places() -> Iterator[tuple[Path, str]]:
    """Yield the folders that services say they copy."""
    for variable in _VARIABLES:
        if os.environ.get(variable):
            yield Path(os.environ[variable]), "OneDrive"
    for notes, pattern, service in _NOTES:
        for text in _read(notes):
            for found in pattern.findall(text):
                place = Path(_unquoted(found.strip()))
                if place.is_absolute() and place != Path(place.anchor):
                    yield place, service


def _read(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        file = _expanded(note)
        if file is not None and file.is_file() and file.stat().st_size <= _LARGEST_NOTE:
            yield file.read_text(encoding="utf-8", errors="replace")


def _expanded(place: str) -> Path | None:
    """Return where a place of a program lies on this system; None if there is no such folder here."""
    start, _, rest = place.partition("/")
    if start == "~":
        return Path.home() / rest
    folder = os.environ.get(start.strip("%"))
    return Path(folder) / rest if folder else None


def _exists(place: str) -> bool:
    path = _expanded(place)
    return path is not None and path.exists()


def _unquoted(word: str) -> str:
    if not word.startswith('"'):
        return word
    import json  # noqa: PLC0415 - only where such a program is

    return str(json.loads(word))


def _network(folder: Path) -> Risk | None:
    if sys.platform == "win32":
        return _network_of_windows(folder)
    return _network_of_linux(folder) if _MOUNTS.exists() else None


def _network_of_windows(folder: Path) -> Risk | None:
    if folder.drive.startswith("\\\\"):
        return Risk("network", "UNC", Path(folder.anchor))
    import ctypes  # noqa: PLC0415 - only there

    windll = getattr(ctypes, "windll", None)
    if windll is None or windll.kernel32.GetDriveTypeW(folder.anchor) != _REMOTE_DRIVE:
        return None
    return Risk("network", "Windows", Path(folder.anchor))


def _network_of_linux(folder: Path) -> Risk | None:
    """Find the mount that a folder lies on; of two at one place the later hides the earlier."""
    deepest, kind, within = "/", "", f"{folder}/"
    for line in _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ", 5)
        if len(fields) > 5:
            place = _ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4])
            if within.startswith(f"{place.rstrip('/')}/") and len(place) >= len(deepest):
                deepest, kind = place, after.partition(" ")[0]
    return Risk("network", kind, Path(deepest)) if kind in _NETWORKS else None
