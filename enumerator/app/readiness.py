"""The checks of this laptop, each with what it looks at: for the settings, for the enrolment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from enumerator.auth.policy import Protection, weakest_at
from enumerator.config import Folders
from enumerator.errors import SlipNotPrinted, StoreError
from enumerator.fieldwork.conditions import bytes_free
from enumerator.fieldwork.notices import privacy_notice
from enumerator.fieldwork.readiness import (
    Check,
    ClockSeen,
    DiskSeen,
    Fact,
    Paper,
    PrinterSeen,
    Stopped,
    StoreSeen,
)
from enumerator.fieldwork.slips import Slip
from enumerator.store.connection import Store
from enumerator.store.last_time import last_time
from enumerator.store.soundness import ReadingStopped, faults_of, is_encrypted
from enumerator.ui import slip_printer
from enumerator.ui.background import Background
from enumerator.ui.devices.kit import Devices
from enumerator.ui.devices.probes import (
    Asked,
    AskedBeside,
    CameraProbe,
    PositionProbe,
    Probe,
    SoundProbe,
)
from enumerator.ui.slip_paper import Printing


class Outlets(Protocol):
    """Where slips go (ui.slip_printer)."""

    def printer_names(self) -> tuple[str, ...]: ...
    def print_on(self, name: str, printings: list[Printing], *, sheet: bool) -> None: ...
    def save_in(self, folder: Path, printings: list[Printing], *, sheet: bool) -> Path: ...


class _Outlets:
    """Those of this laptop."""

    printer_names = staticmethod(slip_printer.printer_names)
    print_on = staticmethod(slip_printer.print_on)
    save_in = staticmethod(slip_printer.save_in)


@dataclass(frozen=True, slots=True)
class Laptop:
    """What is checked, and through what. ``store`` is None before one was made."""

    home: Path
    store: Store | None
    devices: Devices
    clock: Callable[[], datetime]
    printer: str = ""  # the one that was chosen for slips
    slips: Path | None = None  # where they are saved when there is no printer
    outlets: Outlets = field(default_factory=_Outlets)


def test_slip() -> Printing:
    """A slip of nobody, with the practice's watermark, in both languages."""
    slip = Slip("TEST-0000", "—", "—", "—", privacy_notice("en").version, practice=True)
    return Printing(slip, ("ur", "en"))


def probes(laptop: Laptop, background: Background) -> tuple[Probe, ...]:
    """All checks, in their order. What only asks the system asks on ``background``; devices tell by themselves."""
    known = last_time(laptop.store) if laptop.store is not None else None
    store: tuple[Probe, ...] = ()
    if laptop.store is not None:
        looking = StoreSeen(None, size=_size(laptop.store.path))
        words = weakest_at(Folders(laptop.home).slots) is Protection.WORDS
        ask = partial(_ask_store, laptop.store, words)
        store = (AskedBeside(Check.STORE, background, ask, looking),)
    return (
        AskedBeside(Check.CLOCK, background, partial(_ask_clock, laptop.clock, known)),
        AskedBeside(Check.DISK, background, partial(_ask_disk, laptop.home)),
        *store,
        PositionProbe(laptop.devices.position),
        AskedBeside(
            Check.PRINTER, background, partial(_ask_printer, laptop), PrinterSeen(Paper.PRINTING)
        ),
        CameraProbe(laptop.devices.camera),
        SoundProbe(laptop.devices.recorder),
    )


def _ask_clock(clock: Callable[[], datetime], known: datetime | None, _asked: Asked) -> Fact:
    return ClockSeen(clock(), known)


def _ask_disk(home: Path, _asked: Asked) -> Fact:
    return DiskSeen(bytes_free(home))


def _ask_store(store: Store, words: bool, asked: Asked) -> Fact:
    size = _size(store.path)
    try:
        if not is_encrypted(store.path):
            return StoreSeen(None, encrypted=False, size=size)
        return StoreSeen(len(faults_of(store, asked.stopped)), size=size, words=words)
    except ReadingStopped:
        return Stopped(Check.STORE)
    except (StoreError, OSError):
        return StoreSeen(None, size=size, readable=False)


def _ask_printer(laptop: Laptop, asked: Asked) -> Fact:
    names = laptop.outlets.printer_names()
    name = laptop.printer if laptop.printer in names else next(iter(names), "")
    if asked.look_only:
        return PrinterSeen(Paper.READY, name) if name else PrinterSeen(Paper.NO_PRINTER)
    try:
        if name:
            laptop.outlets.print_on(name, [test_slip()], sheet=False)
            return PrinterSeen(Paper.PRINTED, name)
        folder = laptop.slips or slip_printer.usual_folder()
        return PrinterSeen(
            Paper.SAVED, str(laptop.outlets.save_in(folder, [test_slip()], sheet=False))
        )
    except SlipNotPrinted:
        return PrinterSeen(Paper.FAILED, name or str(laptop.slips or slip_printer.usual_folder()))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
