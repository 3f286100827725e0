"""The interview window: outline, one page of questions at a time, and where it is all saved."""

from collections.abc import Callable
from datetime import tzinfo
from typing import TypeVar

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from enumerator.ui.bidi import ltr
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.drafts import Drafts
from enumerator.ui.interview import lookup, offers, wording
from enumerator.ui.interview.desk import InterviewDesk
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.frame import Footer
from enumerator.ui.interview.help_here import help_for
from enumerator.ui.interview.keys import CHANGING, Action, action_for
from enumerator.ui.interview.moves import InterviewMoves, tab_stop_beside
from enumerator.ui.interview.outline import Outline
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.panel import asks
from enumerator.ui.interview.panels import KeyCard, WordsPanel
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import Place
from enumerator.ui.interview.shots import Shots
from enumerator.ui.interview.stage import KARACHI, Page
from enumerator.ui.palette import Offer
from enumerator.ui.theme import Appearance

_Done = TypeVar("_Done")


class InterviewWindow(InterviewMoves):
    """One interview, from its first question to its finish; a page for the shell's stack.

    It handles every key of the interview itself while it has the focus, F1, Ctrl+L, Ctrl+=/-/0 and Ctrl+Shift+C
    among them: the shell claims those only on its other pages.
    """

    # and ``finished`` (acts): the envelope is made
    left = Signal()  # the person went back to the worklist; all is saved
    slip_wanted = Signal()  # print the family's slip
    key_card_wanted = Signal()  # print the table of keys
    notice_wanted = Signal()  # read it aloud, on a page of its own
    withdraw_wanted = Signal()  # the family takes its consent back
    _offers_slip = False
    _offers_key_card = False
    _notice_at: str | None = None  # where it is still to be read; None in a trial

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
        """``drafts``: where half-typed words are kept over a lock; the person's own."""
        super().__init__(desk, appearance, parent, zone=zone, devices=devices, drafts=drafts)
        self._key_card: KeyCard | None = None
        self._read_at: QWidget | None = None  # what had the keyboard when the card came
        self._shots = Shots(
            self,
            page=lambda: self._page,
            kept=self._kept,
            undo=lambda: self._unroll(self._desk.undo, undone=True),
            go_to=self._go_to,
            say=self._footer.show_toast,
        )
        self._connect()
        self._open_at_place()
        self._type_again()

    # --- what tests, the demo and the shell may ask ---

    def focus_target(self) -> QWidget:
        """The widget to which a key press goes now (tests and the headless demo press keys on it)."""
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self or self.isAncestorOf(focused)):
            return focused
        return self.focusWidget() or self

    def page(self) -> Page | None:
        return self._page

    def footer(self) -> Footer:
        return self._footer

    def outline(self) -> Outline:
        return self._outline

    def key_table(self) -> tuple[tuple[str, str], ...]:
        """The keys and what they do, for the key card."""
        return wording.key_table()

    def title(self) -> str:
        """For the shell's window title: household, and how many problems this page shows. No personal data."""
        return self.tr("{household} – {form}").format(
            household=self._desk.household, form=self._desk.session.title
        )

    def palette_offers(self) -> tuple[Offer, ...]:
        """Where one can go from here by the command palette, and what one can do."""
        session, sections = self._desk.session, self._sections
        return (
            *offers.section_offers(sections, self._go_to_section),
            *offers.act_offers(self._do),
            *offers.question_offers(session, sections, self._go_to),
            *offers.form_language_offers(session, self.use_language),
        )

    def offer_notice(self, section: str) -> None:
        """There is a page on which the notice is read aloud; in ``section`` the foot says so."""
        self._notice_at = section
        self._point_at_notice()

    def say_notice_answered(self) -> None:
        self._footer.show_toast(lambda: self.tr("The notice was read, and they have answered."))

    def look_again(self) -> None:
        """Answers were given beside the window: show the form as it stands now, where it goes on."""
        self._refresh_sections()
        self._refresh_page()
        self._footer.show_saved(self._desk.saved_at)
        self._go_to_unanswered()
        self._refresh_frame()

    def offer_slip(self) -> None:
        """There is somebody who prints slips: the finish page shows it, and Ctrl+P asks for it."""
        self._offers_slip = True
        if isinstance(self._page, FinishPage):
            self._page.offer_slip()

    def offer_key_card(self) -> None:
        """There is somebody who prints the table of keys: Ctrl+P on it asks for that."""
        self._offers_key_card = True

    def leave(self) -> bool:
        """Save what is typed, remember the place, tell ``left``; False when it could not be saved."""
        self._whereabouts.end()
        if not self._may_leave():
            return False
        self._remember()
        self.left.emit()
        return True

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = action_for(event)
        if action is None or not self._do(action):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Tab comes to keyPressEvent only where Qt does not take it for the focus chain first.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            action = action_for(event)
            if action in (Action.NEXT_CARD, Action.PREVIOUS_CARD):
                return self._do(action)
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from question to question, and inside of one from control to control."""
        page = self._page
        card = page.active_card() if isinstance(page, QuestionPage) else None
        focused = self.focusWidget()
        # Qt asks this too where the widget with the focus is being hidden: that is not a step of anybody's.
        if (
            card is None
            or focused is None
            or not focused.isVisible()
            or not card.isAncestorOf(focused)
        ):
            return super().focusNextPrevChild(forward)
        if card.isAncestorOf(tab_stop_beside(focused, forward=forward)):
            return super().focusNextPrevChild(forward)
        self._walk(1 if forward else -1)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_outline()
        if self._key_card is not None:
            self._centre_key_card(self._key_card)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._page is not None:
            self._retranslate()

    def _do(self, action: Action) -> bool:
        page = self._page
        if action in CHANGING and self._asks():
            return True
        if isinstance(page, (RosterPage, FinishPage)) and page.handle(action):
            return True
        act = self._acts.get(action)
        if act is None:
            return False
        act()
        return True

    def _asks(self) -> bool:
        """Whether something is asked now that has to be answered, or put away, before anything else is changed."""
        in_list = isinstance(self._page, RosterPage) and self._page.asks
        return self._asks_who_goes or in_list or asks(self.focusWidget())

    def _connect(self) -> None:
        self._outline.chosen.connect(self._go_to_section)
        self._header.problem_asked.connect(lambda: self._go_to_problem(1))
        self._header.add_asked.connect(self._add_row)
        self._header.back_asked.connect(self._back)
        self._footer.back_asked.connect(lambda: self._turn(-1))
        self._footer.next_asked.connect(lambda: self._turn(1))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._acts: dict[Action, Callable[[], object]] = {
            Action.NEXT: lambda: self._step(1),
            Action.PREVIOUS: lambda: self._step(-1),
            Action.NEXT_CARD: lambda: self._step(1, leave_page=False),
            Action.PREVIOUS_CARD: lambda: self._step(-1, leave_page=False),
            Action.NEXT_SECTION: lambda: self._turn(1),
            Action.PREVIOUS_SECTION: lambda: self._turn(-1),
            Action.OUTLINE: self._outline.take_focus,
            Action.GO_TO_CODE: self._ask_code,
            Action.NEXT_ROW: lambda: self._turn_row(1),
            Action.PREVIOUS_ROW: lambda: self._turn_row(-1),
            Action.OPEN_ROW: self._say_for_members,
            Action.SAME_AS_ABOVE: self._say_for_members,
            Action.MOVE_ROW_UP: lambda: self._move_on_list(-1),
            Action.MOVE_ROW_DOWN: lambda: self._move_on_list(1),
            Action.ADD_ROW: self._add_row,
            Action.REMOVE_ROW: self._ask_removal,
            Action.NEXT_PROBLEM: lambda: self._go_to_problem(1),
            Action.PREVIOUS_PROBLEM: lambda: self._go_to_problem(-1),
            Action.COMMENT: self._ask_comment,
            Action.FLAG: self._flag,
            Action.GUIDANCE: self._turn_guidance,
            Action.PICTURE: self._turn_picture,
            Action.DONT_KNOW: lambda: self._give_special("dont_know"),
            Action.REFUSED: lambda: self._give_special("refused"),
            Action.NOT_APPLICABLE: lambda: self._give_special("not_applicable"),
            Action.CONFIRM: self._ask_confirmation,
            Action.UNDO: lambda: self._unroll(self._desk.undo, undone=True),
            Action.REDO: lambda: self._unroll(self._desk.redo, undone=False),
            Action.FIRST_UNANSWERED: self._go_to_unanswered,
            Action.LANGUAGE: self.next_language,
            Action.LARGER: self._appearance.larger,
            Action.SMALLER: self._appearance.smaller,
            Action.USUAL_SIZE: self._appearance.usual_size,
            Action.THEME: self._appearance.next_theme,
            Action.SCROLL_DOWN: lambda: self._scroll(1),
            Action.SCROLL_UP: lambda: self._scroll(-1),
            Action.HELP: self._show_keys,
            Action.BACK: self._back,
            Action.LEAVE: self.leave,
            Action.SLIP: self._want_slip,
            Action.NOTICE: self._want_notice,
            Action.WITHDRAW: self._want_withdrawal,
        }

    def _attach(self, page: Page) -> None:
        if isinstance(page, FinishPage):
            self._whereabouts.end()
            page.jumped.connect(self._go_to)
            page.finish_asked.connect(self._finish)
            page.partial_asked.connect(self._finish_partial)
            page.slip_asked.connect(self._want_slip)
            if self._offers_slip:
                page.offer_slip()
            return
        page.answered.connect(self._answer)
        if isinstance(page, RosterPage):
            page.row_opened.connect(lambda row: self._show(Place(page.ref, row)))
            page.special_given.connect(self._copy_special)
            page.add_asked.connect(self._add_row)
            page.commented.connect(self._comment)
            page.row_removed.connect(self._remove_row)
            page.jumped.connect(self._go_to)
            page.passed.connect(lambda: self._turn(1))
            return
        page.completed.connect(self._go_on_from_code)
        page.confirmed.connect(self._confirm)
        page.commented.connect(self._comment)
        page.captured.connect(self._take_file)
        page.flag_asked.connect(self._flag)
        page.special_given.connect(lambda _ref, which: self._give_special(which))
        page.activated.connect(lambda _ref: self._remember())
        page.activated.connect(self._point_at_slip)
        if page.ref == self._notice_at:
            QTimer.singleShot(0, self, self._point_at_notice)

    # --- what opens for a moment ---

    def _want_notice(self) -> None:
        if self._notice_at is not None and self._commit():
            self.notice_wanted.emit()

    def _want_withdrawal(self) -> None:
        if self._notice_at is not None and self._may_leave():
            self.withdraw_wanted.emit()

    def _point_at_notice(self) -> None:
        if self._notice_at and self.section_ref() == self._notice_at:
            self._footer.show_toast(
                lambda: self.tr(
                    "{key} shows the notice in large letters, to read it aloud."
                ).format(key=ltr("Ctrl+R"))
            )

    def _point_at_slip(self, ref: str) -> None:
        """Where the form asks whether the slip was handed over, the foot says how it is printed."""
        if self._offers_slip and ref.endswith("/slip_given"):
            self._footer.show_toast(
                lambda: self.tr("{key} prints the slip for the family.").format(key=ltr("Ctrl+P"))
            )

    def _want_key_card(self) -> None:
        if self._commit():
            self.key_card_wanted.emit()

    def _want_slip(self) -> None:
        if self._offers_slip and self._commit():
            self.slip_wanted.emit()

    def _ask_removal(self) -> None:
        """From a member's page: back to the list, where the reason is asked."""
        row = self._place.row
        if not row:
            self._say_for_members()
        elif self._may_leave():
            self._show(Place(self._place.section))
            if isinstance(self._page, RosterPage):
                self._page.select_row(row)
                self._page.ask_removal()

    def _move_on_list(self, by: int) -> None:
        if not self._move_member(by):
            self._say_for_members()

    def _ask_comment(self) -> None:
        card = self._page.active_card() if isinstance(self._page, QuestionPage) else None
        if card is not None:
            card.ask_comment()

    def _turn_guidance(self) -> None:
        card = self._page.active_card() if isinstance(self._page, QuestionPage) else None
        if card is None or not card.turn_more():
            self._footer.show_toast(lambda: self.tr("The form has no guidance for this question."))

    def _turn_picture(self) -> None:
        card = self._page.active_card() if isinstance(self._page, QuestionPage) else None
        if card is None or not card.turn_picture():
            self._footer.show_toast(lambda: self.tr("This question has no picture."))

    def _ask_code(self) -> None:
        self._close_panel()
        panel = WordsPanel(self.tr("Question number"), self.tr("Go"), urdu=False, parent=self)
        panel.given.connect(self._go_to_code)
        panel.dismissed.connect(self._back)
        panel.setProperty("inset", "true")
        self._centre.insertWidget(1, panel)
        self._panel = panel
        panel.show()
        panel.setFocus()

    def _go_to_code(self, code: str) -> None:
        first = self._page.ref if isinstance(self._page, QuestionPage) else ""
        ref = lookup.by_code(self._desk.session, self._sections, code, first)
        if ref is None:
            if isinstance(self._panel, WordsPanel):
                self._panel.complain(self.tr("No question that is asked now has this number."))
            return
        self._close_panel()
        self._go_to(ref)

    def _show_keys(self) -> None:
        if self._key_card is not None:
            self._hide_keys()
            return
        here = help_for(self._page, self.key_table())
        card = KeyCard(self.key_table(), self, here, prints=self._offers_key_card)
        card.closed.connect(self._hide_keys)
        card.print_wanted.connect(self._want_key_card)
        self._read_at, self._key_card = self.focusWidget(), card
        self._centre_key_card(card)
        card.show()
        card.raise_()
        card.setFocus()

    def _hide_keys(self) -> None:
        if self._key_card is not None:
            self._key_card.hide()
            self._key_card.deleteLater()
            before, self._read_at, self._key_card = self._read_at, None, None
            if before is not None and isValid(before) and before.isVisibleTo(self):
                before.setFocus()  # also a calendar, or an answer that is being given in words
            else:
                self.take_focus()

    def _centre_key_card(self, card: KeyCard) -> None:
        size = card.sizeHint().boundedTo(self.size())
        card.resize(size)
        card.move((self.width() - size.width()) // 2, max(0, (self.height() - size.height()) // 2))

    def _back(self) -> None:
        """Close what is open; forget what is being typed; from a member back to the list."""
        page = self._page
        card = page.active_card() if isinstance(page, QuestionPage) else None
        if self._close_panel() or (card is not None and card.put_away()):
            self.take_focus()
        elif card is not None and (card.field.typing or card.field.fault is not None):
            card.field.drop()
        elif self._outline.focus_widget().hasFocus():
            self.take_focus()
        elif self._place.row:
            row = self._place.row
            self._show(Place(self._place.section))
            if isinstance(self._page, RosterPage):
                self._page.select_row(row)
        else:
            self._footer.show_toast(self._way_out)

    def _way_out(self) -> str:
        """What Escape says where nothing is open."""
        words = self.tr("Everything is saved. {key} goes back to the worklist.")
        return words.format(key=ltr("Ctrl+W"))

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        page = self._page
        if now is not None and isinstance(page, QuestionPage) and page.isAncestorOf(now):
            page.took_focus(now)
        self._shots.attend(now)

    def _kept(self, ref: str) -> tuple[str, str]:
        """What is kept of a question: its value and its special answer."""
        prompt = self._desk.session.prompt(ref)
        return prompt.value, prompt.special_answer
