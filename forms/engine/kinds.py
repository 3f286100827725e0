"""What sort of answer each question takes, seen from the keyboard."""

from forms.definition.model import Control, Element, FormDefinition
from forms.prompts import BY_DEVICE, Kind, Trouble, TroubleKind

_BY_TYPE = {
    "int": Kind.INTEGER,
    "integer": Kind.INTEGER,
    "long": Kind.INTEGER,
    "decimal": Kind.DECIMAL,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "dateTime": Kind.DATETIME,
    "geopoint": Kind.GEOPOINT,
    "geotrace": Kind.GEOTRACE,
    "geoshape": Kind.GEOSHAPE,
    "barcode": Kind.BARCODE,
}
_BY_CONTROL = {
    Control.SELECT_ONE: Kind.SELECT_ONE,
    Control.SELECT_MANY: Kind.SELECT_MANY,
    Control.RANK: Kind.RANK,
    Control.RANGE: Kind.RANGE,
    Control.TRIGGER: Kind.ACKNOWLEDGE,
}


def kinds_of(form: FormDefinition) -> dict[int, Kind]:
    """The kind of every question, by element number."""
    set_by_actions = {action.target for action in form.actions}
    return {
        element.number: _kind(
            element, given=element.number in set_by_actions or element.number in form.seed.values
        )
        for element in form.elements
        if element.question is not None
    }


def _kind(element: Element, *, given: bool) -> Kind:
    question = element.question
    assert question is not None
    if question.selects and "label" in question.appearance and element.bind.required is False:
        return (
            Kind.LEGEND
        )  # ODK "label": the choices' names without buttons, over list-nolabel questions
    if question.control in _BY_CONTROL:
        return _BY_CONTROL[question.control]
    if question.control is Control.UPLOAD:
        family = question.media_type.partition("/")[0]
        return {"image": Kind.IMAGE, "audio": Kind.AUDIO, "video": Kind.VIDEO}.get(
            family, Kind.FILE
        )
    bind = element.bind
    if bind.readonly is True and bind.type == "string" and bind.calculate is None and not given:
        return Kind.NOTE  # XLSForm writes a note as a text that nobody can change
    return _BY_TYPE.get(bind.type, Kind.TEXT)


def excusable(element: Element) -> bool:
    """Whether a device has to take the answer, so that a reason may stand for a required one (BY_DEVICE)."""
    question = element.question
    if question is None:
        return False
    if question.control is Control.UPLOAD:
        return True
    return question.control is Control.INPUT and _BY_TYPE.get(element.bind.type) in BY_DEVICE


_CALENDARS = frozenset(
    {"ethiopian", "coptic", "islamic", "bikram-sambat", "myanmar", "persian", "buddhist"}
)


def untaken(element: Element, kind: Kind) -> tuple[Trouble, ...]:
    """What a question wants that no laptop does yet."""
    question = element.question
    wanted = frozenset() if question is None else question.appearance
    subjects = []
    if any(word.partition(":")[0] == "ex" for word in wanted):
        subjects.append("application")
    if kind in (Kind.DATE, Kind.DATETIME) and wanted & _CALENDARS:
        subjects.append("calendar")
    return tuple(Trouble(TroubleKind.UNSUPPORTED, subject) for subject in subjects)
