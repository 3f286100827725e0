<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pa_PK" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form {title}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy notice {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which laptop it is, and which version of the program and of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when each answer was given, changed or confirmed, and by whom of the staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one position at the door, where it is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when a slip was printed, and when the notice was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows nobody, keeps no address of the network, and sends nothing but to the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no cookies, opens no links, and its help needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpline, free of charge: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection officer: {contact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data protection officer&apos;s address has not been entered on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is collected by itself, beside the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom families can ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read on · back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
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
        <translation type="unfinished">سوال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">جواب</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">نوٹ</translation>
    </message>
    <message>
        <source>not on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged for you by the enumerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {check} – {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, before: {answer}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You returned it with: {comment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>جواب</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>{count} acre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kanal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} marla</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>A request about data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household}</source>
        <translation type="unfinished">گھرانہ {household}</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How was it seen who asks? Copy nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What exactly, and where the answer goes (no CNIC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on; after the remarks: record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back; nothing is recorded, and what is typed waits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a decision on this laptop, and the interview is not sent until then. A finished interview is erased by a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview has left this laptop: nothing is erased here. Headquarters decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to headquarters with the next sync. Nothing changes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how it was seen who asks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Comment</source>
        <translation type="unfinished">تبصرہ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">محفوظ کرو</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Details for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کرو</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کرو</translation>
    </message>
</context>
<context>
    <name>BarcodeField</name>
    <message>
        <source>Read the code</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, no final receipt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed for by the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{received} of {count} received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept here: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files not yet signed for, kept here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>The camera is opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the code still before the camera, a hand away; it is read by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera does not answer; perhaps another program uses it. Close that, or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>{count} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film with a telephone or a camera, copy the file here by cable, card or stick, and choose it: {kinds}, at most {size}. Film in low quality; a minute is long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is found on this laptop. Choose a picture file, or keep the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone is found on this laptop. Choose a sound file, or keep the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be opened. Look whether the card or stick is still there, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large: at most {size} can be taken. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has too many pixels to be opened here. Take a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is damaged, or of a sort that is not read here. JPEG, PNG, WebP, GIF and BMP are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No barcode is seen in this picture. Take it closer and sharper, or type the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this sort is not taken. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture. The question asks for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no sound file. The question asks for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no video. The question asks for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question asks for another sort of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is missing or does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family does not wish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not possible at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">کوئی ہور وجہ</translation>
    </message>
</context>
<context>
    <name>CaptureField</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} keeps a reason why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store and its encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position (GPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished">پرنٹر</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to mend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>1 unusual answer was confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unusual answers were confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t know, refused or not applicable: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions without an answer: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments on questions: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers changed since it was returned: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unusual answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in the interview: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met: it needs an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met: the answer breaks a rule of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met: unusual, and nobody confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished as partial: {reason}. Open or wrong: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very short: {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very long: {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held at night: it began after {count} o&apos;clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began while the interview of {household} was going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly the same position as household {household}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {count} m from household {household}, which is in another building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of numbers is the same in {count} interviews in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known, refused or not applicable: {count} % of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that came very fast: {count}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>There is nothing to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose from: an earlier answer decides this list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Choose the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no invitation. Choose the file or the picture that the office gave for this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code of the invitation, or choose its file or picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has a sign that no code has. It is made of digits and capital letters without U.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not whole: {count} of {all} signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has {count} signs; it should have {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the registry is like https://pser.example.pk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is of a newer program. Ask IT for an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sign is mistyped. Compare the groups with the paper, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation for this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office gave a paper, a picture or a file for this laptop. Type its code, or let it be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file or picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for practice only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the registry only: a supervisor&apos;s laptop lets this one in, by file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the address this laptop can only be let in by file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last day was {day}. Ask for a new one, or set this laptop&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last day is {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Copies: {medium} was never seen, {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies: {medium} last seen {when}, {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies: {medium} seen {when}, {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies: {medium} seen {when}, all is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Letters: Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters: Latin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Press {key} to go on. Nothing is locked; {lock} locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you decide so? Headquarters reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To erase, type {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Do not erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on to the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase for good, once the number is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not erase; headquarters reads why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back; nothing is decided, and what is typed waits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{interview}: {count} answers, {files} pictures and files, {comments} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address; notes of visits: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: the household&apos;s number, that it was erased, when and by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody goes there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household waits for your supervisor, as after a refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters is told with the next sync. Copies on cards and sticks go when they are next put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the household&apos;s number, {number}, to erase it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why first; headquarters reads it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>{typed} of {wanted} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wanted} digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Drawn: to be seen first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation type="unfinished">1 دورہ</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation type="unfinished">{count} دورے</translation>
    </message>
    <message>
        <source>Contact overdue since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished">گھرانہ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">پتہ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorsAnswer</name>
    <message>
        <source>Choose one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorsView</name>
    <message>
        <source>Households without interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No household waits for you here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>household</source>
        <translation type="unfinished">گھرانہ</translation>
    </message>
    <message>
        <source>refused for good; close the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another person goes there; send there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused again: for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were in touch, and they refused again. Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is closed: refused for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This household was drawn. Have you been there, and is it as reported?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, I have seen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody goes there again after this. Is it as reported?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, nobody is to be interviewed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes there next? What should they know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is visited once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not as reported?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>Esc once more throws it away; Enter keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pen is down: move to draw, press Space to lift it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pen down, pen up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last stroke back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What you typed here before is still here. It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something unexpected happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved.</source>
        <translation>تہاڈے جواب محفوظ نیں۔</translation>
    </message>
    <message>
        <source>Go on, and tell your supervisor what you did just before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questionnaire for this interview is not on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to bring the form pack onto this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has not been told where the registry is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to enter the registry&apos;s address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interviews in it are still on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interview goes back only with a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>کجھ نئیں بدلیا گیا۔</translation>
    </message>
    <message>
        <source>Write what the enumerator shall correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed interview and the answers in the store are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not approve it. Tell IT: somebody may have changed the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your supervisor.</source>
        <translation>اپنے نگران نوں دسو۔</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is set up already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys on this laptop do not belong to its store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the store was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your supervisor: somebody has copied or replaced a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the program has worked with this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to its other window, or close that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be read: the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent is safe at the registry, and copies may be on the backup card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop working on this laptop and give it to your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. The last answer was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers before it are saved.</source>
        <translation>ایس توں پہلے دے سارے جواب محفوظ نیں۔</translation>
    </message>
    <message>
        <source>Make room on the disk, then enter the last answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may not write its store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take the last answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected, then enter the last answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was locked before this could be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This interview has moved on in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the list and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from the list, or correct the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slip cannot be printed: nobody has entered the data protection officer&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to enter it in the settings of this laptop, as data_contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key card could not be printed: {where} did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer or the folder, or save the card as a file and print it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip could not be printed: {where} did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview is not touched by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer or the folder, or save the slip as a file and print it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practice laptop in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start practice first, or look for its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is practised stays on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to real work to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A building&apos;s number has 1 to 4 digits and at most one letter, such as 114 or 114A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block&apos;s code has exactly 9 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the code; it stands on the block map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a day and a time that are still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was refused at this household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enumerator needs to know why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This household was drawn: a supervisor goes there before it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there, or send somebody you trust, then say that it was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You reported this household yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another supervisor has to close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could not be signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tries_left} tries are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keyboard&apos;s language and the capitals key, and try again in {wait_seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last try was a moment ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many wrong tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor for a new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least {minimum} characters. Several words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody would try this passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use several words that belong together only for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the passphrase that you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase could not be kept: the disk is full or cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; the passphrase from before still opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot do this with yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your passphrase in the settings; for the rest ask another supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys have no certificate yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can interview, and every answer is saved. Finished interviews, visits and decisions need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor to have your keys certified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key ring that the program may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a long passphrase, or tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account of the computer does not hold your key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the keys of this laptop cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers in the store were not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the laptop to IT: they hold a recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with the staff number {person} works on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number, or ask your supervisor to add the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staff number {person} is on this laptop already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>نمبر ویکھو۔</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>اپنے نگران کولوں پچھو۔</translation>
    </message>
    <message>
        <source>This recovery key does not fit this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the key of this district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made this interview yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another supervisor has to decide on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little room is left on the disk: {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved, and work can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what waits, and have files removed that nobody needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left, and no new household can be begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved; interviews that were begun can be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish them, send what waits, and have room made on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop locks in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer is saved, and you come back to the same question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch any key to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{medium} does not take its copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, and tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room is left on {medium} for the copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on. Ask IT for another card, or have files removed from this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies cannot be written on {medium}: it is locked against writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on. Look whether the card has a small switch at its side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{medium} stopped answering while copies were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on. Put it in again; if this is told again, it needs to be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that were made before are missing on {medium}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved, and the copies were made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your supervisor if somebody else has had it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The battery has {percent} % left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the charger, or stop at a good place and close the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop&apos;s clock shows {shown}, and it has shown {known} before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved, and work can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of the computer, or tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop&apos;s clock shows {shown}, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on this laptop is an older copy: its log ends at entry {found}, and entry {known} was there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work can go on. What was sent is safe at the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If IT has put a copy back, all is well. If not, tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be kept: {path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold until the program is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be saved as {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or remove it to go on with the usual settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questionnaire could not take this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of who asks is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who asks, so that headquarters can answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The erasure of this household was asked for already: {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that request; it still waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took this request yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This questionnaire cannot be used: it has mistakes in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the list of mistakes to whoever made the questionnaire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer does not fit the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer before it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the open questions, then finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list on this laptop is an older one: number {found}, and number {known} was here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved, and interviews go on. Nobody new can be let in until the newer list is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to bring the newest trust list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that waits is kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending will be tried again when there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever answers at the registry&apos;s address is not the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets anything through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its sign-in page in a browser, or use another connection; then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry does not let this laptop ask for its own things ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell IT: the laptop may have to be enrolled again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of a sealed batch is missing from the outbox folder, or has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to bring the file back from a backup; other batches are sent meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is not whole: {file} is missing or has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another backup, or bring the work back from a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written to {where}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {folder} there are neither copies of a laptop nor a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the card&apos;s own folder, or the folder of one backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor, or officers with the recovery key, bring work back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as a supervisor, or bring two officers&apos; shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a share of a recovery key, or it was changed since it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy of this share, or the share of another officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open the share of {officer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keyboard&apos;s language and the capitals key, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both shares are those of {officer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the shares of two officers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of {officer} alone opens nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a second officer&apos;s share of the same key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These shares belong to two recovery keys: {first} and {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring two shares of one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was set up without a recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its own people can open it. A supervisor who works on it gives new passphrases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop belongs to recovery key {wanted}, not to {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the shares of key {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no laptop of ours in {folder}: the file with its keys is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the right folder, or bring slots.json back from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} has not worked on this laptop yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name and a role for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase was not typed the same way both times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase was given only once: it is read twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it two times, each on a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key ring, and IT allows no work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to set up the computer&apos;s key ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little room on the disk to give the store a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the key that it has is still in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {megabytes} MB of room, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of this laptop has a new key, and it could not be handed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase was replaced by a newer one; an older file of passphrases was put back on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor for a new passphrase, and tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an invitation: a sign is missing or was mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare each group of four signs with the paper, and the address too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry does not let this laptop in ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the office that gave you the invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry does not know this code, or has taken it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the paper, or ask the office for a new invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has let another laptop in, or this one under other entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the office for a new invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day of this code is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was made for somebody else, or for another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your staff number and role, or ask the office for an invitation of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer belongs to another laptop, or to an earlier request of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the answer to the request that waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever answered is not the registry that the invitation names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was believed, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the code. If they are right, tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor&apos;s permission to let laptops in does not reach so far ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the office: it can give or renew the permission, or answer the request itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s list or a certificate does not count on the day that this laptop shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the laptop&apos;s date and time. If they are right, ask the office for a newer list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request waits for an answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a request first; the answer to it can be read afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of {person} have their certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock shows {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers get the right times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock shows {shown}, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers would get wrong days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings, or ask IT. Then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock shows {shown}, but this laptop was at work at {known} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set back, or its battery is empty. No answer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{megabytes} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is room enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 500 MB it is time to make room; below 100 MB no household can be begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what waits, and take away files that are not needed, or ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No household can be begun. Those that were begun can be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room before you go to the field, or ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not say how much room is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole store is being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may take a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is whole and encrypted ({megabytes} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a passphrase nobody can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is whole and encrypted ({megabytes} MB), but only long passphrases protect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s key ring does not help: whoever copies the disk can try passphrases on the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the computer can have a key ring, ask IT to set it up; then everybody changes the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store&apos;s file is damaged in {faults} places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent is safe at the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the laptop can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what waits, then give the laptop to your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the receiver … {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver speaks: {sentences} sentences, {satellites} satellites, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs an open sky, and up to two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position after {seconds} s, right within {accuracy} m; satellites: {satellites}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position after {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver works. It does not tell how exact it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position after {seconds} s, but only within {accuracy} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That may be the house beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go under the open sky, away from walls, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver speaks ({sentences} sentences, {satellites} satellites), but has no position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line works. Under a roof, or just plugged in, it finds none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go under the open sky, wait two minutes, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has found no position in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it works, positions are typed, or a reason is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is open, but nothing arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver has no power, or something else is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull it out, plug it in again, and check again. If it stays so, tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something arrives on {where}, but it is not what receivers say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speed of the line is wrong, or it is another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to set line and speed of the receiver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receiver was found, and the system gives no position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the receiver in and check again. If it is in, ask IT to set its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no receiver at {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not read the receiver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there, but the system does not let the program use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or ask IT to allow it (on Linux: the group dialout).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the receiver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close maps and other programs, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver at {where} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell IT what stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s location service is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on in the system&apos;s settings, or ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver went away while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plug is loose, or it was pulled out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in firmly and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test slip is being printed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {place} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter here to print a test slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test slip went to {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips go the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If no paper comes out, look at the printer: switched on, paper, cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected. A test slip was saved: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips are saved as files in the same way, and printed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips are saved as files, and printed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter here to save a test slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test slip could not be printed: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips would fail in the same way; they can be saved as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the printer: switched on, paper, cable. Then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera gives pictures of {width} × {height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works, but sees nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the shutter over the lens, make light, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera is there, but no picture comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may have it, or the system does not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and check again. If it stays so, tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has no camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos can be taken with another device and chosen as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was installed without cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you need one, ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something aloud now …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone hears: {level} % at the loudest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone hears almost nothing ({level} %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is muted, or too far away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on in the system&apos;s sound settings, speak, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A microphone is there, but no sound comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has no microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound can be chosen as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was installed without microphones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is whole: {entries} entries, each bound to the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is not whole: {faults} of {entries} entries do not hold, the first is number {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are still there; what was sent is safe at the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file as it is, and find out with IT who changed it. Salvage tells what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has gaps at {told} entries, which a salvage told of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved then is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is an older copy: its log ended at entry {found}, and entry {known} was there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If IT has put a copy back, all is well. If not, find out who did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers of {interviews} interviews are those of the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {count} interviews the answers are not those of the log: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has what was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not finish or approve these; give the laptop to IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring holds this laptop&apos;s secret ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key ring ({kind}), but people sign in without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long passphrases alone protect the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let everybody change the passphrase: the new slots use the ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring holds this laptop&apos;s secret ({kind}), but {count} sign in without it: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their long passphrases alone protect the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them change the passphrase: the new slots use the ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key ring ({kind}). Whether people sign in with it, only the file with the keys would tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file with the keys first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no key ring that the program may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the computer can have one, ask IT to set it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring ({kind}) no longer holds this laptop&apos;s secret: nobody can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account. If it was that one, use the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it: sign out of the computer and in again with the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring is locked: nobody can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring does not answer: nobody can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the computer. If it stays so, use the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key ring, and people sign in with one: nobody can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the computer with the field account, or start its key ring service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the keys of this laptop is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers in the store were not touched, but nobody can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put slots.json back from a backup, or use the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the keys does not belong to this store: device, realm or recovery key differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who changed it. Do not work on this laptop until IT has looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people can sign in whom the store does not know so: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have changed the file with the keys. Do not work on this laptop until IT has looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people of this laptop cannot sign in: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they did is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they still work here, a supervisor resets their passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recovery slot: when everybody has forgotten the passphrase, nobody can open the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the laptop up with a recovery key next time, and send often until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{packs} questionnaires are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questionnaires are damaged: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the form pack onto this laptop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questionnaires that interviews need are not here: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are kept; these interviews cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the form pack onto this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} envelopes and files are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sealed files are not as they were sealed: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry takes nothing that was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them, and tell IT. A file of the outbox that the store still has is written again when sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files that the store names are missing: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interviews that they belong to are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a batch&apos;s file back from a card or a backup; a lost photo is taken again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files in the outbox are unknown to the store: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold nothing readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may be of an earlier store. IT may take them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things wait to be sent, for {days} days at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things wait to be sent, the oldest for {days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept on this laptop, and only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync soon, or carry a batch on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card or stick is configured for copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not sent yet lies on this laptop alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT names one in the settings: mirrors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is not here, and never was. Files that wait for it: {waiting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in while the program is open, or let IT correct the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is not here; it was {days} days ago. Files that wait for it: {waiting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in while the program is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is there, but cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull it out and put it in again. If it stays so, use another card, and keep this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card {place}, {count} files are not as this laptop wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has its own; nothing that was changed is ever taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card may be failing, or somebody has changed it. Use another one, and give this one to IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files on the card {place} is missing, or was not signed by this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have changed the card. Put it in while the program is open: a new list is written. Tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} cannot be written on. Files that wait for it: {waiting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the switch on its side. If it is open, use another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is full: {megabytes} MB are free. Files that wait for it: {waiting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take files away that are not ours, or use a larger card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is not as this laptop left it: its list of files is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in while the program is open: it is brought up to date. If nobody has put a copy back, tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card {place} lies nothing of this laptop. Files that wait for it: {waiting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card {place}, {count} files that lay there are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in while the program is open: they are written again. Find out who took them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} has {envelopes} of {of} envelopes. Files that wait for it: {waiting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is whole and up to date, but only {megabytes} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} files are on it, {envelopes} of {of} envelopes among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a larger card soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is there and can be written on; {megabytes} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {place} is whole and up to date; {megabytes} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cloud client keeps a copy of the store&apos;s folder, as far as names tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store lies in a folder that {service} copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is encrypted. But a copy in the middle of a change may damage it, and copies leave the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the folder out of what {service} copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this account may read the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts of this computer may read or change {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store itself is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program once: it closes its folders. Or take the rights away by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list, version {version}, counts until {ends}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list, version {version}, counts only until {ends}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews go on after that; nobody new can be enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync, or bring the newest trust list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list, version {version}, counted until {ends}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews go on; nobody new can be enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list is an older one: version {version}, and the key ring has seen version {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews go on; nobody new can be let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the newest trust list. If IT has not put a copy of the store back, find out who did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list, version {version}, counts until {ends}; no key ring remembers its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older copy of the store is not noticed here, only by the registry when something is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trust list that holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers can be saved, but nothing can be sealed or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol this laptop, or bring the trust list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are not touched by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct settings.json, or remove it to go on with the usual settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was not opened: without a passphrase only the files around it are looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose passphrase is asked, with --person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder, or set the laptop up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({person}) may sign in on this laptop again, with new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All interviews are there ({interviews}), and everybody else&apos;s passphrase still opens. The log tells of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as {person} and choose a passphrase of your own. Then have the new keys certified: {command}. Until then nothing is signed in this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop itself has new keys too: the computer&apos;s key ring did not hold the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sealed before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have them certified together with the person&apos;s. The others need a new passphrase from a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are there, and everybody&apos;s passphrase still opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy of the keys from before opens what comes after. Make a new backup, and destroy those from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key could not be handed to {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor gives them a new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of {person}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of {person} there: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase of {person}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again, {person}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase was given. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} may not be read or written by this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the system says: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop opens to recovery key {key} now, and no more to the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {files} files, {size} kB, {entries} log entries; whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with a passphrase of this laptop in this account, or with the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} UTC, {files} files, {entries} log entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is as it was on {at} UTC ({entries} log entries).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was until now lies whole in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{household}: added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{household}: went on from what was here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{household}: here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{household}: tells another story; kept beside what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{household}: was erased here, and stays so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{household}: the registry has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its files, {count} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. It would be:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households: {added} added, {continued} gone on with, {here} here already, {beside} kept beside, {erased} erased here, {at_registry} at the registry. Envelopes: {envelopes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files is missing or not signed by a laptop of this registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are missing: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that have changed since they were written, and were not taken: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were signed by somebody unknown to this registry, and were not taken: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were signed by a laptop that IT has revoked, and were not taken: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are sealed for others: {count}. Bring two officers&apos; shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} files of {at} UTC are as they were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened: name --person or --share for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log entries: {entries}. Faults: {faults}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store&apos;s file: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, column {column}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: edition {edition}, {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edition {edition} is in force: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to another parent: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than 32 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is not UTF-8; save the file as &quot;CSV UTF-8&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line cannot be read as comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no line below the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more lines than {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a level is small letters, digits and _, such as tehsil; not {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id is 1 to 32 letters, digits, dots or dashes; not {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name holds a sign that cannot be seen: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Urdu name has no Urdu letter: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day is written 2026-11-24, or left empty; not {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends before it begins: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} stands on another level above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} has another line for the same days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} is below the highest level and names no parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit has the id {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} is not on a level above; the file begins with the highest level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} is not there on all days of this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} of the edition before is missing; close it with valid_to instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {found} was on another level in the edition before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three different names are needed. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there already. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key {key} was made. Its private half is in no file but these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {whose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: for the registry&apos;s trust list and for new laptops; it opens nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each officer her own file, on a stick of her own, and keep none here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {whose} of recovery key {key}. It is whole and opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose} of recovery key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day} for {officers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public half: {public}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole key, kept by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share {number} of {all}, of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of {person} are certified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop {device} is set up; {person} can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names the root {code}. If the supervisor&apos;s laptop shows the same, give it with --root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission until {day}; {left} more requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request waits here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has set this laptop up, and no request waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {request}: laptop {device}, {role} {person} {name}, {realm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{registry} ({realm}), root {root}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, of {day}, until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is over: nobody new is let in until a newer one is here. Interviews go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop still opens to the recovery key that it has: whether there is another one is seen when the newer list is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring has seen a newer list: this store is an older copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs receipts: {id}, {name}, until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets in {roles}: {id}, {name}, until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates that are revoked: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is in force, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bad} of {pages} pages of the file are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s salt is gone: no page could be proven, and what reads like a page was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send nothing from the new store before a supervisor has compared it with a copy on a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews: {whole} whole, {part} in part, {lost} lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that may be older: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are gone: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sealed envelope is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the log that are gone or lack their content: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {read} read, none missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {read} read, {again} made again from the log, {gone} known to be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {read} read, {again} made again from the log, {gone} known to be gone; others may be missing of which nothing is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged store was not touched: {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new one with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder that is not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The damaged store was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households to visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed envelopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests about data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>کجھ نئیں بھیجیا گیا۔</translation>
    </message>
    <message>
        <source>Try another connection; if it stays so, tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than the registry answers, perhaps a sign-in page of this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>کجھ ضائع نئیں ہویا۔</translation>
    </message>
    <message>
        <source>Open the network&apos;s sign-in page in a browser, or use another connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry did not take a batch ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its interviews are kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has not signed for a file that belongs to an interview ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview and its files are kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again later; if it stays so, tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questionnaire {form} cannot be sent to this server: its setting public_key does not hold a usable key ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT for a version of the questionnaire with an RSA key of at least 2048 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt does not come from the registry or does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your supervisor and IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice and real work do not mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the file that belongs to this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate does not count here ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of trusted keys was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell IT.</source>
        <translation>آئی ٹی نوں دسو۔</translation>
    </message>
    <message>
        <source>The list of places has faults, and cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the lines that are named, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not published by the registry for this laptop ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was in force before stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newest file from IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than may be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or an answer from outside cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again, or tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or an answer is meant for another version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was sealed for somebody else, or has changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Type part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here that would be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Requests about data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family may see, correct or erase what is held of it, or object to its use. Find its household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, household number, last 4 of CNIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households</source>
        <translation type="unfinished">گھرانے</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Show what is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people said is never shown here, only how much there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what is held of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find a household</source>
        <translation type="unfinished">گھرانہ تلاش کرو</translation>
    </message>
    <message>
        <source>back; first press: forget what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No erasure waits for a decision. Type to find the household of who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one more letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found on this laptop. Answer with the address on the slip: headquarters looks further.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What was found in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with repairs ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened with 1 repair. The file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened with {count} repairs. The file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question that needs an answer has one. Enter finishes the interview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What still stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish as partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish interview</source>
        <translation>انٹرویو مکمل کرو</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing is possible when nothing stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish as partial, with {counts}? Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open or wrong is told to the supervisor and to the registry, question by question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was said is erased now, and nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, keep it for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, the respondent wants it erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions: {taken} of {asked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and files: {taken} of {asked}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstReadyPage</name>
    <message>
        <source>The laptop is set up. Is it ready?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on it works without a network. What is to be mended can wait; the settings check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Without a line, press Alt+W: a file is carried to your office or supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store from before lies on this laptop, without the keys that open it. If somebody has worked here, stop and ask IT, who can bring it back. Going on destroys nothing: it is put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up was broken off while the registry was asked. Enter the same invitation and the same passphrase: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">زبان</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {at} of {all}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>By file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is kept on this laptop, locked by your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set up before the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are made. Looking for the registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was sent. Waiting for the answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is right. Making the encrypted store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted store is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next line · next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step back; what was typed stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the invitation, or the answer, from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the invitation with the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on without a line: a file is carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another folder, card or stick for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>پچھے</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>مکمل کرو</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>اگلا حصہ</translation>
    </message>
    <message>
        <source>Other members</source>
        <translation>دوجے فرد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس لؤ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial — nothing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are saved on this laptop as you go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this laptop {time}</source>
        <translation>ایس لیپ ٹاپ تے محفوظ {time}</translation>
    </message>
</context>
<context>
    <name>GoingPanel</name>
    <message>
        <source>{now} are listed, and there shall be {then}. Who goes? Mark {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} brings them back with all answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{marked} are marked; it must be {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Add member</source>
        <translation>فرد شامل کرو</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on the erasure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people said is never shown here, only how much there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write down a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide on the erasure that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slip with the reference of the newest request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Headquarters has an interview of this household, or it is on its way. Nothing is erased here on request: headquarters decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is held of it here than its number on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of an interview has left this laptop: it can be erased here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpHere</name>
    <message>
        <source>An answer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a member, each cell a question: type into it, Enter goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What still stands in the way is listed: Enter goes there. Where nothing does, Enter finishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that names something: type its digits, the dashes come by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month: 11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year: 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file answers this; each of its buttons names its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An area: a number, with a half or a quarter as {part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An area: a number, or acres, kanals and marlas with dashes: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer of a long list: type part of its name, or its code; Enter takes the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers that fit, of a long list: type part of a name, or the code; Enter puts it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked here: read it, and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points, one after the other: type each in degrees, or let the receiver take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, in any script: type them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number: type its digits, Latin or Urdu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number; a fraction stands behind a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number on the scale: type it, or step to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date as people write it: 24/11/2026, or 24112026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time of day: 14:30, or 1430.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, a space and a time: 24/11/2026 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the answers: type its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers that fit: each code puts one in, or takes it out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order: type the codes, the first first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is to be done or read out: 1 says that it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position: type it in degrees, or let the receiver take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a code says: type it, or let the camera read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look through what is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the option one looks at · look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step up · a step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the receiver take the position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the receiver take a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the camera read the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick it, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the file away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>The family says that it is registered in PSER already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family says that it was surveyed for BISP or NSER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identity number of this household was also given in: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its mobile number was also given in: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A similar name in the same building: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 interview of another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} interviews of other people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>Don&apos;t know</source>
        <translation>معلوم نئیں</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>انکار</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>لاگو نئیں</translation>
    </message>
    <message>
        <source>The form does not bring the file {name}. Go on without it, and tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form does not bring the list {name}, so choices are missing. Tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no choices for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is at fault: it cannot tell whether this question fits. Ask it where it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is at fault: it cannot check this answer. Look at it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is at fault: it cannot work this value out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this question does not work. Answer it as well as you can, and tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a telephone, another program would answer this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form asks for a calendar that is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that this question wants is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the answer.</source>
        <translation>جواب لکھو۔</translation>
    </message>
    <message>
        <source>Type the date as day/month/year of the common calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to go on; {key} keeps a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>ایس سوال دا جواب ضروری اے۔</translation>
    </message>
    <message>
        <source>This answer is not possible here. Ask again and correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is unusual. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number, in digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number in digits; a fraction stands behind a point: 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date as day/month/year, for example 24/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a month as month/year, for example 11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a year in four digits, for example 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a time as hours:minutes, for example 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date and a time, for example 24/11/2026 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type latitude and longitude, for example 31.5204 74.3587.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the area as a number, for example {one} or {two}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With dashes, kanals go up to 7 and marlas up to 19: {parts} is 3 acres, 4 kanals, 10 marlas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line has at least 2 points, a piece of land 3. Add more, or Esc drops them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No choice has this code or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is not on the scale. Type one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every choice its place, or press Backspace to leave the question without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question does not take this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation>شروع نئیں ہویا</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member is on the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked again, the answer is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The respondent explained it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>کوئی ہور وجہ</translation>
    </message>
    <message>
        <source>Listed by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not belong to this household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The respondent stopped, and what was said may be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be gone on with another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent is withdrawn: nothing that was said may be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member {number}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save and go to the next · previous question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the option with this code · look for one by its letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark an option; in a date: the calendar · look; on a scale: a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous section (also Ctrl+Down, Ctrl+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline of the sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a question by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next problem (with Shift: previous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the member&apos;s questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment on this question</source>
        <translation>ایس سوال تے تبصرہ</translation>
    </message>
    <message>
        <source>flag this question for the supervisor, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance for you (with Shift: the picture large)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>don&apos;t know, where the form allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused, where the form allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm an unusual answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo · do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first question without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a member</source>
        <translation>فرد شامل کرو</translation>
    </message>
    <message>
        <source>take the member off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as the member above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the member up · down the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous member; in a ranking: move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the notice aloud, in large letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the family&apos;s slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next language</source>
        <translation>اگلی زبان</translation>
    </message>
    <message>
        <source>larger · smaller · usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, night, high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close what is open; go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the worklist; all is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scanner typed a code of {count} signs. It chose nothing here: the answer is as it was. Codes are for questions that ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterviewActs</name>
    <message>
        <source>This answer could not be saved. All earlier answers are safe. Free some space on the disk, then press Enter again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 answer is put aside: its question is no longer asked. {key} brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers are put aside: their questions are no longer asked. {key} brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a question first; it is questions that are flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged: your supervisor will see it in the review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flag is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question does not offer that answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list has a fixed number of members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is for the list of members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off the list. {key} brings them back with all answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: {member}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list again, with all answers: {member}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the list: {member}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer confirmed: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed again: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct this answer, or drop it with {key}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterviewMoves</name>
    <message>
        <source>There is no other member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list has its order from the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: {member}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This section is not needed for this household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment of the supervisor, open: {count}. Correct the answer, or {key} says why it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A problem. Comments of the supervisor still open: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A problem. Every comment of the supervisor is dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is open but the comment of the supervisor here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every comment of the supervisor is dealt with. No other problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>ہر سوال دا جواب موجود اے۔</translation>
    </message>
</context>
<context>
    <name>InterviewStage</name>
    <message>
        <source>Last answered: {question}, {ago}. Any key goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time asked: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t know, refused or not applicable: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>مکمل کرو</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} shows the notice in large letters, to read it aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} prints the slip for the family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no guidance for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question has no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question number</source>
        <translation>سوال نمبر</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>جاؤ</translation>
    </message>
    <message>
        <source>No question that is asked now has this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved. {key} goes back to the worklist.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCardPaper</name>
    <message>
        <source>PSER Enumerator: the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCardView</name>
    <message>
        <source>Key card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished">کاغذ</translation>
    </message>
    <message>
        <source>The same keys as F1 shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected: save the card and print it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the card as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>It has one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {count} sides; the first is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key card as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Urdu letters by their sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu letters, on or off: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper letters: with {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letters}, one for the other: {key} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break between letters: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to anything: type part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu letters on Latin keys: on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rooms at the top, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sync now</source>
        <translation>ہنے ترسیل کرو</translation>
    </message>
    <message>
        <source>lock at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide the window; again: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next language</source>
        <translation>اگلی زبان</translation>
    </message>
    <message>
        <source>larger · smaller · usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, night, high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests about data: see, correct, erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous thing on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close what is open; go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this card</source>
        <translation>ایہ کارڈ</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>This laptop is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four short steps, and it is yours. Choose the language of the window: with its number or the arrows. It can be changed at any time with Ctrl+L.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopLine</name>
    <message>
        <source>Battery {percent}, charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery {percent}: connect the charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery {percent}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetInView</name>
    <message>
        <source>Choose the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in. The answer was saved as {file}: carry it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written. Is the stick in, not full and not locked? Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a laptop in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be typed on the new laptop, in place of an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Let in and save the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you let in is written into the log of this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in and save the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another folder, card or stick for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Your office has not allowed you to let laptops in. Ask there for it, or carry the request there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office allows you to let laptops in until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office allows you to let {count} more in, until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enumerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {mark} of laptop {laptop}, made {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in only whom you know, and only if the new laptop shows the same eight signs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManySearchField</name>
    <message>
        <source>Type part of a name, or the code; Enter puts it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberChecks</name>
    <message>
        <source>{count} not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the list closes: {counts}. Enter goes to the question, {back} back to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits among the members</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ہنے ہنے</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar: {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewHousehold</name>
    <message>
        <source>The building is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was missed when the list was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They moved in after that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family with a kitchen of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">کوئی ہور وجہ</translation>
    </message>
</context>
<context>
    <name>NewHouseholdView</name>
    <message>
        <source>A household that is not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {segment}</source>
        <translation type="unfinished">بلاک {segment}</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A building that is not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another household in a building on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family of household {household} with its own kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block code (9 digits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number on the building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is: lane, gate, landmark (no names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it not on the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Add and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back; nothing is added, and what is typed waits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you found; why it is not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on; after the reason: add and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building {structure} · household {household} · family {family}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the block&apos;s code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why it is not on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In building {structure} these are on the list: {households}. Is it one of them? If it is another household, press {key} once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeNewsPage</name>
    <message>
        <source>The privacy notice has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it before your next interview. From now on it is version {version} that families are told of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new interview begins until it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read on · back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeView</name>
    <message>
        <source>Read aloud, slowly, in the respondent&apos;s language. Wait after each paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask plainly, and wait for the answer. Silence is not consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole notice was read   {marks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Save the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read; go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice {version} · its number and language are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read: the next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paragraph before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the respondent&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: ask for an adult of this household, or come again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later: wants another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the interview and erase what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: ask once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an adult of this household can agree. Nothing is asked until one is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day and a time to come, for example {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do they not want to? Do not press; thank them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When shall you come back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview ends here. Kept are the household&apos;s number, the result, its reason and the language of the notice. Everything else is erased.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Nothing waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items wait to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has taken the batches and is still checking them. Nothing is lost. Sync again later for the receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts came. {count} interviews were not taken; they are kept here, see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. The registry has signed for 1 batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. The registry has signed for {count} batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 batch waits for its receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} batches wait for their receipts</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} requests about data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Finish</source>
        <translation>مکمل کرو</translation>
    </message>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections with: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a question by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section</source>
        <translation type="unfinished">اگلا حصہ</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They refuse this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First question without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on this question</source>
        <translation>ایس سوال تے تبصرہ</translation>
    </message>
    <message>
        <source>Flag this question for the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm an unusual answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس لؤ</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>فرد شامل کرو</translation>
    </message>
    <message>
        <source>Take this member off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the member&apos;s questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the member above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this member up the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this member down the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance for this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture, large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the notice aloud, in large letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family withdraws: erase the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the family&apos;s slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the worklist</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu letters: Nastaliq, usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu letters: Naskh, compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>زبان: {language}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the key card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests about data: see, correct, erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a laptop in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Where to? A question, a household, a page, a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this number or these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation>جاؤ</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>چنو</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پچھے</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Urdu and English</source>
        <translation type="unfinished">اردو تے انگریزی</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">زبان</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished">پرنٹر</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseLines</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished">لکاؤ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">وکھاؤ</translation>
    </message>
    <message>
        <source>Capitals are on (Caps Lock).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {least} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of at least {least} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters: long enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard: {script}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>The passphrase needs {count} characters or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type the second again, or show them with Alt+S.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once more, so that no slip of a finger shuts you out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens this laptop, every day, and nobody can look it up. Three or four words that do not belong together are easy to remember and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account of the computer has no key ring. The passphrase alone protects the answers: that is weaker, and therefore it has to be longer. Tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseView</name>
    <message>
        <source>Choose your own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, somebody else knows the one you have now. From now on only you open what is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {name}. Your keys stay the same, and no answer is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase that you have now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several words that belong together only for you are easy to remember and hard to guess. Spaces count. Nobody can look it up for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next line; after the last: change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back; the passphrase stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed. The one from before opens no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase that you have now first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one was not typed the same twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Take a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receiver is connected. Type each point from another device, Enter adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metres} m², {kanals} kanal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} takes the last point away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished">نگران</translation>
    </message>
    <message>
        <source>enumerator</source>
        <translation type="unfinished">شمار کنندہ</translation>
    </message>
    <message>
        <source>Closed after 10 wrong tries: give a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still has the passphrase that was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker protection: the key ring does not help here, only long passphrases protect the answers. Tell IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker protection: only long passphrases protect the answers here, until these choose new ones: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the work, or went to another team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was entered by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may know the passphrase or have a copy: the store gets a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun, and nobody else can go on with them: {households}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished, and not sent yet: {households}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list and not begun: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does {name} work here no more? What was done stays; only who is added anew is let in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{households} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTiles</name>
    <message>
        <source>Find your name, or type your staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>{name} can sign in. Tell nobody else the passphrase; at the first sign-in another one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys wait for a certificate; until it comes, interviews can be held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sees another&apos;s passphrase, not even you. You can give a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a laptop in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a new passphrase; the keys are made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have the keys certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove somebody; what was done stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a new laptop in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is changed; back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waits for a certificate can interview; finished interviews, visits and decisions need it. Keys are not certified on this laptop: ask IT to enrol them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of {name} are certified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works here no more. What was done stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Somebody new on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell nobody else this passphrase: at the first sign-in another one is chosen. The keys are made now, for this person alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new passphrase for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing key is made anew, because nobody else ever had the old one. What was signed stays valid, and no answer is touched. Tell nobody else this passphrase: at the next sign-in another one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as it stands on the staff card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next line; after the last: let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the work is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back; nobody is let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the staff number first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what this person does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was not typed the same twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Type the name of the person who will work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the staff number, as it stands on the duty card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A staff number has no spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what this person does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works on this laptop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first person. A supervisor can add others later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enumerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receiver is connected. Type the position from another device, or keep with {key} why there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy {metres} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map is shown here; the position is typed or taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionPanel</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to the receiver. Stand under open sky.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver is looking for satellites: {count} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy {now} m, wanted {wanted} m. Positions so far: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver does not answer. Look whether it is plugged in; Esc goes back, and the position can be typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeButton</name>
    <message>
        <source>Delete all practice and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged for the supervisor: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known, refused or not applicable: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation type="unfinished">تصدیق شدہ: {reason}</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The answer is unusual. Why is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why can this not be taken?</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>تصدیق شدہ: {reason}</translation>
    </message>
    <message>
        <source>Flagged for the supervisor</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting {count}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is with the enumerators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is approved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankField</name>
    <message>
        <source>Type the codes, the first first. {keys} moves a choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Check this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you go to the field. Nothing that is seen or heard here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from check to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check this one, or stop it; prints a test slip at the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop what is being checked; back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order: {good}. To know: {care}. To mend: {bad}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>In words, if needed</source>
        <translation>لوڑ ہووے تے لفظاں وچ</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop {laptop} · {name} ({number}) · set up on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not stand on this paper. Nobody can look it up. Never write it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten: your supervisor gives you a new one on this laptop. A supervisor asks another one, or IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nobody can sign in: IT opens the laptop with the recovery key {key}. All answers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost or stolen: tell your office the number of the laptop at once. Registry: {registry}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySlipView</name>
    <message>
        <source>Recovery slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do when the passphrase or the laptop is lost. There is no secret on it: keep it with your papers, not with the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished">کاغذ</translation>
    </message>
    <message>
        <source>Esc goes on without the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected: save the slip and print it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the slip as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery slip as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>{time}: household {household} asked you to come back ({address}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}: household {household} asked you to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalPanel</name>
    <message>
        <source>{member} is named in other answers. What shall they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: they are asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another member, by number or name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or name of the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else on this list has that number or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {member} off the list? Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} brings them back with all answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is all that will be in the file. It holds no answers, no names, no addresses and no numbers of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults in the log: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent: the file stays on this laptop until you give it to IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read on · back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
</context>
<context>
    <name>RequestSlip</name>
    <message>
        <source>PRACTICE: this request is not real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request about data: {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household: {household} · asked on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by {name}, staff number {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters answers. Ask there with this reference: {contact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking costs nothing, and nobody loses help by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this slip. Nothing that you answered stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestSlipView</name>
    <message>
        <source>Slip of request {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it to who asked: with the reference headquarters finds the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished">کاغذ</translation>
    </message>
    <message>
        <source>Nothing that the family answered is on the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected: save the slip and print it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the slip as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>The slip as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Recorded as {reference}. Print the slip, or write the reference down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of this household is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was erased; headquarters reads why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished">گھرانہ</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object to its use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a child, or somebody in her care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf, with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original card seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told only; no card seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a decision here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not erased here; headquarters is told why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview finished, with the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview approved, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview on its way to headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has the interview; erased here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn, and erased here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and what the list brought: held, not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: nothing is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits: {count}; with a note: {notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted copies may lie on {count} cards or sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun {begun}, last touched {touched}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and files: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes of numbers, which nobody can read: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed for headquarters: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the interview itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}: {count} answers {mask}</source>
        <translation type="unfinished"></translation>
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
        <translation>واپس کرو</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>منظور کرو</translation>
    </message>
    <message>
        <source>next · previous answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>household</source>
        <translation>گھرانہ</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approve the interview</source>
        <translation>انٹرویو منظور کرو</translation>
    </message>
    <message>
        <source>take the approval back, for ten seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return it to the enumerator, with a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment on this question</source>
        <translation>ایس سوال تے تبصرہ</translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down · up in the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a question with its answer and what was said about it. Read, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview of the current line is read beside the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the enumerator should do; Enter keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next flag or remark; side by side: next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side with the revision before, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all · flagged · with comments · confirmed · special · empty · changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next of these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the comment; all answers again; close side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You approved this interview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This interview is with the enumerator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made this interview yourself. Another supervisor has to decide on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is approved. {key} takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approval can be taken back any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval of household {household} is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should the enumerator correct?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the comments on {questions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} goes back to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>محفوظ کرو</translation>
    </message>
    <message>
        <source>Write what the enumerator should do; then press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Is anybody else living here? If not, go on with {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is listed yet.</source>
        <translation>ہالے کوئی درج نئیں۔</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>فرد شامل کرو</translation>
    </message>
    <message>
        <source>Comment: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">محفوظ کرو</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchListField</name>
    <message>
        <source>Type part of the name, or the code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every choice holds at once. What you choose here is yours; lock and printer are the laptop&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nastaliq, usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naskh, compact: more on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock without a key for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished">{minutes} منٹ</translation>
    </message>
    <message>
        <source>Letters alone are keys in the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: only with Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer for slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is connected; slips are saved as files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on this laptop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this laptop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for IT…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the key card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Numbers are shown in Latin digits; Urdu digits are understood too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people on this laptop: add, new passphrase, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the last choice back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print a test slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the card of all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check this laptop: clock, disk, GPS, printer, camera, microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report for IT, without personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished">پچھے</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetField</name>
    <message>
        <source>{key} begins a new line</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged by the enumerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an answer, or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count} of {all}. {key} shows all answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer here: {name}. {key} shows all answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first revision: there is none before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {number} is no longer on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside revision {number}: {changed} changed, {came} new, {went} gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} closes this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Who is working?</source>
        <translation>کم کون کر رہیا اے؟</translation>
    </message>
    <message>
        <source>Choose your name, then type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been added to this laptop yet. Ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>لکاؤ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>وکھاؤ</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولو</translation>
    </message>
    <message>
        <source>Forgotten?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals are on (Caps Lock).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s key ring does not help here: only the long passphrase protects the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked · {count} not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find a name or a staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose · open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to do when it is forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard: {script}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 try is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tries are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keyboard&apos;s language and Caps Lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last try was a moment ago. This one does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many wrong tries. All answers are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can look up a passphrase. All answers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other supervisor is on this laptop: IT opens it with the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor for a new passphrase: {names}. It is given in the settings, under People on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>Slip for the family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed once before. Each print is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed {count} times before. Each print is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the reference number, their rights and the helpline; no answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>A6, this household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, this and the next three households, without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the family answered is on the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is connected: save the slip and print it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the slip as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another folder, card or stick for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation>پچھے</translation>
    </message>
    <message>
        <source>Sent to {printer}. Hand the slip over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip of {reference} as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundPanel</name>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop and throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc once more throws the recording away; Enter keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone does not answer. Esc goes back; a file can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecialChip</name>
    <message>
        <source>{key} takes it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmissionPage</name>
    <message>
        <source>This would be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submission as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes of XML. Here nothing is kept and nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it these files: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نقل ہو گیا۔</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission as XML, to be read</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording {name} cannot be played here. Read the question aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video {name} cannot be played here. Go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, F11 closes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, F11 opens it</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} finished interviews wait for the supervisor, and are not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches and receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No batches yet.
Approved interviews are sealed into one when you send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make batch and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that leaves this laptop is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a batch of what waits and send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause; the next sync goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has not signed for anything from this laptop yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last receipt of the registry: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch {number} of {count} · {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>ترسیل</translation>
    </message>
    <message>
        <source>open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>زبان: {language}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · never synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In contact · last sync {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · last sync {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>{name} is no form. Forms are files of these kinds: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed and gives no form now. You see the form as it was; what is wrong stands beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work, and the fault is ours. Try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed and was read again. Answers kept: {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that fit no longer: {lost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up answers stand in the form now; yours were left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for which none was found: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pieces of advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was found in the form: show, hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the submission as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill with made-up answers; once more: stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open with repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the trial</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialInterview</name>
    <message>
        <source>Nothing is kept. {key} closes the trial.</source>
        <translation type="unfinished"></translation>
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
        <translation>فارم کھولو</translation>
    </message>
    <message>
        <source>The form does not ask this now; look at the row in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولو</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop filling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file gives no form yet. What is wrong stands beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a form here, or open one with {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>آزمائش</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleView</name>
    <message>
        <source>Details for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">نقل کرو</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by this fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the sign-in, to try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitView</name>
    <message>
        <source>Visits to household {household}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interview now: what happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do they not want to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (no names, no numbers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Day and time to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پچھے</translation>
    </message>
    <message>
        <source>Take the last visit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back; nothing is recorded, and what is typed waits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose what happened by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on; after the note: save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the last visit back, recorded by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is recorded here now: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered here stays until the family withdraws: for that, open the interview, press {key} and choose “{act}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to come back; a time alone is today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to come back, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what happened first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why they do not want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day and a time, for example {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type when to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed already.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked, nobody at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>انکار</translation>
    </message>
    <message>
        <source>Nobody lives here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a dwelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviewed already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached, or not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No common language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come back {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {visit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} visits so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one on another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one at another time of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still wanted if nobody is met: {visits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy, or they do not trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They expect nothing from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head or an elder is away or does not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were asked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fear of tax, or of losing help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">کوئی ہور وجہ</translation>
    </message>
</context>
<context>
    <name>WaitingStep</name>
    <message>
        <source>Type the passphrase that you chose for this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written. Is the stick in, not full and not locked? Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {mark} of {name} ({number}), made {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop waits to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the request to a supervisor or to your office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There the laptop is let in, and you get a file with the answer. The program may be closed until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer to this request will not open this laptop any more. Press Alt+X once more to begin anew, or Esc to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message>
        <source>The family withdraws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members on the list: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments: {count}; and all pictures and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that household {household} withdrew, when, and who entered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which notice was read, and in which language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased at once, for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this interview was sent. Thank the respondent, and leave the slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkFilters</name>
    <message>
        <source>Finished</source>
        <translation type="unfinished">مکمل</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished">جاری</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only: {counted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {segment}: {over} of {count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{blocks} blocks: {over} of {count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to come back today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>To visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress, 1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress, {count} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>جاری</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished, with the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, no receipt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}, with the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>Call back {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back overdue since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not gone on with for {count} days</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistView</name>
    <message>
        <source>Search the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households</source>
        <translation>گھرانے</translation>
    </message>
    <message>
        <source>No household fits. Press Esc to see all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولو</translation>
    </message>
    <message>
        <source>Number, name, last 4 of CNIC, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} is finished; it waits for the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened at household {household} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: name, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No households yet. Press Ctrl+N for one you have found.
Those on the list come with the next sync, or from your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New household…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are encrypted on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
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
        <translation>گھرانہ کھولو</translation>
    </message>
    <message>
        <source>go on with the last interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits to this household; no interview: why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a household that is not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type part of what you look for, or press a counter; the list gets shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding a household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a household: Enter opens it, to begin or to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} · stopped at “{question}” · {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print its slip for the family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find a household</source>
        <translation>گھرانہ تلاش کرو</translation>
    </message>
    <message>
        <source>show only what a counter counts; again: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show only where you are asked to come back by today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next block; after the last: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next · previous household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household {household} · {ago}</source>
        <translation>گھرانہ {household} · {ago}</translation>
    </message>
    <message>
        <source>Continue interview</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
