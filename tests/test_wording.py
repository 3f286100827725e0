"""One catalogue, with words for everything that people can act on."""

import inspect
import string
from pathlib import Path

import pytest

import forms.errors
import sync.errors
from enumerator import errors
from enumerator.errors import DiskFull, EnumeratorError, OwnInterview, WrongPassphrase
from enumerator.wording import CATALOGUE, UNEXPECTED, code_of, fields_of, message_for
from sync.errors import (
    BatchRefused,
    NetworkAsksToSignIn,
    RegistryUnreachable,
    RequestNotSigned,
    SyncError,
)


def kinds(base: type[Exception]) -> list[type[Exception]]:
    return [base, *(kind for below in base.__subclasses__() for kind in kinds(below))]


@pytest.mark.parametrize("kind", kinds(EnumeratorError)[1:], ids=lambda kind: kind.__name__)
def test_every_fault_of_ours_has_words(kind: type[EnumeratorError]) -> None:
    assert kind.code in CATALOGUE
    assert kind.code != UNEXPECTED


@pytest.mark.parametrize("kind", kinds(SyncError), ids=lambda kind: kind.__name__)
def test_every_fault_on_the_way_to_the_registry_has_words(kind: type[Exception]) -> None:
    error = kind.__new__(kind)

    assert code_of(error) in CATALOGUE
    assert code_of(error) != UNEXPECTED


def test_codes_are_told_once() -> None:
    of_ours = [kind.code for kind in kinds(EnumeratorError) if issubclass(kind, EnumeratorError)]
    assert len(of_ours) == len(set(of_ours))


def test_a_message_says_what_happened_what_is_safe_and_what_to_do() -> None:
    message = message_for(DiskFull(Path("/home/adil/store.db")))

    assert message.code == "disk_full"
    assert "disk is full" in message.what
    assert "saved" in message.safe
    assert message.do


def test_fields_stand_in_the_words() -> None:
    message = message_for(WrongPassphrase("E-7", 3, 64))
    assert "3 tries" in message.safe
    assert "64 s" in message.do
    assert "not_approved" in message_for(BatchRefused("b1", "not_approved")).what


def test_what_nobody_foresaw_is_a_fault_of_ours_and_says_that_answers_are_safe() -> None:
    message = message_for(ZeroDivisionError("35202-0000000-1"))

    assert (message.what, message.safe) == (
        "Something unexpected happened.",
        "Your answers are saved.",
    )
    assert "35202" not in str(message)


def test_a_fault_without_words_of_its_own_has_those_of_its_kind() -> None:
    class BatchTorn(SyncError):
        """A later version's."""

    assert code_of(BatchTorn()) == "sync"
    assert code_of(RegistryUnreachable("https://registry.example", "line")) == (
        "registry_unreachable"
    )


def test_a_network_that_asks_to_sign_in_is_told_so() -> None:
    told = message_for(NetworkAsksToSignIn("https://registry.example", 511, "a page"))

    assert told.what == "This network wants you to sign in before it lets anything through."
    assert message_for(RequestNotSigned("challenge")).what.endswith("(challenge).")


@pytest.mark.parametrize("code", CATALOGUE)
def test_templates_name_only_fields_that_the_error_has(code: str) -> None:
    wording = CATALOGUE[code]
    named = {
        field
        for part in (wording.what, wording.safe, wording.do)
        for _, field, _, _ in string.Formatter().parse(part)
        if field
    }
    known = {
        name
        for module in (errors, forms.errors, sync.errors)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
        if code_of(kind.__new__(kind)) == code
        for name in inspect.signature(kind.__init__).parameters
    }
    assert named <= known


def test_messages_never_show_a_field_that_is_missing() -> None:
    assert "{" not in str(message_for(OwnInterview("i1")))
    assert fields_of(OwnInterview("i1")) == {"interview": "i1"}
