"""What a library must hold after each act, worked out in plain dictionaries: no SQL, no journal, no cascades."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from storage.journal import user_tables
from storage.library import Connection
from storage.records import NewArticle
from storage.text.folding import fold_text

Row = Mapping[str, object]
Tables = dict[str, dict[int, Row]]
Place = tuple[int, int, int]

_CONTEXT = 32
_MARKS = ("highlights", "mentions")
_PLACE = ("version_id", "range_start", "range_end", "exact", "prefix", "suffix", "anchoring")


def read_tables(db: Connection) -> Tables:
    """Return all that an analyst has in a library, by table and id, the moments left out."""
    tables: Tables = {}
    for table, columns in user_tables(db).items():
        kept = [column for column in columns if not column.endswith("_at")]
        rows = db.execute(f"SELECT id, {', '.join(kept)} FROM {table}")  # noqa: S608
        tables[table] = {row_id: dict(zip(kept, values, strict=True)) for row_id, *values in rows}
    return tables


class LibraryModel:
    """The tables as they must be. Each method is one act of the analyst's.

    ``sequence`` holds the highest number each table has given so far; it is SQLite's own count, read before the act.
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.sequence: dict[str, int] = {}

    def copy(self) -> Tables:
        """Return the tables as they are now; rows are replaced, never changed."""
        return {table: dict(rows) for table, rows in self.tables.items()}

    # what it is asked -----------------------------------------------------------------------

    def ids(self, table: str) -> list[int]:
        return sorted(self.tables[table])

    def row(self, table: str, row_id: int) -> Row:
        return self.tables[table][row_id]

    def where(self, table: str, **wanted: object) -> Iterator[int]:
        for row_id, row in self.tables[table].items():
            if all(row[column] == value for column, value in wanted.items()):
                yield row_id

    def text(self, version_id: int) -> str:
        return str(self.row("versions", version_id)["text"])

    def latest(self, article_id: int) -> int:
        """Return the latest version of an article."""
        return max(self.where("versions", article_id=article_id), key=lambda one: self.row("versions", one)["number"])  # type: ignore[return-value,arg-type]

    def is_known(self, new: NewArticle) -> bool:
        """Tell whether a text or its bytes are here already."""
        by_text, by_bytes = {"sha256": _hash(new.text)}, {"raw_sha256": new.raw_sha256}
        return any(True for one in (by_text, by_bytes) for _ in self.where("versions", **one))

    def mention_at(self, entity_id: int, place: Place) -> int | None:
        version_id, start, end = place
        return next(
            self.where("mentions", entity_id=entity_id, version_id=version_id, range_start=start, range_end=end), None
        )

    # articles -------------------------------------------------------------------------------

    def add_article(self, new: NewArticle) -> None:
        article_id = self._insert(
            "articles", headline=new.headline, outlet=new.outlet, author=new.author, published=new.published,
            language=new.language, link=new.link, file_name=new.file_name, status="unread", starred=0, reading_place=0,
        )  # fmt: skip
        self._insert_version(article_id, 1, new)
        for name, value in new.details:
            self._insert("details", article_id=article_id, name=name, value=value)

    def set_article(self, article_id: int, **fields: object) -> None:
        self._update("articles", article_id, **fields)

    def remove_article(self, article_id: int) -> None:
        del self.tables["articles"][article_id]
        for rows in self.tables.values():
            for row_id in [row_id for row_id, row in rows.items() if row.get("article_id") == article_id]:
                del rows[row_id]
        self._drop_unused_tags()

    def set_direction(self, version_id: int, start: int, direction: str | None) -> None:
        known = next(self.where("paragraph_directions", version_id=version_id, range_start=start), None)
        if direction is None:
            self.tables["paragraph_directions"].pop(known or 0, None)
        elif known is not None:
            self._update("paragraph_directions", known, direction=direction)
        else:
            article_id = self.row("versions", version_id)["article_id"]
            self._insert(
                "paragraph_directions",
                article_id=article_id, version_id=version_id, range_start=start, direction=direction,
            )  # fmt: skip

    # highlights, notes and tags -------------------------------------------------------------

    def highlight(self, place: Place, colour: int) -> int:
        return self._insert("highlights", colour=colour, article_id=self._article_of(place), **self._anchor(place))

    def recolour(self, highlight_id: int, colour: int) -> None:
        self._update("highlights", highlight_id, colour=colour)

    def set_range(self, highlight_id: int, start: int, end: int) -> None:
        version_id = int(str(self.row("highlights", highlight_id)["version_id"]))
        self._update("highlights", highlight_id, **self._anchor((version_id, start, end)))

    def remove_highlight(self, highlight_id: int) -> None:
        del self.tables["highlights"][highlight_id]
        for table in ("notes", "taggings", "moves"):
            for row_id in [*self.where(table, highlight_id=highlight_id)]:
                del self.tables[table][row_id]
        self._drop_unused_tags()

    def note(self, article_id: int, highlight_id: int | None, body: str) -> None:
        self._insert("notes", article_id=article_id, highlight_id=highlight_id, body=body)

    def edit_note(self, note_id: int, body: str) -> None:
        self._update("notes", note_id, body=body)

    def remove(self, table: str, row_id: int) -> None:
        """Take away a row on which no other hangs."""
        del self.tables[table][row_id]

    def tag(self, name: str, article_id: int, highlight_id: int | None) -> None:
        place = {"tag_id": self._make_tag(name), "article_id": article_id, "highlight_id": highlight_id}
        if not any(self.where("taggings", **place)):
            self._insert("taggings", **place)

    def _make_tag(self, name: str) -> int:
        folded = fold_text(name)
        known = next(self.where("tags", folded=folded), None)
        return self._insert("tags", name=name, folded=folded) if known is None else known

    def untag(self, tagging_id: int) -> None:
        del self.tables["taggings"][tagging_id]
        self._drop_unused_tags()

    # saved searches -------------------------------------------------------------------------

    def save_search(self, query: str, sort: str) -> None:
        if not any(self.where("saved_searches", query=query, sort=sort)):
            self._insert("saved_searches", name=query, query=query, sort=sort)

    def rename_search(self, saved_id: int, name: str) -> None:
        self._update("saved_searches", saved_id, name=name)

    # new versions, and what became of the marks ---------------------------------------------

    def to_carry(self, table: str, article_id: int) -> list[int]:
        """Return the marks that go over to a new text: those on the latest one, and all orphans."""
        latest = self.latest(article_id)
        return [
            row_id
            for row_id in self.where(table, article_id=article_id)
            if self.row(table, row_id)["version_id"] == latest or self.row(table, row_id)["anchoring"] == "orphan"
        ]

    def add_version(self, article_id: int, new: NewArticle, found: Tables) -> None:
        """Give an article a new text. Where its marks stand now is learned from the file, once it is found to be right.

        Raises AssertionError if a mark was lost, changed beyond its place, or stands where its words are not.
        """
        old = self.latest(article_id)
        number = int(str(self.row("versions", old)["number"])) + 1
        candidates = {table: self.to_carry(table, article_id) for table in _MARKS}
        version_id = self._insert_version(article_id, number, new)
        for table in _MARKS:
            assert found[table].keys() == self.tables[table].keys(), "count in is count out"
            for row_id in candidates[table]:
                was, now = self.row(table, row_id), found[table][row_id]
                self._check_carried(table, row_id, version_id, now, found["moves"])
                self.tables[table][row_id] = {**was, **{column: now[column] for column in _PLACE}}
        self.tables["moves"] = dict(found["moves"])
        self._learn_reading(article_id, version_id, found)
        self._complete(article_id, new)

    def _complete(self, article_id: int, new: NewArticle) -> None:
        """Take what was not known of an article from its new text."""
        for field in ("headline", "outlet", "author", "published", "language", "link", "file_name"):
            if getattr(new, field) and not self.row("articles", article_id)[field]:
                self.set_article(article_id, **{field: getattr(new, field)})
        for name, value in new.details:
            if not any(self.where("details", article_id=article_id, name=name)):
                self._insert("details", article_id=article_id, name=name, value=value)

    def _check_carried(self, table: str, row_id: int, version_id: int, now: Row, moves: Mapping[int, Row]) -> None:
        was = self.row(table, row_id)
        sure = self.move_of(table, row_id)
        before = was if sure is None else sure
        move = next((one for one in moves.values() if one[f"{table[:-1]}_id"] == row_id), None)
        if now["anchoring"] == "orphan":
            where = [(one["version_id"], one["range_start"], one["range_end"]) for one in (was, before, now)]
            assert where[2] in where[:2], "an orphan stays where it was"
            assert move is None
            return
        assert now["version_id"] == version_id
        assert self.is_anchored(now)
        if now["anchoring"] == "anchored":
            assert now["exact"] == before["exact"], "what is not the same to the letter is shown"
            assert move is None
        else:
            assert move is not None
            assert move["exact"] == before["exact"]

    def _learn_reading(self, article_id: int, version_id: int, found: Tables) -> None:
        place = found["articles"][article_id]["reading_place"]
        assert isinstance(place, int)
        assert 0 <= place <= len(self.text(version_id)), "the reader's place is in the text"
        self._update("articles", article_id, reading_place=place)
        directions = self.tables["paragraph_directions"]
        for row_id, row in found["paragraph_directions"].items():
            if row_id not in directions:
                assert row["version_id"] == version_id
                directions[row_id] = row

    def move_of(self, table: str, mark_id: int) -> Row | None:
        """Return where a moved mark was before."""
        own = {f"{table[:-1]}_id": mark_id}
        return next((self.row("moves", row_id) for row_id in self.where("moves", **own)), None)

    def settle(self, table: str, mark_id: int) -> None:
        """Let a mark stand where it is."""
        self._update(table, mark_id, anchoring="anchored")
        for row_id in [*self.where("moves", **{f"{table[:-1]}_id": mark_id})]:
            del self.tables["moves"][row_id]

    def keep_on_old(self, table: str, mark_id: int) -> None:
        """Let a mark stand where it was before it moved."""
        before = self.move_of(table, mark_id)
        if before is not None:
            self._update(table, mark_id, **{column: before[column] for column in _PLACE[:-1]})
        self.settle(table, mark_id)

    def place_mark(self, table: str, mark_id: int, place: Place) -> None:
        self._update(table, mark_id, **self._anchor(place))
        self.settle(table, mark_id)

    # what always holds ----------------------------------------------------------------------

    def is_anchored(self, row: Row) -> bool:
        """Tell whether a mark's words stand where it says, with the words around them."""
        place = (row["version_id"], row["range_start"], row["range_end"])
        anchor = self._anchor(place)  # type: ignore[arg-type]
        return all(row[column] == anchor[column] for column in ("exact", "prefix", "suffix"))

    def _anchor(self, place: Place) -> dict[str, object]:
        version_id, start, end = place
        text = self.text(version_id)
        return {
            "version_id": version_id, "range_start": start, "range_end": end, "exact": text[start:end],
            "prefix": text[max(0, start - _CONTEXT) : start], "suffix": text[end : end + _CONTEXT],
            "anchoring": "anchored",
        }  # fmt: skip

    def _article_of(self, place: Place) -> object:
        return self.row("versions", place[0])["article_id"]

    def _insert_version(self, article_id: int, number: int, new: NewArticle) -> int:
        return self._insert(
            "versions", article_id=article_id, number=number, sha256=_hash(new.text), raw_sha256=new.raw_sha256,
            encoding=new.encoding, text=new.text,
        )  # fmt: skip

    def _drop_unused_tags(self) -> None:
        used = {row["tag_id"] for table in ("taggings", "entity_taggings") for row in self.tables[table].values()}
        self.tables["tags"] = {row_id: row for row_id, row in self.tables["tags"].items() if row_id in used}

    def _insert(self, table: str, /, **row: object) -> int:
        row_id = self.sequence[table] = self.sequence.get(table, 0) + 1
        self.tables[table][row_id] = row
        return row_id

    def _update(self, table: str, row_id: int, /, **fields: object) -> None:
        self.tables[table][row_id] = {**self.tables[table][row_id], **fields}


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
