"""The words for what the doctor found: what it is, what is safe, what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from enumerator.fieldwork import readiness_words
from enumerator.fieldwork.readiness import Outcome
from enumerator.wording import Message, Wording

_KEEP = "Nothing was changed."
_TELL_IT = "Do not work on this laptop until IT has looked at it."

CATALOGUE: Mapping[str, Wording] = MappingProxyType(
    {
        "log_good": Wording("The log is whole: {entries} entries, each bound to the one before.", "", ""),
        "log_broken": Wording(
            "The log is not whole: {faults} of {entries} entries do not hold, the first is number {first}.",
            "The answers are still there; what was sent is safe at the registry.",
            "Keep the file as it is, and find out with IT who changed it. Salvage tells what is missing.",
        ),
        "log_salvaged": Wording(
            "The log has gaps at {told} entries, which a salvage told of.",
            "What was saved then is whole.",
            "",
        ),
        "log_went_back": Wording(
            "The store is an older copy: its log ended at entry {found}, and entry {known} was there already.",
            "What was sent is safe at the registry.",
            "If IT has put a copy back, all is well. If not, find out who did.",
        ),
        "tables_good": Wording(
            "The answers of {interviews} interviews are those of the log.", "", ""
        ),
        "tables_differ": Wording(
            "In {count} interviews the answers are not those of the log: {named}",
            "The log has what was said.",
            "Do not finish or approve these; give the laptop to IT.",
        ),
        "ring_holds": Wording("The key ring holds this laptop's secret ({kind}).", "", ""),
        "ring_unused": Wording(
            "There is a key ring ({kind}), but people sign in without it.",
            "Long passphrases alone protect the store.",
            "Let everybody change the passphrase: the new slots use the ring.",
        ),
        "ring_some": Wording(
            "The key ring holds this laptop's secret ({kind}), but {count} sign in without it: {named}",
            "Their long passphrases alone protect the store.",
            "Let them change the passphrase: the new slots use the ring.",
        ),
        "ring_untold": Wording(
            "There is a key ring ({kind}). Whether people sign in with it, only the file with the keys would tell.",
            _KEEP,
            "Look at the file with the keys first.",
        ),
        "ring_without": Wording(
            "This account has no key ring that the program may use.",
            "Long passphrases alone protect the store.",
            "If the computer can have one, ask IT to set it up.",
        ),
        "ring_emptied": Wording(
            "The key ring ({kind}) no longer holds this laptop's secret: nobody can sign in.",
            "The answers in the store were not touched.",
            "Sign in to the computer with the field account. If it was that one, use the recovery key.",
        ),
        "ring_locked": Wording(
            "The key ring is locked: nobody can sign in.",
            "The answers in the store were not touched.",
            "Unlock it: sign out of the computer and in again with the password.",
        ),
        "ring_silent": Wording(
            "The key ring does not answer: nobody can sign in.",
            "The answers in the store were not touched.",
            "Restart the computer. If it stays so, use the recovery key.",
        ),
        "ring_none": Wording(
            "There is no key ring, and people sign in with one: nobody can sign in.",
            "The answers in the store were not touched.",
            "Sign in to the computer with the field account, or start its key ring service.",
        ),
        "slots_good": Wording("{people} people can sign in.", "", ""),
        "slots_missing": Wording(
            "The file with the keys of this laptop is not there.",
            "The answers in the store were not touched, but nobody can open it.",
            "Put slots.json back from a backup, or use the recovery key.",
        ),
        "slots_damaged": Wording(
            "The file with the keys of this laptop cannot be read.",
            "The answers in the store were not touched.",
            "Put slots.json back from a backup, or use the recovery key.",
        ),
        "slots_other": Wording(
            "The file with the keys does not belong to this store: device, realm or recovery key differ.",
            _KEEP,
            "Find out who changed it. " + _TELL_IT,
        ),
        "slots_unknown": Wording(
            "{count} people can sign in whom the store does not know so: {named}",
            _KEEP,
            "Somebody may have changed the file with the keys. " + _TELL_IT,
        ),
        "slots_lacking": Wording(
            "{count} people of this laptop cannot sign in: {named}",
            "What they did is kept.",
            "If they still work here, a supervisor resets their passphrase.",
        ),
        "slots_no_recovery": Wording(
            "There is no recovery slot: when everybody has forgotten the passphrase, nobody can open the store.",
            "What was sent is safe at the registry.",
            "Set the laptop up with a recovery key next time, and send often until then.",
        ),
        "forms_good": Wording("{packs} questionnaires are whole.", "", ""),
        "forms_damaged": Wording(
            "{count} questionnaires are damaged: {named}",
            "The answers are kept.",
            "Bring the form pack onto this laptop again.",
        ),
        "forms_missing": Wording(
            "{count} questionnaires that interviews need are not here: {named}",
            "The answers are kept; these interviews cannot be opened.",
            "Bring the form pack onto this laptop.",
        ),
        "files_good": Wording("{count} envelopes and files are whole.", "", ""),
        "files_changed": Wording(
            "{count} sealed files are not as they were sealed: {named}",
            "The registry takes nothing that was changed.",
            "Keep them, and tell IT. A file of the outbox that the store still has is written again when sent.",
        ),
        "files_missing": Wording(
            "{count} files that the store names are missing: {named}",
            "The interviews that they belong to are kept.",
            "Bring a batch's file back from a card or a backup; a lost photo is taken again.",
        ),
        "files_stray": Wording(
            "{count} files in the outbox are unknown to the store: {named}",
            "They hold nothing readable.",
            "They may be of an earlier store. IT may take them away.",
        ),
        "outbox_empty": Wording("Nothing waits to be sent.", "", ""),
        "outbox_waiting": Wording("{count} things wait to be sent, for {days} days at most.", "", ""),
        "outbox_long": Wording(
            "{count} things wait to be sent, the oldest for {days} days.",
            "They are kept on this laptop, and only there.",
            "Sync soon, or carry a batch on a stick.",
        ),
        "card_none": Wording(
            "No card or stick is configured for copies.",
            "What is not sent yet lies on this laptop alone.",
            "IT names one in the settings: mirrors.",
        ),
        "card_never": Wording(
            "The card {place} is not here, and never was. Files that wait for it: {waiting}.",
            "They are kept on this laptop, and only there.",
            "Put it in while the program is open, or let IT correct the settings.",
        ),
        "card_away": Wording(
            "The card {place} is not here; it was {days} days ago. Files that wait for it: {waiting}.",
            "They are kept on this laptop.",
            "Put it in while the program is open.",
        ),
        "card_failing": Wording(
            "The card {place} is there, but cannot be read.",
            "The store was not touched.",
            "Pull it out and put it in again. If it stays so, use another card, and keep this one.",
        ),
        "card_changed": Wording(
            "On the card {place}, {count} files are not as this laptop wrote them.",
            "The store has its own; nothing that was changed is ever taken back.",
            "The card may be failing, or somebody has changed it. Use another one, and give this one to IT.",
        ),
        "card_strange": Wording(
            "The list of files on the card {place} is missing, or was not signed by this laptop.",
            "The store was not touched.",
            "Somebody may have changed the card. Put it in while the program is open: a new list is written. Tell IT.",
        ),
        "card_read_only": Wording(
            "The card {place} cannot be written on. Files that wait for it: {waiting}.",
            "They are kept on this laptop.",
            "Look at the switch on its side. If it is open, use another card.",
        ),
        "card_full": Wording(
            "The card {place} is full: {megabytes} MB are free. Files that wait for it: {waiting}.",
            "They are kept on this laptop.",
            "Take files away that are not ours, or use a larger card.",
        ),
        "card_put_back": Wording(
            "The card {place} is not as this laptop left it: its list of files is another one.",
            "The store was not touched.",
            "Put it in while the program is open: it is brought up to date. If nobody has put a copy back, tell IT.",
        ),
        "card_blank": Wording(
            "On the card {place} lies nothing of this laptop. Files that wait for it: {waiting}.",
            "They are kept on this laptop.",
            "Put it in while the program is open.",
        ),
        "card_missing": Wording(
            "On the card {place}, {count} files that lay there are missing.",
            "The store has them.",
            "Put it in while the program is open: they are written again. Find out who took them away.",
        ),
        "card_behind": Wording(
            "The card {place} has {envelopes} of {of} envelopes. Files that wait for it: {waiting}.",
            "They are kept on this laptop.",
            "Put it in while the program is open.",
        ),
        "card_low": Wording(
            "The card {place} is whole and up to date, but only {megabytes} MB are free.",
            "{files} files are on it, {envelopes} of {of} envelopes among them.",
            "Use a larger card soon.",
        ),
        "card_there": Wording(
            "The card {place} is there and can be written on; {megabytes} MB are free.", "", ""
        ),
        "card_good": Wording(
            "The card {place} is whole and up to date; {megabytes} MB are free.",
            "{files} files are on it, {envelopes} of {of} envelopes among them.",
            "",
        ),
        "place_good": Wording("No cloud client keeps a copy of the store's folder, as far as names tell.", "", ""),
        "place_synced": Wording(
            "The store lies in a folder that {service} copies.",
            "It is encrypted. But a copy in the middle of a change may damage it, and copies leave the country.",
            "Take the folder out of what {service} copies.",
        ),
        "folder_closed": Wording("Only this account may read the folder.", "", ""),
        "folder_open": Wording(
            "Other accounts of this computer may read or change {named}.",
            "The store itself is encrypted.",
            "Start the program once: it closes its folders. Or take the rights away by hand.",
        ),
        "trust_good": Wording("The trust list, version {version}, counts until {ends}.", "", ""),
        "trust_soon": Wording(
            "The trust list, version {version}, counts only until {ends}.",
            "Interviews go on after that; nobody new can be enrolled.",
            "Sync, or bring the newest trust list.",
        ),
        "trust_over": Wording(
            "The trust list, version {version}, counted until {ends}.",
            "Interviews go on; nobody new can be enrolled.",
            "Sync, or bring the newest trust list.",
        ),
        "trust_older": Wording(
            "The trust list is an older one: version {version}, and the key ring has seen version {known}.",
            "Interviews go on; nobody new can be let in.",
            "Bring the newest trust list. If IT has not put a copy of the store back, find out who did.",
        ),
        "trust_unwatched": Wording(
            "The trust list, version {version}, counts until {ends}; no key ring remembers its number.",
            "An older copy of the store is not noticed here, only by the registry when something is sent.",
            "",
        ),
        "trust_none": Wording(
            "There is no trust list that holds.",
            "Answers can be saved, but nothing can be sealed or sent.",
            "Enrol this laptop, or bring the trust list.",
        ),
        "settings_good": Wording("The settings can be read.", "", ""),
        "settings_unreadable": Wording(
            "The settings file cannot be read.",
            "The answers are not touched by it.",
            "Correct settings.json, or remove it to go on with the usual settings.",
        ),
        "store_not_opened": Wording(
            "The store was not opened: without a passphrase only the files around it are looked at.",
            _KEEP,
            "Say whose passphrase is asked, with --person.",
        ),
        "store_missing": Wording(
            "There is no store here.", _KEEP, "Check the folder, or set the laptop up."
        ),
    }
)  # fmt: skip


def wording_of(outcome: Outcome) -> Wording:
    return CATALOGUE.get(outcome.code) or readiness_words.CATALOGUE[outcome.code]


def message_of(outcome: Outcome) -> Message:
    """The English words for an outcome of the doctor's or of the settings' check."""
    return wording_of(outcome).filled(outcome.code, dict(outcome.values))


def sentences() -> tuple[str, ...]:
    """Every sentence of the catalogue, once, in its order."""
    parts = (p for wording in CATALOGUE.values() for p in (wording.what, wording.safe, wording.do))
    return tuple(dict.fromkeys(part for part in parts if part))
