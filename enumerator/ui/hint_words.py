"""Why a household may be registered already, in words that accuse nobody."""

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.hints import Hint, HintKind
from enumerator.ui.bidi import ltr
from enumerator.ui.household import split_key

translate = QCoreApplication.translate


def hint_words(hint: Hint) -> str:
    """One sentence; of other people's interviews only how many there are."""
    words = ""
    match hint.kind:
        case HintKind.SAID_REGISTERED:
            return translate("Hints", "The family says that it is registered in PSER already.")
        case HintKind.SAID_SURVEYED:
            return translate("Hints", "The family says that it was surveyed for BISP or NSER.")
        case HintKind.IDENTITY:
            words = translate(
                "Hints", "An identity number of this household was also given in: {places}."
            )
        case HintKind.MOBILE:
            words = translate("Hints", "Its mobile number was also given in: {places}.")
        case HintKind.NAME:
            words = translate("Hints", "A similar name in the same building: {places}.")
    return words.format(places=_places(hint))


def _places(hint: Hint) -> str:
    own = [ltr(split_key(one)[1]) for one in hint.households]
    if hint.others == 1:
        own.append(translate("Hints", "1 interview of another person"))
    elif hint.others:
        count = ltr(hint.others)
        own.append(translate("Hints", "{count} interviews of other people").format(count=count))
    return " · ".join(own)
