"""The filters of a query as conditions on the rows of ``articles``."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Literal, NamedTuple

from storage.marks import OUTDATED
from storage.search.index_query import all_of, phrase_of
from storage.search.query import Filter
from storage.text.folding import fold_text
from storage.text.words import words_of


class Condition(NamedTuple):
    """A piece of SQL that is true for some rows of ``articles``, with its parameters."""

    sql: str
    parameters: tuple[str | int, ...] = ()


_KINDS = {"person": "person", "place": "place", "org": "organisation"}
_HAS = {
    "note": "EXISTS (SELECT 1 FROM notes WHERE notes.article_id = articles.id)",
    "highlight": "EXISTS (SELECT 1 FROM highlights WHERE highlights.article_id = articles.id)",
    "tag": "EXISTS (SELECT 1 FROM taggings WHERE taggings.article_id = articles.id)",
}


def condition_of(db: Connection, filters: Iterable[Filter]) -> Condition | None:
    """Return the one condition that all these filters make; None if there are none."""
    made = [_negated(_condition(db, wanted), wanted.negated) for wanted in filters]
    if not made:
        return None
    sql = " AND ".join(f"({one.sql})" for one in made)
    return Condition(sql, tuple(value for one in made for value in one.parameters))


def _negated(condition: Condition, negated: bool) -> Condition:
    return Condition(f"NOT ({condition.sql})", condition.parameters) if negated else condition


def _condition(db: Connection, wanted: Filter) -> Condition:
    value = wanted.value
    match wanted.field:
        case "entity" | "person" | "place" | "org":
            return _mentions(db, value, _KINDS.get(wanted.field))
        case "tag":
            folded = fold_text(value)
            return Condition(
                "articles.id IN (SELECT article_id FROM taggings JOIN tags ON tags.id = tag_id "
                "WHERE folded = ? OR substr(folded, 1, ?) = ?)",
                (folded, len(folded) + 1, folded + "/"),
            )
        case "source":
            return _any_outlet(db, fold_text(value))
        case "lang":
            return Condition("language = ? OR substr(language, 1, ?) = ?", (value, len(value) + 1, value + "-"))
        case "status":
            return Condition("starred = 1") if value == "starred" else Condition("status = ?", (value,))
        case "colour":
            return Condition(
                "EXISTS (SELECT 1 FROM highlights WHERE highlights.article_id = articles.id AND colour = ?)",
                (int(value),),
            )
        case "has":
            return Condition(_HAS[value])
        case "after" | "before" | "on":
            return _published(wanted.field, value)


def _published(field: Literal["after", "before", "on"], date: str) -> Condition:
    if field == "after":
        return Condition("published >= ?", (date,))
    if field == "before":
        return Condition("published < ? AND published <> ''", (date,))
    return Condition("substr(published, 1, ?) = ?", (len(date), date))


def _mentions(db: Connection, name: str, kind: str | None) -> Condition:
    """Ask for mentions, in the latest text, of the entities one of whose names has all the words of a name."""
    query = f"text : ({all_of(phrase_of((word,)) for word in words_of(name))})"
    aliases = db.execute(
        "SELECT entity_id FROM annotation_index JOIN aliases ON aliases.id = owner_id "
        "JOIN entities ON entities.id = entity_id "
        "WHERE annotation_index MATCH ? AND annotation_index.kind = 'alias' "
        "AND entities.kind = ifnull(?, entities.kind)",
        (query, kind),
    )
    ids = sorted({entity_id for (entity_id,) in aliases} | _latin_named(db, name, kind))
    marks = ", ".join("?" * len(ids))
    return Condition(
        "articles.id IN "
        f"(SELECT article_id FROM mentions WHERE entity_id IN ({marks}) AND version_id NOT IN {OUTDATED})",
        tuple(ids),
    )


def _latin_named(db: Connection, name: str, kind: str | None) -> set[int]:
    """Return the entities whose Latin name has all the words of a name."""
    words = set(words_of(name))
    if not all(map(str.isascii, words)):
        return set()
    rows = db.execute(
        "SELECT entity_id, latin FROM entity_lookup JOIN entities ON entities.id = entity_id "
        "WHERE entities.kind = ifnull(?, entities.kind) AND instr(latin, ?)",
        (kind, min(words, default="")),
    )
    return {entity_id for entity_id, latin in rows if words <= set(latin.split(" "))}


def _any_outlet(db: Connection, folded: str) -> Condition:
    """Ask for outlets of this name, or if there are none for those whose name has it in it."""
    outlets = [outlet for (outlet,) in db.execute("SELECT DISTINCT outlet FROM articles WHERE outlet <> ''")]
    found = [outlet for outlet in outlets if fold_text(outlet) == folded]
    found = found or [outlet for outlet in outlets if folded in fold_text(outlet)]
    return Condition(f"outlet IN ({', '.join('?' * len(found))})", tuple(found))
