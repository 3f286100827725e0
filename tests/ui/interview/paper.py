"""A questionnaire on paper: a small form with a roster in two languages, kept in memory, for tests of the window."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from enumerator.errors import DiskFull
from enumerator.fieldwork.interview import Answered
from enumerator.fieldwork.media.taking import Taken
from enumerator.fieldwork.undoing import Turned
from forms.engine.finding import ChoiceIndex
from forms.errors import AnswerNotAccepted, NoSuchPlace, NotFinished
from forms.prompts import (
    Change,
    Choice,
    FactKind,
    Kind,
    Problem,
    ProblemKind,
    Prompt,
    Row,
    Section,
    SectionKind,
    SectionState,
    Shrinking,
)

ENGLISH, URDU = "English (en)", "Urdu (ur)"
Answers = Mapping[str, str]


@dataclass(frozen=True)
class Q:
    """A question of the paper form."""

    name: str
    kind: Kind
    english: str
    urdu: str
    code: str = ""
    choices: tuple[tuple[str, str, str], ...] = ()
    required: bool = True
    asked: Callable[[Answers], bool] = lambda _answers: True
    allowed: Callable[[str], bool] = lambda _value: True
    hard: tuple[str, str] = ("", "")
    usual: Callable[[str], bool] = lambda _value: True
    soft: tuple[str, str] = ("", "")
    hint: tuple[str, str] = ("", "")
    appearance: frozenset[str] = frozenset()
    special: tuple[str, ...] = ()
    pii: str = ""
    row_ref: str = ""
    read_only: bool = False


YES_NO = (("1", "Yes", "ہاں"), ("2", "No", "نہیں"))
SEX = (("1", "Male", "مرد"), ("2", "Female", "عورت"), ("3", "Transgender", "خواجہ سرا"))
RELATION = (
    ("1", "Head", "سربراہ"), ("2", "Wife or husband", "بیوی یا شوہر"), ("3", "Son or daughter", "بیٹا یا بیٹی"),
    ("4", "Father or mother", "والد یا والدہ"), ("5", "Brother or sister", "بھائی یا بہن"),
    ("6", "Grandchild", "پوتا، پوتی، نواسا، نواسی"), ("7", "Daughter-in-law or son-in-law", "بہو یا داماد"),
    ("8", "Nephew or niece", "بھتیجا، بھانجی"), ("9", "Grandparent", "دادا، نانی"),
    ("10", "Other relative", "دیگر رشتہ دار"), ("11", "Servant", "ملازم"), ("12", "Lodger", "کرایہ دار"),
    ("13", "Not related", "غیر رشتہ دار"), ("96", "Other", "دیگر"),
)  # fmt: skip
WALLS = (
    ("1", "Baked brick or cement block", "پکی اینٹ یا سیمنٹ بلاک"), ("2", "Unbaked brick or mud", "کچی اینٹ یا گارا"),
    ("3", "Wood or bamboo", "لکڑی یا بانس"), ("96", "Other, specify", "دیگر، وضاحت کریں"),
)  # fmt: skip
TOILET = (
    ("1", "Flush to sewer", "فلش، سیوریج سے منسلک"), ("2", "Flush to septic tank or pit", "فلش، سیپٹک ٹینک یا گڑھا"),
    ("3", "Dry pit latrine", "خشک گڑھا"), ("4", "No toilet", "کوئی نہیں"),
)  # fmt: skip
ASSETS = (
    ("1", "Bicycle", "سائیکل"), ("2", "Motorcycle", "موٹر سائیکل"), ("3", "Television", "ٹیلی ویژن"),
    ("12", "Refrigerator", "ریفریجریٹر"),
)  # fmt: skip

FORM: dict[str, tuple[str, str, SectionKind, tuple[Q, ...]]] = {
    "/data/ident": ("Identification", "شناخت", SectionKind.QUESTIONS, (
        Q("case", Kind.TEXT, "Case number", "کیس نمبر", "A01", read_only=True),
        Q("notice", Kind.NOTE, "Read the notice aloud.", "نوٹس بلند آواز سے پڑھیں۔", required=False),
        Q("head_name", Kind.TEXT, "Name of the head of household", "سربراہِ گھرانہ کا نام", "A02", pii="1"),
        Q("mobile", Kind.TEXT, "Mobile number of the respondent", "جواب دہندہ کا موبائل نمبر", "A03", required=False,
          allowed=lambda v: len(v) == 11 and v.startswith("03"), special=("refused",), pii="1",
          hard=("A mobile number has 11 digits and begins with 03.",
                "موبائل نمبر میں 11 ہندسے ہوتے ہیں اور یہ 03 سے شروع ہوتا ہے۔")),
        Q("visit_day", Kind.DATE, "Date of the visit", "آمد کی تاریخ", "A04"),
    )),
    "/data/member": ("Household members", "گھرانے کے افراد", SectionKind.ROSTER, (
        Q("m_name", Kind.TEXT, "Name", "نام", "B01", pii="1"),
        Q("relation", Kind.SELECT_ONE, "Relation to the head", "سربراہ سے رشتہ", "B02", RELATION),
        Q("sex", Kind.SELECT_ONE, "Sex", "جنس", "B03", SEX),
        Q("age", Kind.INTEGER, "Age in completed years", "عمر (مکمل سالوں میں)", "B04",
          allowed=lambda v: 0 <= int(v) <= 120, hard=("Age is from 0 to 120.", "عمر 0 سے 120 تک ہوتی ہے۔"),
          usual=lambda v: int(v) <= 100, soft=("Age above 100. Ask again.", "عمر 100 سے زیادہ۔ دوبارہ پوچھیں۔")),
        Q("married", Kind.SELECT_ONE, "Ever married?", "کبھی شادی ہوئی؟", "B05", YES_NO,
          asked=lambda a: a.get("age", "").isdigit() and int(a["age"]) >= 10),
        Q("spouse", Kind.INTEGER, "Line number of the spouse", "شریکِ حیات کا نمبر شمار", "B06", required=False,
          asked=lambda a: a.get("married") == "1", row_ref="/data/member"),
    )),
    "/data/housing": ("Housing", "رہائش", SectionKind.QUESTIONS, (
        Q("walls", Kind.SELECT_ONE, "What are the outer walls of the house mainly made of?",
          "گھر کی بیرونی دیواریں زیادہ تر کس چیز کی بنی ہوئی ہیں؟", "C01", WALLS),
        Q("walls_other", Kind.TEXT, "Which other material?", "کون سی دوسری چیز؟", "C02",
          asked=lambda a: a.get("walls") == "96"),
        Q("rooms", Kind.INTEGER, "How many rooms are used for sleeping?",
          "سونے کے لیے کتنے کمرے استعمال ہوتے ہیں؟", "C03",
          allowed=lambda v: 0 < int(v) < 50, hard=("1 to 49 rooms.", "1 سے 49 کمرے۔"),
          usual=lambda v: int(v) <= 10,
          soft=("More than 10 rooms is unusual. Ask again.", "10 سے زیادہ کمرے غیر معمولی ہیں۔ دوبارہ پوچھیں۔")),
        Q("toilet", Kind.SELECT_ONE, "What type of toilet does the household use?",
          "گھرانہ کس قسم کا بیت الخلا استعمال کرتا ہے؟", "C04", TOILET, special=("dont_know", "refused"),
          hint=("Read the list aloud. Mark the one used by most members.",
                "فہرست پڑھ کر سنائیں۔ جو زیادہ تر افراد استعمال کرتے ہیں وہ درج کریں۔")),
        Q("assets", Kind.SELECT_MANY, "Which of these does the household own?",
          "ان میں سے گھرانے کے پاس کیا ہے؟", "C05", ASSETS, required=False),
        Q("gps", Kind.GEOPOINT, "Position at the door", "دروازے پر مقام", "C06", required=False),
        Q("photo", Kind.IMAGE, "Photo of the house", "گھر کی تصویر", "C07", required=False),
    )),
}  # fmt: skip


@dataclass
class PaperSession:
    """The form as it stands now (forms.session.FormSession, in small)."""

    values: dict[str, str] = field(default_factory=dict)
    specials: dict[str, str] = field(default_factory=dict)
    confirmed: dict[tuple[str, int], str] = field(default_factory=dict)
    row_ids: list[str] = field(default_factory=list)
    language: str = ENGLISH
    languages: tuple[str, ...] = (ENGLISH, URDU)
    title: str = "PSER on paper"
    made: int = 0

    def media(self, name: str) -> bytes | None:
        return None

    def sections(self) -> tuple[Section, ...]:
        found = []
        for ref, (english, urdu, kind, _) in FORM.items():
            pages = [row.ref for row in self.rows(ref)] if kind is SectionKind.ROSTER else [ref]
            prompts = [
                one for page in pages for one in self.prompts(page) if one.kind is not Kind.NOTE
            ]
            answered = sum(1 for one in prompts if one.answered)
            open_ones = sum(1 for one in prompts if one.required and not one.answered)
            wrong = sum(
                1 for one in prompts if one.answered and any(p.blocks for p in one.problems)
            )
            state = SectionState.COMPLETE if not open_ones and prompts else SectionState.IN_PROGRESS
            state = SectionState.NOT_STARTED if not answered else state
            state = SectionState.ERROR if wrong else state
            label = english if self.language == ENGLISH else urdu
            found.append(
                Section(ref, label, kind, state, len(prompts), answered, wrong, len(self.rows(ref)))
            )
        return tuple(found)

    def rows(self, ref: str) -> tuple[Row, ...]:
        if ref != "/data/member":
            return ()
        return tuple(
            Row(f"{ref}[{at}]", row_id, self.values.get(f"{ref}[@{row_id}]/m_name", ""))
            for at, row_id in enumerate(self.row_ids, 1)
        )

    def prompts(self, ref: str) -> tuple[Prompt, ...]:
        section, key = self._page(ref)
        answers = {q.name: self.values.get(f"{key}/{q.name}", "") for q in FORM[section][3]}
        return tuple(
            self._prompt(q, f"{ref}/{q.name}", f"{key}/{q.name}")
            for q in FORM[section][3]
            if q.asked(answers)
        )

    def prompt(self, ref: str) -> Prompt:
        page, _, name = ref.rpartition("/")
        section, key = self._page(page)
        for q in FORM[section][3]:
            if q.name == name:
                return self._prompt(q, ref, f"{key}/{name}")
        raise NoSuchPlace(ref)

    def labels(self, ref: str) -> tuple[str, ...]:
        name = self.prompt(ref).name
        found = next(q for *_, questions in FORM.values() for q in questions if q.name == name)
        return found.english, found.urdu

    def value(self, ref: str) -> str:
        return self.prompt(ref).value

    def shrinking(self, ref: str, value: str) -> Shrinking | None:
        return None

    def ref_of(self, key: str) -> str | None:
        for at, row_id in enumerate(self.row_ids, 1):
            key = key.replace(f"[@{row_id}]", f"[{at}]")
        return None if "[@" in key else key

    def search_choices(self, ref: str, typed: str, limit: int) -> tuple[Choice, ...]:
        choices = self.prompt(ref).choices
        index = ChoiceIndex([one.value for one in choices], [one.label for one in choices])
        return tuple(choices[at] for at in index.find(typed, limit))

    def choices_beginning(self, ref: str, typed: str) -> tuple[Choice, ...]:
        name = self.prompt(ref).name
        found = next(q for *_, questions in FORM.values() for q in questions if q.name == name)
        codes = {
            c
            for c, en, ur in found.choices
            if any(n.casefold().startswith(typed) for n in (en, ur))
        }
        return tuple(choice for choice in self.prompt(ref).choices if choice.value in codes)

    def special_answers(self) -> tuple[Prompt, ...]:
        found = (self.ref_of(key) for key, which in self.specials.items() if which)
        return tuple(self.prompt(ref) for ref in found if ref is not None)

    def can_add(self, ref: str) -> bool:
        return ref == "/data/member"

    @property
    def awaits_position(self) -> bool:
        return False

    def can_remove(self, row_ref: str) -> bool:
        return True

    def rows_naming(self, row_ref: str) -> tuple[Prompt, ...]:
        return ()

    def check(self) -> tuple[Problem, ...]:
        pages = [
            page
            for ref, (_, _, kind, _) in FORM.items()
            for page in (
                [row.ref for row in self.rows(ref)] if kind is SectionKind.ROSTER else [ref]
            )
        ]
        return tuple(
            problem
            for page in pages
            for one in self.prompts(page)
            for problem in (*self._missing(one), *one.problems)
        )

    def _missing(self, one: Prompt) -> tuple[Problem, ...]:
        if one.answered or not one.required or one.read_only:
            return ()
        words = "Write the name." if one.name == "head_name" else ""
        return (Problem(one.ref, ProblemKind.REQUIRED, words),)

    def _page(self, ref: str) -> tuple[str, str]:
        if ref in FORM and FORM[ref][2] is SectionKind.QUESTIONS:
            return ref, ref
        for row in self.rows("/data/member"):
            if row.ref == ref:
                return "/data/member", f"/data/member[@{row.id}]"
        raise NoSuchPlace(ref)

    def _prompt(self, q: Q, ref: str, key: str) -> Prompt:
        english = self.language == ENGLISH
        value = self.values.get(key, "")
        problems = []
        if value and not q.allowed(value):
            problems.append(Problem(ref, ProblemKind.CONSTRAINT, q.hard[0 if english else 1]))
        elif value and not q.usual(value):
            why = self.confirmed.get((key, 0))
            words = q.soft[0 if english else 1]
            problems.append(Problem(ref, ProblemKind.WARNING, words, 0, why))
        return Prompt(
            ref, key, q.name, q.code, q.kind, q.english if english else q.urdu,
            hint=q.hint[0 if english else 1], value=value,
            choices=tuple(Choice(code, en if english else ur) for code, en, ur in q.choices),
            required=q.required, read_only=q.read_only, appearance=q.appearance,
            problems=tuple(problems), special=q.special,
            special_answer=self.specials.get(key, ""), pii=q.pii, row_ref=q.row_ref,
        )  # fmt: skip


@dataclass(frozen=True)
class PaperRemark:
    ref: str
    author: str
    text: str
    at: datetime
    asked: bool = False


class PaperDesk:
    """An open interview that is kept nowhere; its store can be told to be full."""

    household = "0417-12-1"

    def __init__(self, session: PaperSession | None = None) -> None:
        self.session = session or PaperSession()
        self.session.values.setdefault("/data/ident/case", "0417-0012-1")
        self.place = ("", "")
        self.saved_at: datetime | None = None
        self.last_answered: Answered | None = None
        self.seconds = 0
        self.can_withdraw = False
        self.full = False
        self.finalized, self.partial = False, ""
        self.removed: list[tuple[str, str]] = []
        self._remarks: list[PaperRemark] = []
        self.flagged: set[str] = set()
        self.files: dict[str, bytes] = {}
        self._done: list[tuple[str, str, str]] = []
        self._undone: list[tuple[str, str, str]] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.session.check()

    def answer(self, ref: str, value: str, going: Collection[str] = ()) -> Change:
        self._write()
        prompt = self.session.prompt(ref)
        if prompt.kind is Kind.INTEGER and value and not value.lstrip("-").isdigit():
            raise AnswerNotAccepted(ref, "type")
        self._done.append((ref, prompt.value, value))
        self._undone.clear()
        return self._set(ref, value)

    def give_special(self, ref: str, which: str) -> Change:
        self._write()
        change = self._set(ref, "")
        self.session.specials[self.session.prompt(ref).key] = which
        return change

    def attach(self, ref: str, taken: Taken) -> Change:
        change = self.answer(ref, taken.name)
        self.files[taken.name] = taken.data
        return change

    def file(self, name: str) -> bytes | None:
        return self.files.get(name)

    def add_row(self, ref: str) -> Change:
        self._write()
        self.session.made += 1
        self.session.row_ids.append(f"r{self.session.made}")
        return Change((), rows_changed=True, ref=f"{ref}[{len(self.session.row_ids)}]")

    def remove_row(self, ref: str, reason: str, instead: str = "") -> Change:
        self._write()
        rows = self.session.rows("/data/member")
        gone = next(row for row in rows if row.ref == ref)
        self.session.row_ids.remove(gone.id)
        self.removed.append((ref, reason))
        return Change((), rows_changed=True)

    def move_row(self, ref: str, to: int) -> Change:
        self._write()
        row = next(row for row in self.session.rows("/data/member") if row.ref == ref)
        self.session.row_ids.remove(row.id)
        self.session.row_ids.insert(to - 1, row.id)
        return Change((), rows_changed=True, ref=f"/data/member[{to}]")

    def confirm(self, ref: str, rule: int, reason: str) -> Change:
        self._write()
        self.session.confirmed[self.session.prompt(ref).key, rule] = reason
        return Change((), frozenset({ref}))

    def comment(self, ref: str, text: str) -> None:
        self._write()
        self._remarks.append(PaperRemark(ref, "Amina", text, datetime(2026, 11, 24, tzinfo=UTC)))

    def comments(self) -> tuple[PaperRemark, ...]:
        return tuple(self._remarks)

    def asked(self) -> tuple[str, ...]:
        return ()

    def flag(self, ref: str) -> bool:
        self._write()
        self.flagged ^= {ref}
        return ref in self.flagged

    def flags(self) -> frozenset[str]:
        return frozenset(self.flagged)

    def enter(self, section_ref: str, ref: str) -> None:
        self.place = (section_ref, ref)

    def set_language(self, language: str) -> None:
        self.session.language = language

    def locate(self, position: str) -> None:
        return None

    def undo(self) -> Turned | None:
        if not self._done:
            return None
        ref, before, after = self._done.pop()
        self._undone.append((ref, before, after))
        self._set(ref, before)
        return Turned(FactKind.ANSWERED, self.session.prompt(ref).key, ref)

    def redo(self) -> Turned | None:
        if not self._undone:
            return None
        ref, before, after = self._undone.pop()
        self._done.append((ref, before, after))
        self._set(ref, after)
        return Turned(FactKind.ANSWERED, self.session.prompt(ref).key, ref)

    def finalize(self) -> None:
        if any(problem.blocks for problem in self.problems):
            raise NotFinished(self.problems)
        self.finalized = True

    def finalize_partial(self, reason: str) -> None:
        self._write()
        self.finalized, self.partial = True, reason

    def value(self, ref: str) -> str:
        return self.session.prompt(ref).value

    def _set(self, ref: str, value: str) -> Change:
        page = ref.rpartition("/")[0]
        answered = {one.ref for one in self.session.prompts(page) if one.answered}
        before = {one.ref for one in self.session.prompts(page)}
        self.session.values[self.session.prompt(ref).key] = value
        self.session.specials.pop(self.session.prompt(ref).key, None)
        after = {one.ref for one in self.session.prompts(page)}
        opened, closed = tuple(sorted(after - before)), tuple(sorted(before - after))
        return Change(
            (), frozenset({ref}), opened, closed, aside=len(answered.intersection(closed))
        )

    def _write(self) -> None:
        if self.full:
            raise DiskFull(Path("store.db"))
        self.saved_at = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)
