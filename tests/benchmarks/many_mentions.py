"""Two million mentions of 50,000 entities: opening articles beside a library with none elsewhere, and what is asked.

Run as a module (``open LIBRARY`` or ``ask LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.settings import Settings
from storage import index
from storage.connecting import connect
from storage.entities import mentions
from storage.entities.finding import find_entities
from storage.entities.names import fold_name
from storage.entities.questions import list_companions, list_entities, mentions_by_month, names_by_outlet, read_entity
from storage.library import Connection, Library
from tests.benchmarks.corpus import make_many
from tests.benchmarks.measure import Figure, answer, collect, medians, milliseconds, run_fresh
from tests.benchmarks.stage import settle

MENTIONS = 2_000_000
ENTITIES = 50_000
RUNS = 3
_SEED = 5
_OPENED = 40
_OPENED_MENTIONS = 5
_MOMENT = "2024-01-01T00:00:00.000Z"
_KINDS = ("person", "person", "person", "place", "organisation", "event")
_NAMES = "محمد أحمد علي حسين حسن مسعود إلهام جيحون حكمت سعيد ناصر خالد رضا هاكان عباس نجيب سعد وليد".split()
_PARTS = "بن علي خان زادة أوف دين رضا فر يان آباد نجاد كوف سكي مير نور دا ري مان تو كا سو ني غو هي شي لو في مو".split()
_TYPED = ("م", "مح", "محمد", "محمد ع", "نجادكوف", "عبداللهيان", "mo", "mohammed", "")


def measure(folder: Path) -> list[Figure]:
    """Open the same articles in both libraries, in turn, in fresh processes."""
    few = make_many(folder / "few-mentions.hashiya")
    _put_in(few, _entities(), _own_mentions)
    many = folder / "many-mentions.hashiya"
    shutil.copyfile(few, many)
    _put_in(many, (), _other_mentions)
    runs = [
        [run_fresh("many_mentions", "open", library, folder=folder) for library in (few, many)] for _each in range(RUNS)
    ]
    alone, among = (medians(collect([run[which] for run in runs])) for which in (0, 1))
    asked = run_fresh("many_mentions", "ask", many, folder=folder)
    return [
        Figure("2,000,000 mentions: open an article", among["open"], "ms", 1.2, alone["open"]),
        Figure("2,000,000 mentions: find an entity at each key, worst", asked["key"], "ms", 50),
        Figure("2,000,000 mentions: marks of an article", asked["marks"], "ms"),
        Figure("2,000,000 mentions: list of 50,000 entities, in the background", asked["list"], "ms"),
        Figure("2,000,000 mentions: page of the most mentioned, in the background", asked["page"], "ms"),
        Figure("2,000,000 mentions: who appears with it, in the background", asked["companions"], "ms"),
    ]


Row = tuple[object, ...]
Version = tuple[int, int, str]


def _put_in(library: Path, entities: tuple[Row, ...], make: Callable[[list[Version]], Iterator[Row]]) -> None:
    """Write rows without keeping an account of them for undoing, which would be of millions."""
    with closing(connect(library, "rw")) as db:
        versions = db.execute("SELECT id, article_id, text FROM versions ORDER BY id").fetchall()
        db.execute("BEGIN")
        db.executemany("INSERT INTO entities (id, name, kind, created_at) VALUES (?, ?, ?, ?)", entities)
        spellings = [(row[0], row[1], fold_name(str(row[1]))) for row in entities]
        db.executemany("INSERT INTO aliases (entity_id, name, folded) VALUES (?, ?, ?)", spellings)
        db.executemany(
            "INSERT OR IGNORE INTO mentions (entity_id, article_id, version_id, range_start, range_end, exact, prefix, "
            "suffix, anchoring, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'anchored', ?)",
            make(versions),
        )
        if entities:
            index.rebuild(db)
        db.execute("COMMIT")


def _entities() -> tuple[Row, ...]:
    chance = random.Random(_SEED)
    names: dict[str, None] = {}
    while len(names) < ENTITIES:
        names[f"{chance.choice(_NAMES)} {''.join(chance.choices(_PARTS, k=chance.randint(2, 4)))}"] = None
    return tuple((number, name, chance.choice(_KINDS), _MOMENT) for number, name in enumerate(names, start=1))


def _own_mentions(versions: list[Version]) -> Iterator[Row]:
    """Yield the mentions of the articles that are opened."""
    chance = random.Random(_SEED)
    for version in versions[:_OPENED]:
        yield from _mentions(chance, version, _OPENED_MENTIONS)


def _other_mentions(versions: list[Version]) -> Iterator[Row]:
    chance = random.Random(_SEED + 1)
    others = versions[_OPENED:]
    for version in others:
        yield from _mentions(chance, version, MENTIONS // len(others) + 1)


def _mentions(chance: random.Random, version: Version, number: int) -> Iterator[Row]:
    """Yield mentions in one text: some entities are mentioned in most articles, most entities in very few."""
    version_id, article_id, text = version
    for _each in range(number):
        start = chance.randrange(len(text) - 6)
        end = start + chance.randint(3, 6)
        entity_id = min(ENTITIES, int(ENTITIES ** chance.random()))
        words = text[start:end], text[:start][-32:], text[end : end + 32]
        yield entity_id, article_id, version_id, start, end, *words, _MOMENT


def _open(library_file: Path) -> dict[str, float]:
    app = QApplication([])
    settings = Settings(library_file.with_suffix(".ini"))
    settings.last_article = _OPENED
    program = Program(app, Library.open(library_file), settings)
    program.show()
    settle(app, until=lambda: not program.tasks.any_busy())
    window = program.window

    def show(article_id: int) -> None:
        window.navigation.open_article(article_id)
        window.repaint()

    took = []
    for article_id in range(1, _OPENED):
        took.append(milliseconds(partial(show, article_id)))
        settle(app, until=lambda: not program.tasks.any_busy())
    program.close()
    return {"open": statistics.median(took)}


def _ask(library_file: Path) -> dict[str, float]:
    with closing(connect(library_file, "ro")) as db:
        versions = range(_OPENED + 1, 2 * _OPENED)
        return {
            "key": max(_median(partial(find_entities, db, typed, 6)) for typed in _TYPED),
            "marks": statistics.median(milliseconds(partial(_read_marks, db, version)) for version in versions),
            "list": milliseconds(partial(list_entities, db)),
            "page": milliseconds(partial(_read_page, db, 1)),
            "companions": milliseconds(partial(list_companions, db, 1, 30)),
        }


def _read_marks(db: Connection, version_id: int) -> None:
    mentions.list_mentions(db, version_id)
    mentions.list_entities_here(db, version_id)


def _read_page(db: Connection, entity_id: int) -> None:
    read_entity(db, entity_id)
    mentions_by_month(db, entity_id)
    names_by_outlet(db, entity_id)


def _median(work: Callable[[], object]) -> float:
    """Return the middle of some runs of one question."""
    return statistics.median(milliseconds(work) for _each in range(RUNS))


if __name__ == "__main__":
    answer(_open(Path(sys.argv[2])) if sys.argv[1] == "open" else _ask(Path(sys.argv[2])))
