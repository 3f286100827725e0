"""Invented names: common given names, put together by chance, in Latin and in Urdu script."""

MEN = (
    ("Aslam", "اسلم"), ("Rashid", "راشد"), ("Tariq", "طارق"), ("Imran", "عمران"), ("Shahid", "شاہد"),
    ("Nadeem", "ندیم"), ("Saleem", "سلیم"), ("Arshad", "ارشد"), ("Ghulam Rasool", "غلام رسول"),
    ("Allah Ditta", "اللہ دتہ"), ("Bashir", "بشیر"), ("Nazir", "نذیر"), ("Manzoor", "منظور"), ("Akram", "اکرم"),
    ("Yousaf", "یوسف"), ("Khalid", "خالد"), ("Zafar", "ظفر"), ("Sajid", "ساجد"), ("Waqas", "وقاص"),
    ("Bilal", "بلال"), ("Usman", "عثمان"), ("Hamza", "حمزہ"), ("Ali Raza", "علی رضا"), ("Hassan", "حسن"),
    ("Ahmad", "احمد"), ("Adeel", "عدیل"), ("Kashif", "کاشف"), ("Faisal", "فیصل"), ("Nasir", "ناصر"),
    ("Riaz", "ریاض"), ("Mushtaq", "مشتاق"), ("Ashraf", "اشرف"), ("Sharif", "شریف"), ("Sadiq", "صادق"),
    ("Ramzan", "رمضان"), ("Irfan", "عرفان"), ("Zeeshan", "ذیشان"), ("Umar", "عمر"), ("Abdullah", "عبداللہ"),
    ("Mubashir", "مبشر"),
)  # fmt: skip
WOMEN = (
    ("Nasreen", "نسرین"), ("Parveen", "پروین"), ("Shamim", "شمیم"), ("Kausar", "کوثر"), ("Rukhsana", "رخسانہ"),
    ("Shazia", "شازیہ"), ("Saima", "صائمہ"), ("Sadia", "سعدیہ"), ("Nadia", "نادیہ"), ("Asma", "اسماء"),
    ("Fatima", "فاطمہ"), ("Ayesha", "عائشہ"), ("Zainab", "زینب"), ("Maryam", "مریم"), ("Khadija", "خدیجہ"),
    ("Amna", "آمنہ"), ("Sakina", "سکینہ"), ("Bushra", "بشریٰ"), ("Naseem", "نسیم"), ("Zubaida", "زبیدہ"),
    ("Hajra", "ہاجرہ"), ("Rabia", "رابعہ"), ("Iqra", "اقراء"), ("Sana", "ثناء"), ("Hina", "حنا"),
    ("Kiran", "کرن"), ("Mehwish", "مہوش"), ("Farzana", "فرزانہ"), ("Samina", "ثمینہ"), ("Tahira", "طاہرہ"),
    ("Yasmeen", "یاسمین"), ("Azra", "عذرا"), ("Noor", "نور"), ("Anum", "انعم"), ("Laiba", "لائبہ"),
    ("Hafsa", "حفصہ"), ("Areeba", "اریبہ"), ("Nimra", "نمرہ"), ("Sumaira", "سمیرا"), ("Ghazala", "غزالہ"),
)  # fmt: skip
SECOND = (
    ("Ahmad", "احمد"), ("Hussain", "حسین"), ("Ali", "علی"), ("Iqbal", "اقبال"), ("Mehmood", "محمود"),
    ("Abbas", "عباس"), ("Akhtar", "اختر"), ("Javed", "جاوید"), ("Anwar", "انور"), ("Latif", "لطیف"),
    ("Shah", "شاہ"), ("Khan", "خان"), ("", ""), ("", ""),
)  # fmt: skip
SECOND_OF_WOMEN = (("Bibi", "بی بی"), ("Akhtar", "اختر"), ("Begum", "بیگم"), ("", ""), ("", ""))
PLACES = ("Chak", "Basti", "Kot", "Mohalla", "Dera", "Thatta")
QUARTERS = (
    "Islampura", "Rehmanabad", "Gulshan Colony", "Model Town", "Purana Mohalla", "Awan Town", "Farid Nagar",
    "Madina Colony", "Shah Wali", "Noor Pur", "Canal View", "Bagh Wala",
)  # fmt: skip
LANDMARKS = (
    "the mosque", "the girls' primary school", "the tube well", "the flour mill", "the basic health unit",
    "the canal bridge", "the ration shop", "the water tank", "the bus stop", "the brick kiln",
)  # fmt: skip
