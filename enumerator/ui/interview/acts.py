"""What is written down in an interview: answers, confirmations, comments, members, the finish."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal

from enumerator.errors import StoreError
from enumerator.fieldwork.media.taking import Taken
from enumerator.ui.announcing import announce
from enumerator.ui.bidi import is_rtl_language, language_code, ltr
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.fields.typed import Fault
from enumerator.ui.interview import lookup, wording
from enumerator.ui.interview.desk import Turned
from enumerator.ui.interview.going import GoingPanel
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import Place, is_stop, place_of
from enumerator.ui.interview.stage import InterviewStage
from enumerator.ui.interview.undo_words import turned_words
from enumerator.ui.parts import is_gone
from forms.errors import AnswerNotAccepted, NotFinished, RowsFixed
from forms.prompts import OF_ROWS, Change, Problem, ProblemKind, Prompt, Shrinking

_Done = TypeVar("_Done")


class InterviewActs(InterviewStage):
    """The stage with everything that changes the interview. Each act is in the store when it is done."""

    finished = Signal()  # finalized: the envelope is made
    language_changed = Signal(str)  # the form language now shown, such as "Urdu (ur)"

    def active_prompt(self) -> Prompt | None:
        """The question that has the keyboard, as it stands now; None on the grid and on the finish page."""
        if isinstance(self._page, QuestionPage):
            return self._page.active_prompt()
        return self._page.current_prompt() if isinstance(self._page, RosterPage) else None

    def take_focus(self) -> None:
        """Put the keyboard where the interview stands."""
        page = self._page
        if isinstance(page, QuestionPage):
            if not (page.active_ref and page.activate(page.active_ref)):
                page.setFocus(Qt.FocusReason.OtherFocusReason)
            elif (card := page.active_card()) is not None:
                card.write_on()
        elif page is not None:
            page.take_focus()

    def next_language(self) -> None:
        """Show the form in its next language; the active question stays active."""
        names = self._desk.session.languages
        if len(names) > 1:
            self.use_language(names[(names.index(self._desk.session.language) + 1) % len(names)])

    def use_language(self, name: str) -> None:
        """Show the form in the language ``name``, which is one of its own; what is half typed stays half typed."""
        if name == self._desk.session.language:
            return
        if self._close_panel():
            self.take_focus()
        if self._act(lambda: (self._desk.set_language(name),)) is not None:
            self._appearance.set_rtl(is_rtl_language(name))
            self._leads = True
            self.language_changed.emit(name)
            self._leads = False
            self._retranslate()

    def follow_window(self, code: str) -> None:
        """The window speaks ``code`` now, perhaps since another page was over this one: so does the form, if it can."""
        if self._leads or is_gone(self):  # it was the form that was switched
            return
        names = (name for name in self._desk.session.languages if language_code(name) == code)
        if (name := next(names, None)) is not None:
            self.use_language(name)

    def _step(self, by: int) -> None:
        """Accept the active question and go to the one after or before it."""
        raise NotImplementedError

    def _go_to(self, ref: str) -> None:
        """Show the question ``ref``."""
        raise NotImplementedError

    def _act(self, call: Callable[[], _Done]) -> _Done | None:
        """Do something that is written down; where the store could not, say so and change nothing."""
        try:
            done = call()
        except StoreError:
            self._footer.show_failed(
                self.tr(
                    "This answer could not be saved. All earlier answers are safe. "
                    "Free some space on the disk, then press Enter again."
                )
            )
            return None
        self._footer.show_saved(self._desk.saved_at)
        return done

    def _answer(self, ref: str, value: str, going: Sequence[str] = ()) -> None:
        if self._asks_who_goes:  # the field that asks loses the keyboard to the question who goes
            return
        shrinking = None if going else self._desk.session.shrinking(ref, value)
        if shrinking is not None:
            self._ask_who_goes(ref, value, shrinking)
        else:
            self._take(lambda: self._desk.answer(ref, value, going))

    def _take_file(self, ref: str, taken: Taken) -> None:
        self._take(lambda: self._desk.attach(ref, taken))

    def _take(self, answer: Callable[[], Change]) -> None:
        try:
            change = self._act(answer)
        except AnswerNotAccepted:
            self._hold(Fault.NOT_ACCEPTED)
            return
        if change is None:
            self._hold(None)
        else:
            self._changed(change)

    def _ask_who_goes(self, ref: str, value: str, shrinking: Shrinking) -> None:
        """A number makes the list of members shorter: nobody goes before it is said who."""
        self._close_panel()
        panel = GoingPanel(shrinking, self)
        panel.given.connect(lambda going: self._let_go(ref, value, going))
        panel.dismissed.connect(self._keep_all)
        self._centre.insertWidget(1, panel)
        panel.set_room(self.width() - self._outline.width() - 60)
        self._panel = panel
        self._asks_who_goes = True
        panel.show()
        panel.setFocus()

    def _let_go(self, ref: str, value: str, going: Sequence[str]) -> None:
        self._close_panel()
        self._answer(ref, value, going)
        self.take_focus()

    def _keep_all(self) -> None:
        """The number stays as it was, and so does the list."""
        self._close_panel()
        page = self._page
        card = page.active_card() if isinstance(page, QuestionPage) else None
        if card is not None:
            card.field.drop()
        self.take_focus()

    def _hold(self, fault: Fault | None) -> None:
        """What was typed was not taken: it stays where it was typed."""
        page = self._page
        card = page.active_card() if isinstance(page, QuestionPage) else None
        if card is not None:
            card.field.hold()
            card.field.refuse(fault)
        elif isinstance(page, RosterPage):
            page.complain(
                self._footer.state_words() if fault is None else wording.fault_words(fault)
            )

    def _changed(self, change: Change) -> None:
        if change.rows_changed:  # what was remarked stays with its member
            self._around.read_remarks()
        self._refresh_sections()
        self._refresh_page()
        if change.aside:
            self._footer.show_toast(lambda: self._aside_words(change.aside))

    def _aside_words(self, count: int) -> str:
        """That so many answers were put aside, here or on other pages, and how they come back."""
        words = (
            self.tr("1 answer is put aside: its question is no longer asked. {key} brings it back.")
            if count == 1
            else self.tr(
                "{count} answers are put aside: their questions are no longer asked. "
                "{key} brings them back."
            )
        )
        return words.format(count=ltr(count), key=ltr("Ctrl+Z"))

    def _confirm(self, ref: str, rule: int, reason: str) -> None:
        change = self._act(lambda: self._desk.confirm(ref, rule, reason))
        if change is None:
            return
        self._forget_draft("reason", ref, str(rule))
        self._changed(change)
        prompt = self.active_prompt()
        if (
            prompt is not None
            and prompt.ref == ref
            and not any(one.blocks for one in prompt.problems)
        ):
            self._step(1)

    def _comment(self, ref: str, text: str) -> None:
        if self._act(lambda: (self._desk.comment(ref, text),)) is not None:
            self._forget_draft("comment", ref)
            self._around.read_remarks()
            if isinstance(self._page, QuestionPage):
                self._page.refresh_remarks()

    def _forget_draft(self, what: str, ref: str, *more: str) -> None:
        """What was typed about the question ``ref`` is in the store now."""
        self._around.forget_drafts(what, self._desk.session.prompt(ref).key, *more)

    def _prompt_here(self) -> Prompt | None:
        """The active question; on the grid that of the cell one is on, edited or not."""
        page = self._page
        return page.cell_prompt() if isinstance(page, RosterPage) else self.active_prompt()

    def _flag(self, ref: str = "") -> None:
        """Flag a question, else the active one, for the supervisor; flagged already, no longer."""
        prompt = self._prompt_here()
        wanted = ref or (prompt.ref if prompt is not None else "")
        if not wanted:
            self._footer.show_toast(
                lambda: self.tr("Go to a question first; it is questions that are flagged.")
            )
            return
        done = self._act(lambda: (self._desk.flag(wanted),))
        if done is None:
            return
        self._around.read_remarks()
        if isinstance(self._page, QuestionPage):
            self._page.refresh_remarks()
        elif isinstance(self._page, RosterPage):
            self._page.show_flags()
        self._refresh_frame()
        if done[0]:
            self._footer.show_toast(
                lambda: self.tr("Flagged: your supervisor will see it in the review.")
            )
        else:
            self._footer.show_toast(lambda: self.tr("The flag is taken away."))

    def _give_special(self, which: str) -> None:
        """Don't know, refused, not applicable: as a choice where the question has one; once more takes it back."""
        page, prompt = self._page, self._prompt_here()
        if prompt is None:
            return
        card = page.active_card() if isinstance(page, QuestionPage) else None
        offered = which in prompt.special and not prompt.read_only
        if offered and card is not None:
            card.field.drop()
        elif offered and isinstance(page, RosterPage):
            page.drop_cell()
        if offered and prompt.special_answer == which:
            self._answer(prompt.ref, "")
        elif self._give_special_to(prompt.ref, which) and not self._footer.failing:
            if isinstance(page, RosterPage):
                page.go_on_from_cell(1)
            else:
                self._step(1)

    def _give_special_to(self, ref: str, which: str) -> bool:
        """A special answer at the question ``ref``; False where it offers none such."""
        prompt = self._desk.session.prompt(ref)
        if which not in prompt.special or prompt.read_only:
            self._footer.show_toast(lambda: self.tr("This question does not offer that answer."))
            return False
        value = lookup.special_value(prompt, which)
        if value is not None:
            self._answer(ref, value)
        elif (change := self._act(lambda: self._desk.give_special(ref, which))) is not None:
            self._changed(change)
            announce(self, special_words(which)[0])
        return True

    def _copy_special(self, ref: str, which: str) -> None:
        """The same as the member above, who did not know or refused; where that cannot be, it is said at the cell."""
        if isinstance(self._page, RosterPage):
            if not self._give_special_to(ref, which):
                self._page.complain(self.tr("This question does not offer that answer."))
            elif self._footer.failing:
                self._page.complain(self._footer.state_words())

    def _add_row(self) -> None:
        section = self._place.section
        if not self._is_roster(section):
            self._say_for_members()
        if not self._is_roster(section) or not self._may_leave():
            return
        try:
            change = self._act(lambda: self._desk.add_row(section))
        except RowsFixed:
            self._footer.show_toast(lambda: self.tr("This list has a fixed number of members."))
            return
        if change is not None:
            self._refresh_sections()
            self._show(Place(section, change.ref))

    def _say_for_members(self) -> None:
        self._footer.show_toast(lambda: self.tr("This key is for the list of members."))

    def _remove_row(self, ref: str, reason: str, instead: str) -> None:
        member = lookup.row_key(self._desk.session, self._place.section, ref)
        try:
            change = self._act(lambda: self._desk.remove_row(ref, reason, instead))
        except RowsFixed:
            self._footer.show_toast(lambda: self.tr("This list has a fixed number of members."))
            return
        if change is not None:
            self._around.forget_drafts("removal", member)
            self._changed(change)
            self.take_focus()
            self._footer.show_toast(
                lambda: self.tr("Off the list. {key} brings them back with all answers.").format(
                    key=ltr("Ctrl+Z")
                )
            )

    def _closes_list(self) -> bool:
        """Whether the list of members can close. Where something waits that was not shown just now, it is shown."""
        section = self._place.section
        if not self._is_roster(section):
            return True
        if isinstance(self._page, RosterPage) and self._page.shows_checks:
            return True
        session, sections = self._desk.session, self._sections
        found: dict[str, list[Problem]] = {}  # by row
        for problem in self._desk.problems:
            place = place_of(problem.ref, sections) if problem.blocks else None
            if place is not None and place.row and place.section == section:
                found.setdefault(place.row, []).append(problem)
        waiting = [
            problem
            for row, problems in found.items()
            if any(one.answered and is_stop(one) for one in session.prompts(row))
            for problem in problems
        ]
        if not waiting:
            return True
        if not isinstance(self._page, RosterPage):
            self._show(Place(section))
        lacking = [one for one in waiting if one.kind is ProblemKind.REQUIRED]
        wrong = [one for one in waiting if one.kind is not ProblemKind.REQUIRED]
        page = self._page
        assert isinstance(page, RosterPage)
        page.show_checks(
            lookup.hindrances(session, sections, wrong),
            lookup.missing_by_member(session, sections, lacking),
        )
        return False

    def _unroll(self, turn: Callable[[], Turned | None], *, undone: bool) -> None:
        page = self._page
        card = page.active_card() if isinstance(page, QuestionPage) else None
        if undone and card is not None and card.field.typing:
            card.field.drop()
            return
        if isinstance(page, RosterPage):
            typing = page.typing
            page.drop_cell()
            if undone and typing:
                return
        done = self._act(lambda: (turn(),))
        if done is None:
            return
        turned = done[0]
        if turned is None:
            self._footer.show_toast(
                lambda: self.tr("Nothing to undo.") if undone else self.tr("Nothing to do again.")
            )
            return
        self._refresh_sections()
        self._around.read_remarks()
        if self._row_is_gone():
            self._show(Place(self._place.section))
        self._refresh_page()
        self._footer.show_toast(
            lambda: turned_words(self._desk.session, self._sections, turned, undone=undone)
        )
        if turned.act in OF_ROWS:
            self._go_to_row(turned.ref)
        elif not (isinstance(page, RosterPage) and page.select_cell(turned.ref)):
            self._go_to(turned.ref)

    def _row_is_gone(self) -> bool:
        """Whether the member whose page this is was taken off the list."""
        place = self._place
        rows = self._desk.session.rows(place.section) if place.row else ()
        return place.row != "" and all(row.ref != place.row for row in rows)

    def _go_to_row(self, ref: str) -> None:
        """Show the list with the member at ``ref``, or as it is where nobody stands there."""
        place = place_of(ref, self._sections)
        if place is None:
            return
        self._show(Place(place.section))
        if isinstance(self._page, RosterPage) and place.row:
            self._page.select_row(place.row)

    def _finish(self) -> None:
        try:
            done = self._act(lambda: (self._desk.finalize(),))
        except NotFinished:
            self._refresh_page()
            self.take_focus()
            return
        if done is not None:
            self._around.forget_drafts()
            self.finished.emit()

    def _finish_partial(self, reason: str) -> None:
        if self._act(lambda: (self._desk.finalize_partial(reason),)) is not None:
            self._around.forget_drafts()
            self.finished.emit()

    def _remember(self) -> None:
        page = self._page
        if page is not None:
            ref = page.active_ref if isinstance(page, QuestionPage) else ""
            self._act(lambda: (self._desk.enter(page.ref, ref),))

    def _commit(self) -> bool:
        """Tell what is typed; False when it could not be taken."""
        if self._page is None:
            return True
        kept = self._page.commit() and not (self._footer.failing and self._typing())
        return kept and not self._asks_who_goes

    def _may_leave(self) -> bool:
        """Tell what is typed, and go back to whatever on this page could not be taken: nothing is lost by turning."""
        if not self._commit():
            return False
        page = self._page
        held = page.held() if isinstance(page, QuestionPage) else ""
        if held and isinstance(page, QuestionPage):
            page.activate(held)
            self._footer.show_toast(
                lambda: self.tr("Correct this answer, or drop it with {key}.").format(
                    key=ltr("Esc")
                )
            )
        return not held

    def _typing(self) -> bool:
        card = self._page.active_card() if isinstance(self._page, QuestionPage) else None
        return card is not None and card.field.typing
