"""Cards and sticks: what is on them, whatever happens to them, and that no work is held up by them."""

import json
import shutil
from pathlib import Path

import pytest

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.mirror import Trouble
from enumerator.fieldwork.mirror_content import ENVELOPE, HOUSEHOLD, household_of
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.interviews import InterviewStore
from enumerator.store.purge import Purge
from sync.errors import CannotOpen
from sync.keys import SealingKey
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Writer
from sync.sealing.copies import open_copy, read_copy
from tests.support.mirroring import Socket, bring_up_to_date, folder_of, names_on
from tests.support.mounts import small_disk
from tests.support.practice import NOTICE, REMARKS, A, PracticeLaptop, hold

B = "A-002"


@pytest.fixture
def card(tmp_path: Path) -> Path:
    card = tmp_path / "card"
    card.mkdir()
    return card


def kept(key: SealingKey) -> SealingKey:
    """A key that outlives the lock, which overwrites hers."""
    return SealingKey(bytes(bytearray(key.private)))


def test_a_sealed_interview_lies_on_the_card_byte_for_byte(
    laptop: PracticeLaptop, card: Path
) -> None:
    made = laptop.finalized()

    with laptop.signed_in(ENUMERATOR) as sitting:
        (state,) = bring_up_to_date(sitting, card)

        envelopes = EnvelopeStore(sitting.unlocked.store)
        record = envelopes.of(made)[0]
        lies = folder_of(sitting, card).read(ENVELOPE + record.hash)
        assert lies == envelopes.data(record.hash)
        assert (state.here, state.waiting, state.erasing, state.trouble) == (True, 0, 0, None)


def test_an_open_interview_can_be_read_from_the_card_by_its_supervisor_its_enumerator_and_recovery(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, "the well is dry")
        bring_up_to_date(sitting, card)
        (name,) = [one for one in names_on(card) if one.startswith(HOUSEHOLD)]
        copy = read_copy(folder_of(sitting, card).read(name))
        hers, trust = kept(sitting.unlocked.sealing), sitting.trust
    with laptop.signed_in(SUPERVISOR) as sitting:
        his = kept(sitting.unlocked.sealing)

    for key in (hers, his, laptop.realm.recovery):
        told = household_of(open_copy(copy, [key], trust))
        assert any("the well is dry" in (event.content or "") for event in told.events)
    with pytest.raises(CannotOpen):
        open_copy(copy, [laptop.realm.registry_sealing], trust)


def test_nothing_that_a_family_said_and_no_name_stands_in_the_clear_on_the_card(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, "the canary sings")
        bring_up_to_date(sitting, card)

    for file in card.rglob("[!p]*"):  # packs are public, and name places
        seen = file.name.encode() + (file.read_bytes() if file.is_file() else b"")
        for word in (b"canary", A.encode(), ENUMERATOR.id.encode(), b"Ayesha", b"Chak"):
            assert word not in seen


def test_a_newer_copy_takes_the_place_of_the_older_one(laptop: PracticeLaptop, card: Path) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        first = names_on(card)
        interview.answer(NOTICE, "1")
        bring_up_to_date(sitting, card)
        second = names_on(card)

    assert len(first) == len(second)
    assert first != second


def test_a_card_that_was_away_is_caught_up_when_it_is_seen(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
        card.rename(tmp_path / "pocket")
        sitting.interviews.open(A)
        (away,) = bring_up_to_date(sitting, card)
        (tmp_path / "pocket").rename(card)
        (back,) = bring_up_to_date(sitting, card)

    assert (away.here, away.waiting > 0, away.trouble) == (False, True, None)
    assert away.seen_at is not None
    assert (back.here, back.waiting) == (True, 0)


def test_each_of_several_media_stands_for_itself(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        states = bring_up_to_date(sitting, tmp_path / "nowhere", card)

    assert [(state.here, state.waiting > 0) for state in states] == [(False, True), (True, False)]


@pytest.mark.parametrize("after", range(5))
def test_a_card_pulled_out_between_two_writes_has_whole_files_and_is_finished_later(
    laptop: PracticeLaptop, card: Path, after: int
) -> None:
    laptop.finalized()
    socket = Socket(pulled_after=after)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(B).answer(NOTICE, "2")
        (pulled,) = bring_up_to_date(sitting, card, folder_at=socket.folder_at)
        (again,) = bring_up_to_date(sitting, card)
        index = folder_of(sitting, card).index()

    assert pulled.trouble is Trouble.FAILED
    assert (again.waiting, again.erasing, again.trouble) == (0, 0, None)
    assert index is not None
    assert sorted(index.content.files) == names_on(card)


def test_the_older_copy_stays_until_the_newer_one_is_there(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        before = names_on(card)
        interview.answer(NOTICE, "1")
        bring_up_to_date(sitting, card, folder_at=Socket(pulled_after=0).folder_at)

    assert set(before) <= set(names_on(card))


def test_a_full_card_is_said_and_the_interview_goes_on(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    with (
        small_disk(tmp_path / "tiny", megabytes=2) as disk,
        laptop.signed_in(ENUMERATOR) as sitting,
    ):
        interview = sitting.interviews.open(A)
        bring_up_to_date(sitting, disk.folder)
        disk.fill()
        interview.answer(NOTICE, "2")
        (full,) = bring_up_to_date(sitting, disk.folder)
        interview.answer(NOTICE, "1")
        disk.make_room()
        (again,) = bring_up_to_date(sitting, disk.folder)

    assert (full.trouble, full.waiting) == (Trouble.FULL, 1)
    assert (again.trouble, again.waiting) == (None, 0)


def test_a_read_only_card_is_said(laptop: PracticeLaptop, tmp_path: Path) -> None:
    with small_disk(tmp_path / "locked", megabytes=4) as disk:
        disk.make_read_only()
        with laptop.signed_in(ENUMERATOR) as sitting:
            sitting.interviews.open(A)
            (state,) = bring_up_to_date(sitting, disk.folder)

    assert (state.here, state.trouble) == (True, Trouble.READ_ONLY)


def test_what_was_left_unfinished_on_a_card_is_cleared_away(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
        left = folder_of(sitting, card).path / "h-half.new"
        left.parent.mkdir(parents=True, exist_ok=True)
        left.write_bytes(b"half of it")
        bring_up_to_date(sitting, card)

    assert not left.exists()


def test_the_empty_mount_point_of_a_card_is_not_taken_for_the_card(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    mount = tmp_path / "mount"
    with small_disk(mount, megabytes=4) as disk, laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        (there,) = bring_up_to_date(sitting, disk.folder)
    with laptop.signed_in(ENUMERATOR) as sitting:
        (state,) = bring_up_to_date(sitting, mount)

    assert there.here
    assert not state.here
    assert list(mount.iterdir()) == []


def test_a_file_that_is_missing_on_the_card_is_noticed_and_copied_again(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        before = names_on(card)
        (folder_of(sitting, card).path / before[0]).unlink()
        (state,) = bring_up_to_date(sitting, card)

    assert state.lost == 1
    assert names_on(card) == before


def test_a_folder_that_was_put_back_from_yesterday_is_noticed(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        shutil.copytree(card, tmp_path / "yesterday")
        interview.answer(NOTICE, "2")
        bring_up_to_date(sitting, card)
        shutil.rmtree(card)
        shutil.copytree(tmp_path / "yesterday", card)
        (state,) = bring_up_to_date(sitting, card)
        (after,) = bring_up_to_date(sitting, card)

    assert state.put_back
    assert not after.put_back
    assert after.waiting == 0


def test_an_index_with_a_number_that_no_store_can_keep_stops_no_copy(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        said = {"medium": "another", "number": 10**30, "previous": "", "files": {}}
        index = Writer().raw(b"PSI1").block(sitting.copyist.device.data)
        forged = index.block(json.dumps(said).encode()).raw(bytes(SIGNATURE_BYTES)).done()
        folder_of(sitting, card).write_index(forged)
        interview.answer(NOTICE, "2")
        (state,) = bring_up_to_date(sitting, card)
        (after,) = bring_up_to_date(sitting, card)

    assert state.put_back
    assert (after.waiting, after.trouble, after.put_back) == (0, None, False)


def test_what_was_purged_goes_from_the_card_even_if_it_was_away_then(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(B)
        bring_up_to_date(sitting, card)
        card.rename(tmp_path / "pocket")
        store = sitting.unlocked.store
        interviews = InterviewStore(store)
        record = interviews.of_assignment(B)
        assert record is not None
        interviews.withdraw(record.id, "refused")
        Purge(store).erase_withdrawn(record.id, "refused")
        (away,) = bring_up_to_date(sitting, card)
        (tmp_path / "pocket").rename(card)
        (back,) = bring_up_to_date(sitting, card)

    assert away.erasing > 0
    assert (back.erasing, back.waiting) == (0, 0)
    assert not [name for name in names_on(card) if name.startswith(HOUSEHOLD)]


def test_a_run_that_is_stopped_goes_on_the_next_time(laptop: PracticeLaptop, card: Path) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        sitting.interviews.open(B)
        (stopped,) = bring_up_to_date(sitting, card, stopped=lambda: True)
        (whole,) = bring_up_to_date(sitting, card)

    assert stopped.waiting > 0
    assert whole.waiting == 0


def test_an_interview_is_never_copied_to_the_media_more_often_than_it_changed(
    laptop: PracticeLaptop, card: Path
) -> None:
    socket = Socket()
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        bring_up_to_date(sitting, card, folder_at=socket.folder_at)
        count = len(socket.written)
        bring_up_to_date(sitting, card, folder_at=socket.folder_at)

    assert len(socket.written) == count > 0


def test_on_a_full_disk_the_reserve_lets_an_interview_go_on_while_copies_are_made(
    new_laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with small_disk(tmp_path / "disk", megabytes=24) as disk:
        laptop = PracticeLaptop(disk.folder / "home", like=new_laptop)
        with laptop.signed_in(ENUMERATOR) as sitting:
            interview = sitting.interviews.open(A)
            bring_up_to_date(sitting, card)
            disk.fill()
            for number in range(40):
                interview.answer(NOTICE, "12"[number % 2])
                bring_up_to_date(sitting, card)
            assert sitting.unlocked.store.disk_low
            (state,) = bring_up_to_date(sitting, card)
            facts = InterviewStore(sitting.unlocked.store).facts_of(interview.id)
        disk.make_room()

    assert (state.waiting, state.trouble) == (0, None)
    assert {fact.key: fact.value for fact in facts}[NOTICE] == "2"
