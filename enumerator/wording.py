"""What people are told when something went wrong: what happened, what is safe, what to do.

The one English catalogue. It can be listed (``CATALOGUE``): the window translates it by code, and cannot miss one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from enumerator.backup_words import SAID as BACKUPS
from enumerator.enrolment_words import SAID as ENROLMENT
from enumerator.errors import EnumeratorError
from enumerator.laptop_words import SAID as LAPTOP
from enumerator.recovery_words import SAID as RECOVERY
from enumerator.sync_words import SAID as SYNC
from forms import errors as forms_errors
from sync import errors as sync_errors

_SAFE = "Your answers are saved."
_SUPERVISOR = "Tell your supervisor."


@dataclass(frozen=True, slots=True)
class Message:
    """Three short sentences for the person at the keyboard. ``code`` finds the translation."""

    code: str
    what: str
    safe: str
    do: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.do) if part)


@dataclass(frozen=True, slots=True)
class Wording:
    """Templates with the error's fields in braces."""

    what: str
    safe: str
    do: str

    def filled(self, code: str, fields: Mapping[str, object]) -> Message:
        """The message with the fields in their places; a field that is missing shows as nothing."""
        known = _Blank(fields)
        return Message(code, *(part.format_map(known) for part in (self.what, self.safe, self.do)))


class _Blank(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return ""


UNEXPECTED = "unexpected"

CATALOGUE: Mapping[str, Wording] = MappingProxyType(
    {
        UNEXPECTED: Wording(
            "Something unexpected happened.",
            _SAFE,
            "Go on, and tell your supervisor what you did just before.",
        ),
        "form_missing": Wording(
            "The questionnaire for this interview is not on this laptop.",
            _SAFE,
            "Ask IT to bring the form pack onto this laptop.",
        ),
        "registry_not_set": Wording(
            "This laptop has not been told where the registry is.",
            "Everything is kept on this laptop.",
            "Ask IT to enter the registry's address in the settings.",
        ),
        "comment_needed": Wording(
            "An interview goes back only with a comment.",
            "Nothing was changed.",
            "Write what the enumerator shall correct.",
        ),
        "reading_differs": Wording(
            "The sealed interview and the answers in the store are not the same.",
            "Nothing was changed; both are kept.",
            "Do not approve it. Tell IT: somebody may have changed the store.",
        ),
        # the store
        "store": Wording("The store could not be written.", _SAFE, _SUPERVISOR),
        "not_a_store": Wording(
            "There is no store at {path}.",
            "Nothing was changed.",
            "Check that the disk is connected, then start the program again.",
        ),
        "store_exists": Wording(
            "This laptop is set up already.", "Nothing was changed.", "Sign in instead."
        ),
        "wrong_key": Wording(
            "The keys on this laptop do not belong to its store.",
            "Nothing in the store was changed.",
            "Tell your supervisor: somebody has copied or replaced a file.",
        ),
        "store_is_newer": Wording(
            "A newer version of the program has worked with this store.",
            "Nothing was changed.",
            "Install the newer version, then sign in again.",
        ),
        "store_in_use": Wording(
            "The program is open already.",
            _SAFE,
            "Go to its other window, or close that one first.",
        ),
        "store_damaged": Wording(
            "The store cannot be read: the file is damaged.",
            "What was sent is safe at the registry, and copies may be on the backup card.",
            "Stop working on this laptop and give it to your supervisor.",
        ),
        "disk_full": Wording(
            "The disk is full. The last answer was not saved.",
            "All answers before it are saved.",
            "Make room on the disk, then enter the last answer again.",
        ),
        "store_read_only": Wording(
            "The program may not write its store.",
            "Nothing was changed.",
            "Sign in to the computer with the field account, or tell IT.",
        ),
        "disk_fault": Wording(
            "The disk did not take the last answer.",
            "All answers before it are saved.",
            "Check that the disk is connected, then enter the last answer again.",
        ),
        "store_locked": Wording(
            "The program was locked before this could be done.",
            _SAFE,
            "Sign in, and do it again.",
        ),
        "not_in_this_state": Wording(
            "This interview has moved on in the meantime.",
            _SAFE,
            "Go back to the list and open it again.",
        ),
        "household_listed_already": Wording(
            "Household {household} is in the list already.",
            "Nothing was changed.",
            "Open it from the list, or correct the number.",
        ),
        "slip_contact_missing": Wording(
            "A slip cannot be printed: nobody has entered the data protection officer's address.",
            "Nothing was printed.",
            "Ask IT to enter it in the settings of this laptop, as data_contact.",
        ),
        "card_not_printed": Wording(
            "The key card could not be printed: {where} did not take it.",
            "",
            "Check the printer or the folder, or save the card as a file and print it later.",
        ),
        "slip_not_printed": Wording(
            "The slip could not be printed: {where} did not take it.",
            "The interview is not touched by it.",
            "Check the printer or the folder, or save the slip as a file and print it later.",
        ),
        "not_practice": Wording(
            "There is no practice laptop in {path}.",
            "Nothing was deleted.",
            "Start practice first, or look for its folder.",
        ),
        "practice_never_sends": Wording(
            "What is practised stays on this laptop.",
            "Nothing was sent.",
            "Sign in to real work to send.",
        ),
        "structure_number_wrong": Wording(
            "A building's number has 1 to 4 digits and at most one letter, such as 114 or 114A.",
            "Nothing was added.",
            "Correct the number.",
        ),
        "block_code_wrong": Wording(
            "A block's code has exactly 9 digits.",
            "Nothing was added.",
            "Correct the code; it stands on the block map.",
        ),
        "call_back_passed": Wording(
            "This time has passed already.",
            "Nothing was recorded.",
            "Enter a day and a time that are still to come.",
        ),
        "another_person_needed": Wording(
            "This person was refused at this household.",
            "Nothing was changed.",
            "Choose somebody else.",
        ),
        "reason_needed": Wording(
            "The enumerator needs to know why.", "Nothing was changed.", "Write what is to be done."
        ),
        "sighting_needed": Wording(
            "This household was drawn: a supervisor goes there before it is closed.",
            "Nothing was changed.",
            "Go there, or send somebody you trust, then say that it was seen.",
        ),
        "own_household": Wording(
            "You reported this household yourself.",
            "Nothing was changed.",
            "Another supervisor has to close it.",
        ),
        "asker_needed": Wording(
            "The name of who asks is missing.",
            "Nothing was recorded.",
            "Write who asks, so that headquarters can answer.",
        ),
        "request_waits": Wording(
            "The erasure of this household was asked for already: {reference}.",
            "Nothing was recorded twice.",
            "Open that request; it still waits for a decision.",
        ),
        "own_request": Wording(
            "You took this request yourself.",
            "Nothing was changed.",
            "Another supervisor has to decide on it.",
        ),
        # people and keys
        "auth": Wording("You could not be signed in.", _SAFE, _SUPERVISOR),
        "wrong_passphrase": Wording(
            "The passphrase is not right.",
            "{tries_left} tries are left.",
            "Check the keyboard's language and the capitals key, and try again in {wait_seconds} s.",
        ),
        "slot_waiting": Wording(
            "The last try was a moment ago.",
            "This one does not count.",
            "Try again in {seconds} s.",
        ),
        "slot_closed": Wording(
            "There were too many wrong tries.",
            _SAFE,
            "Ask your supervisor for a new passphrase.",
        ),
        "passphrase_too_short": Wording(
            "The passphrase is too short.",
            "",
            "Use at least {minimum} characters. Several words are easy to remember.",
        ),
        "passphrase_too_easy": Wording(
            "Everybody would try this passphrase first.",
            "",
            "Use several words that belong together only for you.",
        ),
        "passphrase_same": Wording(
            "This is the passphrase that you have now.",
            "Nothing was changed.",
            "Choose another one.",
        ),
        "slots_not_written": Wording(
            "The passphrase could not be kept: the disk is full or cannot be written.",
            "Nothing was changed; the passphrase from before still opens.",
            "Make room on the disk, then do it again.",
        ),
        "own_slot": Wording(
            "You cannot do this with yourself.",
            "Nothing was changed.",
            "Change your passphrase in the settings; for the rest ask another supervisor.",
        ),
        "certificate_awaited": Wording(
            "Your keys have no certificate yet.",
            "You can interview, and every answer is saved. Finished interviews, visits and decisions need it.",
            "Ask your supervisor to have your keys certified.",
        ),
        "no_keyring": Wording(
            "This computer has no key ring that the program may use.",
            "Nothing was changed.",
            "Go on with a long passphrase, or tell IT.",
        ),
        "device_secret_missing": Wording(
            "This account of the computer does not hold your key.",
            _SAFE,
            "Sign in to the computer with the field account, or ask your supervisor.",
        ),
        "slots_damaged": Wording(
            "The file with the keys of this laptop cannot be read.",
            "The answers in the store were not touched.",
            "Give the laptop to IT: they hold a recovery key.",
        ),
        "nobody_known": Wording(
            "Nobody with the staff number {person} works on this laptop.",
            "",
            "Check the number, or ask your supervisor to add the person.",
        ),
        "person_known": Wording(
            "The staff number {person} is on this laptop already.",
            "Nothing was changed.",
            "Check the number.",
        ),
        "supervisor_only": Wording(
            "Only a supervisor may do this.", "Nothing was changed.", "Ask your supervisor."
        ),
        "recovery_refused": Wording(
            "This recovery key does not fit this laptop.",
            "Nothing was changed.",
            "Check that it is the key of this district.",
        ),
        # review
        "own_interview": Wording(
            "You made this interview yourself.",
            "Nothing was changed.",
            "Another supervisor has to decide on it.",
        ),
        # forms
        "form": Wording("The questionnaire could not take this.", _SAFE, _SUPERVISOR),
        "form_invalid": Wording(
            "This questionnaire cannot be used: it has mistakes in it.",
            "Nothing was changed.",
            "Give the list of mistakes to whoever made the questionnaire.",
        ),
        "answer_not_accepted": Wording(
            "This answer does not fit the question.",
            "The answer before it stands.",
            "Enter it again.",
        ),
        "not_finished": Wording(
            "The interview is not finished yet.",
            _SAFE,
            "Go through the open questions, then finish it.",
        ),
    }
    | {
        code: Wording(*parts)
        for said in (LAPTOP, SYNC, BACKUPS, RECOVERY, ENROLMENT)
        for code, parts in said.items()
    }
)

_FOREIGN: Mapping[str, str] = MappingProxyType(
    {
        "FormError": "form",
        "FormInvalid": "form_invalid",
        "AnswerNotAccepted": "answer_not_accepted",
        "NotFinished": "not_finished",
        "SyncError": "sync",
        "InvitationInvalid": "invitation_invalid",
        "EnrolmentRefused": "enrolment_refused",
        "CodeRefused": "code_refused",
        "CodeUsed": "code_used",
        "CodeExpired": "code_expired",
        "OtherPersonInvited": "other_person_invited",
        "AnswerForAnother": "answer_for_another",
        "RootNotTrusted": "root_not_trusted",
        "AuthorityRefused": "authority_refused",
        "NotInForceToday": "not_in_force_today",
        "RegistryUnreachable": "registry_unreachable",
        "RegistryNotTrusted": "registry_not_trusted",
        "RegistryAnswersNonsense": "registry_answers_nonsense",
        "NetworkAsksToSignIn": "network_asks_to_sign_in",
        "RequestNotSigned": "request_not_signed",
        "BatchRefused": "batch_refused",
        "BatchDamaged": "batch_damaged",
        "AttachmentRefused": "attachment_refused",
        "SubmissionKeyRefused": "submission_key_refused",
        "ReceiptRefused": "receipt_refused",
        "SyncCancelled": "sync_cancelled",
        "WrongRealm": "wrong_realm",
        "CertificateRefused": "certificate_refused",
        "TrustListRefused": "trust_list_refused",
        "PublishedRefused": "published_refused",
        "TooLarge": "too_large",
        "Malformed": "malformed",
        "ProtocolUnknown": "protocol_unknown",
        "SignatureInvalid": "signature_invalid",
        "CannotOpen": "cannot_open",
        "RecoveryFileDamaged": "recovery_file_damaged",
        "SharePassphraseWrong": "share_passphrase_wrong",
        "ShareTwice": "share_twice",
        "ShareAlone": "share_alone",
        "SharesDiffer": "shares_differ",
    }
)
"""Codes of errors that forms and sync raise; they know nothing of wording."""

_FOREIGN_BASES = (forms_errors.FormError, sync_errors.SyncError)


def code_of(error: BaseException) -> str:
    """The stable code of an error; what is not a fault of the world is ``unexpected``."""
    if isinstance(error, EnumeratorError):
        return error.code if error.code in CATALOGUE else UNEXPECTED
    if isinstance(error, _FOREIGN_BASES):
        names = (kind.__name__ for kind in type(error).__mro__)
        return next((_FOREIGN[name] for name in names if name in _FOREIGN), UNEXPECTED)
    return UNEXPECTED


def fields_of(error: BaseException) -> dict[str, Any]:
    """What a template may name: the error's public attributes."""
    if isinstance(error, EnumeratorError):
        return dict(error.fields)
    if isinstance(error, _FOREIGN_BASES):
        return {k: v for k, v in vars(error).items() if isinstance(v, str | int)}
    return {}


def message_for(error: BaseException) -> Message:
    """English for ``error``; anything unknown is a fault of ours and says so."""
    code = code_of(error)
    return CATALOGUE[code].filled(code, fields_of(error))
