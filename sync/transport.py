"""The upload, over HTTPS."""

import base64
import hashlib
import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import requests

from sync.errors import (
    AttachmentRefused,
    BatchRefused,
    CodeExpired,
    CodeRefused,
    CodeUsed,
    EnrolmentRefused,
    OtherPersonInvited,
    RegistryAnswersNonsense,
    RegistryNotTrusted,
    RegistryUnreachable,
    SyncError,
)
from sync.ports import SealedBatch
from sync.protocol import AttachmentId, BatchId, Limits
from sync.protocol.http import (
    ATTACHMENT_TYPE,
    BATCH_TYPE,
    ENROLMENT_ANSWER_TYPE,
    ENROLMENT_TYPE,
    PROTOCOL_HEADER,
    RECEIPT_TYPE,
    Refusal,
    read_refusal,
)

_CONNECT_SECONDS = 30
_SILENCE_SECONDS = 60  # between two reads of an answer
_SLOWEST = 2_000  # bytes a second; below it a line counts as gone
_BLOCK = 16 * 1024
_ENROLMENT_REFUSALS = {
    "code_unknown": CodeRefused,
    "code_revoked": CodeRefused,
    "code_used": CodeUsed,
    "code_expired": CodeExpired,
    "other_person": OtherPersonInvited,
    "other_role": OtherPersonInvited,
}
_BUSY = {408, 425, 429, 500, 502, 503, 504}


class HttpsTransport:
    """The registry behind an https address, believed only under the given authority's certificate.

    Nothing of the environment counts (``REQUESTS_CA_BUNDLE`` would silently undo the pin), no
    redirect is followed, and an answer without the protocol's mark is not the registry's.
    """

    def __init__(self, url: str, ca_file: Path) -> None:
        if not url.startswith("https://"):
            raise ValueError("the registry's address must begin with https://")
        self._url = url.rstrip("/")
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(ca_file)
        self._session.headers["Accept-Encoding"] = "identity"

    def __enter__(self) -> "HttpsTransport":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._session.close()

    def upload(self, batch: SealedBatch, *, sent: Callable[[int], None]) -> bytes:
        url = f"{self._url}/v1/batches/{batch.id}"
        answer = self._put(url, BATCH_TYPE, batch.data, sent)
        return self._receipt_in(url, answer, batch.id)

    def attach(
        self, batch: BatchId, file: AttachmentId, data: bytes, *, sent: Callable[[int], None]
    ) -> None:
        url = f"{self._url}/v1/batches/{batch}/attachments/{file}"
        answer = self._put(url, ATTACHMENT_TYPE, data, sent)
        if answer.status in {404, 405} and not answer.ours:  # it held the pinned certificate
            raise AttachmentRefused(file, batch, "not_supported")
        _check_ours(url, answer)
        if answer.status == 204:
            return
        raise AttachmentRefused(file, batch, _refusal_in(url, answer).reason)

    def enrol(self, request: bytes) -> bytes:
        """Send an enrolment request; the answer's bytes, not yet verified. Sending it twice is harmless.

        Raises as ``upload`` does, with EnrolmentRefused and what is below it in place of BatchRefused.
        """
        url = f"{self._url}/v1/enrolments"
        answer = self._send("POST", url, ENROLMENT_TYPE, request, lambda _: None)
        _check_ours(url, answer)
        if answer.status == 200 and answer.type == ENROLMENT_ANSWER_TYPE:
            return answer.body
        reason = _refusal_in(url, answer).reason
        raise _ENROLMENT_REFUSALS.get(reason, EnrolmentRefused)(reason)

    def _put(self, url: str, kind: str, data: bytes, sent: Callable[[int], None]) -> "_Answer":
        return self._send("PUT", url, kind, data, sent)

    def _send(
        self, method: str, url: str, kind: str, data: bytes, sent: Callable[[int], None]
    ) -> "_Answer":
        digest = base64.b64encode(hashlib.sha256(data).digest()).decode("ascii")
        headers = {"Content-Type": kind, "Content-Digest": f"sha-256=:{digest}:"}
        return self._ask(method, url, len(data), headers, _Body(data, sent, url))

    def receipt(self, batch: BatchId) -> bytes | None:
        url = f"{self._url}/v1/batches/{batch}/receipt"
        answer = self._ask("GET", url, 0, {}, None)
        if answer.status == 404 and answer.ours:
            return None
        return self._receipt_in(url, answer, batch)

    def _ask(
        self, method: str, url: str, size: int, headers: dict[str, str], body: "_Body | None"
    ) -> "_Answer":
        # Raised below, outside the handlers: a kept error must not keep the line it speaks of.
        fault: SyncError
        try:
            return self._exchange(method, url, size, headers, body)
        except requests.exceptions.SSLError as error:
            fault = _tls_fault(url, error)
        except requests.Timeout:
            fault = RegistryUnreachable(url, "timeout")
        except requests.exceptions.ChunkedEncodingError:
            fault = RegistryUnreachable(url, "answer_lost")
        except requests.RequestException:
            fault = RegistryUnreachable(url, "line")
        raise fault

    def _exchange(
        self, method: str, url: str, size: int, headers: dict[str, str], body: "_Body | None"
    ) -> "_Answer":
        # the system takes a whole batch at once and sends it for minutes: only then comes an answer
        deadline = time.monotonic() + _CONNECT_SECONDS + _SILENCE_SECONDS + size / _SLOWEST
        with self._session.request(
            method,
            url,
            data=body,
            headers=headers,
            timeout=(_CONNECT_SECONDS, _SILENCE_SECONDS + size / _SLOWEST),
            allow_redirects=False,
            stream=True,
        ) as response:
            return _Answer(response, _read(response, url, deadline))

    @staticmethod
    def _receipt_in(url: str, answer: "_Answer", batch: BatchId) -> bytes:
        _check_ours(url, answer)
        if answer.status in {200, 201, 202} and answer.type == RECEIPT_TYPE:
            return answer.body
        raise BatchRefused(batch, _refusal_in(url, answer).reason)


class _Answer:
    """What came back: status, a few headers, a bounded body."""

    def __init__(self, response: requests.Response, body: bytes) -> None:
        self.status = response.status_code
        self.ours = response.headers.get(PROTOCOL_HEADER) == "1"
        self.type = response.headers.get("Content-Type", "").split(";")[0].strip()
        self.body = body
        after = response.headers.get("Retry-After", "")
        self.retry_after = int(after) if after.isascii() and after.isdigit() else None


def _check_ours(url: str, answer: _Answer) -> None:
    if answer.status in _BUSY:
        raise RegistryUnreachable(url, "busy", answer.retry_after)
    if not answer.ours:
        raise RegistryAnswersNonsense(url, answer.status, "without the mark of the protocol")


def _refusal_in(url: str, answer: _Answer) -> Refusal:
    refusal: Refusal | None = read_refusal(answer.body) if answer.status >= 400 else None
    if refusal is None:
        raise RegistryAnswersNonsense(url, answer.status, "neither a receipt nor a refusal")
    return refusal


class _Body:
    """A batch as a file: with plain bytes the connect timeout would bound the whole upload."""

    def __init__(self, data: bytes, sent: Callable[[int], None], url: str) -> None:
        self._data = memoryview(data)
        self._at = 0
        self._sent = sent
        self._url = url
        self._deadline = time.monotonic() + _CONNECT_SECONDS + len(data) / _SLOWEST

    def __len__(self) -> int:
        return len(self._data)

    def __iter__(self) -> Iterator[bytes]:
        while block := self.read(_BLOCK):
            yield block

    def read(self, size: int = -1) -> bytes:
        self._sent(self._at)
        if time.monotonic() > self._deadline:
            raise RegistryUnreachable(self._url, "timeout")
        block = bytes(self._data[self._at : self._at + (size if size > 0 else _BLOCK)])
        self._at += len(block)
        return block


def _read(response: requests.Response, url: str, deadline: float) -> bytes:
    body = bytearray()
    for block in response.iter_content(_BLOCK):
        body += block
        if len(body) > Limits.RECEIPT:
            raise RegistryAnswersNonsense(url, response.status_code, "longer than any receipt")
        if time.monotonic() > deadline:
            raise RegistryUnreachable(url, "timeout")
    return bytes(body)


def _tls_fault(
    url: str, error: BaseException
) -> RegistryNotTrusted | RegistryAnswersNonsense | RegistryUnreachable:
    """A certificate of somebody else, something that does not speak TLS, or a cut line."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return RegistryNotTrusted(url)
        if isinstance(cause, ssl.SSLError) and cause.reason in {
            "WRONG_VERSION_NUMBER",
            "HTTP_REQUEST",
            "RECORD_LAYER_FAILURE",
        }:
            return RegistryAnswersNonsense(url, 0, "does not speak TLS")
    return RegistryUnreachable(url, "line")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The errors inside an error: urllib3 hands them on as causes, arguments and ``reason``."""
    seen: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and one not in seen:
            seen.append(one)
            yield one
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
