"""A typed query, with all that is needed to answer it."""

from __future__ import annotations

from functools import cached_property
from sqlite3 import Connection

from storage.search.annotations import has_annotations, list_annotations
from storage.search.conditions import condition_of
from storage.search.index_query import KnownWords, Speller, is_grammar, is_sentence, wanted_terms, words_asked
from storage.search.latin_names import spellings_of_names
from storage.search.matching import Matcher
from storage.search.query import parse_query
from storage.search.reading import Reading
from storage.search.results import Annotation, Hit


class Asked:
    """A query on one connection: how the indexes are asked for it, and what finds it in a text.

    ``unwanted`` asks for what must not be there, ``words`` are the wanted words as the index has them.
    """

    def __init__(self, db: Connection, typed: str) -> None:
        self.db = db
        self.query = parse_query(typed)
        self.terms = wanted_terms(self.query)
        self.words = words_asked(self.query)
        self.condition = condition_of(db, self.query.filters)
        self.other_names = spellings_of_names(db, self.query)
        self._speller = Speller(self.query, self.other_names, KnownWords(db))
        self.unwanted = self._speller.unwanted()
        # names in Latin letters have no stem by which they could be found
        self.is_sentence = is_sentence(self.query) and not self.other_names

    @cached_property
    def match(self) -> str:
        """The index's query for all that is asked."""
        return self._speller.match()

    @property
    def joined_names(self) -> dict[str, list[str]]:
        """The forms in which a word stands as one with the words typed beside it."""
        return self._speller.joined_names

    @cached_property
    def matcher(self) -> Matcher:
        """What finds the places."""
        return Matcher(self.query, self.other_names)

    @cached_property
    def annotations(self) -> dict[int, list[Annotation]]:
        """What of the analyst's answers the whole query, by article."""
        if not self.words or not has_annotations(self.db):
            return {}
        return list_annotations(self.db, self.match, self.condition)

    def find(self, text: str) -> list[tuple[int, Hit]]:
        """Return where a text answers, by clause; في and من of a whole sentence are not pointed out."""
        return self._point_out(self.matcher.find_with_clauses(text))

    def find_in(self, reading: Reading) -> list[tuple[int, Hit]]:
        """Return the same for an article that was read."""
        return self._point_out(self.matcher.find_in(reading.folded, reading.words))

    def _point_out(self, found: list[tuple[int, Hit]]) -> list[tuple[int, Hit]]:
        return [one for one in found if one[0] in self._pointed_out] if self._pointed_out else found

    @cached_property
    def _pointed_out(self) -> set[int]:
        return {number for number, clause in enumerate(self.query.clauses) if not is_grammar(clause)}
