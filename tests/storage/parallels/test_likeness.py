"""What makes two passages alike, and what does not: each rule with a pair of passages that it tells apart."""

from __future__ import annotations

from hashlib import sha256

import pytest

from storage import articles
from storage.library import Library
from storage.parallels.candidates import Candidates
from storage.parallels.likeness import PassageMeasure
from storage.parallels.passage import Passage, stand_alone
from storage.records import NewArticle

ABOUT = "افتتح وزير النقل جسرا جديدا فوق النهر بعد أعمال استمرت ثلاث سنوات."


@pytest.fixture
def measure(library: Library) -> PassageMeasure:
    fill = "\n".join(f"تحدث الخبير رقم {number} عن مواسم الزراعة وأسعار الحبوب." for number in range(40))
    add(library, f"{ABOUT}\n{fill}")
    return PassageMeasure(library.db)


def add(library: Library, text: str) -> int:
    new = NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline="خبر", language="ar")
    return library.write(articles.add_article, new).result.id


def score(measure: PassageMeasure, first: str, second: str) -> float:
    return measure.score(Passage(first, 0, len(first)), Passage(second, 0, len(second)))


def test_the_same_word_counts_more_than_another_of_its_meaning(measure: PassageMeasure) -> None:
    told = "وقعت هدنة بين الفصائل في المدينة القديمة."
    assert score(measure, told, "رحب السكان بإعلان هدنة تنهي الحصار.") > score(
        measure, told, "رحب السكان بإعلان وقف إطلاق النار لينتهي الحصار."
    )


def test_words_that_stand_together_count_more_than_words_far_apart(measure: PassageMeasure) -> None:
    told = "انهار سقف المسرح البلدي."
    between = "حين كان العمال ينقلون الأثاث من المخازن إلى الشاحنات المتوقفة أمام البوابة الخلفية"
    together = f"قال شهود إن سقف المسرح هوى {between}."
    apart = f"قال شهود إن سقف المخزن هوى {between} قرب المسرح."
    assert score(measure, told, together) > score(measure, told, apart)


def test_terms_that_no_other_stands_near_are_alone() -> None:
    one = Passage("انهار سقف المسرح الزجاجي", 0, 24)
    far = " ".join(["حائط"] * 9)
    other = Passage(f"سقف المسرح {far} الزجاجي", 0, 61)
    alone = stand_alone(one, other)
    assert {one.words[one.terms[key].first] for key in alone} == {"الزجاجي"}


def test_other_numbers_tell_passages_apart(measure: PassageMeasure) -> None:
    told = "ارتفع عدد الزوار إلى 4200 زائر خلال الموسم."
    same = score(measure, told, "بلغ عدد الزوار 4200 زائر في نهاية الموسم.")
    none = score(measure, told, "ازداد عدد الزوار كثيرا في نهاية الموسم.")
    other = score(measure, told, "بلغ عدد الزوار 9100 زائر في نهاية الموسم.")
    assert same > none > other


def test_what_two_articles_repeat_tells_little_of_their_passages(library: Library) -> None:
    add(library, "\n".join(f"تحدث الخبير رقم {number} عن مواسم الزراعة وأسعار الحبوب." for number in range(40)))
    refrain = "مهرجان التمور في بريدة قرب الواحة"
    first = add(library, "\n".join(f"{refrain} {word}." for word in ("يستقبل زواره", "يعرض السكري", "يكرم رعاته")))
    second = add(library, "\n".join(f"{refrain} {word}." for word in ("يختتم أيامه", "يبيع الخلاص", "يشكر لجانه")))
    candidates = Candidates(library.db)
    sources = [source for article_id in (first, second) if (source := candidates.source(article_id)) is not None]
    stories = candidates.stories(sources[0], sources[1])
    one, other = (candidates.measure.read(source.text, source.spans)[0] for source in sources)
    assert stories.likeness > 0.2
    repeated = next(key for key, term in one.terms.items() if one.words[term.first] == "التمور")
    once = next(key for key, term in one.terms.items() if one.words[term.first] == "زواره")
    assert 0 < stories.particular(repeated) < stories.particular(once) == 1
    assert candidates.measure.score(one, other, None, stories) < candidates.measure.score(one, other)


def test_the_more_passages_there_are_the_more_alike_they_must_be(library: Library, measure: PassageMeasure) -> None:
    few = measure.same
    add(library, "\n".join(f"أعلنت الشركة {number} نتائج الربع {number} من السنة المالية." for number in range(400)))
    many = PassageMeasure(library.db).same
    assert few < many < 0.5
