"""How well spellings of one name are told from spellings of another, on names as newspapers and Wikipedia write them.

The pairs to be found are all pairs of spellings listed for one name; those to be kept apart are all pairs of
spellings listed for different names, millions of them, among which some are alike by chance or by descent. The
weights of `storage.text.spelling_likeness` were rounded by hand while looking at one half of the names; the other
half, held out, is told by the last bit of a name's SHA-256.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from storage.text.names import same_name
from tests.benchmarks.news import DATA

VARIANTS = DATA / "name_variants.jsonl.gz"
_LIKE = 0.5


class Told(NamedTuple):
    """Which share of the pairs of one name is found, and how many of 10,000 pairs of two names are kept apart."""

    found: float
    kept_apart: float


def measure_names(*, held_out_only: bool) -> Told:
    """Compare the spellings of all names with one another, or of those that were held out."""
    names = [spellings for name, spellings in _read() if _is_held_out(name) or not held_out_only]
    pairs = [pair for spellings in names for pair in combinations(spellings, 2)]
    found = sum(same_name(left, right) >= _LIKE for left, right in pairs)
    compared = apart = 0
    for one, other in combinations(names, 2):
        for left in one:
            for right in other:
                compared += 1
                apart += same_name(left, right) < _LIKE
    return Told(found / len(pairs), 10_000 * apart / compared)


def _read() -> Iterator[tuple[str, list[str]]]:
    with gzip.open(VARIANTS, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["en"], record["ar"]


def _is_held_out(name: str) -> bool:
    return bool(hashlib.sha256(name.encode()).digest()[-1] & 1)
