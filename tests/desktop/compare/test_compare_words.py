"""What is said of two articles: shares with their sign on one side, and no more than is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.compare.words import CompareWords
from desktop.language import Language
from storage.articles import add_article
from storage.comparison.alignment import compare_articles
from tests.storage.conftest import new_article

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from storage.comparison.records import Comparison
    from storage.library import Library

TEXT = "\n".join(f"قال الوزير في الجملة رقم {number} إن المحادثات مستمرة بين الطرفين." for number in range(9))


def compared(library: Library, first: str, second: str) -> Comparison:
    one, other = (library.write(add_article, new_article(text)).result.id for text in (first, second))
    return compare_articles(library.db, one, other)


def test_a_share_is_a_run_of_its_own_in_the_digits_chosen(qapp: QApplication) -> None:
    assert CompareWords(Language("ar"), qapp).share(0.907) == "\u206690%\u2069"
    assert CompareWords(Language("ar", "arabic"), qapp).share(0.907) == "\u2067٩٠٪\u2069"


def test_copies_word_for_word_are_said_to_be_so(library: Library, qapp: QApplication) -> None:
    found = compared(library, TEXT, TEXT.replace("\n", "\n\n"))
    assert CompareWords(Language("en"), qapp).summary(found, shared=9) == "Both have the same words"


@pytest.mark.parametrize("second", [f"{TEXT} أمس", TEXT.replace(".", "")])
def test_what_differs_in_a_word_or_a_sign_is_not_wholly_the_same(
    library: Library, qapp: QApplication, second: str
) -> None:
    found = compared(library, TEXT, second)._replace(near_duplicate=1.0)
    assert "99%" in CompareWords(Language("en"), qapp).summary(found, shared=9)
