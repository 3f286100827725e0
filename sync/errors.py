"""What can go wrong between the laptop and the registry."""


class SyncError(Exception):
    """Any fault of the world met while sealing, sending or checking. Never holds contents."""


class Malformed(SyncError):
    """Bytes from outside do not have the shape of what they claim to be."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(f"{what} is malformed: {reason}")
        self.what = what
        self.reason = reason


class TooLarge(Malformed):
    """A size or a count is over the protocol's limit."""

    def __init__(self, what: str, size: int, limit: int) -> None:
        super().__init__(what, f"{size} is over the limit of {limit}")
        self.size = size
        self.limit = limit


class ProtocolUnknown(SyncError):
    """A message of another major version of the protocol."""

    def __init__(self, what: str, version: int) -> None:
        super().__init__(f"{what} speaks protocol version {version}")
        self.what = what
        self.version = version


class SignatureInvalid(SyncError):
    """A signature does not belong to these bytes, this purpose, this realm and this key."""

    def __init__(self, what: str, signer: str) -> None:
        super().__init__(f"the signature of {signer} does not fit {what}")
        self.what = what
        self.signer = signer


class WrongRealm(SyncError):
    """Practice met production, or the other way round."""

    def __init__(self, what: str, found: str, expected: str) -> None:
        super().__init__(f"{what} belongs to {found}, not to {expected}")
        self.what = what
        self.found = found
        self.expected = expected


class CertificateRefused(SyncError):
    """A certificate is not good for what it is used for."""

    def __init__(self, certificate: str, subject: str, reason: str) -> None:
        super().__init__(f"certificate {certificate} of {subject or 'somebody'}: {reason}")
        self.certificate = certificate
        self.subject = subject
        self.reason = (
            reason  # unknown_certificate | unknown_issuer | role | revoked | expired | ...
        )


class TrustListRefused(SyncError):
    """A trust list is not signed by the root, or older than the one already known."""

    def __init__(self, reason: str, version: int = 0) -> None:
        super().__init__(f"trust list {version or ''} refused: {reason}")
        self.reason = reason
        self.version = version


class NotInForceToday(TrustListRefused):
    """A list or a certificate is over by this laptop's clock, or not yet in force: no enrolment, or a wrong clock."""

    def __init__(self, version: int = 0) -> None:
        super().__init__("expired", version)


class CannotOpen(SyncError):
    """An envelope is not for this key, or its content cannot be decrypted or decompressed."""

    def __init__(self, envelope: str, reason: str) -> None:
        super().__init__(f"envelope {envelope} cannot be opened: {reason}")
        self.envelope = envelope
        self.reason = reason  # not_a_recipient | key | content | dictionary_unknown | compression


class RecoveryFileDamaged(SyncError):
    """A share or key file is none, or was changed since it was made."""

    def __init__(self, file: str) -> None:
        super().__init__("a recovery file cannot be read")
        self.file = file


class SharePassphraseWrong(SyncError):
    """The passphrase is not the one of this officer's share."""

    def __init__(self, officer: str) -> None:
        super().__init__("a share does not open with this passphrase")
        self.officer = officer


class ShareTwice(SyncError):
    """Both shares are the same officer's."""

    def __init__(self, officer: str) -> None:
        super().__init__("one share was given twice")
        self.officer = officer


class ShareAlone(SyncError):
    """One share of three is nothing: a second officer's is needed."""

    def __init__(self, officer: str) -> None:
        super().__init__("a second share is needed")
        self.officer = officer


class SharesDiffer(SyncError):
    """The shares belong to different recovery keys."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"shares of {first} and of {second}")
        self.first = first
        self.second = second


class PublishedRefused(SyncError):
    """A file is not what the registry published for this use. What was in force stays so."""

    def __init__(self, reason: str, edition: int = 0) -> None:
        super().__init__(f"published file {edition or ''} refused: {reason}")
        self.reason = reason  # signer | signature | kind | older | other_content
        self.edition = edition


class InvitationInvalid(SyncError):
    """What was typed, read or scanned is no invitation: a sign too few, or one mistyped."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the invitation cannot be read: {reason}")
        self.reason = reason  # length | sign | check | version | address


class EnrolmentRefused(SyncError):
    """A laptop's or a person's keys get no certificate. Nothing was changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"enrolment refused: {reason}")
        self.reason = reason


class CodeRefused(EnrolmentRefused):
    """The registry knows no such code, or has taken it back."""


class CodeUsed(EnrolmentRefused):
    """The code has let another laptop in."""


class CodeExpired(EnrolmentRefused):
    """The code's last day is over."""


class OtherPersonInvited(EnrolmentRefused):
    """The code was made for somebody else, or for another role."""


class AnswerForAnother(EnrolmentRefused):
    """The answer belongs to another request: another laptop's, or an earlier one of this."""


class RootNotTrusted(EnrolmentRefused):
    """Whoever answers is not the registry that the invitation names."""


class AuthorityRefused(EnrolmentRefused):
    """A supervisor's authority does not reach so far: none, over, its number used up, or another role."""


class SubmissionKeyRefused(SyncError):
    """A form asks that its submissions be encrypted, to a key that cannot be used."""

    def __init__(self, form: str, reason: str) -> None:
        super().__init__(f"form {form}, setting public_key (base64RsaPublicKey): {reason}")
        self.form = form
        self.reason = reason  # not_base64 | not_a_key | not_rsa | too_short


class BatchRefused(SyncError):
    """The registry read the batch and will not take it. It stays on the laptop."""

    def __init__(self, batch: str, reason: str) -> None:
        super().__init__(f"batch {batch} refused: {reason}")
        self.batch = batch
        self.reason = reason


class BatchDamaged(SyncError):
    """The file of a sealed batch is gone from the outbox, or is not what was sealed. The store has its interviews."""

    def __init__(self, batch: str, reason: str) -> None:
        super().__init__(f"the file of batch {batch} is {reason}")
        self.batch = batch
        self.reason = reason  # missing | unreadable | changed


class AttachmentRefused(SyncError):
    """The registry does not sign for an attachment. It stays on the laptop, and its interview with it."""

    def __init__(self, attachment: str, batch: str, reason: str) -> None:
        super().__init__(f"attachment {attachment} of batch {batch} refused: {reason}")
        self.attachment = attachment
        self.batch = batch
        self.reason = reason  # not_supported | not_in_receipt | missing | the registry's code


class ReceiptRefused(SyncError):
    """A receipt is not the registry's answer to this batch. Nothing is purged."""

    def __init__(self, batch: str, reason: str) -> None:
        super().__init__(f"receipt for batch {batch} refused: {reason}")
        self.batch = batch
        self.reason = reason  # signature | unknown_key | key_expired | batch | device | items | ...


class RegistryUnreachable(SyncError):
    """No answer from the registry: no line, a lost answer, or a registry that is busy."""

    def __init__(self, url: str, reason: str, retry_after: int | None = None) -> None:
        super().__init__(f"no answer from {url}: {reason}")
        self.url = url
        self.reason = reason  # line | timeout | busy | answer_lost
        self.retry_after = retry_after  # seconds, when the registry named them


class RegistryNotTrusted(SyncError):
    """Whoever answers at the registry's address does not hold a certificate of the registry's CA."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} does not show a certificate of the known authority")
        self.url = url


class RegistryAnswersNonsense(SyncError):
    """Something answers at the registry's address, but not the registry: a login page, a proxy."""

    def __init__(self, url: str, status: int, detail: str) -> None:
        super().__init__(f"{url} answers {status}: {detail}")
        self.url = url
        self.status = status
        self.detail = detail  # what is wrong with the answer, never the answer itself


class RequestNotSigned(SyncError):
    """A request does not show which laptop asks, or shows one that may not."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the request is not signed as it must be: {reason}")
        self.reason = reason
        # unsigned | other_registry | unknown_certificate | signature | challenge | realm | role | revoked | ...


class NetworkAsksToSignIn(RegistryAnswersNonsense):
    """The network shows a sign-in page in the registry's place: a hotel's, a café's, a telephone company's."""


class SyncCancelled(SyncError):
    """The person at the keyboard stopped the run."""

    def __init__(self, batch: str) -> None:
        super().__init__(f"stopped while sending batch {batch}")
        self.batch = batch
