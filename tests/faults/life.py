"""A library's life as a numbered sequence of random acts, always the same, so that any point of it can be known."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random

from storage import articles, highlights, notes, saved_searches, tags, versions
from storage.entities import details as entity_details
from storage.entities import identity, mentions, merging, rejections
from storage.journal import user_tables
from storage.library import Connection, Library
from storage.records import NewArticle

_WORDS = "سافر الوزير إلى باكو ثم عاد إلى طهران وقال إن الحوار بين إيران وأذربيجان مستمر 😀 منذ أسبوع".split()
_TAGS = ("سياسة", "سياسة/دفاع", "سؤال", "راجع")
_NAMES = ("باكو", "طهران", "الوزير", "أذربيجان")
_FIRST = 1

Act = Callable[[Connection, Random], object]


def begin(path: Path) -> None:
    """Make a library with the one article that is never removed and counts the acts."""
    library = Library.open(path)
    library.write(articles.add_article, _new(Random(0))._replace(author="0"))
    library.close()


def act(library: Library, number: int) -> None:
    """Do the act of this number, the one after that of `number_of_acts`, in one transaction."""
    library.write(_do, number)


def number_of_acts(db: Connection) -> int:
    """Return how many acts a library has seen."""
    return int(articles.get_article(db, _FIRST).author)


def digest(db: Connection) -> str:
    """Return a hash of all that an analyst has in a library, the moments left out."""
    whole = sha256()
    for table, columns in user_tables(db).items():
        kept = ", ".join(("id", *(column for column in columns if not column.endswith("_at"))))
        for row in db.execute(f"SELECT {kept} FROM {table} ORDER BY id"):  # noqa: S608
            whole.update(repr((table, row)).encode())
    return whole.hexdigest()


def _do(db: Connection, number: int) -> None:
    chance = Random(number)
    chance.choice(_ACTS)(db, chance)
    articles.set_details(db, _FIRST, author=str(number))


def _new(chance: Random) -> NewArticle:
    text = " ".join(chance.choices(_WORDS, k=chance.randrange(5, 200))) + f"\n{chance.random()}"
    return NewArticle(text, sha256(text.encode()).hexdigest(), headline=text[:20], outlet=chance.choice(_NAMES))


def _some(db: Connection, table: str, chance: Random) -> tuple[int, int] | None:
    """Return the id of some row and of its article."""
    column = "id" if table == "articles" else "article_id"
    rows = db.execute(f"SELECT id, {column} FROM {table} ORDER BY id").fetchall()  # noqa: S608
    return chance.choice(rows) if rows else None


def _range(db: Connection, chance: Random) -> tuple[int, int, int]:
    article = _some(db, "articles", chance)
    assert article is not None
    version = articles.get_version(db, article[0])
    start = chance.randrange(len(version.text))
    return version.id, start, min(len(version.text), start + chance.randrange(1, 40))


def _add_article(db: Connection, chance: Random) -> None:
    articles.add_article(db, _new(chance))


def _add_version(db: Connection, chance: Random) -> None:
    if article := _some(db, "articles", chance):
        words = articles.get_version(db, article[0]).text.split(" ")
        words[chance.randrange(len(words))] = str(chance.random())
        text = " ".join(words)
        versions.add_version(db, article[0], NewArticle(text, sha256(text.encode()).hexdigest()))


def _remove_article(db: Connection, chance: Random) -> None:
    article = _some(db, "articles", chance)
    if article is not None and article[0] != _FIRST:
        articles.remove_articles(db, [article[0]])


def _set_headline(db: Connection, chance: Random) -> None:
    if article := _some(db, "articles", chance):
        articles.set_details(db, article[0], headline=" ".join(chance.choices(_WORDS, k=4)))


def _highlight(db: Connection, chance: Random) -> None:
    highlights.add_highlight(db, *_range(db, chance), chance.randrange(1, 6))


def _recolour(db: Connection, chance: Random) -> None:
    if mark := _some(db, "highlights", chance):
        highlights.set_colour(db, mark[0], chance.randrange(1, 6))


def _remove_highlight(db: Connection, chance: Random) -> None:
    if mark := _some(db, "highlights", chance):
        highlights.remove_highlight(db, mark[0])


def _note(db: Connection, chance: Random) -> None:
    if mark := _some(db, "highlights", chance):
        notes.add_note(db, mark[1], mark[0], " ".join(chance.choices(_WORDS, k=chance.randrange(100))))


def _edit_note(db: Connection, chance: Random) -> None:
    if note := _some(db, "notes", chance):
        notes.set_note_body(db, note[0], " ".join(chance.choices(_WORDS, k=chance.randrange(100))))


def _tag(db: Connection, chance: Random) -> None:
    place = _some(db, chance.choice(("articles", "highlights")), chance)
    if place is not None:
        tags.add_tagging(db, chance.choice(_TAGS), place[1], None if place[0] == place[1] else place[0])


def _untag(db: Connection, chance: Random) -> None:
    if tagging := _some(db, "taggings", chance):
        tags.remove_tagging(db, tagging[0])


def _mention(db: Connection, chance: Random) -> None:
    entity = identity.add_entity(db, chance.choice(_NAMES), "place")
    mentions.add_mention(db, entity.id, *_range(db, chance))


def _describe(db: Connection, chance: Random) -> None:
    if entity := _entity(db, chance):
        entity_details.set_description(db, entity, " ".join(chance.choices(_WORDS, k=chance.randrange(50))))
        entity_details.add_note(db, entity, " ".join(chance.choices(_WORDS, k=5)))
        entity_details.add_tag(db, entity, chance.choice(_TAGS))
        entity_details.add_link(db, entity, f"Q{chance.randrange(1, 9)}")


def _merge(db: Connection, chance: Random) -> None:
    kept, gone = _entity(db, chance), _entity(db, chance)
    if kept is not None and gone is not None and kept != gone:
        merging.merge_entities(db, kept, gone)


def _reject(db: Connection, chance: Random) -> None:
    article = _some(db, "articles", chance)
    rejections.add_rejection(db, chance.choice(_NAMES), _entity(db, chance), article and article[0])


def _entity(db: Connection, chance: Random) -> int | None:
    found = [entity_id for (entity_id,) in db.execute("SELECT id FROM entities ORDER BY id")]
    return chance.choice(found) if found else None


def _save_search(db: Connection, chance: Random) -> None:
    saved_searches.add_saved_search(db, "", " ".join(chance.choices(_WORDS, k=2)), "newest")


_ACTS: tuple[Act, ...] = (
    _add_article, _add_version, _remove_article, _set_headline, _highlight, _highlight, _recolour, _remove_highlight,
    _note, _edit_note, _edit_note, _tag, _untag, _mention, _mention, _describe, _merge, _reject, _save_search,
)  # fmt: skip
