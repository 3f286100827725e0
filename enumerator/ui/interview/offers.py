"""What an interview offers in the palette: its questions, its sections, and what its keys do."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import own_name
from enumerator.ui.interview import lookup
from enumerator.ui.interview.desk import Questionnaire
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.route import FINISH, is_stop, place_of
from enumerator.ui.key_table import Say
from enumerator.ui.languages import LANGUAGES, saying
from enumerator.ui.palette import Offer, Sort
from enumerator.ui.palette_offers import language_offer
from forms.prompts import Section, SectionState

translate: Say = QCoreApplication.translate


def section_offers(sections: Sequence[Section], go: Callable[[str], object]) -> Iterator[Offer]:
    for section in sections:
        if section.state is not SectionState.NOT_NEEDED:
            yield Offer(
                f"section:{section.ref}",
                Sort.SECTION,
                section.label,
                partial(go, section.ref),
            )
    yield Offer(
        f"section:{FINISH}",
        Sort.SECTION,
        translate("Outline", "Finish"),
        lambda: go(FINISH),
        ("Finish", "تکمیل"),
    )


def question_offers(
    session: Questionnaire, sections: Sequence[Section], go: Callable[[str], object]
) -> Iterator[Offer]:
    """Every question that is asked now, by its number and by its words in every language of the form."""
    labels = {section.ref: section.label for section in sections}
    for page in lookup.pages(session, sections):
        place = place_of(page, sections)
        where = "" if place is None else labels.get(place.section, "")
        if place is not None and place.row:
            where = lookup.row_words(session, place)
        for prompt in session.prompts(page):
            if is_stop(prompt):
                yield Offer(
                    f"question:{prompt.key}", Sort.QUESTION, prompt.label, partial(go, prompt.ref),
                    also=session.labels(prompt.ref), code=prompt.code, place=where,
                )  # fmt: skip


def act_offers(do: Callable[[Action], object]) -> Iterator[Offer]:
    """What the interview's keys do, found by its words in every finished language and by a few more in English."""
    others = [_acts(saying(one)) for one in LANGUAGES if not one.draft]
    for at, (action, keys, words, english) in enumerate(_acts(translate)):
        also = (english, *(acts[at][2] for acts in others))
        yield Offer(f"act:{action.name}", Sort.ACT, words, partial(do, action), also, keys=keys)


def form_language_offers(session: Questionnaire, use: Callable[[str], object]) -> Iterator[Offer]:
    for name in session.languages:
        yield language_offer(name, own_name(name), partial(use, name))


def _acts(translate: Say) -> tuple[tuple[Action, str, str, str], ...]:
    return (
        (Action.NEXT_PROBLEM, "F4", translate("Palette", "Next problem"), "next problem error"),
        (Action.PREVIOUS_PROBLEM, "Shift+F4", translate("Palette", "Previous problem"), "previous problem error"),
        (Action.GO_TO_CODE, "F3", translate("Palette", "Go to a question by its number"), "number code"),
        (Action.NEXT_SECTION, "PgDn", translate("Palette", "Next section"), "next section page"),
        (Action.PREVIOUS_SECTION, "PgUp", translate("Palette", "Previous section"), "previous section page"),
        (Action.DONT_KNOW, "F7", translate("Palette", "They don't know"), "don't know"),
        (Action.REFUSED, "F8", translate("Palette", "They refuse this answer"), "refused"),
        (Action.NOT_APPLICABLE, "Shift+F8", translate("Palette", "Not applicable here"), "not applicable"),
        (Action.FIRST_UNANSWERED, "Ctrl+End", translate("Palette", "First question without an answer"),
         "first unanswered"),
        (Action.COMMENT, "F6", translate("Palette", "Comment on this question"), "comment"),
        (Action.FLAG, "Ctrl+J", translate("Palette", "Flag this question for the supervisor"), "flag"),
        (Action.CONFIRM, "Ctrl+Enter", translate("Palette", "Confirm an unusual answer"), "confirm"),
        (Action.UNDO, "Ctrl+Z", translate("Palette", "Undo"), "undo"),
        (Action.REDO, "Ctrl+Y", translate("Palette", "Do again"), "redo"),
        (Action.ADD_ROW, "Ctrl+Ins", translate("Palette", "Add a member"), "add member"),
        (Action.REMOVE_ROW, "Ctrl+Del", translate("Palette", "Take this member off the list"), "remove delete member"),
        (Action.OPEN_ROW, "F5", translate("Palette", "Open the member's questions"), "open member page"),
        (Action.SAME_AS_ABOVE, "Ctrl+D", translate("Palette", "Same as the member above"), "same as above"),
        (Action.MOVE_ROW_UP, "Ctrl+Shift+↑", translate("Palette", "Move this member up the list"),
         "move member up order"),
        (Action.MOVE_ROW_DOWN, "Ctrl+Shift+↓", translate("Palette", "Move this member down the list"),
         "move member down order"),
        (Action.NEXT_ROW, "Alt+↓", translate("Palette", "Next member"), "next member"),
        (Action.PREVIOUS_ROW, "Alt+↑", translate("Palette", "Previous member"), "previous member"),
        (Action.OUTLINE, "F2", translate("Palette", "Outline of the sections"), "outline"),
        (Action.GUIDANCE, "F11", translate("Palette", "Guidance for this question"), "guidance help"),
        (Action.PICTURE, "Shift+F11", translate("Palette", "The picture, large"), "picture image"),
        (Action.NOTICE, "Ctrl+R", translate("Palette", "Read the notice aloud, in large letters"),
         "notice consent read aloud"),
        (Action.WITHDRAW, "", translate("Palette", "The family withdraws: erase the interview"),
         "withdraw consent erase"),
        (Action.SLIP, "Ctrl+P", translate("Palette", "Print the family's slip"), "slip print receipt"),
        (Action.HELP, "F1", translate("Palette", "All keys"), "help keys keyboard"),
        (Action.LEAVE, "Ctrl+W", translate("Palette", "Back to the worklist"), "leave worklist back"),
    )  # fmt: skip
