"""What was erased goes from every card of this laptop, whenever and however old it is seen again."""

import shutil
from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.mirror_content import ENVELOPE, FILE, HOUSEHOLD, household_name
from enumerator.fieldwork.requests import Asked, Asker, IdentitySeen, RequestKind
from enumerator.fieldwork.restore_household import Came
from enumerator.store.interviews import InterviewStore
from enumerator.store.mirrors import MirrorStore
from enumerator.store.purge import Purge
from tests.fieldwork.test_restored_files import photographed
from tests.support.mirroring import Socket, another_laptop, bring_up_to_date, names_on, restored
from tests.support.practice import NOTICE, REMARKS, A, PracticeLaptop, hold

B = "A-002"
WHY = "They asked."


@pytest.fixture
def card(tmp_path: Path) -> Path:
    card = tmp_path / "card"
    card.mkdir()
    return card


def asked(sitting: Sitting) -> str:
    """The family of A wants all of it erased; the request's id."""
    told = Asked(A, RequestKind.ERASURE, Asker.SELF, "Made-up Bibi", IdentitySeen.TOLD)
    return sitting.requests.record(told).id


def finished(laptop: PracticeLaptop, *cards: Path) -> str:
    """A finished interview lies on cards, its draft has lain there, and the family wants it erased."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, "the well is dry")
        bring_up_to_date(sitting, *cards)
        interview.finalize()
        request = asked(sitting)
        bring_up_to_date(sitting, *cards)
    return request


def of_a_family(card: Path) -> list[str]:
    """Files in which something may stand that a family said; the request's own envelope is wanted."""
    return [name for name in names_on(card) if name.startswith((ENVELOPE, HOUSEHOLD, FILE))]


def withdrawn(sitting: Sitting, interview: str) -> None:
    store = sitting.unlocked.store
    InterviewStore(store).withdraw(interview, "refused")
    Purge(store).erase_withdrawn(interview, "refused")


def wanted_envelopes(sitting: Sitting) -> list[str]:
    """What is left is what the request says, in its own envelopes."""
    return sorted(ENVELOPE + hash_ for hash_ in MirrorStore(sitting.unlocked.store).envelopes())


def test_one_card_is_there_at_the_erasure_and_the_other_is_reached_when_it_is_seen(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    second = tmp_path / "second"
    second.mkdir()
    request = finished(laptop, card, second)
    second.rename(tmp_path / "pocket")
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request, WHY)
        there, away = bring_up_to_date(sitting, card, second)
        assert of_a_family(card) == wanted_envelopes(sitting)
    with laptop.signed_in(ENUMERATOR) as sitting:
        (tmp_path / "pocket").rename(second)
        _, back = bring_up_to_date(sitting, card, second)
        assert of_a_family(second) == wanted_envelopes(sitting)

    assert (there.here, there.erasing) == (True, 0)
    assert (away.here, away.erasing > 0) == (False, True)
    assert (back.here, back.erasing) == (True, 0)


def test_two_cards_that_are_put_in_at_the_same_place_are_both_reached(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    request = finished(laptop, card)
    card.rename(tmp_path / "first")
    card.mkdir()
    with laptop.signed_in(SUPERVISOR) as sitting:
        bring_up_to_date(sitting, card)
        sitting.requests.erase(request, WHY)
        bring_up_to_date(sitting, card)
        card.rename(tmp_path / "second")
        (tmp_path / "first").rename(card)
        bring_up_to_date(sitting, card)

        assert of_a_family(card) == wanted_envelopes(sitting)
        assert of_a_family(tmp_path / "second") == wanted_envelopes(sitting)


def test_a_card_as_it_was_yesterday_loses_what_was_erased_since(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    request = finished(laptop, card)
    shutil.copytree(card, tmp_path / "yesterday")
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request, WHY)
        bring_up_to_date(sitting, card)
        shutil.rmtree(card)
        shutil.copytree(tmp_path / "yesterday", card)
        report = restored(sitting, card, laptop.realm.recovery)
        (state,) = bring_up_to_date(sitting, card)

        assert of_a_family(card) == wanted_envelopes(sitting)
    assert [line.came for line in report.lines] == [Came.ERASED]
    assert state.put_back


def test_a_withdrawn_draft_goes_from_yesterdays_card_though_the_household_is_asked_again(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(draft := sitting.interviews.open(A))
        draft.answer(REMARKS, "the well is dry")
        bring_up_to_date(sitting, card)
        old = set(of_a_family(card))
        shutil.copytree(card, tmp_path / "yesterday")
        withdrawn(sitting, draft.id)
        bring_up_to_date(sitting, card)
        sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        new = of_a_family(card)
        shutil.rmtree(card)
        shutil.copytree(tmp_path / "yesterday", card)
        bring_up_to_date(sitting, card)

        assert old.isdisjoint(of_a_family(card))
        assert of_a_family(card) == new


def test_a_photo_of_an_erased_draft_goes_from_yesterdays_card_too(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    card = tmp_path / "card"
    made = photographed(laptop, card, finished=False)
    shutil.copytree(card, tmp_path / "yesterday")
    with laptop.signed_in(ENUMERATOR) as sitting:
        withdrawn(sitting, made)
        bring_up_to_date(sitting, card)
        shutil.rmtree(card)
        shutil.copytree(tmp_path / "yesterday", card)
        bring_up_to_date(sitting, card)

        assert of_a_family(card) == []


def test_a_photo_that_was_taken_away_and_is_wanted_again_lies_there_again(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    card = tmp_path / "card"
    photographed(laptop, card, finished=False)
    with laptop.signed_in(ENUMERATOR) as sitting:
        before = {name for name in of_a_family(card) if name.startswith(FILE)}
        interview = sitting.interviews.open(A)
        interview.answer("/data/photo", "")
        bring_up_to_date(sitting, card)
        assert before.isdisjoint(of_a_family(card))
        interview.undo()
        bring_up_to_date(sitting, card)

        assert before <= set(of_a_family(card))


def test_yesterdays_card_that_is_pulled_out_again_never_lacks_the_household(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        shutil.copytree(card, tmp_path / "yesterday")
        interview.answer(NOTICE, "2")
        bring_up_to_date(sitting, card)
        newest = of_a_family(card)
        shutil.rmtree(card)
        shutil.copytree(tmp_path / "yesterday", card)
        for after in range(3):
            socket = Socket(pulled_after=after)
            bring_up_to_date(sitting, card, folder_at=socket.folder_at)
            assert of_a_family(card)
        bring_up_to_date(sitting, card)

        assert of_a_family(card) == newest


def test_work_that_an_older_store_does_not_know_stays_on_the_card(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        draft = sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        withdrawn(sitting, draft.id)
        sitting.interviews.open(A)
        bring_up_to_date(sitting, card)
        later = next(card.glob("*/*/index.psmi")).with_name(household_name(A, 10**6))
        later.write_bytes(b"from a store that was newer than this one")
        bring_up_to_date(sitting, card)

    assert later.exists()


def test_what_another_laptop_has_on_the_card_is_its_own_and_brings_nothing_erased_back_here(
    laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    request = finished(laptop, card)
    with another_laptop(tmp_path / "other", laptop.realm, laptop.time) as other:
        restored(other, card, laptop.realm.recovery)
        bring_up_to_date(other, tmp_path / "theirs")
        (tmp_path / "theirs").mkdir()
        bring_up_to_date(other, tmp_path / "theirs")
    theirs = names_on(tmp_path / "theirs")
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request, WHY)
        report = restored(sitting, tmp_path / "theirs", laptop.realm.recovery)
        bring_up_to_date(sitting, tmp_path / "theirs")

        assert InterviewStore(sitting.unlocked.store).of_assignment(A) is None
    assert [line.came for line in report.lines] == [Came.ERASED]
    assert set(theirs) <= set(names_on(tmp_path / "theirs"))
