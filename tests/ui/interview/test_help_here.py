"""F1 says first what the question in front takes and which keys it has; then come all keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from enumerator.ui.bidi import plain
from enumerator.ui.interview.help_here import question_help
from enumerator.ui.interview.panels import KeyCard
from enumerator.ui.interview.wording import key_table
from forms.prompts import Choice, Kind, More, Problem, ProblemKind, Prompt
from tests.ui.hands import ENTER, ESC, Key
from tests.ui.interview.test_window import Desk, desk, go

__all__ = ["desk"]
HEADS = "Enter · Shift+Enter"


def card_words(desk: Desk) -> tuple[str, ...]:
    desk.press(Key.Key_F1)
    [card] = [one for one in desk.window.findChildren(KeyCard) if one.isVisible()]
    return card.words


def first_part(words: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before all the keys."""
    return words[: words.index("Keys")]


def test_the_question_in_front_and_what_it_takes_stand_first(desk: Desk) -> None:
    words = card_words(desk)

    assert "Words, in any script: type them. An answer is needed." in first_part(words)
    assert "back to the worklist; all is saved" in words[words.index("Keys") :]


def test_a_choice_has_its_codes_and_a_special_answer_its_key(desk: Desk) -> None:
    desk.press(Key.Key_F3, "c04", ENTER)

    said = first_part(card_words(desk))

    assert any(words.startswith("One of the answers: type its code.") for words in said)
    assert "choose the option with this code · look for one by its letter" in said
    assert "don't know, where the form allows it" in said


def test_the_list_of_members_and_the_end_have_their_own(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam")

    assert card_words(desk)[0] == "The list of members"
    desk.press(ESC)
    go(desk, "finish")
    assert card_words(desk)[0] == "The end of the interview"


def test_a_screen_reader_is_told_the_head_and_the_sentence(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    [card] = desk.window.findChildren(KeyCard)

    assert card.accessibleName() == card.words[0]
    assert card.accessibleDescription().startswith("Words, in any script")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_question_has_its_sentence(qapp: object, kind: Kind) -> None:
    found = question_help(asked(kind), key_table())

    assert found.words
    assert plain(found.about) == "The question"
    assert HEADS in {keys for keys, _ in found.keys}


def test_only_the_keys_that_a_question_has_are_named(qapp: object) -> None:
    bare, rich = asked(Kind.INTEGER), replace(
        asked(Kind.INTEGER),
        special=("refused", "not_applicable"),
        problems=(Problem("/data/q", ProblemKind.WARNING, "unusual"),),
        more=More(guidance="Count all"),
    )  # fmt: skip
    more = set(keys_of(rich)) - set(keys_of(bare))

    assert more == {"F8 · Ctrl+8", "Shift+F8 · Ctrl+9", "Ctrl+Enter", "F11 · Ctrl+U"}


def test_a_long_list_is_searched(qapp: object) -> None:
    choices = tuple(Choice(str(at), f"Place {at}") for at in range(100))
    one = question_help(replace(asked(Kind.SELECT_ONE), choices=choices), key_table())

    assert one.words.startswith("One answer of a long list")
    assert "1 … 9 · A … Z" not in {keys for keys, _ in one.keys}


def keys_of(prompt: Prompt) -> Iterator[str]:
    return (keys for keys, _ in question_help(prompt, key_table()).keys)


def asked(kind: Kind) -> Prompt:
    return Prompt("/data/q", "/data/q", "q", "", kind, "The question")
