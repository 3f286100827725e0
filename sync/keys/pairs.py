"""Key pairs: Ed25519 to sign, X25519 to seal to."""

from dataclasses import dataclass, field
from functools import cached_property

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.errors import CannotOpen, Malformed, SignatureInvalid
from sync.protocol.codec import domain, sha256, to_be_signed
from sync.protocol.words import KeyId, Realm, Signed

KEY_BYTES = 32
SIGNATURE_BYTES = 64
SEAL_OVERHEAD = 48  # HPKE: the ephemeral key and the tag

_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


def key_id(public: bytes) -> KeyId:
    """The short name of a public key."""
    return KeyId(sha256(public)[:16].hex())


@dataclass(frozen=True)
class SigningKey:
    """A private Ed25519 key. ``private`` is what a slot wraps."""

    private: bytes = field(repr=False)

    @staticmethod
    def generate() -> "SigningKey":
        return SigningKey(Ed25519PrivateKey.generate().private_bytes_raw())

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.private)

    @cached_property
    def public(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    @property
    def id(self) -> KeyId:
        return key_id(self.public)

    def sign(self, realm: Realm, what: Signed, message: bytes) -> bytes:
        """A signature good for this realm and this purpose only."""
        return self._key.sign(to_be_signed(realm, what, message))

    def sign_request(self, base: bytes) -> bytes:
        """A signature over the signature base of an HTTP request (RFC 9421 section 2.5), and over nothing else.

        The base begins with a quoted name, every other message that is signed with this tag: none is both.
        """
        if not base.startswith(b'"'):
            raise ValueError("not the signature base of a request")
        return self._key.sign(base)

    def give_up(self) -> bytes:
        """The private bytes, for whoever overwrites them. The public half stays; nothing else works any more."""
        return _give_up(self)

    def __repr__(self) -> str:
        return f"SigningKey({self.id})"


@dataclass(frozen=True)
class SealingKey:
    """A private X25519 key: opens what was sealed to its public half."""

    private: bytes = field(repr=False)

    @staticmethod
    def generate() -> "SealingKey":
        return SealingKey(X25519PrivateKey.generate().private_bytes_raw())

    @cached_property
    def _key(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(self.private)

    @cached_property
    def public(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    @property
    def id(self) -> KeyId:
        return key_id(self.public)

    def unseal(self, sealed: bytes, realm: Realm, purpose: str, context: bytes = b"") -> bytes:
        """What ``seal_to`` sealed, under the same realm, purpose and context."""
        try:
            return _SUITE.decrypt(sealed, self._key, info=_info(realm, purpose, context))
        except (InvalidTag, ValueError):
            raise CannotOpen(purpose, "key") from None

    def give_up(self) -> bytes:
        """The private bytes, for whoever overwrites them. The public half stays; nothing else works any more."""
        return _give_up(self)

    def __repr__(self) -> str:
        return f"SealingKey({self.id})"


def _give_up(key: SigningKey | SealingKey) -> bytes:
    """OpenSSL overwrites its own copy when nobody refers to it any more."""
    known, private = key.public, key.private
    object.__setattr__(key, "private", b"")  # frozen for everybody else
    key.__dict__.pop("_key", None)
    assert key.public == known
    return private


def seal_to(public: bytes, plain: bytes, realm: Realm, purpose: str, context: bytes = b"") -> bytes:
    """Seal ``plain`` to a public key with HPKE; 48 bytes longer."""
    try:
        key = X25519PublicKey.from_public_bytes(public)
        return _SUITE.encrypt(plain, key, info=_info(realm, purpose, context))
    except ValueError:
        raise Malformed("sealing key", "not an X25519 public key") from None


def verify(public: bytes, signature: bytes, realm: Realm, what: Signed, message: bytes) -> None:
    """Raise ``SignatureInvalid`` unless the key signed the message for this realm and purpose."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(
            signature, to_be_signed(realm, what, message)
        )
    except (InvalidSignature, ValueError):
        raise SignatureInvalid(what.value, key_id(public)) from None


def _info(realm: Realm, purpose: str, context: bytes) -> bytes:
    return domain(realm, purpose) + context
