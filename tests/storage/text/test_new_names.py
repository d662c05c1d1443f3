"""Names by what stands around them: titles, heads, kinds of places, hashtags, handles, colons and quotes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.name_tokens import tokenise
from storage.text.new_names import NewName, find_new_names, find_tag_names
from storage.text.new_places import Gazetteer

_PLACES = {"باكو": 1.0, "ايران": 1.0, "طهران": 1.0, "نيويورك": 1.0, "تل ابيب": 0.7, "كان": 0.0, "بغداد": 1.0}
_GAZETTEER = Gazetteer(lambda words: _PLACES.get(words, 0.0), lambda word: word == "تل")


def names_in(text: str) -> list[NewName]:
    return find_new_names(text, tokenise(text), _GAZETTEER)


def told(text: str) -> list[tuple[str, str, str]]:
    return [(name.kind, name.name, name.evidence) for name in names_in(text)]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("قال وزير الخارجية الإيراني، حسين أمير عبد اللهيان، ذلك", "حسين أمير عبد اللهيان", "وزير الخارجية الإيراني"),
        ("مع نظيره الأذربيجاني جيحون بايراموف في لقاء", "جيحون بايراموف", "نظيره الأذربيجاني"),
        ("استقبله الرئيس الأذربيجاني «إلهام علييف»", "إلهام علييف", "الرئيس الأذربيجاني"),
        ("لرئيس وزراء الاحتلال بنيامين نتنياهو إلى", "بنيامين نتنياهو", "رئيس وزراء الاحتلال"),
        ("الناطق باسم وزارة الدفاع إيغور كوناشينكوف إن", "إيغور كوناشينكوف", "الناطق باسم وزارة الدفاع"),
        ("الأمير محمد بن سلمان بن عبدالعزيز أمس", "محمد بن سلمان بن عبدالعزيز", "الأمير"),
        ("رئيس إيران حسن روحاني", "حسن روحاني", "رئيس إيران"),
        ("والدكتور مصطفى البرادعي أمس", "مصطفى البرادعي", "الدكتور"),
    ],
)  # fmt: skip
def test_persons_behind_titles(text: str, name: str, title: str) -> None:
    assert ("person", name, title) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "الرئيس الإيراني يصل اليوم",
        "وزير الخارجية وصل أمس",
        "رئيس مجلس الوزراء",
        "عضو مجلس الشورى",
        "أمام مبنى كبير",
        "الفريق سيواصل تدريباته",
        "قال الرئيس إن العلاقات جيدة",
        "سفير عبد العزيز",
        "على الرئيس أن يتسابق زملاء",
    ],
)
def test_no_persons(text: str) -> None:
    assert [one for one in told(text) if one[0] == "person"] == []


def test_given_names_tell_by_themselves_but_words_do_not() -> None:
    assert told("قال محمد البرادعي ثم") == [("person", "محمد البرادعي", "")]
    assert told("سياسة حسن الجوار") == []
    assert told("ومحمد البرادعي") == [("person", "محمد البرادعي", "")]


@pytest.mark.parametrize(
    "name",
    [
        "وزارة الخارجية الإيرانية", "هيئة البث الإسرائيلية",
        "حركة عدم الانحياز", 'وكالة "فارس" الإيرانية', "حزب العدالة",
        "صحيفة واشنطن بوست", "قوات حفظ السلام", "الجيش الأذربيجاني",
        "مجلس الأمن الدولي", "حزب الله", "وزارة خارجية إيران",
    ],
)  # fmt: skip
def test_organisations(name: str) -> None:
    assert ("organisation", name) in [(kind, words) for kind, words, _ in told(f"أعلنت {name} أمس")]


@pytest.mark.parametrize(
    "text", ["هيئة شرعية", "وزير الخارجية الإيراني قال", "شركة كبيرة", "حركة المرور", "تنظيم الوقت"]
)
def test_no_organisations(text: str) -> None:
    assert [one for one in told(text) if one[0] == "organisation"] == []


def test_the_article_without_its_alif_belongs_to_the_name() -> None:
    text = "مناورة للجيش الإيراني"
    (name,) = names_in(text)
    assert (name.name, text[name.start : name.end]) == ("الجيش الإيراني", "للجيش الإيراني")


@pytest.mark.parametrize(
    ("text", "name", "evidence"),
    [
        ("إقليم لاتشين الثالث", "لاتشين", "إقليم"),
        ("في بحر قزوين أمس", "بحر قزوين", "بحر"),
        ("ب ممر زانجيزور وهو", "ممر زانجيزور", "ممر"),
        ("في العاصمة الأذرية «باكو»", "باكو", "العاصمة"),
        ("جمهورية إيران الإسلامية", "جمهورية إيران الإسلامية", "جمهورية"),
        ("إيران وتل أبيب", "تل أبيب", ""),
        ("لطهران وباكو", "طهران", ""),
        ("مدينة الرقة", "الرقة", "مدينة"),
    ],
)
def test_places(text: str, name: str, evidence: str) -> None:
    assert ("place", name, evidence) in told(text)


@pytest.mark.parametrize("text", ["كان هناك", "منطقة الشرطة", "المدينة كبيرة", "عاصمة دائمة", "قرية صغيرة"])
def test_no_places(text: str) -> None:
    assert told(text) == []


def test_quoted_events_and_the_speaker_of_a_headline() -> None:
    assert told("مناورات تحت عنوان «الأشقاء الثلاثة»") == [("event", "الأشقاء الثلاثة", "مناورات")]
    assert told("روحاني: علينا الحوار\nنص") == [("person", "روحاني", ":")]
    assert told("وزير الخارجية: علينا الحوار") == []
    assert told("عاجل: علينا الحوار") == []


def test_hashtags_handles_and_who_posted() -> None:
    text = "نص #عين_العرب ثم @nobody\n— Saeed Khatibzadeh (@SKhatibzadeh) December 9\na@b.org x#y"
    found = find_tag_names(text)
    assert [(name.name, name.kind, name.evidence) for name in found] == [
        ("عين_العرب", "other", "#"),
        ("@nobody", "person", "@"),
        ("Saeed Khatibzadeh", "person", "@SKhatibzadeh"),
        ("@SKhatibzadeh", "person", "@"),
    ]
    assert all(text[name.start : name.end] == name.name for name in found)


_WORDS = (
    "وزير الرئيس رئيس محمد بن عبد الله «باكو» وطهران للجيش الإيراني وزارة الخارجية: #إيران (@abc) بحر مدينة\n".split(
        " "
    )
)


@given(
    st.text(alphabet="اليوم محمدبن وزيرللج\u064b\u0640\n،:«»#@()ab1", max_size=60)
    | st.lists(st.sampled_from(_WORDS)).map(" ".join)
)
def test_places_are_ranges_in_order(text: str) -> None:
    for names in (names_in(text), find_tag_names(text)):
        assert all(0 <= name.start < name.end <= len(text) and name.name for name in names)
        assert all(left.end <= right.start for left, right in pairwise(names))
