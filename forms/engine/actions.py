"""setvalue: values that an event puts in place."""

from forms.definition.model import Action, Event
from forms.engine.answers import written
from forms.engine.casting import stored
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

    def begin(self) -> None:
        self._greeted.clear()

    def greet(self, row: Row) -> None:
        """odk-new-repeat for one row."""
        self._greeted.add(row)
        for action in self._actions:
            target = self._elements[action.target]
            if Event.NEW_ROW in action.events and target.home == row.home:
                self._set(row.cells[target.slot], action)

    def run(self, event: Event) -> None:
        """An event of the whole form: every row's target gets its value."""
        for action in self._actions:
            if event in action.events:
                target = self._elements[action.target]
                for row in list(self._instance.rows_of(target.home)):
                    node = row.cells[target.slot]
                    met = row in self._greeted and Event.NEW_ROW in action.events
                    if node.relevant and not met:  # nothing is made up for later
                        self._set(node, action)
                self._again.settle()

    def run_for(self, node: AnswerNode) -> None:
        """xforms-value-changed: targets in the row of ``node``, in rows around it or within it."""
        for action in self._actions:
            if Event.VALUE_CHANGED not in action.events or action.source != node.element.number:
                continue
            target = self._elements[action.target]
            rows = [
                row
                for row in self._instance.rows_of(target.home)
                if row.stands_in(node.row) or node.row.stands_in(row)
            ]
            if len(rows) > 1 and action.place is None:
                self._env.failed = SeveralTargets(
                    target.ref
                )  # JavaRosa: refused, and nothing is set
                continue
            for row in rows:
                self._set(row.cells[target.slot], action)
            self._again.settle()

    def _set(self, node: Place, action: Action) -> None:
        if not isinstance(node, AnswerNode):
            return
        if action.place is not None and node not in self._env.nodes(action.place, node):
            return
        text = (
            action.value if isinstance(action.value, str) else self._env.string(action.value, node)
        )
        try:
            text = written(node.element, stored(text, node.element.bind.type))
        except AnswerNotAccepted:
            text = ""
        if text != node.raw:
            self._again.put(node, text, FactKind.DERIVED)
