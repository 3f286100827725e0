"""Acts that are more than an answer, each killed in the middle, and what has to be true of the laptop afterwards.

Whatever was there before is there; what the act said was done is done; and what was cut off is done by doing it again.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.auth.session import Person
from enumerator.config import Folders, read_settings
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import StoreError, WrongPassphrase
from enumerator.fieldwork.worklist import WorkState
from enumerator.store import Store, open_store
from enumerator.store.batches import BatchStage, BatchStore
from enumerator.store.envelopes import DecisionStore, EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from forms.prompts import FactKind
from tests.support.accounts import CHEAP
from tests.support.mirroring import bring_up_to_date, folder_of
from tests.support.practice import A, PracticeLaptop, hold, line
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send
from tests.vectors.make import FINISHED, INTERVIEW, KEY, file_of, opened

B = "A-002"
NEW = "another well, another bucket"
_CARD = "card"

Said = dict[str, dict[str, str]]
"""Answers that people gave, by interview and key."""


@dataclass(frozen=True, slots=True)
class Act:
    """``prepare`` brings a new laptop so far; ``begin`` gives the act itself, in the process that will be killed.

    ``check`` looks at the laptop afterwards, told whether the act said that it was done; what is wrong, in words.
    """

    prepare: Callable[[PracticeLaptop], object]
    begin: Callable[[Path], Callable[[], object]]
    check: Callable[[PracticeLaptop, bool], Iterator[str]]


# --- the process that will be killed ---


def _sitting(home: Path, person: Person) -> Sitting:
    folders = Folders(home)
    unlocked = Accounts(folders, None, cost=CHEAP).unlock(person.id, PASSPHRASES[person.id])
    return Sitting(unlocked, folders, read_settings(folders.settings), lambda: "en")


def _finalize(home: Path) -> Callable[[], object]:
    return _sitting(home, ENUMERATOR).interviews.open(A).finalize


def _approve(home: Path) -> Callable[[], object]:
    sitting = _sitting(home, SUPERVISOR)
    record = InterviewStore(sitting.unlocked.store).of_assignment(A)
    assert record is not None
    return lambda: sitting.review.approve(record.id)


def _batch(home: Path) -> Callable[[], object]:
    return _sitting(home, SUPERVISOR).outbox.make_batches


def _purge(home: Path) -> Callable[[], object]:
    sitting = _sitting(home, SUPERVISOR)
    return sitting.retention_over(sitting.unlocked.store).apply


def _passphrase(home: Path) -> Callable[[], object]:
    accounts = Accounts(Folders(home), None, cost=CHEAP)
    old = PASSPHRASES[ENUMERATOR.id]
    unlocked = accounts.unlock(ENUMERATOR.id, old)
    return lambda: accounts.change_passphrase(unlocked, old, NEW)


def _rekey(home: Path) -> Callable[[], object]:
    accounts = Accounts(Folders(home), None, cost=CHEAP)
    return lambda: accounts.rekey(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])


def _mirror(home: Path) -> Callable[[], object]:
    sitting = _sitting(home, ENUMERATOR)
    return lambda: bring_up_to_date(sitting, _card(home))


def _migrate(home: Path) -> Callable[[], object]:
    return lambda: open_store(_old_store(home), KEY, reserve=4096).close()


def _card(home: Path) -> Path:
    return home.parent / _CARD


def _old_store(home: Path) -> Path:
    return home.parent / "old.db"


# --- before ---


def _held(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(sitting.interviews.open(A))


def _approved(laptop: PracticeLaptop) -> None:
    laptop.approved(A, B)


def _received(laptop: PracticeLaptop) -> None:
    laptop.set(keep_days=0)
    laptop.approved(A, B)
    registry = RegistrySimulator(laptop.realm)
    with laptop.signed_in(SUPERVISOR) as sitting:
        send(sitting, registry)
        registry.process()
        send(sitting, registry)
        assert all(
            batch.stage is BatchStage.RECEIPTED for batch in BatchStore(_store(sitting)).all()
        )


def _with_a_card(laptop: PracticeLaptop) -> None:
    laptop.finalized(A)
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(sitting.interviews.open(B), seed=2)
    _card(laptop.practice.folders.home).mkdir()


def _with_an_old_store(laptop: PracticeLaptop) -> None:
    shutil.copy(file_of(1), _old_store(laptop.practice.folders.home))


# --- afterwards ---


def said_on(laptop: PracticeLaptop) -> Said:
    with laptop.signed_in(SUPERVISOR) as sitting:
        return _said(sitting.unlocked.store)


def _store(sitting: Sitting) -> Store:
    return sitting.unlocked.store


def _said(store: Store) -> Said:
    interviews, found = InterviewStore(store), {}
    for assignment in (A, B):
        if record := interviews.of_assignment(assignment):
            facts = interviews.facts_of(record.id)
            found[record.id] = {f.key: f.value for f in facts if f.kind is FactKind.ANSWERED}
    return found


def _sound(store: Store, interviews: Said | tuple[str, ...]) -> Iterator[str]:
    if store.check_file():
        yield "the file is damaged"
    if EventLog(store).verify_chain():
        yield "the chain of the log is broken"
    if any(verify_rebuild(store, one) for one in interviews):
        yield "the tables are not those of the log"


@contextmanager
def _next_time(laptop: PracticeLaptop, person: Person) -> Iterator[Sitting]:
    laptop.time.pass_(3600)
    with laptop.signed_in(person) as sitting:
        yield sitting


def _is_finalized(laptop: PracticeLaptop, done: bool) -> Iterator[str]:
    with _next_time(laptop, ENUMERATOR) as sitting:
        store, state = sitting.unlocked.store, line(sitting).state
        yield from _sound(store, _said(store))
        if state is not WorkState.FINALIZED:
            if done or state is not WorkState.IN_PROGRESS:
                yield f"the interview is {state}"
            sitting.interviews.open(A).finalize()
        record = InterviewStore(store).of_assignment(A)
        assert record is not None
        if len(EnvelopeStore(store).of(record.id)) != 1:
            yield "there is not one envelope"
    with _next_time(laptop, SUPERVISOR) as sitting:
        sitting.review.approve(record.id)  # it opens, and it is what the tables say


def _is_approved(laptop: PracticeLaptop, done: bool) -> Iterator[str]:
    with _next_time(laptop, SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        yield from _sound(store, _said(store))
        record = InterviewStore(store).of_assignment(A)
        assert record is not None
        decisions = len(DecisionStore(store).of(record.id))
        if decisions != (record.state == "approved") or (done and not decisions):
            yield f"the interview is {record.state}, with {decisions} decisions"
        if not decisions:
            sitting.review.approve(record.id)
        if len(sitting.outbox.make_batches()) != 1:
            yield "it does not wait to be sent"


def _is_batched(laptop: PracticeLaptop, done: bool) -> Iterator[str]:
    registry = RegistrySimulator(laptop.realm)
    with _next_time(laptop, SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        yield from _sound(store, _said(store))
        if done and not BatchStore(store).all():
            yield "the batch is not there"
        send(sitting, registry)
        registry.process()
        send(sitting, registry)
        counted = [item for b in BatchStore(store).all() for item in BatchStore(store).items(b.id)]
        if len(counted) != 2 or any(item.outcome != "stored" for item in counted):
            yield f"{len(counted)} of 2 interviews were received"


def _is_purged(laptop: PracticeLaptop, done: bool) -> Iterator[str]:
    with _next_time(laptop, SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        yield from _sound(store, ())
        if done and any(_said(store).values()):
            yield "answers were left"
        sitting.retention_over(store).apply()
        if any(_said(store).values()):
            yield "answers are left though it was done again"
        if any(store.rows("SELECT 1 FROM envelope WHERE data IS NOT NULL OR xml IS NOT NULL")):
            yield "envelopes are left though it was done again"
        if not all(BatchStore(store).receipts(batch.id) for batch in BatchStore(store).all()):
            yield "a receipt is gone"
        yield from _sound(store, ())


def _one_passphrase_opens(laptop: PracticeLaptop, done: bool) -> Iterator[str]:
    opened = []
    for passphrase in (PASSPHRASES[ENUMERATOR.id], NEW):
        laptop.time.pass_(3600)
        try:
            unlocked = laptop.practice.accounts.unlock(ENUMERATOR.id, passphrase)
        except WrongPassphrase:
            continue
        opened.append(passphrase)
        yield from _sound(unlocked.store, _said(unlocked.store))
        unlocked.lock()
    if len(opened) != 1:
        yield f"{len(opened)} passphrases open"
    if done and opened != [NEW]:
        yield "the old passphrase is still in force"


def _everybody_opens(laptop: PracticeLaptop, _done: bool) -> Iterator[str]:
    for person in (ENUMERATOR, SUPERVISOR):
        with _next_time(laptop, person) as sitting:
            yield from _sound(sitting.unlocked.store, _said(sitting.unlocked.store))
    left = [p.name for p in laptop.practice.folders.home.iterdir() if ".next" in p.name]
    if left:
        yield f"{len(left)} files of the new pair were left"


def _is_mirrored(laptop: PracticeLaptop, done: bool) -> Iterator[str]:
    card = _card(laptop.practice.folders.home)
    with _next_time(laptop, ENUMERATOR) as sitting:
        yield from _sound(sitting.unlocked.store, _said(sitting.unlocked.store))
        folder = folder_of(sitting, card)
        index = folder.index()
        if done and index is None:
            yield "there is no index"
        for again in (False, True):
            if again:
                (state,) = bring_up_to_date(sitting, card)
                if state.waiting or state.erasing or state.trouble:
                    yield f"{state.waiting} files wait still"
                index = folder.index()
                assert index is not None
            if index is None:
                continue
            index.check(sitting.trust)
            for name, file in index.content.files.items():
                if hashlib.sha256(folder.read(name)).hexdigest() != file.hash:
                    yield "the index names a file that is not whole"


def _is_migrated(laptop: PracticeLaptop, _done: bool) -> Iterator[str]:
    with open_store(_old_store(laptop.practice.folders.home), KEY, reserve=4096) as store:
        yield from _sound(store, (INTERVIEW, FINISHED))
        for table in ("event", "event_content", "answer", "roster_row", "envelope", "person"):
            count = f"SELECT count(*) FROM {table}"
            with closing(opened(file_of(1))) as before:
                if store.rows(count) != list(before.execute(count)):
                    yield f"rows of {table} are gone"


ACTS = {
    "finalize": Act(_held, _finalize, _is_finalized),
    "approval": Act(lambda laptop: laptop.finalized(), _approve, _is_approved),
    "batch": Act(_approved, _batch, _is_batched),
    "purge": Act(_received, _purge, _is_purged),
    "passphrase change": Act(_held, _passphrase, _one_passphrase_opens),
    "new key of the store": Act(_held, _rekey, _everybody_opens),
    "copy to a card": Act(_with_a_card, _mirror, _is_mirrored),
    "migration": Act(_with_an_old_store, _migrate, _is_migrated),
}


def check(act: Act, laptop: PracticeLaptop, before: Said, *, done: bool, erases: bool) -> list[str]:
    """What is not as it has to be; ``erases``: answers may go, that is what the act is for."""
    laptop.time.now = datetime.now(UTC)  # the killed process had the computer's own clock
    try:
        wrong = list(act.check(laptop, done))
        if not erases:
            laptop.time.pass_(3600)
            now = said_on(laptop)
            lost = sum(
                now.get(i, {}).get(k) != v for i, said in before.items() for k, v in said.items()
            )
            wrong += [f"{lost} answers are lost"] if lost else []
    except StoreError as error:
        return [f"the store does not open: {error.code}"]
    return wrong
