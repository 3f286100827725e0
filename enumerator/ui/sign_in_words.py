"""Why the gate stays shut, in words; a wait that runs down is told in seconds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from enumerator.errors import SlotWaiting, WrongPassphrase
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.messages import message_for

translate = QCoreApplication.translate


def seconds_of(error: Exception) -> int:
    """How long to wait before the next try counts; 0 where nothing was tried."""
    if isinstance(error, WrongPassphrase):
        return error.wait_seconds
    return error.seconds if isinstance(error, SlotWaiting) else 0


def refused_words(error: Exception, wait: int) -> str:
    """What is said after a try that did not open; ``wait`` is how many seconds are left until the next one counts."""
    if isinstance(error, WrongPassphrase):
        left = (
            translate("SignInView", "1 try is left.")
            if error.tries_left == 1
            else translate("SignInView", "{count} tries are left.").format(
                count=ltr(error.tries_left)
            )
        )
        parts = [translate("SignInView", "The passphrase is not right."), left]
        if wait <= 0:
            parts.append(translate("SignInView", "Check the keyboard's language and Caps Lock."))
    elif isinstance(error, SlotWaiting):
        parts = [translate("SignInView", "The last try was a moment ago. This one does not count.")]
    else:
        message = message_for(error)
        parts = [part for part in (message.what, message.safe, message.do) if part]
    if wait > 0:
        parts.append(translate("SignInView", "Wait {seconds} s.").format(seconds=ltr(wait)))
    elif isinstance(error, SlotWaiting):
        parts.append(translate("SignInView", "Try again now."))
    return " ".join(parts)


def closed_words(supervisors: Sequence[str]) -> str:
    """Who opens a slot that is closed. ``supervisors``: the names of those who can, on this laptop."""
    closed = translate("SignInView", "There were too many wrong tries. All answers are saved.")
    return f"{closed} {_who_helps(supervisors)}"


def forgotten_words(supervisors: Sequence[str]) -> str:
    """What to do without the passphrase."""
    told = translate("SignInView", "Nobody can look up a passphrase. All answers stay.")
    return f"{told} {_who_helps(supervisors)}"


def _who_helps(supervisors: Sequence[str]) -> str:
    if not supervisors:
        return translate(
            "SignInView",
            "No other supervisor is on this laptop: IT opens it with the recovery key.",
        )
    names = " · ".join(isolate(name) for name in supervisors)
    return translate(
        "SignInView",
        "Ask your supervisor for a new passphrase: {names}. It is given in the settings, under People on this laptop.",
    ).format(names=names)
