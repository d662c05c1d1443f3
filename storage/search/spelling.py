"""Did you mean: words of the library that are nearly what was typed, for a query that finds nothing."""

from __future__ import annotations

from sqlite3 import Connection

from storage.search.candidates import count_matches
from storage.search.index_query import phrase_of
from storage.search.query import Query
from storage.text.folding import fold_text

_SHORTEST = 4
_MOST_WRONG = 2
_ONE_WRONG_BELOW = 6
_COMPARED = 24


def did_you_mean(db: Connection, typed: str, query: Query) -> str:
    """Return the typed query with the words that stand nowhere put right; empty if none can be."""
    right = typed
    for clause in query.clauses:
        for term in clause.terms:
            if clause.negated or term.kind not in {"word", "prefix"} or len(term.words[0]) < _SHORTEST:
                continue
            word = term.words[0]
            if count_matches(db, phrase_of((word,)), None) == 0 and (better := _nearest(db, word)):
                right = right.replace(term.source, better, 1)
    return right if fold_text(right) != fold_text(typed) else ""


def _nearest(db: Connection, word: str) -> str:
    """Return the word of the library that differs in the fewest letters, the commonest of these; else nothing."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a query that finds nothing needs it
    from rapidfuzz.process import extract  # noqa: PLC0415

    wrong = 1 if len(word) < _ONE_WRONG_BELOW else _MOST_WRONG
    # a first letter that was mistyped is mostly the second one, or missing
    firsts = sorted({word[0], word[1]})
    rows = db.execute(
        "SELECT word FROM word_skeletons WHERE substr(word, 1, 1) IN (?, ?) AND length(word) BETWEEN ? AND ?",
        (firsts[0], firsts[-1], len(word) - wrong, len(word) + wrong),
    )
    near = extract(
        word, [known for (known,) in rows if " " not in known], scorer=OSA.distance, score_cutoff=wrong, limit=_COMPARED
    )
    ranked = [(distance, -count_matches(db, phrase_of((known,)), None), known) for known, distance, _place in near]
    ranked = [one for one in ranked if one[1]]
    return min(ranked)[2] if ranked else ""
