"""The words for what a check of the laptop found: what it is, what it means for the work, what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from enumerator.fieldwork.readiness import Outcome
from enumerator.wording import Message, Wording

_SET_CLOCK = "Set date and time in the system's settings, or ask IT. Then check again."
_TYPED = "Until it works, positions are typed, or a reason is given."
_BY_FILE = "Photos can be taken with another device and chosen as files."

CATALOGUE: Mapping[str, Wording] = MappingProxyType(
    {
        "stopped": Wording("The check was stopped.", "Nothing was changed.", "Check again at any time."),
        "clock_good": Wording("The clock shows {shown}.", "Your answers get the right times.", ""),
        "clock_nonsense": Wording(
            "The clock shows {shown}, which cannot be.", "Answers would get wrong days.", _SET_CLOCK
        ),
        "clock_went_back": Wording(
            "The clock shows {shown}, but this laptop was at work at {known} already.",
            "It was set back, or its battery is empty. No answer is lost.",
            _SET_CLOCK,
        ),
        "disk_good": Wording("{megabytes} MB are free.", "That is room enough.", ""),
        "disk_low": Wording(
            "Only {megabytes} MB are free.",
            "Below 500 MB it is time to make room; below 100 MB no household can be begun.",
            "Send what waits, and take away files that are not needed, or ask IT.",
        ),
        "disk_none": Wording(
            "Only {megabytes} MB are free.",
            "No household can be begun. Those that were begun can be finished.",
            "Make room before you go to the field, or ask IT.",
        ),
        "disk_unknown": Wording(
            "The system does not say how much room is left.", "Work can go on.", "Tell IT."
        ),
        "store_looking": Wording("The whole store is being read …", "This may take a minute.", ""),
        "store_good": Wording(
            "The store is whole and encrypted ({megabytes} MB).",
            "Without a passphrase nobody can read it.",
            "",
        ),
        "store_words": Wording(
            "The store is whole and encrypted ({megabytes} MB), but only long passphrases protect it.",
            "The computer's key ring does not help: whoever copies the disk can try passphrases on the copy.",
            "If the computer can have a key ring, ask IT to set it up; then everybody changes the passphrase.",
        ),
        "store_damaged": Wording(
            "The store's file is damaged in {faults} places.",
            "What was sent is safe at the registry.",
            "Stop working on this laptop and give it to your supervisor.",
        ),
        "store_bare": Wording(
            "The store's file is not encrypted.",
            "Whoever has the laptop can read it.",
            "Stop working on this laptop and give it to your supervisor.",
        ),
        "store_unreadable": Wording(
            "The store could not be read to its end.",
            "The disk may be failing.",
            "Send what waits, then give the laptop to your supervisor.",
        ),
        "position_waiting": Wording("Waiting for the receiver … {seconds} s", "", ""),
        "position_listening": Wording(
            "The receiver speaks: {sentences} sentences, {satellites} satellites, {seconds} s",
            "It needs an open sky, and up to two minutes.",
            "",
        ),
        "position_found": Wording(
            "A position after {seconds} s, right within {accuracy} m; satellites: {satellites}.",
            "The receiver works.",
            "",
        ),
        "position_found_plain": Wording(
            "A position after {seconds} s.",
            "The receiver works. It does not tell how exact it is.",
            "",
        ),
        "position_rough": Wording(
            "A position after {seconds} s, but only within {accuracy} m.",
            "That may be the house beside.",
            "Go under the open sky, away from walls, and check again.",
        ),
        "position_no_fix": Wording(
            "The receiver speaks ({sentences} sentences, {satellites} satellites), but has no position.",
            "The line works. Under a roof, or just plugged in, it finds none.",
            "Go under the open sky, wait two minutes, and check again.",
        ),
        "position_no_fix_system": Wording(
            "The system has found no position in {seconds} s.",
            _TYPED,
            "Go under the open sky, wait two minutes, and check again.",
        ),
        "position_silent": Wording(
            "{where} is open, but nothing arrives.",
            "The receiver has no power, or something else is plugged in.",
            "Pull it out, plug it in again, and check again. If it stays so, tell IT.",
        ),
        "position_noise": Wording(
            "Something arrives on {where}, but it is not what receivers say.",
            "The speed of the line is wrong, or it is another device.",
            "Ask IT to set line and speed of the receiver.",
        ),
        "position_none": Wording(
            "No receiver was found, and the system gives no position.",
            _TYPED,
            "Plug the receiver in and check again. If it is in, ask IT to set its line.",
        ),
        "position_no_port": Wording(
            "There is no receiver at {where}.",
            _TYPED,
            "Plug the receiver in and check again. If it is in, ask IT to set its line.",
        ),
        "position_no_permission": Wording(
            "This account may not read the receiver.",
            "It is there, but the system does not let the program use it.",
            "Sign in to the computer with the field account, or ask IT to allow it (on Linux: the group dialout).",
        ),
        "position_busy": Wording(
            "Another program is using the receiver.",
            _TYPED,
            "Close maps and other programs, and check again.",
        ),
        "position_closed": Wording(
            "The receiver at {where} cannot be opened.", _TYPED, "Tell IT what stands here."
        ),
        "position_switched_off": Wording(
            "The system's location service is switched off.",
            _TYPED,
            "Switch it on in the system's settings, or ask IT.",
        ),
        "position_pulled_out": Wording(
            "The receiver went away while it was read.",
            "The plug is loose, or it was pulled out.",
            "Plug it in firmly and check again.",
        ),
        "printer_printing": Wording("A test slip is being printed …", "", ""),
        "printer_ready": Wording(
            "The printer {place} is there.",
            "Nothing was printed yet.",
            "Press Enter here to print a test slip.",
        ),
        "printer_printed": Wording(
            "A test slip went to {place}.",
            "Slips go the same way.",
            "If no paper comes out, look at the printer: switched on, paper, cable.",
        ),
        "printer_saved": Wording(
            "No printer is connected. A test slip was saved: {place}",
            "Slips are saved as files in the same way, and printed elsewhere.",
            "",
        ),
        "printer_no_printer": Wording(
            "No printer is connected.",
            "Slips are saved as files, and printed elsewhere.",
            "Press Enter here to save a test slip.",
        ),
        "printer_failed": Wording(
            "The test slip could not be printed: {place}",
            "Slips would fail in the same way; they can be saved as files.",
            "Look at the printer: switched on, paper, cable. Then check again.",
        ),
        "camera_waiting": Wording("Waiting for a picture …", "No picture is kept.", ""),
        "camera_given": Wording(
            "The camera gives pictures of {width} × {height}.", "This one is not kept.", ""
        ),
        "camera_dark": Wording(
            "The camera's picture is black.",
            "It works, but sees nothing.",
            "Open the shutter over the lens, make light, and check again.",
        ),
        "camera_nothing": Wording(
            "A camera is there, but no picture comes.",
            "Another program may have it, or the system does not allow it.",
            "Close other programs and check again. If it stays so, tell IT.",
        ),
        "camera_none": Wording("This laptop has no camera.", _BY_FILE, ""),
        "camera_not_installed": Wording(
            "The program was installed without cameras.", _BY_FILE, "If you need one, ask IT."
        ),
        "sound_waiting": Wording("Say something aloud now …", "Nothing is kept of it.", ""),
        "sound_given": Wording(
            "The microphone hears: {level} % at the loudest.", "Nothing was kept of it.", ""
        ),
        "sound_faint": Wording(
            "The microphone hears almost nothing ({level} %).",
            "It is muted, or too far away.",
            "Switch it on in the system's sound settings, speak, and check again.",
        ),
        "sound_nothing": Wording(
            "A microphone is there, but no sound comes.",
            "Another program may have it, or the system does not allow it.",
            "Close other programs and check again. If it stays so, tell IT.",
        ),
        "sound_none": Wording(
            "This laptop has no microphone.", "Sound can be chosen as a file.", ""
        ),
        "sound_not_installed": Wording(
            "The program was installed without microphones.",
            "Sound can be chosen as a file.",
            "If you need one, ask IT.",
        ),
    }
)  # fmt: skip


def message_of(outcome: Outcome) -> Message:
    """The English words for an outcome."""
    return CATALOGUE[outcome.code].filled(outcome.code, dict(outcome.values))


def sentences() -> tuple[str, ...]:
    """Every sentence of the catalogue, once, in its order."""
    parts = (p for wording in CATALOGUE.values() for p in (wording.what, wording.safe, wording.do))
    return tuple(dict.fromkeys(part for part in parts if part))
