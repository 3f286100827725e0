"""A practice realm: its own root, registry, authorities and recovery key, all in one folder.

In practice all private keys lie side by side. In production the root and the recovery key are
offline, the sealing key is with the process stage, and only the signing key is with the registry.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sync.errors import WrongRealm
from sync.keys import (
    Certificate,
    Issuer,
    NamedKey,
    Revocation,
    SealingKey,
    SigningKey,
    TrustContent,
    TrustList,
    TrustRoot,
    issue_certificate,
    read_trust_list,
    sign_trust_list,
)
from sync.protocol import Realm, Role
from sync.registry.authority import make_server_identity
from sync.registry.folder import KnownForm, RegistryFolder

_YEARS = timedelta(days=3 * 365)
_CERTIFICATE_DAYS = timedelta(days=180)
_SIGNING = ("registry-signing", "practice-root", "practice-authority")
_SEALING = ("registry-sealing", "practice-recovery")


@dataclass(frozen=True)
class PracticeRealm:
    """The keys of a practice realm, and what they can issue."""

    folder: RegistryFolder
    root_key: SigningKey
    registry_key: SigningKey
    registry_sealing: SealingKey
    authority: SigningKey  # the supervisor's authority: certifies devices and enumerators
    recovery: SealingKey
    realm: Realm = Realm.PRACTICE

    @property
    def path(self) -> Path:
        return self.folder.path

    @property
    def ca_file(self) -> Path:
        return self.folder.ca

    @property
    def root(self) -> TrustRoot:
        return self.folder.root

    @property
    def trust_list(self) -> bytes:
        """The current trust list as it travels."""
        return (self.path / "trust-list").read_bytes()

    def trust(self) -> TrustList:
        return read_trust_list(self.trust_list, self.root)

    def issue(
        self,
        role: Role,
        subject: str,
        device: str,
        sign_public: bytes,
        seal_public: bytes,
        *,
        epoch: int = 0,
        now: datetime | None = None,
    ) -> Certificate:
        """A certificate for 180 days; supervisors by the registry, all others by the authority."""
        at = now or datetime.now(UTC)
        return issue_certificate(
            self.registry_key if role is Role.SUPERVISOR else self.authority,
            realm=self.realm,
            role=role,
            subject=subject,
            device=device,
            sign_public=sign_public,
            seal_public=seal_public,
            not_before=at,
            not_after=at + _CERTIFICATE_DAYS,
            epoch=epoch,
        )

    def add_review_key(self, public: bytes, name: str) -> bytes:
        """A new version of the trust list that names a supervisor's review sealing key."""
        content = self.trust().content
        added = NamedKey(public=public.hex(), name=name, not_after=content.expires_at)
        others = tuple(k for k in content.review if k.name != name)
        return self._publish(content.model_copy(update={"review": (*others, added)}))

    def add_authority(self, public: bytes, name: str) -> bytes:
        """A new version of the trust list in which a supervisor's key may certify everybody, other supervisors too.

        Only practice may be so generous: elsewhere the office gives authorities one by one, with limits
        (sync.registry.authorities). Raises WrongRealm.
        """
        if self.realm is not Realm.PRACTICE:
            raise WrongRealm("practice authority", self.realm.value, Realm.PRACTICE.value)
        content = self.trust().content
        added = Issuer(
            public=public.hex(), name=name, not_after=content.expires_at, roles=tuple(Role)
        )
        return self._publish(content.model_copy(update={"issuers": (*content.issuers, added)}))

    def revoke(self, certificate: Certificate, from_counter: int = 0) -> bytes:
        """A new version of the trust list in which a certificate counts no more."""
        content = self.trust().content
        added = Revocation(certificate=certificate.id, from_counter=from_counter)
        update = {"revocations": (*content.revocations, added)}
        return self._publish(content.model_copy(update=update))

    def add_form(self, form_id: str, version: str, pack_hash: str, dictionary: bytes = b"") -> None:
        """Make a form version known to the registry."""
        form = KnownForm(form_id=form_id, version=version, pack_hash=pack_hash)
        self.folder.add_form(form, dictionary)

    def _publish(self, content: TrustContent) -> bytes:
        newer = content.model_copy(update={"version": content.version + 1})
        data = sign_trust_list(newer, [self.root_key])
        self.folder.keep("trust-list", data)
        return data


def make_practice_realm(
    folder: Path, *, realm: Realm = Realm.PRACTICE, now: datetime | None = None
) -> PracticeRealm:
    """Make all keys of a realm anew and write the registry's folder."""
    at = now or datetime.now(UTC)
    place = RegistryFolder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)  # keys lie here, and the answers once they are opened
    signing, root, authority = (SigningKey.generate() for _ in _SIGNING)
    sealing, recovery = (SealingKey.generate() for _ in _SEALING)
    content = TrustContent(
        realm=realm,
        version=1,
        issued_at=at,
        expires_at=at + _YEARS,
        registry=f"{realm.value} registry",
        signing=(_named(signing.public, "registry", at),),
        sealing=(_named(sealing.public, "registry", at),),
        issuers=(
            _issuer(signing.public, "registry", at, tuple(Role)),
            _issuer(authority.public, "supervisors", at, (Role.DEVICE, Role.ENUMERATOR)),
        ),
        recovery=_named(recovery.public, "IT recovery", at),
    )
    secrets = (signing, root, authority, sealing, recovery)
    privates = [key.private for key in secrets]
    for name, private in zip((*_SIGNING, *_SEALING), privates, strict=True):
        place.keep(f"{name}.key", private.hex().encode("ascii"))
    place.keep("trust-root", TrustRoot(realm, (root.public,)).to_bytes())
    place.keep("trust-list", sign_trust_list(content, [root]))
    identity = make_server_identity(at)
    place.keep("tls/ca.pem", identity.ca)
    place.keep("tls/server.pem", identity.certificate)
    place.keep("tls/server-key.pem", identity.key)
    return PracticeRealm(place, root, signing, sealing, authority, recovery, realm)


def open_practice_realm(folder: Path) -> PracticeRealm:
    """A practice realm that was made before."""
    place = RegistryFolder(folder)

    def read(name: str) -> bytes:
        return bytes.fromhex((folder / f"{name}.key").read_text("ascii"))

    return PracticeRealm(
        place,
        SigningKey(read("practice-root")),
        SigningKey(read("registry-signing")),
        SealingKey(read("registry-sealing")),
        SigningKey(read("practice-authority")),
        SealingKey(read("practice-recovery")),
        place.root.realm,
    )


def _named(public: bytes, name: str, at: datetime) -> NamedKey:
    return NamedKey(public=public.hex(), name=name, not_after=at + _YEARS)


def _issuer(public: bytes, name: str, at: datetime, roles: tuple[Role, ...]) -> Issuer:
    return Issuer(public=public.hex(), name=name, not_after=at + _YEARS, roles=roles)
