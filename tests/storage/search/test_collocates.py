"""The words beside a keyword, and the measure that ranks them."""

from __future__ import annotations

from math import log

import pytest

from storage import articles
from storage.library import Library
from storage.records import NewArticle
from storage.search.collocates import Collocate, list_collocates, log_likelihood
from storage.search.concordance import list_concordance
from storage.search.neighbours import BareForms


def collocates(library: Library, query: str) -> list[Collocate]:
    concordance = list_concordance(library.db, query)
    return list_collocates(concordance, BareForms(concordance.words))


def add(library: Library, text: str) -> None:
    library.write(articles.add_article, NewArticle(text=text, raw_sha256=text))


def test_log_likelihood_is_dunnings() -> None:
    # 2x2 table of 10 of 100 against 5 of 900, worked out by hand from the formula
    cells = ((10, 1.5), (5, 13.5), (90, 98.5), (895, 886.5))
    expected = 2 * sum(seen * log(seen / wanted) for seen, wanted in cells)
    assert log_likelihood(10, 100, 5, 900) == pytest.approx(expected)
    assert log_likelihood(10, 100, 90, 900) == pytest.approx(0)
    assert log_likelihood(1, 100, 90, 900) < 0
    assert log_likelihood(3, 10, 0, 0) == pytest.approx(0)


def test_samples_name_what_stands_beside(sample_library: Library) -> None:
    found = collocates(sample_library, "اذربيجان")
    assert (found[0].word, found[0].times) == ("جمهورية", 14)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(one.score > 0 and one.times >= 2 for one in found)


def test_lines_of_a_collocate_have_it_within_five_words(sample_library: Library) -> None:
    concordance = list_concordance(sample_library.db, "اذربيجان")
    texts = " ".join(line.before + line.after for line in concordance.lines)
    for one in list_collocates(concordance, BareForms(concordance.words)):
        assert one.word in texts  # an original spelling, never a stem
        for number in one.lines:
            line = concordance.lines[number]
            assert one.word.removeprefix("و").removeprefix("ال")[:4] in line.before + line.after


def test_forms_with_clitics_and_marks_are_one_word_spelled_as_mostly_written(library: Library) -> None:
    forms = ("عاصمة الغاز", "العاصِمة", "العاصمة", "العاصمة", "والعاصمة")
    add(library, "".join(f"{form} باكو\n" for form in forms) + "كلام آخر طويل هنا\n" * 20)
    found = {one.word: one.times for one in collocates(library, "باكو")}
    assert found == {"العاصمة": 5}


def test_stop_words_numbers_and_the_keyword_itself_are_left_out(library: Library) -> None:
    add(library, "في باكو 2021 باكو في\nفي باكو 2021 باكو في\n" + "كلام آخر\n" * 20)
    assert collocates(library, "باكو") == []


def test_a_word_six_words_away_is_not_beside(library: Library) -> None:
    add(library, ("بعيد أ2 ب2 ج2 د2 قريب باكو\n") * 4 + "كلام آخر طويل هنا\n" * 30)
    words = {one.word for one in collocates(library, "باكو")}
    assert "قريب" in words
    assert "بعيد" not in words


def test_no_lines_have_no_collocates(library: Library) -> None:
    assert collocates(library, "باكو") == []
