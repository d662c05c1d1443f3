"""Names typed in Latin letters: the Arabic spellings they stand for, by the analyst's names and by their sound."""

from __future__ import annotations

from sqlite3 import Connection

from storage.search.candidates import count_matches
from storage.search.index_query import phrase_of
from storage.search.query import Query
from storage.text.latin import latin_skeletons, likeness

_SHORTEST = 3
_MOST_SPELLINGS = 12
_MOST_COUNTED = 40
# Of words that sound alike most are no names at all; these keep what a reader would take for the name.
_LEAST_LIKENESS, _BELOW_THE_BEST = 0.75, 0.16


def spellings_of_names(db: Connection, query: Query) -> dict[str, tuple[str, ...]]:
    """Return for each wanted term in Latin letters the folded names it stands for, the commonest first."""
    names: dict[str, tuple[str, ...]] = {}
    for clause in query.clauses:
        if clause.negated:
            continue
        for term in clause.terms:
            name = " ".join(term.words)
            if term.kind in {"word", "phrase"} and name.isascii() and not any(map(str.isdigit, name)):
                found = (*_by_alias(db, name), *_by_sound(db, term.words))
                if found:
                    names[name] = tuple(dict.fromkeys(found))
    return names


def _by_alias(db: Connection, name: str) -> list[str]:
    """Return the spellings of the entities of which this is a spelling too, or the Latin name, or the end of that."""
    rows = db.execute(
        "SELECT DISTINCT folded FROM aliases WHERE folded <> ?1 AND entity_id IN (SELECT entity_id FROM aliases "
        "WHERE folded = ?1 UNION SELECT entity_id FROM entity_lookup WHERE latin = ?1 "
        "OR latin <> '' AND substr(latin, -length(?1) - 1) = ' ' || ?1) LIMIT ?2",
        (name, _MOST_SPELLINGS),
    )
    return [folded for (folded,) in rows]


def _by_sound(db: Connection, words: tuple[str, ...]) -> list[str]:
    """Return the spellings of a name of one word; of several, only where each is found by itself."""
    if len(words) != 1 or len(words[0]) < _SHORTEST:
        return []
    name = words[0]
    alike: dict[str, float] = {}
    for skeleton in latin_skeletons(name):
        for (word,) in db.execute("SELECT word FROM word_skeletons WHERE skeleton = ?", (skeleton,)):
            alike[word] = likeness(name, word.replace(" ", ""))
    least = max(_LEAST_LIKENESS, max(alike.values(), default=0.0) - _BELOW_THE_BEST)
    likely = sorted((word for word in alike if alike[word] >= least), key=lambda word: (-alike[word], word))
    found = [(count_matches(db, phrase_of(word.split()), None), word) for word in likely[:_MOST_COUNTED]]
    return [word for articles, word in sorted(found, reverse=True) if articles][:_MOST_SPELLINGS]
