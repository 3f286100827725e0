"""Why the gate stays shut, in words; a wait that runs down is told in seconds."""

from PySide6.QtCore import QCoreApplication

from enumerator.errors import SlotWaiting, WrongPassphrase
from enumerator.ui.bidi import ltr
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
