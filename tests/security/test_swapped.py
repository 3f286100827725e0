"""Something of this laptop is swapped for something of another: its certificate, its registry, an older store."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from enumerator.app.sync_desk import SyncDesk
from enumerator.auth.certifying import Certifying
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import WrongPassphrase
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.settings import DEVICE_CERTIFICATE, SettingStore
from sync.errors import SyncError
from sync.keys import SealingKey, SigningKey
from sync.protocol import Role
from sync.registry.practice import make_practice_realm
from tests.support.practice import A, PracticeLaptop
from tests.sync.served import served_registry


@pytest.fixture
def laptop(tmp_path: Path) -> PracticeLaptop:
    """One interview is approved; what was received would be erased at once."""
    made = PracticeLaptop(tmp_path / "home")
    made.set(keep_days=0)
    made.approved(A)
    return made


def send(laptop: PracticeLaptop) -> bool:
    """Whether the registry that the settings name has signed for something."""
    with laptop.signed_in(SUPERVISOR) as sitting:
        try:
            return bool(SyncDesk(sitting).send(lambda _: None, lambda: False).receipted)
        except SyncError:
            return False


def sent_home(laptop: PracticeLaptop) -> bool:
    with served_registry(laptop.practice.registry) as served:
        laptop.set(registry_url=served.url, registry_ca=laptop.realm.ca_file)
        return send(laptop)


def kept(laptop: PracticeLaptop) -> bool:
    """The answers are there, after whatever may be erased was erased."""
    with laptop.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        sitting.retention_over(store).apply()
        record = InterviewStore(store).of_assignment(A)
        return record is not None and len(InterviewStore(store).facts_of(record.id)) > 100


def counted(laptop: PracticeLaptop) -> int:
    """Interviews in the registry's tables."""
    db = sqlite3.connect(laptop.practice.registry / "opened.sqlite3")
    try:
        (count,) = db.execute("SELECT count(*) FROM interview").fetchone()
    finally:
        db.close()
    return int(count)


def test_a_registry_that_somebody_wrote_into_the_settings_erases_nothing(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    false = make_practice_realm(tmp_path / "false")
    with served_registry(false.path) as served:
        laptop.set(registry_url=served.url, registry_ca=false.ca_file)
        assert not send(laptop)

    assert kept(laptop)
    written = b"".join(path.read_bytes() for path in false.path.rglob("*") if path.is_file())
    assert b"locality_type" not in written, "no submission can be read there"
    assert sent_home(laptop)
    assert not kept(laptop)


def test_another_laptops_certificate_in_the_store_is_seen_and_counts_for_nothing(
    laptop: PracticeLaptop,
) -> None:
    signing, sealing = SigningKey.generate(), SealingKey.generate()
    other = laptop.realm.issue(
        Role.DEVICE, "other-laptop", "other-laptop", signing.public, sealing.public
    )
    with laptop.signed_in(SUPERVISOR) as sitting:
        kept_one = sitting.unlocked.device_certificate
        SettingStore(sitting.unlocked.store).keep(DEVICE_CERTIFICATE, other.data)
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert Certifying(sitting.unlocked).lacking

    assert not sent_home(laptop)
    assert kept(laptop)

    with laptop.signed_in(SUPERVISOR) as sitting:
        SettingStore(sitting.unlocked.store).keep(DEVICE_CERTIFICATE, kept_one)
        assert not Certifying(sitting.unlocked).lacking
    assert sent_home(laptop)


@pytest.mark.parametrize("field", ["device", "store", "realm"])
def test_slots_that_name_another_laptop_stay_shut(laptop: PracticeLaptop, field: str) -> None:
    slots = laptop.practice.folders.slots
    file = json.loads(slots.read_bytes())
    file[field] = "production" if field == "realm" else "other-laptop"
    slots.write_text(json.dumps(file), encoding="utf-8")
    if field == "store" and laptop.keyring is not None:  # her ring has it under that name too
        for name, secret in list(vars(laptop.keyring)["_secrets"].items()):
            laptop.keyring.put(f"other-laptop/{name.rpartition('/')[2]}", secret)

    with pytest.raises(WrongPassphrase):
        laptop.practice.accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])


def test_a_store_from_before_it_was_sent_is_told_and_is_not_counted_again(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    folders, before = laptop.practice.folders, tmp_path / "before"
    shutil.copytree(folders.home, before)
    assert sent_home(laptop)
    assert (counted(laptop), kept(laptop)) == (1, False)
    for path in folders.home.glob("store.db*"):
        path.unlink()
    for path in before.glob("store.db*"):
        shutil.copy(path, folders.home / path.name)

    with laptop.signed_in(SUPERVISOR) as sitting:
        assert sitting.unlocked.went_back is not None
        log = EventLog(sitting.unlocked.store)
        assert log.last(sitting.device.certificate.subject, EventKind.WENT_BACK) is not None
    sent_home(laptop)

    assert counted(laptop) == 1
