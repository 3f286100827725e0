"""Enrolling: a laptop that nobody has set up becomes one of the registry's, by line or by stick.

By line it is ``online``; by stick ``request``, a supervisor or an office that answers, and ``accept``, perhaps days
later. Until then the new keys lie in a slot of their own in the folder ``enrolling``, sealed under the passphrase.
Everything may be broken off and done again: the same request gets the same answer, and counts once.
"""

import secrets
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from enumerator.auth.accounts import Accounts, Opened
from enumerator.auth.keyrings import Keyring
from enumerator.auth.laptop import LaptopSecrets
from enumerator.auth.policy import check_allowed, check_ring
from enumerator.auth.session import Person, PublicKeys
from enumerator.auth.slots import KEY_BYTES, Cost, Keys, delay_after, unwrap, wrap
from enumerator.auth.slots_file import SlotsFile
from enumerator.auth.tries import MOST_TRIES, Tries
from enumerator.auth.waiting import WaitingFolder, WaitingRequest, on_disk
from enumerator.config import Folders, read_settings, write_settings, write_whole
from enumerator.errors import (
    DeviceSecretMissing,
    NothingWaits,
    SlotClosed,
    StoreExists,
    WrongPassphrase,
)
from enumerator.store import Clock, Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PersonRole
from enumerator.store.settings import REGISTRY_LINE, TRUST_LIST, TRUST_ROOT, SettingStore
from enumerator.store.wiping import wipe
from sync.enrolment.answer import Granted, introduction_in, read_answer
from sync.enrolment.introduction import Introduced, Introduction
from sync.enrolment.invitation import Invitation, naming
from sync.enrolment.request import EnrolmentRequest, make_request, read_request
from sync.errors import RootNotTrusted
from sync.keys import Certificate, SealingKey, SigningKey, TrustRoot
from sync.protocol import Realm, Role

__all__ = ["Enrolling", "Step", "WaitingRequest"]

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class Step(StrEnum):
    """How far an enrolment by line has come."""

    KEYS = "keys"  # keys are made and sealed
    ASKED = "asked"  # the registry was found, and is the one that was meant
    SENT = "sent"  # the request is on its way
    VERIFIED = "verified"  # the answer holds
    MADE = "made"  # the store is there


class Enrolling:
    """Sets a laptop up. Whoever calls may do so on any thread: the store is closed again when it returns."""

    def __init__(
        self,
        folders: Folders,
        keyring: Keyring | Callable[[], Keyring | None] | None,
        *,
        clock: Clock | None = None,
        cost: Cost | None = None,
    ) -> None:
        self._folders = folders
        self._find_keyring = keyring if callable(keyring) else lambda: keyring
        self._clock = clock or Clock()
        self._cost = cost or Cost()
        self._waiting = WaitingFolder(folders.home / "enrolling")
        find = lambda: self._keyring  # noqa: E731  asked for once, and late
        self.accounts = Accounts(folders, find, clock=self._clock, cost=self._cost)

    @cached_property
    def _keyring(self) -> Keyring | None:
        return self._find_keyring()

    def waiting(self) -> WaitingRequest | None:
        """The request that waits for its answer, also after the program was closed. Raises SlotsDamaged, Malformed."""
        if self.accounts.exist and self._waiting.there:  # broken off at the very end
            self.forget()
        return self._waiting.read()

    def forget(self) -> None:
        """Throw a waiting request away, with its keys: its answer will be of no use.

        The request goes first: one without its secret in the key ring would wait for ever, and let no other be made.
        """
        file = self._waiting.slots()
        self._waiting.clear()
        keyring = self._keyring
        if file is not None and keyring is not None:
            for slot in file.slots:
                Tries(self._waiting.slots_path, file, keyring).forget(slot)
            LaptopSecrets(keyring, file.store).forget()

    def check_ring(self, realm: Realm) -> None:
        """Raise KeyringRequired where no enrolment can succeed here: asked before anything is typed."""
        check_ring(self._folders, realm, with_keyring=self._keyring is not None)

    def online(
        self,
        invitation: Invitation,
        person: Person,
        passphrase: str,
        progress: Callable[[Step], None] = lambda _: None,
    ) -> Opened:
        """By line, with an invitation that has an address and a code. Then ``accounts.enter`` lets the person in.

        Done again after any interruption it goes on with the same request. The file of settings is another one
        afterwards: it names the registry. Raises StoreExists; of the passphrase KeyringRequired, PassphraseTooShort,
        PassphraseTooEasy, and WrongPassphrase where a request was sent before under another one; of the line
        RegistryUnreachable, RegistryNotTrusted, RegistryAnswersNonsense; CodeRefused, CodeUsed, CodeExpired,
        OtherPersonInvited, EnrolmentRefused; what ``accept`` raises.
        """
        from sync.enrolment.client import fetch_introduction, post_request  # no line, no libraries

        request = self._request_for(invitation, person, passphrase)
        progress(Step.KEYS)
        introduction = Introduction.from_bytes(fetch_introduction(invitation.address))
        introduced = introduction.believe(
            invitation.fingerprint, invitation.realm, self._clock.now()
        )
        progress(Step.ASKED)
        ca = self._keep_ca(introduced)
        self._waiting.mark_sent()
        progress(Step.SENT)
        answer = post_request(invitation.address, ca, request.data)
        return self._accept(answer, passphrase, invitation.fingerprint, progress)

    def request(
        self,
        invitation: Invitation | None,
        person: Person,
        passphrase: str,
        *,
        realm: Realm = Realm.PRODUCTION,
    ) -> bytes:
        """The request for a stick or a QR code; its keys wait here. Asked again, the same request.

        ``realm`` counts where there is no invitation. Raises StoreExists, PassphraseTooShort, PassphraseTooEasy,
        and WrongPassphrase where a request that was sent by line waits under another one.
        """
        return self._request_for(invitation, person, passphrase, realm=realm).data

    def accept(self, answer: bytes, passphrase: str, *, named: Invitation | None = None) -> Opened:
        """Set the laptop up with the answer to the waiting request. Then ``accounts.enter`` lets the person in.

        ``named`` says which root is meant, where the request was made without an invitation: the supervisor's laptop
        shows it. Raises NothingWaits, WrongPassphrase, SlotClosed, AnswerForAnother, RootNotTrusted (reason
        ``not_named``: nothing says which root is meant), WrongRealm, TrustListRefused, CertificateRefused,
        AuthorityRefused, SignatureInvalid, PublishedRefused, Malformed, TooLarge, ProtocolUnknown, and what making a
        store raises.
        """
        waits = self._must_wait()
        meant = waits.invitation or named
        if meant is None:
            raise RootNotTrusted("not_named")
        return self._accept(answer, passphrase, meant.fingerprint, lambda _: None)

    @staticmethod
    def root_in(answer: bytes) -> Invitation:
        """The root that an answer names, for two people to compare; nothing is verified. Raises Malformed, TooLarge."""
        return naming(TrustRoot.from_bytes(introduction_in(answer).root))

    def _must_wait(self) -> WaitingRequest:
        if self.accounts.exist:
            raise StoreExists(self._folders.store)
        waits = self._waiting.read()
        if waits is None:
            raise NothingWaits
        return waits

    def _request_for(
        self,
        invitation: Invitation | None,
        person: Person,
        passphrase: str,
        *,
        realm: Realm = Realm.PRODUCTION,
    ) -> EnrolmentRequest:
        if self.accounts.exist:
            raise StoreExists(self._folders.store)
        code = invitation.code_key if invitation else None
        wanted = invitation.realm if invitation else realm
        waits = self._waiting.read()
        if waits is not None:
            request = read_request(waits.data)
            same = (waits.person, request.code_public, waits.realm) == (
                person,
                code.public if code else b"",
                wanted,
            )
            try:
                if same:
                    wipe(self._open(passphrase).store)
                    with on_disk(self._folders.home):
                        self._waiting.keep_invitation(invitation)
                    return request
            except (WrongPassphrase, SlotClosed):
                if waits.sent:
                    raise
            self.forget()
        return self._new_request(invitation, person, passphrase, wanted, code)

    def _new_request(
        self,
        invitation: Invitation | None,
        person: Person,
        passphrase: str,
        realm: Realm,
        code: SigningKey | None,
    ) -> EnrolmentRequest:
        with_keyring = self._keyring is not None
        check_allowed(passphrase, self._folders, realm, with_keyring=with_keyring)
        device = f"L-{''.join(secrets.choice(_LETTERS) for _ in range(8))}"
        file = SlotsFile(store=f"enrolling-{secrets.token_hex(8)}", realm=realm, device=device)
        signing, sealing = SigningKey.generate(), SealingKey.generate()
        device_signing, device_sealing = SigningKey.generate(), SealingKey.generate()
        store_key = bytearray(secrets.token_bytes(KEY_BYTES))
        slot = wrap(
            Keys(store_key, signing, sealing, device_signing, device_sealing),
            passphrase,
            file=file,
            person=person.id,
            name=person.name,
            role=person.role,
            device_secret=LaptopSecrets(self._keyring, file.store).secret_for_new_slot(),
            cost=self._cost,
            generation=1,
        )
        wipe(store_key)
        file.put(slot)
        request = make_request(
            realm=realm,
            device=device,
            device_signing=device_signing,
            device_sealing=device_sealing,
            person=person.id,
            name=person.name,
            role=Role.SUPERVISOR if person.role is PersonRole.SUPERVISOR else Role.ENUMERATOR,
            signing=signing,
            sealing=sealing,
            at=self._clock.now(),
            code=code,
        )
        with on_disk(self._folders.home):
            self._folders.made()
            self._waiting.keep(file, request, invitation)
        return request

    def _open(self, passphrase: str) -> Keys:
        """The waiting keys. Wrong tries count as at the gate."""
        file = self._waiting.slots()
        if file is None or not file.slots:
            raise NothingWaits
        slot, keyring = file.slots[0], self._keyring
        secret = LaptopSecrets(keyring, file.store).secret() if slot.keyring else b""
        if slot.keyring and not secret:
            raise DeviceSecretMissing(slot.person)
        tries = Tries(self._waiting.slots_path, file, keyring)
        made = tries.begin(slot, self._clock.now())
        keys = unwrap(slot, passphrase, file=file, device_secret=secret)
        if keys is None:
            if made >= MOST_TRIES:
                raise SlotClosed(slot.person)
            raise WrongPassphrase(slot.person, MOST_TRIES - made, delay_after(made))
        tries.opened(slot)
        return keys

    def _accept(
        self,
        answer: bytes,
        passphrase: str,
        fingerprint: bytes,
        progress: Callable[[Step], None],
    ) -> Opened:
        waits = self._must_wait()
        request = read_request(waits.data)
        granted = read_answer(answer, request, fingerprint, self._clock.now())
        progress(Step.VERIFIED)
        keys = self._open(passphrase)
        try:
            self._name_registry(granted.introduced)
            self.accounts.create(
                waits.person,
                passphrase,
                realm=waits.realm,
                device=waits.device,
                recovery=granted.introduced.trust.recovery.public_bytes,
                certify=_certifier(granted),
                keys=keys,
                keep=lambda store: _keep(store, granted),
            ).lock()
        finally:
            wipe(keys.store)
        self.forget()
        progress(Step.MADE)
        return self.accounts.check(waits.person.id, passphrase)

    def _keep_ca(self, introduced: Introduced) -> Path:
        path = self._folders.home / "registry-ca.pem"
        with on_disk(path):
            write_whole(path, introduced.line.ca.encode("ascii"))
        return path

    def _name_registry(self, introduced: Introduced) -> None:
        """Where batches go is a setting; whom the laptop believes is not."""
        settings = read_settings(self._folders.settings)
        named = replace(
            settings, registry_url=introduced.line.url, registry_ca=self._keep_ca(introduced)
        )
        with on_disk(self._folders.settings):
            write_settings(self._folders.settings, named)


def _certifier(granted: Granted) -> Callable[[PublicKeys], Certificate]:
    def certify(keys: PublicKeys) -> Certificate:
        return granted.device if keys.role is Role.DEVICE else granted.person

    return certify


def _keep(store: Store, granted: Granted) -> None:
    settings = SettingStore(store)
    settings.keep(TRUST_ROOT, granted.introduction.root)
    settings.keep(TRUST_LIST, granted.introduction.trust_list)
    settings.keep(REGISTRY_LINE, granted.introduction.line)
    said = {"request": granted.request.hash.hex(), "signer": granted.signer.id}
    EventLog(store).append(EventKind.ENROLLED, granted.request.device.subject, said)
