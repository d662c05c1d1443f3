"""Words that say nothing about what an article is about, in Arabic, Persian and English."""

from __future__ import annotations

from functools import cache

from storage.text.folding import fold_text
from storage.text.prepositions import KEPT_APART

# Particles and pronouns: these take و and ف before them.
_FUNCTION_WORDS = """
في من إلى على عن مع حتى منذ مذ خلال عبر نحو لدى لدن عند عندما حين حينما حيث دون بدون غير سوى إلا عدا خلا بين بينما
هو هي هم هن هما أنا أنت أنتم أنتن نحن إياه إياها هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك ذاك تلك أولئك هنا هناك هنالك
الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي ما ماذا متى أين كيف كم أي أية أيا لماذا هل أ ماهو ماهي
بماذا لمن اللي ال قد لقد سوف لن لم لا ليس ليست ليسوا لما لو لولا إن أن إنه إنها أنه أنها إنهم أنهم إنما إذا إذ إذن كأن
كأنه لكن لكنه لكنها لكنهم لعل ليت كان كانت كانوا كانا يكون تكون يكونوا ليكون ثم أو أم بل كما مما عما فيما بما كي لكي
له لها لهم لهن لهما لي لك لنا لكم به بها بهم بهن بهما بي بك بنا فيه فيها فيهم فيهما منه منها منهم منهما عنه عنها عنهم
عليه عليها عليهم عليهما علينا عليك إليه إليها إليهم إليهما إلينا إليك معه معها معهم معهما لديه لديها لديهم
"""

# Verbs of telling, words of time and of number, which go with any subject.
_COMMON_WORDS = """
حول ضمن ضد تجاه وسط أمام خلف وراء فوق تحت قبل بعد قبيل بعيد أثناء إثر عقب رغم بسبب لأجل أجل وفق وفقا طبقا بحسب
حسب بناء نتيجة نظرا كل كلا كلتا جميع بعض بعضها بعضهم بعضهما كافة معظم أغلب أكثر أقل أحد إحدى أحدهما آخر
أخرى آخرون آخرين الآخر الأخرى نفس نفسه نفسها ذات ذو ذي ذوي عدة عدد كثير كثيرا قليل قليلا جدا فقط أيضا كذلك هكذا
كذا معا سويا تقريبا حوالي نحوه أكون كن كنت كنا
أصبح أصبحت يصبح تصبح بات باتت ظل ظلت مازال يزال تزال زال زالت صار صارت أمسى أضحى بدأ بدأت جاء جاءت جرى جرت تم
تمت يتم تتم قام قامت يقوم تقوم يمكن يجب ينبغي يعد تعد يعتبر تعتبر بلى نعم
بينه بينها بينهم بينهما قال قالت قالوا يقول تقول وقال أضاف أضافت تابع تابعت أكد أكدت أوضح أوضحت أشار أشارت
ذكر ذكرت أفاد أفادت أعلن أعلنت صرح صرحت لفت لفتت شدد شددت اعتبر اعتبرت رأى قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة
مشيرا مشيرة موضحا موضحة اليوم أمس غدا الآن حاليا لاحقا سابقا مؤخرا الماضي الماضية المقبل المقبلة الحالي الحالية
الجاري الجارية السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم أيام شهر أسبوع عام سنة عاما ساعة
صباح مساء أول أولى الأول الأولى الثاني الثانية الثالث الثالثة واحد واحدة اثنان اثنين ثلاثة أربعة خمسة وهو وهي
وهذا وهذه وذلك وتلك جهته جهتها جهة جانبه جانبها سياق إطار شأن صدد إشارة بدوره بدورها يذكر يشار جدير بالذكر
"""

# Forms with a preposition joined on, which the prefixes below would not give.
_ARABIC_JOINED = """
بأن بأنه بأنها لأن لأنه لأنها بهذا بهذه بذلك بتلك لهذا لهذه لذلك لذا كهذا كهذه بعدما قبلما كلما حيثما أينما مهما
ريثما بالنسبة بالإضافة بالتالي بشأن بشكل بصورة بينهم لكل لأي بأي بكل بعد لعدة للذين للذي للتي بالذي بالتي كالتي
كالذي فإن فإنه فإنها
"""

_PERSIAN = """
از در به با را که این آن و یا تا بر برای است بود شد شود می نمی باشد باشند هست هستند نیست بودند شده شدند کرد
کردند کرده کند کنند خود او وی ما شما آنها آنان ایشان من تو هم نیز اما ولی اگر چون زیرا پس هر همه هیچ چه چند یک
دو دیگر دیگری بین میان روی زیر بالا پیش بعد حال حالا اکنون همین همان چنین چنان باید شاید خواهد داشت دارد دارند
داشته گفت گفته گوید طور خصوص ضمن مورد های ها
"""

_ENGLISH = """
a about after all also an and any are as at be been before being between both but by can could did do does
during each for from had has have he her here him his how i if in into is it its just like more most no nor not
now of on one only or other our out over own said same she should so some such than that the their them then
there these they this those through to too two under until up us very was we were what when where which while
who whom why will with would you your
"""


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold_text(words).split())


def _with_conjunctions(words: frozenset[str]) -> frozenset[str]:
    return words.union(conjunction + word for conjunction in "وف" for word in words)


@cache
def function_words() -> frozenset[str]:
    """Return the particles and pronouns folded, with the conjunctions و and ف before them too, and the English ones.

    على and إلى are kept apart from the names they would become.
    """
    arabic = (_folded(_FUNCTION_WORDS) - {"علي", "الي"}) | set(KEPT_APART.values())
    return _with_conjunctions(arabic) | _folded(_ENGLISH)


@cache
def stop_words() -> frozenset[str]:
    """Return all stop words folded, the Arabic ones with the conjunctions و and ف before them too."""
    arabic = _folded(_FUNCTION_WORDS) | _folded(_COMMON_WORDS) | _folded(_ARABIC_JOINED)
    return _with_conjunctions(arabic).union(_folded(_PERSIAN), _folded(_ENGLISH))
