"""A position, a line or a piece of land as it is read wherever an answer is shown."""

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import ltr
from enumerator.ui.devices.earth import Corner, area, length
from forms.definition.positions import accuracy, in_degrees, numbers, points
from forms.prompts import Kind

translate = QCoreApplication.translate
KANAL = 505.857  # square metres: an eighth of an acre of 4,046.86 (statute acre)
PLACES = frozenset({Kind.GEOPOINT, Kind.GEOTRACE, Kind.GEOSHAPE})


def place_words(kind: Kind, value: str) -> str:
    """``31.52000, 74.35000 · Accuracy 8 m``; of several points how many there are, and how long or large that is."""
    if kind is Kind.GEOPOINT:
        words = ltr(in_degrees(value))
        metres = accuracy(value)
        return f"{words} · {accuracy_words(metres)}" if metres else words
    found = points(value)
    if kind is Kind.GEOSHAPE and len(found) > 1 and found[0] == found[-1]:
        found = found[:-1]
    return f"{count_words(len(found))} · {measured(kind, found)}"


def accuracy_words(metres: float) -> str:
    words = translate("PlaceField", "Accuracy {metres} m")
    return words.format(metres=ltr(f"{metres:.0f}"))


def count_words(count: int) -> str:
    return translate("PathField", "Points: {count}").format(count=ltr(count))


def measured(kind: Kind, found: tuple[str, ...]) -> str:
    """How large the land between the points is, or how long the line."""
    corners: list[Corner] = [
        (point[0], point[1]) for point in map(numbers, found) if len(point) > 1
    ]
    if kind is Kind.GEOSHAPE:
        ground = area(corners)
        return translate("PathField", "{metres} m², {kanals} kanal").format(
            metres=ltr(f"{ground:,.0f}"), kanals=ltr(f"{ground / KANAL:,.1f}")
        )
    return translate("PathField", "{metres} m").format(metres=ltr(f"{length(corners):,.0f}"))
