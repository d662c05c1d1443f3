"""Whether typing in a note is held up while a library of over 500 MB is backed up.

Run as a module (``LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from storage.articles import get_version
from storage.library import Library
from tests.benchmarks import news, scale
from tests.benchmarks.measure import Figure, answer, keep_bytecode, milliseconds, run_fresh

_NAME = "backup of a large library while typing: "
_LONGEST_STALL_MS = 50
_LONGEST_S = 600.0
_KEYS_MS = 40
_ALONE_KEYS = 100
_WORDS = "قارن مع صياغة العام الماضي المسار الصحيح والمتنامي "
_MB = 1_000_000


def measure(folder: Path) -> list[Figure]:
    """Measure in a fresh process on a copy of the large library, whose backup lies beside it."""
    if not news.is_at_hand():
        return [Figure(_NAME + "longest stall", 0, "ms", skipped=news.ABSENT)]
    library = folder / "news.hashiya"
    shutil.copyfile(scale.made_library() / "news.hashiya", library)
    keep_bytecode(folder)
    found = run_fresh("backup_stall", library, folder=folder, longest_s=_LONGEST_S)
    return [
        Figure(_NAME + "longest stall", found["stall"], "ms", _LONGEST_STALL_MS),
        Figure("    the same without a backup", found["alone"], "ms"),
        Figure("    to ask for the backup", found["asked"], "ms"),
        Figure("    the backup takes", found["seconds"], "s"),
        Figure("    size of the library", found["size"], "MB"),
    ]


def _type(library_file: Path) -> dict[str, float]:
    """Type into a note of the whole window, first by itself, then for as long as a backup lasts."""
    # the process that starts this one needs no window
    from PySide6.QtCore import QElapsedTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    from desktop.app import Program  # noqa: PLC0415
    from desktop.settings import Settings  # noqa: PLC0415
    from tests.benchmarks.stage import LoopWatch, press, settle  # noqa: PLC0415

    app = QApplication([])
    settings = Settings(library_file.with_suffix(".ini"))
    settings.language = "ar"
    program = Program(app, Library.open(library_file), settings)
    program.window.resize(1440, 900)
    program.show()
    settle(app, 1_000, until=lambda: not program.tasks.any_busy() and program.keeping is not None)

    def begin_note() -> QWidget:
        article_id = program.window.navigation.article_id
        version = program.bridge.read(get_version, article_id or 1)
        mark = program.edits.marks.add_highlight(version.id, 0, 20, 1)
        note = program.edits.marks.add_note(version.article_id, mark.id if mark else None)
        program.window.reading_pane.focus_note(mark.id if mark else 0, note.id if note else 0)
        settle(app, 500)
        field = QApplication.focusWidget()
        if field is None:
            raise RuntimeError("there is no note to type in")
        return field

    field = begin_note()
    letters = 0

    def type_letter() -> None:
        nonlocal letters
        press(field, _WORDS[letters % len(_WORDS)])
        letters += 1
        settle(app, _KEYS_MS)

    alone = LoopWatch()
    alone.start()
    for _key in range(_ALONE_KEYS):
        type_letter()
    alone.stop()
    backing_up = program.upkeep.backing_up
    watch, clock = LoopWatch(), QElapsedTimer()
    watch.start()
    clock.start()
    asked = milliseconds(backing_up.back_up_now)
    while backing_up.busy:
        type_letter()
    seconds = clock.elapsed() / 1000
    watch.stop()
    program.close()
    (backup,) = backing_up.folder.iterdir()
    return {
        "stall": watch.longest_ms,
        "alone": alone.longest_ms,
        "asked": asked,
        "seconds": seconds,
        "size": backup.stat().st_size / _MB,
    }


if __name__ == "__main__":
    answer(_type(Path(sys.argv[1])))
