"""What two articles have in common, part by part, and the score it comes to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.entities.lookup import count_mentions
from storage.marks import OUTDATED
from storage.records import Entity
from storage.related.index import hash_runs, sample_runs
from storage.related.reasons import spellings_of
from storage.related.records import Part, PartKind
from storage.related.subject import Subject
from storage.related.vocabulary import Vocabulary
from storage.text.folding import fold, fold_text
from storage.text.prepositions import fold_words
from storage.text.words import find_words, split_words, stem, words_of

_WORDS: Final = 25
_WEIGHTS: Final[Mapping[PartKind, float]] = {"words": 0.4, "quotations": 0.35, "entities": 0.15, "time": 0.1}
_DAYS_HALVED: Final = 30
_SAME_TEXT_OF_COPIES: Final = 0.75
"""Of the two texts together; it comes to `LEAST_SHARE` of what either says."""

_MOST_MENTIONS: Final = 5_000
"""Of an entity, up to which the articles that mention it are counted."""

READ: Final = 6_000
"""Letters of each text that are compared; words further on add little."""


class Held(NamedTuple):
    """An entity of the article in question, in about how many articles it is mentioned, and its weight."""

    entity: Entity
    articles: float
    weight: float
    spellings: tuple[str, ...]


class Shares(NamedTuple):
    """How much of each part two articles share (0–1); None of what is not known of one of them."""

    words: float
    quotations: float
    entities: float | None
    time: float | None

    def parts(self) -> tuple[Part, ...]:
        """Return the parts that are known, their weights summing up to 1."""
        known = [(kind, share) for kind in _WEIGHTS if (share := getattr(self, kind)) is not None]
        total = sum(_WEIGHTS[kind] for kind, _ in known)
        return tuple(Part(kind, share, _WEIGHTS[kind] / total) for kind, share in known)


def score_of(parts: Collection[Part]) -> float:
    """Return the score that parts come to, between 0 and 1."""
    return min(1.0, sum(part.share * part.weight for part in parts))


def share_of_quotations(same_text: float) -> float:
    """Return how much of what makes two articles copies they have in common: 1 if so much of the text is the same."""
    return min(1.0, same_text / _SAME_TEXT_OF_COPIES)


def share_of_time(days: int | None) -> float | None:
    """Return how close in time two articles are that are so many days apart: 1 on the same day, halved each month."""
    return None if days is None else 0.5 ** (abs(days) / _DAYS_HALVED)


class Evidence:
    """What is known of the article in question, to be compared with others."""

    def __init__(self, db: Connection, article_id: int, headline: str, text: str) -> None:
        vocabulary = Vocabulary(db)
        self.folded = fold(text[:READ])
        self.places = list(find_words(self.folded))
        words = split_words(self.folded.text)
        self.subject = Subject(words_of(headline), words, vocabulary)
        self.words = self.subject.weighty_words(_WORDS)
        self.entities = _list_entities(db, article_id, vocabulary)
        self.sample = sample_runs(hash_runs(split_words(fold_words(text))))
        self.vocabulary = vocabulary
        self._runs = hash_runs(words)

    def share_of_words(self, stems: Collection[str]) -> float:
        """Return how much of the weighty words stands among these stems."""
        return _share(sum(weight for root, weight in self.words.items() if root in stems), sum(self.words.values()))

    def share_of_entities(self, entity_ids: Collection[int]) -> float | None:
        """Return how much of the entities' weight is mentioned; None if the article mentions no entity."""
        if not self.entities:
            return None
        shared = sum(held.weight for held in self.entities if held.entity.id in entity_ids)
        return _share(shared, sum(held.weight for held in self.entities))

    def share_of_runs(self, words: list[str]) -> float:
        """Return how much of the two texts together is said word for word in both (Dice)."""
        runs = hash_runs(words)
        return _share(2 * len(self._runs & runs), len(self._runs) + len(runs))


class OtherText(NamedTuple):
    """The beginning of another article's text, as it is compared."""

    words: list[str]
    stems: frozenset[str]
    folded: str


def read_other(headline: str, text: str) -> OtherText:
    """Fold another article's headline and the beginning of its text."""
    folded = fold_text(text)
    words = split_words(folded)
    return OtherText(words, frozenset(map(stem, {*words_of(headline), *words})), folded)


def _share(some: float, everything: float) -> float:
    return some / everything if everything else 0.0


def _list_entities(db: Connection, article_id: int, vocabulary: Vocabulary) -> list[Held]:
    """Return the entities mentioned in an article, the rarest first."""
    rows = db.execute(
        "SELECT id, name, kind FROM entities WHERE id IN ("
        f"SELECT entity_id FROM mentions WHERE article_id = ? AND version_id NOT IN {OUTDATED})",
        (article_id,),
    ).fetchall()
    mentions = count_mentions(db, [entity_id for entity_id, *_ in rows]) if rows else {}
    entities = []
    for entity_id, name, kind in rows:
        articles: float = mentions[entity_id]
        if articles <= _MOST_MENTIONS:
            (articles,) = db.execute(
                f"SELECT count(DISTINCT version_id) FROM mentions WHERE entity_id = ? AND version_id NOT IN {OUTDATED}",
                (entity_id,),
            ).fetchone()
        weight = vocabulary.rarity(articles)
        entities.append(Held(Entity(entity_id, name, kind), articles, weight, spellings_of(db, entity_id)))
    return sorted(entities, key=lambda held: (-held.weight, held.entity.id))
