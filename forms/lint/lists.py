"""Lint: lists that nothing offers, codes that are left out or stand twice."""

import re
from collections import defaultdict
from collections.abc import Iterator

from forms.authoring import Line, Sheets
from forms.authoring.checks import problem
from forms.errors import FormProblem

SPECIAL = re.compile(r"^(?:(6|7|8|9)\1+|9\d)$")  # 77, 99, 888, 96: don't know, refused, other
LARGEST_GAP = 2


def unused_list(sheets: Sheets) -> Iterator[FormProblem]:
    used = {line.list_name for line in sheets.survey}
    mentioned = " ".join(text for line in sheets.survey for text in line.cells.values())
    for name, lines in _lists(sheets).items():
        if (
            name not in used
            and f"'{name}'" not in mentioned
            and f"{{{name}}}" not in mentioned
            and not re.search(rf"(?<![\w.\-]){re.escape(name)}(?![\w.\-])", mentioned)
        ):
            reason = f'no question offers the list "{name}"'
            yield problem(lines[0], "list_name", "unused_list", name, reason)


def gaps(sheets: Sheets) -> Iterator[FormProblem]:
    """Codes that run 1, 2, 4: a choice may be missing. Places, and codes such as 98, have gaps by nature."""
    for name, lines in _lists(sheets).items():
        numbered = {
            int(line.name): line for line in lines if line.name.isdecimal() and len(line.name) < 4
        }
        codes = sorted(code for code in numbered if not SPECIAL.match(str(code)))
        if len(numbered) != len(lines) or len(codes) < 3 or codes[0] > 1:
            continue
        missing = [code for code in range(codes[0], codes[-1]) if code not in numbered]
        if not 0 < len(missing) <= LARGEST_GAP:
            continue
        for code in missing:
            after = next(found for found in codes if found > code)
            reason = f'the list "{name}" has no code {code} before {after}'
            yield problem(numbered[after], "name", "list_gap", name, reason)


def repeated_codes(sheets: Sheets) -> Iterator[FormProblem]:
    """A code that stands twice in a list which is offered whole: the answer does not say which was meant."""
    whole = {line.list_name for line in sheets.survey if not line["choice_filter"]}
    for name, lines in _lists(sheets).items():
        seen: dict[str, Line] = {}
        for line in lines if name in whole else ():
            first = seen.setdefault(line.name, line)
            if first is not line:
                reason = (
                    f'the list "{name}" has the code "{line.name}" in row {first.number} already'
                )
                yield problem(line, "name", "repeated_code", name, reason)


def _lists(sheets: Sheets) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in sheets.choices:
        if line["list_name"]:
            found[line["list_name"]].append(line)
    return found
