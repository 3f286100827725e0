"""Values of expressions at the places of one interview; a rule that has none stops nobody, and is named."""

import math
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from forms.definition.model import FormDefinition
from forms.definition.texts import Text, Words
from forms.errors import FormError
from forms.xpath.compiler import Compiled
from forms.xpath.context import Context, Environment
from forms.xpath.nodes import Node


class Evaluating(Environment):
    """Evaluates, and remembers where a rule fell silent."""

    def __init__(
        self,
        form: FormDefinition,
        *,
        now: datetime,
        zone: tzinfo,
        language: str,
        root: Node,
        chance: Callable[[], float],
    ) -> None:
        super().__init__(now=now, zone=zone, language=language, root=root, chance=chance)
        self.form = form
        self.failed: FormError | None = None  # the first expression without a value, if any
        self.silent: dict[Node, dict[int, FormError]] = {}  # by place and id of the expression
        self.restless: list[Node] = []  # places at which a rule fell silent, or speaks again

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
