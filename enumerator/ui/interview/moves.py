"""The way through an interview: what comes after a question, a section, a member; and the jumps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from enumerator.ui.announcing import announce
from enumerator.ui.bidi import ltr
from enumerator.ui.interview import lookup, wording
from enumerator.ui.interview.acts import InterviewActs
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import FINISH, Place, place_of
from enumerator.ui.interview.why import why
from forms.errors import RowsFixed
from forms.prompts import ProblemKind, SectionState


class InterviewMoves(InterviewActs):
    """The stage, what is written down on it, and every move from one question to another."""

    def section_ref(self) -> str:
        """The section shown; for a member page the row's ref; "finish" on the finish page."""
        return self._page.ref if self._page is not None else ""

    def _step(self, by: int, *, leave_page: bool = True) -> None:
        """Accept the active question and go to the one after or before it."""
        page = self._page
        if not isinstance(page, QuestionPage):
            self._turn(by)
            return
        before = page.active_prompt()
        if not self._commit():
            card = page.active_card()
            if card is not None and card.field.fault is not None:
                announce(self, wording.fault_words(card.field.fault))
                card.field.offer_again()
            return
        card = page.active_card()
        if by > 0 and card is not None and card.look_further(1):
            return  # a notice is read to its end before one goes on
        now = page.active_prompt()
        another = before is not None and now is not None and before.value != now.value
        if not (by > 0 and another and self._stays_to_be_read(page)):
            self._move(page, by, leave_page=leave_page)

    def _go_on_from_code(self, another: bool) -> None:
        """A whole code was typed, and kept if it could be: the way goes on as by Enter."""
        page = self._page
        if not isinstance(page, QuestionPage) or self._footer.failing or self._asks_who_goes:
            return
        if not (another and self._stays_to_be_read(page)):
            self._move(page, 1)

    def _walk(self, by: int) -> None:
        """Tab: keep what is typed and go on, whatever is wrong with it; what could not be read stays as typed."""
        page = self._page
        if isinstance(page, QuestionPage):
            self._commit()
            if not self._asks_who_goes:
                self._move(page, by)

    def _stays_to_be_read(self, page: QuestionPage) -> bool:
        """Whether the answer just given has a problem: the respondent is still there, so it is read once."""
        page.pass_active()
        now = page.active_prompt()
        waiting = [one for one in now.problems if one.blocks] if now is not None else []
        if now is None or not waiting or not now.answered:
            return False
        announce(self, wording.problem_words(waiting[0]))
        self._refresh_frame()
        if (card := page.active_card()) is not None:
            card.field.offer_again()
        return True

    def _move(self, page: QuestionPage, by: int, *, leave_page: bool = True) -> None:
        """To the stop beside, as the form stands now; over the page's end only if ``leave_page``."""
        page.pass_active()
        following = page.beside_active(by)
        if following is not None:
            page.activate(following)
            self._refresh_frame()
        elif leave_page:
            self._leave_page(by)

    def _leave_page(self, by: int) -> None:
        """Go on from the last question of a page, or back from its first."""
        if not self._may_leave():
            return
        place = self._place
        if not place.row:
            self._turn(by, last=by < 0)
            return
        rows = [row.ref for row in self._desk.session.rows(place.section)]
        at = rows.index(place.row) + by
        if by > 0 and at < len(rows):
            self._show(Place(place.section, rows[at]))
            return
        self._show(Place(place.section), offer=by > 0)
        if isinstance(self._page, RosterPage):
            self._page.select_row(place.row)

    def _turn(self, by: int, *, last: bool = False) -> None:
        """The next or previous section."""
        if not self._may_leave():
            return
        if isinstance(self._page, QuestionPage):
            self._page.pass_active()
        if by > 0 and not self._closes_list():
            return
        refs = [*(section.ref for section in self._needed()), FINISH]
        here = self._place.section
        at = refs.index(here) + by if here in refs else 0
        if 0 <= at < len(refs):
            self._show(self._entrance(refs[at], by), last=last)
        else:
            self._refresh_frame()

    def _entrance(self, ref: str, by: int) -> Place:
        """Where one comes into a section: a list whose first member is not begun, at that member's questions."""
        section = self._section(ref)
        if by > 0 and section is not None and self._is_roster(ref) and not section.answered:
            rows = self._desk.session.rows(ref)
            if rows:
                return Place(ref, rows[0].ref)
        return Place(ref)

    def _scroll(self, by: int) -> None:
        if isinstance(self._page, QuestionPage):
            self._page.look_further(by)

    def _turn_row(self, by: int) -> None:
        place = self._place
        if not place.row:
            self._say_for_members()
        if not place.row or not self._may_leave():
            return
        rows = [row.ref for row in self._desk.session.rows(place.section)]
        at = rows.index(place.row) + by
        if 0 <= at < len(rows):
            self._show(Place(place.section, rows[at]))
        else:
            self._footer.show_toast(lambda: self.tr("There is no other member."))

    def _move_member(self, by: int) -> bool:
        """The member one is on goes up or down the list, with all that was said of them; False off the list."""
        page, session = self._page, self._desk.session
        if not isinstance(page, RosterPage) or page.shows_checks:
            return False
        rows, ref = [row.ref for row in session.rows(page.ref)], page.current_row_ref()
        if ref not in rows or not self._commit():
            return True
        page.drop_cell()
        to = rows.index(ref) + 1 + by
        if not 1 <= to <= len(rows):
            self._footer.show_toast(lambda: self.tr("The list ends here."))
            return True
        try:
            change = self._act(lambda: self._desk.move_row(ref, to))
        except RowsFixed:
            self._footer.show_toast(lambda: self.tr("This list has its order from the form."))
            return True
        if change is not None:
            self._changed(change)
            page.select_row(change.ref)
            place = Place(page.ref, change.ref)
            self._footer.show_toast(
                lambda: self.tr("Moved: {member}").format(member=lookup.row_words(session, place))
            )
        return True

    def _go_to_section(self, ref: str) -> None:
        section = self._section(ref)
        if section is not None and section.state is SectionState.NOT_NEEDED:
            self._footer.show_toast(
                lambda: self.tr("This section is not needed for this household.")
            )
        elif self._may_leave():
            self._show(Place(ref))

    def _go_to(self, ref: str) -> None:
        place = place_of(ref, self._sections)
        if place is None:
            return
        here = self._page is not None and self._page.ref == place.page
        if self._commit() if here else self._may_leave():
            self._show(place, ref)

    def _go_to_problem(self, by: int) -> None:
        if not self._commit():
            return
        session = self._desk.session
        waiting = [problem for problem in self._desk.problems if problem.blocks]
        seen = [
            problem
            for problem in waiting
            if problem.kind is not ProblemKind.REQUIRED
            or self._around.has_passed(session.prompt(problem.ref).key)
        ]
        here = self._page.active_ref if isinstance(self._page, QuestionPage) else self.section_ref()
        asked = [ref for ref in self._desk.asked() if lookup.is_there(session, self._sections, ref)]
        refs = [problem.ref for problem in (seen if seen or asked else waiting)]
        ref = lookup.beside_ref(session, self._sections, (*refs, *asked), here, by)
        if ref is not None:
            self._go_to(ref)
        if ref is None or self._came_back:
            self._footer.show_toast(lambda: self._which_words(ref, asked))

    @property
    def _came_back(self) -> bool:
        """Whether the supervisor wrote at any question when the interview was returned."""
        return any(remark.asked for remark in self._desk.comments())

    def _which_words(self, ref: str | None, asked: Sequence[str]) -> str:
        """Whether one came to a problem or to what the supervisor wrote, and how much of that is still open."""
        if ref is not None and ref in asked:
            words = self.tr(
                "A comment of the supervisor, open: {count}. Correct the answer, or {key} says why it stays."
            )
            return words.format(count=ltr(len(asked)), key=ltr("F6"))
        if ref is not None and asked:
            words = self.tr("A problem. Comments of the supervisor still open: {count}.")
            return words.format(count=ltr(len(asked)))
        if ref is not None:
            return self.tr("A problem. Every comment of the supervisor is dealt with.")
        if asked:
            return self.tr("Nothing else is open but the comment of the supervisor here.")
        if self._came_back:
            return self.tr("Every comment of the supervisor is dealt with. No other problem.")
        return self.tr("No other problem.")

    def _ask_confirmation(self) -> None:
        page = self._page
        if isinstance(page, QuestionPage) and self._commit():
            card = page.active_card()
            if card is not None and not card.ask_reason():
                self._step(1)
        elif isinstance(page, RosterPage) and self._commit():
            page.drop_cell()
            prompt = page.cell_prompt()
            if prompt is not None and why(prompt) is not None:
                self._go_to(prompt.ref)
                self._ask_confirmation()

    def _go_to_unanswered(self) -> None:
        if not self._commit():
            return
        ref = lookup.first_unanswered(self._desk.session, self._sections)
        if ref is None:
            self._footer.show_toast(lambda: self.tr("Every question has an answer."))
        else:
            self._go_to(ref)


def tab_stop_beside(widget: QWidget, *, forward: bool) -> QWidget:
    """Where Qt's own Tab would go from ``widget``."""
    beside = widget
    while True:
        found = beside.nextInFocusChain() if forward else beside.previousInFocusChain()
        beside = found if found is not None else widget
        reached = beside.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if beside is widget or (reached and beside.isVisible() and beside.isEnabled()):
            return beside
