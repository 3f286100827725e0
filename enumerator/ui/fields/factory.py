"""Which field suits which prompt."""

from PySide6.QtWidgets import QWidget

from enumerator.ui.fields.absent import NoteField
from enumerator.ui.fields.barcode import BarcodeField
from enumerator.ui.fields.capture_kinds import capture_field
from enumerator.ui.fields.choice import AcknowledgeField, ManyOfField, OneOfField
from enumerator.ui.fields.dates import DateField
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.line_fields import number_field, text_field, time_field
from enumerator.ui.fields.many_search import ManySearchField
from enumerator.ui.fields.path import PathField
from enumerator.ui.fields.place import PlaceField
from enumerator.ui.fields.ranking import RankField
from enumerator.ui.fields.scale import ScaleField
from enumerator.ui.fields.search_list import SearchListField
from enumerator.ui.fields.table_row import LegendField, in_table
from enumerator.ui.fields.typed import PAKISTAN_OFFSET
from forms.prompts import Kind, Prompt

MOST_OPTIONS = 12  # more choices than this are searched, not laid out


def field_for(
    prompt: Prompt, parent: QWidget | None = None, *, offset: str = PAKISTAN_OFFSET
) -> Field:
    """A field for ``prompt``; it still has to be presented."""
    match prompt.kind:
        case Kind.BARCODE:
            return BarcodeField(parent)
        case Kind.TEXT:
            return text_field(prompt, parent)
        case Kind.INTEGER | Kind.DECIMAL:
            return number_field(prompt, parent)
        case Kind.RANGE:
            return ScaleField(parent)
        case Kind.DATE | Kind.DATETIME:
            return DateField(prompt, offset, parent)
        case Kind.TIME:
            return time_field(offset, parent)
        case Kind.SELECT_ONE:
            return SearchListField(parent) if is_long(prompt) else OneOfField(parent)
        case Kind.SELECT_MANY:
            return ManySearchField(parent) if is_long(prompt) else ManyOfField(parent=parent)
        case Kind.RANK:
            return RankField(parent)
        case Kind.ACKNOWLEDGE:
            return AcknowledgeField(parent)
        case Kind.GEOPOINT:
            return PlaceField(parent)
        case Kind.GEOTRACE | Kind.GEOSHAPE:
            return PathField(prompt.kind, parent)
        case Kind.IMAGE | Kind.AUDIO | Kind.VIDEO | Kind.FILE:
            return capture_field(prompt, parent)
        case Kind.LEGEND if in_table(prompt):
            return LegendField(parent)
        case Kind.NOTE | Kind.LEGEND:
            return NoteField(parent)


def is_long(prompt: Prompt) -> bool:
    """Whether a question's choices are searched rather than laid out."""
    return len(prompt.choices) > MOST_OPTIONS or bool(
        prompt.appearance & {"minimal", "autocomplete", "search"}
    )


def shape(prompt: Prompt) -> tuple[object, ...]:
    """What a field cannot change while it stands: another shape needs another field."""
    long = prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY) and is_long(prompt)
    return (prompt.kind, long, in_table(prompt), prompt.appearance, prompt.more.lines)
