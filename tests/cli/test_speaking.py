"""Commands speak the catalogue's sentences, in English and Urdu."""

import ast
import string
from pathlib import Path

import pytest

import enumerator.cli
from enumerator.cli.asking import Ask
from enumerator.cli.speaking import ask_new, phrase
from enumerator.cli.tongue import translated
from enumerator.command_words import SAID
from enumerator.errors import PassphraseNotRepeated

SPEAKING = (
    "backup",
    "doctor",
    "enrol",
    "geography",
    "keys_present",
    "opening",
    "recover",
    "recovery_key",
    "restore",
    "salvage",
    "trust",
    "verify",
)


def typed(lines: list[str]) -> Ask:
    left = iter(lines)

    def ask(_: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return ask


def _has_words(text: ast.JoinedStr) -> bool:
    parts = [str(one.value) for one in text.values if isinstance(one, ast.Constant)]
    return any(sign.isalpha() for part in parts for sign in part)


@pytest.mark.parametrize("name", SPEAKING)
def test_no_sentence_of_a_command_bypasses_the_catalogue(name: str) -> None:
    source = (Path(enumerator.cli.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
    raw = [
        ast.unparse(call)
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).rpartition(".")[2] in {"say", "tell", "ask", "answer"}
        and call.args
        and (
            (isinstance(call.args[0], ast.JoinedStr) and _has_words(call.args[0]))
            or (isinstance(call.args[0], ast.Constant) and call.args[0].value not in SAID)
        )
    ]
    assert raw == []


@pytest.mark.parametrize("code", SAID)
def test_every_sentence_has_its_urdu_with_the_same_values(code: str) -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    urdu = translated(SAID[code], "ur")
    assert fields(urdu) == fields(SAID[code])
    assert code in {"file_of", "in_file"} or urdu != SAID[code]


def test_a_value_keeps_its_direction_in_urdu() -> None:
    assert "\u2068/media/CARD\u2069" in phrase("put_aside", "ur", place="/media/CARD")


def test_a_new_passphrase_that_is_given_once_is_said_to_be_read_twice() -> None:
    with pytest.raises(PassphraseNotRepeated):
        ask_new(typed(["long rain on tin"]), "E-1", check=lambda _: None)
