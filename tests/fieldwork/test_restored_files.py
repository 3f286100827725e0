"""Photos come back with the interview that names them, and with the form that asked for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.media.taking import Taken
from enumerator.fieldwork.mirror_content import FILE, SEALED
from enumerator.store.attachments import AttachmentStore
from enumerator.store.interviews import InterviewStore, State
from forms.packs import new_pack, write_pack
from tests.support.mirroring import another_laptop, bring_up_to_date, names_on, restored
from tests.support.practice import A, PracticeLaptop
from tests.support.scenario import xform_of

SURVEY = """
    | type  | name   | label  |
    | text  | street | Street |
    | image | photo  | Photo  |
"""
PHOTO = Taken("photo-1.jpg", "image/jpeg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40)


@pytest.fixture
def other(tmp_path: Path, laptop: PracticeLaptop) -> Iterator[Sitting]:
    with another_laptop(tmp_path / "other", laptop.realm, laptop.time) as sitting:
        yield sitting


def photographed(laptop: PracticeLaptop, card: Path, *, finished: bool) -> str:
    """An interview with a form of our own and a photo, copied to the card; its id."""
    card.mkdir()
    pack = new_pack(form_id="a_test", version="1", title="A test", xform=xform_of(SURVEY))
    laptop.time.pass_(1)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.shelf.lay_in(write_pack(pack))
        interview = sitting.interviews.open(A)
        interview.answer("/data/street", "Mall Road")
        interview.attach("/data/photo", PHOTO)
        bring_up_to_date(sitting, card)
        if finished:
            interview.finalize()
            bring_up_to_date(sitting, card)
    return interview.id


def test_a_photo_of_an_open_interview_comes_back_and_is_copied_sealed(
    laptop: PracticeLaptop, tmp_path: Path, other: Sitting
) -> None:
    card = tmp_path / "card"
    made = photographed(laptop, card, finished=False)

    assert [name for name in names_on(card) if name.startswith(FILE)]
    assert all(PHOTO.data[:64] not in path.read_bytes() for path in card.glob("*/*/*-*"))
    (line,) = restored(other, card, laptop.realm.recovery).lines
    assert line.files_missing == 0
    assert AttachmentStore(other.unlocked.store).data(made, PHOTO.name) == PHOTO.data


def test_the_form_that_came_along_is_for_that_interview_and_for_no_new_one(
    laptop: PracticeLaptop, tmp_path: Path, other: Sitting
) -> None:
    card = tmp_path / "card"
    made = photographed(laptop, card, finished=False)
    newest = other.shelf.newest()

    restored(other, card, laptop.realm.recovery)

    assert other.shelf.newest() == newest
    assert other.interviews.open(A).session.form_id == "a_test"
    assert InterviewStore(other.unlocked.store).record(made).form_id == "a_test"


def test_once_it_is_sealed_it_lies_there_once_and_comes_back_in_both_shapes(
    laptop: PracticeLaptop, tmp_path: Path, other: Sitting
) -> None:
    card = tmp_path / "card"
    made = photographed(laptop, card, finished=True)

    assert not [name for name in names_on(card) if name.startswith(FILE)]
    (sealed,) = [name for name in names_on(card) if name.startswith(SEALED)]
    (line,) = restored(other, card, laptop.realm.recovery).lines
    assert line.files_missing == 0
    store = other.unlocked.store
    assert InterviewStore(store).record(made).state is State.FINALIZED
    assert AttachmentStore(store).data(made, PHOTO.name) == PHOTO.data
    assert store.rows("SELECT file FROM sealed_attachment") == [(sealed[len(SEALED) :],)]
