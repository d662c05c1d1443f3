"""Reading articles for a search: each once, folded once, and what is ranked is what the index has."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import articles
from storage.library import Library
from storage.records import NewArticle
from storage.search.reading import READ_TO_RANK, LatestTexts, Reading
from storage.text.folding import fold_text
from storage.text.prepositions import fold_words
from storage.text.words import split_words

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]
LETTERS = st.text(st.sampled_from("علىإي أئو\u0654ً_\nBé9"))


def add(library: Library, text: str) -> int:
    new = NewArticle(text=text, raw_sha256=str(hash(text)), headline="عنوان", outlet="صحيفة", published="2021-10-05")
    return library.write(articles.add_article, new).result.id


@given(LETTERS, LETTERS)
def test_words_are_those_of_headline_and_text_as_one(headline: str, text: str) -> None:
    reading = Reading(headline, "", "", 1, text)
    assert reading.all_words() == split_words(fold_text(f"{headline}\n{text}"))
    assert reading.indexed_words() == split_words(fold_words(f"{headline}\n{text}"))


@pytest.mark.parametrize("text", SEEDS)
def test_only_the_prepositions_differ_from_the_words_of_the_index(text: str) -> None:
    reading = Reading("", "", "", 1, text)
    pairs = set(zip(reading.indexed_words(), reading.all_words(), strict=True))
    assert {kept for kept, folded in pairs if kept != folded} <= {
        joined + kept for joined in ("", "و", "ف") for kept in ("على", "إلى")
    }


def test_a_short_text_is_read_once(library: Library) -> None:
    article_id = add(library, "نص قصير")
    texts = LatestTexts(library.db)
    ranked = texts.read_to_rank(article_id)
    assert (ranked.headline, ranked.outlet, ranked.published) == ("عنوان", "صحيفة", "2021-10-05")
    assert ranked.version_id == articles.get_version(library.db, article_id).id
    assert texts.read(article_id, 300_000) is ranked


def test_of_a_long_text_the_beginning_is_ranked_and_more_is_shown(library: Library) -> None:
    text = "كلمة " * READ_TO_RANK
    article_id = add(library, text)
    texts = LatestTexts(library.db)
    assert texts.read_to_rank(article_id).text == text[:READ_TO_RANK]
    assert texts.read(article_id, 10_000).text == text[:10_000]
    assert texts.read(article_id, 1 << 30).text == text
