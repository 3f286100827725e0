"""What an interview lends to its expressions: lists, texts, properties, the hour, and quick look-ups."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from forms.definition.list_tables import Table
from forms.engine.choices import Offers
from forms.engine.evaluating import Evaluating
from forms.engine.instance import AnswerNode, GroupNode, Instance
from forms.engine.wording import Wording
from forms.errors import EvaluationFailed
from forms.xpath.nodes import Node

_FEW = 4  # rows that are scanned as fast as they are indexed


class FormEnvironment(Evaluating):
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
            instance.form,
            now=now,
            zone=zone,
            language=language,
            root=instance.document,
            chance=chance,
        )
        self.wording = Wording(self)
        self.offers = Offers(self, self.wording)
        self._instance = instance
        self._properties = properties
        self._new_id = new_id
        self._position = position
        self._remembered = remembered  # of the last interview, by the name the form has for it

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


def as_uuid(text: str) -> str:
    """32 hexadecimal digits get their dashes; anything else stays."""
    if len(text) == 32 and all(c in "0123456789abcdef" for c in text):
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
    return text
