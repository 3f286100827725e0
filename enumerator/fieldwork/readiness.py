"""Is this laptop ready for the field: what each check found, and what that means for the work.

One list for everybody who asks: the settings, the enrolment, a command. Whoever can measure hands in a fact; here it is
judged. The words for an outcome stand in ``readiness_words``, by its code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import singledispatch
from types import MappingProxyType

from enumerator.errors import ClockNonsense, ClockWentBack
from enumerator.fieldwork.conditions import (
    LOW_ROOM,
    MEGABYTE,
    NO_ROOM,
    clock_warning,
    words_of_time,
)

ROUGH = 20.0  # metres: more than that may be the house beside
FAINT = 3  # percent of full scale: no speech is so low at an arm's length
DARK = 8  # of 255: the mean of a picture taken through a closed shutter
Values = Mapping[str, str]


class Check(StrEnum):
    """What is looked at, in the order in which it is shown."""

    CLOCK = "clock"
    DISK = "disk"
    STORE = "store"
    POSITION = "position"
    PRINTER = "printer"
    CAMERA = "camera"
    SOUND = "sound"


class Verdict(StrEnum):
    """What an outcome means for the work."""

    RUNNING = "running"  # not over yet
    GOOD = "good"
    CARE = "care"  # the work goes on, with something to know or to do
    BAD = "bad"  # to be mended before the field


@dataclass(frozen=True, slots=True)
class Outcome:
    """``code`` finds the words, ``values`` stand in them. ``check``: a Check, or what the doctor examines."""

    check: StrEnum
    code: str
    verdict: Verdict
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClockSeen:
    """What the clock shows, and the latest time that the store has seen."""

    shown: datetime
    known: datetime | None


@dataclass(frozen=True, slots=True)
class DiskSeen:
    """Bytes left on the store's disk; None where the system does not say."""

    free: int | None


@dataclass(frozen=True, slots=True)
class StoreSeen:
    """The store's file as SQLCipher and SQLite found it. ``faults``: how many; None while they look."""

    faults: int | None
    encrypted: bool = True  # its first bytes are not those of a plain database
    size: int = 0  # bytes
    readable: bool = True
    words: bool = False  # a long passphrase is all that protects it: some slot asks for no key ring


class Line(StrEnum):
    """How far one came with a receiver."""

    NONE = "none"  # none is plugged in or named, and the system gives no position
    NO_PORT = "no_port"  # the line that was named is not there
    NO_PERMISSION = "no_permission"
    BUSY = "busy"  # another program has it
    CLOSED = "closed"  # it cannot be opened for another reason
    SWITCHED_OFF = "switched_off"  # the system's location service
    PULLED_OUT = "pulled_out"
    SILENT = "silent"  # nothing arrives
    NOISE = "noise"  # something arrives, and no sentence is among it
    NO_FIX = "no_fix"  # sentences arrive, without a position
    LISTENING = "listening"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class PositionSeen:
    """What a receiver told in how many seconds. ``accuracy`` in metres, 0 where it does not tell."""

    line: Line
    where: str = ""
    seconds: int = 0
    sentences: int = 0
    satellites: int = 0
    accuracy: float = 0.0


class Paper(StrEnum):
    """What became of a test slip."""

    PRINTING = "printing"
    READY = "ready"  # a printer is there; nothing was printed
    PRINTED = "printed"
    SAVED = "saved"  # as a file, because there is no printer
    NO_PRINTER = "no_printer"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """``place``: the printer's name, or the file."""

    paper: Paper
    place: str = ""


class Sense(StrEnum):
    """How far one came with a camera or a microphone."""

    NOT_INSTALLED = "not_installed"  # the program came without it
    NONE = "none"
    WAITING = "waiting"
    NOTHING = "nothing"  # it is there and gives nothing: another program has it
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class CameraSeen:
    """The size of the picture in pixels, and how bright it is in the mean (0 to 255)."""

    sense: Sense
    width: int = 0
    height: int = 0
    brightness: int = 255


@dataclass(frozen=True, slots=True)
class SoundHeard:
    """The loudest moment, in percent of what the microphone can tell."""

    sense: Sense
    level: int = 0


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person broke the check off."""

    check: Check


Fact = ClockSeen | DiskSeen | StoreSeen | PositionSeen | PrinterSeen | CameraSeen | SoundHeard | Stopped  # fmt: skip


@singledispatch
def judged(fact: object) -> Outcome:
    """What a fact means for the work."""
    raise TypeError(fact)


@judged.register
def _(fact: Stopped) -> Outcome:
    return Outcome(fact.check, "stopped", Verdict.CARE)


@judged.register
def _(fact: ClockSeen) -> Outcome:
    warning = clock_warning(fact.shown, fact.known)
    if isinstance(warning, ClockNonsense):
        return Outcome(Check.CLOCK, "clock_nonsense", Verdict.BAD, {"shown": warning.shown})
    if isinstance(warning, ClockWentBack):
        values = {"shown": warning.shown, "known": warning.known}
        return Outcome(Check.CLOCK, "clock_went_back", Verdict.BAD, values)
    return Outcome(Check.CLOCK, "clock_good", Verdict.GOOD, {"shown": words_of_time(fact.shown)})


@judged.register
def _(fact: DiskSeen) -> Outcome:
    if fact.free is None:
        return Outcome(Check.DISK, "disk_unknown", Verdict.CARE)
    values = {"megabytes": str(fact.free // MEGABYTE)}
    if fact.free < NO_ROOM:
        return Outcome(Check.DISK, "disk_none", Verdict.BAD, values)
    if fact.free < LOW_ROOM:
        return Outcome(Check.DISK, "disk_low", Verdict.CARE, values)
    return Outcome(Check.DISK, "disk_good", Verdict.GOOD, values)


@judged.register
def _(fact: StoreSeen) -> Outcome:
    values = {"megabytes": str(max(1, fact.size // MEGABYTE)), "faults": str(fact.faults or 0)}
    if not fact.readable:
        return Outcome(Check.STORE, "store_unreadable", Verdict.BAD)
    if not fact.encrypted:
        return Outcome(Check.STORE, "store_bare", Verdict.BAD)
    if fact.faults is None:
        return Outcome(Check.STORE, "store_looking", Verdict.RUNNING, values)
    if fact.faults:
        return Outcome(Check.STORE, "store_damaged", Verdict.BAD, values)
    if fact.words:
        return Outcome(Check.STORE, "store_words", Verdict.CARE, values)
    return Outcome(Check.STORE, "store_good", Verdict.GOOD, values)


_LINES: Mapping[Line, Verdict] = MappingProxyType(
    {Line.LISTENING: Verdict.RUNNING, Line.FOUND: Verdict.GOOD, Line.NONE: Verdict.CARE,
     Line.NO_FIX: Verdict.CARE}
)  # fmt: skip


@judged.register
def _(fact: PositionSeen) -> Outcome:
    values = {
        "where": fact.where,
        "seconds": str(fact.seconds),
        "sentences": str(fact.sentences),
        "satellites": str(fact.satellites),
        "accuracy": f"{fact.accuracy:.0f}",
    }
    code, verdict = f"position_{fact.line}", _LINES.get(fact.line, Verdict.BAD)
    if fact.line is Line.LISTENING and not fact.sentences:
        code = "position_waiting"
    elif fact.line is Line.NO_FIX and not fact.sentences:
        code = "position_no_fix_system"
    elif fact.line is Line.FOUND and fact.accuracy > ROUGH:
        code, verdict = "position_rough", Verdict.CARE
    elif fact.line is Line.FOUND and not fact.accuracy:
        code = "position_found_plain"
    return Outcome(Check.POSITION, code, verdict, values)


@judged.register
def _(fact: PrinterSeen) -> Outcome:
    verdicts = {
        Paper.PRINTING: Verdict.RUNNING, Paper.READY: Verdict.GOOD, Paper.PRINTED: Verdict.GOOD,
        Paper.FAILED: Verdict.BAD,
    }  # fmt: skip
    verdict = verdicts.get(fact.paper, Verdict.CARE)
    return Outcome(Check.PRINTER, f"printer_{fact.paper}", verdict, {"place": fact.place})


@judged.register
def _(fact: CameraSeen) -> Outcome:
    values = {"width": str(fact.width), "height": str(fact.height)}
    if fact.sense is Sense.GIVEN and fact.brightness < DARK:
        return Outcome(Check.CAMERA, "camera_dark", Verdict.CARE, values)
    return Outcome(Check.CAMERA, f"camera_{fact.sense}", _sensed(fact.sense), values)


@judged.register
def _(fact: SoundHeard) -> Outcome:
    values = {"level": str(fact.level)}
    if fact.sense is Sense.GIVEN and fact.level < FAINT:
        return Outcome(Check.SOUND, "sound_faint", Verdict.CARE, values)
    return Outcome(Check.SOUND, f"sound_{fact.sense}", _sensed(fact.sense), values)


def _sensed(sense: Sense) -> Verdict:
    if sense is Sense.WAITING:
        return Verdict.RUNNING
    return Verdict.GOOD if sense is Sense.GIVEN else Verdict.CARE
