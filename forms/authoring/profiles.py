"""Profiles: a long and a short questionnaire in one form, told apart by one value.

A hidden row named ``form_profile`` holds which of them an interview follows; the program fills it in when it begins
one, and the row's default stands where nobody does. Under ``bind::pser:profile`` that row lists the profiles there are
(``core full``), and any other row, group or repeat those in which it is asked; a row without it is asked in all.

    type     name          relevant     default   bind::pser:profile
    hidden   form_profile               full      core full
    integer  edu_cost      ${student}             full

The tag is the only place where a profile is mentioned: compiling puts its condition before the author's own
relevance (``(${form_profile} = 'full') and (${student})``), so that other programs ask the same questions.
"""

from collections.abc import Mapping

from forms.authoring.sheets import Sheets
from forms.authoring.tables import Tables

SWITCH = "form_profile"  # the name of the row that holds it
PROFILE_COLUMN = "bind::pser:profile"


def write_conditions(tables: Tables) -> Tables:
    """``tables`` with the tags in the relevance; the same tables where nothing is tagged."""
    if SWITCH not in tables.names():
        return tables
    if not any(row.cells.get(PROFILE_COLUMN) for row in tables.survey):
        return tables
    written = tables.copy()
    heading = written["survey"].need("relevant")
    for row in written.survey:
        profiles = row.cells.get(PROFILE_COLUMN, "").split()
        if profiles and row["name"] != SWITCH:
            own = row["relevant"].strip()
            asked = " or ".join(f"${{{SWITCH}}} = '{profile}'" for profile in profiles)
            row.put("relevant", "")
            row.cells[heading] = f"({asked}) and ({own})" if own else asked
    return written


def declared(sheets: Sheets) -> tuple[str, ...]:
    """The profiles that a form has; none where it has no switch."""
    switches = (line for line in sheets.survey if line.name == SWITCH)
    return tuple(name for line in switches for name in line[PROFILE_COLUMN].split())


def asked_in(sheets: Sheets) -> Mapping[str, frozenset[str]]:
    """For every path the profiles in which it is asked: those of its row and of all groups around it."""
    every = frozenset(declared(sheets))
    found: dict[str, frozenset[str]] = {}
    for path, line in sheets.paths.items():
        around = found.get(path.rpartition("/")[0], every)
        named = frozenset(line[PROFILE_COLUMN].split())
        found[path] = around & named if named else around
    return found
