"""The questionnaire once read: its places, questions, lists, texts and rules, immutable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from forms.definition.audit import AuditRequest
from forms.definition.digits import Digits
from forms.definition.lists import SecondaryInstance
from forms.definition.sending import Sending
from forms.definition.texts import Text, Texts
from forms.errors import FormProblem
from forms.xpath.compiler import Compiled
from forms.xpath.nodes import Node


@dataclass(frozen=True, slots=True, eq=False)
class SoftCheck:
    """``expression`` says what is usual; where it is false, ``message`` is shown and may be confirmed."""

    expression: Compiled
    message: Text


@dataclass(frozen=True, slots=True, eq=False)
class Bind:
    """The rules of one place. A rule that is constantly true or false is kept as that, not as an expression."""

    type: str = "string"
    calculate: Compiled | None = None
    relevant: Compiled | None = None
    readonly: Compiled | bool = False
    required: Compiled | bool = False
    constraint: Compiled | None = None
    constraint_message: Text | None = None
    required_message: Text | None = None
    preload: tuple[str, str] | None = None
    soft_checks: tuple[SoftCheck, ...] = ()
    row_ref: str = ""  # ref of the repeat whose row the answer names
    pii: str = ""
    purpose: str = ""
    special: tuple[str, ...] = ()
    code: str = ""
    min_seconds: float = 0.0
    longest: int = 0  # letters of an answer; 0 = any number
    digits: Digits | None = None  # of a text that is a number and names something
    most_pixels: int = 0  # of a picture, along its longer side; 0 = not said
    saveto: str = ""  # the property of an entity that the answer becomes


class Control(Enum):
    """The body elements that ask something."""

    INPUT = "input"
    SELECT_ONE = "select1"
    SELECT_MANY = "select"
    RANK = "rank"
    RANGE = "range"
    TRIGGER = "trigger"
    UPLOAD = "upload"


@dataclass(frozen=True, slots=True, eq=False)
class FixedChoice:
    """A choice written into the control itself."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True, eq=False)
class Itemset:
    """Choices that a path gives. ``dynamic``: which are offered depends on answers."""

    nodeset: Compiled
    value: Compiled
    label: Compiled | None
    dynamic: bool
    entry: Compiled | None = None  # where the label is an itext entry: the name of that
    written: bool = False  # the names are the form's own words, not answers
    names_columns: bool = False  # the choices beside it name columns of its rows: search()
    code: str = ""  # the column that holds the values, where that is all the path to them says
    column: str = ""  # the same of the names; each language may have one of its own (label::Urdu)


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A place that a person is asked about."""

    control: Control
    label: Text | None = None
    hint: Text | None = None
    appearance: frozenset[str] = frozenset()
    choices: tuple[FixedChoice, ...] = ()
    itemset: Itemset | None = None
    media_type: str = ""
    accepts: str = ""  # media types and endings of a file that are wished for
    accuracy: float = 0.0  # of a place: metres that are good enough; 0 = not said
    bounds: tuple[str, str, str] = ("", "", "")  # of a range: start, end, step
    lines: int = 0  # of a text: how many lines are wished for; 0 = not said
    groups: tuple[
        tuple[int, Text], ...
    ] = ()  # those around it on its page, outer first: place, label

    @property
    def selects(self) -> bool:
        return self.control in (Control.SELECT_ONE, Control.SELECT_MANY, Control.RANK)


@dataclass(frozen=True, slots=True, eq=False)
class Seed:
    """What a new row, or the new form, starts with: values by element number, first rows by repeat number.

    ``specials``: special answers by element number; only an earlier submission has any.
    """

    values: Mapping[int, str] = field(default_factory=dict)
    rows: Mapping[int, tuple["Seed", ...]] = field(default_factory=dict)
    specials: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """Rows that come and go. ``count`` sets their number; ``fixed``: nobody adds or removes any."""

    template: Seed
    count: Compiled | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One place of the instance, once for all rows of a repeat."""

    number: int  # in document order
    parent: int  # number; -1 for the first
    path: tuple[str, ...]  # expanded names from the first element down
    ref: str  # as people write it, without positions
    name: str  # expanded
    written: str  # with its prefix
    attributes: tuple[tuple[str, str, str], ...]  # expanded name, written name, value
    children: tuple[int, ...]
    bind: Bind
    question: Question | None
    repeat: Repeat | None
    home: int  # number of the innermost repeat at or above; 0 is the whole form
    slot: int  # place among the elements of that home
    label: Text | None = None  # of a group; of a repeat, that of the group around it
    bound: Mapping[str, int] = field(
        default_factory=dict
    )  # attributes that are places: slot by name

    @property
    def is_attribute(self) -> bool:
        return self.name.startswith("@")

    @property
    def is_group(self) -> bool:
        return bool(self.children) or self.repeat is not None


class Event(Enum):
    FIRST_LOAD = "odk-instance-first-load"
    LOAD = "odk-instance-load"
    NEW_ROW = "odk-new-repeat"
    VALUE_CHANGED = "xforms-value-changed"
    REVALIDATE = "xforms-revalidate"  # when the interview is finished


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """When one of ``events`` happens, ``target`` gets the value. ``source`` is the place it stands in, or -1."""

    events: frozenset[Event]
    target: int
    value: Compiled | str
    source: int = -1
    place: Compiled | None = None  # the path where it holds predicates: only what it reaches
    here: bool = False  # the value is where the laptop is (odk:setgeopoint)


class Aspect(Enum):
    """What one expression decides about one place. The first four are read by others, the rest only by people."""

    RELEVANT = "relevant"
    ROWS = "rows"
    CALCULATE = "calculate"
    CHOICES = "choices"
    READONLY = "readonly"
    REQUIRED = "required"
    CONSTRAINT = "constraint"
    WARNING = "warning"
    WORDS = "words"


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """The smallest thing that is computed again: one aspect of one place."""

    number: int
    element: int
    aspect: Aspect
    expression: Compiled | None  # None: CHOICES and WORDS, which have several
    rule: int = 0  # which soft check
    rank: int = 0  # in dependency order


@dataclass(frozen=True, slots=True)
class Edge:
    """A unit that reads a place, for the rows below the row that both share: so many homes up, then down."""

    unit: int
    up: int
    down: tuple[int, ...]  # repeats to go through, every row of each
    slot: int


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Who is computed again when something changes."""

    units: tuple[Unit, ...]
    own: tuple[tuple[int, ...], ...]  # by element: its units
    readers: tuple[tuple[Edge, ...], ...]  # by element: who reads its value
    rows: Mapping[int, tuple[Edge, ...]]  # by repeat: who depends on which rows there are


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What is shown together: the questions of a top-level group or a row; or (``roster``) the rows of a repeat."""

    element: int
    label: Text | None
    questions: tuple[int, ...] = ()
    roster: int = 0  # number of the repeat; 0 for a page of questions
    inner: tuple["Page", ...] = ()  # of a roster: the rosters within each row


@dataclass(frozen=True, slots=True, eq=False)
class EntityDeclaration:
    """One kind of entity that a form makes or changes: once, or (within a repeat) once for each row.

    ``id``, ``create``, ``update`` and ``label`` are what gives them their value: an expression, a fixed text,
    or empty where an action or nothing does. ``saveto`` has the number of each property's place.
    """

    element: int  # number of its place, meta/entity
    ref: str
    dataset: str
    id: Compiled | str
    create: Compiled | str
    update: Compiled | str
    label: Compiled | str
    saveto: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class FormDefinition:
    """A form that can be run."""

    form_id: str
    version: str
    title: str
    elements: tuple[Element, ...]
    homes: Mapping[
        int, tuple[int, ...]
    ]  # by repeat (0: the form): its elements in document order, by slot
    by_ref: Mapping[str, int]
    seed: Seed
    namespaces: Mapping[str, str]  # declared on the submission's first element
    texts: Texts
    lists: Mapping[str, SecondaryInstance]
    actions: tuple[Action, ...]
    pages: tuple[Page, ...]
    graph: Graph
    missing_media: tuple[str, ...] = ()
    fixed_offers: tuple[int, ...] = ()  # required choices that no answer widens or narrows
    list_files: Mapping[str, str] = field(default_factory=dict)  # by list: the file it stands in
    last_saved: Mapping[str, frozenset[tuple[str, ...]]] = field(
        default_factory=dict
    )  # by list: what of the last interview it is asked for
    media: Mapping[str, bytes] = field(default_factory=dict)  # pictures and sounds, by file name
    problems: tuple[FormProblem, ...] = ()  # of a form that was read although it is at fault
    primary: str = ""  # the id under which instance() knows the answers themselves
    entities: tuple[EntityDeclaration, ...] = ()
    submission: Sending = field(default_factory=Sending)
    audit: AuditRequest | None = None
    unmet: tuple[FormProblem, ...] = ()  # what no laptop has; the form works without it

    @property
    def languages(self) -> tuple[str, ...]:
        return self.texts.languages

    def element(self, ref: str) -> Element | None:
        number = self.by_ref.get(ref)
        return None if number is None else self.elements[number]

    def list_root(self, name: str) -> Node | None:
        found = self.lists.get(name)
        return None if found is None else found.root
