"""The words by which Arabic texts name their speakers and sources, folded."""

from __future__ import annotations

from storage.text.word_lists import folded_words

VERBS = folded_words("""
قال قالت قالوا يقول تقول أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن تعلن أضاف أضافت أوضح أوضحت صرح صرحت أفاد أفادت تفيد ذكر ذكرت
تذكر أشار أشارت شدد شددت لفت لفتت كشف كشفت زعم زعمت ادعى ادعت نفى نفت حذر حذرت أبلغ أبلغت كتب كتبت غرد غردت تابع تابعت
أردف أردفت استطرد نوه نوهت أعرب أعربت أقر أقرت اعترف اعترفت توقع توقعت نقلت نقل رأى رأت
""")
PARTICIPLES = folded_words("""
قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة معلنا معلنة مشددا مشددة لافتا لافتة محذرا محذرة
متابعا معتبرا معتبرة مبينا مبينة مردفا بالقول بقوله بقولها وصفه وصفها تعبيره تعبيرها قوله قولها
""")
"""They go on from a speaker who is named already."""
QUOTING = folded_words("قائلا قائلة بالقول بقوله بقولها")
"""Those that may stand right behind the speaker's name."""

SOURCES = folded_words("بحسب حسب وفق وفقا طبقا استنادا نقلا")
SOURCE_LINKS = folded_words("ما عن لما")
CONTINUING = folded_words("زاده باسم وزارة شؤون مجلس لشؤون دولة عام أول وزراء هيئة آل بن")
"""Indefinite words with which a title goes on behind a definite one: المتحدث باسم وزارة الخارجية."""

NOT_SPEAKERS = folded_words("""
ذلك هذا هذه أيضا كذلك لاحقا سابقا الآن اليوم أمس مجددا بدوره بدورها أنه أنها إنه إنها إن أن بأن بأنه بأنها ما
مصدر مصادر المصادر معلومات المعلومات تقارير تقرير أن لن لم له لها لهم خلال عبر حول الأحد الاثنين الإثنين الثلاثاء
الأربعاء الخميس الجمعة السبت الماضي صباح مساء الأسبوع يوم
""")
HEARERS = folded_words("""
رويترز موقع وكالة صحيفة جريدة مجلة قناة شبكة إذاعة تلفزيون برنامج فرانس بي الصحفيين الصحافيين لصحفيين لصحافيين
""")
"""To whom it is said, behind ل: they are no part of the speaker."""
