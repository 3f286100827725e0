"""What commands ask, and what they say when it was done: one sentence by code, for people at a terminal."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAID: Final[Mapping[str, str]] = MappingProxyType(
    {
        # asked
        "ask_passphrase": "Passphrase of {person}: ",
        "ask_passphrase_there": "Passphrase of {person} there: ",
        "ask_new": "New passphrase of {person}: ",
        "ask_again": "The same again, {person}: ",
        # everywhere
        "no_passphrase": "No passphrase was given. Nothing was changed.",
        "file_absent": "{file} is not there.",
        "file_barred": "{file} may not be read or written by this account.",
        "file_no_room": "There is no room left for {file}.",
        "file_is_folder": "{file} is a folder.",
        "file_failed": "{file}: the system says: {what}",
        "opens_to_other_key": "This laptop opens to recovery key {key} now, and no more to the one before.",
        # backup and restore
        "backup_whole": "{place}: {files} files, {size} kB, {entries} log entries; whole.",
        "backup_opens": "It opens with a passphrase of this laptop in this account, or with the recovery key.",
        "backup_holds": "{at} UTC, {files} files, {entries} log entries.",
        "whole_again": "This laptop is as it was on {at} UTC ({entries} log entries).",
        "put_aside": "What it was until now lies whole in {place}.",
        "came_added": "{household}: added",
        "came_continued": "{household}: went on from what was here",
        "came_here": "{household}: here already",
        "came_beside": "{household}: tells another story; kept beside what is here",
        "came_erased": "{household}: was erased here, and stays so",
        "came_at_registry": "{household}: the registry has it",
        "files_missing": "Of its files, {count} are missing.",
        "looked_only": "Nothing was changed. It would be:",
        "counted": "Households: {added} added, {continued} gone on with, {here} here already, {beside} kept beside,"
        " {erased} erased here, {at_registry} at the registry. Envelopes: {envelopes}.",
        "no_index": "The list of files is missing or not signed by a laptop of this registry.",
        "damage_missing": "Files that are missing: {count}.",
        "damage_changed": "Files that have changed since they were written, and were not taken: {count}.",
        "damage_unknown": "Files that were signed by somebody unknown to this registry, and were not taken: {count}.",
        "damage_revoked": "Files that were signed by a laptop that IT has revoked, and were not taken: {count}.",
        "damage_locked": "Files that are sealed for others: {count}. Bring two officers' shares.",
        # a backup that is looked through
        "verified_files": "{files} files of {at} UTC are as they were written.",
        "not_opened": "It was not opened: name --person or --share for that.",
        "verified_log": "Log entries: {entries}. Faults: {faults}.",
        "fault_file": "The store's file: {what}",
        "fault_log": "The log: {what}",
        "fault_interview": "Interview {what}",
        # the doctor
        "stopped": "Stopped. Nothing was changed.",
        "sign_good": "ok",
        "sign_care": "CARE",
        "sign_bad": "BAD",
        # the list of places
        "in_file": "{file}: {what}",
        "in_line": "{file}, line {line}: {what}",
        "in_column": "{file}, column {column}: {what}",
        "in_cell": "{file}, line {line}, column {column}: {what}",
        "of_level": "{count} of level {level}",
        "edition_written": "{file}: edition {edition}, {counts}",
        "edition_in_force": "edition {edition} is in force: {counts}",
        "places_new": "new: {ids}",
        "places_closed": "closed: {ids}",
        "places_renamed": "renamed: {ids}",
        "places_moved": "moved to another parent: {ids}",
        "place_too_large": "the file is larger than 32 MB",
        "place_not_utf8": 'this line is not UTF-8; save the file as "CSV UTF-8"',
        "place_not_csv": "this line cannot be read as comma-separated values",
        "place_empty": "there is no line below the heads",
        "place_too_many": "there are more lines than {found}",
        "place_column_missing": "this column is missing",
        "place_level": "a level is small letters, digits and _, such as tehsil; not {shown}",
        "place_id": "an id is 1 to 32 letters, digits, dots or dashes; not {shown}",
        "place_name_missing": "a name is missing",
        "place_hidden_sign": "the name holds a sign that cannot be seen: {shown}",
        "place_not_urdu": "the Urdu name has no Urdu letter: {shown}",
        "place_date": "a day is written 2026-11-24, or left empty; not {shown}",
        "place_ends_before": "it ends before it begins: {shown}",
        "place_other_level": "unit {found} stands on another level above",
        "place_twice": "unit {found} has another line for the same days",
        "place_parent_missing": "unit {found} is below the highest level and names no parent",
        "place_parent_unknown": "no unit has the id {found}",
        "place_parent_below": "unit {found} is not on a level above; the file begins with the highest level",
        "place_parent_gone": "unit {found} is not there on all days of this line",
        "place_id_gone": "unit {found} of the edition before is missing; close it with valid_to instead",
        "place_id_reused": "unit {found} was on another level in the edition before",
        # the recovery key
        "names_needed": "Three different names are needed. Nothing was made.",
        "is_there_already": "{file} is there already. Nothing was made.",
        "key_made": "Recovery key {key} was made. Its private half is in no file but these:",
        "file_of": "{file}: {whose}",
        "public_file": "{file}: for the registry's trust list and for new laptops; it opens nothing",
        "give_shares": "Give each officer her own file, on a stick of her own, and keep none here.",
        "share_good": "{file}: {whose} of recovery key {key}. It is whole and opens.",
        "share_shown": "{whose} of recovery key {key}",
        "key_shown": "Recovery key {key}",
        "key_made_for": "Made on {day} for {officers}",
        "key_public": "Public half: {public}",
        "whole_key_of": "the whole key, kept by {name}",
        "share_of": "share {number} of {all}, of {name}",
        # enrolment
        "keys_certified": "The keys of {person} are certified.",
        "set_up": "Laptop {device} is set up; {person} can sign in.",
        "root_named": "The answer names the root {code}. If the supervisor's laptop shows the same,"
        " give it with --root.",
        "permission": "Permission until {day}.",
        "permission_left": "Permission until {day}; {left} more requests.",
        "forgotten": "No request waits here any more.",
        "waits": "It waits for its answer.",
        "nobody_yet": "Nobody has set this laptop up, and no request waits.",
        "request_of": "Request {request}: laptop {device}, {role} {person} {name}, {realm}",
        # whom a laptop believes
        "registry_of": "{registry} ({realm}), root {root}",
        "version_of": "Version {version}, of {day}, until {last}",
        "list_over": "The list is over: nobody new is let in until a newer one is here. Interviews go on.",
        "other_key_unknown": "This laptop still opens to the recovery key that it has: "
        "whether there is another one is seen when the newer list is here.",
        "newer_seen": "The key ring has seen a newer list: this store is an older copy.",
        "signs_receipts": "Signs receipts: {id}, {name}, until {day}",
        "lets_in": "Lets in {roles}: {id}, {name}, until {day}",
        "revoked": "Certificates that are revoked: {count}.",
        "in_force": "Version {version} is in force.",
        "in_force_before": "Version {version} is in force, as before.",
    }
)


def sentences() -> tuple[str, ...]:
    """All of them, for translators."""
    return tuple(SAID.values())
