"""Related articles: which others speak of the same, how strongly, and the reasons to show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from sqlite3 import Connection

from storage.articles import get_article, get_version
from storage.index import any_of
from storage.records import Entity, Reason, Related
from storage.text.folding import Folded, fold
from storage.text.words import clitic_variants, find_words, is_stop_word, words_of

_WORDS = 25
_WORDS_LOOKED_UP = 80
_SHORTEST_WORD = 3
_WORD_REASONS = 4
_CANDIDATES = 50
_DAYS_HALVED = 30
_DAYS_SHOWN = 366
_READ_OF_EACH = 100_000
_WORD_SHARE, _ENTITY_SHARE, _TIME_SHARE = 0.6, 0.3, 0.1


@dataclass(frozen=True, slots=True)
class _Word:
    """A weighty word of an article: its forms as they stand in the index, and its weight."""

    text: str
    forms: frozenset[str]
    weight: float


def list_related(db: Connection, article_id: int, limit: int = 10) -> list[Related]:
    """Return the articles most related to one, best first, each with its reasons; raise RecordMissing."""
    article = get_article(db, article_id)
    source = fold(get_version(db, article_id).text[:_READ_OF_EACH])
    total = _count_articles(db)
    words = _weighty_words(db, words_of(article.headline) + words_of(source.source), total)
    entities = _entity_weights(db, article_id, total)
    names = _Names(source)
    related = []
    for candidate in _read_candidates(db, article_id, words, entities):
        ...
    return []
