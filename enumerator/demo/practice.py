"""A practice laptop: its own root, its own store, two people and twelve households. Nothing in it is real."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring
from enumerator.auth.session import Person, PublicKeys
from enumerator.auth.slots import Cost
from enumerator.config import Folders, Settings, write_settings
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


@dataclass(frozen=True, slots=True)
class Practice:
    """Where a practice laptop stands."""

    folders: Folders
    registry: Path  # the practice registry's folder
    temporary: Path  # where everything temporary of this run goes
    accounts: Accounts


def prepare(
    home: Path, keyring: Keyring | None, *, clock: Clock | None = None, cost: Cost | None = None
) -> Practice:
    """Make everything anew in an empty folder."""
    folders = Folders(home / "laptop")
    realm = make_practice_realm(home / "registry")
    accounts = Accounts(folders, keyring, clock=clock, cost=cost)
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
        accounts.add_person(
            unlocked, ENUMERATOR, PASSPHRASES[ENUMERATOR.id], certify=_certifier(realm)
        )
        _enrol(unlocked.store, realm)
        _assign(unlocked.store)
        write_settings(folders.settings, Settings(keep_days=0, registry_ca=realm.ca_file))
    finally:
        unlocked.lock()
    temporary = home / "tmp"
    temporary.mkdir()
    return Practice(folders, realm.path, temporary, accounts)


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


def _assign(store: Store) -> None:
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
            f"A-{number:03d}",
            key,
            assignee=ENUMERATOR.id,
            address=f"Chak 214 RB, house {100 + number}",
            prefill=prefill,
        )
