"""``enumerator doctor``: whether an installation is sound, what is not, and a report for IT without anybody's data."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import enumerator
from enumerator.auth.accounts import Accounts
from enumerator.auth.chain_head import HeadInRing
from enumerator.auth.keyrings import Keyring, system_keyring
from enumerator.auth.session import Unlocked
from enumerator.auth.slots_file import read_slots
from enumerator.cli.asking import Ask, asking, say, tell
from enumerator.cli.refusing import words_of_file
from enumerator.cli.speaking import phrase
from enumerator.cli.tongue import spoken, tongue
from enumerator.config import Folders, Settings, folders, read_settings, write_whole
from enumerator.errors import (
    EnumeratorError,
    NobodyKnown,
    NoKeyring,
    SettingsInvalid,
    StoreDamaged,
    StoreError,
)
from enumerator.fieldwork.diagnostics import diagnose
from enumerator.fieldwork.doctor import Examined
from enumerator.fieldwork.doctor_cards import look_at_media, look_into_media
from enumerator.fieldwork.doctor_inside import Progress, look_inside
from enumerator.fieldwork.doctor_outside import look_at_shut_store, look_outside
from enumerator.fieldwork.doctor_words import wording_of
from enumerator.fieldwork.mirror_content import Copyist
from enumerator.fieldwork.readiness import Check, Outcome, StoreSeen, Verdict, judged
from enumerator.store import Clock
from enumerator.store.events import Head
from enumerator.wording import CATALOGUE, Message, code_of, fields_of
from sync.errors import SyncError
from sync.keys import read_certificate

_ORDER = (Check.CLOCK, Check.DISK, Check.STORE, *Examined)
STOPPED = 130  # as a shell tells of Ctrl+C


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring] = system_keyring,
    ask: Ask | None = None,
    clock: Clock | None = None,
) -> int:
    """0: sound. 1: something is bad, or it could not be looked at. Ctrl+C stops it at any moment."""
    asked = _parser().parse_args(given)
    here = place or folders()
    settings = _settings(here)
    language = tongue(asked.language, settings.language)
    examination = _Examination(here, keyring, clock or Clock(), settings.mirrors)
    let_in = True
    try:
        if asked.person:
            question = ask or asking(from_stdin=asked.passphrase_stdin)
            let_in = _let_in(examination, asked.person, question, language)
        examination.run(nothing if asked.quiet or not _watched() else _progress)
        if asked.bundle:
            _write_bundle(asked.bundle, examination, settings)
    except EnumeratorError as error:
        tell(_refusal(error, language))
        return 1
    except OSError as error:
        tell(words_of_file(error, language))
        return 1
    except EOFError:
        tell(phrase("no_passphrase", language))
        return 1
    except KeyboardInterrupt:
        tell("\n" + phrase("stopped", language))
        return STOPPED
    finally:
        examination.close()
    found = examination.found()
    say(_as_json(found) if asked.json else _as_text(found, language))
    return int(not let_in or any(one.verdict is Verdict.BAD for one in found))


def _let_in(examination: "_Examination", person: str, ask: Ask, language: str) -> bool:
    """Whether she got in. What keeps her out is told, and often seen from outside: that is looked at all the same."""
    try:
        examination.sign_in(person, ask, language)
    except EnumeratorError as error:
        tell(_refusal(error, language))
        return False
    return True


def _refusal(error: EnumeratorError, language: str) -> str:
    return str(spoken(CATALOGUE[code_of(error)], code_of(error), fields_of(error), language))


def nothing(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


class _Examination:
    """One look at an installation, inside too when somebody has signed in."""

    def __init__(
        self, place: Folders, ring: Callable[[], Keyring], clock: Clock, media: Sequence[Path]
    ) -> None:
        self.place, self._ring, self._clock, self._media = place, ring, clock, media
        self.unlocked: Unlocked | None = None
        self._known: Head | None = None
        self._found: dict[tuple[str, str], Outcome] = {}
        """By what was looked at, and which of several; looked at twice, the second counts."""

    def sign_in(self, person: str, ask: Ask, language: str) -> None:
        """Raises what Accounts.check and enter raise, but for a damaged store: that is a finding."""
        accounts = Accounts(self.place, self._keyring_or_none, clock=self._clock)
        if person not in {one.id for one in accounts.people()}:
            raise NobodyKnown(person)
        opened = accounts.check(person, ask(phrase("ask_passphrase", language, person=person)))
        self._known = HeadInRing(self._keyring_or_none(), opened.file.store).kept()
        try:
            self.unlocked = accounts.enter(opened)
        except StoreDamaged:
            self._keep(judged(StoreSeen(None, readable=False)))

    def run(self, progress: Progress) -> None:
        now = self._clock.now()
        for outcome in look_outside(self.place, self._ring, now=now):
            self._keep(outcome)
        for outcome in look_at_media(self._media):
            self._keep(outcome)
        if self.unlocked is None:
            if not any(check == Check.STORE for check, _ in self._found):
                self._keep(look_at_shut_store(self.place.store))
            return
        slots = read_slots(self.place.slots)
        for outcome in look_inside(
            self.unlocked.store,
            self.place,
            slots,
            now=now,
            known=self._known,
            trust=self.unlocked.trust,
            progress=progress,
        ):
            self._keep(outcome)
        for outcome in self._cards(self.unlocked, now, progress):
            self._keep(outcome)

    def found(self) -> tuple[Outcome, ...]:
        """In the order in which it is told."""
        return tuple(one for name in _ORDER for one in self._found.values() if one.check is name)

    def close(self) -> None:
        if self.unlocked is not None:
            with suppress(StoreError):  # a damaged store takes no entry; it is shut all the same
                self.unlocked.lock()

    def _keep(self, outcome: Outcome) -> None:
        self._found[outcome.check, outcome.values.get("place", "")] = outcome

    def _cards(self, unlocked: Unlocked, now: datetime, progress: Progress) -> Iterable[Outcome]:
        """Against the store; a laptop that has no certificate or no trust list yet writes none."""
        try:
            device, trust = read_certificate(unlocked.device_certificate), unlocked.trust.kept()
        except (SyncError, StoreError):
            return ()
        copyist = Copyist(device, unlocked.device_signing, ())
        return look_into_media(
            unlocked.store, self._media, copyist, trust, now=now, progress=progress
        )

    def _keyring_or_none(self) -> Keyring | None:
        try:
            return self._ring()
        except NoKeyring:
            return None


def _write_bundle(path: Path, examination: _Examination, settings: Settings) -> None:
    store = examination.unlocked.store if examination.unlocked is not None else None
    report = diagnose(store, examination.place, settings, {}, examination.found())
    write_whole(path, report.bundle())


def _settings(place: Folders) -> Settings:
    try:
        return read_settings(place.settings)
    except SettingsInvalid:  # a finding
        return Settings()


def _words(outcome: Outcome, language: str) -> Message:
    return spoken(wording_of(outcome), outcome.code, dict(outcome.values), language)


def _as_text(found: Iterable[Outcome], language: str) -> str:
    """A block for each: how it stands and what it is; below, what is safe and what to do."""
    lines: list[str] = []
    for outcome in found:
        message = _words(outcome, language)
        sign = phrase(f"sign_{outcome.verdict}", language)
        lines.append(f"{sign:<5} {outcome.check:<9} {message.what}")
        lines += [f"{'':<15} {part}" for part in (message.safe, message.do) if part]
    return "\n".join(lines)


def _as_json(found: Iterable[Outcome]) -> str:
    findings = [
        {"check": one.check, "code": one.code, "verdict": one.verdict, "values": dict(one.values)}
        | {
            language: {"what": said.what, "safe": said.safe, "do": said.do}
            for language in ("en", "ur")
            if (said := _words(one, language))
        }
        for one in found
    ]
    sound = all(one["verdict"] is not Verdict.BAD for one in findings)
    whole = {
        "program": enumerator.__version__,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return json.dumps({**whole, "sound": sound, "findings": findings}, ensure_ascii=False, indent=2)


def _watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _progress(what: str, done: int, of: int) -> None:
    if not done or done == of or not done % 50:
        numbers = f" {done}/{of}" if of else f" {done}" if done else " …"
        sys.stderr.write(f"\r\x1b[K{what}{numbers}")
        sys.stderr.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator doctor",
        description="Look at an installation: files, key ring, disk; with a passphrase also the store.",
    )
    parser.add_argument("--person", metavar="STAFF_ID", default="", help="who signs in")
    parser.add_argument("--passphrase-stdin", action="store_true", help="read it from there")
    parser.add_argument("--json", action="store_true", help="for other programs")
    parser.add_argument("--bundle", type=Path, metavar="FILE.zip", help="a report for IT")
    parser.add_argument("--language", choices=("en", "ur"), default="")
    parser.add_argument("--quiet", action="store_true", help="tell nothing on the way")
    return parser
