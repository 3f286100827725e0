"""Finding questions in a form: by number, the first without an answer, the next with a problem."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from enumerator.ui.bidi import isolate, latin_digits, ltr
from enumerator.ui.interview.desk import Questionnaire
from enumerator.ui.interview.problem_list import Flagged, Hindrance, Missing, SpecialAnswer
from enumerator.ui.interview.removal import Leaving, Member, Naming
from enumerator.ui.interview.route import Place, is_stop, place_of, row_number
from forms.prompts import Kind, Problem, Prompt, Section, SectionKind, SectionState

SPECIAL_CODES = {"dont_know": "98", "refused": "99", "not_applicable": "97"}


def pages(session: Questionnaire, sections: Iterable[Section]) -> Iterator[str]:
    """The pages of ``sections`` in order: each section, or each member of a roster."""
    for section in sections:
        if section.state is SectionState.NOT_NEEDED:
            continue
        if section.kind is SectionKind.ROSTER:
            yield from (row.ref for row in session.rows(section.ref))
        else:
            yield section.ref


def by_code(
    session: Questionnaire, sections: Sequence[Section], code: str, first: str
) -> str | None:
    """The question with the number ``code``, looked for on the page ``first`` before all others."""
    wanted = latin_digits(code).strip().casefold()
    for page in (first, *pages(session, sections)):
        for prompt in session.prompts(page) if page else ():
            if wanted in (prompt.code.casefold(), prompt.name.casefold()):
                return prompt.ref
    return None


def first_unanswered(session: Questionnaire, sections: Sequence[Section]) -> str | None:
    """The first required question without an answer, else the first of any kind."""
    optional: str | None = None
    for page in pages(session, [one for one in sections if one.answered < one.asked]):
        for prompt in session.prompts(page):
            if is_stop(prompt) and not prompt.answered:
                if prompt.required:
                    return prompt.ref
                optional = optional or prompt.ref
    return optional


def beside_ref(
    session: Questionnaire,
    sections: Sequence[Section],
    refs: Iterable[str],
    here: str,
    by: int,
) -> str | None:
    """Which of the questions ``refs`` comes next (or before) as one goes through the form, and round again."""
    ordered = sorted((order(session, sections, ref), ref) for ref in {*refs} - {here})
    if not ordered:
        return None
    mine = order(session, sections, here)
    if by > 0:
        return next((ref for key, ref in ordered if key > mine), ordered[0][1])
    return next((ref for key, ref in reversed(ordered) if key < mine), ordered[-1][1])


def is_there(session: Questionnaire, sections: Sequence[Section], ref: str) -> bool:
    """Whether a question is asked now."""
    place = place_of(ref, sections)
    prompts = _prompts(session, place, sections) if place is not None else ()
    return any(prompt.ref == ref for prompt in prompts)


def order(session: Questionnaire, sections: Sequence[Section], ref: str) -> tuple[int, int, int]:
    """Where a question (or page) comes in the whole form."""
    place = place_of(ref, sections)
    if place is None:
        return (len(sections), 0, 0)
    number = next(at for at, section in enumerate(sections) if section.ref == place.section)
    on_page = [prompt.ref for prompt in _prompts(session, place, sections)]
    return (number, row_number(place.row), on_page.index(ref) if ref in on_page else -1)


def hindrances(
    session: Questionnaire, sections: Sequence[Section], problems: Iterable[Problem]
) -> tuple[Hindrance, ...]:
    """Each problem with the words that lead to it."""
    labels = {section.ref: section.label for section in sections}
    names = {
        row.ref: _named(row.ref, row.label)
        for section in sections
        if section.kind is SectionKind.ROSTER
        for row in session.rows(section.ref)
    }
    found = []
    for problem in problems:
        place = place_of(problem.ref, sections)
        prompt = session.prompt(problem.ref)
        row = names.get(place.row, "") if place is not None else ""
        label = labels.get(place.section, "") if place is not None else ""
        found.append(Hindrance(problem, label, prompt.code, prompt.label, row))
    return tuple(found)


def missing_by_member(
    session: Questionnaire, sections: Sequence[Section], problems: Iterable[Problem]
) -> tuple[Missing, ...]:
    """For each member who lacks answers: the first question, and how many."""
    found: dict[str, Missing] = {}
    for problem in problems:
        place = place_of(problem.ref, sections)
        if place is None or not place.row:
            continue
        before = found.get(place.row)
        first, count = (before.ref, before.count) if before is not None else (problem.ref, 0)
        words = before.row if before is not None else row_words(session, place)
        found[place.row] = Missing(first, words, count + 1)
    return tuple(found.values())


def flags_by_section(flags: Iterable[str], sections: Sequence[Section]) -> dict[str, int]:
    """How many questions are flagged for the supervisor in each section that has any."""
    places = (place_of(ref, sections) for ref in flags)
    return dict(Counter(place.section for place in places if place is not None))


def flagged(
    session: Questionnaire, sections: Sequence[Section], flags: Iterable[str]
) -> tuple[Flagged, ...]:
    """The flagged questions as one goes through the form, with the words that lead to each."""
    found = []
    for ref in sorted(flags, key=lambda one: order(session, sections, one)):
        place, prompt = place_of(ref, sections), session.prompt(ref)
        row = row_words(session, place) if place is not None and place.row else ""
        found.append(Flagged(ref, prompt.code, prompt.label, row))
    return tuple(found)


def special_answers(
    session: Questionnaire, sections: Sequence[Section]
) -> tuple[SpecialAnswer, ...]:
    """What was said in place of answers, as one goes through the form."""
    found = []
    for prompt in session.special_answers():
        place = place_of(prompt.ref, sections)
        row = row_words(session, place) if place is not None and place.row else ""
        found.append(
            SpecialAnswer(prompt.ref, prompt.special_answer, prompt.code, prompt.label, row)
        )
    return tuple(found)


def row_words(session: Questionnaire, place: Place) -> str:
    """A member as the list names them: number and name."""
    name = next((row.label for row in session.rows(place.section) if row.ref == place.row), "")
    return _named(place.row, name)


def row_key(session: Questionnaire, roster: str, row_ref: str) -> str:
    """The stable key of a row, whatever its place in the list; empty where it is gone."""
    found = (row.id for row in session.rows(roster) if row.ref == row_ref)
    return next((f"{roster}[@{one}]" for one in found), "")


def leaving(session: Questionnaire, roster: str, row_ref: str) -> Leaving:
    """The member at ``row_ref``, and what hangs on them."""
    members = [Member(row.ref, at, row.label) for at, row in enumerate(session.rows(roster), 1)]
    member = next(one for one in members if one.ref == row_ref)
    sections = session.sections()
    labels = {section.ref: section.label for section in sections}
    namings = []
    for prompt in session.rows_naming(row_ref):
        place = place_of(prompt.ref, sections)
        if place is None or place.row == row_ref:  # what they say of themselves goes with them
            continue
        where = row_words(session, place) if place.row else labels[place.section]
        namings.append(Naming(where, prompt.label))
    return Leaving(
        member,
        tuple(one for one in members if one is not member),
        tuple(namings),
        answered=any(one.answered and is_stop(one) for one in session.prompts(row_ref)),
    )


def _named(row_ref: str, name: str) -> str:
    """Number and name side by side in the direction of the sentence, whatever the name's script."""
    number = ltr(row_number(row_ref))
    return f"{number} {isolate(name)}" if name else number


def people(session: Questionnaire, repeat_ref: str) -> str:
    """The members whom a number may name."""
    rows = session.rows(repeat_ref)
    named = [f"{ltr(at)} {isolate(row.label)}" for at, row in enumerate(rows, 1) if row.label]
    return "   ".join(named)


def special_value(prompt: Prompt, which: str) -> str | None:
    """The code that says "don't know" or the like among a question's choices, if it has one."""
    code = SPECIAL_CODES[which]
    if prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY):
        return next((choice.value for choice in prompt.choices if choice.value == code), None)
    return None


def _prompts(
    session: Questionnaire, place: Place, sections: Sequence[Section]
) -> tuple[Prompt, ...]:
    roster = any(one.ref == place.section and one.kind is SectionKind.ROSTER for one in sections)
    return () if roster and not place.row else session.prompts(place.page)
