"""Actions: what a form sets by itself when something happens, as it declares them.

ODK XForms specification, Events and Actions; what it leaves open, as JavaRosa has it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from forms.definition.expressions import Expressions
from forms.definition.model import Action, Event
from forms.definition.skeleton import Draft, Skeleton
from forms.definition.xml import local, text_of
from forms.errors import FormProblem, Place
from forms.xpath.compiler import Compiled

_EVENTS: Final = {
    **{event.value: event for event in Event},
    "xforms-ready": Event.FIRST_LOAD,  # its older name
    "jr-insert": Event.NEW_ROW,  # likewise
}
_ACTIONS: Final = frozenset({"setvalue", "setgeopoint", "recordaudio"})
_PREDICATE: Final = re.compile(r"\[(?:[^\]'\"]|'[^']*'|\"[^\"]*\")*\]")
_XML_EVENT: Final = "{http://www.w3.org/2001/xml-events}event"
Holder = tuple[etree._Element, Draft]


def named_attributes(
    model: etree._Element, body: etree._Element | None, expressions: Expressions, root: str
) -> frozenset[tuple[str, ...]]:
    """The paths of attributes that a bind or an action gives a value to."""
    given = [element.get("nodeset") or element.get("ref") for element in model.iter("{*}bind")]
    given += [element.get("ref") for element in (*model, *_within(body)) if _is_action(element)]
    return frozenset(
        expressions.path(_PREDICATE.sub("", text), (root,))
        for text in given
        if text and "@" in text
    )


class Actions:
    """Reads the actions of a form: those of the model first, then those of the body."""

    def __init__(
        self,
        expressions: Expressions,
        skeleton: Skeleton,
        model: etree._Element,
        unmet: list[FormProblem],
    ) -> None:
        """``unmet`` takes what a form asks for and no laptop has."""
        self._expressions = expressions
        self._skeleton = skeleton
        self._model = model
        self._unmet = unmet

    def read(self, body: etree._Element | None, holders: Sequence[Holder]) -> tuple[Action, ...]:
        """``holders``: the controls and repeats of the body with their places."""
        places = {id(element): draft for element, draft in holders}
        elements: list[tuple[etree._Element, Draft | None]] = [
            (element, None) for element in self._model if _is_action(element)
        ]
        elements += [
            (element, places.get(id(element.getparent())))
            for element in _within(body)
            if _is_action(element)
        ]
        found = (self._action(element, holder) for element, holder in elements)
        return tuple(action for action in found if action is not None)

    def _action(self, element: etree._Element, holder: Draft | None) -> Action | None:
        given = self._target(element)
        plain = _PREDICATE.sub("", given)
        base = self._skeleton.root.path if holder is None else holder.path
        target = self._skeleton.by_path.get(self._expressions.path(plain, base)) if plain else None
        kind = local(element)
        if target is None:
            reason = f"{kind} names a place that the form lacks"
            if "@" not in plain:  # an attribute that the instance lacks is nobody's
                self._expressions.fault("unknown_node", given, given, reason)
            return None
        if kind == "recordaudio":
            reason = "sound is not recorded in the background here; the place stays empty"
            self._unmet.append(FormProblem("no_recording", Place(ref=target.ref), reason=reason))
            return None
        events = self._events(element, target, in_model=element.getparent() is self._model)
        value = "" if kind == "setgeopoint" else self._value(element, target)
        if value is None or not events:
            return None
        place = self._expressions.compile(given, target.ref) if plain != given else None
        source = -1 if holder is None else holder.number
        return Action(events, target.number, value, source, place, here=kind == "setgeopoint")

    def _target(self, element: etree._Element) -> str:
        """Where a bind is named, it has the first word (XForms 1.0 section 10.1.9)."""
        name = element.get("bind")
        if name:
            binds = (one for one in self._model.iter("{*}bind") if one.get("id") == name)
            bind = next(binds, None)
            if bind is not None:
                return bind.get("nodeset") or bind.get("ref") or ""
        return element.get("ref") or ""

    def _events(
        self, element: etree._Element, target: Draft, *, in_model: bool
    ) -> frozenset[Event]:
        names = (element.get("event") or element.get(_XML_EVENT) or "").split()
        for name in names:
            if name not in _EVENTS:
                reason = f"no event is called so; {local(element)} does not wait for it"
                self._expressions.fault("unknown_event", target.ref, name, reason)
        events = frozenset(_EVENTS[name] for name in names if name in _EVENTS)
        if in_model and events == {Event.NEW_ROW}:
            reason = "odk-new-repeat happens in a repeat of the body, and nowhere else"
            self._expressions.fault("misplaced_event", target.ref, target.ref, reason)
            return frozenset()
        return events

    def _value(self, element: etree._Element, target: Draft) -> Compiled | str | None:
        text = element.get("value")
        if text is None:
            return text_of(element)
        return self._expressions.compile(text, target.ref) if text.strip() else ""


def _is_action(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and local(element) in _ACTIONS


def _within(body: etree._Element | None) -> Iterator[etree._Element]:
    return iter(()) if body is None else body.iter("*")
