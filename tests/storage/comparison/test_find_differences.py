"""What two parallel passages give differently, and above all what is no difference."""

from __future__ import annotations

import pytest

from storage.articles import add_article, get_version
from storage.comparison.differences import find_differences
from storage.comparison.records import Place
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.library import Library
from tests.storage.conftest import new_article

_MEETING = "عقد الوزيران اجتماعاً مغلقاً في {} لبحث أزمة الشاحنات الإيرانية"
_BLAST = "أسفر الانفجار في السوق الشعبي وسط العاصمة عن {} مساء الاثنين"
_SIGNED = "وُقّع اتفاق وقف إطلاق النار بين أرمينيا وأذربيجان برعاية موسكو {}"
_MINISTER = "قال وزير الخارجية الإيراني {} إن بلاده ترفض الاتفاق النووي الجديد"
_SAYING = "{} إن إيران مستعدة لتعزيز وقف إطلاق النار وإرساء الأمن في المنطقة"


def place(text: str, published: str = "2021-10-12") -> Place:
    return Place(0, 0, text, published, 0, len(text), "ar")


def told(library: Library, first: str, second: str) -> list[tuple[str, str, str]]:
    found = find_differences(library.db, place(first), place(second))
    for one in found:
        assert (first[slice(*one.first)], second[slice(*one.second)]) == (one.first_text, one.second_text)
    return [(one.kind, one.first_value, one.second_value) for one in found]


@pytest.mark.parametrize(
    ("frame", "first", "second", "told_as"),
    [
        (_SIGNED, "في التاسع من تشرين الثاني/ نوفمبر 2020", "في 10 نوفمبر 2020", ("date", "2020-11-09", "2020-11-10")),
        (_SIGNED, "في نوفمبر 2020", "في أكتوبر 2020", ("date", "2020-11", "2020-10")),
        (_SIGNED, "في 9 تشرين الثاني", "في 10 تشرين الثاني", ("date", "2021-11-09", "2021-11-10")),
        (_SIGNED, "في 9 تشرين الثاني 2020", "في 1442/3/24 هـ", ("date", "2020-11-09", "2020-11-10")),
        (_BLAST, "مقتل 20 شخصاً", "مقتل خمسة وعشرين شخصاً", ("number", "20", "25")),
        (_BLAST, "مقتل ٢٠ شخصاً", "سقوط 25 قتيلاً", ("number", "20", "25")),
        (_MEETING, "باكو", "موسكو", ("place", "باكو", "موسكو")),
        (_MINISTER, "محمد جواد ظريف", "حسين أمير عبد اللهيان", ("name", "محمد جواد ظريف", "حسين أمير عبد اللهيان")),
        (_SAYING, "قال حسن روحاني", "قال محمد جواد ظريف", ("attribution", "حسن روحاني", "محمد جواد ظريف")),
    ],
)
def test_what_differs_is_told_with_what_was_compared(
    library: Library, frame: str, first: str, second: str, told_as: tuple[str, str, str]
) -> None:
    assert told(library, frame.format(first), frame.format(second)) == [told_as]


@pytest.mark.parametrize(
    ("frame", "first", "second"),
    [
        (_SIGNED, "في 9 نوفمبر 2020", "في التاسع من تشرين الثاني 2020"),
        (_SIGNED, "في 9 نوفمبر 2020", "في نوفمبر 2020"),
        (_SIGNED, "قبل أسابيع", "في نوفمبر 2020"),
        (_SIGNED, "اليوم", "أمس"),
        (_SIGNED, "في 9 نوفمبر", "في 9 نوفمبر 2020"),
        (_SIGNED, "في 9 نوفمبر", "في 9 نوفمبر 2019"),
        (_SIGNED, "من 5 إلى 12 نوفمبر 2020", "في 9 نوفمبر 2020"),
        (_SIGNED, "في 2020", "في 10 نوفمبر 2019"),
        (_BLAST, "مقتل 20 شخصاً", "مقتل عشرين شخصاً"),
        (_BLAST, "مقتل 20 شخصاً", "إصابة 25 شخصاً"),
        (_BLAST, "مقتل نحو 20 شخصاً", "مقتل 21 شخصاً"),
        (_BLAST, "مقتل أكثر من 20 شخصاً", "مقتل 23 شخصاً"),
        (_BLAST, "مقتل 20 شخصاً", "مقتل العشرات"),
        (_MEETING, "باكو", "أذربيجان"),
        (_MEETING, "موسكو", "العاصمة الروسية موسكو"),
        (_MINISTER, "حسين أمير عبد اللهيان", "حسين أميرعبداللهيان"),
        (_MINISTER, "حسين أمير عبد اللهيان", "عبد اللهيان"),
        (_SAYING, "قال الرئيس الإيراني حسن روحاني", "قال روحاني"),
        (_SAYING, "قال الرئيس الإيراني", "قال حسن روحاني"),
    ],
)
def test_the_same_in_other_words_is_no_difference(library: Library, frame: str, first: str, second: str) -> None:
    assert told(library, frame.format(first), frame.format(second)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("استمرت المعارك 44 يوماً على الحدود المشتركة", "تمتد الحدود المشتركة على 700 كيلومتر بعد المعارك"),
        ("التقى الوزيران في باكو يوم 12 أكتوبر 2021", "سجل المنتخب هدفين في مباراة 3 مايو 2020"),
        ("قُتل 20 شخصاً في بغداد أمس بانفجار", "جُرح 7 أشخاص في حادث سير قرب دمشق"),
        ("", "عقد الوزيران اجتماعاً في باكو"),
        ("كلمة", "كلمة أخرى"),
        ("The talks were held on 9 November 2020", "وُقّع الاتفاق في 10 نوفمبر 2020"),
        ("في 31 فبراير 2020 وُقّع اتفاق وقف إطلاق النار", "في 10 فبراير 2020 وُقّع اتفاق وقف إطلاق النار"),
    ],
)
def test_of_two_things_nothing_differs(library: Library, first: str, second: str) -> None:
    assert told(library, first, second) == []


def test_a_number_that_the_other_passage_gives_too_is_none(library: Library) -> None:
    first = "أسفر الانفجار وسط العاصمة عن مقتل 20 شخصاً ثم ارتفع العدد إلى 25 قتيلاً مساء الاثنين"
    assert told(library, first, _BLAST.format("مقتل 25 شخصاً")) == []


def test_names_of_one_entity_are_one(library: Library) -> None:
    texts = [_MINISTER.format("محمد جواد ظريف"), _MINISTER.format("حسين أمير عبد اللهيان")]
    places = []
    entity = library.write(add_entity, "كبير الدبلوماسيين", "person").result
    for number, text in enumerate(texts, 1):
        article = library.write(add_article, new_article(text)).result
        version = get_version(library.db, article.id)
        start = text.index("محمد" if number == 1 else "حسين")
        library.write(add_mention, entity.id, version.id, start, text.index(" إن "))
        places.append(Place(article.id, version.id, version.text, "", 0, len(version.text), "ar"))
    kinds = [one.kind for one in find_differences(library.db, *places)]
    assert "name" not in kinds


def test_the_two_dates_of_the_ceasefire_in_the_samples(sample_library: Library) -> None:
    rows = sample_library.db.execute(
        "SELECT article_id, versions.id, text, published FROM versions JOIN articles ON articles.id = article_id"
    ).fetchall()
    here = next(row for row in rows if "معارك ضارية استمرت 44" in row[2])
    there = next(row for row in rows if "وُقّع في التاسع" in row[2])
    passages = []
    for (article, version, text, published), words in ((here, "بعد معارك ضارية"), (there, "وقالت وزارة الدفاع")):
        start = text.index(words)
        end = text.find("\n", start)
        passages.append(Place(article, version, text, published, start, end if end > 0 else len(text), "ar"))
    (found,) = find_differences(sample_library.db, *passages)
    assert found.kind == "date"
    assert (found.first_value, found.second_value) == ("2020-11-10", "2020-11-09")
    assert (found.first_text, found.second_text) == (
        "10 نوفمبر/تشرين الثاني 2020",
        "التاسع من تشرين الثاني/ نوفمبر",
    )
