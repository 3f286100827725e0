"""A command's voice: the catalogue's sentences in the language that was asked for, each value keeping its direction."""

from collections.abc import Callable

from enumerator.cli.asking import Ask, say, tell
from enumerator.cli.tongue import isolated, translated
from enumerator.command_words import SAID
from enumerator.errors import PassphraseNotRepeated, PassphraseTypedTwice


def phrase(code: str, language: str = "en", /, **fields: object) -> str:
    """The sentence with its values; in Urdu each value is isolated."""
    if language == "en":
        return SAID[code].format_map(fields)
    kept = {name: isolated(value) for name, value in fields.items()}
    return translated(SAID[code], language).format_map(kept)


class Voice:
    """Says what was done on standard output, and what was not on standard error."""

    def __init__(self, language: str) -> None:
        self.language = language

    def phrase(self, code: str, /, **fields: object) -> str:
        return phrase(code, self.language, **fields)

    def say(self, code: str, /, **fields: object) -> None:
        say(self.phrase(code, **fields))

    def tell(self, code: str, /, **fields: object) -> None:
        tell(self.phrase(code, **fields))


def ask_new(ask: Ask, whose: str, *, check: Callable[[str], None], language: str = "en") -> str:
    """A new passphrase, typed twice; ``check`` refuses it after the first time.

    Raises EOFError where there is none, PassphraseNotRepeated, PassphraseTypedTwice.
    """
    first = ask(phrase("ask_new", language, person=whose))
    check(first)
    try:
        again = ask(phrase("ask_again", language, person=whose))
    except EOFError:
        raise PassphraseNotRepeated from None
    if again != first:
        raise PassphraseTypedTwice
    return first
