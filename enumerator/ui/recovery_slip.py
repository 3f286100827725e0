"""The recovery slip: what to do when the passphrase or the laptop is lost. It holds no secret, and says so.

It lies with the papers of whoever works on the laptop: A6, in one language or in both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtGui import QImage, QPagedPaintDevice

from enumerator.ui import figures
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.paper import pdf
from enumerator.ui.text_slip import print_text, text_image


@dataclass(frozen=True, slots=True)
class RecoverySlip:
    """What stands on it. ``key`` is the short name of IT's recovery key: with it officers find the right one."""

    laptop: str
    name: str
    number: str
    key: str
    registry: str  # where it answers, without https://
    day: date  # of the setting up


def lines(slip: RecoverySlip, translate: Callable[[str, str], str]) -> tuple[str, ...]:
    """Heading and paragraphs in one language."""
    return (
        translate("RecoverySlip", "If the passphrase or the laptop is lost"),
        translate("RecoverySlip", "Laptop {laptop} · {name} ({number}) · set up on {day}").format(
            laptop=ltr(slip.laptop),
            name=isolate(slip.name),
            number=ltr(slip.number),
            day=ltr(figures.day(slip.day)),
        ),
        translate(
            "RecoverySlip",
            "The passphrase does not stand on this paper. Nobody can look it up. Never write it here.",
        ),
        translate(
            "RecoverySlip",
            "Forgotten: your supervisor gives you a new one on this laptop. A supervisor asks another one, or IT.",
        ),
        translate(
            "RecoverySlip",
            "If nobody can sign in: IT opens the laptop with the recovery key {key}. All answers stay.",
        ).format(key=ltr(slip.key)),
        translate(
            "RecoverySlip",
            "Lost or stolen: tell your office the number of the laptop at once. Registry: {registry}",
        ).format(registry=ltr(slip.registry)),
    )


def slip_image(slip: RecoverySlip, languages: Sequence[str]) -> QImage:
    """The slip as a picture at 300 dots an inch."""
    return text_image(partial(lines, slip), languages)


def slip_pdf(slip: RecoverySlip, languages: Sequence[str]) -> bytes:
    """A PDF with its fonts in it."""
    return pdf(slip.laptop, lambda writer: print_slip(writer, slip, languages))


def print_slip(device: QPagedPaintDevice, slip: RecoverySlip, languages: Sequence[str]) -> bool:
    """Print on a printer, or into a PDF; False where the device does not take it."""
    return print_text(device, partial(lines, slip), languages)
