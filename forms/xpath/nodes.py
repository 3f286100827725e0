"""What XPath needs of a tree, and nothing more.

The form's own answer tree, lists loaded from files and (in tests and the bridge) whole XML documents
answer this Protocol, so that the evaluator never meets the form.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Protocol


class NodeKind(Enum):
    """The kinds of XPath 1.0 section 5."""

    ROOT = "root"
    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    NAMESPACE = "namespace"
    TEXT = "text"
    COMMENT = "comment"
    PROCESSING_INSTRUCTION = "processing-instruction"


class Node(Protocol):
    """A place in a tree. Nodes compare by identity."""

    @property
    def kind(self) -> NodeKind: ...

    @property
    def name(self) -> str:
        """The expanded name: ``local`` without a namespace, ``{uri}local`` with one; empty where a node has none."""

    @property
    def parent(self) -> "Node | None": ...

    @property
    def children(self) -> Sequence["Node"]:
        """All child nodes in document order, without attributes."""

    @property
    def attributes(self) -> Sequence["Node"]: ...

    def named(self, name: str) -> Sequence["Node"]:
        """Child elements with this expanded name, in order; the step that forms take a million times."""

    def text(self) -> str:
        """The string-value (XPath 1.0 section 5). A form node that is not relevant reads as empty."""
