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
            <source>Keys</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
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
    </context>
    <context>
        <name>ArticleNotes</name>
        <message>
            <source>Note on the article</source>
            <translation>ملاحظة على المقال</translation>
        </message>
        <message>
            <source>Write a note on the article as a whole</source>
            <translation>اكتب ملاحظة على المقال كله</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>اكتب ملاحظة</translation>
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
        <name>Citation</name>
        <message>
            <source>, </source>
            <translation>، </translation>
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
        <name>Edits</name>
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
            <source>removal of a tag</source>
            <translation>إزالة وسم</translation>
        </message>
        <message>
            <source>entity</source>
            <translation>كيان</translation>
        </message>
        <message>
            <source>removal of an entity's mark</source>
            <translation>إزالة ذكر كيان</translation>
        </message>
        <message>
            <source>addition of articles</source>
            <translation>إضافة مقالات</translation>
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
        <message>
            <source>change of direction</source>
            <translation>تغيير الاتجاه</translation>
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
        <name>FileAdder</name>
        <message>
            <source>Files are being added already; try again when that is done.</source>
            <translation>تجري الآن إضافة ملفات؛ أعد المحاولة حين تنتهي.</translation>
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
                <numerusform>أُضيفت كلها</numerusform>
                <numerusform>ملف واحد لم يُضَف</numerusform>
                <numerusform>ملفان لم يُضافا</numerusform>
                <numerusform>%Ln ملفات لم تُضَف</numerusform>
                <numerusform>%Ln ملفاً لم تُضَف</numerusform>
                <numerusform>%Ln ملف لم تُضَف</numerusform>
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
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>اختصارات لوحة المفاتيح</translation>
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
        <name>MainWindow</name>
        <message>
            <source>Add files</source>
            <translation>أضف ملفات</translation>
        </message>
        <message>
            <source>Text files (*.txt *.text);;All files (*)</source>
            <translation>ملفات نصية (*.txt *.text);;كل الملفات (*)</translation>
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
        <name>Pickers</name>
        <message>
            <source>Who or what is this?</source>
            <translation>من هذا، أو ما هذا؟</translation>
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
            <source>Copied with its source</source>
            <translation>نُسخ مع ذكر مصدره</translation>
        </message>
        <message>
            <source>Select a passage first</source>
            <translation>حدّد مقطعاً أولاً</translation>
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
            <source>Choose an article from the library to read it here.</source>
            <translation>اختر مقالاً من المكتبة لتقرأه هنا.</translation>
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
            <source>event</source>
            <translation>حدث</translation>
        </message>
        <message>
            <source>other</source>
            <translation>غير ذلك</translation>
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
            <source>in common: %1</source>
            <translation>المشترك: %1</translation>
        </message>
        <message>
            <source>Show “%1” in both articles</source>
            <translation>إظهار «%1» في المقالين</translation>
        </message>
    </context>
    <context>
        <name>RelatedSection</name>
        <message>
            <source>Related articles</source>
            <translation>مقالات مرتبطة</translation>
        </message>
        <message>
            <source>No other article speaks of the same things yet.</source>
            <translation>لا مقال آخر يتناول الأمور نفسها بعد.</translation>
        </message>
    </context>
    <context>
        <name>Retracing</name>
        <message>
            <source>Undone: %1</source>
            <translation>تمّ التراجع: %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>تمّت الإعادة: %1</translation>
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
        <name>RowMenu</name>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
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
        <name>SelectionToolbar</name>
        <message>
            <source>What to do with the passage</source>
            <translation>ما يُعمل بالمقطع</translation>
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
        <name>Wording</name>
        <message>
            <source>A name needs at least one letter or digit.</source>
            <translation>لا بدّ في الاسم من حرف أو رقم واحد على الأقل.</translation>
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
            <source>%1 is damaged and was left as it is; restore the newest file of the backups folder.</source>
            <translation>%1 تالفة، وقد تُركت كما هي؛ استعد أحدث ملف في مجلد النسخ الاحتياطية.</translation>
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
            <source>The library %1 is open in another window; it is shown here to read only.</source>
            <translation>المكتبة %1 مفتوحة في نافذة أخرى؛ تُعرض هنا للقراءة فقط.</translation>
        </message>
        <message>
            <source>The library %1 could not be written or read (%2); check the disk, then try again.</source>
            <translation>تعذّرت قراءة المكتبة %1 أو الكتابة فيها (%2)؛ تحقّق من القرص ثم أعد المحاولة.</translation>
        </message>
        <message>
            <source>Something went wrong and was written to the log. Your library is safe; you can go on working.</source>
            <translation>حدث خطأ وسُجّل في ملف السجل. مكتبتك سليمة، ويمكنك متابعة العمل.</translation>
        </message>
    </context>
</TS>
