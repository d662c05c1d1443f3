"""Folders that a cloud service copies and disks of other machines are told from those that only sound like it."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from storage import placement
from storage.placement import risk_of

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's list of mounts")


@pytest.fixture(autouse=True)
def own_home(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let nothing of the machine count: a home folder of the test's own, no mounts, none of the services' variables."""
    monkeypatch.setenv("USERPROFILE", str(own_folders))
    for variable in ("APPDATA", "LOCALAPPDATA", "OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(placement, "_MOUNTS", own_folders / "mountinfo")
    return own_folders


def _library(*parts: str | Path) -> Path:
    """Make a folder and say where a library in it would lie."""
    folder = Path(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "library.hashiya"


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Research Group)", "Dropbox"),
        ("Library/CloudStorage/Dropbox", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - University of Baku", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-someone@gmail.com/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("pCloudDrive", "pCloud"),
        ("pCloud Sync", "pCloud"),
        ("MEGAsync", "MEGA"),
        ("Yandex.Disk", "Yandex.Disk"),
        ("YandexDisk", "Yandex.Disk"),
        ("Box Sync", "Box"),
        ("Library/CloudStorage/Box-Box", "Box"),
    ],
)
def test_folders_of_services_are_known_by_their_names(own_home: Path, folder: str, service: str) -> None:
    library = _library(own_home, folder, "بحث", "2026")
    found = risk_of(library)
    assert found is not None
    assert (found.kind, found.service) == ("cloud", service)
    assert library.is_relative_to(found.folder)
    assert found.folder != own_home


@pytest.mark.parametrize(
    "folder",
    ["box", "Box", "boxes", "mega", "MEGA", "drive", "Drive", "cloud", "dropbox-export", "My Dropbox notes", "sync",
     "OneDriver", "Nextcloud-talk", "Documents", "مكتبة", ".sync"],
)  # fmt: skip
def test_folders_that_only_sound_like_it(own_home: Path, folder: str) -> None:
    assert risk_of(_library(own_home, folder, "research")) is None


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox.cache", "Dropbox"), (".dropbox", "Dropbox"), (".tmp.driveupload", "Google Drive"),
        (".shortcut-targets-by-id", "Google Drive"), (".nextcloudsync.log", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"), (".megaignore", "MEGA"), (".stfolder", "Syncthing"),
    ],
)  # fmt: skip
def test_folders_of_services_are_known_by_what_lies_in_them(own_home: Path, marker: str, service: str) -> None:
    library = _library(own_home, "shared", "research", "texts")
    assert risk_of(library) is None
    (own_home / "shared" / marker).mkdir()
    assert risk_of(library) == ("cloud", service, own_home / "shared")
    assert risk_of(_library(own_home, "beside")) is None


def test_a_program_s_settings_in_the_home_folder_are_no_marker(own_home: Path) -> None:
    (own_home / ".dropbox").mkdir()
    assert risk_of(_library(own_home, "research")) is None


def test_box_is_known_where_its_program_is(own_home: Path) -> None:
    (own_home / "Library/Application Support/Box/Box").mkdir(parents=True)
    assert risk_of(_library(own_home, "Box", "research")) == ("cloud", "Box", own_home / "Box")
    assert risk_of(_library(own_home, "research", "Box")) is None


def test_what_programs_note_of_their_folders_is_read(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = {
        ".dropbox/info.json": json.dumps({"personal": {"path": str(own_home / 'نسخي "1"'), "host": 1}}),
        ".config/Nextcloud/nextcloud.cfg": f"[Accounts]\n0\\Folders\\1\\localPath={own_home}/work/\n",
        ".config/ownCloud/owncloud.cfg": f"0\\Folders\\1\\localPath={own_home}/own\n",
        ".config/yandex-disk/config.cfg": f'auth="x"\ndir="{own_home}/yandex"\n',
    }
    for name, text in notes.items():
        (own_home / name).parent.mkdir(parents=True, exist_ok=True)
        (own_home / name).write_text(text, encoding="utf-8")
    places = {'نسخي "1"': "Dropbox", "work": "Nextcloud", "own": "ownCloud", "yandex": "Yandex.Disk"}
    for place, service in places.items():
        assert risk_of(_library(own_home, place, "research")) == ("cloud", service, own_home / place)
    monkeypatch.setenv("OneDriveCommercial", str(own_home / "firm"))
    assert risk_of(_library(own_home, "firm", "research")) == ("cloud", "OneDrive", own_home / "firm")
    assert risk_of(_library(own_home, "workshop")) is None


@pytest.mark.parametrize(
    "text", ["", "{", '{"personal": {"path": "relative"}}', '{"path": "/"}', '{"path": "\\q"}', "\ufffd" * 100]
)
def test_notes_of_another_form_are_passed_over(own_home: Path, text: str) -> None:
    (own_home / ".dropbox").mkdir()
    (own_home / ".dropbox/info.json").write_text(text, encoding="utf-8")
    assert risk_of(_library(own_home, "research")) is None


_MOUNTED = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
23 22 0:22 / {home}/nfs rw shared:1 master:2 - nfs4 server:/export rw
24 22 0:23 / {home}/with\\040space rw - cifs //server/share rw
25 22 0:24 / {home}/rclone rw - fuse.rclone remote: rw
26 23 254:1 / {home}/nfs/local rw - ext4 /dev/vdb rw
27 22 0:25 / {home}/hidden rw - nfs server:/old rw
28 22 254:2 / {home}/hidden rw - ext4 /dev/vdc rw
29 22 0:26 / {home}/memory rw - tmpfs tmpfs rw
a line of another form
"""


@linux_only
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("nfs/research", "nfs4"), ("nfs", "nfs4"), ("with space/research", "cifs"), ("rclone", "fuse.rclone"),
        ("nfs/local", None), ("hidden", None), ("memory", None), ("research", None), ("nfs-not", None),
    ],
)  # fmt: skip
def test_disks_of_other_machines_are_known_by_their_mounts(own_home: Path, folder: str, kind: str | None) -> None:
    (own_home / "mountinfo").write_text(_MOUNTED.replace("{home}", str(own_home)), encoding="utf-8")
    found = risk_of(_library(own_home, folder))
    assert (None if found is None else found.service) == kind
    if found is not None:
        assert found.kind == "network"
        assert found.folder == own_home / folder.removesuffix("/research")


@linux_only
def test_this_machine_s_own_mounts_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert placement._network_of_linux(Path("/proc")) is None


def test_what_cannot_be_looked_at_is_no_risk(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError

    library = _library(own_home, "research")
    monkeypatch.setattr(placement, "_network", refuse)
    assert risk_of(library) is None


def test_it_takes_no_time(own_home: Path) -> None:
    (own_home / "mountinfo").write_text(_MOUNTED.replace("{home}", str(own_home)) * 10, encoding="utf-8")
    library = _library(own_home, *"abcdefgh")
    took = []
    for _ in range(20):
        began = time.perf_counter()
        assert risk_of(library) is None
        took.append(time.perf_counter() - began)
    assert min(took) < 0.001
