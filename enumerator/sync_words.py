"""What is said on the way to the registry, and of what comes from it: a part of the one catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SAFE = "Your answers are saved."
_SUPERVISOR = "Tell your supervisor."

SAID: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "sync": ("Sending did not work.", _SAFE, "Sending will be tried again."),
        "registry_unreachable": (
            "There is no connection to the registry.",
            "Everything that waits is kept on this laptop.",
            "Sending will be tried again when there is a connection.",
        ),
        "registry_not_trusted": (
            "Whoever answers at the registry's address is not the registry.",
            "Nothing was sent.",
            "Try another connection; if it stays so, tell IT.",
        ),
        "registry_answers_nonsense": (
            "Something else than the registry answers, perhaps a sign-in page of this network.",
            "Nothing was lost.",
            "Open the network's sign-in page in a browser, or use another connection.",
        ),
        "network_asks_to_sign_in": (
            "This network wants you to sign in before it lets anything through.",
            "Everything that waits is kept on this laptop.",
            "Open its sign-in page in a browser, or use another connection; then sync again.",
        ),
        "request_not_signed": (
            "The registry does not let this laptop ask for its own things ({reason}).",
            "Everything that waits is kept on this laptop.",
            "Tell IT: the laptop may have to be enrolled again.",
        ),
        "batch_refused": (
            "The registry did not take a batch ({reason}).",
            "Its interviews are kept on this laptop.",
            _SUPERVISOR,
        ),
        "batch_damaged": (
            "The file of a sealed batch is missing from the outbox folder, or has changed.",
            "The interviews in it are still on this laptop.",
            "Ask IT to bring the file back from a backup; other batches are sent meanwhile.",
        ),
        "attachment_refused": (
            "The registry has not signed for a file that belongs to an interview ({reason}).",
            "The interview and its files are kept on this laptop.",
            "Sync again later; if it stays so, tell your supervisor.",
        ),
        "submission_key_refused": (
            "The questionnaire {form} cannot be sent to this server: its setting public_key does "
            "not hold a usable key ({reason}).",
            _SAFE,
            "Ask IT for a version of the questionnaire with an RSA key of at least 2048 bits.",
        ),
        "receipt_refused": (
            "A receipt does not come from the registry or does not fit.",
            "Its interviews are kept on this laptop.",
            "Tell your supervisor and IT.",
        ),
        "sync_cancelled": (
            "Sending was stopped.",
            "Everything that waits is kept on this laptop.",
            "Send again when you like.",
        ),
        "wrong_realm": (
            "Practice and real work do not mix.",
            "Nothing was changed.",
            "Use the file that belongs to this laptop.",
        ),
        "certificate_refused": (
            "A certificate does not count here ({reason}).",
            _SAFE,
            "Tell your supervisor and IT.",
        ),
        "trust_list_refused": (
            "The list of trusted keys was not accepted.",
            "The one before it stands.",
            "Tell IT.",
        ),
        "geography_invalid": (
            "The list of places has faults, and cannot be used.",
            "The one before it stands.",
            "Mend the lines that are named, then import it again.",
        ),
        "published_refused": (
            "This file was not published by the registry for this laptop ({reason}).",
            "What was in force before stands.",
            "Get the newest file from IT.",
        ),
        "too_large": ("This is larger than may be sent.", _SAFE, "Tell your supervisor and IT."),
        "malformed": (
            "A file or an answer from outside cannot be read.",
            "Nothing was changed.",
            "Get it again, or tell IT.",
        ),
        "protocol_unknown": (
            "A file or an answer is meant for another version of the program.",
            "Nothing was changed.",
            "Update the program.",
        ),
        "signature_invalid": (
            "A signature does not fit.",
            "Nothing was changed.",
            "Tell your supervisor and IT.",
        ),
        "cannot_open": (
            "Something was sealed for somebody else, or has changed on its way.",
            "Nothing was changed.",
            "Tell your supervisor and IT.",
        ),
    }
)
