"""The audit log of an interview: what ODK's tools read of what happened, line by line."""

import csv
import io
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.audit_log import FINISH_PAGE, Moment, audit_log
from enumerator.fieldwork.interview import Interview
from enumerator.store.attachments import AttachmentStore
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.ui.interview.route import FINISH
from forms.definition.audit import AuditRequest
from forms.errors import FormError
from forms.packs import new_pack, write_pack
from sync.keys import read_certificate
from sync.openrosa import encrypt_submission
from sync.protocol import Outcome
from sync.registry.folder import RegistryFolder
from sync.registry.server import Registry
from sync.sealing import open_envelope, read_envelope
from sync.sealing.receipts import read_receipt
from tests.fieldwork.test_any_sequence import Rig, acts
from tests.support.practice import A, PracticeLaptop
from tests.support.scenario import xform_of
from tests.sync.openrosa.decrypting import decrypted

SURVEY = """
    | type         | name   | label   | parameters   | bind::pser:special |
    | audit        | audit  |         | {parameters} |
    | begin_group  | home   | Home    |              |
    | text         | street | Street  |              |
    | integer      | rooms  | Rooms   |              | dont_know          |
    | end_group    |        |         |              |
    | begin_repeat | member | Members |              |
    | text         | name   | Name    |              |
    | end_repeat   |        |         |              |
"""
EVERYTHING = (
    "location-priority=balanced location-min-interval=60 location-max-age=120 "
    "track-changes=true identify-user=true track-changes-reasons=on-form-edit"
)
HOME, STREET, ROOMS = "/data/home", "/data/home/street", "/data/home/rooms"
MEMBERS, FIRST, NAME = "/data/member", "/data/member[1]", "/data/member[1]/name"
PRIVATE = "Kashmiri Bazaar"


class House:
    """A laptop on which one household is asked with a form of our own; ``start`` is the first millisecond."""

    def __init__(self, laptop: PracticeLaptop, parameters: str = "", **settings_: str) -> None:
        self.laptop = laptop
        xform = xform_of(SURVEY.format(parameters=parameters), settings=settings_)
        pack = new_pack(form_id="a_test", version="1", title="A test", xform=xform)
        self.pack = write_pack(pack)
        self.interview = ""
        laptop.time.pass_(1)
        self.start = int(laptop.time.now.timestamp() * 1000)

    def wait(self, seconds: float) -> None:
        self.laptop.time.pass_(seconds)

    @contextmanager
    def opened(self) -> Iterator[Interview]:
        with self.laptop.signed_in(ENUMERATOR) as sitting:
            sitting.shelf.lay_in(self.pack)
            interview = sitting.interviews.open(A)
            self.interview = interview.id
            yield interview

    def log(self) -> str:
        with self.laptop.signed_in(ENUMERATOR) as sitting:
            found = AttachmentStore(sitting.unlocked.store).data(self.interview, "audit.csv")
            assert found is not None
            return found.decode()

    def lines(self) -> list[str]:
        """Without the heading; times as milliseconds since the start."""
        told = []
        for line in self.log().splitlines()[1:]:
            cells = line.split(",", 4)
            cells[2:4] = [cell and str(int(cell) - self.start) for cell in cells[2:4]]
            told.append(",".join(cells))
        return told


def ask(house: House, interview: Interview) -> None:
    """Street and rooms, ten seconds each."""
    interview.enter(HOME, STREET)
    house.wait(4)
    interview.answer(STREET, "Mall Road")
    house.wait(6)
    interview.enter(HOME, ROOMS)
    house.wait(10)
    interview.answer(ROOMS, "3")


# ------------------------------------------------------------ what is told


def test_one_sitting_from_the_first_question_to_the_end(laptop: PracticeLaptop) -> None:
    house = House(laptop)
    with house.opened() as interview:
        house.wait(1)
        ask(house, interview)
        interview.enter(FINISH, "")
        house.wait(2.5)
        interview.finalize()

    assert house.log().startswith(f"event,node,start,end\nform start,,{house.start},\n")
    assert house.lines() == [
        "form start,,0,",
        "group questions,/data/home,1000,21000",
        "question,/data/home/street,1000,11000",
        "question,/data/home/rooms,11000,21000",
        "end screen,,21000,23500",
        "form save,,23500,",
        "form exit,,23500,",
        "form finalize,,23500,",
    ]


def test_every_column_that_the_form_asks_for_and_answers_before_and_after(
    laptop: PracticeLaptop,
) -> None:
    house = House(laptop, EVERYTHING)
    with house.opened() as interview:
        ask(house, interview)
        interview.enter(HOME, STREET)
        interview.answer(STREET, 'Mall Road, "old"\nend')
        interview.enter(HOME, ROOMS)
        interview.finalize()

    me = ENUMERATOR.id
    assert house.log().splitlines()[0] == (
        "event,node,start,end,latitude,longitude,accuracy,old-value,new-value,user,change-reason"
    )
    assert "\n".join(house.lines()[:1]) == f"form start,,0,,,,,,,{me},"
    log = house.log().replace(str(house.start), "S")
    assert f"location providers disabled,,S,,,,,,,{me},\n" in log
    assert f",,,,,Mall Road,{me},\n" in log
    assert f',,,,Mall Road,"Mall Road, ""old""\nend",{me},\n' in log
    last = house.log().splitlines()[-4]
    assert last.startswith("question,/data/home/rooms,")
    assert last.endswith(f",,,,,,{me},"), "seen again, not changed"


def test_a_special_answer_is_told_by_its_name(laptop: PracticeLaptop) -> None:
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        interview.enter(HOME, ROOMS)
        interview.answer(ROOMS, "3")
        interview.enter(HOME, STREET)
        interview.give_special(ROOMS, "dont_know")
        interview.finalize()

    assert "question,/data/home/rooms,0,0,3,pser:dont_know" in house.lines()


def test_answers_stand_in_the_log_only_where_the_form_asks_for_them(laptop: PracticeLaptop) -> None:
    house = House(laptop, "identify-user=true")
    with house.opened() as interview:
        interview.enter(HOME, STREET)
        interview.answer(STREET, PRIVATE)
        interview.finalize()

    assert house.log().startswith("event,node,start,end,user\n")
    assert PRIVATE not in house.log()


def test_rows_come_and_go_with_the_positions_they_had_then(laptop: PracticeLaptop) -> None:
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        interview.enter(MEMBERS, "")
        house.wait(1)
        interview.answer(NAME, "Amina")
        house.wait(1)
        second = interview.add_row(MEMBERS).ref
        interview.enter(second, f"{second}/name")
        house.wait(1)
        interview.answer(f"{second}/name", "Bashir")
        house.wait(1)
        interview.remove_row(FIRST, "not of this family")
        interview.enter(FIRST, NAME)
        house.wait(1)
        interview.answer(NAME, "Basheer")
        interview.finalize()

    assert house.lines() == [
        "form start,,0,,,",
        "group questions,/data/member,0,2000,,",
        "question,/data/member[1]/name,1000,1000,,Amina",
        "add repeat,/data/member[2],2000,2000,,",
        "group questions,/data/member[2],2000,4000,,",
        "question,/data/member[2]/name,2000,4000,,Bashir",
        "delete repeat,/data/member[1],4000,4000,,",
        "group questions,/data/member[1],4000,5000,,",
        "question,/data/member[1]/name,4000,5000,Bashir,Basheer",
        "form save,,5000,,,",
        "form exit,,5000,,,",
        "form finalize,,5000,,,",
    ]


def test_what_undo_takes_back_is_a_line_of_its_own(laptop: PracticeLaptop) -> None:
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        ask(house, interview)
        interview.enter(FINISH, "")
        house.wait(1)
        interview.undo()
        interview.finalize()

    assert "question,/data/home/rooms,21000,21000,3," in house.lines()


# ------------------------------------------------------------ several sittings


def test_an_interview_that_is_left_and_gone_on_with(laptop: PracticeLaptop) -> None:
    house = House(laptop)
    with house.opened() as interview:
        ask(house, interview)
        house.wait(1)
        interview.leave()
    house.wait(3600)
    with house.opened() as interview:
        assert interview.place == (HOME, ROOMS)
        house.wait(2)
        interview.finalize()

    assert house.lines()[3:] == [
        "question,/data/home/rooms,10000,21000",
        "form save,,21000,",
        "form exit,,21000,",
        "form resume,,3621000,",
        "group questions,/data/home,3621000,3623000",
        "question,/data/home/rooms,3621000,3623000",
        "form save,,3623000,",
        "form exit,,3623000,",
        "form finalize,,3623000,",
    ]


def test_a_sitting_that_was_broken_off_ends_with_what_was_seen_last_and_has_no_exit(
    laptop: PracticeLaptop,
) -> None:
    house = House(laptop)
    with house.opened() as interview:
        ask(house, interview)
    house.wait(600)
    with house.opened() as interview:
        interview.finalize()

    assert house.lines()[1:5] == [
        "group questions,/data/home,0,20000",
        "question,/data/home/street,0,10000",
        "question,/data/home/rooms,10000,20000",
        "form resume,,620000,",
    ]


def test_setting_the_laptops_clock_moves_no_line_within_a_sitting(laptop: PracticeLaptop) -> None:
    house = House(laptop)
    with house.opened() as interview:
        interview.enter(HOME, STREET)
        shift = 7200
        laptop.time.now += timedelta(seconds=shift)
        laptop.time.started += timedelta(seconds=shift)
        house.wait(3)
        interview.enter(HOME, ROOMS)
        interview.finalize()

    assert house.lines()[2] == "question,/data/home/street,0,3000"


def test_a_corrected_interview_begins_with_the_log_it_had_and_says_why_it_was_changed(
    laptop: PracticeLaptop,
) -> None:
    house = House(laptop, "track-changes=true track-changes-reasons=on-form-edit")
    with house.opened() as interview:
        interview.comment("", "said before anything was finished")
        ask(house, interview)
        house.wait(0.0305)
        interview.finalize()
    before = house.log()
    with laptop.signed_in(SUPERVISOR) as sitting:
        house.wait(60)
        sitting.review.return_(house.interview, "Ask for the street again.")
    with house.opened() as interview:
        house.wait(1)
        interview.enter(HOME, STREET)
        interview.answer(STREET, "Canal Road")
        interview.comment("", "they moved, and came back")
        interview.finalize()

    after = house.log()
    assert after.startswith(before)
    assert "Ask for the street" not in after
    assert "before anything" not in after
    assert [line.split(",")[0] for line in after[len(before) :].splitlines()] == [
        "form resume", "group questions", "question", "question", "change reason", "form save", "form exit",
        "form finalize",
    ]  # fmt: skip
    assert ",Mall Road,Canal Road,\n" in after
    assert ',,,,"they moved, and came back"\n' in after


# ------------------------------------------------------------ whatever happens


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sequence=st.lists(acts(), min_size=1, max_size=25))
def test_whatever_was_done_the_log_can_be_told_and_time_goes_forward_in_it(
    sequence: list[tuple[str, ...]],
) -> None:
    with TemporaryDirectory() as folder:
        rig = Rig(Path(folder))
        try:
            for act in sequence:
                with suppress(FormError):
                    rig.do(act)
            events = EventLog(rig.store).of(rig.now.id)
        finally:
            rig.store.close()

    ended = Moment(events[-1].at, events[-1].mono_ms + 1)
    told = audit_log(events, AuditRequest(0, changes=True, user=True), ended=ended).decode()
    heading, *rows = csv.reader(io.StringIO(told, newline=""))
    assert {len(row) for row in rows} == {len(heading)}
    assert [row[0] for row in rows[-3:]] == ["form save", "form exit", "form finalize"]
    assert all(int(row[2]) <= int(row[3]) for row in rows if row[3])
    starts = [int(row[2]) for row in rows]
    assert all(after >= before - 1 for before, after in pairwise(starts)), (
        "a sitting begins on a whole ms"
    )
    bare = audit_log(events, AuditRequest(0), ended=ended).decode()
    assert "Bano" not in bare


# ------------------------------------------------------------ where it goes


def test_the_author_signs_the_log_with_the_submission(laptop: PracticeLaptop) -> None:
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        ask(house, interview)
        interview.finalize()

    with laptop.signed_in(ENUMERATOR) as sitting:
        envelope, xml = _envelope(sitting, house.interview)
        opened = open_envelope(
            read_envelope(envelope),
            laptop.realm.registry_sealing,
            author=read_certificate(sitting.unlocked.certificate),
        )

    assert b"<audit>audit.csv</audit>" in xml
    assert opened.xml == xml
    assert opened.attachments == (sha256(house.log().encode()).digest(),)


def test_the_registry_takes_a_submission_with_a_log(laptop: PracticeLaptop) -> None:
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        ask(house, interview)
        interview.finalize()
    registry = Registry(RegistryFolder(laptop.practice.registry), clock=laptop.time.tell)

    with laptop.signed_in(SUPERVISOR) as sitting, closing(registry):
        sitting.review.approve(house.interview)
        sitting.outbox.make_batches()
        [sealed] = sitting.outbox.sealed()
        answer = read_receipt(registry.receive(sealed.id, sealed.data), sitting.trust)

    [item] = answer.items
    assert (item.id, item.outcome) == (house.interview, Outcome.PARKED)
    assert item.reason == "form_unknown"  # opened, and read: this registry knows one form


def test_an_odk_server_gets_submission_and_log_encrypted(laptop: PracticeLaptop) -> None:
    key = rsa.generate_private_key(65537, 2048)
    der = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    house = House(laptop, "track-changes=true", public_key=b64encode(der).decode())
    with house.opened() as interview:
        ask(house, interview)
        interview.finalize()
        form, instance_id = interview.session.form, interview.session.instance_id
    with laptop.signed_in(ENUMERATOR) as sitting:
        _, xml = _envelope(sitting, house.interview)

    made = encrypt_submission(
        xml,
        form_id=form.form_id,
        version=form.version,
        instance_id=instance_id,
        public_key=form.submission.public_key,
        attachments=[("audit.csv", house.log().encode())],
    )

    found = decrypted(made.manifest, {file.name: file.data() for file in made.files}, key)
    assert found.untouched
    assert found.files == {"audit.csv": house.log().encode(), "submission.xml": xml}
    assert b"Mall Road" not in made.manifest + b"".join(file.data() for file in made.files)


def test_the_built_in_forms_submissions_stay_as_they_are(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert AttachmentStore(sitting.unlocked.store).of(made) == ()
        _, xml = _envelope(sitting, made)
    assert b"<meta><audit/><instanceID>" in xml


def test_no_file_on_the_disk_holds_an_answer_of_the_log(laptop: PracticeLaptop) -> None:
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        interview.enter(HOME, STREET)
        interview.answer(STREET, PRIVATE)
        interview.finalize()

    assert PRIVATE in house.log()
    files = [path for path in laptop.home.rglob("*") if path.is_file()]
    assert files
    assert not [path.name for path in files if holds(path, PRIVATE, "audit.csv")]


def test_an_interview_that_could_not_be_sealed_has_no_log(
    laptop: PracticeLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(laptop)
    with house.opened() as interview, monkeypatch.context() as broken:
        ask(house, interview)
        broken.setattr(EnvelopeStore, "keep", fall)
        with pytest.raises(ZeroDivisionError):
            interview.finalize()

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert AttachmentStore(sitting.unlocked.store).of(house.interview) == ()


def test_the_end_screen_is_the_windows_finish_page() -> None:
    assert FINISH_PAGE == FINISH


def _envelope(sitting: Sitting, interview: str) -> tuple[bytes, bytes]:
    store = EnvelopeStore(sitting.unlocked.store)
    newest = store.of(interview)[-1]
    return store.data(newest.hash) or b"", store.xml(newest.hash) or b""


def holds(path: Path, *texts: str) -> bool:
    data = path.read_bytes()
    return any(text.encode() in data for text in texts)


def fall(*_: object, **__: object) -> None:
    raise ZeroDivisionError
