"""The audit log that a form asks for (ODK XForms Specification, Metadata, Audit Attributes)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from lxml import etree

from forms.definition.expressions import Expressions
from forms.definition.xml import ODK
from forms.errors import FormProblem, Place

_PLACE: Final = ("meta", "audit")
_ON_EDIT: Final = "on-form-edit"


class LocationPriority(StrEnum):
    """How much battery a position may cost."""

    HIGH_ACCURACY = "high-accuracy"
    BALANCED = "balanced"
    LOW_POWER = "low-power"
    NO_POWER = "no-power"


@dataclass(frozen=True, slots=True)
class LocationRequest:
    """The form wants the position of every event. Both times are in seconds."""

    priority: LocationPriority
    min_interval: int
    max_age: int


@dataclass(frozen=True, slots=True)
class AuditRequest:
    """What the log of an interview shall hold beside what happened when."""

    element: int  # number of the place that names the log's file
    changes: bool = False  # answers as they were before and after
    user: bool = False  # who worked
    reasons: bool = False  # why a finished interview was changed
    location: LocationRequest | None = None


class Named(Protocol):
    """A place of the form, as far as it matters here."""

    @property
    def number(self) -> int: ...
    @property
    def path(self) -> tuple[str, ...]: ...
    @property
    def ref(self) -> str: ...


def read_audit(
    model: etree._Element,
    expressions: Expressions,
    elements: Sequence[Named],
    unmet: list[FormProblem],
) -> AuditRequest | None:
    """None where the form has no audit in its meta block. ``unmet`` takes what it asks for and no laptop has.

    A location request counts only with all three of its attributes; a priority that nobody knows is the highest.
    """
    place = next((e for e in elements if len(e.path) == 3 and _plain(e.path) == _PLACE), None)
    if place is None:
        return None
    said: dict[str, str] = {}
    for bind in model.iter("{*}bind"):
        path = expressions.path(bind.get("nodeset") or "", elements[0].path)
        if len(path) == 3 and _plain(path) == _PLACE:
            said.update(_attributes(bind))
    request = AuditRequest(
        place.number,
        changes=_true(said.get("track-changes")),
        user=_true(said.get("identify-user")),
        reasons=said.get("track-changes-reasons") == _ON_EDIT,
        location=_location(said),
    )
    if request.location is not None:
        reason = "nothing here tells where the laptop is; the audit log has no positions"
        unmet.append(FormProblem("no_position_log", Place(ref=place.ref), reason=reason))
    if request.reasons:
        reason = "nobody is asked why an interview was changed; remarks on it stand as reasons"
        unmet.append(FormProblem("no_change_reason", Place(ref=place.ref), reason=reason))
    return request


def _plain(path: tuple[str, ...]) -> tuple[str, ...]:
    """The names below the first, whichever namespace the meta block has."""
    return tuple(name.rpartition("}")[2] for name in path[1:])


def _attributes(bind: etree._Element) -> Iterator[tuple[str, str]]:
    for name, value in bind.attrib.items():
        qualified = etree.QName(str(name))
        if qualified.namespace == ODK:
            yield qualified.localname, str(value).strip()


def _true(text: str | None) -> bool:
    return (text or "").lower() == "true"


def _location(said: Mapping[str, str]) -> LocationRequest | None:
    priority = said.get("location-priority")
    interval, age = said.get("location-min-interval", ""), said.get("location-max-age", "")
    if not priority or not interval.isdecimal() or not age.isdecimal():
        return None
    wanted = priority.lower().replace("_", "-")
    known = {one.value: one for one in LocationPriority}
    return LocationRequest(
        known.get(wanted, LocationPriority.HIGH_ACCURACY), int(interval), int(age)
    )
