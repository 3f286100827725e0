"""Lint: what a form asks for and no laptop can do; the question degrades, and the rest of the form works."""

import re
from collections.abc import Iterator

from forms.authoring import CompiledForm, Line, Sheets
from forms.authoring.checks import problem
from forms.authoring.sheets import heading_of
from forms.errors import FormProblem, Place

SHOWN = "it is shown, and passed without an answer"
TYPES = {
    "osm": SHOWN,
    **dict.fromkeys(
        ("image", "photo", "audio", "video", "file", "geopoint", "geotrace", "geoshape"), ""
    ),
    "background-audio": "nothing is recorded",
    "background-geopoint": "nothing is recorded",
    "start-geopoint": "stays empty unless the laptop knows where it is",
    **dict.fromkeys(
        ("simserial", "subscriberid", "phonenumber"), "stays empty: a laptop has no telephone"
    ),
    "barcode": "",
}
"""What becomes of a question of this type; empty where it can be answered by typing."""
APPEARANCES = {
    "ex": "no other program is opened; it is answered here",
    "intent": "no other program is opened; it is answered here",
    **dict.fromkeys(
        ("map", "maps", "placement-map", "quickmap"), "no map is shown; places are typed or chosen"
    ),
    "image-map": "the choices are shown as a list",
    **dict.fromkeys(
        ("ethiopian", "coptic", "islamic", "bikram-sambat", "persian", "myanmar", "buddhist"),
        "the date is asked in the Gregorian calendar",
    ),
    "bearing": "the direction is typed",
    "db-object": "no record of the CHT is looked up",
    "select-contact": "no record of the CHT is looked up",
}
CALL = re.compile(r"([A-Za-z][\w.\-]*)[:(]")


def unsupported(sheets: Sheets) -> Iterator[FormProblem]:
    for line in sheets.survey:
        kind = line.type.split()[0].lower() if line.type else ""
        if fate := TYPES.get(kind, ""):
            reason = f"{kind} cannot be taken on a laptop; degrades: {fate}"
            yield problem(line, "type", "degraded", line.name, reason)
        for word, heading in _looks(line):
            if fate := APPEARANCES.get(word, ""):
                reason = f"{word} is not there on a laptop; degrades: {fate}"
                yield problem(line, heading, "degraded", line.name, reason)


def _looks(line: Line) -> Iterator[tuple[str, str]]:
    written = line["appearance"].lower()
    words = [*re.sub(r"\(.*?\)", "", written).split(), *CALL.findall(written)]
    for word in dict.fromkeys(word.partition(":")[0] for word in words):
        yield word, "appearance"
    for heading in ("body::intent", "control::intent", "intent"):
        if line[heading]:
            yield "intent", heading


def missing_files(form: CompiledForm, names: tuple[str, ...]) -> Iterator[FormProblem]:
    """Data files that the form names and nobody has handed over, at the first row that wants them."""
    for name in names:
        stem = name.rpartition(".")[0] or name
        wanted = re.compile(rf"(?<![\w\-]){re.escape(stem)}(?![\w\-])")
        place, subject = Place(), ""
        for line in form.sheets.survey:
            heading = next(
                (
                    h
                    for h, text in line.cells.items()
                    if "label" not in heading_of(h) and wanted.search(text)
                ),
                "",
            )
            if heading:
                place, subject = Place(line.sheet, line.number, heading), line.name
                break
        reason = f'the file "{name}" has to come with the form; without it the list is empty'
        yield FormProblem("missing_file", place, subject, reason)
