"""Which questions of a roster's rows become the columns of its table."""

from collections.abc import Sequence
from dataclasses import dataclass

from enumerator.ui.interview.route import is_stop
from forms.prompts import Kind, Prompt

MOST_COLUMNS = 6
_WHEN = frozenset({Kind.DATE, Kind.INTEGER})
_PLAIN = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.RANGE, Kind.DATE})


@dataclass(frozen=True, slots=True)
class Column:
    """A question, or several of which each row is asked only one: the date of birth, or the age."""

    names: tuple[str, ...]
    title: str


def core_columns(samples: Sequence[tuple[Prompt, ...]]) -> tuple[Column, ...]:
    """The columns for rows of which ``samples`` are some, in the order of the form.

    The first words (the name), then what is chosen, dated or counted; a number that identifies; only then more words.
    Questions with yes and no, and those that name another row, tell little apart and are left out.
    """
    if not samples:
        return ()
    first = samples[0]
    able = [prompt for prompt in first if _tells(prompt)]
    words = [one for one in able if one.kind in (Kind.TEXT, Kind.BARCODE)]
    names = words[:1]
    facts = [one for one in able if one.kind not in (Kind.TEXT, Kind.BARCODE)]
    numbers = [one for one in words[1:] if "numbers" in one.appearance and one.pii]
    others = [one for one in words[1:] if one not in numbers]
    room = MOST_COLUMNS - len(names) - len(numbers[:1])
    chosen = [*names, *facts[:room], *numbers[:1]]
    chosen += others[: MOST_COLUMNS - len(chosen)]
    return tuple(_column(one, samples) for one in first if one in chosen)


def _tells(prompt: Prompt) -> bool:
    if prompt.row_ref or not is_stop(prompt):
        return False
    if prompt.kind is Kind.SELECT_ONE:
        return len(prompt.choices) > 2
    return prompt.kind in _PLAIN or prompt.kind in (Kind.TEXT, Kind.BARCODE)


def _column(prompt: Prompt, samples: Sequence[tuple[Prompt, ...]]) -> Column:
    """``prompt``, and what rows that are not asked it are asked in its place; an age names them all."""
    names, title = [prompt.name], prompt.more.short or prompt.label
    known = {one.name for one in samples[0]}
    for row in samples[1:] if prompt.kind in _WHEN else ():
        if any(one.name == prompt.name for one in row):
            continue
        instead = next(
            (
                one
                for one in row
                if one.kind in _WHEN and one.name not in known and not one.row_ref and is_stop(one)
            ),
            None,
        )
        if instead is not None and instead.name not in names:
            names.append(instead.name)
            title = instead.label if instead.kind is Kind.INTEGER else title
    return Column(tuple(names), title)
