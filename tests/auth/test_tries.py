"""Wrong tries: they cost time, they run out, and there is no way round them."""

from datetime import timedelta

import pytest

from enumerator.auth.tries import MOST_TRIES
from enumerator.errors import SlotClosed, SlotWaiting, StoreError, WrongPassphrase
from tests.fieldwork.test_failing_store import no_file_may_grow
from tests.support.accounts import ADILS, SANA, SANAS, Laptop

WRONG = "not this one at all"


def try_wrong(laptop: Laptop) -> int:
    """One wrong try; how many are left."""
    with pytest.raises(WrongPassphrase) as refused:
        laptop.accounts.unlock("E-7", WRONG)
    return refused.value.tries_left


def test_each_wrong_try_costs_twice_the_time_of_the_one_before(laptop: Laptop) -> None:
    laptop.with_adil()

    for left, seconds in ((9, 1), (8, 2), (7, 4), (6, 8)):
        assert try_wrong(laptop) == left
        laptop.time.pass_(seconds - 1)
        with pytest.raises(SlotWaiting) as waiting:
            laptop.accounts.unlock("E-7", ADILS)
        assert waiting.value.seconds == 1
        laptop.time.pass_(1)

    laptop.accounts.unlock("E-7", ADILS).lock()


def test_a_try_while_waiting_does_not_count(laptop: Laptop) -> None:
    laptop.with_adil()
    try_wrong(laptop)
    for _ in range(20):
        with pytest.raises(SlotWaiting):
            laptop.accounts.unlock("E-7", WRONG)
    laptop.time.pass_(1)

    assert try_wrong(laptop) == 8


def test_the_right_passphrase_gives_all_tries_back(laptop: Laptop) -> None:
    laptop.with_adil()
    try_wrong(laptop)
    laptop.time.pass_(1)
    laptop.accounts.unlock("E-7", ADILS).lock()

    assert try_wrong(laptop) == 9


def close_the_slot(laptop: Laptop) -> None:
    for _ in range(9):
        try_wrong(laptop)
        laptop.time.pass_(600)
    with pytest.raises(SlotClosed):
        laptop.accounts.unlock("E-7", WRONG)
    laptop.time.pass_(600)


def test_the_tenth_wrong_try_closes_the_slot_for_the_right_passphrase_too(laptop: Laptop) -> None:
    laptop.with_adil()

    close_the_slot(laptop)

    with pytest.raises(SlotClosed):
        laptop.accounts.unlock("E-7", ADILS)


def test_one_persons_wrong_tries_are_not_another_persons(laptop: Laptop) -> None:
    laptop.with_adil()
    close_the_slot(laptop)

    laptop.accounts.unlock("S-2", "seven red kites fly").lock()


def test_an_old_copy_of_the_slots_file_gives_no_new_tries(laptop: Laptop) -> None:
    laptop.with_adil()
    copy = laptop.folders.slots.read_bytes()
    close_the_slot(laptop)

    laptop.folders.slots.write_bytes(copy)

    with pytest.raises(SlotClosed):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_clock_that_is_set_back_does_not_shorten_the_wait(laptop: Laptop) -> None:
    laptop.with_adil()
    for seconds in (1, 2, 4):
        try_wrong(laptop)
        laptop.time.pass_(seconds)
    try_wrong(laptop)
    laptop.time.now -= timedelta(days=1)

    with pytest.raises(SlotWaiting) as waiting:
        laptop.accounts.unlock("E-7", ADILS)

    assert waiting.value.seconds == 8


def test_a_try_is_counted_before_the_passphrase_is_looked_at(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.with_adil()

    def pulled_plug(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("enumerator.auth.way_in.unwrap", pulled_plug)
        with pytest.raises(KeyboardInterrupt):
            laptop.accounts.unlock("E-7", WRONG)
    laptop.time.pass_(1)

    assert try_wrong(laptop) == 8


def test_without_a_key_ring_tries_run_out_too(bare: Laptop) -> None:
    bare.with_adil()

    close_the_slot(bare)

    with pytest.raises(SlotClosed):
        bare.accounts.unlock("E-7", ADILS)


def test_a_full_disk_closes_nobody_out_where_the_key_ring_counts(laptop: Laptop) -> None:
    laptop.with_adil()

    with no_file_may_grow():
        for _ in range(MOST_TRIES + 2):
            laptop.accounts.check("E-7", ADILS)
        with pytest.raises(WrongPassphrase) as refused:
            laptop.accounts.check("E-7", WRONG)

    assert refused.value.tries_left == MOST_TRIES - 1
    laptop.accounts.unlock("E-7", ADILS).lock()


def test_wrong_tries_run_out_on_a_full_disk_too(laptop: Laptop) -> None:
    laptop.with_adil()

    with no_file_may_grow():
        for _ in range(MOST_TRIES - 1):
            try_wrong(laptop)
            laptop.time.pass_(600)
        with pytest.raises(SlotClosed):
            laptop.accounts.check("E-7", WRONG)

    with pytest.raises(SlotClosed):
        laptop.accounts.check("E-7", ADILS)


def test_without_a_key_ring_a_try_that_cannot_be_counted_is_none(bare: Laptop) -> None:
    bare.set_up().lock()

    with no_file_may_grow(), pytest.raises(StoreError):
        bare.accounts.check(SANA.id, SANAS)

    bare.accounts.unlock(SANA.id, SANAS).lock()
