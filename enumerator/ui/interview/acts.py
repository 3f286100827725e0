"""What is written down in an interview: answers, confirmations, comments, members, the finish."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal

from enumerator.errors import StoreError
from enumerator.ui.bidi import is_rtl_language, isolate, ltr
from enumerator.ui.fields.typed import Fault
from enumerator.ui.interview import lookup, wording
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import Place
from enumerator.ui.interview.stage import InterviewStage
from forms.errors import AnswerNotAccepted, NotFinished, RowsFixed
from forms.prompts import Change, Prompt

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
        elif page is not None:
            page.take_focus()

    def next_language(self) -> None:
        """Show the form in its next language; the active question stays active."""
        names = self._desk.session.languages
        if len(names) > 1:
            self.use_language(names[(names.index(self._desk.session.language) + 1) % len(names)])

    def use_language(self, name: str) -> None:
        """Show the form in the language ``name``, which is one of its own."""
        if name == self._desk.session.language:
            return
        self._commit()
        if self._close_panel():
            self.take_focus()
        if self._act(lambda: (self._desk.set_language(name),)) is not None:
            self._appearance.set_rtl(is_rtl_language(name))
            self.language_changed.emit(name)
            self._retranslate()

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

    def _answer(self, ref: str, value: str) -> None:
        try:
            change = self._act(lambda: self._desk.answer(ref, value))
        except AnswerNotAccepted:
            self._hold(Fault.NOT_ACCEPTED)
            return
        if change is None:
            self._hold(None)
        else:
            self._changed(change)

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
        shown = self._page.prompts() if isinstance(self._page, QuestionPage) else ()
        aside = sum(1 for prompt in shown if prompt.ref in change.closed and prompt.answered)
        self._refresh_sections()
        self._refresh_page()
        if aside == 1:
            self._footer.show_toast(
                lambda: self.tr("1 answer is put aside: its question is no longer asked.")
            )
        elif aside:
            self._footer.show_toast(
                lambda: self.tr(
                    "{count} answers are put aside: their questions are no longer asked."
                ).format(count=ltr(aside))
            )

    def _confirm(self, ref: str, rule: int, reason: str) -> None:
        change = self._act(lambda: self._desk.confirm(ref, rule, reason))
        if change is not None:
            self._changed(change)

    def _comment(self, ref: str, text: str) -> None:
        if self._act(lambda: (self._desk.comment(ref, text),)) is not None:
            self._around.read_remarks()
            if isinstance(self._page, QuestionPage):
                self._page.refresh_remarks()

    def _flag(self, ref: str = "") -> None:
        """Flag a question, else the active one, for the supervisor; flagged already, no longer."""
        prompt = self.active_prompt()
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
        self._refresh_frame()
        if done[0]:
            self._footer.show_toast(
                lambda: self.tr("Flagged: your supervisor will see it in the review.")
            )
        else:
            self._footer.show_toast(lambda: self.tr("The flag is taken away."))

    def _give_special(self, which: str) -> None:
        """Don't know, refused, not applicable: as a choice where the question has one, else as a comment."""
        page = self._page
        prompt = self.active_prompt()
        if not isinstance(page, QuestionPage) or prompt is None:
            return
        if which not in prompt.special:
            self._footer.show_toast(lambda: self.tr("This question does not offer that answer."))
            return
        card = page.active_card()
        if card is not None:
            card.field.drop()
        value = lookup.special_value(prompt, which)
        if value is not None:
            self._answer(prompt.ref, value)
        else:
            if prompt.answered:
                self._answer(prompt.ref, "")
            self._comment(prompt.ref, which)
        if not self._footer.failing:
            self._step(1)

    def _add_row(self) -> None:
        section = self._place.section
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

    def _remove_row(self, ref: str, reason: str) -> None:
        try:
            change = self._act(lambda: self._desk.remove_row(ref, reason))
        except RowsFixed:
            self._footer.show_toast(lambda: self.tr("This list has a fixed number of members."))
            return
        if change is not None:
            self._changed(change)
            self.take_focus()

    def _unroll(self, turn: Callable[[], str | None], *, undone: bool) -> None:
        page = self._page
        card = page.active_card() if isinstance(page, QuestionPage) else None
        if undone and card is not None and card.field.typing:
            card.field.drop()
            return
        turned = self._act(lambda: (turn(),))
        if turned is None:
            return
        ref = turned[0]
        if ref is None:
            self._footer.show_toast(
                lambda: self.tr("Nothing to undo.") if undone else self.tr("Nothing to do again.")
            )
            return
        self._refresh_sections()
        self._refresh_page()
        key, label = self._desk.session.prompt(ref).key, self._desk.session.prompt(ref).label

        def turned_words() -> str:
            words = self.tr("Undone: {question}") if undone else self.tr("Done again: {question}")
            shown = self._label_of(key, label)
            return words.format(question=isolate(shown))

        self._footer.show_toast(turned_words)
        self._go_to(ref)

    def _label_of(self, key: str, label: str) -> str:
        """The question's words in the language that is on; ``label`` where it is on no page that is shown."""
        shown = self._page.prompts() if isinstance(self._page, QuestionPage) else ()
        return next((one.label for one in shown if one.key == key), label)

    def _finish(self) -> None:
        try:
            done = self._act(lambda: (self._desk.finalize(),))
        except NotFinished:
            self._refresh_page()
            self.take_focus()
            return
        if done is not None:
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
        return self._page.commit() and not (self._footer.failing and self._typing())

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
