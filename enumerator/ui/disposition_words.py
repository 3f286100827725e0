"""What came of a visit, in words."""

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.visits import Disposition

translate = QCoreApplication.translate


def disposition_words(disposition: Disposition) -> str:
    """The outcome as the enumerator chooses it and the list shows it."""
    match disposition:
        case Disposition.INTERVIEW:
            return translate("Visits", "Interview")
        case Disposition.NO_ADULT:
            return translate("Visits", "No adult at home")
        case Disposition.LOCKED:
            return translate("Visits", "Locked, nobody at home")
        case Disposition.CALL_BACK:
            return translate("Visits", "Asked to come back")
        case Disposition.REFUSED:
            return translate("Visits", "Refused")
        case Disposition.VACANT:
            return translate("Visits", "Nobody lives here")
        case Disposition.NOT_A_DWELLING:
            return translate("Visits", "Not a dwelling")
        case Disposition.NOT_FOUND:
            return translate("Visits", "Not found")
        case Disposition.MOVED:
            return translate("Visits", "Moved away")
        case Disposition.ALREADY_ENUMERATED:
            return translate("Visits", "Interviewed already")
        case Disposition.ACCESS:
            return translate("Visits", "Cannot be reached, or not safe")
        case Disposition.LANGUAGE:
            return translate("Visits", "No common language")
