"""setvalue and odk:setgeopoint: values that an event puts in place."""

from forms.definition.model import Action, Event
from forms.engine.answers import written
from forms.engine.casting import stored_at
from forms.engine.environment import FormEnvironment
from forms.engine.instance import AnswerNode, Instance, Place, Row
from forms.engine.recalculation import Recalculation
from forms.errors import AnswerNotAccepted, SeveralTargets
from forms.prompts import FactKind


class Actions:
    """Runs the form's actions when their events happen."""

    def __init__(self, instance: Instance, env: FormEnvironment, again: Recalculation) -> None:
        self._instance = instance
        self._elements = instance.form.elements
        self._actions = instance.form.actions
        self._env = env
        self._again = again
        self._greeted: set[Row] = set()  # in this act
        self._placeless: dict[AnswerNode, None] = {}  # wait to be told where the laptop is

    def begin(self) -> None:
        self._greeted.clear()

    @property
    def awaits_position(self) -> bool:
        """Whether places wait to be told where the laptop is."""
        return bool(self._placeless)

    def locate(self, position: str) -> None:
        """Where the laptop is, some time after it was asked; "": nobody will know. What was answered since stays."""
        waiting, self._placeless = self._placeless, {}
        for node in waiting:
            if position and not (node.row.is_gone or node.raw or node.special):
                self._put(node, position)

    def greet(self, row: Row) -> None:
        """odk-new-repeat for one row: the actions that stand in its repeat."""
        self._greeted.add(row)
        for action in self._actions:
            if Event.NEW_ROW in action.events and self._repeat_of(action) == row.home:
                self._set_near(row, action)

    def _repeat_of(self, action: Action) -> int:
        home = self._elements[action.source].home if action.source >= 0 else 0
        return home or self._elements[action.target].home

    def run(self, event: Event) -> None:
        """An event of the whole form: every row's target gets its value."""
        for action in self._actions:
            if event in action.events:
                target = self._elements[action.target]
                for row in list(self._instance.rows_of(target.home)):
                    node = row.cells[target.slot]
                    met = row in self._greeted and Event.NEW_ROW in action.events
                    asked = node.relevant or target.is_attribute
                    if asked and not met:  # nothing is made up for later
                        self._set(node, action)
                self._again.settle()

    def run_for(self, node: AnswerNode) -> None:
        """xforms-value-changed: targets in the row of ``node``, in rows around it or within it."""
        for action in self._actions:
            if Event.VALUE_CHANGED in action.events and action.source == node.element.number:
                self._set_near(node.row, action)
                self._again.settle()

    def _set_near(self, near: Row, action: Action) -> None:
        """What the target's path reaches from a row: in it, around it or within it."""
        target = self._elements[action.target]
        rows = [
            row
            for row in self._instance.rows_of(target.home)
            if row.stands_in(near) or near.stands_in(row)
        ]
        if len(rows) > 1 and action.place is None:
            self._env.failed = SeveralTargets(target.ref)  # JavaRosa: refused, and nothing is set
            return
        for row in rows:
            self._set(row.cells[target.slot], action)

    def _set(self, node: Place, action: Action) -> None:
        if not isinstance(node, AnswerNode):
            return
        if action.place is not None and node not in self._env.nodes(action.place, node):
            return
        text = self._value(node, action)
        if action.here:
            self._placeless.pop(node, None)
            if not text:
                self._placeless[node] = None
        self._put(node, text)

    def _put(self, node: AnswerNode, text: str) -> None:
        try:
            text = written(node.element, stored_at(node.element, text))
        except AnswerNotAccepted:
            text = ""
        if text != node.raw or node.special:
            self._again.put(node, text, FactKind.DERIVED)

    def _value(self, node: AnswerNode, action: Action) -> str:
        if action.here:
            return self._env.position()
        return (
            action.value if isinstance(action.value, str) else self._env.string(action.value, node)
        )
