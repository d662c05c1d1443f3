"""How newspapers spell the commonest words of Arabic, Persian and Turkic names in Latin letters."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from storage.text.folding import fold_text

# A word in Arabic letters, its usual spelling, and a third where a Persian is spelled otherwise.
_SPELLINGS = """
محمد Mohammed Mohammad|أحمد Ahmed Ahmad|محمود Mahmoud|حميد Hamid|حامد Hamed|حماد Hammad|حمد Hamad|حمدي Hamdi
علي Ali|حسن Hassan|حسين Hussein Hossein|حسني Hosni|حسان Hassan|محسن Mohsen|إحسان Ehsan|فاطمة Fatima Fatemeh
زينب Zainab Zeinab|عائشة Aisha|خديجة Khadija Khadijeh|مريم Maryam|سارة Sara|سارا Sara|هدى Huda|نور Nour
إبراهيم Ibrahim Ebrahim|إسماعيل Ismail Esmail|يوسف Youssef Yousef|يعقوب Yaqoub Yaghoub|إسحاق Ishaq Eshaq
موسى Musa Mousa|عيسى Issa|داود Dawood Davoud|داوود Dawood Davoud|سليمان Suleiman Soleiman
سليماني Suleimani Soleimani|سلمان Salman|يحيى Yahya|زكريا Zakaria|يونس Younis Younes|أيوب Ayoub|إلياس Elias
هارون Haroun|نوح Noah|آدم Adam|إدريس Idris|عمر Omar|عمرو Amr|عثمان Othman Osman|أبو Abu|بكر Bakr
حمزة Hamza Hamzeh|عباس Abbas|جعفر Jaafar Jafar|صادق Sadiq Sadegh|كاظم Kadhim Kazem|رضا Reda Reza
مهدي Mahdi Mehdi|هادي Hadi|باقر Baqir Bagher|تقي Taqi Taghi|نقي Naqi Naghi|هاشم Hashem|هاشمي Hashemi
قاسم Qassem Ghasem|قاسمي Qassemi Ghasemi|كريم Karim|كريمي Karimi|رحيم Rahim|رحيمي Rahimi|رحمن Rahman
رحمان Rahman|رحماني Rahmani|عظيم Azim|نعيم Naim|سليم Salim|سالم Salem|سلام Salam|سلامي Salami|سلامة Salameh
سعيد Saeed|سعد Saad|سعدي Saadi|سعود Saud|مسعود Masoud|أسعد Asaad|سعدون Saadoun|خالد Khaled|خليل Khalil
خليفة Khalifa|مخلوف Makhlouf|خلف Khalaf|ناصر Nasser Naser|نصر Nasr|نصار Nassar|نصري Nasri|ناصري Naseri
منصور Mansour|منتصر Montasser|نصيري Nasiri|بدر Badr|بدوي Badawi|بشار Bashar|بشير Bashir|بشرى Bushra|فهد Fahd
فيصل Faisal|فارس Fares|فريد Farid|فؤاد Fouad|فتحي Fathi|فتح Fath|فتاح Fattah|فرح Farah|فرحان Farhan|فرج Faraj
فخر Fakhr|فخري Fakhri|فضل Fadl Fazl|فاضل Fadel Fazel|فواز Fawaz|فوزي Fawzi|فياض Fayyad|فايز Fayez|فائز Fayez
غانم Ghanem|غازي Ghazi|غالب Ghaleb|غسان Ghassan|غني Ghani|غنوشي Ghannouchi|طارق Tariq|طاهر Taher|طلال Talal
طه Taha|طالب Taleb|طالباني Talabani|طاهري Taheri|ظريف Zarif|عادل Adel|عدنان Adnan|عدي Uday|عزيز Aziz|عزيزي Azizi
عزت Ezzat|عز Ezz|عزام Azzam|عصام Essam|عطية Attia|عقيل Aqil|علاء Alaa|علوي Alawi Alavi|عليوي Aliwi
عماد Imad Emad|عمار Ammar|عمران Imran Emran|عون Aoun|عيد Eid|عاطف Atef|عامر Amer|أمير Amir|أميري Amiri|أمين Amin
أميني Amini|أنور Anwar Anvar|أنس Anas|أيمن Ayman|أشرف Ashraf|أكرم Akram|أكبر Akbar|أكبري Akbari|أسامة Osama
أسد Assad|أسدي Asadi|أصغر Asghar|أفشار Afshar|آل Al|إمام Imam Emam|إمامي Emami|إيمان Iman|إيهاب Ihab
إلهام Ilham Elham|إيلهام Ilham|جاسم Jassim|جابر Jaber|جلال Jalal|جليل Jalil|جمال Jamal|جميل Jamil|جميلة Jamila
جواد Jawad Javad|جهاد Jihad|جنبلاط Jumblatt|جبران Gebran|جبريل Jibril|جعجع Geagea|جودت Jawdat|حافظ Hafez
حاتم Hatem|حارث Harith|حازم Hazem|حبيب Habib|حبيبي Habibi|حداد Haddad|حريري Hariri|حسيني Husseini Hosseini
حكيم Hakim|حكيمي Hakimi|حكمت Hikmet Hekmat|حمادة Hamadeh|حميدي Hamidi|حنا Hanna|حوثي Houthi|حيدر Haider Heydar
حيدري Haidari Heydari|خامنئي Khamenei|خميني Khomeini|خاتمي Khatami|خضر Khader|خطيب Khatib|خورشيد Khurshid
خامنه‌ای Khamenei|خيري Khairi|خير Khair|دين Din|درويش Darwish Darvish|دياب Diab|ذو Dhu Zul|رامي Rami|راشد Rashed
رشيد Rashid|رشيدي Rashidi|رشاد Rashad|رائد Raed|رئيسي Raisi|رفسنجاني Rafsanjani|رفيق Rafik|رفعت Rifaat
رمضان Ramadan Ramezan
روحاني Rouhani|رياض Riyad|زاهد Zahed|زاهدي Zahedi|زايد Zayed|زيد Zaid|زيدان Zidane|زياد Ziad|زين Zein|زكي Zaki
زعيم Zaim|سامي Sami|سامح Sameh|سامر Samer|سمير Samir|سميرة Samira|سعاد Suad|سلطان Sultan Soltan
سلطاني Sultani Soltani|سيف Saif Seif|سيد Sayyid Seyed|سيسي Sisi|سنوار Sinwar|سوداني Sudani|شاه Shah|شاهين Shahin
شريف Sharif|شريفي Sharifi|شكري Shoukry|شمس Shams|شوقي Shawki|شيخ Sheikh|شهاب Shehab|شعبان Shaaban|شرع Sharaa
شاكر Shaker|شفيق Shafiq|صالح Saleh|صالحي Salehi|صباح Sabah|صدام Saddam|صدر Sadr|صفاء Safaa|صلاح Salah|صبري Sabri
صائب Saeb|ضياء Diaa Zia|طيب Tayeb|عبد Abdul|عبده Abdo|عبدي Abdi|عبدالله Abdullah Abdollah|عبيد Obeid
عبيدي Obaidi|عبادي Abadi|عمادي Emadi|عراقي Iraqi|عراقجي Araghchi|عريقات Erekat|عريف Aref|عارف Aref|عاصم Asim
عمرة Amra|قابوس Qaboos|قذافي Gaddafi|قطب Qutb|قيس Qais|قاليباف Ghalibaf|قدوس Quddus|كامل Kamel|كمال Kamal
كاظمي Kadhimi Kazemi|كنعاني Kanaani|لاريجاني Larijani|لطيف Latif|لطفي Lotfi|ليلى Layla|لينا Lina
مالك Malik Malek|مالكي Maliki Maleki|ماهر Maher|مبارك Mubarak|مجيد Majid|مجيدي Majidi|مجتبى Mojtaba
محسني Mohseni|مراد Murad Morad|مرادي Moradi|مرسي Morsi|مروان Marwan|مسلم Muslim Moslem|مشعل Meshaal
مصطفى Mustafa Mostafa|مصعب Musab|مظفر Muzaffar Mozaffar|معاذ Moaz|معمر Muammar|مقتدى Muqtada|مكرم Makram
ملا Mullah|ملك Malik Malek|منى Mona|منير Mounir|منيب Munib|موسوي Mousawi Mousavi|مولوي Mawlawi Molavi
ميقاتي Mikati|ميشال Michel|مير Mir|ميرزا Mirza|نادر Nader|نادية Nadia|نبيل Nabil|نبيه Nabih|نجيب Najib
نجاد Nejad|نژاد Nejad|نصرالله Nasrallah|نعمة Nemeh|نوري Nouri|نواف Nawaf|نواز Nawaz|نايف Nayef|هاني Hani
هشام Hisham|هنية Haniyeh|هيثم Haitham|هلال Hilal|همام Hammam|هند Hind|واصف Wasef|وائل Wael|وليد Walid Valid
وحيد Wahid Vahid|وحيدي Wahidi Vahidi|وسام Wissam|وزير Wazir|ولايتي Velayati|ياسر Yasser|ياسين Yassin
ياسمين Yasmin|يزيد Yazid|يسرى Yusra|الله Allah|اللهيان Ollahian|زاده Zadeh|زادة Zadeh|بن bin|ابن Ibn|بنت bint
أم Umm|أبي Abi|أبا Aba|باشا Pasha|بيك Bey|بك Bey|أفندي Effendi|آغا Agha|أغا Agha|خان Khan|جان Jan|بهلوي Pahlavi
پهلوي Pahlavi|بهشتي Beheshti|بهرام Bahram|بهمن Bahman|بزشكيان Pezeshkian|بيزشكيان Pezeshkian
بيزيشكيان Pezeshkian|پزشکیان Pezeshkian|بور Pour|پور Pour|بهنام Behnam|پرویز Parviz|جمشيد Jamshid|جليلي Jalili
جنتي Jannati|جهانغيري Jahangiri|جهانكيري Jahangiri|داريوش Dariush|دهقان Dehghan|رستم Rostam|رضائي Rezaei
رضایی Rezaei|زنغنة Zanganeh|شمخاني Shamkhani|شيرازي Shirazi|فريدون Fereydoun|فروغ Forough|فيروز Firouz
فيروزآبادي Firouzabadi|قاآني Qaani|كروبي Karroubi|كاشاني Kashani|كيهان Kayhan|مخبر Mokhber|مشهدي Mashhadi
موحدي Movahedi|مطهري Motahari|منتظري Montazeri|ميرحسين Mir-Hossein|ناطق Nategh|نجفي Najafi|نوبخت Nobakht
همتي Hemmati|واعظي Vaezi|يزدي Yazdi|يونسي Younesi|إيرواني Iravani|أحمدي Ahmadi|أحمدي‌نجاد Ahmadinejad|تاج Taj
تركي Turki Torki|تميم Tamim|توفيق Tawfik|ثامر Thamer|ثاني Thani|باسم Bassem|بارزاني Barzani|برزاني Barzani
برهم Barham|بلال Bilal|بليغ Baligh|بوتفليقة Bouteflika|تبون Tebboune|باجي Beji|بورقيبة Bourguiba
بنكيران Benkirane|بوريطة Bourita|بوحبيب Bouhabib|بو Bou|بري Berri|بيطار Bitar|باسيل Bassil|فرنجية Frangieh
جميّل Gemayel|حتي Hitti|سنيورة Siniora|لحود Lahoud|وهاب Wahab|يافي Yafi|أردوغان Erdogan|اردوغان Erdogan
رجب Recep|هاكان Hakan|فيدان Fidan|مولود Mevlut|جاويش Cavus|أوغلو oglu|اوغلو oglu|جاويشأوغلو Cavusoglu
تشاووش Cavus|يلدريم Yildirim|أتاتورك Ataturk|جيحون Jeyhun|جيهون Jeyhun|بايراموف Bayramov|علييف Aliyev
علييفا Aliyeva|مهريبان Mehriban|حاجييف Hajiyev|حاجيف Hajiyev|نيكول Nikol|باشينيان Pashinyan|سركيسيان Sargsyan
سارغسيان Sargsyan|كوتشاريان Kocharyan|ميرزويان Mirzoyan|أوف ov|اوف ov|خلفوف Khalafov|محمدوف Mammadov
محمدياروف Mammadyarov|حسنوف Hasanov|مامادوف Mammadov|ساهيبا Sahiba|آراز Araz|طوغرول Tughrul|قربان Gurban
قربانوف Gurbanov|برديمحمدوف Berdimuhamedow|نزارباييف Nazarbayev|توكاييف Tokayev|ميرضيائيف Mirziyoyev|جو Joe
جون John|جورج George|جوزيف Joseph|جيمس James|جيك Jake|جاك Jack|بايدن Biden|ترامب Trump|دونالد Donald
باراك Barack|أوباما Obama|هيلاري Hillary|كلينتون Clinton|بيل Bill|بوش Bush|كامالا Kamala|هاريس Harris|مايك Mike
مايكل Michael|ماركو Marco|روبيو Rubio|أنتوني Antony|بلينكن Blinken|لويد Lloyd|أوستن Austin|ستيف Steve
ويتكوف Witkoff|جاريد Jared|كيري Kerry|فلاديمير Vladimir|بوتين Putin|سيرغي Sergey|سيرجي Sergey|لافروف Lavrov
دميتري Dmitry|ديمتري Dmitry|بيسكوف Peskov|ميدفيديف Medvedev|ماريا Maria|زاخاروفا Zakharova|شويغو Shoigu
فولوديمير Volodymyr|زيلينسكي Zelensky|زيلينسكى Zelensky|بنيامين Benjamin|نتنياهو Netanyahu|بنيت Bennett
نفتالي Naftali|لابيد Lapid|يائير Yair|يوآف Yoav|غالانت Gallant|غانتس Gantz|بيني Benny|إيتمار Itamar
سموتريتش Smotrich|كاتس Katz|يسرائيل Israel|شارون Sharon|آرييل Ariel|أرييل Ariel|إسحق Isaac|هرتسوغ Herzog
بيريز Peres|شمعون Shimon|رابين Rabin|إيهود Ehud|أولمرت Olmert|ليبرمان Lieberman|أفيغدور Avigdor
إيمانويل Emmanuel|ماكرون Macron|ساركوزي Sarkozy|نيكولا Nicolas|فرانسوا Francois|هولاند Hollande|أنجيلا Angela
ميركل Merkel|أولاف Olaf|شولتز Scholz|شولتس Scholz|فرانك Frank|والتر Walter|شتاينماير Steinmeier|مرتس Merz
بوريس Boris|جونسون Johnson|ديفيد David|كاميرون Cameron|تيريزا Theresa|ماي May|توني Tony|بلير Blair|ريشي Rishi
سوناك Sunak|كير Keir|ستارمر Starmer|إليزابيث Elizabeth|تشارلز Charles|وليام William|ويليام William|روبرت Robert
ريتشارد Richard|شي Xi|جين Jin|بينغ Ping|شين Shin|شينزو Shinzo|آبي Abe|كيم Kim|جونغ Jong|أون Un|إيل Il|لي Lee
وانغ Wang|يي Yi|مون Moon|جاي Jae|ناريندرا Narendra|مودي Modi|شهباز Shehbaz|بوتو Bhutto|برويز Pervez
مشرف Musharraf|زرداري Zardari|أنطونيو Antonio|غوتيريش Guterres|غوتيريس Guterres|بان Ban|كوفي Kofi|عنان Annan
رافاييل Rafael|غروسي Grossi|جوزيب Josep|بوريل Borrell|أورسولا Ursula|شارل Charles|ميشيل Michel|ينس Jens
ستولتنبرغ Stoltenberg|مارك Mark|روته Rutte|فيكتور Viktor|أوربان Orban|ألكسندر Alexander|الكسندر Alexander
لوكاشينكو Lukashenko|بيتر Peter|بول Paul|باول Powell|كولن Colin|توماس Thomas|مارتن Martin|كريستيان Christian
كريستوفر Christopher|أندريه Andrei|أندرو Andrew|ألبرت Albert|دانيال Daniel|دانيل Daniel|أليكس Alex|إدوارد Edward
هنري Henry|كيسنجر Kissinger|نيكسون Nixon|ريغان Reagan|كارتر Carter|جيمي Jimmy|روس Ross|يوليا Yulia|أليكسي Alexei
نافالني Navalny|ستالين Stalin|لينين Lenin|غورباتشوف Gorbachev|يلتسين Yeltsin|كارلوس Carlos|خوسيه Jose|خوان Juan
لويس Luis|مادورو Maduro|نيكولاس Nicolas|هوغو Hugo|تشافيز Chavez|فيدل Fidel|كاسترو Castro|لولا Lula
"""


class Spelling(NamedTuple):
    """A word in Latin letters as it is usual, and as it is of a Persian."""

    usual: str
    persian: str


@cache
def latin_spellings() -> dict[str, Spelling]:
    """Return the spellings by folded word."""
    spellings: dict[str, Spelling] = {}
    for entry in _SPELLINGS.strip().replace("\n", "|").split("|"):
        word, usual, *persian = entry.split()
        spellings.setdefault(fold_text(word), Spelling(usual, persian[0] if persian else usual))
    return spellings
