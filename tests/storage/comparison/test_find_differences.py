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


_SHOT = "قتل محمد علاونة ({} عاما) برصاصة في الصدر خلال مواجهات مع الجيش في بلدة برقين غرب مدينة جنين"
_RAIN = "بلغت حصيلة السيول في محافظة جازان {} حتى الآن بحسب الدفاع المدني في المنطقة"


def place(text: str, published: str = "2021-10-12", language: str = "ar") -> Place:
    return Place(0, 0, text, published, 0, len(text), language)


def told_of(library: Library, first: Place, second: Place) -> list[tuple[str, str, str]]:
    found = find_differences(library.db, first, second)
    for one in found:
        texts = first.text[slice(*one.first)], second.text[slice(*one.second)]
        assert texts == (one.first_text, one.second_text)
    return [(one.kind, one.first_value, one.second_value) for one in found]


def told(library: Library, first: str, second: str) -> list[tuple[str, str, str]]:
    return told_of(library, place(first), place(second))


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
        (_SHOT, "21", "22", ("number", "21", "22")),
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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "ارتفع مؤشر نيكي القياسي في بورصة طوكيو 0.5 في المائة إلى 20614 نقطة عند الإغلاق",
            "ارتفع مؤشر نيكي القياسي في بورصة طوكيو 0.2 في المائة إلى 20644 نقطة عند الإغلاق",
            id="every hour of a market has its own figures",
        ),
        pytest.param(
            "رفع الزمالك رصيده إلى 56 نقطة في الدوري المصري بعد 30 نقطة مع المدرب محمد صلاح",
            "رفع الزمالك رصيده إلى 57 نقطة في الدوري المصري بعد 30 نقطة مع المدرب محمد صلاح",
            id="so has every match a table",
        ),
        pytest.param(_SHOT.format("21"), _SHOT.format("120"), id="a part and a whole are of two sizes"),
        pytest.param(
            "تسجيل المدرسة يبدأ عام 1432 بحضور الأمير محمد بن نايف في جامعة الرياض",
            "تسجيل المدرسة يبدأ عام 1985 بحضور الأمير محمد بن نايف في جامعة الرياض",
            id="a year of another calendar that does not say so",
        ),
        pytest.param(
            _SIGNED.format("في 14 يونيو"),
            _SIGNED.format("في 14 يونيو 2018 بعد محادثات 11 يوليو 2017"),
            id="a year that is guessed",
        ),
        pytest.param(_SIGNED.format("أمس"), _SIGNED.format("في 2 أكتوبر 2021"), id="a day that may be of the telling"),
        pytest.param(_SIGNED.format("في أكتوبر 2019"), _SIGNED.format("في 5 نوفمبر 2020"), id="of two exactnesses"),
        pytest.param(
            "بلغت صادرات النفط من مدينة البصرة 300 برميل خلال شهر مايو 2021 بحسب الوزير محمد علي",
            "بلغت صادرات النفط من مدينة البصرة 200 برميل خلال شهر أبريل 2021 بحسب الوزير محمد علي",
            id="statistics of two months",
        ),
        pytest.param(
            "سجلت وزارة الصحة اليوم السبت إصابة رجل عمره 30 عاما في مدينة الرياض بالمرض الجديد",
            "سجلت وزارة الصحة اليوم الجمعة إصابة رجل عمره 28 عاما في مدينة الرياض بالمرض الجديد",
            id="two days of the week",
        ),
        pytest.param(
            "باشر الدفاع المدني مساء السبت 10 أكتوبر 2020 بلاغا عن سقوط مقذوف في أرض زراعية بمدينة جازان",
            "باشر الدفاع المدني صباح الأحد 11 أكتوبر 2020 بلاغا عن سقوط مقذوف في أرض زراعية بمدينة جازان",
            id="two times of the day",
        ),
        pytest.param(
            "اقتحمت الفرق المبنى وأخلت السكان المقدر عددهم بنحو خمسة عشر شخصا فيما أخمدت الحريق دون إصابات",
            "اقتحمت الفرق المبنى وأخلت السكان المقدر عددهم بنحو خمسة وثلاثين شخصا فيما أخمدت الحريق دون إصابات",
            id="two reports of one wording, of which nothing tells that they are of one event",
        ),
        pytest.param(
            "في بريدة 1800 سيارة محملة و35 شاحنة و60 حافلة بحسب المدير محمد علي",
            "في بريدة 1467 سيارة محملة و27 شاحنة و43 حافلة بحسب المدير محمد علي",
            id="all figures differ",
        ),
        pytest.param(
            "سباق 800 متر فاز به محمد علي في مدينة جدة", "سباق 1500 متر فاز به محمد علي في مدينة جدة", id="a label"
        ),
        pytest.param(
            "تمنى الملك محمد السادس الصحة والسعادة لحكومة وشعب الإكوادور الصديق",
            "تمنى الملك محمد السادس الصحة والسعادة لحكومة وشعب بوليفيا الصديق",
            id="whom it is about is not where",
        ),
        pytest.param(
            "في الدور الثالث للتصفيات يلعب 20 منتخبا في مدينة باكو بحسب محمد علي",
            "في الدور الثاني للتصفيات يلعب 34 منتخبا في مدينة باكو بحسب محمد علي",
            id="the second round is not the third",
        ),
        pytest.param(
            "خطف مسلحون من التنظيم في مدينة حلب القائد نديم الحسن برفقة سبعة عناصر من الفرقة",
            "خطف مسلحون من التنظيم في مدينة حلب القائد نديم الحسن وهم ثمانية عناصر من الفرقة",
            id="a leader with seven men are eight",
        ),
        pytest.param(
            "الهاتف الجديد من محمد علي بشاشة وضوحها 2560 بكسل في مدينة سول",
            "الهاتف الجديد من محمد علي بشاشة وضوحها 1920 بكسل في مدينة سول",
            id="what one ware is like and what another",
        ),
        pytest.param(
            "أعلن محمد علي توفر 72 وظيفة شاغرة لفنيي التمريض في مدينة باكو",
            "أعلن محمد علي توفر 169 وظيفة شاغرة لفنيي التمريض في مدينة موسكو",
            id="figures of two places",
        ),
        pytest.param(
            "بلغ عدد الطلبات الجديدة لدى محمد علي 270 طلبا للأسبوع المنتهي في 1 أغسطس 2020",
            "بلغ عدد الطلبات الجديدة لدى محمد علي 255 طلبا للأسبوع المنتهي في 18 يوليو 2020",
            id="statistics of two weeks",
        ),
        pytest.param(
            "أصيب 21 جنديا من الجيش السوري في مدينة حلب وقتل محمد علي مع 30 جنديا في إدلب",
            "أصيب 30 جنديا من الجيش السوري في مدينة حلب وأصيب 25 جنديا من الجيش غرب مدينة حماة",
            id="what stands best with a number that agrees",
        ),
        pytest.param(
            "وافق محمد علي على نزع 5 عقارات لصالح شارع السداد ونزع 40 عقارا لصالح طريق الملك فهد بمدينة الرياض",
            "وافق محمد علي على نزع 8 عقارات لتوسعة مسجد الحرة ونزع 70 عقارا لمخطط الزهرة وأحياء الشهداء غرب المدينة",
            id="lists of one sort",
        ),
        pytest.param(
            "فازت بكين لتصبح أول مدينة تستضيف الألعاب الصيفية والشتوية بعد تصويت اللجنة الأولمبية",
            "فازت بكين على مدينة ألماتي لتنظيم الألعاب الصيفية والشتوية بعد تصويت اللجنة الأولمبية",
            id="what is no known place",
        ),
        pytest.param(_MEETING.format("مدينة سوروج"), _MEETING.format("مدينة سوروتش"), id="two spellings of a place"),
        pytest.param(
            _SAYING.format("قال أبو مازن"), _SAYING.format("قال الرئيس محمود عباس"), id="a man by his son's name"
        ),
        pytest.param(
            _SAYING.format("أعلن نادي حسن روحاني"), _SAYING.format("قال محمد جواد ظريف"), id="a man and a club"
        ),
        pytest.param(
            _SAYING.format("قال نجم الفريق الأول"),
            f"{_SAYING.format('قال حسين عبدالغني')}. وحسين نجم الفريق الأول",
            id="a man by what he is",
        ),
    ],
)
def test_what_only_looks_like_a_difference_is_none(library: Library, first: str, second: str) -> None:
    assert told(library, first, second) == []


def test_figures_of_articles_that_are_days_apart_may_both_be_right(library: Library) -> None:
    texts = _RAIN.format("20 قتيلا من بين 300 متضرر"), _RAIN.format("25 قتيلا من بين 300 متضرر")
    first = place(texts[0], "2021-10-12")
    assert told_of(library, first, place(texts[1], "2021-10-13")) == [("number", "20", "25")]
    assert told_of(library, first, place(texts[1], "2021-10-15")) == []


def test_places_of_articles_that_are_days_apart_are_of_two_events(library: Library) -> None:
    texts = _MEETING.format("باكو"), _MEETING.format("موسكو")
    assert told_of(library, place(texts[0]), place(texts[1], "2021-10-15")) == []


def test_what_both_articles_give_is_of_two_things(library: Library) -> None:
    texts = [_SHOT.format(age) for age in (21, 22)]
    first = f"{texts[0]}\nوكان عمر شقيقه الأكبر 22 عاما"
    second = f"{texts[1]}\nوكان عمر شقيقه الأصغر 21 عاما"
    places = [place(text)._replace(end=text.index("\n")) for text in (first, second)]
    assert told_of(library, *places) == []


def test_what_is_in_another_sentence_does_not_tell_that_two_numbers_are_of_one_thing(library: Library) -> None:
    rest = "قتل محمد علاونة في بلدة برقين غرب مدينة جنين خلال مواجهات مع الجيش"
    assert told(library, f"{rest}. وغادر 21 شخصا البلاد", f"{rest}. وحضر 25 شخصا الجنازة") == []


@pytest.mark.parametrize(
    ("frame", "first", "second", "language"),
    [
        ("At least three shops burnt when {} people were killed in the city of Aden on Friday", "20", "25", "en"),
        ("At least three shops burnt when {} people were killed in the city of Aden on Friday", "twenty", "25", "en"),
        ("روز جمعه در شهر عدن {} نفر کشته شدند و سه خودرو در انفجار سوخت", "۲۰", "بیست و پنج", "fa"),
    ],
)
def test_numbers_differ_in_english_and_persian_too(
    library: Library, frame: str, first: str, second: str, language: str
) -> None:
    places = (place(frame.format(words), language=language) for words in (first, second))
    assert told_of(library, *places) == [("number", "20", "25")]
