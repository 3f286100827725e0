"""A photo from the card to the registry's own process: the same bytes, and nothing of them left on the laptop."""

from pathlib import Path

import pytest

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import ReadingDiffers
from enumerator.fieldwork.media.taking import Taken
from enumerator.store import Store
from enumerator.store.attachments import AttachmentStore
from forms.packs import new_pack, write_pack
from tests.end2end.test_attachments import sync, there
from tests.fieldwork.test_audit_log import House
from tests.support.practice import A, PracticeLaptop
from tests.support.registry_process import running
from tests.support.scenario import xform_of

pytestmark = pytest.mark.end2end

SURVEY = """
    | type         | name   | label   |
    | image        | photo  | Photo   |
    | image        | other  | Another |
    | begin_repeat | member | Member  |
    | image        | mark   | Mark    |
    | end_repeat   |        |         |
"""
PHOTO, OTHER, MARK = "/data/photo", "/data/other", "/data/member[1]/mark"


def file(name: str, letter: bytes) -> Taken:
    return Taken(name, "image/jpeg", b"\xff\xd8\xff" + letter * 40_000)


def put(store: Store, interview: str, taken: Taken) -> None:
    AttachmentStore(store).keep(interview, taken.name, taken.media_type, taken.data)


def test_a_photo_arrives_and_what_was_taken_away_never_leaves(tmp_path: Path) -> None:
    laptop = PracticeLaptop(tmp_path / "home")
    laptop.set(keep_days=0)
    xform = xform_of(SURVEY, settings={"form_id": "photos"})
    pack = write_pack(new_pack(form_id="photos", version="1", title="Photos", xform=xform))
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.shelf.lay_in(pack)
        interview = sitting.interviews.open(A)
        kept = AttachmentStore(sitting.unlocked.store)
        interview.attach(PHOTO, file("wrong.jpg", b"w"))
        interview.attach(PHOTO, file("house.jpg", b"h"))
        interview.attach(OTHER, file("gone.jpg", b"g"))
        interview.answer(OTHER, "")
        interview.attach(MARK, file("mark.png", b"m"))
        assert [one.name for one in kept.of(interview.id)] == ["house.jpg", "mark.png"]
        interview.finalize()
        xml = interview.session.xml()
    assert b"<photo>house.jpg</photo>" in xml

    with laptop.signed_in(SUPERVISOR) as sitting:
        assert sitting.review.file(interview.id, "house.jpg") == file("", b"h").data
        put(sitting.unlocked.store, interview.id, file("house.jpg", b"x"))
        with pytest.raises(ReadingDiffers):  # what is looked at is what the enumerator signed
            sitting.review.approve(interview.id)
        put(sitting.unlocked.store, interview.id, file("house.jpg", b"h"))
        sitting.review.approve(interview.id)
        with running(laptop.practice.registry) as registry:
            report = sync(sitting, registry)
        assert (len(report.receipted), report.kept, report.stopped) == (1, (), None)
        assert AttachmentStore(sitting.unlocked.store).of(interview.id) == ()

    assert sorted(there(House(laptop))) == [
        ("house.jpg", file("", b"h").data),
        ("mark.png", file("", b"m").data),
    ]


def test_undo_and_leaving_keep_names_and_bytes_together(tmp_path: Path) -> None:
    laptop = PracticeLaptop(tmp_path / "home")
    xform = xform_of(SURVEY, settings={"form_id": "photos"})
    pack = write_pack(new_pack(form_id="photos", version="1", title="Photos", xform=xform))
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.shelf.lay_in(pack)
        interview = sitting.interviews.open(A)
        interview.attach(PHOTO, file("house.jpg", b"h"))
        interview.attach(MARK, file("mark.png", b"m"))
        interview.remove_row("/data/member[1]", "listed_by_mistake")
        assert interview.file("mark.png") is None
        interview.undo()
        assert interview.session.value(MARK) == "mark.png"
        assert interview.file("mark.png") == file("", b"m").data
        interview.answer(PHOTO, "")

    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        assert interview.undo() is not None

        assert interview.session.value(PHOTO) == "", "it was erased for good with the sitting"
        assert interview.file("house.jpg") is None
        assert interview.file("mark.png") is not None
