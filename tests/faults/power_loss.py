"""What a disk may hold when the power fails: some of what was written last, in any order, some of it in part.

What was synced stays. Of what was not, each write may be there, be lost or be torn at a sector; names may be as they
were some acts ago until their folder was synced. With nothing lost it is what `kill -9` leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.faults.operations import Acknowledgement, Create, Link, Operation, Rename, Sync, Truncate, Unlink, Write

_SECTOR = 512
_TORN = 0.2
LOSSES = (0.0, 0.3, 0.7, 1.0)
"""How much of what was not synced is lost: nothing, some, most, all."""


_Naming = Create | Link | Rename | Unlink


class Crash(NamedTuple):
    """What is found after the power failed at the operation ``at``: files, and what had been acknowledged."""

    at: int
    files: Mapping[Path, bytes]
    folders: frozenset[Path]
    acknowledged: tuple[str, ...]

    def lay_out(self, original: Path, folder: Path) -> None:
        """Write the files that were in one folder into another."""
        for path in sorted(self.folders):
            (folder / path.relative_to(original)).mkdir(parents=True, exist_ok=True)
        for path, content in self.files.items():
            target = folder / path.relative_to(original)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


class _File:
    """A file by its bytes, whatever it is called."""

    def __init__(self, content: bytes = b"") -> None:
        self.on_disk = bytearray(content)
        self.pending: list[Write | Truncate] = []

    def sync(self) -> None:
        for change in self.pending:
            _apply(self.on_disk, change)
        self.pending.clear()

    def after_loss(self, lost: float, chance: Random) -> bytes:
        content = bytearray(self.on_disk)
        for change in self.pending:
            if lost and chance.random() < lost:
                continue
            if lost and isinstance(change, Write) and len(change.data) > _SECTOR and chance.random() < _TORN:
                sectors = chance.randrange(len(change.data) // _SECTOR)
                _apply(content, change._replace(data=change.data[: sectors * _SECTOR]))
            else:
                _apply(content, change)
        return bytes(content)


class _Disk:
    """Follows operations, and tells what would be left if the power failed now."""

    def __init__(self, files: Mapping[Path, bytes]) -> None:
        self._names = {path: _File(content) for path, content in files.items()}
        self._names_on_disk = dict(self._names)
        self._folders: set[Path] = set()
        self._pending: list[tuple[_Naming, _File]] = []
        self.acknowledged: list[str] = []

    def do(self, operation: Operation) -> None:
        match operation:
            case Acknowledgement(word):
                self.acknowledged.append(word)
            case Create(path, folder=True):
                self._folders.add(path)
            case Create(path) | Unlink(path) | Link(path, _) | Rename(path, _):
                file = _File() if isinstance(operation, Create) else self._names[path]
                _name(self._names, operation, file)
                self._pending.append((operation, file))
            case Write(path) | Truncate(path):
                self._names[path].pending.append(operation)
            case Sync(path):
                self._sync(path)

    def _sync(self, path: Path) -> None:
        if path in self._names:
            self._names[path].sync()
            return
        kept = []
        for change, file in self._pending:
            if change.path.parent == path:
                _name(self._names_on_disk, change, file)
            else:
                kept.append((change, file))
        self._pending = kept

    def after_loss(self, at: int, lost: float, chance: Random) -> Crash:
        names = dict(self._names_on_disk)
        number = len(self._pending)
        for change, file in self._pending[: number if not lost else chance.randrange(round((1 - lost) * number) + 1)]:
            _name(names, change, file)
        files = {path: file.after_loss(lost, chance) for path, file in names.items() if not path.name.endswith("-shm")}
        return Crash(at, files, frozenset(self._folders), tuple(self.acknowledged))


def _name(names: dict[Path, _File], change: _Naming, file: _File) -> None:
    if isinstance(change, Rename | Unlink):
        names.pop(change.path, None)
    if not isinstance(change, Unlink):
        names[change.path if isinstance(change, Create) else change.target] = file


def _apply(content: bytearray, change: Write | Truncate) -> None:
    if isinstance(change, Write):
        content.extend(bytes(max(0, change.offset - len(content))))
        content[change.offset : change.offset + len(change.data)] = change.data
        return
    content.extend(bytes(max(0, change.size - len(content))))
    if not change.grows:
        del content[change.size :]


def crashes(
    operations: Sequence[Operation],
    before: Mapping[Path, bytes],
    cuts: Iterable[int],
    chance: Random,
    losses: Sequence[float] = LOSSES,
) -> Iterator[Crash]:
    """Yield what is found when the power fails after so many operations, for each of the cuts, once.

    ``before`` are the files that were there, whole and synced, when it began.
    """
    disk = _Disk(before)
    done = 0
    for cut in sorted(cuts):
        for operation in operations[done:cut]:
            disk.do(operation)
        done = max(done, cut)
        yield disk.after_loss(cut, chance.choice(losses), chance)


def files_in(folder: Path) -> dict[Path, bytes]:
    """Return what is in a folder and its folders now."""
    return {path: path.read_bytes() for path in folder.resolve().rglob("*") if path.is_file()}
