"""The guides: every command that stands in one exists, with the options it is written with."""

import re
import shlex
from pathlib import Path

import pytest

from enumerator.__main__ import main

_DOCS = Path(__file__).parent.parent / "docs"
_INDENTED = re.compile(r"^ {4}(enumerator .*)$", re.MULTILINE)
_QUOTED = re.compile(r"`(enumerator [^`]*)`")


def _commands() -> list[str]:
    found: dict[str, None] = {}
    for guide in sorted(_DOCS.glob("guide-*.md")):
        text = guide.read_text("utf-8")
        for one in (*_INDENTED.findall(text), *_QUOTED.findall(text)):
            found[re.sub(r"[\[\]…]", " ", one.replace("\n", " ").partition("#")[0]).strip()] = None
    return list(found)


def _help(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        main([*words, "--help"])
    said = capsys.readouterr()
    assert left.value.code == 0, f"{' '.join(words)}: {said.err}"
    return said.out


def _names(text: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


@pytest.mark.parametrize("command", _commands())
def test_a_command_of_a_guide_exists_with_its_options(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = shlex.split(command)[1:]
    if words[:1] == ["--folder"]:
        words = words[2:]
    named: list[str] = []
    text = _help([], capsys)
    for word in words:
        if not re.fullmatch(r"[a-z][a-z-]*", word) or not _names(text, word):
            break
        named.append(word)
        text = _help(named, capsys)
    assert named or not words, f"{command}: no such command"
    for option in (word for word in words if re.fullmatch(r"--?[a-z][a-z-]*", word)):
        assert _names(text, option), f"{command}: no {option}"
