"""An article that came again with another text, with marks that were kept, that moved, and without a place."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from storage.records import NewArticle

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

OLD = (
    "اتفاق على وقف إطلاق النار\n"
    "أعلنت وزارة الخارجية يوم الثلاثاء أن الطرفين اتفقا على وقف إطلاق النار في الإقليم ابتداء من منتصف الليل.\n"
    "وقال المتحدث باسم الوزارة إن المفاوضات استمرت ثلاثة أيام متواصلة في مدينة جنيف السويسرية.\n"
    "ورحبت الأمم المتحدة بالاتفاق ودعت إلى احترامه.\n"
    "وأكد الرئيس أن بلاده ملتزمة بكل ما جاء في الاتفاق من بنود.\n"
    "ويخشى مراقبون من انهيار الهدنة كما حدث في مرات سابقة.\n"
)
NEW = (
    "اتفاق على وقف إطلاق النار\n"
    "أعلنت وزارة الخارجية يوم الثلاثاء أن الطرفين اتفقا على وقف دائم لإطلاق النار في الإقليم ابتداء من منتصف الليل.\n"
    "وقال المتحدث باسم الوزارة إن المفاوضات استمرت أربعة أيام متواصلة في مدينة جنيف السويسرية.\n"
    "ورحبت الأمم المتحدة بالاتفاق ودعت إلى احترامه.\n"
    "وأكد الرئيس أن بلاده ملتزمة بكل ما جاء في الاتفاق من بنود.\n"
)
KEPT = "ورحبت الأمم المتحدة"
MOVED = "المفاوضات استمرت ثلاثة أيام متواصلة في مدينة جنيف"
MOVED_TO = "المفاوضات استمرت أربعة أيام متواصلة في مدينة جنيف"
LOST = "انهيار الهدنة كما حدث"


def new_article(text: str, headline: str = "") -> NewArticle:
    """Return an article as an importer would, its first line the headline unless another is given."""
    name = headline or text.partition("\n")[0]
    return NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=name, outlet="وكالة الأنباء")


def add_two_versions(analyst: Analyst, old: str = OLD, new: str = NEW) -> int:
    """Add an article, mark in it what is kept, what moves and what gets lost, give it its new text and open it."""
    edits = analyst.program.edits
    article = edits.articles.add([new_article(old)], 1).added[0]
    analyst.open(article.id)
    assert analyst.pane.opened is not None
    version_id = analyst.pane.opened.version.id
    for colour, words in enumerate((KEPT, MOVED, LOST), start=1):
        if words in old:
            mark = edits.marks.add_highlight(version_id, old.index(words), old.index(words) + len(words), colour)
            assert mark is not None
            if words == LOST:
                note = edits.marks.add_note(article.id, mark.id)
                assert note is not None
                edits.marks.set_note_body(note.id, "يُراجع")
    edits.articles.add_version(article.id, new_article(new))
    analyst.settle()
    return article.id
