"""Faults of the world, each with one sentence that names the file and says what to do.

The sentence is English; a window words it anew from the class and the attributes. Plain bugs are
not here: they stay ValueError, RuntimeError and sqlite3.Error.
"""

from __future__ import annotations

from pathlib import Path


class StorageError(Exception):
    """Anything the user can be told about."""


class LibraryUnavailable(StorageError):
    """A library that cannot be used as asked; ``path`` is its file."""

    sentence = "The library {path} cannot be used."

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(self.sentence.format_map(vars(self)))


class LibraryMissing(LibraryUnavailable):
    """Asked to read a library that is not there."""

    sentence = "There is no library at {path}; check the path, or open it for writing to make a new one."


class NotALibrary(LibraryUnavailable):
    """Some other file, or a folder; it was left untouched."""

    sentence = "{path} is not a Hashiya library and was left untouched; choose another file."


class NewerLibrary(LibraryUnavailable):
    """A library made by a later release; it was left untouched."""

    sentence = "The library {path} was made by a newer Hashiya and was left untouched; update Hashiya to open it."


class LibraryDamaged(LibraryUnavailable):
    """A library whose bytes contradict themselves; it was left as it is."""

    sentence = (
        "The library {path} is damaged and was left as it is; bring back a backup with 'hashiya restore', "
        "or save what can be read of it with 'hashiya check --repair'."
    )


class LibraryReadOnly(LibraryUnavailable):
    """A library whose file or folder cannot be written."""

    sentence = "The library {path} can only be read; make its file and folder writable to change it."


class LibraryUnrecovered(LibraryUnavailable):
    """A library that was not closed and lies where it cannot be recovered."""

    sentence = "The library {path} was not closed properly; copy its folder to a writable place and open it there."


class LibraryLocked(LibraryUnavailable):
    """A library that another program is writing; ``holder`` says which, as far as known."""

    sentence = "The library {path} is open in {holder}; close it there, or open it here to read only."

    def __init__(self, path: Path, holder: str = "another program") -> None:
        self.holder = holder
        super().__init__(path)


class LibraryBusy(LibraryLocked):
    """A library to which this program itself is writing something long; in seconds it takes the next change."""

    sentence = "Something long is being saved in the library {path}; try again in a moment."


class LibraryFailed(LibraryUnavailable):
    """The system refused to read, make or write the file and said ``reason``; nothing is half-written."""

    sentence = "The library {path} cannot be written or read ({reason}); check the disk and the folder, then try again."

    def __init__(self, path: Path, reason: str) -> None:
        self.reason = reason
        super().__init__(path)


class BackupFailed(LibraryFailed):
    """The system refused to write a backup into the folder ``path`` and said ``reason``; nothing is left of it."""

    sentence = (
        "No backup could be written into {path} ({reason}); make room there or choose another folder for backups."
    )


class DuplicateArticle(StorageError):
    """The same file, or the same text, is in the library already as ``article_id``."""

    def __init__(self, article_id: int, headline: str) -> None:
        self.article_id = article_id
        self.headline = headline
        super().__init__(f"This is in the library already, as article {article_id} ({headline}).")


class ExportFailed(StorageError):
    """The system refused to write an exported file to ``path`` and said ``reason``; what stood there before is kept."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path} cannot be written ({reason}); choose another place, or check the disk.")


class RecordMissing(StorageError):
    """There is no such record, or no longer; ``noun`` is ``article``, ``highlight`` and so on."""

    def __init__(self, noun: str, record_id: int) -> None:
        self.noun = noun
        self.record_id = record_id
        super().__init__(f"There is no {noun} {record_id} in this library.")


class EmptyName(StorageError):
    """A tag or an entity needs a name with at least one letter or digit; ``typed`` has none."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        super().__init__(f"“{typed}” cannot be a name; it needs at least one letter or digit.")


class NameTooLong(StorageError):
    """A name of ``letters`` letters, where ``most`` are allowed, is no name."""

    def __init__(self, letters: int, most: int) -> None:
        self.letters = letters
        self.most = most
        super().__init__(f"A name may have {most} letters, and this has {letters:,}; select the name alone.")


class MainNameKept(StorageError):
    """The spelling ``name`` is the entity's main name, which it cannot be without."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"“{name}” is the entity's main name; give it another name first.")


class SpellingNeeded(StorageError):
    """All spellings were to leave the entity ``entity_id``, which would have no name then."""

    def __init__(self, entity_id: int) -> None:
        self.entity_id = entity_id
        super().__init__("One spelling at least must stay; to call the entity otherwise, rename it.")


class MergedWithItself(StorageError):
    """An entity was to be merged with itself."""

    def __init__(self, entity_id: int) -> None:
        self.entity_id = entity_id
        super().__init__("An entity cannot be merged with itself; choose another one.")


class PartOfItself(StorageError):
    """The entity ``whole_id`` is itself a part of ``entity_id``, or is just that."""

    def __init__(self, entity_id: int, whole_id: int) -> None:
        self.entity_id = entity_id
        self.whole_id = whole_id
        super().__init__("An entity cannot be a part of itself, nor of one of its parts; choose another one.")


class NoLink(StorageError):
    """``typed`` is neither an address of the web nor an item of Wikidata."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        super().__init__(f"“{typed[:100]}” is no link; type an address (https://…) or an item of Wikidata (Q5907430).")


class LinkedWithItself(StorageError):
    """The article ``article_id`` was to be linked, pinned or dismissed as related to itself."""

    def __init__(self, article_id: int) -> None:
        self.article_id = article_id
        super().__init__("An article cannot be linked with itself; choose another one.")


class AlreadyLinked(StorageError):
    """Another link, ``link_id``, says just this of the two articles."""

    def __init__(self, link_id: int) -> None:
        self.link_id = link_id
        super().__init__("These two articles are linked so already; choose another kind, or change that link.")


class AlreadyMentioned(StorageError):
    """The entity ``entity_id`` has another mention at just this place, and needs no second one."""

    def __init__(self, entity_id: int) -> None:
        self.entity_id = entity_id
        super().__init__("This entity is marked just there already; choose another place, or remove one of the two.")
