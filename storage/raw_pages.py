"""The rows of a database file read from its bytes, page by page, where SQLite itself gives up.

The format is that of https://www.sqlite.org/fileformat2.html. Whatever contradicts itself is passed over; nothing is
ever written. Rows come as SQLite stores them: a column that is the row's number is None.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from struct import iter_unpack, unpack_from
from types import TracebackType
from typing import NamedTuple, Self

Value = int | float | str | bytes | None

_HEADER = 100
_INTERIOR_TABLE = 0x05
_LEAF_TABLE = 0x0D
_DEFAULT_PAGE = 4096
_FRACTIONS = bytes((64, 32, 32))
"""Bytes that are the same in every database file."""
_MOST_COLUMNS = 100
_MOST_PAYLOAD = 1 << 30
_DEEPEST = 20
_FRAME_HEAD = 24


class Row(NamedTuple):
    """A row by its number, and whether all of it was there; the last value may be cut off otherwise."""

    id: int
    values: tuple[Value, ...]
    whole: bool


class RawPages:
    """The pages of a database file, those in SQLite's log before those in the file.

    ``unreadable`` gathers the numbers of pages that should have held rows and do not.
    """

    def __init__(self, path: Path) -> None:
        """Map the file; raise OSError. An empty file has no pages."""
        self.unreadable: set[int] = set()
        self._file = path.open("rb")
        size = path.stat().st_size
        self._bytes: mmap.mmap | bytes = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
        self.page_size, reserved = _DEFAULT_PAGE, 0
        if self._bytes[21:24] == _FRACTIONS:  # the header is not overwritten
            declared = int.from_bytes(self._bytes[16:18], "big")
            self.page_size, reserved = 65536 if declared == 1 else declared, self._bytes[20]
        if self.page_size < 512 or self.page_size & (self.page_size - 1) or self.page_size - reserved < 480:
            self.page_size, reserved = _DEFAULT_PAGE, 0
        self._usable = self.page_size - reserved
        self._logged = _read_log(path.with_name(path.name + "-wal"), self.page_size)
        self.count = max(-(-size // self.page_size), *self._logged, 0, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(self._bytes, mmap.mmap):
            self._bytes.close()
        self._file.close()

    def page(self, number: int) -> bytes:
        """Return a page; empty if there is none of that number, filled up with zeros if it is cut off."""
        if number in self._logged:
            return self._logged[number]
        if not 1 <= number <= self.count:
            return b""
        content = bytes(self._bytes[(number - 1) * self.page_size : number * self.page_size])
        return content.ljust(self.page_size, b"\0") if content else b""

    def leaves(self, root: int) -> Iterator[int]:
        """Yield the leaf pages of the table that begins at a page, in the order of its rows."""
        yield from self._leaves(root, set(), 0)

    def _leaves(self, number: int, seen: set[int], depth: int) -> Iterator[int]:
        page = self.page(number)
        kind = self._kind(number, page)
        if number in seen or depth > _DEEPEST or kind not in {_INTERIOR_TABLE, _LEAF_TABLE}:
            self.unreadable.add(number)
            return
        seen.add(number)
        if kind == _LEAF_TABLE:
            yield number
            return
        for place in self._cells(number, page):
            if place + 4 <= len(page):
                yield from self._leaves(int.from_bytes(page[place : place + 4], "big"), seen, depth + 1)
        start = _HEADER if number == 1 else 0
        yield from self._leaves(int.from_bytes(page[start + 8 : start + 12], "big"), seen, depth + 1)

    def is_leaf(self, number: int) -> bool:
        """Tell whether a page looks like one that holds rows of a table."""
        return self._kind(number, self.page(number)) == _LEAF_TABLE

    def free_pages(self) -> set[int]:
        """Return the pages that hold nothing any more, though old rows may still be read there."""
        free: set[int] = set()
        trunk = int.from_bytes(self.page(1)[32:36], "big") if self.count else 0
        while trunk and trunk not in free and (page := self.page(trunk)):
            free.add(trunk)
            number = min(int.from_bytes(page[4:8], "big"), len(page) // 4 - 2)
            free.update(leaf for (leaf,) in iter_unpack(">I", page[8 : 8 + 4 * number]))
            trunk = int.from_bytes(page[:4], "big")
        return free

    def rows(self, number: int) -> Iterator[Row]:
        """Yield the rows of a leaf page that can be read."""
        page = self.page(number)
        places = self._cells(number, page)
        found = 0
        for place in places:
            row = self._row(page, place)
            if row is not None:
                found += 1
                yield row
        if found < len(places):
            self.unreadable.add(number)

    def _kind(self, number: int, page: bytes) -> int:
        start = _HEADER if number == 1 else 0
        return page[start] if len(page) > start else 0

    def _cells(self, number: int, page: bytes) -> list[int]:
        """Return where the cells of a page begin."""
        start = _HEADER if number == 1 else 0
        head = start + (12 if self._kind(number, page) == _INTERIOR_TABLE else 8)
        (count,) = unpack_from(">H", page, start + 3)
        count = min(count, (len(page) - head) // 2)
        return [place for (place,) in iter_unpack(">H", page[head : head + 2 * count]) if place >= head + 2 * count]

    def _row(self, page: bytes, place: int) -> Row | None:
        try:
            size, place = _varint(page, place)
            row_id, place = _varint(page, place)
            if size > _MOST_PAYLOAD:
                return None
            payload = self._payload(page, place, size)
            values = _values(payload, size)
        except IndexError:  # a number that runs over the end of the page
            return None
        return None if values is None else Row(_signed(row_id), values, len(payload) == size)

    def _payload(self, page: bytes, place: int, size: int) -> bytes:
        """Return a row's bytes, fewer than ``size`` if the chain of pages that holds them breaks off."""
        most = self._usable - 35
        if size <= most:
            return page[place : place + size]
        least = (self._usable - 12) * 32 // 255 - 23
        local = least + (size - least) % (self._usable - 4)
        local = local if local <= most else least
        parts = [page[place : place + local]]
        missing, following = size - local, int.from_bytes(page[place + local : place + local + 4], "big")
        seen: set[int] = set()
        while missing > 0 and following not in seen and (overflow := self.page(following)):
            seen.add(following)
            parts.append(overflow[4 : min(self._usable, 4 + missing)])
            missing -= len(parts[-1])
            following = int.from_bytes(overflow[:4], "big")
        return b"".join(parts)


def _varint(content: bytes, place: int) -> tuple[int, int]:
    """Read a number of one to nine bytes; raise IndexError if the content ends before."""
    value = 0
    for _ in range(8):
        byte = content[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | content[place], place + 1


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _values(payload: bytes, size: int) -> tuple[Value, ...] | None:
    """Decode a record; None if it is none. What lies beyond the payload's end is left out."""
    head, place = _varint(payload, 0)
    if head > min(size, len(payload)):
        return None
    kinds = []
    while place < head:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    lengths = [_length(kind) for kind in kinds]
    if place != head or not 0 < len(kinds) <= _MOST_COLUMNS or head + sum(lengths) != size:
        return None
    values: list[Value] = []
    for kind, length in zip(kinds, lengths, strict=True):
        if place + length > len(payload) and (kind < 13 or place > len(payload)):
            break
        values.append(_value(kind, payload[place : place + length]))
        place += length
    return tuple(values)


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else _NUMBERS.get(kind, 0)


def _value(kind: int, content: bytes) -> Value:
    if kind in {0, 10, 11}:
        return None
    if kind in {8, 9}:
        return kind - 8
    if kind == 7:
        (number,) = unpack_from(">d", content)
        return float(number)
    if kind < 12:
        return int.from_bytes(content, "big", signed=True)
    return content.decode(errors="replace") if kind % 2 else content


def _read_log(log: Path, page_size: int) -> dict[int, bytes]:
    """Return the pages that were committed to SQLite's log and not yet brought into the file."""
    try:
        content = log.read_bytes()
    except FileNotFoundError:
        return {}
    if len(content) < 32 or content[:4] not in {b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83"}:
        return {}
    order = ">" if content[3] & 1 else "<"
    sums = _checksum(content[:24], (0, 0), order)
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for start in range(32, len(content) - _FRAME_HEAD - page_size + 1, _FRAME_HEAD + page_size):
        head, page = (
            content[start : start + _FRAME_HEAD],
            content[start + _FRAME_HEAD : start + _FRAME_HEAD + page_size],
        )
        sums = _checksum(head[:8] + page, sums, order)
        if head[8:16] != content[16:24] or unpack_from(">II", head, 16) != sums:
            break
        number, size_after = unpack_from(">II", head)
        waiting[number] = page
        if size_after:  # the last page of a transaction
            committed |= waiting
            waiting = {}
    return committed


def _checksum(content: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = sums
    for first, second in iter_unpack(f"{order}II", content):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
