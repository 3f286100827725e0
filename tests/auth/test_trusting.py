"""The trust list on a laptop: newer ones come into force, older ones never again."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.auth.countersigning import Countersigning
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.session import PublicKeys, Unlocked
from enumerator.auth.slots_file import read_slots
from enumerator.auth.trusting import TrustKept
from enumerator.config import Settings
from enumerator.errors import NoKeyring, NotInThisState
from enumerator.store.settings import TRUST_ROOT, SettingStore
from sync.errors import Malformed, TrustListRefused, WrongRealm
from sync.keys import read_certificate, sign_trust_list
from sync.protocol import Realm, Role
from sync.registry.enrolment import answer_at, introduction_of
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.support.accounts import SANA, SANAS
from tests.support.enrolling import NewLaptop, invited
from tests.sync.served import served_registry
from tests.sync.team import NOW


@pytest.fixture
def realm(tmp_path: Path) -> PracticeRealm:
    return make_practice_realm(tmp_path / "registry", now=NOW)


@pytest.fixture
def laptop(tmp_path: Path) -> NewLaptop:
    return NewLaptop(tmp_path / "laptop")


@pytest.fixture
def sana(realm: PracticeRealm, laptop: NewLaptop) -> Iterator[Unlocked]:
    with served_registry(realm.path):
        unlocked = laptop.online(invited(realm))
    yield unlocked
    unlocked.lock()


def newer(realm: PracticeRealm) -> bytes:
    return realm.add_review_key(bytes(range(32)), "S-9")


def test_a_newer_list_comes_into_force_and_the_older_one_never_again(
    realm: PracticeRealm, sana: Unlocked
) -> None:
    older = realm.trust_list
    trust = TrustKept(sana.store)

    assert trust.take(newer(realm)).version == 2
    assert TrustKept(sana.store).list().version == 2
    with pytest.raises(TrustListRefused, match="older"):
        trust.take(older)
    assert trust.take(realm.trust_list).version == 2


def test_the_key_ring_remembers_what_an_older_copy_of_the_store_has_forgotten(
    realm: PracticeRealm, sana: Unlocked
) -> None:
    ring = MemoryKeyring()
    second, third = newer(realm), newer(realm)
    TrustKept(sana.store, keyring=ring, name="here").take(third)

    copy = TrustKept(sana.store, keyring=ring, name="here")
    assert not copy.facts().older_than_known
    ring.put("here/trust", "4")  # as if the store were from before
    assert copy.facts().older_than_known
    assert copy.other_recovery is None
    with pytest.raises(TrustListRefused, match="older"):
        copy.list()
    with pytest.raises(TrustListRefused, match="older"):
        copy.take(third)
    with pytest.raises(TrustListRefused, match="older"):
        copy.take(second)


def test_two_lists_under_one_number_are_not_both_believed(
    realm: PracticeRealm, sana: Unlocked
) -> None:
    content = realm.trust().content.model_copy(update={"registry": "another"})

    with pytest.raises(TrustListRefused, match="other_content"):
        TrustKept(sana.store).take(sign_trust_list(content, [realm.root_key]))


def test_a_list_of_another_root_or_realm_is_refused(
    realm: PracticeRealm, sana: Unlocked, tmp_path: Path
) -> None:
    trust = TrustKept(sana.store)
    for name, other in (("false", Realm.PRACTICE), ("production", Realm.PRODUCTION)):
        false = make_practice_realm(tmp_path / name, realm=other, now=NOW)
        with pytest.raises((TrustListRefused, WrongRealm)):
            trust.take(newer(false))
    for cut in (b"", realm.trust_list[:-1]):
        with pytest.raises(Malformed):
            trust.take(cut)


def test_an_expired_list_says_so_and_stays_in_force(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop
) -> None:
    trust = TrustKept(sana.store)
    assert not trust.facts().expired

    laptop.time.now = realm.trust().content.expires_at + timedelta(seconds=1)

    assert trust.facts().expired
    certificate = read_certificate(sana.certificate)
    trust.list().check_certificate(certificate)  # the way of an interview


def test_a_list_that_is_over_already_does_not_take_the_place_of_one_that_is_not(
    realm: PracticeRealm, sana: Unlocked
) -> None:
    content = realm.trust().content.model_copy(
        update={"version": 9, "expires_at": NOW - timedelta(days=1)}
    )

    with pytest.raises(TrustListRefused, match="expired"):
        TrustKept(sana.store).take(sign_trust_list(content, [realm.root_key]))


def test_the_root_is_written_once(sana: Unlocked, tmp_path: Path) -> None:
    false = make_practice_realm(tmp_path / "false", now=NOW)

    with pytest.raises(NotInThisState):
        SettingStore(sana.store).keep(TRUST_ROOT, false.root.to_bytes())


def test_a_newer_address_of_the_registry_is_kept_and_an_older_one_is_not(
    realm: PracticeRealm, sana: Unlocked
) -> None:
    trust = TrustKept(sana.store)
    first = introduction_of(realm.folder).line
    answer_at(realm.folder, "https://registry.example.pk", NOW)

    trust.take_line(introduction_of(realm.folder).line)
    trust.take_line(first)

    line = trust.line()
    assert line is not None
    assert line.url == "https://registry.example.pk"


def test_over_an_older_copy_of_the_store_work_goes_on_and_nobody_is_let_in_until_the_newer_list_comes(
    realm: PracticeRealm, laptop: NewLaptop
) -> None:
    with served_registry(realm.path):
        laptop.online(invited(realm)).lock()
    copy = laptop.folders.store.read_bytes()
    sana = laptop.unlock()
    sana.trust.take(newer(realm))
    assert sana.trust.list().version == 2
    sana.lock()

    laptop.folders.store.write_bytes(copy)
    again = laptop.unlock()

    assert Sitting(again, laptop.folders, Settings(), lambda: "en").author.recipients
    assert again.trust.facts().older_than_known
    assert not Countersigning(again).usable
    with pytest.raises(TrustListRefused, match="older"):
        Countersigning(again).certify(
            PublicKeys("E-9", Role.ENUMERATOR, "L-1", bytes(32), bytes(32))
        )
    again.trust.take(newer(realm))
    assert Sitting(again, laptop.folders, Settings(), lambda: "en").trust.version == 3
    again.lock()


def test_the_list_that_came_with_an_enrolment_is_remembered_too(
    realm: PracticeRealm, laptop: NewLaptop
) -> None:
    with served_registry(realm.path):
        laptop.enrolling.online(invited(realm), SANA, SANAS)

    assert isinstance(laptop.keyring, MemoryKeyring)
    name = read_slots(laptop.folders.slots).store
    assert laptop.keyring.get(f"{name}/trust") == "1"


class SilentKeyring(MemoryKeyring):
    """A key ring that may stop answering."""

    silent = False

    def get(self, name: str) -> str | None:
        if self.silent:
            raise NoKeyring("locked")
        return super().get(name)

    def put(self, name: str, secret: str) -> None:
        if self.silent:
            raise NoKeyring("locked")
        super().put(name, secret)


def test_a_key_ring_that_does_not_answer_holds_up_no_newer_list_and_learns_of_it_later(
    realm: PracticeRealm, sana: Unlocked
) -> None:
    ring = SilentKeyring()
    trust = TrustKept(sana.store, keyring=ring, name="here")
    assert trust.facts().watched
    ring.silent = True

    assert trust.take(newer(realm)).version == 2
    assert not trust.facts().watched
    assert not trust.facts().older_than_known
    ring.silent = False
    assert ring.get("here/trust") is None
    trust.remember()

    assert ring.get("here/trust") == "2"


def test_without_a_key_ring_nobody_watches_for_an_older_copy(sana: Unlocked) -> None:
    assert not TrustKept(sana.store).facts().watched
    assert sana.trust.facts().watched


def test_a_list_that_comes_while_somebody_works_is_seen_by_everything_that_goes_by_it(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop
) -> None:
    sitting = Sitting(sana, laptop.folders, Settings(), lambda: "en")
    author, before = sitting.author, sitting.author.recipients
    assert sitting.trust.version == 1

    sana.trust.take(realm.add_review_key(bytes(range(32)), SANA.id))

    assert sitting.trust.version == 2
    assert author.recipients != before
    assert bytes(range(32)) in author.recipients
    with sitting.worker_store() as store:
        assert sitting.trust_over(store).version == 2


@pytest.mark.parametrize("entry", ["", "-3", "two", "9" * 5000, "1e9", " 3"])
def test_what_somebody_wrote_into_the_key_ring_instead_of_a_number_stops_nobody(
    sana: Unlocked, entry: str
) -> None:
    ring = MemoryKeyring()
    ring.put("here/trust", entry)
    trust = TrustKept(sana.store, keyring=ring, name="here")

    assert trust.list().version == 1
    trust.remember()

    assert ring.get("here/trust") == "1"
