"""The registry's addresses for laptops that are not enrolled yet."""

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from sync.errors import BatchRefused, EnrolmentRefused
from sync.protocol.http import ENROLMENT_ANSWER_TYPE, INTRODUCTION_TYPE
from sync.protocol.words import Limits
from sync.registry.ends import MARK, BrokenOff, refused, whole_body
from sync.registry.enrolment import EnrolmentDesk, TooManyWrongCodes
from sync.registry.faults import Faults

_WAIT_SECONDS = 15 * 60


def enrolment_routes(desk: EnrolmentDesk, faults: Faults) -> list[Route]:
    ends = _Ends(desk, faults)
    return [
        Route("/v1/introduction", ends.introduction, methods=["GET"]),
        Route("/v1/enrolments", ends.enrol, methods=["POST"]),
    ]


class _Ends:
    def __init__(self, desk: EnrolmentDesk, faults: Faults) -> None:
        self._desk = desk
        self._faults = faults
        self._before = b""  # the last answer, for a fault

    async def introduction(self, _: Request) -> Response:
        """Root, trust list and line: nothing of it is secret, and whoever reads it checks it."""
        try:
            data = self._desk.introduction()
        except FileNotFoundError:
            return refused(404, "no_line")
        return Response(data, media_type=INTRODUCTION_TYPE, headers=MARK)

    async def enrol(self, request: Request) -> Response:
        peer = request.client.host if request.client else ""
        try:
            data = await whole_body(request, "", Limits.ENROLMENT)
            answer = self._desk.enrol(data, peer)
        except TooManyWrongCodes as refusal:
            late = refused(429, refusal.reason)
            late.headers["Retry-After"] = str(_WAIT_SECONDS)
            return late
        except (EnrolmentRefused, BatchRefused) as refusal:
            return refused(422, refusal.reason)
        except ClientDisconnect:
            return Response(status_code=400)
        before, self._before = self._before, answer
        if self._faults.take("lose_enrolment_answer"):
            return BrokenOff(answer, media_type=ENROLMENT_ANSWER_TYPE, headers=MARK)
        if self._faults.take("cut_enrolment_answer"):
            answer = answer[:-1]
        if before and self._faults.take("other_enrolment_answer"):
            answer = before
        return Response(answer, media_type=ENROLMENT_ANSWER_TYPE, headers=MARK)
