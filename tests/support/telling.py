"""What a person at the keyboard is told about a fault."""

from enumerator.wording import UNEXPECTED, Message, message_for


def told_of(error: BaseException | None) -> Message:
    """The message, which says what happened, what is safe and what to do, each in a sentence without gaps."""
    assert error is not None
    message = message_for(error)
    assert message.code != UNEXPECTED, f"{error!r} has no wording"
    for sentence in (message.what, message.safe, message.do):
        assert sentence.endswith((".", "?")), sentence
        assert sentence[0].isupper() or sentence[0].isdigit(), sentence
        assert not {"{", "}"} & set(sentence), sentence
    return message
