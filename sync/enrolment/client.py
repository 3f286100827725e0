"""Enrolment by line: the registry's introduction from anybody, then the request over a pinned line."""

import http.client
import ssl
from pathlib import Path
from urllib.parse import urlsplit

from sync.errors import RegistryAnswersNonsense, RegistryUnreachable
from sync.protocol.http import INTRODUCTION_TYPE, PROTOCOL_HEADER
from sync.protocol.words import PROTOCOL, Limits
from sync.transport import HttpsTransport

_SECONDS = 30
_BUSY = {408, 425, 429, 500, 502, 503, 504}


def fetch_introduction(address: str) -> bytes:
    """What answers at this address says of its registry: at most 5 MiB, from a line that nobody vouches for.

    Nothing secret is sent, no redirect is followed, no proxy of the environment is asked. Whoever calls must check
    what came against a fingerprint (``Introduction.believe``). Raises RegistryUnreachable, RegistryAnswersNonsense.
    """
    parts = urlsplit(address)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if parts.scheme != "https" or not host:
        raise RegistryUnreachable(address, "line")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # who answers is told by the fingerprint, not by the line
    context.verify_mode = ssl.CERT_NONE
    line = http.client.HTTPSConnection(host, port, timeout=_SECONDS, context=context)
    try:
        return _introduction(line, f"{parts.path.rstrip('/')}/v1/introduction", address)
    except ssl.SSLError:
        fault: Exception = RegistryAnswersNonsense(address, 0, "does not speak TLS")
    except TimeoutError:
        fault = RegistryUnreachable(address, "timeout")
    except (http.client.IncompleteRead, ConnectionResetError):
        fault = RegistryUnreachable(address, "answer_lost")
    except http.client.HTTPException:
        fault = RegistryAnswersNonsense(address, 0, "does not speak HTTP")
    except (OSError, UnicodeError):
        fault = RegistryUnreachable(address, "line")
    finally:
        line.close()
    raise fault


def _introduction(line: http.client.HTTPSConnection, path: str, address: str) -> bytes:
    line.request("GET", path, headers={"Accept": INTRODUCTION_TYPE})
    answer = line.getresponse()
    body = answer.read(Limits.ENROLMENT_ANSWER + 1)
    if answer.status in _BUSY:
        raise RegistryUnreachable(address, "busy")
    if answer.headers.get(PROTOCOL_HEADER) != str(PROTOCOL):
        raise RegistryAnswersNonsense(address, answer.status, "without the mark of the protocol")
    if answer.status != 200 or len(body) > Limits.ENROLMENT_ANSWER:
        raise RegistryAnswersNonsense(address, answer.status, "not an introduction")
    if answer.length:  # what was promised and did not come
        raise RegistryUnreachable(address, "answer_lost")
    return body


def post_request(address: str, ca_file: Path, request: bytes) -> bytes:
    """The registry's answer to a request; the same request again gets the same answer. It is not verified yet.

    Raises RegistryUnreachable, RegistryNotTrusted, RegistryAnswersNonsense, EnrolmentRefused and what is below it.
    """
    with HttpsTransport(address, ca_file) as transport:
        return transport.enrol(request)
