"""Where an expression stands when it is evaluated, and what it may ask of the form around it."""

import random
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from forms.errors import EvaluationFailed
from forms.xpath.nodes import Node


class Environment:
    """What the form lends to its expressions.

    The form subclasses this and answers what it has; the answers here are those of a bare document.
    One environment serves a whole session: ``now`` and ``language`` are set, not replaced.
    """

    def __init__(
        self,
        *,
        now: datetime,
        zone: tzinfo,
        language: str = "",
        root: Node | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """``root`` is the node above the primary instance's first element.

        Absolute paths start there, whatever tree the context node lives in; without it they start
        at the top of the context node's own tree.
        """
        self.now = now  # aware
        self.zone = zone
        self.language = language
        self.root = root
        self.chance = chance

    def instance(self, name: str) -> Node | None:  # noqa: ARG002
        """The node above a secondary instance's first element: ``instance('x')/root/item`` steps on from it."""
        return None

    def lookup(self, parent: Node, step: str, key: str, value: str) -> Sequence[Node] | None:  # noqa: ARG002
        """The children ``step`` of ``parent`` whose child ``key`` reads ``value``, in order; None: look yourself."""
        return None

    def column(self, parent: Node, name: str) -> str:  # noqa: ARG002
        """What the children of ``parent`` call the cell that ``name`` means; lists read by Collect are lenient."""
        return name

    def text(self, key: str) -> str | None:  # noqa: ARG002
        """The itext entry in the present language, as ``jr:itext`` shows it."""
        return None

    def text_nodes(self, key: str) -> Sequence[Node] | None:  # noqa: ARG002
        """The itext entry's values as nodes, where the form keeps them so; None: only ``text`` is there."""
        return None

    def choice_name(self, question: Node, value: str) -> str | None:  # noqa: ARG002
        """The label of the choice ``value`` of ``question`` in the present language."""
        return None

    def property(self, name: str) -> str:  # noqa: ARG002
        """A property of the device or form: deviceid, username, email, phonenumber, version, …"""
        return ""

    def new_uuid(self) -> str:
        return str(uuid.uuid4())


MOST_NODES = 2_000_000  # that one evaluation may look at; seconds, where an interviewer waits


class _Spent:
    """How many nodes an evaluation has looked at."""

    __slots__ = ("nodes",)

    def __init__(self) -> None:
        self.nodes = 0


class Context:
    """One place of evaluation. ``current`` is what ``current()`` means: the node the expression is for."""

    __slots__ = ("_spent", "current", "env", "node", "position", "size", "variables")

    def __init__(
        self,
        node: Node,
        env: Environment,
        *,
        position: int = 1,
        size: int = 1,
        current: Node | None = None,
        variables: "Mapping[str, str | float | bool | Sequence[Node]] | None" = None,
    ) -> None:
        self.node = node
        self.env = env
        self.position = position
        self.size = size
        self.current = node if current is None else current
        self.variables = variables
        self._spent: _Spent | None = None  # made when something is counted

    def at(self, node: Node, size: int) -> "Context":
        """The context of a predicate over ``size`` nodes; ``current`` stays."""
        self.spend(size)
        inner = Context.__new__(Context)
        inner.node = node
        inner.env = self.env
        inner.position = 1
        inner.size = size
        inner.current = self.current
        inner.variables = self.variables
        inner._spent = self._spent
        return inner

    def spend(self, nodes: int) -> None:
        """Count nodes that are looked at; EvaluationFailed where predicates within predicates never end."""
        spent = self._spent
        if spent is None:
            spent = self._spent = _Spent()
        spent.nodes += nodes
        if spent.nodes > MOST_NODES:
            raise EvaluationFailed(f"more than {MOST_NODES:,} nodes would have to be looked at")
