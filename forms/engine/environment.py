"""What an interview lends to its expressions: lists, texts, properties, the hour, and quick look-ups."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from forms.definition.list_tables import Table
from forms.definition.texts import Text, Words
from forms.engine.choices import Offers
from forms.engine.instance import AnswerNode, GroupNode, Instance
from forms.engine.wording import Wording
from forms.errors import EvaluationFailed, FormError
from forms.xpath.compiler import Compiled
from forms.xpath.context import Context, Environment
from forms.xpath.nodes import Node

_FEW = 4  # rows that are scanned as fast as they are indexed


class FormEnvironment(Environment):
    """The environment of one session."""

    def __init__(
        self,
        instance: Instance,
        *,
        now: datetime,
        zone: tzinfo,
        language: str,
        properties: Mapping[str, str],
        new_id: Callable[[], str],
        chance: Callable[[], float],
        position: Callable[[], str] | None = None,
        remembered: Mapping[str, Node] = {},
    ) -> None:
        super().__init__(
            now=now, zone=zone, language=language, root=instance.document, chance=chance
        )
        self.form = instance.form
        self.offers = Offers(self)
        self.wording = Wording(self)
        self._instance = instance
        self._properties = properties
        self._new_id = new_id
        self._position = position
        self._remembered = remembered  # of the last interview, by the name the form has for it
        self.failed: FormError | None = None  # the first expression without a value, if any
        self.silent: dict[Node, dict[int, FormError]] = {}  # by place and id of the expression
        self.restless: list[Node] = []  # places at which a rule fell silent, or speaks again

    def take(self, instance: Instance) -> None:
        """Go on with another tree."""
        self._instance = instance
        self.root = instance.document
        self.silent.clear()

    def instance(self, name: str) -> Node | None:
        if name and name == self.form.primary:
            return self._instance.document
        return self._remembered.get(name) or self.form.list_root(name)

    def lookup(self, parent: Node, step: str, key: str, value: str) -> Sequence[Node] | None:
        if isinstance(parent, Table):
            return parent.lookup(step, key, value)
        if not isinstance(parent, GroupNode):
            return None
        rows = parent.index.get(step, ())
        if len(rows) < _FEW:
            return None
        index = parent.indexes.get((step, key))
        if index is None:
            index = parent.indexes[step, key] = {}
            for row in rows:
                for text in dict.fromkeys(cell.text() for cell in row.named(key)):
                    index.setdefault(text, []).append(row)
        return index.get(value, ())

    def column(self, parent: Node, name: str) -> str:
        return parent.column(name) if isinstance(parent, Table) else name

    def text(self, key: str) -> str | None:
        words = self.form.texts.words(key, self.language)
        return None if words is None else self.spoken(words, self._instance.whole.node)

    def choice_name(self, question: Node, value: str) -> str | None:
        if not isinstance(question, AnswerNode):
            return None
        if question.element.question is None or not question.element.question.selects:
            raise EvaluationFailed(f"{question.element.ref} offers no choices that have names")
        return self.offers.label(question, value)

    def property(self, name: str) -> str:
        return self._properties.get(name, "")

    def locates(self) -> bool:
        return self._position is not None

    def position(self) -> str:
        """Where the laptop is, as a geopoint; empty where nothing can tell."""
        return "" if self._position is None else self._position()

    def new_uuid(self) -> str:
        return as_uuid(self._new_id())

    # ------------------------------------------------------------ values

    def boolean(self, expression: Compiled, node: Node, *, otherwise: bool) -> bool:
        """``otherwise`` where the expression has no value here; a rule without a value stops nobody, and is named."""
        try:
            value = expression.boolean(Context(node, self))
        except FormError as error:
            self._fell_silent(expression, node, error)
            return otherwise
        if self.silent:
            self._speaks(expression, node)
        return value

    def number(self, expression: Compiled, node: Node) -> float:
        """NaN where the expression has no value here: how many rows there are is not known, and none go."""
        try:
            value = expression.number(Context(node, self))
        except FormError as error:
            self._fell_silent(expression, node, error)
            return math.nan
        if self.silent:
            self._speaks(expression, node)
        return value

    def string(self, expression: Compiled, node: Node) -> str:
        """Empty where the expression has no value here."""
        try:
            value = expression.string(Context(node, self))
        except FormError as error:
            self._fell_silent(expression, node, error)
            return ""
        if self.silent:
            self._speaks(expression, node)
        return value

    def nodes(self, expression: Compiled, node: Node) -> Sequence[Node]:
        """No nodes where the expression has none here."""
        try:
            nodes = expression.nodes(Context(node, self))
        except FormError as error:
            self._fell_silent(expression, node, error)
            return ()
        if self.silent:
            self._speaks(expression, node)
        return nodes

    def _fell_silent(self, expression: Compiled, node: Node, error: FormError) -> None:
        self.failed = self.failed or error
        rules = self.silent.setdefault(node, {})
        if id(expression) not in rules:
            self.restless.append(node)
        rules[id(expression)] = error

    def _speaks(self, expression: Compiled, node: Node) -> None:
        rules = self.silent.get(node)
        if rules is not None and rules.pop(id(expression), None) is not None:
            self.restless.append(node)
            if not rules:
                del self.silent[node]

    # ------------------------------------------------------------ words

    def plain(self, text: Text | None, node: Node) -> str:
        """A text for expressions and other programs: as the form has it, without isolates."""
        if text is None:
            return ""
        if text.computed is not None and text.named is None:
            return self.string(text.computed, node)
        entry = text.entry if text.named is None else self.string(text.named, node)
        if entry:
            words = self.form.texts.words(entry, self.language)
            return "" if words is None else self.spoken(words, node)
        return self.spoken(text.words, node)

    def spoken(self, words: Words, node: Node) -> str:
        """The words as they are written, with the answers between them."""
        return "".join(w if isinstance(w, str) else self.string(w, node) for w in words)


def as_uuid(text: str) -> str:
    """32 hexadecimal digits get their dashes; anything else stays."""
    if len(text) == 32 and all(c in "0123456789abcdef" for c in text):
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
    return text
