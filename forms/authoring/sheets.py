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
BEGIN = re.compile(r"^begin[ _](group|repeat|loop)\b", re.IGNORECASE)
END = re.compile(r"^end[ _](group|repeat|loop)\b", re.IGNORECASE)

HEADINGS = frozenset({
    "type", "name", "value", "label", "hint", "relevant", "constraint", "constraint_message", "required",
    "required_message", "calculation", "choice_filter", "default", "appearance", "repeat_count", "list_name",
    "read_only", "trigger", "form_title", "form_id", "version",
})  # fmt: skip
ALIASES = {
    "relevance": "relevant",
    "calculate": "calculation",
    "readonly": "read_only",
    "count": "repeat_count",
}
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"'})


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
        return self["name"] or self["value"]

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
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(line.name for line in self.survey if line.name))


def read_sheets(found: Mapping[str, Sequence[Cells]], *, root: str = "data") -> Sheets:
    """Number the rows (the heading is row 1) and work out the path of every question."""

    def lines(sheet: str) -> tuple[Line, ...]:
        rows = enumerate(found.get(sheet, ()), start=2)
        return tuple(Line(sheet, number, _cells(cells)) for number, cells in rows if cells)

    survey = lines("survey")
    return Sheets(survey, lines("choices"), lines("settings"), _paths(survey, root))


def _cells(cells: Cells) -> Cells:
    """XLSForm's own headings are written in many ways; quotes are often the word processor's."""
    return {_heading(heading): text.translate(STRAIGHT) for heading, text in cells.items()}


def _heading(heading: str) -> str:
    plain = heading.strip().lower().replace(" ", "_")
    return ALIASES.get(plain, plain) if plain in HEADINGS or plain in ALIASES else heading.strip()


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
