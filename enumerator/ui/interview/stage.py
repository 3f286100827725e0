"""The stage of an interview: outline, heading, the page that is shown, footer. What keys do stands in window."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import is_rtl_language, isolate, ltr
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.drafts import Drafts
from enumerator.ui.interview import lookup
from enumerator.ui.interview.around import Around
from enumerator.ui.interview.asking_card import AskingCard
from enumerator.ui.interview.desk import InterviewDesk
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.finish_facts import taken_words
from enumerator.ui.interview.frame import Footer, Header
from enumerator.ui.interview.going import GoingPanel
from enumerator.ui.interview.outline import Outline
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.panels import WordsPanel
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import FINISH, Place, place_of
from enumerator.ui.interview.where import WhereWasI
from enumerator.ui.interview.whereabouts import Whereabouts
from enumerator.ui.moments import ago_words, span_words
from enumerator.ui.parts import is_gone
from enumerator.ui.theme import Appearance, role
from forms.errors import NoSuchPlace
from forms.prompts import ProblemKind, Prompt, Section, SectionKind, SectionState

KARACHI = ZoneInfo("Asia/Karachi")
_NARROW, _LARGE = (
    1180,
    130,
)  # pixels of window, per cent of text: beyond these the outline is a rail
Page = QuestionPage | RosterPage | FinishPage


class InterviewStage(QWidget):
    """Builds the page of one place at a time and shows it as the form stands now."""

    problems_counted = Signal(int)  # how many the page shows now, for the window's title

    def __init__(
        self,
        desk: InterviewDesk,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        zone: tzinfo = KARACHI,
        devices: Devices = NO_DEVICES,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._appearance, self._zone = desk, appearance, zone
        self._sections: tuple[Section, ...] = ()
        self._place = Place("")
        self._leads = False  # while the form tells the window which language to speak
        self._whereabouts = Whereabouts(devices, desk, self)
        self._around = Around(desk, self._whereabouts.devices(), drafts)
        self._hints: Callable[[], Sequence[str]] = tuple
        self._page: Page | None = None
        self._panel: WordsPanel | GoingPanel | None = None
        self._asks_who_goes = False
        self._outline = Outline(appearance, self)
        self._header = Header(appearance, self)
        self._footer = Footer(appearance, zone, self)
        self._lay_out()
        self._appearance.changed.connect(self._relook)
        appearance.set_rtl(is_rtl_language(desk.session.language))
        self._refresh_sections()
        self._footer.show_saved(desk.saved_at)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        column.addLayout(middle, 1)
        middle.addWidget(self._outline)
        self._centre = QVBoxLayout()
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._centre.setSpacing(0)
        self._centre.addWidget(self._header)
        middle.addLayout(self._centre, 1)
        column.addWidget(self._footer)

    def _say_where(self) -> None:
        """Over an interview that goes on: what was answered last, and how long ago."""
        last = self._desk.last_answered
        if last is None:
            return
        zone = self._zone

        def words() -> str:
            place = place_of(last.ref, self._sections)
            prompt = self._desk.session.prompt(last.ref)
            question = " ".join(isolate(part) for part in (prompt.code, prompt.label) if part)
            if place is not None and place.row:
                question = f"{question} · {lookup.row_words(self._desk.session, place)}"
            return self.tr("Last answered: {question}, {ago}. Any key goes on.").format(
                question=question, ago=isolate(ago_words(last.at, last.now, zone))
            )

        self._centre.insertWidget(0, WhereWasI(words, self._appearance, self))

    def say_returned(self, comment: str) -> None:
        """Over an interview that came back: what the supervisor wants of it, until the first key."""

        def words() -> str:
            said = QCoreApplication.translate("WorklistView", "Supervisor: {comment}")
            return said.format(comment=isolate(comment))

        self._centre.insertWidget(0, WhereWasI(words, self._appearance, self))

    def _open_at_place(self) -> None:
        self._say_where()
        page, ref = self._desk.place
        refs = [section.ref for section in self._needed()]
        if page == FINISH:
            self._show(Place(FINISH))
            return
        place = place_of(ref or page, self._sections) if page else None
        try:
            if place is not None:
                self._show(place, ref)
                return
        except NoSuchPlace:
            pass
        if refs:
            self._show(Place(refs[0]))

    def keep_typed(self) -> None:
        """The laptop locks over an answer that nobody could read: it is typed again when the interview opens here."""
        if (asks := self._being_typed_in()) is not None:
            asks.keep_typed()

    def _type_again(self) -> None:
        if (asks := self._being_typed_in()) is not None:
            asks.type_again()

    def _being_typed_in(self) -> AskingCard | RosterPage | None:
        """What an answer is being typed in: the card one is at, or the table of members."""
        if isinstance(self._page, QuestionPage):
            return self._page.active_card()
        return self._page if isinstance(self._page, RosterPage) else None

    def _needed(self) -> list[Section]:
        return [one for one in self._sections if one.state is not SectionState.NOT_NEEDED]

    def _section(self, ref: str) -> Section | None:
        return next((one for one in self._sections if one.ref == ref), None)

    def _show(
        self, place: Place, ref: str = "", *, last: bool = False, offer: bool = False
    ) -> None:
        """Show the page of ``place`` with the question ``ref``, else its first (or last) stop, active."""
        if self._page is None or self._page.ref != place.page:
            self._replace_page(self._new_page(place))
        self._place = place
        self._refresh_page()
        page = self._page
        if isinstance(page, QuestionPage):
            all_stops = page.stops()
            wanted = ref or (all_stops[-1 if last else 0] if all_stops else "")
            if not page.activate(wanted):
                page.setFocus(Qt.FocusReason.OtherFocusReason)
                self._remember()
        elif isinstance(page, RosterPage):
            page.take_focus(offer=offer)
            self._remember()
        elif page is not None:
            page.take_focus()
            self._remember()

    def _new_page(self, place: Place) -> Page:
        if place.section == FINISH:
            page: Page = FinishPage(self._appearance, draft=self._around.draft("partial"))
        elif self._is_roster(place.section) and not place.row:
            page = RosterPage(
                place.section,
                self._appearance,
                self._desk.session,
                self._around.flagged,
                self._around.draft,
            )
        else:
            page = QuestionPage(
                place.page,
                self._appearance,
                self._around,
            )
        self._attach(page)
        return page

    def _attach(self, page: Page) -> None:
        """Connect a new page to what its signals mean."""
        raise NotImplementedError

    def _remember(self) -> None:
        """Keep the place, so that the interview opens there again."""
        raise NotImplementedError

    def _close_panel(self) -> bool:
        """Put away what asks for a question's number, or who goes."""
        if self._panel is None:
            return False
        self._panel.hide()
        self._panel.deleteLater()
        self._panel = None
        self._asks_who_goes = False
        return True

    def _is_roster(self, ref: str) -> bool:
        section = self._section(ref)
        return section is not None and section.kind is SectionKind.ROSTER

    def _replace_page(self, page: Page) -> None:
        self._close_panel()
        old, self._page = self._page, page
        if old is not None and isinstance(page, QuestionPage):
            page.take_place_of(old)
        self._centre.addWidget(page, 1)
        if old is not None:
            old.hide()
            self._centre.removeWidget(old)
            old.deleteLater()

    def _refresh_page(self) -> None:
        """Show the page as the form stands now."""
        page, session = self._page, self._desk.session
        if isinstance(page, QuestionPage):
            page.present(session.prompts(page.ref))
        elif isinstance(page, RosterPage):
            section = self._section(page.ref)
            label = section.label if section is not None else ""
            page.present(session.rows(page.ref), can_add=session.can_add(page.ref), title=label)
        elif page is not None:
            problems = self._desk.problems
            self._around.note(problems)
            for problem in problems:
                self._around.passed(session.prompt(problem.ref).key)
            flagged = lookup.flagged(session, self._sections, self._around.flags)
            specials = lookup.special_answers(session, self._sections)
            page.tell(self._hints())
            found = lookup.hindrances(session, self._sections, problems)
            page.present(
                found,
                flagged,
                specials,
                facts=self._facts_of_it(),
                withdrawable=self._desk.can_withdraw,
            )
        self._refresh_frame()

    def _facts_of_it(self) -> tuple[str, ...]:
        """What a reader of the finish page asks of the whole interview."""
        remarks = sum(1 for _ in self._desk.comments())
        seconds = self._desk.seconds
        found = []
        if seconds:
            found.append(self.tr("Time asked: {time}").format(time=isolate(span_words(seconds))))
        found.append(self.tr("Comments: {count}").format(count=ltr(remarks)))
        found += taken_words(self._desk.session, self._sections)
        special = len(self._desk.session.special_answers())
        if special:
            words = self.tr("Don't know, refused or not applicable: {count}")
            found.append(words.format(count=ltr(special)))
        return tuple(found)

    def hear_hints(self, hints: Callable[[], Sequence[str]]) -> None:
        """What is worth a question before the interview ends, asked for whenever the finish page is shown."""
        self._hints = hints
        if isinstance(self._page, FinishPage):
            self._page.tell(hints())

    def _refresh_sections(self) -> None:
        self._sections = self._desk.session.sections()

    def _refresh_frame(self) -> None:
        self._whereabouts.look()
        place, page = self._place, self._page
        section = self._section(place.section)
        errors = to_confirm = 0
        if isinstance(page, QuestionPage):
            errors, to_confirm = self._count(page.prompts())
        self.problems_counted.emit(errors + to_confirm)
        title = section.label if section is not None else self.tr("Finish")
        if place.row:
            words = lookup.row_words(self._desk.session, place)
            title = f"{title} · {words}"
        roster = self._is_roster(place.section)
        can_add = roster and self._desk.session.can_add(place.section)
        self._header.present(title, errors, to_confirm, can_add=can_add, member=bool(place.row))
        flags = lookup.flags_by_section(self._around.flags, self._sections)
        self._outline.present(self._sections, place.section, self._desk.household, flags)
        needed = [one.ref for one in self._needed()]
        last = bool(needed) and place.section == needed[-1]
        self._footer.retranslate(last=last, member=bool(place.row))
        self._footer.show_on(
            back=not needed or place.section != needed[0], on=place.section != FINISH
        )

    def _count(self, prompts: Sequence[Prompt]) -> tuple[int, int]:
        errors = to_confirm = 0
        for prompt in prompts:
            for problem in self._around.problems(prompt):
                if problem.kind is ProblemKind.WARNING:
                    to_confirm += problem.blocks
                else:
                    errors += problem.blocks
        return errors, to_confirm

    def _retranslate(self) -> None:
        if is_gone(self):
            return
        self._refresh_sections()
        if isinstance(self._page, QuestionPage | RosterPage):
            self._page.retranslate()
        self._refresh_page()
        self._fit_outline()

    def _relook(self) -> None:
        if self._page is not None:
            self._retranslate()

    def _fit_outline(self) -> None:
        rail = self.width() < _NARROW or self._appearance.look.percent >= _LARGE
        if rail != self._outline.is_rail:
            self._outline.set_rail(rail)
        else:
            self._outline.relayout()
