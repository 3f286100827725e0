"""Finds what is wrong or missing in a form, all at once, each with its place.

What would not load is found by loading it. What loads and is still wrong is found here: a text that one
language lacks, a list that nothing offers, a question without its tags. A form that tags one question with
``pser:pii`` wants to be tagged whole: no answer leaves a laptop without a class and a purpose.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from forms.authoring import CompiledForm, Line, Sheets
from forms.authoring.complaints import nearest, problem
from forms.authoring.sheets import BEGIN, END
from forms.authoring.soft_checks import MESSAGE_COLUMN
from forms.errors import FormProblem, Place, XPathSyntaxError
from forms.xpath.parser import parse
from forms.xpath.syntax import Call, Chain, Expr, Filter, Negation, Path

EXPRESSIONS = (
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "repeat_count",
    "bind::pser:warn",
)
TEXTS = ("label", "hint", "guidance_hint", "constraint_message", "required_message", MESSAGE_COLUMN)
TAGS = ("bind::pser:code", "bind::pser:pii", "bind::pser:purpose")
PII_CLASSES = ("0", "1", "2", "3")
PURPOSES = ("P1", "P2", "P3", "P4")
SPECIALS = ("dont_know", "refused", "not_applicable")
KNOWN_TAGS = (*TAGS, "bind::pser:special", "bind::pser:row-ref", "bind::pser:minsec")
KNOWN_COLUMNS = (*KNOWN_TAGS, "bind::pser:note", "bind::pser:warn")
WITHOUT_TAGS = re.compile(
    r"^(start|end|today|deviceid|username|email|phonenumber|simserial|subscriberid|audit|start-geopoint)$"
)
ANY_REFERENCE = re.compile(r"\$\{[^}]*\}")


def lint_form(form: CompiledForm) -> tuple[FormProblem, ...]:
    """Everything that is wrong with a compiled form, in the order of its sheets and rows."""
    found: list[FormProblem] = []
    for rule in RULES:
        found.extend(rule(form.sheets))
    sheets = ("survey", "choices", "settings", "")
    return tuple(sorted(found, key=lambda p: (sheets.index(p.place.sheet), p.place.row)))


def _expressions(sheets: Sheets) -> Iterator[tuple[Line, str, Expr | XPathSyntaxError]]:
    """Every expression of the survey sheet, with its references standing in as a plain path."""
    from forms.authoring.soft_checks import split_rules

    for line in sheets.survey:
        for column in EXPRESSIONS:
            if column == "bind::pser:warn":
                texts = [expression for expression, _ in split_rules(line[column])]
            else:
                texts = [line[column]] if line[column] else []
            for text in texts:
                try:
                    yield line, column, parse(ANY_REFERENCE.sub("/data/x", text))
                except XPathSyntaxError as error:
                    yield line, column, error


def _calls(expression: Expr) -> Iterator[Call]:
    waiting: list[Expr] = [expression]
    while waiting:
        match waiting.pop():
            case Call(arguments=arguments) as call:
                yield call
                waiting.extend(arguments)
            case Chain(operands=operands):
                waiting.extend(operands)
            case Negation(operand=operand):
                waiting.append(operand)
            case Path(steps=steps, base=base):
                waiting.extend(p for step in steps for p in step.predicates)
                waiting.extend([base] if base else [])
            case Filter(base=base, predicates=predicates):
                waiting.extend([base, *predicates])
            case _:
                pass


def _syntax(sheets: Sheets) -> Iterator[FormProblem]:
    for line, column, expression in _expressions(sheets):
        if isinstance(expression, XPathSyntaxError):
            reason = f"{expression.reason} at character {expression.position + 1}"
            yield problem(line, column, "syntax", line.name, reason)


def _one_indexed_repeat(sheets: Sheets) -> Iterator[FormProblem]:
    """pyxform 4.5 writes wrong paths into an expression with two of them."""
    for line, column, expression in _expressions(sheets):
        if isinstance(expression, XPathSyntaxError):
            continue
        if sum(call.name == "indexed-repeat" for call in _calls(expression)) > 1:
            reason = (
                "calls indexed-repeat() more than once, which is compiled wrongly;"
                " put each into a calculate of its own"
            )
            yield problem(line, column, "indexed_repeats", line.name, reason)


def _missing_translation(sheets: Sheets) -> Iterator[FormProblem]:
    languages = sheets.languages("label")
    for line in (*sheets.survey, *sheets.choices):
        for column in TEXTS:
            missing = [name for name in languages if not line[f"{column}::{name}"]]
            if missing and len(missing) < len(languages):
                for language in missing:
                    reason = f"has no {column.removeprefix('pser:')} in {language}"
                    yield problem(
                        line, f"{column}::{language}", "missing_translation", line.name, reason
                    )


def _unused_list(sheets: Sheets) -> Iterator[FormProblem]:
    used = {line.list_name for line in sheets.survey}
    mentioned = " ".join(text for line in sheets.survey for text in line.cells.values())
    for name, line in {line["list_name"]: line for line in reversed(sheets.choices)}.items():
        if (
            name
            and name not in used
            and f"'{name}'" not in mentioned
            and f"{{{name}}}" not in mentioned
        ):
            reason = f'no question offers the list "{name}"'
            yield problem(line, "list_name", "unused_list", name, reason)


def _columns(sheets: Sheets) -> Iterator[FormProblem]:
    seen: set[str] = set()
    for line in sheets.survey:
        for column in line.cells:
            if column.startswith("bind::pser:") and column not in {*KNOWN_COLUMNS, *seen}:
                seen.add(column)
                place = Place(sheet="survey", row=1, column=column)
                near = nearest(column, KNOWN_COLUMNS)
                yield FormProblem("unknown_column", place, column, "is no column of ours", near)


def _tags(sheets: Sheets) -> Iterator[FormProblem]:
    tagged = any(line["bind::pser:pii"] for line in sheets.survey)
    for line in sheets.survey:
        if not line.name or any(p.match(line.type) for p in (BEGIN, END, WITHOUT_TAGS)):
            continue
        if tagged:
            for column in TAGS:
                if not line[column]:
                    reason = f"has no {column.removeprefix('bind::pser:')} tag"
                    yield problem(line, column, "missing_tag", line.name, reason)
        for column, allowed in (
            ("bind::pser:pii", PII_CLASSES),
            ("bind::pser:purpose", PURPOSES),
            ("bind::pser:special", SPECIALS),
        ):
            for word in line[column].split():
                if word not in allowed:
                    reason = f'"{word}" is none of {", ".join(allowed)}'
                    near = nearest(word, allowed)
                    yield problem(line, column, "unknown_tag", line.name, reason, suggestion=near)


def _row_refs(sheets: Sheets) -> Iterator[FormProblem]:
    repeats = [line.name for line in sheets.survey if re.match(r"begin[ _]repeat", line.type)]
    paths = [path for path, line in sheets.paths.items() if line.name in repeats]
    for line in sheets.survey:
        named = line["bind::pser:row-ref"]
        if named and named not in {*repeats, *paths}:
            reason = f'names rows of "{named}", but there is no such repeat'
            near = nearest(named, repeats)
            yield problem(
                line, "bind::pser:row-ref", "unknown_repeat", line.name, reason, suggestion=near
            )


RULES: tuple[Callable[[Sheets], Iterable[FormProblem]], ...] = (
    _syntax,
    _one_indexed_repeat,
    _missing_translation,
    _unused_list,
    _columns,
    _tags,
    _row_refs,
)
