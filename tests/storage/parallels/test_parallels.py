"""Passages that say the same: what is shown of the sample articles, of invented ones, and of bad ones."""

from __future__ import annotations

from hashlib import sha256

import pytest

from storage import articles, index_soundness
from storage.errors import RecordMissing
from storage.library import Library
from storage.parallels import index as passage_index
from storage.parallels.likeness import SAME, PassageMeasure
from storage.parallels.listing import find_parallels, list_marked, list_parallels
from storage.parallels.quotations import list_quotations
from storage.records import NewArticle
from storage.text.passages import passages_of
from tests.storage.parallels.passages_gold import measure_agreement

TOLD = "أعلنت الشرطة اعتقال ثلاثة مشتبه بهم في سرقة المتحف الوطني مساء السبت بعد مطاردة في ضواحي المدينة."
RETOLD = "أوقفت عناصر الأمن 3 أشخاص يشتبه في ضلوعهم بسرقة لوحات من المتحف الوطني عقب مطاردة جرت في الضواحي."
OTHER = "يتوقع خبراء الأرصاد أن تهطل أمطار غزيرة على السواحل الشمالية خلال الأيام المقبلة."


def add(library: Library, text: str, published: str = "2021-03-01") -> int:
    new = NewArticle(
        text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline="خبر", published=published, language="ar"
    )
    return library.write(articles.add_article, new).result.id


def of_text(library: Library, article_id: int, passage: str) -> list[int]:
    start = articles.get_version(library.db, article_id).text.index(passage)
    return [each.article_id for each in list_parallels(library.db, article_id, start, start + len(passage))]


def count(library: Library) -> int:
    return passage_index.count_passages(passage_index.read_totals(library.db))


@pytest.fixture
def two(library: Library) -> Library:
    add(library, f"{TOLD}\n{OTHER}")
    add(library, f"تنطلق غدا بطولة العالم لكرة اليد في القاهرة بمشاركة منتخبات كثيرة.\n{RETOLD}")
    return library


def test_sample_articles_agree_with_the_reading(sample_library: Library) -> None:
    agreement = measure_agreement(sample_library.db)

    assert agreement.recall >= 0.85
    assert agreement.precision >= 0.9
    assert agreement.shown_recall >= 0.65
    assert agreement.shown >= 30


def test_ceasefire_is_shown_with_the_dates_that_differ(sample_library: Library) -> None:
    text = articles.get_version(sample_library.db, 1).text
    start = text.index("بعد معارك ضارية")

    found = {each.article_id: each for each in list_parallels(sample_library.db, 1, start, start + 1)}

    assert 3 in found
    assert any(each.kind == "date" for other in found.values() for each in other.differs)


def test_told_in_other_words(two: Library) -> None:
    assert of_text(two, 1, TOLD) == [2]
    assert of_text(two, 2, RETOLD) == [1]
    assert of_text(two, 1, OTHER) == []


def test_shared_words_are_lit_in_both(two: Library) -> None:
    (parallel,) = list_parallels(two.db, 1, 0, 1)
    here, there = (articles.get_version(two.db, number).text for number in (1, 2))

    assert [here[slice(*span)] for span in parallel.shared_here] == ["اعتقال", "سرقة المتحف الوطني", "مطاردة", "ضواحي"]
    assert "المتحف الوطني" in [there[slice(*span)] for span in parallel.shared]
    assert there[parallel.start : parallel.end] == parallel.text == RETOLD


def test_margin_marks_passages_with_parallels(two: Library) -> None:
    assert [(mark.start, mark.end, mark.number) for mark in list_marked(two.db, 1)] == [(0, len(TOLD), 1)]
    assert list_marked(two.db, 1, lambda: True) == []


def test_marked_names_count_however_they_are_spelled(two: Library) -> None:
    first = f"استقبل كارشتن هوفمان {TOLD}"
    second = f"وصل الهوفماني الى المتحف {RETOLD}"
    measure = PassageMeasure(two.db)

    def score(of_first: list[tuple[int, int, int]], of_second: list[tuple[int, int, int]]) -> float:
        (one,) = measure.read(first, [(0, len(first))], of_first)
        (other,) = measure.read(second, [(0, len(second))], of_second)
        return measure.score(one, other)

    assert score([(7, 20, 5)], [(4, 13, 5)]) > score([(7, 20, 5)], [(4, 13, 6)])


def test_selection_takes_the_passages_it_touches(two: Library) -> None:
    end = len(TOLD) + 10

    assert [each.article_id for each in list_parallels(two.db, 1, len(TOLD) - 3, end)] == [2]
    assert list_parallels(two.db, 1, len(TOLD) + 2, end) == []


def test_removed_and_undone(two: Library) -> None:
    removed = two.write(articles.remove_articles, [2]).steps
    assert of_text(two, 1, TOLD) == []
    two.revert(removed)
    assert of_text(two, 1, TOLD) == [2]
    assert list(index_soundness.find_faults(two.db)) == []


def test_passages_are_counted(library: Library) -> None:
    assert count(library) == 0
    for number in range(140):
        add(library, f"{TOLD} {number}\n{OTHER} {number}\nعنوان")
    assert count(library) == 280
    library.write(articles.remove_articles, [1, 2])
    assert count(library) == 276


def test_article_that_is_not_there(library: Library) -> None:
    with pytest.raises(RecordMissing):
        list_parallels(library.db, 7, 0, 1)


def test_a_sentence_a_thousand_times(two: Library) -> None:
    many = add(two, "\n".join([TOLD] * 1000))

    assert of_text(two, 1, TOLD) == [many, 2]
    assert of_text(two, many, TOLD) == [1, 2]
    assert len(list_marked(two.db, many)) == 300


@pytest.mark.parametrize(
    "text", ["كلمة", "A museum was robbed on Saturday.", "博物馆被盗", "12 34 56", "،،،", "\u200f"]
)
def test_bad_texts_have_no_parallels(two: Library, text: str) -> None:
    article_id = add(two, text)

    assert list_parallels(two.db, article_id, 0, len(text)) == []
    assert list_marked(two.db, article_id) == []


def test_five_megabytes(two: Library) -> None:
    article_id = add(two, "\n".join([*[f"{OTHER} {number}" for number in range(25_000)], TOLD]))

    assert of_text(two, 1, TOLD)[0] == article_id


def test_same_words_score_most(two: Library) -> None:
    measure = PassageMeasure(two.db)
    first, second = measure.read(TOLD + OTHER, [(0, len(TOLD)), (len(TOLD), len(TOLD + OTHER))])
    (again,) = measure.read(RETOLD, [(0, len(RETOLD))])

    assert measure.score(first, first) > measure.score(first, again) >= SAME > measure.score(first, second)
    assert measure.score(first, again) == measure.score(again, first)


def test_quotation_is_found_elsewhere_with_its_speaker(library: Library) -> None:
    quoted = "لن نسمح لأحد بأن يهدد أمن حدودنا الشمالية"
    add(library, f"قال وزير الدفاع أحمد سالم إن الوضع هادئ، وأضاف: «{quoted}».")
    add(library, f'أكد رئيس الأركان خالد منصور: "{quoted}" بعد الاجتماع.')
    add(library, OTHER)

    (quotation,) = list_quotations(library.db, 1)

    assert quotation.text == quoted
    assert [(place.article_id, "خالد منصور" in place.speaker) for place in quotation.elsewhere] == [(2, True)]
    text = articles.get_version(library.db, 2).text
    assert text[quotation.elsewhere[0].start : quotation.elsewhere[0].end] == quoted


def test_passages_are_paragraphs_and_sentences_of_overlong_ones() -> None:
    sentence = "هذه جملة من جمل طويلة. "
    text = f"عنوان\n\n{OTHER}\n{sentence * 60}"
    found = [text[start:end] for start, end in passages_of(text)]

    assert found[:2] == ["عنوان", OTHER]
    assert found[2:] == [sentence.strip()] * 60
    assert all(end - start <= 2_000 for start, end in passages_of("كلمة " * 5_000))
    assert passages_of("") == []


def test_what_stands_between_two_quotations_is_none(library: Library) -> None:
    between = " في مجال النقل وفي ما تجعل من المنطقة كلها مركزا جديدا "
    quoted = "سنعمل على إنهاء المشروع قبل نهاية العام"
    text = f'وصف الخبراء المشروع بأنه "قفزة"{between}"أيقونة" للمدينة، وقال الوزير سامي خليل لصحيفة الوطن: "{quoted}".'
    add(library, text)
    add(library, f"أعاد الناشر: {text}")
    add(library, f'كلمة واحدة" {text}')

    for article_id in (1, 3):
        (quotation,) = list_quotations(library.db, article_id)
        assert quotation.text == quoted
        assert quotation.speaker == "الوزير سامي خليل"
        assert len(quotation.elsewhere) == 2


def test_what_one_article_says_without_end_stays_telling_for_the_others(two: Library) -> None:
    before = list_parallels(two.db, 1, 0, 1)[0]
    endless = add(two, "\n".join(f"{TOLD} {OTHER} {number}" for number in range(3_000)))

    found = find_parallels(two.db, 1, 0, 1, 9, with_less_likely=True)
    scores = {each.article_id: each.score for each in (*found.likely, *found.less_likely)}
    assert found.likely[0].article_id == endless
    assert scores[2] > before.score - 0.1
    assert list(index_soundness.find_faults(two.db)) == []
    two.write(articles.remove_articles, [endless])
    assert list_parallels(two.db, 1, 0, 1) == [before]
    assert count(two) == 4
