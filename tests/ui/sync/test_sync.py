from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.outbox import OutboxState
from enumerator.ui.background import Background
from enumerator.ui.batch_model import BatchModel
from enumerator.ui.outbox_words import report_words
from enumerator.ui.sync_view import SyncView
from enumerator.ui.theme import Appearance
from enumerator.ui.top_bar import Contact
from sync.errors import (
    AttachmentRefused,
    ReceiptRefused,
    RegistryAnswersNonsense,
    RegistryUnreachable,
)
from sync.ports import SyncReport
from tests.ui.shell.keyboard import place, press
from tests.ui.sync.desks import FULL, SINCE, Line
from tests.ui.worklist.desks import ZONE, now


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def page(qtbot: QtBot, appearance: Appearance, background: Background, line: Line) -> SyncView:
    view = SyncView(line, background, appearance, clock=now, zone=ZONE)
    place(qtbot, view)
    return view


def test_what_waits_is_counted_by_kind_and_size_with_the_oldest(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = page(qtbot, appearance, background, Line())

    assert view.words == (
        "3 items wait to be sent",
        "2 interviews · 1 visit · 18 kB · oldest yesterday 17:05",
        "2 finished interviews wait for the supervisor, and are not sent yet.",
    )


def test_sending_goes_on_beside_the_work_and_says_how_it_ended(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    held = Event()
    view = page(qtbot, appearance, background, Line(held=held))
    heard: list[Contact] = []
    view.contact_changed.connect(heard.append)

    with qtbot.waitSignal(view.sent):
        press("Enter")
        assert view.sending
        held.set()

    assert [contact.sending for contact in heard] == [True, False]
    assert view.result.startswith("The registry has taken the batches")
    assert view.words[0] == "1 batch waits for its receipt"


def test_progress_is_told_in_percent_while_it_runs(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    held = Event()
    view = page(qtbot, appearance, background, Line(held=held))

    press("Enter")
    qtbot.waitUntil(lambda: view.progress == "Batch 1 of 1 · 50 %")

    with qtbot.waitSignal(view.sent):
        held.set()
    assert view.progress == ""


@pytest.mark.parametrize(
    ("seconds", "told"), [(29, "less than a minute left"), (430, "about 7 min left")]
)
def test_the_time_left_is_told_when_it_is_known(
    qtbot: QtBot, appearance: Appearance, background: Background, seconds: float, told: str
) -> None:
    held = Event()
    view = page(qtbot, appearance, background, Line(held=held, seconds_left=seconds))

    press("Enter")
    qtbot.waitUntil(lambda: view.progress == f"Batch 1 of 1 · 50 % · {told}")

    with qtbot.waitSignal(view.sent):
        held.set()


def test_a_second_press_while_sending_does_not_send_twice(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    held = Event()
    line = Line(held=held)
    view = page(qtbot, appearance, background, line)

    view.send()
    view.send()
    with qtbot.waitSignal(view.sent):
        held.set()

    assert line.runs == 1


def test_a_pause_stops_after_the_part_under_way_and_nothing_is_lost(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    held = Event()
    view = page(qtbot, appearance, background, Line(held=held))

    press("Enter", "Esc")
    with qtbot.waitSignal(view.sent):
        held.set()

    assert "Sending was stopped." in view.result
    assert "Everything that waits is kept on this laptop." in view.result


def test_a_village_without_a_signal_is_no_fault(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    away = RegistryUnreachable("https://registry.example", "line")
    view = page(qtbot, appearance, background, Line(stopped=away))

    with qtbot.waitSignal(view.sent):
        press("Enter")

    assert view.tone == "warning"
    assert view.contact == Contact(SINCE, reachable=False)
    assert "registry" in view.result


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            RegistryAnswersNonsense("https://registry.example", 200, "html"),
            "Something else than the registry answers",
        ),
        (ReceiptRefused("03ab77", "signature"), "A receipt does not come from the registry"),
    ],
)
def test_a_crooked_answer_is_said_and_everything_is_kept(
    qtbot: QtBot,
    appearance: Appearance,
    background: Background,
    error: RegistryAnswersNonsense | ReceiptRefused,
    said: str,
) -> None:
    line = Line(raises=error)
    view = page(qtbot, appearance, background, line)

    press("Enter")
    qtbot.waitUntil(lambda: not view.sending)

    assert view.tone == "error"
    assert said in view.result
    assert view.words[0] == "1 batch waits for its receipt"


def test_an_empty_outbox_says_so(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    nothing = OutboxState((), 0, (), None)
    view = page(qtbot, appearance, background, Line(nothing))

    assert view.words == ("Nothing waits to be sent",)
    assert "No batches yet." in view.empty_words


def test_a_page_that_is_gone_hears_nothing_of_a_run_that_ends_later(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    held = Event()
    line = Line(replace(FULL, not_approved=0), held=held)
    view = SyncView(line, background, appearance, clock=now, zone=ZONE)
    view.send()

    view.deleteLater()
    with qtbot.waitSignal(view.destroyed):
        pass
    held.set()
    done: list[int] = []
    background.run(lambda: 1, done=done.append, failed=lambda error: done.append(0))

    qtbot.waitUntil(lambda: done == [1])


def test_files_that_are_not_signed_for_are_told_with_their_batch(appearance: Appearance) -> None:
    model = BatchModel(appearance, now, ZONE)
    model.present([replace(FULL.batches[0], attachments=2)])

    told = str(model.index(0, model.RECEIPT).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Files not yet signed for, kept here: 2" in told


def test_a_file_that_was_refused_is_said_once_and_its_interview_is_kept() -> None:
    refused = AttachmentRefused("f", "b", "not_supported")

    tone, words = report_words(SyncReport((), (), kept=(refused, refused)), FULL)

    assert tone == "warning"
    assert words.count("The interview and its files are kept on this laptop.") == 1
