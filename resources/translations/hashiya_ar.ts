<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Highlight yellow</source>
            <translation>تظليل بالأصفر</translation>
        </message>
        <message>
            <source>Highlight green</source>
            <translation>تظليل بالأخضر</translation>
        </message>
        <message>
            <source>Highlight blue</source>
            <translation>تظليل بالأزرق</translation>
        </message>
        <message>
            <source>Highlight pink</source>
            <translation>تظليل بالوردي</translation>
        </message>
        <message>
            <source>Highlight violet</source>
            <translation>تظليل بالبنفسجي</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>كيان</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>نسخ مع ذكر المصدر</translation>
        </message>
        <message>
            <source>Remove the mark</source>
            <translation>إزالة العلامة</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy for programs without Arabic support</source>
            <translation>نسخ لبرامج لا تدعم العربية</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <source>Next paragraph</source>
            <translation>الفقرة التالية</translation>
        </message>
        <message>
            <source>Previous paragraph</source>
            <translation>الفقرة السابقة</translation>
        </message>
        <message>
            <source>Next mark</source>
            <translation>العلامة التالية</translation>
        </message>
        <message>
            <source>Previous mark</source>
            <translation>العلامة السابقة</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>تقدّم</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>أضف ملفات</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>تصفية القائمة</translation>
        </message>
        <message>
            <source>Go to anything</source>
            <translation>الانتقال إلى أي شيء</translation>
        </message>
        <message>
            <source>Find in the article</source>
            <translation>البحث في المقال</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>البحث في المكتبة</translation>
        </message>
        <message>
            <source>Search for the passage</source>
            <translation>البحث عن المقطع</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>تكبير النص</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>تصغير النص</translation>
        </message>
        <message>
            <source>Default text size</source>
            <translation>حجم النص الأصلي</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>داكن أو فاتح</translation>
        </message>
        <message>
            <source>Text and appearance</source>
            <translation>النص والمظهر</translation>
        </message>
        <message>
            <source>العربية</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Show or hide the library</source>
            <translation>إظهار المكتبة أو إخفاؤها</translation>
        </message>
        <message>
            <source>Show or hide the sidebar</source>
            <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
        </message>
        <message>
            <source>Only the text</source>
            <translation>النص وحده</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>إنشاء نسخة احتياطية الآن</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>النسخ الاحتياطية</translation>
        </message>
        <message>
            <source>Check the library</source>
            <translation>فحص المكتبة</translation>
        </message>
        <message>
            <source>Show the library in its folder</source>
            <translation>إظهار المكتبة في مجلدها</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Tag every mention</source>
            <translation>تعليم كل ذِكر</translation>
        </message>
        <message>
            <source>Suggested names</source>
            <translation>الأسماء المقترحة</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>الكيانات</translation>
        </message>
        <message>
            <source>Network of entities</source>
            <translation>شبكة الكيانات</translation>
        </message>
        <message>
            <source>Parallel passages</source>
            <translation>مقاطع موازية</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>مقارنة جنباً إلى جنب</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>خط زمني</translation>
        </message>
        <message>
            <source>Versions of the article</source>
            <translation>نسخ المقال</translation>
        </message>
        <message>
            <source>What changed in the article</source>
            <translation>ما تغيّر في المقال</translation>
        </message>
        <message>
            <source>New version from a file…</source>
            <translation>نسخة جديدة من ملف…</translation>
        </message>
        <message>
            <source>Marks to review</source>
            <translation>علامات للمراجعة</translation>
        </message>
        <message>
            <source>Accept the moved mark</source>
            <translation>قبول العلامة المنقولة</translation>
        </message>
        <message>
            <source>Place the mark here</source>
            <translation>وضع العلامة هنا</translation>
        </message>
        <message>
            <source>Keep the mark on its old version</source>
            <translation>إبقاء العلامة في نسختها القديمة</translation>
        </message>
    </context>
    <context>
        <name>AppearancePopover</name>
        <message>
            <source>Text and appearance</source>
            <translation>النص والمظهر</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>عتيق</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>تصغير النص</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>تكبير النص</translation>
        </message>
        <message>
            <source>Narrower column</source>
            <translation>تضييق العمود</translation>
        </message>
        <message>
            <source>Wider column</source>
            <translation>توسيع العمود</translation>
        </message>
        <message>
            <source>Closer lines</source>
            <translation>تقريب الأسطر</translation>
        </message>
        <message>
            <source>Lines further apart</source>
            <translation>مباعدة الأسطر</translation>
        </message>
        <message>
            <source>Reading font</source>
            <translation>خط القراءة</translation>
        </message>
        <message>
            <source>Digits 123</source>
            <translation>الأرقام 123</translation>
        </message>
        <message>
            <source>Digits ١٢٣</source>
            <translation>الأرقام ١٢٣</translation>
        </message>
        <message>
            <source>Interface in Arabic</source>
            <translation>الواجهة بالعربية</translation>
        </message>
        <message>
            <source>Interface in English</source>
            <translation>الواجهة بالإنجليزية</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>Column width</source>
            <translation>عرض العمود</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>ارتفاع السطر</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>الأرقام</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
    </context>
    <context>
        <name>ArticleEdits</name>
        <message>
            <source>addition of articles</source>
            <translation>إضافة مقالات</translation>
        </message>
        <message>
            <source>new version</source>
            <translation>نسخة جديدة</translation>
        </message>
        <message>
            <source>change of direction</source>
            <translation>تغيير الاتجاه</translation>
        </message>
        <message>
            <source>change of details</source>
            <translation>تعديل البيانات</translation>
        </message>
        <message>
            <source>change of status</source>
            <translation>تغيير الحالة</translation>
        </message>
        <message>
            <source>star</source>
            <translation>تمييز</translation>
        </message>
        <message numerus="yes">
            <source>removal of %n article(s)</source>
            <translation>
                <numerusform>لا حذف</numerusform>
                <numerusform>حذف مقال</numerusform>
                <numerusform>حذف مقالين</numerusform>
                <numerusform>حذف %Ln مقالات</numerusform>
                <numerusform>حذف %Ln مقالاً</numerusform>
                <numerusform>حذف %Ln مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleHead</name>
        <message>
            <source>Open the article: %1</source>
            <translation>فتح المقال: %1</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message>
            <source>Articles</source>
            <translation>المقالات</translation>
        </message>
    </context>
    <context>
        <name>ArticleModel</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>غير مقروء</translation>
        </message>
        <message>
            <source>being read</source>
            <translation>قيد القراءة</translation>
        </message>
        <message>
            <source>done</source>
            <translation>مقروء</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>مميّز</translation>
        </message>
        <message numerus="yes">
            <source>%Ln highlight(s)</source>
            <translation>
                <numerusform>لا تظليل</numerusform>
                <numerusform>تظليل واحد</numerusform>
                <numerusform>تظليلان</numerusform>
                <numerusform>%Ln تظليلات</numerusform>
                <numerusform>%Ln تظليلاً</numerusform>
                <numerusform>%Ln تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%Ln ملاحظات</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>copy of the one above</source>
            <translation>نسخة مطابقة تقريباً لما فوقه</translation>
        </message>
        <message numerus="yes">
            <source>%Ln copy(ies) below</source>
            <translation>
                <numerusform>لا نسخ تحته</numerusform>
                <numerusform>نسخة واحدة تحته</numerusform>
                <numerusform>نسختان تحته</numerusform>
                <numerusform>%Ln نسخ تحته</numerusform>
                <numerusform>%Ln نسخة تحته</numerusform>
                <numerusform>%Ln نسخة تحته</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln copy(ies) folded under it</source>
            <translation>
                <numerusform>لا نسخ مطوية تحته</numerusform>
                <numerusform>نسخة واحدة مطوية تحته</numerusform>
                <numerusform>نسختان مطويتان تحته</numerusform>
                <numerusform>%Ln نسخ مطوية تحته</numerusform>
                <numerusform>%Ln نسخة مطوية تحته</numerusform>
                <numerusform>%Ln نسخة مطوية تحته</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleNotes</name>
        <message>
            <source>Write a note</source>
            <translation>اكتب ملاحظة</translation>
        </message>
        <message>
            <source>Note on the article</source>
            <translation>ملاحظة على المقال</translation>
        </message>
        <message>
            <source>Write a note on the article as a whole</source>
            <translation>اكتب ملاحظة على المقال كله</translation>
        </message>
    </context>
    <context>
        <name>ArticlePicker</name>
        <message>
            <source>Headline of the other article</source>
            <translation>عنوان المقال الآخر</translation>
        </message>
        <message>
            <source>Words of its headline</source>
            <translation>كلمات من عنوانه</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
    </context>
    <context>
        <name>ArticleRow</name>
        <message>
            <source>Fold the copies away (%1)</source>
            <translation>طيّ النسخ (%1)</translation>
        </message>
        <message>
            <source>Show the copies below (%1)</source>
            <translation>إظهار النسخ تحته (%1)</translation>
        </message>
    </context>
    <context>
        <name>ArticleTags</name>
        <message>
            <source>Add a tag</source>
            <translation>أضف وسماً</translation>
        </message>
        <message>
            <source>Add a tag to the article</source>
            <translation>إضافة وسم إلى المقال</translation>
        </message>
        <message>
            <source>Add a tag to the article; / nests it</source>
            <translation>إضافة وسم إلى المقال؛ والعلامة / تفرّعه</translation>
        </message>
        <message>
            <source>Remove the tag %1</source>
            <translation>إزالة الوسم %1</translation>
        </message>
    </context>
    <context>
        <name>Asking</name>
        <message>
            <source>Comparing…</source>
            <translation>تجري المقارنة…</translation>
        </message>
    </context>
    <context>
        <name>BackButton</name>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation>رجوع (Esc)</translation>
        </message>
    </context>
    <context>
        <name>BackingUp</name>
        <message>
            <source>Backing up…</source>
            <translation>جارٍ النسخ الاحتياطي…</translation>
        </message>
        <message>
            <source>Backing up · %1</source>
            <translation>النسخ الاحتياطي · %1</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <source>Backups</source>
            <translation>النسخ الاحتياطية</translation>
        </message>
    </context>
    <context>
        <name>BackupWords</name>
        <message>
            <source>just now</source>
            <translation>الآن</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>قبل أقل من دقيقة</numerusform>
                <numerusform>قبل دقيقة</numerusform>
                <numerusform>قبل دقيقتين</numerusform>
                <numerusform>قبل %Ln دقائق</numerusform>
                <numerusform>قبل %Ln دقيقة</numerusform>
                <numerusform>قبل %Ln دقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>قبل أقل من ساعة</numerusform>
                <numerusform>قبل ساعة</numerusform>
                <numerusform>قبل ساعتين</numerusform>
                <numerusform>قبل %Ln ساعات</numerusform>
                <numerusform>قبل %Ln ساعة</numerusform>
                <numerusform>قبل %Ln ساعة</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>أمس</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>اليوم</numerusform>
                <numerusform>قبل يوم</numerusform>
                <numerusform>قبل يومين</numerusform>
                <numerusform>قبل %Ln أيام</numerusform>
                <numerusform>قبل %Ln يوماً</numerusform>
                <numerusform>قبل %Ln يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) ago</source>
            <translation>
                <numerusform>قبل أقل من شهر</numerusform>
                <numerusform>قبل شهر</numerusform>
                <numerusform>قبل شهرين</numerusform>
                <numerusform>قبل %Ln أشهر</numerusform>
                <numerusform>قبل %Ln شهراً</numerusform>
                <numerusform>قبل %Ln شهر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s) ago</source>
            <translation>
                <numerusform>قبل أقل من سنة</numerusform>
                <numerusform>قبل سنة</numerusform>
                <numerusform>قبل سنتين</numerusform>
                <numerusform>قبل %Ln سنوات</numerusform>
                <numerusform>قبل %Ln سنة</numerusform>
                <numerusform>قبل %Ln سنة</numerusform>
            </translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>تلقائية</translation>
        </message>
        <message>
            <source>made by hand</source>
            <translation>بطلب منك</translation>
        </message>
        <message>
            <source>before an update of Hashiya</source>
            <translation>قبل تحديث حاشية</translation>
        </message>
        <message>
            <source>before adding articles</source>
            <translation>قبل إضافة مقالات</translation>
        </message>
        <message>
            <source>before removing articles</source>
            <translation>قبل حذف مقالات</translation>
        </message>
        <message>
            <source>before restoring</source>
            <translation>قبل الاستعادة</translation>
        </message>
        <message>
            <source>before repairing</source>
            <translation>قبل الإصلاح</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <translation>%1 ك.ب</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 م.ب</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 غ.ب</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>لا تظليل</numerusform>
                <numerusform>تظليل واحد</numerusform>
                <numerusform>تظليلان</numerusform>
                <numerusform>%Ln تظليلات</numerusform>
                <numerusform>%Ln تظليلاً</numerusform>
                <numerusform>%Ln تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%Ln ملاحظات</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <source>Backups</source>
            <translation>النسخ الاحتياطية</translation>
        </message>
        <message>
            <source>There are no backups in this folder yet. One is made every half hour in which something changes, and before anything that changes very much.</source>
            <translation>لا نسخ احتياطية في هذا المجلد بعد. تُنشأ نسخة كل نصف ساعة إذا تغيّر شيء، وقبل كل ما يغيّر الكثير.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>إنشاء نسخة احتياطية الآن</translation>
        </message>
        <message>
            <source>Backups of %1</source>
            <translation>النسخ الاحتياطية للمكتبة %1</translation>
        </message>
        <message>
            <source>Back to reading</source>
            <translation>عودة إلى القراءة</translation>
        </message>
        <message>
            <source>Back to reading (Esc)</source>
            <translation>عودة إلى القراءة (Esc)</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>تتعذّر قراءتها</translation>
        </message>
    </context>
    <context>
        <name>CardMarking</name>
        <message>
            <source>Copied</source>
            <translation>نُسخ</translation>
        </message>
        <message>
            <source>Copied with its source</source>
            <translation>نُسخ مع ذكر مصدره</translation>
        </message>
        <message>
            <source>Select a passage first</source>
            <translation>حدّد مقطعاً أولاً</translation>
        </message>
    </context>
    <context>
        <name>CardMenu</name>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Remove the mark</source>
            <translation>إزالة العلامة</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>نسخ مع ذكر المصدر</translation>
        </message>
        <message>
            <source>Open the article here</source>
            <translation>فتح المقال عند هذا الموضع</translation>
        </message>
        <message>
            <source>Highlight yellow</source>
            <translation>تظليل بالأصفر</translation>
        </message>
        <message>
            <source>Highlight green</source>
            <translation>تظليل بالأخضر</translation>
        </message>
        <message>
            <source>Highlight blue</source>
            <translation>تظليل بالأزرق</translation>
        </message>
        <message>
            <source>Highlight pink</source>
            <translation>تظليل بالوردي</translation>
        </message>
        <message>
            <source>Highlight violet</source>
            <translation>تظليل بالبنفسجي</translation>
        </message>
    </context>
    <context>
        <name>Checking</name>
        <message>
            <source>Checking the library…</source>
            <translation>جارٍ فحص المكتبة…</translation>
        </message>
        <message>
            <source>Checking the library · %1</source>
            <translation>فحص المكتبة · %1</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Mark the line in this calendar too</source>
            <translation>أظهر هذا التقويم أيضاً على الخط</translation>
        </message>
        <message>
            <source>Show only events for which dates differ</source>
            <translation>أظهر الأحداث المختلف في تاريخها فقط</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>CollocateModel</name>
        <message numerus="yes">
            <source>%1, %Ln time(s), log-likelihood %2</source>
            <translation>
                <numerusform>%1، لم ترد، لوغاريتم الأرجحية %2</numerusform>
                <numerusform>%1، مرة واحدة، لوغاريتم الأرجحية %2</numerusform>
                <numerusform>%1، مرتان، لوغاريتم الأرجحية %2</numerusform>
                <numerusform>%1، %Ln مرات، لوغاريتم الأرجحية %2</numerusform>
                <numerusform>%1، %Ln مرة، لوغاريتم الأرجحية %2</numerusform>
                <numerusform>%1، %Ln مرة، لوغاريتم الأرجحية %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CollocateTable</name>
        <message>
            <source>Beside it</source>
            <translation>ما يجاورها</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>العدد</translation>
        </message>
        <message>
            <source>LL</source>
            <translation>الأرجحية</translation>
        </message>
        <message>
            <source>Words within five of the keyword, and by log-likelihood how surely they are there by no chance</source>
            <translation>الكلمات الواقعة على بُعد خمس كلمات أو أقل، ويبيّن لوغاريتم الأرجحية مدى بُعد اقترانها عن المصادفة</translation>
        </message>
        <message>
            <source>Words beside it; choose one to see only the lines with it</source>
            <translation>الكلمات المجاورة؛ اختر واحدة لترى الأسطر التي ترد فيها وحدها</translation>
        </message>
    </context>
    <context>
        <name>ColourChoice</name>
        <message>
            <source>Yellow</source>
            <translation>أصفر</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>أخضر</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>أزرق</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>وردي</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>بنفسجي</translation>
        </message>
    </context>
    <context>
        <name>CompanionList</name>
        <message>
            <source>Appears with</source>
            <translation>يظهر مع</translation>
        </message>
        <message>
            <source>Passages that speak of both</source>
            <translation>المقاطع التي تذكر الاثنين</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>افتح صفحته</translation>
        </message>
        <message>
            <source>Merge with this entity…</source>
            <translation>ادمجه مع هذا الكيان…</translation>
        </message>
    </context>
    <context>
        <name>Companions</name>
        <message>
            <source>Appears with</source>
            <translation>يظهر مع</translation>
        </message>
        <message>
            <source>all</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Show all who appear with it</source>
            <translation>اعرض كل من يظهر معه</translation>
        </message>
        <message>
            <source>network</source>
            <translation>الشبكة</translation>
        </message>
        <message>
            <source>Who with whom, in one picture</source>
            <translation>من مع من، في صورة واحدة</translation>
        </message>
        <message>
            <source>Nobody else is marked in its articles yet.</source>
            <translation>لم يُعلَّم أحد غيره في مقالاته بعد.</translation>
        </message>
        <message>
            <source>The passages that speak of both; drag it onto the name to merge</source>
            <translation>المقاطع التي تذكر الاثنين؛ اسحبه إلى الاسم لدمجهما</translation>
        </message>
    </context>
    <context>
        <name>CompareExports</name>
        <message>
            <source>Pages</source>
            <translation>صفحات</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>مستندات</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>مقارنة</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>تصدير المقارنة</translation>
        </message>
        <message>
            <source>The comparison was exported to %1</source>
            <translation>صُدّرت المقارنة إلى %1</translation>
        </message>
    </context>
    <context>
        <name>CompareHead</name>
        <message>
            <source>Two articles side by side</source>
            <translation>مقارنة مقالين</translation>
        </message>
        <message>
            <source>Show or leave out what both articles say</source>
            <translation>إظهار ما يرد في المقالين معاً أو إخفاؤه</translation>
        </message>
        <message>
            <source>Show or leave out what only the first article says</source>
            <translation>إظهار ما لا يرد إلا في المقال الأول أو إخفاؤه</translation>
        </message>
        <message>
            <source>Show or leave out what only the second article says</source>
            <translation>إظهار ما لا يرد إلا في المقال الثاني أو إخفاؤه</translation>
        </message>
        <message>
            <source>Show only passages that differ; [ and ] go from one to the next</source>
            <translation>إظهار المقاطع المختلفة وحدها؛ المفتاحان [ و] للتنقل بينها</translation>
        </message>
        <message>
            <source>Page (HTML)…</source>
            <translation>صفحة (HTML)…</translation>
        </message>
        <message>
            <source>Document (DOCX)…</source>
            <translation>مستند (DOCX)…</translation>
        </message>
        <message>
            <source>Save the comparison as a file</source>
            <translation>حفظ المقارنة في ملف</translation>
        </message>
        <message numerus="yes">
            <source>%Ln shared passage(s)</source>
            <translation>
                <numerusform>لا مقاطع مشتركة</numerusform>
                <numerusform>مقطع مشترك واحد</numerusform>
                <numerusform>مقطعان مشتركان</numerusform>
                <numerusform>%Ln مقاطع مشتركة</numerusform>
                <numerusform>%Ln مقطعاً مشتركاً</numerusform>
                <numerusform>%Ln مقطع مشترك</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln only in the first</source>
            <translation>
                <numerusform>لا شيء في الأول فقط</numerusform>
                <numerusform>مقطع في الأول فقط</numerusform>
                <numerusform>مقطعان في الأول فقط</numerusform>
                <numerusform>%Ln مقاطع في الأول فقط</numerusform>
                <numerusform>%Ln مقطعاً في الأول فقط</numerusform>
                <numerusform>%Ln مقطع في الأول فقط</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln only in the second</source>
            <translation>
                <numerusform>لا شيء في الثاني فقط</numerusform>
                <numerusform>مقطع في الثاني فقط</numerusform>
                <numerusform>مقطعان في الثاني فقط</numerusform>
                <numerusform>%Ln مقاطع في الثاني فقط</numerusform>
                <numerusform>%Ln مقطعاً في الثاني فقط</numerusform>
                <numerusform>%Ln مقطع في الثاني فقط</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln difference(s)</source>
            <translation>
                <numerusform>لا اختلافات</numerusform>
                <numerusform>اختلاف واحد</numerusform>
                <numerusform>اختلافان</numerusform>
                <numerusform>%Ln اختلافات</numerusform>
                <numerusform>%Ln اختلافاً</numerusform>
                <numerusform>%Ln اختلاف</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Two articles side by side</source>
            <translation>مقارنة مقالين</translation>
        </message>
        <message>
            <source>Stopped. Go back and compare again to begin anew.</source>
            <translation>أُوقفت المقارنة. ارجع وأعد المقارنة لتبدأ من جديد.</translation>
        </message>
        <message>
            <source>One of the articles is not in the library any more. Undo (Ctrl+Z) brings back what was removed.</source>
            <translation>لم يعد أحد المقالين في المكتبة. التراجع (Ctrl+Z) يعيد ما أُزيل.</translation>
        </message>
        <message>
            <source>There is no text in either article to compare.</source>
            <translation>لا نص في المقالين ليُقارَن.</translation>
        </message>
        <message>
            <source>Nothing of what is chosen above is in these articles. Choose more to see it.</source>
            <translation>لا يرد في هذين المقالين شيء مما اختير أعلاه؛ اختر المزيد لتراه.</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Passages of two articles</source>
            <translation>مقاطع المقالين</translation>
        </message>
        <message>
            <source>Place in the comparison</source>
            <translation>الموضع في المقارنة</translation>
        </message>
    </context>
    <context>
        <name>CompareWords</name>
        <message>
            <source>Shown again: it stands elsewhere too</source>
            <translation>مكرر هنا: ورد مقابل مقطع آخر أيضاً</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>This is the article itself</source>
            <translation>هذا هو المقال نفسه</translation>
        </message>
        <message>
            <source>Both have the same words</source>
            <translation>كلماتهما واحدة</translation>
        </message>
        <message>
            <source>%1 the same text; what differs is underlined</source>
            <translation>النص واحد بنسبة %1؛ وما اختلف تحته خط</translation>
        </message>
        <message>
            <source>No passage of one says what a passage of the other says</source>
            <translation>لا مقطع في أحدهما يقول ما يقوله مقطع في الآخر</translation>
        </message>
        <message>
            <source>In both articles, %1 alike</source>
            <translation>في المقالين، بتشابه %1</translation>
        </message>
        <message>
            <source>Only in the second article</source>
            <translation>في المقال الثاني فقط</translation>
        </message>
        <message>
            <source>Only in the first article</source>
            <translation>في المقال الأول فقط</translation>
        </message>
        <message>
            <source>Second article: %1</source>
            <translation>المقال الثاني: %1</translation>
        </message>
        <message>
            <source>First article: %1</source>
            <translation>المقال الأول: %1</translation>
        </message>
        <message>
            <source>The second article's passage is shown again</source>
            <translation>مقطع المقال الثاني مكرر هنا</translation>
        </message>
        <message>
            <source>The first article's passage is shown again</source>
            <translation>مقطع المقال الأول مكرر هنا</translation>
        </message>
    </context>
    <context>
        <name>ConcordanceBar</name>
        <message>
            <source>Article by article</source>
            <translation>مرتبة بحسب المقالات</translation>
        </message>
        <message>
            <source>By the word before</source>
            <translation>مرتبة بما قبلها</translation>
        </message>
        <message>
            <source>By the word after</source>
            <translation>مرتبة بما بعدها</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>الأقدم أولاً</translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation>بلا تجميع</translation>
        </message>
        <message>
            <source>Grouped by outlet</source>
            <translation>مجمّعة بحسب المصدر</translation>
        </message>
        <message>
            <source>Grouped by year</source>
            <translation>مجمّعة بحسب السنة</translation>
        </message>
        <message>
            <source>In context</source>
            <translation>في سياقها</translation>
        </message>
        <message>
            <source>All places</source>
            <translation>كل المواضع</translation>
        </message>
        <message>
            <source>Show all places again (Esc)</source>
            <translation>إظهار كل المواضع من جديد (Esc)</translation>
        </message>
        <message>
            <source>Order of the lines</source>
            <translation>ترتيب الأسطر</translation>
        </message>
        <message>
            <source>Groups of the lines</source>
            <translation>تجميع الأسطر</translation>
        </message>
        <message>
            <source>Words beside it</source>
            <translation>الكلمات المجاورة</translation>
        </message>
        <message>
            <source>Show or fold away the words beside it</source>
            <translation>إظهار الكلمات المجاورة أو طيّها</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>تصدير CSV</translation>
        </message>
        <message>
            <source>Export these lines for a spreadsheet</source>
            <translation>تصدير هذه الأسطر إلى جدول بيانات</translation>
        </message>
    </context>
    <context>
        <name>ConcordanceList</name>
        <message>
            <source>Lines in context</source>
            <translation>الأسطر في سياقها</translation>
        </message>
    </context>
    <context>
        <name>ConcordanceModel</name>
        <message numerus="yes">
            <source>%1, %Ln place(s)</source>
            <translation>
                <numerusform>%1، لا مواضع</numerusform>
                <numerusform>%1، موضع واحد</numerusform>
                <numerusform>%1، موضعان</numerusform>
                <numerusform>%1، %Ln مواضع</numerusform>
                <numerusform>%1، %Ln موضعاً</numerusform>
                <numerusform>%1، %Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>ConcordanceView</name>
        <message>
            <source>In context</source>
            <translation>في سياقها</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message>
            <source>Without an outlet</source>
            <translation>بلا مصدر</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) beside %1</source>
            <translation>
                <numerusform>لا مواضع مع %1</numerusform>
                <numerusform>موضع واحد مع %1</numerusform>
                <numerusform>موضعان مع %1</numerusform>
                <numerusform>%Ln مواضع مع %1</numerusform>
                <numerusform>%Ln موضعاً مع %1</numerusform>
                <numerusform>%Ln موضع مع %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) found</source>
            <translation>
                <numerusform>لم يُعثر على مقالات</numerusform>
                <numerusform>عُثر على مقال واحد</numerusform>
                <numerusform>عُثر على مقالين</numerusform>
                <numerusform>عُثر على %Ln مقالات</numerusform>
                <numerusform>عُثر على %Ln مقالاً</numerusform>
                <numerusform>عُثر على %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest %Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>أحدث موضع</numerusform>
                <numerusform>أحدث موضعين</numerusform>
                <numerusform>أحدث %Ln مواضع</numerusform>
                <numerusform>أحدث %Ln موضعاً</numerusform>
                <numerusform>أحدث %Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>Search for a word, a phrase or an entity to see it in context.</source>
            <translation>ابحث عن كلمة أو عبارة أو كيان لتراه في سياقه.</translation>
        </message>
        <message>
            <source>Nothing in the library has this.</source>
            <translation>لا شيء من هذا في المكتبة.</translation>
        </message>
        <message>
            <source>Reading the articles…</source>
            <translation>تجري قراءة المقالات…</translation>
        </message>
        <message>
            <source>Tables (*.csv);;All files (*)</source>
            <translation>جداول (*.csv);;كل الملفات (*)</translation>
        </message>
        <message>
            <source>Export the lines</source>
            <translation>تصدير الأسطر</translation>
        </message>
        <message>
            <source>concordance.csv</source>
            <translation>سياقات.csv</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) exported to %1</source>
            <translation>
                <numerusform>لم يُصدَّر أي سطر إلى %1</numerusform>
                <numerusform>صُدّر سطر واحد إلى %1</numerusform>
                <numerusform>صُدّر سطران إلى %1</numerusform>
                <numerusform>صُدّرت %Ln أسطر إلى %1</numerusform>
                <numerusform>صُدّر %Ln سطراً إلى %1</numerusform>
                <numerusform>صُدّر %Ln سطر إلى %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Confirmation</name>
        <message>
            <source>The whole library goes back to this state. Its present state is kept as a backup first, so that you can come back to it.</source>
            <translation>تعود المكتبة كلها إلى هذه الحال، وتُحفظ حالها الراهنة أولاً نسخةً احتياطية ليمكنك الرجوع إليها.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Leave the library as it is (Esc)</source>
            <translation>ترك المكتبة كما هي (Esc)</translation>
        </message>
    </context>
    <context>
        <name>Crossing</name>
        <message>
            <source>Nothing near to compare with; choose two articles in the list</source>
            <translation>لا مقال قريب للمقارنة؛ اختر مقالين من القائمة</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>This is the last article of the list</source>
            <translation>هذا آخر مقال في القائمة</translation>
        </message>
    </context>
    <context>
        <name>DetailsSection</name>
        <message>
            <source>Details</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>الكاتب</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <source>Write a date as 2021-10-12, 12.10.2021, 10.2021 or 2021.</source>
            <translation>اكتب التاريخ هكذا: 2021-10-12 أو 12.10.2021 أو 10.2021 أو 2021.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>أُضيف في</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>غير معروفة</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>العربية</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>الفارسية</translation>
        </message>
        <message>
            <source>English</source>
            <translation>الإنجليزية</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>لغة أخرى</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>الرابط</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>نسخ الرابط</translation>
        </message>
    </context>
    <context>
        <name>Difference</name>
        <message>
            <source>Dates differ</source>
            <translation>تاريخ مختلف</translation>
        </message>
        <message>
            <source>Numbers differ</source>
            <translation>عدد مختلف</translation>
        </message>
        <message>
            <source>Places differ</source>
            <translation>مكان مختلف</translation>
        </message>
        <message>
            <source>Names differ</source>
            <translation>اسم مختلف</translation>
        </message>
        <message>
            <source>Attributions differ</source>
            <translation>القائل مختلف</translation>
        </message>
        <message>
            <source>“%1” ↔ “%2”</source>
            <translation>«%1» ↔ «%2»</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>Dismissed</name>
        <message>
            <source>Articles that are not shown as related to this one</source>
            <translation>مقالات مستبعدة من المرتبطة بهذا المقال</translation>
        </message>
        <message>
            <source>Not shown: %1</source>
            <translation>مستبعدة: %1</translation>
        </message>
    </context>
    <context>
        <name>EntitiesSection</name>
        <message>
            <source>Entities here</source>
            <translation>كيانات المقال</translation>
        </message>
        <message>
            <source>Select a name and press E.</source>
            <translation>حدّد اسماً واضغط E.</translation>
        </message>
        <message>
            <source>Entity page</source>
            <translation>صفحة الكيان</translation>
        </message>
        <message>
            <source>All that is known of this entity, and every mention</source>
            <translation>كل ما يُعرف عن هذا الكيان، وكل ذكر له</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>لم يُذكر</numerusform>
                <numerusform>ذُكر مرة</numerusform>
                <numerusform>ذُكر مرتين</numerusform>
                <numerusform>ذُكر %Ln مرات</numerusform>
                <numerusform>ذُكر %Ln مرة</numerusform>
                <numerusform>ذُكر %Ln مرة</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to this place</source>
            <translation>الانتقال إلى هذا الموضع</translation>
        </message>
        <message>
            <source>Remove this mention</source>
            <translation>إزالة هذا الذكر</translation>
        </message>
    </context>
    <context>
        <name>EntityEdits</name>
        <message>
            <source>entity</source>
            <translation>كيان</translation>
        </message>
        <message>
            <source>removal of an entity's mark</source>
            <translation>إزالة ذكر كيان</translation>
        </message>
        <message>
            <source>mentions of an entity</source>
            <translation>أذكار كيان</translation>
        </message>
        <message>
            <source>accepted suggestion</source>
            <translation>قبول اقتراح</translation>
        </message>
        <message numerus="yes">
            <source>%n accepted suggestion(s)</source>
            <translation>
                <numerusform>لا اقتراحات مقبولة</numerusform>
                <numerusform>قبول اقتراح واحد</numerusform>
                <numerusform>قبول اقتراحين</numerusform>
                <numerusform>قبول %Ln اقتراحات</numerusform>
                <numerusform>قبول %Ln اقتراحاً</numerusform>
                <numerusform>قبول %Ln اقتراح</numerusform>
            </translation>
        </message>
        <message>
            <source>rejected suggestion</source>
            <translation>رفض اقتراح</translation>
        </message>
        <message>
            <source>new entity</source>
            <translation>كيان جديد</translation>
        </message>
        <message>
            <source>name of an entity</source>
            <translation>اسم كيان</translation>
        </message>
        <message>
            <source>kind of an entity</source>
            <translation>نوع كيان</translation>
        </message>
        <message>
            <source>description of an entity</source>
            <translation>وصف كيان</translation>
        </message>
        <message>
            <source>Latin name of an entity</source>
            <translation>الاسم اللاتيني لكيان</translation>
        </message>
        <message>
            <source>part of another entity</source>
            <translation>تبعية كيان لآخر</translation>
        </message>
        <message>
            <source>removal of an entity</source>
            <translation>حذف كيان</translation>
        </message>
        <message>
            <source>merging of entities</source>
            <translation>دمج كيانين</translation>
        </message>
        <message>
            <source>splitting of an entity</source>
            <translation>فصل كيان</translation>
        </message>
        <message>
            <source>import of entities</source>
            <translation>استيراد كيانات</translation>
        </message>
        <message>
            <source>spelling of an entity</source>
            <translation>صيغة اسم</translation>
        </message>
        <message>
            <source>removal of a spelling</source>
            <translation>حذف صيغة اسم</translation>
        </message>
        <message>
            <source>link of an entity</source>
            <translation>رابط لكيان</translation>
        </message>
        <message>
            <source>removal of a link</source>
            <translation>حذف رابط</translation>
        </message>
        <message>
            <source>note on an entity</source>
            <translation>ملاحظة على كيان</translation>
        </message>
        <message>
            <source>removal of a note on an entity</source>
            <translation>حذف ملاحظة على كيان</translation>
        </message>
        <message>
            <source>tag on an entity</source>
            <translation>وسم كيان</translation>
        </message>
        <message>
            <source>removal of a tag</source>
            <translation>إزالة وسم</translation>
        </message>
    </context>
    <context>
        <name>EntityFiles</name>
        <message>
            <source>Import entities</source>
            <translation>استيراد كيانات</translation>
        </message>
        <message>
            <source>Tables (*.csv);;All files (*)</source>
            <translation>جداول (*.csv);;كل الملفات (*)</translation>
        </message>
        <message>
            <source>Export entities</source>
            <translation>تصدير الكيانات</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>جداول (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%Ln entity(ies) read</source>
            <translation>
                <numerusform>لم يُقرأ كيان</numerusform>
                <numerusform>قُرئ كيان واحد</numerusform>
                <numerusform>قُرئ كيانان</numerusform>
                <numerusform>قُرئت %Ln كيانات</numerusform>
                <numerusform>قُرئ %Ln كياناً</numerusform>
                <numerusform>قُرئ %Ln كيان</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entity(ies) exported</source>
            <translation>
                <numerusform>لم يُصدَّر كيان</numerusform>
                <numerusform>صُدّر كيان واحد</numerusform>
                <numerusform>صُدّر كيانان</numerusform>
                <numerusform>صُدّرت %Ln كيانات</numerusform>
                <numerusform>صُدّر %Ln كياناً</numerusform>
                <numerusform>صُدّر %Ln كيان</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityList</name>
        <message>
            <source>Entities</source>
            <translation>الكيانات</translation>
        </message>
        <message>
            <source>Name of the entity</source>
            <translation>اسم الكيان</translation>
        </message>
        <message>
            <source>Open its page	Enter</source>
            <translation>افتح صفحته	Enter</translation>
        </message>
        <message>
            <source>Rename	F2</source>
            <translation>أعد التسمية	F2</translation>
        </message>
        <message>
            <source>Merge with another…	Ctrl+M</source>
            <translation>ادمجه مع آخر…	Ctrl+M</translation>
        </message>
        <message>
            <source>Remove this entity	Delete</source>
            <translation>احذف هذا الكيان	Delete</translation>
        </message>
    </context>
    <context>
        <name>EntityListPage</name>
        <message>
            <source>Entities</source>
            <translation>الكيانات</translation>
        </message>
        <message>
            <source>No entities yet. Select a name in an article and press E; it is then found wherever it stands.</source>
            <translation>لا كيانات بعد. حدّد اسماً في مقال واضغط E، فيُعثر عليه أينما ورد.</translation>
        </message>
        <message>
            <source>Back to reading</source>
            <translation>العودة إلى القراءة</translation>
        </message>
        <message>
            <source>No entity fits.</source>
            <translation>لا كيان يطابق.</translation>
        </message>
        <message>
            <source>Merge with this entity:</source>
            <translation>ادمجه مع هذا الكيان:</translation>
        </message>
    </context>
    <context>
        <name>EntityNotes</name>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>اكتب ملاحظة</translation>
        </message>
        <message>
            <source>Note on the entity</source>
            <translation>ملاحظة على الكيان</translation>
        </message>
    </context>
    <context>
        <name>EntityPage</name>
        <message>
            <source>Entity</source>
            <translation>كيان</translation>
        </message>
        <message>
            <source>This entity is not in the library any more. Undo (Ctrl+Z) brings back what was removed last.</source>
            <translation>لم يعد هذا الكيان في المكتبة. التراجع (Ctrl+Z) يعيد آخر ما حُذف.</translation>
        </message>
        <message>
            <source>All entities</source>
            <translation>كل الكيانات</translation>
        </message>
        <message>
            <source>Entity: %1</source>
            <translation>الكيان: %1</translation>
        </message>
    </context>
    <context>
        <name>EntityPicker</name>
        <message>
            <source>Name of the other entity</source>
            <translation>اسم الكيان الآخر</translation>
        </message>
        <message>
            <source>Any spelling of its name</source>
            <translation>أي صيغة لاسمه</translation>
        </message>
    </context>
    <context>
        <name>EntityTags</name>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>أضف وسماً</translation>
        </message>
        <message>
            <source>Add a tag to the entity</source>
            <translation>أضف وسماً إلى الكيان</translation>
        </message>
        <message>
            <source>Add a tag to the entity; / nests it</source>
            <translation>أضف وسماً إلى الكيان؛ الشرطة / تجعله فرعاً</translation>
        </message>
        <message>
            <source>Remove the tag %1</source>
            <translation>أزل الوسم %1</translation>
        </message>
    </context>
    <context>
        <name>EntityWords</name>
        <message>
            <source>same person?</source>
            <translation>نفس الشخص؟</translation>
        </message>
        <message>
            <source>same place?</source>
            <translation>نفس المكان؟</translation>
        </message>
        <message>
            <source>same organisation?</source>
            <translation>نفس الجهة؟</translation>
        </message>
        <message>
            <source>same event?</source>
            <translation>نفس الحدث؟</translation>
        </message>
        <message>
            <source>the same?</source>
            <translation>نفسه؟</translation>
        </message>
        <message>
            <source>you</source>
            <translation>أنت</translation>
        </message>
        <message>
            <source>marked in a text</source>
            <translation>معلَّمة في نص</translation>
        </message>
        <message>
            <source>found, accepted</source>
            <translation>مقترحة، مقبولة</translation>
        </message>
        <message>
            <source>surname</source>
            <translation>اسم العائلة</translation>
        </message>
        <message>
            <source>from a bracket</source>
            <translation>من بين قوسين</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>مستوردة</translation>
        </message>
        <message>
            <source>by merging</source>
            <translation>بالدمج</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>لا موضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln spelling(s)</source>
            <translation>
                <numerusform>لا صيغ</numerusform>
                <numerusform>صيغة واحدة</numerusform>
                <numerusform>صيغتان</numerusform>
                <numerusform>%Ln صيغ</numerusform>
                <numerusform>%Ln صيغة</numerusform>
                <numerusform>%Ln صيغة</numerusform>
            </translation>
        </message>
        <message>
            <source>no mentions</source>
            <translation>لا ذكر</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>a month and its year</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>Examples</name>
        <message>
            <source>a word, however it is spelled</source>
            <translation>كلمة، كيفما كُتبت</translation>
        </message>
        <message>
            <source>these words, one after the other</source>
            <translation>هذه الكلمات متتابعةً</translation>
        </message>
        <message>
            <source>a name in Latin letters</source>
            <translation>اسم بحروف لاتينية</translation>
        </message>
        <message>
            <source>either of the two</source>
            <translation>إحدى الكلمتين</translation>
        </message>
        <message>
            <source>only what was published after a year</source>
            <translation>ما نُشر بعد سنة معيّنة فقط</translation>
        </message>
        <message>
            <source>without a word</source>
            <translation>من دون كلمة</translation>
        </message>
        <message>
            <source>words near one another</source>
            <translation>كلمات متقاربة</translation>
        </message>
        <message>
            <source>Ask for anything, for example:</source>
            <translation>ابحث عمّا شئت، مثلاً:</translation>
        </message>
    </context>
    <context>
        <name>ExportButton</name>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>%1 could not be written (%2); choose another place, or check the disk.</source>
            <translation>تعذّرت كتابة %1 (%2)؛ اختر مكاناً آخر أو تحقّق من القرص.</translation>
        </message>
    </context>
    <context>
        <name>FacetColumn</name>
        <message>
            <source>Narrow what was found</source>
            <translation>تضييق النتائج</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>السنة</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>الكيان</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>الوسم</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Change the Latin name</source>
            <translation>غيّر الاسم اللاتيني</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>الاسم اللاتيني</translation>
        </message>
        <message>
            <source>Latin name; empty: by rule</source>
            <translation>الاسم اللاتيني؛ إن تُرك فارغاً فبالقاعدة</translation>
        </message>
        <message>
            <source>add a link</source>
            <translation>أضف رابطاً</translation>
        </message>
        <message>
            <source>Add an address or an item of Wikidata</source>
            <translation>أضف عنواناً أو عنصراً من ويكي بيانات</translation>
        </message>
        <message>
            <source>Address or item of Wikidata</source>
            <translation>عنوان أو عنصر من ويكي بيانات</translation>
        </message>
        <message>
            <source>https://… or Q5907430</source>
            <translation>https://… أو Q5907430</translation>
        </message>
        <message>
            <source>add a description</source>
            <translation>أضف وصفاً</translation>
        </message>
        <message>
            <source>Say who or what this is</source>
            <translation>عرّف به: من هو أو ما هو</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>الوصف</translation>
        </message>
        <message>
            <source>Who or what this is</source>
            <translation>من هو أو ما هو</translation>
        </message>
        <message>
            <source>add a Latin name</source>
            <translation>أضف اسماً لاتينياً</translation>
        </message>
        <message>
            <source>Written by rule; press to write it yourself</source>
            <translation>كُتب بالقاعدة؛ اضغط لتكتبه بنفسك</translation>
        </message>
        <message>
            <source>Latin name: %1</source>
            <translation>الاسم اللاتيني: %1</translation>
        </message>
        <message>
            <source>Open %1 in the browser</source>
            <translation>افتح %1 في المتصفح</translation>
        </message>
        <message>
            <source>Remove this link</source>
            <translation>أزل هذا الرابط</translation>
        </message>
    </context>
    <context>
        <name>FileAdder</name>
        <message>
            <source>Files are being added already; try again when that is done.</source>
            <translation>تجري الآن إضافة ملفات؛ أعد المحاولة حين تنتهي.</translation>
        </message>
        <message>
            <source>%1 of %2 added</source>
            <translation>أُضيف %1 من %2</translation>
        </message>
        <message>
            <source>%1 added · %2%</source>
            <translation>أُضيف %1 · %2%</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>تجري القراءة…</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>أُوقفت الإضافة</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) added</source>
            <translation>
                <numerusform>لم يُضَف أي مقال</numerusform>
                <numerusform>أُضيف مقال واحد</numerusform>
                <numerusform>أُضيف مقالان</numerusform>
                <numerusform>أُضيفت %Ln مقالات</numerusform>
                <numerusform>أُضيف %Ln مقالاً</numerusform>
                <numerusform>أُضيف %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) updated</source>
            <translation>
                <numerusform>لم يُحدَّث أي مقال</numerusform>
                <numerusform>حُدِّث مقال واحد</numerusform>
                <numerusform>حُدِّث مقالان</numerusform>
                <numerusform>حُدِّثت %Ln مقالات</numerusform>
                <numerusform>حُدِّث %Ln مقالاً</numerusform>
                <numerusform>حُدِّث %Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here already</source>
            <translation>
                <numerusform>لا شيء موجود من قبل</numerusform>
                <numerusform>واحد موجود من قبل</numerusform>
                <numerusform>اثنان موجودان من قبل</numerusform>
                <numerusform>%Ln موجودة من قبل</numerusform>
                <numerusform>%Ln موجودة من قبل</numerusform>
                <numerusform>%Ln موجودة من قبل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not added</source>
            <translation>
                <numerusform>أُضيف كل شيء</numerusform>
                <numerusform>واحد لم يُضَف</numerusform>
                <numerusform>اثنان لم يُضافا</numerusform>
                <numerusform>%Ln لم تُضَف</numerusform>
                <numerusform>%Ln لم تُضَف</numerusform>
                <numerusform>%Ln لم تُضَف</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>غير مقروء</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>مميّز</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>قيد القراءة</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>مقروء</translation>
        </message>
        <message>
            <source>Filter: title, outlet, words</source>
            <translation>تصفية: عنوان، مصدر، كلمات</translation>
        </message>
        <message>
            <source>Filter the articles</source>
            <translation>تصفية المقالات</translation>
        </message>
        <message>
            <source>Filter the articles (Ctrl+L)</source>
            <translation>تصفية المقالات (Ctrl+L)</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>ترتيب القائمة</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>مزيد من التصفية</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>بحسب التاريخ</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>بحسب العنوان</translation>
        </message>
        <message>
            <source>By time added</source>
            <translation>بحسب وقت الإضافة</translation>
        </message>
        <message>
            <source>By time last read</source>
            <translation>بحسب آخر قراءة</translation>
        </message>
        <message>
            <source>Ascending</source>
            <translation>تصاعدي</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>تنازلي</translation>
        </message>
        <message>
            <source>Fold copies into one row</source>
            <translation>طيّ النسخ المتطابقة في سطر واحد</translation>
        </message>
        <message>
            <source>By article</source>
            <translation>حسب المقال</translation>
        </message>
        <message>
            <source>By passage</source>
            <translation>حسب المقطع</translation>
        </message>
        <message>
            <source>By sentence</source>
            <translation>حسب الجملة</translation>
        </message>
        <message>
            <source>What two entities must share to be joined</source>
            <translation>ما يجب أن يجمع كيانين ليرتبطا</translation>
        </message>
        <message>
            <source>Outlets whose articles count</source>
            <translation>المصادر التي تُحتسب مقالاتها</translation>
        </message>
        <message>
            <source>From date</source>
            <translation>من تاريخ</translation>
        </message>
        <message>
            <source>Articles from this date on: 2021, 10.2021</source>
            <translation>المقالات من هذا التاريخ فصاعداً: 2021، 10.2021</translation>
        </message>
        <message>
            <source>To date</source>
            <translation>إلى تاريخ</translation>
        </message>
        <message>
            <source>Articles up to this date: 2021, 10.2021</source>
            <translation>المقالات حتى هذا التاريخ: 2021، 10.2021</translation>
        </message>
        <message>
            <source>Show weaker connections too</source>
            <translation>إظهار الروابط الأضعف أيضاً</translation>
        </message>
        <message>
            <source>Show stronger connections only</source>
            <translation>إظهار الروابط الأقوى فقط</translation>
        </message>
        <message>
            <source>How many entities at most</source>
            <translation>أقصى عدد للكيانات</translation>
        </message>
        <message>
            <source>How many entities are shown at most: the most mentioned ones</source>
            <translation>أقصى عدد للكيانات المعروضة، وهي الأكثر ذكراً</translation>
        </message>
        <message>
            <source>At most %1</source>
            <translation>%1 على الأكثر</translation>
        </message>
        <message>
            <source>Show or leave out: %1</source>
            <translation>إظهار أو إخفاء: %1</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>%1 فأكثر</translation>
        </message>
        <message>
            <source>All outlets</source>
            <translation>كل المصادر</translation>
        </message>
        <message numerus="yes">
            <source>%Ln outlet(s)</source>
            <translation>
                <numerusform>لا مصادر</numerusform>
                <numerusform>مصدر واحد</numerusform>
                <numerusform>مصدران</numerusform>
                <numerusform>%Ln مصادر</numerusform>
                <numerusform>%Ln مصدراً</numerusform>
                <numerusform>%Ln مصدر</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Remove the filter %1</source>
            <translation>إزالة التصفية: %1</translation>
        </message>
        <message>
            <source>entity</source>
            <translation>كيان</translation>
        </message>
        <message>
            <source>person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <source>place</source>
            <translation>مكان</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>جهة</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>outlet</source>
            <translation>مصدر</translation>
        </message>
        <message>
            <source>language</source>
            <translation>لغة</translation>
        </message>
        <message>
            <source>status</source>
            <translation>حالة</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>لون</translation>
        </message>
        <message>
            <source>with</source>
            <translation>فيه</translation>
        </message>
        <message>
            <source>after</source>
            <translation>بعد</translation>
        </message>
        <message>
            <source>before</source>
            <translation>قبل</translation>
        </message>
        <message>
            <source>on</source>
            <translation>في</translation>
        </message>
        <message>
            <source>not %1</source>
            <translation>ليس %1</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>غير مقروء</translation>
        </message>
        <message>
            <source>being read</source>
            <translation>قيد القراءة</translation>
        </message>
        <message>
            <source>done</source>
            <translation>مقروء</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>مميّز</translation>
        </message>
        <message>
            <source>a note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>a highlight</source>
            <translation>تظليل</translation>
        </message>
        <message>
            <source>a tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>أصفر</translation>
        </message>
        <message>
            <source>green</source>
            <translation>أخضر</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>أزرق</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>وردي</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>بنفسجي</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in the article</source>
            <translation>البحث في المقال</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>الموضع السابق</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>الموضع التالي</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>مطابق</translation>
        </message>
        <message>
            <source>Letters exactly as typed, with hamza and marks</source>
            <translation>الأحرف كما كُتبت تماماً، بهمزاتها وحركاتها</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>تعبير نمطي</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>لا نتائج</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 places</source>
            <translation>%1 موضع</translation>
        </message>
        <message>
            <source>from the start</source>
            <translation>من البداية</translation>
        </message>
        <message>
            <source>from the end</source>
            <translation>من النهاية</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>not a complete expression</source>
            <translation>التعبير غير مكتمل</translation>
        </message>
        <message>
            <source>this expression takes too long</source>
            <translation>هذا التعبير يستغرق وقتاً طويلاً</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>يجري البحث…</translation>
        </message>
    </context>
    <context>
        <name>GoToBox</name>
        <message>
            <source>Search the library or go to anything</source>
            <translation>ابحث في المكتبة أو انتقل إلى أي شيء</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Name of the entity</source>
            <translation>اسم الكيان</translation>
        </message>
        <message>
            <source>More to do with this entity</source>
            <translation>إجراءات أخرى لهذا الكيان</translation>
        </message>
        <message>
            <source>Rename	F2</source>
            <translation>أعد التسمية	F2</translation>
        </message>
        <message>
            <source>Merge with another…	Ctrl+M</source>
            <translation>ادمجه مع آخر…	Ctrl+M</translation>
        </message>
        <message>
            <source>Split off spellings…</source>
            <translation>افصل بعض الصيغ…</translation>
        </message>
        <message>
            <source>Tag every occurrence…</source>
            <translation>علّم كل موضع يرد فيه…</translation>
        </message>
        <message>
            <source>Remove this entity</source>
            <translation>احذف هذا الكيان</translation>
        </message>
    </context>
    <context>
        <name>Hierarchy</name>
        <message>
            <source>Part of</source>
            <translation>جزء من</translation>
        </message>
        <message>
            <source>choose…</source>
            <translation>اختر…</translation>
        </message>
        <message>
            <source>Choose what this is a part of</source>
            <translation>اختر ما هو جزء منه</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>أزل</translation>
        </message>
        <message>
            <source>This is a part of nothing any more</source>
            <translation>لم يعد جزءاً من شيء</translation>
        </message>
        <message>
            <source>Parts of it</source>
            <translation>أجزاؤه</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>افتح صفحته</translation>
        </message>
    </context>
    <context>
        <name>HitStrip</name>
        <message>
            <source>Back to the results</source>
            <translation>العودة إلى النتائج</translation>
        </message>
        <message>
            <source>Back to the results (Ctrl+Shift+F)</source>
            <translation>العودة إلى النتائج (Ctrl+Shift+F)</translation>
        </message>
        <message>
            <source>Put the hits out</source>
            <translation>إخفاء المواضع</translation>
        </message>
        <message>
            <source>no hit here</source>
            <translation>لا موضع هنا</translation>
        </message>
        <message>
            <source>hit %1 of %2</source>
            <translation>الموضع %1 من %2</translation>
        </message>
        <message>
            <source>hit %1 of %2 here</source>
            <translation>الموضع %1 من %2 هنا</translation>
        </message>
        <message numerus="yes">
            <source>%Ln hit(s) here</source>
            <translation>
                <numerusform>لا مواضع هنا</numerusform>
                <numerusform>موضع واحد هنا</numerusform>
                <numerusform>موضعان هنا</numerusform>
                <numerusform>%Ln مواضع هنا</numerusform>
                <numerusform>%Ln موضعاً هنا</numerusform>
                <numerusform>%Ln موضع هنا</numerusform>
            </translation>
        </message>
        <message>
            <source>article %1 of %2</source>
            <translation>المقال %1 من %2</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Use it from now on</source>
            <translation>استعمالها من الآن</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>اختيار مجلد آخر…</translation>
        </message>
        <message>
            <source>Backed up (%1)</source>
            <translation>أُنشئت نسخة احتياطية (%1)</translation>
        </message>
        <message>
            <source>The repaired library has taken the place of the damaged one.</source>
            <translation>حلّت المكتبة المُصلَحة محلّ التالفة.</translation>
        </message>
        <message>
            <source>Restored to %1.</source>
            <translation>استُعيدت المكتبة إلى %1.</translation>
        </message>
        <message>
            <source>The damaged file is kept as %1.</source>
            <translation>حُفظ الملف التالف باسم %1.</translation>
        </message>
        <message>
            <source>What was there before is kept as a backup.</source>
            <translation>وحُفظ ما كان قبلها نسخةً احتياطية.</translation>
        </message>
        <message>
            <source>The indexes were made anew, and all is well. A backup from before was kept.</source>
            <translation>أُعيد بناء الفهارس، وكل شيء سليم. وحُفظت نسخة احتياطية مما قبل.</translation>
        </message>
        <message>
            <source>All is well; nothing had to be repaired</source>
            <translation>كل شيء سليم ولا حاجة إلى إصلاح</translation>
        </message>
        <message>
            <source>This is what could be read of the damaged library: %1 articles, %2 highlights, %3 notes.</source>
            <translation>هذا ما أمكنت قراءته من المكتبة التالفة: المقالات %1، التظليلات %2، الملاحظات %3.</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) are not whole; your marks in them are kept.</source>
            <translation>
                <numerusform>كل النصوص كاملة.</numerusform>
                <numerusform>نص واحد غير كامل؛ وعلاماتك فيه محفوظة.</numerusform>
                <numerusform>نصان غير كاملين؛ وعلاماتك فيهما محفوظة.</numerusform>
                <numerusform>%Ln نصوص غير كاملة؛ وعلاماتك فيها محفوظة.</numerusform>
                <numerusform>%Ln نصاً غير كامل؛ وعلاماتك فيها محفوظة.</numerusform>
                <numerusform>%Ln نص غير كامل؛ وعلاماتك فيها محفوظة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) contradicted the others and were left out.</source>
            <translation>
                <numerusform>لم يُترك أي سطر.</numerusform>
                <numerusform>سطر واحد ناقض غيره فتُرك.</numerusform>
                <numerusform>سطران ناقضا غيرهما فتُركا.</numerusform>
                <numerusform>%Ln أسطر ناقضت غيرها فتُركت.</numerusform>
                <numerusform>%Ln سطراً ناقض غيره فتُرك.</numerusform>
                <numerusform>%Ln سطر ناقض غيره فتُرك.</numerusform>
            </translation>
        </message>
        <message>
            <source>It lies in %1; the damaged file is as it was.</source>
            <translation>وهو في %1؛ والملف التالف باقٍ كما كان.</translation>
        </message>
    </context>
    <context>
        <name>KeepingPlace</name>
        <message>
            <source>Choose another folder…</source>
            <translation>اختيار مجلد آخر…</translation>
        </message>
        <message>
            <source>Beside the library</source>
            <translation>بجانب المكتبة</translation>
        </message>
        <message>
            <source>Put backups into the folder beside the library again</source>
            <translation>وضع النسخ الاحتياطية من جديد في المجلد بجانب المكتبة</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>إظهار في المجلد</translation>
        </message>
        <message>
            <source>Keep fewer backups</source>
            <translation>الاحتفاظ بنسخ أقل</translation>
        </message>
        <message>
            <source>Keep more backups</source>
            <translation>الاحتفاظ بنسخ أكثر</translation>
        </message>
        <message>
            <source>All of the last two days are kept, then one a day, a week and a month, as long as there is room.</source>
            <translation>يُحتفظ بكل نسخ اليومين الأخيرين، ثم بواحدة لكل يوم فأسبوع فشهر ما دام العدد يتّسع لها.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Kept at most</source>
            <translation>الحد الأقصى</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>مجلد النسخ الاحتياطية</translation>
        </message>
    </context>
    <context>
        <name>KeptDetails</name>
        <message>
            <source>Other details</source>
            <translation>تفاصيل أخرى</translation>
        </message>
        <message>
            <source>Copy all of %1</source>
            <translation>نسخ %1 كاملاً</translation>
        </message>
        <message>
            <source>Copy all of it</source>
            <translation>نسخه كاملاً</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <source>place</source>
            <translation>مكان</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>جهة</translation>
        </message>
        <message>
            <source>event</source>
            <translation>حدث</translation>
        </message>
        <message>
            <source>other</source>
            <translation>غير ذلك</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>أشخاص</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>أماكن</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>جهات</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>أحداث</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>غير ذلك</translation>
        </message>
    </context>
    <context>
        <name>KindButton</name>
        <message>
            <source>Change the kind</source>
            <translation>غيّر النوع</translation>
        </message>
        <message>
            <source>Kind: %1</source>
            <translation>النوع: %1</translation>
        </message>
    </context>
    <context>
        <name>LessCertain</name>
        <message>
            <source>Passages that may say the same; read them before you rely on them</source>
            <translation>مقاطع قد تقول الشيء نفسه؛ اقرأها قبل أن تعتمد عليها</translation>
        </message>
        <message>
            <source>Less certain parallels</source>
            <translation>مقاطع موازية أقل ترجيحاً</translation>
        </message>
        <message>
            <source>Show less certain ones (%1)</source>
            <translation>إظهار الأقل ترجيحاً (%1)</translation>
        </message>
        <message>
            <source>Hide less certain ones</source>
            <translation>إخفاء الأقل ترجيحاً</translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message>
            <source>Library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>Drop to add to the library</source>
            <translation>أفلت الملفات لإضافتها إلى المكتبة</translation>
        </message>
        <message>
            <source>Nothing matches “%1”.</source>
            <translation>لا شيء يطابق «%1».</translation>
        </message>
        <message>
            <source>No such articles.</source>
            <translation>لا مقالات كهذه.</translation>
        </message>
        <message>
            <source>No articles yet. Drop text files here or press Ctrl+O.</source>
            <translation>لا مقالات بعد. أفلت ملفات نصية هنا أو اضغط Ctrl+O.</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>أضف ملفات</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>إلغاء التصفية</translation>
        </message>
    </context>
    <context>
        <name>LibraryPopover</name>
        <message>
            <source>The library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>لا نسخة احتياطية بعد</translation>
        </message>
        <message>
            <source>Last backup: %1</source>
            <translation>آخر نسخة احتياطية: %1</translation>
        </message>
    </context>
    <context>
        <name>LinkCard</name>
        <message>
            <source>Say something else of the two</source>
            <translation>تغيير نوع الصلة</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>مقارنة جنباً إلى جنب</translation>
        </message>
        <message>
            <source>Remove this link</source>
            <translation>حذف هذا الرابط</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>اكتب ملاحظة</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>What is said: %1</source>
            <translation>نوع الصلة: %1</translation>
        </message>
        <message>
            <source>Open “%1”</source>
            <translation>فتح «%1»</translation>
        </message>
        <message>
            <source>Note on the link to “%1”</source>
            <translation>ملاحظة على الرابط مع «%1»</translation>
        </message>
    </context>
    <context>
        <name>LinkEdits</name>
        <message>
            <source>pinning of a related article</source>
            <translation>تثبيت مقال ذي صلة</translation>
        </message>
        <message>
            <source>dismissal of a related article</source>
            <translation>استبعاد مقال ذي صلة</translation>
        </message>
        <message>
            <source>taking back of a choice</source>
            <translation>العدول عن التثبيت أو الاستبعاد</translation>
        </message>
        <message>
            <source>link of two articles</source>
            <translation>ربط مقالين</translation>
        </message>
        <message>
            <source>change of a link</source>
            <translation>تعديل رابط</translation>
        </message>
        <message>
            <source>removal of a link</source>
            <translation>إزالة رابط</translation>
        </message>
    </context>
    <context>
        <name>Links</name>
        <message>
            <source>Continues</source>
            <translation>تتمّة لـ</translation>
        </message>
        <message>
            <source>Continued by</source>
            <translation>تتمّته</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>يناقض</translation>
        </message>
        <message>
            <source>Contradicted by</source>
            <translation>يناقضه</translation>
        </message>
        <message>
            <source>Same event as</source>
            <translation>الحدث نفسه في</translation>
        </message>
        <message>
            <source>Source of</source>
            <translation>مرجع لـ</translation>
        </message>
        <message>
            <source>Has as its source</source>
            <translation>مرجعه</translation>
        </message>
        <message>
            <source>See also</source>
            <translation>انظر أيضاً</translation>
        </message>
    </context>
    <context>
        <name>LinksSection</name>
        <message>
            <source>Links</source>
            <translation>روابط</translation>
        </message>
        <message>
            <source>Link to an article</source>
            <translation>ربط بمقال</translation>
        </message>
        <message>
            <source>Say what this article has to do with another one</source>
            <translation>بيان صلة هذا المقال بمقال آخر</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Back to reading</source>
            <translation>العودة إلى القراءة</translation>
        </message>
        <message>
            <source>Back to reading (Esc)</source>
            <translation>العودة إلى القراءة (Esc)</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>الكيانات</translation>
        </message>
        <message>
            <source>+ new entity</source>
            <translation>+ كيان جديد</translation>
        </message>
        <message>
            <source>Make an entity by its name</source>
            <translation>أنشئ كياناً باسمه</translation>
        </message>
        <message>
            <source>Name of the new entity</source>
            <translation>اسم الكيان الجديد</translation>
        </message>
        <message>
            <source>More to do with entities</source>
            <translation>إجراءات أخرى للكيانات</translation>
        </message>
        <message>
            <source>Any spelling, in Arabic or Latin letters</source>
            <translation>أي صيغة، بالحروف العربية أو اللاتينية</translation>
        </message>
        <message>
            <source>Find an entity</source>
            <translation>ابحث عن كيان</translation>
        </message>
        <message>
            <source>Find an entity (Ctrl+F)</source>
            <translation>ابحث عن كيان (Ctrl+F)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>most mentioned</source>
            <translation>الأكثر ذكراً</translation>
        </message>
        <message>
            <source>by name</source>
            <translation>حسب الاسم</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>الترتيب</translation>
        </message>
        <message numerus="yes">
            <source>%Ln entity(s)</source>
            <translation>
                <numerusform>لا كيانات</numerusform>
                <numerusform>كيان واحد</numerusform>
                <numerusform>كيانان</numerusform>
                <numerusform>%Ln كيانات</numerusform>
                <numerusform>%Ln كياناً</numerusform>
                <numerusform>%Ln كيان</numerusform>
            </translation>
        </message>
        <message>
            <source>Network: who with whom</source>
            <translation>الشبكة: من مع من</translation>
        </message>
        <message>
            <source>Import a CSV file…</source>
            <translation>استورد ملف CSV…</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>صدّر بصيغة CSV…</translation>
        </message>
    </context>
    <context>
        <name>LongActs</name>
        <message>
            <source>Stopped; what was done by then stays</source>
            <translation>أُوقف، وبقي ما أُنجز</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Add files</source>
            <translation>أضف ملفات</translation>
        </message>
        <message>
            <source>Articles (*.txt *.text *.jsonl *.jsonl.gz *.csv);;All files (*)</source>
            <translation>مقالات (*.txt *.text *.jsonl *.jsonl.gz *.csv);;كل الملفات (*)</translation>
        </message>
    </context>
    <context>
        <name>MarkEdits</name>
        <message>
            <source>highlight</source>
            <translation>تظليل</translation>
        </message>
        <message>
            <source>change of colour</source>
            <translation>تغيير اللون</translation>
        </message>
        <message>
            <source>change of a highlight's length</source>
            <translation>تعديل حدود التظليل</translation>
        </message>
        <message>
            <source>removal of a highlight</source>
            <translation>حذف تظليل</translation>
        </message>
        <message>
            <source>highlights of a search</source>
            <translation>تظليل نتائج بحث</translation>
        </message>
        <message>
            <source>note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>removal of a note</source>
            <translation>حذف ملاحظة</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>tags of a search</source>
            <translation>وسم نتائج بحث</translation>
        </message>
        <message>
            <source>removal of a tag</source>
            <translation>إزالة وسم</translation>
        </message>
    </context>
    <context>
        <name>MarkedScrollBar</name>
        <message>
            <source>Place in the article</source>
            <translation>الموضع في المقال</translation>
        </message>
    </context>
    <context>
        <name>MentionRow</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>Mentions</name>
        <message>
            <source>Mentions</source>
            <translation>مواضع الذكر</translation>
        </message>
        <message>
            <source>by date</source>
            <translation>حسب التاريخ</translation>
        </message>
        <message>
            <source>by article</source>
            <translation>حسب المقال</translation>
        </message>
        <message>
            <source>as a table</source>
            <translation>جدولاً</translation>
        </message>
        <message>
            <source>How the mentions are listed</source>
            <translation>كيف تُعرض مواضع الذكر</translation>
        </message>
        <message>
            <source>No mention fits.</source>
            <translation>لا موضع يطابق.</translation>
        </message>
        <message>
            <source>Not mentioned anywhere yet. Select a name in an article and press E.</source>
            <translation>لم يُذكر في أي مكان بعد. حدّد اسماً في مقال واضغط E.</translation>
        </message>
        <message>
            <source>outlet not known</source>
            <translation>المصدر غير معروف</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>مع %1</translation>
        </message>
        <message>
            <source>List all mentions again: without %1</source>
            <translation>اعرض كل المواضع من جديد: من دون %1</translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message>
            <source>Merge</source>
            <translation>ادمج</translation>
        </message>
        <message>
            <source>Merge, as one step that can be undone (Enter)</source>
            <translation>ادمجهما بخطوة واحدة يمكن التراجع عنها (Enter)</translation>
        </message>
        <message>
            <source>Keep the other name</source>
            <translation>أبقِ الاسم الآخر</translation>
        </message>
        <message>
            <source>Let the first go over to the second instead</source>
            <translation>ادمج الأول في الثاني بدلاً من ذلك</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Leave both as they are (Esc)</source>
            <translation>اترك الاثنين كما هما (Esc)</translation>
        </message>
        <message>
            <source>Merging two entities</source>
            <translation>دمج كيانين</translation>
        </message>
        <message>
            <source>Looking what goes where…</source>
            <translation>يجري حساب ما سينتقل…</translation>
        </message>
        <message>
            <source>One of the two is not in the library any more.</source>
            <translation>لم يعد أحدهما في المكتبة.</translation>
        </message>
        <message>
            <source>Merge %1 into %2?</source>
            <translation>أتدمج %1 في %2؟</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s) stand(s) where the other stands already, and become(s) one.</source>
            <translation>
                <numerusform>لا مواضع مشتركة.</numerusform>
                <numerusform>موضع واحد مشترك بينهما يصبح ذكراً واحداً.</numerusform>
                <numerusform>موضعان مشتركان بينهما يصبح كل منهما ذكراً واحداً.</numerusform>
                <numerusform>%Ln مواضع مشتركة بينهما يصبح كل منها ذكراً واحداً.</numerusform>
                <numerusform>%Ln موضعاً مشتركاً بينهما يصبح كل منها ذكراً واحداً.</numerusform>
                <numerusform>%Ln موضع مشترك بينهما يصبح كل منها ذكراً واحداً.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is no entity of its own any more. Undo (Ctrl+Z) brings it back.</source>
            <translation>لن يبقى %1 كياناً مستقلاً. التراجع (Ctrl+Z) يعيده.</translation>
        </message>
        <message>
            <source>They are of different kinds: it will be %1.</source>
            <translation>نوعاهما مختلفان، والنوع الباقي: %1.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 في %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%Ln ملاحظات</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tag(s)</source>
            <translation>
                <numerusform>لا وسوم</numerusform>
                <numerusform>وسم واحد</numerusform>
                <numerusform>وسمان</numerusform>
                <numerusform>%Ln وسوم</numerusform>
                <numerusform>%Ln وسماً</numerusform>
                <numerusform>%Ln وسم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln link(s)</source>
            <translation>
                <numerusform>لا روابط</numerusform>
                <numerusform>رابط واحد</numerusform>
                <numerusform>رابطان</numerusform>
                <numerusform>%Ln روابط</numerusform>
                <numerusform>%Ln رابطاً</numerusform>
                <numerusform>%Ln رابط</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln part(s)</source>
            <translation>
                <numerusform>لا أجزاء</numerusform>
                <numerusform>جزء واحد</numerusform>
                <numerusform>جزءان</numerusform>
                <numerusform>%Ln أجزاء</numerusform>
                <numerusform>%Ln جزءاً</numerusform>
                <numerusform>%Ln جزء</numerusform>
            </translation>
        </message>
        <message>
            <source>Goes over to %1: %2.</source>
            <translation>ينتقل إلى %1: %2.</translation>
        </message>
        <message>
            <source> …</source>
            <translation> …</translation>
        </message>
        <message>
            <source>New spellings: %1</source>
            <translation>صيغ جديدة: %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>MonthBars</name>
        <message>
            <source>Mentions by month</source>
            <translation>مرات الذكر شهراً بشهر</translation>
        </message>
        <message>
            <source>From %1 to %2; most in %3: %4</source>
            <translation>من %1 إلى %2؛ الأكثر في %3: %4</translation>
        </message>
    </context>
    <context>
        <name>MovedMarkEdits</name>
        <message>
            <source>acceptance of a moved mark</source>
            <translation>قبول علامة منقولة</translation>
        </message>
        <message>
            <source>acceptance of all moved marks</source>
            <translation>قبول كل العلامات المنقولة</translation>
        </message>
        <message>
            <source>keeping of a mark on its old version</source>
            <translation>إبقاء علامة في نسختها القديمة</translation>
        </message>
        <message>
            <source>placing of a mark</source>
            <translation>وضع علامة</translation>
        </message>
    </context>
    <context>
        <name>NameButton</name>
        <message>
            <source>The name of the entity; press to change it (F2)</source>
            <translation>اسم الكيان؛ اضغط لتغييره (F2)</translation>
        </message>
        <message>
            <source>Change the name (F2)</source>
            <translation>غيّر الاسم (F2)</translation>
        </message>
    </context>
    <context>
        <name>Naming</name>
        <message numerus="yes">
            <source>%Ln mention(s) of %1 tagged</source>
            <translation>
                <numerusform>لم يُعلَّم ذكر لـ%1</numerusform>
                <numerusform>عُلّم ذكر واحد لـ%1</numerusform>
                <numerusform>عُلّم ذكران لـ%1</numerusform>
                <numerusform>عُلّمت %Ln أذكار لـ%1</numerusform>
                <numerusform>عُلّم %Ln ذكراً لـ%1</numerusform>
                <numerusform>عُلّم %Ln ذكر لـ%1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln had been before</source>
            <translation>
                <numerusform>لا شيء كان معلَّماً</numerusform>
                <numerusform>واحد كان معلَّماً</numerusform>
                <numerusform>اثنان كانا معلَّمين</numerusform>
                <numerusform>%Ln كانت معلَّمة</numerusform>
                <numerusform>%Ln كانت معلَّمة</numerusform>
                <numerusform>%Ln كانت معلَّمة</numerusform>
            </translation>
        </message>
        <message>
            <source>Select a name first</source>
            <translation>حدّد اسماً أولاً</translation>
        </message>
    </context>
    <context>
        <name>NetworkExports</name>
        <message>
            <source>Pictures</source>
            <translation>صور</translation>
        </message>
        <message>
            <source>Drawings</source>
            <translation>رسوم</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>شبكات</translation>
        </message>
        <message>
            <source>network</source>
            <translation>شبكة</translation>
        </message>
        <message>
            <source>Export the network</source>
            <translation>تصدير الشبكة</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>الشبكة</translation>
        </message>
        <message>
            <source>The network was exported to %1</source>
            <translation>صُدّرت الشبكة إلى %1</translation>
        </message>
    </context>
    <context>
        <name>NetworkHead</name>
        <message>
            <source>Network</source>
            <translation>الشبكة</translation>
        </message>
        <message>
            <source>Show the whole network again</source>
            <translation>إظهار الشبكة كلها من جديد</translation>
        </message>
        <message>
            <source>Show all of the network (0)</source>
            <translation>إظهار الشبكة كلها (0)</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>صورة (PNG)…</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>رسم متجهي (SVG)…</translation>
        </message>
        <message>
            <source>Data for network programs (GraphML)…</source>
            <translation>بيانات لبرامج الشبكات (GraphML)…</translation>
        </message>
        <message>
            <source>Save the network as a file</source>
            <translation>حفظ الشبكة في ملف</translation>
        </message>
        <message>
            <source>Around %1</source>
            <translation>حول %1</translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Network</source>
            <translation>الشبكة</translation>
        </message>
        <message>
            <source>Drawing the network…</source>
            <translation>جارٍ رسم الشبكة…</translation>
        </message>
        <message>
            <source>Stopped. Choose another filter to begin again.</source>
            <translation>توقّف الرسم. اختر تصفية أخرى للبدء من جديد.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>جارٍ العدّ…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln entity(ies)</source>
            <translation>
                <numerusform>لا كيانات</numerusform>
                <numerusform>كيان واحد</numerusform>
                <numerusform>كيانان</numerusform>
                <numerusform>%Ln كيانات</numerusform>
                <numerusform>%Ln كياناً</numerusform>
                <numerusform>%Ln كيان</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message numerus="yes">
            <source>the strongest %Ln connection(s)</source>
            <translation>
                <numerusform>بلا روابط</numerusform>
                <numerusform>أقوى رابط</numerusform>
                <numerusform>أقوى رابطين</numerusform>
                <numerusform>أقوى %Ln روابط</numerusform>
                <numerusform>أقوى %Ln رابطاً</numerusform>
                <numerusform>أقوى %Ln رابط</numerusform>
            </translation>
        </message>
        <message>
            <source>This entity is not in the library any more. Undo (Ctrl+Z) brings back what was removed last.</source>
            <translation>لم يعد هذا الكيان في المكتبة. التراجع (Ctrl+Z) يعيد آخر ما حُذف.</translation>
        </message>
        <message>
            <source>No entities are marked in these articles yet. Select a name in a text and press E.</source>
            <translation>لم تُعلَّم كيانات في هذه المقالات بعد. حدّد اسماً في نص واضغط E.</translation>
        </message>
        <message>
            <source>No two entities stand together so. Count by article, let weaker connections in, or more kinds.</source>
            <translation>لا يجتمع كيانان على هذا النحو. احسب حسب المقال، أو اسمح بروابط أضعف أو بأنواع أكثر.</translation>
        </message>
    </context>
    <context>
        <name>NetworkPlaceRow</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>NetworkView</name>
        <message>
            <source>Network</source>
            <translation>الشبكة</translation>
        </message>
    </context>
    <context>
        <name>NetworkWords</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s)</source>
            <translation>
                <numerusform>لا مقاطع</numerusform>
                <numerusform>مقطع واحد</numerusform>
                <numerusform>مقطعان</numerusform>
                <numerusform>%Ln مقاطع</numerusform>
                <numerusform>%Ln مقطعاً</numerusform>
                <numerusform>%Ln مقطع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sentence(s)</source>
            <translation>
                <numerusform>لا جمل</numerusform>
                <numerusform>جملة واحدة</numerusform>
                <numerusform>جملتان</numerusform>
                <numerusform>%Ln جمل</numerusform>
                <numerusform>%Ln جملة</numerusform>
                <numerusform>%Ln جملة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s)</source>
            <translation>
                <numerusform>لا ذكر</numerusform>
                <numerusform>ذكر واحد</numerusform>
                <numerusform>ذكران</numerusform>
                <numerusform>%Ln أذكار</numerusform>
                <numerusform>%Ln ذكراً</numerusform>
                <numerusform>%Ln ذكر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s)</source>
            <translation>
                <numerusform>لا روابط</numerusform>
                <numerusform>رابط واحد</numerusform>
                <numerusform>رابطان</numerusform>
                <numerusform>%Ln روابط</numerusform>
                <numerusform>%Ln رابطاً</numerusform>
                <numerusform>%Ln رابط</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>%1 and %2, together in %3</source>
            <translation>%1 و%2 معاً في %3</translation>
        </message>
    </context>
    <context>
        <name>NewVersion</name>
        <message>
            <source>Articles (*.txt *.text *.jsonl *.jsonl.gz *.csv);;All files (*)</source>
            <translation>مقالات (*.txt *.text *.jsonl *.jsonl.gz *.csv);;كل الملفات (*)</translation>
        </message>
        <message>
            <source>New version from a file</source>
            <translation>نسخة جديدة من ملف</translation>
        </message>
        <message>
            <source>This file holds several articles; choose one that holds the new text alone.</source>
            <translation>في هذا الملف عدة مقالات؛ اختر ملفاً فيه النص الجديد وحده.</translation>
        </message>
        <message>
            <source>This text is in the library already: %1</source>
            <translation>هذا النص موجود في المكتبة: %1</translation>
        </message>
        <message>
            <source>Version %1 added</source>
            <translation>أُضيفت النسخة %1</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Note on: %1</source>
            <translation>ملاحظة على: %1</translation>
        </message>
        <message>
            <source>Another note on this passage</source>
            <translation>ملاحظة أخرى على هذا المقطع</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>اكتب ملاحظة</translation>
        </message>
    </context>
    <context>
        <name>NoteMargin</name>
        <message>
            <source>Show the note</source>
            <translation>إظهار الملاحظة</translation>
        </message>
    </context>
    <context>
        <name>NotePanel</name>
        <message>
            <source>Notes on the passage</source>
            <translation>الملاحظات على المقطع</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>اكتب ملاحظة</translation>
        </message>
        <message>
            <source>Note on the passage</source>
            <translation>ملاحظة على المقطع</translation>
        </message>
    </context>
    <context>
        <name>NothingFound</name>
        <message>
            <source>Search without the filters</source>
            <translation>ابحث من دون التصفية</translation>
        </message>
        <message>
            <source>Nothing answers to “%1”.</source>
            <translation>لا نتائج لـ«%1».</translation>
        </message>
        <message>
            <source>Did you mean “%1”?</source>
            <translation>هل تقصد «%1»؟</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close the notice</source>
            <translation>إغلاق التنبيه</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… ولا شيء سواها</numerusform>
                <numerusform>… وواحد آخر</numerusform>
                <numerusform>… واثنان آخران</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OtherRow</name>
        <message>
            <source>outlet not known</source>
            <translation>المصدر غير معروف</translation>
        </message>
        <message>
            <source>Also in: %1, %2 the same text</source>
            <translation>ورد أيضاً في %1، وتطابق النص %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>مقارنة</translation>
        </message>
        <message>
            <source>Compare side by side (=)</source>
            <translation>مقارنة جنباً إلى جنب (=)</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>Show it among the related articles again (Delete)</source>
            <translation>إظهاره بين المقالات المرتبطة من جديد (Delete)</translation>
        </message>
        <message>
            <source>not shown as related</source>
            <translation>مستبعد من المرتبطة</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>إظهاره من جديد</translation>
        </message>
    </context>
    <context>
        <name>Outlets</name>
        <message>
            <source>Named by outlet</source>
            <translation>صيغ الاسم حسب المصدر</translation>
        </message>
        <message>
            <source>Outlet not known</source>
            <translation>المصدر غير معروف</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>من %1 إلى %2</translation>
        </message>
    </context>
    <context>
        <name>OutlineRow</name>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>أصفر</translation>
        </message>
        <message>
            <source>green</source>
            <translation>أخضر</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>أزرق</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>وردي</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>بنفسجي</translation>
        </message>
    </context>
    <context>
        <name>OutlineSection</name>
        <message>
            <source>Highlights and notes</source>
            <translation>التظليلات والملاحظات</translation>
        </message>
        <message>
            <source>Highlights in the order of the text</source>
            <translation>التظليلات بترتيب النص</translation>
        </message>
        <message>
            <source>Nothing marked yet. Select words and press 1 to 5.</source>
            <translation>لا شيء معلّم بعد. حدّد كلمات واضغط رقماً من 1 إلى 5.</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>All of the timeline</source>
            <translation>الخط الزمني كله</translation>
        </message>
        <message>
            <source>All of the timeline; drag to look elsewhere (Home, End)</source>
            <translation>الخط الزمني كله؛ اسحب للانتقال إلى زمن آخر (Home، End)</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Go to anything</source>
            <translation>الانتقال إلى أي شيء</translation>
        </message>
        <message>
            <source>A title, @entity, #tag, &gt;command, or words to search for</source>
            <translation>عنوان أو ‎@كيان أو ‎#وسم أو ‎&gt;أمر أو كلمات للبحث</translation>
        </message>
        <message>
            <source>What can be gone to</source>
            <translation>ما يمكن الانتقال إليه</translation>
        </message>
    </context>
    <context>
        <name>ParallelCard</name>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>Put both articles side by side (Space)</source>
            <translation>عرض المقالين جنباً إلى جنب (Space)</translation>
        </message>
        <message>
            <source>Less certain</source>
            <translation>أقل ترجيحاً</translation>
        </message>
        <message>
            <source>said there by %1</source>
            <translation>القائل هناك: %1</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
    </context>
    <context>
        <name>ParallelList</name>
        <message>
            <source>Go to this passage (Enter), or put both side by side (Space)</source>
            <translation>الانتقال إلى هذا المقطع (Enter) أو عرض المقالين جنباً إلى جنب (Space)</translation>
        </message>
    </context>
    <context>
        <name>ParallelMark</name>
        <message numerus="yes">
            <source>%Ln parallel passage(s)</source>
            <translation>
                <numerusform>لا مقاطع موازية</numerusform>
                <numerusform>مقطع موازٍ واحد</numerusform>
                <numerusform>مقطعان موازيان</numerusform>
                <numerusform>%Ln مقاطع موازية</numerusform>
                <numerusform>%Ln مقطعاً موازياً</numerusform>
                <numerusform>%Ln مقطع موازٍ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParallelsSection</name>
        <message>
            <source>No other article says the same.</source>
            <translation>لا يرد مثل هذا في أي مقال آخر.</translation>
        </message>
        <message>
            <source>Quoted elsewhere word for word</source>
            <translation>اقتباسات وردت حرفياً في مقالات أخرى</translation>
        </message>
        <message>
            <source>Parallels of the selection</source>
            <translation>مقاطع موازية للمقطع المحدد</translation>
        </message>
        <message>
            <source>Parallels of this passage</source>
            <translation>مقاطع موازية لهذا المقطع</translation>
        </message>
    </context>
    <context>
        <name>Pickers</name>
        <message>
            <source>Who or what is this?</source>
            <translation>من هذا، أو ما هذا؟</translation>
        </message>
        <message>
            <source>Whose mentions are to be tagged?</source>
            <translation>لمن الأذكار التي ستُعلَّم؟</translation>
        </message>
        <message>
            <source>Tag; a / nests it</source>
            <translation>وسم؛ والعلامة / تفرّعه</translation>
        </message>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>لم يُذكر</numerusform>
                <numerusform>ذُكر مرة</numerusform>
                <numerusform>ذُكر مرتين</numerusform>
                <numerusform>ذُكر %Ln مرات</numerusform>
                <numerusform>ذُكر %Ln مرة</numerusform>
                <numerusform>ذُكر %Ln مرة</numerusform>
            </translation>
        </message>
        <message>
            <source>New person</source>
            <translation>شخص جديد</translation>
        </message>
        <message>
            <source>New place</source>
            <translation>مكان جديد</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>جهة جديدة</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>حدث جديد</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>غير ذلك</translation>
        </message>
        <message numerus="yes">
            <source>%n use(s)</source>
            <translation>
                <numerusform>لم يُستعمل</numerusform>
                <numerusform>استُعمل مرة</numerusform>
                <numerusform>استُعمل مرتين</numerusform>
                <numerusform>استُعمل %Ln مرات</numerusform>
                <numerusform>استُعمل %Ln مرة</numerusform>
                <numerusform>استُعمل %Ln مرة</numerusform>
            </translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>وسم جديد</translation>
        </message>
    </context>
    <context>
        <name>PlaceList</name>
        <message>
            <source>Mentions</source>
            <translation>مواضع الذكر</translation>
        </message>
        <message>
            <source>Go to this place</source>
            <translation>اذهب إلى هذا الموضع</translation>
        </message>
        <message>
            <source>Remove this mention</source>
            <translation>أزل هذا الذكر</translation>
        </message>
    </context>
    <context>
        <name>PlaceModel</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
    </context>
    <context>
        <name>Preparing</name>
        <message>
            <source>Preparing the library for this version…</source>
            <translation>يجري تهيئة المكتبة لهذا الإصدار…</translation>
        </message>
        <message>
            <source>This is done once, after a backup. With very many articles it takes a few minutes. If you close the window, the library stays as it was, and this begins anew at the next start.</source>
            <translation>يجري ذلك مرة واحدة، بعد أخذ نسخة احتياطية، وقد يستغرق دقائق إذا كانت المقالات كثيرة جدًّا. وإن أغلقت النافذة بقيت المكتبة على حالها، وبدأت التهيئة من جديد عند التشغيل التالي.</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>تؤخذ نسخة احتياطية…</translation>
        </message>
        <message>
            <source>%1 of %2 articles</source>
            <translation>%1 من %2 من المقالات</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>يجري الإيقاف…</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>What restoring would change</source>
            <translation>ما ستغيّره الاستعادة</translation>
        </message>
        <message>
            <source>Restore this backup…</source>
            <translation>استعادة هذه النسخة…</translation>
        </message>
        <message>
            <source>Ask once more, then bring the library back to this state</source>
            <translation>تأكيد أخير ثم إعادة المكتبة إلى هذه الحال</translation>
        </message>
        <message>
            <source>The library as it was on %1</source>
            <translation>المكتبة كما كانت في %1</translation>
        </message>
        <message>
            <source>Comparing with the library as it is now…</source>
            <translation>جارٍ المقارنة بالمكتبة كما هي الآن…</translation>
        </message>
        <message>
            <source>Nothing in it differs from the library as it is now.</source>
            <translation>لا تختلف في شيء عن المكتبة كما هي الآن.</translation>
        </message>
        <message>
            <source>Compared with the library as it is now:</source>
            <translation>مقارنةً بالمكتبة كما هي الآن:</translation>
        </message>
        <message>
            <source>Would go</source>
            <translation>سيزول</translation>
        </message>
        <message>
            <source>Would come back</source>
            <translation>سيعود</translation>
        </message>
        <message>
            <source>Would be as before</source>
            <translation>سيرجع كما كان</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… ولا شيء سواها</numerusform>
                <numerusform>… وواحد آخر</numerusform>
                <numerusform>… واثنان آخران</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of articles</source>
            <translation>
                <numerusform>لا نصوص مقالات</numerusform>
                <numerusform>نص مقال واحد</numerusform>
                <numerusform>نصّا مقالين</numerusform>
                <numerusform>%Ln نصوص مقالات</numerusform>
                <numerusform>%Ln نصّ مقال</numerusform>
                <numerusform>%Ln نصّ مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>لا تظليل</numerusform>
                <numerusform>تظليل واحد</numerusform>
                <numerusform>تظليلان</numerusform>
                <numerusform>%Ln تظليلات</numerusform>
                <numerusform>%Ln تظليلاً</numerusform>
                <numerusform>%Ln تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%Ln ملاحظات</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) on articles and highlights</source>
            <translation>
                <numerusform>لا وسوم على المقالات والتظليلات</numerusform>
                <numerusform>وسم واحد على المقالات والتظليلات</numerusform>
                <numerusform>وسمان على المقالات والتظليلات</numerusform>
                <numerusform>%Ln وسوم على المقالات والتظليلات</numerusform>
                <numerusform>%Ln وسماً على المقالات والتظليلات</numerusform>
                <numerusform>%Ln وسم على المقالات والتظليلات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entity(s)</source>
            <translation>
                <numerusform>لا كيانات</numerusform>
                <numerusform>كيان واحد</numerusform>
                <numerusform>كيانان</numerusform>
                <numerusform>%Ln كيانات</numerusform>
                <numerusform>%Ln كياناً</numerusform>
                <numerusform>%Ln كيان</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) on entities</source>
            <translation>
                <numerusform>لا ملاحظات على كيانات</numerusform>
                <numerusform>ملاحظة واحدة على كيان</numerusform>
                <numerusform>ملاحظتان على كيانات</numerusform>
                <numerusform>%Ln ملاحظات على كيانات</numerusform>
                <numerusform>%Ln ملاحظة على كيانات</numerusform>
                <numerusform>%Ln ملاحظة على كيانات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) on entities</source>
            <translation>
                <numerusform>لا وسوم على كيانات</numerusform>
                <numerusform>وسم واحد على كيان</numerusform>
                <numerusform>وسمان على كيانات</numerusform>
                <numerusform>%Ln وسوم على كيانات</numerusform>
                <numerusform>%Ln وسماً على كيانات</numerusform>
                <numerusform>%Ln وسم على كيانات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) of entities</source>
            <translation>
                <numerusform>لا روابط لكيانات</numerusform>
                <numerusform>رابط واحد لكيان</numerusform>
                <numerusform>رابطان لكيانات</numerusform>
                <numerusform>%Ln روابط لكيانات</numerusform>
                <numerusform>%Ln رابطاً لكيانات</numerusform>
                <numerusform>%Ln رابط لكيانات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rejected suggestion(s)</source>
            <translation>
                <numerusform>لا اقتراحات مرفوضة</numerusform>
                <numerusform>اقتراح مرفوض واحد</numerusform>
                <numerusform>اقتراحان مرفوضان</numerusform>
                <numerusform>%Ln اقتراحات مرفوضة</numerusform>
                <numerusform>%Ln اقتراحاً مرفوضاً</numerusform>
                <numerusform>%Ln اقتراح مرفوض</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) of entities</source>
            <translation>
                <numerusform>لا ذكر لكيانات</numerusform>
                <numerusform>ذكر كيان واحد</numerusform>
                <numerusform>ذكران لكيانات</numerusform>
                <numerusform>%Ln من ذكر الكيانات</numerusform>
                <numerusform>%Ln من ذكر الكيانات</numerusform>
                <numerusform>%Ln من ذكر الكيانات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) between articles</source>
            <translation>
                <numerusform>لا روابط بين المقالات</numerusform>
                <numerusform>رابط واحد بين مقالين</numerusform>
                <numerusform>رابطان بين المقالات</numerusform>
                <numerusform>%Ln روابط بين المقالات</numerusform>
                <numerusform>%Ln رابطاً بين المقالات</numerusform>
                <numerusform>%Ln رابط بين المقالات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n related article(s) pinned or dismissed</source>
            <translation>
                <numerusform>لا مقالات ذات صلة مثبتة أو مستبعدة</numerusform>
                <numerusform>مقال واحد ذو صلة مثبت أو مستبعد</numerusform>
                <numerusform>مقالان ذوا صلة مثبتان أو مستبعدان</numerusform>
                <numerusform>%Ln مقالات ذات صلة مثبتة أو مستبعدة</numerusform>
                <numerusform>%Ln مقالاً ذا صلة مثبتاً أو مستبعداً</numerusform>
                <numerusform>%Ln مقال ذي صلة مثبت أو مستبعد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n saved search(es)</source>
            <translation>
                <numerusform>لا بحث محفوظاً</numerusform>
                <numerusform>بحث محفوظ واحد</numerusform>
                <numerusform>بحثان محفوظان</numerusform>
                <numerusform>%Ln عمليات بحث محفوظة</numerusform>
                <numerusform>%Ln عملية بحث محفوظة</numerusform>
                <numerusform>%Ln عملية بحث محفوظة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>Progress</source>
            <translation>التقدّم</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Stop; what is done by then stays (Esc)</source>
            <translation>إيقاف، مع بقاء ما أُنجز (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ReadingActs</name>
        <message>
            <source>Copied</source>
            <translation>نُسخ</translation>
        </message>
        <message>
            <source>Copied as shaped text</source>
            <translation>نُسخ بحروفه الموصولة</translation>
        </message>
        <message>
            <source>Quote from one of the versions: here two texts are written as one</source>
            <translation>اقتبس من إحدى النسختين؛ فالنصان هنا مكتوبان في نص واحد</translation>
        </message>
        <message>
            <source>Copied with its source</source>
            <translation>نُسخ مع ذكر مصدره</translation>
        </message>
        <message>
            <source>Select a passage first</source>
            <translation>حدّد مقطعاً أولاً</translation>
        </message>
        <message>
            <source>New marks are made in the newest version (Esc goes there)</source>
            <translation>تُوضع العلامات الجديدة في أحدث نسخة (Esc ينقلك إليها)</translation>
        </message>
        <message>
            <source>There is one version of this article only</source>
            <translation>لهذا المقال نسخة واحدة فقط</translation>
        </message>
        <message>
            <source>Direction of this paragraph</source>
            <translation>اتجاه هذه الفقرة</translation>
        </message>
        <message>
            <source>By its words</source>
            <translation>بحسب كلماتها</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>من اليمين إلى اليسار</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>من اليسار إلى اليمين</translation>
        </message>
    </context>
    <context>
        <name>ReadingPane</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>أقل من دقيقة</numerusform>
                <numerusform>دقيقة واحدة</numerusform>
                <numerusform>دقيقتان</numerusform>
                <numerusform>%Ln دقائق</numerusform>
                <numerusform>%Ln دقيقة</numerusform>
                <numerusform>%Ln دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Version %1 of %2</source>
            <translation>النسخة %1 من %2</translation>
        </message>
        <message>
            <source>Choose an article from the library to read it here.</source>
            <translation>اختر مقالاً من المكتبة لتقرأه هنا.</translation>
        </message>
    </context>
    <context>
        <name>ReadingView</name>
        <message>
            <source>Article</source>
            <translation>مقال</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>prefix</source>
            <translation>سابقة</translation>
        </message>
        <message>
            <source>stem</source>
            <translation>اشتقاق</translation>
        </message>
        <message>
            <source>Latin</source>
            <translation>لاتيني</translation>
        </message>
        <message>
            <source>other name</source>
            <translation>صيغة</translation>
        </message>
        <message>
            <source>hamza</source>
            <translation>همزة</translation>
        </message>
        <message>
            <source>spelling</source>
            <translation>رسم</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>The present state is kept.</source>
            <translation>حُفظت الحال الراهنة.</translation>
        </message>
        <message>
            <source>Restoring the library…</source>
            <translation>جارٍ استعادة المكتبة…</translation>
        </message>
        <message>
            <source>The library is looked through first; with a large one this takes some minutes.</source>
            <translation>تُفحص المكتبة أولاً، وقد يستغرق ذلك دقائق إن كانت كبيرة.</translation>
        </message>
        <message>
            <source>Repairing the library…</source>
            <translation>جارٍ إصلاح المكتبة…</translation>
        </message>
        <message>
            <source>Stopped; the library is as it was</source>
            <translation>أُوقف، والمكتبة كما كانت</translation>
        </message>
    </context>
    <context>
        <name>RecoveryWindow</name>
        <message>
            <source>Warning</source>
            <translation>تحذير</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>This library is damaged</source>
            <translation>هذه المكتبة تالفة</translation>
        </message>
        <message>
            <source>%1 contradicts itself and was left as it is.</source>
            <translation>في %1 ما يناقض بعضه بعضاً، وقد تُرك كما هو.</translation>
        </message>
        <message>
            <source>This library cannot be opened</source>
            <translation>تعذّر فتح هذه المكتبة</translation>
        </message>
        <message>
            <source>A restore puts the file aside under another name; it is not deleted.</source>
            <translation>الاستعادة تُبقي الملف باسم آخر ولا تحذفه.</translation>
        </message>
        <message>
            <source>Save what can be read into a new file</source>
            <translation>حفظ ما تمكن قراءته في ملف جديد</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>فتح مكتبة أخرى…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>No backup of it was found.</source>
            <translation>لم يُعثر على نسخة احتياطية لها.</translation>
        </message>
        <message>
            <source>Restore the backup of %1 (%2)</source>
            <translation>استعادة نسخة %1 (%2)</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Open another library</source>
            <translation>فتح مكتبة أخرى</translation>
        </message>
        <message>
            <source>Library (*.hashiya);;All files (*)</source>
            <translation>مكتبة (*.hashiya);;كل الملفات (*)</translation>
        </message>
    </context>
    <context>
        <name>RelatedCard</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>مثبّت</translation>
        </message>
        <message>
            <source>in common: %1</source>
            <translation>المشترك: %1</translation>
        </message>
        <message>
            <source>related by %1: %2</source>
            <translation>درجة الارتباط %1: %2</translation>
        </message>
        <message>
            <source>%1 the same text</source>
            <translation>النص مطابق %1</translation>
        </message>
        <message>
            <source>with your marks</source>
            <translation>فيه علاماتك</translation>
        </message>
        <message>
            <source>words %1</source>
            <translation>كلمات %1</translation>
        </message>
        <message>
            <source>entities %1</source>
            <translation>كيانات %1</translation>
        </message>
        <message>
            <source>quotations %1</source>
            <translation>اقتباسات %1</translation>
        </message>
        <message>
            <source>time %1</source>
            <translation>زمن %1</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
        <message>
            <source>Show “%1” in both articles</source>
            <translation>إظهار «%1» في المقالين</translation>
        </message>
        <message>
            <source>How the score is made: %1</source>
            <translation>مكوّنات الدرجة: %1</translation>
        </message>
        <message>
            <source>Take the pin off (P)</source>
            <translation>إلغاء التثبيت (P)</translation>
        </message>
        <message>
            <source>Pin (P)</source>
            <translation>تثبيت (P)</translation>
        </message>
        <message>
            <source>Compare side by side (=)</source>
            <translation>مقارنة جنباً إلى جنب (=)</translation>
        </message>
        <message>
            <source>Never show as related (Delete)</source>
            <translation>استبعاد من المقالات المرتبطة (Delete)</translation>
        </message>
    </context>
    <context>
        <name>RelatedFilters</name>
        <message>
            <source>Only some related articles</source>
            <translation>بعض المقالات المرتبطة فقط</translation>
        </message>
        <message>
            <source>Other outlets</source>
            <translation>مصادر أخرى</translation>
        </message>
        <message>
            <source>Only articles of other outlets</source>
            <translation>مقالات المصادر الأخرى فقط</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>اللاحقة</translation>
        </message>
        <message>
            <source>Only articles published later</source>
            <translation>المقالات المنشورة بعده فقط</translation>
        </message>
        <message>
            <source>With my notes</source>
            <translation>عليها ملاحظاتي</translation>
        </message>
        <message>
            <source>Only articles with highlights or notes</source>
            <translation>المقالات التي عليها تظليل أو ملاحظات فقط</translation>
        </message>
    </context>
    <context>
        <name>RelatedList</name>
        <message>
            <source>Related articles</source>
            <translation>مقالات مرتبطة</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>مقارنة جنباً إلى جنب</translation>
        </message>
        <message>
            <source>Take the pin off</source>
            <translation>إلغاء التثبيت</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>تثبيت</translation>
        </message>
        <message>
            <source>Never show as related</source>
            <translation>استبعاد من المقالات المرتبطة</translation>
        </message>
        <message>
            <source>Link: this article…</source>
            <translation>ربط: هذا المقال…</translation>
        </message>
    </context>
    <context>
        <name>RelatedSection</name>
        <message>
            <source>Related articles</source>
            <translation>مقالات مرتبطة</translation>
        </message>
        <message>
            <source>The same text elsewhere</source>
            <translation>النص نفسه في مصادر أخرى</translation>
        </message>
        <message>
            <source>No other article speaks of the same things yet.</source>
            <translation>لا مقال آخر يتناول الأمور نفسها بعد.</translation>
        </message>
        <message>
            <source>No related article is like that.</source>
            <translation>لا مقال مرتبط بهذه الصفة.</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>ولا غيرها</numerusform>
                <numerusform>وواحد آخر</numerusform>
                <numerusform>واثنان آخران</numerusform>
                <numerusform>و%Ln أخرى</numerusform>
                <numerusform>و%Ln أخرى</numerusform>
                <numerusform>و%Ln أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultRow</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Most of the words</source>
            <translation>معظم الكلمات</translation>
        </message>
        <message>
            <source>note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>highlight</source>
            <translation>تظليل</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>entity</source>
            <translation>كيان</translation>
        </message>
        <message>
            <source>note on an entity</source>
            <translation>ملاحظة على كيان</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Results</source>
            <translation>النتائج</translation>
        </message>
    </context>
    <context>
        <name>Retracing</name>
        <message>
            <source>Undoing: %1</source>
            <translation>جارٍ التراجع: %1</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>تمّ التراجع: %1</translation>
        </message>
        <message>
            <source>Undone in part: %1</source>
            <translation>تمّ التراجع جزئياً: %1</translation>
        </message>
        <message>
            <source>Doing again: %1</source>
            <translation>جارٍ الإعادة: %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>تمّت الإعادة: %1</translation>
        </message>
        <message>
            <source>Done again in part: %1</source>
            <translation>تمّت الإعادة جزئياً: %1</translation>
        </message>
        <message>
            <source>Undo waits until your changes are saved</source>
            <translation>يتأجل التراجع حتى تُحفظ تعديلاتك</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Back to the results</source>
            <translation>العودة إلى النتائج</translation>
        </message>
        <message>
            <source>Tag; a / nests it</source>
            <translation>وسم؛ والعلامة / تفرّعه</translation>
        </message>
        <message>
            <source>Tag for all places</source>
            <translation>وسم لكل المواضع</translation>
        </message>
        <message>
            <source>Places to be marked</source>
            <translation>مواضع للمراجعة</translation>
        </message>
        <message>
            <source>Highlight the places of “%1”</source>
            <translation>تظليل مواضع «%1»</translation>
        </message>
        <message>
            <source>Tag the places of “%1”</source>
            <translation>وضع وسم على مواضع «%1»</translation>
        </message>
        <message>
            <source>Looking for all places…</source>
            <translation>يجري جمع المواضع كلها…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) done…</source>
            <translation>
                <numerusform>لم يُنجز شيء بعد…</numerusform>
                <numerusform>أُنجز موضع واحد…</numerusform>
                <numerusform>أُنجز موضعان…</numerusform>
                <numerusform>أُنجزت %Ln مواضع…</numerusform>
                <numerusform>أُنجز %Ln موضعاً…</numerusform>
                <numerusform>أُنجز %Ln موضع…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These are the first %Ln places; narrow the search for the others.</source>
            <translation>
                <numerusform>لا مواضع؛ ضيّق البحث لترى غيرها.</numerusform>
                <numerusform>هذا أول موضع؛ ضيّق البحث لترى غيره.</numerusform>
                <numerusform>هذان أول موضعين؛ ضيّق البحث لترى غيرهما.</numerusform>
                <numerusform>هذه أول %Ln مواضع؛ ضيّق البحث لترى غيرها.</numerusform>
                <numerusform>هذه أول %Ln موضعاً؛ ضيّق البحث لترى غيرها.</numerusform>
                <numerusform>هذه أول %Ln موضع؛ ضيّق البحث لترى غيرها.</numerusform>
            </translation>
        </message>
        <message>
            <source>Space leaves a place out, and on a headline all of its article.</source>
            <translation>مفتاح المسافة يستثني الموضع، وعلى العنوان يستثني مقاله كله.</translation>
        </message>
        <message>
            <source>The words stand in no text here, only in headlines, notes or tags.</source>
            <translation>لا ترد الكلمات في نصّ أي مقال، بل في العناوين أو الملاحظات أو الوسوم فقط.</translation>
        </message>
        <message numerus="yes">
            <source>Highlight %Ln place(s)</source>
            <translation>
                <numerusform>لا شيء للتظليل</numerusform>
                <numerusform>ظلّل موضعاً واحداً</numerusform>
                <numerusform>ظلّل موضعين</numerusform>
                <numerusform>ظلّل %Ln مواضع</numerusform>
                <numerusform>ظلّل %Ln موضعاً</numerusform>
                <numerusform>ظلّل %Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %Ln place(s)</source>
            <translation>
                <numerusform>لا شيء للوسم</numerusform>
                <numerusform>ضع الوسم على موضع واحد</numerusform>
                <numerusform>ضع الوسم على موضعين</numerusform>
                <numerusform>ضع الوسم على %Ln مواضع</numerusform>
                <numerusform>ضع الوسم على %Ln موضعاً</numerusform>
                <numerusform>ضع الوسم على %Ln موضع</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewRow</name>
        <message>
            <source>Moved</source>
            <translation>منقولة</translation>
        </message>
        <message>
            <source>Without a place in the new text</source>
            <translation>بلا موضع في النص الجديد</translation>
        </message>
        <message>
            <source>Show in version %1</source>
            <translation>إظهارها في النسخة %1</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>قبول</translation>
        </message>
        <message>
            <source>Place by hand</source>
            <translation>وضعها يدوياً</translation>
        </message>
        <message>
            <source>Keep on version %1</source>
            <translation>إبقاؤها في النسخة %1</translation>
        </message>
        <message>
            <source>Let the mark stand where it was found again (Enter)</source>
            <translation>تثبيت العلامة حيث عُثر عليها (Enter)</translation>
        </message>
        <message>
            <source>Show the words in the older version (Enter)</source>
            <translation>إظهار الكلمات في النسخة الأقدم (Enter)</translation>
        </message>
        <message>
            <source>Select the new place in the text, then press P</source>
            <translation>حدّد الموضع الجديد في النص ثم اضغط P</translation>
        </message>
        <message>
            <source>Leave the mark on the older version for good (O)</source>
            <translation>إبقاء العلامة نهائياً في النسخة الأقدم (O)</translation>
        </message>
        <message>
            <source>now: %1</source>
            <translation>الآن: %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>ReviewSection</name>
        <message>
            <source>To review</source>
            <translation>للمراجعة</translation>
        </message>
        <message>
            <source>Accept all moves</source>
            <translation>قبول كل المنقولة</translation>
        </message>
        <message>
            <source>Let all moved marks stand where they were found again</source>
            <translation>تثبيت كل العلامات المنقولة حيث عُثر عليها</translation>
        </message>
        <message>
            <source>Marks to review</source>
            <translation>علامات للمراجعة</translation>
        </message>
        <message numerus="yes">
            <source>… and %Ln more after these</source>
            <translation>
                <numerusform>… ولا شيء بعدها</numerusform>
                <numerusform>… وواحدة بعدها</numerusform>
                <numerusform>… واثنتان بعدها</numerusform>
                <numerusform>… و%Ln بعدها</numerusform>
                <numerusform>… و%Ln بعدها</numerusform>
                <numerusform>… و%Ln بعدها</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <source>Review</source>
            <translation>مراجعة</translation>
        </message>
        <message>
            <source>Decide on these marks, one after the other</source>
            <translation>البتّ في هذه العلامات واحدة بعد أخرى</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mark(s) kept</source>
            <translation>
                <numerusform>لم تبقَ علامة في موضعها</numerusform>
                <numerusform>بقيت علامة واحدة في موضعها</numerusform>
                <numerusform>بقيت علامتان في موضعيهما</numerusform>
                <numerusform>بقيت %Ln علامات في مواضعها</numerusform>
                <numerusform>بقيت %Ln علامة في موضعها</numerusform>
                <numerusform>بقيت %Ln علامة في موضعها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln moved</source>
            <translation>
                <numerusform>لم تُنقل أي علامة</numerusform>
                <numerusform>نُقلت واحدة</numerusform>
                <numerusform>نُقلت اثنتان</numerusform>
                <numerusform>نُقلت %Ln</numerusform>
                <numerusform>نُقلت %Ln</numerusform>
                <numerusform>نُقلت %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln without a place</source>
            <translation>
                <numerusform>لا علامة بلا موضع</numerusform>
                <numerusform>واحدة بلا موضع</numerusform>
                <numerusform>اثنتان بلا موضع</numerusform>
                <numerusform>%Ln بلا موضع</numerusform>
                <numerusform>%Ln بلا موضع</numerusform>
                <numerusform>%Ln بلا موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) have a new text</source>
            <translation>
                <numerusform>لا مقال بنص جديد</numerusform>
                <numerusform>لمقال واحد نص جديد</numerusform>
                <numerusform>لمقالين نص جديد</numerusform>
                <numerusform>لـ%Ln مقالات نص جديد</numerusform>
                <numerusform>لـ%Ln مقالاً نص جديد</numerusform>
                <numerusform>لـ%Ln مقال نص جديد</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>There are no marks to review</source>
            <translation>لا علامات للمراجعة</translation>
        </message>
        <message>
            <source>All marks are reviewed</source>
            <translation>تمّت مراجعة كل العلامات</translation>
        </message>
        <message>
            <source>Select the new place in the text first, then press P</source>
            <translation>حدّد الموضع الجديد في النص أولاً ثم اضغط P</translation>
        </message>
    </context>
    <context>
        <name>RowMaker</name>
        <message>
            <source>command</source>
            <translation>أمر</translation>
        </message>
        <message>
            <source>saved search</source>
            <translation>بحث محفوظ</translation>
        </message>
        <message>
            <source>Search the library for “%1”</source>
            <translation>ابحث في المكتبة عن «%1»</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>article</source>
            <translation>مقال</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Empty note</source>
            <translation>ملاحظة فارغة</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Compare the two</source>
            <translation>مقارنة المقالين</translation>
        </message>
        <message>
            <source>Mark as unread</source>
            <translation>وضع علامة «غير مقروء»</translation>
        </message>
        <message>
            <source>Mark as being read</source>
            <translation>وضع علامة «قيد القراءة»</translation>
        </message>
        <message>
            <source>Mark as done</source>
            <translation>وضع علامة «مقروء»</translation>
        </message>
        <message>
            <source>Remove star</source>
            <translation>إلغاء التمييز</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>تمييز</translation>
        </message>
        <message>
            <source>New version from a file…</source>
            <translation>نسخة جديدة من ملف…</translation>
        </message>
        <message numerus="yes">
            <source>Remove %Ln article(s)</source>
            <translation>
                <numerusform>لا حذف</numerusform>
                <numerusform>حذف المقال</numerusform>
                <numerusform>حذف المقالين</numerusform>
                <numerusform>حذف %Ln مقالات</numerusform>
                <numerusform>حذف %Ln مقالاً</numerusform>
                <numerusform>حذف %Ln مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SameCard</name>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>Yes, the same</source>
            <translation>نعم، هو نفسه</translation>
        </message>
        <message>
            <source>Show what goes where if they become one (Enter)</source>
            <translation>اعرض ما سينتقل إذا صارا واحداً (Enter)</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>No, somebody else</source>
            <translation>لا، غيره</translation>
        </message>
        <message>
            <source>Never ask this again (Backspace)</source>
            <translation>لا تسأل عن هذا ثانية (Backspace)</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>افتح صفحته</translation>
        </message>
        <message>
            <source>looks like %1</source>
            <translation>يشبه %1</translation>
        </message>
    </context>
    <context>
        <name>SavedList</name>
        <message>
            <source>Saved searches</source>
            <translation>عمليات البحث المحفوظة</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>إعادة التسمية</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>حذف</translation>
        </message>
    </context>
    <context>
        <name>SavedModel</name>
        <message>
            <source>Saved search: %1</source>
            <translation>بحث محفوظ: %1</translation>
        </message>
    </context>
    <context>
        <name>SavedSearchEdits</name>
        <message>
            <source>saved search</source>
            <translation>حفظ بحث</translation>
        </message>
        <message>
            <source>name of a search</source>
            <translation>تسمية بحث</translation>
        </message>
        <message>
            <source>removal of a saved search</source>
            <translation>حذف بحث محفوظ</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Saved searches</source>
            <translation>عمليات البحث المحفوظة</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Save a copy elsewhere…</source>
            <translation>حفظ نسخة في مكان آخر…</translation>
        </message>
        <message>
            <source>All changes are saved now</source>
            <translation>حُفظت كل التعديلات الآن</translation>
        </message>
        <message numerus="yes">
            <source>Close and lose %n change(s)</source>
            <translation>
                <numerusform>إغلاق</numerusform>
                <numerusform>إغلاق مع فقد تعديل واحد</numerusform>
                <numerusform>إغلاق مع فقد تعديلين</numerusform>
                <numerusform>إغلاق مع فقد %Ln تعديلات</numerusform>
                <numerusform>إغلاق مع فقد %Ln تعديلاً</numerusform>
                <numerusform>إغلاق مع فقد %Ln تعديل</numerusform>
            </translation>
        </message>
        <message>
            <source>This could not be saved, for what it was about is gone: %1</source>
            <translation>تعذّر حفظ هذا لأن ما يتعلّق به لم يعد موجوداً: %1</translation>
        </message>
        <message numerus="yes">
            <source>Closing would lose %n change(s): the library %1 cannot be saved, for %2.</source>
            <translation>
                <numerusform>الإغلاق لا يُفقد شيئاً: تعذّر الحفظ في المكتبة %1؛ %2.</numerusform>
                <numerusform>الإغلاق يُفقد تعديلاً واحداً: تعذّر الحفظ في المكتبة %1؛ %2.</numerusform>
                <numerusform>الإغلاق يُفقد تعديلين: تعذّر الحفظ في المكتبة %1؛ %2.</numerusform>
                <numerusform>الإغلاق يُفقد %Ln تعديلات: تعذّر الحفظ في المكتبة %1؛ %2.</numerusform>
                <numerusform>الإغلاق يُفقد %Ln تعديلاً: تعذّر الحفظ في المكتبة %1؛ %2.</numerusform>
                <numerusform>الإغلاق يُفقد %Ln تعديل: تعذّر الحفظ في المكتبة %1؛ %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The library %1 cannot be saved, for %2; %n change(s) are kept in memory until it can.</source>
            <translation>
                <numerusform>تعذّر الحفظ في المكتبة %1؛ %2. لا تعديلات في الذاكرة إلى أن يمكن حفظها.</numerusform>
                <numerusform>تعذّر الحفظ في المكتبة %1؛ %2. تعديل واحد في الذاكرة إلى أن يمكن حفظها.</numerusform>
                <numerusform>تعذّر الحفظ في المكتبة %1؛ %2. تعديلان في الذاكرة إلى أن يمكن حفظها.</numerusform>
                <numerusform>تعذّر الحفظ في المكتبة %1؛ %2. %Ln تعديلات في الذاكرة إلى أن يمكن حفظها.</numerusform>
                <numerusform>تعذّر الحفظ في المكتبة %1؛ %2. %Ln تعديلاً في الذاكرة إلى أن يمكن حفظها.</numerusform>
                <numerusform>تعذّر الحفظ في المكتبة %1؛ %2. %Ln تعديل في الذاكرة إلى أن يمكن حفظها.</numerusform>
            </translation>
        </message>
        <message>
            <source>a long text is being saved</source>
            <translation>يجري حفظ نص طويل فيها</translation>
        </message>
        <message>
            <source>another program is writing it</source>
            <translation>برنامج آخر يكتب فيها</translation>
        </message>
        <message>
            <source>its file or folder may only be read</source>
            <translation>ملفها أو مجلدها للقراءة فقط</translation>
        </message>
        <message>
            <source>it is damaged</source>
            <translation>إنها تالفة</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>القرص ممتلئ</translation>
        </message>
        <message>
            <source>the system says: %1</source>
            <translation>يقول النظام: %1</translation>
        </message>
        <message>
            <source>A copy with what was done before is here: %1</source>
            <translation>هنا نسخة بما أُنجز من قبل: %1</translation>
        </message>
        <message>
            <source>All of it is in this copy, so that the window may be closed: %1</source>
            <translation>كل ذلك في هذه النسخة، فيمكن إغلاق النافذة: %1</translation>
        </message>
        <message>
            <source>Still not saved</source>
            <translation>لم يُحفظ بعد</translation>
        </message>
        <message>
            <source>Library (*.hashiya)</source>
            <translation>مكتبة (*.hashiya)</translation>
        </message>
        <message>
            <source>Choose another place; the library itself cannot be saved</source>
            <translation>اختر مكاناً آخر؛ فالمكتبة نفسها لا يمكن الحفظ فيها</translation>
        </message>
        <message>
            <source>Saving a copy…</source>
            <translation>جارٍ حفظ نسخة…</translation>
        </message>
        <message>
            <source>A copy was saved</source>
            <translation>حُفظت نسخة</translation>
        </message>
    </context>
    <context>
        <name>SearchHead</name>
        <message>
            <source>Words, "phrase", OR, -not, entity: tag: source: after:2021</source>
            <translation>كلمات، "عبارة"، OR، -استثناء، كيان: وسم: مصدر: بعد:2021</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>البحث في المكتبة</translation>
        </message>
        <message>
            <source>Search the library (Ctrl+Shift+F); Up brings back what was asked before</source>
            <translation>البحث في المكتبة (Ctrl+Shift+F)؛ وسهم الأعلى يستعيد ما سبق البحث عنه</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>المقالات</translation>
        </message>
        <message>
            <source>In context</source>
            <translation>في سياقها</translation>
        </message>
        <message>
            <source>Relevance</source>
            <translation>الأقرب</translation>
        </message>
        <message>
            <source>Newest</source>
            <translation>الأحدث</translation>
        </message>
        <message>
            <source>Oldest</source>
            <translation>الأقدم</translation>
        </message>
        <message>
            <source>How the results are shown</source>
            <translation>طريقة عرض النتائج</translation>
        </message>
        <message>
            <source>Order of the results</source>
            <translation>ترتيب النتائج</translation>
        </message>
        <message>
            <source>Save search</source>
            <translation>احفظ البحث</translation>
        </message>
        <message>
            <source>Highlight all…</source>
            <translation>ظلّل الكل…</translation>
        </message>
        <message>
            <source>Tag all…</source>
            <translation>ضع وسماً على الكل…</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>خط زمني</translation>
        </message>
        <message>
            <source>What the found articles tell, day by day</source>
            <translation>ما ترويه المقالات التي وُجدت، يوماً بيوم</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 مللي ثانية</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>محفوظ</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>لا نتائج</translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln article(s)</source>
            <translation>
                <numerusform>في لا مقال</numerusform>
                <numerusform>في مقال واحد</numerusform>
                <numerusform>في مقالين</numerusform>
                <numerusform>في %Ln مقالات</numerusform>
                <numerusform>في %Ln مقالاً</numerusform>
                <numerusform>في %Ln مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Search</source>
            <translation>البحث</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <source>Select a passage first</source>
            <translation>حدّد مقطعاً أولاً</translation>
        </message>
        <message>
            <source>Search first (Ctrl+Shift+F), then go from hit to hit</source>
            <translation>ابحث أولاً (Ctrl+Shift+F)، ثم انتقل من موضع إلى موضع</translation>
        </message>
        <message>
            <source>Once round: the hits begin again</source>
            <translation>اكتملت الدورة، وتبدأ المواضع من جديد</translation>
        </message>
        <message>
            <source>Saved in the library pane: %1</source>
            <translation>حُفظ في لوحة المكتبة: %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) marked</source>
            <translation>
                <numerusform>لم يُعلَّم أي موضع</numerusform>
                <numerusform>عُلِّم موضع واحد</numerusform>
                <numerusform>عُلِّم موضعان</numerusform>
                <numerusform>عُلِّمت %Ln مواضع</numerusform>
                <numerusform>عُلِّم %Ln موضعاً</numerusform>
                <numerusform>عُلِّم %Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln had it already</source>
            <translation>
                <numerusform>كلها جديدة</numerusform>
                <numerusform>واحد منها معلَّم من قبل</numerusform>
                <numerusform>اثنان منها معلَّمان من قبل</numerusform>
                <numerusform>%Ln منها معلَّمة من قبل</numerusform>
                <numerusform>%Ln منها معلَّمة من قبل</numerusform>
                <numerusform>%Ln منها معلَّمة من قبل</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectionToolbar</name>
        <message>
            <source>What to do with the passage</source>
            <translation>ما يُعمل بالمقطع</translation>
        </message>
    </context>
    <context>
        <name>Side</name>
        <message>
            <source>Merge with this entity:</source>
            <translation>ادمجه مع هذا الكيان:</translation>
        </message>
        <message>
            <source>This is a part of:</source>
            <translation>هو جزء من:</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Open its page</source>
            <translation>فتح صفحته</translation>
        </message>
        <message>
            <source>Open the page of this entity (Enter)</source>
            <translation>فتح صفحة هذا الكيان (Enter)</translation>
        </message>
        <message>
            <source>Only around it</source>
            <translation>ما حوله فقط</translation>
        </message>
        <message>
            <source>Show this entity and those closest to it</source>
            <translation>إظهار هذا الكيان وأقرب الكيانات إليه</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>لا شيء للعرض</translation>
        </message>
        <message numerus="yes">
            <source>%Ln entity(ies)</source>
            <translation>
                <numerusform>لا كيانات</numerusform>
                <numerusform>كيان واحد</numerusform>
                <numerusform>كيانان</numerusform>
                <numerusform>%Ln كيانات</numerusform>
                <numerusform>%Ln كياناً</numerusform>
                <numerusform>%Ln كيان</numerusform>
            </translation>
        </message>
        <message>
            <source>All entities</source>
            <translation>كل الكيانات</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>رجوع إلى %1</translation>
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation>رجوع (Esc)</translation>
        </message>
        <message>
            <source>All events in view</source>
            <translation>كل الأحداث المعروضة</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>About this article</source>
            <translation>عن هذا المقال</translation>
        </message>
    </context>
    <context>
        <name>Soundness</name>
        <message>
            <source>Details</source>
            <translation>التفاصيل</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>إصلاح</translation>
        </message>
        <message>
            <source>Close the library for a while and put it right; a backup of it is kept, or the file as it is</source>
            <translation>إغلاق المكتبة قليلاً لإصلاحها، مع حفظ نسخة احتياطية منها أو إبقاء الملف كما هو</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>النسخ الاحتياطية</translation>
        </message>
        <message>
            <source>Checked: all is well</source>
            <translation>فُحصت المكتبة: كل شيء سليم</translation>
        </message>
        <message>
            <source>The check was stopped</source>
            <translation>أُوقف الفحص</translation>
        </message>
        <message>
            <source>All is well: %1 articles and %2 marks were checked</source>
            <translation>كل شيء سليم: فُحصت المقالات (%1) والعلامات (%2)</translation>
        </message>
        <message>
            <source>The indexes of the library are not in order; your articles and notes are. A repair makes the indexes anew.</source>
            <translation>في فهارس المكتبة خلل، أما مقالاتك وملاحظاتك فسليمة. والإصلاح يعيد بناء الفهارس.</translation>
        </message>
        <message>
            <source>The library is damaged. A repair saves what can be read into a new file and leaves this one as it is; or restore a backup.</source>
            <translation>المكتبة تالفة. الإصلاح يحفظ ما تمكن قراءته في ملف جديد ويترك هذا كما هو؛ أو استعد نسخة احتياطية.</translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) in the structure of the file</source>
            <translation>
                <numerusform>لا خلل في بنية الملف</numerusform>
                <numerusform>خلل واحد في بنية الملف</numerusform>
                <numerusform>خللان في بنية الملف</numerusform>
                <numerusform>%Ln مواضع خلل في بنية الملف</numerusform>
                <numerusform>%Ln موضع خلل في بنية الملف</numerusform>
                <numerusform>%Ln موضع خلل في بنية الملف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) in the file's own indexes</source>
            <translation>
                <numerusform>لا خلل في فهارس الملف</numerusform>
                <numerusform>خلل واحد في فهارس الملف</numerusform>
                <numerusform>خللان في فهارس الملف</numerusform>
                <numerusform>%Ln مواضع خلل في فهارس الملف</numerusform>
                <numerusform>%Ln موضع خلل في فهارس الملف</numerusform>
                <numerusform>%Ln موضع خلل في فهارس الملف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) whose owner is missing</source>
            <translation>
                <numerusform>لا سطر بلا أصل</numerusform>
                <numerusform>سطر واحد فُقد أصله</numerusform>
                <numerusform>سطران فُقد أصلهما</numerusform>
                <numerusform>%Ln أسطر فُقد أصلها</numerusform>
                <numerusform>%Ln سطراً فُقد أصله</numerusform>
                <numerusform>%Ln سطر فُقد أصله</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) that are not what was imported</source>
            <translation>
                <numerusform>كل النصوص كما استُوردت</numerusform>
                <numerusform>نص واحد ليس كما استُورد</numerusform>
                <numerusform>نصان ليسا كما استُوردا</numerusform>
                <numerusform>%Ln نصوص ليست كما استُوردت</numerusform>
                <numerusform>%Ln نصاً ليس كما استُورد</numerusform>
                <numerusform>%Ln نص ليس كما استُورد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) whose texts are not numbered as they must be</source>
            <translation>
                <numerusform>كل النسخ مرقّمة كما يجب</numerusform>
                <numerusform>مقال واحد اختلّ ترقيم نسخه</numerusform>
                <numerusform>مقالان اختلّ ترقيم نسخهما</numerusform>
                <numerusform>%Ln مقالات اختلّ ترقيم نسخها</numerusform>
                <numerusform>%Ln مقالاً اختلّ ترقيم نسخه</numerusform>
                <numerusform>%Ln مقال اختلّ ترقيم نسخه</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) that do not say what stands in the text</source>
            <translation>
                <numerusform>كل العلامات توافق النص</numerusform>
                <numerusform>علامة واحدة لا توافق النص</numerusform>
                <numerusform>علامتان لا توافقان النص</numerusform>
                <numerusform>%Ln علامات لا توافق النص</numerusform>
                <numerusform>%Ln علامة لا توافق النص</numerusform>
                <numerusform>%Ln علامة لا توافق النص</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved mark(s) that nobody knows the origin of</source>
            <translation>
                <numerusform>أصل كل علامة منقولة معروف</numerusform>
                <numerusform>علامة منقولة مجهولة الأصل</numerusform>
                <numerusform>علامتان منقولتان مجهولتا الأصل</numerusform>
                <numerusform>%Ln علامات منقولة مجهولة الأصل</numerusform>
                <numerusform>%Ln علامة منقولة مجهولة الأصل</numerusform>
                <numerusform>%Ln علامة منقولة مجهولة الأصل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) that would not be found</source>
            <translation>
                <numerusform>كل اسم يمكن العثور عليه</numerusform>
                <numerusform>اسم واحد لا يُعثر عليه</numerusform>
                <numerusform>اسمان لا يُعثر عليهما</numerusform>
                <numerusform>%Ln أسماء لا يُعثر عليها</numerusform>
                <numerusform>%Ln اسماً لا يُعثر عليه</numerusform>
                <numerusform>%Ln اسم لا يُعثر عليه</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) in the search index</source>
            <translation>
                <numerusform>لا خلل في فهرس البحث</numerusform>
                <numerusform>خلل واحد في فهرس البحث</numerusform>
                <numerusform>خللان في فهرس البحث</numerusform>
                <numerusform>%Ln مواضع خلل في فهرس البحث</numerusform>
                <numerusform>%Ln موضع خلل في فهرس البحث</numerusform>
                <numerusform>%Ln موضع خلل في فهرس البحث</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpellingBoxes</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave this spelling out, or take it in (Space)</source>
            <translation>استثناء هذه الصيغة أو إدراجها (مفتاح المسافة)</translation>
        </message>
    </context>
    <context>
        <name>SpellingList</name>
        <message>
            <source>Spellings</source>
            <translation>الصيغ</translation>
        </message>
        <message>
            <source>List its mentions</source>
            <translation>اعرض مواضع ذكره بهذه الصيغة</translation>
        </message>
        <message>
            <source>Make it the main name</source>
            <translation>اجعلها الاسم الرئيسي</translation>
        </message>
        <message>
            <source>Remove this spelling</source>
            <translation>أزل هذه الصيغة</translation>
        </message>
    </context>
    <context>
        <name>Spellings</name>
        <message>
            <source>Spellings</source>
            <translation>الصيغ</translation>
        </message>
        <message>
            <source>+ add</source>
            <translation>+ أضف</translation>
        </message>
        <message>
            <source>Add a spelling</source>
            <translation>أضف صيغة</translation>
        </message>
        <message>
            <source>Another spelling</source>
            <translation>صيغة أخرى</translation>
        </message>
        <message>
            <source>merge…</source>
            <translation>ادمج…</translation>
        </message>
        <message>
            <source>Merge with another entity (Ctrl+M)</source>
            <translation>ادمجه مع كيان آخر (Ctrl+M)</translation>
        </message>
        <message>
            <source>split…</source>
            <translation>افصل…</translation>
        </message>
        <message>
            <source>Make an entity of its own of some spellings</source>
            <translation>اجعل بعض الصيغ كياناً مستقلاً</translation>
        </message>
        <message>
            <source>transliteration</source>
            <translation>نقل حرفي</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>محددة</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>غير محددة</translation>
        </message>
    </context>
    <context>
        <name>SplitPanel</name>
        <message>
            <source>Split off an entity of its own</source>
            <translation>فصل كيان مستقل</translation>
        </message>
        <message>
            <source>Name of the new entity</source>
            <translation>اسم الكيان الجديد</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>افصل</translation>
        </message>
        <message>
            <source>Split off, as one step that can be undone (Enter)</source>
            <translation>افصله بخطوة واحدة يمكن التراجع عنها (Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Leave everything as it is (Esc)</source>
            <translation>اترك كل شيء كما هو (Esc)</translation>
        </message>
        <message>
            <source>Tick the spellings that mean somebody or something else (Space).</source>
            <translation>حدّد الصيغ التي تعني غيره (مفتاح المسافة).</translation>
        </message>
        <message>
            <source>One spelling at least has to stay.</source>
            <translation>يجب أن تبقى صيغة واحدة على الأقل.</translation>
        </message>
        <message>
            <source>Goes: %1, %2 in %3.</source>
            <translation>ينفصل: %1، %2 في %3.</translation>
        </message>
        <message>
            <source>Stays with %1: %2, %3.</source>
            <translation>يبقى مع %1: %2، %3.</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>Open to write</source>
            <translation>فتحها للكتابة</translation>
        </message>
        <message>
            <source>Try again whether the library can be changed by now</source>
            <translation>محاولة جديدة لمعرفة إن صار تعديل المكتبة ممكناً</translation>
        </message>
        <message>
            <source>Don't say again for this library</source>
            <translation>عدم التنبيه ثانيةً لهذه المكتبة</translation>
        </message>
        <message>
            <source>The library lies in a folder that %1 copies to other computers (%2). That may damage it or bring an old state back: close Hashiya, move the library to another folder, and let only backups be copied.</source>
            <translation>المكتبة في مجلد ينسخه %1 إلى حواسيب أخرى (%2)، وقد يُتلفها ذلك أو يعيد حالاً قديمة: أغلق حاشية وانقل المكتبة إلى مجلد آخر، ودع النسخ الاحتياطية وحدها هناك.</translation>
        </message>
        <message>
            <source>The library lies on a network drive (%1, %2). A lost connection or a second computer may damage it: close Hashiya, move the library to a disk of this computer, and put backups on the network drive.</source>
            <translation>المكتبة على قرص شبكي (%1، %2)، وقد يُتلفها انقطاع الاتصال أو حاسوب آخر: أغلق حاشية وانقل المكتبة إلى قرص في هذا الحاسوب، واجعل النسخ الاحتياطية على القرص الشبكي.</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Status</source>
            <translation>الحالة</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>لا تظليل</numerusform>
                <numerusform>تظليل واحد</numerusform>
                <numerusform>تظليلان</numerusform>
                <numerusform>%Ln تظليلات</numerusform>
                <numerusform>%Ln تظليلاً</numerusform>
                <numerusform>%Ln تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%Ln ملاحظات</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
                <numerusform>%Ln ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>للقراءة فقط</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>محفوظ</translation>
        </message>
        <message>
            <source>Library %1</source>
            <translation>المكتبة %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>غير محفوظ</translation>
        </message>
        <message>
            <source>Say what is not saved, and what can be done</source>
            <translation>إظهار ما لم يُحفظ وما يمكن فعله</translation>
        </message>
    </context>
    <context>
        <name>Suggestion</name>
        <message>
            <source>Several have this name. Who is it here?</source>
            <translation>يحمل هذا الاسمَ أكثرُ من كيان. فمن المقصود هنا؟</translation>
        </message>
        <message>
            <source>Short for %1?</source>
            <translation>اختصار لـ%1؟</translation>
        </message>
        <message>
            <source>Another name of %1?</source>
            <translation>اسم آخر لـ%1؟</translation>
        </message>
        <message>
            <source>You know this name.</source>
            <translation>هذا الاسم معروف لديك.</translation>
        </message>
        <message>
            <source>You know this as %1.</source>
            <translation>تعرفه باسم %1.</translation>
        </message>
        <message>
            <source>It stands in brackets beside “%1”.</source>
            <translation>يرد بين قوسين إلى جانب «%1».</translation>
        </message>
        <message>
            <source>“%1” stands in this article.</source>
            <translation>ورد «%1» في هذا المقال.</translation>
        </message>
        <message>
            <source>It looks like “%1”.</source>
            <translation>يشبه «%1».</translation>
        </message>
        <message>
            <source>A colon follows, as after one who speaks.</source>
            <translation>تليه نقطتان كما بعد اسم المتحدث.</translation>
        </message>
        <message>
            <source>It is written like an account.</source>
            <translation>مكتوب كاسم حساب.</translation>
        </message>
        <message>
            <source>It is written like a hashtag.</source>
            <translation>مكتوب كوسم (#).</translation>
        </message>
        <message>
            <source>The table of places has it.</source>
            <translation>يرد في جدول الأماكن.</translation>
        </message>
        <message>
            <source>It looks like a name.</source>
            <translation>يبدو اسماً.</translation>
        </message>
        <message>
            <source>It begins with “%1”.</source>
            <translation>يبدأ بـ«%1».</translation>
        </message>
        <message>
            <source>“%1” stands before it.</source>
            <translation>تسبقه عبارة «%1».</translation>
        </message>
        <message>
            <source>A new person?</source>
            <translation>شخص جديد؟</translation>
        </message>
        <message>
            <source>A new place?</source>
            <translation>مكان جديد؟</translation>
        </message>
        <message>
            <source>A new organisation?</source>
            <translation>جهة جديدة؟</translation>
        </message>
        <message>
            <source>A new event?</source>
            <translation>حدث جديد؟</translation>
        </message>
        <message>
            <source>Something new?</source>
            <translation>شيء جديد؟</translation>
        </message>
        <message>
            <source>The same person as %1?</source>
            <translation>أهو الشخص نفسه: %1؟</translation>
        </message>
        <message>
            <source>The same place as %1?</source>
            <translation>أهو المكان نفسه: %1؟</translation>
        </message>
        <message>
            <source>The same organisation as %1?</source>
            <translation>أهي الجهة نفسها: %1؟</translation>
        </message>
        <message>
            <source>The same event as %1?</source>
            <translation>أهو الحدث نفسه: %1؟</translation>
        </message>
        <message>
            <source>The same as %1?</source>
            <translation>أهو نفسه %1؟</translation>
        </message>
    </context>
    <context>
        <name>SuggestionCard</name>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>Mark it in the text (Enter)</source>
            <translation>علّمه في النص (Enter)</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Do not ask again (Backspace)</source>
            <translation>لا تسأل عنه مجدداً (Backspace)</translation>
        </message>
        <message>
            <source>Other …</source>
            <translation>غيره…</translation>
        </message>
        <message>
            <source>Say who or what it is (E)</source>
            <translation>تحديد من هو أو ما هو (E)</translation>
        </message>
        <message>
            <source>It is: %1 (%2)</source>
            <translation>هو: %1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>SuggestionRow</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Looking for more names …</source>
            <translation>البحث عن أسماء أخرى…</translation>
        </message>
        <message>
            <source>No more suggestions in this article</source>
            <translation>لا اقتراحات أخرى في هذا المقال</translation>
        </message>
        <message>
            <source>Go on with the suggestions of the next article (Enter)</source>
            <translation>المتابعة باقتراحات المقال التالي (Enter)</translation>
        </message>
        <message>
            <source>Go back to the text (Esc)</source>
            <translation>العودة إلى النص (Esc)</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>المقال التالي</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>إلى النص</translation>
        </message>
        <message>
            <source>It is: %1 (%2)</source>
            <translation>هو: %1 (%2)</translation>
        </message>
        <message>
            <source>Yes: mark it in the text (Enter)</source>
            <translation>نعم: علّمه في النص (Enter)</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>No: do not ask again (Backspace)</source>
            <translation>لا: لا تسأل عنه مجدداً (Backspace)</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Write the name otherwise before it is taken (F2)</source>
            <translation>كتابة الاسم بصيغة أخرى قبل اعتماده (F2)</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>تحرير</translation>
        </message>
        <message>
            <source>Say who or what it is (E)</source>
            <translation>تحديد من هو أو ما هو (E)</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>غيره</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsSection</name>
        <message>
            <source>Suggestions</source>
            <translation>اقتراحات</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>اقتراح</translation>
        </message>
        <message>
            <source>Name to be taken</source>
            <translation>الاسم الذي سيُعتمد</translation>
        </message>
        <message>
            <source>Enter takes the name, Esc leaves it as it was</source>
            <translation>Enter يعتمد الاسم، وEsc يتركه كما كان</translation>
        </message>
        <message>
            <source>Suggestions that follow</source>
            <translation>الاقتراحات التالية</translation>
        </message>
        <message numerus="yes">
            <source>Accept %Ln known mention(s)</source>
            <translation>
                <numerusform>لا ذكر معروفاً لقبوله</numerusform>
                <numerusform>قبول ذكر معروف واحد</numerusform>
                <numerusform>قبول ذكرين معروفين</numerusform>
                <numerusform>قبول %Ln أذكار معروفة</numerusform>
                <numerusform>قبول %Ln ذكراً معروفاً</numerusform>
                <numerusform>قبول %Ln ذكر معروف</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark all names that you know already (Shift+Enter on the card)</source>
            <translation>تعليم كل الأسماء المعروفة لديك (Shift+Enter على البطاقة)</translation>
        </message>
    </context>
    <context>
        <name>TaggingHead</name>
        <message>
            <source>Back to reading</source>
            <translation>العودة إلى القراءة</translation>
        </message>
        <message>
            <source>Back to reading (Esc)</source>
            <translation>العودة إلى القراءة (Esc)</translation>
        </message>
        <message>
            <source>Tag all that is ticked, as one step (Enter)</source>
            <translation>تعليم كل المؤشَّر عليه في خطوة واحدة (Enter)</translation>
        </message>
        <message>
            <source>Tag every mention of “%1”</source>
            <translation>تعليم كل ذِكر لـ«%1»</translation>
        </message>
        <message>
            <source>Results of “%1”</source>
            <translation>نتائج «%1»</translation>
        </message>
        <message numerus="yes">
            <source>Tag %Ln mention(s)</source>
            <translation>
                <numerusform>لا شيء لتعليمه</numerusform>
                <numerusform>تعليم ذِكر واحد</numerusform>
                <numerusform>تعليم ذِكرين</numerusform>
                <numerusform>تعليم %Ln أذكار</numerusform>
                <numerusform>تعليم %Ln ذِكراً</numerusform>
                <numerusform>تعليم %Ln ذِكر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mention(s) tagged…</source>
            <translation>
                <numerusform>بدأ التعليم…</numerusform>
                <numerusform>عُلّم ذِكر واحد…</numerusform>
                <numerusform>عُلّم ذِكران…</numerusform>
                <numerusform>عُلّمت %Ln أذكار…</numerusform>
                <numerusform>عُلّم %Ln ذِكراً…</numerusform>
                <numerusform>عُلّم %Ln ذِكر…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) read…</source>
            <translation>
                <numerusform>جارٍ القراءة…</numerusform>
                <numerusform>قُرئ مقال واحد…</numerusform>
                <numerusform>قُرئ مقالان…</numerusform>
                <numerusform>قُرئت %Ln مقالات…</numerusform>
                <numerusform>قُرئ %Ln مقالاً…</numerusform>
                <numerusform>قُرئ %Ln مقال…</numerusform>
            </translation>
        </message>
        <message>
            <source>This article</source>
            <translation>هذا المقال</translation>
        </message>
        <message>
            <source>The library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>مكان البحث</translation>
        </message>
        <message>
            <source>In this article (1)</source>
            <translation>في هذا المقال (1)</translation>
        </message>
        <message>
            <source>In the library (2)</source>
            <translation>في المكتبة (2)</translation>
        </message>
        <message>
            <source>In what was searched for (3)</source>
            <translation>في نتائج البحث (3)</translation>
        </message>
    </context>
    <context>
        <name>TaggingPage</name>
        <message>
            <source>Tag every mention</source>
            <translation>تعليم كل ذِكر</translation>
        </message>
        <message>
            <source>Places to be tagged</source>
            <translation>المواضع التي ستُعلَّم</translation>
        </message>
        <message>
            <source>Looking for all places…</source>
            <translation>جارٍ البحث عن كل المواضع…</translation>
        </message>
        <message>
            <source>A name of one letter stands everywhere; mark its places one by one, with E.</source>
            <translation>اسم من حرف واحد يرد في كل مكان؛ علّم مواضعه واحداً واحداً بالمفتاح E.</translation>
        </message>
        <message>
            <source>Stopped before a place was found.</source>
            <translation>توقف البحث قبل العثور على أي موضع.</translation>
        </message>
        <message>
            <source>There is no place that is not tagged yet.</source>
            <translation>لا موضع لم يُعلَّم بعد.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%Ln مواضع</numerusform>
                <numerusform>%Ln موضعاً</numerusform>
                <numerusform>%Ln موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln article(s)</source>
            <translation>
                <numerusform>في لا مقال</numerusform>
                <numerusform>في مقال واحد</numerusform>
                <numerusform>في مقالين</numerusform>
                <numerusform>في %Ln مقالات</numerusform>
                <numerusform>في %Ln مقالاً</numerusform>
                <numerusform>في %Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>These are not all: once they are tagged, look again for the others.</source>
            <translation>هذه ليست كلها: بعد تعليمها ابحث ثانية عن البقية.</translation>
        </message>
        <message>
            <source>Space leaves a place out, on a headline all of its article; Enter tags.</source>
            <translation>مفتاح المسافة يستثني الموضع، وعلى العنوان يستثني المقال كله؛ وEnter يعلّم.</translation>
        </message>
    </context>
    <context>
        <name>TaggingRow</name>
        <message>
            <source>marked as %1</source>
            <translation>معلَّم باسم %1</translation>
        </message>
        <message>
            <source>you said no</source>
            <translation>رفضتَه</translation>
        </message>
    </context>
    <context>
        <name>TimeDistance</name>
        <message>
            <source>same day</source>
            <translation>في اليوم نفسه</translation>
        </message>
        <message numerus="yes">
            <source>+%Ln day(s)</source>
            <comment>later</comment>
            <translation>
                <numerusform>بعد أقل من يوم</numerusform>
                <numerusform>بعد يوم</numerusform>
                <numerusform>بعد يومين</numerusform>
                <numerusform>بعد %Ln أيام</numerusform>
                <numerusform>بعد %Ln يوماً</numerusform>
                <numerusform>بعد %Ln يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>−%Ln day(s)</source>
            <comment>earlier</comment>
            <translation>
                <numerusform>قبل أقل من يوم</numerusform>
                <numerusform>قبل يوم</numerusform>
                <numerusform>قبل يومين</numerusform>
                <numerusform>قبل %Ln أيام</numerusform>
                <numerusform>قبل %Ln يوماً</numerusform>
                <numerusform>قبل %Ln يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln month(s)</source>
            <comment>later</comment>
            <translation>
                <numerusform>بعد أقل من شهر</numerusform>
                <numerusform>بعد شهر</numerusform>
                <numerusform>بعد شهرين</numerusform>
                <numerusform>بعد %Ln أشهر</numerusform>
                <numerusform>بعد %Ln شهراً</numerusform>
                <numerusform>بعد %Ln شهر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>−%Ln month(s)</source>
            <comment>earlier</comment>
            <translation>
                <numerusform>قبل أقل من شهر</numerusform>
                <numerusform>قبل شهر</numerusform>
                <numerusform>قبل شهرين</numerusform>
                <numerusform>قبل %Ln أشهر</numerusform>
                <numerusform>قبل %Ln شهراً</numerusform>
                <numerusform>قبل %Ln شهر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln year(s)</source>
            <comment>later</comment>
            <translation>
                <numerusform>بعد أقل من سنة</numerusform>
                <numerusform>بعد سنة</numerusform>
                <numerusform>بعد سنتين</numerusform>
                <numerusform>بعد %Ln سنوات</numerusform>
                <numerusform>بعد %Ln سنة</numerusform>
                <numerusform>بعد %Ln سنة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>−%Ln year(s)</source>
            <comment>earlier</comment>
            <translation>
                <numerusform>قبل أقل من سنة</numerusform>
                <numerusform>قبل سنة</numerusform>
                <numerusform>قبل سنتين</numerusform>
                <numerusform>قبل %Ln سنوات</numerusform>
                <numerusform>قبل %Ln سنة</numerusform>
                <numerusform>قبل %Ln سنة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelineExports</name>
        <message>
            <source>Tables</source>
            <translation>جداول</translation>
        </message>
        <message>
            <source>Drawings</source>
            <translation>رسوم</translation>
        </message>
        <message>
            <source>timeline</source>
            <translation>خط زمني</translation>
        </message>
        <message>
            <source>Export the timeline</source>
            <translation>تصدير الخط الزمني</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
        <message>
            <source>The timeline was exported to %1</source>
            <translation>صُدّر الخط الزمني إلى %1</translation>
        </message>
    </context>
    <context>
        <name>TimelineHead</name>
        <message>
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
        <message>
            <source>Show the timeline of the whole library</source>
            <translation>أظهر الخط الزمني للمكتبة كلها</translation>
        </message>
        <message>
            <source>Show the time most is told of (0)</source>
            <translation>أظهر الزمن الذي يكثر الحديث عنه (0)</translation>
        </message>
        <message>
            <source>All dated passages as a table (CSV)…</source>
            <translation>كل المقاطع المؤرخة في جدول (CSV)…</translation>
        </message>
        <message>
            <source>What is in view as a drawing (SVG)…</source>
            <translation>الجزء المعروض رسماً (SVG)…</translation>
        </message>
        <message>
            <source>Save the timeline as a file</source>
            <translation>احفظ الخط الزمني في ملف</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>%1 فقط</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message>
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
        <message>
            <source>Reading dates…</source>
            <translation>تُقرأ التواريخ…</translation>
        </message>
        <message>
            <source>No article of the library tells a date yet. Add articles, and what they date stands here.</source>
            <translation>لا يذكر أي مقال في المكتبة تاريخاً بعد. أضف مقالات فتظهر هنا أحداثها المؤرخة.</translation>
        </message>
        <message>
            <source>Nothing here tells a date. Look at the timeline of the whole library.</source>
            <translation>لا تاريخ مذكوراً هنا. انظر في الخط الزمني للمكتبة كلها.</translation>
        </message>
        <message>
            <source>This article is not in the library any more; undo (Ctrl+Z) may bring it back.</source>
            <translation>لم يعد هذا المقال في المكتبة؛ قد يعيده التراجع (Ctrl+Z).</translation>
        </message>
    </context>
    <context>
        <name>TimelineSentenceRow</name>
        <message>
            <source>Without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>TimelineView</name>
        <message>
            <source>Timeline</source>
            <translation>الخط الزمني</translation>
        </message>
    </context>
    <context>
        <name>TimelineWords</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>بلا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different date(s)</source>
            <translation>
                <numerusform>بلا تواريخ مختلفة</numerusform>
                <numerusform>تاريخ واحد</numerusform>
                <numerusform>تاريخان مختلفان</numerusform>
                <numerusform>%Ln تواريخ مختلفة</numerusform>
                <numerusform>%Ln تاريخاً مختلفاً</numerusform>
                <numerusform>%Ln تاريخ مختلف</numerusform>
            </translation>
        </message>
        <message>
            <source>Hijri</source>
            <translation>هجري</translation>
        </message>
        <message>
            <source>Solar Hijri</source>
            <translation>هجري شمسي</translation>
        </message>
        <message>
            <source>Gregorian</source>
            <translation>ميلادي</translation>
        </message>
        <message>
            <source>published %1</source>
            <translation>نُشر في %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln dated passage(s)</source>
            <translation>
                <numerusform>بلا مقاطع مؤرخة</numerusform>
                <numerusform>مقطع مؤرخ واحد</numerusform>
                <numerusform>مقطعان مؤرخان</numerusform>
                <numerusform>%Ln مقاطع مؤرخة</numerusform>
                <numerusform>%Ln مقطعاً مؤرخاً</numerusform>
                <numerusform>%Ln مقطع مؤرخ</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 في %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s) in view</source>
            <translation>
                <numerusform>لا أحداث معروضة</numerusform>
                <numerusform>حدث واحد معروض</numerusform>
                <numerusform>حدثان معروضان</numerusform>
                <numerusform>%Ln أحداث معروضة</numerusform>
                <numerusform>%Ln حدثاً معروضاً</numerusform>
                <numerusform>%Ln حدث معروض</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with different dates</source>
            <translation>
                <numerusform>لا تواريخ مختلفة</numerusform>
                <numerusform>تواريخ مختلفة في حدث واحد</numerusform>
                <numerusform>تواريخ مختلفة في حدثين</numerusform>
                <numerusform>تواريخ مختلفة في %Ln أحداث</numerusform>
                <numerusform>تواريخ مختلفة في %Ln حدثاً</numerusform>
                <numerusform>تواريخ مختلفة في %Ln حدث</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopLine</name>
        <message>
            <source>Back to reading</source>
            <translation>العودة إلى القراءة</translation>
        </message>
        <message>
            <source>Back to reading (Esc)</source>
            <translation>العودة إلى القراءة (Esc)</translation>
        </message>
        <message>
            <source>All entities</source>
            <translation>كل الكيانات</translation>
        </message>
        <message>
            <source>Show the list of all entities</source>
            <translation>اعرض قائمة كل الكيانات</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>خط زمني</translation>
        </message>
        <message>
            <source>What is told of it, day by day</source>
            <translation>ما يُروى عنه، يوماً بيوم</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Copy details</source>
            <translation>نسخ التفاصيل</translation>
        </message>
        <message>
            <source>Copy the version, the system and where in the program it happened</source>
            <translation>نسخ الإصدار والنظام وموضع الخطأ في البرنامج</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>نُسخت</translation>
        </message>
    </context>
    <context>
        <name>VersionButton</name>
        <message>
            <source>Other versions of this article, and what changed</source>
            <translation>نسخ المقال الأخرى وما تغيّر</translation>
        </message>
        <message>
            <source>What changed from version %1 to version %2</source>
            <translation>ما تغيّر من النسخة %1 إلى النسخة %2</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>النسخة %1</translation>
        </message>
        <message>
            <source>newest</source>
            <translation>الأحدث</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mark(s)</source>
            <translation>
                <numerusform>لا علامات</numerusform>
                <numerusform>علامة واحدة</numerusform>
                <numerusform>علامتان</numerusform>
                <numerusform>%Ln علامات</numerusform>
                <numerusform>%Ln علامة</numerusform>
                <numerusform>%Ln علامة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionStrip</name>
        <message>
            <source>Previous change</source>
            <translation>التغيير السابق</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>التغيير التالي</translation>
        </message>
        <message>
            <source>Whole text</source>
            <translation>النص كاملاً</translation>
        </message>
        <message>
            <source>Show the paragraphs that did not change too</source>
            <translation>إظهار الفقرات التي لم تتغيّر أيضاً</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>ما تغيّر</translation>
        </message>
        <message>
            <source>Newest version</source>
            <translation>أحدث نسخة</translation>
        </message>
        <message>
            <source>Version %1 of %2, added %3. It stays as it was; new marks are made in the newest version.</source>
            <translation>النسخة %1 من %2، أُضيفت %3. تبقى كما كانت، وتُوضع العلامات الجديدة في أحدث نسخة.</translation>
        </message>
        <message>
            <source>Comparing the versions…</source>
            <translation>جارٍ مقارنة النسختين…</translation>
        </message>
        <message>
            <source>What changed from version %1 (%2) to version %3 (%4)</source>
            <translation>ما تغيّر من النسخة %1 (%2) إلى النسخة %3 (%4)</translation>
        </message>
        <message>
            <source>No word changed</source>
            <translation>لم تتغيّر أي كلمة</translation>
        </message>
        <message numerus="yes">
            <source>%Ln change(s)</source>
            <translation>
                <numerusform>لا تغييرات</numerusform>
                <numerusform>تغيير واحد</numerusform>
                <numerusform>تغييران</numerusform>
                <numerusform>%Ln تغييرات</numerusform>
                <numerusform>%Ln تغييراً</numerusform>
                <numerusform>%Ln تغيير</numerusform>
            </translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>التغيير %1 من %2</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message numerus="yes">
            <source>… %Ln paragraph(s) unchanged …</source>
            <translation>
                <numerusform>… لا فقرات دون تغيير …</numerusform>
                <numerusform>… فقرة واحدة دون تغيير …</numerusform>
                <numerusform>… فقرتان دون تغيير …</numerusform>
                <numerusform>… %Ln فقرات دون تغيير …</numerusform>
                <numerusform>… %Ln فقرة دون تغيير …</numerusform>
                <numerusform>… %Ln فقرة دون تغيير …</numerusform>
            </translation>
        </message>
        <message>
            <source>removed: %1</source>
            <translation>حُذف: %1</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>أُضيف: %1</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>A name needs at least one letter or digit.</source>
            <translation>لا بدّ في الاسم من حرف أو رقم واحد على الأقل.</translation>
        </message>
        <message>
            <source>This is too long for a name; select the name alone.</source>
            <translation>هذا أطول من أن يكون اسماً؛ حدّد الاسم وحده.</translation>
        </message>
        <message>
            <source>This entity is marked at this place already; choose another place, or remove one of the two.</source>
            <translation>هذا الكيان معلّم في هذا الموضع نفسه؛ اختر موضعاً آخر أو أزل إحدى العلامتين.</translation>
        </message>
        <message>
            <source>These two articles are linked like this already; change that link's note.</source>
            <translation>المقالان مرتبطان بهذا الرابط نفسه؛ عدّل ملاحظته.</translation>
        </message>
        <message>
            <source>An article cannot be linked with itself; choose another one.</source>
            <translation>لا يُربط المقال بنفسه؛ اختر مقالاً آخر.</translation>
        </message>
        <message>
            <source>This is the entity's main name; give it another name first.</source>
            <translation>هذا هو الاسم الرئيسي للكيان؛ أعطه اسماً آخر أولاً.</translation>
        </message>
        <message>
            <source>One spelling at least must stay; to call the entity otherwise, rename it.</source>
            <translation>لا بد أن تبقى صيغة واحدة على الأقل؛ ولتسمية الكيان باسم آخر غيّر اسمه.</translation>
        </message>
        <message>
            <source>An entity cannot be merged with itself; choose another one.</source>
            <translation>لا يُدمج الكيان في نفسه؛ اختر كياناً آخر.</translation>
        </message>
        <message>
            <source>An entity cannot be a part of itself, nor of one of its parts; choose another one.</source>
            <translation>لا يكون الكيان جزءاً من نفسه ولا من أحد أجزائه؛ اختر كياناً آخر.</translation>
        </message>
        <message>
            <source>This is not in the library any more; undo (Ctrl+Z) may bring it back.</source>
            <translation>لم يعد هذا في المكتبة؛ لعل التراجع (Ctrl+Z) يعيده.</translation>
        </message>
        <message>
            <source>This is no link; type an address (https://…) or an item of Wikidata (Q5907430).</source>
            <translation>هذا ليس رابطاً؛ اكتب عنواناً (https://…) أو معرّف ويكي بيانات (Q5907430).</translation>
        </message>
        <message>
            <source>%1 cannot be read (%2); check the path and its permissions.</source>
            <translation>تعذّرت قراءة %1 (%2)؛ تحقّق من المسار وأذوناته.</translation>
        </message>
        <message>
            <source>%1 is larger than 64 MB; split it.</source>
            <translation>%1 أكبر من 64 م.ب؛ قسّمه.</translation>
        </message>
        <message>
            <source>%1 is no text, or in an unknown encoding; save it as CSV in UTF-8.</source>
            <translation>%1 ليس نصاً أو ترميزه غير معروف؛ احفظه بصيغة CSV وبترميز UTF-8.</translation>
        </message>
        <message>
            <source>%1 has other columns than a list of entities, which are name, kind, aliases, description and links; look at: %2.</source>
            <translation>أعمدة %1 ليست أعمدة قائمة كيانات، وهي name وkind وaliases وdescription وlinks؛ انظر: %2.</translation>
        </message>
        <message>
            <source>%1 cannot be read as a table; a quotation mark may be missing, or a column have no name.</source>
            <translation>تعذّرت قراءة %1 جدولاً؛ لعل علامة اقتباس ناقصة أو عموداً بلا اسم.</translation>
        </message>
        <message>
            <source>%1: “%2” cannot be a name; it needs a letter or digit, and 200 at most.</source>
            <translation>%1: «%2» لا يصلح اسماً؛ يلزمه حرف أو رقم، ولا يزيد على 200 حرف.</translation>
        </message>
        <message>
            <source>%1: “%2” is no kind of entity; it may be person, place, organisation, event or other.</source>
            <translation>%1: «%2» ليس نوعاً؛ الأنواع: person أو place أو organisation أو event أو other.</translation>
        </message>
        <message>
            <source>%1: “%2” is no link; write an address (https://…) or an item of Wikidata (Q5907430).</source>
            <translation>%1: «%2» ليس رابطاً؛ اكتب عنواناً (https://…) أو معرّف ويكي بيانات (Q5907430).</translation>
        </message>
        <message>
            <source>Line %2 of %1</source>
            <translation>السطر %2 من %1</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>القرص ممتلئ</translation>
        </message>
        <message>
            <source>%1 does not exist; check the path and add it again.</source>
            <translation>%1 غير موجود؛ تحقّق من المسار ثم أضفه من جديد.</translation>
        </message>
        <message>
            <source>%1 holds no text files; choose a folder with .txt files in it.</source>
            <translation>لا ملفات نصية في %1؛ اختر مجلداً فيه ملفات .txt.</translation>
        </message>
        <message>
            <source>%1 cannot be read; check its permissions and the disk, then add it again.</source>
            <translation>تعذّرت قراءة %1؛ تحقّق من أذوناته ومن القرص ثم أضفه من جديد.</translation>
        </message>
        <message>
            <source>%1 is empty; there is nothing in it to read.</source>
            <translation>%1 فارغ؛ ليس فيه ما يُقرأ.</translation>
        </message>
        <message>
            <source>%1 is not a text file; save the article as plain text (.txt) and add that.</source>
            <translation>%1 ليس ملفاً نصياً؛ احفظ المقال نصاً مجرداً (.txt) ثم أضفه.</translation>
        </message>
        <message>
            <source>%1 is not plain text; save its text as a .txt file and add that.</source>
            <translation>%1 ليس نصاً مجرداً؛ احفظ نصه في ملف .txt ثم أضفه.</translation>
        </message>
        <message>
            <source>%1 is in an unknown encoding; save it as UTF-8 and add it again.</source>
            <translation>ترميز %1 غير معروف؛ احفظه بترميز UTF-8 ثم أضفه من جديد.</translation>
        </message>
        <message>
            <source>%1 is larger than 64 MB; split it into articles and add those.</source>
            <translation>%1 أكبر من 64 ميغابايت؛ قسّمه إلى مقالات ثم أضفها.</translation>
        </message>
        <message>
            <source>%1 has no column named text or content; its columns are: %2.</source>
            <translation>ليس في %1 عمود باسم «النص» أو text أو content؛ وأعمدته: %2.</translation>
        </message>
        <message>
            <source>%1 and what follows cannot be read, for the file is damaged; fetch it again and add it.</source>
            <translation>تعذّرت قراءة %1 وما بعده لأن الملف تالف؛ أعد تنزيله ثم أضفه من جديد.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>, …</source>
            <translation>، …</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n record(s) not added, %2 (lines %3)</source>
            <translation>
                <numerusform>%1: لم يُضف أي سجل، %2 (الأسطر %3)</numerusform>
                <numerusform>%1: لم يُضف سجل واحد، %2 (السطر %3)</numerusform>
                <numerusform>%1: لم يُضف سجلان، %2 (السطران %3)</numerusform>
                <numerusform>%1: لم تُضف %Ln سجلات، %2 (الأسطر %3)</numerusform>
                <numerusform>%1: لم يُضف %Ln سجلاً، %2 (الأسطر %3)</numerusform>
                <numerusform>%1: لم يُضف %Ln سجل، %2 (الأسطر %3)</numerusform>
            </translation>
        </message>
        <message>
            <source>not valid JSON</source>
            <translation>ليس JSON صحيحاً</translation>
        </message>
        <message>
            <source>not an object with fields</source>
            <translation>ليس كائناً ذا حقول</translation>
        </message>
        <message>
            <source>without text</source>
            <translation>بلا نص</translation>
        </message>
        <message>
            <source>in an unknown encoding</source>
            <translation>بترميز غير معروف</translation>
        </message>
        <message>
            <source>larger than 64 MB</source>
            <translation>أكبر من 64 ميغابايت</translation>
        </message>
        <message>
            <source>more fields than columns</source>
            <translation>حقوله أكثر من الأعمدة</translation>
        </message>
        <message>
            <source>longer than 16 million letters</source>
            <translation>أطول من 16 مليون حرف</translation>
        </message>
        <message>
            <source>There is no library at %1; check the path.</source>
            <translation>لا مكتبة في %1؛ تحقّق من المسار.</translation>
        </message>
        <message>
            <source>%1 is not a Hashiya library and was left untouched; choose another file.</source>
            <translation>%1 ليس مكتبة من مكتبات حاشية، وقد تُرك كما هو؛ اختر ملفاً آخر.</translation>
        </message>
        <message>
            <source>%1 was made by a newer Hashiya and was left untouched; update Hashiya to open it.</source>
            <translation>%1 من إصدار أحدث من حاشية، وقد تُركت كما هي؛ حدّث حاشية لفتحها.</translation>
        </message>
        <message>
            <source>%1 is damaged and was left as it is; restore a backup, or save what can be read of it.</source>
            <translation>%1 تالفة وقد تُركت كما هي؛ استعد نسخة احتياطية، أو احفظ ما تمكن قراءته منها.</translation>
        </message>
        <message>
            <source>The library %1 can only be read; make its file and folder writable to change it.</source>
            <translation>المكتبة %1 للقراءة فقط؛ اسمح بالكتابة في ملفها ومجلدها لتعديلها.</translation>
        </message>
        <message>
            <source>%1 was not closed properly; copy its whole folder to a writable place and open it there.</source>
            <translation>لم تُغلق %1 كما يجب؛ انسخ مجلدها كله إلى مكان تمكن الكتابة فيه وافتحها هناك.</translation>
        </message>
        <message>
            <source>A long text is being saved in %1; try again in a moment.</source>
            <translation>يجري حفظ نص طويل في %1؛ حاول مرة أخرى بعد لحظة.</translation>
        </message>
        <message>
            <source>The library %1 is open in another window; it is shown here to read only.</source>
            <translation>المكتبة %1 مفتوحة في نافذة أخرى؛ تُعرض هنا للقراءة فقط.</translation>
        </message>
        <message>
            <source>The library %1 could not be written or read (%2); check the disk, then try again.</source>
            <translation>تعذّرت قراءة المكتبة %1 أو الكتابة فيها (%2)؛ تحقّق من القرص ثم أعد المحاولة.</translation>
        </message>
        <message>
            <source>No backup could be written into %1 (%2); make room there or choose another folder.</source>
            <translation>تعذّرت كتابة نسخة احتياطية في %1 (%2)؛ وفّر مساحة هناك أو اختر مجلداً آخر.</translation>
        </message>
        <message>
            <source>Something went wrong and was written to the log. Your library is safe; you can go on working.</source>
            <translation>حدث خطأ وسُجّل في ملف السجل. مكتبتك سليمة، ويمكنك متابعة العمل.</translation>
        </message>
    </context>
    <context>
        <name>ZoomButtons</name>
        <message>
            <source>Farther (-)</source>
            <translation>إبعاد (-)</translation>
        </message>
        <message>
            <source>Nearer (+)</source>
            <translation>تقريب (+)</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>الكل</translation>
        </message>
    </context>
    <context>
        <name>_Facet</name>
        <message numerus="yes">
            <source>… and %Ln more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>… وواحد آخر</numerusform>
                <numerusform>… واثنان آخران</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
                <numerusform>… و%Ln أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%Ln مقالات</numerusform>
                <numerusform>%Ln مقالاً</numerusform>
                <numerusform>%Ln مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>مُختار</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
</TS>
