"""Prompts: questions as they stand now, frozen for the window."""

from collections.abc import Sequence
from dataclasses import replace

from forms.definition.model import Element, Question
from forms.definition.texts import Text, TextForm
from forms.engine.environment import FormEnvironment
from forms.engine.instance import AnswerNode, GroupNode
from forms.engine.kinds import excusable, kinds_of
from forms.engine.places import key_of, ref_of
from forms.engine.ranges import bounds_of
from forms.engine.troubles import silent_rules, troubles_of
from forms.prompts import (
    ASKS_NOTHING,
    NO_MORE,
    NOT_TAKEN,
    Choice,
    More,
    Problem,
    ProblemKind,
    Prompt,
    Trouble,
    TroubleKind,
)
from forms.xpath.nodes import Node


def _always(element: Element, troubles: tuple[Trouble, ...]) -> More:
    """What few questions have, whatever is answered."""
    question = element.question
    if question is None:
        return NO_MORE
    return More(
        bounds=bounds_of(element),
        lines=question.lines,
        longest=element.bind.longest,
        digits=element.bind.digits,
        min_seconds=element.bind.min_seconds,
        accepts=question.accepts,
        most_pixels=element.bind.most_pixels,
        accuracy=question.accuracy,
        troubles=troubles,
    )


class Asking:
    """Makes prompts and problems of answers."""

    def __init__(self, env: FormEnvironment) -> None:
        self._env = env
        self.kinds = kinds_of(env.form)
        elements = env.form.elements
        troubles = troubles_of(env.form, self.kinds)
        self._fixed = frozenset(env.form.fixed_offers)
        self._always = {
            e.number: always for e in elements if (always := _always(e, troubles.get(e.number, ())))
        }
        has_forms = env.form.texts.has_forms
        self._says_more = frozenset(
            e.number
            for e in elements
            if (q := e.question) is not None
            and (q.groups or has_forms(q.label) or has_forms(q.hint))
        )

    def prompt(self, node: AnswerNode) -> Prompt:
        element = node.element
        question, bind = element.question, element.bind
        assert question is not None
        wording = self._env.wording
        ref = ref_of(node)
        choices = self._choices(node) if question.selects else ()
        label, label_styled = wording.shown(question.label, node)
        hint, hint_styled = wording.shown(question.hint, node)
        number = element.number
        more = self._always.get(number, NO_MORE)
        if label_styled or hint_styled:
            more = replace(more, label_styled=label_styled, hint_styled=hint_styled)
        if number in self._says_more:
            more = self._more(more, question, node)
        if wording.has_media and (absent := self._absent(more, choices)):
            more = replace(more, troubles=(*more.troubles, *absent))
        if not choices and number in self._fixed:
            more = replace(more, troubles=(*more.troubles, Trouble(TroubleKind.NO_CHOICES)))
        if self._env.silent and (silent := silent_rules(self._env.form, self._env.silent, node)):
            more = replace(more, troubles=tuple(dict.fromkeys((*more.troubles, *silent))))
        return Prompt(
            ref=ref,
            key=key_of(node),
            name=element.written,
            code=bind.code,
            kind=self.kinds[number],
            label=label,
            hint=hint,
            value=node.shown,
            choices=choices,
            required=node.required and not self.waives(node),
            read_only=node.readonly,
            appearance=question.appearance,
            problems=self.problems(node, ref) if node.broken or node.confirmed else (),
            special=bind.special,
            special_answer=node.special if node.relevant else "",
            pii=bind.pii,
            row_ref=bind.row_ref,
            more=more,
        )

    def waives(self, node: AnswerNode) -> bool:
        """Whether a question must be answered and cannot be: it stops nobody."""
        number = node.element.number
        return number in self._fixed and not self._choices(node)

    def _absent(self, more: More, choices: Sequence[Choice]) -> tuple[Trouble, ...]:
        """The pictures and sounds that the question names and the pack lacks."""
        named = (more.media, more.hint_media, *(choice.media for choice in choices))
        at_hand = self._env.form.media
        files = dict.fromkeys(file for media in named if media for file in media.names)
        return tuple(
            Trouble(TroubleKind.MEDIA_ABSENT, file) for file in files if file not in at_hand
        )

    def _more(self, more: More, question: Question, node: AnswerNode) -> More:
        """What few questions say beside their label and hint."""
        wording = self._env.wording
        guidance, guidance_styled = wording.form(question.hint, TextForm.GUIDANCE, node)
        return replace(
            more,
            guidance=guidance,
            guidance_styled=guidance_styled,
            short=wording.form(question.label, TextForm.SHORT, node)[0],
            media=wording.media(question.label, node),
            hint_media=wording.media(question.hint, node),
            group=" · ".join(filter(None, (self._label(g, node) for g in question.groups))),
        )

    def _label(self, group: tuple[int, Text], node: AnswerNode) -> str:
        """The label of a group around a question, said where the group stands."""
        number, label = group
        place: Node = node
        while number >= 0 and isinstance(place, AnswerNode | GroupNode):
            if place.element.number == number:
                break
            place = place.parent
        return self._env.wording.said(label, place)

    def _choices(self, node: AnswerNode) -> tuple[Choice, ...]:
        """What can be chosen; a row that nobody named yet cannot."""
        found = self._env.offers.choices(node)
        question = node.element.question
        if question is None or question.itemset is None or question.itemset.written:
            return found
        return found if all(c.value for c in found) else tuple(c for c in found if c.value)

    def problems(self, node: AnswerNode, ref: str = "") -> tuple[Problem, ...]:
        """What an answer breaks: the constraint, and soft checks whether confirmed or not.

        Of a required answer that was not taken: the reason for that, where there is one.
        """
        if not node.relevant:
            return ()
        if node.shown == "":
            return self._lacking(node) if NOT_TAKEN in node.confirmed else ()
        found = []
        bind = node.element.bind
        ref = ref or ref_of(node)
        if node.broken & 1:
            found.append(
                Problem(
                    ref,
                    ProblemKind.CONSTRAINT,
                    self._env.wording.said(bind.constraint_message, node),
                )
            )
        for rule, check in enumerate(bind.soft_checks):
            if node.broken & 2 << rule:
                message = self._env.wording.said(check.message, node)
                found.append(
                    Problem(ref, ProblemKind.WARNING, message, rule, node.confirmed.get(rule))
                )
        return tuple(found)

    def all_problems(self, node: AnswerNode) -> tuple[Problem, ...]:
        """For finishing: what is required and not answered is a problem too."""
        if not node.relevant or node.element.question is None:
            return ()
        if node.shown == "":
            return self._lacking(node)
        return self.problems(node) if node.broken else ()

    def _lacking(self, node: AnswerNode) -> tuple[Problem, ...]:
        """That a required answer is not there; by device, it may be that a reason stands for it."""
        excused = node.confirmed.get(NOT_TAKEN)
        ref = ref_of(node)
        if not node.required or node.special or self.waives(node):
            return (Problem(ref, ProblemKind.WARNING, "", NOT_TAKEN, excused),) if excused else ()
        message = self._env.wording.said(node.element.bind.required_message, node)
        rule = NOT_TAKEN if excusable(node.element) else 0
        return (Problem(ref, ProblemKind.REQUIRED, message, rule, excused),)

    def asked(self, node: AnswerNode) -> bool:
        """Whether the question wants an answer now; a note wants none."""
        return node.relevant and self.kinds[node.element.number] not in ASKS_NOTHING
