"""What a person types beside a long list, and the choices that it may mean."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from forms.engine.finding import ChoiceIndex
from forms.engine.instance import AnswerNode
from forms.prompts import Choice

if TYPE_CHECKING:
    from forms.engine.environment import FormEnvironment

Choices = tuple[Choice, ...]


class Searches:
    """The indexes of the lists that were searched. One lives as long as its choices are what is offered."""

    def __init__(self, env: "FormEnvironment") -> None:
        self._env = env
        self._indexes: dict[Hashable, tuple[Choices, ChoiceIndex]] = {}

    def find(self, node: AnswerNode, typed: str, limit: int) -> Choices:
        """The choices offered now that match what is typed, best first (forms.engine.finding)."""
        choices, index = self._known(node)
        found = (choices[place] for place in index.find(typed, limit))
        return tuple(choice for choice in found if choice.value)

    def beginning(self, node: AnswerNode, typed: str) -> Choices:
        """The choices offered now whose name, in any language of the form, begins with what is typed."""
        choices, index = self._known(node)
        return tuple(choices[place] for place in index.beginning(typed))

    def _known(self, node: AnswerNode) -> tuple[Choices, ChoiceIndex]:
        question = node.element.question
        assert question is not None
        choices = self._env.offers.choices(node)
        itemset = question.itemset
        key: Hashable = node if itemset is None or itemset.dynamic else id(itemset)
        known = self._indexes.get(key)
        if known is None or (known[0] is not choices and known[0] != choices):
            known = self._indexes[key] = (choices, self._indexed(node, choices))
        return known

    def _indexed(self, node: AnswerNode, choices: Choices) -> ChoiceIndex:
        return ChoiceIndex(
            [choice.value for choice in choices],
            [choice.label for choice in choices],
            lambda: self._other_names(node, choices),
        )

    def _other_names(self, node: AnswerNode, choices: Choices) -> Sequence[Sequence[str]]:
        """The names of the same choices in the form's other languages, where they differ."""
        spoken = self._env.language
        found = [[choice.label for choice in choices]]
        for language in self._env.form.languages:
            if language == spoken:
                continue
            self._env.language = language
            try:
                names = [name for _, name in self._env.offers.names(node)]
            finally:
                self._env.language = spoken
            if len(names) == len(choices) and names not in found:
                found.append(names)
        return found[1:]
