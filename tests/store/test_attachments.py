"""Files are kept with the answer that names them and erased with the last answer that does, together or not at all."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from enumerator.fieldwork.media.taking import Taken
from enumerator.store import Store
from enumerator.store.attachments import AttachmentStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from tests.support.stores import (
    NOWHERE,
    answered,
    household,
    interview,
    new_store,
    reopened,
    row_removed,
)

PHOTO, OTHER = "/data/photo", "/data/member[@r1]/photo"
SEED = 20261124
MOMENTS = [random.Random(SEED + i).randint(1, 120) for i in range(6)]


def taken(name: str) -> Taken:
    return Taken(name, "image/jpeg", f"bytes of {name}".encode())


def kept(store: Store) -> list[str]:
    return [record.name for record in AttachmentStore(store).of("i1")]


def said(store: Store) -> list[tuple[str, str]]:
    events = EventLog(store).of("i1")
    return [(e.kind, e.content["name"]) for e in events if e.content and e.kind.endswith("tached")]


def test_a_file_comes_with_its_answer_and_goes_with_it(store: Store) -> None:
    interviews = interview(store)

    interviews.apply("i1", (answered(PHOTO, "a.jpg"),), NOWHERE, files=(taken("a.jpg"),))
    assert interviews.file("i1", "a.jpg") == b"bytes of a.jpg"

    interviews.apply("i1", (answered(PHOTO, ""),), NOWHERE)
    assert interviews.file("i1", "a.jpg") is None
    assert said(store) == [("attached", "a.jpg"), ("detached", "a.jpg")]
    assert EventLog(store).verify_chain() == ()


def test_a_file_that_is_replaced_is_erased(store: Store) -> None:
    interviews = interview(store)
    interviews.apply("i1", (answered(PHOTO, "a.jpg"),), NOWHERE, files=(taken("a.jpg"),))

    interviews.apply("i1", (answered(PHOTO, "b.jpg"),), NOWHERE, files=(taken("b.jpg"),))

    assert kept(store) == ["b.jpg"]


def test_a_file_goes_with_the_member_who_is_taken_off_the_list(store: Store) -> None:
    interviews = interview(store)
    interviews.apply("i1", (answered(OTHER, "a.jpg"),), NOWHERE, files=(taken("a.jpg"),))
    interviews.apply("i1", (answered(PHOTO, "b.jpg"),), NOWHERE, files=(taken("b.jpg"),))

    interviews.apply("i1", (row_removed("/data/member", "r1"),), NOWHERE)

    assert kept(store) == ["b.jpg"]


def test_other_answers_and_the_audit_log_leave_files_alone(store: Store) -> None:
    interviews = interview(store)
    interviews.apply("i1", (answered(PHOTO, "a.jpg"),), NOWHERE, files=(taken("a.jpg"),))
    store.write(lambda: AttachmentStore(store).keep("i1", "audit.csv", "text/csv", b"event"))

    interviews.apply("i1", (answered("/data/name", "Amina"),), NOWHERE)
    interviews.apply("i1", (row_removed("/data/member", "r1"),), NOWHERE)

    assert kept(store) == ["a.jpg", "audit.csv"]


def test_a_file_that_was_erased_is_not_found_in_the_store_again(tmp_path: Path) -> None:
    mark = b"an unmistakable picture" * 400
    with new_store(tmp_path) as store:
        household(store)
        interviews = interview(store)
        file = Taken("a.jpg", "image/jpeg", mark)
        interviews.apply("i1", (answered(PHOTO, "a.jpg"),), NOWHERE, files=(file,))
        interviews.apply("i1", (answered(PHOTO, ""),), NOWHERE)
        assert AttachmentStore(store).data("i1", "a.jpg") is None
        assert store.check_file() == ()

    for path in tmp_path.rglob("*"):
        assert b"unmistakable" not in path.read_bytes()


@pytest.mark.parametrize("moment", MOMENTS)
def test_kill_9_never_leaves_a_name_without_bytes_or_bytes_without_a_name(
    tmp_path: Path, moment: int
) -> None:
    with new_store(tmp_path) as store:
        household(store)
        interview(store)

    acknowledged = killed_after(tmp_path, moment)

    with reopened(tmp_path) as store:
        facts = InterviewStore(store).facts_of("i1")
        names = {fact.value for fact in facts if "photo" in fact.key and fact.value}
        attachments = AttachmentStore(store)
        assert names == set(kept(store))
        for name in names:
            number = int(name.removeprefix("photo-").removesuffix(".jpg"))
            assert attachments.data("i1", name) == bytes([number % 256]) * 60_000
            assert number <= acknowledged + 1
        assert verify_rebuild(store, "i1") == ()
        assert EventLog(store).verify_chain() == ()
        assert store.check_file() == ()


def killed_after(folder: Path, lines: int) -> int:
    """The number of the last act that the child acknowledged before it was killed."""
    command = [sys.executable, "-m", "tests.support.file_writer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(lines):
            child.stdout.readline()
        child.kill()
        rest = child.stdout.read().splitlines()
    whole = [line for line in rest if line.isdecimal()]
    return int(whole[-1]) if whole else lines
