"""Tags: the analyst's labels, nested by a slash, on articles and highlights; those on entities are counted too."""

from __future__ import annotations

from sqlite3 import Connection

from storage.errors import EmptyName, RecordMissing
from storage.records import Tag, Tagging
from storage.text.folding import fold_text
from storage.text.words import words_of
from storage.values import clean_line, now

_TAG = (
    "tags.id, tags.name, (SELECT count(*) FROM taggings WHERE tag_id = tags.id) + "
    "(SELECT count(*) FROM entity_taggings WHERE tag_id = tags.id) AS uses"
)
_TAGGING = "taggings.id, tag_id, tags.name, article_id, highlight_id"


def normalise_tag(typed: str) -> str:
    """Return a tag's name as it is kept: no leading #, no empty parts; raise EmptyName if nothing is left."""
    parts = (clean_line(part) for part in typed.strip().lstrip("#").split("/"))
    name = "/".join(part for part in parts if part)
    if not words_of(name):
        raise EmptyName(typed)
    return name


def list_tags(db: Connection) -> list[Tag]:
    """Return all tags in alphabetical order, nested ones after their parents."""
    rows = db.execute(f"SELECT {_TAG} FROM tags ORDER BY replace(folded, '/', char(1))")
    return [Tag(*row) for row in rows]


def find_tags(db: Connection, typed: str, limit: int) -> list[Tag]:
    """Return the tags that what was typed may become: those that begin so first, then those a part of which does."""
    start = fold_text(clean_line(typed.strip().lstrip("#")))
    rows = db.execute(
        f"SELECT {_TAG} FROM tags "
        "WHERE instr('/' || replace(folded, ' ', '/'), '/' || replace(?1, ' ', '/')) "
        "ORDER BY instr(folded, ?1) <> 1, uses DESC, folded LIMIT ?2",
        (start, limit),
    )
    return [Tag(*row) for row in rows]


def add_tagging(db: Connection, name: str, article_id: int, highlight_id: int | None = None) -> Tagging:
    """Put a tag on an article, or on a highlight in it; a tag that folds alike is used again.

    A tag that is there already is returned as it is. Raises EmptyName.
    """
    place = (make_tag(db, name), article_id, highlight_id)
    db.execute(
        "INSERT INTO taggings (tag_id, article_id, highlight_id, created_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        (*place, now()),
    )
    row = db.execute(
        f"SELECT {_TAGGING} FROM taggings JOIN tags ON tags.id = tag_id "
        "WHERE tag_id = ? AND article_id = ? AND highlight_id IS ?",
        place,
    ).fetchone()
    return Tagging(*row)


def make_tag(db: Connection, name: str) -> int:
    """Return the tag of a name, or of one that folds alike, made if need be; raise EmptyName."""
    name = normalise_tag(name)
    db.execute("INSERT INTO tags (name, folded) VALUES (?1, ?2) ON CONFLICT DO NOTHING", (name, fold_text(name)))
    (tag_id,) = db.execute("SELECT id FROM tags WHERE folded = ?", (fold_text(name),)).fetchone()
    return int(tag_id)


def remove_tagging(db: Connection, tagging_id: int) -> None:
    """Take a tag off; with its last use the tag itself goes."""
    if db.execute("DELETE FROM taggings WHERE id = ?", (tagging_id,)).rowcount != 1:
        raise RecordMissing("tagging", tagging_id)
    remove_unused_tags(db)


def remove_unused_tags(db: Connection) -> None:
    """Remove the tags that are on nothing any more."""
    db.execute(
        "DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM taggings WHERE tag_id = tags.id) "
        "AND NOT EXISTS (SELECT 1 FROM entity_taggings WHERE tag_id = tags.id)"
    )


def list_taggings(db: Connection, article_id: int) -> list[Tagging]:
    """Return the tags on an article and on its highlights, in the order they were put there."""
    rows = db.execute(
        f"SELECT {_TAGGING} FROM taggings JOIN tags ON tags.id = tag_id WHERE article_id = ? ORDER BY taggings.id",
        (article_id,),
    )
    return [Tagging(*row) for row in rows]
