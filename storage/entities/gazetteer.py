"""The places everybody knows: what countries, regions and cities are called in Arabic, Persian and Latin letters.

The table is made by ``resources/places/update.py``; nothing of it ever stands among the analyst's own entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

from storage.text.folding import fold_text
from storage.text.words import COMPOUND_HEADS, words_of

PlaceKind = Literal["country", "region", "city"]

TABLE: Final = "places.tsv"
COLUMNS: Final = ("kind", "country", "population", "English name", "Arabic names", "Persian names", "everyday words")
SOURCES: Final = (
    "Territories: Unicode CLDR, © Unicode, Inc., Unicode License v3 (https://www.unicode.org/license.txt)",
    "Cities: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); selected",
)
"""Who made what the table is made from, as their licences ask to be told."""

KINDS: Final[dict[str, PlaceKind]] = {"c": "country", "r": "region", "t": "city"}
"""The kinds by the letters that stand for them in the table, the best known first."""

_COMMENT: Final = "#"
_BETWEEN_NAMES: Final = "|"
# All that is between words but for what is between names and lines.
_BETWEEN_WORDS: Final = re.compile(r"[^\w\n|]+|_+")


class Place(NamedTuple):
    """A place of the table, with its names as they are written.

    ``latin`` is its English name, ``country`` the code of ISO 3166 (empty for what is in several), ``population``
    0 where it is not known.
    """

    kind: PlaceKind
    latin: str
    arabic: tuple[str, ...]
    persian: tuple[str, ...]
    country: str
    population: int


def find_place(name: str) -> Place | None:
    """Return the place that has this name in any of the three scripts, however spelled; of several the best known.

    Countries come before regions, these before cities, and bigger ones before smaller.
    """
    words = words_of(name)
    key = " ".join(words)
    names = _by_latin_name() if key.isascii() else _by_name()
    number = names.get(key)
    if number is None and words and words[0] in COMPOUND_HEADS:
        number = names.get("".join(words))  # أبو ظبي stands there as أبوظبي
    if number is None:
        return None
    kind, country, population, latin, arabic, persian, _everyday = _lines()[number]
    return Place(KINDS[kind], latin, _names(arabic), _names(persian), country, int(population))


def is_everyday_word(name: str) -> bool:
    """Tell whether a place's name says something else more often: كان is Cannes, and "was".

    Such a name alone is no sign of a place.
    """
    return " ".join(words_of(name)) in _everyday_words()


def begins_place_name(word: str) -> bool:
    """Tell whether a folded word in Arabic letters is the first of a place's name of several words."""
    return word in _first_words()


def _names(column: str) -> tuple[str, ...]:
    return tuple(column.split(_BETWEEN_NAMES)) if column else ()


@cache
def _lines() -> tuple[list[str], ...]:
    """Read the table when it is first asked for."""
    text = _folder().joinpath(TABLE).read_text(encoding="utf-8")
    return tuple(line.split("\t") for line in text.split("\n") if line and not line.startswith(_COMMENT))


@cache
def _by_name() -> dict[str, int]:
    """Tell to which line each name in Arabic letters belongs, by its folded words."""
    return _numbered(f"{arabic}{_BETWEEN_NAMES}{persian}" for *_others, arabic, persian, _everyday in _lines())


@cache
def _first_words() -> frozenset[str]:
    firsts = (name.partition(" ") for name in _by_name())
    return frozenset(first for first, _, rest in firsts if rest) | COMPOUND_HEADS


@cache
def _by_latin_name() -> dict[str, int]:
    return _numbered(columns[3] for columns in _lines())


def _numbered(columns: Iterable[str]) -> dict[str, int]:
    """Tell on which line each name stands; all are folded at once, which is much the fastest."""
    numbers: dict[str, int] = {}
    folded = _BETWEEN_WORDS.sub(" ", fold_text("\n".join(columns)))
    for number, names in enumerate(folded.split("\n")):
        for name in names.split(_BETWEEN_NAMES):
            numbers.setdefault(name.strip(" "), number)
    numbers.pop("", None)
    return numbers


@cache
def _everyday_words() -> frozenset[str]:
    return frozenset(name for columns in _lines() for name in _names(columns[6]))


def _folder() -> Path:
    """Return where the table is: beside the packages in a checkout, inside ``desktop`` once installed.

    A wheel puts ``resources`` into the window's package (pyproject.toml, tool.hatch.build.targets.wheel.sources); its
    folder is looked for here without importing it, since storage stands without the window.
    """
    project = Path(__file__).resolve().parents[2]
    installed = project / "desktop" / "resources" / "places"
    return installed if installed.is_dir() else project / "resources" / "places"
