"""One writer per library: a lock file beside it, held by the operating system for as long as the process lives."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from storage.errors import LibraryFailed, LibraryLocked

if sys.platform == "win32":
    import msvcrt

    # Windows locks bytes against reading too, so the locked one lies beyond what is written.
    _LOCKED_BYTE = 1 << 20

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

    def _host() -> str:
        return os.environ.get("COMPUTERNAME", "this computer")

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _host() -> str:
        return os.uname().nodename


def lock_path(library: Path) -> Path:
    """Return where the lock file of a library lies."""
    return library.with_name(library.name + ".lock")


class Lock:
    """The right to write a library. A lock file left behind by a killed process holds nobody up.

    ``left_behind`` says that there was such a file, so that the last holder did not release it.
    """

    def __init__(self, library: Path) -> None:
        """Take the lock, or raise LibraryLocked, without waiting."""
        self._path = lock_path(library)
        while True:
            try:
                self.left_behind = self._path.exists()
                self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            except OSError as error:
                raise LibraryFailed(library, error.strerror or str(error)) from error
            try:
                _lock(self._descriptor)
            except (BlockingIOError, PermissionError) as error:
                holder = os.read(self._descriptor, 200).decode(errors="replace").strip()
                os.close(self._descriptor)
                raise LibraryLocked(library, holder or "another program") from error
            except OSError as error:
                os.close(self._descriptor)
                raise LibraryFailed(library, error.strerror or str(error)) from error
            if self._is_in_place():
                break
            os.close(self._descriptor)
        try:
            os.truncate(self._descriptor, 0)
            os.write(self._descriptor, f"process {os.getpid()} on {_host()}".encode())
        except OSError as error:  # the disk is full
            self.release()
            raise LibraryFailed(library, error.strerror or str(error)) from error

    def _is_in_place(self) -> bool:
        """Tell whether the locked file is the one others see, not one that its last holder just removed."""
        try:
            return os.path.samestat(os.fstat(self._descriptor), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Remove the lock file and let others in."""
        if sys.platform == "win32":
            os.close(self._descriptor)  # an open file cannot be removed there
            try:
                self._path.unlink(missing_ok=True)
            except PermissionError:
                return  # another process took it in between, and will remove it
        else:
            self._path.unlink(missing_ok=True)
            os.close(self._descriptor)
