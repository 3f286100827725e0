"""Prompts: questions as they stand now, frozen for the window."""

from forms.engine.environment import FormEnvironment
from forms.engine.instance import AnswerNode
from forms.engine.kinds import kinds_of
from forms.engine.places import key_of, ref_of
from forms.prompts import Choice, Kind, Problem, ProblemKind, Prompt


class Asking:
    """Makes prompts and problems of answers."""

    def __init__(self, env: FormEnvironment) -> None:
        self._env = env
        self.kinds = kinds_of(env.form)

    def prompt(self, node: AnswerNode) -> Prompt:
        element = node.element
        question, bind = element.question, element.bind
        assert question is not None
        env = self._env
        ref = ref_of(node)
        return Prompt(
            ref=ref,
            key=key_of(node),
            name=element.written,
            code=bind.code,
            kind=self.kinds[element.number],
            label=env.said(question.label, node),
            hint=env.said(question.hint, node) if question.hint is not None else "",
            value=node.shown,
            choices=self._choices(node) if question.selects else (),
            required=node.required,
            read_only=node.readonly,
            appearance=question.appearance,
            problems=self.problems(node, ref) if node.broken else (),
            special=bind.special,
            pii=bind.pii,
            row_ref=bind.row_ref,
        )

    def _choices(self, node: AnswerNode) -> tuple[Choice, ...]:
        """What can be chosen; a row that nobody named yet cannot."""
        found = self._env.offers.choices(node)
        return found if all(c.value for c in found) else tuple(c for c in found if c.value)

    def problems(self, node: AnswerNode, ref: str = "") -> tuple[Problem, ...]:
        """What an answer breaks: the constraint, and soft checks whether confirmed or not."""
        if not node.relevant or node.shown == "":
            return ()
        found = []
        bind = node.element.bind
        ref = ref or ref_of(node)
        if node.broken & 1:
            found.append(
                Problem(ref, ProblemKind.CONSTRAINT, self._env.said(bind.constraint_message, node))
            )
        for rule, check in enumerate(bind.soft_checks):
            if node.broken & 2 << rule:
                message = self._env.said(check.message, node)
                found.append(
                    Problem(ref, ProblemKind.WARNING, message, rule, node.confirmed.get(rule))
                )
        return tuple(found)

    def all_problems(self, node: AnswerNode) -> tuple[Problem, ...]:
        """For finishing: what is required and not answered is a problem too."""
        if not node.relevant or node.element.question is None:
            return ()
        if node.shown == "":
            if not node.required:
                return ()
            message = self._env.said(node.element.bind.required_message, node)
            return (Problem(ref_of(node), ProblemKind.REQUIRED, message),)
        return self.problems(node) if node.broken else ()

    def asked(self, node: AnswerNode) -> bool:
        """Whether the question wants an answer now; a note wants none."""
        return node.relevant and self.kinds[node.element.number] is not Kind.NOTE
