"""The rooms of whoever signed in: home, interviews, review, sync, doors, and what the laptop is watched by."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from enumerator.app.field_room import FieldRoom
from enumerator.app.interview_room import InterviewRoom
from enumerator.config import POLICY_ZONE, Folders
from enumerator.errors import LaptopWarning, StoreError, StoreWentBack, TrustListOlder
from enumerator.fieldwork.conditions import Instruments, free_on, read_battery
from enumerator.store.last_time import last_time
from enumerator.ui.top_bar import Contact, Tab

if TYPE_CHECKING:
    from enumerator.app.host import Host
    from enumerator.app.sitting import Sitting
    from enumerator.auth.session import Unlocked
    from enumerator.auth.trusting import TrustKept
    from enumerator.ui.review.review_view import ReviewView
    from enumerator.ui.sync_view import SyncView


def open_rooms(host: "Host", sitting: "Sitting") -> tuple[FieldRoom, InterviewRoom]:
    """Put the rooms of a sitting into the window; the first of them is seen."""
    shell, appearance = host.shell, host.appearance
    field = FieldRoom(sitting, shell, appearance, clock=host.clock, drafts=host.drafts)
    interviews = InterviewRoom(
        sitting,
        shell,
        appearance,
        host.languages,
        field=field,
        file=host.file,
        folders=host.folders,
        preferences=host.preferences,
        drafts=host.drafts,
        clock=host.clock,
    )
    interviews.ended.connect(host.keep_copies)
    interviews.key_card_wanted.connect(shell.key_card_wanted)
    field.interview_wanted.connect(interviews.open)
    field.home.slip_wanted.connect(interviews.open_slip)
    sync = _sync_room(host, sitting) if sitting.sends else None
    others: dict[Tab, QWidget] = {Tab.SYNC: sync} if sync is not None else {}
    rooms: dict[Tab, QWidget] = {Tab.HOME: field.home, **others}
    if sitting.supervises:
        from enumerator.app.doors import doors_room

        review = _review_room(host, sitting)
        doors = doors_room(sitting, appearance, host.clock, host.drafts)
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
        _older_list(unlocked.trust),
    )


def _older_list(trust: "TrustKept") -> Callable[[], tuple[LaptopWarning, ...]]:
    """What is told while the list is an older one. The key ring is asked once, the store as long as it is behind."""
    known = trust.newer_known()

    def look() -> tuple[LaptopWarning, ...]:
        try:
            found = trust.kept().version if known else 0
        except StoreError:  # told by whoever works with the store
            return ()
        return (TrustListOlder(known, found),) if found < known else ()

    return look


def _review_room(host: "Host", sitting: "Sitting") -> "ReviewView":
    from enumerator.ui.review.review_view import ReviewView

    review = ReviewView(
        sitting.review,
        host.appearance,
        clock=host.clock,
        zone=POLICY_ZONE,
        language=lambda: host.languages.current.code,
        drafts=host.drafts,
    )
    review.failed.connect(host.tell_undecided)
    host.pausing.connect(review.settle)
    review.letters_are_keys = lambda: host.preferences.review_letters
    return review


def _sync_room(host: "Host", sitting: "Sitting") -> "SyncView":
    from enumerator.app.sync_desk import SyncDesk
    from enumerator.ui.sync_view import SyncView

    sync = SyncView(
        SyncDesk(sitting),
        host.sending,
        host.appearance,
        clock=host.clock,
        zone=POLICY_ZONE,
    )
    sync.contact_changed.connect(host.shell.present_contact)
    host.shell.sync_wanted.connect(sync.send)
    host.pausing.connect(sync.pause)
    host.copied.connect(sync.present_copies)
    return sync
