"""Help for the thing in front in an interview: what a kind of question takes, and which keys it has."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.fields.areas import Unit, unit_of
from enumerator.ui.fields.factory import is_long
from enumerator.ui.fields.special_answers import SPECIALS
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.key_help import Help, Rows, some_of
from forms.definition.appearances import is_area
from forms.prompts import ASKS_NOTHING, MEDIA, Kind, ProblemKind, Prompt

translate = QCoreApplication.translate
_LONGEST = 70  # letters of a question over its help
_SPECIAL_KEYS = {"dont_know": "F7 · Ctrl+7", "refused": "F8 · Ctrl+8"}


def help_for(page: QWidget | None, table: Rows) -> Help | None:
    """About what is in front on a page of the interview; None where nothing is."""
    if isinstance(page, QuestionPage):
        prompt = page.active_prompt()
        return question_help(prompt, table) if prompt is not None else None
    if isinstance(page, RosterPage):
        return members_help(page.cell_prompt(), table)
    return finish_help(table) if isinstance(page, FinishPage) else None


def question_help(prompt: Prompt, table: Rows) -> Help:
    """About a question; ``table`` is the interview's key card."""
    words = plain(prompt.label).split("\n")[0]
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rpartition(' ')[0]} …"
    about = f"{ltr(prompt.code)}  {isolate(words)}" if prompt.code else isolate(words)
    said = _takes(prompt)
    if prompt.required and prompt.kind not in ASKS_NOTHING:
        needed = translate("HelpHere", "An answer is needed.")
        said = f"{said} {needed}"
    return Help(about, said, (*_own_keys(prompt, table), *_every_keys(prompt, table)))


def members_help(prompt: Prompt | None, table: Rows) -> Help:
    """About the list of members, and the cell one is on where it asks something."""
    words = translate(
        "HelpHere", "Each line is a member, each cell a question: type into it, Enter goes on."
    )
    if prompt is not None:
        words = f"{words} {isolate(plain(prompt.label))}: {_takes(prompt)}"
    keys = (
        "F5 · Ctrl+O",
        "Ctrl+Ins · Ctrl+I",
        "Ctrl+Del",
        "Ctrl+D",
        "Ctrl+Shift+↑ · ↓",
        "Alt+↓ · Alt+↑",
    )
    return Help(translate("HelpHere", "The list of members"), words, some_of(table, *keys))


def finish_help(table: Rows) -> Help:
    words = translate(
        "HelpHere",
        "What still stands in the way is listed: Enter goes there. Where nothing does, Enter finishes.",
    )
    keys = some_of(table, "F4 · Ctrl+E", "Ctrl+End", "Ctrl+P")
    return Help(translate("HelpHere", "The end of the interview"), words, keys)


def _takes(prompt: Prompt) -> str:
    """What the question takes, in a sentence."""
    long = prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY) and is_long(prompt)
    if long:
        return _takes_of_many(prompt.kind)
    if prompt.kind is Kind.TEXT and prompt.more.digits:
        return translate(
            "HelpHere",
            "A number that names something: type its digits, the dashes come by themselves.",
        )
    if prompt.kind in (Kind.INTEGER, Kind.DECIMAL) and is_area(prompt.appearance):
        return _takes_of_land(unit_of(prompt.appearance))
    if prompt.kind is Kind.DATE and "month-year" in prompt.appearance:
        return translate("HelpHere", "A month: 11/2026.")
    if prompt.kind is Kind.DATE and "year" in prompt.appearance:
        return translate("HelpHere", "A year: 2026.")
    if prompt.kind in MEDIA:
        return translate("HelpHere", "A file answers this; each of its buttons names its key.")
    return _sentences()[prompt.kind]


def _takes_of_land(unit: Unit | None) -> str:
    if unit is None:
        words = translate("HelpHere", "An area: a number, with a half or a quarter as {part}.")
        return words.format(part=ltr("2 1/2"))
    words = translate(
        "HelpHere", "An area: a number, or acres, kanals and marlas with dashes: {parts}."
    )
    return words.format(parts=ltr("3-4-10"))


def _takes_of_many(kind: Kind) -> str:
    if kind is Kind.SELECT_ONE:
        return translate(
            "HelpHere",
            "One answer of a long list: type part of its name, or its code; Enter takes the first.",
        )
    return translate(
        "HelpHere",
        "All answers that fit, of a long list: type part of a name, or the code; Enter puts it in.",
    )


def _sentences() -> dict[Kind, str]:
    read = translate("HelpHere", "Nothing is asked here: read it, and go on.")
    points = translate(
        "HelpHere",
        "Points, one after the other: type each in degrees, or let the receiver take it.",
    )
    return {
        Kind.TEXT: translate("HelpHere", "Words, in any script: type them."),
        Kind.INTEGER: translate("HelpHere", "A whole number: type its digits, Latin or Urdu."),
        Kind.DECIMAL: translate("HelpHere", "A number; a fraction stands behind a point."),
        Kind.RANGE: translate("HelpHere", "A number on the scale: type it, or step to it."),
        Kind.DATE: translate("HelpHere", "A date as people write it: 24/11/2026, or 24112026."),
        Kind.TIME: translate("HelpHere", "A time of day: 14:30, or 1430."),
        Kind.DATETIME: translate("HelpHere", "A date, a space and a time: 24/11/2026 14:30."),
        Kind.SELECT_ONE: translate("HelpHere", "One of the answers: type its code."),
        Kind.SELECT_MANY: translate(
            "HelpHere", "All answers that fit: each code puts one in, or takes it out again."
        ),
        Kind.RANK: translate("HelpHere", "An order: type the codes, the first first."),
        Kind.ACKNOWLEDGE: translate(
            "HelpHere", "Something is to be done or read out: 1 says that it was."
        ),
        Kind.GEOPOINT: translate(
            "HelpHere", "A position: type it in degrees, or let the receiver take it."
        ),
        Kind.GEOTRACE: points,
        Kind.GEOSHAPE: points,
        Kind.BARCODE: translate(
            "HelpHere", "What a code says: type it, or let the camera read it."
        ),
        Kind.NOTE: read,
        Kind.LEGEND: read,
    }  # fmt: skip


def _own_keys(prompt: Prompt, table: Rows) -> Rows:
    """The keys that only this kind of question has."""
    if prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY):
        if is_long(prompt):
            return (("↓ ↑", translate("HelpHere", "look through what is found")),)
        mark = ("Space · ↑ ↓", translate("HelpHere", "take the option one looks at · look"))
        return (*some_of(table, "1 … 9 · A … Z"), mark)
    one = {
        Kind.DATE: ("Space", translate("HelpHere", "open the calendar")),
        Kind.RANGE: ("↑ ↓", translate("HelpHere", "a step up · a step down")),
        Kind.RANK: ("Alt+↑ ↓", translate("HelpHere", "move a choice")),
        Kind.GEOPOINT: ("↓", translate("HelpHere", "let the receiver take the position")),
        Kind.GEOTRACE: ("↓", translate("HelpHere", "let the receiver take a point")),
        Kind.GEOSHAPE: ("↓", translate("HelpHere", "let the receiver take a point")),
        Kind.BARCODE: ("↓", translate("HelpHere", "let the camera read the code")),
        Kind.ACKNOWLEDGE: ("Space", translate("HelpHere", "tick it, or no longer")),
    }.get(prompt.kind)
    if prompt.kind in MEDIA:
        one = ("Del", translate("HelpHere", "take the file away"))
    return (one,) if one is not None else ()


def _every_keys(prompt: Prompt, table: Rows) -> Rows:
    """The keys of any question that this one has."""
    special = {which for which in SPECIALS if which in prompt.special}
    unusual = any(one.kind is ProblemKind.WARNING and one.blocks for one in prompt.problems)
    keys = [
        "Enter · Shift+Enter",
        *(keys for which, keys in _SPECIAL_KEYS.items() if which in special),
        *(("F11 · Ctrl+U",) if prompt.more.guidance else ()),
        *(("Ctrl+Enter",) if unusual else ()),
        "F6 · Ctrl+M",
        "Ctrl+J",
    ]
    if prompt.kind in ASKS_NOTHING:
        return some_of(table, "Enter · Shift+Enter")
    rows = some_of(table, *keys)
    if "not_applicable" in special:
        rows += (("Shift+F8 · Ctrl+9", translate("HelpHere", "not applicable")),)
    return rows
