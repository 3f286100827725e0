"""The data map: every field that a form collects, with its class, its purposes, and how it can be left open."""

from collections.abc import Iterator, Sequence

from forms.authoring import CompiledForm, Line
from forms.authoring.profiles import asked_in, declared
from forms.authoring.sheets import BEGIN, END
from forms.lint.tags import WITHOUT_TAGS

CLASSES = {
    "0": "none: how the interview went",
    "1": "identifies a person",
    "2": "sensitive",
    "3": "another fact about a person or household",
}
PURPOSES = {
    "P1": "application",
    "P2": "contact",
    "P3": "quality and improvement",
    "P4": "consent and legal duties",
}
SPECIALS = {"dont_know": "not known", "refused": "refused", "not_applicable": "does not apply"}
OF_ITSELF = {
    "start": "when the interview began",
    "end": "when it was finished",
    "today": "the day of the interview",
    "deviceid": "which laptop",
    "username": "which enumerator",
    "audit": "when each question was shown and answered",
}
LONGEST = 90  # letters of a question; the notice itself is not repeated


def data_map(form: CompiledForm, made_by: str) -> str:
    """The map as a Markdown document; ``made_by`` is the command that writes it again."""
    sheets = form.sheets
    language = sheets.languages("label")[:1]
    heading = f"label::{language[0]}" if language else "label"
    parts = [
        f"# What the form collects: {form.title}",
        f"Form `{form.form_id}`, version {form.version}. Written by `{made_by}`; a field without class or purpose"
        " does not pass the form's lint.",
        _legend("Class", CLASSES),
        _legend("Purpose", PURPOSES),
        "Left open: the special answers that a person may give in place of an answer. Reckoned: by the form, from"
        " other answers.",
    ]
    whole = set(declared(sheets))
    asked = asked_in(sheets)
    title, rows = "The interview itself", list[Sequence[str]]()
    for path, line in sheets.paths.items():
        if END.match(line.type) or line.type == "note":
            continue
        if BEGIN.match(line.type):
            parts += _section(title, rows, profiles=bool(whole))
            title, rows = line[heading] or line.name, []
        elif WITHOUT_TAGS.match(line.type):
            rows.append(("", _name(line), OF_ITSELF.get(line.type, line.type), "0", "P3", "", ""))
        else:
            only = "" if asked[path] == whole else " ".join(sorted(asked[path]))
            rows.append((*_row(line, heading), only))
    parts += _section(title, rows, profiles=bool(whole))
    return "\n\n".join(parts) + "\n"


def _legend(what: str, names: dict[str, str]) -> str:
    return f"{what}: " + " · ".join(f"**{key}** {words}" for key, words in names.items()) + "."


def _row(line: Line, heading: str) -> Iterator[str]:
    words = " ".join(line[heading].split()) or line["bind::pser:note"]
    reckoned = line.type == "calculate"
    specials = (SPECIALS.get(word, word) for word in line["bind::pser:special"].split())
    yield line["bind::pser:code"]
    yield _name(line)
    yield "*reckoned*" if reckoned and not words else _cut(words)
    yield line["bind::pser:pii"]
    yield line["bind::pser:purpose"]
    yield ", ".join(specials)


def _name(line: Line) -> str:
    return f"`{line.name}`"


def _cut(words: str) -> str:
    plain = words.replace("|", "/")
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rsplit(" ", 1)[0] + " …"


def _section(title: str, rows: Sequence[Sequence[str]], *, profiles: bool) -> list[str]:
    if not rows:
        return []
    heads = ["No.", "Field", "Question", "Class", "Purposes", "Left open"]
    heads += ["Asked only in"] if profiles else []
    lines = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    lines += [f"| {' | '.join(row[: len(heads)])} |" for row in rows]
    return [f"## {title}", "\n".join(lines)]
