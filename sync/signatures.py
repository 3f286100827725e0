"""Signed requests: RFC 9421 signatures over RFC 9530 digests, by one library behind this one module.

The signature says which laptop asks, so that nobody learns or spoils another's. It is only the outer door: a batch
proves itself. Times of laptops are never believed; the registry's challenge, signed as the nonce, stops replays.
"""

import base64
import binascii
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import requests
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    algorithms,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from sync.errors import RequestNotSigned
from sync.keys import Certificate, SigningKey
from sync.protocol.http import (
    CERTIFICATE_HEADER,
    REGISTRY_HEADER,
    UPLOAD_DIGEST_HEADER,
    UPLOAD_LENGTH_HEADER,
    UPLOAD_OFFSET_HEADER,
)
from sync.protocol.words import CertificateId, Limits

TAG = "pser-v1"
_LABEL = "pser"
_ALWAYS = ("@method", "@path", REGISTRY_HEADER.lower())
_WHERE_THERE = tuple(
    name.lower()
    for name in (
        "Content-Digest",
        "Content-Type",
        "Range",
        UPLOAD_OFFSET_HEADER,
        UPLOAD_LENGTH_HEADER,
        UPLOAD_DIGEST_HEADER,
    )
)


def _covered(url: str, headers: Iterable[str]) -> tuple[str, ...]:
    """What a signature must cover: all that changes what the registry does."""
    there = {name.lower() for name in headers}
    query = ("@query",) if urlsplit(url).query else ()
    return (*_ALWAYS, *query, *(name for name in _WHERE_THERE if name in there))


class RequestSigner(requests.auth.AuthBase):
    """Signs a laptop's requests to one registry.

    ``challenge`` is the newest that the registry gave, and is signed once. ``introduce`` sends the
    certificate along, for a registry that does not know it.
    """

    def __init__(self, key: SigningKey, certificate: Certificate, registry: str) -> None:
        self._key = key
        self._certificate = certificate
        self._registry = registry
        self._signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519)
        self.challenge = ""
        self.introduce = True
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers[REGISTRY_HEADER] = self._registry
        if self.introduce:
            said = base64.b64encode(self._certificate.data).decode("ascii")
            request.headers[CERTIFICATE_HEADER] = f":{said}:"
        prepared = self._signer.prepare(
            request,
            key_id=self._certificate.id,
            created=self.clock(),
            nonce=self.challenge,
            label=_LABEL,
            tag=TAG,
            include_alg=False,
            use_existing_digest="Content-Digest" in request.headers,
            covered_component_ids=_covered(request.url or "", request.headers),
        )
        self._signer.apply(request, prepared, self._key.sign_request(prepared.signature_base))
        return request


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came, before anything of it is believed."""

    method: str
    url: str  # as the server sees it; only its path and query are covered
    headers: Mapping[str, str]  # combined values


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request whose signature fits: by which certificate, and over which challenge."""

    certificate: CertificateId
    challenge: str


class _Verifier(HTTPMessageVerifier):
    """Without the clock: a laptop may be in 1971 or in 2099."""

    def validate_created_and_expires(self, sig_input: object, max_age: object = None) -> None:
        """Nothing: the challenge says that a request is new."""


class _Known(HTTPSignatureKeyResolver):
    """The public half of the key that a certificate names."""

    def __init__(self, key_of: Callable[[str], bytes | None]) -> None:
        self._key_of = key_of

    def resolve_public_key(self, key_id: str) -> object:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        public = self._key_of(key_id)
        if public is None:
            raise RequestNotSigned("unknown_certificate")
        return Ed25519PublicKey.from_public_bytes(public)


def verify_request(
    asked: Asked, registry: str, key_of: Callable[[str], bytes | None]
) -> SignedRequest:
    """Who signed a request for this registry, over all that matters of it.

    ``key_of`` gives the public signing key of a certificate's id. The body is compared with its
    digest by whoever reads it. Raises RequestNotSigned: unsigned, other_registry, unknown_certificate, signature.
    """
    names = {name.lower(): value for name, value in asked.headers.items()}
    if "signature-input" not in names or "signature" not in names:
        raise RequestNotSigned("unsigned")
    if names.get(REGISTRY_HEADER.lower()) != registry:
        raise RequestNotSigned("other_registry")
    missing: list[RequestNotSigned] = []

    def known(name: str) -> bytes | None:
        public = key_of(name)
        if public is None:
            missing.append(RequestNotSigned("unknown_certificate"))
        return public

    verifier = _Verifier(signature_algorithm=algorithms.ED25519, key_resolver=_Known(known))
    try:
        found = verifier.verify(
            asked,
            max_age=None,
            expect_tag=TAG,
            require_components=_covered(asked.url, names),
        )
    except (InvalidSignature, HTTPMessageSignaturesException, ValueError, RecursionError):
        raise (missing[0] if missing else RequestNotSigned("signature")) from None
    if len(found) != 1:
        raise RequestNotSigned("signature")
    said = found[0].parameters
    return SignedRequest(CertificateId(str(said["keyid"])), str(said.get("nonce", "")))


def certificate_in(headers: Mapping[str, str]) -> bytes:
    """The bytes of the certificate that came along; empty without one, or where it is none."""
    said = headers.get(CERTIFICATE_HEADER.lower(), "")
    if len(said) > 2 * Limits.CERTIFICATE or not (said.startswith(":") and said.endswith(":")):
        return b""
    try:
        return base64.b64decode(said[1:-1], validate=True)
    except (binascii.Error, ValueError):
        return b""
