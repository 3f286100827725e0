"""The line to a registry: one HTTPS exchange at a time, and what is wrong with it told apart."""

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import requests

from sync.errors import (
    NetworkAsksToSignIn,
    RegistryAnswersNonsense,
    RegistryNotTrusted,
    RegistryUnreachable,
    SyncError,
)
from sync.protocol import Limits
from sync.protocol.http import (
    CHALLENGE_HEADER,
    PROTOCOL_HEADER,
    UPLOAD_OFFSET_HEADER,
    Refusal,
    digest_field,
    read_refusal,
)

_CONNECT_SECONDS = 30
_SILENCE_SECONDS = 60  # between two reads of an answer
_SLOWEST = 2_000  # bytes a second; below it a line counts as gone
_BLOCK = 16 * 1024
_BUSY = {408, 425, 429, 500, 502, 503, 504}
_SIGN_IN = 511  # RFC 6585 section 6
_PROBE_SECONDS = 10
_LONGEST_WAIT = 24 * 3600  # seconds; a Retry-After beyond it is believed as far as this

Sent = Callable[[int], None]


class Answer:
    """What came back: status, a few headers, a bounded body."""

    def __init__(self, response: requests.Response, body: bytes) -> None:
        headers = response.headers
        self.status = response.status_code
        self.ours = headers.get(PROTOCOL_HEADER) == "1"
        self.type = headers.get("Content-Type", "").split(";")[0].strip().lower()
        self.body = body
        self.challenge = headers.get(CHALLENGE_HEADER, "")[:200]
        after = _number(headers.get("Retry-After", ""))
        self.retry_after = None if after is None else min(after, _LONGEST_WAIT)
        self.offset = _number(headers.get(UPLOAD_OFFSET_HEADER, ""))


class Line:
    """The registry behind an https address, believed only under the given authority's certificate.

    Nothing of the environment counts (``REQUESTS_CA_BUNDLE`` would silently undo the pin, ``HTTPS_PROXY``
    lead elsewhere), no redirect is followed. ``door`` is asked, in plain HTTP and with nothing of ours,
    whether this network wants a sign-in first, and only when somebody else answers in the registry's place.
    """

    def __init__(self, url: str, ca_file: Path, *, door: str | None = None) -> None:
        if not url.startswith("https://"):
            raise ValueError("the registry's address must begin with https://")
        self.url = url.rstrip("/")
        self._door = f"http://{urlsplit(url).hostname}/" if door is None else door
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(ca_file)
        self._session.headers["Accept-Encoding"] = "identity"
        self.auth: requests.auth.AuthBase | None = None

    def close(self) -> None:
        self._session.close()

    def ask(
        self,
        method: str,
        path: str,
        *,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        sent: Sent = lambda _: None,
        signed: bool = False,
    ) -> Answer:
        """One request and its whole answer.

        Raises RegistryUnreachable, RegistryNotTrusted, RegistryAnswersNonsense; what ``sent`` raises.
        """
        url = f"{self.url}{path}"
        said = dict(headers or {})
        body = None
        if data is not None:
            said["Content-Digest"] = digest_field(data)
            body = _Body(data, sent, url)
        # Raised below, outside the handlers: a kept error must not keep the line it speaks of.
        fault: SyncError
        try:
            return self._exchange((method, url), said, body, signed=signed)
        except requests.exceptions.SSLError as error:
            fault = self._somebody_else(_tls_fault(url, error))
        except requests.Timeout:
            fault = RegistryUnreachable(url, "timeout")
        except requests.exceptions.ChunkedEncodingError:
            fault = RegistryUnreachable(url, "answer_lost")
        except requests.RequestException:
            fault = RegistryUnreachable(url, "line")
        raise fault

    def _exchange(
        self,
        what: tuple[str, str],
        headers: dict[str, str],
        body: "_Body | None",
        *,
        signed: bool,
    ) -> Answer:
        (method, url), size = what, len(body) if body is not None else 0
        # the system takes a whole batch at once and sends it for minutes: only then comes an answer
        deadline = time.monotonic() + _CONNECT_SECONDS + _SILENCE_SECONDS + size / _SLOWEST
        with self._session.request(
            method,
            url,
            data=body,
            headers=headers,
            auth=self.auth if signed else None,
            timeout=(_CONNECT_SECONDS, _SILENCE_SECONDS + size / _SLOWEST),
            allow_redirects=False,
            stream=True,
        ) as response:
            return Answer(response, _read(response, url, deadline))

    def _somebody_else(self, fault: SyncError) -> SyncError:
        """A hotel's network answers in the registry's place until one has signed in: its door says so."""
        if isinstance(fault, RegistryUnreachable) or not self._door:
            return fault
        if not self._asks_to_sign_in():
            return fault
        return NetworkAsksToSignIn(self.url, 0, "the network wants a sign-in first")

    def _asks_to_sign_in(self) -> bool:
        try:
            with requests.Session() as plain:
                plain.trust_env = False
                with plain.get(
                    self._door, timeout=_PROBE_SECONDS, allow_redirects=False, stream=True
                ) as response:
                    return _is_sign_in(
                        response.status_code, response.headers.get("Content-Type", "").lower()
                    )
        except requests.RequestException:
            return False


def check_ours(url: str, answer: Answer) -> None:
    """Raise unless the registry itself answers, and has time."""
    if answer.status in _BUSY:
        raise RegistryUnreachable(url, "busy", answer.retry_after)
    if answer.ours:
        return
    if _is_sign_in(answer.status, answer.type):
        raise NetworkAsksToSignIn(url, answer.status, "without the mark of the protocol")
    raise RegistryAnswersNonsense(url, answer.status, "without the mark of the protocol")


def refusal_in(url: str, answer: Answer) -> Refusal:
    """Why the registry does not do it. Raises RegistryAnswersNonsense."""
    refusal: Refusal | None = read_refusal(answer.body) if answer.status >= 400 else None
    if refusal is None:
        raise RegistryAnswersNonsense(url, answer.status, "neither a receipt nor a refusal")
    return refusal


def _is_sign_in(status: int, kind: str) -> bool:
    return status == _SIGN_IN or 300 <= status < 400 or kind.startswith("text/html")


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


class _Body:
    """A batch as a file: with plain bytes the connect timeout would bound the whole upload."""

    def __init__(self, data: bytes, sent: Sent, url: str) -> None:
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
            raise RegistryAnswersNonsense(url, response.status_code, "longer than any answer")
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
