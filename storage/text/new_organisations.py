"""Names of organisations that nobody has told of yet: behind ministry, party, agency, and the bodies of a state."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storage.text.common_words import common_words
from storage.text.name_tokens import Found, Token
from storage.text.stop_words import stop_words
from storage.text.word_lists import folded_words

IsPlace = Callable[[str], bool]

_HEADS = folded_words("""
وزارة هيئة حزب وكالة قوات شركة منظمة جماعة حركة مجلس جامعة مؤسسة مركز بنك مصرف قناة صحيفة شبكة جمعية اتحاد نقابة لجنة
محكمة كتائب تنظيم ميليشيا مليشيا حلف تحالف ائتلاف جبهة معهد نادي مديرية مفوضية صندوق منتدى جريدة مجلة إذاعة رابطة
أكاديمية بورصة ديوان فيلق لواء سرايا حرس جهاز جيش هيئات وزارتا وزارتي
""")
# A bare proper name is enough behind these: وكالة تسنيم، شركة غوغل. Adjectives tell themselves by their ة.
_NAMED_HEADS = folded_words("وكالة شركة صحيفة شبكة قناة جامعة جماعة حركة منظمة مجلة إذاعة مؤسسة جريدة")
# Bodies of a state, named by their country's adjective behind them: الخارجية الأذربيجانية.
_STATE_BODIES = folded_words(
    "جيش خارجية داخلية رئاسة برلمان كونغرس كونجرس استخبارات مخابرات شرطة كنيست نيابة خزانة حرس"
)
# Words of other meanings too: one definite word behind them is not enough for a name.
_AMBIGUOUS_HEADS = folded_words(
    "حركة شبكة جهاز تنظيم صندوق مركز جبهة قوات لجنة معهد رابطة لواء جماعة مجلة نقابة محكمة نادي اتحاد"
)
# Behind these a body is part of an office or of something else, and is no name.
_OFFICES = folded_words("""
وزير وزيرا وزيري وزيرة وزراء نائب مدير قائد رئيس مسؤول ضابط رجال أمين لجنة عناصر وكيل مساعد سياسة شؤون لشؤون مبنى
وزارة مجلس رئيسة مجلسي
""")
_LAST_WORDS = folded_words("""
الذي التي الذين الماضي الماضية المقبل المقبلة الحالي الحالية السابق السابقة اليوم أمس الأسبوع الشهر العام السنة الأحد
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الآن المذكورة المذكور الجديد الجديدة نفسها نفسه الأخير الأخيرة الأول
الثاني التابعة التابع المسؤولة المختصة المعنية أيضا القادم القادمة الجاري المتواجدة الموجودة المشاركة المسلحة المذكوره
المكلفة المتخصصة المحلية الملاحة الرياح السيارات المرور السير الطيران
""")
# Bodies that everybody calls by one name; the words of a longer one are joined by _ here.
_WELL_KNOWN = folded_words("""
تويتر فيسبوك فيس_بوك يوتيوب إنستغرام غوغل رويترز داعش حماس طالبان الناتو اليونيسيف اليونسكو الأونروا الإنتربول الفيفا
أوبك البنتاغون البنتاجون الكرملين الكنيست الكونغرس الكونجرس الأمم_المتحدة مجلس_الأمن الاتحاد_الأوروبي حزب_الله
الحرس_الثوري البيت_الأبيض جامعة_الدول_العربية الجامعة_العربية حلف_الناتو البنك_الدولي صندوق_النقد_الدولي
""")
_ADJECTIVE_ENDINGS = ("ي", "يه")
_INDEFINITE_ADJECTIVES = ("ة", "ات", "ية", "ين", "ون", "اً", "يا")
_LINKS = folded_words("جمهورية خارجية داخلية مالية دفاع")
_MOST_LINKS = 2
_MOST_ADJECTIVES = 3
_MOST_WORDS = 3
_QUOTED, _DEFINITE, _BARE = 0.8, 0.8, 0.5
_LONGEST_QUOTE = 4
_CLOSING = "\"'»”“’›"


def find_organisations(tokens: Sequence[Token], is_place: IsPlace) -> list[Found]:
    """Return the organisations named in a text, in order."""
    found: list[Found] = []
    free = 0
    for place, token in enumerate(tokens):
        if place < free:
            continue
        for reading in token.readings():
            organisation = (
                _with_head(tokens, place, reading, is_place)
                or _of_a_state(tokens, place, reading)
                or _well_known(tokens, place, reading)
            )
            if organisation is not None:
                found.append(organisation)
                free = organisation.last + 1
                break
    return found


def _of_a_state(tokens: Sequence[Token], place: int, reading: Token) -> Found | None:
    if not reading.definite or reading.bare not in _STATE_BODIES:
        return None
    if place and tokens[place].follows and any(before.bare in _OFFICES for before in tokens[place - 1].readings()):
        return None
    last = _last_adjective(tokens, place)
    return Found(reading, last, "organisation", reading.raw, _DEFINITE) if last > place else None


def _well_known(tokens: Sequence[Token], place: int, reading: Token) -> Found | None:
    words = reading.word
    last = place if words in _WELL_KNOWN else None
    for at in range(place + 1, min(place + _MOST_WORDS, len(tokens))):
        if not tokens[at].follows:
            break
        words += f"_{tokens[at].word}"
        last = at if words in _WELL_KNOWN else last
    return None if last is None else Found(reading, last, "organisation", "", _DEFINITE)


def _with_head(tokens: Sequence[Token], place: int, reading: Token, is_place: IsPlace) -> Found | None:
    if reading.word not in _HEADS or place + 1 == len(tokens):
        return None
    following = tokens[place + 1]
    if following.quoted:
        last = _end_of_quote(tokens, place + 1)
        if last is None:
            return None
        return Found(reading, _last_adjective(tokens, last, quoted=True), "organisation", reading.raw, _QUOTED)
    at = place + 1
    while at < len(tokens) and at - place <= _MOST_LINKS and _is_link(tokens[at]) and not is_place(tokens[at].word):
        at += 1
    if at == len(tokens) or not tokens[at].follows:
        return _bare(tokens, place, reading)
    if is_place(tokens[at].word) and at > place + 1:
        return Found(reading, at, "organisation", reading.raw, _DEFINITE)
    if not tokens[at].definite or tokens[at].word in _LAST_WORDS:
        return _bare(tokens, place, reading)
    last = _last_adjective(tokens, at)
    if reading.word in _AMBIGUOUS_HEADS and last == place + 1:
        return None
    return Found(reading, last, "organisation", reading.raw, _DEFINITE)


def _is_link(token: Token) -> bool:
    """Tell a word without article that may stand between the head and a definite word: هيئة كبار العلماء."""
    if not token.follows or token.definite or token.word in stop_words() or not token.word[0].isalpha():
        return False
    if token.word[0] == "و":
        return False
    if token.word in _LINKS:
        return True
    if token.word[0] in "يت" and token.word not in common_words():
        return False  # most likely a verb
    return not token.raw.endswith(_INDEFINITE_ADJECTIVES[2:])


def _bare(tokens: Sequence[Token], place: int, reading: Token) -> Found | None:
    """Return a head with a proper name behind it that is no adjective, perhaps of two words."""
    if reading.word not in _NAMED_HEADS:
        return None
    last = place
    for at in range(place + 1, min(place + 3, len(tokens))):
        token = tokens[at]
        if not token.follows or not token.can_be_name() or token.raw.endswith(_INDEFINITE_ADJECTIVES):
            break
        last = at
    return Found(reading, last, "organisation", reading.raw, _BARE) if last > place else None


def _last_adjective(tokens: Sequence[Token], place: int, *, quoted: bool = False) -> int:
    """Return the last of the definite adjectives behind a word: وزارة الدفاع الأذربيجانية."""
    last = place
    while last + 1 < len(tokens) and last - place < _MOST_ADJECTIVES:
        token = tokens[last + 1]
        closed = quoted and last == place and token.gap.strip() in set(_CLOSING)
        if not (token.follows or closed) or not token.definite or token.word in _LAST_WORDS:
            break
        if not token.word.endswith(_ADJECTIVE_ENDINGS):
            break
        last += 1
    return last


def _end_of_quote(tokens: Sequence[Token], first: int) -> int | None:
    """Return the last word of a quotation of few words that begins here."""
    for last in range(first, min(first + _LONGEST_QUOTE, len(tokens))):
        after = tokens[last + 1].gap if last + 1 < len(tokens) else ""
        if after[:1] and after[0] in _CLOSING:
            return last
        if last + 1 < len(tokens) and not tokens[last + 1].follows:
            return None
    return None
