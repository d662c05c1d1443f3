"""What a library must hold of entities after each act, worked out in plain dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from storage.text.words import words_of
from tests.storage.library_model import LibraryModel, Place

_ONCE_EACH = {
    "aliases": ("name",), "entity_links": ("address",), "entity_taggings": ("tag_id",),
    "rejections": ("folded", "article_id"),
}  # fmt: skip
_OWNED = ("aliases", "mentions", "entity_links", "entity_taggings", "entity_notes", "rejections")


class EntityModel(LibraryModel):
    """The tables as they must be, whatever is done to entities, too."""

    # one entity -----------------------------------------------------------------------------

    def add_entity(self, name: str, kind: str, origin: str = "typed") -> int:
        entity_id = self._insert("entities", name=name, kind=kind, description="", latin_name="", part_of=None)
        self.add_alias(entity_id, name, origin)
        return entity_id

    def set_entity(self, entity_id: int, name: str, kind: str) -> None:
        self._update("entities", entity_id, name=name, kind=kind)
        self.add_alias(entity_id, name, "typed")

    def tell(self, entity_id: int, **fields: object) -> None:
        """Set what is known of an entity."""
        self._update("entities", entity_id, **fields)

    def whole(self, entity_id: int) -> Iterator[int]:
        """Yield an entity and all that it is part of."""
        found: object = entity_id
        while isinstance(found, int):
            yield found
            found = self.row("entities", found)["part_of"]

    def remove_entity(self, entity_id: int) -> None:
        for table in _OWNED:
            for row_id in [*self.where(table, entity_id=entity_id)]:
                self._remove_from(table, row_id)
        for part in [*self.where("entities", part_of=entity_id)]:
            self._update("entities", part, part_of=None)
        del self.tables["entities"][entity_id]
        self._drop_unused_tags()

    def _remove_from(self, table: str, row_id: int) -> None:
        if table == "mentions":
            self.remove_mention(row_id)
        else:
            del self.tables[table][row_id]

    # spellings and mentions -----------------------------------------------------------------

    def add_alias(self, entity_id: int, name: str, origin: str) -> None:
        if not any(self.where("aliases", entity_id=entity_id, name=name)):
            self._insert("aliases", entity_id=entity_id, name=name, folded=fold(name), origin=origin)

    def mention(self, entity_id: int, place: Place, origin: str = "marked") -> None:
        if self.mention_at(entity_id, place) is None:
            self._insert("mentions", entity_id=entity_id, article_id=self._article_of(place), **self._anchor(place))
        spelling = " ".join(str(self._anchor(place)["exact"]).split())
        if words_of(spelling):
            self.add_alias(entity_id, spelling, origin)

    def remove_mention(self, mention_id: int) -> None:
        del self.tables["mentions"][mention_id]
        for row_id in [*self.where("moves", mention_id=mention_id)]:
            del self.tables["moves"][row_id]

    def reject(self, name: str, entity_id: int | None, article_id: int | None) -> None:
        row = {"folded": fold(name), "entity_id": entity_id, "article_id": article_id}
        if not any(self.where("rejections", **row)):
            self._insert("rejections", **row)

    # what is known of it --------------------------------------------------------------------

    def link(self, entity_id: int, address: str) -> None:
        if not any(self.where("entity_links", entity_id=entity_id, address=address)):
            self._insert("entity_links", entity_id=entity_id, address=address)

    def note_on_entity(self, entity_id: int, body: str) -> None:
        self._insert("entity_notes", entity_id=entity_id, body=body)

    def edit_entity_note(self, note_id: int, body: str) -> None:
        self._update("entity_notes", note_id, body=body)

    def tag_entity(self, entity_id: int, name: str) -> None:
        row = {"tag_id": self._make_tag(name), "entity_id": entity_id}
        if not any(self.where("entity_taggings", **row)):
            self._insert("entity_taggings", **row)

    def untag_entity(self, tagging_id: int) -> None:
        del self.tables["entity_taggings"][tagging_id]
        self._drop_unused_tags()

    # two become one, one becomes two --------------------------------------------------------

    def merge(self, kept: int, gone: int) -> None:
        mine, theirs = self.row("entities", kept), self.row("entities", gone)
        for mention in [*self.where("mentions", entity_id=gone)]:
            row = self.row("mentions", mention)
            place = (row["version_id"], row["range_start"], row["range_end"])
            if self.mention_at(kept, place) is None:  # type: ignore[arg-type]
                self._update("mentions", mention, entity_id=kept)
        for table, columns in _ONCE_EACH.items():
            for row_id in [*self.where(table, entity_id=gone)]:
                row = self.row(table, row_id)
                if not any(self.where(table, entity_id=kept, **{column: row[column] for column in columns})):
                    origin = {"origin": "merged"} if table == "aliases" else {}
                    self._update(table, row_id, entity_id=kept, **origin)
        for note in [*self.where("entity_notes", entity_id=gone)]:
            self._update("entity_notes", note, entity_id=kept)
        texts = [str(row["description"]) for row in (mine, theirs)]
        if texts[1] not in texts[0]:
            self.tell(kept, description="\n".join(filter(None, texts)))
        if mine["latin_name"] and theirs["latin_name"]:
            self.add_alias(kept, str(theirs["latin_name"]), "merged")
        self.tell(kept, latin_name=mine["latin_name"] or theirs["latin_name"])
        wholes = [one for one in (mine["part_of"], theirs["part_of"]) if isinstance(one, int)]
        outer = [one for one in wholes if not {kept, gone} & {*self.whole(one)}]
        for part in [*self.where("entities", part_of=gone)]:
            self.tell(part, part_of=kept)
        self.tell(kept, part_of=outer[0] if outer else None)
        self.remove_entity(gone)

    def split(self, entity_id: int, going: Collection[int], name: str, kind: str) -> None:
        spellings = {
            row_id: str(self.row("aliases", row_id)["name"]) for row_id in self.where("aliases", entity_id=entity_id)
        }
        staying = [spelling for row_id, spelling in sorted(spellings.items()) if row_id not in going]
        if self.row("entities", entity_id)["name"] not in staying:
            self.tell(entity_id, name=staying[0])
        new = self._insert("entities", name=name, kind=kind, description="", latin_name="", part_of=None)
        for row_id in going:
            self._update("aliases", row_id, entity_id=new)
        self.add_alias(new, name, "typed")
        folded = {fold(spellings[row_id]) for row_id in going}
        for mention in [*self.where("mentions", entity_id=entity_id)]:
            exact = str(self.row("mentions", mention)["exact"])
            if " ".join(exact.split()) not in staying and fold(exact) in folded:
                self._update("mentions", mention, entity_id=new)


def fold(name: str) -> str:
    """Return a name as it is compared."""
    return " ".join(words_of(name))


Change = Callable[[EntityModel], object]
