"""What every test stands on: no screen, the bundled fonts and no others, folders of its own, and no loose ends."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from storage.library import Library

# Set before anything imports Qt: a machine's own screen, scale and fonts must not change what a test sees.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _variable in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(_variable, None)
_SESSION = Path(tempfile.mkdtemp(prefix="hashiya-tests-"))
(_SESSION / "fonts.conf").write_text(f"<fontconfig><cachedir>{_SESSION}</cachedir></fontconfig>")
os.environ["FONTCONFIG_FILE"] = str(_SESSION / "fonts.conf")
if sys.dont_write_bytecode:  # then the many commands that tests run would each compile the program anew
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(_SESSION / "bytecode")

hypothesis.settings.register_profile("hashiya", deadline=None, print_blob=True, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("hashiya")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests without a window first: some fork, which is safe only while Qt has started no threads."""
    items.sort(key=_needs_a_window)


def pytest_collection_finish() -> None:
    """Take what stays until the end out of every later search for garbage: each window that is closed makes one."""
    gc.collect()
    gc.freeze()


def _needs_a_window(item: pytest.Item) -> bool:
    folder = item.path.relative_to(Path(__file__).parent).parts[0]
    return folder not in {"storage", "faults"} or "qapp" in getattr(item, "fixturenames", ())


def pytest_unconfigure() -> None:
    shutil.rmtree(_SESSION, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the one application is told, as the program itself is."""
    from desktop.theme import STYLE_ARGUMENTS  # noqa: PLC0415 - tests of storage run without Qt

    return ["pytest", *STYLE_ARGUMENTS]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], qapp_cls: type[QApplication]) -> QApplication:
    """The one application, with the bundled fonts loaded from their files."""
    from PySide6.QtGui import QFont, QFontInfo  # noqa: PLC0415 - tests of storage run without Qt

    from desktop.fonts import INTERFACE_FAMILY, READING_FAMILY, load_fonts  # noqa: PLC0415

    app = qapp_cls(qapp_args)
    load_fonts()
    app.setFont(QFont(INTERFACE_FAMILY, 10))
    for family in (INTERFACE_FAMILY, READING_FAMILY):
        assert QFontInfo(QFont(family)).family() == family
    return app


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, libraries, logs and caches of the machine's user out of the test, and the test out of them."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    return home


@pytest.fixture(autouse=True)
def own_settings(own_folders: Path) -> None:
    """Point Qt's settings at the test's folder; Qt reads the environment only once."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415

    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(own_folders / "settings"))


@pytest.fixture(autouse=True)
def no_loose_ends() -> Iterator[None]:
    """Fail a test that leaves a window open, a thread running or a job in the pool."""
    from PySide6.QtCore import QThreadPool  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    before = set(threading.enumerate())
    yield
    assert QThreadPool.globalInstance().waitForDone(5000), "a background job is still running"
    # threads of Qt's pool that touched Python stay listed as dummies, they are Qt's
    started = [thread for thread in set(threading.enumerate()) - before if not thread.name.startswith("Dummy")]
    assert not started, f"threads left running: {started}"
    if QApplication.instance() is not None:
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        for widget in shown:
            widget.close()
        assert not shown, f"windows left open: {shown}"


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library without articles, made once and copied: to make its tables takes longer than most tests."""
    from storage.library import Library  # noqa: PLC0415 - tests of the window's parts run without a library

    file = tmp_path_factory.mktemp("empty") / "library.hashiya"
    Library.open(file).close()
    return file


@pytest.fixture
def library(_empty_file: Path, tmp_path: Path) -> Iterator[Library]:
    """An empty library in a file of the test's own."""
    from storage.library import Library  # noqa: PLC0415

    file = tmp_path / "library.hashiya"
    shutil.copyfile(_empty_file, file)
    opened = Library.open(file)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def _sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library filled with the sample articles, made once and copied: at rest it is one plain file."""
    from desktop.samples import fill_with_samples  # noqa: PLC0415
    from storage.library import Library  # noqa: PLC0415

    file = tmp_path_factory.mktemp("samples") / "library.hashiya"
    opened = Library.open(file)
    fill_with_samples(opened)
    opened.close()
    return file


@pytest.fixture
def sample_library(_sample_file: Path, tmp_path: Path) -> Iterator[Library]:
    """A library of the test's own with the five sample articles."""
    from storage.library import Library  # noqa: PLC0415

    file = tmp_path / "library.hashiya"
    shutil.copyfile(_sample_file, file)
    opened = Library.open(file)
    yield opened
    opened.close()
