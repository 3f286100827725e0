"""A sitting: everything that the person who signed in can do, built over her open store."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from enumerator.auth.policy import weakest_at
from enumerator.auth.session import Unlocked
from enumerator.auth.trusting import TrustKept
from enumerator.config import Folders, Settings
from enumerator.errors import PracticeNeverSends
from enumerator.fieldwork.author import Author
from enumerator.fieldwork.closings import Closings
from enumerator.fieldwork.consent import Finishing
from enumerator.fieldwork.finalize import Finalizer
from enumerator.fieldwork.finding import Finding
from enumerator.fieldwork.hints import Hint, Hints
from enumerator.fieldwork.interview import Interview, Journal
from enumerator.fieldwork.interviews import Interviews
from enumerator.fieldwork.labels import SectionLabels
from enumerator.fieldwork.mirror_content import Copyist
from enumerator.fieldwork.new_household import NewHouseholds
from enumerator.fieldwork.outbox import Device, Outbox
from enumerator.fieldwork.places import PlacesInForce
from enumerator.fieldwork.refusals import Refusals
from enumerator.fieldwork.registered import Index, IndexedJournal
from enumerator.fieldwork.requests import Requests
from enumerator.fieldwork.requests_held import Holdings
from enumerator.fieldwork.retention import Retention
from enumerator.fieldwork.shelf import FormShelf, built_in
from enumerator.fieldwork.slips import Slips
from enumerator.fieldwork.visit_book import VisitBook
from enumerator.fieldwork.visits import Visits
from enumerator.fieldwork.worklist import Worklist
from enumerator.review.desk import ReviewDesk, Reviewer
from enumerator.store.assignments import AssignmentRecord, AssignmentStore, HouseholdKey
from enumerator.store.cases import CaseStore
from enumerator.store.connection import Store
from enumerator.store.interviews import InterviewStore
from enumerator.store.lookups import LookupStore
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.store.settings import REALM, SettingStore
from enumerator.store.standing import StandingStore
from forms.definition.model import FormDefinition
from forms.prompts import ProblemKind
from sync.keys import TrustList, read_certificate
from sync.protocol import Realm

PROFILE = "form_profile"  # the hidden row of a questionnaire that asks all or only the core
_LETTERS = "letters_of_"  # a setting for each person


class Sitting:
    """The use cases of one signed-in person. ``language`` tells the window's language: ``en`` or ``ur``."""

    def __init__(
        self,
        unlocked: Unlocked,
        folders: Folders,
        settings: Settings,
        language: Callable[[], str],
        *,
        sends: bool = True,
    ) -> None:
        """Where it does not ``send``, as in practice, no outbox is ever made."""
        self.sends = sends
        self.unlocked = unlocked
        self.person = unlocked.person
        self.settings = settings
        self._folders = folders
        self._language = language
        self._store = unlocked.store
        self.places = PlacesInForce(self._store, lambda: self.trust)
        self.shelf = FormShelf(self._store, self.places)
        self._built_in = self.shelf.lay_in(built_in()).form_id

    @property
    def supervises(self) -> bool:
        return self.person.role is PersonRole.SUPERVISOR

    @property
    def writes_urdu(self) -> bool:
        """Whether this person wrote Urdu letters on Latin keys when she last left."""
        return SettingStore(self._store).text(f"{_LETTERS}{self.person.id}") == "ur"

    def keep_letters(self, *, urdu: bool) -> None:
        """Keep what she writes, for the next time. Raises StoreError."""
        if urdu is not self.writes_urdu:
            SettingStore(self._store).keep(f"{_LETTERS}{self.person.id}", "ur" if urdu else "en")

    @property
    def trust(self) -> TrustList:
        """The trust list as this store has it now: an older or an expired one holds up no work."""
        return self.unlocked.trust.kept()

    def trust_over(self, store: Store) -> TrustList:
        """The trust list as another connection finds it: the sync worker has its own."""
        return self.trust if store is self._store else TrustKept(store).kept()

    @cached_property
    def author(self) -> Author:
        held = self.unlocked.certificate
        return Author(
            self.person.id,
            self.person.name,
            certified=read_certificate(held) if held else None,
            key=self.unlocked.signing,
            readers=lambda: self.trust.recipients(*self._review_keys()),
        )

    @cached_property
    def device(self) -> Device:
        return Device(
            read_certificate(self.unlocked.device_certificate),
            self.unlocked.device_signing,
            self.trust.version,
        )

    @cached_property
    def copyist(self) -> Copyist:
        """Who signs the copies on cards and sticks, and who may open them; the registry may not."""
        readers = (*self._review_keys(), self.trust.recovery.public_bytes)
        return Copyist(self.device.certificate, self.device.key, readers)

    @cached_property
    def interviews(self) -> Interviews:
        finalizer = Finalizer(
            self._store,
            self.shelf,
            self.author,
            unlogged={self._built_in},  # its registry asks for no log
        )
        return Interviews(
            InterviewStore(self._store),
            AssignmentStore(self._store),
            self.shelf,
            clock=self._store.now,
            person=self.person.id,
            device=self.device.certificate.subject,
            finalize=Finishing(self._store, self.visits, finalizer),
            language=self._language,
            prefill=self._known,
            journal=self._indexed,
        )

    def _known(self, assignment: AssignmentRecord) -> dict[str, str]:
        """What the program knows of a household before anybody is asked there."""
        known = {PROFILE: self.settings.profile, **assignment.prefill}
        if "visit_no" in known:
            known["visit_no"] = str(self.visits.outlook(assignment.id).visits + 1)
        return known

    def _indexed(self, journal: Journal, interview: str, form: FormDefinition) -> Journal:
        return IndexedJournal(self._store, journal, Index(self.lookups, interview, form))

    def leave(self, interview: Interview, idle_ms: int | None = None) -> None:
        """Nobody is at it any more; the list shows how it stands. Raises StoreError.

        ``idle_ms``: because the laptop locks, after nobody touched a key for so long.
        """
        wrong = [p for p in interview.problems if p.blocks and p.kind is ProblemKind.CONSTRAINT]
        StandingStore(self._store).keep(interview.id, errors=len(wrong))
        if idle_ms is None:
            interview.leave()
        else:
            interview.pause(idle_ms)

    def household(self, assignment: str) -> HouseholdKey:
        return AssignmentStore(self._store).one(assignment).key

    @cached_property
    def hints(self) -> Hints:
        return Hints(self._store, self.lookups, self.shelf, self.person.id)

    @cached_property
    def new_households(self) -> NewHouseholds:
        return NewHouseholds(self._store, self.person.id)

    @cached_property
    def refusals(self) -> Refusals:
        self.unlocked.must_be_supervisor("decide on refusals")
        return Refusals(self._store, self.visits, self.person.id)

    @cached_property
    def closings(self) -> Closings:
        self.unlocked.must_be_supervisor("close households")
        return Closings(self._store, VisitBook(self._store, self.author), self.person.id)

    @cached_property
    def lookups(self) -> LookupStore:
        return LookupStore(self._store)

    @cached_property
    def visits(self) -> Visits:
        return Visits(self._store, self.author)

    @cached_property
    def requests(self) -> Requests:
        return Requests(self._store, self.author, supervises=self.supervises)

    @cached_property
    def holdings(self) -> Holdings:
        labels = SectionLabels(InterviewStore(self._store), self.shelf, self._language)
        return Holdings(
            self._store,
            self.lookups,
            labels,
            person=self.person.id,
            supervises=self.supervises,
        )

    @cached_property
    def worklist(self) -> Worklist:
        interviews = InterviewStore(self._store)
        labels = SectionLabels(interviews, self.shelf, self._language)
        return Worklist(
            CaseStore(self._store),
            self.person.id,
            stopped=labels,
            finding=Finding(self.lookups, self.person.id),
            last_remark=interviews.last_remark,
            hints=self._hints_at,
        )

    def _hints_at(self, assignment: str) -> tuple[Hint, ...]:
        return self.hints.of_household(assignment)

    def is_new(self, assignment: str) -> bool:
        """Whether no interview was begun in this household."""
        return InterviewStore(self._store).of_assignment(assignment) is None

    @cached_property
    def slips(self) -> Slips:
        realm = SettingStore(self._store).text(REALM)
        return Slips(
            self._store,
            name=self.person.name,
            staff=self.person.id,
            contact=self.settings.data_contact,
            practice=realm == Realm.PRACTICE.value,
        )

    @cached_property
    def review(self) -> ReviewDesk:
        self.unlocked.must_be_supervisor("review")
        reviewer = Reviewer(
            self.person.id, self.author.certified, self.unlocked.signing, self.unlocked.sealing
        )
        return ReviewDesk(self._store, self.shelf, reviewer, PeopleStore(self._store).certificates)

    @property
    def outbox(self) -> Outbox:
        return self.outbox_over(self._store)

    def outbox_over(self, store: Store) -> Outbox:
        """The outbox over another connection: the sync worker has its own."""
        if not self.sends:
            raise PracticeNeverSends()
        version, slots = self.trust_over(store).version, self._folders.slots
        device = replace(self.device, trust_list=version, protection=weakest_at(slots))
        return Outbox(store, self._folders.outbox, device)

    def worker_store(self) -> Store:
        """A connection for the thread that calls this; it closes it."""
        return self._store.sibling()

    def retention_over(self, store: Store) -> Retention:
        return Retention(store, self._folders.outbox, self.settings.keep_days)

    def unsent(self) -> int:
        if not self.sends:
            return 0
        state = self.outbox.state()
        return len(state.waiting) + state.not_approved

    def _review_keys(self) -> tuple[bytes, ...]:
        """Where the interviews of this laptop are read: by its supervisors."""
        people = PeopleStore(self._store).all()
        names = [p.id for p in people if p.active and p.role is PersonRole.SUPERVISOR]
        keys = (self.trust.review_key(name) for name in names)
        return tuple(key for key in keys if key is not None)
