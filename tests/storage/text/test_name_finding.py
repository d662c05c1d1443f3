"""Where names stand in a text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.folding import fold_text
from storage.text.names import NameFinder, mentions, name_key

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def found(text: str, *names: str) -> list[str]:
    return [text[start:end] for start, end, _name in mentions(text, names)]


@pytest.mark.parametrize(
    "written",
    ["لأذربيجان", "وأذربيجان", "بأذربيجان", "كأذربيجان", "فأذربيجان", "ولاذربيجان", "فبإذربيجان", "وَلِأَذربيجان"],
)
def test_a_name_begins_behind_its_clitics(written: str) -> None:
    text = f"زيارة {written} غدا"
    [(start, end, name)] = mentions(text, ["أذربيجان"])
    assert fold_text(text[start:end]) == "اذربيجان"
    assert text[end] == " "
    assert name == "أذربيجان"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("إيراني", "إيران"),
        ("والإيرانية", "إيران"),
        ("الأذربيجانيين", "أذربيجان"),
        ("اميرعبداللهيان", "عبداللهيان"),
        ("باكوس", "باكو"),
        ("يعتمد على ذلك", "علي"),
        ("وعلى الأرض", "علي"),
        ("ذهب إلى هناك", "إلي"),
        ("الحسن", "حسن"),
        ("كريم", "ريم"),
        ("وكريم", "ريم"),
        ("ﻋﻠﻰ الأرض", "علي"),
        ("ووسام", "سام"),
        ("بايدن", "إيدن"),
        ("صلب", "لب"),
    ],
)
def test_a_name_is_no_part_of_another_word(text: str, name: str) -> None:
    assert found(text, name) == []


def test_an_alif_with_hamza_tells_that_a_clitic_stands_before_it() -> None:
    assert found("باراك في أراك وبأراك", "أراك") == ["أراك", "أراك"]
    assert found("سافر إلى علي", "علي") == ["علي"]


@pytest.mark.parametrize("name", ["أمير عبد اللهيان", "اميرعبداللهيان", "أمير عبداللهيان", "أميرعبد اللهیان"])
@pytest.mark.parametrize(
    "written",
    [
        "أمير عبد اللهيان",
        "اميرعبداللهيان",
        "أمير عبداللهيان",
        "أميرعبد\u00a0اللهيان",
        "أمیر\u200cعبداللهیان",
        "أمير_عبد_اللهيان",
        "أمير-عبد اللهيان",
        "أمير عبد\nاللهيان",
        "أميـــر عبد اللّهيان",
    ],
)
def test_a_name_is_found_however_it_is_spaced(name: str, written: str) -> None:
    assert found(f"قال حسين {written}، اليوم", name) == [written]
    assert found(f"#{written}", name) == [written]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("من صور المعركة", "منصور"),
        ("إلى من يهمه الأمر", "اليمن"),
        ("أن قرة عيني", "أنقرة"),
        ("كان في روسيا. إيران ردت", "روسيا إيران"),
        ("روسيا، إيران", "روسيا إيران"),
        ("روسيا\n\nإيران", "روسيا إيران"),
        ("33", "3+3"),
        ("1 2", "12"),
    ],
)
def test_what_only_has_the_letters_of_a_name_is_none(text: str, name: str) -> None:
    assert found(text, name) == []


def test_the_article_belongs_to_its_name() -> None:
    assert found("سافر للقاهرة وبالقاهرة والقاهرة", "القاهرة") == ["للقاهرة", "القاهرة", "القاهرة"]
    assert found("دعم للولايات المتحدة", "الولايات المتحدة") == ["للولايات المتحدة"]
    assert found("وفد للبناني", "اللبناني") == ["للبناني"]
    assert found("قال السيستاني وللسيستاني", "سيستاني") == ["السيستاني", "للسيستاني"]


def test_the_father_of_somebody_is_found_in_each_case() -> None:
    assert found("أبو مازن مع أبي مازن ولأبا مازن", "أبو مازن") == ["أبو مازن", "أبي مازن", "أبا مازن"]


def test_signs_and_digits_and_latin_letters() -> None:
    assert found("صيغة 3+3 و3 + 3", "3+3") == ["3+3", "3 + 3"]
    assert found("طائرة F-35 أو F35", "F-35") == ["F-35", "F35"]
    assert found("لـIAEA وIaea", "IAEA") == ["IAEA", "Iaea"]
    assert found("U.S. forces", "U.S") == ["U.S"]


def test_of_names_that_overlap_the_longest_is_found() -> None:
    text = "وزير الخارجية الإيراني حسين أمير عبد اللهيان"
    names = ["عبد اللهيان", "أمير عبد اللهيان", "حسين أمير عبد اللهيان", "وزير الخارجية", "الخارجية"]
    assert found(text, *names) == ["وزير الخارجية", "حسين أمير عبد اللهيان"]
    assert found("كريم وريم", "ريم", "كريم") == ["كريم", "ريم"]


def test_the_name_is_given_back_as_it_was_given() -> None:
    text = "ايران وإيران وأيران"
    assert [name for _start, _end, name in mentions(text, ["إيران", "ايران"])] == ["ايران", "إيران", "إيران"]


def test_names_without_letters_find_nothing() -> None:
    assert mentions("أي نص كان، <b> 😀", ["", " ", "😀", "<>", "ـــ"]) == []
    assert mentions("", ["إيران"]) == []
    assert name_key(" ـ!") == ""


def test_all_46_places_of_azerbaijan_in_the_samples() -> None:
    finder = NameFinder(["أذربيجان"])
    places = [text[start:end] for text in map(_read, SEEDS) for start, end, _name in finder.find(text)]
    assert len(places) == 46
    assert {*map(fold_text, places)} == {"اذربيجان"}


def test_spellings_have_one_key() -> None:
    assert name_key("أمير عبد اللهيان") == name_key("اميرعبداللهیان") != name_key("عبد اللهيان")
    assert name_key("3+3") != name_key("33")


@given(
    st.text(st.sampled_from("أاليولب كنى  \nَ_.-ـ3aAé\u200cﻻ")),
    st.lists(st.text(st.sampled_from("أاليول كن3aAé"), max_size=6), max_size=6),
)
def test_places_are_names_in_order_apart_and_whole_words(text: str, names: list[str]) -> None:
    places = mentions(text, names)
    assert all(0 <= start < end <= len(text) for start, end, _name in places)
    assert all(left[1] <= right[0] for left, right in pairwise(places))
    for start, end, name in places:
        assert name in names
        assert name_key(text[start:end]).endswith(name_key(name)[2:])
        assert end == len(text) or not fold_text(text[end]).isalnum()


@given(st.text(st.sampled_from("بترسعفقمنهجحد"), min_size=3, max_size=12))
def test_a_name_alone_is_found_whole(name: str) -> None:
    assert mentions(f"«{name}»", [name]) == [(1, len(name) + 1, name)]


def _read(path: Path) -> str:
    return path.read_text("utf-8")
