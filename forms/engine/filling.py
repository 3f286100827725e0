"""Filling a form: the acts that change answers, each with everything that follows from it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from forms.definition.model import Control, Event, FormDefinition, Question, Seed
from forms.engine.act import Act
from forms.engine.actions import Actions
from forms.engine.answers import FORBIDDEN, takes_any_text, written
from forms.engine.environment import FormEnvironment
from forms.engine.instance import AnswerNode, Instance, Row
from forms.engine.kinds import excusable
from forms.engine.moving import Moving
from forms.engine.places import Finder, ref_of, repeat_key
from forms.engine.pointing import Pointing
from forms.engine.preloads import preloaded, timestamp
from forms.engine.recalculation import MOST_ROWS, Recalculation
from forms.errors import AnswerNotAccepted, NoSuchPlace, RowsFixed
from forms.prompts import NOT_TAKEN, OF_ROWS, Change, Fact, FactKind

_TURNS = 100  # of actions that set off actions, in one act


class Filling:
    """One form being filled. Every act returns what it did."""

    def __init__(
        self,
        instance: Instance,
        env: FormEnvironment,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self.form: FormDefinition = instance.form
        self.instance = instance
        self.env = env
        self.find = Finder(instance)
        self._clock = clock
        self._new_id = new_id
        self._row_ids: set[str] = set()
        self._going: frozenset[str] = frozenset()
        self._again = Recalculation(instance, env)
        self._actions = Actions(instance, env, self._again)
        self._act = Act()
        self._plain = tuple(takes_any_text(element) for element in self.form.elements)
        self.pointing = Pointing(instance, self._again)
        self._moving = Moving(instance, self._again, self.pointing, self._row_ids)

    # ------------------------------------------------------------ beginning

    def open(self, prefill: Mapping[str, str]) -> Change:
        """First rows, preloads and defaults, first-load actions, and what the program knows already."""
        self._begin()
        self._sow(self.instance.whole, self.form.seed)
        self._preload()
        self._keep_defaults(self.instance.whole)
        self._act.new_rows.clear()  # the first rows are greeted by first-load
        self._again.start()
        self._finish()
        self._actions.run(Event.FIRST_LOAD)
        self._actions.run(Event.LOAD)
        self._finish()
        for node in self.instance.whole.cells:
            if isinstance(node, AnswerNode) and node.element.name in prefill:
                self._again.put(
                    node, written(node.element, prefill[node.element.name]), FactKind.PREFILLED
                )
        self._finish()
        return self._act.change()

    def start_restored(self) -> None:
        """Compute what follows from answers that were put in place."""
        self._begin()
        self._row_ids.update(row.id for row in self.instance.all_rows())
        self._again.start()
        self._finish()

    def resume(self, seed: Seed, identity: Mapping[int, str] = {}) -> Change:
        """Go on with the answers of an earlier submission; first-load actions do not run.

        ``identity``: values by element that are the revision's own, not those of ``seed``.
        """
        self._begin()
        for number, text in identity.items():
            cell = self.instance.whole.cells[self.form.elements[number].slot]
            if isinstance(cell, AnswerNode) and cell.element.bind.calculate is None:
                cell.raw = cell.shown = text
        self._sow(self.instance.whole, seed, counted=True)
        self._keep_defaults(self.instance.whole)
        self._keep_emptied()
        self._act.new_rows.clear()
        self._again.start()
        self._finish()
        self._actions.run(Event.LOAD)
        self._finish()
        return self._act.change()

    # ------------------------------------------------------------ acts

    def answer(
        self, ref: str, value: str, *, asked: bool = True, going: Collection[str] = ()
    ) -> Change:
        """Not ``asked``: an answer to what is not relevant now is kept for when it is.

        ``going``: ids of the rows that go first where the answer makes a list shorter; else the last ones do.
        """
        self._going = frozenset(going)
        try:
            return self.give(self.find.answer(ref), value, asked=asked).change()
        finally:
            self._going = frozenset()

    def give(self, node: AnswerNode, value: str, *, asked: bool = True) -> Act:
        """``answer`` at a place in hand. What followed is worked out from the act when somebody wants it."""
        text = self._accepted(node, value, asked=asked)
        self._begin()
        if text != node.shown or text != node.raw or node.special:  # else it is there already
            self._again.put(node, text, FactKind.ANSWERED)
            if self._again.waits or self._act.value_changed:
                self._finish()
        return self._act

    def give_special(self, ref: str, which: str) -> Change:
        """A special answer in place of any other; an answer, or "" as one, takes it back."""
        node = self.find.answer(ref)
        self._open_to_answers(node, asked=True)
        if which not in node.element.bind.special:
            raise AnswerNotAccepted(ref, "special")
        self._begin()
        if which != node.special:
            self._again.put(node, "", FactKind.SPECIAL, special=which)
            if self._again.waits or self._act.value_changed:
                self._finish()
        return self._act.change()

    def add_row(self, ref: str, at: int | None = None) -> Change:
        """At the end, or so that ``at`` (0-based) is its place."""
        repeat, outer = self.find.rows(ref)
        if not self.can_add(ref):
            raise RowsFixed(ref)
        self._begin()
        row = self._add_row(repeat, outer, at=at)
        self._finish()
        return self._act.change(row)

    def remove_row(self, ref: str, instead: str = "") -> Change:
        """Answers that name the row name the row at ``instead`` from now on; without one they are emptied."""
        row = self.find.row(ref)
        heir = self.find.row(instead) if instead else None
        if heir is not None and (
            heir is row or heir.home != row.home or heir.outer is not row.outer
        ):
            raise NoSuchPlace(instead)
        if not self.can_remove(ref):
            raise RowsFixed(ref)
        self._begin()
        self._remove_row(row, heir)
        self._finish()
        return self._act.change()

    def move_row(self, ref: str, to: int) -> Change:
        """To the position ``to`` (1-based) among its repeat's rows; answers that name rows go on naming them."""
        row = self.find.row(ref)
        if not 1 <= to <= self._moving.count(row):
            raise NoSuchPlace(ref)
        if not self.can_remove(ref):
            raise RowsFixed(ref)
        self._begin()
        self._moving.move(row, to)
        self._finish()
        return self._act.change(row)

    @property
    def awaits_position(self) -> bool:
        return self._actions.awaits_position

    def locate(self, position: str) -> Change:
        """Where the laptop is goes to the places that wait for it (odk:setgeopoint)."""
        self._begin()
        self._actions.locate(position)
        self._finish()
        return self._act.change()

    def replay(self, facts: Iterable[Fact]) -> Change:
        """Take facts of the log as they are: rows with their identity, answers and confirmations as they were.

        What the form did of its own accord is among the facts, so that no action runs. Facts about places that are
        not there say nothing.
        """
        said = tuple(facts)
        self._begin()
        for fact in said:
            if fact.kind in OF_ROWS:
                with suppress(NoSuchPlace):
                    self._moving.replay(*self.find.keyed_rows(fact.key), fact)
        answers = [
            (node, fact)
            for fact in said
            if fact.kind not in OF_ROWS
            and isinstance(node := self.find.keyed(fact.key), AnswerNode)
        ]
        for node, fact in answers:
            if fact.kind is FactKind.SPECIAL:
                self._again.put(node, "", fact.kind, special=fact.value)
            elif fact.kind is not FactKind.CONFIRMED:
                self._again.put(node, fact.value, fact.kind)
        self._again.settle(keeping=True)
        self._act.new_rows.clear()
        self._act.value_changed.clear()
        self._finish()
        for node, fact in answers:
            if fact.kind is FactKind.CONFIRMED:
                self._put_confirmation(node, fact.position, fact.value)
        return self._act.change()

    def confirm(self, ref: str, rule: int, reason: str) -> Change:
        node = self.find.answer(ref)
        if not self._may_be_confirmed(node, rule):
            raise AnswerNotAccepted(ref, "not_broken")
        self._begin()
        self._put_confirmation(node, rule, reason)
        return self._act.change()

    @staticmethod
    def _may_be_confirmed(node: AnswerNode, rule: int) -> bool:
        if rule == NOT_TAKEN:
            return node.relevant and node.shown == "" and excusable(node.element)
        return 0 <= rule < len(node.element.bind.soft_checks) and bool(node.broken & 2 << rule)

    def end(self, audit_log: str = "") -> None:
        """The interview ends now; ``audit_log`` is the name of its log's file, where the form asks for one."""
        self._begin()
        if self.form.audit is not None:
            place = self.form.elements[self.form.audit.element]
            node = self.instance.whole.cells[place.slot]
            if isinstance(node, AnswerNode):
                self._again.put(node, audit_log, FactKind.DERIVED)
        for node in self.instance.answers():
            if node.element.bind.preload == ("timestamp", "end"):
                self._again.put(node, timestamp(self.env.now, self.env.zone), FactKind.DERIVED)
        self._actions.run(Event.REVALIDATE)
        self._finish()

    def can_add(self, ref: str) -> bool:
        repeat, outer = self.find.rows(ref)
        kind = self.form.elements[repeat].repeat
        phantom = outer.phantoms[repeat]
        return kind is not None and not kind.fixed and phantom.relevant and not phantom.readonly

    def can_remove(self, ref: str) -> bool:
        row = self.find.row(ref)
        kind = self.form.elements[row.home].repeat
        return kind is not None and not kind.fixed and not row.node.readonly

    def speak(self, language: str | None) -> Change:
        """Go on in another language; values that are words of the form are said in it."""
        self._begin()
        self.env.language = self.form.texts.named(language)
        self._again.mark_words()
        self._finish()
        return self._act.change()

    # ------------------------------------------------------------ answers

    def _open_to_answers(self, node: AnswerNode, *, asked: bool) -> Question:
        question = node.element.question
        if question is None:
            raise AnswerNotAccepted(ref_of(node), "not_a_question")
        if asked and not node.relevant:
            raise AnswerNotAccepted(ref_of(node), "not_asked")
        if node.readonly:
            raise AnswerNotAccepted(ref_of(node), "read_only")
        return question

    def _accepted(self, node: AnswerNode, value: str, *, asked: bool) -> str:
        question = self._open_to_answers(node, asked=asked)
        if self._plain[node.element.number] and value.isprintable():
            return value
        if FORBIDDEN.search(value):
            raise AnswerNotAccepted(ref_of(node), "characters")
        try:
            text = written(node.element, value)
        except AnswerNotAccepted as error:
            raise AnswerNotAccepted(ref_of(node), error.reason) from error
        if question.selects and text:
            values = self.env.offers.values(node)
            chosen = [text] if question.control is Control.SELECT_ONE else text.split()
            if not values.issuperset(chosen):
                raise AnswerNotAccepted(ref_of(node), "choice")
            if question.control is Control.RANK and not values.issubset(chosen):
                raise AnswerNotAccepted(ref_of(node), "choice")  # a ranking leaves nothing out
            if question.control is Control.SELECT_MANY and len(chosen) > 1:
                return " ".join(self._in_order(node, chosen))
        return text

    def _in_order(self, node: AnswerNode, chosen: Iterable[str]) -> Iterable[str]:
        """A set of choices is written in the order in which they are offered, whoever ticked which first."""
        wanted = set(chosen)
        return dict.fromkeys(c.value for c in self.env.offers.choices(node) if c.value in wanted)

    def _preload(self) -> None:
        for node in self.instance.answers():
            value = preloaded(node.element, self.env)
            if value and node.element.bind.calculate is None:  # which would have the last word
                self._again.put(node, value, FactKind.DERIVED)

    def _keep_defaults(self, row: Row) -> None:
        """Defaults, and what an earlier submission has, are facts too: the store's answers are whole by themselves."""
        for node in row.cells:
            if not isinstance(node, AnswerNode) or node.source is not None:
                continue
            if node.special:
                node.source = FactKind.SPECIAL
                self._act.keep(FactKind.SPECIAL, node, node.special)
            elif node.raw and not node.element.bind.calculate:
                node.source = FactKind.DERIVED
                self._act.keep(FactKind.DERIVED, node, node.raw)

    def _keep_emptied(self) -> None:
        """That a default was taken away is a fact, because the form would put it back."""
        for node in self.instance.whole.cells:
            if (
                isinstance(node, AnswerNode)
                and not node.raw
                and node.source is None
                and self.form.seed.values.get(node.element.number)
                and not node.element.bind.calculate
            ):
                node.source = FactKind.DERIVED
                self._act.keep(FactKind.DERIVED, node, "")

    def _put_confirmation(self, node: AnswerNode, rule: int, reason: str) -> None:
        if reason:
            node.confirmed[rule] = reason
        else:
            node.confirmed.pop(rule, None)
        node.row.tallies.clear()
        self._act.touch(node)
        self._act.keep(FactKind.CONFIRMED, node, reason, rule)

    # ------------------------------------------------------------ rows

    def _sow(self, row: Row, seed: Seed, *, counted: bool = False) -> None:
        for repeat, seeds in seed.rows.items():
            kind = self.form.elements[repeat].repeat
            if kind is not None and (counted or kind.count is None):
                for inner in seeds:
                    self._make_row(repeat, row, inner, counted=counted)

    def _add_row(self, repeat: int, outer: Row, at: int | None = None) -> Row:
        row = self._insert_row(repeat, outer, at=at)
        self._again.mark_rows_changed(repeat, outer)
        return row

    def _insert_row(
        self, repeat: int, outer: Row, seed: Seed | None = None, at: int | None = None
    ) -> Row:
        kind = self.form.elements[repeat].repeat
        assert kind is not None
        count = len(outer.rows[repeat])
        row = self._make_row(repeat, outer, kind.template if seed is None else seed, at=at)
        if row.position <= count:
            self.pointing.follow(repeat, outer, count, lambda p: p + (p >= row.position))
        self._again.mark_row(row)
        return row

    def _make_row(
        self, repeat: int, outer: Row, seed: Seed, *, at: int | None = None, counted: bool = False
    ) -> Row:
        row = self.instance.add_row(repeat, outer, self._row_id(), seed, at)
        self._act.row_added(row)
        self._keep_defaults(row)
        self._sow(row, seed, counted=counted)
        return row

    def _row_id(self) -> str:
        """Twelve characters are enough in one household; the whole identity where they are taken."""
        while True:
            given = self._new_id()
            for made in (given[:12], given):
                if made not in self._row_ids:
                    self._row_ids.add(made)
                    return made

    def _remove_row(self, row: Row, heir: Row | None = None) -> None:
        self._take_out(row, heir)
        assert row.outer is not None
        self._again.mark_rows_changed(row.home, row.outer)

    def _take_out(self, row: Row, heir: Row | None = None) -> None:
        assert row.outer is not None
        repeat, outer, gone = row.home, row.outer, row.position
        self._act.row_removed(repeat_key(row), row)
        if heir is not None:
            self.pointing.hand_over(row, heir)
        count = len(outer.rows[repeat])
        self.instance.remove_row(row)
        self.pointing.follow(repeat, outer, count, lambda p: 0 if p == gone else p - (p > gone))

    def _set_count(self, repeat: int, outer: Row, count: int) -> None:
        """jr:count: rows come and go at the end, as many at most as a laptop can bear."""
        rows = outer.rows[repeat]
        before = len(rows)
        count = min(count, before + max(0, MOST_ROWS - self.instance.size))
        seeds = self.form.seed.rows.get(repeat, ()) if outer.outer is None else ()
        while len(rows) < count:
            self._insert_row(repeat, outer, seeds[len(rows)] if len(rows) < len(seeds) else None)
        while len(rows) > count:
            last = rows[-1]
            self._take_out(next((row for row in reversed(rows) if row.id in self._going), last))
        if len(rows) != before:
            self._again.mark_rows_changed(repeat, outer)

    # ------------------------------------------------------------ what follows

    def _begin(self) -> None:
        self.env.now = self._clock()
        self._actions.begin()
        self._act = self._again.act = Act()

    def _finish(self) -> None:
        """Settle, then let rows and actions follow, until nothing more does."""
        for _ in range(_TURNS):
            self._again.settle()
            wanted, self._again.rows_wanted = self._again.rows_wanted, []
            rows, self._act.new_rows = self._act.new_rows, []
            changed = list(self._act.value_changed)
            self._act.value_changed.clear()
            for repeat, outer, count in wanted:
                if not outer.gone:
                    self._set_count(repeat, outer, count)
            for row in rows:
                if not row.gone:
                    self._actions.greet(row)
            for node in changed:
                self._actions.run_for(node)
            if not (wanted or rows or changed):
                return
