"""The line over HTTPS: whom it believes, and what it makes of everybody else."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.errors import (
    NetworkAsksToSignIn,
    RegistryAnswersNonsense,
    RegistryNotTrusted,
    RegistryUnreachable,
    SyncError,
)
from sync.ports import SealedBatch
from sync.registry.authority import make_server_identity
from sync.registry.folder import RegistryFolder
from sync.transport import HttpsTransport
from tests.support.collecting import collected_here
from tests.sync.served import served_registry
from tests.sync.team import NOW, Team


@contextmanager
def answering(answer: bytes, folder: RegistryFolder | None) -> Iterator[str]:
    """Somebody who says ``answer`` to whoever calls; speaks TLS as ``folder``, or no TLS."""
    listener = socket.create_server(("127.0.0.1", 0))
    context = None
    if folder is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder.server_certificate, folder.server_key)

    def serve() -> None:
        try:
            caller, _ = listener.accept()
        except OSError:
            return
        with caller:
            caller.settimeout(10)
            try:
                said = context.wrap_socket(caller, server_side=True) if context else caller
                with said:
                    said.recv(65536)
                    said.sendall(answer)
            except OSError:
                return

    thread = threading.Thread(target=serve)
    with collected_here():
        thread.start()
        try:
            yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.close()
            thread.join(10)


def ask(url: str, ca: Path, team: Team) -> bytes | None:
    with HttpsTransport(url, ca) as transport:
        return transport.receipt(team.interviews().id)


def reply(status: str, body: bytes, *headers: str) -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*head, "", ""]).encode() + body


def test_nobody_at_the_address_is_no_line(team: Team) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    with pytest.raises(RegistryUnreachable) as away:
        ask(f"https://127.0.0.1:{port}", team.realm.ca_file, team)
    assert away.value.reason == "line"


def test_another_authoritys_certificate_is_not_trusted(team: Team, second_team: Team) -> None:
    batch = team.interviews()
    sealed = SealedBatch(batch.id, batch.data)

    with (
        served_registry(team.realm.path) as served,
        HttpsTransport(served.url, second_team.realm.ca_file) as transport,
        pytest.raises(RegistryNotTrusted),
    ):
        transport.upload(sealed, sent=lambda _: None)


def test_the_environment_cannot_loosen_the_pin(
    team: Team, second_team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served_registry(team.realm.path) as served:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(served.ca))
        monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
        with pytest.raises(RegistryNotTrusted):
            ask(served.url, second_team.realm.ca_file, team)
        assert ask(served.url, served.ca, team) is None


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (reply("200 OK", b"<html>Sign in</html>", "Content-Type: text/html"), 200),
        (reply("302 Found", b"", "Location: https://127.0.0.1:9/login"), 302),
        (reply("404 Not Found", b"not here"), 404),
        (reply("200 OK", b"PSV1", "Content-Type: application/vnd.pser.receipt"), 200),
        (reply("200 OK", b"{}", "PSER-Protocol: 1", "Content-Type: application/json"), 200),
        (reply("409 Conflict", b"[" * 90_000, "PSER-Protocol: 1"), 409),
    ],
)
def test_whoever_does_not_speak_the_protocol_talks_nonsense(
    team: Team, answer: bytes, status: int
) -> None:
    with (
        answering(answer, RegistryFolder(team.realm.path)) as url,
        pytest.raises(RegistryAnswersNonsense) as nonsense,
    ):
        ask(url, team.realm.ca_file, team)

    assert nonsense.value.status == status
    assert "html" not in str(nonsense.value)


def test_an_answer_without_end_is_cut(team: Team) -> None:
    endless = reply("200 OK", bytes(5 * 1024 * 1024), "PSER-Protocol: 1")

    with (
        answering(endless, RegistryFolder(team.realm.path)) as url,
        pytest.raises(RegistryAnswersNonsense),
    ):
        ask(url, team.realm.ca_file, team)


def test_a_gateway_without_a_registry_behind_it_is_no_line(team: Team) -> None:
    gateway = reply("502 Bad Gateway", b"<html/>", "Retry-After: soon")

    with (
        answering(gateway, RegistryFolder(team.realm.path)) as url,
        pytest.raises(RegistryUnreachable) as away,
    ):
        ask(url, team.realm.ca_file, team)
    assert (away.value.reason, away.value.retry_after) == ("busy", None)


def test_an_answer_that_breaks_off_is_a_lost_answer(team: Team) -> None:
    broken = reply("200 OK", b"1234567890", "PSER-Protocol: 1")[:-4]

    with (
        answering(broken, RegistryFolder(team.realm.path)) as url,
        pytest.raises(RegistryUnreachable) as away,
    ):
        ask(url, team.realm.ca_file, team)
    assert away.value.reason == "answer_lost"


def test_somebody_who_does_not_speak_tls_talks_nonsense(team: Team) -> None:
    with (
        answering(reply("200 OK", b"<html/>"), None) as url,
        pytest.raises(RegistryAnswersNonsense) as nonsense,
    ):
        ask(url, team.realm.ca_file, team)
    assert nonsense.value.detail == "does not speak TLS"


def test_only_https_addresses_are_taken(team: Team) -> None:
    with pytest.raises(ValueError, match="https"):
        HttpsTransport("http://127.0.0.1:1", team.realm.ca_file)


def test_a_certificate_of_its_own_authority_but_for_another_day_is_not_trusted(
    team: Team,
) -> None:
    folder = RegistryFolder(team.realm.path)
    past = make_server_identity(NOW.replace(year=2001))
    folder.keep("tls/ca.pem", past.ca)
    folder.keep("tls/server.pem", past.certificate)
    folder.keep("tls/server-key.pem", past.key)

    with served_registry(team.realm.path) as served, pytest.raises(RegistryNotTrusted):
        ask(served.url, served.ca, team)


@pytest.mark.parametrize(
    ("door", "told"),
    [
        (reply("302 Found", b"", "Location: http://hotel.example/login"), NetworkAsksToSignIn),
        (reply("511 Network Authentication Required", b""), NetworkAsksToSignIn),
        (reply("200 OK", b"<html>", "Content-Type: text/html"), NetworkAsksToSignIn),
        (reply("404 Not Found", b"", "Content-Type: text/plain"), RegistryNotTrusted),
        (b"SSH-2.0-no-web-here\r\n", RegistryNotTrusted),
    ],
)
def test_a_hotel_is_told_from_a_forger_by_its_door(
    team: Team, second_team: Team, door: bytes, told: type[SyncError]
) -> None:
    with (
        served_registry(second_team.realm.path) as somebody,
        answering(door, None) as network,
        HttpsTransport(
            somebody.url, team.realm.ca_file, door=network.replace("https", "http")
        ) as transport,
        pytest.raises(SyncError) as fault,
    ):
        transport.receipt(team.interviews().id)
    assert type(fault.value) is told


def test_a_sign_in_page_over_the_registrys_own_line_is_told_as_one(team: Team) -> None:
    folder = RegistryFolder(team.realm.path)
    page = reply("200 OK", b"<html>Sign in</html>", "Content-Type: text/html; charset=utf-8")

    with answering(page, folder) as url, pytest.raises(NetworkAsksToSignIn):
        ask(url, team.realm.ca_file, team)
