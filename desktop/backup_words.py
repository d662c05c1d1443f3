"""What is said of a backup: when it was made, what for, how large it is and how much is in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.language import Language
    from storage.backups import Backup, BackupContents

_MINUTE, _HOUR = 60, 3600
_KB, _MB, _GB = 10**3, 10**6, 10**9


class BackupWords(QObject):
    """Words backups in the interface's language and digits."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def moment(self, moment: datetime) -> str:
        """Return a moment as a date with a time of day."""
        return self._language.format_moment(moment)

    def ago(self, moment: datetime) -> str:
        """Say how long ago a moment was."""
        now = datetime.now(UTC)
        seconds = (now - moment).total_seconds()
        days = (now.astimezone().date() - moment.astimezone().date()).days
        if seconds < _MINUTE:
            return self.tr("just now")
        if seconds < _HOUR:
            return self.tr("%n minute(s) ago", "", int(seconds // _MINUTE))
        if days == 0:
            return self.tr("%n hour(s) ago", "", int(seconds // _HOUR))
        if days == 1:
            return self.tr("yesterday")
        if days < 60:
            return self.tr("%n day(s) ago", "", days)
        if days < 730:
            return self.tr("%n month(s) ago", "", days // 30)
        return self.tr("%n year(s) ago", "", days // 365)

    def reason(self, backup: Backup) -> str:
        """Say what a backup was made for; nothing where that is not known."""
        reasons: dict[str, Callable[[], str]] = {
            "interval": lambda: self.tr("automatic"),
            "manual": lambda: self.tr("made by hand"),
            "migration": lambda: self.tr("before an update of Hashiya"),
            "import": lambda: self.tr("before adding articles"),
            "removal": lambda: self.tr("before removing articles"),
            "restore": lambda: self.tr("before restoring"),
            "repair": lambda: self.tr("before repairing"),
        }
        return reasons[backup.reason]() if backup.reason in reasons else ""

    def size(self, size: int) -> str:
        """Return a number of bytes in the unit that suits it."""
        if size < _MB:
            return self.tr("%1 KB").replace("%1", self._language.number(max(1, round(size / _KB))))
        if size < _GB:
            places = 1 if size < 10 * _MB else 0
            return self.tr("%1 MB").replace("%1", self._language.decimal(size / _MB, places))
        return self.tr("%1 GB").replace("%1", self._language.decimal(size / _GB, 1))

    def contents(self, contents: BackupContents) -> list[str]:
        """Say how much is in a backup, in parts."""
        return [
            self.tr("%n article(s)", "", contents.articles),
            self.tr("%n highlight(s)", "", contents.highlights),
            self.tr("%n note(s)", "", contents.notes),
        ]
