"""The rules of places: binds, soft checks and the tags of our own namespace."""

from collections.abc import Container

from lxml import etree

from forms.definition.digits import digits_of
from forms.definition.expressions import Expressions
from forms.definition.model import Bind, SoftCheck
from forms.definition.skeleton import Skeleton
from forms.definition.texts import Text
from forms.definition.xml import ENTITIES, JAVAROSA, ODK, OPENROSA, PSER
from forms.xpath.compiler import Compiled
from forms.xpath.values import to_boolean

JR = f"{{{JAVAROSA}}}"
OURS = f"{{{PSER}}}"
SPECIAL = f"{OURS}special"  # of a bind: what is offered; of a place in a submission: what was given
ARROW = "=>"
BETWEEN = ";;"


class Binds:
    """Reads every bind of a model into its place."""

    def __init__(
        self, expressions: Expressions, skeleton: Skeleton, entries: Container[str]
    ) -> None:
        self._expressions = expressions
        self._skeleton = skeleton
        self._entries = entries

    def read(self, model: etree._Element) -> None:
        gathered: dict[tuple[str, ...], dict[str, str]] = {}
        for bind in model.iter("{*}bind"):
            nodeset = bind.get("nodeset") or bind.get("ref") or ""
            attributes = {str(key): str(value) for key, value in bind.attrib.items()}
            path = self._expressions.path(nodeset, self._skeleton.root.path)
            gathered.setdefault(path, {}).update(attributes)
        for path, attributes in gathered.items():
            draft = self._skeleton.find(path)
            if draft is None and path and path[-1].startswith("@"):
                continue  # an attribute that the instance lacks is nobody's
            if draft is None:
                nodeset = attributes.get("nodeset", "")
                self._expressions.fault(
                    "unknown_node", nodeset, nodeset, "a bind names a place that the form lacks"
                )
                continue
            draft.bind = self._bind(attributes, draft.ref)

    def _bind(self, attributes: dict[str, str], ref: str) -> Bind:
        preload = attributes.get(f"{JR}preload")
        seconds = attributes.get(f"{OURS}minsec", "")
        longest = attributes.get(f"{{{ODK}}}length", "")[:6]
        pixels = attributes.get(f"{{{OPENROSA}}}max-pixels", "")[:6]
        return Bind(
            type=attributes.get("type", "string").rpartition(":")[2],
            calculate=self._expression(attributes.get("calculate"), ref, "calculate"),
            relevant=self._unless_true(attributes.get("relevant"), ref, "relevant"),
            readonly=self._condition(attributes.get("readonly"), ref, "readonly"),
            required=self._condition(attributes.get("required"), ref, "required"),
            constraint=self._unless_true(attributes.get("constraint"), ref, "constraint"),
            constraint_message=self._expressions.message(attributes.get(f"{JR}constraintMsg")),
            required_message=self._expressions.message(attributes.get(f"{JR}requiredMsg")),
            preload=(preload, attributes.get(f"{JR}preloadParams", "")) if preload else None,
            soft_checks=self._soft_checks(attributes.get(f"{OURS}warn", ""), ref),
            row_ref=attributes.get(f"{OURS}row-ref", "").strip(),
            pii=attributes.get(f"{OURS}pii", ""),
            purpose=attributes.get(f"{OURS}purpose", ""),
            special=tuple(attributes.get(SPECIAL, "").split()),
            code=attributes.get(f"{OURS}code", ""),
            saveto=attributes.get(f"{{{ENTITIES}}}saveto", "").strip(),
            min_seconds=float(seconds) if seconds.replace(".", "", 1).isdecimal() else 0.0,
            longest=_whole(longest),
            digits=digits_of(attributes.get("constraint", "")),
            most_pixels=_whole(pixels),
        )

    def _expression(self, text: str | None, ref: str, rule: str) -> Compiled | None:
        return self._expressions.compile(text, ref, rule) if text and text.strip() else None

    def _unless_true(self, text: str | None, ref: str, rule: str) -> Compiled | None:
        found = self._expression(text, ref, rule)
        if found is None or found.constant is None:
            return found
        return None if to_boolean(found.constant) else found

    def _condition(self, text: str | None, ref: str, rule: str) -> Compiled | bool:
        found = self._expression(text, ref, rule)
        if found is None:
            return False
        return found if found.constant is None else to_boolean(found.constant)

    def _soft_checks(self, text: str, ref: str) -> tuple[SoftCheck, ...]:
        checks = []
        for rule, message in split_soft_checks(text):
            expression = self._expressions.compile(rule, ref, "warn")
            if expression is not None:
                known = message in self._entries
                spoken = (
                    Text(entry=message) if known else self._expressions.message(message) or Text()
                )
                checks.append(SoftCheck(expression, spoken))
        return tuple(checks)


def _whole(text: str) -> int:
    """A number that a form may say; 0 where it says none, or not so that anybody understands."""
    return int(text) if text.isascii() and text.isdecimal() else 0


def split_soft_checks(text: str) -> list[tuple[str, str]]:
    """Expression and message of each soft check: ``expr => message ;; expr => message``.

    Both separators may stand inside a string literal of the expression; a message has no quotes to honour,
    only words with apostrophes.
    """
    found: list[tuple[str, str]] = []
    rest = text
    while rest.strip():
        arrow, end = _outside_literals(rest, ARROW), _outside_literals(rest, BETWEEN)
        message = ""
        if arrow < end:
            message, _, after = rest[arrow + len(ARROW) :].partition(BETWEEN)
            rule = rest[:arrow]
        else:
            rule, after = rest[:end], rest[end + len(BETWEEN) :]
        if rule.strip():
            found.append((rule.strip(), message.strip()))
        rest = after
    return found


def _outside_literals(text: str, separator: str) -> int:
    """Where ``separator`` first stands outside a string literal; the length of the text where nowhere."""
    quote = ""
    for at, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif text.startswith(separator, at):
            return at
        elif character in "'\"":
            quote = character
    return len(text)
