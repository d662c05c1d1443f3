"""Related articles and their reasons, on the five seeds and on what is made for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from storage import articles
from storage.entities import identity, mentions
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import NewArticle
from storage.related.choices import pin
from storage.related.listing import list_related
from storage.related.reasons import find_reason
from storage.related.records import Reason, Related
from storage.text.folding import fold_text
from storage.text.words import is_stop_word
from tests.storage import entity_acts

AddText = Callable[..., int]

SEEDS = Path(__file__).parents[2] / "seeds"
DATES = {"000": "2021-10-12", "001": "2021-10-13", "002": "2020-12-09", "003": "2025-04-28", "004": "2023-10-05"}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("seeds") / "library.hashiya")
    for file in sorted(SEEDS.glob("00*.txt")):
        content = file.read_bytes()
        new = NewArticle(content.decode(), sha256(content).hexdigest(), file.name, published=DATES[file.name[:3]])
        library.write(articles.add_article, new)
    assert articles.count_library(library.db).articles == 5
    yield library
    library.close()


def _words(related: Related) -> list[str]:
    return [reason.text for reason in related.reasons if reason.kind == "word"]


def test_the_other_telling_of_the_same_call_comes_first(seeds: Library) -> None:
    assert list_related(seeds.db, 1)[0].article_id == 2
    assert list_related(seeds.db, 2)[0].article_id == 1


@pytest.mark.parametrize("article_id", [1, 2, 3, 4, 5])
def test_every_seed_has_related_ones_with_reasons_one_would_show(seeds: Library, article_id: int) -> None:
    related = list_related(seeds.db, article_id)
    assert article_id not in {other.article_id for other in related}
    assert [other.score for other in related] == sorted((other.score for other in related), reverse=True)
    text = articles.get_version(seeds.db, article_id).text
    for other in related:
        assert 0 < other.score <= 1
        assert 1 <= len(_words(other)) <= 4
        for term in _words(other):
            assert term in text
            assert not any(is_stop_word(word) or word.isdigit() for word in fold_text(term).split())


@pytest.mark.parametrize(
    ("article_id", "other_id", "terms"),
    [
        (1, 2, {"حسين أمير عبد اللهيان", "الحوار", "جيحون بايراموف"}), (1, 3, {"قره باغ", "وقف إطلاق النار"}),
        (1, 5, {"قره باغ"}), (2, 3, {"سعيد خطيب زاده"}), (3, 2, {"سعيد خطيب زادة", "بايراموف"}), (3, 5, {"قره باغ"}),
        (4, 5, {"إلهام علييف"}), (4, 2, {"تصاعدت التوترات", "إسرائيل"}), (5, 1, {"إلهام علييف"}),
    ],
)  # fmt: skip
def test_the_reasons_are_names_and_terms(seeds: Library, article_id: int, other_id: int, terms: set[str]) -> None:
    (other,) = (other for other in list_related(seeds.db, article_id) if other.article_id == other_id)
    assert terms <= set(_words(other))


@pytest.mark.parametrize("article_id", [1, 2, 3, 4, 5])
def test_every_reason_lights_up_in_both_texts(seeds: Library, article_id: int) -> None:
    for other in list_related(seeds.db, article_id):
        for reason in other.reasons:
            for shown in (article_id, other.article_id):
                places = find_reason(seeds.db, shown, reason)
                assert bool(places) == (reason.kind != "time"), (reason, shown)


def test_a_term_is_found_with_whatever_is_joined_to_it(library: Library, add_text: AddText) -> None:
    text = "الحِوار، بالحوار وللحوار. حوارات، والحوار\u00a0— قره «باغ» وقَره باغ، باغ قره."
    article = add_text(text)
    found = [text[start:end] for start, end in find_reason(library.db, article, Reason("word", "الحوار"))]
    assert found == ["الحِوار", "بالحوار", "وللحوار", "والحوار"]
    found = [text[start:end] for start, end in find_reason(library.db, article, Reason("word", "قره باغ"))]
    assert found == ["قره «باغ", "وقَره باغ"]


def test_closeness_in_time_is_told_and_shows_nowhere(library: Library, add_text: AddText) -> None:
    days = {
        "2021-10-12": 0,
        "2021-10-13": 1,
        "2021-10-02": -10,
        "2021-09": -27,
        "2022-08-12": 304,
        "2024-01-01": None,
        "2021": None,
    }
    first = add_text("زلزال يضرب كرمان", published="2021-10-12")
    ids = {add_text(f"زلزال كرمان {day}", published=day): day for day in days}
    related = list_related(library.db, first)
    told = {
        ids[other.article_id]: next(((it.days, it.text) for it in other.reasons if it.kind == "time"), (None, ""))
        for other in related
    }
    assert {day: length for day, (length, _) in told.items()} == days
    assert [told[day][1] for day in list(days)[:5]] == [
        "same day", "1 day later", "10 days earlier", "27 days earlier", "10 months later",
    ]  # fmt: skip
    assert find_reason(library.db, first, Reason("time", "same day", days=0)) == []
    assert ids[related[0].article_id] == "2021-10-12"


def test_shared_entities_relate_and_are_not_told_twice(library: Library, add_text: AddText) -> None:
    first = add_text("اجتمع حسن روحاني مع الوفد")
    second = add_text("وصل روحاني فجأة، ثم غادر روحاني")
    third = add_text("سوق الخضار مزدحم")
    person = library.write(identity.add_entity, "حسن روحاني", "person").result
    rare = library.write(identity.add_entity, "الوفد", "organisation").result
    for article, start, end in ((first, 6, 17), (second, 4, 10), (third, 0, 3)):
        version = articles.get_version(library.db, article)
        library.write(mentions.add_mention, person.id, version.id, start, end)
    library.write(mentions.add_mention, rare.id, articles.get_version(library.db, first).id, 20, 25)
    library.write(mentions.add_mention, rare.id, articles.get_version(library.db, second).id, 4, 10)
    related = list_related(library.db, first)
    assert [other.article_id for other in related] == [second, third]
    assert [(it.kind, it.text, it.entity_kind) for it in related[0].reasons] == [
        ("entity", "الوفد", "organisation"), ("entity", "حسن روحاني", "person"),
    ]  # fmt: skip
    shown = find_reason(library.db, second, related[0].reasons[1])
    assert shown == [(4, 10)]


def test_an_entity_without_mentions_here_is_found_by_its_spellings(library: Library, add_text: AddText) -> None:
    article = add_text("قال حسن روحاني إن الشيخ حسن وروحاني هنا")
    entity = library.write(identity.add_entity, "حسن روحاني", "person").result
    library.write(entity_acts.set_entity, entity.id, "روحاني", "person")
    places = find_reason(library.db, article, Reason("entity", "روحاني", entity_id=entity.id, entity_kind="person"))
    text = articles.get_version(library.db, article).text
    assert [text[start:end] for start, end in places] == ["حسن روحاني", "وروحاني"]


def test_what_both_say_word_for_word_is_told(library: Library, add_text: AddText) -> None:
    said = "«لن نسمح، أبداً، بتغيير الحدود في هذه المنطقة»"
    first = add_text(f"قال الوزير {said} ثم غادر المؤتمر دون أن يجيب عن أسئلة الصحفيين")
    second = add_text("وكان قد صرح أمس: لن نسمح أبدا بتغيير الحدود في هذه المنطقة، وفق وكالة الأنباء الرسمية")
    (other,) = list_related(library.db, first)
    (quotation,) = (reason for reason in other.reasons if reason.kind == "quotation")
    assert quotation.text == said.strip("«»")
    ((start, end),) = find_reason(library.db, second, quotation)
    assert articles.get_version(library.db, second).text[start:end] == "لن نسمح أبدا بتغيير الحدود في هذه المنطقة"
    assert other.same_text is not None
    assert 0 < other.same_text < 0.6


def test_unrelated_empty_and_missing_ones(library: Library, add_text: AddText) -> None:
    alone = add_text("سوق الخضار مزدحم", published="2021-10-12")
    assert list_related(library.db, alone) == []
    add_text("مباراة كرة القدم", published="2021-10-12")
    assert list_related(library.db, alone) == []
    assert list_related(library.db, add_text("…")) == []
    with pytest.raises(RecordMissing):
        list_related(library.db, 99)


def test_no_more_than_asked_for(library: Library, add_text: AddText) -> None:
    ids = [add_text(f"زلزال يضرب كرمان مرة {number}") for number in range(15)]
    assert len(list_related(library.db, ids[0])) == 10
    assert len(list_related(library.db, ids[0], 3)) == 3


def test_a_word_cut_off_where_reading_ends_is_no_fault(library: Library, add_text: AddText) -> None:
    other = add_text("زلزال يضرب كرمان")
    long = add_text("زلزال يضرب كرمان " * 5_882 + "مستقبليون")  # the limit of 100,000 letters lies in the last word
    assert [found.article_id for found in list_related(library.db, long)] == [other]


def test_an_index_that_lost_its_words_relates_nothing(library: Library, add_text: AddText) -> None:
    article = add_text("زلزال يضرب كرمان")
    add_text("زلزال آخر يضرب كرمان")
    library.db.execute("INSERT INTO stem_index (stem_index) VALUES ('delete-all')")
    library.db.execute("INSERT INTO run_index (run_index) VALUES ('delete-all')")
    assert list_related(library.db, article) == []


@pytest.mark.parametrize(
    "text",
    ["كلمة", "😀", "١٢٣", "The quick brown fox", "زلزال يضرب كرمان. " * 1_000, "زلزال كرمان " * 220_000, "x" * 100_000],
    ids=["one word", "a picture", "a number", "another script", "a thousand times", "five megabytes", "one long word"],
)
def test_bad_input_neither_hangs_nor_relates(library: Library, add_text: AddText, text: str) -> None:
    add_text("اجتماع في باكو عن السلام والحدود")
    earthquake = add_text("زلزال عنيف يضرب كرمان في الليل")
    article = add_text(text)
    expected = [earthquake] if "كرمان" in text else []
    assert [other.article_id for other in list_related(library.db, article)] == expected


def test_a_common_word_that_one_says_by_the_way_is_no_reason(library: Library, add_text: AddText) -> None:
    grain = "عبرت قافلة الحبوب نهر الفرات ثم عادت قافلة الحبوب إلى نهر الفرات في رحلة دامت أياما طويلة شاقة."
    one = add_text(f"{grain} {grain} {grain} {grain} {grain} وكان هجوم قد أخرها.")
    other = add_text(f"وصلت قافلة الحبوب عبر نهر الفرات. {grain} {grain} {grain} {grain} وقع هجوم في مكان آخر بعيد.")
    reasons = {related.article_id: " ".join(_words(related)) for related in list_related(library.db, one)}
    assert "الحبوب" in reasons[other]
    assert "هجوم" not in reasons[other]


def test_what_short_articles_say_once_may_be_all_they_say(library: Library, add_text: AddText) -> None:
    one = add_text("هجوم على قافلة")
    add_text("قافلة ثانية بعد هجوم الفجر")
    (related,) = list_related(library.db, one)
    assert set(_words(related)) == {"هجوم", "قافلة"}


def test_nothing_is_related_without_a_reason_that_can_be_said(library: Library, add_text: AddText) -> None:
    here, there = (" ".join(f"{word}{number}" for number in range(120)) for word in ("كلمة", "لفظة"))
    one = add_text(f"مشروع {here} ناجح", published="2021-10-12")
    other = add_text(f"ناجح {there} مشروع", published="2021-10-12")
    assert list_related(library.db, one) == []
    library.write(pin, one, other)
    assert [related.article_id for related in list_related(library.db, one)] == [other]


def test_a_pin_changes_the_place_and_not_the_score(sample_library: Library) -> None:
    before = {related.article_id: related.score for related in list_related(sample_library.db, 1)}
    last = min(before, key=before.__getitem__)
    for other_id in (2, last):
        sample_library.write(pin, 1, other_id)
    after = list_related(sample_library.db, 1)
    assert [related.article_id for related in after][:2] == [2, last]
    assert {related.article_id: related.score for related in after} == before


def test_among_many_articles_more_must_be_in_common(library: Library, add_text: AddText) -> None:
    words = [f"كلمة{number}" for number in range(30)]
    for number in range(520):
        add_text(f"{words[number % 30]} أسعار{number} سوق{number}")
    one = add_text(f"سنجاب المحمية سنجاب، {' '.join(words)}")
    little = add_text("عاد سنجاب المحمية إلى الشجرة قبل حلول الشتاء البارد الطويل")
    more = add_text(f"عاد سنجاب المحمية إلى الشجرة {' '.join(words[:5])}")
    found = {related.article_id for related in list_related(library.db, one)}
    assert more in found
    assert little not in found
