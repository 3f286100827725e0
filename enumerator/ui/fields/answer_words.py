"""An answer in words, for places where it is only read."""

from enumerator.ui.bidi import has_rtl, isolate, ltr
from enumerator.ui.fields import typed
from enumerator.ui.fields.identity import at_a_glance
from enumerator.ui.fields.place_words import PLACES, place_words
from enumerator.ui.fields.special_answers import special_words
from forms.prompts import Kind, Prompt

LATIN_KINDS = frozenset(
    {Kind.INTEGER, Kind.DECIMAL, Kind.RANGE, Kind.DATE, Kind.DATETIME, Kind.TIME, Kind.GEOPOINT}
)


def answer_words(prompt: Prompt) -> str:
    """The words of the choice, a date as it is said, what names a person masked; a dash where there is nothing."""
    if prompt.special_answer:
        return isolate(special_words(prompt.special_answer)[0])
    if not prompt.answered:
        return "–"
    if prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY, Kind.RANK):
        labels = {choice.value: choice.label for choice in prompt.choices}
        values = prompt.value.split(" ") if prompt.kind is not Kind.SELECT_ONE else [prompt.value]
        return " · ".join(isolate(labels.get(value, value)) for value in values)
    if prompt.kind in PLACES:
        return place_words(prompt.kind, prompt.value)
    glance = at_a_glance(prompt.value, prompt.kind, prompt.pii)
    if glance != prompt.value:
        return ltr(glance) if not has_rtl(glance) else isolate(glance)
    if prompt.kind in LATIN_KINDS:
        return ltr(typed.shown_of(prompt))
    return ltr(glance) if glance.isdigit() else isolate(glance)
