"""Why a household is not on the list, in words."""

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.new_household import FoundReason

translate = QCoreApplication.translate


def found_words(reason: FoundReason) -> str:
    match reason:
        case FoundReason.NEW_BUILDING:
            return translate("NewHousehold", "The building is new")
        case FoundReason.MISSED:
            return translate("NewHousehold", "It was missed when the list was made")
        case FoundReason.MOVED_IN:
            return translate("NewHousehold", "They moved in after that")
        case FoundReason.SPLIT:
            return translate("NewHousehold", "A family with a kitchen of its own")
        case FoundReason.OTHER:
            return translate("NewHousehold", "Another reason")
