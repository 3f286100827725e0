"""What all of the registry's addresses have in common: their mark, bodies with a digest, refusals."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from sync.errors import BatchRefused
from sync.protocol import PROTOCOL
from sync.protocol.http import PROTOCOL_HEADER, Refusal, digest_field

MARK = {PROTOCOL_HEADER: str(PROTOCOL)}


class BrokenOff(Response):
    """An answer that breaks off in the middle, as on a line that goes."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": self.body[:-1], "more_body": True})
        raise ConnectionAbortedError


async def whole_body(request: Request, name: str, limit: int) -> bytes:
    """The whole body, within the limit, equal to its digest. Raises BatchRefused."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise BatchRefused(name, "too_large")
    if request.headers.get("Content-Digest") != digest_field(bytes(body)):
        raise BatchRefused(name, "digest")
    return bytes(body)


def refused(status: int, reason: str) -> Response:
    return Response(Refusal(reason).to_json(), status, media_type="application/json", headers=MARK)
