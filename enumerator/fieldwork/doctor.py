"""What the doctor sees of an installation, and what each thing means for the work.

The same mechanism as the settings' check of the laptop (``readiness``): whoever can measure hands in a fact, here it is
judged, and the words stand by the outcome's code in ``doctor_words``. Facts hold ids, counts and names of files;
nothing that anybody said.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from enumerator.fieldwork.conditions import words_of_time
from enumerator.fieldwork.readiness import Check, Outcome, Verdict, judged

TRUST_SOON = timedelta(days=30)  # before a trust list ends: time for IT to bring a new one
WAITS_LONG = timedelta(days=14)
_NAMED = 5  # of a longer list


class Examined(StrEnum):
    """What is looked at beside clock, disk and store, in the order in which it is told."""

    LOG = "log"
    TABLES = "tables"
    RING = "ring"
    SLOTS = "slots"
    FORMS = "forms"
    FILES = "files"
    OUTBOX = "outbox"
    CARD = "card"
    PLACE = "place"
    FOLDER = "folder"
    TRUST = "trust"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class LogSeen:
    """The chained log. ``faults``: entries that do not hold; ``told``: of gaps that a salvage told of.

    ``known`` and ``found``: where the key ring and the store say that the log ends, when the store is an older copy.
    """

    entries: int
    faults: int = 0
    first: int = 0  # number of the first entry at fault
    told: int = 0
    known: int = 0
    found: int = 0


@dataclass(frozen=True, slots=True)
class TablesSeen:
    """Interviews whose current answers are not those of the log, by id."""

    interviews: int
    differing: tuple[str, ...] = ()


class Ring(StrEnum):
    """How the key ring of this account stands to the slots."""

    HOLDS = "holds"  # it has the secret that the slots need
    EMPTIED = "emptied"  # it answers, and the secret is gone
    LOCKED = "locked"
    SILENT = "silent"  # it does not answer
    NONE = "none"  # none that encrypts
    UNUSED = "unused"  # there is one, and every slot was made without
    UNTOLD = "untold"  # there is one, and no slots tell whether it is needed


@dataclass(frozen=True, slots=True)
class RingSeen:
    """``kind``: which ring; ``needed``: slots open only with it; ``without``: staff ids whose slot asks for none."""

    ring: Ring
    kind: str = ""
    needed: bool = True
    without: tuple[str, ...] = ()


class Slots(StrEnum):
    """What the slots file is."""

    THERE = "there"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class SlotsSeen:
    """The slots file; where the store is open also against it. Names are staff ids."""

    slots: Slots
    people: int = 0
    recovery: bool = True  # it holds a recovery slot
    without_slot: tuple[str, ...] = ()  # in the store, and cannot sign in
    unknown: tuple[str, ...] = ()  # can sign in, and the store does not know them (so)
    other: bool = False  # device, realm or recovery key are not those of the store


@dataclass(frozen=True, slots=True)
class FormsSeen:
    """Form packs: ``damaged`` and ``missing`` by the first digits of their hash."""

    packs: int
    damaged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilesSeen:
    """Envelopes, attachments and the outbox: names of files, and ids."""

    looked_at: int
    changed: tuple[str, ...] = ()  # the bytes are not those of the hash
    missing: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()  # nobody knows them


@dataclass(frozen=True, slots=True)
class OutboxSeen:
    """What waits to be sent, and since when."""

    waiting: int
    since: datetime | None
    now: datetime


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """``service``: which cloud client keeps a copy of the folder, as far as names tell; empty where none does."""

    service: str


@dataclass(frozen=True, slots=True)
class FolderSeen:
    """Names in the folder that other accounts of the computer may read or change."""

    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrustSeen:
    """The trust list in force; ``ends`` is None where there is none that holds.

    ``known``: the number of a newer one that the key ring has seen; ``watched``: a ring answers, and would notice.
    """

    version: int
    ends: datetime | None
    now: datetime
    known: int = 0
    watched: bool = True


@dataclass(frozen=True, slots=True)
class NotOpened:
    """The store's file was left shut. ``there``: it exists."""

    there: bool


@dataclass(frozen=True, slots=True)
class SettingsSeen:
    """The settings file."""

    readable: bool


@judged.register
def _(fact: LogSeen) -> Outcome:
    values = {"entries": str(fact.entries), "faults": str(fact.faults), "first": str(fact.first)}
    if fact.faults > fact.told:
        return Outcome(Examined.LOG, "log_broken", Verdict.BAD, values)
    if fact.known:
        ends = {"known": str(fact.known), "found": str(fact.found)}
        return Outcome(Examined.LOG, "log_went_back", Verdict.CARE, ends)
    if fact.told:
        return Outcome(
            Examined.LOG, "log_salvaged", Verdict.CARE, {**values, "told": str(fact.told)}
        )
    return Outcome(Examined.LOG, "log_good", Verdict.GOOD, values)  # fmt: skip


@judged.register
def _(fact: TablesSeen) -> Outcome:
    values = {"interviews": str(fact.interviews), **_list(fact.differing)}
    code = "tables_differ" if fact.differing else "tables_good"
    return Outcome(Examined.TABLES, code, _bad(fact.differing), values)


@judged.register
def _(fact: RingSeen) -> Outcome:
    values = {"kind": fact.kind}
    if fact.ring is Ring.HOLDS and fact.without:
        return Outcome(Examined.RING, "ring_some", Verdict.CARE, values | _list(fact.without))
    if fact.ring is Ring.HOLDS:
        return Outcome(Examined.RING, "ring_holds", Verdict.GOOD, values)
    if fact.ring is Ring.UNTOLD:
        return Outcome(Examined.RING, "ring_untold", Verdict.CARE, values)
    if not fact.needed:
        code = "ring_unused" if fact.ring is Ring.UNUSED else "ring_without"
        return Outcome(Examined.RING, code, Verdict.CARE, values)
    return Outcome(Examined.RING, f"ring_{fact.ring}", Verdict.BAD, values)


@judged.register
def _(fact: SlotsSeen) -> Outcome:
    values = {"people": str(fact.people)}
    if fact.slots is not Slots.THERE:
        return Outcome(Examined.SLOTS, f"slots_{fact.slots}", Verdict.BAD)
    if fact.other:
        return Outcome(Examined.SLOTS, "slots_other", Verdict.BAD, values)
    if fact.unknown:
        return Outcome(Examined.SLOTS, "slots_unknown", Verdict.BAD, _list(fact.unknown))
    if fact.without_slot:
        return Outcome(Examined.SLOTS, "slots_lacking", Verdict.CARE, _list(fact.without_slot))
    if not fact.recovery:
        return Outcome(Examined.SLOTS, "slots_no_recovery", Verdict.CARE, values)
    return Outcome(Examined.SLOTS, "slots_good", Verdict.GOOD, values)


@judged.register
def _(fact: FormsSeen) -> Outcome:
    if fact.damaged:
        return Outcome(Examined.FORMS, "forms_damaged", Verdict.BAD, _list(fact.damaged))
    if fact.missing:
        return Outcome(Examined.FORMS, "forms_missing", Verdict.BAD, _list(fact.missing))
    return Outcome(Examined.FORMS, "forms_good", Verdict.GOOD, {"packs": str(fact.packs)})


@judged.register
def _(fact: FilesSeen) -> Outcome:
    if fact.changed:
        return Outcome(Examined.FILES, "files_changed", Verdict.BAD, _list(fact.changed))
    if fact.missing:
        return Outcome(Examined.FILES, "files_missing", Verdict.BAD, _list(fact.missing))
    if fact.strays:
        return Outcome(Examined.FILES, "files_stray", Verdict.CARE, _list(fact.strays))
    return Outcome(Examined.FILES, "files_good", Verdict.GOOD, {"count": str(fact.looked_at)})


@judged.register
def _(fact: OutboxSeen) -> Outcome:
    waited = fact.now - fact.since if fact.since is not None else timedelta(0)
    values = {"count": str(fact.waiting), "days": str(max(0, waited.days))}
    if waited > WAITS_LONG:
        return Outcome(Examined.OUTBOX, "outbox_long", Verdict.CARE, values)
    code = "outbox_waiting" if fact.waiting else "outbox_empty"
    return Outcome(Examined.OUTBOX, code, Verdict.GOOD, values)


@judged.register
def _(fact: PlaceSeen) -> Outcome:
    if fact.service:
        values = {"service": fact.service}
        return Outcome(Examined.PLACE, "place_synced", Verdict.BAD, values)
    return Outcome(Examined.PLACE, "place_good", Verdict.GOOD)


@judged.register
def _(fact: FolderSeen) -> Outcome:
    code = "folder_open" if fact.open else "folder_closed"
    return Outcome(Examined.FOLDER, code, _bad(fact.open), _list(fact.open))


@judged.register
def _(fact: TrustSeen) -> Outcome:
    if fact.ends is None:
        return Outcome(Examined.TRUST, "trust_none", Verdict.BAD)
    values = {"version": str(fact.version), "ends": words_of_time(fact.ends)}
    if fact.known:
        newer = values | {"known": str(fact.known)}
        return Outcome(Examined.TRUST, "trust_older", Verdict.BAD, newer)
    if fact.ends <= fact.now:
        return Outcome(Examined.TRUST, "trust_over", Verdict.BAD, values)
    if fact.ends - fact.now < TRUST_SOON:
        return Outcome(Examined.TRUST, "trust_soon", Verdict.CARE, values)
    if not fact.watched:
        return Outcome(Examined.TRUST, "trust_unwatched", Verdict.CARE, values)
    return Outcome(Examined.TRUST, "trust_good", Verdict.GOOD, values)


@judged.register
def _(fact: NotOpened) -> Outcome:
    if fact.there:
        return Outcome(Check.STORE, "store_not_opened", Verdict.CARE)
    return Outcome(Check.STORE, "store_missing", Verdict.BAD)


@judged.register
def _(fact: SettingsSeen) -> Outcome:
    if fact.readable:
        return Outcome(Examined.SETTINGS, "settings_good", Verdict.GOOD)
    return Outcome(Examined.SETTINGS, "settings_unreadable", Verdict.BAD)


def _bad(found: tuple[str, ...]) -> Verdict:
    return Verdict.BAD if found else Verdict.GOOD


def _list(found: tuple[str, ...]) -> dict[str, str]:
    """How many, and the first of them."""
    named = ", ".join(found[:_NAMED])
    return {"count": str(len(found)), "named": f"{named} …" if len(found) > _NAMED else named}
