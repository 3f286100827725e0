"""What is said of files as answers: what they are, how large, and why one was not taken."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.media.taking import KIB, MIB, MediaRefused, Refusal
from enumerator.ui.bidi import ltr
from forms.prompts import BY_DEVICE, Kind, Prompt

translate = QCoreApplication.translate


def size_words(size: int) -> str:
    """``size`` bytes as people say it."""
    if size < MIB:
        return translate("Capture", "{count} KB").format(count=ltr(max(1, round(size / KIB))))
    return translate("Capture", "{count} MB").format(count=ltr(f"{size / MIB:.1f}"))


def kind_words(kind: Kind) -> str:
    """What is kept as the answer of a question of this kind."""
    match kind:
        case Kind.IMAGE:
            return translate("Capture", "Picture")
        case Kind.AUDIO:
            return translate("Capture", "Sound")
        case Kind.VIDEO:
            return translate("Capture", "Video")
        case _:
            return translate("Capture", "File")


def empty_words(kind: Kind) -> str:
    """That there is none yet."""
    match kind:
        case Kind.IMAGE:
            return translate("Capture", "No picture yet")
        case Kind.AUDIO:
            return translate("Capture", "No sound yet")
        case Kind.VIDEO:
            return translate("Capture", "No video yet")
        case _:
            return translate("Capture", "No file yet")


def way_words(kind: Kind, endings: Iterable[str], limit: int) -> str:
    """How a question goes on that nothing here records; empty where a device or a hand answers it too.

    ``endings`` of the files that it takes, and how many bytes one may have.
    """
    if kind is not Kind.VIDEO:
        return ""
    words = translate(
        "Capture",
        "Film with a telephone or a camera, copy the file here by cable, card or stick, and choose it: {kinds}, "
        "at most {size}. Film in low quality; a minute is long.",
    )
    kinds = ", ".join(sorted(ending.removeprefix(".").upper() for ending in endings))
    return words.format(kinds=ltr(kinds), size=size_words(limit))


def draw_words(way: str) -> str:
    """What a hand does on the sheet."""
    match way:
        case "signature":
            return translate("Capture", "Sign on the screen")
        case "annotate":
            return translate("Capture", "Draw on the picture")
        case _:
            return translate("Capture", "Draw")


def undrawn_words(way: str) -> str:
    """That the sheet is empty; nothing where it is a picture that is drawn on."""
    match way:
        case "signature":
            return translate("Capture", "Not signed yet")
        case "draw":
            return translate("Capture", "Nothing is drawn yet")
        case _:
            return ""


def camera_words() -> str:
    return translate("Capture", "Take a picture")


def record_words() -> str:
    return translate("Capture", "Record")


def no_camera_words() -> str:
    return translate(
        "Capture", "No camera is found on this laptop. Choose a picture file, or keep the reason."
    )


def no_microphone_words() -> str:
    return translate(
        "Capture", "No microphone is found on this laptop. Choose a sound file, or keep the reason."
    )


def choose_words(kind: Kind) -> str:
    """What the panel asks for that a file is chosen in."""
    match kind:
        case Kind.IMAGE:
            return translate("Capture", "Choose a picture")
        case Kind.AUDIO:
            return translate("Capture", "Choose a sound file")
        case Kind.VIDEO:
            return translate("Capture", "Choose a video")
        case _:
            return translate("Capture", "Choose a file")


def refusal_words(refused: MediaRefused, kind: Kind) -> str:
    """Why something was not taken, and what to do."""
    match refused.reason:
        case Refusal.UNREADABLE:
            return translate(
                "Capture",
                "This cannot be opened. Look whether the card or stick is still there, or choose another file.",
            )
        case Refusal.EMPTY:
            return translate("Capture", "There is nothing in this file. Choose another one.")
        case Refusal.TOO_LARGE:
            words = translate(
                "Capture",
                "This file is too large: at most {size} can be taken. Choose another one.",
            )
            return words.format(size=size_words(refused.limit))
        case Refusal.TOO_MANY_PIXELS:
            return translate(
                "Capture", "This picture has too many pixels to be opened here. Take a smaller one."
            )
        case Refusal.DAMAGED:
            return translate(
                "Capture",
                "This picture cannot be shown: it is damaged, or of a sort that is not read here. "
                "JPEG, PNG, WebP, GIF and BMP are.",
            )
        case Refusal.NO_CODE:
            return translate(
                "Capture",
                "No barcode is seen in this picture. Take it closer and sharper, or type the number.",
            )
        case Refusal.NOT_WISHED:
            return _not_wished(kind)
        case _:
            return translate("Capture", "A file of this sort is not taken. Choose another one.")


def _not_wished(kind: Kind) -> str:
    match kind:
        case Kind.IMAGE:
            return translate("Capture", "This is no picture. The question asks for one.")
        case Kind.AUDIO:
            return translate("Capture", "This is no sound file. The question asks for one.")
        case Kind.VIDEO:
            return translate("Capture", "This is no video. The question asks for one.")
        case _:
            return translate("Capture", "The question asks for another sort of file.")


def excusable(prompt: Prompt) -> bool:
    """Whether a reason may be kept for an answer that is not there because a device or a hand is missing."""
    return prompt.kind in BY_DEVICE and not prompt.answered and not prompt.read_only


def reasons_not_taken() -> tuple[tuple[str, str], ...]:
    """Why a required answer that a device takes is not there: the code that is kept, the words that are shown."""
    return (
        ("no_device", translate("Capture", "The device is missing or does not work")),
        ("not_allowed", translate("Capture", "The family does not wish it")),
        ("not_possible", translate("Capture", "It is not possible at this place")),
        ("other", translate("Capture", "Another reason")),
    )
