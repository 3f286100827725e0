"""Signing and sealing keys, certificates, and the trust list."""

from sync.keys.certificates import Certificate, issue_certificate, read_certificate
from sync.keys.pairs import SealingKey, SigningKey, key_id, seal_to, verify
from sync.keys.trust import (
    Issuer,
    NamedKey,
    Revocation,
    TrustContent,
    TrustList,
    TrustRoot,
    read_trust_list,
    sign_trust_list,
)

__all__ = [
    "Certificate",
    "Issuer",
    "NamedKey",
    "Revocation",
    "SealingKey",
    "SigningKey",
    "TrustContent",
    "TrustList",
    "TrustRoot",
    "issue_certificate",
    "key_id",
    "read_certificate",
    "read_trust_list",
    "seal_to",
    "sign_trust_list",
    "verify",
]
