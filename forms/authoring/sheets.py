"""A questionnaire as its author wrote it: the rows of a workbook, each with its number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Cells = Mapping[str, str]  # column heading -> what is written there; empty cells are left out

REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^\s{}]*)\s*\}")
SELECT = re.compile(
    r"^(?:select_one|select_multiple|rank|select one|select multiple)\s+(\S+)",
    re.IGNORECASE,
)
MULTIPLE = re.compile(r"^select[_ ](multiple|all that apply)", re.IGNORECASE)
BEGIN = re.compile(r"^begin[ _](group|repeat|loop)\b", re.IGNORECASE)
END = re.compile(r"^end[ _](group|repeat|loop)\b", re.IGNORECASE)

HEADINGS = frozenset({
    "type", "name", "label", "hint", "guidance_hint", "relevant", "constraint", "constraint_message", "required",
    "required_message", "calculation", "choice_filter", "default", "appearance", "repeat_count", "list_name",
    "read_only", "trigger", "parameters", "disabled", "form_title", "form_id", "version", "default_language",
    "instance_name", "allow_choice_duplicates", "namespaces", "image", "big-image", "audio", "video",
})  # fmt: skip
ALIASES = {
    "relevance": "relevant",
    "calculate": "calculation",
    "readonly": "read_only",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "value": "name",
    "caption": "label",
    "constraining_message": "constraint_message",
    "requiredmsg": "required_message",
    "id_string": "form_id",
    "set_form_id": "form_id",
    "title": "form_title",
    "set_form_title": "form_title",
}
LOGIC = frozenset({
    "relevant", "constraint", "calculation", "choice_filter", "required", "read_only", "repeat_count", "default",
    "trigger", "instance_name", "bind::pser:warn",
})  # fmt: skip
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})  # as pyxform does


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet. ``number`` is what the spreadsheet program shows beside it."""

    sheet: str
    number: int
    cells: Cells

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def name(self) -> str:
        return self["name"]

    @property
    def type(self) -> str:
        return self["type"]

    @property
    def list_name(self) -> str:
        """The list a select question offers; empty for other questions and for lists in files."""
        found = SELECT.match(self.type)
        return found[1] if found and "." not in found[1] and "${" not in found[1] else ""

    def references(self) -> Iterator[tuple[str, str]]:
        """Column and name for every ``${name}`` in the row."""
        for column, text in self.cells.items():
            for name in REFERENCE.findall(text):
                yield column, name


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a questionnaire that its author can be pointed at."""

    survey: tuple[Line, ...] = ()
    choices: tuple[Line, ...] = ()
    settings: tuple[Line, ...] = ()
    paths: Mapping[str, Line] = field(default_factory=dict)  # /data/member/age -> its line
    root: str = "data"  # the outermost element of the answers

    def languages(self, column: str) -> tuple[str, ...]:
        """The languages in which the survey sheet has ``column``, in order of first appearance."""
        found: dict[str, None] = {}
        for line in self.survey:
            for heading in line.cells:
                start, separator, language = heading.partition("::")
                if separator and start == column:
                    found.setdefault(language.strip())
        return tuple(found)

    @property
    def settings_row(self) -> int:
        return self.settings[0].number if self.settings else 2

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(line.name for line in self.survey if line.name))


def read_sheets(found: Mapping[str, Sequence[tuple[int, Cells]]], *, root: str = "data") -> Sheets:
    """The rows with their numbers, and the path of every question; rows that are switched off are left out."""

    def lines(sheet: str) -> tuple[Line, ...]:
        read = (
            Line(sheet, number, _cells(cells)) for number, cells in found.get(sheet, ()) if cells
        )
        return tuple(line for line in read if line["disabled"].lower() not in ("yes", "true"))

    survey = lines("survey")
    return Sheets(survey, lines("choices"), lines("settings"), _paths(survey, root), root)


def _cells(cells: Cells) -> Cells:
    """XLSForm's own headings are written in many ways; quotes are often the word processor's."""
    straight = {heading_of(h): text.translate(STRAIGHT) for h, text in cells.items()}
    return straight | {h: cells[h].translate(STRAIGHT) for h in straight if h in cells}


def heading_of(written: str) -> str:
    """The column that a heading means: ``Constraint message : Urdu`` is constraint_message::Urdu."""
    heading = written.strip()
    base, colon, language = heading.partition(":")
    if colon and base.strip().lower() == "media":
        base, colon, language = language.lstrip(":").partition(":")
    plain = "_".join(base.split()).lower()
    whole = "_".join(heading.split()).lower()
    if whole in ALIASES:
        return ALIASES[whole]
    if plain not in HEADINGS and plain not in ALIASES:
        return heading
    language = language.lstrip(":").strip()
    return ALIASES.get(plain, plain) + (f"::{language}" if language else "")


def is_logic(heading: str) -> bool:
    """Whether the cells under ``heading`` are expressions."""
    return heading_of(heading) in LOGIC


def _paths(survey: Sequence[Line], root: str) -> dict[str, Line]:
    paths: dict[str, Line] = {}
    open_groups = [f"/{root}"]
    for line in survey:
        if END.match(line.type):
            if len(open_groups) > 1:
                open_groups.pop()
            continue
        path = f"{open_groups[-1]}/{line.name}"
        if line.name:
            paths.setdefault(path, line)
        if BEGIN.match(line.type):
            open_groups.append(path)
    return paths
