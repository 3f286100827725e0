"""Repairs of question types: other spellings, and the dialects of other programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from forms.authoring.checks import COMMON
from forms.authoring.repairs.repair import Repair, put
from forms.authoring.tables import Tables

CONTROL = re.compile(r"^(begin|end)[\s_-]*(group|repeat|loop)\b\s*(.*)$", re.IGNORECASE)
SELECT = re.compile(
    r"^(?:add\s+)?(?P<what>select[\s_-]*(?:one|multiple|1)|rank)(?P<where>[\s_-]+from[\s_-]+file|[\s_-]+external)?"
    r"(?:\s+from)?\s*:?\s+(?P<list>.+?)(?P<other>\s+or[\s_-](?:specify[\s_-])?other)?$",
    re.IGNORECASE,
)
MARKS = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What another program calls a question, and what comes nearest here."""

    written: re.Pattern[str]
    type: str
    reason: str
    appearance: str = ""


def _says(pattern: str, becomes: str, reason: str, appearance: str = "") -> Dialect:
    return Dialect(re.compile(f"^(?:{pattern})$", re.IGNORECASE), becomes, reason, appearance)


DIALECTS = (
    _says(r"db:\S*", "text", "a record of the CHT's own database; here its number is typed"),
    _says(
        r"tel|telephone", "text", "a telephone number of CHT or Kobo; here it is typed", "numbers"
    ),
    _says(r"hidden[ _]\w+", "hidden", "PMA's hidden answers have a type; here they are text"),
    _says(r"caseid", "hidden", "SurveyCTO fills it from its case list; here it stays empty"),
    _says(
        r"(?:text|audio|audio-video)[ _]audit|speed[ _]violations?[ _]\w+|sensor[ _](?:statistic|stream).*",
        "hidden",
        "SurveyCTO watches the interview with it; here it stays empty",
    ),
    _says(r"comments", "hidden", "SurveyCTO's remarks on answers; here it stays empty"),
    _says(
        r"calculate_here",
        "calculate",
        "SurveyCTO works it out where it stands, here it follows its answers",
    ),
    _says(r"enumerator", "text", "SurveyCTO's list of interviewers is not here; a number is typed"),
    _says(r"devicephonenum", "phonenumber", "SurveyCTO's name for the telephone's number"),
    _says(r"signature", "image", "a drawn signature is a picture", "signature"),
    _says(r"q?picture|selfie", "image", "another name of a picture"),
    _says(
        r"dynamic[ _]calculate|calculated?|calculation", "calculate", "another name of calculate"
    ),
    _says(r"multi-?line|textarea|paragraph", "text", "another name of a long text", "multiline"),
)


def is_known(written: str) -> bool:
    """Whether pyxform takes this type as it stands."""
    from pyxform import aliases
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT
    from pyxform.xls2json import RE_BEGIN_CONTROL, RE_END_CONTROL, RE_OSM, RE_SELECT

    patterns = (RE_BEGIN_CONTROL, RE_END_CONTROL, RE_OSM, RE_SELECT)
    return (
        written in QUESTION_TYPE_DICT
        or written in aliases._type_alias_map
        or written in aliases.settings_header
        or any(pattern.search(written) for pattern in patterns)
    )


@cache
def _plain_types() -> dict[str, str]:
    """pyxform's types by their letters alone; of several the one that authors write."""
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    whole = [name for name in QUESTION_TYPE_DICT if "select" not in name and name != "rank"]
    usual_last = sorted(whole, key=lambda name: (name in COMMON, " " not in name))
    return {MARKS.sub("", name).lower(): name for name in usual_last}


def spellings(tables: Tables) -> Iterator[Repair]:
    """``Select One: yesno``, ``End group household``, ``Integer``."""
    table = tables["survey"]
    for row in table.rows:
        written = row["type"]
        right = "" if not written or is_known(written) else _spelled(written)
        if right and right != written:
            yield put(
                table,
                row,
                "type",
                right,
                kind="type_spelling",
                reason="types are written in one way",
            )


def _spelled(written: str) -> str:
    """How pyxform would have it; empty where that is not plain."""
    plain = " ".join(written.split())
    if control := CONTROL.match(plain):
        return f"{control[1].lower()} {control[2].lower()}"
    if select := SELECT.match(plain):
        what = MARKS.sub("_", select["what"].lower()).replace("select1", "select_one")
        what = {"selectone": "select_one", "selectmultiple": "select_multiple"}.get(what, what)
        where = MARKS.sub("_", (select["where"] or "").lower())
        other = " or_other" if select["other"] else ""
        return f"{what}{where} {select['list']}{other}".replace("select_1", "select_one")
    return _plain_types().get(MARKS.sub("", plain).lower(), "")


def dialects(tables: Tables) -> Iterator[Repair]:
    """Types of CHT, SurveyCTO, PMA and others become what comes nearest."""
    table = tables["survey"]
    for row in table.rows:
        written = row["type"]
        if not written or is_known(written):
            continue
        plain = " ".join(written.split())
        for dialect in DIALECTS:
            if dialect.written.match(plain):
                yield put(
                    table, row, "type", dialect.type, kind="dialect_type", reason=dialect.reason
                )
                if dialect.appearance and not row["appearance"]:
                    table.need("appearance")
                    row.cells[table.heading("appearance")] = dialect.appearance
                break


def empty_calculations(tables: Tables) -> Iterator[Repair]:
    """A calculate without a calculation is refused; other programs leave it empty."""
    table = tables["survey"]
    for row in table.rows:
        if row["type"] == "calculate" and not row["calculation"] and not row["default"]:
            reason = "it calculates nothing, and stays empty"
            yield put(table, row, "type", "hidden", kind="empty_calculation", reason=reason)
