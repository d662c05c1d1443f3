"""Names of persons that nobody has told of yet: behind titles and offices, and given names with others behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storage.text.given_names import given_names, sure_given_names
from storage.text.name_tokens import Found, Token
from storage.text.word_lists import folded_words

_TITLES = folded_words("""
رئيس رئيسة وزير وزيرة سفير سفيرة نائب نائبة متحدث متحدثة ناطق ناطقة دكتور دكتورة مهندس شيخ سيد سيدة لواء عميد عقيد
فريق مقدم رائد نقيب ملازم جنرال أميرال مشير مرشد إمام قائد أمين أمير أميرة ملك ملكة سلطان مستشار مستشارة مبعوث مبعوثة
مساعد مساعدة مدير مديرة زعيم زعيمة عضو عضوة كاتب كاتبة صحفي صحافي صحفية صحافية إعلامي إعلامية باحث باحثة خبير خبيرة
محلل أستاذ بروفيسور لاعب مدرب مهاجم حارس فنان فنانة مطرب مطربة ممثل ممثلة مخرج مخرجة شاعر شاعرة روائي روائية قاضي
محامي مفتي بابا بطريرك مطران حاكم محافظ عمدة مرشح مرشحة نظيره نظيرها نظيرته نظيرتها مساعده مساعدها نائبه نائبها ابنه
زوجته شقيقه شقيقته والده سلفه خلفه نجله مندوب منسق مفوض مفوضة إمبراطور وكيل ناشط ناشطة معارض قيادي داعية شهيد سكرتير
مواطن مواطنة مدعو قيصر سيناتور سناتور حاخام مغني مغنية مذيع مذيعة مؤلف سمو مؤسس مهندسة طبيب طبيبة عالمة
""")
# Words of other meanings too: only a known given name behind them is a sign of a person.
_WEAK_TITLES = folded_words(
    "فريق مقدم رائد نقيب حارس مواطن مدعو مساعد والده والدة زوجته خلفه سلفه ابنه عضو عضوة ممثل بطل لاعب خبير"
)
_ONLY_DEFINITE = folded_words("إمام سيد سيدة فريق لواء عميد عقيد مقدم رائد حارس شهيد عالمة مؤلف بابا")
_CLAUSES = folded_words("الذي التي الذين اللذين اليوم الآن أمس")
_TITLE_LINKS = folded_words("""
عام باسم مجلس وزراء وزارة خارجية داخلية دفاع مالية عدل نفط إعلام صحة تعليم دولة شؤون حكومة برلمان حزب هيئة لجنة
جمهورية مكتب أركان حرس أول ثاني رئيس وزير نائب مدير أمين سابق أسبق أعلى خاص لشؤون شعبة قسم إدارة منظمة جماعة حركة جبهة
تنظيم قوات جيش وفد بعثة اتحاد نادي منتخب فريق شركة بنك قناة صحيفة وكالة جامعة كلية معهد مركز مؤسسة كتلة ائتلاف تيار
ممثل قائد لواء كتيبة عهد ركن بلدية غرفة نقابة رابطة محكمة قضاء نيابة مجموعة محافظة منطقة مدينة إمارة حرب ثورة فصيل
سفارة قنصلية دائرة قطاع وحدة برنامج مشروع صندوق سوق حقوق مساعد مستشار شرطة أمن جهاز فرع طيار طبيب بحري متقاعد لجان
""")
_NAME_LINKS = folded_words(
    "بن ابن بنت آل ولد أبو أبي أم عبد ذو بو فان فون دي دا دو ديل لو لا مار سان بان شاه زاده أوغلو اوف"
)
_CLOSING = folded_words("زاده اوف اوغلو")
_NOT_SURNAMES = folded_words("""
اليوم الأمس الماضي الماضية المقبل المقبلة الحالي الحالية السابق السابقة الأسبق الراحل الجديد الجديدة الأول الأولى
الثاني الثانية الثالث الأخير الأخيرة الذي التي الذين الأسبوع الشهر العام السنة الأحد الاثنين الإثنين الثلاثاء الأربعاء
الخميس الجمعة السبت الآن المساعد العضو الرئيس الوزير المتحدث النائب السفير المدير القائد الأمين المستشار الشيخ الدكتور
المهندس الأمير الملك القادم المنتخب الإيراني الأذربيجاني الأمريكي الأميركي الروسي التركي السعودي المصري السوري العراقي
اليمني اللبناني الفلسطيني الإسرائيلي الفرنسي البريطاني الألماني الصيني الأوكراني الكويتي القطري الإماراتي البحريني
العماني الأردني المغربي الجزائري التونسي الليبي السوداني الهندي الباكستاني الأفغاني الإسباني الإيطالي البرازيلي
الأرجنتيني الأوروبي العربي الدولي الحكومة الجمهورية الدولة القوات الجيش الحرب السلام الأمن اللقاء الاجتماع المؤتمر
التعاون العلاقات الأوضاع الوضع الخارجية الداخلية الرئاسة المقيم المقرب المعروف الملقب المتهم المحتجز المدعوم الموالي
المناهض التابع التابعة البالغ الموقوف المعتقل الاسبوعي السنوي
""")
_SURNAME_ENDINGS = tuple("وف ييف يف وفا ييفا يان زاده نكو سكي فيتش اوغلو ياهو بور شفيلي ستاني سون".split())
_PRONOUNS = ("ه", "ها", "هما", "هم")
_MOST_TITLE_WORDS = 8
_MOST_NAME_WORDS = 6
_TITLED, _GIVEN = 0.9, 0.7


def find_persons(tokens: Sequence[Token], is_place: Callable[[str], bool]) -> list[Found]:
    """Return the persons named in a text, in order; a place may be a part of a title."""
    found: list[Found] = []
    free = 0
    for place in range(len(tokens)):
        if place < free:
            continue
        person = _behind_title(tokens, place, is_place) or _by_given_name(tokens, place, is_place)
        if person is not None:
            found.append(person)
            free = person.last + 1
    return found


def title_of(token: Token) -> Token | None:
    """Return the word without its clitics if it is a title or an office, None if it is none."""
    for reading in token.readings():
        if reading.bare in _TITLES and (reading.definite or reading.bare not in _ONLY_DEFINITE):
            return reading
    return None


def _behind_title(tokens: Sequence[Token], place: int, is_place: Callable[[str], bool]) -> Found | None:
    title = title_of(tokens[place])
    if title is None:
        return None
    # a title without article is somebody's of something: رئيس البرلمان، رئيس أذربيجان; a name comes no sooner than that
    whose = title.definite or title.word.endswith(_PRONOUNS)
    for at in range(place + 1, min(len(tokens), place + 1 + _MOST_TITLE_WORDS)):
        token = tokens[at]
        if not token.near or token.word in _CLAUSES:
            break
        part = token.definite or token.word in _TITLE_LINKS or (is_place(token.word) and not token.given)
        if whose and not part:
            begins = token.given or (title.bare not in _WEAK_TITLES and _begins_name(token))
            last = _end_of_name(tokens, at, is_place) if begins else at
            if last > at or (begins and token.word.endswith(_SURNAME_ENDINGS)):
                return Found(token, last, "person", _words_of_title(title, tokens[place + 1 : at]), _TITLED)
            if title_of(token) is None:
                break
        whose = whose or token.word not in _TITLE_LINKS
    return None


def _words_of_title(title: Token, rest: Sequence[Token]) -> str:
    return " ".join(token.raw for token in (title, *rest))


def _by_given_name(tokens: Sequence[Token], place: int, is_place: Callable[[str], bool]) -> Found | None:
    for reading in tokens[place].readings():
        if reading.word in sure_given_names():
            last = _end_of_name(tokens, place, is_place)
            return Found(reading, last, "person", "", _GIVEN) if last > place else None
    return None


def _begins_name(token: Token) -> bool:
    if not token.can_be_name() or token.future:
        return False
    return token.given or not any(reading.word in _TITLE_LINKS for reading in token.readings())


def _end_of_name(tokens: Sequence[Token], first: int, is_place: Callable[[str], bool]) -> int:
    """Return the last word of the name that begins here; where two words are said, a place is none of it."""
    last = first
    while last + 1 < len(tokens) and last - first < _MOST_NAME_WORDS and tokens[last + 1].follows:
        token = tokens[last + 1]
        if not (token.word in _NAME_LINKS or token.can_be_name() or _is_definite_surname(token)):
            break
        if last > first and not token.given and tokens[last].word not in _NAME_LINKS and is_place(token.word):
            break
        last += 1
        if token.definite and tokens[last - 1].word not in _NAME_LINKS:
            break
    while last > first and _is_left_open(tokens[last]):
        last -= 1
    # عبد العزيز is one name, of two words, and tells of nobody by itself
    return first if "".join(token.word for token in tokens[first : last + 1]) in given_names() else last


def _is_left_open(token: Token) -> bool:
    """Tell a word that no name ends with: the next one would have to follow, or it begins a title."""
    return token.word in _NAME_LINKS - _CLOSING or (not token.definite and token.word in _TITLES)


def _is_definite_surname(token: Token) -> bool:
    return token.definite and token.word not in _NOT_SURNAMES and not token.raw.endswith(("ة", "ات", "ين", "ية"))
