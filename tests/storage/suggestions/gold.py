"""The names in the five sample articles as an analyst marks them, and how well suggestions agree with that.

The list was made by reading the texts. Marked is every place that names somebody or something by a name: not an
adjective (إيراني), a pronoun or an office without a name (الرئيس الأذربيجاني), nor what a common word tells of with a
country's name (سفارة أذربيجان), where the country is marked. ``whole`` is the range as one would mark it;
``within`` are shorter names inside of it that are right too if proposed, but not demanded: the surname in a full name,
أذربيجان in جمهورية أذربيجان, قره باغ in the name of the battle.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from desktop.files import seeds_path
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.library import Connection, Library
from storage.records import EntityKind
from storage.suggestions.listing import list_suggestions
from storage.suggestions.records import Suggestion, SuggestionRule

SEEDS = ("000", "001", "002", "003", "004")
_LIST = Path(__file__).with_name("gold.tsv")


class GoldName(NamedTuple):
    """A range of a sample article that is a name, and whose."""

    start: int
    end: int
    part: Literal["whole", "within"]
    kind: EntityKind
    entity: str
    words: str


class Agreement(NamedTuple):
    """How many names were demanded and found, and how many places of each rule were right and wrong."""

    demanded: int
    found: int
    right: Counter[SuggestionRule]
    wrong: Counter[SuggestionRule]

    @property
    def recall(self) -> float:
        return self.found / self.demanded

    @property
    def precision(self) -> float:
        return self.right.total() / (self.right.total() + self.wrong.total())


@cache
def gold_names() -> dict[str, list[GoldName]]:
    """Return the names of each sample article in the order of its text."""
    names: defaultdict[str, list[GoldName]] = defaultdict(list)
    with _LIST.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            part, kind = cast("Literal['whole', 'within']", row["part"]), cast("EntityKind", row["kind"])
            name = GoldName(int(row["start"]), int(row["end"]), part, kind, row["entity"], row["words"])
            names[row["seed"]].append(name)
    return dict(names)


def seed_versions(library: Library) -> dict[str, int]:
    """Return the version of each sample article in a library that was filled with them."""
    ids = dict(library.db.execute("SELECT text, id FROM versions").fetchall())
    texts = {file.name[:3]: file.read_text(encoding="utf-8") for file in sorted(seeds_path().glob("*.txt"))}
    return {seed: ids[text] for seed, text in texts.items()}


def tag_by_gold(db: Connection, seed: str, version_id: int) -> dict[int, str]:
    """Mark every whole name of a sample article, and return which entity is whose."""
    entities: dict[str, int] = {}
    for name in gold_names()[seed]:
        if name.part == "whole":
            if name.entity not in entities:
                entities[name.entity] = add_entity(db, name.entity, name.kind).id
            add_mention(db, entities[name.entity], version_id, name.start, name.end)
    return {entity_id: entity for entity, entity_id in entities.items()}


def compare(seed: str, suggestions: Sequence[Suggestion], entities: dict[int, str]) -> Agreement:
    """Compare what is suggested for a sample article with its names.

    A place is right if exactly its range is a name, and of the entity that is suggested; a new name may be anybody's.
    Demanded are the names of these entities, found if a place of the entity is theirs or within them; without
    entities all names are demanded, of whomever.
    """
    names = gold_names()[seed]
    ranges: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for name in names:
        ranges[name.start, name.end].add(name.entity)
    right: Counter[SuggestionRule] = Counter()
    wrong: Counter[SuggestionRule] = Counter()
    places: list[tuple[int, int, str]] = []
    for suggestion in suggestions:
        whose = entities[suggestion.entity.id] if suggestion.entity is not None else ""
        for place in suggestion.places:
            is_right = whose in ranges[place] if whose else bool(ranges[place])
            (right if is_right else wrong)[suggestion.rule] += 1
            places.append((*place, whose))
    demanded = [one for one in names if one.part == "whole" and (not entities or one.entity in entities.values())]
    found = [
        one
        for one in demanded
        if any(
            one.start <= start and end <= one.end and (not entities or whose == one.entity)
            for start, end, whose in places
        )
    ]
    return Agreement(len(demanded), len(found), right, wrong)


def measure_after_tagging(library: Library) -> Agreement:
    """Mark the names of the first sample article, and compare what is suggested for the others with theirs."""
    versions = seed_versions(library)
    entities = library.write(tag_by_gold, "000", versions["000"]).result
    return _total([compare(seed, list_suggestions(library.db, versions[seed]), entities) for seed in SEEDS[1:]])


def measure_main_names(library: Library) -> Agreement:
    """Make every entity by its main name alone, and compare what is suggested for all sample articles."""

    def add_all(db: Connection) -> dict[int, str]:
        kinds = {name.entity: name.kind for names in gold_names().values() for name in names}
        return {add_entity(db, entity, kind).id: entity for entity, kind in kinds.items()}

    versions = seed_versions(library)
    entities = library.write(add_all).result
    return _total([compare(seed, list_suggestions(library.db, versions[seed]), entities) for seed in SEEDS])


def measure_cold(library: Library) -> Agreement:
    """Compare what is suggested for all sample articles to somebody who has no entity yet."""
    versions = seed_versions(library)
    return _total([compare(seed, list_suggestions(library.db, versions[seed]), {}) for seed in SEEDS])


def _total(agreements: Sequence[Agreement]) -> Agreement:
    right: Counter[SuggestionRule] = Counter()
    wrong: Counter[SuggestionRule] = Counter()
    for one in agreements:
        right += one.right
        wrong += one.wrong
    return Agreement(sum(one.demanded for one in agreements), sum(one.found for one in agreements), right, wrong)
