"""What it costs to keep one highlight: beside the same row written by sqlite3 alone, and one bare sync."""

from __future__ import annotations

import os
import random
import shutil
import statistics
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from storage.articles import get_version
from storage.connecting import connect
from storage.highlights import add_highlight
from storage.library import Library
from tests.benchmarks.corpus import make_marked
from tests.benchmarks.measure import Figure, milliseconds

if TYPE_CHECKING:
    from storage.library import Connection
    from storage.records import Version

_ROUNDS = 600
_BYTES = 5_000
_MARKS = 40
_LONGEST = 60
_MOST_MS = 10.0
_MOST_TIMES_BARE = 1.5


def measure(folder: Path) -> list[Figure]:
    """Take turns on one disk: a highlight through the library, its row alone in a twin of the file, a synced page."""
    made, twin = folder / "saving.hashiya", folder / "twin.hashiya"
    article_id = make_marked(made, _BYTES, _MARKS, _LONGEST)
    shutil.copyfile(made, twin)
    library = Library.open(made)
    version = get_version(library.db, article_id)
    with closing(connect(twin, "rw")) as bare, (folder / "page").open("wb", buffering=0) as page:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")

        def keep() -> None:
            library.write(add_highlight, version.id, start, start + 40, 1)

        def write_row() -> None:
            _insert(bare, version, start)

        def sync() -> None:
            page.seek(0)
            page.write(bytes(4096))
            os.fsync(page.fileno())

        acts = {keep: list[float](), write_row: list[float](), sync: list[float]()}
        chance = random.Random(1)
        for _each in range(_ROUNDS):
            start = chance.randrange(len(version.text) - 40)
            for act in chance.sample(list(acts), len(acts)):
                acts[act].append(milliseconds(act))
    library.close()
    kept, alone, synced = map(statistics.median, acts.values())
    return [
        Figure("one highlight on disk, median", kept, "ms", _MOST_MS),
        Figure("one highlight on disk, beside its row alone", kept, "ms", _MOST_TIMES_BARE, alone),
        Figure("one page written and synced, median", synced, "ms"),
    ]


def _insert(db: Connection, version: Version, start: int) -> None:
    text, end = version.text, start + 40
    words = text[start:end], text[max(0, start - 32) : start], text[end : end + 32]
    db.execute(
        "INSERT INTO highlights (article_id, version_id, range_start, range_end, colour, exact, prefix, suffix, "
        "anchoring, created_at, modified_at) VALUES (?, ?, ?, ?, 1, ?, ?, ?, 'anchored', '2026', '2026')",
        (version.article_id, version.id, start, end, *words),
    )
