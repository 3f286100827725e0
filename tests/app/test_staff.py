"""What a supervisor sees and does of the people of her laptop, on a real store."""

import pytest

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Certify
from enumerator.auth.session import Person, PublicKeys
from enumerator.auth.slots_file import read_slots
from enumerator.auth.staff import Leaving, Member, Staff, Unsent
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import (
    CertificateAwaited,
    NobodyKnown,
    OwnSlot,
    SlotClosed,
    SupervisorOnly,
    WrongPassphrase,
)
from enumerator.store.people import PersonRole
from sync.errors import AuthorityRefused
from sync.keys import Certificate
from tests.support.practice import A, PracticeLaptop, hold

ZARA = Person("PE-0009", "Zara (practice)", PersonRole.ENUMERATOR)
GIVEN = "a field of yellow mustard"
HERS = "three goats and a dog"


def staff(laptop: PracticeLaptop, sitting: Sitting, certify: Certify | None = None) -> Staff:
    accounts, slots = laptop.practice.accounts, laptop.practice.folders.slots
    return Staff(accounts, slots, sitting.unlocked, certify)


def authority(laptop: PracticeLaptop) -> Certify:
    realm = laptop.realm

    def certify(keys: PublicKeys) -> Certificate:
        return realm.issue(keys.role, keys.subject, keys.device, keys.sign_public, keys.seal_public)

    return certify


def one(found: Staff, person: str) -> Member:
    return next(member for member in found.members() if member.id == person)


def test_everybody_is_listed_with_how_she_stands(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR):
        came = laptop.time.tell()

    with laptop.signed_in(SUPERVISOR) as sitting:
        ayesha, bilal = staff(laptop, sitting).members()

    assert (ayesha.id, ayesha.role, ayesha.own) == (ENUMERATOR.id, PersonRole.ENUMERATOR, False)
    assert (ayesha.given, ayesha.closed, ayesha.certified) == (False, False, True)
    assert ayesha.signed_in is not None
    assert abs((ayesha.signed_in - came).total_seconds()) < 5
    assert bilal.own


def test_a_new_person_is_let_in_waits_for_her_certificate_and_gets_it(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        people = staff(laptop, sitting)
        assert not people.let_in(people.new(ZARA, GIVEN))
        zara = one(people, ZARA.id)
        assert (zara.given, zara.certified, zara.signed_in) == (True, False, None)
        with pytest.raises(CertificateAwaited):
            people.certify(ZARA.id)

        staff(laptop, sitting, authority(laptop)).certify(ZARA.id)
        assert one(people, ZARA.id).certified

    accounts = laptop.practice.accounts
    zara_in = accounts.enter(accounts.renew(accounts.check(ZARA.id, GIVEN), HERS))
    assert zara_in.certificate
    zara_in.lock()


def test_an_authority_that_is_over_keeps_nobody_out(laptop: PracticeLaptop) -> None:
    def over(_: PublicKeys) -> Certificate:
        raise AuthorityRefused("over")

    with laptop.signed_in(SUPERVISOR) as sitting:
        people = staff(laptop, sitting, over)

        assert not people.let_in(people.new(ZARA, GIVEN))

    assert laptop.practice.accounts.check(ZARA.id, GIVEN).slot.must_change


def test_a_closed_slot_is_seen_and_opened_with_a_new_passphrase(laptop: PracticeLaptop) -> None:
    accounts = laptop.practice.accounts
    for _ in range(10):
        with pytest.raises((WrongPassphrase, SlotClosed)):
            accounts.check(ENUMERATOR.id, "forgotten it again")
        laptop.time.pass_(600)

    with laptop.signed_in(SUPERVISOR) as sitting:
        people = staff(laptop, sitting, authority(laptop))
        assert one(people, ENUMERATOR.id).closed
        assert people.let_in(people.again(ENUMERATOR.id, GIVEN))
        again = one(people, ENUMERATOR.id)

    assert (again.closed, again.given, again.certified) == (False, True, True)
    assert accounts.check(ENUMERATOR.id, GIVEN).slot.must_change


def test_what_she_has_not_sent_is_named_and_is_there_after_she_went(
    laptop: PracticeLaptop,
) -> None:
    made = laptop.finalized()
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun = sitting.interviews.open("A-002")
        hold(begun)

    with laptop.signed_in(SUPERVISOR) as sitting:
        people = staff(laptop, sitting)
        before = people.unsent(ENUMERATOR.id)
        assert before == Unsent(
            (str(sitting.household("A-002")),), (str(sitting.household(A)),), 10
        )
        people.remove(ENUMERATOR.id, Leaving.LEFT)

        assert people.unsent(ENUMERATOR.id) == before
        assert [member.id for member in people.members()] == [SUPERVISOR.id]
        sitting.review.approve(made)
        with pytest.raises(NobodyKnown):
            laptop.practice.accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])

        back = people.new(ENUMERATOR, GIVEN)
        people.let_in(back)
    accounts = laptop.practice.accounts
    unlocked = accounts.enter(accounts.renew(accounts.check(ENUMERATOR.id, GIVEN), HERS))
    again = Sitting(unlocked, laptop.practice.folders, laptop.settings, lambda: "en")
    assert again.interviews.open("A-002").id == begun.id
    unlocked.lock()


@pytest.mark.parametrize(("why", "renewed"), [(Leaving.LEFT, False), (Leaving.SUSPECTED, True)])
def test_where_her_slot_may_be_known_the_store_gets_a_new_key(
    laptop: PracticeLaptop, why: Leaving, *, renewed: bool
) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        staff(laptop, sitting).remove(ENUMERATOR.id, why)

    assert read_slots(laptop.practice.folders.slots).rekey_wanted is renewed


def test_nobody_but_a_supervisor_looks_after_people_and_she_not_after_herself(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting, pytest.raises(SupervisorOnly):
        staff(laptop, sitting)

    with laptop.signed_in(SUPERVISOR) as sitting:
        people = staff(laptop, sitting)
        with pytest.raises(OwnSlot):
            people.remove(SUPERVISOR.id, Leaving.LEFT)
        with pytest.raises(OwnSlot):
            people.again(SUPERVISOR.id, GIVEN)
