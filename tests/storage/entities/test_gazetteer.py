"""The table of places: what is in it, how it is found, and that names are no everyday words."""

from __future__ import annotations

import pytest

from storage.entities import gazetteer
from storage.entities.gazetteer import find_place, is_everyday_word

SEEDS = {
    "إيران": "Iran", "لإيران": None, "أذربيجان": "Azerbaijan", "اذربيجان": "Azerbaijan",
    "جمهورية أذربيجان": "Azerbaijan", "طهران": "Tehran", "تهران": "Tehran", "باكو": "Baku", "يريفان": "Yerevan",
    "موسكو": "Moscow", "روسيا": "Russia", "أرمينيا": "Armenia", "تركيا": "Türkiye", "جورجيا": "Georgia",
    "إسرائيل": "Israel", "قره باغ": "Nagorno-Karabakh", "ناغورنو كاراباخ": "Nagorno-Karabakh",
    "كاراباخ": "Nagorno-Karabakh", "نخجوان": "Nakhchivan", "نختشيفان": "Nakhchivan", "لاتشين": "Lachin",
    "زانجيزور": "Zangezur", "القوقاز": "Caucasus", "بحر قزوين": "Caspian Sea", "أستارا": "Astara", "رشت": "Rasht",
    "أبو ظبي": "Abu Dhabi", "أبوظبي": "Abu Dhabi", "ابوظبي": "Abu Dhabi",
}  # fmt: skip


@pytest.mark.parametrize(("name", "latin"), SEEDS.items())
def test_the_places_of_the_samples_are_known(name: str, latin: str | None) -> None:
    place = find_place(name)
    assert (place and place.latin) == latin


def test_a_place_has_its_names_in_three_scripts() -> None:
    place = find_place("azerbaijan")
    assert place is not None
    assert (place.kind, place.latin, place.country) == ("country", "Azerbaijan", "AZ")
    assert place.arabic[0] == "أذربيجان"
    assert place.persian[0] == "آذربایجان"
    assert place.population > 9_000_000
    assert find_place("آذربایجان") == find_place("AZERBAIJAN") == place


def test_of_several_places_the_best_known_is_meant() -> None:
    assert (find_place("طرابلس") or gazetteer.Place("city", "", (), (), "", 0)).country == "LY"
    luxembourg = find_place("لوكسمبورغ")
    assert luxembourg is not None
    assert luxembourg.kind == "country"


@pytest.mark.parametrize("name", ["", " ", "…", "قال", "وزير الخارجية", "المتحدث", "123", "x" * 10_000])
def test_what_is_no_place_is_not_found(name: str) -> None:
    assert find_place(name) is None
    assert not is_everyday_word(name)


@pytest.mark.parametrize("word", ["كان", "وان", "المدينة", "حديثة", "الخميس", "عالية", "كلينتون", "أوباما", "نور"])
def test_words_of_every_day_are_marked(word: str) -> None:
    assert is_everyday_word(word)


@pytest.mark.parametrize("name", [*SEEDS, "القاهرة", "دمشق", "دبي", "بيروت", "واشنطن", "لندن", "باريس", "قم", "غزة"])
def test_names_of_places_are_not(name: str) -> None:
    assert not is_everyday_word(name)


def test_every_line_of_the_table_is_whole() -> None:
    assert len(gazetteer._lines()) > 10_000
    for columns in gazetteer._lines():
        kind, country, population, latin, arabic, persian, _everyday = columns
        assert kind in gazetteer.KINDS
        assert len(country) in {0, 2}
        assert int(population) >= 0
        assert latin
        assert arabic or persian


def test_the_table_names_its_sources() -> None:
    head = gazetteer._folder().joinpath(gazetteer.TABLE).read_text(encoding="utf-8").split("\n")[:3]
    assert head == [f"# {line}" for line in (*gazetteer.SOURCES, " · ".join(gazetteer.COLUMNS))]
