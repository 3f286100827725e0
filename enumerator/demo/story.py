"""The story: twelve households by keys, from the sign-in to the purge."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from enumerator.app.program import Program
from enumerator.app.sitting import Sitting
from enumerator.auth.session import Person
from enumerator.demo.asking import Asking
from enumerator.demo.keyboard import ENTER, Key, Keyboard
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.demo.shots import Shots
from enumerator.fieldwork.worklist import WorkState
from enumerator.review.queue import QueueState
from enumerator.store.envelopes import EnvelopeStore
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.sync_view import SyncView
from forms.synthetic.chance import Chance
from forms.synthetic.pser import PserFamily

SIZES = (4, 6, 2, 15, 5, 1, 7, 3, 8, 5)
"""Members of the ten families; each second interview is held in Urdu."""

VISITS = (("5", "2"), ("3", "gate locked"))
"""The two visits without an interview: a refusal with its reason's code, nobody at home with a note."""

RETURNED = 2


@dataclass(slots=True)
class Told:
    """What the story leaves behind for the report."""

    finalized: dict[str, bytes] = field(default_factory=dict)  # interview -> last finalized bytes
    households: dict[str, str] = field(default_factory=dict)  # interview -> household key
    visits: list[str] = field(default_factory=list)  # household keys
    canaries: list[str] = field(default_factory=list)  # names and numbers that were typed
    members: int = 0
    answers: int = 0
    seconds: float = 0.0
    presses: int = 0
    revisions: int = 0


class Story:
    """Drives the program's own window; ``tell`` hears what it is about to do."""

    def __init__(
        self,
        program: Program,
        shots: Shots,
        tell: Callable[[str], None],
        *,
        clock: Callable[[], datetime],
        sizes: tuple[int, ...] = SIZES,
        before_sending: Callable[[Told], None] = lambda _: None,
    ) -> None:
        self._program = program
        self._shots = shots
        self._tell = tell
        self._clock = clock
        self._sizes = sizes
        self._before_sending = before_sending
        self._keys = Keyboard(program.shell)
        self.told = Told()

    def run(self) -> Told:
        self._shots.take("sign-in")
        self._sign_in(ENUMERATOR)
        self._shots.take("worklist")
        for number, size in enumerate(self._sizes):
            self._interview(number, size)
        for code, note in VISITS:
            self._visit(code, note)
        self._shots.take("worklist-done")
        self._lock()
        self._sign_in(SUPERVISOR)
        self._review(returns=RETURNED)
        self._lock()
        self._sign_in(ENUMERATOR)
        self._shots.take("worklist-returned")
        for number in range(RETURNED):
            self._correct(number)
        self._lock()
        self._sign_in(SUPERVISOR)
        self._review(returns=0)
        self._before_sending(self.told)
        self._send()
        self._lock()
        self.told.presses = self._keys.presses
        return self.told

    # --- people ---

    def _sign_in(self, person: Person) -> None:
        self._tell(f"{person.name} signs in")
        self._program.gate.choose(person.id)
        self._keys.type(PASSPHRASES[person.id])
        self._keys.press(ENTER)
        self._keys.wait_until(lambda: self._program.sitting is not None, "the store opens")

    def _lock(self) -> None:
        self._keys.press(Key.Key_F12)
        self._keys.wait_until(lambda: self._program.sitting is None, "the store closes")
        self._shots.take("locked")

    @property
    def _sitting(self) -> Sitting:
        sitting = self._program.sitting
        assert sitting is not None
        return sitting

    # --- the enumerator ---

    def _interview(self, number: int, size: int) -> None:
        urdu = number % 2 == 1
        household = self._first(WorkState.ASSIGNED)
        language = "Urdu" if urdu else "English"
        self._tell(f"interview {number + 1} of {len(self._sizes)}: {size} members, in {language}")
        window = self._open()
        if urdu is not (self._program.languages.current.code == "ur"):
            self._keys.ctrl(Key.Key_L)
        family = PserFamily(Chance(Random(number)), self._clock().date(), size=size)  # noqa: S311
        interview = self._program.interview
        assert interview is not None
        mark = f"{'ur' if urdu else 'en'}-"
        asking = Asking(
            window,
            interview,
            self._keys,
            family,
            seen=lambda where: self._shots.take(mark + where),
        )
        asked = asking.run()
        self.told.answers += asked.answers
        self.told.seconds += asked.seconds
        self.told.members += size
        self.told.households[interview.id] = household
        self._note_canaries(window)
        self._note_finalized(interview.id)

    def _open(self) -> InterviewWindow:
        """Enter on the first line of the worklist."""
        self._keys.press(Key.Key_Home)
        self._keys.press(ENTER)
        page = self._program.shell.page
        assert isinstance(page, InterviewWindow), "the interview opens"
        return page

    def _visit(self, code: str, note: str) -> None:
        household = self._first(WorkState.ASSIGNED)
        self._tell(f"a visit without interview (outcome {code})")
        self._keys.press(Key.Key_Home)
        self._keys.ctrl(Key.Key_R)
        self._keys.type(code)
        self._shots.take(f"visit-{code}")
        self._keys.press(ENTER)
        if code == "3":  # asks when to come back; not known
            self._keys.press(ENTER)
        self._keys.type(note)
        self._keys.press(ENTER)
        self.told.visits.append(household)

    def _correct(self, number: int) -> None:
        self._tell(f"correction {number + 1} of {RETURNED}")
        window = self._open()
        interview = self._program.interview
        assert interview is not None
        self._shots.take("correction")
        self._keys.press(Key.Key_F3)
        self._keys.type("Z06")
        self._keys.press(ENTER)
        self._keys.type("asked again, corrected")
        self._keys.press(ENTER)
        while not isinstance(window.page(), FinishPage):
            self._keys.press(Key.Key_PageDown)
        self._keys.press(ENTER)
        self.told.revisions += 1
        self._note_finalized(interview.id)

    def _first(self, state: WorkState) -> str:
        items = self._sitting.worklist.items()
        return next(item.household for item in items if item.state is state)

    def _note_finalized(self, interview: str) -> None:
        envelopes = EnvelopeStore(self._sitting.unlocked.store)
        xml = envelopes.xml(envelopes.of(interview)[-1].hash)
        assert xml is not None, "it was finalized"
        self.told.finalized[interview] = xml

    def _note_canaries(self, window: InterviewWindow) -> None:
        interview = self._program.interview
        if interview is None or not window:
            return
        for question in ("/data/sec_c/head_name", "/data/member[1]/id_number"):
            value = interview.session.value(question)
            if len(value) > 5:
                self.told.canaries.append(value)

    # --- the supervisor ---

    def _review(self, *, returns: int) -> None:
        page = self._program.shell.page
        assert isinstance(page, ReviewView)
        waiting = len(self._sitting.review.items(QueueState.WAITING))
        self._tell(f"review: {waiting} interviews wait, {returns} go back")
        for number in range(waiting):
            self._shots.take("review")
            if number < returns:
                self._keys.ctrl(Key.Key_2)
                self._keys.type("The closing remark is missing, please ask again.")
                self._shots.take("review-return")
                self._keys.press(ENTER)
            else:
                self._keys.ctrl(Key.Key_1)
            left = waiting - number - 1
            self._keys.wait_until(
                lambda left=left: page.waiting == left,  # type: ignore[misc]
                "the decision",
            )

    def _send(self) -> None:
        self._tell("sync: a batch is sealed, sent, receipted, purged")
        done: list[object] = []
        self._keys.press(Key.Key_2, Keyboard.ALT)
        page = self._program.shell.page
        assert isinstance(page, SyncView)
        self._shots.take("sync-waiting")
        page.sent.connect(done.append)
        self._keys.press(Key.Key_F9)
        self._keys.wait_until(lambda: bool(done), "the receipts")
        self._shots.take("sync-receipts")
