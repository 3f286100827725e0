<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About this program</source>
        <translation>اس پروگرام کے بارے میں</translation>
    </message>
    <message>
        <source>Program {version}</source>
        <translation>پروگرام {version}</translation>
    </message>
    <message>
        <source>Form {title}, version {version}</source>
        <translation>فارم {title}، ورژن {version}</translation>
    </message>
    <message>
        <source>Privacy notice {version}</source>
        <translation>رازداری کا نوٹس {version}</translation>
    </message>
    <message>
        <source>This laptop is {device}</source>
        <translation>یہ لیپ ٹاپ {device} ہے</translation>
    </message>
    <message>
        <source>which laptop it is, and which version of the program and of the form</source>
        <translation>کون سا لیپ ٹاپ ہے، اور پروگرام اور فارم کا کون سا ورژن</translation>
    </message>
    <message>
        <source>when each answer was given, changed or confirmed, and by whom of the staff</source>
        <translation>ہر جواب کب دیا گیا، بدلا گیا یا اس کی تصدیق ہوئی، اور عملے میں سے کس نے</translation>
    </message>
    <message>
        <source>one position at the door, where it is taken</source>
        <translation>دروازے پر ایک بار مقام، جہاں لیا جائے</translation>
    </message>
    <message>
        <source>when a slip was printed, and when the notice was read</source>
        <translation>پرچی کب چھپی، اور نوٹس کب پڑھا گیا</translation>
    </message>
    <message>
        <source>It follows nobody, keeps no address of the network, and sends nothing but to the registry.</source>
        <translation>یہ کسی کا پیچھا نہیں کرتا، نیٹ ورک کا کوئی پتہ نہیں رکھتا، اور رجسٹری کے سوا کہیں کچھ نہیں بھیجتا۔</translation>
    </message>
    <message>
        <source>It has no cookies, opens no links, and its help needs no network.</source>
        <translation>اس میں کوکیز نہیں، یہ کوئی لنک نہیں کھولتا، اور اس کی مدد کے لیے نیٹ ورک نہیں چاہیے۔</translation>
    </message>
    <message>
        <source>Helpline, free of charge: {number}</source>
        <translation>مفت ہیلپ لائن: {number}</translation>
    </message>
    <message>
        <source>Data protection officer: {contact}</source>
        <translation>ڈیٹا پروٹیکشن افسر: {contact}</translation>
    </message>
    <message>
        <source>The data protection officer&apos;s address has not been entered on this laptop.</source>
        <translation>ڈیٹا پروٹیکشن افسر کا پتہ اس لیپ ٹاپ پر درج نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>ورژن</translation>
    </message>
    <message>
        <source>What is collected by itself, beside the answers</source>
        <translation>جوابات کے علاوہ خود بخود کیا محفوظ ہوتا ہے</translation>
    </message>
    <message>
        <source>Whom families can ask</source>
        <translation>خاندان کس سے پوچھ سکتے ہیں</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>لائسنس</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ شکل میں محفوظ ہیں</translation>
    </message>
    <message>
        <source>read on · back</source>
        <translation>آگے پڑھیں · پیچھے</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
</context>
<context>
    <name>AcknowledgeField</name>
    <message>
        <source>Done</source>
        <translation>ہو گیا</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Question</source>
        <translation>سوال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>نظرِ ثانی {number}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>not on this laptop</source>
        <translation>اس لیپ ٹاپ پر نہیں</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>بعد میں بدلا گیا</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>نیا فرد</translation>
    </message>
    <message>
        <source>Not asked before</source>
        <translation>پہلے نہیں پوچھا گیا</translation>
    </message>
    <message>
        <source>Member gone</source>
        <translation>فرد نہیں رہا</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>اب نہیں پوچھا جاتا</translation>
    </message>
    <message>
        <source>Flagged for you by the enumerator</source>
        <translation>شمار کنندہ نے آپ کے لیے نشان لگایا</translation>
    </message>
    <message>
        <source>Not taken: {reason}</source>
        <translation>نہیں لیا گیا: {reason}</translation>
    </message>
    <message>
        <source>Confirmed: {check} – {reason}</source>
        <translation>تصدیق شدہ: {check} – {reason}</translation>
    </message>
    <message>
        <source>Changed, before: {answer}</source>
        <translation>بدلا گیا، پہلے تھا: {answer}</translation>
    </message>
</context>
<context>
    <name>AnswersView</name>
    <message>
        <source>Household {household}</source>
        <translation>گھرانہ {household}</translation>
    </message>
    <message>
        <source>Enumerator {name}</source>
        <translation>شمار کنندہ: {name}</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>نظرِ ثانی {number}</translation>
    </message>
    <message>
        <source>You returned it with: {comment}</source>
        <translation>آپ نے اسے اس تبصرے کے ساتھ واپس کیا: {comment}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>جوابات</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>{count} acre</source>
        <translation>{count} ایکڑ</translation>
    </message>
    <message>
        <source>{count} kanal</source>
        <translation>{count} کنال</translation>
    </message>
    <message>
        <source>{count} marla</source>
        <translation>{count} مرلہ</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>A request about data</source>
        <translation>ریکارڈ کے بارے میں درخواست</translation>
    </message>
    <message>
        <source>Household {household}</source>
        <translation>گھرانہ {household}</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation>کیا مانگا گیا ہے؟</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>درخواست کون کر رہا ہے؟</translation>
    </message>
    <message>
        <source>How was it seen who asks? Copy nothing.</source>
        <translation>درخواست کرنے والے کی شناخت کیسے دیکھی؟ کچھ نقل نہ کریں۔</translation>
    </message>
    <message>
        <source>Name of who asks</source>
        <translation>درخواست کرنے والے کا نام</translation>
    </message>
    <message>
        <source>What exactly, and where the answer goes (no CNIC)</source>
        <translation>ٹھیک کیا چاہیے، اور جواب کہاں جائے (شناختی کارڈ نمبر نہیں)</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>تفصیل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>درخواست درج کریں</translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation>ترتیب کے نمبر سے چنیں</translation>
    </message>
    <message>
        <source>go on; after the remarks: record</source>
        <translation>آگے؛ تفصیل کے بعد: درج کریں</translation>
    </message>
    <message>
        <source>record the request</source>
        <translation>درخواست درج کریں</translation>
    </message>
    <message>
        <source>back; nothing is recorded, and what is typed waits here</source>
        <translation>واپس؛ کچھ درج نہیں ہوتا، لکھا ہوا یہیں رہتا ہے</translation>
    </message>
    <message>
        <source>It waits for a decision on this laptop, and the interview is not sent until then. A finished interview is erased by a supervisor.</source>
        <translation>اس پر فیصلہ اسی لیپ ٹاپ پر ہوگا، اور تب تک انٹرویو نہیں بھیجا جائے گا۔ مکمل انٹرویو صرف نگران مٹاتا ہے۔</translation>
    </message>
    <message>
        <source>The interview has left this laptop: nothing is erased here. Headquarters decides.</source>
        <translation>انٹرویو اس لیپ ٹاپ سے جا چکا ہے: یہاں کچھ نہیں مٹے گا۔ فیصلہ صدر دفتر کرے گا۔</translation>
    </message>
    <message>
        <source>It goes to headquarters with the next sync. Nothing changes here.</source>
        <translation>یہ اگلی ترسیل کے ساتھ صدر دفتر جائے گی۔ یہاں کچھ نہیں بدلے گا۔</translation>
    </message>
    <message>
        <source>Choose what is asked.</source>
        <translation>چنیں کہ کیا مانگا گیا ہے۔</translation>
    </message>
    <message>
        <source>Choose who asks.</source>
        <translation>چنیں کہ درخواست کون کر رہا ہے۔</translation>
    </message>
    <message>
        <source>Choose how it was seen who asks.</source>
        <translation>چنیں کہ شناخت کیسے دیکھی گئی۔</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Comment</source>
        <translation>تبصرہ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>رکھیں</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Details for IT</source>
        <translation>آئی ٹی کے لیے تفصیل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>BarcodeField</name>
    <message>
        <source>Read the code</source>
        <translation>کوڈ پڑھیں</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Batch</source>
        <translation>کھیپ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>حجم</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>سربمہر ہوئی</translation>
    </message>
    <message>
        <source>Signed, not sent</source>
        <translation>دستخط شدہ، ابھی نہیں بھیجی گئی</translation>
    </message>
    <message>
        <source>Sent, no final receipt yet</source>
        <translation>بھیج دی گئی، حتمی رسید ابھی نہیں آئی</translation>
    </message>
    <message>
        <source>Signed for by the registry</source>
        <translation>رجسٹری نے وصول کر لی</translation>
    </message>
    <message>
        <source>{count} sealed</source>
        <translation>{count} سربمہر</translation>
    </message>
    <message>
        <source>{received} of {count} received</source>
        <translation>{count} میں سے {received} وصول ہوئے</translation>
    </message>
    <message>
        <source>Kept here: {item}</source>
        <translation>یہیں محفوظ ہے: {item}</translation>
    </message>
    <message>
        <source>Files not yet signed for, kept here: {count}</source>
        <translation>فائلیں جن کی رسید ابھی نہیں آئی، یہیں محفوظ ہیں: {count}</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>The camera is opening.</source>
        <translation>کیمرا کھل رہا ہے۔</translation>
    </message>
    <message>
        <source>Hold the code still before the camera, a hand away; it is read by itself.</source>
        <translation>کوڈ کو کیمرے کے سامنے، ایک ہاتھ کے فاصلے پر، ساکن رکھیں؛ وہ خود پڑھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>کیمرا</translation>
    </message>
    <message>
        <source>The camera does not answer; perhaps another program uses it. Close that, or choose a file.</source>
        <translation>کیمرا جواب نہیں دے رہا؛ شاید کوئی اور پروگرام اسے استعمال کر رہا ہے۔ اسے بند کریں، یا فائل چنیں۔</translation>
    </message>
    <message>
        <source>take the picture</source>
        <translation>تصویر لیں</translation>
    </message>
    <message>
        <source>other camera</source>
        <translation>دوسرا کیمرا</translation>
    </message>
    <message>
        <source>close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>{count} KB</source>
        <translation>{count} کے بی</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} ایم بی</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>تصویر</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>آواز</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>ویڈیو</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>ابھی کوئی تصویر نہیں</translation>
    </message>
    <message>
        <source>No sound yet</source>
        <translation>ابھی کوئی آواز نہیں</translation>
    </message>
    <message>
        <source>No video yet</source>
        <translation>ابھی کوئی ویڈیو نہیں</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>ابھی کوئی فائل نہیں</translation>
    </message>
    <message>
        <source>Film with a telephone or a camera, copy the file here by cable, card or stick, and choose it: {kinds}, at most {size}. Film in low quality; a minute is long.</source>
        <translation>فون یا کیمرے سے فلم بنائیں، فائل کو تار، کارڈ یا سٹک سے یہاں لائیں، اور چنیں: {kinds}، زیادہ سے زیادہ {size}۔ کم معیار پر فلم بنائیں؛ ایک منٹ بھی لمبا ہے۔</translation>
    </message>
    <message>
        <source>Sign on the screen</source>
        <translation>اسکرین پر دستخط کریں</translation>
    </message>
    <message>
        <source>Draw on the picture</source>
        <translation>تصویر پر نشان لگائیں</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>خاکہ بنائیں</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>ابھی دستخط نہیں ہوئے</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>ابھی کچھ نہیں بنایا گیا</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>تصویر لیں</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>ریکارڈ کریں</translation>
    </message>
    <message>
        <source>No camera is found on this laptop. Choose a picture file, or keep the reason.</source>
        <translation>اس لیپ ٹاپ پر کوئی کیمرا نہیں ملا۔ تصویر کی فائل چنیں، یا وجہ درج کریں۔</translation>
    </message>
    <message>
        <source>No microphone is found on this laptop. Choose a sound file, or keep the reason.</source>
        <translation>اس لیپ ٹاپ پر کوئی مائیکروفون نہیں ملا۔ آواز کی فائل چنیں، یا وجہ درج کریں۔</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>تصویر چنیں</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>آواز کی فائل چنیں</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>ویڈیو چنیں</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>فائل چنیں</translation>
    </message>
    <message>
        <source>This cannot be opened. Look whether the card or stick is still there, or choose another file.</source>
        <translation>یہ نہیں کھل سکی۔ دیکھیں کہ کارڈ یا یو ایس بی لگی ہوئی ہے، یا کوئی اور فائل چنیں۔</translation>
    </message>
    <message>
        <source>There is nothing in this file. Choose another one.</source>
        <translation>اس فائل میں کچھ نہیں۔ کوئی اور چنیں۔</translation>
    </message>
    <message>
        <source>This file is too large: at most {size} can be taken. Choose another one.</source>
        <translation>یہ فائل بہت بڑی ہے: زیادہ سے زیادہ {size} کی لی جا سکتی ہے۔ کوئی اور چنیں۔</translation>
    </message>
    <message>
        <source>This picture has too many pixels to be opened here. Take a smaller one.</source>
        <translation>یہ تصویر یہاں کھولنے کے لیے بہت بڑی ہے۔ چھوٹی تصویر لیں۔</translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is damaged, or of a sort that is not read here. JPEG, PNG, WebP, GIF and BMP are.</source>
        <translation>یہ تصویر دکھائی نہیں جا سکتی: یہ خراب ہے، یا ایسی قسم کی ہے جو یہاں نہیں پڑھی جاتی۔ JPEG، PNG، WebP، GIF اور BMP پڑھی جاتی ہیں۔</translation>
    </message>
    <message>
        <source>No barcode is seen in this picture. Take it closer and sharper, or type the number.</source>
        <translation>اس تصویر میں کوئی بارکوڈ نظر نہیں آیا۔ قریب سے صاف تصویر لیں، یا نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>A file of this sort is not taken. Choose another one.</source>
        <translation>اس قسم کی فائل نہیں لی جاتی۔ کوئی اور چنیں۔</translation>
    </message>
    <message>
        <source>This is no picture. The question asks for one.</source>
        <translation>یہ تصویر نہیں ہے۔ سوال میں تصویر مانگی گئی ہے۔</translation>
    </message>
    <message>
        <source>This is no sound file. The question asks for one.</source>
        <translation>یہ آواز کی فائل نہیں ہے۔ سوال میں آواز مانگی گئی ہے۔</translation>
    </message>
    <message>
        <source>This is no video. The question asks for one.</source>
        <translation>یہ ویڈیو نہیں ہے۔ سوال میں ویڈیو مانگی گئی ہے۔</translation>
    </message>
    <message>
        <source>The question asks for another sort of file.</source>
        <translation>سوال میں کسی اور قسم کی فائل مانگی گئی ہے۔</translation>
    </message>
    <message>
        <source>The device is missing or does not work</source>
        <translation>آلہ موجود نہیں یا کام نہیں کرتا</translation>
    </message>
    <message>
        <source>The family does not wish it</source>
        <translation>خاندان نہیں چاہتا</translation>
    </message>
    <message>
        <source>It is not possible at this place</source>
        <translation>اس جگہ ممکن نہیں</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>کوئی اور وجہ</translation>
    </message>
</context>
<context>
    <name>CaptureField</name>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>{key} keeps a reason why not</source>
        <translation>نہ ہونے کی وجہ: {key}</translation>
    </message>
    <message>
        <source>The file {name} is not on this laptop.</source>
        <translation>فائل {name} اس لیپ ٹاپ پر نہیں ہے۔</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Stop</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Test slip</source>
        <translation>آزمائشی پرچی</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>جانچیں</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>کیمرا کیا دیکھتا ہے</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>گھڑی</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>ڈسک پر جگہ</translation>
    </message>
    <message>
        <source>Store and its encryption</source>
        <translation>ذخیرہ اور اس کی خفیہ کاری</translation>
    </message>
    <message>
        <source>Position (GPS)</source>
        <translation>مقام (GPS)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>پرنٹر</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>کیمرا</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>مائیکروفون</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>ابھی نہیں جانچا گیا</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>جانچ ہو رہی ہے</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>قابلِ توجہ</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>ٹھیک کرنا ہے</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>1 unusual answer was confirmed</source>
        <translation>1 غیر معمولی جواب کی تصدیق کی گئی</translation>
    </message>
    <message>
        <source>{count} unusual answers were confirmed</source>
        <translation>{count} غیر معمولی جوابات کی تصدیق کی گئی</translation>
    </message>
    <message>
        <source>Don&apos;t know, refused or not applicable: {count}</source>
        <translation>معلوم نہیں، انکار یا لاگو نہیں: {count}</translation>
    </message>
    <message>
        <source>Questions without an answer: {count}</source>
        <translation>بغیر جواب کے سوال: {count}</translation>
    </message>
    <message>
        <source>Comments on questions: {count}</source>
        <translation>سوالوں پر تبصرے: {count}</translation>
    </message>
    <message>
        <source>Answers changed since it was returned: {count}</source>
        <translation>واپسی کے بعد بدلے گئے جوابات: {count}</translation>
    </message>
    <message>
        <source>No unusual answers</source>
        <translation>کوئی غیر معمولی جواب نہیں</translation>
    </message>
    <message>
        <source>Time in the interview: {time}</source>
        <translation>انٹرویو میں لگا وقت: {time}</translation>
    </message>
    <message>
        <source>Not met: it needs an answer</source>
        <translation>باقی: اس کا جواب چاہیے</translation>
    </message>
    <message>
        <source>Not met: the answer breaks a rule of the form</source>
        <translation>باقی: جواب فارم کے اصول کے خلاف ہے</translation>
    </message>
    <message>
        <source>Not met: unusual, and nobody confirmed it</source>
        <translation>باقی: جواب غیر معمولی ہے اور کسی نے تصدیق نہیں کی</translation>
    </message>
    <message>
        <source>Finished as partial: {reason}. Open or wrong: {count}</source>
        <translation>نامکمل ختم ہوا: {reason}۔ باقی یا غلط: {count}</translation>
    </message>
    <message>
        <source>Very short: {count} min</source>
        <translation>بہت مختصر: {count} منٹ</translation>
    </message>
    <message>
        <source>Very long: {count} min</source>
        <translation>بہت طویل: {count} منٹ</translation>
    </message>
    <message>
        <source>Held at night: it began after {count} o&apos;clock</source>
        <translation>رات کو ہوا: {count} بجے کے بعد شروع ہوا</translation>
    </message>
    <message>
        <source>Began while the interview of {household} was going on</source>
        <translation>اس وقت شروع ہوا جب {household} کا انٹرویو جاری تھا</translation>
    </message>
    <message>
        <source>Exactly the same position as household {household}</source>
        <translation>بالکل وہی مقام جو گھرانہ {household} کا ہے</translation>
    </message>
    <message>
        <source>Only {count} m from household {household}, which is in another building</source>
        <translation>گھرانہ {household} سے صرف {count} میٹر، حالانکہ وہ دوسری عمارت میں ہے</translation>
    </message>
    <message>
        <source>A page of numbers is the same in {count} interviews in a row</source>
        <translation>اعداد کا ایک صفحہ لگاتار {count} انٹرویوز میں ایک جیسا ہے</translation>
    </message>
    <message>
        <source>Not known, refused or not applicable: {count} % of all</source>
        <translation>معلوم نہیں، انکار یا لاگو نہیں: کل کا {count} فیصد</translation>
    </message>
    <message>
        <source>Answers that came very fast: {count}</source>
        <translation>بہت جلدی دیے گئے جوابات: {count}</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Returning needs a comment for the enumerator.</source>
        <translation>واپس کرنے کے لیے شمار کنندہ کے نام تبصرہ ضروری ہے۔</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>There is nothing to choose from.</source>
        <translation>چننے کے لیے کچھ نہیں ہے۔</translation>
    </message>
    <message>
        <source>Nothing to choose from: an earlier answer decides this list.</source>
        <translation>چننے کے لیے کچھ نہیں: یہ فہرست کسی پہلے جواب سے بنتی ہے۔</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Choose the invitation</source>
        <translation>دعوت نامہ چنیں</translation>
    </message>
    <message>
        <source>That is no invitation. Choose the file or the picture that the office gave for this laptop.</source>
        <translation>یہ دعوت نامہ نہیں۔ وہ فائل یا تصویر چنیں جو دفتر نے اس لیپ ٹاپ کے لیے دی ہے۔</translation>
    </message>
    <message>
        <source>Type the code of the invitation, or choose its file or picture.</source>
        <translation>دعوت نامے کا کوڈ لکھیں، یا اس کی فائل یا تصویر چنیں۔</translation>
    </message>
    <message>
        <source>The code has a sign that no code has. It is made of digits and capital letters without U.</source>
        <translation>کوڈ میں ایسا حرف ہے جو کسی کوڈ میں نہیں ہوتا۔ کوڈ ہندسوں اور U کے سوا بڑے انگریزی حروف سے بنتا ہے۔</translation>
    </message>
    <message>
        <source>The code is not whole: {count} of {all} signs.</source>
        <translation>کوڈ پورا نہیں: {all} میں سے {count} حروف۔</translation>
    </message>
    <message>
        <source>The code has {count} signs; it should have {all}.</source>
        <translation>کوڈ میں {count} حروف ہیں؛ {all} ہونے چاہییں۔</translation>
    </message>
    <message>
        <source>The address of the registry is like https://pser.example.pk</source>
        <translation>رجسٹری کا پتہ ایسا ہوتا ہے: https://pser.example.pk</translation>
    </message>
    <message>
        <source>The invitation is of a newer program. Ask IT for an update.</source>
        <translation>دعوت نامہ کسی نئے پروگرام کا ہے۔ آئی ٹی سے نیا نسخہ مانگیں۔</translation>
    </message>
    <message>
        <source>One sign is mistyped. Compare the groups with the paper, one after the other.</source>
        <translation>ایک حرف غلط لکھا گیا ہے۔ ہر چار حروف کو ایک ایک کر کے کاغذ سے ملائیں۔</translation>
    </message>
    <message>
        <source>The invitation for this laptop</source>
        <translation>اس لیپ ٹاپ کا دعوت نامہ</translation>
    </message>
    <message>
        <source>Your office gave a paper, a picture or a file for this laptop. Type its code, or let it be read.</source>
        <translation>دفتر نے اس لیپ ٹاپ کے لیے کاغذ، تصویر یا فائل دی ہے۔ اس کا کوڈ لکھیں، یا اسے پڑھوا لیں۔</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوڈ</translation>
    </message>
    <message>
        <source>Address of the registry</source>
        <translation>رجسٹری کا پتہ</translation>
    </message>
    <message>
        <source>From a file or picture</source>
        <translation>فائل یا تصویر سے</translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation>کیمرے سے</translation>
    </message>
    <message>
        <source>{count} of {all} signs</source>
        <translation>{all} میں سے {count} حروف</translation>
    </message>
    <message>
        <source>The code is whole.</source>
        <translation>کوڈ پورا ہے۔</translation>
    </message>
    <message>
        <source>It is for practice only.</source>
        <translation>یہ صرف مشق کے لیے ہے۔</translation>
    </message>
    <message>
        <source>It names the registry only: a supervisor&apos;s laptop lets this one in, by file.</source>
        <translation>یہ صرف رجسٹری کا نام بتاتا ہے: نگران کا لیپ ٹاپ فائل کے ذریعے اسے شامل کرتا ہے۔</translation>
    </message>
    <message>
        <source>Without the address this laptop can only be let in by file.</source>
        <translation>پتے کے بغیر یہ لیپ ٹاپ صرف فائل کے ذریعے شامل ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>Its last day was {day}. Ask for a new one, or set this laptop&apos;s clock.</source>
        <translation>اس کا آخری دن {day} تھا۔ نیا دعوت نامہ مانگیں، یا اس لیپ ٹاپ کی گھڑی درست کریں۔</translation>
    </message>
    <message>
        <source>Its last day is {day}.</source>
        <translation>اس کا آخری دن {day} ہے۔</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Copies: {medium} was never seen, {count} waiting</source>
        <translation>نقلیں: {medium} اب تک نظر نہیں آیا، {count} باقی ہیں</translation>
    </message>
    <message>
        <source>Copies: {medium} last seen {when}, {count} waiting</source>
        <translation>نقلیں: {medium} آخری بار {when} نظر آیا، {count} باقی ہیں</translation>
    </message>
    <message>
        <source>Copies: {medium} seen {when}, {count} waiting</source>
        <translation>نقلیں: {medium} {when} نظر آیا، {count} باقی ہیں</translation>
    </message>
    <message>
        <source>Copies: {medium} seen {when}, all is there</source>
        <translation>نقلیں: {medium} {when} نظر آیا، سب کچھ موجود ہے</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Letters: Urdu</source>
        <translation>حروف: اردو</translation>
    </message>
    <message>
        <source>Letters: Latin</source>
        <translation>حروف: انگریزی</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Press {key} to go on. Nothing is locked; {lock} locks.</source>
        <translation>کام جاری رکھنے کے لیے {key} دبائیں۔ تالا نہیں لگا؛ تالا {lock} سے لگتا ہے۔</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>چھپا ہوا</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>کیلنڈر</translation>
    </message>
</context>
<context>
    <name>DecideView</name>
    <message>
        <source>Erase household {household}?</source>
        <translation>گھرانہ {household} کا ریکارڈ مٹائیں؟</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>یہ واپس نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Why do you decide so? Headquarters reads it.</source>
        <translation>یہ فیصلہ کیوں؟ صدر دفتر اسے پڑھے گا۔</translation>
    </message>
    <message>
        <source>To erase, type {number}</source>
        <translation>مٹانے کے لیے لکھیں {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>The household&apos;s number</source>
        <translation>گھرانے کا نمبر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Do not erase</source>
        <translation>نہ مٹائیں</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>ہمیشہ کے لیے مٹائیں</translation>
    </message>
    <message>
        <source>go on to the number</source>
        <translation>آگے نمبر پر</translation>
    </message>
    <message>
        <source>erase for good, once the number is typed</source>
        <translation>نمبر لکھنے کے بعد ہمیشہ کے لیے مٹائیں</translation>
    </message>
    <message>
        <source>do not erase; headquarters reads why</source>
        <translation>نہ مٹائیں؛ صدر دفتر وجہ پڑھے گا</translation>
    </message>
    <message>
        <source>back; nothing is decided, and what is typed waits here</source>
        <translation>واپس؛ کوئی فیصلہ نہیں ہوتا، لکھا ہوا یہیں رہتا ہے</translation>
    </message>
    <message>
        <source>{interview}: {count} answers, {files} pictures and files, {comments} comments</source>
        <translation>{interview}: جوابات {count}، تصویریں اور فائلیں {files}، تبصرے {comments}</translation>
    </message>
    <message>
        <source>The address; notes of visits: {count}</source>
        <translation>پتہ؛ دوروں کے نوٹ: {count}</translation>
    </message>
    <message>
        <source>Kept: the household&apos;s number, that it was erased, when and by whom.</source>
        <translation>باقی رہے گا: گھرانے کا نمبر، اور یہ کہ ریکارڈ کب اور کس نے مٹایا۔</translation>
    </message>
    <message>
        <source>Nobody goes there again.</source>
        <translation>وہاں دوبارہ کوئی نہیں جائے گا۔</translation>
    </message>
    <message>
        <source>The household waits for your supervisor, as after a refusal.</source>
        <translation>انکار کی طرح یہ گھرانہ آپ کے نگران کا منتظر رہے گا۔</translation>
    </message>
    <message>
        <source>Headquarters is told with the next sync. Copies on cards and sticks go when they are next put in.</source>
        <translation>صدر دفتر کو اگلی ترسیل سے اطلاع ہوگی۔ کارڈ اور یو ایس بی کی نقلیں اگلی بار لگانے پر مٹ جائیں گی۔</translation>
    </message>
    <message>
        <source>Type the household&apos;s number, {number}, to erase it.</source>
        <translation>مٹانے کے لیے گھرانے کا نمبر {number} لکھیں۔</translation>
    </message>
    <message>
        <source>Write why first; headquarters reads it.</source>
        <translation>پہلے وجہ لکھیں؛ صدر دفتر اسے پڑھے گا۔</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>{typed} of {wanted} digits</source>
        <translation>{wanted} میں سے {typed} ہندسے</translation>
    </message>
    <message>
        <source>{wanted} digits</source>
        <translation>{wanted} ہندسے</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Drawn: to be seen first</source>
        <translation>قرعے میں نکلا: پہلے دیکھیں</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 دورہ</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation>{count} دورے</translation>
    </message>
    <message>
        <source>Contact overdue since {when}</source>
        <translation>رابطے کا وقت گزر گیا: {when}</translation>
    </message>
    <message>
        <source>Contact until {when}</source>
        <translation>رابطہ کریں، آخری وقت: {when}</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتہ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>اطلاع دینے والا</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>آپ کا کام</translation>
    </message>
</context>
<context>
    <name>DoorsAnswer</name>
    <message>
        <source>Choose one first.</source>
        <translation>پہلے ایک چنیں۔</translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation>چند لفظوں میں لکھیں۔</translation>
    </message>
</context>
<context>
    <name>DoorsView</name>
    <message>
        <source>Households without interview</source>
        <translation>بغیر انٹرویو کے گھرانے</translation>
    </message>
    <message>
        <source>No household waits for you here.</source>
        <translation>یہاں کوئی گھرانہ آپ کا منتظر نہیں۔</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ شکل میں محفوظ ہیں</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>refused for good; close the household</source>
        <translation>حتمی انکار؛ گھرانہ بند کریں</translation>
    </message>
    <message>
        <source>another person goes there; send there again</source>
        <translation>کوئی اور جائے؛ دوبارہ بھیجیں</translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation>اگلا · پچھلا گھرانہ</translation>
    </message>
    <message>
        <source>nothing is decided</source>
        <translation>کوئی فیصلہ نہیں ہوتا</translation>
    </message>
    <message>
        <source>Refused again: for good</source>
        <translation>دوبارہ انکار: حتمی</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Another person goes</source>
        <translation>کوئی اور جائے</translation>
    </message>
    <message>
        <source>Send there again</source>
        <translation>دوبارہ بھیجیں</translation>
    </message>
    <message>
        <source>You were in touch, and they refused again. Why?</source>
        <translation>آپ نے رابطہ کیا اور انھوں نے پھر انکار کیا۔ کیوں؟</translation>
    </message>
    <message>
        <source>Refused for good</source>
        <translation>حتمی انکار</translation>
    </message>
    <message>
        <source>Household {household} is closed: refused for good.</source>
        <translation>گھرانہ {household} بند ہوا: حتمی انکار۔</translation>
    </message>
    <message>
        <source>This household was drawn. Have you been there, and is it as reported?</source>
        <translation>یہ گھرانہ قرعے میں نکلا ہے۔ کیا آپ نے جا کر دیکھا، اور اطلاع درست ہے؟</translation>
    </message>
    <message>
        <source>Yes, I have seen it</source>
        <translation>جی ہاں، میں نے دیکھ لیا</translation>
    </message>
    <message>
        <source>Household {household} is closed.</source>
        <translation>گھرانہ {household} بند ہوا۔</translation>
    </message>
    <message>
        <source>Nobody goes there again after this. Is it as reported?</source>
        <translation>اس کے بعد وہاں کوئی دوبارہ نہیں جائے گا۔ کیا بات ویسی ہی ہے جیسی بتائی گئی؟</translation>
    </message>
    <message>
        <source>Yes, nobody is to be interviewed there</source>
        <translation>جی ہاں، وہاں کسی کا انٹرویو نہیں ہونا</translation>
    </message>
    <message>
        <source>Who goes there next? What should they know?</source>
        <translation>اب کون جائے گا؟ اسے کیا معلوم ہونا چاہیے؟</translation>
    </message>
    <message>
        <source>Send there</source>
        <translation>بھیجیں</translation>
    </message>
    <message>
        <source>Household {household} is visited once more.</source>
        <translation>گھرانہ {household} پر دوبارہ دورہ ہوگا۔</translation>
    </message>
    <message>
        <source>What is not as reported?</source>
        <translation>اطلاع میں کیا درست نہیں؟</translation>
    </message>
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>Esc once more throws it away; Enter keeps it.</source>
        <translation>Esc دوبارہ دبانے سے ضائع ہو جائے گا؛ Enter محفوظ کرتا ہے۔</translation>
    </message>
    <message>
        <source>The pen is down: move to draw, press Space to lift it.</source>
        <translation>قلم کاغذ پر ہے: حرکت سے لکھیں، اٹھانے کے لیے Space دبائیں۔</translation>
    </message>
    <message>
        <source>Strokes: {count}</source>
        <translation>لکیریں: {count}</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>pen down, pen up</source>
        <translation>قلم رکھیں، اٹھائیں</translation>
    </message>
    <message>
        <source>last stroke back</source>
        <translation>آخری لکیر واپس</translation>
    </message>
    <message>
        <source>begin anew</source>
        <translation>نئے سرے سے</translation>
    </message>
    <message>
        <source>close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What you typed here before is still here. It is not saved yet.</source>
        <translation>جو آپ نے پہلے یہاں لکھا تھا، موجود ہے۔ ابھی محفوظ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ کر کے رکھے جاتے ہیں</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something unexpected happened.</source>
        <translation>کچھ غیر متوقع ہوا۔</translation>
    </message>
    <message>
        <source>Your answers are saved.</source>
        <translation>آپ کے جوابات محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>Go on, and tell your supervisor what you did just before.</source>
        <translation>کام جاری رکھیں، اور نگران کو بتائیں کہ اس سے ذرا پہلے آپ نے کیا کیا تھا۔</translation>
    </message>
    <message>
        <source>The questionnaire for this interview is not on this laptop.</source>
        <translation>اس انٹرویو کا سوالنامہ اس لیپ ٹاپ پر نہیں ہے۔</translation>
    </message>
    <message>
        <source>Ask IT to bring the form pack onto this laptop.</source>
        <translation>آئی ٹی سے کہیں کہ فارم پیک اس لیپ ٹاپ پر ڈال دے۔</translation>
    </message>
    <message>
        <source>This laptop has not been told where the registry is.</source>
        <translation>اس لیپ ٹاپ کو رجسٹری کا پتہ نہیں دیا گیا۔</translation>
    </message>
    <message>
        <source>Everything is kept on this laptop.</source>
        <translation>سب کچھ اس لیپ ٹاپ پر محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Ask IT to enter the registry&apos;s address in the settings.</source>
        <translation>آئی ٹی سے کہیں کہ ترتیبات میں رجسٹری کا پتہ لکھ دے۔</translation>
    </message>
    <message>
        <source>The interviews in it are still on this laptop.</source>
        <translation>اس کے انٹرویو ابھی اسی لیپ ٹاپ پر موجود ہیں۔</translation>
    </message>
    <message>
        <source>An interview goes back only with a comment.</source>
        <translation>انٹرویو صرف تبصرے کے ساتھ واپس جاتا ہے۔</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>Write what the enumerator shall correct.</source>
        <translation>لکھیں کہ شمار کنندہ کیا درست کرے۔</translation>
    </message>
    <message>
        <source>The sealed interview and the answers in the store are not the same.</source>
        <translation>سربمہر انٹرویو اور ذخیرے میں موجود جوابات ایک جیسے نہیں۔</translation>
    </message>
    <message>
        <source>Nothing was changed; both are kept.</source>
        <translation>کچھ نہیں بدلا گیا؛ دونوں محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>Do not approve it. Tell IT: somebody may have changed the store.</source>
        <translation>اسے منظور نہ کریں۔ آئی ٹی کو بتائیں: ہو سکتا ہے کسی نے ذخیرہ بدلا ہو۔</translation>
    </message>
    <message>
        <source>The store could not be written.</source>
        <translation>ذخیرے میں لکھا نہیں جا سکا۔</translation>
    </message>
    <message>
        <source>Tell your supervisor.</source>
        <translation>اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation>{path} پر کوئی ذخیرہ نہیں ہے۔</translation>
    </message>
    <message>
        <source>Check that the disk is connected, then start the program again.</source>
        <translation>دیکھیں کہ ڈسک لگی ہوئی ہے، پھر پروگرام دوبارہ چلائیں۔</translation>
    </message>
    <message>
        <source>This laptop is set up already.</source>
        <translation>یہ لیپ ٹاپ پہلے سے تیار ہے۔</translation>
    </message>
    <message>
        <source>Sign in instead.</source>
        <translation>اس کے بجائے اپنے نام سے داخل ہوں۔</translation>
    </message>
    <message>
        <source>The keys on this laptop do not belong to its store.</source>
        <translation>اس لیپ ٹاپ کی چابیاں اس کے ذخیرے کی نہیں ہیں۔</translation>
    </message>
    <message>
        <source>Nothing in the store was changed.</source>
        <translation>ذخیرے میں کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>Tell your supervisor: somebody has copied or replaced a file.</source>
        <translation>اپنے نگران کو بتائیں: کسی نے کوئی فائل نقل کی ہے یا بدلی ہے۔</translation>
    </message>
    <message>
        <source>A newer version of the program has worked with this store.</source>
        <translation>اس ذخیرے پر پروگرام کا نیا ورژن کام کر چکا ہے۔</translation>
    </message>
    <message>
        <source>Install the newer version, then sign in again.</source>
        <translation>نیا ورژن انسٹال کریں، پھر دوبارہ داخل ہوں۔</translation>
    </message>
    <message>
        <source>The program is open already.</source>
        <translation>پروگرام پہلے سے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Go to its other window, or close that one first.</source>
        <translation>اس کی دوسری کھڑکی پر جائیں، یا پہلے اسے بند کریں۔</translation>
    </message>
    <message>
        <source>The store cannot be read: the file is damaged.</source>
        <translation>ذخیرہ پڑھا نہیں جا سکتا: فائل خراب ہے۔</translation>
    </message>
    <message>
        <source>What was sent is safe at the registry, and copies may be on the backup card.</source>
        <translation>جو بھیجا جا چکا وہ رجسٹری میں محفوظ ہے، اور نقلیں بیک اپ کارڈ پر ہو سکتی ہیں۔</translation>
    </message>
    <message>
        <source>Stop working on this laptop and give it to your supervisor.</source>
        <translation>اس لیپ ٹاپ پر کام روک دیں اور اسے اپنے نگران کو دے دیں۔</translation>
    </message>
    <message>
        <source>The disk is full. The last answer was not saved.</source>
        <translation>ڈسک بھر گئی ہے۔ آخری جواب محفوظ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>All answers before it are saved.</source>
        <translation>اس سے پہلے کے تمام جوابات محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>Make room on the disk, then enter the last answer again.</source>
        <translation>ڈسک پر جگہ بنائیں، پھر آخری جواب دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>The program may not write its store.</source>
        <translation>پروگرام کو اپنے ذخیرے میں لکھنے کی اجازت نہیں۔</translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or tell IT.</source>
        <translation>کمپیوٹر پر فیلڈ اکاؤنٹ سے داخل ہوں، یا آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>The disk did not take the last answer.</source>
        <translation>ڈسک نے آخری جواب محفوظ نہیں کیا۔</translation>
    </message>
    <message>
        <source>Check that the disk is connected, then enter the last answer again.</source>
        <translation>دیکھیں کہ ڈسک لگی ہوئی ہے، پھر آخری جواب دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>The program was locked before this could be done.</source>
        <translation>یہ کام ہونے سے پہلے پروگرام پر تالا لگ گیا۔</translation>
    </message>
    <message>
        <source>Sign in, and do it again.</source>
        <translation>داخل ہوں، اور یہ کام دوبارہ کریں۔</translation>
    </message>
    <message>
        <source>This interview has moved on in the meantime.</source>
        <translation>اس دوران یہ انٹرویو آگے بڑھ چکا ہے۔</translation>
    </message>
    <message>
        <source>Go back to the list and open it again.</source>
        <translation>فہرست پر واپس جائیں اور اسے دوبارہ کھولیں۔</translation>
    </message>
    <message>
        <source>Household {household} is in the list already.</source>
        <translation>گھرانہ {household} پہلے سے فہرست میں ہے۔</translation>
    </message>
    <message>
        <source>Open it from the list, or correct the number.</source>
        <translation>اسے فہرست سے کھولیں، یا نمبر درست کریں۔</translation>
    </message>
    <message>
        <source>A slip cannot be printed: nobody has entered the data protection officer&apos;s address.</source>
        <translation>پرچی چھاپی نہیں جا سکتی: ڈیٹا پروٹیکشن افسر کا پتہ درج نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>کچھ نہیں چھاپا گیا۔</translation>
    </message>
    <message>
        <source>Ask IT to enter it in the settings of this laptop, as data_contact.</source>
        <translation>آئی ٹی سے کہیں کہ اسے اس لیپ ٹاپ کی ترتیبات میں data_contact کے طور پر درج کریں۔</translation>
    </message>
    <message>
        <source>The key card could not be printed: {where} did not take it.</source>
        <translation>کلیدوں کا کارڈ نہیں چھپ سکا: {where} نے اسے نہیں لیا۔</translation>
    </message>
    <message>
        <source>Check the printer or the folder, or save the card as a file and print it later.</source>
        <translation>پرنٹر یا فولڈر دیکھیں، یا کارڈ فائل میں محفوظ کر کے بعد میں چھاپیں۔</translation>
    </message>
    <message>
        <source>The slip could not be printed: {where} did not take it.</source>
        <translation>پرچی نہیں چھپ سکی: {where} نے اسے قبول نہیں کیا۔</translation>
    </message>
    <message>
        <source>The interview is not touched by it.</source>
        <translation>انٹرویو پر اس کا کوئی اثر نہیں۔</translation>
    </message>
    <message>
        <source>Check the printer or the folder, or save the slip as a file and print it later.</source>
        <translation>پرنٹر یا فولڈر دیکھیں، یا پرچی فائل کے طور پر محفوظ کریں اور بعد میں چھاپیں۔</translation>
    </message>
    <message>
        <source>There is no practice laptop in {path}.</source>
        <translation>{path} میں مشق کا کوئی لیپ ٹاپ نہیں۔</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>کچھ حذف نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Start practice first, or look for its folder.</source>
        <translation>پہلے مشق شروع کریں، یا اس کا فولڈر تلاش کریں۔</translation>
    </message>
    <message>
        <source>What is practised stays on this laptop.</source>
        <translation>مشق کی باتیں اسی لیپ ٹاپ پر رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Sign in to real work to send.</source>
        <translation>بھیجنے کے لیے اصل کام میں لاگ اِن کریں۔</translation>
    </message>
    <message>
        <source>A building&apos;s number has 1 to 4 digits and at most one letter, such as 114 or 114A.</source>
        <translation>عمارت کے نمبر میں 1 تا 4 ہندسے اور زیادہ سے زیادہ ایک حرف ہوتا ہے، جیسے 114 یا 114A۔</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>کچھ شامل نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>نمبر درست کریں۔</translation>
    </message>
    <message>
        <source>A block&apos;s code has exactly 9 digits.</source>
        <translation>بلاک کے کوڈ میں پورے 9 ہندسے ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Correct the code; it stands on the block map.</source>
        <translation>کوڈ درست کریں؛ یہ بلاک کے نقشے پر لکھا ہے۔</translation>
    </message>
    <message>
        <source>This time has passed already.</source>
        <translation>یہ وقت گزر چکا ہے۔</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>کچھ درج نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Enter a day and a time that are still to come.</source>
        <translation>ایسا دن اور وقت لکھیں جو ابھی آنا ہے۔</translation>
    </message>
    <message>
        <source>This person was refused at this household.</source>
        <translation>اس گھرانے نے اسی شخص کو انکار کیا تھا۔</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>کسی اور کو چنیں۔</translation>
    </message>
    <message>
        <source>The enumerator needs to know why.</source>
        <translation>شمار کنندہ کو وجہ معلوم ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>لکھیں کہ کیا کرنا ہے۔</translation>
    </message>
    <message>
        <source>This household was drawn: a supervisor goes there before it is closed.</source>
        <translation>یہ گھرانہ قرعے میں نکلا ہے: بند کرنے سے پہلے نگران خود جا کر دیکھتا ہے۔</translation>
    </message>
    <message>
        <source>Go there, or send somebody you trust, then say that it was seen.</source>
        <translation>خود جائیں یا کسی بھروسے کے شخص کو بھیجیں، پھر بتائیں کہ دیکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>You reported this household yourself.</source>
        <translation>اس گھرانے کی اطلاع آپ نے خود دی تھی۔</translation>
    </message>
    <message>
        <source>Another supervisor has to close it.</source>
        <translation>اسے کوئی دوسرا نگران بند کرے گا۔</translation>
    </message>
    <message>
        <source>You could not be signed in.</source>
        <translation>آپ داخل نہیں ہو سکے۔</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>خفیہ جملہ درست نہیں۔</translation>
    </message>
    <message>
        <source>{tries_left} tries are left.</source>
        <translation>باقی کوششیں: {tries_left}۔</translation>
    </message>
    <message>
        <source>Check the keyboard&apos;s language and the capitals key, and try again in {wait_seconds} s.</source>
        <translation>کی بورڈ کی زبان اور بڑے حروف کی کلید دیکھیں، اور {wait_seconds} سیکنڈ بعد دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>The last try was a moment ago.</source>
        <translation>پچھلی کوشش ابھی ابھی ہوئی تھی۔</translation>
    </message>
    <message>
        <source>This one does not count.</source>
        <translation>یہ کوشش گنی نہیں گئی۔</translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation>{seconds} سیکنڈ بعد دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>There were too many wrong tries.</source>
        <translation>بہت زیادہ غلط کوششیں ہو گئیں۔</translation>
    </message>
    <message>
        <source>Ask your supervisor for a new passphrase.</source>
        <translation>اپنے نگران سے نیا خفیہ جملہ لیں۔</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>خفیہ جملہ بہت چھوٹا ہے۔</translation>
    </message>
    <message>
        <source>Use at least {minimum} characters. Several words are easy to remember.</source>
        <translation>کم از کم {minimum} حروف رکھیں۔ چند الفاظ یاد رکھنا آسان ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Everybody would try this passphrase first.</source>
        <translation>یہ خفیہ جملہ تو ہر کوئی سب سے پہلے آزمائے گا۔</translation>
    </message>
    <message>
        <source>Use several words that belong together only for you.</source>
        <translation>چند ایسے الفاظ رکھیں جن کا آپس کا تعلق صرف آپ جانتے ہوں۔</translation>
    </message>
    <message>
        <source>This is the passphrase that you have now.</source>
        <translation>یہ تو آپ کا موجودہ خفیہ جملہ ہے۔</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>کوئی اور چنیں۔</translation>
    </message>
    <message>
        <source>The passphrase could not be kept: the disk is full or cannot be written.</source>
        <translation>خفیہ جملہ محفوظ نہیں ہو سکا: ڈسک بھری ہوئی ہے یا اس پر لکھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>Nothing was changed; the passphrase from before still opens.</source>
        <translation>کچھ نہیں بدلا؛ پہلے والا خفیہ جملہ اب بھی کھولتا ہے۔</translation>
    </message>
    <message>
        <source>Make room on the disk, then do it again.</source>
        <translation>ڈسک پر جگہ بنائیں، پھر دوبارہ کریں۔</translation>
    </message>
    <message>
        <source>You cannot do this with yourself.</source>
        <translation>آپ یہ اپنے ساتھ نہیں کر سکتے۔</translation>
    </message>
    <message>
        <source>Change your passphrase in the settings; for the rest ask another supervisor.</source>
        <translation>اپنا خفیہ جملہ ترتیبات میں بدلیں؛ باقی کے لیے کسی دوسرے نگران سے کہیں۔</translation>
    </message>
    <message>
        <source>Your keys have no certificate yet.</source>
        <translation>آپ کی کنجیوں کی سند ابھی نہیں آئی۔</translation>
    </message>
    <message>
        <source>You can interview, and every answer is saved. Finished interviews, visits and decisions need it.</source>
        <translation>آپ انٹرویو کر سکتے ہیں، اور ہر جواب محفوظ ہوتا ہے۔ انٹرویو مکمل کرنے، دورے لکھنے اور فیصلوں کے لیے سند چاہیے۔</translation>
    </message>
    <message>
        <source>Ask your supervisor to have your keys certified.</source>
        <translation>اپنے نگران سے کہیں کہ آپ کی کنجیوں کی سند بنوائیں۔</translation>
    </message>
    <message>
        <source>This computer has no key ring that the program may use.</source>
        <translation>اس کمپیوٹر پر چابیوں کا کوئی ایسا خانہ نہیں جسے پروگرام استعمال کر سکے۔</translation>
    </message>
    <message>
        <source>Go on with a long passphrase, or tell IT.</source>
        <translation>لمبے خفیہ جملے کے ساتھ آگے بڑھیں، یا آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>This account of the computer does not hold your key.</source>
        <translation>کمپیوٹر کے اس اکاؤنٹ میں آپ کی چابی نہیں ہے۔</translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or ask your supervisor.</source>
        <translation>کمپیوٹر پر فیلڈ اکاؤنٹ سے داخل ہوں، یا اپنے نگران سے پوچھیں۔</translation>
    </message>
    <message>
        <source>The file with the keys of this laptop cannot be read.</source>
        <translation>اس لیپ ٹاپ کی چابیوں والی فائل پڑھی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>The answers in the store were not touched.</source>
        <translation>ذخیرے میں جوابات کو ہاتھ نہیں لگایا گیا۔</translation>
    </message>
    <message>
        <source>Give the laptop to IT: they hold a recovery key.</source>
        <translation>لیپ ٹاپ آئی ٹی کو دیں: بحالی کی چابی ان کے پاس ہے۔</translation>
    </message>
    <message>
        <source>Nobody with the staff number {person} works on this laptop.</source>
        <translation>اس لیپ ٹاپ پر عملہ نمبر {person} کا کوئی فرد کام نہیں کرتا۔</translation>
    </message>
    <message>
        <source>Check the number, or ask your supervisor to add the person.</source>
        <translation>نمبر دیکھیں، یا اپنے نگران سے کہیں کہ اس فرد کو شامل کرے۔</translation>
    </message>
    <message>
        <source>The staff number {person} is on this laptop already.</source>
        <translation>عملہ نمبر {person} پہلے سے اس لیپ ٹاپ پر ہے۔</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>نمبر دیکھیں۔</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>یہ کام صرف نگران کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>اپنے نگران سے پوچھیں۔</translation>
    </message>
    <message>
        <source>This recovery key does not fit this laptop.</source>
        <translation>یہ بحالی کی چابی اس لیپ ٹاپ کی نہیں ہے۔</translation>
    </message>
    <message>
        <source>Check that it is the key of this district.</source>
        <translation>دیکھیں کہ یہ اسی ضلع کی چابی ہے۔</translation>
    </message>
    <message>
        <source>You made this interview yourself.</source>
        <translation>یہ انٹرویو آپ نے خود کیا ہے۔</translation>
    </message>
    <message>
        <source>Another supervisor has to decide on it.</source>
        <translation>اس کا فیصلہ کوئی دوسرا نگران کرے گا۔</translation>
    </message>
    <message>
        <source>Something is wrong with this laptop.</source>
        <translation>اس لیپ ٹاپ میں کوئی خرابی ہے۔</translation>
    </message>
    <message>
        <source>Little room is left on the disk: {megabytes} MB.</source>
        <translation>ڈسک پر کم جگہ بچی ہے: {megabytes} MB۔</translation>
    </message>
    <message>
        <source>Everything is saved, and work can go on.</source>
        <translation>سب کچھ محفوظ ہے، اور کام جاری رہ سکتا ہے۔</translation>
    </message>
    <message>
        <source>Send what waits, and have files removed that nobody needs.</source>
        <translation>جو منتظر ہے بھیج دیں، اور غیر ضروری فائلیں ہٹوا دیں۔</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left, and no new household can be begun.</source>
        <translation>ڈسک تقریباً بھر چکی ہے: {megabytes} MB باقی ہیں، اور کوئی نیا گھرانہ شروع نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Everything is saved; interviews that were begun can be finished.</source>
        <translation>سب کچھ محفوظ ہے؛ شروع کیے گئے انٹرویو مکمل کیے جا سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Finish them, send what waits, and have room made on the disk.</source>
        <translation>انہیں مکمل کریں، جو منتظر ہے بھیج دیں، اور ڈسک پر جگہ بنوائیں۔</translation>
    </message>
    <message>
        <source>The laptop locks in {seconds} seconds.</source>
        <translation>لیپ ٹاپ {seconds} سیکنڈ میں لاک ہو جائے گا۔</translation>
    </message>
    <message>
        <source>Every answer is saved, and you come back to the same question.</source>
        <translation>ہر جواب محفوظ ہے، اور آپ اسی سوال پر واپس آئیں گے۔</translation>
    </message>
    <message>
        <source>Touch any key to go on.</source>
        <translation>جاری رکھنے کے لیے کوئی بھی بٹن دبائیں۔</translation>
    </message>
    <message>
        <source>{medium} does not take its copies.</source>
        <translation>{medium} اپنی نقلیں نہیں لے رہا۔</translation>
    </message>
    <message>
        <source>Go on, and tell your supervisor.</source>
        <translation>کام جاری رکھیں، اور اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>No room is left on {medium} for the copies.</source>
        <translation>{medium} پر نقلوں کے لیے جگہ نہیں بچی۔</translation>
    </message>
    <message>
        <source>Go on. Ask IT for another card, or have files removed from this one.</source>
        <translation>کام جاری رکھیں۔ آئی ٹی سے دوسرا کارڈ مانگیں، یا اس سے فائلیں ہٹوائیں۔</translation>
    </message>
    <message>
        <source>The copies cannot be written on {medium}: it is locked against writing.</source>
        <translation>{medium} پر نقلیں نہیں لکھی جا سکتیں: اس پر لکھنا بند ہے۔</translation>
    </message>
    <message>
        <source>Go on. Look whether the card has a small switch at its side.</source>
        <translation>کام جاری رکھیں۔ دیکھیں کہ کارڈ کے پہلو پر چھوٹا سا بٹن تو نہیں۔</translation>
    </message>
    <message>
        <source>{medium} stopped answering while copies were made.</source>
        <translation>نقلیں بناتے ہوئے {medium} نے جواب دینا بند کر دیا۔</translation>
    </message>
    <message>
        <source>Go on. Put it in again; if this is told again, it needs to be replaced.</source>
        <translation>کام جاری رکھیں۔ اسے دوبارہ لگائیں؛ اگر یہ پھر کہا جائے تو اسے بدلنا ہوگا۔</translation>
    </message>
    <message>
        <source>Copies that were made before are missing on {medium}.</source>
        <translation>پہلے بنائی گئی نقلیں {medium} پر موجود نہیں۔</translation>
    </message>
    <message>
        <source>Your answers are saved, and the copies were made again.</source>
        <translation>آپ کے جوابات محفوظ ہیں، اور نقلیں دوبارہ بنا دی گئیں۔</translation>
    </message>
    <message>
        <source>Tell your supervisor if somebody else has had it.</source>
        <translation>اگر یہ کسی اور کے پاس رہا ہو تو اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The battery has {percent} % left.</source>
        <translation>بیٹری میں {percent} % باقی ہے۔</translation>
    </message>
    <message>
        <source>Every answer is saved already.</source>
        <translation>ہر جواب پہلے ہی محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Connect the charger, or stop at a good place and close the laptop.</source>
        <translation>چارجر لگائیں، یا مناسب جگہ پر رک کر لیپ ٹاپ بند کر دیں۔</translation>
    </message>
    <message>
        <source>The laptop&apos;s clock shows {shown}, and it has shown {known} before.</source>
        <translation>لیپ ٹاپ کی گھڑی {shown} دکھا رہی ہے، حالانکہ پہلے {known} دکھا چکی ہے۔</translation>
    </message>
    <message>
        <source>Your answers are saved, and work can go on.</source>
        <translation>آپ کے جوابات محفوظ ہیں، اور کام جاری رہ سکتا ہے۔</translation>
    </message>
    <message>
        <source>Set the clock of the computer, or tell your supervisor.</source>
        <translation>کمپیوٹر کی گھڑی درست کریں، یا اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The laptop&apos;s clock shows {shown}, which cannot be.</source>
        <translation>لیپ ٹاپ کی گھڑی {shown} دکھا رہی ہے، جو ممکن نہیں۔</translation>
    </message>
    <message>
        <source>The store on this laptop is an older copy: its log ends at entry {found}, and entry {known} was there already.</source>
        <translation>اس لیپ ٹاپ کا ذخیرہ ایک پرانی نقل ہے: اس کا روزنامچہ اندراج {found} پر ختم ہوتا ہے، جبکہ اندراج {known} پہلے ہی موجود تھا۔</translation>
    </message>
    <message>
        <source>Work can go on. What was sent is safe at the registry.</source>
        <translation>کام جاری رہ سکتا ہے۔ جو بھیجا جا چکا وہ رجسٹری کے پاس محفوظ ہے۔</translation>
    </message>
    <message>
        <source>If IT has put a copy back, all is well. If not, tell your supervisor.</source>
        <translation>اگر آئی ٹی نے کوئی نقل واپس رکھی ہے تو سب ٹھیک ہے۔ اگر نہیں، تو اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The settings could not be kept: {path} cannot be written.</source>
        <translation>ترتیبات محفوظ نہیں ہو سکیں: {path} میں لکھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>They hold until the program is closed.</source>
        <translation>پروگرام بند ہونے تک یہ قائم رہیں گی۔</translation>
    </message>
    <message>
        <source>Make room on the disk, or tell IT.</source>
        <translation>ڈسک پر جگہ بنائیں، یا آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>The report could not be saved as {where}.</source>
        <translation>رپورٹ {where} کے نام سے محفوظ نہیں ہو سکی۔</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {problem}.</source>
        <translation>ترتیبات کی فائل {path} پڑھی نہیں جا سکتی: {problem}۔</translation>
    </message>
    <message>
        <source>Correct the file, or remove it to go on with the usual settings.</source>
        <translation>فائل درست کریں، یا عام ترتیبات کے ساتھ چلنے کے لیے اسے ہٹا دیں۔</translation>
    </message>
    <message>
        <source>The questionnaire could not take this.</source>
        <translation>سوالنامہ اسے قبول نہیں کر سکا۔</translation>
    </message>
    <message>
        <source>The name of who asks is missing.</source>
        <translation>درخواست کرنے والے کا نام نہیں لکھا گیا۔</translation>
    </message>
    <message>
        <source>Write who asks, so that headquarters can answer.</source>
        <translation>لکھیں کہ درخواست کس نے کی، تاکہ صدر دفتر جواب دے سکے۔</translation>
    </message>
    <message>
        <source>The erasure of this household was asked for already: {reference}.</source>
        <translation>اس گھرانے کا ریکارڈ مٹانے کی درخواست پہلے سے موجود ہے: {reference}۔</translation>
    </message>
    <message>
        <source>Nothing was recorded twice.</source>
        <translation>کچھ دوبارہ درج نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Open that request; it still waits for a decision.</source>
        <translation>وہی درخواست کھولیں؛ اس پر فیصلہ ابھی باقی ہے۔</translation>
    </message>
    <message>
        <source>You took this request yourself.</source>
        <translation>یہ درخواست آپ نے خود لی تھی۔</translation>
    </message>
    <message>
        <source>This questionnaire cannot be used: it has mistakes in it.</source>
        <translation>یہ سوالنامہ استعمال نہیں ہو سکتا: اس میں غلطیاں ہیں۔</translation>
    </message>
    <message>
        <source>Give the list of mistakes to whoever made the questionnaire.</source>
        <translation>غلطیوں کی فہرست سوالنامہ بنانے والے کو دیں۔</translation>
    </message>
    <message>
        <source>This answer does not fit the question.</source>
        <translation>یہ جواب سوال کے مطابق نہیں۔</translation>
    </message>
    <message>
        <source>The answer before it stands.</source>
        <translation>اس سے پہلے کا جواب برقرار ہے۔</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>اسے دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>The interview is not finished yet.</source>
        <translation>انٹرویو ابھی مکمل نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Go through the open questions, then finish it.</source>
        <translation>باقی سوال پورے کریں، پھر اسے مکمل کریں۔</translation>
    </message>
    <message>
        <source>The trust list on this laptop is an older one: number {found}, and number {known} was here already.</source>
        <translation>اس لیپ ٹاپ پر اعتماد کی فہرست پرانی ہے: نمبر {found}، حالانکہ نمبر {known} یہاں پہلے آ چکی ہے۔</translation>
    </message>
    <message>
        <source>Your answers are saved, and interviews go on. Nobody new can be let in until the newer list is here.</source>
        <translation>آپ کے جوابات محفوظ ہیں، اور انٹرویو جاری رہتے ہیں۔ نئی فہرست آنے تک کسی نئے فرد کو شامل نہیں کیا جا سکتا۔</translation>
    </message>
    <message>
        <source>Ask IT to bring the newest trust list.</source>
        <translation>آئی ٹی سے کہیں کہ اعتماد کی تازہ ترین فہرست لائے۔</translation>
    </message>
    <message>
        <source>Sending did not work.</source>
        <translation>بھیجنا ممکن نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Sending will be tried again.</source>
        <translation>بھیجنے کی دوبارہ کوشش کی جائے گی۔</translation>
    </message>
    <message>
        <source>There is no connection to the registry.</source>
        <translation>رجسٹری سے رابطہ نہیں ہے۔</translation>
    </message>
    <message>
        <source>Everything that waits is kept on this laptop.</source>
        <translation>جو کچھ منتظر ہے وہ اس لیپ ٹاپ پر محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Sending will be tried again when there is a connection.</source>
        <translation>رابطہ ہونے پر بھیجنے کی دوبارہ کوشش کی جائے گی۔</translation>
    </message>
    <message>
        <source>Whoever answers at the registry&apos;s address is not the registry.</source>
        <translation>رجسٹری کے پتے پر جو جواب دے رہا ہے وہ رجسٹری نہیں ہے۔</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets anything through.</source>
        <translation>یہ نیٹ ورک کچھ بھی گزرنے دینے سے پہلے لاگ ان چاہتا ہے۔</translation>
    </message>
    <message>
        <source>Open its sign-in page in a browser, or use another connection; then sync again.</source>
        <translation>براؤزر میں اس کا لاگ ان صفحہ کھولیں، یا کوئی اور کنکشن استعمال کریں؛ پھر دوبارہ ترسیل کریں۔</translation>
    </message>
    <message>
        <source>The registry does not let this laptop ask for its own things ({reason}).</source>
        <translation>رجسٹری اس لیپ ٹاپ کو اپنی چیزیں مانگنے نہیں دیتی ({reason})۔</translation>
    </message>
    <message>
        <source>Tell IT: the laptop may have to be enrolled again.</source>
        <translation>آئی ٹی کو بتائیں: لیپ ٹاپ کا اندراج دوبارہ کرنا پڑ سکتا ہے۔</translation>
    </message>
    <message>
        <source>The file of a sealed batch is missing from the outbox folder, or has changed.</source>
        <translation>ایک سربمہر کھیپ کی فائل ترسیل کے فولڈر میں موجود نہیں، یا بدل گئی ہے۔</translation>
    </message>
    <message>
        <source>Ask IT to bring the file back from a backup; other batches are sent meanwhile.</source>
        <translation>آئی ٹی سے کہیں کہ فائل بیک اپ سے واپس لائیں؛ اس دوران دوسری کھیپیں بھیجی جاتی رہیں گی۔</translation>
    </message>
    <message>
        <source>The backup is not whole: {file} is missing or has changed.</source>
        <translation>بیک اپ پورا نہیں: {file} موجود نہیں یا بدل گئی ہے۔</translation>
    </message>
    <message>
        <source>Use another backup, or bring the work back from a card.</source>
        <translation>دوسرا بیک اپ استعمال کریں، یا کام کسی کارڈ سے واپس لائیں۔</translation>
    </message>
    <message>
        <source>The backup could not be written to {where}: {reason}.</source>
        <translation>بیک اپ {where} پر نہیں لکھا جا سکا: {reason}۔</translation>
    </message>
    <message>
        <source>Make room there, or name another folder.</source>
        <translation>وہاں جگہ بنائیں، یا کوئی اور فولڈر بتائیں۔</translation>
    </message>
    <message>
        <source>In {folder} there are neither copies of a laptop nor a backup.</source>
        <translation>{folder} میں نہ کسی لیپ ٹاپ کی نقلیں ہیں نہ بیک اپ۔</translation>
    </message>
    <message>
        <source>Name the card&apos;s own folder, or the folder of one backup.</source>
        <translation>کارڈ کا اپنا فولڈر بتائیں، یا کسی ایک بیک اپ کا فولڈر۔</translation>
    </message>
    <message>
        <source>Only a supervisor, or officers with the recovery key, bring work back.</source>
        <translation>کام صرف نگران، یا بحالی کی چابی رکھنے والے افسر واپس لا سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Sign in as a supervisor, or bring two officers&apos; shares.</source>
        <translation>نگران کے طور پر داخل ہوں، یا دو افسروں کے حصے لائیں۔</translation>
    </message>
    <message>
        <source>{file} is not a share of a recovery key, or it was changed since it was made.</source>
        <translation>{file} بحالی کی چابی کا حصہ نہیں، یا بننے کے بعد بدل دی گئی ہے۔</translation>
    </message>
    <message>
        <source>Use another copy of this share, or the share of another officer.</source>
        <translation>اس حصے کی کوئی دوسری نقل، یا کسی دوسرے افسر کا حصہ استعمال کریں۔</translation>
    </message>
    <message>
        <source>The passphrase does not open the share of {officer}.</source>
        <translation>یہ خفیہ جملہ {officer} کا حصہ نہیں کھولتا۔</translation>
    </message>
    <message>
        <source>Check the keyboard&apos;s language and the capitals key, and try again.</source>
        <translation>کی بورڈ کی زبان اور بڑے حروف کا بٹن دیکھیں، پھر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>Both shares are those of {officer}.</source>
        <translation>دونوں حصے {officer} ہی کے ہیں۔</translation>
    </message>
    <message>
        <source>Use the shares of two officers.</source>
        <translation>دو الگ افسروں کے حصے استعمال کریں۔</translation>
    </message>
    <message>
        <source>The share of {officer} alone opens nothing.</source>
        <translation>اکیلا {officer} کا حصہ کچھ نہیں کھولتا۔</translation>
    </message>
    <message>
        <source>Bring a second officer&apos;s share of the same key.</source>
        <translation>اسی چابی کا کسی دوسرے افسر کا حصہ لائیں۔</translation>
    </message>
    <message>
        <source>These shares belong to two recovery keys: {first} and {second}.</source>
        <translation>یہ حصے بحالی کی دو الگ چابیوں کے ہیں: {first} اور {second}۔</translation>
    </message>
    <message>
        <source>Bring two shares of one key.</source>
        <translation>ایک ہی چابی کے دو حصے لائیں۔</translation>
    </message>
    <message>
        <source>This laptop was set up without a recovery key.</source>
        <translation>یہ لیپ ٹاپ بحالی کی چابی کے بغیر تیار کیا گیا تھا۔</translation>
    </message>
    <message>
        <source>Only its own people can open it. A supervisor who works on it gives new passphrases.</source>
        <translation>اسے صرف اس پر کام کرنے والے کھول سکتے ہیں۔ اس پر کام کرنے والا نگران نئے خفیہ جملے دے سکتا ہے۔</translation>
    </message>
    <message>
        <source>This laptop belongs to recovery key {wanted}, not to {given}.</source>
        <translation>یہ لیپ ٹاپ بحالی کی چابی {wanted} کا ہے، {given} کا نہیں۔</translation>
    </message>
    <message>
        <source>Bring the shares of key {wanted}.</source>
        <translation>چابی {wanted} کے حصے لائیں۔</translation>
    </message>
    <message>
        <source>There is no laptop of ours in {folder}: the file with its keys is missing.</source>
        <translation>{folder} میں ہمارا کوئی لیپ ٹاپ نہیں: چابیوں کی فائل موجود نہیں۔</translation>
    </message>
    <message>
        <source>Name the right folder, or bring slots.json back from the backup.</source>
        <translation>درست فولڈر بتائیں، یا بیک اپ سے slots.json واپس لائیں۔</translation>
    </message>
    <message>
        <source>{person} has not worked on this laptop yet.</source>
        <translation>{person} نے ابھی تک اس لیپ ٹاپ پر کام نہیں کیا۔</translation>
    </message>
    <message>
        <source>Give a name and a role for this person.</source>
        <translation>اس کا نام اور عہدہ بھی بتائیں۔</translation>
    </message>
    <message>
        <source>The new passphrase was not typed the same way both times.</source>
        <translation>نیا خفیہ جملہ دونوں بار ایک جیسا نہیں لکھا گیا۔</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>اسے دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>The new passphrase was given only once: it is read twice.</source>
        <translation>نیا خفیہ جملہ صرف ایک بار دیا گیا: یہ دو بار پڑھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Give it two times, each on a line of its own.</source>
        <translation>اسے دو بار دیں، ہر بار الگ سطر پر۔</translation>
    </message>
    <message>
        <source>This computer has no key ring, and IT allows no work without one.</source>
        <translation>اس کمپیوٹر میں چابیوں کا خانہ نہیں، اور آئی ٹی اس کے بغیر کام کی اجازت نہیں دیتا۔</translation>
    </message>
    <message>
        <source>Ask IT to set up the computer&apos;s key ring.</source>
        <translation>آئی ٹی سے کہیں کہ کمپیوٹر میں چابیوں کا خانہ تیار کرے۔</translation>
    </message>
    <message>
        <source>There is too little room on the disk to give the store a new key.</source>
        <translation>ڈسک پر اتنی جگہ نہیں کہ ذخیرے کو نئی چابی دی جا سکے۔</translation>
    </message>
    <message>
        <source>Nothing was changed: the key that it has is still in force.</source>
        <translation>کچھ نہیں بدلا: اس کی موجودہ چابی ہی چلتی ہے۔</translation>
    </message>
    <message>
        <source>Make {megabytes} MB of room, then do it again.</source>
        <translation>ڈسک پر {megabytes} MB جگہ خالی کریں، پھر دوبارہ کریں۔</translation>
    </message>
    <message>
        <source>The store of this laptop has a new key, and it could not be handed to you.</source>
        <translation>اس لیپ ٹاپ کے ذخیرے کی چابی نئی ہے، اور وہ آپ تک نہیں پہنچ سکی۔</translation>
    </message>
    <message>
        <source>This passphrase was replaced by a newer one; an older file of passphrases was put back on this laptop.</source>
        <translation>اس خفیہ جملے کی جگہ نیا خفیہ جملہ آ چکا ہے؛ اس لیپ ٹاپ پر خفیہ جملوں کی پرانی فائل واپس رکھ دی گئی ہے۔</translation>
    </message>
    <message>
        <source>Ask your supervisor for a new passphrase, and tell IT.</source>
        <translation>اپنے نگران سے نیا خفیہ جملہ لیں، اور آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>This is not an invitation: a sign is missing or was mistyped.</source>
        <translation>یہ دعوت نامہ نہیں: کوئی حرف رہ گیا ہے یا غلط لکھا گیا ہے۔</translation>
    </message>
    <message>
        <source>Compare each group of four signs with the paper, and the address too.</source>
        <translation>چار چار حروف کے ہر گروہ کو کاغذ سے ملائیں، اور پتے کو بھی۔</translation>
    </message>
    <message>
        <source>The registry does not let this laptop in ({reason}).</source>
        <translation>رجسٹری اس لیپ ٹاپ کو شامل نہیں کرتی ({reason})۔</translation>
    </message>
    <message>
        <source>Tell the office that gave you the invitation.</source>
        <translation>جس دفتر نے دعوت نامہ دیا تھا اسے بتائیں۔</translation>
    </message>
    <message>
        <source>The registry does not know this code, or has taken it back.</source>
        <translation>رجسٹری اس کوڈ کو نہیں جانتی، یا اسے واپس لے چکی ہے۔</translation>
    </message>
    <message>
        <source>Compare it with the paper, or ask the office for a new invitation.</source>
        <translation>اسے کاغذ سے ملائیں، یا دفتر سے نیا دعوت نامہ مانگیں۔</translation>
    </message>
    <message>
        <source>This code has let another laptop in, or this one under other entries.</source>
        <translation>اس کوڈ سے کوئی اور لیپ ٹاپ شامل ہو چکا ہے، یا یہی لیپ ٹاپ کسی اور اندراج کے ساتھ۔</translation>
    </message>
    <message>
        <source>Ask the office for a new invitation.</source>
        <translation>دفتر سے نیا دعوت نامہ مانگیں۔</translation>
    </message>
    <message>
        <source>The last day of this code is over.</source>
        <translation>اس کوڈ کی آخری تاریخ گزر چکی ہے۔</translation>
    </message>
    <message>
        <source>This code was made for somebody else, or for another role.</source>
        <translation>یہ کوڈ کسی اور شخص یا کسی اور کام کے لیے بنایا گیا تھا۔</translation>
    </message>
    <message>
        <source>Check your staff number and role, or ask the office for an invitation of your own.</source>
        <translation>اپنا عملہ نمبر اور کام دیکھ لیں، یا دفتر سے اپنا دعوت نامہ مانگیں۔</translation>
    </message>
    <message>
        <source>This answer belongs to another laptop, or to an earlier request of this one.</source>
        <translation>یہ جواب کسی اور لیپ ٹاپ کا ہے، یا اس لیپ ٹاپ کی کسی پہلی درخواست کا۔</translation>
    </message>
    <message>
        <source>Bring the answer to the request that waits here.</source>
        <translation>اس درخواست کا جواب لائیں جو یہاں منتظر ہے۔</translation>
    </message>
    <message>
        <source>Whoever answered is not the registry that the invitation names.</source>
        <translation>جس نے جواب دیا وہ دعوت نامے والی رجسٹری نہیں۔</translation>
    </message>
    <message>
        <source>Nothing of it was believed, and nothing was changed.</source>
        <translation>اس کی کوئی بات نہیں مانی گئی، اور کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>Check the address and the code. If they are right, tell IT.</source>
        <translation>پتہ اور کوڈ دیکھ لیں۔ اگر دونوں درست ہیں تو آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>The supervisor&apos;s permission to let laptops in does not reach so far ({reason}).</source>
        <translation>لیپ ٹاپ شامل کرنے کے لیے نگران کی اجازت یہاں تک نہیں پہنچتی ({reason})۔</translation>
    </message>
    <message>
        <source>Ask the office: it can give or renew the permission, or answer the request itself.</source>
        <translation>دفتر سے پوچھیں: وہ اجازت دے سکتا ہے یا بڑھا سکتا ہے، یا درخواست کا جواب خود دے سکتا ہے۔</translation>
    </message>
    <message>
        <source>The registry&apos;s list or a certificate does not count on the day that this laptop shows.</source>
        <translation>اس لیپ ٹاپ پر جو تاریخ ہے اس دن رجسٹری کی فہرست یا کوئی سند نافذ نہیں۔</translation>
    </message>
    <message>
        <source>Set the laptop&apos;s date and time. If they are right, ask the office for a newer list.</source>
        <translation>لیپ ٹاپ کی تاریخ اور وقت درست کریں۔ اگر وہ درست ہیں تو دفتر سے نئی فہرست مانگیں۔</translation>
    </message>
    <message>
        <source>No request waits for an answer here.</source>
        <translation>یہاں کوئی درخواست جواب کی منتظر نہیں۔</translation>
    </message>
    <message>
        <source>Make a request first; the answer to it can be read afterwards.</source>
        <translation>پہلے درخواست بنائیں؛ اس کا جواب بعد میں پڑھا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>The keys of {person} have their certificate.</source>
        <translation>{person} کی کنجیوں کے پاس اپنی سند ہے۔</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>کچھ کرنے کی ضرورت نہیں۔</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>جانچ روک دی گئی۔</translation>
    </message>
    <message>
        <source>Check again at any time.</source>
        <translation>جب چاہیں دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>The clock shows {shown}.</source>
        <translation>گھڑی {shown} دکھا رہی ہے۔</translation>
    </message>
    <message>
        <source>Your answers get the right times.</source>
        <translation>آپ کے جوابات پر صحیح وقت لکھا جائے گا۔</translation>
    </message>
    <message>
        <source>The clock shows {shown}, which cannot be.</source>
        <translation>گھڑی {shown} دکھا رہی ہے، جو ممکن نہیں۔</translation>
    </message>
    <message>
        <source>Answers would get wrong days.</source>
        <translation>جوابات پر غلط تاریخ لکھی جائے گی۔</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings, or ask IT. Then check again.</source>
        <translation>سسٹم کی ترتیبات میں تاریخ اور وقت درست کریں، یا آئی ٹی سے کہیں۔ پھر دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>The clock shows {shown}, but this laptop was at work at {known} already.</source>
        <translation>گھڑی {shown} دکھا رہی ہے، مگر اس لیپ ٹاپ پر {known} کو کام ہو چکا ہے۔</translation>
    </message>
    <message>
        <source>It was set back, or its battery is empty. No answer is lost.</source>
        <translation>گھڑی پیچھے کر دی گئی، یا اس کی بیٹری ختم ہے۔ کوئی جواب ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>{megabytes} MB are free.</source>
        <translation>{megabytes} ایم بی خالی ہیں۔</translation>
    </message>
    <message>
        <source>That is room enough.</source>
        <translation>یہ جگہ کافی ہے۔</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free.</source>
        <translation>صرف {megabytes} ایم بی خالی ہیں۔</translation>
    </message>
    <message>
        <source>Below 500 MB it is time to make room; below 100 MB no household can be begun.</source>
        <translation>500 ایم بی سے کم ہو تو جگہ بنانے کا وقت ہے؛ 100 ایم بی سے کم ہو تو کوئی گھرانہ شروع نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Send what waits, and take away files that are not needed, or ask IT.</source>
        <translation>جو منتظر ہے وہ بھیج دیں، غیر ضروری فائلیں ہٹا دیں، یا آئی ٹی سے کہیں۔</translation>
    </message>
    <message>
        <source>No household can be begun. Those that were begun can be finished.</source>
        <translation>کوئی گھرانہ شروع نہیں ہو سکتا۔ جو شروع ہو چکے وہ مکمل ہو سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Make room before you go to the field, or ask IT.</source>
        <translation>فیلڈ میں جانے سے پہلے جگہ بنائیں، یا آئی ٹی سے کہیں۔</translation>
    </message>
    <message>
        <source>The system does not say how much room is left.</source>
        <translation>سسٹم نہیں بتاتا کہ کتنی جگہ باقی ہے۔</translation>
    </message>
    <message>
        <source>Work can go on.</source>
        <translation>کام جاری رہ سکتا ہے۔</translation>
    </message>
    <message>
        <source>The whole store is being read …</source>
        <translation>پورا ذخیرہ پڑھا جا رہا ہے …</translation>
    </message>
    <message>
        <source>This may take a minute.</source>
        <translation>اس میں ایک منٹ لگ سکتا ہے۔</translation>
    </message>
    <message>
        <source>The store is whole and encrypted ({megabytes} MB).</source>
        <translation>ذخیرہ سالم اور خفیہ ہے ({megabytes} ایم بی)۔</translation>
    </message>
    <message>
        <source>Without a passphrase nobody can read it.</source>
        <translation>خفیہ جملے کے بغیر اسے کوئی نہیں پڑھ سکتا۔</translation>
    </message>
    <message>
        <source>The store is whole and encrypted ({megabytes} MB), but only long passphrases protect it.</source>
        <translation>ذخیرہ سالم اور خفیہ شدہ ہے ({megabytes} ایم بی)، مگر اس کی حفاظت صرف لمبے خفیہ جملے کرتے ہیں۔</translation>
    </message>
    <message>
        <source>The computer&apos;s key ring does not help: whoever copies the disk can try passphrases on the copy.</source>
        <translation>کمپیوٹر کا چابیوں کا خانہ مدد نہیں کرتا: جو ڈسک کی نقل لے، وہ نقل پر خفیہ جملے آزما سکتا ہے۔</translation>
    </message>
    <message>
        <source>If the computer can have a key ring, ask IT to set it up; then everybody changes the passphrase.</source>
        <translation>اگر کمپیوٹر میں چابیوں کا خانہ ہو سکتا ہے تو آئی ٹی سے تیار کروائیں؛ پھر ہر فرد اپنا خفیہ جملہ بدلے۔</translation>
    </message>
    <message>
        <source>The store&apos;s file is damaged in {faults} places.</source>
        <translation>ذخیرے کی فائل {faults} جگہ سے خراب ہے۔</translation>
    </message>
    <message>
        <source>What was sent is safe at the registry.</source>
        <translation>جو بھیجا جا چکا وہ رجسٹری میں محفوظ ہے۔</translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted.</source>
        <translation>ذخیرے کی فائل خفیہ نہیں ہے۔</translation>
    </message>
    <message>
        <source>Whoever has the laptop can read it.</source>
        <translation>جس کے پاس لیپ ٹاپ ہو وہ اسے پڑھ سکتا ہے۔</translation>
    </message>
    <message>
        <source>The store could not be read to its end.</source>
        <translation>ذخیرہ آخر تک نہیں پڑھا جا سکا۔</translation>
    </message>
    <message>
        <source>The disk may be failing.</source>
        <translation>شاید ڈسک خراب ہو رہی ہے۔</translation>
    </message>
    <message>
        <source>Send what waits, then give the laptop to your supervisor.</source>
        <translation>جو منتظر ہے وہ بھیج دیں، پھر لیپ ٹاپ اپنے نگران کو دے دیں۔</translation>
    </message>
    <message>
        <source>Waiting for the receiver … {seconds} s</source>
        <translation>ریسیور کا انتظار … {seconds} سیکنڈ</translation>
    </message>
    <message>
        <source>The receiver speaks: {sentences} sentences, {satellites} satellites, {seconds} s</source>
        <translation>ریسیور بول رہا ہے: جملے {sentences}، سیٹلائٹ {satellites}، {seconds} سیکنڈ</translation>
    </message>
    <message>
        <source>It needs an open sky, and up to two minutes.</source>
        <translation>اسے کھلا آسمان اور دو منٹ تک کا وقت چاہیے۔</translation>
    </message>
    <message>
        <source>A position after {seconds} s, right within {accuracy} m; satellites: {satellites}.</source>
        <translation>{seconds} سیکنڈ میں مقام ملا، {accuracy} میٹر تک درست؛ سیٹلائٹ: {satellites}۔</translation>
    </message>
    <message>
        <source>The receiver works.</source>
        <translation>ریسیور کام کرتا ہے۔</translation>
    </message>
    <message>
        <source>A position after {seconds} s.</source>
        <translation>{seconds} سیکنڈ میں مقام ملا۔</translation>
    </message>
    <message>
        <source>The receiver works. It does not tell how exact it is.</source>
        <translation>ریسیور کام کرتا ہے۔ وہ یہ نہیں بتاتا کہ کتنا درست ہے۔</translation>
    </message>
    <message>
        <source>A position after {seconds} s, but only within {accuracy} m.</source>
        <translation>{seconds} سیکنڈ میں مقام ملا، مگر صرف {accuracy} میٹر تک درست۔</translation>
    </message>
    <message>
        <source>That may be the house beside.</source>
        <translation>یہ ساتھ والا گھر بھی ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>Go under the open sky, away from walls, and check again.</source>
        <translation>دیواروں سے دور کھلے آسمان تلے جائیں اور دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>The receiver speaks ({sentences} sentences, {satellites} satellites), but has no position.</source>
        <translation>ریسیور بول رہا ہے (جملے {sentences}، سیٹلائٹ {satellites})، مگر اسے مقام نہیں ملا۔</translation>
    </message>
    <message>
        <source>The line works. Under a roof, or just plugged in, it finds none.</source>
        <translation>تار ٹھیک ہے۔ چھت کے نیچے، یا ابھی لگایا ہو تو مقام نہیں ملتا۔</translation>
    </message>
    <message>
        <source>Go under the open sky, wait two minutes, and check again.</source>
        <translation>کھلے آسمان تلے جائیں، دو منٹ انتظار کریں، اور دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>The system has found no position in {seconds} s.</source>
        <translation>سسٹم کو {seconds} سیکنڈ میں مقام نہیں ملا۔</translation>
    </message>
    <message>
        <source>Until it works, positions are typed, or a reason is given.</source>
        <translation>جب تک یہ کام نہ کرے، مقام ٹائپ کیا جاتا ہے یا وجہ لکھی جاتی ہے۔</translation>
    </message>
    <message>
        <source>{where} is open, but nothing arrives.</source>
        <translation>{where} کھلا ہے، مگر کچھ نہیں آ رہا۔</translation>
    </message>
    <message>
        <source>The receiver has no power, or something else is plugged in.</source>
        <translation>ریسیور کو بجلی نہیں مل رہی، یا کوئی اور چیز لگی ہے۔</translation>
    </message>
    <message>
        <source>Pull it out, plug it in again, and check again. If it stays so, tell IT.</source>
        <translation>اسے نکال کر دوبارہ لگائیں اور پھر جانچیں۔ ایسا ہی رہے تو آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>Something arrives on {where}, but it is not what receivers say.</source>
        <translation>{where} پر کچھ آ رہا ہے، مگر وہ ریسیور کی بات نہیں۔</translation>
    </message>
    <message>
        <source>The speed of the line is wrong, or it is another device.</source>
        <translation>لائن کی رفتار غلط ہے، یا یہ کوئی اور آلہ ہے۔</translation>
    </message>
    <message>
        <source>Ask IT to set line and speed of the receiver.</source>
        <translation>آئی ٹی سے کہیں کہ ریسیور کی لائن اور رفتار مقرر کرے۔</translation>
    </message>
    <message>
        <source>No receiver was found, and the system gives no position.</source>
        <translation>کوئی ریسیور نہیں ملا، اور سسٹم بھی مقام نہیں بتاتا۔</translation>
    </message>
    <message>
        <source>Plug the receiver in and check again. If it is in, ask IT to set its line.</source>
        <translation>ریسیور لگائیں اور دوبارہ جانچیں۔ اگر لگا ہوا ہے تو آئی ٹی سے کہیں کہ اس کی لائن مقرر کرے۔</translation>
    </message>
    <message>
        <source>There is no receiver at {where}.</source>
        <translation>{where} پر کوئی ریسیور نہیں۔</translation>
    </message>
    <message>
        <source>This account may not read the receiver.</source>
        <translation>اس اکاؤنٹ کو ریسیور پڑھنے کی اجازت نہیں۔</translation>
    </message>
    <message>
        <source>It is there, but the system does not let the program use it.</source>
        <translation>وہ موجود ہے، مگر سسٹم پروگرام کو اسے استعمال نہیں کرنے دیتا۔</translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or ask IT to allow it (on Linux: the group dialout).</source>
        <translation>کمپیوٹر میں فیلڈ اکاؤنٹ سے داخل ہوں، یا آئی ٹی سے اجازت دلوائیں (لینکس میں: گروپ dialout)۔</translation>
    </message>
    <message>
        <source>Another program is using the receiver.</source>
        <translation>کوئی اور پروگرام ریسیور استعمال کر رہا ہے۔</translation>
    </message>
    <message>
        <source>Close maps and other programs, and check again.</source>
        <translation>نقشے اور دوسرے پروگرام بند کریں اور دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>The receiver at {where} cannot be opened.</source>
        <translation>{where} پر لگا ریسیور نہیں کھل سکتا۔</translation>
    </message>
    <message>
        <source>Tell IT what stands here.</source>
        <translation>یہاں جو لکھا ہے وہ آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>The system&apos;s location service is switched off.</source>
        <translation>سسٹم کی مقام کی سہولت بند ہے۔</translation>
    </message>
    <message>
        <source>Switch it on in the system&apos;s settings, or ask IT.</source>
        <translation>سسٹم کی ترتیبات میں اسے چلائیں، یا آئی ٹی سے کہیں۔</translation>
    </message>
    <message>
        <source>The receiver went away while it was read.</source>
        <translation>پڑھنے کے دوران ریسیور غائب ہو گیا۔</translation>
    </message>
    <message>
        <source>The plug is loose, or it was pulled out.</source>
        <translation>پلگ ڈھیلا ہے، یا نکال لیا گیا۔</translation>
    </message>
    <message>
        <source>Plug it in firmly and check again.</source>
        <translation>اسے مضبوطی سے لگائیں اور دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>A test slip is being printed …</source>
        <translation>آزمائشی پرچی چھاپی جا رہی ہے …</translation>
    </message>
    <message>
        <source>The printer {place} is there.</source>
        <translation>پرنٹر {place} موجود ہے۔</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>ابھی کچھ نہیں چھاپا گیا۔</translation>
    </message>
    <message>
        <source>Press Enter here to print a test slip.</source>
        <translation>آزمائشی پرچی چھاپنے کے لیے یہاں Enter دبائیں۔</translation>
    </message>
    <message>
        <source>A test slip went to {place}.</source>
        <translation>آزمائشی پرچی {place} کو بھیج دی گئی۔</translation>
    </message>
    <message>
        <source>Slips go the same way.</source>
        <translation>پرچیاں اسی راستے جاتی ہیں۔</translation>
    </message>
    <message>
        <source>If no paper comes out, look at the printer: switched on, paper, cable.</source>
        <translation>کاغذ نہ نکلے تو پرنٹر دیکھیں: چلتا ہے، کاغذ ہے، تار لگی ہے۔</translation>
    </message>
    <message>
        <source>No printer is connected. A test slip was saved: {place}</source>
        <translation>کوئی پرنٹر نہیں لگا۔ آزمائشی پرچی محفوظ کی گئی: {place}</translation>
    </message>
    <message>
        <source>Slips are saved as files in the same way, and printed elsewhere.</source>
        <translation>پرچیاں اسی طرح فائل کی صورت میں محفوظ ہوتی ہیں اور کہیں اور چھپتی ہیں۔</translation>
    </message>
    <message>
        <source>No printer is connected.</source>
        <translation>کوئی پرنٹر نہیں لگا۔</translation>
    </message>
    <message>
        <source>Slips are saved as files, and printed elsewhere.</source>
        <translation>پرچیاں فائل کی صورت میں محفوظ ہوتی ہیں اور کہیں اور چھپتی ہیں۔</translation>
    </message>
    <message>
        <source>Press Enter here to save a test slip.</source>
        <translation>آزمائشی پرچی محفوظ کرنے کے لیے یہاں Enter دبائیں۔</translation>
    </message>
    <message>
        <source>The test slip could not be printed: {place}</source>
        <translation>آزمائشی پرچی نہیں چھپ سکی: {place}</translation>
    </message>
    <message>
        <source>Slips would fail in the same way; they can be saved as files.</source>
        <translation>پرچیاں بھی نہیں چھپیں گی؛ وہ فائل کی صورت میں محفوظ ہو سکتی ہیں۔</translation>
    </message>
    <message>
        <source>Look at the printer: switched on, paper, cable. Then check again.</source>
        <translation>پرنٹر دیکھیں: چلتا ہے، کاغذ ہے، تار لگی ہے۔ پھر دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>Waiting for a picture …</source>
        <translation>تصویر کا انتظار …</translation>
    </message>
    <message>
        <source>No picture is kept.</source>
        <translation>کوئی تصویر نہیں رکھی جاتی۔</translation>
    </message>
    <message>
        <source>The camera gives pictures of {width} × {height}.</source>
        <translation>کیمرا {width} × {height} کی تصویر دیتا ہے۔</translation>
    </message>
    <message>
        <source>This one is not kept.</source>
        <translation>یہ تصویر نہیں رکھی جاتی۔</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black.</source>
        <translation>کیمرے کی تصویر کالی ہے۔</translation>
    </message>
    <message>
        <source>It works, but sees nothing.</source>
        <translation>وہ کام کرتا ہے، مگر کچھ نہیں دیکھتا۔</translation>
    </message>
    <message>
        <source>Open the shutter over the lens, make light, and check again.</source>
        <translation>عدسے کا ڈھکن کھولیں، روشنی کریں، اور دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>A camera is there, but no picture comes.</source>
        <translation>کیمرا موجود ہے، مگر تصویر نہیں آتی۔</translation>
    </message>
    <message>
        <source>Another program may have it, or the system does not allow it.</source>
        <translation>شاید وہ کسی اور پروگرام کے پاس ہے، یا سسٹم اجازت نہیں دیتا۔</translation>
    </message>
    <message>
        <source>Close other programs and check again. If it stays so, tell IT.</source>
        <translation>دوسرے پروگرام بند کر کے دوبارہ جانچیں۔ ایسا ہی رہے تو آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>This laptop has no camera.</source>
        <translation>اس لیپ ٹاپ میں کیمرا نہیں ہے۔</translation>
    </message>
    <message>
        <source>Photos can be taken with another device and chosen as files.</source>
        <translation>تصویریں کسی اور آلے سے لے کر فائل کے طور پر چنی جا سکتی ہیں۔</translation>
    </message>
    <message>
        <source>The program was installed without cameras.</source>
        <translation>پروگرام کیمرے کے بغیر نصب کیا گیا ہے۔</translation>
    </message>
    <message>
        <source>If you need one, ask IT.</source>
        <translation>ضرورت ہو تو آئی ٹی سے کہیں۔</translation>
    </message>
    <message>
        <source>Say something aloud now …</source>
        <translation>اب اونچی آواز میں کچھ بولیں …</translation>
    </message>
    <message>
        <source>Nothing is kept of it.</source>
        <translation>اس میں سے کچھ نہیں رکھا جاتا۔</translation>
    </message>
    <message>
        <source>The microphone hears: {level} % at the loudest.</source>
        <translation>مائیکروفون سنتا ہے: سب سے اونچی آواز {level} %۔</translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation>اس میں سے کچھ نہیں رکھا گیا۔</translation>
    </message>
    <message>
        <source>The microphone hears almost nothing ({level} %).</source>
        <translation>مائیکروفون تقریباً کچھ نہیں سنتا ({level} %)۔</translation>
    </message>
    <message>
        <source>It is muted, or too far away.</source>
        <translation>وہ بند ہے، یا بہت دور ہے۔</translation>
    </message>
    <message>
        <source>Switch it on in the system&apos;s sound settings, speak, and check again.</source>
        <translation>سسٹم کی آواز کی ترتیبات میں اسے چلائیں، بولیں، اور دوبارہ جانچیں۔</translation>
    </message>
    <message>
        <source>A microphone is there, but no sound comes.</source>
        <translation>مائیکروفون موجود ہے، مگر آواز نہیں آتی۔</translation>
    </message>
    <message>
        <source>This laptop has no microphone.</source>
        <translation>اس لیپ ٹاپ میں مائیکروفون نہیں ہے۔</translation>
    </message>
    <message>
        <source>Sound can be chosen as a file.</source>
        <translation>آواز فائل کے طور پر چنی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>The program was installed without microphones.</source>
        <translation>پروگرام مائیکروفون کے بغیر نصب کیا گیا ہے۔</translation>
    </message>
    <message>
        <source>The log is whole: {entries} entries, each bound to the one before.</source>
        <translation>روزنامچہ مکمل ہے: {entries} اندراج، ہر ایک اپنے سے پہلے والے سے جڑا ہوا۔</translation>
    </message>
    <message>
        <source>The log is not whole: {faults} of {entries} entries do not hold, the first is number {first}.</source>
        <translation>روزنامچہ مکمل نہیں: {entries} میں سے {faults} اندراج درست نہیں، پہلا نمبر {first} ہے۔</translation>
    </message>
    <message>
        <source>The answers are still there; what was sent is safe at the registry.</source>
        <translation>جوابات اب بھی موجود ہیں؛ جو بھیجا جا چکا وہ رجسٹری کے پاس محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Keep the file as it is, and find out with IT who changed it. Salvage tells what is missing.</source>
        <translation>فائل جوں کی توں رکھیں، اور آئی ٹی کے ساتھ معلوم کریں کہ کس نے بدلی۔ بازیابی بتاتی ہے کہ کیا کم ہے۔</translation>
    </message>
    <message>
        <source>The log has gaps at {told} entries, which a salvage told of.</source>
        <translation>روزنامچے میں {told} اندراج کم ہیں، جن کا بازیابی نے بتایا تھا۔</translation>
    </message>
    <message>
        <source>What was saved then is whole.</source>
        <translation>جو اس وقت محفوظ ہوا وہ مکمل ہے۔</translation>
    </message>
    <message>
        <source>The store is an older copy: its log ended at entry {found}, and entry {known} was there already.</source>
        <translation>ذخیرہ ایک پرانی نقل ہے: اس کا روزنامچہ اندراج {found} پر ختم ہوا، جبکہ اندراج {known} پہلے ہی موجود تھا۔</translation>
    </message>
    <message>
        <source>If IT has put a copy back, all is well. If not, find out who did.</source>
        <translation>اگر آئی ٹی نے کوئی نقل واپس رکھی ہے تو سب ٹھیک ہے۔ اگر نہیں، تو معلوم کریں کہ کس نے رکھی۔</translation>
    </message>
    <message>
        <source>The answers of {interviews} interviews are those of the log.</source>
        <translation>{interviews} انٹرویوز کے جوابات وہی ہیں جو روزنامچے میں ہیں۔</translation>
    </message>
    <message>
        <source>In {count} interviews the answers are not those of the log: {named}</source>
        <translation>{count} انٹرویوز میں جوابات وہ نہیں جو روزنامچے میں ہیں: {named}</translation>
    </message>
    <message>
        <source>The log has what was said.</source>
        <translation>جو کہا گیا وہ روزنامچے میں ہے۔</translation>
    </message>
    <message>
        <source>Do not finish or approve these; give the laptop to IT.</source>
        <translation>انہیں مکمل یا منظور نہ کریں؛ لیپ ٹاپ آئی ٹی کو دیں۔</translation>
    </message>
    <message>
        <source>The key ring holds this laptop&apos;s secret ({kind}).</source>
        <translation>چابیوں کے خانے میں اس لیپ ٹاپ کا راز موجود ہے ({kind})۔</translation>
    </message>
    <message>
        <source>There is a key ring ({kind}), but people sign in without it.</source>
        <translation>چابیوں کا خانہ موجود ہے ({kind})، مگر لوگ اس کے بغیر داخل ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Long passphrases alone protect the store.</source>
        <translation>ذخیرے کی حفاظت صرف لمبے خفیہ جملے کرتے ہیں۔</translation>
    </message>
    <message>
        <source>Let everybody change the passphrase: the new slots use the ring.</source>
        <translation>ہر ایک اپنا خفیہ جملہ بدل لے: نئے اندراج وہی خانہ استعمال کرتے ہیں۔</translation>
    </message>
    <message>
        <source>The key ring holds this laptop&apos;s secret ({kind}), but {count} sign in without it: {named}</source>
        <translation>چابیوں کے خانے میں اس لیپ ٹاپ کا راز موجود ہے ({kind})، مگر {count} افراد اس کے بغیر داخل ہوتے ہیں: {named}</translation>
    </message>
    <message>
        <source>Their long passphrases alone protect the store.</source>
        <translation>ذخیرے کی حفاظت صرف ان کے لمبے خفیہ جملے کرتے ہیں۔</translation>
    </message>
    <message>
        <source>Let them change the passphrase: the new slots use the ring.</source>
        <translation>ان سے خفیہ جملہ بدلوائیں: نئے اندراج چابیوں کا خانہ استعمال کریں گے۔</translation>
    </message>
    <message>
        <source>There is a key ring ({kind}). Whether people sign in with it, only the file with the keys would tell.</source>
        <translation>چابیوں کا خانہ موجود ہے ({kind})۔ لوگ اس کے ساتھ داخل ہوتے ہیں یا نہیں، یہ صرف چابیوں کی فائل بتا سکتی ہے۔</translation>
    </message>
    <message>
        <source>Look at the file with the keys first.</source>
        <translation>پہلے چابیوں کی فائل دیکھیں۔</translation>
    </message>
    <message>
        <source>This account has no key ring that the program may use.</source>
        <translation>اس اکاؤنٹ میں چابیوں کا ایسا خانہ نہیں جسے پروگرام استعمال کر سکے۔</translation>
    </message>
    <message>
        <source>If the computer can have one, ask IT to set it up.</source>
        <translation>اگر کمپیوٹر میں ہو سکتا ہے تو آئی ٹی سے کہیں کہ لگا دے۔</translation>
    </message>
    <message>
        <source>The key ring ({kind}) no longer holds this laptop&apos;s secret: nobody can sign in.</source>
        <translation>چابیوں کے خانے ({kind}) میں اب اس لیپ ٹاپ کا راز نہیں: کوئی داخل نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account. If it was that one, use the recovery key.</source>
        <translation>کمپیوٹر میں فیلڈ والے اکاؤنٹ سے داخل ہوں۔ اگر وہی تھا تو بحالی کی چابی استعمال کریں۔</translation>
    </message>
    <message>
        <source>Unlock it: sign out of the computer and in again with the password.</source>
        <translation>اسے کھولیں: کمپیوٹر سے باہر نکل کر پاس ورڈ سے دوبارہ داخل ہوں۔</translation>
    </message>
    <message>
        <source>Restart the computer. If it stays so, use the recovery key.</source>
        <translation>کمپیوٹر دوبارہ چلائیں۔ اگر یہی رہے تو بحالی کی چابی استعمال کریں۔</translation>
    </message>
    <message>
        <source>There is no key ring, and people sign in with one: nobody can sign in.</source>
        <translation>چابیوں کا خانہ نہیں ہے، جبکہ لوگ اسی سے داخل ہوتے ہیں: کوئی داخل نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or start its key ring service.</source>
        <translation>کمپیوٹر میں فیلڈ والے اکاؤنٹ سے داخل ہوں، یا اس کے خانے کی سروس چلائیں۔</translation>
    </message>
    <message>
        <source>{people} people can sign in.</source>
        <translation>{people} لوگ داخل ہو سکتے ہیں۔</translation>
    </message>
    <message>
        <source>The file with the keys of this laptop is not there.</source>
        <translation>اس لیپ ٹاپ کی چابیوں والی فائل موجود نہیں۔</translation>
    </message>
    <message>
        <source>The answers in the store were not touched, but nobody can open it.</source>
        <translation>ذخیرے کے جوابات کو ہاتھ نہیں لگایا گیا، مگر اسے کوئی کھول نہیں سکتا۔</translation>
    </message>
    <message>
        <source>Put slots.json back from a backup, or use the recovery key.</source>
        <translation>بیک اپ سے slots.json واپس رکھیں، یا بحالی کی چابی استعمال کریں۔</translation>
    </message>
    <message>
        <source>The file with the keys does not belong to this store: device, realm or recovery key differ.</source>
        <translation>چابیوں والی فائل اس ذخیرے کی نہیں: آلہ، دائرہ یا بحالی کی چابی مختلف ہے۔</translation>
    </message>
    <message>
        <source>Find out who changed it. Do not work on this laptop until IT has looked at it.</source>
        <translation>معلوم کریں کہ کس نے بدلی۔ جب تک آئی ٹی نہ دیکھ لے اس لیپ ٹاپ پر کام نہ کریں۔</translation>
    </message>
    <message>
        <source>{count} people can sign in whom the store does not know so: {named}</source>
        <translation>{count} لوگ داخل ہو سکتے ہیں جنہیں ذخیرہ اس طرح نہیں جانتا: {named}</translation>
    </message>
    <message>
        <source>Somebody may have changed the file with the keys. Do not work on this laptop until IT has looked at it.</source>
        <translation>شاید کسی نے چابیوں والی فائل بدل دی ہے۔ جب تک آئی ٹی نہ دیکھ لے اس لیپ ٹاپ پر کام نہ کریں۔</translation>
    </message>
    <message>
        <source>{count} people of this laptop cannot sign in: {named}</source>
        <translation>اس لیپ ٹاپ کے {count} لوگ داخل نہیں ہو سکتے: {named}</translation>
    </message>
    <message>
        <source>What they did is kept.</source>
        <translation>ان کا کیا ہوا کام رکھا گیا ہے۔</translation>
    </message>
    <message>
        <source>If they still work here, a supervisor resets their passphrase.</source>
        <translation>اگر وہ اب بھی یہاں کام کرتے ہیں تو نگران ان کا خفیہ جملہ نیا کر دے۔</translation>
    </message>
    <message>
        <source>There is no recovery slot: when everybody has forgotten the passphrase, nobody can open the store.</source>
        <translation>بحالی کی چابی کا خانہ نہیں ہے: اگر سب اپنا خفیہ جملہ بھول جائیں تو ذخیرہ کوئی نہیں کھول سکتا۔</translation>
    </message>
    <message>
        <source>Set the laptop up with a recovery key next time, and send often until then.</source>
        <translation>اگلی بار لیپ ٹاپ بحالی کی چابی کے ساتھ تیار کریں، اور تب تک اکثر بھیجتے رہیں۔</translation>
    </message>
    <message>
        <source>{packs} questionnaires are whole.</source>
        <translation>{packs} سوالنامے مکمل ہیں۔</translation>
    </message>
    <message>
        <source>{count} questionnaires are damaged: {named}</source>
        <translation>{count} سوالنامے خراب ہیں: {named}</translation>
    </message>
    <message>
        <source>The answers are kept.</source>
        <translation>جوابات رکھے گئے ہیں۔</translation>
    </message>
    <message>
        <source>Bring the form pack onto this laptop again.</source>
        <translation>سوالنامے کی فائل اس لیپ ٹاپ پر دوبارہ لائیں۔</translation>
    </message>
    <message>
        <source>{count} questionnaires that interviews need are not here: {named}</source>
        <translation>{count} سوالنامے جن کی انٹرویوز کو ضرورت ہے یہاں نہیں: {named}</translation>
    </message>
    <message>
        <source>The answers are kept; these interviews cannot be opened.</source>
        <translation>جوابات رکھے گئے ہیں؛ یہ انٹرویوز کھل نہیں سکتے۔</translation>
    </message>
    <message>
        <source>Bring the form pack onto this laptop.</source>
        <translation>سوالنامے کی فائل اس لیپ ٹاپ پر لائیں۔</translation>
    </message>
    <message>
        <source>{count} envelopes and files are whole.</source>
        <translation>{count} لفافے اور فائلیں مکمل ہیں۔</translation>
    </message>
    <message>
        <source>{count} sealed files are not as they were sealed: {named}</source>
        <translation>{count} سربمہر فائلیں ویسی نہیں جیسی سربمہر ہوئی تھیں: {named}</translation>
    </message>
    <message>
        <source>The registry takes nothing that was changed.</source>
        <translation>جو بدلا گیا ہو اسے رجسٹری نہیں لیتی۔</translation>
    </message>
    <message>
        <source>Keep them, and tell IT. A file of the outbox that the store still has is written again when sent.</source>
        <translation>انہیں رکھیں اور آئی ٹی کو بتائیں۔ روانگی کی جو فائل ذخیرے میں اب بھی ہے وہ بھیجتے وقت دوبارہ لکھی جاتی ہے۔</translation>
    </message>
    <message>
        <source>{count} files that the store names are missing: {named}</source>
        <translation>{count} فائلیں جن کا ذخیرے میں نام ہے موجود نہیں: {named}</translation>
    </message>
    <message>
        <source>The interviews that they belong to are kept.</source>
        <translation>جن انٹرویوز کی یہ ہیں وہ رکھے گئے ہیں۔</translation>
    </message>
    <message>
        <source>Bring a batch&apos;s file back from a card or a backup; a lost photo is taken again.</source>
        <translation>کھیپ کی فائل کارڈ یا بیک اپ سے واپس لائیں؛ کھوئی ہوئی تصویر دوبارہ لی جائے۔</translation>
    </message>
    <message>
        <source>{count} files in the outbox are unknown to the store: {named}</source>
        <translation>روانگی میں {count} فائلیں ذخیرے کے لیے انجان ہیں: {named}</translation>
    </message>
    <message>
        <source>They hold nothing readable.</source>
        <translation>ان میں پڑھنے کے قابل کچھ نہیں۔</translation>
    </message>
    <message>
        <source>They may be of an earlier store. IT may take them away.</source>
        <translation>شاید یہ کسی پہلے ذخیرے کی ہیں۔ آئی ٹی انہیں ہٹا سکتی ہے۔</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>بھیجنے کے لیے کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>{count} things wait to be sent, for {days} days at most.</source>
        <translation>{count} چیزیں بھیجنے کے لیے باقی ہیں، زیادہ سے زیادہ {days} دن سے۔</translation>
    </message>
    <message>
        <source>{count} things wait to be sent, the oldest for {days} days.</source>
        <translation>{count} چیزیں بھیجنے کے لیے باقی ہیں، سب سے پرانی {days} دن سے۔</translation>
    </message>
    <message>
        <source>They are kept on this laptop, and only there.</source>
        <translation>یہ اس لیپ ٹاپ پر رکھی ہیں، اور صرف وہیں۔</translation>
    </message>
    <message>
        <source>Sync soon, or carry a batch on a stick.</source>
        <translation>جلد ترسیل کریں، یا کھیپ یو ایس بی پر لے جائیں۔</translation>
    </message>
    <message>
        <source>No card or stick is configured for copies.</source>
        <translation>نقلوں کے لیے کوئی کارڈ یا سٹک مقرر نہیں۔</translation>
    </message>
    <message>
        <source>What is not sent yet lies on this laptop alone.</source>
        <translation>جو ابھی نہیں بھیجا گیا وہ صرف اسی لیپ ٹاپ پر ہے۔</translation>
    </message>
    <message>
        <source>IT names one in the settings: mirrors.</source>
        <translation>آئی ٹی ترتیبات میں ایک مقرر کرے: mirrors۔</translation>
    </message>
    <message>
        <source>The card {place} is not here, and never was. Files that wait for it: {waiting}.</source>
        <translation>کارڈ {place} یہاں نہیں، اور کبھی نہیں تھا۔ اس کی منتظر فائلیں: {waiting}۔</translation>
    </message>
    <message>
        <source>Put it in while the program is open, or let IT correct the settings.</source>
        <translation>پروگرام کھلا ہو تو اسے لگائیں، یا آئی ٹی سے ترتیبات درست کروائیں۔</translation>
    </message>
    <message>
        <source>The card {place} is not here; it was {days} days ago. Files that wait for it: {waiting}.</source>
        <translation>کارڈ {place} یہاں نہیں؛ {days} دن پہلے تھا۔ اس کی منتظر فائلیں: {waiting}۔</translation>
    </message>
    <message>
        <source>They are kept on this laptop.</source>
        <translation>وہ اس لیپ ٹاپ پر محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>Put it in while the program is open.</source>
        <translation>پروگرام کھلا ہو تو اسے لگائیں۔</translation>
    </message>
    <message>
        <source>The card {place} is there, but cannot be read.</source>
        <translation>کارڈ {place} لگا ہوا ہے، مگر پڑھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>The store was not touched.</source>
        <translation>ذخیرے کو نہیں چھیڑا گیا۔</translation>
    </message>
    <message>
        <source>Pull it out and put it in again. If it stays so, use another card, and keep this one.</source>
        <translation>اسے نکال کر دوبارہ لگائیں۔ پھر بھی یہی ہو تو دوسرا کارڈ استعمال کریں، اور اسے سنبھال کر رکھیں۔</translation>
    </message>
    <message>
        <source>On the card {place}, {count} files are not as this laptop wrote them.</source>
        <translation>کارڈ {place} پر {count} فائلیں ویسی نہیں جیسی اس لیپ ٹاپ نے لکھی تھیں۔</translation>
    </message>
    <message>
        <source>The store has its own; nothing that was changed is ever taken back.</source>
        <translation>ذخیرے میں اپنی موجود ہیں؛ جو بدل گیا وہ کبھی واپس نہیں لیا جاتا۔</translation>
    </message>
    <message>
        <source>The card may be failing, or somebody has changed it. Use another one, and give this one to IT.</source>
        <translation>کارڈ خراب ہو رہا ہو گا، یا کسی نے اسے بدلا ہے۔ دوسرا کارڈ استعمال کریں، اور یہ آئی ٹی کو دیں۔</translation>
    </message>
    <message>
        <source>The list of files on the card {place} is missing, or was not signed by this laptop.</source>
        <translation>کارڈ {place} پر فائلوں کی فہرست نہیں ہے، یا اس پر اس لیپ ٹاپ کے دستخط نہیں۔</translation>
    </message>
    <message>
        <source>Somebody may have changed the card. Put it in while the program is open: a new list is written. Tell IT.</source>
        <translation>ممکن ہے کسی نے کارڈ بدلا ہو۔ پروگرام کھلا ہو تو اسے لگائیں: نئی فہرست لکھی جائے گی۔ آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>The card {place} cannot be written on. Files that wait for it: {waiting}.</source>
        <translation>کارڈ {place} پر لکھا نہیں جا سکتا۔ اس کی منتظر فائلیں: {waiting}۔</translation>
    </message>
    <message>
        <source>Look at the switch on its side. If it is open, use another card.</source>
        <translation>اس کے پہلو کا بٹن دیکھیں۔ اگر وہ کھلا ہے تو دوسرا کارڈ استعمال کریں۔</translation>
    </message>
    <message>
        <source>The card {place} is full: {megabytes} MB are free. Files that wait for it: {waiting}.</source>
        <translation>کارڈ {place} بھر گیا ہے: {megabytes} ایم بی خالی ہیں۔ اس کی منتظر فائلیں: {waiting}۔</translation>
    </message>
    <message>
        <source>Take files away that are not ours, or use a larger card.</source>
        <translation>وہ فائلیں ہٹائیں جو ہماری نہیں، یا بڑا کارڈ استعمال کریں۔</translation>
    </message>
    <message>
        <source>The card {place} is not as this laptop left it: its list of files is another one.</source>
        <translation>کارڈ {place} ویسا نہیں جیسا اس لیپ ٹاپ نے چھوڑا تھا: اس کی فائلوں کی فہرست کوئی اور ہے۔</translation>
    </message>
    <message>
        <source>Put it in while the program is open: it is brought up to date. If nobody has put a copy back, tell IT.</source>
        <translation>پروگرام کھلا ہو تو اسے لگائیں: وہ تازہ ہو جائے گا۔ اگر کسی نے پرانی نقل واپس نہیں رکھی تو آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>On the card {place} lies nothing of this laptop. Files that wait for it: {waiting}.</source>
        <translation>کارڈ {place} پر اس لیپ ٹاپ کا کچھ نہیں۔ اس کی منتظر فائلیں: {waiting}۔</translation>
    </message>
    <message>
        <source>On the card {place}, {count} files that lay there are missing.</source>
        <translation>کارڈ {place} پر {count} فائلیں جو وہاں تھیں، اب نہیں ہیں۔</translation>
    </message>
    <message>
        <source>The store has them.</source>
        <translation>ذخیرے میں وہ موجود ہیں۔</translation>
    </message>
    <message>
        <source>Put it in while the program is open: they are written again. Find out who took them away.</source>
        <translation>پروگرام کھلا ہو تو اسے لگائیں: وہ دوبارہ لکھی جائیں گی۔ معلوم کریں کہ کس نے ہٹائیں۔</translation>
    </message>
    <message>
        <source>The card {place} has {envelopes} of {of} envelopes. Files that wait for it: {waiting}.</source>
        <translation>کارڈ {place} پر {of} میں سے {envelopes} لفافے ہیں۔ اس کی منتظر فائلیں: {waiting}۔</translation>
    </message>
    <message>
        <source>The card {place} is whole and up to date, but only {megabytes} MB are free.</source>
        <translation>کارڈ {place} مکمل اور تازہ ہے، مگر صرف {megabytes} ایم بی خالی ہیں۔</translation>
    </message>
    <message>
        <source>{files} files are on it, {envelopes} of {of} envelopes among them.</source>
        <translation>اس پر {files} فائلیں ہیں، جن میں {of} میں سے {envelopes} لفافے۔</translation>
    </message>
    <message>
        <source>The card {place} is whole and up to date; {megabytes} MB are free.</source>
        <translation>کارڈ {place} مکمل اور تازہ ہے؛ {megabytes} ایم بی خالی ہیں۔</translation>
    </message>
    <message>
        <source>Bring the newest trust list. If IT has not put a copy of the store back, find out who did.</source>
        <translation>اعتماد کی تازہ ترین فہرست لائیں۔ اگر آئی ٹی نے ذخیرے کی نقل واپس نہیں رکھی تو معلوم کریں کہ کس نے رکھی۔</translation>
    </message>
    <message>
        <source>An older copy of the store is not noticed here, only by the registry when something is sent.</source>
        <translation>ذخیرے کی پرانی نقل یہاں پہچانی نہیں جاتی، صرف رجسٹری پہچانتی ہے جب کچھ بھیجا جائے۔</translation>
    </message>
    <message>
        <source>Use a larger card soon.</source>
        <translation>جلد بڑا کارڈ استعمال کریں۔</translation>
    </message>
    <message>
        <source>The key ring is locked: nobody can sign in.</source>
        <translation>چابیوں کا خانہ مقفل ہے: کوئی داخل نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>The key ring does not answer: nobody can sign in.</source>
        <translation>چابیوں کا خانہ جواب نہیں دیتا: کوئی داخل نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>The card {place} is there and can be written on; {megabytes} MB are free.</source>
        <translation>کارڈ {place} لگا ہوا ہے اور اس پر لکھا جا سکتا ہے؛ {megabytes} ایم بی خالی ہیں۔</translation>
    </message>
    <message>
        <source>No cloud client keeps a copy of the store&apos;s folder, as far as names tell.</source>
        <translation>جہاں تک ناموں سے پتہ چلتا ہے، کوئی کلاؤڈ پروگرام ذخیرے کے فولڈر کی نقل نہیں رکھتا۔</translation>
    </message>
    <message>
        <source>The store lies in a folder that {service} copies.</source>
        <translation>ذخیرہ ایسے فولڈر میں ہے جس کی {service} نقل کرتا ہے۔</translation>
    </message>
    <message>
        <source>It is encrypted. But a copy in the middle of a change may damage it, and copies leave the country.</source>
        <translation>یہ خفیہ کیا ہوا ہے۔ مگر تبدیلی کے بیچ کی نقل اسے خراب کر سکتی ہے، اور نقلیں ملک سے باہر جاتی ہیں۔</translation>
    </message>
    <message>
        <source>Take the folder out of what {service} copies.</source>
        <translation>اس فولڈر کو {service} کی نقل سے نکال دیں۔</translation>
    </message>
    <message>
        <source>Only this account may read the folder.</source>
        <translation>فولڈر صرف یہی اکاؤنٹ پڑھ سکتا ہے۔</translation>
    </message>
    <message>
        <source>Other accounts of this computer may read or change {named}.</source>
        <translation>اس کمپیوٹر کے دوسرے اکاؤنٹ {named} پڑھ یا بدل سکتے ہیں۔</translation>
    </message>
    <message>
        <source>The store itself is encrypted.</source>
        <translation>خود ذخیرہ خفیہ کیا ہوا ہے۔</translation>
    </message>
    <message>
        <source>Start the program once: it closes its folders. Or take the rights away by hand.</source>
        <translation>پروگرام ایک بار چلائیں: وہ اپنے فولڈر بند کر دیتا ہے۔ یا یہ اجازت خود ہٹا دیں۔</translation>
    </message>
    <message>
        <source>The trust list, version {version}, counts until {ends}.</source>
        <translation>اعتماد کی فہرست، نسخہ {version}، {ends} تک چلتی ہے۔</translation>
    </message>
    <message>
        <source>The trust list, version {version}, counts only until {ends}.</source>
        <translation>اعتماد کی فہرست، نسخہ {version}، صرف {ends} تک چلتی ہے۔</translation>
    </message>
    <message>
        <source>Interviews go on after that; nobody new can be enrolled.</source>
        <translation>اس کے بعد بھی انٹرویو جاری رہتے ہیں؛ کسی نئے کا اندراج نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Sync, or bring the newest trust list.</source>
        <translation>ترسیل کریں، یا اعتماد کی تازہ ترین فہرست لائیں۔</translation>
    </message>
    <message>
        <source>The trust list, version {version}, counted until {ends}.</source>
        <translation>اعتماد کی فہرست، نسخہ {version}، {ends} تک چلتی تھی۔</translation>
    </message>
    <message>
        <source>Interviews go on; nobody new can be enrolled.</source>
        <translation>انٹرویو جاری رہتے ہیں؛ کسی نئے کا اندراج نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>The trust list is an older one: version {version}, and the key ring has seen version {known}.</source>
        <translation>اعتماد کی فہرست پرانی ہے: نسخہ {version}، جبکہ چابیوں کا خانہ نسخہ {known} دیکھ چکا ہے۔</translation>
    </message>
    <message>
        <source>Interviews go on; nobody new can be let in.</source>
        <translation>انٹرویو جاری رہتے ہیں؛ کسی نئے فرد کو شامل نہیں کیا جا سکتا۔</translation>
    </message>
    <message>
        <source>The trust list, version {version}, counts until {ends}; no key ring remembers its number.</source>
        <translation>اعتماد کی فہرست، نسخہ {version}، {ends} تک چلتی ہے؛ چابیوں کا کوئی خانہ اس کا نمبر یاد نہیں رکھتا۔</translation>
    </message>
    <message>
        <source>There is no trust list that holds.</source>
        <translation>اعتماد کی کوئی درست فہرست نہیں۔</translation>
    </message>
    <message>
        <source>Answers can be saved, but nothing can be sealed or sent.</source>
        <translation>جوابات محفوظ ہو سکتے ہیں، مگر کچھ سربمہر یا روانہ نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Enrol this laptop, or bring the trust list.</source>
        <translation>اس لیپ ٹاپ کا اندراج کریں، یا اعتماد کی فہرست لائیں۔</translation>
    </message>
    <message>
        <source>The settings can be read.</source>
        <translation>ترتیبات پڑھی جا سکتی ہیں۔</translation>
    </message>
    <message>
        <source>The settings file cannot be read.</source>
        <translation>ترتیبات کی فائل پڑھی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>The answers are not touched by it.</source>
        <translation>اس سے جوابات پر کوئی اثر نہیں۔</translation>
    </message>
    <message>
        <source>Correct settings.json, or remove it to go on with the usual settings.</source>
        <translation>settings.json درست کریں، یا عام ترتیبات کے ساتھ چلنے کے لیے اسے ہٹا دیں۔</translation>
    </message>
    <message>
        <source>The store was not opened: without a passphrase only the files around it are looked at.</source>
        <translation>ذخیرہ کھولا نہیں گیا: خفیہ جملے کے بغیر صرف آس پاس کی فائلیں دیکھی جاتی ہیں۔</translation>
    </message>
    <message>
        <source>Say whose passphrase is asked, with --person.</source>
        <translation>بتائیں کہ کس کا خفیہ جملہ پوچھا جائے، --person کے ساتھ۔</translation>
    </message>
    <message>
        <source>There is no store here.</source>
        <translation>یہاں کوئی ذخیرہ نہیں۔</translation>
    </message>
    <message>
        <source>Check the folder, or set the laptop up.</source>
        <translation>فولڈر دیکھیں، یا لیپ ٹاپ تیار کریں۔</translation>
    </message>
    <message>
        <source>{name} ({person}) may sign in on this laptop again, with new keys.</source>
        <translation>{name} ({person}) اب اس لیپ ٹاپ پر نئی چابیوں کے ساتھ دوبارہ داخل ہو سکتے ہیں۔</translation>
    </message>
    <message>
        <source>All interviews are there ({interviews}), and everybody else&apos;s passphrase still opens. The log tells of it.</source>
        <translation>تمام انٹرویو موجود ہیں ({interviews})، اور باقی سب کے خفیہ جملے پہلے کی طرح کھولتے ہیں۔ روداد میں یہ درج ہے۔</translation>
    </message>
    <message>
        <source>Sign in as {person} and choose a passphrase of your own. Then have the new keys certified: {command}. Until then nothing is signed in this name.</source>
        <translation>{person} کے طور پر داخل ہوں اور اپنا خفیہ جملہ چنیں۔ پھر نئی چابیوں کی تصدیق کروائیں: {command}۔ تب تک اس نام سے کسی چیز پر دستخط نہیں ہوتے۔</translation>
    </message>
    <message>
        <source>The laptop itself has new keys too: the computer&apos;s key ring did not hold the old ones.</source>
        <translation>خود لیپ ٹاپ کی چابیاں بھی نئی ہیں: کمپیوٹر کے چابیوں کے خانے میں پرانی موجود نہ تھیں۔</translation>
    </message>
    <message>
        <source>What was sealed before is kept.</source>
        <translation>جو پہلے سربمہر ہوا وہ محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Have them certified together with the person&apos;s. The others need a new passphrase from a supervisor.</source>
        <translation>ان کی تصدیق بھی ساتھ ہی کروائیں۔ باقی لوگوں کو نگران سے نیا خفیہ جملہ لینا ہو گا۔</translation>
    </message>
    <message>
        <source>The store has a new key.</source>
        <translation>ذخیرے کی چابی نئی ہے۔</translation>
    </message>
    <message>
        <source>All answers are there, and everybody&apos;s passphrase still opens.</source>
        <translation>تمام جوابات موجود ہیں، اور سب کے خفیہ جملے پہلے کی طرح کھولتے ہیں۔</translation>
    </message>
    <message>
        <source>No copy of the keys from before opens what comes after. Make a new backup, and destroy those from before.</source>
        <translation>چابیوں کی کوئی پرانی نقل آئندہ کا کام نہیں کھولتی۔ نیا بیک اپ بنائیں، اور پہلے والے ضائع کر دیں۔</translation>
    </message>
    <message>
        <source>The new key could not be handed to {people}.</source>
        <translation>نئی چابی {people} تک نہیں پہنچ سکی۔</translation>
    </message>
    <message>
        <source>A supervisor gives them a new passphrase.</source>
        <translation>نگران انھیں نیا خفیہ جملہ دیں۔</translation>
    </message>
    <message>
        <source>Passphrase of {person}: </source>
        <translation>{person} کا خفیہ جملہ: </translation>
    </message>
    <message>
        <source>Passphrase of {person} there: </source>
        <translation>وہاں {person} کا خفیہ جملہ: </translation>
    </message>
    <message>
        <source>New passphrase of {person}: </source>
        <translation>{person} کا نیا خفیہ جملہ: </translation>
    </message>
    <message>
        <source>The same again, {person}: </source>
        <translation>دوبارہ وہی، {person}: </translation>
    </message>
    <message>
        <source>No passphrase was given. Nothing was changed.</source>
        <translation>کوئی خفیہ جملہ نہیں دیا گیا۔ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} موجود نہیں۔</translation>
    </message>
    <message>
        <source>{file} may not be read or written by this account.</source>
        <translation>یہ اکاؤنٹ {file} کو پڑھ یا لکھ نہیں سکتا۔</translation>
    </message>
    <message>
        <source>There is no room left for {file}.</source>
        <translation>{file} کے لیے جگہ باقی نہیں۔</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} ایک فولڈر ہے۔</translation>
    </message>
    <message>
        <source>{file}: the system says: {what}</source>
        <translation>{file}: سسٹم کا پیغام: {what}</translation>
    </message>
    <message>
        <source>This laptop opens to recovery key {key} now, and no more to the one before.</source>
        <translation>یہ لیپ ٹاپ اب بحالی کی کلید {key} سے کھلتا ہے، پہلے والی سے نہیں۔</translation>
    </message>
    <message>
        <source>{place}: {files} files, {size} kB, {entries} log entries; whole.</source>
        <translation>{place}: {files} فائلیں، {size} kB، لاگ کے {entries} اندراج؛ مکمل۔</translation>
    </message>
    <message>
        <source>It opens with a passphrase of this laptop in this account, or with the recovery key.</source>
        <translation>یہ اسی اکاؤنٹ میں اس لیپ ٹاپ کے خفیہ جملے سے، یا بحالی کی کلید سے کھلتا ہے۔</translation>
    </message>
    <message>
        <source>{at} UTC, {files} files, {entries} log entries.</source>
        <translation>{at} UTC، {files} فائلیں، لاگ کے {entries} اندراج۔</translation>
    </message>
    <message>
        <source>This laptop is as it was on {at} UTC ({entries} log entries).</source>
        <translation>یہ لیپ ٹاپ ویسا ہے جیسا {at} UTC کو تھا (لاگ کے {entries} اندراج)۔</translation>
    </message>
    <message>
        <source>What it was until now lies whole in {place}.</source>
        <translation>اب تک جو تھا وہ مکمل طور پر {place} میں رکھا ہے۔</translation>
    </message>
    <message>
        <source>{household}: added</source>
        <translation>{household}: شامل کیا گیا</translation>
    </message>
    <message>
        <source>{household}: went on from what was here</source>
        <translation>{household}: جو یہاں تھا اس سے آگے بڑھایا گیا</translation>
    </message>
    <message>
        <source>{household}: here already</source>
        <translation>{household}: پہلے سے یہاں ہے</translation>
    </message>
    <message>
        <source>{household}: tells another story; kept beside what is here</source>
        <translation>{household}: مختلف بات بتاتا ہے؛ جو یہاں ہے اس کے ساتھ الگ رکھا گیا</translation>
    </message>
    <message>
        <source>{household}: was erased here, and stays so</source>
        <translation>{household}: یہاں مٹایا گیا تھا، اور مٹا ہی رہے گا</translation>
    </message>
    <message>
        <source>{household}: the registry has it</source>
        <translation>{household}: رجسٹری کے پاس ہے</translation>
    </message>
    <message>
        <source>Of its files, {count} are missing.</source>
        <translation>اس کی {count} فائلیں غائب ہیں۔</translation>
    </message>
    <message>
        <source>Nothing was changed. It would be:</source>
        <translation>کچھ نہیں بدلا۔ یوں ہوتا:</translation>
    </message>
    <message>
        <source>Households: {added} added, {continued} gone on with, {here} here already, {beside} kept beside, {erased} erased here, {at_registry} at the registry. Envelopes: {envelopes}.</source>
        <translation>گھرانے: {added} شامل، {continued} آگے بڑھائے گئے، {here} پہلے سے یہاں، {beside} الگ رکھے گئے، {erased} یہاں مٹائے ہوئے، {at_registry} رجسٹری کے پاس۔ لفافے: {envelopes}۔</translation>
    </message>
    <message>
        <source>The list of files is missing or not signed by a laptop of this registry.</source>
        <translation>فائلوں کی فہرست غائب ہے، یا اس پر اس رجسٹری کے کسی لیپ ٹاپ کے دستخط نہیں۔</translation>
    </message>
    <message>
        <source>Files that are missing: {count}.</source>
        <translation>غائب فائلیں: {count}۔</translation>
    </message>
    <message>
        <source>Files that have changed since they were written, and were not taken: {count}.</source>
        <translation>فائلیں جو لکھے جانے کے بعد بدل گئیں اور نہیں لی گئیں: {count}۔</translation>
    </message>
    <message>
        <source>Files that were signed by somebody unknown to this registry, and were not taken: {count}.</source>
        <translation>فائلیں جن پر ایسے کسی کے دستخط ہیں جسے یہ رجسٹری نہیں جانتی، اور نہیں لی گئیں: {count}۔</translation>
    </message>
    <message>
        <source>Files that were signed by a laptop that IT has revoked, and were not taken: {count}.</source>
        <translation>فائلیں جن پر ایسے لیپ ٹاپ کے دستخط ہیں جسے آئی ٹی نے منسوخ کر دیا ہے، اور نہیں لی گئیں: {count}۔</translation>
    </message>
    <message>
        <source>Files that are sealed for others: {count}. Bring two officers&apos; shares.</source>
        <translation>فائلیں جو دوسروں کے لیے سربمہر ہیں: {count}۔ دو افسروں کے حصے لائیں۔</translation>
    </message>
    <message>
        <source>{files} files of {at} UTC are as they were written.</source>
        <translation>{at} UTC کی {files} فائلیں ویسی ہی ہیں جیسی لکھی گئی تھیں۔</translation>
    </message>
    <message>
        <source>It was not opened: name --person or --share for that.</source>
        <translation>اسے کھولا نہیں گیا: اس کے لیے --person یا --share بتائیں۔</translation>
    </message>
    <message>
        <source>Log entries: {entries}. Faults: {faults}.</source>
        <translation>روزنامچے کے اندراج: {entries}۔ خرابیاں: {faults}۔</translation>
    </message>
    <message>
        <source>The store&apos;s file: {what}</source>
        <translation>ذخیرے کی فائل: {what}</translation>
    </message>
    <message>
        <source>The log: {what}</source>
        <translation>روزنامچہ: {what}</translation>
    </message>
    <message>
        <source>Interview {what}</source>
        <translation>انٹرویو {what}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>روک دیا گیا۔ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ٹھیک</translation>
    </message>
    <message>
        <source>CARE</source>
        <translation>توجہ</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>خراب</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}: {what}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}</source>
        <translation>{file}، سطر {line}: {what}</translation>
    </message>
    <message>
        <source>{file}, column {column}: {what}</source>
        <translation>{file}، کالم {column}: {what}</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {what}</source>
        <translation>{file}، سطر {line}، کالم {column}: {what}</translation>
    </message>
    <message>
        <source>{count} of level {level}</source>
        <translation>سطح {level} کی {count}</translation>
    </message>
    <message>
        <source>{file}: edition {edition}, {counts}</source>
        <translation>{file}: اشاعت {edition}، {counts}</translation>
    </message>
    <message>
        <source>edition {edition} is in force: {counts}</source>
        <translation>اشاعت {edition} نافذ ہے: {counts}</translation>
    </message>
    <message>
        <source>new: {ids}</source>
        <translation>نئے: {ids}</translation>
    </message>
    <message>
        <source>closed: {ids}</source>
        <translation>بند: {ids}</translation>
    </message>
    <message>
        <source>renamed: {ids}</source>
        <translation>نام بدلے: {ids}</translation>
    </message>
    <message>
        <source>moved to another parent: {ids}</source>
        <translation>کسی اور کے تحت گئے: {ids}</translation>
    </message>
    <message>
        <source>the file is larger than 32 MB</source>
        <translation>فائل 32 ایم بی سے بڑی ہے</translation>
    </message>
    <message>
        <source>this line is not UTF-8; save the file as &quot;CSV UTF-8&quot;</source>
        <translation>یہ سطر UTF-8 میں نہیں؛ فائل کو &quot;CSV UTF-8&quot; کے طور پر محفوظ کریں</translation>
    </message>
    <message>
        <source>this line cannot be read as comma-separated values</source>
        <translation>یہ سطر CSV کے طور پر نہیں پڑھی جا سکتی</translation>
    </message>
    <message>
        <source>there is no line below the heads</source>
        <translation>سرخیوں کے نیچے کوئی سطر نہیں</translation>
    </message>
    <message>
        <source>there are more lines than {found}</source>
        <translation>سطریں {found} سے زیادہ ہیں</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>یہ کالم موجود نہیں</translation>
    </message>
    <message>
        <source>a level is small letters, digits and _, such as tehsil; not {shown}</source>
        <translation>سطح چھوٹے حروف، ہندسوں اور _ سے لکھی جاتی ہے، جیسے tehsil؛ {shown} نہیں</translation>
    </message>
    <message>
        <source>an id is 1 to 32 letters, digits, dots or dashes; not {shown}</source>
        <translation>شناخت 1 سے 32 حروف، ہندسوں، نقطوں یا ڈیشوں کی ہوتی ہے؛ {shown} نہیں</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>نام موجود نہیں</translation>
    </message>
    <message>
        <source>the name holds a sign that cannot be seen: {shown}</source>
        <translation>نام میں ایسی علامت ہے جو نظر نہیں آتی: {shown}</translation>
    </message>
    <message>
        <source>the Urdu name has no Urdu letter: {shown}</source>
        <translation>اردو نام میں کوئی اردو حرف نہیں: {shown}</translation>
    </message>
    <message>
        <source>a day is written 2026-11-24, or left empty; not {shown}</source>
        <translation>تاریخ یوں لکھی جاتی ہے: 2026-11-24، یا خالی چھوڑی جاتی ہے؛ {shown} نہیں</translation>
    </message>
    <message>
        <source>it ends before it begins: {shown}</source>
        <translation>یہ شروع ہونے سے پہلے ختم ہوتا ہے: {shown}</translation>
    </message>
    <message>
        <source>unit {found} stands on another level above</source>
        <translation>اکائی {found} اوپر کسی اور سطح پر ہے</translation>
    </message>
    <message>
        <source>unit {found} has another line for the same days</source>
        <translation>اکائی {found} کی انھی دنوں کے لیے ایک اور سطر ہے</translation>
    </message>
    <message>
        <source>unit {found} is below the highest level and names no parent</source>
        <translation>اکائی {found} سب سے اونچی سطح سے نیچے ہے اور اوپر کی اکائی نہیں بتاتی</translation>
    </message>
    <message>
        <source>no unit has the id {found}</source>
        <translation>شناخت {found} کسی اکائی کی نہیں</translation>
    </message>
    <message>
        <source>unit {found} is not on a level above; the file begins with the highest level</source>
        <translation>اکائی {found} اوپر کی سطح پر نہیں؛ فائل سب سے اونچی سطح سے شروع ہوتی ہے</translation>
    </message>
    <message>
        <source>unit {found} is not there on all days of this line</source>
        <translation>اکائی {found} اس سطر کے تمام دنوں میں موجود نہیں</translation>
    </message>
    <message>
        <source>unit {found} of the edition before is missing; close it with valid_to instead</source>
        <translation>پچھلی اشاعت کی اکائی {found} موجود نہیں؛ اسے ہٹانے کے بجائے valid_to سے بند کریں</translation>
    </message>
    <message>
        <source>unit {found} was on another level in the edition before</source>
        <translation>اکائی {found} پچھلی اشاعت میں کسی اور سطح پر تھی</translation>
    </message>
    <message>
        <source>Three different names are needed. Nothing was made.</source>
        <translation>تین الگ الگ نام چاہییں۔ کچھ نہیں بنایا گیا۔</translation>
    </message>
    <message>
        <source>{file} is there already. Nothing was made.</source>
        <translation>{file} پہلے سے موجود ہے۔ کچھ نہیں بنایا گیا۔</translation>
    </message>
    <message>
        <source>Recovery key {key} was made. Its private half is in no file but these:</source>
        <translation>بحالی کی کلید {key} بن گئی۔ اس کا نجی حصہ صرف ان فائلوں میں ہے:</translation>
    </message>
    <message>
        <source>{file}: {whose}</source>
        <translation>{file}: {whose}</translation>
    </message>
    <message>
        <source>{file}: for the registry&apos;s trust list and for new laptops; it opens nothing</source>
        <translation>{file}: رجسٹری کی اعتماد کی فہرست اور نئے لیپ ٹاپس کے لیے؛ اس سے کچھ نہیں کھلتا</translation>
    </message>
    <message>
        <source>Give each officer her own file, on a stick of her own, and keep none here.</source>
        <translation>ہر افسر کو اس کی اپنی فائل، الگ سٹک پر دیں، اور یہاں کوئی نہ رکھیں۔</translation>
    </message>
    <message>
        <source>{file}: {whose} of recovery key {key}. It is whole and opens.</source>
        <translation>{file}: بحالی کی کلید {key} کا: {whose}۔ یہ مکمل ہے اور کھلتا ہے۔</translation>
    </message>
    <message>
        <source>{whose} of recovery key {key}</source>
        <translation>بحالی کی کلید {key} کا: {whose}</translation>
    </message>
    <message>
        <source>Recovery key {key}</source>
        <translation>بحالی کی کلید {key}</translation>
    </message>
    <message>
        <source>Made on {day} for {officers}</source>
        <translation>{day} کو {officers} کے لیے بنائی گئی</translation>
    </message>
    <message>
        <source>Public half: {public}</source>
        <translation>عوامی حصہ: {public}</translation>
    </message>
    <message>
        <source>the whole key, kept by {name}</source>
        <translation>پوری کلید، {name} کے پاس</translation>
    </message>
    <message>
        <source>share {number} of {all}, of {name}</source>
        <translation>{all} میں سے حصہ {number}، {name} کا</translation>
    </message>
    <message>
        <source>The keys of {person} are certified.</source>
        <translation>{person} کی کلیدوں کی تصدیق ہو گئی۔</translation>
    </message>
    <message>
        <source>Laptop {device} is set up; {person} can sign in.</source>
        <translation>لیپ ٹاپ {device} تیار ہے؛ {person} سائن ان کر سکتے ہیں۔</translation>
    </message>
    <message>
        <source>The answer names the root {code}. If the supervisor&apos;s laptop shows the same, give it with --root.</source>
        <translation>جواب میں اعتماد کی جڑ {code} ہے۔ اگر نگران کا لیپ ٹاپ یہی دکھائے تو اسے --root کے ساتھ دیں۔</translation>
    </message>
    <message>
        <source>Permission until {day}.</source>
        <translation>اجازت {day} تک ہے۔</translation>
    </message>
    <message>
        <source>Permission until {day}; {left} more requests.</source>
        <translation>اجازت {day} تک ہے؛ مزید {left} درخواستیں۔</translation>
    </message>
    <message>
        <source>No request waits here any more.</source>
        <translation>اب یہاں کوئی درخواست منتظر نہیں۔</translation>
    </message>
    <message>
        <source>It waits for its answer.</source>
        <translation>یہ اپنے جواب کی منتظر ہے۔</translation>
    </message>
    <message>
        <source>Nobody has set this laptop up, and no request waits.</source>
        <translation>یہ لیپ ٹاپ کسی نے تیار نہیں کیا، اور کوئی درخواست منتظر نہیں۔</translation>
    </message>
    <message>
        <source>Request {request}: laptop {device}, {role} {person} {name}, {realm}</source>
        <translation>درخواست {request}: لیپ ٹاپ {device}، {role} {person} {name}، {realm}</translation>
    </message>
    <message>
        <source>{registry} ({realm}), root {root}</source>
        <translation>{registry} ({realm})، جڑ {root}</translation>
    </message>
    <message>
        <source>Version {version}, of {day}, until {last}</source>
        <translation>نسخہ {version}، {day} کا، {last} تک</translation>
    </message>
    <message>
        <source>The list is over: nobody new is let in until a newer one is here. Interviews go on.</source>
        <translation>فہرست کی مدت ختم ہے: نئی فہرست آنے تک کسی نئے کو اجازت نہیں۔ انٹرویو جاری رہتے ہیں۔</translation>
    </message>
    <message>
        <source>This laptop still opens to the recovery key that it has: whether there is another one is seen when the newer list is here.</source>
        <translation>یہ لیپ ٹاپ اب بھی اپنی موجودہ بحالی کی چابی سے کھلتا ہے: کوئی اور چابی ہے یا نہیں، یہ نئی فہرست آنے پر معلوم ہو گا۔</translation>
    </message>
    <message>
        <source>The key ring has seen a newer list: this store is an older copy.</source>
        <translation>کی رنگ نے اس سے نئی فہرست دیکھی ہے: یہ ذخیرہ پرانی نقل ہے۔</translation>
    </message>
    <message>
        <source>Signs receipts: {id}, {name}, until {day}</source>
        <translation>رسیدوں پر دستخط: {id}، {name}، {day} تک</translation>
    </message>
    <message>
        <source>Lets in {roles}: {id}, {name}, until {day}</source>
        <translation>{roles} کو اجازت دیتا ہے: {id}، {name}، {day} تک</translation>
    </message>
    <message>
        <source>Certificates that are revoked: {count}.</source>
        <translation>منسوخ تصدیق نامے: {count}۔</translation>
    </message>
    <message>
        <source>Version {version} is in force.</source>
        <translation>نسخہ {version} نافذ ہے۔</translation>
    </message>
    <message>
        <source>Version {version} is in force, as before.</source>
        <translation>نسخہ {version} پہلے کی طرح نافذ ہے۔</translation>
    </message>
    <message>
        <source>{bad} of {pages} pages of the file are damaged.</source>
        <translation>فائل کے {pages} میں سے {bad} صفحات خراب ہیں۔</translation>
    </message>
    <message>
        <source>The file&apos;s salt is gone: no page could be proven, and what reads like a page was taken.</source>
        <translation>فائل کا سالٹ (salt) ضائع ہو گیا: کسی صفحے کی تصدیق نہ ہو سکی، اور جو صفحے جیسا پڑھا گیا وہ لے لیا گیا۔</translation>
    </message>
    <message>
        <source>Send nothing from the new store before a supervisor has compared it with a copy on a card.</source>
        <translation>نئے ذخیرے سے کچھ نہ بھیجیں جب تک نگران اس کا موازنہ کارڈ کی نقل سے نہ کر لے۔</translation>
    </message>
    <message>
        <source>Interviews: {whole} whole, {part} in part, {lost} lost.</source>
        <translation>انٹرویو: {whole} مکمل، {part} جزوی، {lost} ضائع۔</translation>
    </message>
    <message>
        <source>{id}: in part.</source>
        <translation>{id}: جزوی۔</translation>
    </message>
    <message>
        <source>{id}: lost.</source>
        <translation>{id}: ضائع۔</translation>
    </message>
    <message>
        <source>Answers that may be older: {names}.</source>
        <translation>جواب جو پرانے ہو سکتے ہیں: {names}۔</translation>
    </message>
    <message>
        <source>Files that are gone: {names}.</source>
        <translation>فائلیں جو ضائع ہوئیں: {names}۔</translation>
    </message>
    <message>
        <source>Its sealed envelope is gone.</source>
        <translation>اس کا سربمہر لفافہ ضائع ہو گیا۔</translation>
    </message>
    <message>
        <source>Entries of the log that are gone or lack their content: {count}.</source>
        <translation>لاگ کے اندراج جو ضائع ہوئے یا جن کا متن نہیں رہا: {count}۔</translation>
    </message>
    <message>
        <source>{kind}: {read} read, none missing.</source>
        <translation>{kind}: {read} پڑھے گئے، کوئی کم نہیں۔</translation>
    </message>
    <message>
        <source>{kind}: {read} read, {again} made again from the log, {gone} known to be gone.</source>
        <translation>{kind}: {read} پڑھے گئے، {again} لاگ سے دوبارہ بنائے گئے، {gone} کا ضائع ہونا معلوم ہے۔</translation>
    </message>
    <message>
        <source>{kind}: {read} read, {again} made again from the log, {gone} known to be gone; others may be missing of which nothing is left.</source>
        <translation>{kind}: {read} پڑھے گئے، {again} لاگ سے دوبارہ بنائے گئے، {gone} کا ضائع ہونا معلوم ہے؛ ممکن ہے اور بھی کم ہوں جن کا کوئی نشان نہیں رہا۔</translation>
    </message>
    <message>
        <source>The damaged store was not touched: {store}</source>
        <translation>خراب ذخیرے کو ہاتھ نہیں لگایا گیا: {store}</translation>
    </message>
    <message>
        <source>Look at the new one with: {command}</source>
        <translation>نئے ذخیرے کا معائنہ کریں: {command}</translation>
    </message>
    <message>
        <source>{folder} is there already.</source>
        <translation>{folder} پہلے سے موجود ہے۔</translation>
    </message>
    <message>
        <source>Name a folder that is not there yet.</source>
        <translation>کسی ایسے فولڈر کا نام دیں جو ابھی موجود نہیں۔</translation>
    </message>
    <message>
        <source>Stopped. The damaged store was not touched.</source>
        <translation>روک دیا گیا۔ خراب ذخیرے کو ہاتھ نہیں لگایا گیا۔</translation>
    </message>
    <message>
        <source>People</source>
        <translation>لوگ</translation>
    </message>
    <message>
        <source>Households to visit</source>
        <translation>گھرانے جہاں جانا ہے</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>دورے</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>فیصلے</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Sealed envelopes</source>
        <translation>سربمہر لفافے</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>کھیپیں</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>رسیدیں</translation>
    </message>
    <message>
        <source>Settings of the store</source>
        <translation>ذخیرے کی ترتیبات</translation>
    </message>
    <message>
        <source>Requests about data</source>
        <translation>ڈیٹا کے بارے میں درخواستیں</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>کچھ نہیں بھیجا گیا۔</translation>
    </message>
    <message>
        <source>Try another connection; if it stays so, tell IT.</source>
        <translation>کوئی دوسرا کنکشن آزمائیں؛ اگر پھر بھی یہی ہو تو آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>Something else than the registry answers, perhaps a sign-in page of this network.</source>
        <translation>رجسٹری کے بجائے کچھ اور جواب دے رہا ہے، شاید اس نیٹ ورک کا داخلے کا صفحہ۔</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>کچھ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Open the network&apos;s sign-in page in a browser, or use another connection.</source>
        <translation>براؤزر میں نیٹ ورک کا داخلے کا صفحہ کھولیں، یا کوئی دوسرا کنکشن استعمال کریں۔</translation>
    </message>
    <message>
        <source>The registry did not take a batch ({reason}).</source>
        <translation>رجسٹری نے ایک کھیپ قبول نہیں کی ({reason})۔</translation>
    </message>
    <message>
        <source>Its interviews are kept on this laptop.</source>
        <translation>اس کے انٹرویو اس لیپ ٹاپ پر محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>The registry has not signed for a file that belongs to an interview ({reason}).</source>
        <translation>رجسٹری نے ایک انٹرویو کی ایک فائل کی رسید نہیں دی ({reason})۔</translation>
    </message>
    <message>
        <source>The interview and its files are kept on this laptop.</source>
        <translation>انٹرویو اور اس کی فائلیں اس لیپ ٹاپ پر محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>Sync again later; if it stays so, tell your supervisor.</source>
        <translation>بعد میں دوبارہ ترسیل کریں؛ اگر پھر بھی یہی ہو تو اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The questionnaire {form} cannot be sent to this server: its setting public_key does not hold a usable key ({reason}).</source>
        <translation>سوالنامہ {form} اس سرور کو نہیں بھیجا جا سکتا: اس کی ترتیب public_key میں قابلِ استعمال کلید نہیں ہے ({reason})۔</translation>
    </message>
    <message>
        <source>Ask IT for a version of the questionnaire with an RSA key of at least 2048 bits.</source>
        <translation>آئی ٹی سے سوالنامے کا وہ نسخہ مانگیں جس میں کم از کم 2048 بٹ کی RSA کلید ہو۔</translation>
    </message>
    <message>
        <source>A receipt does not come from the registry or does not fit.</source>
        <translation>ایک رسید رجسٹری کی طرف سے نہیں ہے یا مطابقت نہیں رکھتی۔</translation>
    </message>
    <message>
        <source>Tell your supervisor and IT.</source>
        <translation>اپنے نگران اور آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>بھیجنا روک دیا گیا۔</translation>
    </message>
    <message>
        <source>Send again when you like.</source>
        <translation>جب چاہیں دوبارہ بھیجیں۔</translation>
    </message>
    <message>
        <source>Practice and real work do not mix.</source>
        <translation>مشق اور اصل کام آپس میں نہیں ملائے جاتے۔</translation>
    </message>
    <message>
        <source>Use the file that belongs to this laptop.</source>
        <translation>وہ فائل استعمال کریں جو اس لیپ ٹاپ کی ہے۔</translation>
    </message>
    <message>
        <source>A certificate does not count here ({reason}).</source>
        <translation>ایک سرٹیفکیٹ یہاں معتبر نہیں ({reason})۔</translation>
    </message>
    <message>
        <source>The list of trusted keys was not accepted.</source>
        <translation>معتبر چابیوں کی فہرست قبول نہیں ہوئی۔</translation>
    </message>
    <message>
        <source>The one before it stands.</source>
        <translation>اس سے پہلے والی برقرار ہے۔</translation>
    </message>
    <message>
        <source>Tell IT.</source>
        <translation>آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>The list of places has faults, and cannot be used.</source>
        <translation>مقامات کی فہرست میں غلطیاں ہیں، اسے استعمال نہیں کیا جا سکتا۔</translation>
    </message>
    <message>
        <source>Mend the lines that are named, then import it again.</source>
        <translation>بتائی گئی سطریں درست کریں، پھر دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>This file was not published by the registry for this laptop ({reason}).</source>
        <translation>یہ فائل رجسٹری نے اس لیپ ٹاپ کے لیے جاری نہیں کی ({reason})۔</translation>
    </message>
    <message>
        <source>What was in force before stands.</source>
        <translation>جو پہلے نافذ تھا وہی برقرار ہے۔</translation>
    </message>
    <message>
        <source>Get the newest file from IT.</source>
        <translation>آئی ٹی سے تازہ ترین فائل لیں۔</translation>
    </message>
    <message>
        <source>This is larger than may be sent.</source>
        <translation>یہ اس حد سے بڑا ہے جو بھیجا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>A file or an answer from outside cannot be read.</source>
        <translation>باہر سے آئی ہوئی فائل یا جواب پڑھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>Get it again, or tell IT.</source>
        <translation>اسے دوبارہ حاصل کریں، یا آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>A file or an answer is meant for another version of the program.</source>
        <translation>یہ فائل یا جواب پروگرام کے کسی اور ورژن کے لیے ہے۔</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>پروگرام کا نیا ورژن ڈالیں۔</translation>
    </message>
    <message>
        <source>A signature does not fit.</source>
        <translation>ایک دستخط مطابقت نہیں رکھتا۔</translation>
    </message>
    <message>
        <source>Something was sealed for somebody else, or has changed on its way.</source>
        <translation>کوئی چیز کسی اور کے لیے سربمہر تھی، یا راستے میں بدل گئی۔</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Type part of the name</source>
        <translation>نام کا کچھ حصہ لکھیں</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>یہ کمپیوٹر</translation>
    </message>
    <message>
        <source>Nothing here that would be taken</source>
        <translation>یہاں ایسا کچھ نہیں جو لیا جا سکے</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>folder above</source>
        <translation>اوپر والا فولڈر</translation>
    </message>
    <message>
        <source>close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Requests about data</source>
        <translation>ریکارڈ کے بارے میں درخواستیں</translation>
    </message>
    <message>
        <source>A family may see, correct or erase what is held of it, or object to its use. Find its household.</source>
        <translation>خاندان اپنا ریکارڈ دیکھ، درست کرا یا مٹوا سکتا ہے، یا اس کے استعمال پر اعتراض کر سکتا ہے۔ اس کا گھرانہ تلاش کریں۔</translation>
    </message>
    <message>
        <source>Name, household number, last 4 of CNIC</source>
        <translation>نام، گھرانے کا نمبر، شناختی کارڈ کے آخری 4 ہندسے</translation>
    </message>
    <message>
        <source>Find the household</source>
        <translation>گھرانہ تلاش کریں</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>گھرانے</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Show what is held</source>
        <translation>موجود ریکارڈ دکھائیں</translation>
    </message>
    <message>
        <source>What people said is never shown here, only how much there is</source>
        <translation>لوگوں کے جوابات یہاں کبھی نہیں دکھائے جاتے، صرف ان کی تعداد</translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation>اگلا · پچھلا گھرانہ</translation>
    </message>
    <message>
        <source>show what is held of it</source>
        <translation>اس کا موجود ریکارڈ دکھائیں</translation>
    </message>
    <message>
        <source>find a household</source>
        <translation>گھرانہ تلاش کریں</translation>
    </message>
    <message>
        <source>back; first press: forget what was typed</source>
        <translation>واپس؛ پہلی بار: لکھا ہوا مٹائیں</translation>
    </message>
    <message>
        <source>No erasure waits for a decision. Type to find the household of who asks.</source>
        <translation>مٹانے کی کوئی درخواست فیصلے کی منتظر نہیں۔ درخواست کرنے والے کا گھرانہ تلاش کرنے کے لیے لکھیں۔</translation>
    </message>
    <message>
        <source>Type one more letter or digit.</source>
        <translation>ایک حرف یا ہندسہ اور لکھیں۔</translation>
    </message>
    <message>
        <source>Nobody is found on this laptop. Answer with the address on the slip: headquarters looks further.</source>
        <translation>اس لیپ ٹاپ پر کوئی نہیں ملا۔ پرچی پر لکھا پتہ بتائیں: صدر دفتر آگے دیکھے گا۔</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What was found in the form</source>
        <translation>فارم میں جو ملا</translation>
    </message>
    <message>
        <source>Open with repairs ({count})</source>
        <translation>درستیوں کے ساتھ کھولیں ({count})</translation>
    </message>
    <message>
        <source>Opened with 1 repair. The file itself stays as it is.</source>
        <translation>1 درستی کے ساتھ کھولا گیا۔ فائل خود جوں کی توں ہے۔</translation>
    </message>
    <message>
        <source>Opened with {count} repairs. The file itself stays as it is.</source>
        <translation>{count} درستیوں کے ساتھ کھولا گیا۔ فائل خود جوں کی توں ہے۔</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>کچھ درست کرنے کو نہیں</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>مشورہ</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>غلطی</translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>Not finished yet: {counts}. Enter goes to the question.</source>
        <translation>ابھی مکمل نہیں: {counts}۔ Enter دبا کر سوال پر جائیں۔</translation>
    </message>
    <message>
        <source>Every question that needs an answer has one. Enter finishes the interview.</source>
        <translation>ہر ضروری سوال کا جواب موجود ہے۔ Enter دبا کر انٹرویو مکمل کریں۔</translation>
    </message>
    <message>
        <source>What still stands in the way</source>
        <translation>کیا باقی ہے</translation>
    </message>
    <message>
        <source>Finish as partial</source>
        <translation>نامکمل ختم کریں</translation>
    </message>
    <message>
        <source>Finish interview</source>
        <translation>انٹرویو مکمل کریں</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>پرچی چھاپیں</translation>
    </message>
    <message>
        <source>Finishing is possible when nothing stands in the way</source>
        <translation>سب کچھ درست ہونے کے بعد ہی انٹرویو مکمل ہو سکتا ہے</translation>
    </message>
    <message>
        <source>Finish as partial, with {counts}? Why?</source>
        <translation>{counts} کے ساتھ نامکمل ختم کریں؟ کیوں؟</translation>
    </message>
    <message>
        <source>What is open or wrong is told to the supervisor and to the registry, question by question.</source>
        <translation>جو باقی یا غلط ہے وہ نگران اور رجسٹری کو ہر سوال کے ساتھ بتایا جائے گا۔</translation>
    </message>
    <message>
        <source>Everything that was said is erased now, and nobody can bring it back.</source>
        <translation>جو کچھ بتایا گیا وہ ابھی مٹا دیا جائے گا اور کوئی اسے واپس نہیں لا سکے گا۔</translation>
    </message>
    <message>
        <source>No, keep it for now</source>
        <translation>نہیں، ابھی رہنے دیں</translation>
    </message>
    <message>
        <source>Yes, the respondent wants it erased</source>
        <translation>ہاں، جواب دہندہ چاہتا ہے کہ مٹا دیا جائے</translation>
    </message>
    <message>
        <source>Positions: {taken} of {asked}</source>
        <translation>مقامات: {asked} میں سے {taken}</translation>
    </message>
    <message>
        <source>Photos and files: {taken} of {asked}</source>
        <translation>تصاویر اور فائلیں: {asked} میں سے {taken}</translation>
    </message>
</context>
<context>
    <name>FirstReadyPage</name>
    <message>
        <source>The laptop is set up. Is it ready?</source>
        <translation>لیپ ٹاپ تیار ہو گیا۔ کیا یہ میدان کے لیے ٹھیک ہے؟</translation>
    </message>
    <message>
        <source>From now on it works without a network. What is to be mended can wait; the settings check again.</source>
        <translation>اب یہ نیٹ ورک کے بغیر کام کرتا ہے۔ جو درست کرنا ہے وہ بعد میں ہو سکتا ہے؛ ترتیبات میں دوبارہ جانچ ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation>کام شروع کریں</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Without a line, press Alt+W: a file is carried to your office or supervisor.</source>
        <translation>نیٹ ورک کے بغیر Alt+W دبائیں: ایک فائل دفتر یا نگران تک لے جائی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Setting up was broken off while the registry was asked. Enter the same invitation and the same passphrase: it goes on where it stopped.</source>
        <translation>رجسٹری سے پوچھتے ہوئے کام رک گیا تھا۔ وہی دعوت نامہ اور وہی خفیہ جملہ دیں: کام وہیں سے آگے چلے گا۔</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>دعوت نامہ</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>آپ کون ہیں</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>خفیہ جملہ</translation>
    </message>
    <message>
        <source>Step {at} of {all}: {name}</source>
        <translation>مرحلہ {all} میں سے {at}: {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>ایک لمحہ…</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>جواب لیں</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>فائل سے</translation>
    </message>
    <message>
        <source>A store from before lies on this laptop, without the keys that open it. If somebody has worked here, stop and ask IT, who can bring it back. Going on destroys nothing: it is put aside.</source>
        <translation>اس لیپ ٹاپ پر پہلے کا ذخیرہ ہے، مگر اسے کھولنے والی کنجیاں نہیں۔ اگر یہاں کسی نے کام کیا ہے تو رک جائیں اور آئی ٹی سے کہیں، وہ اسے واپس لا سکتی ہے۔ آگے بڑھنے سے کچھ ضائع نہیں ہوتا: وہ الگ رکھ دیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>تیار کریں</translation>
    </message>
    <message>
        <source>Make a request</source>
        <translation>درخواست بنائیں</translation>
    </message>
    <message>
        <source>The request is kept on this laptop, locked by your passphrase</source>
        <translation>درخواست اس لیپ ٹاپ پر آپ کے خفیہ جملے سے بند رکھی ہے</translation>
    </message>
    <message>
        <source>Nothing is set up before the last step</source>
        <translation>آخری مرحلے سے پہلے کچھ تیار نہیں ہوتا</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>Keys are made. Looking for the registry…</source>
        <translation>کنجیاں بن گئیں۔ رجسٹری کی تلاش…</translation>
    </message>
    <message>
        <source>The registry answers.</source>
        <translation>رجسٹری نے جواب دیا۔</translation>
    </message>
    <message>
        <source>The request was sent. Waiting for the answer…</source>
        <translation>درخواست بھیج دی گئی۔ جواب کا انتظار…</translation>
    </message>
    <message>
        <source>The answer is right. Making the encrypted store…</source>
        <translation>جواب درست ہے۔ خفیہ ذخیرہ بن رہا ہے…</translation>
    </message>
    <message>
        <source>The encrypted store is made.</source>
        <translation>خفیہ ذخیرہ بن گیا۔</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>اس میں چند سیکنڈ لگتے ہیں۔</translation>
    </message>
    <message>
        <source>next line · next step</source>
        <translation>اگلی سطر · اگلا مرحلہ</translation>
    </message>
    <message>
        <source>one step back; what was typed stays</source>
        <translation>ایک مرحلہ پیچھے؛ لکھا ہوا باقی رہتا ہے</translation>
    </message>
    <message>
        <source>choose the invitation, or the answer, from a file</source>
        <translation>فائل سے دعوت نامہ، یا جواب، چنیں</translation>
    </message>
    <message>
        <source>read the invitation with the camera</source>
        <translation>کیمرے سے دعوت نامہ پڑھیں</translation>
    </message>
    <message>
        <source>show or hide the passphrase</source>
        <translation>خفیہ جملہ دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>go on without a line: a file is carried</source>
        <translation>نیٹ ورک کے بغیر آگے بڑھیں: فائل لے جائی جاتی ہے</translation>
    </message>
    <message>
        <source>save the request</source>
        <translation>درخواست محفوظ کریں</translation>
    </message>
    <message>
        <source>another folder, card or stick for it</source>
        <translation>اس کے لیے کوئی اور فولڈر، کارڈ یا یو ایس بی</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>تکمیل</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>اگلا حصہ</translation>
    </message>
    <message>
        <source>Other members</source>
        <translation>دوسرے افراد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>حصوں کی فہرست</translation>
    </message>
    <message>
        <source>Trial — nothing is kept</source>
        <translation>آزمائش — کچھ بھی محفوظ نہیں ہوتا</translation>
    </message>
    <message>
        <source>Answers are saved on this laptop as you go</source>
        <translation>جوابات ساتھ ساتھ اس لیپ ٹاپ پر محفوظ ہوتے ہیں</translation>
    </message>
    <message>
        <source>Saved on this laptop {time}</source>
        <translation>اس لیپ ٹاپ پر محفوظ {time}</translation>
    </message>
</context>
<context>
    <name>GoingPanel</name>
    <message>
        <source>{now} are listed, and there shall be {then}. Who goes? Mark {count}.</source>
        <translation>فہرست میں {now} افراد ہیں اور {then} ہونے چاہئیں۔ کون ہٹے گا؟ {count} نشان زد کریں۔</translation>
    </message>
    <message>
        <source>{key} brings them back with all answers.</source>
        <translation>{key} سے وہ تمام جوابات کے ساتھ واپس آ جائیں گے۔</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>انہیں ہٹائیں</translation>
    </message>
    <message>
        <source>{marked} are marked; it must be {count}.</source>
        <translation>{marked} نشان زد ہیں؛ {count} ہونے چاہئیں۔</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Add member</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
</context>
<context>
    <name>HeldView</name>
    <message>
        <source>What is held of household {household}</source>
        <translation>گھرانہ {household} کا موجود ریکارڈ</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>درخواستیں</translation>
    </message>
    <message>
        <source>The household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>پرچی…</translation>
    </message>
    <message>
        <source>Decide on the erasure…</source>
        <translation>مٹانے پر فیصلہ…</translation>
    </message>
    <message>
        <source>Write down a request…</source>
        <translation>درخواست لکھیں…</translation>
    </message>
    <message>
        <source>What people said is never shown here, only how much there is</source>
        <translation>لوگوں کے جوابات یہاں کبھی نہیں دکھائے جاتے، صرف ان کی تعداد</translation>
    </message>
    <message>
        <source>write down a request</source>
        <translation>درخواست لکھیں</translation>
    </message>
    <message>
        <source>decide on the erasure that waits</source>
        <translation>مٹانے کی منتظر درخواست پر فیصلہ کریں</translation>
    </message>
    <message>
        <source>slip with the reference of the newest request</source>
        <translation>تازہ ترین درخواست کے حوالہ نمبر والی پرچی</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>اوپر نیچے کریں</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Headquarters has an interview of this household, or it is on its way. Nothing is erased here on request: headquarters decides.</source>
        <translation>اس گھرانے کا انٹرویو صدر دفتر کے پاس ہے یا راستے میں ہے۔ درخواست پر یہاں کچھ نہیں مٹے گا: فیصلہ صدر دفتر کرے گا۔</translation>
    </message>
    <message>
        <source>Nothing more is held of it here than its number on the list.</source>
        <translation>فہرست کے نمبر کے سوا یہاں اس کا کچھ موجود نہیں۔</translation>
    </message>
    <message>
        <source>Nothing of an interview has left this laptop: it can be erased here.</source>
        <translation>انٹرویو کا کچھ بھی اس لیپ ٹاپ سے نہیں گیا: ریکارڈ یہیں مٹایا جا سکتا ہے۔</translation>
    </message>
</context>
<context>
    <name>HelpHere</name>
    <message>
        <source>An answer is needed.</source>
        <translation>جواب ضروری ہے۔</translation>
    </message>
    <message>
        <source>Each line is a member, each cell a question: type into it, Enter goes on.</source>
        <translation>ہر سطر ایک فرد ہے اور ہر خانہ ایک سوال: خانے میں لکھیں، Enter آگے لے جاتا ہے۔</translation>
    </message>
    <message>
        <source>The list of members</source>
        <translation>افراد کی فہرست</translation>
    </message>
    <message>
        <source>What still stands in the way is listed: Enter goes there. Where nothing does, Enter finishes.</source>
        <translation>جو کچھ رکاوٹ ہے وہ فہرست میں ہے: Enter وہاں لے جاتا ہے۔ جب کچھ نہ ہو تو Enter مکمل کرتا ہے۔</translation>
    </message>
    <message>
        <source>The end of the interview</source>
        <translation>انٹرویو کا اختتام</translation>
    </message>
    <message>
        <source>A number that names something: type its digits, the dashes come by themselves.</source>
        <translation>شناختی یا فون جیسا نمبر: ہندسے لکھیں، ڈیش خود لگ جاتے ہیں۔</translation>
    </message>
    <message>
        <source>A month: 11/2026.</source>
        <translation>مہینہ: 11/2026۔</translation>
    </message>
    <message>
        <source>A year: 2026.</source>
        <translation>سال: 2026۔</translation>
    </message>
    <message>
        <source>A file answers this; each of its buttons names its key.</source>
        <translation>اس کا جواب ایک فائل ہے؛ ہر بٹن پر اس کی کلید لکھی ہے۔</translation>
    </message>
    <message>
        <source>An area: a number, with a half or a quarter as {part}.</source>
        <translation>رقبہ: ایک عدد، آدھا یا چوتھائی یوں: {part}۔</translation>
    </message>
    <message>
        <source>An area: a number, or acres, kanals and marlas with dashes: {parts}.</source>
        <translation>رقبہ: ایک عدد، یا ایکڑ، کنال اور مرلے ڈیش کے ساتھ: {parts}۔</translation>
    </message>
    <message>
        <source>One answer of a long list: type part of its name, or its code; Enter takes the first.</source>
        <translation>لمبی فہرست میں سے ایک جواب: نام کا کچھ حصہ یا کوڈ لکھیں؛ Enter پہلا چنتا ہے۔</translation>
    </message>
    <message>
        <source>All answers that fit, of a long list: type part of a name, or the code; Enter puts it in.</source>
        <translation>لمبی فہرست میں سے سب درست جواب: نام کا کچھ حصہ یا کوڈ لکھیں؛ Enter اسے شامل کرتا ہے۔</translation>
    </message>
    <message>
        <source>Nothing is asked here: read it, and go on.</source>
        <translation>یہاں کچھ نہیں پوچھا گیا: پڑھیں اور آگے بڑھیں۔</translation>
    </message>
    <message>
        <source>Points, one after the other: type each in degrees, or let the receiver take it.</source>
        <translation>ایک کے بعد ایک نقطہ: ہر ایک ڈگری میں لکھیں یا ریسیور سے لیں۔</translation>
    </message>
    <message>
        <source>Words, in any script: type them.</source>
        <translation>الفاظ، کسی بھی رسم الخط میں: لکھیں۔</translation>
    </message>
    <message>
        <source>A whole number: type its digits, Latin or Urdu.</source>
        <translation>پورا عدد: ہندسے لکھیں، انگریزی یا اردو۔</translation>
    </message>
    <message>
        <source>A number; a fraction stands behind a point.</source>
        <translation>عدد؛ اعشاریہ نقطے کے بعد آتا ہے۔</translation>
    </message>
    <message>
        <source>A number on the scale: type it, or step to it.</source>
        <translation>پیمانے کا عدد: لکھیں یا قدم بہ قدم اس تک جائیں۔</translation>
    </message>
    <message>
        <source>A date as people write it: 24/11/2026, or 24112026.</source>
        <translation>تاریخ جیسے لوگ لکھتے ہیں: 24/11/2026 یا 24112026۔</translation>
    </message>
    <message>
        <source>A time of day: 14:30, or 1430.</source>
        <translation>وقت: 14:30 یا 1430۔</translation>
    </message>
    <message>
        <source>A date, a space and a time: 24/11/2026 14:30.</source>
        <translation>تاریخ، خالی جگہ اور وقت: 24/11/2026 14:30۔</translation>
    </message>
    <message>
        <source>One of the answers: type its code.</source>
        <translation>جوابات میں سے ایک: اس کا کوڈ لکھیں۔</translation>
    </message>
    <message>
        <source>All answers that fit: each code puts one in, or takes it out again.</source>
        <translation>سب درست جواب: ہر کوڈ ایک جواب شامل کرتا ہے یا پھر نکالتا ہے۔</translation>
    </message>
    <message>
        <source>An order: type the codes, the first first.</source>
        <translation>ترتیب: کوڈ لکھیں، پہلا سب سے پہلے۔</translation>
    </message>
    <message>
        <source>Something is to be done or read out: 1 says that it was.</source>
        <translation>کچھ کرنا یا پڑھ کر سنانا ہے: 1 بتاتا ہے کہ ہو گیا۔</translation>
    </message>
    <message>
        <source>A position: type it in degrees, or let the receiver take it.</source>
        <translation>مقام: ڈگری میں لکھیں یا ریسیور سے لیں۔</translation>
    </message>
    <message>
        <source>What a code says: type it, or let the camera read it.</source>
        <translation>کوڈ میں جو لکھا ہے: لکھیں یا کیمرے سے پڑھوائیں۔</translation>
    </message>
    <message>
        <source>look through what is found</source>
        <translation>ملنے والوں میں دیکھیں</translation>
    </message>
    <message>
        <source>take the option one looks at · look</source>
        <translation>سامنے والا جواب چنیں · دیکھیں</translation>
    </message>
    <message>
        <source>open the calendar</source>
        <translation>کیلنڈر کھولیں</translation>
    </message>
    <message>
        <source>a step up · a step down</source>
        <translation>ایک قدم اوپر · ایک قدم نیچے</translation>
    </message>
    <message>
        <source>move a choice</source>
        <translation>جواب کی جگہ بدلیں</translation>
    </message>
    <message>
        <source>let the receiver take the position</source>
        <translation>ریسیور سے مقام لیں</translation>
    </message>
    <message>
        <source>let the receiver take a point</source>
        <translation>ریسیور سے نقطہ لیں</translation>
    </message>
    <message>
        <source>let the camera read the code</source>
        <translation>کیمرے سے کوڈ پڑھوائیں</translation>
    </message>
    <message>
        <source>tick it, or no longer</source>
        <translation>نشان لگائیں یا ہٹائیں</translation>
    </message>
    <message>
        <source>take the file away</source>
        <translation>فائل ہٹا دیں</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>لاگو نہیں</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>The family says that it is registered in PSER already.</source>
        <translation>خاندان کہتا ہے کہ وہ پی ایس ای آر میں پہلے سے رجسٹر ہے۔</translation>
    </message>
    <message>
        <source>The family says that it was surveyed for BISP or NSER.</source>
        <translation>خاندان کہتا ہے کہ بی آئی ایس پی یا این ایس ای آر کا سروے ہو چکا ہے۔</translation>
    </message>
    <message>
        <source>An identity number of this household was also given in: {places}.</source>
        <translation>اس گھرانے کا ایک شناختی نمبر یہاں بھی بتایا گیا: {places}۔</translation>
    </message>
    <message>
        <source>Its mobile number was also given in: {places}.</source>
        <translation>اس کا موبائل نمبر یہاں بھی بتایا گیا: {places}۔</translation>
    </message>
    <message>
        <source>A similar name in the same building: {places}.</source>
        <translation>اسی عمارت میں ملتا جلتا نام: {places}۔</translation>
    </message>
    <message>
        <source>1 interview of another person</source>
        <translation>کسی اور کا 1 انٹرویو</translation>
    </message>
    <message>
        <source>{count} interviews of other people</source>
        <translation>دوسروں کے {count} انٹرویو</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>کارڈ چھاپیں</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>اس سوال کا جواب ضروری ہے۔</translation>
    </message>
    <message>
        <source>This answer is not possible here. Ask again and correct it.</source>
        <translation>یہ جواب یہاں ممکن نہیں۔ دوبارہ پوچھیں اور درست کریں۔</translation>
    </message>
    <message>
        <source>This answer is unusual. Ask again.</source>
        <translation>یہ جواب غیر معمولی ہے۔ دوبارہ پوچھیں۔</translation>
    </message>
    <message>
        <source>Type a whole number, in digits.</source>
        <translation>پورا عدد ہندسوں میں لکھیں۔</translation>
    </message>
    <message>
        <source>Type a date as day/month/year, for example 24/11/2026.</source>
        <translation>تاریخ دن/مہینہ/سال کی صورت میں لکھیں، مثلاً ⁦24/11/2026⁩۔</translation>
    </message>
    <message>
        <source>Type a time as hours:minutes, for example 14:30.</source>
        <translation>وقت گھنٹے:منٹ کی صورت میں لکھیں، مثلاً ⁦14:30⁩۔</translation>
    </message>
    <message>
        <source>Type a date and a time, for example 24/11/2026 14:30.</source>
        <translation>تاریخ اور وقت لکھیں، مثلاً ⁦24/11/2026 14:30⁩۔</translation>
    </message>
    <message>
        <source>Type latitude and longitude, for example 31.5204 74.3587.</source>
        <translation>عرض بلد اور طول بلد لکھیں، مثلاً ⁦31.5204 74.3587⁩۔</translation>
    </message>
    <message>
        <source>Type the area as a number, for example {one} or {two}.</source>
        <translation>رقبہ عدد میں لکھیں، مثلاً {one} یا {two}۔</translation>
    </message>
    <message>
        <source>With dashes, kanals go up to 7 and marlas up to 19: {parts} is 3 acres, 4 kanals, 10 marlas.</source>
        <translation>ڈیش کے ساتھ کنال 7 تک اور مرلے 19 تک ہوتے ہیں: {parts} یعنی 3 ایکڑ، 4 کنال، 10 مرلے۔</translation>
    </message>
    <message>
        <source>No choice has this code or name.</source>
        <translation>اس کوڈ یا نام کا کوئی انتخاب نہیں ہے۔</translation>
    </message>
    <message>
        <source>This number is not on the scale. Type one that is.</source>
        <translation>یہ عدد پیمانے پر نہیں ہے۔ پیمانے کا عدد لکھیں۔</translation>
    </message>
    <message>
        <source>Give every choice its place, or press Backspace to leave the question without an answer.</source>
        <translation>ہر انتخاب کو اس کا درجہ دیں، یا سوال خالی چھوڑنے کے لیے Backspace دبائیں۔</translation>
    </message>
    <message>
        <source>The question does not take this answer.</source>
        <translation>یہ جواب اس سوال میں نہیں لکھا جا سکتا۔</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>شروع نہیں ہوا</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>جاری</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>complete, with confirmed checks</source>
        <translation>مکمل، تصدیق شدہ جانچ کے ساتھ</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>اس میں غلطی ہے</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ضرورت نہیں</translation>
    </message>
    <message>
        <source>flagged: {count}</source>
        <translation>نشان زد: {count}</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>انکار</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>لاگو نہیں</translation>
    </message>
    <message>
        <source>The member is on the list again</source>
        <translation>فرد دوبارہ فہرست میں ہے</translation>
    </message>
    <message>
        <source>Asked again, the answer is right</source>
        <translation>دوبارہ پوچھا، جواب درست ہے</translation>
    </message>
    <message>
        <source>A document was seen</source>
        <translation>کاغذات دیکھے گئے</translation>
    </message>
    <message>
        <source>The respondent explained it</source>
        <translation>جواب دہندہ نے وجہ بتائی</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>کوئی اور وجہ</translation>
    </message>
    <message>
        <source>Listed by mistake</source>
        <translation>غلطی سے درج ہوا</translation>
    </message>
    <message>
        <source>Listed twice</source>
        <translation>دو بار درج ہوا</translation>
    </message>
    <message>
        <source>Does not belong to this household</source>
        <translation>اس گھرانے سے تعلق نہیں</translation>
    </message>
    <message>
        <source>member {number}</source>
        <translation>فرد {number}</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 غلطی</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} غلطیاں</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} تصدیق طلب</translation>
    </message>
    <message>
        <source>save and go to the next · previous question</source>
        <translation>محفوظ کر کے اگلے · پچھلے سوال پر جائیں</translation>
    </message>
    <message>
        <source>flag this question for the supervisor, or no longer</source>
        <translation>سوال پر نگران کے لیے نشان لگانا یا ہٹانا</translation>
    </message>
    <message>
        <source>next · previous member; in a ranking: move</source>
        <translation>اگلا · پچھلا فرد؛ ترتیب میں: جگہ بدلنا</translation>
    </message>
    <message>
        <source>next · previous section (also Ctrl+Down, Ctrl+Up)</source>
        <translation>اگلا · پچھلا حصہ (⁦Ctrl+↓ Ctrl+↑⁩ بھی)</translation>
    </message>
    <message>
        <source>Not taken.</source>
        <translation>نہیں لیا گیا۔</translation>
    </message>
    <message>
        <source>Type a number in digits; a fraction stands behind a point: 3.5.</source>
        <translation>عدد ہندسوں میں ٹائپ کریں؛ کسر نقطے کے بعد آتی ہے: 3.5۔</translation>
    </message>
    <message>
        <source>Type a month as month/year, for example 11/2026.</source>
        <translation>مہینہ یوں ٹائپ کریں: مہینہ/سال، مثلاً 11/2026۔</translation>
    </message>
    <message>
        <source>Type a year in four digits, for example 2026.</source>
        <translation>سال چار ہندسوں میں ٹائپ کریں، مثلاً 2026۔</translation>
    </message>
    <message>
        <source>A line has at least 2 points, a piece of land 3. Add more, or Esc drops them.</source>
        <translation>لکیر کے کم از کم 2 اور زمین کے 3 نقطے ہوتے ہیں۔ مزید شامل کریں، یا Esc سے چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>The respondent stopped, and what was said may be kept</source>
        <translation>جواب دہندہ نے روک دیا، جو بتایا گیا وہ رکھا جا سکتا ہے</translation>
    </message>
    <message>
        <source>It has to be gone on with another time</source>
        <translation>باقی کسی اور وقت پوچھا جائے گا</translation>
    </message>
    <message>
        <source>Consent is withdrawn: nothing that was said may be kept</source>
        <translation>رضامندی واپس لی گئی: جو بتایا گیا اس میں سے کچھ نہ رکھا جائے</translation>
    </message>
    <message>
        <source>choose the option with this code · look for one by its letter</source>
        <translation>اس نمبر کا جواب چنیں · حرف سے جواب ڈھونڈیں</translation>
    </message>
    <message>
        <source>mark an option; in a date: the calendar · look; on a scale: a step</source>
        <translation>جواب پر نشان؛ تاریخ میں کیلنڈر · دیکھیں؛ پیمانے پر ایک قدم</translation>
    </message>
    <message>
        <source>outline of the sections</source>
        <translation>حصوں کی فہرست</translation>
    </message>
    <message>
        <source>go to a question by its number</source>
        <translation>نمبر سے سوال پر جائیں</translation>
    </message>
    <message>
        <source>next problem (with Shift: previous)</source>
        <translation>اگلا مسئلہ (Shift کے ساتھ: پچھلا)</translation>
    </message>
    <message>
        <source>open the member&apos;s questions</source>
        <translation>فرد کے سوالات کھولیں</translation>
    </message>
    <message>
        <source>comment on this question</source>
        <translation>اس سوال پر تبصرہ لکھیں</translation>
    </message>
    <message>
        <source>guidance for you (with Shift: the picture large)</source>
        <translation>آپ کے لیے رہنمائی (Shift کے ساتھ: تصویر بڑی)</translation>
    </message>
    <message>
        <source>don&apos;t know, where the form allows it</source>
        <translation>معلوم نہیں، جہاں فارم اجازت دے</translation>
    </message>
    <message>
        <source>refused, where the form allows it</source>
        <translation>انکار، جہاں فارم اجازت دے</translation>
    </message>
    <message>
        <source>confirm an unusual answer</source>
        <translation>غیر معمولی جواب کی تصدیق کریں</translation>
    </message>
    <message>
        <source>undo · do again</source>
        <translation>واپس لیں · دوبارہ کریں</translation>
    </message>
    <message>
        <source>first question without an answer</source>
        <translation>پہلا سوال جس کا جواب نہیں</translation>
    </message>
    <message>
        <source>add a member</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>take the member off the list</source>
        <translation>فرد کو فہرست سے نکالیں</translation>
    </message>
    <message>
        <source>same as the member above</source>
        <translation>وہی جواب جو اوپر والے فرد کا ہے</translation>
    </message>
    <message>
        <source>move the member up · down the list</source>
        <translation>فرد کو فہرست میں اوپر · نیچے لے جائیں</translation>
    </message>
    <message>
        <source>read the notice aloud, in large letters</source>
        <translation>نوٹس بڑے حروف میں بلند آواز سے پڑھیں</translation>
    </message>
    <message>
        <source>print the family&apos;s slip</source>
        <translation>خاندان کی پرچی چھاپیں</translation>
    </message>
    <message>
        <source>next language</source>
        <translation>اگلی زبان</translation>
    </message>
    <message>
        <source>larger · smaller · usual text</source>
        <translation>بڑے · چھوٹے · عام حروف</translation>
    </message>
    <message>
        <source>day, night, high contrast</source>
        <translation>دن، رات، تیز رنگ</translation>
    </message>
    <message>
        <source>close what is open; go back</source>
        <translation>کھلی چیز بند کریں؛ پیچھے جائیں</translation>
    </message>
    <message>
        <source>back to the worklist; all is saved</source>
        <translation>کام کی فہرست پر واپس؛ سب محفوظ ہے</translation>
    </message>
    <message>
        <source>The form does not bring the file {name}. Go on without it, and tell your supervisor.</source>
        <translation>فارم کے ساتھ فائل {name} نہیں آئی۔ اس کے بغیر آگے بڑھیں، اور اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The form does not bring the list {name}, so choices are missing. Tell your supervisor.</source>
        <translation>فارم کے ساتھ فہرست {name} نہیں آئی، اس لیے انتخابات موجود نہیں۔ اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The form has no choices for this question.</source>
        <translation>فارم میں اس سوال کے لیے کوئی انتخاب نہیں۔</translation>
    </message>
    <message>
        <source>The form is at fault: it cannot tell whether this question fits. Ask it where it does.</source>
        <translation>فارم میں غلطی ہے: وہ نہیں بتا سکتا کہ یہ سوال یہاں بنتا ہے یا نہیں۔ جہاں بنتا ہو وہاں پوچھیں۔</translation>
    </message>
    <message>
        <source>The form is at fault: it cannot check this answer. Look at it twice.</source>
        <translation>فارم میں غلطی ہے: وہ یہ جواب نہیں جانچ سکتا۔ اسے دوبارہ دیکھ لیں۔</translation>
    </message>
    <message>
        <source>The form is at fault: it cannot work this value out.</source>
        <translation>فارم میں غلطی ہے: وہ یہ قدر نہیں نکال سکتا۔</translation>
    </message>
    <message>
        <source>Something in this question does not work. Answer it as well as you can, and tell your supervisor.</source>
        <translation>اس سوال میں کچھ کام نہیں کر رہا۔ جتنا ہو سکے جواب دیں، اور اپنے نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>On a telephone, another program would answer this.</source>
        <translation>فون پر اس کا جواب کوئی دوسرا پروگرام دیتا۔</translation>
    </message>
    <message>
        <source>The form asks for a calendar that is not here yet.</source>
        <translation>فارم جو کیلنڈر مانگتا ہے وہ یہاں ابھی نہیں ہے۔</translation>
    </message>
    <message>
        <source>Something that this question wants is not here yet.</source>
        <translation>اس سوال کو جو چاہیے وہ یہاں ابھی نہیں ہے۔</translation>
    </message>
    <message>
        <source>Type the answer.</source>
        <translation>جواب لکھیں۔</translation>
    </message>
    <message>
        <source>Type the date as day/month/year of the common calendar.</source>
        <translation>تاریخ عام کیلنڈر کے مطابق دن/مہینہ/سال لکھیں۔</translation>
    </message>
    <message>
        <source>Press Enter to go on; {key} keeps a comment.</source>
        <translation>آگے بڑھنے کے لیے Enter دبائیں؛ {key} سے تبصرہ محفوظ ہوتا ہے۔</translation>
    </message>
    <message>
        <source>A scanner typed a code of {count} signs. It chose nothing here: the answer is as it was. Codes are for questions that ask for one.</source>
        <translation>سکینر نے {count} علامتوں کا کوڈ ٹائپ کیا۔ یہاں اس سے کچھ منتخب نہیں ہوا: جواب ویسا ہی ہے جیسا تھا۔ کوڈ ان سوالوں کے لیے ہیں جو کوڈ مانگتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>InterviewActs</name>
    <message>
        <source>This answer could not be saved. All earlier answers are safe. Free some space on the disk, then press Enter again.</source>
        <translation>یہ جواب محفوظ نہیں ہو سکا۔ پہلے کے تمام جوابات محفوظ ہیں۔ ڈسک پر جگہ خالی کریں، پھر دوبارہ Enter دبائیں۔</translation>
    </message>
    <message>
        <source>1 answer is put aside: its question is no longer asked. {key} brings it back.</source>
        <translation>1 جواب الگ رکھا گیا ہے: اس کا سوال اب نہیں پوچھا جاتا۔ {key} اسے واپس لاتا ہے۔</translation>
    </message>
    <message>
        <source>{count} answers are put aside: their questions are no longer asked. {key} brings them back.</source>
        <translation>{count} جواب الگ رکھے گئے ہیں: ان کے سوال اب نہیں پوچھے جاتے۔ {key} انہیں واپس لاتا ہے۔</translation>
    </message>
    <message>
        <source>Go to a question first; it is questions that are flagged.</source>
        <translation>پہلے کسی سوال پر جائیں؛ نشان سوال پر لگتا ہے۔</translation>
    </message>
    <message>
        <source>Flagged: your supervisor will see it in the review.</source>
        <translation>نشان لگ گیا: نگران اسے جائزے میں دیکھیں گے۔</translation>
    </message>
    <message>
        <source>The flag is taken away.</source>
        <translation>نشان ہٹا دیا گیا۔</translation>
    </message>
    <message>
        <source>This question does not offer that answer.</source>
        <translation>اس سوال میں یہ جواب نہیں ہے۔</translation>
    </message>
    <message>
        <source>This list has a fixed number of members.</source>
        <translation>اس فہرست میں افراد کی تعداد مقرر ہے۔</translation>
    </message>
    <message>
        <source>This key is for the list of members.</source>
        <translation>یہ کلید افراد کی فہرست کے لیے ہے۔</translation>
    </message>
    <message>
        <source>Off the list. {key} brings them back with all answers.</source>
        <translation>فہرست سے ہٹا دیا گیا۔ {key} سے تمام جوابات کے ساتھ واپس۔</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>واپس لینے کے لیے کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>دوبارہ کرنے کے لیے کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Moved: {member}</source>
        <translation>جگہ بدل گئی: {member}</translation>
    </message>
    <message>
        <source>On the list again, with all answers: {member}</source>
        <translation>دوبارہ فہرست میں، تمام جوابات کے ساتھ: {member}</translation>
    </message>
    <message>
        <source>No longer on the list: {member}</source>
        <translation>اب فہرست میں نہیں: {member}</translation>
    </message>
    <message>
        <source>No longer confirmed: {question}</source>
        <translation>تصدیق ہٹا دی گئی: {question}</translation>
    </message>
    <message>
        <source>Confirmed again: {question}</source>
        <translation>دوبارہ تصدیق ہو گئی: {question}</translation>
    </message>
    <message>
        <source>Undone: {question}</source>
        <translation>واپس لیا گیا: {question}</translation>
    </message>
    <message>
        <source>Done again: {question}</source>
        <translation>دوبارہ کیا گیا: {question}</translation>
    </message>
    <message>
        <source>Correct this answer, or drop it with {key}.</source>
        <translation>اس جواب کو درست کریں، یا {key} دبا کر چھوڑ دیں۔</translation>
    </message>
</context>
<context>
    <name>InterviewMoves</name>
    <message>
        <source>There is no other member.</source>
        <translation>کوئی اور فرد نہیں ہے۔</translation>
    </message>
    <message>
        <source>The list ends here.</source>
        <translation>فہرست یہاں ختم ہوتی ہے۔</translation>
    </message>
    <message>
        <source>This list has its order from the form.</source>
        <translation>اس فہرست کی ترتیب فارم سے ہے۔</translation>
    </message>
    <message>
        <source>Moved: {member}</source>
        <translation>جگہ بدل گئی: {member}</translation>
    </message>
    <message>
        <source>This section is not needed for this household.</source>
        <translation>اس گھرانے کے لیے اس حصے کی ضرورت نہیں۔</translation>
    </message>
    <message>
        <source>A comment of the supervisor, open: {count}. Correct the answer, or {key} says why it stays.</source>
        <translation>نگران کا تبصرہ، باقی: {count}۔ جواب درست کریں، یا {key} سے بتائیں کہ یہ کیوں درست ہے۔</translation>
    </message>
    <message>
        <source>A problem. Comments of the supervisor still open: {count}.</source>
        <translation>ایک مسئلہ۔ نگران کے باقی تبصرے: {count}۔</translation>
    </message>
    <message>
        <source>A problem. Every comment of the supervisor is dealt with.</source>
        <translation>ایک مسئلہ۔ نگران کا ہر تبصرہ نمٹ گیا ہے۔</translation>
    </message>
    <message>
        <source>Nothing else is open but the comment of the supervisor here.</source>
        <translation>یہاں نگران کے تبصرے کے سوا کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>Every comment of the supervisor is dealt with. No other problem.</source>
        <translation>نگران کا ہر تبصرہ نمٹ گیا ہے۔ کوئی اور مسئلہ نہیں۔</translation>
    </message>
    <message>
        <source>No other problem.</source>
        <translation>کوئی اور مسئلہ نہیں۔</translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>ہر سوال کا جواب موجود ہے۔</translation>
    </message>
</context>
<context>
    <name>InterviewStage</name>
    <message>
        <source>Last answered: {question}, {ago}. Any key goes on.</source>
        <translation>آخری جواب: {question}، {ago}۔ کسی بھی بٹن سے آگے چلیں۔</translation>
    </message>
    <message>
        <source>Time asked: {time}</source>
        <translation>پوچھنے کا وقت: {time}</translation>
    </message>
    <message>
        <source>Comments: {count}</source>
        <translation>تبصرے: {count}</translation>
    </message>
    <message>
        <source>Don&apos;t know, refused or not applicable: {count}</source>
        <translation>معلوم نہیں، انکار یا لاگو نہیں: {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>تکمیل</translation>
    </message>
</context>
<context>
    <name>InterviewWindow</name>
    <message>
        <source>{household} – {form}</source>
        <translation>{household} – {form}</translation>
    </message>
    <message>
        <source>The notice was read, and they have answered.</source>
        <translation>نوٹس پڑھا جا چکا ہے، اور وہ جواب دے چکے ہیں۔</translation>
    </message>
    <message>
        <source>{key} shows the notice in large letters, to read it aloud.</source>
        <translation>{key} نوٹس کو بڑے حروف میں دکھاتا ہے، تاکہ بلند آواز سے پڑھا جائے۔</translation>
    </message>
    <message>
        <source>{key} prints the slip for the family.</source>
        <translation>{key} خاندان کے لیے پرچی چھاپتا ہے۔</translation>
    </message>
    <message>
        <source>The form has no guidance for this question.</source>
        <translation>فارم میں اس سوال کے لیے کوئی رہنمائی نہیں۔</translation>
    </message>
    <message>
        <source>This question has no picture.</source>
        <translation>اس سوال کی کوئی تصویر نہیں۔</translation>
    </message>
    <message>
        <source>Question number</source>
        <translation>سوال نمبر</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>جائیں</translation>
    </message>
    <message>
        <source>No question that is asked now has this number.</source>
        <translation>اس وقت اس نمبر کا کوئی سوال نہیں پوچھا جا رہا۔</translation>
    </message>
    <message>
        <source>Everything is saved. {key} goes back to the worklist.</source>
        <translation>سب کچھ محفوظ ہے۔ کام کی فہرست پر واپس جانے کے لیے {key} دبائیں۔</translation>
    </message>
</context>
<context>
    <name>KeyCardPaper</name>
    <message>
        <source>PSER Enumerator: the keys</source>
        <translation>PSER شمار کنندہ: کلیدیں</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>ہوم پر</translation>
    </message>
    <message>
        <source>In an interview</source>
        <translation>انٹرویو میں</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>جائزے میں</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>ہر جگہ</translation>
    </message>
</context>
<context>
    <name>KeyCardView</name>
    <message>
        <source>Key card</source>
        <translation>کلیدوں کا کارڈ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>The same keys as F1 shows</source>
        <translation>وہی کلیدیں جو F1 دکھاتا ہے</translation>
    </message>
    <message>
        <source>No printer is connected: save the card and print it later</source>
        <translation>کوئی پرنٹر جڑا نہیں: کارڈ محفوظ کریں، بعد میں چھاپ لیں</translation>
    </message>
    <message>
        <source>print the card</source>
        <translation>کارڈ چھاپیں</translation>
    </message>
    <message>
        <source>save the card as a file</source>
        <translation>کارڈ فائل میں محفوظ کریں</translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation>فائل کے لیے کوئی اور فولڈر، کارڈ یا یو ایس بی</translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation>جگہ کے نمبر سے چنیں</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>It has one side.</source>
        <translation>یہ کاغذ کے ایک رخ پر ہے۔</translation>
    </message>
    <message>
        <source>It has {count} sides; the first is shown.</source>
        <translation>یہ {count} رخوں پر ہے؛ پہلا دکھایا گیا ہے۔</translation>
    </message>
    <message>
        <source>The key card as it will be printed</source>
        <translation>کلیدوں کا کارڈ جیسا چھپے گا</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>the rooms at the top, in their order</source>
        <translation>اوپر کے صفحے، اپنی ترتیب سے</translation>
    </message>
    <message>
        <source>sync now</source>
        <translation>ابھی ترسیل کریں</translation>
    </message>
    <message>
        <source>lock at once</source>
        <translation>فوراً تالا لگائیں</translation>
    </message>
    <message>
        <source>hide the window; again: go on</source>
        <translation>ونڈو چھپائیں؛ دوبارہ: کام جاری رکھیں</translation>
    </message>
    <message>
        <source>next language</source>
        <translation>اگلی زبان</translation>
    </message>
    <message>
        <source>larger · smaller · usual text</source>
        <translation>بڑے · چھوٹے · عام حروف</translation>
    </message>
    <message>
        <source>day, night, high contrast</source>
        <translation>دن، رات، تیز رنگ</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>requests about data: see, correct, erase</source>
        <translation>ریکارڈ کے بارے میں درخواستیں: دیکھنا، درست کرنا، مٹانا</translation>
    </message>
    <message>
        <source>next · previous thing on the page</source>
        <translation>صفحے پر اگلی · پچھلی چیز</translation>
    </message>
    <message>
        <source>close what is open; go back</source>
        <translation>کھلی چیز بند کریں؛ پیچھے جائیں</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>یہ کارڈ</translation>
    </message>
    <message>
        <source>Urdu letters by their sound</source>
        <translation>اردو کے حروف آواز کے مطابق</translation>
    </message>
    <message>
        <source>Urdu letters, on or off: {key}</source>
        <translation>اردو لکھنا شروع یا بند: {key}</translation>
    </message>
    <message>
        <source>Upper letters: with {key}</source>
        <translation>اوپر والے حروف: {key} کے ساتھ</translation>
    </message>
    <message>
        <source>{letters}, one for the other: {key} again</source>
        <translation>{letters} آپس میں بدلنا: دوبارہ {key}</translation>
    </message>
    <message>
        <source>A break between letters: {key}</source>
        <translation>حروف کو الگ رکھنا: {key}</translation>
    </message>
    <message>
        <source>go to anything: type part of its name</source>
        <translation>کہیں بھی جانا: نام کا کچھ حصہ لکھیں</translation>
    </message>
    <message>
        <source>Urdu letters on Latin keys: on or off</source>
        <translation>انگریزی کلیدوں سے اردو حروف: شروع یا بند</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>This laptop is new</source>
        <translation>یہ لیپ ٹاپ نیا ہے</translation>
    </message>
    <message>
        <source>Four short steps, and it is yours. Choose the language of the window: with its number or the arrows. It can be changed at any time with Ctrl+L.</source>
        <translation>چار چھوٹے مرحلے، اور یہ آپ کا ہے۔ کھڑکی کی زبان اس کے نمبر یا تیروں سے چنیں۔ زبان کسی بھی وقت Ctrl+L سے بدلی جا سکتی ہے۔</translation>
    </message>
</context>
<context>
    <name>LaptopLine</name>
    <message>
        <source>Battery {percent}, charging</source>
        <translation>بیٹری {percent}، چارج ہو رہی ہے</translation>
    </message>
    <message>
        <source>Battery {percent}: connect the charger</source>
        <translation>بیٹری {percent}: چارجر لگائیں</translation>
    </message>
    <message>
        <source>Battery {percent}</source>
        <translation>بیٹری {percent}</translation>
    </message>
</context>
<context>
    <name>LetInView</name>
    <message>
        <source>Choose the request</source>
        <translation>درخواست چنیں</translation>
    </message>
    <message>
        <source>Let in. The answer was saved as {file}: carry it back.</source>
        <translation>شامل کر لیا گیا۔ جواب {file} کے نام سے محفوظ ہے: اسے واپس لے جائیں۔</translation>
    </message>
    <message>
        <source>{file} could not be written. Is the stick in, not full and not locked? Choose another folder.</source>
        <translation>{file} لکھی نہیں جا سکی۔ کیا یو ایس بی لگی ہے، بھری ہوئی یا بند تو نہیں؟ کوئی اور فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>Let a laptop in</source>
        <translation>لیپ ٹاپ شامل کریں</translation>
    </message>
    <message>
        <source>To be typed on the new laptop, in place of an invitation</source>
        <translation>نئے لیپ ٹاپ پر دعوت نامے کی جگہ یہ لکھا جائے</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>کوئی اور فولڈر</translation>
    </message>
    <message>
        <source>Folder for the answer</source>
        <translation>جواب کا فولڈر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Let in and save the answer</source>
        <translation>شامل کریں اور جواب محفوظ کریں</translation>
    </message>
    <message>
        <source>Whom you let in is written into the log of this laptop</source>
        <translation>آپ نے کسے شامل کیا، یہ اس لیپ ٹاپ کے روزنامچے میں لکھا جاتا ہے</translation>
    </message>
    <message>
        <source>choose the request</source>
        <translation>درخواست چنیں</translation>
    </message>
    <message>
        <source>let in and save the answer</source>
        <translation>شامل کریں اور جواب محفوظ کریں</translation>
    </message>
    <message>
        <source>another folder, card or stick for it</source>
        <translation>اس کے لیے کوئی اور فولڈر، کارڈ یا یو ایس بی</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Your office has not allowed you to let laptops in. Ask there for it, or carry the request there.</source>
        <translation>دفتر نے آپ کو لیپ ٹاپ شامل کرنے کی اجازت نہیں دی۔ وہاں سے اجازت مانگیں، یا درخواست وہاں لے جائیں۔</translation>
    </message>
    <message>
        <source>Your office allows you to let laptops in until {day}.</source>
        <translation>دفتر نے آپ کو {day} تک لیپ ٹاپ شامل کرنے کی اجازت دی ہے۔</translation>
    </message>
    <message>
        <source>Your office allows you to let {count} more in, until {day}.</source>
        <translation>دفتر نے آپ کو {day} تک مزید {count} شامل کرنے کی اجازت دی ہے۔</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>نگران</translation>
    </message>
    <message>
        <source>Enumerator</source>
        <translation>شمار کنندہ</translation>
    </message>
    <message>
        <source>Request {mark} of laptop {laptop}, made {when}.</source>
        <translation>لیپ ٹاپ {laptop} کی درخواست {mark}، {when} کو بنی۔</translation>
    </message>
    <message>
        <source>Let in only whom you know, and only if the new laptop shows the same eight signs.</source>
        <translation>صرف اسے شامل کریں جسے آپ جانتے ہیں، اور صرف اگر نیا لیپ ٹاپ یہی آٹھ حروف دکھائے۔</translation>
    </message>
</context>
<context>
    <name>ManySearchField</name>
    <message>
        <source>Type part of a name, or the code; Enter puts it in</source>
        <translation>نام کا کچھ حصہ یا کوڈ لکھیں؛ Enter سے شامل ہوگا</translation>
    </message>
    <message>
        <source>Chosen: {names}</source>
        <translation>چنے گئے: {names}</translation>
    </message>
</context>
<context>
    <name>MemberChecks</name>
    <message>
        <source>{count} not answered</source>
        <translation>{count} بے جواب</translation>
    </message>
    <message>
        <source>Before the list closes: {counts}. Enter goes to the question, {back} back to the list.</source>
        <translation>فہرست بند ہونے سے پہلے: {counts}۔ Enter سوال پر لے جاتا ہے، {back} فہرست پر واپس۔</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے چلیں</translation>
    </message>
    <message>
        <source>What waits among the members</source>
        <translation>افراد میں کیا باقی ہے</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>yesterday {time}</source>
        <translation>گزشتہ کل {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>آئندہ کل {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ابھی ابھی</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} منٹ پہلے</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} سیکنڈ</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} منٹ</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} گھنٹے {minutes} منٹ</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} بائٹ</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} کے بی</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} ایم بی</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>صبح بخیر، {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>خوش آمدید، {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>شام بخیر، {name}</translation>
    </message>
    <message>
        <source>1 household</source>
        <translation>1 گھرانہ</translation>
    </message>
    <message>
        <source>{count} households</source>
        <translation>{count} گھرانے</translation>
    </message>
</context>
<context>
    <name>MonthPicker</name>
    <message>
        <source>back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>on</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سال</translation>
    </message>
    <message>
        <source>month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Calendar: {month}</source>
        <translation>کیلنڈر: {month}</translation>
    </message>
</context>
<context>
    <name>NewHousehold</name>
    <message>
        <source>The building is new</source>
        <translation>عمارت نئی ہے</translation>
    </message>
    <message>
        <source>It was missed when the list was made</source>
        <translation>فہرست بناتے وقت رہ گیا</translation>
    </message>
    <message>
        <source>They moved in after that</source>
        <translation>بعد میں یہاں آ کر بسے</translation>
    </message>
    <message>
        <source>A family with a kitchen of its own</source>
        <translation>الگ چولہے والا خاندان</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>کوئی اور وجہ</translation>
    </message>
</context>
<context>
    <name>NewHouseholdView</name>
    <message>
        <source>A household that is not on the list</source>
        <translation>گھرانہ جو فہرست میں نہیں</translation>
    </message>
    <message>
        <source>Block {segment}</source>
        <translation>بلاک {segment}</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>آپ کو کیا ملا؟</translation>
    </message>
    <message>
        <source>A building that is not on the list</source>
        <translation>عمارت جو فہرست میں نہیں</translation>
    </message>
    <message>
        <source>Another household in a building on the list</source>
        <translation>فہرست کی عمارت میں ایک اور گھرانہ</translation>
    </message>
    <message>
        <source>A family of household {household} with its own kitchen</source>
        <translation>گھرانہ {household} کا الگ چولہے والا خاندان</translation>
    </message>
    <message>
        <source>Block code (9 digits)</source>
        <translation>بلاک کوڈ (9 ہندسے)</translation>
    </message>
    <message>
        <source>Number on the building</source>
        <translation>عمارت پر لگا نمبر</translation>
    </message>
    <message>
        <source>Where it is: lane, gate, landmark (no names)</source>
        <translation>کہاں ہے: گلی، گیٹ، نشانی (نام نہ لکھیں)</translation>
    </message>
    <message>
        <source>Why is it not on the list?</source>
        <translation>فہرست میں کیوں نہیں؟</translation>
    </message>
    <message>
        <source>Block code</source>
        <translation>بلاک کوڈ</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>کہاں ہے</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Add and open</source>
        <translation>شامل کر کے کھولیں</translation>
    </message>
    <message>
        <source>back; nothing is added, and what is typed waits here</source>
        <translation>واپس؛ کچھ شامل نہیں ہوتا، اور لکھا ہوا یہیں رہتا ہے</translation>
    </message>
    <message>
        <source>what you found; why it is not on the list</source>
        <translation>کیا ملا؛ فہرست میں کیوں نہیں</translation>
    </message>
    <message>
        <source>go on; after the reason: add and open</source>
        <translation>آگے؛ وجہ کے بعد: شامل کر کے کھولیں</translation>
    </message>
    <message>
        <source>add and open</source>
        <translation>شامل کر کے کھولیں</translation>
    </message>
    <message>
        <source>Building {structure} · household {household} · family {family}</source>
        <translation>عمارت {structure} · گھرانہ {household} · خاندان {family}</translation>
    </message>
    <message>
        <source>Type the block&apos;s code first.</source>
        <translation>پہلے بلاک کا کوڈ لکھیں۔</translation>
    </message>
    <message>
        <source>Choose why it is not on the list.</source>
        <translation>چنیں کہ فہرست میں کیوں نہیں۔</translation>
    </message>
    <message>
        <source>In building {structure} these are on the list: {households}. Is it one of them? If it is another household, press {key} once more.</source>
        <translation>عمارت {structure} میں یہ گھرانے فہرست میں ہیں: {households}۔ کیا یہ انھی میں سے ہے؟ اگر کوئی اور گھرانہ ہے تو {key} دوبارہ دبائیں۔</translation>
    </message>
</context>
<context>
    <name>NoticeNewsPage</name>
    <message>
        <source>The privacy notice has changed</source>
        <translation>رازداری کا نوٹس بدل گیا ہے</translation>
    </message>
    <message>
        <source>Read it before your next interview. From now on it is version {version} that families are told of.</source>
        <translation>اگلے انٹرویو سے پہلے اسے پڑھیں۔ اب سے خاندانوں کو ورژن {version} بتایا جائے گا۔</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعد میں</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>میں نے پڑھ لیا</translation>
    </message>
    <message>
        <source>No new interview begins until it is read</source>
        <translation>اسے پڑھے بغیر کوئی نیا انٹرویو شروع نہیں ہوتا</translation>
    </message>
    <message>
        <source>read on · back</source>
        <translation>آگے پڑھیں · پیچھے</translation>
    </message>
    <message>
        <source>later</source>
        <translation>بعد میں</translation>
    </message>
</context>
<context>
    <name>NoticeView</name>
    <message>
        <source>Read aloud, slowly, in the respondent&apos;s language. Wait after each paragraph.</source>
        <translation>آہستہ، جواب دہندہ کی زبان میں بلند آواز سے پڑھیں۔ ہر پیراگراف کے بعد رکیں۔</translation>
    </message>
    <message>
        <source>Ask plainly, and wait for the answer. Silence is not consent.</source>
        <translation>صاف پوچھیں، اور جواب کا انتظار کریں۔ خاموشی رضامندی نہیں۔</translation>
    </message>
    <message>
        <source>Paragraph {number} of {total}</source>
        <translation>پیراگراف {number}، کل {total}</translation>
    </message>
    <message>
        <source>The whole notice was read   {marks}</source>
        <translation>پورا نوٹس پڑھا گیا   {marks}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Read; go on</source>
        <translation>پڑھ لیا، آگے</translation>
    </message>
    <message>
        <source>Save the time</source>
        <translation>وقت محفوظ کریں</translation>
    </message>
    <message>
        <source>Day and time to come back</source>
        <translation>دوبارہ آنے کا دن اور وقت</translation>
    </message>
    <message>
        <source>Notice {version} · its number and language are kept</source>
        <translation>نوٹس {version} · اس کا نمبر اور زبان محفوظ رہتے ہیں</translation>
    </message>
    <message>
        <source>read: the next paragraph</source>
        <translation>پڑھ لیا: اگلا پیراگراف</translation>
    </message>
    <message>
        <source>the paragraph before</source>
        <translation>پچھلا پیراگراف</translation>
    </message>
    <message>
        <source>the respondent&apos;s language</source>
        <translation>جواب دہندہ کی زبان</translation>
    </message>
    <message>
        <source>answer by number</source>
        <translation>نمبر سے جواب دیں</translation>
    </message>
    <message>
        <source>back to the interview</source>
        <translation>انٹرویو پر واپس</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>No: ask for an adult of this household, or come again</source>
        <translation>نہیں: اس گھرانے کے کسی بالغ کو بلائیں، یا دوبارہ آئیں</translation>
    </message>
    <message>
        <source>Yes, agrees</source>
        <translation>ہاں، رضامند ہے</translation>
    </message>
    <message>
        <source>No, refuses</source>
        <translation>نہیں، انکار کرتا ہے</translation>
    </message>
    <message>
        <source>Later: wants another time</source>
        <translation>بعد میں: کوئی اور وقت چاہتا ہے</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation>کوئی وجہ نہیں بتائی</translation>
    </message>
    <message>
        <source>End the interview and erase what was said</source>
        <translation>انٹرویو ختم کریں اور جو کہا گیا مٹا دیں</translation>
    </message>
    <message>
        <source>Not yet: ask once more</source>
        <translation>ابھی نہیں: ایک بار پھر پوچھیں</translation>
    </message>
    <message>
        <source>Only an adult of this household can agree. Nothing is asked until one is there.</source>
        <translation>صرف اس گھرانے کا کوئی بالغ رضامندی دے سکتا ہے۔ اس کے آنے تک کچھ نہیں پوچھا جاتا۔</translation>
    </message>
    <message>
        <source>Type a day and a time to come, for example {example}.</source>
        <translation>آنے والا دن اور وقت لکھیں، مثلاً {example}۔</translation>
    </message>
    <message>
        <source>Why do they not want to? Do not press; thank them.</source>
        <translation>وہ کیوں نہیں چاہتے؟ اصرار نہ کریں؛ شکریہ ادا کریں۔</translation>
    </message>
    <message>
        <source>When shall you come back?</source>
        <translation>آپ دوبارہ کب آئیں گے؟</translation>
    </message>
    <message>
        <source>The interview ends here. Kept are the household&apos;s number, the result, its reason and the language of the notice. Everything else is erased.</source>
        <translation>انٹرویو یہاں ختم ہوتا ہے۔ صرف گھرانے کا نمبر، نتیجہ، اس کی وجہ اور نوٹس کی زبان رکھی جاتی ہے۔ باقی سب مٹا دیا جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>بھیجنے کے لیے کچھ باقی نہیں</translation>
    </message>
    <message>
        <source>1 item waits to be sent</source>
        <translation>1 چیز بھیجے جانے کی منتظر ہے</translation>
    </message>
    <message>
        <source>{count} items wait to be sent</source>
        <translation>{count} چیزیں بھیجے جانے کی منتظر ہیں</translation>
    </message>
    <message>
        <source>oldest {when}</source>
        <translation>سب سے پرانی {when}</translation>
    </message>
    <message>
        <source>The registry has taken the batches and is still checking them. Nothing is lost. Sync again later for the receipts.</source>
        <translation>رجسٹری نے کھیپیں لے لی ہیں اور ابھی انہیں جانچ رہی ہے۔ کچھ ضائع نہیں ہوا۔ رسیدوں کے لیے بعد میں دوبارہ ترسیل کریں۔</translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation>بھیجنے کے لیے کچھ نہیں تھا۔</translation>
    </message>
    <message>
        <source>Receipts came. {count} interviews were not taken; they are kept here, see below.</source>
        <translation>رسیدیں آ گئیں۔ {count} انٹرویو قبول نہیں ہوئے؛ وہ یہیں محفوظ ہیں، نیچے دیکھیں۔</translation>
    </message>
    <message>
        <source>Sent. The registry has signed for 1 batch.</source>
        <translation>بھیج دیا گیا۔ رجسٹری نے 1 کھیپ کی وصولی پر دستخط کر دیے۔</translation>
    </message>
    <message>
        <source>Sent. The registry has signed for {count} batches.</source>
        <translation>بھیج دیا گیا۔ رجسٹری نے {count} کھیپوں کی وصولی پر دستخط کر دیے۔</translation>
    </message>
    <message>
        <source>1 batch waits for its receipt</source>
        <translation>1 کھیپ اپنی رسید کی منتظر ہے</translation>
    </message>
    <message>
        <source>{count} batches wait for their receipts</source>
        <translation>{count} کھیپیں اپنی رسیدوں کی منتظر ہیں</translation>
    </message>
    <message>
        <source>1 interview</source>
        <translation>1 انٹرویو</translation>
    </message>
    <message>
        <source>{count} interviews</source>
        <translation>{count} انٹرویو</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 دورہ</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation>{count} دورے</translation>
    </message>
    <message>
        <source>1 request about data</source>
        <translation>ریکارڈ کے بارے میں 1 درخواست</translation>
    </message>
    <message>
        <source>{count} requests about data</source>
        <translation>ریکارڈ کے بارے میں {count} درخواستیں</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} دیگر</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>حصے</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>پیش رفت</translation>
    </message>
    <message>
        <source>Sections with: {letters}</source>
        <translation>حصے جن میں ہے: {letters}</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>نام کا کچھ حصہ لکھیں</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>تکمیل</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Next problem</source>
        <translation>اگلا مسئلہ</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>پچھلا مسئلہ</translation>
    </message>
    <message>
        <source>Go to a question by its number</source>
        <translation>نمبر سے سوال پر جائیں</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>اگلا حصہ</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>پچھلا حصہ</translation>
    </message>
    <message>
        <source>They don&apos;t know</source>
        <translation>انہیں معلوم نہیں</translation>
    </message>
    <message>
        <source>They refuse this answer</source>
        <translation>وہ یہ جواب دینے سے انکار کرتے ہیں</translation>
    </message>
    <message>
        <source>Not applicable here</source>
        <translation>یہاں لاگو نہیں</translation>
    </message>
    <message>
        <source>First question without an answer</source>
        <translation>پہلا سوال جس کا جواب نہیں</translation>
    </message>
    <message>
        <source>Comment on this question</source>
        <translation>اس سوال پر تبصرہ</translation>
    </message>
    <message>
        <source>Flag this question for the supervisor</source>
        <translation>اس سوال پر نگران کے لیے نشان لگائیں</translation>
    </message>
    <message>
        <source>Confirm an unusual answer</source>
        <translation>غیر معمولی جواب کی تصدیق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>Take this member off the list</source>
        <translation>اس فرد کو فہرست سے نکالیں</translation>
    </message>
    <message>
        <source>Open the member&apos;s questions</source>
        <translation>فرد کے سوالات کھولیں</translation>
    </message>
    <message>
        <source>Same as the member above</source>
        <translation>اوپر والے فرد جیسا ہی</translation>
    </message>
    <message>
        <source>Move this member up the list</source>
        <translation>اس فرد کو فہرست میں اوپر لے جائیں</translation>
    </message>
    <message>
        <source>Move this member down the list</source>
        <translation>اس فرد کو فہرست میں نیچے لے جائیں</translation>
    </message>
    <message>
        <source>Next member</source>
        <translation>اگلا فرد</translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation>پچھلا فرد</translation>
    </message>
    <message>
        <source>Outline of the sections</source>
        <translation>حصوں کی فہرست</translation>
    </message>
    <message>
        <source>Guidance for this question</source>
        <translation>اس سوال کے لیے رہنمائی</translation>
    </message>
    <message>
        <source>The picture, large</source>
        <translation>تصویر، بڑی</translation>
    </message>
    <message>
        <source>Read the notice aloud, in large letters</source>
        <translation>نوٹس بڑے حروف میں بلند آواز سے پڑھیں</translation>
    </message>
    <message>
        <source>The family withdraws: erase the interview</source>
        <translation>خاندان اندراج واپس لیتا ہے: انٹرویو مٹا دیں</translation>
    </message>
    <message>
        <source>Print the family&apos;s slip</source>
        <translation>خاندان کی پرچی چھاپیں</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>تمام کلیدیں</translation>
    </message>
    <message>
        <source>Back to the worklist</source>
        <translation>کام کی فہرست پر واپس</translation>
    </message>
    <message>
        <source>Colours: day</source>
        <translation>رنگ: دن</translation>
    </message>
    <message>
        <source>Colours: night</source>
        <translation>رنگ: رات</translation>
    </message>
    <message>
        <source>Colours: high contrast</source>
        <translation>رنگ: تیز</translation>
    </message>
    <message>
        <source>Text size {percent}</source>
        <translation>حروف کا سائز {percent}</translation>
    </message>
    <message>
        <source>Urdu letters: Nastaliq, usual</source>
        <translation>اردو حروف: نستعلیق، معمول کے</translation>
    </message>
    <message>
        <source>Urdu letters: Naskh, compact</source>
        <translation>اردو حروف: نسخ، کم جگہ لینے والے</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>زبان: {language}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Print the key card</source>
        <translation>کلیدوں کا کارڈ چھاپیں</translation>
    </message>
    <message>
        <source>Requests about data: see, correct, erase</source>
        <translation>ریکارڈ کے بارے میں درخواستیں: دیکھنا، درست کرنا، مٹانا</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>خفیہ جملہ بدلیں</translation>
    </message>
    <message>
        <source>Check this laptop</source>
        <translation>یہ لیپ ٹاپ جانچیں</translation>
    </message>
    <message>
        <source>Report for IT</source>
        <translation>آئی ٹی کے لیے رپورٹ</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>اس پروگرام کے بارے میں</translation>
    </message>
    <message>
        <source>People on this laptop</source>
        <translation>اس لیپ ٹاپ کے لوگ</translation>
    </message>
    <message>
        <source>Let a laptop in</source>
        <translation>لیپ ٹاپ شامل کریں</translation>
    </message>
    <message>
        <source>Practise in a window of its own</source>
        <translation>الگ ونڈو میں مشق کریں</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Where to? A question, a household, a page, a setting</source>
        <translation>کہاں جانا ہے؟ سوال، گھرانہ، صفحہ یا ترتیب لکھیں</translation>
    </message>
    <message>
        <source>What may be meant</source>
        <translation>جو مراد ہو سکتا ہے</translation>
    </message>
    <message>
        <source>Nothing has this number or these words.</source>
        <translation>یہ نمبر یا یہ الفاظ کسی چیز کے نہیں۔</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>جائیں</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>فوری تلاش</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Urdu and English</source>
        <translation>اردو اور انگریزی</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>پرنٹر</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>فائل کا فولڈر</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>کوئی اور فولڈر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF محفوظ کریں</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} کے نام سے محفوظ۔</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>{printer} کو بھیج دیا گیا۔</translation>
    </message>
</context>
<context>
    <name>PassphraseLines</name>
    <message>
        <source>Hide</source>
        <translation>چھپائیں</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Capitals are on (Caps Lock).</source>
        <translation>بڑے حروف چالو ہیں (Caps Lock)۔</translation>
    </message>
    <message>
        <source>at least {least} characters</source>
        <translation>کم از کم {least} حروف</translation>
    </message>
    <message>
        <source>{count} of at least {least} characters</source>
        <translation>کم از کم {least} میں سے {count} حروف</translation>
    </message>
    <message>
        <source>{count} characters: long enough</source>
        <translation>{count} حروف: کافی لمبا ہے</translation>
    </message>
    <message>
        <source>Keyboard: {script}</source>
        <translation>کی بورڈ: {script}</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>The passphrase needs {count} characters or more.</source>
        <translation>خفیہ جملے میں {count} یا زیادہ حروف ہونے چاہییں۔</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second again, or show them with Alt+S.</source>
        <translation>دونوں ایک جیسے نہیں۔ دوسرا پھر لکھیں، یا Alt+S سے انہیں دیکھیں۔</translation>
    </message>
    <message>
        <source>Type it once more, so that no slip of a finger shuts you out.</source>
        <translation>اسے ایک بار پھر لکھیں، تاکہ انگلی کی غلطی آپ کو باہر نہ کر دے۔</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>آپ کا خفیہ جملہ</translation>
    </message>
    <message>
        <source>It opens this laptop, every day, and nobody can look it up. Three or four words that do not belong together are easy to remember and hard to guess.</source>
        <translation>یہ ہر روز اس لیپ ٹاپ کو کھولتا ہے، اور اسے کوئی نہیں دیکھ سکتا۔ تین چار ایسے الفاظ جن کا آپس میں تعلق نہ ہو یاد رکھنے میں آسان اور بوجھنے میں مشکل ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>خفیہ جملہ</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>ایک بار پھر</translation>
    </message>
    <message>
        <source>This account of the computer has no key ring. The passphrase alone protects the answers: that is weaker, and therefore it has to be longer. Tell IT.</source>
        <translation>کمپیوٹر کے اس اکاؤنٹ میں چابیوں کا خانہ نہیں۔ جوابوں کی حفاظت صرف خفیہ جملہ کرتا ہے: یہ کمزور ہے، اس لیے جملہ لمبا ہونا چاہیے۔ آئی ٹی کو بتائیں۔</translation>
    </message>
</context>
<context>
    <name>PassphraseView</name>
    <message>
        <source>Choose your own passphrase</source>
        <translation>اپنا خفیہ جملہ خود چنیں</translation>
    </message>
    <message>
        <source>{name}, somebody else knows the one you have now. From now on only you open what is yours.</source>
        <translation>{name}، آپ کا موجودہ خفیہ جملہ کوئی اور بھی جانتا ہے۔ اب سے آپ کا کام صرف آپ کھولیں گے۔</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>خفیہ جملہ بدلیں</translation>
    </message>
    <message>
        <source>Of {name}. Your keys stay the same, and no answer is touched.</source>
        <translation>{name} کا۔ آپ کی کنجیاں وہی رہیں گی، اور کوئی جواب نہیں چھیڑا جائے گا۔</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>نیا خفیہ جملہ</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>نیا خفیہ جملہ دوبارہ</translation>
    </message>
    <message>
        <source>The passphrase that you have now</source>
        <translation>موجودہ خفیہ جملہ</translation>
    </message>
    <message>
        <source>Several words that belong together only for you are easy to remember and hard to guess. Spaces count. Nobody can look it up for you.</source>
        <translation>کئی الفاظ جو صرف آپ کے لیے ایک ساتھ ہوں یاد رکھنے میں آسان اور بوجھنے میں مشکل ہوتے ہیں۔ خالی جگہیں بھی گنی جاتی ہیں۔ کوئی اسے آپ کے لیے دیکھ کر نہیں بتا سکتا۔</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>بدلا جا رہا ہے…</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>بدل دیں</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ کر کے رکھے ہیں</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>next line; after the last: change it</source>
        <translation>اگلی سطر؛ آخری کے بعد: بدل دیں</translation>
    </message>
    <message>
        <source>change it</source>
        <translation>بدل دیں</translation>
    </message>
    <message>
        <source>show or hide what is typed</source>
        <translation>لکھا ہوا دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>چسپاں کریں</translation>
    </message>
    <message>
        <source>back; the passphrase stays as it is</source>
        <translation>واپس؛ خفیہ جملہ وہی رہتا ہے</translation>
    </message>
    <message>
        <source>The passphrase is changed. The one from before opens no more.</source>
        <translation>خفیہ جملہ بدل گیا۔ پہلے والا اب نہیں کھولتا۔</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>ایک جیسا ہے</translation>
    </message>
    <message>
        <source>not the same yet</source>
        <translation>ابھی ایک جیسا نہیں</translation>
    </message>
    <message>
        <source>Type the passphrase that you have now first.</source>
        <translation>پہلے موجودہ خفیہ جملہ لکھیں۔</translation>
    </message>
    <message>
        <source>The new one was not typed the same twice.</source>
        <translation>نیا خفیہ جملہ دونوں بار ایک جیسا نہیں لکھا گیا۔</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Take a point</source>
        <translation>نقطہ لیں</translation>
    </message>
    <message>
        <source>No receiver is connected. Type each point from another device, Enter adds it.</source>
        <translation>کوئی جی پی ایس آلہ نہیں لگا۔ ہر نقطہ کسی دوسرے آلے سے دیکھ کر لکھیں، Enter سے شامل ہوگا۔</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>نقطے: {count}</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>کم از کم {count}</translation>
    </message>
    <message>
        <source>{metres} m², {kanals} kanal</source>
        <translation>{metres} مربع میٹر، {kanals} کنال</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} میٹر</translation>
    </message>
    <message>
        <source>{key} takes the last point away</source>
        <translation>{key} سے آخری نقطہ ہٹائیں</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>عملے کا نمبر</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>کام</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخری داخلہ</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (آپ)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>کبھی نہیں</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>نگران</translation>
    </message>
    <message>
        <source>enumerator</source>
        <translation>شمار کنندہ</translation>
    </message>
    <message>
        <source>Closed after 10 wrong tries: give a new passphrase</source>
        <translation>10 غلط کوششوں کے بعد بند: نیا خفیہ جملہ دیں</translation>
    </message>
    <message>
        <source>Still has the passphrase that was given</source>
        <translation>ابھی اپنا خفیہ جملہ نہیں چنا</translation>
    </message>
    <message>
        <source>Waits for a certificate</source>
        <translation>سند کا انتظار ہے</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>یہاں کام کرتے ہیں</translation>
    </message>
    <message>
        <source>Weaker protection: the key ring does not help here, only long passphrases protect the answers. Tell IT.</source>
        <translation>حفاظت کمزور ہے: یہاں چابیوں کا خانہ مدد نہیں کرتا، جوابات کی حفاظت صرف لمبے خفیہ جملے کرتے ہیں۔ آئی ٹی کو بتائیں۔</translation>
    </message>
    <message>
        <source>Weaker protection: only long passphrases protect the answers here, until these choose new ones: {names}</source>
        <translation>حفاظت کمزور ہے: یہاں جوابات کی حفاظت صرف لمبے خفیہ جملے کرتے ہیں، جب تک یہ افراد نئے نہ چنیں: {names}</translation>
    </message>
    <message>
        <source>Left the work, or went to another team</source>
        <translation>کام چھوڑ دیا، یا کسی اور ٹیم میں چلے گئے</translation>
    </message>
    <message>
        <source>Was entered by mistake</source>
        <translation>غلطی سے درج ہوئے</translation>
    </message>
    <message>
        <source>Others may know the passphrase or have a copy: the store gets a new key</source>
        <translation>شاید خفیہ جملہ یا اس کی نقل کسی اور کے پاس ہے: ذخیرے کو نئی کنجی ملے گی</translation>
    </message>
    <message>
        <source>Begun, and nobody else can go on with them: {households}.</source>
        <translation>شروع کیے ہوئے، جنہیں صرف یہی آگے بڑھا سکتے ہیں: {households}۔</translation>
    </message>
    <message>
        <source>Finished, and not sent yet: {households}.</source>
        <translation>مکمل، مگر ابھی نہیں بھیجے گئے: {households}۔</translation>
    </message>
    <message>
        <source>On the list and not begun: {count}.</source>
        <translation>فہرست میں، مگر شروع نہیں ہوئے: {count}۔</translation>
    </message>
    <message>
        <source>Why does {name} work here no more? What was done stays; only who is added anew is let in again.</source>
        <translation>{name} یہاں اب کیوں کام نہیں کرتے؟ جو کام ہوا وہ رہے گا، اور نئے سرے سے شامل کیے بغیر داخلہ نہیں ملے گا۔</translation>
    </message>
    <message>
        <source>{households} and {count} more</source>
        <translation>{households} اور مزید {count}</translation>
    </message>
</context>
<context>
    <name>PeopleTiles</name>
    <message>
        <source>Find your name, or type your staff number</source>
        <translation>اپنا نام ڈھونڈیں، یا عملے کا نمبر لکھیں</translation>
    </message>
    <message>
        <source>Find your name</source>
        <translation>اپنا نام ڈھونڈیں</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>{name} can sign in. Tell nobody else the passphrase; at the first sign-in another one is chosen.</source>
        <translation>{name} داخل ہو سکتے ہیں۔ خفیہ جملہ بتا دیں؛ سب سے پہلے وہ اپنا خفیہ جملہ خود چنیں گے۔</translation>
    </message>
    <message>
        <source>The keys wait for a certificate; until it comes, interviews can be held.</source>
        <translation>ان کی کنجیوں کو سند کا انتظار ہے؛ تب تک وہ انٹرویو کر سکتے ہیں۔</translation>
    </message>
    <message>
        <source>People on this laptop</source>
        <translation>اس لیپ ٹاپ کے لوگ</translation>
    </message>
    <message>
        <source>Nobody sees another&apos;s passphrase, not even you. You can give a new one.</source>
        <translation>کوئی کسی کا خفیہ جملہ نہیں دیکھ سکتا، آپ بھی نہیں۔ آپ نیا دے سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>کسی کو شامل کریں…</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>نیا خفیہ جملہ…</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>سند دیں</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>ہٹائیں…</translation>
    </message>
    <message>
        <source>Let a laptop in…</source>
        <translation>لیپ ٹاپ شامل کریں…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ شکل میں محفوظ ہیں</translation>
    </message>
    <message>
        <source>next · previous person</source>
        <translation>اگلا · پچھلا شخص</translation>
    </message>
    <message>
        <source>add somebody</source>
        <translation>کسی کو شامل کریں</translation>
    </message>
    <message>
        <source>give a new passphrase; the keys are made anew</source>
        <translation>نیا خفیہ جملہ دیں؛ کنجیاں نئی بنیں گی</translation>
    </message>
    <message>
        <source>have the keys certified</source>
        <translation>کنجیوں کو سند دیں</translation>
    </message>
    <message>
        <source>remove somebody; what was done stays</source>
        <translation>کسی کو ہٹائیں؛ کیا ہوا کام رہتا ہے</translation>
    </message>
    <message>
        <source>let a new laptop in</source>
        <translation>نیا لیپ ٹاپ شامل کریں</translation>
    </message>
    <message>
        <source>nothing is changed; back</source>
        <translation>کچھ نہیں بدلتا؛ واپس</translation>
    </message>
    <message>
        <source>Who waits for a certificate can interview; finished interviews, visits and decisions need it. Keys are not certified on this laptop: ask IT to enrol them.</source>
        <translation>جسے سند کا انتظار ہے وہ انٹرویو کر سکتا ہے؛ انٹرویو مکمل کرنے، دورے لکھنے اور فیصلوں کے لیے سند چاہیے۔ اس لیپ ٹاپ پر کنجیوں کو سند نہیں دی جاتی: آئی ٹی سے اندراج کروائیں۔</translation>
    </message>
    <message>
        <source>The keys of {name} are certified.</source>
        <translation>{name} کی کنجیوں کو سند مل گئی۔</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹا دیں</translation>
    </message>
    <message>
        <source>{name} works here no more. What was done stays.</source>
        <translation>{name} اب یہاں کام نہیں کرتے۔ ان کا کیا ہوا کام موجود ہے۔</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Somebody new on this laptop</source>
        <translation>اس لیپ ٹاپ پر نیا شخص</translation>
    </message>
    <message>
        <source>Tell nobody else this passphrase: at the first sign-in another one is chosen. The keys are made now, for this person alone.</source>
        <translation>یہ خفیہ جملہ صرف انہیں بتائیں: سب سے پہلے وہ اپنا خفیہ جملہ خود چنیں گے۔ ان کی کنجیاں ابھی بنتی ہیں، صرف ان کے لیے۔</translation>
    </message>
    <message>
        <source>A new passphrase for {name}</source>
        <translation>{name} کے لیے نیا خفیہ جملہ</translation>
    </message>
    <message>
        <source>The signing key is made anew, because nobody else ever had the old one. What was signed stays valid, and no answer is touched. Tell nobody else this passphrase: at the next sign-in another one is chosen.</source>
        <translation>ان کی دستخط کی کنجی نئی بنتی ہے، کیونکہ پرانی کسی اور کے پاس کبھی نہیں تھی۔ پہلے کے دستخط درست رہیں گے، اور کوئی جواب نہیں چھیڑا جائے گا۔ یہ خفیہ جملہ انہیں بتائیں: سب سے پہلے وہ اپنا خفیہ جملہ خود چنیں گے۔</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>عملے کا نمبر</translation>
    </message>
    <message>
        <source>Name, as it stands on the staff card</source>
        <translation>نام، جیسا کارڈ پر لکھا ہے</translation>
    </message>
    <message>
        <source>What is the work?</source>
        <translation>کام کیا ہے؟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>پہلا خفیہ جملہ</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>وہی دوبارہ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Making the keys…</source>
        <translation>کنجیاں بن رہی ہیں…</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>شامل کریں</translation>
    </message>
    <message>
        <source>next line; after the last: let in</source>
        <translation>اگلی سطر؛ آخری کے بعد: شامل کریں</translation>
    </message>
    <message>
        <source>what the work is</source>
        <translation>کام کیا ہے</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>شامل کریں</translation>
    </message>
    <message>
        <source>show or hide what is typed</source>
        <translation>لکھا ہوا دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>back; nobody is let in</source>
        <translation>واپس؛ کوئی شامل نہیں ہوتا</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>ایک جیسا ہے</translation>
    </message>
    <message>
        <source>not the same yet</source>
        <translation>ابھی ایک جیسا نہیں</translation>
    </message>
    <message>
        <source>Type the staff number first.</source>
        <translation>پہلے عملے کا نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation>پہلے نام لکھیں۔</translation>
    </message>
    <message>
        <source>Choose what this person does.</source>
        <translation>چنیں کہ کام کیا ہے۔</translation>
    </message>
    <message>
        <source>The passphrase was not typed the same twice.</source>
        <translation>خفیہ جملہ دونوں بار ایک جیسا نہیں لکھا گیا۔</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Type the name of the person who will work here.</source>
        <translation>جو یہاں کام کرے گا اس کا نام لکھیں۔</translation>
    </message>
    <message>
        <source>Type the staff number, as it stands on the duty card.</source>
        <translation>عملہ نمبر لکھیں، جیسا ڈیوٹی کارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>A staff number has no spaces.</source>
        <translation>عملہ نمبر میں خالی جگہ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>Choose what this person does.</source>
        <translation>اس فرد کا کام چنیں۔</translation>
    </message>
    <message>
        <source>Who works on this laptop?</source>
        <translation>اس لیپ ٹاپ پر کون کام کرے گا؟</translation>
    </message>
    <message>
        <source>The first person. A supervisor can add others later.</source>
        <translation>پہلا فرد۔ باقی لوگوں کو نگران بعد میں شامل کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>عملہ نمبر</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>کام</translation>
    </message>
    <message>
        <source>Enumerator</source>
        <translation>شمار کنندہ</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>نگران</translation>
    </message>
</context>
<context>
    <name>PersonTile</name>
    <message>
        <source>supervisor</source>
        <translation>نگران</translation>
    </message>
    <message>
        <source>enumerator</source>
        <translation>شمار کنندہ</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Take the position</source>
        <translation>مقام لیں</translation>
    </message>
    <message>
        <source>No receiver is connected. Type the position from another device, or keep with {key} why there is none.</source>
        <translation>کوئی جی پی ایس آلہ نہیں لگا۔ کسی دوسرے آلے سے دیکھ کر مقام لکھیں، یا {key} سے وجہ درج کریں۔</translation>
    </message>
    <message>
        <source>Accuracy {metres} m</source>
        <translation>درستی {metres} میٹر</translation>
    </message>
    <message>
        <source>No map is shown here; the position is typed or taken.</source>
        <translation>یہاں نقشہ نہیں دکھایا جاتا؛ مقام لکھا یا لیا جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>PositionPanel</name>
    <message>
        <source>Position</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>take it now</source>
        <translation>ابھی لے لیں</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Listening to the receiver. Stand under open sky.</source>
        <translation>جی پی ایس آلے کو سنا جا رہا ہے۔ کھلے آسمان تلے کھڑے ہوں۔</translation>
    </message>
    <message>
        <source>The receiver is looking for satellites: {count} so far.</source>
        <translation>آلہ سیٹلائٹ تلاش کر رہا ہے: اب تک {count}۔</translation>
    </message>
    <message>
        <source>Accuracy {now} m, wanted {wanted} m. Positions so far: {count}.</source>
        <translation>درستی {now} میٹر، درکار {wanted} میٹر۔ اب تک مقام: {count}۔</translation>
    </message>
    <message>
        <source>The receiver does not answer. Look whether it is plugged in; Esc goes back, and the position can be typed.</source>
        <translation>آلہ جواب نہیں دے رہا۔ دیکھیں کہ لگا ہوا ہے؛ Esc سے واپس جائیں، مقام لکھا بھی جا سکتا ہے۔</translation>
    </message>
</context>
<context>
    <name>PracticeButton</name>
    <message>
        <source>Delete all practice and end</source>
        <translation>ساری مشق حذف کر کے ختم کریں</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>مشق کریں</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Not answered yet</source>
        <translation>ابھی جواب نہیں دیا گیا</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 سوال</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} سوال</translation>
    </message>
    <message>
        <source>Flagged for the supervisor: {count}</source>
        <translation>نگران کے لیے نشان زد: {count}</translation>
    </message>
    <message>
        <source>Not known, refused or not applicable: {count}</source>
        <translation>معلوم نہیں، انکار یا لاگو نہیں: {count}</translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>تصدیق شدہ: {reason}</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The answer is unusual. Why is it right?</source>
        <translation>جواب غیر معمولی ہے۔ یہ کیوں درست ہے؟</translation>
    </message>
    <message>
        <source>Why can this not be taken?</source>
        <translation>یہ کیوں نہیں لیا جا سکتا؟</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تبصرہ</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>نشان</translation>
    </message>
    <message>
        <source>Say why not</source>
        <translation>وجہ بتائیں</translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>تصدیق شدہ: {reason}</translation>
    </message>
    <message>
        <source>Flagged for the supervisor</source>
        <translation>نگران کے لیے نشان زد</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تصدیق</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Review queue</source>
        <translation>جائزے کی فہرست</translation>
    </message>
    <message>
        <source>Waiting {count}</source>
        <translation>منتظر {count}</translation>
    </message>
    <message>
        <source>Returned {count}</source>
        <translation>واپس {count}</translation>
    </message>
    <message>
        <source>Approved {count}</source>
        <translation>منظور {count}</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>آپ کے لیے کچھ منتظر نہیں۔</translation>
    </message>
    <message>
        <source>Nothing is with the enumerators.</source>
        <translation>شمار کنندگان کے پاس کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Nothing is approved yet.</source>
        <translation>ابھی کچھ منظور نہیں ہوا۔</translation>
    </message>
</context>
<context>
    <name>RankField</name>
    <message>
        <source>Type the codes, the first first. {keys} moves a choice.</source>
        <translation>کوڈ لکھیں، پہلے درجے والا پہلے۔ {keys} سے انتخاب کی جگہ بدلتی ہے۔</translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>درجہ {place}</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>کوئی درجہ نہیں</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Check this laptop</source>
        <translation>یہ لیپ ٹاپ جانچیں</translation>
    </message>
    <message>
        <source>Before you go to the field. Nothing that is seen or heard here is kept.</source>
        <translation>فیلڈ میں جانے سے پہلے۔ یہاں جو دیکھا یا سنا جائے وہ نہیں رکھا جاتا۔</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>سب جانچیں</translation>
    </message>
    <message>
        <source>check everything</source>
        <translation>سب جانچیں</translation>
    </message>
    <message>
        <source>from check to check</source>
        <translation>ایک جانچ سے دوسری پر</translation>
    </message>
    <message>
        <source>check this one, or stop it; prints a test slip at the printer</source>
        <translation>یہ جانچیں، یا روکیں؛ پرنٹر پر آزمائشی پرچی چھاپتا ہے</translation>
    </message>
    <message>
        <source>stop what is being checked; back</source>
        <translation>جانچ روکیں؛ واپس</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>جانچ ہو رہی ہے …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>ابھی نہیں جانچا گیا</translation>
    </message>
    <message>
        <source>In order: {good}. To know: {care}. To mend: {bad}.</source>
        <translation>درست: {good}۔ قابلِ توجہ: {care}۔ ٹھیک کرنا ہے: {bad}۔</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>In words, if needed</source>
        <translation>ضرورت ہو تو الفاظ میں</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>وجہ الفاظ میں</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تصدیق</translation>
    </message>
</context>
<context>
    <name>RecoverySlip</name>
    <message>
        <source>If the passphrase or the laptop is lost</source>
        <translation>اگر خفیہ جملہ بھول جائے یا لیپ ٹاپ کھو جائے</translation>
    </message>
    <message>
        <source>Laptop {laptop} · {name} ({number}) · set up on {day}</source>
        <translation>لیپ ٹاپ {laptop} · {name} ({number}) · {day} کو تیار ہوا</translation>
    </message>
    <message>
        <source>The passphrase does not stand on this paper. Nobody can look it up. Never write it here.</source>
        <translation>خفیہ جملہ اس کاغذ پر نہیں۔ اسے کوئی نہیں دیکھ سکتا۔ اسے یہاں کبھی نہ لکھیں۔</translation>
    </message>
    <message>
        <source>Forgotten: your supervisor gives you a new one on this laptop. A supervisor asks another one, or IT.</source>
        <translation>بھول گئے: آپ کا نگران اسی لیپ ٹاپ پر نیا دیتا ہے۔ نگران کسی دوسرے نگران یا آئی ٹی سے کہے۔</translation>
    </message>
    <message>
        <source>If nobody can sign in: IT opens the laptop with the recovery key {key}. All answers stay.</source>
        <translation>اگر کوئی داخل نہ ہو سکے: آئی ٹی بحالی کی چابی {key} سے لیپ ٹاپ کھولتی ہے۔ تمام جواب باقی رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Lost or stolen: tell your office the number of the laptop at once. Registry: {registry}</source>
        <translation>کھو گیا یا چوری ہوا: فوراً دفتر کو لیپ ٹاپ کا نمبر بتائیں۔ رجسٹری: {registry}</translation>
    </message>
</context>
<context>
    <name>RecoverySlipView</name>
    <message>
        <source>Recovery slip</source>
        <translation>بحالی کی پرچی</translation>
    </message>
    <message>
        <source>What to do when the passphrase or the laptop is lost. There is no secret on it: keep it with your papers, not with the laptop.</source>
        <translation>خفیہ جملہ بھول جائے یا لیپ ٹاپ کھو جائے تو کیا کریں۔ اس پر کوئی راز نہیں: اسے اپنے کاغذات کے ساتھ رکھیں، لیپ ٹاپ کے ساتھ نہیں۔</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Esc goes on without the slip</source>
        <translation>Esc پرچی کے بغیر آگے بڑھتا ہے</translation>
    </message>
    <message>
        <source>No printer is connected: save the slip and print it later</source>
        <translation>کوئی پرنٹر نہیں لگا: پرچی محفوظ کریں اور بعد میں چھاپیں</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation>پرچی چھاپیں</translation>
    </message>
    <message>
        <source>save the slip as a file</source>
        <translation>پرچی فائل کے طور پر محفوظ کریں</translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation>فائل کے لیے کوئی اور فولڈر، کارڈ یا یو ایس بی</translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation>جگہ کے نمبر سے چنیں</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>The recovery slip as it will be printed</source>
        <translation>بحالی کی پرچی، جیسی چھپے گی</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>{time}: household {household} asked you to come back ({address}).</source>
        <translation>{time}: گھرانہ {household} نے دوبارہ آنے کو کہا تھا ({address})۔</translation>
    </message>
    <message>
        <source>{time}: household {household} asked you to come back.</source>
        <translation>{time}: گھرانہ {household} نے دوبارہ آنے کو کہا تھا۔</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>دکھائیں</translation>
    </message>
</context>
<context>
    <name>RemovalPanel</name>
    <message>
        <source>{member} is named in other answers. What shall they say?</source>
        <translation>{member} کا نام دوسرے جوابات میں ہے۔ اب وہاں کیا ہو؟</translation>
    </message>
    <message>
        <source>Nothing: they are asked again</source>
        <translation>کچھ نہیں: وہ دوبارہ پوچھے جائیں گے</translation>
    </message>
    <message>
        <source>Another member, by number or name:</source>
        <translation>کوئی اور فرد، نمبر یا نام سے:</translation>
    </message>
    <message>
        <source>Number or name of the member</source>
        <translation>فرد کا نمبر یا نام</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے چلیں</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>اور {count} مزید</translation>
    </message>
    <message>
        <source>Members: {people}</source>
        <translation>افراد: {people}</translation>
    </message>
    <message>
        <source>Nobody else on this list has that number or name.</source>
        <translation>فہرست میں کسی اور فرد کا یہ نمبر یا نام نہیں۔</translation>
    </message>
    <message>
        <source>Take {member} off the list? Why?</source>
        <translation>{member} کو فہرست سے ہٹائیں؟ کیوں؟</translation>
    </message>
    <message>
        <source>{key} brings them back with all answers.</source>
        <translation>{key} سے وہ تمام جوابات کے ساتھ واپس آ جائیں گے۔</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report for IT</source>
        <translation>آئی ٹی کے لیے رپورٹ</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>ورژن</translation>
    </message>
    <message>
        <source>Sizes in bytes</source>
        <translation>سائز، بائٹ میں</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>This is all that will be in the file. It holds no answers, no names, no addresses and no numbers of people.</source>
        <translation>فائل میں صرف یہی ہو گا۔ اس میں کسی کا جواب، نام، پتہ یا نمبر نہیں۔</translation>
    </message>
    <message>
        <source>Faults in the log: {count}</source>
        <translation>لاگ میں خرابیاں: {count}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>رپورٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>Nothing is sent: the file stays on this laptop until you give it to IT</source>
        <translation>کچھ بھیجا نہیں جاتا: فائل اسی لیپ ٹاپ پر رہتی ہے جب تک آپ آئی ٹی کو نہ دیں</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>{file} کے نام سے محفوظ</translation>
    </message>
    <message>
        <source>save the report</source>
        <translation>رپورٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>read on · back</source>
        <translation>آگے پڑھیں · پیچھے</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
</context>
<context>
    <name>RequestSlip</name>
    <message>
        <source>PRACTICE: this request is not real.</source>
        <translation>مشق: یہ درخواست اصلی نہیں۔</translation>
    </message>
    <message>
        <source>Request about data: {reference}</source>
        <translation>ریکارڈ کے بارے میں درخواست: {reference}</translation>
    </message>
    <message>
        <source>Asked: {kind}</source>
        <translation>مانگا گیا: {kind}</translation>
    </message>
    <message>
        <source>Household: {household} · asked on {day}</source>
        <translation>گھرانہ: {household} · درخواست کی تاریخ {day}</translation>
    </message>
    <message>
        <source>Taken by {name}, staff number {staff}</source>
        <translation>درخواست لینے والا: {name}، عملہ نمبر {staff}</translation>
    </message>
    <message>
        <source>Headquarters answers. Ask there with this reference: {contact}</source>
        <translation>جواب صدر دفتر دیتا ہے۔ اس حوالہ نمبر کے ساتھ وہاں پوچھیں: {contact}</translation>
    </message>
    <message>
        <source>Asking costs nothing, and nobody loses help by it.</source>
        <translation>درخواست مفت ہے، اور اس سے کسی کی امداد بند نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>Keep this slip. Nothing that you answered stands on it.</source>
        <translation>یہ پرچی سنبھال کر رکھیں۔ اس پر آپ کا کوئی جواب نہیں لکھا۔</translation>
    </message>
</context>
<context>
    <name>RequestSlipView</name>
    <message>
        <source>Slip of request {reference}</source>
        <translation>درخواست {reference} کی پرچی</translation>
    </message>
    <message>
        <source>Hand it to who asked: with the reference headquarters finds the request.</source>
        <translation>یہ درخواست کرنے والے کو دیں: صدر دفتر حوالہ نمبر سے درخواست ڈھونڈ لیتا ہے۔</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Nothing that the family answered is on the slip</source>
        <translation>پرچی پر خاندان کا کوئی جواب نہیں</translation>
    </message>
    <message>
        <source>No printer is connected: save the slip and print it later</source>
        <translation>کوئی پرنٹر نہیں لگا: پرچی محفوظ کریں اور بعد میں چھاپیں</translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation>پرچی چھاپیں</translation>
    </message>
    <message>
        <source>save the slip as a file</source>
        <translation>پرچی فائل کے طور پر محفوظ کریں</translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation>فائل کے لیے دوسرا فولڈر، کارڈ یا یو ایس بی</translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation>ترتیب کے نمبر سے چنیں</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>The slip as it will be printed</source>
        <translation>پرچی جیسی چھپے گی</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Recorded as {reference}. Print the slip, or write the reference down.</source>
        <translation>درج ہوئی: {reference}۔ پرچی چھاپیں، یا حوالہ نمبر لکھ دیں۔</translation>
    </message>
    <message>
        <source>Everything of this household is erased.</source>
        <translation>اس گھرانے کا سارا ریکارڈ مٹ گیا۔</translation>
    </message>
    <message>
        <source>Nothing was erased; headquarters reads why.</source>
        <translation>کچھ نہیں مٹایا گیا؛ صدر دفتر وجہ پڑھے گا۔</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>کس نے</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>کب سے</translation>
    </message>
    <message>
        <source>See what is held</source>
        <translation>ریکارڈ دیکھنا</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>درست کرانا</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>مٹوانا</translation>
    </message>
    <message>
        <source>Object to its use</source>
        <translation>استعمال پر اعتراض</translation>
    </message>
    <message>
        <source>A member of the household</source>
        <translation>گھرانے کا فرد</translation>
    </message>
    <message>
        <source>For a child, or somebody in her care</source>
        <translation>اپنے بچے یا زیرِ کفالت فرد کے لیے</translation>
    </message>
    <message>
        <source>On behalf, with a letter</source>
        <translation>کسی کی طرف سے، اجازت نامے کے ساتھ</translation>
    </message>
    <message>
        <source>Original card seen</source>
        <translation>اصل کارڈ دیکھا</translation>
    </message>
    <message>
        <source>A copy was shown</source>
        <translation>نقل دکھائی گئی</translation>
    </message>
    <message>
        <source>Told only; no card seen</source>
        <translation>صرف زبانی؛ کارڈ نہیں دیکھا</translation>
    </message>
    <message>
        <source>Waits for a decision here</source>
        <translation>یہاں فیصلے کی منتظر</translation>
    </message>
    <message>
        <source>Headquarters decides</source>
        <translation>فیصلہ صدر دفتر کرے گا</translation>
    </message>
    <message>
        <source>Erased on this laptop</source>
        <translation>اس لیپ ٹاپ پر مٹ گیا</translation>
    </message>
    <message>
        <source>Not erased here; headquarters is told why</source>
        <translation>یہاں نہیں مٹایا گیا؛ صدر دفتر کو وجہ بتائی گئی</translation>
    </message>
    <message>
        <source>No interview</source>
        <translation>کوئی انٹرویو نہیں</translation>
    </message>
    <message>
        <source>Interview in progress</source>
        <translation>انٹرویو جاری</translation>
    </message>
    <message>
        <source>Interview returned</source>
        <translation>انٹرویو واپس آیا</translation>
    </message>
    <message>
        <source>Interview finished, with the supervisor</source>
        <translation>انٹرویو مکمل، نگران کے پاس</translation>
    </message>
    <message>
        <source>Interview approved, not sent</source>
        <translation>انٹرویو منظور شدہ، ابھی نہیں بھیجا</translation>
    </message>
    <message>
        <source>Interview on its way to headquarters</source>
        <translation>انٹرویو صدر دفتر کے راستے میں</translation>
    </message>
    <message>
        <source>Headquarters has the interview</source>
        <translation>انٹرویو صدر دفتر کے پاس ہے</translation>
    </message>
    <message>
        <source>Headquarters has the interview; erased here</source>
        <translation>انٹرویو صدر دفتر کے پاس ہے؛ یہاں مٹ چکا</translation>
    </message>
    <message>
        <source>Withdrawn, and erased here</source>
        <translation>انٹرویو واپس لیا گیا، اور یہاں مٹ گیا</translation>
    </message>
    <message>
        <source>Address and what the list brought: held, not shown</source>
        <translation>پتہ اور فہرست سے آئی معلومات: موجود ہیں، دکھائی نہیں جاتیں</translation>
    </message>
    <message>
        <source>Address: nothing is held</source>
        <translation>پتہ: کچھ موجود نہیں</translation>
    </message>
    <message>
        <source>Visits: {count}; with a note: {notes}</source>
        <translation>دورے: {count}؛ نوٹ کے ساتھ: {notes}</translation>
    </message>
    <message>
        <source>Encrypted copies may lie on {count} cards or sticks</source>
        <translation>خفیہ کردہ نقلیں {count} کارڈ یا یو ایس بی پر ہو سکتی ہیں</translation>
    </message>
    <message>
        <source>Begun {begun}, last touched {touched}</source>
        <translation>شروع {begun}، آخری تبدیلی {touched}</translation>
    </message>
    <message>
        <source>Pictures and files: {count}</source>
        <translation>تصویریں اور فائلیں: {count}</translation>
    </message>
    <message>
        <source>Comments: {count}</source>
        <translation>تبصرے: {count}</translation>
    </message>
    <message>
        <source>Hashes of numbers, which nobody can read: {count}</source>
        <translation>نمبروں کے خفیہ نشان جو کوئی نہیں پڑھ سکتا: {count}</translation>
    </message>
    <message>
        <source>Sealed for headquarters: {count}</source>
        <translation>صدر دفتر کے لیے سربمہر: {count}</translation>
    </message>
    <message>
        <source>About the interview itself</source>
        <translation>خود انٹرویو کے بارے میں</translation>
    </message>
    <message>
        <source>{section}: {count} answers {mask}</source>
        <translation>{section}: جوابات {count} {mask}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Comment</source>
        <translation>تبصرہ</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>واپس کریں</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>منظور کریں</translation>
    </message>
    <message>
        <source>next · previous answer</source>
        <translation>اگلا · پچھلا جواب</translation>
    </message>
    <message>
        <source>next flag</source>
        <translation>اگلا نشان</translation>
    </message>
    <message>
        <source>household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>ساتھ ساتھ</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>چھانٹیں</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ شکل میں محفوظ ہیں</translation>
    </message>
    <message>
        <source>approve the interview</source>
        <translation>انٹرویو منظور کریں</translation>
    </message>
    <message>
        <source>take the approval back, for ten seconds</source>
        <translation>منظوری واپس لیں، دس سیکنڈ تک</translation>
    </message>
    <message>
        <source>return it to the enumerator, with a comment</source>
        <translation>تبصرے کے ساتھ شمار کنندہ کو واپس کریں</translation>
    </message>
    <message>
        <source>comment on this question</source>
        <translation>اس سوال پر تبصرہ لکھیں</translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation>اگلا · پچھلا گھرانہ</translation>
    </message>
    <message>
        <source>down · up in the answers</source>
        <translation>جوابات میں نیچے · اوپر</translation>
    </message>
    <message>
        <source>Each line is a question with its answer and what was said about it. Read, then decide.</source>
        <translation>ہر سطر ایک سوال ہے، اس کا جواب اور اس کے بارے میں جو کہا گیا۔ پڑھیں، پھر فیصلہ کریں۔</translation>
    </message>
    <message>
        <source>The answers</source>
        <translation>جوابات</translation>
    </message>
    <message>
        <source>The interview of the current line is read beside the list.</source>
        <translation>موجودہ سطر کا انٹرویو فہرست کے ساتھ پڑھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>The list of interviews</source>
        <translation>انٹرویوز کی فہرست</translation>
    </message>
    <message>
        <source>Write what the enumerator should do; Enter keeps it.</source>
        <translation>لکھیں کہ شمار کنندہ کیا کرے؛ Enter اسے محفوظ کرتا ہے۔</translation>
    </message>
    <message>
        <source>A comment</source>
        <translation>تبصرہ</translation>
    </message>
    <message>
        <source>next flag or remark; side by side: next change</source>
        <translation>اگلا نشان یا تبصرہ؛ ساتھ ساتھ میں: اگلی تبدیلی</translation>
    </message>
    <message>
        <source>side by side with the revision before, or no longer</source>
        <translation>پچھلی نظرِ ثانی کے ساتھ ساتھ، یا اکیلا</translation>
    </message>
    <message>
        <source>show all · flagged · with comments · confirmed · special · empty · changed</source>
        <translation>دکھائیں: سب · نشان زدہ · تبصرے والے · تصدیق شدہ · خاص جواب · خالی · بدلے ہوئے</translation>
    </message>
    <message>
        <source>the next of these filters</source>
        <translation>ان میں سے اگلی چھانٹ</translation>
    </message>
    <message>
        <source>close the comment; all answers again; close side by side</source>
        <translation>تبصرہ بند کریں؛ پھر سب جوابات؛ ساتھ ساتھ بند کریں</translation>
    </message>
    <message>
        <source>You approved this interview.</source>
        <translation>آپ نے یہ انٹرویو منظور کیا۔</translation>
    </message>
    <message>
        <source>This interview is with the enumerator.</source>
        <translation>یہ انٹرویو شمار کنندہ کے پاس ہے۔</translation>
    </message>
    <message>
        <source>You made this interview yourself. Another supervisor has to decide on it.</source>
        <translation>یہ انٹرویو آپ نے خود کیا ہے۔ اس کا فیصلہ کوئی دوسرا نگران کرے گا۔</translation>
    </message>
    <message>
        <source>Household {household} is approved. {key} takes it back.</source>
        <translation>گھرانہ {household} منظور ہوا۔ {key} سے منظوری واپس لیں۔</translation>
    </message>
    <message>
        <source>Household {household} is approved.</source>
        <translation>گھرانہ {household} منظور ہو گیا۔</translation>
    </message>
    <message>
        <source>No approval can be taken back any more.</source>
        <translation>اب کوئی منظوری واپس نہیں لی جا سکتی۔</translation>
    </message>
    <message>
        <source>The approval of household {household} is taken back.</source>
        <translation>گھرانہ {household} کی منظوری واپس لے لی گئی۔</translation>
    </message>
    <message>
        <source>What should the enumerator correct?</source>
        <translation>شمار کنندہ کیا درست کرے؟</translation>
    </message>
    <message>
        <source>See the comments on {questions}.</source>
        <translation>ان سوالوں پر تبصرے دیکھیں: {questions}۔</translation>
    </message>
    <message>
        <source>Household {household} goes back to {name}.</source>
        <translation>گھرانہ {household} واپس {name} کے پاس جا رہا ہے۔</translation>
    </message>
    <message>
        <source>Comment on {question}</source>
        <translation>{question} پر تبصرہ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Write what the enumerator should do; then press Enter.</source>
        <translation>لکھیں کہ شمار کنندہ کیا کرے؛ پھر Enter دبائیں۔</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Is anybody else living here? If not, go on with {key}.</source>
        <translation>کیا یہاں کوئی اور بھی رہتا ہے؟ اگر نہیں تو {key} دبا کر آگے بڑھیں۔</translation>
    </message>
    <message>
        <source>Nobody is listed yet.</source>
        <translation>ابھی کوئی درج نہیں۔</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>Comment: {question}</source>
        <translation>تبصرہ: {question}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>محفوظ کریں</translation>
    </message>
</context>
<context>
    <name>RosterTable</name>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>flagged for the supervisor</source>
        <translation>نگران کے لیے نشان زد</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 مسئلہ</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} مسئلے</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} باقی</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مکمل</translation>
    </message>
</context>
<context>
    <name>ScaleField</name>
    <message>
        <source>From {low} to {high} in steps of {step}. Type the number, or use ↑ ↓.</source>
        <translation>{low} سے {high} تک، {step} کے فرق سے۔ عدد لکھیں، یا ↑ ↓ دبائیں۔</translation>
    </message>
</context>
<context>
    <name>SearchListField</name>
    <message>
        <source>Type part of the name, or the code</source>
        <translation>نام کا کچھ حصہ یا کوڈ لکھیں</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Every choice holds at once. What you choose here is yours; lock and printer are the laptop&apos;s.</source>
        <translation>ہر انتخاب فوراً لاگو ہوتا ہے۔ یہ انتخاب آپ کا ہے؛ تالا اور پرنٹر لیپ ٹاپ کے ہیں۔</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>حروف کا سائز</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>رات</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تیز تضاد</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>ونڈو کی زبان</translation>
    </message>
    <message>
        <source>Urdu letters</source>
        <translation>اردو حروف</translation>
    </message>
    <message>
        <source>Nastaliq, usual</source>
        <translation>نستعلیق، معمول</translation>
    </message>
    <message>
        <source>Naskh, compact: more on a page</source>
        <translation>نسخ: صفحے پر زیادہ</translation>
    </message>
    <message>
        <source>Lock without a key for</source>
        <translation>اتنی دیر کوئی کلید نہ دبے تو تالا</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} منٹ</translation>
    </message>
    <message>
        <source>Letters alone are keys in the review</source>
        <translation>جائزے میں اکیلے حروف کلید ہیں</translation>
    </message>
    <message>
        <source>On</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>Off: only with Ctrl</source>
        <translation>نہیں: صرف Ctrl کے ساتھ</translation>
    </message>
    <message>
        <source>Printer for slips</source>
        <translation>پرچیوں کا پرنٹر</translation>
    </message>
    <message>
        <source>None is connected; slips are saved as files</source>
        <translation>کوئی جڑا نہیں؛ پرچیاں فائل کے طور پر محفوظ ہوتی ہیں</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>عام ترتیبات</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>آزمائشی پرچی چھاپیں</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>خفیہ جملہ بدلیں…</translation>
    </message>
    <message>
        <source>People on this laptop…</source>
        <translation>اس لیپ ٹاپ کے لوگ…</translation>
    </message>
    <message>
        <source>Check this laptop…</source>
        <translation>یہ لیپ ٹاپ جانچیں…</translation>
    </message>
    <message>
        <source>Report for IT…</source>
        <translation>آئی ٹی کے لیے رپورٹ…</translation>
    </message>
    <message>
        <source>Print the key card…</source>
        <translation>کلیدوں کا کارڈ چھاپیں…</translation>
    </message>
    <message>
        <source>About this program…</source>
        <translation>اس پروگرام کے بارے میں…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Numbers are shown in Latin digits; Urdu digits are understood too</source>
        <translation>نمبر انگریزی ہندسوں میں دکھائے جاتے ہیں؛ اردو ہندسے بھی سمجھے جاتے ہیں</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>people on this laptop: add, new passphrase, remove</source>
        <translation>اس لیپ ٹاپ کے لوگ: شامل کریں، نیا خفیہ جملہ، ہٹائیں</translation>
    </message>
    <message>
        <source>next · previous setting</source>
        <translation>اگلی · پچھلی ترتیب</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>take the last choice back</source>
        <translation>آخری انتخاب واپس لیں</translation>
    </message>
    <message>
        <source>usual settings</source>
        <translation>عام ترتیبات</translation>
    </message>
    <message>
        <source>print a test slip</source>
        <translation>آزمائشی پرچی چھاپیں</translation>
    </message>
    <message>
        <source>print the card of all keys</source>
        <translation>تمام کلیدوں کا کارڈ چھاپیں</translation>
    </message>
    <message>
        <source>change the passphrase</source>
        <translation>خفیہ جملہ بدلیں</translation>
    </message>
    <message>
        <source>check this laptop: clock, disk, GPS, printer, camera, microphone</source>
        <translation>یہ لیپ ٹاپ جانچیں: گھڑی، ڈسک، GPS، پرنٹر، کیمرا، مائیکروفون</translation>
    </message>
    <message>
        <source>report for IT, without personal data</source>
        <translation>آئی ٹی کے لیے رپورٹ، ذاتی معلومات کے بغیر</translation>
    </message>
    <message>
        <source>about this program</source>
        <translation>اس پروگرام کے بارے میں</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>واپس لے لیا گیا۔</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>{printer} کو بھیج دیا گیا۔</translation>
    </message>
</context>
<context>
    <name>SheetField</name>
    <message>
        <source>{key} begins a new line</source>
        <translation>{key} سے نئی سطر شروع ہوتی ہے</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>PSER Enumerator</source>
        <translation>پی ایس ای آر شمار کنندہ</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 مسئلہ</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} مسئلے</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>All answers</source>
        <translation>سب جوابات</translation>
    </message>
    <message>
        <source>Flagged by the enumerator</source>
        <translation>شمار کنندہ کے نشان زدہ</translation>
    </message>
    <message>
        <source>With comments</source>
        <translation>تبصرے والے</translation>
    </message>
    <message>
        <source>Confirmed warnings</source>
        <translation>تصدیق شدہ انتباہات</translation>
    </message>
    <message>
        <source>Special answers</source>
        <translation>خاص جوابات</translation>
    </message>
    <message>
        <source>Without an answer, or wrong</source>
        <translation>بغیر جواب، یا غلط</translation>
    </message>
    <message>
        <source>Changed since the return</source>
        <translation>واپسی کے بعد بدلے ہوئے</translation>
    </message>
    <message>
        <source>Show: {answers}</source>
        <translation>دکھائیں: {answers}</translation>
    </message>
    <message>
        <source>{name}: {count} of {all}. {key} shows all answers.</source>
        <translation>{name}: {all} میں سے {count}۔ {key} سب جوابات دکھاتا ہے۔</translation>
    </message>
    <message>
        <source>No answer here: {name}. {key} shows all answers.</source>
        <translation>یہاں کوئی جواب نہیں: {name}۔ {key} سب جوابات دکھاتا ہے۔</translation>
    </message>
    <message>
        <source>This is the first revision: there is none before it.</source>
        <translation>یہ پہلی نظرِ ثانی ہے: اس سے پہلے کوئی نہیں۔</translation>
    </message>
    <message>
        <source>Revision {number} is no longer on this laptop.</source>
        <translation>نظرِ ثانی {number} اب اس لیپ ٹاپ پر نہیں ہے۔</translation>
    </message>
    <message>
        <source>Beside revision {number}: {changed} changed, {came} new, {went} gone.</source>
        <translation>نظرِ ثانی {number} کے ساتھ: {changed} بدلے، {came} نئے، {went} اب نہیں۔</translation>
    </message>
    <message>
        <source>{key} closes this.</source>
        <translation>{key} اسے بند کرتا ہے۔</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Who is working?</source>
        <translation>کام کون کر رہا ہے؟</translation>
    </message>
    <message>
        <source>Choose your name, then type your passphrase.</source>
        <translation>اپنا نام چنیں، پھر اپنا خفیہ جملہ لکھیں۔</translation>
    </message>
    <message>
        <source>Nobody has been added to this laptop yet. Ask your supervisor.</source>
        <translation>اس لیپ ٹاپ پر ابھی کسی کو شامل نہیں کیا گیا۔ اپنے نگران سے کہیں۔</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name} کا خفیہ جملہ</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>چھپائیں</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>کھل رہا ہے…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Forgotten?</source>
        <translation>بھول گئے؟</translation>
    </message>
    <message>
        <source>Capitals are on (Caps Lock).</source>
        <translation>بڑے حروف چالو ہیں (Caps Lock)۔</translation>
    </message>
    <message>
        <source>The computer&apos;s key ring does not help here: only the long passphrase protects the answers.</source>
        <translation>یہاں کمپیوٹر کا چابیوں کا خانہ مدد نہیں کرتا: جوابات کی حفاظت صرف لمبا خفیہ جملہ کرتا ہے۔</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ شکل میں محفوظ ہیں</translation>
    </message>
    <message>
        <source>Locked · {count} not sent yet</source>
        <translation>تالا لگا ہے · {count} ابھی نہیں بھیجے گئے</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>find a name or a staff number</source>
        <translation>نام یا عملے کا نمبر ڈھونڈیں</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>کوئی اور شخص</translation>
    </message>
    <message>
        <source>choose · open</source>
        <translation>چنیں · کھولیں</translation>
    </message>
    <message>
        <source>show or hide the passphrase</source>
        <translation>خفیہ جملہ دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>what to do when it is forgotten</source>
        <translation>بھول جائیں تو کیا کریں</translation>
    </message>
    <message>
        <source>Keyboard: {script}</source>
        <translation>کی بورڈ: {script}</translation>
    </message>
    <message>
        <source>1 try is left.</source>
        <translation>1 کوشش باقی ہے۔</translation>
    </message>
    <message>
        <source>{count} tries are left.</source>
        <translation>{count} کوششیں باقی ہیں۔</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>خفیہ جملہ درست نہیں۔</translation>
    </message>
    <message>
        <source>Check the keyboard&apos;s language and Caps Lock.</source>
        <translation>کی بورڈ کی زبان اور Caps Lock دیکھیں۔</translation>
    </message>
    <message>
        <source>The last try was a moment ago. This one does not count.</source>
        <translation>پچھلی کوشش ابھی ابھی ہوئی تھی۔ یہ کوشش گنی نہیں گئی۔</translation>
    </message>
    <message>
        <source>Wait {seconds} s.</source>
        <translation>{seconds} سیکنڈ انتظار کریں۔</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>اب دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>There were too many wrong tries. All answers are saved.</source>
        <translation>بہت زیادہ غلط کوششیں ہوئیں۔ تمام جوابات محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>Nobody can look up a passphrase. All answers stay.</source>
        <translation>خفیہ جملہ کوئی دیکھ کر نہیں بتا سکتا۔ تمام جوابات محفوظ رہتے ہیں۔</translation>
    </message>
    <message>
        <source>No other supervisor is on this laptop: IT opens it with the recovery key.</source>
        <translation>اس لیپ ٹاپ پر کوئی اور نگران نہیں: آئی ٹی اسے بحالی کی کنجی سے کھولتا ہے۔</translation>
    </message>
    <message>
        <source>Ask your supervisor for a new passphrase: {names}. It is given in the settings, under People on this laptop.</source>
        <translation>اپنے نگران سے نیا خفیہ جملہ لیں: {names}۔ وہ ترتیبات میں «اس لیپ ٹاپ کے لوگ» سے دیا جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>Slip for the family</source>
        <translation>خاندان کے لیے پرچی</translation>
    </message>
    <message>
        <source>Printed once before. Each print is counted.</source>
        <translation>پہلے ایک بار چھاپی گئی۔ ہر چھپائی گنی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Printed {count} times before. Each print is counted.</source>
        <translation>پہلے {count} بار چھپ چکی ہے۔ ہر چھپائی گنی جاتی ہے۔</translation>
    </message>
    <message>
        <source>It names the reference number, their rights and the helpline; no answers.</source>
        <translation>اس پر حوالہ نمبر، ان کے حقوق اور ہیلپ لائن ہے؛ کوئی جواب نہیں۔</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>A6, this household</source>
        <translation>A6، یہی گھرانہ</translation>
    </message>
    <message>
        <source>A4, this and the next three households, without a date</source>
        <translation>A4، یہ اور اگلے تین گھرانے، تاریخ کے بغیر</translation>
    </message>
    <message>
        <source>Nothing that the family answered is on the slip</source>
        <translation>خاندان کا کوئی جواب پرچی پر نہیں</translation>
    </message>
    <message>
        <source>No printer is connected: save the slip and print it later</source>
        <translation>کوئی پرنٹر جڑا نہیں: پرچی محفوظ کریں اور بعد میں چھاپیں</translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation>پرچی چھاپیں</translation>
    </message>
    <message>
        <source>save the slip as a file</source>
        <translation>پرچی فائل کے طور پر محفوظ کریں</translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation>فائل کے لیے کوئی اور فولڈر، کارڈ یا یو ایس بی</translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation>جگہ کے نمبر سے چنیں</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Sent to {printer}. Hand the slip over.</source>
        <translation>{printer} کو بھیج دی گئی۔ پرچی دے دیں۔</translation>
    </message>
    <message>
        <source>The slip of {reference} as it will be printed</source>
        <translation>{reference} کی پرچی جیسی چھپے گی</translation>
    </message>
</context>
<context>
    <name>SoundPanel</name>
    <message>
        <source>Recording</source>
        <translation>ریکارڈنگ</translation>
    </message>
    <message>
        <source>stop and keep</source>
        <translation>روکیں اور محفوظ کریں</translation>
    </message>
    <message>
        <source>stop and throw away</source>
        <translation>روکیں اور ضائع کریں</translation>
    </message>
    <message>
        <source>Esc once more throws the recording away; Enter keeps it.</source>
        <translation>Esc دوبارہ دبانے سے ریکارڈنگ ضائع ہو جائے گی؛ Enter محفوظ کرتا ہے۔</translation>
    </message>
    <message>
        <source>Recording: {time}</source>
        <translation>ریکارڈنگ: {time}</translation>
    </message>
    <message>
        <source>The microphone does not answer. Esc goes back; a file can be chosen.</source>
        <translation>مائیکروفون جواب نہیں دے رہا۔ Esc سے واپس جائیں؛ فائل چنی جا سکتی ہے۔</translation>
    </message>
</context>
<context>
    <name>SpecialChip</name>
    <message>
        <source>{key} takes it back</source>
        <translation>{key} سے واپس لیں</translation>
    </message>
</context>
<context>
    <name>SubmissionPage</name>
    <message>
        <source>This would be sent</source>
        <translation>یہ بھیجا جاتا</translation>
    </message>
    <message>
        <source>The submission as it stands</source>
        <translation>جمع ہونے والا جواب نامہ، جیسا اب ہے</translation>
    </message>
    <message>
        <source>{size} bytes of XML. Here nothing is kept and nothing is sent.</source>
        <translation>{size} بائٹ XML۔ یہاں نہ کچھ محفوظ ہوتا ہے نہ بھیجا جاتا ہے۔</translation>
    </message>
    <message>
        <source>With it these files: {names}</source>
        <translation>اس کے ساتھ یہ فائلیں: {names}</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نقل ہو گیا۔</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>سوالات پر واپس</translation>
    </message>
    <message>
        <source>Copy the XML</source>
        <translation>XML نقل کریں</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>نئے سرے سے</translation>
    </message>
    <message>
        <source>Submission as XML, to be read</source>
        <translation>جواب نامہ XML میں، پڑھنے کے لیے</translation>
    </message>
</context>
<context>
    <name>Supplement</name>
    <message>
        <source>Picture: {words}</source>
        <translation>تصویر: {words}</translation>
    </message>
    <message>
        <source>The picture {name} cannot be shown here.</source>
        <translation>تصویر {name} یہاں نہیں دکھائی جا سکتی۔</translation>
    </message>
    <message>
        <source>The recording {name} cannot be played here. Read the question aloud.</source>
        <translation>ریکارڈنگ {name} یہاں نہیں چل سکتی۔ سوال بلند آواز سے پڑھیں۔</translation>
    </message>
    <message>
        <source>The video {name} cannot be played here. Go on without it.</source>
        <translation>ویڈیو {name} یہاں نہیں چل سکتی۔ اس کے بغیر آگے بڑھیں۔</translation>
    </message>
    <message>
        <source>Guidance for you</source>
        <translation>آپ کے لیے رہنمائی</translation>
    </message>
    <message>
        <source>open, F11 closes it</source>
        <translation>کھلی ہے، F11 سے بند ہو گی</translation>
    </message>
    <message>
        <source>closed, F11 opens it</source>
        <translation>بند ہے، F11 سے کھلے گی</translation>
    </message>
</context>
<context>
    <name>SyncView</name>
    <message>
        <source>Sync</source>
        <translation>ترسیل</translation>
    </message>
    <message>
        <source>1 finished interview waits for the supervisor, and is not sent yet.</source>
        <translation>1 مکمل انٹرویو نگران کا منتظر ہے، ابھی نہیں بھیجا گیا۔</translation>
    </message>
    <message>
        <source>{count} finished interviews wait for the supervisor, and are not sent yet.</source>
        <translation>{count} مکمل انٹرویو نگران کے منتظر ہیں، ابھی نہیں بھیجے گئے۔</translation>
    </message>
    <message>
        <source>Batches and receipts</source>
        <translation>کھیپیں اور رسیدیں</translation>
    </message>
    <message>
        <source>No batches yet.
Approved interviews are sealed into one when you send.</source>
        <translation>ابھی کوئی کھیپ نہیں۔
جب آپ بھیجیں گے تو منظور شدہ انٹرویو ایک کھیپ میں سربمہر ہو جائیں گے۔</translation>
    </message>
    <message>
        <source>Make batch and send</source>
        <translation>کھیپ بنا کر بھیجیں</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>رک رہا ہے…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Everything that leaves this laptop is sealed</source>
        <translation>اس لیپ ٹاپ سے جانے والی ہر چیز سربمہر ہوتی ہے</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>make a batch of what waits and send it</source>
        <translation>منتظر چیزوں کی کھیپ بنا کر بھیجیں</translation>
    </message>
    <message>
        <source>pause; the next sync goes on from there</source>
        <translation>روکیں؛ اگلی ترسیل وہیں سے آگے چلے گی</translation>
    </message>
    <message>
        <source>next · previous batch</source>
        <translation>اگلی · پچھلی کھیپ</translation>
    </message>
    <message>
        <source>The registry has not signed for anything from this laptop yet.</source>
        <translation>رجسٹری نے ابھی اس لیپ ٹاپ کی کسی چیز کی وصولی پر دستخط نہیں کیے۔</translation>
    </message>
    <message>
        <source>Last receipt of the registry: {when}</source>
        <translation>رجسٹری کی آخری رسید: {when}</translation>
    </message>
    <message>
        <source>Sealing the batch…</source>
        <translation>کھیپ سربمہر ہو رہی ہے…</translation>
    </message>
    <message>
        <source>Batch {number} of {count} · {percent} %</source>
        <translation>کھیپ {number}، کل {count} · {percent} فیصد</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>ایک منٹ سے کم باقی</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>تقریباً {minutes} منٹ باقی</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>PSER Enumerator</source>
        <translation>پی ایس ای آر شمار کنندہ</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>گھرانے</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>جائزہ</translation>
    </message>
    <message>
        <source>No interview</source>
        <translation>بغیر انٹرویو</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>ترسیل</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>ابھی کھلا ہے</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>زبان: {language}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>بھیجا جا رہا ہے…</translation>
    </message>
    <message>
        <source>Offline · never synced</source>
        <translation>آف لائن · کبھی ترسیل نہیں ہوئی</translation>
    </message>
    <message>
        <source>In contact · last sync {when}</source>
        <translation>رابطہ ہے · آخری ترسیل {when}</translation>
    </message>
    <message>
        <source>Offline · last sync {when}</source>
        <translation>آف لائن · آخری ترسیل {when}</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>row {number}</source>
        <translation>قطار {number}</translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>کالم {name}</translation>
    </message>
    <message>
        <source>Did you mean {name}?</source>
        <translation>کیا آپ کا مطلب {name} تھا؟</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 غلطی</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} غلطیاں</translation>
    </message>
    <message>
        <source>1 piece of advice</source>
        <translation>1 مشورہ</translation>
    </message>
    <message>
        <source>{count} pieces of advice</source>
        <translation>{count} مشورے</translation>
    </message>
    <message>
        <source>{name} is no form. Forms are files of these kinds: {kinds}.</source>
        <translation>{name} فارم نہیں۔ فارم ان اقسام کی فائلیں ہیں: {kinds}۔</translation>
    </message>
    <message>
        <source>The file has changed and gives no form now. You see the form as it was; what is wrong stands beside.</source>
        <translation>فائل بدل گئی اور اب اس سے فارم نہیں بنتا۔ آپ پہلے والا فارم دیکھ رہے ہیں؛ جو غلط ہے وہ ساتھ لکھا ہے۔</translation>
    </message>
    <message>
        <source>This did not work, and the fault is ours. Try it again.</source>
        <translation>یہ نہ ہو سکا، اور قصور ہمارا ہے۔ دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>The file has changed and was read again. Answers kept: {kept}.</source>
        <translation>فائل بدل گئی اور دوبارہ پڑھی گئی۔ برقرار جوابات: {kept}۔</translation>
    </message>
    <message>
        <source>Answers that fit no longer: {lost}.</source>
        <translation>جوابات جو اب نہیں بیٹھتے: {lost}۔</translation>
    </message>
    <message>
        <source>Made-up answers stand in the form now; yours were left alone.</source>
        <translation>اب فارم میں فرضی جوابات ہیں؛ آپ کے جوابات نہیں چھیڑے گئے۔</translation>
    </message>
    <message>
        <source>Questions for which none was found: {count}.</source>
        <translation>سوالات جن کا جواب نہ مل سکا: {count}۔</translation>
    </message>
    <message>
        <source>what was found in the form: show, hide</source>
        <translation>فارم میں جو ملا: دکھائیں، چھپائیں</translation>
    </message>
    <message>
        <source>the submission as it stands</source>
        <translation>جمع ہونے والا جواب نامہ، جیسا اب ہے</translation>
    </message>
    <message>
        <source>start again</source>
        <translation>نئے سرے سے شروع کریں</translation>
    </message>
    <message>
        <source>fill with made-up answers; once more: stop</source>
        <translation>فرضی جوابات سے بھریں؛ دوبارہ: روکیں</translation>
    </message>
    <message>
        <source>open with repairs</source>
        <translation>درستیوں کے ساتھ کھولیں</translation>
    </message>
    <message>
        <source>open another form</source>
        <translation>کوئی اور فارم کھولیں</translation>
    </message>
    <message>
        <source>language of the window</source>
        <translation>ونڈو کی زبان</translation>
    </message>
    <message>
        <source>close the trial</source>
        <translation>آزمائش بند کریں</translation>
    </message>
</context>
<context>
    <name>TrialInterview</name>
    <message>
        <source>Nothing is kept. {key} closes the trial.</source>
        <translation>کچھ بھی محفوظ نہیں ہوتا۔ {key} آزمائش بند کرتا ہے۔</translation>
    </message>
</context>
<context>
    <name>TrialWindow</name>
    <message>
        <source>Forms</source>
        <translation>فارم</translation>
    </message>
    <message>
        <source>Open a form</source>
        <translation>فارم کھولیں</translation>
    </message>
    <message>
        <source>The form does not ask this now; look at the row in the file.</source>
        <translation>فارم ابھی یہ نہیں پوچھتا؛ فائل میں وہ قطار دیکھیں۔</translation>
    </message>
    <message>
        <source>No form is open</source>
        <translation>کوئی فارم کھلا نہیں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>نئے سرے سے</translation>
    </message>
    <message>
        <source>Stop filling</source>
        <translation>بھرنا روکیں</translation>
    </message>
    <message>
        <source>Made-up answers</source>
        <translation>فرضی جوابات</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>جواب نامہ</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} پڑھا جا رہا ہے …</translation>
    </message>
    <message>
        <source>This file gives no form yet. What is wrong stands beside.</source>
        <translation>اس فائل سے ابھی فارم نہیں بنتا۔ جو غلط ہے وہ ساتھ لکھا ہے۔</translation>
    </message>
    <message>
        <source>Drop a form here, or open one with {key}.</source>
        <translation>فارم یہاں چھوڑیں، یا {key} سے کھولیں۔</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>آزمائش</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>کچھ درست کرنے کو نہیں</translation>
    </message>
</context>
<context>
    <name>TroubleView</name>
    <message>
        <source>Details for IT</source>
        <translation>آئی ٹی کے لیے تفصیل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Nothing was changed by this fault</source>
        <translation>اس خرابی سے کچھ نہیں بدلا</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نقل ہو گئی</translation>
    </message>
    <message>
        <source>back to the sign-in, to try again</source>
        <translation>سائن اِن پر واپس، دوبارہ کوشش کے لیے</translation>
    </message>
    <message>
        <source>details for IT</source>
        <translation>آئی ٹی کے لیے تفصیل</translation>
    </message>
    <message>
        <source>copy them</source>
        <translation>ان کی نقل کریں</translation>
    </message>
</context>
<context>
    <name>VisitView</name>
    <message>
        <source>Visits to household {household}</source>
        <translation>گھرانہ {household} کے دورے</translation>
    </message>
    <message>
        <source>No interview now: what happened?</source>
        <translation>ابھی انٹرویو نہیں ہوا: کیا ہوا؟</translation>
    </message>
    <message>
        <source>Why do they not want to?</source>
        <translation>وہ کیوں نہیں چاہتے؟</translation>
    </message>
    <message>
        <source>Note (no names, no numbers)</source>
        <translation>نوٹ (کوئی نام یا نمبر نہ لکھیں)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Day and time to come back</source>
        <translation>دوبارہ آنے کا دن اور وقت</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Take the last visit back</source>
        <translation>آخری دورہ واپس لیں</translation>
    </message>
    <message>
        <source>Save visit</source>
        <translation>دورہ محفوظ کریں</translation>
    </message>
    <message>
        <source>back; nothing is recorded, and what is typed waits here</source>
        <translation>واپس؛ کچھ درج نہیں ہوتا، اور لکھا ہوا یہیں رہتا ہے</translation>
    </message>
    <message>
        <source>choose what happened by its number</source>
        <translation>جو ہوا اسے نمبر سے چنیں</translation>
    </message>
    <message>
        <source>go on; after the note: save</source>
        <translation>آگے بڑھیں؛ نوٹ کے بعد: محفوظ کریں</translation>
    </message>
    <message>
        <source>save the visit</source>
        <translation>دورہ محفوظ کریں</translation>
    </message>
    <message>
        <source>take the last visit back, recorded by mistake</source>
        <translation>غلطی سے درج آخری دورہ واپس لیں</translation>
    </message>
    <message>
        <source>No visit is recorded here now: {state}.</source>
        <translation>یہاں ابھی کوئی دورہ درج نہیں ہو سکتا: {state}۔</translation>
    </message>
    <message>
        <source>What was answered here stays until the family withdraws: for that, open the interview, press {key} and choose “{act}”.</source>
        <translation>یہاں جو جواب دیے گئے وہ باقی رہتے ہیں جب تک خاندان اپنا اندراج واپس نہ لے: اس کے لیے انٹرویو کھولیں، {key} دبائیں اور ”{act}“ چنیں۔</translation>
    </message>
    <message>
        <source>When to come back; a time alone is today</source>
        <translation>دوبارہ کب آنا ہے؛ صرف وقت لکھیں تو آج</translation>
    </message>
    <message>
        <source>When to come back, if known</source>
        <translation>دوبارہ کب آنا ہے، اگر معلوم ہو</translation>
    </message>
    <message>
        <source>Choose what happened first.</source>
        <translation>پہلے چنیں کہ کیا ہوا۔</translation>
    </message>
    <message>
        <source>Choose why they do not want to.</source>
        <translation>چنیں کہ وہ کیوں نہیں چاہتے۔</translation>
    </message>
    <message>
        <source>Type a day and a time, for example {example}.</source>
        <translation>دن اور وقت لکھیں، مثلاً {example}۔</translation>
    </message>
    <message>
        <source>Type when to come back.</source>
        <translation>لکھیں کہ دوبارہ کب آنا ہے۔</translation>
    </message>
    <message>
        <source>This time has passed already.</source>
        <translation>یہ وقت گزر چکا ہے۔</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Interview</source>
        <translation>انٹرویو</translation>
    </message>
    <message>
        <source>No adult at home</source>
        <translation>گھر پر کوئی بالغ نہیں</translation>
    </message>
    <message>
        <source>Locked, nobody at home</source>
        <translation>تالا لگا ہے، گھر پر کوئی نہیں</translation>
    </message>
    <message>
        <source>Asked to come back</source>
        <translation>دوبارہ آنے کو کہا</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>انکار کیا</translation>
    </message>
    <message>
        <source>Nobody lives here</source>
        <translation>یہاں کوئی نہیں رہتا</translation>
    </message>
    <message>
        <source>Not a dwelling</source>
        <translation>رہائش نہیں ہے</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>نہیں ملا</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>کہیں اور چلے گئے</translation>
    </message>
    <message>
        <source>Interviewed already</source>
        <translation>انٹرویو پہلے ہو چکا</translation>
    </message>
    <message>
        <source>Cannot be reached, or not safe</source>
        <translation>پہنچنا ممکن نہیں یا محفوظ نہیں</translation>
    </message>
    <message>
        <source>No common language</source>
        <translation>مشترک زبان نہیں</translation>
    </message>
    <message>
        <source>to come back {when}</source>
        <translation>دوبارہ آنا: {when}</translation>
    </message>
    <message>
        <source>Taken back: {visit}</source>
        <translation>واپس لیا گیا: {visit}</translation>
    </message>
    <message>
        <source>1 visit so far.</source>
        <translation>اب تک 1 دورہ۔</translation>
    </message>
    <message>
        <source>{count} visits so far.</source>
        <translation>اب تک {count} دورے۔</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} مزید</translation>
    </message>
    <message>
        <source>one on another day</source>
        <translation>ایک کسی اور دن</translation>
    </message>
    <message>
        <source>one at another time of the day</source>
        <translation>ایک دن کے کسی اور وقت</translation>
    </message>
    <message>
        <source>Still wanted if nobody is met: {visits}.</source>
        <translation>کوئی نہ ملے تو ابھی باقی: {visits}۔</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>وقت نہیں ہے</translation>
    </message>
    <message>
        <source>Privacy, or they do not trust it</source>
        <translation>رازداری یا عدم اعتماد</translation>
    </message>
    <message>
        <source>They expect nothing from it</source>
        <translation>فائدے کی توقع نہیں</translation>
    </message>
    <message>
        <source>The head or an elder is away or does not allow it</source>
        <translation>سربراہ یا بزرگ موجود نہیں یا اجازت نہیں</translation>
    </message>
    <message>
        <source>They were asked before</source>
        <translation>پہلے بھی پوچھا جا چکا ہے</translation>
    </message>
    <message>
        <source>Fear of tax, or of losing help</source>
        <translation>ٹیکس یا امداد بند ہونے کا خدشہ</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>کوئی اور وجہ</translation>
    </message>
</context>
<context>
    <name>WaitingStep</name>
    <message>
        <source>Type the passphrase that you chose for this laptop.</source>
        <translation>وہ خفیہ جملہ لکھیں جو آپ نے اس لیپ ٹاپ کے لیے چنا تھا۔</translation>
    </message>
    <message>
        <source>{file} could not be written. Is the stick in, not full and not locked? Choose another folder.</source>
        <translation>{file} لکھی نہیں جا سکی۔ کیا یو ایس بی لگی ہے، بھری ہوئی یا بند تو نہیں؟ کوئی اور فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} کے نام سے محفوظ ہو گئی۔</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>جواب چنیں</translation>
    </message>
    <message>
        <source>Request {mark} of {name} ({number}), made {when}.</source>
        <translation>{name} ({number}) کی درخواست {mark}، {when} کو بنی۔</translation>
    </message>
    <message>
        <source>This laptop waits to be let in</source>
        <translation>یہ لیپ ٹاپ شامل ہونے کا منتظر ہے</translation>
    </message>
    <message>
        <source>Take the request to a supervisor or to your office</source>
        <translation>درخواست نگران یا اپنے دفتر لے جائیں</translation>
    </message>
    <message>
        <source>There the laptop is let in, and you get a file with the answer. The program may be closed until then.</source>
        <translation>وہاں لیپ ٹاپ شامل کیا جاتا ہے، اور آپ کو جواب کی فائل ملتی ہے۔ تب تک پروگرام بند کیا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Folder for the request</source>
        <translation>درخواست کا فولڈر</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>خفیہ جملہ</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>کوئی اور فولڈر</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>درخواست محفوظ کریں</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>نئے سرے سے شروع کریں</translation>
    </message>
    <message>
        <source>An answer to this request will not open this laptop any more. Press Alt+X once more to begin anew, or Esc to keep it.</source>
        <translation>پھر اس درخواست کا جواب اس لیپ ٹاپ کو نہیں کھولے گا۔ نئے سرے سے شروع کرنے کے لیے Alt+X ایک بار پھر دبائیں، یا رکھنے کے لیے Esc۔</translation>
    </message>
    <message>
        <source>No file was chosen yet</source>
        <translation>ابھی کوئی فائل نہیں چنی گئی</translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message>
        <source>The family withdraws</source>
        <translation>خاندان اپنا اندراج واپس لیتا ہے</translation>
    </message>
    <message>
        <source>Answers: {count}</source>
        <translation>جوابات: {count}</translation>
    </message>
    <message>
        <source>Members on the list: {count}</source>
        <translation>فہرست کے افراد: {count}</translation>
    </message>
    <message>
        <source>Comments: {count}; and all pictures and files</source>
        <translation>تبصرے: {count}، اور تمام تصویریں اور فائلیں</translation>
    </message>
    <message>
        <source>that household {household} withdrew, when, and who entered it</source>
        <translation>کہ گھرانہ {household} نے اندراج واپس لیا، کب، اور کس نے درج کیا</translation>
    </message>
    <message>
        <source>which notice was read, and in which language</source>
        <translation>کون سا نوٹس پڑھا گیا، اور کس زبان میں</translation>
    </message>
    <message>
        <source>Erased at once, for good</source>
        <translation>فوراً اور ہمیشہ کے لیے مٹا دیا جائے گا</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>رکھا جائے گا</translation>
    </message>
    <message>
        <source>Nothing of this interview was sent. Thank the respondent, and leave the slip.</source>
        <translation>اس انٹرویو کا کچھ نہیں بھیجا گیا۔ جواب دہندہ کا شکریہ ادا کریں، اور پرچی دے دیں۔</translation>
    </message>
    <message>
        <source>Back to the interview</source>
        <translation>انٹرویو پر واپس</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>سب کچھ مٹا دیں</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>یہ واپس نہیں ہو سکتا</translation>
    </message>
    <message>
        <source>erase everything</source>
        <translation>سب کچھ مٹا دیں</translation>
    </message>
    <message>
        <source>back to the interview</source>
        <translation>انٹرویو پر واپس</translation>
    </message>
</context>
<context>
    <name>WorkFilters</name>
    <message>
        <source>Finished</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>جاری</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>آپ کو واپس</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>ابھی نہیں بھیجے</translation>
    </message>
    <message>
        <source>Show only: {counted}</source>
        <translation>صرف دکھائیں: {counted}</translation>
    </message>
    <message>
        <source>Block {segment}: {over} of {count} done</source>
        <translation>بلاک {segment}: {count} میں سے {over} مکمل</translation>
    </message>
    <message>
        <source>{blocks} blocks: {over} of {count} done</source>
        <translation>{blocks} بلاک: {count} میں سے {over} مکمل</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} کا وقت گزر گیا</translation>
    </message>
    <message>
        <source>{count} to come back today</source>
        <translation>آج دوبارہ جانا: {count}</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>To visit</source>
        <translation>جانا باقی ہے</translation>
    </message>
    <message>
        <source>In progress, 1 error</source>
        <translation>جاری، 1 غلطی</translation>
    </message>
    <message>
        <source>In progress, {count} errors</source>
        <translation>جاری، {count} غلطیاں</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>جاری</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>آپ کو واپس ملا</translation>
    </message>
    <message>
        <source>Finished, with the supervisor</source>
        <translation>مکمل، نگران کے پاس</translation>
    </message>
    <message>
        <source>Approved, not sent</source>
        <translation>منظور، ابھی نہیں بھیجا</translation>
    </message>
    <message>
        <source>Sent, no receipt yet</source>
        <translation>بھیج دیا، رسید ابھی نہیں آئی</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول ہو گیا</translation>
    </message>
    <message>
        <source>{outcome}, with the supervisor</source>
        <translation>{outcome}، نگران کے پاس</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>Call back now</source>
        <translation>ابھی دوبارہ جائیں</translation>
    </message>
    <message>
        <source>Call back overdue since {when}</source>
        <translation>دوبارہ جانے کا وقت گزر گیا: {when}</translation>
    </message>
    <message>
        <source>Not gone on with for {count} days</source>
        <translation>{count} دن سے آگے نہیں بڑھا</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتہ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>حصہ</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>آخری تبدیلی</translation>
    </message>
    <message>
        <source>Call back {when}</source>
        <translation>دوبارہ جانا: {when}</translation>
    </message>
</context>
<context>
    <name>WorklistView</name>
    <message>
        <source>Search the list</source>
        <translation>فہرست میں تلاش کریں</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>گھرانے</translation>
    </message>
    <message>
        <source>No household fits. Press Esc to see all of them.</source>
        <translation>کوئی گھرانہ نہیں ملا۔ سب دیکھنے کے لیے Esc دبائیں۔</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Number, name, last 4 of CNIC, address</source>
        <translation>نمبر، نام، شناختی کارڈ کے آخری 4 ہندسے، پتہ</translation>
    </message>
    <message>
        <source>Household {household} is finished; it waits for the supervisor.</source>
        <translation>گھرانہ {household} مکمل ہے؛ اب نگران کے جائزے کا منتظر ہے۔</translation>
    </message>
    <message>
        <source>What happened at household {household} is kept.</source>
        <translation>گھرانہ {household} پر جو ہوا وہ محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Find: name, number</source>
        <translation>تلاش: نام، نمبر</translation>
    </message>
    <message>
        <source>No households yet. Press Ctrl+N for one you have found.
Those on the list come with the next sync, or from your supervisor.</source>
        <translation>ابھی کوئی گھرانہ نہیں۔ ملنے والے گھرانے کے لیے Ctrl+N دبائیں۔
فہرست کے گھرانے اگلی ترسیل کے ساتھ یا نگران سے آتے ہیں۔</translation>
    </message>
    <message>
        <source>Visits…</source>
        <translation>دورے…</translation>
    </message>
    <message>
        <source>New household…</source>
        <translation>نیا گھرانہ…</translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation>اس لیپ ٹاپ پر تمام جوابات خفیہ شکل میں محفوظ ہیں</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>تلاش</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>ترسیل</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>تالا</translation>
    </message>
    <message>
        <source>open the household</source>
        <translation>گھرانہ کھولیں</translation>
    </message>
    <message>
        <source>go on with the last interview</source>
        <translation>پچھلا انٹرویو جاری رکھیں</translation>
    </message>
    <message>
        <source>visits to this household; no interview: why</source>
        <translation>اس گھرانے کے دورے؛ انٹرویو نہیں ہوا تو کیوں</translation>
    </message>
    <message>
        <source>a household that is not on the list</source>
        <translation>گھرانہ جو فہرست میں نہیں</translation>
    </message>
    <message>
        <source>Type part of what you look for, or press a counter; the list gets shorter.</source>
        <translation>جو ڈھونڈنا ہے اس کا کچھ حصہ لکھیں یا گنتی والا بٹن دبائیں؛ فہرست چھوٹی ہو جاتی ہے۔</translation>
    </message>
    <message>
        <source>Finding a household</source>
        <translation>گھرانہ ڈھونڈنا</translation>
    </message>
    <message>
        <source>Each line is a household: Enter opens it, to begin or to go on.</source>
        <translation>ہر سطر ایک گھرانہ ہے: Enter اسے کھولتا ہے، شروع کرنے یا آگے بڑھنے کے لیے۔</translation>
    </message>
    <message>
        <source>The households</source>
        <translation>گھرانے</translation>
    </message>
    <message>
        <source>Household {household} · stopped at “{question}” · {ago}</source>
        <translation>گھرانہ {household} · رکا: “{question}” · {ago}</translation>
    </message>
    <message>
        <source>print its slip for the family</source>
        <translation>اس کی پرچی خاندان کے لیے چھاپیں</translation>
    </message>
    <message>
        <source>find a household</source>
        <translation>گھرانہ تلاش کریں</translation>
    </message>
    <message>
        <source>show only what a counter counts; again: all</source>
        <translation>صرف ایک خانے کے گھرانے دکھائیں؛ دوبارہ دبائیں: سب</translation>
    </message>
    <message>
        <source>show only where you are asked to come back by today</source>
        <translation>صرف وہ گھرانے جہاں آج تک دوبارہ جانا ہے</translation>
    </message>
    <message>
        <source>next block; after the last: all</source>
        <translation>اگلا بلاک؛ آخری کے بعد سب</translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation>اگلا · پچھلا گھرانہ</translation>
    </message>
    <message>
        <source>show all households</source>
        <translation>تمام گھرانے دکھائیں</translation>
    </message>
    <message>
        <source>Household {household} · {ago}</source>
        <translation>گھرانہ {household} · {ago}</translation>
    </message>
    <message>
        <source>Continue interview</source>
        <translation>انٹرویو جاری رکھیں</translation>
    </message>
    <message>
        <source>Supervisor: {comment}</source>
        <translation>نگران: {comment}</translation>
    </message>
</context>
<context>
    <name>_QueueModel</name>
    <message>
        <source>flags: {count}</source>
        <translation>نشان: {count}</translation>
    </message>
    <message>
        <source>your own interview</source>
        <translation>آپ کا اپنا انٹرویو</translation>
    </message>
</context>
</TS>
