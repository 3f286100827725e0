"""The rooms of whoever signed in: home, interviews, review, sync, doors, and what the laptop is watched by."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from enumerator.app.field_room import FieldRoom
from enumerator.app.interview_room import InterviewRoom
from enumerator.config import POLICY_ZONE, Folders
from enumerator.errors import StoreWentBack
from enumerator.fieldwork.conditions import Instruments, free_on, read_battery
from enumerator.store.last_time import last_time
from enumerator.ui.top_bar import Contact, Tab

if TYPE_CHECKING:
    from enumerator.app.program import Program
    from enumerator.app.sitting import Sitting
    from enumerator.auth.session import Unlocked
    from enumerator.ui.review.review_view import ReviewView
    from enumerator.ui.sync_view import SyncView


def open_rooms(program: "Program", sitting: "Sitting") -> tuple[FieldRoom, InterviewRoom]:
    """Put the rooms of a sitting into the window; the first of them is seen."""
    shell, appearance = program.shell, program.appearance
    field = FieldRoom(sitting, shell, appearance, clock=program.clock, drafts=program.drafts)
    interviews = InterviewRoom(
        sitting,
        shell,
        appearance,
        program.languages,
        field=field,
        file=program.file,
        folders=program.folders,
        preferences=program.preferences,
        drafts=program.drafts,
        clock=program.clock,
    )
    interviews.ended.connect(program.keep_copies)
    interviews.key_card_wanted.connect(shell.key_card_wanted)
    field.interview_wanted.connect(interviews.open)
    field.home.slip_wanted.connect(interviews.open_slip)
    sync = _sync_room(program, sitting) if sitting.sends else None
    others: dict[Tab, QWidget] = {Tab.SYNC: sync} if sync is not None else {}
    rooms: dict[Tab, QWidget] = {Tab.HOME: field.home, **others}
    if sitting.supervises:
        from enumerator.app.doors import doors_room

        review = _review_room(program, sitting)
        doors = doors_room(sitting, appearance, program.clock, program.drafts)
        doors.failed.connect(shell.show_problem)
        own: dict[Tab, QWidget] = {Tab.HOME: field.home} if sitting.worklist.segment() else {}
        rooms = {**own, Tab.REVIEW: review, **others, Tab.DOORS: doors}
        if sync is not None:  # its counts were read before the room that was left had decided
            review.decided.connect(lambda _interview: sync.refresh())
    shell.open_rooms(rooms, Tab.REVIEW if sitting.supervises else Tab.HOME)
    last = sitting.outbox.state().last_contact if sitting.sends else None
    shell.present_contact(Contact(last=last))
    return field, interviews


def instruments_of(
    unlocked: "Unlocked", folders: Folders, clock: Callable[[], datetime]
) -> Instruments:
    """What the laptop is watched by from now on."""
    known = last_time(unlocked.store)  # before this sitting writes anything at the wrong time
    back = unlocked.went_back
    return Instruments(
        lambda: free_on(folders.home),
        read_battery,
        clock,
        lambda: known,
        (StoreWentBack(back.known, back.found),) if back else (),
    )


def _review_room(program: "Program", sitting: "Sitting") -> "ReviewView":
    from enumerator.ui.review.review_view import ReviewView

    review = ReviewView(
        sitting.review,
        program.appearance,
        clock=program.clock,
        zone=POLICY_ZONE,
        language=lambda: program.languages.current.code,
        drafts=program.drafts,
    )
    review.failed.connect(program.tell_undecided)
    program.pausing.connect(review.settle)
    review.letters_are_keys = lambda: program.preferences.review_letters
    return review


def _sync_room(program: "Program", sitting: "Sitting") -> "SyncView":
    from enumerator.app.sync_desk import SyncDesk
    from enumerator.ui.sync_view import SyncView

    sync = SyncView(
        SyncDesk(sitting),
        program.sending,
        program.appearance,
        clock=program.clock,
        zone=POLICY_ZONE,
    )
    sync.contact_changed.connect(program.shell.present_contact)
    program.shell.sync_wanted.connect(sync.send)
    program.pausing.connect(sync.pause)
    program.copied.connect(sync.present_copies)
    return sync
