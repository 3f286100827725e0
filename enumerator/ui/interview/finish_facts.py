"""What devices have taken in an interview: the positions, and the photos and files, of those that are asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import ltr
from enumerator.ui.interview import lookup
from enumerator.ui.interview.desk import Questionnaire
from forms.prompts import BY_DEVICE, MEDIA, Section

translate = QCoreApplication.translate


def taken_words(session: Questionnaire, sections: Sequence[Section]) -> tuple[str, ...]:
    """How many positions, and how many photos and files, there are of how many; nothing where none is asked for."""
    asked = [
        prompt
        for page in lookup.pages(session, sections)
        for prompt in session.prompts(page)
        if prompt.kind in BY_DEVICE and not prompt.read_only
    ]
    files = [one for one in asked if one.kind in MEDIA]
    places = [one for one in asked if one.kind not in MEDIA]
    found = []
    for ones, words in (
        (places, translate("FinishPage", "Positions: {taken} of {asked}")),
        (files, translate("FinishPage", "Photos and files: {taken} of {asked}")),
    ):
        if ones:
            taken = sum(one.value != "" for one in ones)
            found.append(words.format(taken=ltr(taken), asked=ltr(len(ones))))
    return tuple(found)
