"""What the window is shown: questions as they stand now, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from forms.definition.digits import Digits
from forms.definition.markup import Styled


class Kind(StrEnum):
    """What sort of answer a question takes; decides the widget."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATETIME = "dateTime"
    SELECT_ONE = "select_one"
    SELECT_MANY = "select_many"
    RANK = "rank"
    RANGE = "range"
    ACKNOWLEDGE = "acknowledge"
    NOTE = "note"
    GEOPOINT = "geopoint"
    GEOTRACE = "geotrace"
    GEOSHAPE = "geoshape"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    FILE = "file"
    BARCODE = "barcode"
    LEGEND = "legend"  # the names of choices over a table of questions; asks nothing itself


ASKS_NOTHING = frozenset({Kind.NOTE, Kind.LEGEND})
MEDIA = frozenset({Kind.IMAGE, Kind.AUDIO, Kind.VIDEO, Kind.FILE})  # the answer names a file
BY_DEVICE = MEDIA | {Kind.GEOPOINT, Kind.GEOTRACE, Kind.GEOSHAPE}
"""What a camera, a microphone or a receiver takes. Where it cannot be, a reason stands for a required answer."""
NOT_TAKEN = (
    -1
)  # in place of a soft check's number: the reason why a required answer of BY_DEVICE was not taken


class TroubleKind(StrEnum):
    """What is wrong with a question itself, whatever the answer; the question goes on as well as it can."""

    LIST_ABSENT = "list_absent"  # its choices are in a file that is not there: ``subject``
    NO_CHOICES = "no_choices"  # nothing is offered, and no answer can change that
    RULE_DROPPED = (
        "rule_dropped"  # ``subject`` is the rule that does not work: relevant, constraint …
    )
    MEDIA_ABSENT = "media_absent"  # a picture or sound that the pack lacks; ``subject`` is its file
    UNSUPPORTED = "unsupported"  # ``subject`` is a Kind, "application" or "calendar"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that the person at the keyboard cannot mend and should know of."""

    kind: TroubleKind
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """Names of the pictures and sounds that belong to a text; each empty where there is none."""

    image: str = ""
    big_image: str = ""  # the same picture to be looked at closely
    audio: str = ""
    video: str = ""

    def __bool__(self) -> bool:
        return bool(self.image or self.big_image or self.audio or self.video)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(n for n in (self.image, self.big_image, self.audio, self.video) if n)


@dataclass(frozen=True, slots=True)
class Choice:
    """One offered choice: the code that is stored, the words that are shown."""

    value: str
    label: str  # without looks
    styled: Styled = ()  # the words with their looks; empty where they have none
    short: str = ""  # for narrow places; empty where the form has no shorter name
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a range offers: from ``start`` to ``end`` (which may be the smaller) in steps."""

    start: Decimal
    end: Decimal
    step: Decimal  # above 0

    @property
    def lowest(self) -> Decimal:
        return min(self.start, self.end)

    @property
    def highest(self) -> Decimal:
        return max(self.start, self.end)

    def takes(self, value: Decimal) -> bool:
        """Whether ``value`` is one of the numbers on the scale."""
        return self.lowest <= value <= self.highest and (value - self.start) % self.step == 0


class ProblemKind(StrEnum):
    """REQUIRED and CONSTRAINT are hard (they block finalizing); WARNING is soft (may be confirmed).

    REQUIRED may be met by a reason where a device has to take the answer (BY_DEVICE).
    """

    REQUIRED = "required"
    CONSTRAINT = "constraint"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one answer that must be met (hard) or confirmed with a reason (soft)."""

    ref: str
    kind: ProblemKind
    message: str  # in the session's language; empty for REQUIRED without a form message
    rule: int = 0  # which of a question's soft checks, 0-based; NOT_TAKEN where a reason will do
    confirmed: str | None = None  # the reason given, where a soft check was confirmed

    @property
    def blocks(self) -> bool:
        """Hard problems block finalizing; so does what may be confirmed until it is."""
        return self.confirmed is None


@dataclass(frozen=True, slots=True)
class More:
    """What few questions have."""

    guidance: str = ""  # more about the question, for the enumerator
    label_styled: Styled = ()  # the label with its looks; empty where it has none; likewise:
    hint_styled: Styled = ()
    guidance_styled: Styled = ()
    short: str = (
        ""  # for narrow places (a column's head); empty where the form has no shorter label
    )
    media: Media | None = None  # of the label
    hint_media: Media | None = None
    group: str = ""  # labels of the groups around it on its page, or empty
    bounds: Bounds | None = None  # of a range
    lines: int = 0  # of a text: how many lines are wished for; 0 = not said
    longest: int = 0  # of a text: how many letters it may have; 0 = not said
    digits: Digits | None = (
        None  # of a text that its constraint wants to be a number of so many digits
    )
    min_seconds: float = 0.0  # an answer that comes faster is too fast to be true; 0 = not said
    accepts: str = ""  # of a file: media types and endings that are wished for, as in HTML's accept
    most_pixels: int = 0  # of a picture: how long its longer side may be; 0 = not said
    accuracy: float = 0.0  # of a place: metres that are good enough to take it; 0 = not said
    troubles: tuple[Trouble, ...] = ()


NO_MORE = More()


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question as it stands now: texts in the session's language, choices, answer, problems."""

    ref: str  # the place: /data/member[2]/age; positions shift when rows go
    key: str  # stable identity: /data/member[@<row id>]/age; what the store keeps
    name: str  # last step of the ref
    code: str  # the questionnaire's number for it, such as D08; may be empty
    kind: Kind
    label: str  # in the session's language, without looks; inserted answers are isolated (UAX 9)
    hint: str = ""
    value: str = ""  # as it would be submitted
    choices: tuple[Choice, ...] = ()
    required: bool = False
    read_only: bool = False
    appearance: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    special: tuple[str, ...] = ()  # offered, of: dont_know, refused, not_applicable
    special_answer: str = ""  # the one that was given; then ``value`` is empty
    pii: str = ""  # class of personal data ("1" = identity number, name, phone), or empty
    row_ref: str = ""  # ref of the repeat whose row the answer names, or empty
    more: More = NO_MORE  # what few questions have

    @property
    def answered(self) -> bool:
        """A special answer is one."""
        return self.value != "" or self.special_answer != ""


class SectionKind(StrEnum):
    QUESTIONS = "questions"
    ROSTER = "roster"


class SectionState(StrEnum):
    """What the outline shows; ERROR wins over IN_PROGRESS, NOT_NEEDED over all."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    WARNED = "warned"  # complete, with confirmed soft checks
    ERROR = "error"  # something answered breaks a check
    NOT_NEEDED = "not_needed"  # nothing in it is relevant


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the outline: a top-level group, or a repeat."""

    ref: str
    label: str  # a group without one has the form's title
    kind: SectionKind
    state: SectionState
    asked: int  # relevant questions in it now (a roster: over all rows)
    answered: int
    problems: int
    rows: int = 0  # of a roster


@dataclass(frozen=True, slots=True)
class Row:
    """One member of a repeat. ``id`` stays when rows before it go; ``ref`` does not."""

    ref: str  # /data/member[2]
    id: str
    label: str  # the answer to the repeat's first text question, or empty
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Shrinking:
    """What an answer would do to a list whose length hangs on it."""

    rows: tuple[Row, ...]  # all that are there now
    go: int  # how many of them would go


class FactKind(StrEnum):
    ANSWERED = "answered"  # by a person
    SPECIAL = "special"  # by a person, in place of an answer: which one is in ``value``
    PREFILLED = (
        "prefilled"  # known to the program when the interview was opened; read-only from then on
    )
    DERIVED = "derived"  # by the form, and not to be computed again: preloads, now(), today(), uuid, setvalue
    ROW_ADDED = "row_added"
    ROW_REMOVED = "row_removed"
    ROW_MOVED = "row_moved"  # to another place among the rows of its repeat
    CONFIRMED = "confirmed"  # a soft check, with its reason in ``value``


OF_ROWS = frozenset({FactKind.ROW_ADDED, FactKind.ROW_REMOVED, FactKind.ROW_MOVED})


@dataclass(frozen=True, slots=True)
class Fact:
    """What the store must keep of one change. Replaying an interview's facts in order restores it exactly."""

    kind: FactKind
    key: str  # of the question; for rows the key of the repeat: /data/member, row id in ``row``
    value: str = ""
    row: str = ""
    position: int = 0  # of an added or moved row, 0-based; of a confirmed check, its rule


@dataclass(frozen=True, slots=True)
class Change:
    """What one act did, for the store (facts) and for the window (refs)."""

    facts: tuple[Fact, ...]
    changed: frozenset[str] = frozenset()  # refs whose prompt may look different now
    opened: tuple[str, ...] = ()  # refs that became relevant, in document order
    closed: tuple[str, ...] = ()  # refs that ceased to be relevant
    aside: int = (
        0  # answers of people at those refs; they are kept, and come back with their questions
    )
    rows_changed: bool = False
    ref: str = ""  # of a row just added or moved


@dataclass(frozen=True, slots=True)
class EntityChange:
    """What a submission says of one entity: that it is new, that it has changed, or (by mistake of the form) both."""

    dataset: str
    id: str
    label: str
    properties: Mapping[
        str, str
    ]  # as the entity list has them; what is not asked is not among them
    creates: bool
    updates: bool
    base_version: int = 0  # of the entity that the interview began with
    trunk_version: str = ""  # the newest version that came from a server
    branch_id: str = ""
    fault: str = (
        ""  # why no list takes it: "id" is no UUID of version 4, or a new one has no "label"
    )


@dataclass(frozen=True, slots=True)
class Finalized:
    """The submission: exact bytes, rendered once, never again."""

    instance_id: str
    xml: bytes
    attachments: tuple[str, ...] = field(default=())  # names mentioned in the XML
    entities: tuple[EntityChange, ...] = ()
    unmet: int = 0  # questions with something that blocks, of an interview finished as partial
