"""One interview with its form: prompts go out, answers come in, the submission leaves once."""

import random
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime, tzinfo
from functools import cached_property
from typing import Required, Self, TypedDict, Unpack
from uuid import uuid4
from zoneinfo import ZoneInfo

from forms.definition.model import FormDefinition, Seed
from forms.definition.submitted import (
    names_deprecated,
    new_identity,
    read_submission,
    revisable,
)
from forms.engine.asking import Asking
from forms.engine.attachments import attachments_of
from forms.engine.entities import entities_of
from forms.engine.environment import FormEnvironment
from forms.engine.filling import Filling
from forms.engine.instance import AnswerNode, GroupNode, Instance
from forms.engine.outline import Outline
from forms.engine.places import ref_of
from forms.engine.remembering import remembered
from forms.engine.restoring import facts_of, put_facts
from forms.engine.searching import Searches
from forms.engine.serializer import submission
from forms.engine.shrinking import counting, has_answers
from forms.engine.unmet import unmet
from forms.errors import AnswerNotAccepted, FormProblem, NoSuchPlace, NotFinished
from forms.prompts import (
    Change,
    Choice,
    EntityChange,
    Fact,
    FactKind,
    Finalized,
    Problem,
    Prompt,
    Row,
    Section,
    Shrinking,
)

POLICY_ZONE = ZoneInfo("Asia/Karachi")


def _new_id() -> str:
    return uuid4().hex


class Around(TypedDict, total=False):
    """What an interview is told of the world around it; all but the clock may be left to chance and policy."""

    clock: Required[Callable[[], datetime]]
    zone: tzinfo
    language: str | None
    properties: Mapping[str, str]  # of device and person, such as deviceid; for preloads
    new_id: Callable[[], str]
    chance: Callable[[], float]
    position: Callable[[], str] | None  # where the laptop is, as a geopoint; "" where nobody knows
    last_saved: bytes | None  # this person's last submission of this form (engine.remembering)


class FormSession:
    """The door to the engine. Refs carry 1-based row positions (``/data/member[2]/age``), keys carry row ids.

    Raises ``NoSuchPlace`` for a ref at which nothing stands.
    """

    opening: (
        Change  # what opening did: first rows, preloads, defaults, prefill; nothing when restored
    )
    dropped: tuple[str, ...] = ()  # refs of what an edited submission holds and the form does not

    def __init__(
        self,
        form: FormDefinition,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo = POLICY_ZONE,
        language: str | None = None,
        properties: Mapping[str, str] = {},
        new_id: Callable[[], str] = _new_id,
        chance: Callable[[], float] = random.random,
        position: Callable[[], str] | None = None,
        last_saved: bytes | None = None,
    ) -> None:
        """Use ``open``, ``restore`` or ``edit``."""
        self._form = form
        self._clock = clock
        self._zone = zone
        self._language = form.texts.named(language)
        self._properties = dict(properties)
        self._new_id = new_id
        self._chance = chance
        self._position = position
        self._remembered = remembered(form, last_saved)
        self.opening = Change(())
        self._begin()

    def _begin(self, seed: Seed | None = None) -> None:
        """An empty form, or one with the values of ``seed``."""
        instance = Instance(self._form, seed)
        env = FormEnvironment(
            instance,
            now=self._clock(),
            zone=self._zone,
            language=self._language,
            properties=self._properties,
            new_id=self._new_id,
            chance=self._chance,
            position=self._position,
            remembered=self._remembered,
        )
        self._env = env
        self._instance = instance
        self._filling = Filling(instance, env, self._clock, self._new_id)
        self._asking = Asking(env)
        self._outline = Outline(instance, env, self._asking)
        self._searches = Searches(env)

    @classmethod
    def open(
        cls,
        form: FormDefinition,
        *,
        prefill: Mapping[str, str] = {},
        **around: Unpack[Around],
    ) -> Self:
        """Begin an interview. ``prefill`` maps names of questions outside of repeats to values."""
        session = cls(form, **around)
        session.opening = session._filling.open(prefill)
        return session

    @classmethod
    def restore(
        cls,
        form: FormDefinition,
        facts: Iterable[Fact],
        **around: Unpack[Around],
    ) -> Self:
        """Go on with an interview from the facts of its log, or from ``facts_now()``. First-load actions do not run."""
        session = cls(form, **around)
        session.reset(facts)
        return session

    @classmethod
    def edit(
        cls,
        form: FormDefinition,
        submission_xml: bytes,
        **around: Unpack[Around],
    ) -> Self:
        """Go on with a submission, perhaps of an earlier version of the form, as its next revision.

        It gets an identity of its own and names the one it replaces (OpenRosa metadata, deprecatedID). First-load
        actions and preloads do not run again; places that the submission lacks have the form's defaults; what
        the form has no place for is named in ``dropped``. Raises FormInvalid where it is no submission of this form.
        """
        before = read_submission(form, submission_xml, same_id=True)
        session = cls(revisable(form) if before.instance_id else form, **around)
        session.dropped = before.dropped
        session._begin(before.seed)
        session.opening = session._filling.resume(
            before.seed, new_identity(session._form, before, session._env.new_uuid())
        )
        return session

    def reset(self, facts: Iterable[Fact]) -> None:
        """Become what ``restore`` would give; for taking back a change that could not be stored."""
        facts = tuple(facts)
        if any(
            names_deprecated(self._form, fact.key) for fact in facts
        ):  # a revision that was begun by ``edit``
            self._form = revisable(self._form)
        self._begin()
        put_facts(self._instance, facts)
        self._filling.start_restored()

    @property
    def form(self) -> FormDefinition:
        return self._form

    @property
    def title(self) -> str:
        return self._form.title

    @property
    def form_id(self) -> str:
        return self._form.form_id

    @property
    def version(self) -> str:
        return self._form.version

    @property
    def instance_id(self) -> str:
        """``uuid:…``; fixed when the interview was opened."""
        return next(
            node.raw
            for node in reversed(self._instance.whole.cells)
            if isinstance(node, AnswerNode)
            and len(node.element.path) == 3
            and node.element.name.endswith("instanceID")
        )

    @property
    def unmet(self) -> tuple[FormProblem, ...]:
        """What the form asks for and does not get here, by place; the rest of it works."""
        return unmet(self._env)

    @property
    def languages(self) -> tuple[str, ...]:
        return self._form.languages

    @property
    def language(self) -> str:
        return self._env.language

    def set_language(self, name: str) -> None:
        self._language = self._form.texts.named(name)
        self._filling.speak(name)

    def sections(self) -> tuple[Section, ...]:
        """The outline: top-level groups and repeats in order; loose top-level questions form one section."""
        return self._outline.sections()

    def prompts(self, ref: str) -> tuple[Prompt, ...]:
        """The questions that are asked now on a page (section ref) or in a row (``/data/member[2]``), in order."""
        questions = self._outline.questions(ref, self._group(ref))
        return tuple(self._asking.prompt(node) for node in questions if node.relevant)

    def prompt(self, ref: str) -> Prompt:
        """One question as it stands, asked now or not."""
        return self._asking.prompt(self._question(ref))

    def labels(self, ref: str) -> tuple[str, ...]:
        """The question's label in each language of the form, without the answers put into it: to find it by."""
        question = self._question(ref).element.question
        entry = question.label.entry if question is not None and question.label is not None else ""
        texts = self._form.texts
        found = (texts.shown(entry, language) or () for language in texts.languages if entry)
        return tuple("".join(w for w in words if isinstance(w, str)).strip() for words in found)

    def media(self, name: str) -> bytes | None:
        """A picture or sound of the form by the name of its file; None where the pack lacks it."""
        return self._form.media.get(name)

    def search_choices(self, ref: str, typed: str, limit: int = 50) -> tuple[Choice, ...]:
        """The choices offered now that match what is typed, best first; the first ones where nothing is typed.

        By code, by the beginning of the name or of its words, by any part of it; in either script, and by the
        names that the choices have in the form's other languages (forms.engine.finding).
        """
        return self._searches.find(self._question(ref), typed, limit)

    def choices_beginning(self, ref: str, typed: str) -> tuple[Choice, ...]:
        """The choices offered now whose name, in any language of the form, begins with what is typed."""
        return self._searches.beginning(self._question(ref), typed)

    def value(self, ref: str) -> str:
        """The value at ``ref`` (a calculate too) as it would be submitted; not relevant reads empty."""
        return self._filling.find.node(ref).text()

    def rows(self, ref: str) -> tuple[Row, ...]:
        """The rows of a roster."""
        return self._outline.rows(*self._filling.find.rows(ref))

    def can_add(self, ref: str) -> bool:
        return self._filling.can_add(ref)

    def can_remove(self, ref: str) -> bool:
        return self._filling.can_remove(ref)

    def rows_naming(self, ref: str) -> tuple[Prompt, ...]:
        """The answers (pser:row-ref) that name the row at ``ref``."""
        row = self._filling.find.row(ref)
        assert row.outer is not None
        return tuple(
            self._asking.prompt(node)
            for node in self._filling.pointing.at(row.home, row.outer)
            if node.element.question is not None and str(row.position) in node.shown.split()
        )

    def ref_of(self, key: str) -> str | None:
        """Where the question or row with this stable key stands now; None when its row is gone."""
        node = self._filling.find.keyed(key)
        return None if node is None else ref_of(node)

    def answer(self, ref: str, value: str, going: Collection[str] = ()) -> Change:
        """Take an answer as it would be submitted ("" clears it). Raises ``AnswerNotAccepted``.

        ``going`` are ids of rows: where the answer makes their list shorter, they go, else the last ones.
        """
        return self._filling.answer(ref, value, going=going)

    def shrinking(self, ref: str, value: str) -> Shrinking | None:
        """The list that an answer would make shorter, where something is said in a row that would go; else None."""
        if self._question(ref).element.number not in self._counting:
            return None
        tried = FormSession.restore(
            self._form,
            self.facts_now(),
            clock=self._clock,
            zone=self._zone,
            language=self._language,
        )
        try:
            change = tried.answer(ref, value)
        except AnswerNotAccepted:
            return None
        gone = {fact.row: fact.key for fact in change.facts if fact.kind is FactKind.ROW_REMOVED}
        said = [row for row in self._instance.all_rows() if row.id in gone and has_answers(row)]
        if not said or said[0].outer is None:
            return None
        rows = self._outline.rows(said[0].home, said[0].outer)
        return Shrinking(rows, sum(row.id in gone for row in rows))

    @cached_property
    def _counting(self) -> frozenset[int]:
        return counting(self._form)

    def give_special(self, ref: str, which: str) -> Change:
        """Take a special answer that the question offers (``Prompt.special``) in place of any other.

        The question then reads as empty and counts as answered; an answer replaces it and "" as an answer takes it
        back. Raises ``AnswerNotAccepted``.
        """
        return self._filling.give_special(ref, which)

    def add_row(self, ref: str) -> Change:
        """Add a row at the end of the repeat; ``Change.ref`` is the new row. Raises ``RowsFixed``."""
        return self._filling.add_row(ref)

    def remove_row(self, ref: str, instead: str = "") -> Change:
        """Remove a row. Answers that name it are emptied, those that name later rows follow. Raises ``RowsFixed``.

        ``instead`` is the ref of the row that they name from now on; an answer in that row itself is emptied.
        """
        return self._filling.remove_row(ref, instead)

    def move_row(self, ref: str, to: int) -> Change:
        """Move a row so that its position is ``to`` (1-based). It stays the same row, and answers that name it or
        the others go on naming them. ``Change.ref`` is where it stands then. Raises ``RowsFixed`` where the form
        counts the rows, and ``NoSuchPlace`` for a position that there is not.
        """
        return self._filling.move_row(ref, to)

    def confirm(self, ref: str, rule: int, reason: str) -> Change:
        """Confirm a soft check that fails now; the confirmation goes when the answer changes ("" takes it back)."""
        return self._filling.confirm(ref, rule, reason)

    def special_answers(self) -> tuple[Prompt, ...]:
        """The questions of the whole form that have a special answer now, in document order."""
        found = (node for node in self._instance.answers() if node.special and node.relevant)
        return tuple(self._asking.prompt(node) for node in found)

    @property
    def awaits_position(self) -> bool:
        """Whether the form has asked where the laptop is (odk:setgeopoint), and nobody has said yet."""
        return self._filling.awaits_position

    def locate(self, position: str) -> Change:
        """Say where the laptop is, as a geopoint; "" when nobody will know. What was answered since stays."""
        return self._filling.locate(position)

    def replay(self, facts: Iterable[Fact]) -> Change:
        """Take facts of this interview's log as they are, for undo and redo: rows come back as the same rows."""
        return self._filling.replay(facts)

    def check(self) -> tuple[Problem, ...]:
        """Everything in the whole form that blocks or is confirmed, in document order."""
        return tuple(
            problem
            for node in self._instance.answers()
            for problem in self._asking.all_problems(node)
        )

    def finalize(self, *, audit_log: str = "", partial: str = "") -> Finalized:
        """Render the submission, with the end timestamp. Raises ``NotFinished`` while anything blocks.

        ``audit_log`` is the name of the file that a form with an audit is sent with; empty where there is none.
        ``partial`` is the reason for finishing although something blocks: the submission says so, and at each
        question what it lacks (engine.serializer).
        """
        blocking = [problem for problem in self.check() if problem.blocks]
        if blocking and not partial:
            raise NotFinished(blocking)
        self._filling.end(audit_log)
        unmet = self._unmet_answers() if partial else {}
        xml = submission(self._instance, partial=partial, unmet=unmet)
        attachments = attachments_of(self._instance, self._asking.kinds)
        return Finalized(self.instance_id, xml, attachments, self.entities(), len(unmet))

    def _unmet_answers(self) -> dict[AnswerNode, str]:
        """Each question with something that blocks: the kinds of problems, such as "constraint warning"."""
        found = {}
        for node in self._instance.answers():
            kinds = [one.kind.value for one in self._asking.all_problems(node) if one.blocks]
            if kinds:
                found[node] = " ".join(dict.fromkeys(kinds))
        return found

    def xml(self) -> bytes:
        """The submission as it stands now, finished or not."""
        return submission(self._instance)

    def entities(self) -> tuple[EntityChange, ...]:
        """What the interview registers or brings up to date as it stands now (entities specification)."""
        return entities_of(self._instance)

    def facts_now(self) -> tuple[Fact, ...]:
        """The present state as the shortest list of facts: rows first, then answers, then confirmations."""
        return tuple(facts_of(self._instance))

    # ------------------------------------------------------------ places

    def _group(self, ref: str) -> GroupNode | None:
        """The group or row at ``ref``; None where only the outline knows what is meant."""
        try:
            node = self._filling.find.node(ref)
        except NoSuchPlace:
            return None
        return node if isinstance(node, GroupNode) else None

    def _question(self, ref: str) -> AnswerNode:
        node = self._filling.find.answer(ref)
        if node.element.question is None:
            raise NoSuchPlace(ref)
        return node
