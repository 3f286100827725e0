"""The registry's addresses, and the process that serves them over TLS."""

import asyncio
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sync.errors import AttachmentRefused, BatchRefused, SyncError
from sync.keys import SigningKey, TrustList
from sync.protocol import PROTOCOL, AttachmentId, Limits
from sync.protocol.http import RECEIPT_TYPE
from sync.registry.accept import AcceptStage
from sync.registry.askers import Askers
from sync.registry.attachments import AttachmentStage
from sync.registry.challenges import Challenges
from sync.registry.ends import MARK, BrokenOff, refused, whole_body
from sync.registry.enrolment import EnrolmentDesk, answer_at
from sync.registry.enrolment_ends import enrolment_routes
from sync.registry.faults import Faults
from sync.registry.folder import RegistryFolder
from sync.registry.ledger import Ledger
from sync.registry.opened import OpenedStore
from sync.registry.part_ends import SignedEnds
from sync.registry.parts import PartStore
from sync.registry.process import Forms, ProcessStage
from sync.sealing.receipts import read_own_receipt, sign_receipt

_LOGIN_PAGE = b"<!DOCTYPE html><html><body>Please sign in to use this network.</body></html>"


class Registry:
    """Both stages on one folder. Without the sealing key only the first of them."""

    def __init__(
        self,
        folder: RegistryFolder,
        *,
        accept_only: bool = False,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder, self.clock = folder, clock
        self._marks, trust = folder.trust_list_marks(), folder.trust_list()
        self.signing = folder.signing_key()
        self.name = trust.content.registry
        self.realm = trust.realm
        self.enrolment = EnrolmentDesk(folder, clock)
        self._ledger = Ledger(folder.accepted)
        self.parts = PartStore(folder.unfinished, clock)
        self._store: OpenedStore | None = None
        self._process: ProcessStage | None = None
        self._attachments: AttachmentStage | None = None
        if not accept_only:
            self._store = OpenedStore(folder.opened)
        self._believe(trust)

    def _believe(self, trust: TrustList) -> None:
        """The stages over a trust list."""
        self._trust = trust
        self._accept = AcceptStage(self._ledger, trust, self.signing, self.clock)
        if self._store is None:
            return
        sealing = self._folder.sealing_key()
        forms = Forms(frozenset(f.pack_hash for f in self._folder.forms()), self._folder.dictionary)
        self._process = ProcessStage(
            ledger=self._ledger,
            store=self._store,
            trust=trust,
            keys={sealing.id: sealing},
            signing=self.signing,
            forms=forms,
            clock=self.clock,
        )
        self._process.process_pending()
        self._attachments = AttachmentStage(
            ledger=self._ledger,
            store=self._store,
            trust=trust,
            keys={sealing.id: sealing},
            signing=self.signing,
            clock=self.clock,
        )

    def _look_at_trust_list(self) -> None:
        """The root may have signed a newer list. One that cannot be read changes nothing."""
        marks = self._folder.trust_list_marks()
        if marks == self._marks:
            return
        with suppress(SyncError):
            self._believe(self._folder.trust_list())
            self._marks = marks

    def receive(self, name: str, data: bytes) -> bytes:
        """Take a batch and answer with the latest receipt for it. Raises BatchRefused."""
        known = self._ledger.latest_receipt(name)
        if known is not None:
            return known
        self._look_at_trust_list()
        batch, forked = self._accept.accept(name, data)
        if self._process is not None:
            self._process.process(batch, forked)
        return self._ledger.latest_receipt(batch.id) or b""

    def attach(self, batch: str, name: str, data: bytes) -> None:
        """Take an attachment; its batch's next receipt names it. Raises AttachmentRefused."""
        if self._attachments is None:
            raise AttachmentRefused(name, batch, "not_opened_here")
        self._attachments.receive(batch, name, data)

    def receipt(self, name: str) -> bytes | None:
        """The latest receipt for a batch, with what is held of it now; None for one that never came."""
        if self._attachments is None:
            return self._ledger.latest_receipt(name)
        return self._attachments.receipt(name)

    def trust(self) -> TrustList:
        """The list in force, read again when the root has signed another."""
        self._look_at_trust_list()
        return self._trust

    def held(self, files: Sequence[AttachmentId]) -> tuple[AttachmentId, ...]:
        """Those of the sealed attachments that are held opened."""
        return () if self._store is None else self._store.holds(files)

    def close(self) -> None:
        self._ledger.close()
        self.parts.close()
        self.enrolment.close()
        if self._store is not None:
            self._store.close()


class _Endpoints:
    """The registry over HTTP."""

    def __init__(self, registry: Registry, signed: SignedEnds, faults: Faults) -> None:
        self._registry = registry
        self._signed = signed
        self._faults = faults

    async def about(self, _: Request) -> Response:
        """Who answers here; also tells the registry from a hotel's login page."""
        if self._faults.take("html"):
            return Response(_LOGIN_PAGE, media_type="text/html")
        content = {"registry": self._registry.name, "realm": self._registry.realm.value}
        headers = {**MARK, **self._signed.fresh()}
        return JSONResponse({"protocol": PROTOCOL, **content}, headers=headers)

    async def put_batch(self, request: Request) -> Response:
        if self._faults.take("server_error"):
            return Response(status_code=503, headers={"Retry-After": "30"})
        name = str(request.path_params["batch"])
        try:
            data = await whole_body(request, name, Limits.BATCH)
        except BatchRefused as refusal:
            return refused(422, refusal.reason)
        except ClientDisconnect:
            return Response(status_code=400)
        return self.take_batch(request, data)

    def take_batch(self, request: Request, data: bytes) -> Response:
        """Answer for a whole batch, however it came."""
        try:
            receipt = self._registry.receive(str(request.path_params["batch"]), data)
        except BatchRefused as refusal:
            return refused(422, refusal.reason)
        if self._faults.take("html"):
            return Response(_LOGIN_PAGE, media_type="text/html")
        if self._faults.take("lose_answer"):
            return BrokenOff(receipt, media_type=RECEIPT_TYPE, headers=MARK)
        return self._answer(receipt)

    async def put_attachment(self, request: Request) -> Response:
        if self._faults.take("no_attachments"):
            return Response("Not Found", 404, media_type="text/plain")
        name = str(request.path_params["file"])
        try:
            data = await whole_body(request, name, Limits.SEALED_ATTACHMENT)
        except BatchRefused as refusal:
            return refused(422, refusal.reason)
        except ClientDisconnect:
            return Response(status_code=400)
        return self.take_attachment(request, data)

    def take_attachment(self, request: Request, data: bytes) -> Response:
        """Answer for a whole attachment, however it came."""
        name, batch = str(request.path_params["file"]), str(request.path_params["batch"])
        try:
            self._registry.attach(batch, name, data)
        except AttachmentRefused as refusal:
            return refused(422, refusal.reason)
        if self._faults.take("lose_attachment_answer"):
            return BrokenOff(b"held", headers=MARK)
        return Response(status_code=204, headers=MARK)

    async def get_receipt(self, request: Request) -> Response:
        if self._faults.take("server_error"):
            return Response(status_code=503, headers={"Retry-After": "30"})
        receipt = self._registry.receipt(str(request.path_params["batch"]))
        if receipt is None:
            return refused(404, "unknown_batch")
        return self._answer(receipt)

    def _answer(self, receipt: bytes) -> Response:
        if self._faults.take("wrong_key"):
            receipt = _signed_again(receipt, SigningKey.generate(), 0)
        if self._faults.take("one_short"):
            receipt = _signed_again(receipt, self._registry.signing, 1)
        return Response(receipt, media_type=RECEIPT_TYPE, headers=MARK)


_BATCH = "/v1/batches/{batch}"
_ATTACHMENT = "/v1/batches/{batch}/attachments/{file}"


def create_app(registry: Registry, faults: Faults | None = None) -> Starlette:
    """The registry as an ASGI application."""
    faults = faults or Faults()
    challenges = Challenges(registry.clock)
    askers = Askers(registry.trust, challenges)
    signed = SignedEnds(registry.parts, askers, challenges, faults, registry.clock)
    ends = _Endpoints(registry, signed, faults)
    return Starlette(
        routes=[
            Route("/v1/registry", ends.about, methods=["GET"]),
            Route(_BATCH, ends.put_batch, methods=["PUT"]),
            Route(_ATTACHMENT, ends.put_attachment, methods=["PUT"]),
            signed.parts(_BATCH, "batch", ends.take_batch),
            signed.parts(_ATTACHMENT, "attachment", ends.take_attachment),
            signed.have(registry.held),
            Route("/v1/batches/{batch}/receipt", ends.get_receipt, methods=["GET"]),
            *enrolment_routes(registry.enrolment, faults),
        ]
    )


class RegistryServer(uvicorn.Server):
    """Serves a registry on a socket of its own and says where when it is ready."""

    def __init__(
        self,
        app: Starlette,
        folder: RegistryFolder,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        ready: Callable[[str], None] = lambda _: None,
    ) -> None:
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=5,
            ssl_certfile=folder.server_certificate,
            ssl_keyfile=folder.server_key,
        )
        super().__init__(config)
        self.listener = socket.create_server((host, port))
        self._ready = ready

    @property
    def url(self) -> str:
        host, port = self.listener.getsockname()[:2]
        return f"https://{host}:{port}"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready(self.url)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # asyncio waits up to 30 s for the TLS farewell of a peer that has already gone.
        self._hang_up(only_closing=True)
        await super().shutdown(sockets)
        self._hang_up(only_closing=False)
        await asyncio.sleep(0)

    def _hang_up(self, *, only_closing: bool) -> None:
        for connection in list(self.server_state.connections):
            line = connection.transport
            if isinstance(line, asyncio.Transport) and (line.is_closing() or not only_closing):
                line.abort()

    def serve_here(self) -> None:
        """Serve until told to stop."""
        with self.listener:
            asyncio.run(self.serve([self.listener]))


def serve(
    folder: Path,
    *,
    host: str,
    port: int,
    accept_only: bool,
    faults: Faults,
    ready: Callable[[str], None],
    url: str = "",
) -> None:
    """Serve the registry of a folder until SIGTERM or SIGINT, then close its databases.

    ``url`` is what laptops are told, where it is not what it listens on.
    """
    place = RegistryFolder(folder)
    registry = Registry(place, accept_only=accept_only)
    try:
        server = RegistryServer(
            create_app(registry, faults), place, host=host, port=port, ready=ready
        )
        answer_at(place, url or server.url, datetime.now(UTC))
        # uvicorn raises the signal again when it has stopped; by then it has been obeyed.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        server.serve_here()
    finally:
        registry.close()


def _signed_again(receipt: bytes, key: SigningKey, forget: int) -> bytes:
    """For faults: the same receipt with an envelope fewer, or under another key."""
    content = read_own_receipt(receipt)
    items = content.items[: len(content.items) - forget]
    return sign_receipt(content.model_copy(update={"items": items}), key)
