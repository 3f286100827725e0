"""How somebody stands and what becomes of her work, in words: for the list of people and for what is asked of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from enumerator.auth.staff import Leaving, Member, Unsent
from enumerator.store.people import PersonRole
from enumerator.ui.bidi import isolate, ltr

translate = QCoreApplication.translate
_NAMED = 6  # households; the rest is counted


def role_words(role: PersonRole) -> str:
    if role is PersonRole.SUPERVISOR:
        return translate("People", "supervisor")
    return translate("People", "enumerator")


def standing_words(member: Member) -> str:
    """What stands in somebody's way, or that nothing does."""
    parts = []
    if member.closed:
        parts.append(translate("People", "Closed after 10 wrong tries: give a new passphrase"))
    elif member.given:
        parts.append(translate("People", "Still has the passphrase that was given"))
    if not member.certified:
        parts.append(translate("People", "Waits for a certificate"))
    return " · ".join(parts) or translate("People", "Works here")


def weaker_words(members: Sequence[Member]) -> str:
    """For whom a long passphrase is all that protects the answers; empty where everybody has the key ring's help."""
    weak = [one.name for one in members if not one.keyring]
    if not weak:
        return ""
    if len(weak) == len(members):
        return translate(
            "People",
            "Weaker protection: the key ring does not help here, only long passphrases protect the answers. Tell IT.",
        )
    named = ", ".join(isolate(name) for name in weak[:_NAMED])
    words = translate(
        "People",
        "Weaker protection: only long passphrases protect the answers here, until these choose new ones: {names}",
    )
    return words.format(names=f"{named} …" if len(weak) > _NAMED else named)


def leaving_words(why: Leaving) -> str:
    return {
        Leaving.LEFT: translate("People", "Left the work, or went to another team"),
        Leaving.MISTAKE: translate("People", "Was entered by mistake"),
        Leaving.SUSPECTED: translate(
            "People", "Others may know the passphrase or have a copy: the store gets a new key"
        ),
    }[why]


def unsent_words(unsent: Unsent) -> str:
    """What of her work the registry has not got; empty where it has all."""
    parts = []
    if unsent.begun:
        parts.append(
            translate("People", "Begun, and nobody else can go on with them: {households}.").format(
                households=_household_words(unsent.begun)
            )
        )
    if unsent.finished:
        parts.append(
            translate("People", "Finished, and not sent yet: {households}.").format(
                households=_household_words(unsent.finished)
            )
        )
    if unsent.listed:
        parts.append(
            translate("People", "On the list and not begun: {count}.").format(
                count=ltr(unsent.listed)
            )
        )
    return " ".join(parts)


def remove_words(name: str, unsent: Unsent) -> str:
    """What is asked before somebody is removed."""
    asked = translate(
        "People",
        "Why does {name} work here no more? What was done stays; only who is added anew is let in again.",
    ).format(name=isolate(name))
    return f"{asked} {unsent_words(unsent)}".strip()


def _household_words(households: Sequence[str]) -> str:
    words = " · ".join(ltr(one) for one in households[:_NAMED])
    more = len(households) - _NAMED
    if more > 0:
        words = translate("People", "{households} and {count} more").format(
            households=words, count=ltr(more)
        )
    return words
