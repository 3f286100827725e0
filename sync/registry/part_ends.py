"""The registry's addresses for laptops that show who they are: parts of uploads, and what is held."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from pydantic import ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from sync.errors import BatchRefused, RequestNotSigned
from sync.protocol.codec import milliseconds
from sync.protocol.http import (
    CHALLENGE_HEADER,
    TIME_HEADER,
    UPLOAD_DIGEST_HEADER,
    UPLOAD_LENGTH_HEADER,
    UPLOAD_OFFSET_HEADER,
    Have,
    read_digest,
)
from sync.protocol.words import AttachmentId, Limits
from sync.registry.askers import Asker, Askers
from sync.registry.challenges import Challenges
from sync.registry.ends import MARK, BrokenOff, refused, whole_body
from sync.registry.faults import Faults
from sync.registry.parts import NoRoom, OffsetIsOther, OtherBytes, PartStore, Upload

Delivered = Callable[[Request, bytes], Response]
"""What a whole upload is answered with, as if it had come at once."""

_LIMITS = {"batch": Limits.BATCH, "attachment": Limits.SEALED_ATTACHMENT}
_LATER = {"Retry-After": "600"}


class SignedEnds:
    """Answers only a laptop that signed its request over a challenge of ours."""

    def __init__(
        self,
        parts: PartStore,
        askers: Askers,
        challenges: Challenges,
        faults: Faults,
        clock: Callable[[], datetime],
    ) -> None:
        self._parts = parts
        self._askers = askers
        self._challenges = challenges
        self._faults = faults
        self._clock = clock

    def fresh(self) -> dict[str, str]:
        """The headers that let a laptop sign its next request: a challenge, and what time it is here."""
        now = str(milliseconds(self._clock()))
        return {CHALLENGE_HEADER: self._challenges.new(), TIME_HEADER: now}

    def parts(self, path: str, kind: str, deliver: Delivered) -> Route:
        """The address of one kind of upload, for parts; ``deliver`` takes the whole."""

        async def end(request: Request, asker: Asker) -> Response:
            upload = _upload(request, kind, asker)
            if upload is None:
                return refused(422, "upload")
            if request.method == "HEAD":
                stands = str(self._parts.offset(upload))
                return Response(status_code=204, headers={**MARK, UPLOAD_OFFSET_HEADER: stands})
            return await self._part(request, upload, deliver)

        return Route(path, self._signed(end), methods=["HEAD", "PATCH"])

    def have(self, held: Callable[[tuple[AttachmentId, ...]], tuple[AttachmentId, ...]]) -> Route:
        """Which of these sealed files are here."""

        async def end(request: Request, _: Asker) -> Response:
            data = await whole_body(request, "", Limits.HAVE)
            try:
                asked = Have.model_validate_json(data)
            except ValidationError:
                return refused(422, "malformed")
            found = held(tuple(AttachmentId(name) for name in asked.attachments))
            said = Have(attachments=found).model_dump_json()
            return Response(said, media_type="application/json", headers=MARK)

        return Route("/v1/have", self._signed(end), methods=["POST"])

    def _signed(
        self, end: Callable[[Request, Asker], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if self._faults.take("no_parts"):
                return Response("Not Found", 404, media_type="text/plain")
            if self._faults.take("part_error"):
                return Response(status_code=503, headers={"Retry-After": "1"})
            try:
                response = await end(request, self._askers.who(request))
            except RequestNotSigned as fault:
                response = refused(401, fault.reason)
            except BatchRefused as fault:  # the body is not what its digest says
                response = refused(422, fault.reason)
            except ClientDisconnect:
                return Response(status_code=400)
            response.headers.update(self.fresh())
            return response

        return answer

    async def _part(self, request: Request, upload: Upload, deliver: Delivered) -> Response:
        data = await whole_body(request, upload.name, Limits.PART)
        at = _number(request.headers.get(UPLOAD_OFFSET_HEADER, ""))
        if at is None:
            return refused(422, "upload")
        try:
            stands = self._parts.add(upload, at, data)
        except OffsetIsOther as fault:
            return self._stands(409, fault.offset)
        except NoRoom:
            return Response(status_code=503, headers=_LATER)
        if stands == upload.length:
            try:
                whole = self._parts.whole(upload)
            except OtherBytes:
                return self._stands(409, 0)
            response = deliver(request, whole)
            self._parts.drop(upload)
        else:
            response = self._stands(204, stands)
        if self._faults.take("lose_part_answer"):
            return BrokenOff(b"taken", headers=MARK)
        return response

    def _stands(self, status: int, offset: int) -> Response:
        if self._faults.take("wrong_offset"):
            offset += 1
        return Response(status_code=status, headers={**MARK, UPLOAD_OFFSET_HEADER: str(offset)})


def _upload(request: Request, kind: str, asker: Asker) -> Upload | None:
    """Which upload a request speaks of; None where it does not say so."""
    length = _number(request.headers.get(UPLOAD_LENGTH_HEADER, ""))
    digest = read_digest(request.headers.get(UPLOAD_DIGEST_HEADER, ""))
    if not length or length > _LIMITS[kind] or not digest:
        return None
    name = "/".join(str(value) for value in request.path_params.values())
    return Upload(asker.certificate.id, kind, name, digest, length)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None
