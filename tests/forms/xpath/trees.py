"""Small answer trees for the XPath tests, and the shortest way to ask them something."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from forms.xpath.compiler import Compiled, compile_expression
from forms.xpath.context import Context, Environment
from forms.xpath.documents import Document, DocumentNode
from forms.xpath.nodes import Node
from forms.xpath.values import Value

KARACHI = ZoneInfo("Asia/Karachi")
NOON = datetime(2026, 3, 23, 7, 0, tzinfo=UTC)  # noon in Karachi
MEMBERS = (("data", "member"),)

HOUSEHOLD = """
<data>
  <consent>1</consent>
  <assets>radio tractor</assets>
  <member><name>Bashir</name><relation>1</relation><age>51</age><spouse_line>2</spouse_line><id>35202</id></member>
  <member><name>Nasreen</name><relation>2</relation><age>47</age><spouse_line>1</spouse_line><id>35203</id></member>
  <member><name>Imran</name><relation>3</relation><age>12</age><spouse_line/><id>35202</id></member>
  <size/>
</data>
"""


class Lists(Environment):
    """An environment with secondary instances; it can answer look-ups and counts them."""

    def __init__(self, root: Node, lists: dict[str, str], *, indexed: bool = True) -> None:
        super().__init__(now=NOON, zone=KARACHI, root=root, chance=lambda: 0.5)
        self.trees = {name: Document(xml).root for name, xml in lists.items()}
        self.indexed = indexed
        self.asked: list[tuple[str, str, str]] = []

    def instance(self, name: str) -> Node | None:
        return self.trees.get(name)

    def lookup(self, parent: Node, step: str, key: str, value: str) -> Sequence[Node] | None:
        self.asked.append((step, key, value))
        if not self.indexed:
            return None
        return [
            item
            for item in parent.named(step)
            if any(cell.text() == value for cell in item.named(key))
        ]

    def text(self, key: str) -> str | None:
        return {"hello": "سلام"}.get(key)

    def choice_name(self, question: Node, value: str) -> str | None:
        return f"{question.name}:{value}"

    def property(self, name: str) -> str:
        return {"deviceid": "laptop-7", "version": "3"}.get(name, "")


class Asking:
    """A tree, a place in it, and its answers to expressions."""

    def __init__(
        self,
        xml: str = HOUSEHOLD,
        at: str = "/data",
        *,
        repeats: Collection[tuple[str, ...]] = (),
        lists: dict[str, str] | None = None,
        indexed: bool = True,
        names: Mapping[str, str] | None = None,
    ) -> None:
        self.names = names
        self.document = Document(xml)
        self.env = Lists(self.document.root, lists or {}, indexed=indexed)
        self.repeats = repeats
        self.node: Node = self.document.root
        self.node = self.nodes(at)[0]

    def at(self, path: str) -> "Asking":
        self.node = self.nodes(path)[0]
        return self

    def compiled(self, expression: str) -> Compiled:
        return compile_expression(expression, self.names, repeats=self.repeats)

    def _ask(self, run: Callable[[Context], Value]) -> Value:
        return run(Context(self.node, self.env))

    def value(self, expression: str) -> Value:
        return self._ask(self.compiled(expression).evaluate)

    def string(self, expression: str) -> str:
        return self.compiled(expression).string(Context(self.node, self.env))

    def number(self, expression: str) -> float:
        return self.compiled(expression).number(Context(self.node, self.env))

    def true(self, expression: str) -> bool:
        return self.compiled(expression).boolean(Context(self.node, self.env))

    def nodes(self, expression: str) -> Sequence[Node]:
        return self.compiled(expression).nodes(Context(self.node, self.env))

    def places(self, expression: str) -> list[str]:
        return [node.place for node in self.nodes(expression) if isinstance(node, DocumentNode)]

    def texts(self, expression: str) -> list[str]:
        return [node.text() for node in self.nodes(expression)]
