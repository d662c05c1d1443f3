"""The words by which texts name their speakers and sources, folded; Arabic where nothing else is said."""

from __future__ import annotations

from storage.text.word_lists import folded_words

VERBS = folded_words("""
قال قالت قالوا يقول تقول أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن تعلن أضاف أضافت يضيف تضيف أوضح أوضحت يوضح توضح صرح صرحت أفاد
أفادت تفيد ذكر ذكرت تذكر أشار أشارت يشير تشير شدد شددت لفت لفتت كشف كشفت زعم زعمت ادعى ادعت نفى نفت حذر حذرت أبلغ أبلغت
كتب كتبت غرد غردت تابع تابعت أردف أردفت استطرد استطردت استدرك استدركت نوه نوهت أعرب أعربت أقر أقرت اعترف اعترفت
توقع توقعت نقلت نقل رأى رأت يرى ترى علق علقت أجاب أجابت تساءل تساءلت شرح شرحت نبه نبهت اعتبر اعتبرت أشاد أشادت رحب رحبت
""")
PARTICIPLES = folded_words("""
قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة معلنا معلنة مشددا مشددة لافتا لافتة محذرا محذرة
متابعا معتبرا معتبرة مبينا مبينة مردفا متسائلا متسائلة مستدركا مستدركة مستطردا مخاطبا مخاطبة متحدثا متحدثة معربا
معربة منوها منوهة بالقول بقوله بقولها وصفه وصفها تعبيره تعبيرها قوله قولها
""")
"""They go on from a speaker who is named already."""
QUOTING = folded_words("قائلا قائلة بالقول بقوله بقولها")
"""Those that may stand right behind the speaker's name."""
FEMININE = frozenset(
    {word for word in VERBS if word.endswith("ت") and word[:-1] in VERBS}
    | {word for word in VERBS if word.startswith("ت") and f"ي{word[1:]}" in VERBS}
    | {word for word in PARTICIPLES if word.endswith("ه") and f"{word[:-1]}ا" in PARTICIPLES}
    | folded_words("تفيد تذكر نفت ادعت رأت بقولها وصفها تعبيرها قولها")
)
"""Of the verbs and participles those whose speaker is a woman, an agency or the like."""
OF_SOMETHING = folded_words("أشاد أشادت رحب رحبت نوه نوهت")
"""What these are about is behind ب."""

SOURCES = folded_words("بحسب حسب وفق وفقا طبقا استنادا نقلا")
SOURCE_LINKS = folded_words("ما عن لما")
WORDS_OF = folded_words("قول تعبير وصف")
"""Behind حد they name a source: على حد قول الوزير."""
STATEMENTS = folded_words("قول أقوال تصريح تصريحات كلام حديث بيان")
"""Before a name they are what is said: نقلا عن تصريحات الوزير."""
CONTINUING = folded_words("زاده باسم وزارة شؤون مجلس لشؤون دولة عام أول وزراء هيئة آل بن أبو")
"""Indefinite words with which a title goes on behind a definite one: المتحدث باسم وزارة الخارجية."""
TITLED = folded_words(
    "الأمين الأول الأولى الثاني السابق السابقة الأسبق الحالي الجديد الراحل المؤقت المنتخب المكلف الأعلى العام العامة"
    " الحرمين"
)
"""Definite words that go on with a title behind one that ends like a surname: السعودي السابق."""

RELATIVES = folded_words("الذي التي الذين اللذين اللذان اللتين اللواتي ما")
"""What is behind a verb after them is no speaker: القرارات التي أقرت العقوبات."""
AS = folded_words("كما هكذا مثلما حسبما وفقما")
HEADS = folded_words("أنه أنها إنه إنها بأنه بأنها ثم كما إذ حيث")
"""Behind them a verb without a subject goes on from the speaker before."""
OF_ANOTHER = folded_words("عندما حينما حين قد لقد بعدما")
"""Behind them a verb without a subject has one that stands further before: فضح الفنان البرنامج عندما قال."""
OPENING = folded_words("أما لكن ولكن بينما فيما وأما")
"""Before the subject that begins a clause: أما الوزير فيقول."""

UNNAMED = folded_words(
    "مصدر مصادر المصادر مسؤول مسؤولون مسؤولين شاهد شهود ناشط ناشطون نشطاء محلل محللون خبراء مراقبون آخر آخرون"
)
"""Behind a verb they are others than the speaker before, without a name."""

NOT_SPEAKERS = folded_words("""
ذلك هذا هذه أيضا كذلك لاحقا سابقا الآن اليوم أمس مجددا بدوره بدورها أنه أنها إنه إنها إن أن بأن بأنه بأنها ما
مصدر مصادر المصادر معلومات المعلومات تقارير تقرير أن لن لم له لها لهم خلال عبر حول الأحد الاثنين الإثنين الثلاثاء
الأربعاء الخميس الجمعة السبت الماضي صباح مساء الأسبوع يوم بعد قبل عقب أثناء قبيل بعيد فور ضمن ردا تعليقا عدم عن
بمثل بكل ببعض بعض بدء دعم رفض ل بعدها قبلها قائل سمعت صلى كل جميع معظم آخرون آخرين
بشأن بخصوص بحضور فيه فيها عنه عنها سموه سموها جلالته فخامته معاليه
""")
NOT_SOURCES = folded_words("""
خطط الخطط خطة الخطة برنامج البرنامج اتفاق الاتفاق الاتفاقية قانون القانون قوانين القوانين نظام النظام أنظمة الأنظمة ظروف
الظروف حاجة الحاجة القدرة الإمكانات الإمكانيات شروط الشروط معايير المعايير ضوابط الضوابط آلية آليات الآليات جدول الجدول
جدولة توجيهات رؤية الرؤية الشريعة الأصول مواصفات المواصفات أحكام الأحكام عدد نوع ترتيب أولويات أولوية الأولوية متطلبات
الظاهر المتوقع المعتاد المتاح المتبع المعمول مبدأ منهج أسس قواعد القواعد أسعار نسبة طبيعة الطلب التوقيت توقيت المادة
الفئة تقاليد التقاليد حلة الحلة لوائح اللوائح تعليمات التعليمات
""")
"""What is done by something, not said: وفق الخطة."""
HEARERS = folded_words("""
رويترز موقع وكالة صحيفة جريدة مجلة قناة شبكة إذاعة تلفزيون برنامج فرانس بي الصحفيين الصحافيين لصحفيين لصحافيين محطة
مجلس وسائل مراسل مراسلي أعضاء نواب إحدى أحد مدير وزير رئيس
""")
"""To whom it is said, behind ل: they are no part of the speaker."""

HOLY = folded_words("الله النبي الرسول رسول رسولنا نبينا المصطفى تعالى سبحانه")
"""Who is cited in passing: it is another who goes on to speak."""

NAMED_THINGS = folded_words("""
عنوان بعنوان عنوانه عنوانها المعنون المعنونة شعار شعارا شعاره مسمى مسماة اسم باسم لقب بلقب عبارة يسمى تسمى المسمى
المسماة مسابقة برنامج كتاب كتابه رواية فيلم حملة مبادرة مشروع صحيفة جريدة مجلة قناة وكالة موقع شركة حزب معرض
مهرجان مؤتمر ملتقى جائزة أغنية قصيدة ديوان مسرحية مسلسل لوحة وسم هاشتاق
""")
"""Behind them stands in quotation marks how something is called, and nobody says it."""
PREPOSITIONS = folded_words("في لدى من مع عن ضمن بين تحت")
"""So it does behind these, if it is short."""
