"""Requests about data: the pages over whatever is in front, from finding the household to the slip."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from enumerator.config import POLICY_ZONE
from enumerator.errors import EnumeratorError
from enumerator.fieldwork.requests import Request, RequestState
from enumerator.ui.bidi import ltr
from enumerator.ui.drafts import Drafts
from enumerator.ui.key_table import translate
from enumerator.ui.requests.ask_view import AskView
from enumerator.ui.requests.decide_view import DecideView
from enumerator.ui.requests.find_view import FindView
from enumerator.ui.requests.held_view import HeldView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.app.preferences import Preferences
    from enumerator.app.sitting import Sitting
    from enumerator.config import Settings


class RequestRoom:
    """Opens the pages for who is signed in. Nothing of it is opened over an interview."""

    def __init__(
        self,
        sitting: "Sitting",
        settings: "Settings",
        shell: Shell,
        appearance: Appearance,
        preferences: "Preferences",
        *,
        clock: Callable[[], datetime],
        drafts: Drafts,
    ) -> None:
        """``settings`` name the printer and the folder of the last slip."""
        self._sitting, self._settings = sitting, settings
        self._shell, self._appearance = shell, appearance
        self._preferences = preferences
        self._clock, self._drafts = clock, drafts

    def open(self) -> None:
        """Find the household of who asks."""
        if isinstance(self._shell.page, FindView | HeldView | AskView | DecideView):
            return
        view = FindView(
            self._sitting.holdings,
            self._sitting.requests,
            self._appearance,
            clock=self._clock,
            zone=POLICY_ZONE,
        )
        view.left.connect(self._shell.close_page)
        view.opened.connect(partial(self._open_held))  # a method alone would not keep this room
        self._shell.open_page(view)

    def _open_held(self, assignment: str) -> None:
        sitting = self._sitting
        view = HeldView(
            lambda: sitting.holdings.held(assignment),
            lambda: sitting.requests.of(assignment),
            self._appearance,
            clock=self._clock,
            zone=POLICY_ZONE,
        )
        view.left.connect(self._shell.close_page)
        view.ask_wanted.connect(partial(self._open_ask, assignment, view))
        view.decide_wanted.connect(partial(self._open_decision, assignment, view))
        view.slip_wanted.connect(partial(self._open_slip, assignment))
        self._shell.open_page(view)

    def _open_ask(self, assignment: str, below: HeldView) -> None:
        sitting = self._sitting
        view = AskView(
            sitting.requests,
            sitting.holdings.held(assignment),
            self._appearance,
            drafts=self._drafts,
        )

        def recorded(request: Request) -> None:
            self._shell.close_page()
            words = translate(
                "Requests", "Recorded as {reference}. Print the slip, or write the reference down."
            )
            below.say_done(words.format(reference=ltr(request.reference)))

        view.recorded.connect(recorded)
        view.left.connect(self._shell.close_page)
        self._shell.open_page(view)

    def _open_decision(self, assignment: str, below: HeldView, request_id: str) -> None:
        sitting = self._sitting
        try:
            sitting.requests.check(request_id)
        except EnumeratorError as error:
            self._shell.show_problem(error)
            return
        request = next(one for one in sitting.requests.of(assignment) if one.id == request_id)
        view = DecideView(
            sitting.requests,
            request,
            sitting.holdings.held(assignment),
            self._appearance,
            closes=sitting.supervises,
            drafts=self._drafts,
        )

        def decided(done: Request) -> None:
            self._shell.close_page()
            if done.state is RequestState.ERASED:
                self._forget(assignment, done.household)
                below.say_done(translate("Requests", "Everything of this household is erased."))
            else:
                below.say_done(translate("Requests", "Nothing was erased; headquarters reads why."))

        view.decided.connect(decided)
        view.left.connect(self._shell.close_page)
        self._shell.open_page(view)

    def _open_slip(self, assignment: str, request_id: str) -> None:
        from enumerator.ui.requests import outlet
        from enumerator.ui.requests.slip import RequestSlip, RequestSlipView

        sitting = self._sitting
        request = next(one for one in sitting.requests.of(assignment) if one.id == request_id)
        try:
            known = sitting.slips.slip(assignment)
        except EnumeratorError as error:
            self._shell.show_problem(error)
            return
        view = RequestSlipView(
            RequestSlip(
                request.reference,
                known.reference,
                request.kind,
                request.at.astimezone(POLICY_ZONE).date(),
                known.contact,
                request.by_name,
                request.by,
                known.practice,
            ),
            outlet,
            partial(sitting.requests.printed, request_id),
            self._appearance,
            printer=self._settings.printer,
            folder=self._settings.slip_folder,
        )
        view.left.connect(self._shell.close_page)
        view.went.connect(self._preferences.keep_outlet)
        self._shell.open_page(view)

    def _forget(self, assignment: str, household: str) -> None:
        """What was half-typed about the household goes too."""
        for kind in ("visit", "new", "doors", "request"):
            self._drafts.forget(kind, assignment)
        self._drafts.forget("interview", household)
        with suppress(KeyError):
            for one in self._sitting.holdings.held(assignment).interviews:
                self._drafts.forget("review", one.id)
