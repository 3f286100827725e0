"""What a laptop asks of the registry, over HTTPS."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import ValidationError

from sync.errors import (
    AttachmentRefused,
    BatchRefused,
    CodeExpired,
    CodeRefused,
    CodeUsed,
    EnrolmentRefused,
    OtherPersonInvited,
    RegistryAnswersNonsense,
    RequestNotSigned,
)
from sync.keys import Certificate, SigningKey
from sync.line import Answer, Line, Sent, check_ours, refusal_in
from sync.parts import Pace, PartsUnknown, send_in_parts
from sync.ports import SealedBatch
from sync.protocol import AttachmentId, BatchId
from sync.protocol.http import (
    ATTACHMENT_TYPE,
    BATCH_TYPE,
    ENROLMENT_ANSWER_TYPE,
    ENROLMENT_TYPE,
    RECEIPT_TYPE,
    About,
    Have,
)
from sync.signatures import RequestSigner

_ENROLMENT_REFUSALS = {
    "code_unknown": CodeRefused,
    "code_revoked": CodeRefused,
    "code_used": CodeUsed,
    "code_expired": CodeExpired,
    "other_person": OtherPersonInvited,
    "other_role": OtherPersonInvited,
}
_KNOCKS = 3  # a challenge is over, the certificate is not known: each costs one knock
_AT_ONCE = 500


class HttpsTransport:
    """The registry behind an https address; ``Line`` says what of it is believed.

    With the laptop's ``key`` and ``certificate`` larger files go in parts, which only a signed request
    may add to; without them, and to a registry that knows no parts, whole.
    """

    def __init__(
        self,
        url: str,
        ca_file: Path,
        *,
        key: SigningKey | None = None,
        certificate: Certificate | None = None,
        door: str | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._line = Line(url, ca_file, door=door)
        self._key, self._certificate = key, certificate
        self._pace = pace or Pace()
        self._signer: RequestSigner | None = None
        self._parts = key is not None and certificate is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._line.close()

    def upload(self, batch: SealedBatch, *, sent: Callable[[int], None]) -> bytes:
        path = f"/v1/batches/{batch.id}"
        answer = self._deliver(path, BATCH_TYPE, batch.data, begun=batch.sent, sent=sent)
        return self._receipt_in(path, answer, batch.id)

    def attach(
        self, batch: BatchId, file: AttachmentId, data: bytes, *, sent: Callable[[int], None]
    ) -> None:
        path = f"/v1/batches/{batch}/attachments/{file}"
        answer = self._deliver(path, ATTACHMENT_TYPE, data, begun=True, sent=sent)
        if answer.status in {404, 405} and not answer.ours:  # it held the pinned certificate
            raise AttachmentRefused(file, batch, "not_supported")
        check_ours(self._at(path), answer)
        if answer.status == 204:
            return
        raise AttachmentRefused(file, batch, refusal_in(self._at(path), answer).reason)

    def held(self, files: Sequence[AttachmentId]) -> frozenset[AttachmentId] | None:
        if not self._parts:
            return None
        try:
            return self._held(files)
        except (PartsUnknown, RequestNotSigned):
            return None

    def _held(self, files: Sequence[AttachmentId]) -> frozenset[AttachmentId]:
        found: set[str] = set()
        for begin in range(0, len(files), _AT_ONCE):
            asked = Have(attachments=tuple(files[begin : begin + _AT_ONCE]))
            said = asked.model_dump_json().encode("utf-8")
            answer = self._signed(
                "POST", "/v1/have", said, {"Content-Type": "application/json"}, lambda _: None
            )
            if answer.status in {404, 405} and not answer.ours:
                raise PartsUnknown(answer.status)
            check_ours(self._at("/v1/have"), answer)
            if answer.status != 200:
                raise RequestNotSigned(refusal_in(self._at("/v1/have"), answer).reason)
            try:
                found.update(Have.model_validate_json(answer.body).attachments)
            except ValidationError:
                raise RegistryAnswersNonsense(self._line.url, 200, "not a list") from None
        return frozenset(files) & {AttachmentId(name) for name in found}

    def enrol(self, request: bytes) -> bytes:
        """Send an enrolment request; the answer's bytes, not yet verified. Sending it twice is harmless.

        Raises as ``upload`` does, with EnrolmentRefused and what is below it in place of BatchRefused.
        """
        path = "/v1/enrolments"
        answer = self._line.ask(
            "POST", path, data=request, headers={"Content-Type": ENROLMENT_TYPE}
        )
        check_ours(self._at(path), answer)
        if answer.status == 200 and answer.type == ENROLMENT_ANSWER_TYPE:
            return answer.body
        reason = refusal_in(self._at(path), answer).reason
        raise _ENROLMENT_REFUSALS.get(reason, EnrolmentRefused)(reason)

    def receipt(self, batch: BatchId) -> bytes | None:
        path = f"/v1/batches/{batch}/receipt"
        answer = self._line.ask("GET", path)
        if answer.status == 404 and answer.ours:
            return None
        return self._receipt_in(path, answer, batch)

    def _deliver(self, path: str, kind: str, data: bytes, *, begun: bool, sent: Sent) -> Answer:
        """A file, whole where it is small or parts are not known there."""
        if self._parts and len(data) > self._pace.size:

            def ask(
                method: str, part: bytes | None, headers: Mapping[str, str], sent: Sent
            ) -> Answer:
                return self._signed(method, path, part, headers, sent)

            try:
                return send_in_parts(
                    data, ask, self._pace, url=self._at(path), begun=begun, sent=sent
                )
            except (PartsUnknown, RequestNotSigned):
                self._parts = False  # whole is always taken
        return self._line.ask("PUT", path, data=data, headers={"Content-Type": kind}, sent=sent)

    def _signed(
        self, method: str, path: str, data: bytes | None, headers: Mapping[str, str], sent: Sent
    ) -> Answer:
        """A signed request, again with what the registry says it lacks: a challenge, the certificate.

        Raises RequestNotSigned when it does not let this laptop in.
        """
        signer = self._signer or self._meet()
        reason = ""
        for _ in range(_KNOCKS):
            answer = self._line.ask(
                method, path, data=data, headers=headers, sent=sent, signed=True
            )
            signer.challenge = answer.challenge or signer.challenge
            if answer.status != 401 or not answer.ours:
                signer.introduce = False
                return answer
            reason = refusal_in(self._at(path), answer).reason
            if reason not in {"challenge", "unknown_certificate"}:
                break
            signer.introduce = reason == "unknown_certificate"
        raise RequestNotSigned(reason)

    def _meet(self) -> RequestSigner:
        """The registry's name and its first challenge. Raises PartsUnknown where it gives none."""
        answer = self._line.ask("GET", "/v1/registry")
        check_ours(self._at("/v1/registry"), answer)
        try:
            about = About.model_validate_json(answer.body)
        except ValidationError:
            raise RegistryAnswersNonsense(
                self._at("/v1/registry"), answer.status, "does not say who it is"
            ) from None
        if not answer.challenge or self._key is None or self._certificate is None:
            raise PartsUnknown(answer.status)
        self._signer = RequestSigner(self._key, self._certificate, about.registry)
        self._signer.challenge = answer.challenge
        self._line.auth = self._signer
        return self._signer

    def _at(self, path: str) -> str:
        return f"{self._line.url}{path}"

    def _receipt_in(self, path: str, answer: Answer, batch: BatchId) -> bytes:
        check_ours(self._at(path), answer)
        if answer.status in {200, 201, 202} and answer.type == RECEIPT_TYPE:
            return answer.body
        raise BatchRefused(batch, refusal_in(self._at(path), answer).reason)
