"""Practice: a laptop of its own, with its own root, key and store; two people and twelve made-up households.

What is practised never leaves: the registry that its root names has no keys any more once the laptop is made, and the
program builds nothing that could send (enumerator.app.practising).
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from enumerator.auth.accounts import Accounts
from enumerator.auth.session import Person, PublicKeys
from enumerator.auth.slots import Cost
from enumerator.config import Folders
from enumerator.errors import NotPractice
from enumerator.fieldwork.shelf import FormShelf, built_in
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.connection import Clock, Store
from enumerator.store.people import PersonRole
from enumerator.store.settings import TRUST_LIST, TRUST_ROOT, SettingStore
from sync.keys import Certificate
from sync.protocol import Realm
from sync.registry.practice import PracticeRealm, make_practice_realm

DEVICE = "practice-laptop-1"
SUPERVISOR = Person("PS-0001", "Bilal (practice)", PersonRole.SUPERVISOR)
ENUMERATOR = Person("PE-0002", "Ayesha (practice)", PersonRole.ENUMERATOR)
PASSPHRASES = {SUPERVISOR.id: "mango canal evening", ENUMERATOR.id: "wheat morning bridge"}

SEGMENT = "418020417"
HOUSEHOLDS = 12
PLACE = {
    "division": "03",
    "district": "0311",
    "tehsil": "031101",
    "locality_type": "1",
    "uc_name": "UC 112",
    "mauza": "Chak 214 RB",
}
"""Where the segment lies: Chak Jhumra, Faisalabad."""

LANES = (
    "گلی نمبر 1، ٹیوب ویل کے پاس",
    "Lane 2, by the school",
    "گلی نمبر 3، مسجد کے سامنے",
    "Lane 4, old mill",
)
"""Where the households of a practice laptop are: in both scripts, as on real lists."""


def english_address(number: int) -> str:
    return f"Chak 214 RB, house {100 + number}"


def either_address(number: int) -> str:
    """Every other one in Urdu."""
    return LANES[number % len(LANES)]


def lay_out(folders: Folders, *, clock: Clock | None = None, cost: Cost | None = None) -> Accounts:
    """Make a practice laptop in an empty folder. Its registry's keys are gone when this returns."""
    accounts = practice_accounts(folders, clock=clock, cost=cost)
    with TemporaryDirectory(prefix="pser-practice-realm-") as place:
        realm = make_practice_realm(Path(place) / "realm")
        set_up(accounts, realm, address=either_address, certifies=True)
    return accounts


def practice_accounts(
    folders: Folders, *, clock: Clock | None = None, cost: Cost | None = None
) -> Accounts:
    """The people of a practice laptop; it keeps nothing in the key ring of the computer."""
    return Accounts(folders, None, clock=clock, cost=cost)


def erase(folders: Folders) -> None:
    """Delete a practice laptop whole. Raises NotPractice for any other folder, and touches nothing there."""
    accounts = practice_accounts(folders)
    if not accounts.exist or accounts.realm is not Realm.PRACTICE:
        raise NotPractice(folders.home)
    shutil.rmtree(folders.home)


def set_up(
    accounts: Accounts,
    realm: PracticeRealm,
    *,
    address: Callable[[int], str] = english_address,
    certifies: bool = False,
) -> None:
    """Make the store, let both people in, and put the households on the enumerator's list.

    ``certifies``: the realm's root lets the supervisor certify whom she adds or resets, so that nobody in practice
    waits for an office that is not there.
    """
    unlocked = accounts.create(
        SUPERVISOR,
        PASSPHRASES[SUPERVISOR.id],
        realm=Realm.PRACTICE,
        device=DEVICE,
        recovery=realm.recovery.public,
        certify=_certifier(realm),
    )
    try:
        realm.add_review_key(unlocked.sealing.public, SUPERVISOR.id)
        if certifies:
            realm.add_authority(unlocked.signing.public, SUPERVISOR.id)
        accounts.add_person(
            unlocked, ENUMERATOR, PASSPHRASES[ENUMERATOR.id], certify=_certifier(realm)
        )
        _enrol(unlocked.store, realm)
        _assign(unlocked.store, address)
    finally:
        unlocked.lock()


def _certifier(realm: PracticeRealm) -> Callable[[PublicKeys], Certificate]:
    def certify(keys: PublicKeys) -> Certificate:
        return realm.issue(keys.role, keys.subject, keys.device, keys.sign_public, keys.seal_public)

    return certify


def _enrol(store: Store, realm: PracticeRealm) -> None:
    settings = SettingStore(store)
    settings.keep(TRUST_ROOT, realm.root.to_bytes())
    settings.keep(TRUST_LIST, realm.trust_list)
    pack = FormShelf(store).lay_in(built_in())
    realm.add_form(pack.form_id, pack.version, pack.hash, pack.dictionary)


def _assign(store: Store, address: Callable[[int], str]) -> None:
    assignments = AssignmentStore(store)
    for number in range(1, HOUSEHOLDS + 1):
        structure, household = str(100 + number), str(number)
        key = HouseholdKey(SEGMENT, structure, household, "1")
        prefill = {
            **PLACE,
            "case_id": f"{SEGMENT}-{number:03d}",
            "block_code": SEGMENT,
            "structure_no": structure,
            "hh_serial": household,
            "family_serial": "1",
            "visit_no": "1",
            "contact_result": "1",
        }
        assignments.add(
            f"A-{number:03d}", key, assignee=ENUMERATOR.id, address=address(number), prefill=prefill
        )
