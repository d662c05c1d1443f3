"""Watches a child at work: what it asks the system to write, sync, name and remove in a folder, in order.

The system's own tracing is used (ptrace, as debuggers do), so that nothing needs to be installed.
"""

from __future__ import annotations

import ctypes
import functools
import os
import platform
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.faults.operations import Acknowledgement, Create, Link, Operation, Rename, Sync, Truncate, Unlink, Write

Acknowledge = Callable[[str], None]
_Finish = Callable[[int], Operation | None]

_CALLS = {
    "x86_64": {
        1: "write", 2: "open", 18: "pwrite64", 40: "sendfile", 74: "fsync", 75: "fdatasync", 77: "ftruncate",
        82: "rename", 83: "mkdir", 86: "link", 87: "unlink", 257: "openat", 258: "mkdirat", 263: "unlinkat",
        264: "renameat", 265: "linkat", 285: "fallocate", 316: "renameat2", 326: "copy_file_range",
    },
    "aarch64": {
        34: "mkdirat", 35: "unlinkat", 37: "linkat", 38: "renameat", 46: "ftruncate", 47: "fallocate", 56: "openat",
        64: "write", 68: "pwrite64", 71: "sendfile", 82: "fsync", 83: "fdatasync", 276: "renameat2",
        285: "copy_file_range",
    },
}  # fmt: skip
"""The calls that change files, by their numbers; Python and SQLite use no others."""

_TRACEME, _SYSCALL, _SETOPTIONS, _GET_SYSCALL_INFO = 0, 24, 0x4200, 0x420E
_OPTIONS = 1 | 8 | 0x100000  # stops at calls are told apart, threads are followed, no child outlives its watcher
_STOP_AT_CALL = signal.SIGTRAP | 0x80
_ALL_THREADS = 0x40000000
_BEGIN, _END = 1, 2
_LONGEST_PATH = 4096
_GONE = " (deleted)"


class _Begun(ctypes.Structure):
    _fields_ = (("number", ctypes.c_uint64), ("arguments", ctypes.c_uint64 * 6))


class _Ended(ctypes.Structure):
    _fields_ = (("value", ctypes.c_int64), ("is_error", ctypes.c_uint8))


class _Either(ctypes.Union):
    _fields_ = (("begun", _Begun), ("ended", _Ended), ("room", ctypes.c_uint64 * 9))


class _Stop(ctypes.Structure):
    """The system's ``struct ptrace_syscall_info``."""

    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("architecture", ctypes.c_uint32),
        ("instruction", ctypes.c_uint64),
        ("stack", ctypes.c_uint64),
        ("call", _Either),
    )


class Call(NamedTuple):
    """A call of the system that a thread begins: its name and its arguments as they stand in the registers."""

    thread: int
    name: str
    given: tuple[int, ...]

    def signed(self, number: int) -> int:
        return ctypes.c_int(self.given[number]).value

    def path(self, number: int, folder: int | None) -> Path:
        """Return the path that an argument points to, seen from the folder that another one names."""
        name = os.fsdecode(self.memory(self.given[number], _LONGEST_PATH).split(b"\0", 1)[0])
        beside = "cwd" if folder is None or self.signed(folder) < 0 else f"fd/{self.signed(folder)}"
        return Path(f"/proc/{self.thread}/{beside}").readlink() / name

    def file(self, number: int) -> str:
        """Return what is open under the number that an argument gives."""
        return str(Path(f"/proc/{self.thread}/fd/{self.signed(number)}").readlink())

    def position(self, number: int) -> int:
        facts = Path(f"/proc/{self.thread}/fdinfo/{self.signed(number)}").read_text(encoding="ascii")
        return int(facts.split("pos:", 1)[1].split(None, 1)[0])

    def memory(self, address: int, size: int) -> bytes:
        """Read what lies at an address, up to where nothing can be read."""
        page = os.sysconf("SC_PAGE_SIZE")
        found = b""
        with Path(f"/proc/{self.thread}/mem").open("rb", buffering=0) as memory:
            while len(found) < size:
                upto = min(size - len(found), page - (address + len(found)) % page)
                try:
                    found += os.pread(memory.fileno(), upto, address + len(found))
                except OSError:
                    break
                if size == _LONGEST_PATH and b"\0" in found:
                    break
        return found


@functools.cache
def why_not() -> str:
    """Return why no child can be watched here; empty if one can."""
    if sys.platform != "linux" or platform.machine() not in _CALLS:
        return "a child's writes are watched on Linux only, on x86_64 and aarch64"
    try:
        seen = watch(lambda acknowledge: acknowledge("here"), Path("/"))
    except OSError as error:
        return f"this system lets no process watch its child: {error}"
    return "" if seen == [Acknowledgement("here")] else "this system does not tell what a child does"


def watch(work: Callable[[Acknowledge], object], folder: Path) -> list[Operation]:
    """Run ``work(acknowledge)`` in a child; return what it did to files in a folder, and what it acknowledged.

    Raises ChildProcessError if the child did not end well.
    """
    reading, writing = os.pipe()
    pipe = str(Path(f"/proc/self/fd/{writing}").readlink())
    child = os.fork()
    if child == 0:
        _run(work, writing)
    os.close(writing)
    try:
        return _Watch(child, folder.resolve(), pipe).follow()
    finally:
        os.close(reading)


def _run(work: Callable[[Acknowledge], object], writing: int) -> None:
    def acknowledge(word: str) -> None:
        os.write(writing, word.encode())

    code = 1
    try:
        os.setpgid(0, 0)
        _ptrace(_TRACEME, 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        work(acknowledge)
        code = 0
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent is told
        os.write(2, f"the watched child failed: {error!r}\n".encode())
    finally:
        os._exit(code)


def _ptrace(request: int, process: int, address: int, data: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.restype = ctypes.c_long
    libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
    if libc.ptrace(request, process, address, data) < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


class _Watch:
    """Follows one child and its threads, call by call, to the end."""

    def __init__(self, child: int, folder: Path, pipe: str) -> None:
        self._child = child
        self._folder = folder
        self._pipe = pipe
        self._names = _CALLS[platform.machine()]
        self._begun: dict[int, _Finish | None] = {}
        self._seen: list[Operation] = []

    def follow(self) -> list[Operation]:
        os.waitpid(self._child, _ALL_THREADS)
        _ptrace(_SETOPTIONS, self._child, 0, _OPTIONS)
        _ptrace(_SYSCALL, self._child, 0, 0)
        while True:
            thread, status = os.waitpid(-self._child, _ALL_THREADS)
            if os.WIFSTOPPED(status):
                self._go_on(thread, os.WSTOPSIG(status))
            elif thread == self._child:
                code = os.waitstatus_to_exitcode(status)
                if code != 0:
                    raise ChildProcessError(f"the watched child ended with {code}")
                return self._seen

    def _go_on(self, thread: int, stop: int) -> None:
        passed_on = 0
        if stop == _STOP_AT_CALL:
            self._look(thread)
        elif stop not in {signal.SIGTRAP, signal.SIGSTOP}:
            passed_on = stop
        _ptrace(_SYSCALL, thread, 0, passed_on)

    def _look(self, thread: int) -> None:
        stop = _Stop()
        _ptrace(_GET_SYSCALL_INFO, thread, ctypes.sizeof(stop), ctypes.addressof(stop))
        if stop.kind == _BEGIN:
            begun = stop.call.begun
            name = self._names.get(begun.number)
            self._begun[thread] = self._begin(Call(thread, name, tuple(begun.arguments))) if name else None
        elif stop.kind == _END:
            finish = self._begun.pop(thread, None)
            if finish is not None and not stop.call.ended.is_error:
                operation = finish(stop.call.ended.value)
                if operation is not None:
                    self._seen.append(operation)

    def _begin(self, call: Call) -> _Finish | None:
        """Take in a call as it begins; return what makes an operation of its result, if it concerns the folder."""
        match call.name:
            case "write" | "pwrite64" | "sendfile" | "copy_file_range":
                return self._begin_write(call)
            case "fsync" | "fdatasync" | "ftruncate" | "fallocate":
                return self._begin_change(call)
            case "open" | "openat":
                at = call.name == "openat"
                return self._begin_open(call.path(at, 0 if at else None), call.given[1 + at])
            case _:
                return self._begin_naming(call)

    def _here(self, path: Path) -> bool:
        return path.parent == self._folder or self._folder in path.parents

    def _begin_write(self, call: Call) -> _Finish | None:
        number = 2 if call.name == "copy_file_range" else 0
        target = call.file(number)
        if target == self._pipe:
            said = Acknowledgement(call.memory(call.given[1], call.given[2]).decode())
            return lambda _: said
        path = Path(target)
        if not self._here(path) or target.endswith(_GONE):
            return None
        offset = call.given[3] if call.name == "pwrite64" else call.position(number)

        def read_back(size: int) -> Write:
            with path.open("rb") as file:
                return Write(path, offset, os.pread(file.fileno(), size, offset))

        return read_back

    def _begin_change(self, call: Call) -> _Finish | None:
        path = Path(call.file(0))
        if path.name.endswith(_GONE):
            return None
        if path != self._folder and not self._here(path):
            return None
        change: Operation = Sync(path)
        if call.name == "ftruncate":
            change = Truncate(path, call.given[1])
        elif call.name == "fallocate":
            change = Truncate(path, call.given[2] + call.given[3], grows=True)
        return lambda _: change

    def _begin_open(self, path: Path, flags: int) -> _Finish | None:
        if not self._here(path) or not flags & (os.O_CREAT | os.O_TRUNC):
            return None
        change = Truncate(path, 0) if path.exists() else Create(path)
        return None if path.exists() and not flags & os.O_TRUNC else lambda _: change

    def _begin_naming(self, call: Call) -> _Finish | None:
        at = call.name.endswith(("at", "at2"))
        path = call.path(at, 0 if at else None)
        if not self._here(path):
            return None
        if call.name.startswith("mkdir"):
            return lambda _: Create(path, folder=True)
        if call.name.startswith("unlink"):
            return lambda _: Unlink(path)
        target = call.path(3 if at else 1, 2 if at else None)
        named = Link if call.name.startswith("link") else Rename
        return lambda _: named(path, target)
