"""Names and node tests, resolved against the form's namespaces."""

from collections.abc import Callable, Mapping
from typing import Protocol

from forms.errors import XPathSyntaxError
from forms.xpath.axes import PRINCIPAL
from forms.xpath.nodes import Node, NodeKind
from forms.xpath.syntax import NodeTest, Step

Matches = Callable[[Node], bool]

_TYPES = {
    "text": NodeKind.TEXT,
    "comment": NodeKind.COMMENT,
    "processing-instruction": NodeKind.PROCESSING_INSTRUCTION,
}


class Names:
    """Prefixes of one form, and the text whose offsets errors point into."""

    def __init__(self, uris: Mapping[str, str], text: str) -> None:
        self.uris = uris
        self.text = text

    def expanded(self, test: NodeTest, axis: str, position: int) -> str:
        """``{uri}local`` of a name test, or empty for a test that names no single name."""
        if not test.name or test.name.endswith("*"):
            return ""
        prefix, colon, local = test.name.rpartition(":")
        if colon:
            return f"{{{self.uri(prefix, position)}}}{local}"
        default = "" if axis in PRINCIPAL else self.uris.get("") or ""
        return f"{{{default}}}{local}" if default else local

    def uri(self, prefix: str, position: int) -> str:
        uri = self.uris.get(prefix)
        if not uri:
            if prefix == "xml":
                return "http://www.w3.org/XML/1998/namespace"
            raise XPathSyntaxError(self.text, position, f"unknown prefix {prefix!r}")
        return uri

    def matcher(self, step: Step) -> Matches | None:
        """The node test of ``step``; None where every node passes."""
        test = step.test
        if test.type == "node":
            return None
        if test.type:
            kind = _TYPES[test.type]
            target = test.target
            if target:
                return lambda node: node.kind is kind and node.name == target
            return lambda node: node.kind is kind
        principal = PRINCIPAL.get(step.axis, NodeKind.ELEMENT)
        name = self.expanded(test, step.axis, step.start)
        if name:
            return lambda node: node.name == name and node.kind is principal
        if test.name == "*":
            return lambda node: node.kind is principal
        space = f"{{{self.uri(test.name[:-2], step.start)}}}"
        return lambda node: node.kind is principal and node.name.startswith(space)


class Scope(Protocol):
    """What compiling a path needs to know of the form."""

    @property
    def names(self) -> Names: ...

    @property
    def repeats(self) -> frozenset[tuple[str, ...]]: ...


def plain_name(scope: Scope, step: Step) -> str:
    """The expanded name of a child step by name without predicates; else empty."""
    if step.axis != "child" or step.predicates:
        return ""
    return scope.names.expanded(step.test, "child", step.start)
